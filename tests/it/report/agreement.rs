//! One result, one story: every format says the same scores, outcomes and order.

use leerklaar::model::{Lang, Perspective};
use leerklaar::report::{json, markdown, roadmap_page, score_page, terminal};
use leerklaar::words;
use serde_json::Value;

use super::bakery::{Bakery, bakery};
use super::pages::style;
use super::sample::{both, sample};

fn read(written: &str) -> Value {
    serde_json::from_str(written).expect("our JSON is JSON")
}

/// `44 [30–59]`, as a reader sees it, from the figures that a program sees.
fn seen(score: &Value) -> String {
    let edges = [0.0, 40.0, 50.0, 60.0, 75.0];
    let whole = |key: &str| score[key].as_f64().map(|v| words::score(v, &edges));
    let (point, low, high) = (whole("point"), whole("low"), whole("high"));
    let (low, high) = low.zip(high).expect("a score has bounds");
    match point {
        None => format!("[{low}–{high}]"),
        Some(point) if point == low && point == high => point.to_string(),
        Some(point) => format!("{point} [{low}–{high}]"),
    }
}

fn name(of: &Value) -> &str {
    of["name"]["nl"].as_str().expect("a name in Dutch")
}

#[test]
fn every_dimension_has_the_same_score_everywhere() {
    let bakery = bakery();
    let view = bakery.view(Lang::NL);
    let page = score_page(&view);
    let wide = terminal::draw(&page, &style(200));
    let table = markdown::draw(&page);
    let dimensions = read(&json::score(&view))["dimensions"].clone();
    let dimensions = dimensions.as_array().expect("a list");
    assert_eq!(dimensions.len(), 18);
    for dimension in dimensions {
        let id = dimension["id"].as_str().expect("an id");
        let label = format!("{id} {}", name(dimension));
        let score = seen(&dimension["score"]);
        let row = wide
            .lines()
            .find(|line| line.starts_with(&label))
            .expect("a row");
        assert!(
            row.contains(&format!("  {score}  ")),
            "{score} not in {row}"
        );
        let row = table
            .lines()
            .find(|line| line.starts_with(&format!("| {label}")));
        let cells: Vec<String> = row.expect("a row").split('|').map(plain).collect();
        assert_eq!(cells[3], score, "{label}");
    }
}

/// Markdown without its escapes.
fn plain(marked: &str) -> String {
    marked.trim().replace('\\', "")
}

#[test]
fn every_verdict_has_the_same_outcome_everywhere() {
    let sample = sample();
    let view = sample.view(Lang::NL);
    let page = score_page(&view);
    let drawn = terminal::draw(&page, &style(100));
    let marked = markdown::draw(&page);
    let verdicts = read(&json::score(&view))["verdicts"].clone();
    let outcomes: Vec<&str> = verdicts
        .as_array()
        .expect("a list")
        .iter()
        .map(|verdict| {
            let outcome = verdict["outcome"].as_str().expect("an outcome");
            let word = match outcome {
                "yes" => "ja",
                "no" => "nee",
                _ => "nog niet te zeggen",
            };
            let name = name(verdict);
            assert!(
                drawn.contains(&format!("{name}: {word}\n")),
                "{name} {word}"
            );
            assert!(
                marked.contains(&format!("### {name}: **{word}**\n")),
                "{name} {word}"
            );
            outcome
        })
        .collect();
    assert_eq!(outcomes, ["yes", "undecided", "no"]);
}

#[test]
fn actions_stand_in_the_same_order_everywhere() {
    let bakery = bakery();
    let view = bakery.view(Lang::NL);
    let page = roadmap_page(&view);
    // On a narrow terminal nothing stands beside a name, so that a name that
    // wraps is whole again without its line breaks.
    let narrow = words_only(&terminal::draw(&page, &style(40)));
    let marked = words_only(&plain(&markdown::draw(&page)));
    let actions = in_order_of_reading(&bakery);
    assert_eq!(actions.len(), bakery.roadmap.actions.len());
    for page in [narrow, marked] {
        let mut from = 0;
        for action in &actions {
            let found = page[from..].find(action.as_str());
            from += found.unwrap_or_else(|| panic!("{action} is not after {from} in {page}"));
        }
    }
}

/// `3. Name (A03)` of every action, those with a date before the others.
fn in_order_of_reading(bakery: &Bakery) -> Vec<String> {
    let plan = read(&json::roadmap(&bakery.view(Lang::NL)));
    let actions = plan["actions"].as_array().expect("a list");
    let (later, dated): (Vec<&Value>, Vec<&Value>) =
        actions.iter().partition(|action| action["wave"] == "later");
    let label = |action: &Value| {
        let id = action["id"].as_str().expect("an id");
        format!("{}. {} ({id})", action["place"], name(action))
    };
    dated.into_iter().chain(later).map(label).collect()
}

fn words_only(page: &str) -> String {
    page.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn a_question_is_quoted_as_its_only_reader_saw_it_and_else_as_a_spokesperson_would() {
    let quoted = |readers: &[Perspective]| {
        let mut sample = sample();
        let audiences = &mut sample.assessment.audiences;
        audiences.retain(|audience| readers.contains(&audience.perspective));
        let checklists = sample.instrument.checklists.iter_mut();
        for dimension in checklists.flat_map(|c| &mut c.dimensions) {
            for (who, text) in dimension.items.iter_mut().flat_map(|item| &mut item.text) {
                *text = both(who.id(), who.id());
            }
        }
        let page = markdown::draw(&score_page(&sample.view(Lang::EN)));
        let line = page.lines().find(|line| line.ends_with("(V51)"));
        let question = line.and_then(|line| line.rsplit_once(": "));
        question.map(|(_, question)| question.to_owned())
    };
    let (employee, management) = (Perspective::Employee, Perspective::Management);
    assert_eq!(quoted(&[employee]).as_deref(), Some("employee (V51)"));
    assert_eq!(
        quoted(&[employee, management]).as_deref(),
        Some("organisation (V51)")
    );
}
