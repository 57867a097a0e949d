//! A survey at the bakery: what was found in its export, and its groups.

use leerklaar::model::survey::{
    BadBytes, CodesBy, ColumnReading, Encoding, Fate, FileFormat, Given, Hint, ItemReading,
    LineEnd, Match, Meaning, Platform, Reading, Refusal, Refused, RowReading, Sign, Spot,
    Suggestion, SurveyFault, SurveyProblem, ValueReading, Variant,
};
use leerklaar::model::{
    Comparison, CutResult, End, GroupFigures, GroupResult, GroupScore, GroupStanding, GroupWord,
    Groups, Interval, Perspective, Preview, PreviewRow, Published, SurveyResult,
};

use super::{assessment, technical};
use crate::small::id;

pub(in crate::report) fn result() -> SurveyResult {
    SurveyResult {
        assessment: assessment::assessment(),
        groups: Some(groups()),
        technical: Some(technical::technical()),
    }
}

fn figures(n: u32, mean: f64, half: f64) -> GroupFigures {
    GroupFigures {
        n,
        mean,
        spread: Some(21.4),
        interval: Some(Interval {
            low: mean - half,
            high: mean + half,
        }),
        worst_case: None,
        quartiles: None,
        favourable: Some(0.354),
        distribution: None,
        against_rest: None,
    }
}

fn beside(difference: f64, half: f64, p: f64, word: GroupWord) -> Option<Comparison> {
    Some(Comparison {
        difference,
        interval: Interval {
            low: difference - half,
            high: difference + half,
        },
        p: Some(p),
        word,
    })
}

fn group(labels: &[&str], n: u32, scores: Vec<(&str, Published<GroupFigures>)>) -> GroupResult {
    GroupResult {
        labels: labels.iter().map(|label| (*label).to_owned()).collect(),
        n,
        population: None,
        response: None,
        scores: scores
            .into_iter()
            .map(|(scale, figures)| GroupScore {
                scale: id(scale),
                figures,
            })
            .collect(),
    }
}

fn whole() -> GroupResult {
    let mut b1 = figures(40, 48.0, 6.0);
    b1.worst_case = Some(Interval {
        low: 32.0,
        high: 65.33,
    });
    b1.quartiles = Some([35.0, 50.0, 62.5]);
    b1.distribution = Some(vec![0.3, 0.45, 0.2, 0.05].into());
    let mut climate = figures(40, 51.2, 4.0);
    climate.favourable = None;
    let scores = vec![
        ("B1", Published::Shown(b1)),
        ("B2", Published::Withheld),
        ("climate", Published::Shown(climate)),
    ];
    let mut whole = group(&[], 40, scores);
    whole.population = Some(60);
    whole.response = Some(40.0 / 60.0);
    whole
}

pub(in crate::report) fn groups() -> Groups {
    let mut bakery = figures(12, 61.25, 8.0);
    bakery.against_rest = beside(19.0, 9.0, 0.004, GroupWord::Higher);
    let mut shop = figures(11, 50.0, 12.0);
    shop.against_rest = beside(2.5, 14.0, 0.71, GroupWord::NotDistinguishable);
    let mut transport = figures(10, 30.5, 7.0);
    transport.against_rest = beside(-23.75, 8.0, 0.0005, GroupWord::Lower);
    let with_scales = |labels: &[&str], n, b1: GroupFigures| {
        let climate = figures(n, 50.0, 9.0);
        let scores = vec![
            ("B1", Published::Shown(b1)),
            ("B2", Published::Withheld),
            ("climate", Published::Shown(climate)),
        ];
        group(labels, n, scores)
    };
    let mut moving = with_scales(&["Vervoer"], 10, transport);
    moving.scores[2].figures = Published::AtEnd(End::Low);
    Groups {
        perspective: Perspective::Employee,
        whole: whole(),
        cuts: vec![
            CutResult {
                names: vec!["afdeling".to_owned()],
                groups: vec![
                    with_scales(&["Bakkerij"], 12, bakery.clone()),
                    moving,
                    with_scales(&["Winkel"], 11, shop.clone()),
                ],
                withheld: vec![vec!["Kantoor".to_owned()], vec![String::new()]],
            },
            CutResult {
                names: vec!["afdeling".to_owned(), "leeftijd".to_owned()],
                groups: vec![with_scales(&["Bakkerij", "tot 35"], 12, bakery)],
                withheld: vec![vec!["Winkel".to_owned(), "vanaf 35".to_owned()]],
            },
        ],
    }
}

pub(in crate::report) fn preview() -> Preview {
    let row = |names: &[&str], labels: &[&str], n, standing| PreviewRow {
        names: names.iter().map(|n| (*n).to_owned()).collect(),
        labels: labels.iter().map(|l| (*l).to_owned()).collect(),
        n,
        standing,
    };
    Preview {
        perspective: Perspective::Employee,
        rows: vec![
            row(&[], &[], 40, GroupStanding::Shown),
            row(&["afdeling"], &["Bakkerij"], 12, GroupStanding::Shown),
            row(&["afdeling"], &["Kantoor"], 4, GroupStanding::TooFew),
            row(&["afdeling"], &[""], 5, GroupStanding::ProtectsOthers),
            row(
                &["afdeling", "leeftijd"],
                &["Winkel", "vanaf 35"],
                7,
                GroupStanding::TooFewCrossed,
            ),
        ],
    }
}

fn column(place: usize, header: &str, fate: Fate) -> ColumnReading {
    ColumnReading {
        place,
        header: header.to_owned(),
        named_in: None,
        fate,
        formulas: 0,
    }
}

fn columns() -> Vec<ColumnReading> {
    let unmapped = Fate::Unmapped(vec![
        Suggestion {
            item: id("B21"),
            hint: Hint::Similar(87),
        },
        Suggestion {
            item: id("V21"),
            hint: Hint::Position,
        },
    ]);
    let mut columns = vec![
        column(1, "Respons-ID", Fate::Respondent),
        column(2, "Datum verzonden", Fate::Platform),
        column(3, "IP-adres", Fate::Personal),
        column(4, "Wat is je rol?", Fate::Perspective),
        column(5, "Afdeling", Fate::Cut("afdeling".to_owned())),
        column(6, "bel[B11]", Fate::Item(id("B11"), Match::Id)),
        column(7, "bel[B13]", Fate::Item(id("B13"), Match::Id)),
        column(8, "Ken je het leeraanbod?", unmapped),
        column(9, "Toelichting", Fate::Ignored),
        column(10, "V22", Fate::Disputed(id("V22"))),
        column(11, "Vestiging", Fate::Organisation),
        column(12, "", Fate::Unmapped(Vec::new())),
    ];
    columns[6].formulas = 2;
    columns
}

fn value(label: &str, count: u64, given: Given) -> ValueReading {
    ValueReading {
        label: label.to_owned(),
        count,
        meaning: Meaning::Given(given),
    }
}

fn items() -> Vec<ItemReading> {
    let unknown = ValueReading {
        label: "meestal wel".to_owned(),
        count: 3,
        meaning: Meaning::Unknown,
    };
    let uncertain = ValueReading {
        label: "A3".to_owned(),
        count: 5,
        meaning: Meaning::Uncertain,
    };
    vec![
        ItemReading {
            item: id("B11"),
            columns: vec![6],
            by: Match::Id,
            values: vec![
                value("Vaak", 20, Given::Level(3)),
                value("nooit", 15, Given::Level(0)),
                unknown,
                value("weet niet", 2, Given::DontKnow),
                value("n.v.t.", 1, Given::NotApplicable),
                value("", 1, Given::Blank),
                value("N/A", 1, Given::NotShown),
            ],
            unlisted: 0,
            codes_by: None,
            seems_reversed: false,
        },
        ItemReading {
            item: id("B13"),
            columns: vec![7],
            by: Match::Id,
            values: vec![
                value("A5", 33, Given::Level(4)),
                uncertain,
                value("=1+1", 2, Given::Unreadable),
                value("3", 1, Given::Ticked(3)),
                value("1,5", 1, Given::Number(crate::small::decimal("1.5"))),
            ],
            unlisted: 4,
            codes_by: Some(CodesBy::FullSet),
            seems_reversed: true,
        },
    ]
}

pub(in crate::report) fn reading() -> Reading {
    Reading {
        file: "enquete.csv".to_owned(),
        format: FileFormat::Delimited {
            encoding: Encoding::Utf8,
            has_bom: true,
            delimiter: ';',
            has_sep_line: true,
            line_end: LineEnd::CrLf,
        },
        platform: Platform::LimeSurvey,
        variant: Some(Variant::Codes),
        is_chosen: false,
        signs: vec![
            Sign::Headers(vec!["Respons-ID".to_owned(), "Datum verzonden".to_owned()]),
            Sign::HeaderForm("bel[B11]".to_owned()),
        ],
        header_rows: 1,
        fingerprint: "9f86d081884c7d65".to_owned(),
        columns: columns(),
        items: items(),
        perspectives: vec![
            ("Medewerker".to_owned(), 41, Some(Perspective::Employee)),
            ("Stagiair".to_owned(), 3, None),
        ],
        missing_items: vec![id("B21"), id("V21")],
        answers: None,
        rows: RowReading {
            read: 48,
            scored: 43,
            partial: 2,
            refused: vec![
                Refused {
                    why: Refusal::Unfinished,
                    count: 4,
                    lines: vec![3, 17, 22],
                },
                Refused {
                    why: Refusal::Duplicate,
                    count: 1,
                    lines: vec![40],
                },
            ],
            told: None,
        },
    }
}

pub(in crate::report) fn problems() -> Vec<SurveyProblem> {
    vec![
        SurveyProblem {
            file: "enquete.csv".to_owned(),
            spot: Some(Spot {
                line: 12,
                column: Some(6),
                excerpt: "meestal wel".to_owned(),
            }),
            fault: SurveyFault::UnknownLabel {
                item: id("B11"),
                label: "meestal wel".to_owned(),
                count: 3,
                known: vec!["nooit".to_owned(), "vaak".to_owned()],
                meant: Some("meestal".to_owned()),
            },
        },
        SurveyProblem {
            file: "enquete.csv".to_owned(),
            spot: Some(Spot {
                line: 1,
                column: None,
                excerpt: String::new(),
            }),
            fault: SurveyFault::Bytes(BadBytes::StrayQuote),
        },
        SurveyProblem {
            file: "los.xlsx".to_owned(),
            spot: None,
            fault: SurveyFault::NoItems { columns: 14 },
        },
    ]
}
