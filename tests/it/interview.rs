//! The conversation without anybody in it: order, answers, going back, history.

use std::collections::BTreeSet;

use leerklaar::interview::{Interview, Progress, Selection};
use leerklaar::model::{
    Answer, Change, Checklist, Evidence, Fraction, Id, Instrument, Moment, Need, Perspective,
    Response, Sheet, Unfit, Verdict,
};

use crate::small::{
    checklist, dimension, id, instrument, levels, not_applicable, number, sheet, text, ticked,
    ticks,
};

fn at(second: u32) -> Option<Moment> {
    Moment::new(&format!("2026-11-21T14:03:{second:02}Z"))
}

fn everything(instrument: &Instrument) -> Selection {
    Selection {
        checklists: instrument.checklists.iter().map(|c| c.id.clone()).collect(),
        is_quick: false,
    }
}

/// Three questions about one subject: levels, ticks and a number.
fn three() -> Instrument {
    instrument(vec![dimension(
        "D1",
        vec![
            levels("Q1"),
            ticks("Q2", 3, 3),
            number("Q3", &[("0", "0"), ("100", "100")]),
        ],
    )])
}

fn begin(instrument: &Instrument) -> Interview<'_> {
    let sheet = Sheet::new(Perspective::Organisation);
    Interview::new(instrument, sheet, &everything(instrument))
}

fn current<'a>(interview: &Interview<'a>) -> Option<&'a str> {
    interview.current().map(|q| q.item.id.as_str())
}

fn answers(interview: &Interview<'_>) -> Vec<(String, Answer)> {
    let answers = &interview.sheet().answers;
    answers
        .iter()
        .map(|(id, r)| (id.to_string(), r.answer.clone()))
        .collect()
}

#[test]
fn asks_every_question_once_and_ends() {
    let instrument = three();
    let mut interview = begin(&instrument);
    let given = [
        ("Q1", Answer::Level(3)),
        ("Q2", ticked(&["a", "c"])),
        ("Q3", Answer::Number(Fraction::whole(40))),
    ];
    for (question, answer) in &given {
        assert_eq!(current(&interview), Some(*question));
        interview
            .answer(answer.clone(), at(1))
            .expect("the answer fits");
    }
    assert_eq!(current(&interview), None);
    let expected = given.map(|(question, answer)| (question.to_owned(), answer));
    assert_eq!(answers(&interview), expected);
    assert_eq!(interview.sheet().history, []);
    let asked = interview.sheet().checklists.clone();
    assert_eq!(asked, [(id("list"), "1.0".to_owned())].into());
}

#[test]
fn going_back_and_changing_keeps_the_former_answer() {
    let instrument = three();
    let mut interview = begin(&instrument);
    interview.answer(Answer::Level(1), at(1)).expect("fits");
    assert!(interview.back());
    interview.answer(Answer::Level(4), at(2)).expect("fits");

    assert_eq!(current(&interview), Some("Q2"));
    assert_eq!(answers(&interview), [("Q1".to_owned(), Answer::Level(4))]);
    let was = Response {
        at: at(1),
        ..Response::plain(Answer::Level(1))
    };
    let item = id("Q1");
    assert_eq!(
        interview.sheet().history,
        [Change {
            item,
            was,
            at: at(2)
        }]
    );
}

#[test]
fn the_same_answer_again_changes_nothing() {
    let instrument = three();
    let mut interview = begin(&instrument);
    interview.answer(Answer::Level(1), at(1)).expect("fits");
    let before = interview.sheet().clone();
    interview.back();
    interview.answer(Answer::Level(1), at(2)).expect("fits");
    assert_eq!(*interview.sheet(), before);
}

#[test]
fn there_is_nothing_before_the_first_question() {
    let instrument = three();
    let mut interview = begin(&instrument);
    assert!(!interview.back());
    assert_eq!(current(&interview), Some("Q1"));
}

#[test]
fn passing_over_is_a_response_of_its_own_and_no_history() {
    let instrument = three();
    let mut interview = begin(&instrument);
    interview.skip(at(1));
    assert_eq!(answers(&interview), [("Q1".to_owned(), Answer::Skipped)]);
    assert_eq!(current(&interview), Some("Q2"));

    interview.go_to(0);
    interview.answer(Answer::DontKnow, at(2)).expect("fits");
    assert_eq!(answers(&interview), [("Q1".to_owned(), Answer::DontKnow)]);
    assert_eq!(interview.sheet().history, []);
}

#[test]
fn passing_over_an_answered_question_keeps_its_answer() {
    let instrument = three();
    let mut interview = begin(&instrument);
    interview.answer(Answer::Level(2), at(1)).expect("fits");
    interview.back();
    interview.skip(at(2));
    assert_eq!(answers(&interview), [("Q1".to_owned(), Answer::Level(2))]);
    assert_eq!(current(&interview), Some("Q2"));
}

#[test]
fn skipped_questions_are_asked_once_more_and_not_for_ever() {
    let instrument = three();
    let mut interview = begin(&instrument);
    interview.skip(at(1));
    interview.skip(at(2));
    interview.answer(Answer::DontKnow, at(3)).expect("fits");
    assert_eq!(current(&interview), None);

    interview.revisit_skipped();
    assert_eq!(current(&interview), Some("Q1"));
    interview.skip(at(4));
    assert_eq!(current(&interview), Some("Q2"));
    interview.answer(not_applicable(), at(5)).expect("fits");
    assert_eq!(current(&interview), None);
}

#[test]
fn a_note_before_the_answer_is_kept_with_a_skipped_question_and_stays() {
    let instrument = three();
    let mut interview = begin(&instrument);
    interview.note(Some("ask Sanne".to_owned()), at(1));
    assert_eq!(current(&interview), Some("Q1"));
    let noted = Response {
        answer: Answer::Skipped,
        evidence: None,
        note: Some("ask Sanne".to_owned()),
        at: at(1),
    };
    assert_eq!(interview.response(&id("Q1")), Some(&noted));

    interview.answer(Answer::Level(2), at(2)).expect("fits");
    let answered = Response {
        answer: Answer::Level(2),
        at: at(2),
        ..noted
    };
    assert_eq!(interview.response(&id("Q1")), Some(&answered));
    assert_eq!(interview.sheet().history, []);
}

#[test]
fn a_note_that_is_replaced_goes_to_the_history() {
    let instrument = three();
    let mut interview = begin(&instrument);
    interview.note(Some("first".to_owned()), at(1));
    interview.note(Some("second".to_owned()), at(2));
    let former: Vec<Option<&str>> = interview
        .sheet()
        .history
        .iter()
        .map(|change| change.was.note.as_deref())
        .collect();
    assert_eq!(former, [Some("first")]);
}

#[test]
fn evidence_waits_for_the_answer_it_belongs_to() {
    let instrument = three();
    let mut interview = begin(&instrument);
    interview.say_evidence(Some(Evidence::Seen), at(1));
    assert_eq!(interview.sheet().answers.len(), 0);
    assert_eq!(interview.evidence(&id("Q1")), Some(Evidence::Seen));

    interview.answer(Answer::Level(4), at(2)).expect("fits");
    let response = interview.response(&id("Q1"));
    assert_eq!(response.and_then(|r| r.evidence), Some(Evidence::Seen));
}

#[test]
fn not_knowing_has_no_evidence() {
    let instrument = three();
    let mut interview = begin(&instrument);
    interview.say_evidence(Some(Evidence::Seen), at(1));
    interview.answer(Answer::DontKnow, at(2)).expect("fits");
    let response = interview.response(&id("Q1"));
    assert_eq!(response.and_then(|r| r.evidence), None);
}

#[test]
fn refuses_an_answer_that_does_not_fit_and_stays() {
    let instrument = three();
    let mut interview = begin(&instrument);
    let refused = interview.answer(Answer::Level(5), at(1));
    let allowed = vec![0, 1, 2, 3, 4];
    assert_eq!(refused, Err(Unfit::LevelOutside { level: 5, allowed }));
    assert_eq!(
        interview.answer(Answer::Number(Fraction::ONE), at(1)),
        Err(Unfit::OtherKind)
    );
    assert_eq!(current(&interview), Some("Q1"));

    interview.go_to(2);
    for (wrong, why) in [
        (
            Fraction::whole(101),
            Unfit::OutOfRange {
                low: Fraction::ZERO,
                high: Fraction::HUNDRED,
            },
        ),
        (
            Fraction::from_decimal("0.25").expect("a decimal"),
            Unfit::TooManyDecimals { most: 1 },
        ),
    ] {
        assert_eq!(interview.answer(Answer::Number(wrong), at(1)), Err(why));
    }
    assert_eq!(answers(&interview), []);
}

#[test]
fn resumes_at_the_first_question_without_a_response() {
    let instrument = three();
    let half = sheet(
        &instrument,
        Perspective::Hr,
        &[("Q1", Answer::Skipped), ("Q3", Answer::DontKnow)],
    );
    let interview = Interview::new(&instrument, half, &everything(&instrument));
    assert_eq!(current(&interview), Some("Q2"));
}

#[test]
fn after_a_jump_the_open_questions_follow_around_the_end() {
    let instrument = three();
    let mut interview = begin(&instrument);
    assert!(interview.go_to(2));
    assert!(!interview.go_to(3));
    interview.answer(Answer::DontKnow, at(1)).expect("fits");
    assert_eq!(current(&interview), Some("Q1"));
}

#[test]
fn counts_every_state_apart() {
    let instrument = instrument(vec![dimension(
        "D1",
        ["Q1", "Q2", "Q3", "Q4", "Q5", "Q6"].map(levels).into(),
    )]);
    let given = [
        ("Q1", Answer::Level(0)),
        ("Q2", Answer::DontKnow),
        ("Q3", not_applicable()),
        ("Q4", Answer::Skipped),
        ("Q5", Answer::Level(4)),
    ];
    let sheet = sheet(&instrument, Perspective::Employee, &given);
    let interview = Interview::new(&instrument, sheet, &everything(&instrument));
    let progress = interview.progress();
    assert_eq!(
        progress,
        Progress {
            questions: 6,
            answered: 2,
            dont_know: 1,
            not_applicable: 1,
            skipped: 1,
            open: 1,
        }
    );
    assert!((progress.coverage() - 0.4).abs() < 1e-12);
}

#[test]
fn asks_only_what_the_perspective_and_the_selection_have() {
    let mut core = levels("Q2");
    core.is_core = true;
    let mut for_others = levels("Q3");
    for_others.text.remove(&Perspective::Employee);
    for_others.is_core = true;
    let instrument = instrument(vec![dimension("D1", vec![levels("Q1"), core, for_others])]);
    let quick = Selection {
        is_quick: true,
        ..everything(&instrument)
    };
    let asked = |perspective, selection: &Selection| {
        let interview = Interview::new(&instrument, Sheet::new(perspective), selection);
        let ids = interview.questions().iter().map(|q| q.item.id.to_string());
        ids.collect::<Vec<_>>()
    };
    let all = everything(&instrument);
    assert_eq!(asked(Perspective::Hr, &all), ["Q1", "Q2", "Q3"]);
    assert_eq!(asked(Perspective::Hr, &quick), ["Q2", "Q3"]);
    assert_eq!(asked(Perspective::Employee, &quick), ["Q2"]);
    let nothing = Selection {
        checklists: BTreeSet::new(),
        ..all
    };
    assert_eq!(asked(Perspective::Hr, &nothing), [""; 0]);
}

fn verdict(name: &str, needs: Vec<Need>) -> Verdict {
    Verdict {
        id: id(name),
        name: text(name),
        meaning: text("meaning"),
        needs,
    }
}

fn needs_dimension(name: &str) -> Need {
    Need::Dimensions {
        dimensions: vec![id(name)],
        score: Fraction::whole(40),
    }
}

#[test]
fn checklists_follow_the_stages_of_the_verdicts() {
    let list = |name: &str, dimension_name: &str, item: &str| -> Checklist {
        checklist(name, vec![dimension(dimension_name, vec![levels(item)])])
    };
    let mut instrument = instrument(Vec::new());
    instrument.checklists = vec![
        list("anchoring", "V1", "V11"),
        list("barriers", "B1", "B11"),
        list("extra", "X1", "X11"),
        list("starting", "S1", "S11"),
    ];
    let borrowed = Need::Items {
        items: vec![id("V11")],
        level: Fraction::whole(2),
    };
    instrument.verdicts = vec![
        verdict("START", vec![borrowed, needs_dimension("S1")]),
        verdict("SCALE", vec![needs_dimension("B1"), needs_dimension("S1")]),
        verdict("ANCHORED", vec![needs_dimension("V1")]),
    ];
    let interview = begin(&instrument);
    let order: Vec<&str> = interview
        .questions()
        .iter()
        .map(|q| q.item.id.as_str())
        .collect();
    assert_eq!(order, ["S11", "B11", "V11", "X11"]);
}

#[test]
fn a_version_that_was_answered_stays_and_an_unanswered_one_is_renewed() {
    let mut instrument = three();
    let begun = sheet(&instrument, Perspective::Hr, &[("Q1", Answer::Level(1))]);
    let untouched = sheet(&instrument, Perspective::Hr, &[]);
    instrument.checklists[0].version = "2.0".to_owned();
    let version = |sheet: Sheet| -> Option<String> {
        let interview = Interview::new(&instrument, sheet, &everything(&instrument));
        let list: Id = id("list");
        interview.sheet().checklists.get(&list).cloned()
    };
    assert_eq!(version(begun).as_deref(), Some("1.0"));
    assert_eq!(version(untouched).as_deref(), Some("2.0"));
}

#[test]
fn a_quick_scan_can_grow_into_the_whole_list() {
    let mut core = levels("Q2");
    core.is_core = true;
    let instrument = instrument(vec![dimension(
        "D1",
        vec![levels("Q1"), core, levels("Q3")],
    )]);
    let quick = Selection {
        is_quick: true,
        ..everything(&instrument)
    };
    let mut interview = Interview::new(&instrument, Sheet::new(Perspective::Hr), &quick);
    interview.answer(Answer::Level(2), at(1)).expect("fits");
    assert_eq!(current(&interview), None);
    assert!(interview.sheet().is_quick);
    assert_eq!(interview.left_out(), 2);

    interview.ask_everything();
    assert_eq!(current(&interview), Some("Q1"));
    assert!(!interview.sheet().is_quick);
    assert_eq!(interview.left_out(), 0);
    assert_eq!(answers(&interview), [("Q2".to_owned(), Answer::Level(2))]);
}
