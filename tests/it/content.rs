//! What is shipped: complete, traceable, and approved as one page.

use std::collections::BTreeSet;
use std::fs;

use leerklaar::model::{Perspective, StatementKind};
use leerklaar::yaml;

use crate::program::{leerklaar, root};

/// `UPDATE_DOCS=1 cargo test questionnaire` writes the page.
#[test]
fn the_questionnaire_that_reviewers_approve_is_the_one_that_is_asked() {
    let ran = leerklaar("checklist show all --both --format markdown --lang nl").run();
    assert_eq!((ran.code, ran.err.as_str()), (0, ""));
    let path = root().join("docs/questionnaire.md");
    if std::env::var_os("UPDATE_DOCS").is_some() {
        fs::write(&path, &ran.out).expect("the page can be written");
    }
    let written = fs::read_to_string(&path).expect("the page exists");
    assert!(
        written == ran.out,
        "docs/questionnaire.md differs; UPDATE_DOCS=1 cargo test questionnaire writes it"
    );
}

#[test]
fn every_statement_that_carries_weight_is_kept_by_a_question_or_an_action() {
    let instrument = yaml::built_in().instrument;
    let items = instrument.items().flat_map(|i| &i.seeds);
    let used = items
        .chain(instrument.actions.iter().flat_map(|a| &a.seeds))
        .collect::<BTreeSet<_>>();
    let carries_weight = |kind| !matches!(kind, StatementKind::Rule | StatementKind::Context);
    let lost = instrument
        .statements
        .iter()
        .filter(|s| carries_weight(s.kind) && !used.contains(&s.id))
        .map(|s| s.id.as_str())
        .collect::<Vec<_>>();
    assert_eq!(lost, Vec::<&str>::new());
    assert_eq!(instrument.statements.len(), 142);
}

#[test]
fn the_instrument_has_the_shape_of_the_articles() {
    let instrument = yaml::built_in().instrument;
    let shape = instrument
        .checklists
        .iter()
        .map(|c| (c.id.as_str(), c.is_core, c.dimensions.len()))
        .collect::<Vec<_>>();
    let expected = [
        ("barriers", true, 4),
        ("anchoring", true, 6),
        ("starting", true, 5),
        ("alignment", false, 1),
        ("retention", false, 1),
        ("ownership", false, 1),
    ];
    assert_eq!(shape, expected);
    for dimension in instrument.dimensions() {
        let critical = dimension.items.iter().filter(|i| i.is_critical).count();
        let core = dimension.items.iter().filter(|i| i.is_core).count();
        assert_eq!((critical, core), (1, 1), "{}", dimension.id);
    }
    let gates = instrument
        .items()
        .filter(|i| i.is_gate)
        .map(|i| i.id.as_str())
        .collect::<Vec<_>>();
    assert_eq!(gates, ["B11", "V11", "V22", "S11", "S31", "S41"]);
    assert!(
        instrument
            .items()
            .all(|i| i.is_asked_of(Perspective::Organisation))
    );
    assert!(instrument.items().count() >= 64 && instrument.actions.len() >= 39);
}

#[test]
fn not_knowing_scores_zero_only_for_employees_about_themselves() {
    let instrument = yaml::built_in().instrument;
    let with_zero = instrument
        .items()
        .filter(|i| !i.dont_know_is_zero.is_empty());
    let ids = with_zero
        .map(|i| {
            assert_eq!(i.dont_know_is_zero, [Perspective::Employee], "{}", i.id);
            i.id.as_str()
        })
        .collect::<Vec<_>>();
    assert_eq!(ids, ["B21", "B43", "V53", "S23", "X11", "X12"]);
}
