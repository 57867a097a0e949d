//! Answer sheets from text and back.

use std::collections::BTreeMap;

use leerklaar::model::{
    Answer, Change, Evidence, Fault, Fraction, Id, Instrument, Kind, Lang, Moment, Origin,
    Perspective, Problem, Response, Severity, Sheet, Source, StaffBody, Text,
};
use leerklaar::yaml::{built_in, read_sheet, write_sheet};

use proptest::collection::{btree_map, btree_set, vec};
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

use crate::small::{
    checklist, dimension, id, instrument, levels, number, text, tick_name, ticked, ticks,
};

/// Levels, ticks, a number, one with a former id, and one not asked of employees,
/// in `list`; one question in `other`.
fn small() -> Instrument {
    let mut renamed = levels("Q4");
    renamed.was = vec![id("OLD4")];
    let mut for_some = levels("Q5");
    for_some.text.remove(&Perspective::Employee);
    let mut instrument = instrument(vec![dimension(
        "D1",
        vec![
            levels("Q1"),
            ticks("Q2", 3, 3),
            number("Q3", &[("0", "0"), ("100", "100")]),
            renamed,
            for_some,
        ],
    )]);
    let other = vec![dimension("D2", vec![levels("Q6")])];
    instrument.checklists.push(checklist("other", other));
    instrument
}

fn source(text: &str) -> Source {
    Source {
        name: "sheet.yaml".to_owned(),
        text: text.to_owned(),
    }
}

/// A sheet of an employee with these answers.
fn with_answers(answers: &str) -> String {
    format!(
        "schema: leerklaar.sheet/1\nperspective: employee\norigin: on_record\n\
         checklists: {{list: \"1.0\"}}\nanswers:\n{answers}"
    )
}

fn read(text: &str) -> Result<(Sheet, Vec<Problem>), Vec<Problem>> {
    read_sheet(&source(text), &small())
}

fn codes(problems: &[Problem]) -> Vec<&str> {
    problems.iter().map(|p| p.fault.code()).collect()
}

/// Each problem as `what was underlined: code`.
fn underlined(text: &str, problems: &[Problem]) -> Vec<String> {
    let stretch = |p: &Problem| p.span.map_or("", |span| &text[span.start..span.end]);
    problems
        .iter()
        .map(|p| format!("{}: {}", stretch(p), p.fault.code()))
        .collect()
}

#[test]
fn reads_what_a_person_writes() {
    let text = "\
schema: leerklaar.sheet/1
organisation: Bakkerij De Korenaar # our client
staff: 150
staff_body: works_council
perspective: organisation
origin: on_record
population: 5
quick: true
checklists: {list: 1.0}
started: 2026-11-21T14:03:00Z
answers:
  Q1: 3
  Q2: {answer: [a, c], irrelevant: [b], evidence: seen, note: 'twee plekken', at: 2026-11-21T14:05:12Z}
  Q3: \"12,5\"
  Q4: dont_know
  Q5: {answer: not_applicable, reason: \"geen leidinggevenden\"}
history:
  - {item: Q1, was: {answer: 2}, at: 2026-11-21T14:04:00Z}
  - item: Q2
    was: none
";
    let (sheet, problems) = read(text).expect("the sheet is right");
    assert_eq!(codes(&problems), ["cut_by_comment"]);
    let moment = |text| Moment::new(text);
    let plain = Response::plain;
    let expected = Sheet {
        organisation: Some("Bakkerij De Korenaar".to_owned()),
        staff: Some(150),
        staff_body: Some(StaffBody::WorksCouncil),
        perspective: Perspective::Organisation,
        origin: Origin::OnRecord,
        population: Some(5),
        is_quick: true,
        checklists: [(id("list"), "1.0".to_owned())].into(),
        answers: [
            (id("Q1"), plain(Answer::Level(3))),
            (
                id("Q2"),
                Response {
                    answer: Answer::Ticks {
                        ticked: [id("a"), id("c")].into(),
                        irrelevant: [id("b")].into(),
                    },
                    evidence: Some(Evidence::Seen),
                    note: Some("twee plekken".to_owned()),
                    at: moment("2026-11-21T14:05:12Z"),
                },
            ),
            (
                id("Q3"),
                plain(Answer::Number(
                    Fraction::from_decimal("12.5").expect("a decimal"),
                )),
            ),
            (id("Q4"), plain(Answer::DontKnow)),
            (
                id("Q5"),
                plain(Answer::NotApplicable {
                    reason: Some("geen leidinggevenden".to_owned()),
                }),
            ),
        ]
        .into(),
        history: vec![
            Change {
                item: id("Q1"),
                was: plain(Answer::Level(2)),
                at: moment("2026-11-21T14:04:00Z"),
            },
            Change {
                item: id("Q2"),
                was: plain(ticked(&[])),
                at: None,
            },
        ],
        started: moment("2026-11-21T14:03:00Z"),
    };
    assert_eq!(sheet, expected);
}

#[test]
fn tells_every_problem_at_once() {
    let text = with_answers(
        "  Q1: 5
  Q2: [a, place, a]
  Q3: 101
  Q4: no
  Q7: 1
",
    );
    let problems = read(&text).expect_err("nothing here is right");
    assert_eq!(
        underlined(&text, &problems),
        [
            "5: not_an_answer",
            "place: unknown_option",
            "a: named_twice",
            "101: answer_out_of_range",
            "no: not_an_answer",
            "Q7: unknown_item",
        ]
    );
}

#[test]
fn never_takes_a_value_for_another_kind_of_answer() {
    for (answer, code) in [
        ("Q1: no", "not_an_answer"),
        ("Q1: on", "not_an_answer"),
        ("Q1: true", "not_an_answer"),
        ("Q1: ja", "not_an_answer"),
        ("Q1: 3.0", "not_an_answer"),
        ("Q1: 03", "not_an_answer"),
        ("Q1: none", "not_an_answer"),
        ("Q1: [a]", "wrong_shape"),
        ("Q1:", "wrong_shape"),
        ("Q1: 2026-01-01", "not_an_answer"),
        ("Q2: a", "not_an_answer"),
        ("Q2: 1", "not_an_answer"),
        ("Q2: []", "nothing_ticked"),
        ("Q2:", "wrong_shape"),
        (
            "Q2: {answer: [a], irrelevant: [a]}",
            "ticked_and_irrelevant",
        ),
        ("Q2: {answer: [a], reason: 'x'}", "needless_key"),
        ("Q3: .inf", "not_an_answer"),
        ("Q3: 1e2", "not_an_answer"),
        ("Q3: 0x10", "not_an_answer"),
        ("Q3: 010", "not_an_answer"),
        ("Q3: 1_0", "not_an_answer"),
        ("Q3: 12.55", "too_many_decimals"),
        ("Q3: -1", "answer_out_of_range"),
        ("Q3: '1.000,5'", "not_an_answer"),
        ("Q4: {answer: 3, irrelevant: [a]}", "needless_key"),
        ("Q4: {answer: 3, evidence: maybe}", "unknown_word"),
        ("Q4: {answer: 3, at: yesterday}", "not_a_moment"),
        ("Q4: {evidence: seen}", "missing_key"),
        ("Q4: {answer: 3, wight: 2}", "unknown_key"),
        ("Q4: 3\n  Q4: 3", "duplicate_key"),
        ("OLD4: 3\n  Q4: 2", "answered_twice"),
    ] {
        let problems = read(&with_answers(&format!("  {answer}\n"))).expect_err(answer);
        let errors: Vec<&str> = problems
            .iter()
            .filter(|p| p.severity() == Severity::Error)
            .map(|p| p.fault.code())
            .collect();
        assert_eq!(errors[0], code, "{answer}");
    }
}

#[test]
fn says_what_does_not_count_and_leaves_it_out() {
    let text = with_answers("  Q1: not_applicable\n  OLD4: 3\n  Q5: 2\n  Q6: 1\n");
    let (sheet, problems) = read(&text).expect("nothing here is an error");
    assert_eq!(
        underlined(&text, &problems),
        [
            "not_applicable: no_reason",
            "OLD4: former_item",
            "Q5: not_asked_of",
            "Q6: not_among_checklists",
        ]
    );
    let answered: Vec<&str> = sheet.answers.keys().map(Id::as_str).collect();
    assert_eq!(answered, ["Q1", "Q4"]);
}

#[test]
fn a_survey_need_not_give_reasons() {
    let text = with_answers("  Q1: not_applicable\n").replace("on_record", "anonymous");
    let (_, problems) = read(&text).expect("nothing here is an error");
    assert_eq!(problems, []);
}

#[test]
fn says_that_questions_changed_only_when_the_version_differs() {
    let text = with_answers("  Q1: 1\n");
    let (_, problems) = read(&text).expect("the sheet is right");
    assert_eq!(problems, []);

    let older = text.replace("\"1.0\"", "0.9");
    let (sheet, problems) = read(&older).expect("a version is no error");
    assert_eq!(underlined(&older, &problems), ["0.9: other_version"]);
    assert_eq!(sheet.checklists[&id("list")], "0.9");
}

#[test]
fn says_that_stamped_answers_were_edited() {
    let (sheet, _) = read(&with_answers("  Q1: 1\n")).expect("the sheet is right");
    let stamped = write_sheet(&sheet);
    let (_, problems) = read(&stamped).expect("it was just written");
    assert_eq!(problems, []);

    let (sheet, problems) = read(&stamped.replace("Q1: 1", "Q1: 2")).expect("still a sheet");
    assert_eq!(codes(&problems), ["edited_by_hand"]);
    assert_eq!(sheet.answers[&id("Q1")].answer, Answer::Level(2));
}

#[test]
fn refuses_a_sheet_of_a_newer_program_with_that_one_problem() {
    let text = with_answers("  Q1: {answer: 3, certainty: high}\n").replace("sheet/1", "sheet/2");
    let problems = read(&text).expect_err("it is newer");
    assert_eq!(underlined(&text, &problems), ["leerklaar.sheet/2: newer"]);
}

#[test]
fn says_which_keys_are_missing() {
    let problems = read("answers: {}\n").expect_err("nearly everything is missing");
    assert_eq!(codes(&problems), ["missing_key"; 4]);
    let problems = read("").expect_err("there is nothing");
    assert_eq!(codes(&problems), ["empty_file"]);
}

#[test]
fn refuses_a_checklist_that_does_not_exist() {
    let text = with_answers("  Q1: 1\n").replace("{list:", "{lost: \"1.0\", list:");
    let problems = read(&text).expect_err("there is no such checklist");
    assert_eq!(underlined(&text, &problems), ["lost: unknown_checklist"]);
    let meant = match &problems[0].fault {
        Fault::Sheet(leerklaar::model::SheetFault::UnknownChecklist { meant, .. }) => meant.clone(),
        other => panic!("not {other:?}"),
    };
    assert_eq!(meant.as_deref(), Some("list"));
}

#[test]
fn a_former_answer_to_a_question_that_is_gone_is_left_out() {
    let text = format!(
        "{}history:\n  - {{item: Q9, was: {{answer: 2}}}}\n  - {{item: OLD4, was: 1}}\n",
        with_answers("  Q1: 1\n")
    );
    let (sheet, problems) = read(&text).expect("history is no reason to refuse");
    assert_eq!(codes(&problems), ["unknown_former_item"]);
    let items: Vec<&str> = sheet.history.iter().map(|c| c.item.as_str()).collect();
    assert_eq!(items, ["Q4"]);
}

/// Texts that other programs misread, and others that they cannot show.
fn hostile() -> impl Strategy<Value = String> {
    let known = [
        "ja",
        "nee",
        "no",
        "on",
        "off",
        "~",
        "null",
        "1.10",
        "007",
        "0755",
        "1e3",
        "12:30",
        "2026-11-21",
        "- a",
        "# no comment",
        "a: b",
        "a #b",
        " spaces ",
        "",
        "\"",
        "'",
        "\\",
        "\\n",
        "{",
        "[",
        "&a",
        "*a",
        "!x",
        "%",
        "@",
        "`",
        "|",
        ">",
        "two\nlines",
        "tab\there",
        "\r\n",
        "\u{0}\u{1b}[2J",
        "\u{7f}\u{85}\u{9b}",
        "\u{feff}bom",
        "\u{202e}rtl",
        "\u{2028}",
        "\u{fffe}",
        "\u{e0001}",
        "\u{10ffff}",
        "é",
        "日本",
        "👩‍🏫",
    ];
    prop_oneof![
        select(known.to_vec()).prop_map(str::to_owned),
        any::<String>(),
    ]
}

fn moments() -> impl Strategy<Value = Moment> {
    (0..60_u32).prop_map(|second| {
        Moment::new(&format!("2026-11-21T14:03:{second:02}Z")).expect("a moment")
    })
}

fn answers_to(kind: &Kind) -> BoxedStrategy<Answer> {
    let own = match kind {
        Kind::Choice { levels, .. } => {
            let codes: Vec<u8> = levels.iter().map(|l| l.code).collect();
            select(codes).prop_map(Answer::Level).boxed()
        }
        Kind::Ticks(ticks) => {
            let all: Vec<Id> = ticks.options.iter().map(|o| o.id.clone()).collect();
            let states = vec(0..3_u8, all.len());
            states
                .prop_map(move |states| {
                    let those = |state: u8| {
                        let of = all.iter().zip(&states).filter(move |(_, s)| **s == state);
                        of.map(|(id, _)| id.clone()).collect()
                    };
                    Answer::Ticks {
                        ticked: those(1),
                        irrelevant: those(2),
                    }
                })
                .boxed()
        }
        Kind::Number(number) => {
            let (low, high) = number.range;
            let scale = 10_i64.pow(u32::try_from(number.decimals).expect("few decimals"));
            let ends = [low, high].map(|end| (end.to_f64() * scale as f64).round() as i64);
            (ends[0]..=ends[1])
                .prop_map(move |n| {
                    Answer::Number(Fraction::new(n, scale).expect("a power of ten is not zero"))
                })
                .boxed()
        }
    };
    let special = prop_oneof![
        Just(Answer::DontKnow),
        Just(Answer::Skipped),
        option::of(hostile()).prop_map(|reason| Answer::NotApplicable { reason }),
    ];
    prop_oneof![3 => own, 1 => special].boxed()
}

fn responses(kind: &Kind) -> impl Strategy<Value = Response> + use<> {
    (
        answers_to(kind),
        option::of(select(Evidence::ALL.to_vec())),
        option::of(hostile()),
        option::of(moments()),
    )
        .prop_map(|(answer, evidence, note, at)| Response {
            answer,
            evidence,
            note,
            at,
        })
}

/// Some of the questions that were asked, each with a response.
fn answer_sets(
    instrument: &Instrument,
    perspective: Perspective,
) -> BoxedStrategy<BTreeMap<Id, Response>> {
    let asked: Vec<(Id, Kind)> = instrument
        .items()
        .filter(|i| i.is_asked_of(perspective))
        .map(|i| (i.id.clone(), i.kind.clone()))
        .collect();
    let some = btree_set(0..asked.len(), 0..asked.len());
    some.prop_flat_map(move |some| {
        let each: Vec<_> = some
            .into_iter()
            .map(|i| (Just(asked[i].0.clone()), responses(&asked[i].1)))
            .collect();
        each.prop_map(|answers| answers.into_iter().collect())
    })
    .boxed()
}

fn sheets(instrument: &'static Instrument) -> impl Strategy<Value = Sheet> {
    let people = || option::of(1..=10_000_000_u32);
    let facts = (
        option::of(hostile()),
        people(),
        option::of(select(StaffBody::ALL.to_vec())),
        select(vec![Origin::OnRecord, Origin::Anonymous]),
        people(),
        any::<bool>(),
        option::of(moments()),
    );
    (facts, select(Perspective::ALL.to_vec())).prop_flat_map(move |(facts, perspective)| {
        let answers = answer_sets(instrument, perspective);
        let former = vec(
            (answer_sets(instrument, perspective), option::of(moments())),
            0..3,
        );
        let facts = facts.clone();
        (answers, former).prop_map(move |(answers, former)| {
            let (organisation, staff, staff_body, origin, population, is_quick, started) =
                facts.clone();
            let history = former.into_iter().flat_map(|(answers, at)| {
                answers.into_iter().take(2).map(move |(item, was)| Change {
                    item,
                    was,
                    at: at.clone(),
                })
            });
            let checklists = instrument.checklists.iter();
            Sheet {
                organisation,
                staff,
                staff_body,
                perspective,
                origin,
                population,
                is_quick,
                checklists: checklists
                    .map(|c| (c.id.clone(), c.version.clone()))
                    .collect(),
                answers,
                history: history.collect(),
                started,
            }
        })
    })
}

/// The small instrument with ids and versions that other readers misread.
fn odd() -> Instrument {
    let mut instrument = small();
    for (index, item) in instrument.checklists[0].dimensions[0]
        .items
        .iter_mut()
        .enumerate()
    {
        item.id = id(["no", "Y", "null", "on", "E1"][index]);
    }
    if let Kind::Ticks(ticks) = &mut instrument.checklists[0].dimensions[0].items[1].kind {
        for (tick, name) in ticks.options.iter_mut().zip(["yes", "off", "none"]) {
            tick.id = id(name);
            tick.text = Text::new([(Lang::EN, tick_name(0))]);
        }
    }
    instrument.checklists[0].version = "1.10".to_owned();
    instrument.checklists[0].title = text("list");
    instrument
}

/// Reads what was written, and writes what was read.
fn round_trip(sheet: &Sheet, instrument: &Instrument) -> Result<(), TestCaseError> {
    let written = write_sheet(sheet);
    let read = read_sheet(&source(&written), instrument);
    let Ok((read, problems)) = read else {
        return Err(TestCaseError::fail(format!("{read:?}\n{written}")));
    };
    prop_assert_eq!(&read, sheet);
    let doubts = problems.iter().filter(|p| p.fault.code() != "no_reason");
    prop_assert_eq!(doubts.count(), 0);
    prop_assert_eq!(write_sheet(&read), written);
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn a_written_sheet_reads_as_itself(sheet in sheets(leak(small()))) {
        round_trip(&sheet, &small())?;
    }

    #[test]
    fn odd_ids_survive(sheet in sheets(leak(odd()))) {
        round_trip(&sheet, &odd())?;
    }

    #[test]
    fn no_text_makes_reading_panic(text in ".{0,200}", answers in btree_map("Q[1-6]", ".{0,30}", 0..4)) {
        let _ = read(&text);
        let lines: Vec<String> = answers.iter().map(|(q, a)| format!("  {q}: {a}\n")).collect();
        let _ = read(&with_answers(&lines.concat()));
    }
}

/// Strategies outlive the test function; one small instrument per test may stay.
fn leak(instrument: Instrument) -> &'static Instrument {
    Box::leak(Box::new(instrument))
}

#[test]
fn a_sheet_of_every_built_in_question_reads_as_itself() {
    let instrument = leak(built_in().instrument);
    let mut runner = proptest::test_runner::TestRunner::new(ProptestConfig::with_cases(20));
    runner
        .run(&sheets(instrument), |sheet| round_trip(&sheet, instrument))
        .expect("every sheet comes back");
}

/// Sheets that together have every fault that only a sheet can have.
fn every_fault() -> Vec<String> {
    let first = with_answers(
        "  Q1: no
  Q2: [b, bb]
  OLD4: 3
  Q5: 2
  Q6: 1
  Q7: 1
",
    )
    .replace("{list: \"1.0\"}", "{list: \"0.9\", lisst: \"1.0\"}");
    let second = with_answers(
        "  Q1: not_applicable
  Q2: []
  Q3: 12.55
  OLD4: 3
  Q4: {answer: 2, at: yesterday}
history:
  - {item: Q9, was: 3}
checksum: sha256:0
",
    );
    let third = with_answers("  Q2: {answer: [a], irrelevant: [a]}\n  Q3: 101\n  Q6: 1\n");
    let fourth = with_answers("  Q4: 2\nchecksum: sha256:0\n");
    let newer = with_answers("").replace("sheet/1", "sheet/2");
    vec![first, second, third, fourth, newer]
}

/// What is said of the faults of a sheet, one line each.
fn said(lang: Lang) -> String {
    let mut said = String::new();
    for text in every_fault() {
        let problems = match read(&text) {
            Ok((_, problems)) | Err(problems) => problems,
        };
        for problem in problems {
            let explained = leerklaar::words::Words::for_lang(lang).explain(&problem.fault);
            said.push_str(&format!(
                "{}: {} -> {}\n",
                problem.path, explained.message, explained.help
            ));
        }
    }
    said
}

#[test]
fn every_fault_is_said_in_dutch() {
    insta::assert_snapshot!("sheet_faults_nl", said(Lang::NL));
}

#[test]
fn every_fault_is_said_in_english() {
    insta::assert_snapshot!("sheet_faults_en", said(Lang::EN));
}
