//! Papers as pages: what a browser gets, and what it can never get.

use base64_of::base64;
use leerklaar::model::{Branding, Colour, Lang, Logo, Shades};
use leerklaar::report::{Block, Card, Chart, Fact, Paper, Section, Table, Tone, html};
use sha2::{Digest, Sha256};

mod base64_of;
pub(crate) mod sample;

fn drawn(paper: &Paper) -> String {
    html::draw(paper, &Branding::default())
}

/// What stands between two marks, the first time.
fn between<'a>(text: &'a str, from: &str, to: &str) -> &'a str {
    let (_, after) = text.split_once(from).expect("the first mark");
    after.split_once(to).expect("the second mark").0
}

/// Every tag of a page, as `name` or `/name`, in order.
fn tags(page: &str) -> Vec<&str> {
    let starts = page.split('<').skip(1);
    starts
        .map(|tag| tag.split([' ', '>', '\n']).next().unwrap_or_default())
        .collect()
}

#[test]
fn a_page_in_dutch_as_a_browser_gets_it() {
    let page = drawn(&sample::paper(Lang::NL, 2));
    let style = between(&page, "<style>", "</style>");
    let policy = between(&page, "sha256-", "'");
    // Both change with every rule of the style; another story holds them together.
    let page = page.replace(style, "…").replace(policy, "…");
    insta::assert_snapshot!("page_nl", page);
}

#[test]
fn the_page_allows_its_own_style_and_nothing_else() {
    let page = drawn(&sample::paper(Lang::EN, 2));
    let style = between(&page, "<style>", "</style>");
    let policy = between(&page, "Content-Security-Policy\" content=\"", "\"");
    let hash = base64(&Sha256::digest(style.as_bytes()));
    assert_eq!(
        policy,
        format!(
            "default-src 'none'; style-src 'sha256-{hash}'; img-src data:; base-uri 'none'; \
             form-action 'none'"
        )
    );
    for never in [
        "<script",
        " style=",
        "url(",
        "@import",
        "<link",
        " src=",
        "javascript:",
    ] {
        assert!(!page.contains(never), "{never}");
    }
    assert!(page.starts_with("<!DOCTYPE html>\n<html lang=\"en\">"));
}

#[test]
fn headings_rise_by_one_and_only_the_paper_is_of_the_first_level() {
    let page = drawn(&sample::paper(Lang::NL, 2));
    let levels: Vec<u8> = tags(&page)
        .iter()
        .filter_map(|tag| tag.strip_prefix('h')?.parse().ok())
        .collect();
    assert_eq!(levels.iter().filter(|level| **level == 1).count(), 1);
    assert_eq!(levels.first(), Some(&1));
    for pair in levels.windows(2) {
        assert!(pair[1] <= pair[0] + 1, "{levels:?}");
    }
    assert!(levels.contains(&4), "{levels:?}");
}

#[test]
fn every_picture_is_told_in_words_and_followed_by_its_table() {
    let page = drawn(&sample::paper(Lang::NL, 2));
    let figures: Vec<&str> = page.split("<figure>").skip(1).collect();
    assert_eq!(figures.len(), 4);
    for figure in figures {
        let (figure, after) = figure.split_once("</figure>\n").expect("an end");
        assert_eq!(figure.matches("role=\"img\" aria-label=\"").count(), 2);
        assert!(figure.contains("<figcaption>"));
        let after = after.strip_prefix("<details>").unwrap_or(after);
        let to_table = after.split_once("<table").expect("a table").0;
        assert!(
            !to_table.contains("<p") && !to_table.contains("<h"),
            "{to_table}"
        );
    }
}

#[test]
fn a_table_says_which_cell_belongs_to_which_head() {
    let page = drawn(&sample::paper(Lang::EN, 3));
    let tables: Vec<&str> = page.split("<table").skip(1).collect();
    for table in &tables {
        let table = table.split("</table>").next().expect("an end");
        let rows = table.matches("<tr").count();
        assert!(table.contains("<caption"));
        assert_eq!(
            table.matches("<th scope=\"row\"").count(),
            rows - 1,
            "{table}"
        );
        assert!(table.contains("<th scope=\"col\""));
    }
    assert_eq!(page.matches("role=\"group\" tabindex=\"0\"").count(), 1);
}

/// Texts that would do something if they were taken for more than texts.
pub(crate) const HOSTILE: [&str; 9] = [
    "<script>alert(1)</script>",
    "</style><script>x</script>",
    "\" onload=\"x",
    "' onfocus='x",
    "--><img src=x onerror=y>",
    "]]></svg><iframe src=//evil.example>",
    "\\3c script\\3e }*{background:url(//evil.example)}",
    "a\u{202e}b\u{2066}c\u{feff}d\u{1b}[31me\u{0}f",
    "&lt;b&gt; &#60;script&#62; \u{5d0}\u{5d1}",
];

/// A paper that has `text` wherever a text can be.
pub(crate) fn full_of(text: &str) -> Paper {
    let mut paper = sample::paper(Lang::NL, 2);
    let named = |title: &str| Card {
        title: title.to_owned(),
        word: title.to_owned(),
        tone: Tone::Poor,
        lines: vec![title.into()],
    };
    paper.title = text.to_owned();
    paper.subtitle = text.to_owned();
    paper.footer = text.to_owned();
    paper.facts = vec![Fact::new(text, text)];
    for section in &mut paper.sections {
        fill(section, text);
        section.blocks.push(Block::Cards(vec![named(text)]));
        section.blocks.push(Block::heading(2, text));
        section.blocks.push(Block::List(vec![text.into()]));
        section.blocks.push(Block::note(text));
    }
    paper
}

fn fill(section: &mut Section, text: &str) {
    section.title = text.to_owned();
    for block in &mut section.blocks {
        match block {
            Block::Table(table) => fill_table(table, text),
            Block::Chart(chart) => fill_chart(chart, text),
            _ => {}
        }
    }
}

fn fill_table(table: &mut Table, text: &str) {
    table.caption = Some(text.to_owned());
    for column in &mut table.columns {
        column.title = text.to_owned();
    }
    for row in &mut table.rows {
        row[0] = text.into();
    }
}

fn fill_chart(chart: &mut Chart, text: &str) {
    use leerklaar::report::Figure;
    chart.title = text.to_owned();
    chart.summary = text.to_owned();
    fill_table(&mut chart.table, text);
    let text = || text.to_owned();
    match &mut chart.figure {
        Figure::Bars(bars) => {
            bars.axis.title = text();
            bars.key.sure = text();
            for row in &mut bars.rows {
                (row.name, row.value, row.band) = (text(), text(), text());
            }
        }
        Figure::Dumbbells(dumbbells) => {
            dumbbells.sides = dumbbells.sides.iter().map(|_| text()).collect();
            for row in &mut dumbbells.rows {
                (row.name, row.word) = (text(), text());
                row.dots.iter_mut().for_each(|dot| dot.value = text());
            }
        }
        Figure::Matrix(matrix) => {
            matrix.quadrants = [text(), text(), text(), text()];
            matrix.up = [text(), text(), text()];
            matrix.points.iter_mut().for_each(|p| p.label = text());
        }
        Figure::Timeline(timeline) => {
            timeline.week = text();
            for row in &mut timeline.rows {
                (row.name, row.owner) = (text(), text());
            }
        }
    }
}

#[test]
fn no_text_becomes_more_than_a_text() {
    let mut expected = tags(&drawn(&full_of("plain")))
        .into_iter()
        .map(str::to_owned)
        .collect::<Vec<_>>();
    expected.sort();
    expected.dedup();
    for text in HOSTILE {
        let branding = Branding {
            name: Some(text.to_owned()),
            ..Branding::default()
        };
        let page = html::draw(&full_of(text), &branding);
        for tag in tags(&page) {
            let is_ours = expected.iter().any(|e| e == tag) || tag == "bdi" || tag == "/bdi";
            assert!(is_ours, "{text}: <{tag}");
        }
        assert_eq!(page.matches("</style>").count(), 1, "{text}");
        let style = between(&page, "<style>", "</style>");
        assert_eq!(
            style.matches('{').count(),
            style.matches('}').count(),
            "{text}"
        );
        assert!(!style.contains("url("), "{text}");
        for character in ['\u{202e}', '\u{2066}', '\u{feff}', '\u{1b}', '\0'] {
            assert!(!page.contains(character), "{text}: {character:?}");
        }
    }
}

#[test]
fn letters_from_right_to_left_pull_nothing_along() {
    let page = drawn(&sample::paper(Lang::NL, 2));
    assert!(page.contains("<bdi>\u{5d0}\u{5d1}\u{5d2} (zuid)</bdi>"));
    assert_eq!(page.matches("<bdi>").count(), 1);
}

#[test]
fn a_large_report_is_the_same_every_time_and_stays_small() {
    let paper = sample::paper(Lang::NL, 200);
    let page = drawn(&paper);
    assert!(page.len() < 400_000, "{}", page.len());
    assert!(page == drawn(&paper));
    let rows = |page: &str| page.matches("<tr").count();
    assert_eq!(rows(&page), rows(&drawn(&sample::paper(Lang::NL, 2))) + 198);
}

#[test]
fn a_brand_brings_its_name_its_colours_and_its_logo() {
    let mut picture = b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR\0\0\x01\x40\0\0\0\x50".to_vec();
    picture.extend(b"\x08\x02\0\0\0....\0\0\0\0IEND....");
    let brand = Branding {
        name: Some("Adviesbureau <Zuid>".to_owned()),
        primary: Shades::of(Colour::new(0x6a, 0x1b, 0x4d)),
        logo: Some(Logo::from_bytes(picture.clone()).expect("a picture")),
        ..Branding::default()
    };
    let page = html::draw(&sample::paper(Lang::NL, 2), &brand);
    assert!(page.contains(&format!(
        "<p class=\"maker\"><img src=\"data:image/png;base64,{}\" width=\"320\" height=\"80\" \
         alt=\"Adviesbureau &lt;Zuid&gt;\"></p>",
        base64(&picture)
    )));
    assert!(page.contains("--primary:#6a1b4d;"));
    assert!(!page.contains("--primary:#15445c;"));
}
