//! Pictures: inside their frame, legible, and files of their own where that is asked.

use std::collections::BTreeMap;

use leerklaar::model::{Branding, Lang};
use leerklaar::report::{Block, Figure, Matrix, Palette, Point, Tone, svg};
use quick_xml::Reader;
use quick_xml::events::Event;

use super::html::sample;

/// The pictures of the made-up paper, by name.
fn figures() -> Vec<(&'static str, Figure)> {
    let paper = sample::paper(Lang::EN, 1);
    let blocks = paper.sections.into_iter().flat_map(|s| s.blocks);
    let charts = blocks.filter_map(|block| match block {
        Block::Chart(chart) => Some(chart.figure),
        _ => None,
    });
    ["bars", "dumbbells", "matrix", "timeline"]
        .into_iter()
        .zip(charts)
        .collect()
}

fn alone(figure: &Figure, width: f64) -> String {
    svg::standalone(figure, &Palette::light(&Branding::default()), width)
}

type Element = (String, BTreeMap<String, String>);

/// Every element with its attributes; fails where it is not XML.
fn elements(picture: &str) -> Vec<Element> {
    let mut reader = Reader::from_str(picture);
    let mut found = Vec::new();
    loop {
        match reader.read_event().expect("it is XML") {
            Event::Eof => return found,
            Event::Start(tag) | Event::Empty(tag) => {
                let attributes = tag.attributes().map(|attribute| {
                    let attribute = attribute.expect("an attribute");
                    let key = attribute.key.as_ref().to_owned();
                    (key, attribute.value.into_owned())
                });
                let name = tag.name().as_ref().to_owned();
                found.push((name, attributes.collect()));
            }
            _ => {}
        }
    }
}

fn number(element: &Element, name: &str) -> f64 {
    let value = element.1.get(name).expect("the attribute");
    value.parse().expect("a number")
}

#[test]
fn a_picture_is_a_file_of_its_own_with_its_colours_inside() {
    for (name, figure) in figures() {
        insta::assert_snapshot!(format!("{name}_wide"), alone(&figure, svg::WIDE));
        let picture = alone(&figure, svg::NARROW);
        assert!(!picture.contains("var("), "{name}");
        assert_eq!(picture, alone(&figure, svg::NARROW), "{name}");
    }
}

#[test]
fn everything_stands_inside_the_frame() {
    for (name, figure) in figures() {
        for width in [300.0, svg::NARROW, 480.0, 520.0, 640.0, svg::WIDE, 1000.0] {
            let elements = elements(&alone(&figure, width));
            let height = number(&elements[0], "height");
            assert_eq!(number(&elements[0], "width"), width);
            for element in elements.iter().filter(|(tag, _)| tag == "text") {
                let (x, y) = (number(element, "x"), number(element, "y"));
                let is_inside = x >= 0.0 && x <= width && y > 0.0 && y <= height;
                assert!(is_inside, "{name} at {width}: {element:?}");
            }
            let areas = elements.iter().skip(1).filter(|(tag, _)| tag == "rect");
            for element in areas.filter(|e| e.1.contains_key("x")) {
                let right = number(element, "x") + number(element, "width");
                let bottom = number(element, "y") + number(element, "height");
                let is_inside = number(element, "x") >= 0.0 && right <= width + 0.1;
                assert!(
                    is_inside && bottom <= height,
                    "{name} at {width}: {element:?}"
                );
            }
        }
    }
}

/// `count` actions that all want the same place, and one alone.
fn crowd(count: usize) -> Figure {
    let words = |words: &str| words.to_owned();
    let point = |n: usize, place: f64| Point {
        label: format!("A{n:02}"),
        across: place,
        up: 1.0 - place,
        tone: Tone::Good,
    };
    let mut points: Vec<Point> = (0..count).map(|n| point(n, 0.05)).collect();
    points.push(point(count, 0.7));
    Figure::Matrix(Matrix {
        across: [words("Effort"), words("little"), words("much")],
        up: [words("Gain"), words("small"), words("large")],
        quadrants: ["Do soon", "Plan well", "If it fits", "Not now"].map(words),
        split: (0.5, 0.5),
        points,
    })
}

#[test]
fn labels_of_a_crowd_do_not_cover_each_other() {
    for width in [svg::NARROW, svg::WIDE] {
        let elements = elements(&alone(&crowd(20), width));
        let labels: Vec<[f64; 4]> = elements
            .iter()
            .filter(|(_, attributes)| attributes.get("rx").is_some_and(|rx| rx == "11"))
            .map(|e| ["x", "y", "width", "height"].map(|name| number(e, name)))
            .collect();
        assert_eq!(labels.len(), 21);
        for (n, [x, y, width, height]) in labels.iter().enumerate() {
            for [other_x, other_y, ..] in &labels[..n] {
                let apart =
                    (x - other_x).abs() >= width - 0.2 || (y - other_y).abs() >= height - 0.2;
                assert!(apart, "{n} at {x},{y} covers {other_x},{other_y}");
            }
        }
    }
}
