//! Every figure can be traced to answers, weights and a sum that comes out.

use insta::assert_snapshot;
use leerklaar::model::{Answer, Evidence, Lang, Perspective, Response, Sheet};
use leerklaar::report::{Subject, explain_page, json, markdown, terminal};

use super::bakery::bakery;
use super::pages::style;
use super::sample::sample;
use crate::small::id;

fn interview() -> Sheet {
    let mut sheet = Sheet::new(Perspective::Management);
    let mut response = Response::plain(Answer::Level(1));
    response.evidence = Some(Evidence::Seen);
    sheet.answers.insert(id("V22"), response);
    sheet
}

#[test]
fn of_each_kind_of_subject() {
    let sample = sample();
    let sheets = [interview()];
    for (name, lang) in [
        ("V22", Lang::NL),
        ("B13", Lang::EN),
        ("B1", Lang::EN),
        ("SCALE", Lang::NL),
        ("A19", Lang::NL),
        ("A16", Lang::EN),
        ("anchoring", Lang::EN),
    ] {
        let view = sample.view(lang);
        let subject = Subject::find(&sample.instrument, name).expect("an id of the sample");
        let page = explain_page(&view, &sheets, subject);
        let drawn = terminal::draw(&page, &style(100));
        assert_snapshot!(format!("explain_{name}_{lang}"), drawn);
    }
}

#[test]
fn as_json() {
    let sample = sample();
    let view = sample.view(Lang::NL);
    for name in ["V22", "B1", "A19"] {
        let subject = Subject::find(&sample.instrument, name).expect("an id of the sample");
        let written = json::explain(&view, &[interview()], subject);
        assert_snapshot!(format!("explain_{name}_json"), written);
    }
}

#[test]
fn ids_are_found_in_upper_and_lower_case() {
    let sample = sample();
    let found = |name| Subject::find(&sample.instrument, name).map(Subject::id);
    assert_eq!(found("v22"), Some("V22"));
    assert_eq!(found("start"), Some("START"));
    assert_eq!(found("BARRIERS"), Some("barriers"));
    assert_eq!(found("V99"), None);
}

#[test]
fn the_sums_that_are_printed_come_out() {
    let bakery = bakery();
    let view = bakery.view(Lang::EN);
    let mut sums = 0;
    for subject in Subject::all(&bakery.instrument) {
        let page = markdown::draw(&explain_page(&view, &bakery.sheets, subject));
        for line in page.lines() {
            let Some((expression, result)) = sum_in(line) else {
                continue;
            };
            let computed = evaluate(expression);
            assert!((computed - result).abs() < 0.002, "{computed} in {line}");
            sums += 1;
        }
    }
    assert!(sums > 70, "{sums} sums were checked");
}

/// `(a + b) / c` and what it equals, if the line has one.
fn sum_in(line: &str) -> Option<(&str, f64)> {
    let start = line.find(": (")? + 2;
    let (expression, rest) = line[start..].split_once(" = ")?;
    let result = rest.split(['.', ' ']).next()?;
    let decimals = rest.strip_prefix(result)?.strip_prefix('.');
    let decimals = decimals.map_or("", |d| {
        d.split(|c: char| !c.is_ascii_digit()).next().unwrap_or("")
    });
    let result = format!("{result}.{decimals}0").parse().ok()?;
    Some((expression, result))
}

/// Sums of numbers or products, divided by a number.
fn evaluate(expression: &str) -> f64 {
    let number = |text: &str| text.trim().parse::<f64>().expect("a number");
    let (terms, divisor) = expression.split_once(") / ").expect("a mean");
    let terms = terms.trim_start_matches('(').split(" + ");
    let sum: f64 = terms
        .map(|term| term.split('×').map(number).product::<f64>())
        .sum();
    sum / number(divisor)
}
