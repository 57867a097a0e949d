//! The questionnaire as a page, and the list of checklists.

use insta::assert_snapshot;
use leerklaar::model::Lang;
use leerklaar::report::{checklist_list, markdown, questionnaire_page, terminal};

use super::bakery::bakery;
use super::pages::style;
use super::sample::sample;
use crate::small::id;

#[test]
fn two_languages_stand_side_by_side() {
    let sample = sample();
    let langs = [Lang::NL, Lang::EN];
    let page = questionnaire_page(&sample.instrument, &[id("anchoring")], &langs, Lang::EN);
    assert_snapshot!("questionnaire_markdown", markdown::draw(&page));
}

#[test]
fn one_language_is_a_list() {
    let sample = sample();
    let lists = [id("barriers"), id("nobody_knows_it")];
    let page = questionnaire_page(&sample.instrument, &lists, &[Lang::NL], Lang::NL);
    assert_snapshot!("questionnaire_80", terminal::draw(&page, &style(80)));
}

#[test]
fn every_question_of_the_built_in_checklists_is_there_in_every_wording() {
    let instrument = bakery().instrument;
    let lists: Vec<_> = instrument.checklists.iter().map(|c| c.id.clone()).collect();
    let page = questionnaire_page(&instrument, &lists, &[Lang::NL, Lang::EN], Lang::NL);
    let drawn = terminal::draw(&page, &style(40));
    let words = drawn.split_whitespace().collect::<Vec<_>>().join(" ");
    for item in instrument.items() {
        for text in item.text.values() {
            for (_, wording) in text.iter() {
                assert!(words.contains(wording), "{}: {wording}", item.id);
            }
        }
    }
}

#[test]
fn the_list_says_how_much_there_is_to_fill_in() {
    let sample = sample();
    let page = checklist_list(&sample.instrument, Lang::EN);
    assert_snapshot!("checklists_100", terminal::draw(&page, &style(100)));
}
