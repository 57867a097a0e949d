//! Which column is which item: every rule, and what is refused.

use std::collections::BTreeMap;

use leerklaar::model::survey::{
    ColumnRef, CutColumn, Fate, Hint, ItemColumns, Mapping, PerspectiveColumn, SurveyFault,
};
use leerklaar::model::{Instrument, Perspective};
use leerklaar::survey::Vocabulary;
use leerklaar::survey::columns::{Tied, tie};
use leerklaar::survey::platforms::{ColumnRole, Heading};
use leerklaar::yaml::built_in;

use crate::small::id;

pub(crate) fn heading(header: &str) -> Heading {
    Heading {
        header: header.to_owned(),
        text: header.to_owned(),
        ..Heading::default()
    }
}

/// A row of a grid, as `Stem [row]`.
fn row(stem: &str, row: &str) -> Heading {
    Heading {
        stem: Some(stem.to_owned()),
        row: Some(row.to_owned()),
        option: Some(row.to_owned()),
        ..heading(&format!("{stem} [{row}]"))
    }
}

/// `bel[B01]`.
pub(crate) fn coded(question: &str, part: &str) -> Heading {
    let code = format!("{question}[{part}]");
    Heading {
        code: Some(code.clone()),
        question: Some(question.to_owned()),
        part: Some(part.to_owned()),
        option: Some(part.to_owned()),
        ..heading(&code)
    }
}

fn with_role(header: &str, role: ColumnRole) -> Heading {
    Heading {
        role,
        ..heading(header)
    }
}

pub(crate) fn tied(headings: &[Heading], instrument: &Instrument) -> Tied {
    tie(
        headings,
        &Vocabulary::new(instrument, &Mapping::default()),
        &[],
        &[],
    )
}

/// One line per column, as `B11 by Id`.
fn fates(tied: &Tied) -> Vec<String> {
    let fate = |fate: &Fate| match fate {
        Fate::Item(item, by) => format!("{item} by {by:?}"),
        Fate::Unmapped(suggested) => {
            let hints = suggested
                .iter()
                .map(|s| format!(" {} {:?}", s.item, s.hint));
            format!("unmapped{}", hints.collect::<String>())
        }
        Fate::Disputed(item) => format!("disputed {item}"),
        other => format!("{other:?}"),
    };
    tied.columns.iter().map(|c| fate(&c.fate)).collect()
}

fn codes(tied: &Tied) -> Vec<&'static str> {
    tied.faults.iter().map(|(_, fault)| fault.code()).collect()
}

const B11: &str = "Hoe vaak lukt het je om in werktijd te leren als dat nodig is?";
const B13: &str = "In the past year, how often did an average employee ask to learn something?";
const B14: &str = "Leren voelt voor mij hier vooral als iets wat moet.";

#[test]
fn each_rule_ties_its_own_kind_of_header() {
    let instrument = built_in().instrument;
    let headings = [
        heading("B11"),
        heading("b13"),
        coded("bel", "B14"),
        heading("[B15] Hoe vaak neemt iemand het over?"),
        heading("<p>Ik&nbsp;weet wat ik hier kan leren.</p>"),
        row(
            "Het geleerde gebruiken en vasthouden",
            "Hoe vaak kun je het geleerde kort na een training gebruiken?",
        ),
        row(
            "Zeg het maar",
            "How often did your team meet to learn from each other in the past year?",
        ),
        heading("Heb je nog opmerkingen?"),
    ];
    assert_eq!(
        fates(&tied(&headings, &instrument)),
        [
            "B11 by Id",
            "B13 by Id",
            "B14 by Id",
            "B15 by IdInText",
            "B21 by FullText",
            "X21 by StemAndRow",
            "X25 by UniqueRow",
            "unmapped",
        ]
    );
}

#[test]
fn any_language_and_any_perspective_will_do() {
    let instrument = built_in().instrument;
    let headings = [heading(B11), heading(B13), heading(B14)];
    let tied = tied(&headings, &instrument);
    assert_eq!(
        fates(&tied),
        ["B11 by FullText", "B13 by FullText", "B14 by FullText"]
    );
    assert_eq!(codes(&tied), ["missing_items"]);
}

#[test]
fn two_columns_for_one_item_are_both_refused() {
    let instrument = built_in().instrument;
    let headings = [heading("B11"), heading(B11), heading("B14")];
    let tied = tied(&headings, &instrument);
    assert_eq!(fates(&tied), ["disputed B11", "disputed B11", "B14 by Id"]);
    let fault = SurveyFault::TwoColumns {
        item: id("B11"),
        headers: vec![(1, "B11".to_owned()), (2, B11.to_owned())],
    };
    assert_eq!(tied.faults[0].1, fault);
    assert_eq!(tied.items.len(), 1);
}

#[test]
fn the_same_row_under_another_stem_is_another_question() {
    let instrument = built_in().instrument;
    let headings = [
        row("Eén beeld van leren", B14),
        row("Hoe was dat vijf jaar geleden?", B14),
    ];
    let tied = tied(&headings, &instrument);
    assert_eq!(fates(&tied)[0], "B14 by StemAndRow");
    assert_eq!(fates(&tied)[1], "unmapped");
    let both = [
        row("Hoe is dat nu?", B14),
        row("Hoe was dat vijf jaar geleden?", B14),
    ];
    let tied = super::columns::tied(&both, &instrument);
    assert_eq!(fates(&tied), ["disputed B14", "disputed B14"]);
    assert_eq!(codes(&tied), ["two_columns_for_one_item"]);
}

#[test]
fn an_option_that_nobody_knows_is_told_where_the_rest_of_its_list_is_tied() {
    let instrument = built_in().instrument;
    let headings = [
        coded("X16", "person"),
        coded("X16", "team"),
        coded("X16", "boss"),
        coded("other", "boss"),
    ];
    let found = tied(&headings, &instrument);
    let fault = SurveyFault::UnknownOption {
        item: id("X16"),
        header: "X16[boss]".to_owned(),
    };
    let told = found.faults.iter().filter(|(_, f)| *f == fault).count();
    assert_eq!(told, 1);
    assert_eq!(codes(&found), ["unknown_option", "missing_items"]);
    let ignored = Mapping {
        ignore: vec!["X16[boss]".to_owned()],
        ..Mapping::default()
    };
    let found = tie(&headings, &Vocabulary::new(&instrument, &ignored), &[], &[]);
    assert_eq!(codes(&found), ["missing_items"]);
}

#[test]
fn likeness_and_place_only_suggest() {
    let instrument = built_in().instrument;
    let headings = [
        heading("B13"),
        heading("Iets heel anders"),
        heading("B15"),
        heading("Hoe vaak lukt het om in werktijd te leren als dat nodig is?"),
    ];
    let tied = tied(&headings, &instrument);
    assert_eq!(
        tied.columns[1].fate,
        Fate::Unmapped(vec![leerklaar::model::survey::Suggestion {
            item: id("B14"),
            hint: Hint::Position,
        }])
    );
    assert!(
        matches!(&tied.columns[3].fate, Fate::Unmapped(s)
            if s.len() == 1 && s[0].item == id("B11") && matches!(s[0].hint, Hint::Similar(80..))),
        "{:?}",
        tied.columns[3].fate
    );
    assert_eq!(tied.items.len(), 2);
}

#[test]
fn a_tick_list_has_a_column_or_a_column_per_option() {
    let instrument = built_in().instrument;
    let question = "Waarop kun je rekenen als je iets wilt leren?";
    let tied_options = |headings: &[Heading]| {
        let tied = tied(headings, &instrument);
        let options = |item: &leerklaar::survey::columns::TiedItem| {
            let columns = item.columns.iter();
            let columns = columns.map(|c| format!("{}:{:?}", c.column, c.option));
            format!("{} {}", item.id, columns.collect::<Vec<_>>().join(" "))
        };
        tied.items.iter().map(options).collect::<Vec<_>>()
    };
    assert_eq!(tied_options(&[heading(question)]), ["B12 0:None"]);
    let by_code = [
        coded("B12", "place"),
        coded("B12", "equipment"),
        coded("B12", "help"),
        coded("B12", "none"),
    ];
    assert_eq!(
        tied_options(&by_code),
        ["B12 0:Some(Tick(0)) 1:Some(Tick(1)) 2:Some(Tick(2)) 3:Some(NoneOfThese)"]
    );
    let by_text = [
        row(question, "Een geschikte plek"),
        row(question, "Iemand die helpt"),
        row(question, "Geen van deze"),
        row(question, "Weet ik niet"),
    ];
    assert_eq!(
        tied_options(&by_text),
        ["B12 0:Some(Tick(0)) 1:Some(Tick(2)) 2:Some(NoneOfThese) 3:Some(DontKnow)"]
    );
    // KoBo writes the whole list beside its options.
    let both = [heading("B12"), coded("B12", "place"), coded("B12", "help")];
    assert_eq!(tied_options(&both), ["B12 1:Some(Tick(0)) 2:Some(Tick(2))"]);
}

#[test]
fn the_mapping_goes_before_every_rule() {
    let instrument = built_in().instrument;
    let headings = [heading("B11"), heading("Vraag 1"), heading("Datum")];
    let mut mapping = Mapping::default();
    let columns = ItemColumns {
        columns: vec![ColumnRef::Name("vraag 1".to_owned())],
        is_reversed: true,
    };
    mapping.items.insert(id("B11"), columns);
    mapping.ignore = vec!["Dat*".to_owned()];
    let tied = tie(&headings, &Vocabulary::new(&instrument, &mapping), &[], &[]);
    assert_eq!(fates(&tied), ["unmapped", "B11 by Mapping", "Ignored"]);
    assert!(tied.items[0].is_reversed);
}

#[test]
fn columns_are_named_and_never_taken_by_chance() {
    let instrument = built_in().instrument;
    let headings = [
        heading("B11"),
        heading(" Afdeling\u{a0}"),
        heading("Locatie"),
        heading("Locatie"),
        with_role("E-mail", ColumnRole::Personal),
        heading("Rol"),
    ];
    let named = |name: &str| ColumnRef::Name(name.to_owned());
    let told = |cut: &str| {
        let mapping = Mapping {
            cuts: vec![CutColumn {
                name: cut.to_owned(),
                column: named(cut),
            }],
            ..Mapping::default()
        };
        let tied = tie(&headings, &Vocabulary::new(&instrument, &mapping), &[], &[]);
        let faults = tied.faults.iter().map(|(_, f)| f.clone());
        let faults = faults.filter(|f| !matches!(f, SurveyFault::MissingItems { .. }));
        (tied.cuts, faults.collect::<Vec<_>>())
    };
    let afdeling = ("afdeling".to_owned(), 1);
    assert_eq!(told("afdeling"), (vec![afdeling], vec![]));
    let no_such = SurveyFault::NoSuchColumn {
        column: "Afdelling".to_owned(),
        meant: Some("Afdeling".to_owned()),
    };
    assert_eq!(told("Afdelling").1, [no_such]);
    let several = SurveyFault::SeveralColumns {
        column: "Locatie".to_owned(),
        places: vec![3, 4],
    };
    assert_eq!(told("Locatie").1, [several]);
    let personal = SurveyFault::PersonalColumn {
        column: "E-mail".to_owned(),
    };
    assert_eq!(told("E-mail").1, [personal]);

    let mapping = Mapping {
        respondent: Some(named("E-mail")),
        perspective: Some(PerspectiveColumn {
            column: named("rol"),
            labels: BTreeMap::new(),
            leave_out_others: false,
        }),
        ..Mapping::default()
    };
    let tied = tie(&headings, &Vocabulary::new(&instrument, &mapping), &[], &[]);
    assert_eq!((tied.respondent, tied.perspective), (Some(4), Some(5)));
    assert_eq!(tied.columns[4].fate, Fate::Respondent);
}

#[test]
fn a_cut_of_the_mapping_points_at_a_place_that_is_checked() {
    let instrument = built_in().instrument;
    let headings = [heading("B11"), heading("Locatie"), heading("Locatie")];
    let cut = |check: &str| Mapping {
        cuts: vec![CutColumn {
            name: "vestiging".to_owned(),
            column: ColumnRef::Place {
                place: 3,
                check: Some(check.to_owned()),
            },
        }],
        ..Mapping::default()
    };
    let tied = |check| {
        tie(
            &headings,
            &Vocabulary::new(&instrument, &cut(check)),
            &[],
            &[],
        )
    };
    assert_eq!(tied("locatie").cuts, [("vestiging".to_owned(), 2)]);
    assert_eq!(codes(&tied("afdeling"))[0], "no_such_column");
}

#[test]
fn only_what_could_be_asked_is_missed() {
    let instrument = built_in().instrument;
    let core: Vec<Heading> = instrument
        .checklist("barriers")
        .expect("it is built in")
        .items()
        .filter(|item| item.is_core)
        .map(|item| heading(item.id.as_str()))
        .collect();
    assert_eq!(tied(&core, &instrument).missing_items, []);
    assert_ne!(tied(&core[1..], &instrument).missing_items, []);

    let asked: Vec<Heading> = instrument
        .checklist("retention")
        .expect("it is built in")
        .items()
        .filter(|item| item.is_asked_of(Perspective::Employee))
        .map(|item| heading(item.id.as_str()))
        .collect();
    let who = [Perspective::Employee];
    let tied = tie(
        &asked,
        &Vocabulary::new(&instrument, &Mapping::default()),
        &who,
        &[],
    );
    assert_eq!(tied.missing_items, []);
    assert_eq!(codes(&tied), Vec::<&str>::new());
}

#[test]
fn an_export_of_something_else_has_no_items() {
    let instrument = built_in().instrument;
    let headings = [heading("Naam"), heading("Cijfer")];
    assert_eq!(codes(&tied(&headings, &instrument)), ["no_items"]);
}

#[test]
fn other_headers_than_the_mapping_was_written_for_are_told() {
    let instrument = built_in().instrument;
    let first = tied(&[heading("B11")], &instrument);
    let mut mapping = Mapping::default();
    mapping.source.fingerprint = Some(first.fingerprint.clone());
    let told = |header: &str| {
        let headings = [heading(header)];
        let tied = tie(&headings, &Vocabulary::new(&instrument, &mapping), &[], &[]);
        codes(&tied).contains(&"other_headers")
    };
    assert_eq!(first.fingerprint.len(), 16);
    assert!(!told("<b>B11</b>"));
    assert!(told("B12"));
}
