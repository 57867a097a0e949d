//! Texts that try to be more than text come out as text, in every format.

use leerklaar::model::{Answer, Lang, Perspective, Response, Sheet, Text};
use leerklaar::report::terminal::{self, Style};
use leerklaar::report::{
    Document, Subject, clean, explain_page, json, markdown, questionnaire_page, roadmap_page,
    score_page,
};

use proptest::prelude::*;

use super::pages::{style, without_paint};
use super::sample::{Sample, both, sample};
use crate::small::id;

pub(super) const HOSTILE: &str = "x\u{1b}[31m\u{1b}]52;c;cm0gLXJm\u{7}\u{9b}2J\u{202e}\u{2066}\u{e0041}\u{feff} \
    |`c` *a* _b_ ~~d~~ $e$ <script>alert(1)</script> [f](javascript:g) ![h](http://evil.example/i) \
    www.evil.example @leiding #12 \r\n\n# kop\n| a | b |\n\n- punt\u{2028}> citaat\u{85}1. een";

/// The made-up bakery with this text wherever a file can put one.
fn filled_with(words: &str) -> (Sample, Vec<Sheet>) {
    let mut sample = sample();
    let text = || both(words, words);
    let put = |texts: Vec<&mut Text>| texts.into_iter().for_each(|t| *t = text());
    let instrument = &mut sample.instrument;
    for checklist in &mut instrument.checklists {
        put(vec![
            &mut checklist.title,
            &mut checklist.intro,
            &mut checklist.source,
        ]);
        for dimension in &mut checklist.dimensions {
            put(vec![
                &mut dimension.name,
                &mut dimension.good,
                &mut dimension.pitfall,
            ]);
            for item in &mut dimension.items {
                put(vec![&mut item.why, &mut item.pitfall, &mut item.evidence]);
                put(item.text.values_mut().collect());
                if let leerklaar::model::Kind::Choice { levels, .. } = &mut item.kind {
                    put(levels.iter_mut().map(|level| &mut level.text).collect());
                }
            }
        }
    }
    for action in &mut instrument.actions {
        put(vec![
            &mut action.name,
            &mut action.first_step,
            &mut action.kpi,
        ]);
        put(action.costs.iter_mut().chain(&mut action.note).collect());
    }
    put(instrument.owners.iter_mut().map(|o| &mut o.name).collect());
    put(instrument
        .rules
        .bands
        .iter_mut()
        .map(|b| &mut b.name)
        .collect());
    for verdict in &mut instrument.verdicts {
        put(vec![&mut verdict.name, &mut verdict.meaning]);
    }
    for pattern in &mut instrument.patterns {
        put(vec![&mut pattern.name, &mut pattern.meaning]);
    }
    for figure in &mut instrument.context {
        put(vec![&mut figure.text, &mut figure.source]);
        put(figure.values.iter_mut().map(|v| &mut v.group).collect());
    }
    put(sample
        .roadmap
        .must_do
        .iter_mut()
        .map(|m| &mut m.why)
        .collect());
    sample.assessment.organisation = Some(words.to_owned());
    (sample, vec![sheet_with(words)])
}

fn sheet_with(words: &str) -> Sheet {
    let mut sheet = Sheet::new(Perspective::Management);
    let mut response = Response::plain(Answer::NotApplicable {
        reason: Some(words.to_owned()),
    });
    response.note = Some(words.to_owned());
    sheet.answers.insert(id("V22"), response);
    sheet
}

fn pages(words: &str) -> Vec<Document> {
    let (sample, sheets) = filled_with(words);
    let mut view = sample.view(Lang::NL);
    view.full = true;
    let mut pages = vec![score_page(&view), roadmap_page(&view)];
    for name in ["V22", "V2", "SCALE", "A19", "A16", "anchoring"] {
        let subject = Subject::find(&sample.instrument, name).expect("an id of the sample");
        pages.push(explain_page(&view, &sheets, subject));
    }
    let lists = [id("barriers"), id("anchoring")];
    pages.push(questionnaire_page(
        &sample.instrument,
        &lists,
        &[Lang::NL, Lang::EN],
        Lang::NL,
    ));
    pages
}

pub(super) fn obeyed_by_a_terminal(c: char) -> bool {
    let reorders = matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    let hides = matches!(
        c,
        '\u{feff}' | '\u{e0000}'..='\u{e007f}' | '\u{2028}' | '\u{2029}'
    );
    (c.is_control() && c != '\n') || reorders || hides
}

#[test]
fn a_terminal_gets_nothing_to_obey() {
    for page in pages(HOSTILE) {
        for width in [160, 60, 20] {
            let plain = terminal::draw(&page, &style(width));
            assert!(!plain.contains(obeyed_by_a_terminal), "{plain:?}");
            let color = Style {
                color: true,
                ..style(width)
            };
            let painted = terminal::draw(&page, &color);
            assert_eq!(
                without_paint(&painted),
                plain,
                "our paint is the only paint"
            );
        }
    }
}

#[test]
fn markdown_stays_as_it_was_laid_out() {
    for (page, tame) in pages(HOSTILE).iter().zip(pages("x")) {
        let (drawn, tame) = (markdown::draw(page), markdown::draw(&tame));
        assert!(!drawn.contains(obeyed_by_a_terminal), "{drawn:?}");
        assert_eq!(
            drawn.lines().map(opening).collect::<Vec<_>>(),
            tame.lines().map(opening).collect::<Vec<_>>(),
            "no text opens a line, a heading, a list or a table cell of its own"
        );
        for line in drawn.lines() {
            let text = line.trim_start_matches("> ");
            for markup in ["<", ">", "://", "www.", "@l", "#1"] {
                assert!(!text.contains(markup), "{markup} in {text}");
            }
            for (at, _) in text.match_indices(['`', '[', ']', '~', '$', '_']) {
                assert_eq!(&text[at - 1..at], "\\", "{text}");
            }
        }
    }
}

/// How a line begins, and how many cells it has.
pub(super) fn opening(line: &str) -> (String, usize) {
    let marks = line.chars().take_while(|c| " #->|".contains(*c)).collect();
    let bars = line.matches('|').count() - line.matches("\\|").count();
    (marks, bars)
}

#[test]
fn json_keeps_the_text_and_shows_no_danger() {
    let (sample, sheets) = filled_with(HOSTILE);
    let view = sample.view(Lang::NL);
    let subject = Subject::find(&sample.instrument, "V22").expect("an id of the sample");
    for written in [
        json::score(&view),
        json::roadmap(&view),
        json::explain(&view, &sheets, subject),
    ] {
        assert!(!written.contains(obeyed_by_a_terminal), "{written:?}");
        let read: serde_json::Value = serde_json::from_str(&written).expect("JSON");
        assert_eq!(read["schema"], "leerklaar.result/1");
        if let Some(organisation) = read.get("organisation") {
            assert_eq!(organisation, HOSTILE);
        }
    }
}

proptest! {
    #[test]
    fn any_text_comes_out_harmless(text in any::<String>()) {
        let shown = clean::terminal(&text);
        prop_assert!(!shown.contains(obeyed_by_a_terminal));
        prop_assert!(!shown.contains('\n'));
        prop_assert_eq!(clean::terminal(&shown), shown.clone(), "once is enough");

        let marked = clean::markdown(&text);
        prop_assert!(!marked.contains(obeyed_by_a_terminal));
        prop_assert!(!marked.contains(['<', '>', '\n']));

        let written = serde_json::to_string(&text).expect("a string is JSON");
        let read: String = serde_json::from_str(&clean::json(&written)).expect("still JSON");
        prop_assert_eq!(read, text);
    }
}
