//! Which label is which answer: tables, codes, tick lists, numbers, and what is told
//! of the rest.

use leerklaar::model::survey::{
    CodesBy, Given, LabelRow, Labelled, Labels, Mapping, Meaning, OnUnknown, Platform, SurveyFault,
};
use leerklaar::model::{Fraction, Instrument, Perspective};
use leerklaar::survey::Vocabulary;
use leerklaar::survey::columns::{Directions, Told, proposal, tie};
use leerklaar::survey::labels::{Census, PerspectiveLabels, Settled, SettledItem, Value, settle};
use leerklaar::survey::platforms::{CellRules, Heading, Layout, Special, StatusRules};
use leerklaar::yaml::built_in;

use crate::columns::{coded, heading};
use crate::small::id;

fn layout(headings: Vec<Heading>) -> Layout {
    Layout {
        platform: Platform::Wide,
        variant: None,
        is_chosen: false,
        signs: Vec::new(),
        header_rows: 1,
        headings,
        cells: CellRules {
            special: &[],
            list: &[],
            ticked: &[],
            unticked: &[],
            has_recodes: false,
        },
        status: StatusRules::default(),
        long: None,
    }
}

/// Columns with their values, each so often as it is written.
struct Story {
    instrument: Instrument,
    layout: Layout,
    census: Census,
    mapping: Mapping,
    told: Vec<Told>,
}

impl Story {
    fn of(columns: Vec<(Heading, &[&str])>) -> Story {
        let (headings, cells): (Vec<Heading>, Vec<&[&str]>) = columns.into_iter().unzip();
        let values = |cells: &[&str]| {
            let mut values: Vec<Value> = Vec::new();
            for (line, cell) in (2..).zip(cells) {
                match values.iter_mut().find(|v| v.text == **cell) {
                    Some(known) => known.count += 1,
                    None => values.push(Value {
                        text: (*cell).to_owned(),
                        count: 1,
                        line,
                    }),
                }
            }
            values
        };
        Story {
            instrument: built_in().instrument,
            layout: layout(headings),
            census: Census {
                columns: cells.into_iter().map(values).collect(),
            },
            mapping: Mapping::default(),
            told: Vec::new(),
        }
    }

    fn settled(&self) -> Settled {
        self.told().0
    }

    /// With the faults that are about values.
    fn told(&self) -> (Settled, Vec<SurveyFault>) {
        let Story {
            instrument,
            layout,
            mapping,
            told,
            ..
        } = self;
        let vocabulary = Vocabulary::new(instrument, mapping);
        let mut tied = tie(&layout.headings, &vocabulary, &[], told);
        let settled = settle(&mut tied, &self.census, layout, &vocabulary, told);
        let faults = settled
            .faults
            .iter()
            .map(|(_, fault)| fault.clone())
            .collect();
        (settled, faults)
    }

    fn codes(&self) -> Vec<&'static str> {
        self.told().1.iter().map(SurveyFault::code).collect()
    }
}

/// What each cell of the only item says.
fn given(story: &Story, cells: &[&str]) -> Vec<Given> {
    let settled = story.settled();
    cells
        .iter()
        .map(|cell| settled.items[0].given(cell))
        .collect()
}

fn levels(codes: &[u8]) -> Vec<Given> {
    codes.iter().map(|code| Given::Level(*code)).collect()
}

#[test]
fn every_way_to_agree_that_is_in_the_table() {
    let cells = [
        "Helemaal mee oneens",
        "mee oneens",
        "Niet eens/niet oneens",
        "<b>Mee&nbsp;eens</b>",
        "STRONGLY AGREE",
        "5 = Geheel mee eens",
        "Weet ik niet",
        "n.v.t.",
        "",
        " \u{a0}",
    ];
    let story = Story::of(vec![(heading("B14"), &cells)]);
    let mut expected = levels(&[0, 1, 2, 3, 4, 4]);
    expected.extend([
        Given::DontKnow,
        Given::NotApplicable,
        Given::Blank,
        Given::Blank,
    ]);
    assert_eq!(given(&story, &cells), expected);
    assert_eq!(story.told().1, []);
}

#[test]
fn an_unknown_label_is_told_with_its_count_and_never_guessed() {
    let cells = [
        "Mee eens",
        "Mee eens",
        "Mee eens",
        "Neutraaal",
        "weet ik niet / n.v.t.",
        "weet ik niet / n.v.t.",
    ];
    let story = Story::of(vec![(heading("B14"), &cells)]);
    let known = [
        "Helemaal oneens",
        "Oneens",
        "Niet eens, niet oneens",
        "Eens",
        "Helemaal eens",
    ];
    let unknown = |label: &str, count, meant: Option<&str>| SurveyFault::UnknownLabel {
        item: id("B14"),
        label: label.to_owned(),
        count,
        known: known.map(str::to_owned).to_vec(),
        meant: meant.map(str::to_owned),
    };
    let (settled, faults) = story.told();
    assert_eq!(
        faults,
        [
            unknown("weet ik niet / n.v.t.", 2, None),
            unknown("Neutraaal", 1, Some("neutraal")),
        ]
    );
    let (spot, _) = &settled.faults[0];
    let spot = spot.clone().expect("it shows where");
    assert_eq!((spot.line, spot.column), (6, Some(1)));
    assert_eq!(settled.items[0].given("Neutraaal"), Given::Unreadable);

    let report = Story {
        mapping: Mapping {
            on_unknown: OnUnknown::Report,
            ..Mapping::default()
        },
        ..story
    };
    assert_eq!(report.told().1, []);
    let values = &report.settled().items[0].reading.values;
    assert_eq!(values[1].meaning, Meaning::Unknown);
}

#[test]
fn codes_are_certain_only_when_all_of_them_occur() {
    let all = ["1", "2", "3", "4", "5", ""];
    let full = Story::of(vec![(heading("B14"), &all)]);
    assert_eq!(given(&full, &all[..5]), levels(&[0, 1, 2, 3, 4]));
    assert_eq!(
        full.settled().items[0].reading.codes_by,
        Some(CodesBy::FullSet)
    );

    // Together two questions of one scale have all codes; a third of another not.
    let pooled = Story::of(vec![
        (heading("B14"), &["1", "2"]),
        (heading("B21"), &["3", "4", "5"]),
        (heading("B11"), &["3", "4"]),
    ]);
    let (settled, faults) = pooled.told();
    assert_eq!(settled.items[1].given("1"), Given::Level(0));
    let uncertain = SurveyFault::UncertainCodes {
        item: id("B11"),
        codes: vec!["3".to_owned(), "4".to_owned()],
        levels: 5,
    };
    assert_eq!(faults, [uncertain]);

    for (cells, expected) in [
        (&["A1", "A2", "A3", "A4", "A5"][..], true),
        (&["0", "1", "2", "3", "4"], true),
        (&["1.0", "2.0", "3.0", "4,0", "5"], true),
        (&["1", "2", "3", "4", "5", "6"], false),
        (&["1", "2", "4", "5"], false),
        (&["2", "3", "4", "5", "6"], false),
        (&["A1", "2", "3", "4", "5"], false),
        (&["-2", "-1", "0", "1", "2"], false),
    ] {
        let story = Story::of(vec![(heading("B14"), cells)]);
        let is_certain = story.codes().is_empty();
        assert_eq!(is_certain, expected, "{cells:?}");
        if expected {
            assert_eq!(given(&story, cells), levels(&[0, 1, 2, 3, 4]), "{cells:?}");
        }
    }
}

#[test]
fn a_scale_with_gaps_has_its_own_codes_or_a_row_of_three() {
    let instrument = built_in().instrument;
    let item = instrument
        .items()
        .find(|item| {
            matches!(&item.kind, leerklaar::model::Kind::Choice { scale, .. }
                if scale.as_str() == "yes_partly_no")
        })
        .expect("there is one");
    for cells in [["0", "2", "4"], ["1", "2", "3"], ["0", "1", "2"]] {
        let story = Story::of(vec![(heading(item.id.as_str()), &cells)]);
        assert_eq!(given(&story, &cells), levels(&[0, 2, 4]), "{cells:?}");
    }
}

#[test]
fn numbers_beside_labels_must_run_with_them() {
    let ends = ["1 = Helemaal oneens", "2", "3", "4", "5 = Helemaal eens"];
    let story = Story::of(vec![(heading("B14"), &ends)]);
    assert_eq!(given(&story, &ends), levels(&[0, 1, 2, 3, 4]));

    let falling = ["1 = Helemaal eens", "2", "3", "4", "5 = Helemaal oneens"];
    let story = Story::of(vec![(heading("B14"), &falling)]);
    assert_eq!(given(&story, &falling), levels(&[4, 3, 2, 1, 0]));

    // As a real export has it: one number for two labels.
    let lying = ["Agree (2)", "Disagree (6)", "Disagree (2)"];
    let story = Story::of(vec![(heading("B14"), &lying)]);
    assert_eq!(given(&story, &lying), [Given::Unreadable; 3]);
}

#[test]
fn a_platform_that_renumbers_needs_its_definition() {
    let cells = ["1", "2", "3", "4", "5"];
    let mut story = Story::of(vec![(heading("B14"), &cells)]);
    story.layout.platform = Platform::Qualtrics;
    story.layout.cells.has_recodes = true;
    assert_eq!(story.codes(), ["needs_definition"]);

    let text = |text: &str| vec![text.to_owned()];
    let falling = [
        "Helemaal eens",
        "Eens",
        "Neutraal",
        "Oneens",
        "Helemaal oneens",
    ];
    let answers = cells.iter().zip(falling);
    story.told = vec![Told {
        answers: answers
            .map(|(code, label)| ((*code).to_owned(), text(label)))
            .collect(),
        ..Told::default()
    }];
    assert_eq!(given(&story, &cells), levels(&[4, 3, 2, 1, 0]));
    let reading = &story.settled().items[0].reading;
    assert_eq!(reading.codes_by, Some(CodesBy::Definition));
}

#[test]
fn the_mapping_decides_and_can_turn_a_scale() {
    let cells = ["1", "2", "9", "Helemaal eens"];
    let mut story = Story::of(vec![(heading("B14"), &cells)]);
    let row = |level, label: &str| LabelRow {
        level,
        labels: vec![label.to_owned()],
    };
    let labelled = Labelled {
        levels: vec![row(0, "1"), row(1, "2"), row(2, "Helemaal eens")],
        not_applicable: vec!["9".to_owned()],
        ..Labelled::default()
    };
    story.mapping.labels.insert(id("agree"), labelled);
    let expected = [
        Given::Level(0),
        Given::Level(1),
        Given::NotApplicable,
        Given::Level(2),
    ];
    assert_eq!(given(&story, &cells), expected);
    assert_eq!(
        story.settled().items[0].reading.codes_by,
        Some(CodesBy::Mapping)
    );

    let columns = leerklaar::model::survey::ItemColumns {
        columns: vec![leerklaar::model::survey::ColumnRef::Name("B14".to_owned())],
        is_reversed: true,
    };
    story.mapping.items.insert(id("B14"), columns);
    let turned = [
        Given::Level(4),
        Given::Level(3),
        Given::NotApplicable,
        Given::Level(2),
    ];
    assert_eq!(given(&story, &cells), turned);
}

#[test]
fn what_the_platform_says_goes_before_what_people_say() {
    let cells = ["N/A", "Eens"];
    let mut story = Story::of(vec![(heading("B14"), &cells)]);
    assert_eq!(
        given(&story, &cells),
        [Given::NotApplicable, Given::Level(3)]
    );
    story.layout.cells.special = &[("N/A", Special::NotShown)];
    assert_eq!(given(&story, &cells), [Given::NotShown, Given::Level(3)]);
}

/// As after a shift of cells; while a scale that is unknown everywhere is told by its
/// labels, because then the columns are right.
#[test]
fn a_column_that_mostly_fails_is_no_column_for_its_item() {
    let agree: &[&str] = &["Eens", "Oneens", "Eens"];
    let shifted: &[&str] = &["Nooit", "Zelden", "Eens"];
    let story = Story::of(vec![
        (heading("B14"), agree),
        (heading("B21"), shifted),
        (heading("B31"), agree),
        (heading("B11"), &["Mwah", "Mwah", "Vaak"]),
    ]);
    let (settled, faults) = story.told();
    let wrong = SurveyFault::WrongColumn {
        item: id("B21"),
        header: "B21".to_owned(),
        known: 1,
        unknown: 2,
    };
    assert_eq!(faults[0], wrong);
    assert!(
        matches!(&faults[1], SurveyFault::UnknownLabel { label, count: 2, .. }
        if label == "Mwah")
    );
    assert_eq!(faults.len(), 2);
    let items: Vec<&str> = settled.items.iter().map(|i| i.tied.id.as_str()).collect();
    assert_eq!(items, ["B11", "B14", "B31"]);
}

#[test]
fn a_tick_list_in_one_cell_holds_known_options_only() {
    let cells = [
        "Een geschikte plek;Iemand die helpt;",
        "Een geschikte plek, De spullen die nodig zijn, zoals een computer of oefenmateriaal",
        "place help",
        "[\"place\",\"equipment\",\"help\"]",
        "Geen van deze",
        "",
        "Geen van deze;Iemand die helpt",
        "Iemand die helpt;Een hond",
        "Weet ik niet",
    ];
    let story = Story::of(vec![(heading("B12"), &cells)]);
    assert_eq!(
        given(&story, &cells),
        [
            Given::Ticked(2),
            Given::Ticked(2),
            Given::Ticked(2),
            Given::Ticked(3),
            Given::Ticked(0),
            Given::Blank,
            Given::Unreadable,
            Given::Unreadable,
            Given::DontKnow,
        ]
    );
    assert_eq!(story.codes(), ["unknown_label", "unknown_label"]);
}

#[test]
fn a_tick_list_in_columns_is_one_answer() {
    let cells: &[&str] = &["Y", "Ja", "1", "", "Nee", "Iemand die helpt"];
    let story = Story::of(vec![
        (coded("B12", "place"), cells),
        (coded("B12", "equipment"), &["x", ""]),
        (coded("B12", "help"), &["Iemand die helpt", "maybe", "TRUE"]),
        (coded("B12", "none"), &["Ja"]),
    ]);
    let (settled, faults) = story.told();
    let codes: Vec<_> = faults.iter().map(SurveyFault::code).collect();
    assert_eq!(codes, ["unknown_label", "unknown_label"]);
    let item = &settled.items[0];
    let joined = |cells: [&str; 4]| {
        let columns = item.tied.columns.iter().zip(cells);
        let ticks = columns.map(|(c, cell)| item.tick(c.option.expect("an option"), cell));
        item.joined(&ticks.collect::<Vec<_>>())
    };
    for (cells, expected) in [
        (["Ja", "", "Y", ""], Given::Ticked(2)),
        (["", "", "Iemand die helpt", "Nee"], Given::Ticked(1)),
        (["", "", "", "Ja"], Given::Ticked(0)),
        // "No" everywhere may be a question that nobody saw.
        (["Nee", "Nee", "Nee", "Nee"], Given::Blank),
        (["Ja", "", "", "Ja"], Given::Unreadable),
        (["Ja", "maybe", "", ""], Given::Unreadable),
    ] {
        assert_eq!(joined(cells), expected, "{cells:?}");
    }
}

#[test]
fn numbers_are_read_as_people_write_them() {
    let cells = [
        "12",
        "12 %",
        "40,0",
        "7.0",
        "weet niet",
        "veel",
        "120",
        "1.000",
    ];
    let instrument = built_in().instrument;
    let number = instrument.items().find_map(|item| match &item.kind {
        leerklaar::model::Kind::Number(_) => Some(item.id.clone()),
        _ => None,
    });
    let number = number.expect("there is one");
    let story = Story::of(vec![(heading(number.as_str()), &cells)]);
    let whole = |n| Given::Number(Fraction::whole(n));
    assert_eq!(
        given(&story, &cells)[..5],
        [whole(12), whole(12), whole(40), whole(7), Given::DontKnow]
    );
    let mut codes = story.codes();
    codes.sort_unstable();
    assert_eq!(codes, ["not_a_number", "out_of_range"]);
}

#[test]
fn roles_and_groups_are_known_by_closed_lists() {
    let instrument = built_in().instrument;
    let labels = PerspectiveLabels::of(&instrument, &Mapping::default(), &[]);
    for (label, expected) in [
        ("Medewerker", Some(Perspective::Employee)),
        ("leidinggevende ", Some(Perspective::LineManager)),
        ("Directie/MT", Some(Perspective::Management)),
        ("line_manager", Some(Perspective::LineManager)),
        ("P&O", Some(Perspective::Hr)),
        ("Manager", None),
        ("", None),
    ] {
        assert_eq!(labels.lookup(label), expected, "{label}");
    }
    let value = |text: &str, count| Value {
        text: text.to_owned(),
        count,
        line: 2,
    };
    let (found, faults) = labels.read(
        3,
        &[value("Medewerker", 9), value("Manager", 2), value("", 4)],
    );
    assert_eq!(found.len(), 2);
    assert!(
        matches!(&faults[..], [(Some(spot), SurveyFault::UnknownPerspective { count: 2, .. })]
        if spot.column == Some(4))
    );
}

#[test]
fn spellings_of_a_group_are_one_group_whatever_the_order_of_the_rows() {
    for order in [["zorg", "Zorg ", "R&D"], ["R&D", " Zorg", "zorg"]] {
        let labels = Labels::default();
        let numbers = order.map(|name| labels.label(name).expect("few groups").group);
        let names = labels.names();
        let shown = numbers.map(|number| names[number as usize].as_str());
        let expected = order.map(|name| if name == "R&D" { "R&D" } else { "Zorg" });
        assert_eq!(shown, expected);
    }
}

#[test]
fn answers_that_run_against_their_dimension_are_noticed() {
    let headings: Vec<(Heading, &[&str])> = ["B11", "B13", "B14", "B15"]
        .iter()
        .map(|item| (heading(item), &[][..]))
        .collect();
    let story = Story::of(headings);
    let settled = story.settled();
    let items: Vec<_> = settled.items.iter().map(|i| i.tied.clone()).collect();
    let run = |people: i64, order: &[i64]| {
        let points = |who: &i64, at: usize| {
            let level = (who + order[at]) % 5;
            Some(if order[at] == 9 { 4 - who % 5 } else { level } * 25_000)
        };
        let mut parts = [
            Directions::new(&story.instrument, &items),
            Directions::new(&story.instrument, &items),
        ];
        for who in 0..people {
            let part = usize::from(who % 2 == 0);
            parts[part].add((0..4).map(|at| points(&who, at)));
        }
        let [mut all, other] = parts;
        all.merge(&other);
        all.reversed()
    };
    assert_eq!(run(40, &[0, 0, 0, 0]), [false; 4]);
    assert_eq!(run(40, &[0, 0, 9, 0]), [false, false, true, false]);
    assert_eq!(run(20, &[0, 0, 9, 0]), [false; 4]);
    let points = |code| Directions::points(&story.instrument, &items[2], Given::Level(code));
    assert_eq!([points(0), points(4)], [Some(100_000), Some(0)]);
}

#[test]
fn a_proposal_says_what_was_found_so_that_reading_it_finds_the_same() {
    let cells = ["1", "2", "3", "4", "5"];
    let story = Story::of(vec![
        (heading("Heb je tijd?"), &["ja"]),
        (heading("B14"), &cells),
        (heading("B11"), &["Nooit", "Soms"]),
    ]);
    let Story {
        instrument,
        layout,
        mapping,
        ..
    } = &story;
    let vocabulary = Vocabulary::new(instrument, mapping);
    let mut tied = tie(&layout.headings, &vocabulary, &[], &[]);
    let settled = settle(&mut tied, &story.census, layout, &vocabulary, &[]);
    let proposed = proposal(instrument, layout, &tied, &settled, mapping);
    assert_eq!(proposed.items.len(), 2);
    assert_eq!(
        proposed.source.fingerprint.as_deref(),
        Some(tied.fingerprint.as_str())
    );

    // With it, a few codes are enough.
    let next = Story {
        mapping: proposed,
        ..Story::of(vec![
            (heading("B14"), &["2", "4"]),
            (heading("B11"), &["Nooit"]),
        ])
    };
    let (settled, faults) = next.told();
    assert_eq!(faults, []);
    let level = |item: &SettledItem, cell| item.given(cell);
    let b14 = settled.items.iter().find(|i| i.tied.id == id("B14"));
    assert_eq!(b14.map(|item| level(item, "2")), Some(Given::Level(1)));
}

#[test]
fn a_scale_that_lacks_a_code_goes_by_the_others_of_its_size() {
    let (some, all) = (["1", "2", "3", "4"], ["0", "1", "2", "3", "4"]);
    let lent = Story::of(vec![(heading("X11"), &some), (heading("X13"), &all)]);
    assert_eq!(lent.codes(), [""; 0]);
    assert_eq!(given(&lent, &some), levels(&[1, 2, 3, 4]));
    let reading = &lent.settled().items[0].reading;
    assert_eq!(reading.codes_by, Some(CodesBy::OtherScales));

    // From 1 on, or not in full either: nobody knows where this scale begins.
    for other in [
        &["1", "2", "3", "4", "5"][..],
        &["0", "1", "2", "3"],
        &["0", "1", "2", "3", "4", "9"],
    ] {
        let story = Story::of(vec![(heading("X11"), &some), (heading("X13"), other)]);
        assert!(story.codes().contains(&"uncertain_codes"), "{other:?}");
    }
}

#[test]
fn a_code_that_the_definition_words_otherwise_is_no_level() {
    let cells = ["1", "2", "3", "4", "5"];
    let mut story = Story::of(vec![(heading("X11"), &cells)]);
    assert_eq!(given(&story, &cells), levels(&[0, 1, 2, 3, 4]));
    let words = ["Nooit", "Oneens", "Neutraal", "4 - Eens", "Helemaal eens"];
    let answers = cells.iter().zip(words);
    story.told = vec![Told {
        answers: answers
            .map(|(code, words)| ((*code).to_owned(), vec![words.to_owned()]))
            .collect(),
        ..Told::default()
    }];
    assert_eq!(story.codes(), ["unknown_label"]);
    assert_eq!(given(&story, &cells[1..]), levels(&[1, 2, 3, 4]));
}

#[test]
fn a_definition_says_what_the_codes_of_roles_stand_for() {
    let instrument = built_in().instrument;
    let texts = [
        ("1", "Directie/MT"),
        ("2", "Medewerker"),
        ("hr", "Leidinggevende"),
        ("4", "Gast"),
    ];
    let answers = texts.map(|(code, text)| (code.to_owned(), vec![text.to_owned()]));
    let labels = PerspectiveLabels::of(&instrument, &Mapping::default(), &answers);
    for (code, expected) in [
        ("1", Some(Perspective::Management)),
        ("2", Some(Perspective::Employee)),
        ("hr", Some(Perspective::LineManager)),
        ("4", None),
        ("P&O", Some(Perspective::Hr)),
    ] {
        assert_eq!(labels.lookup(code), expected, "{code}");
    }
}
