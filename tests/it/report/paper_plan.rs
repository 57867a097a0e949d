//! The sections of a paper about the plan, the method and the rights of the staff.

use insta::assert_snapshot;
use leerklaar::model::survey::{ExportAccount, Platform, Refusal, Refused, RowSums};
use leerklaar::model::{Consent, Lang, Perspective, StaffBody, Wave};
use leerklaar::report::{
    Block, Cell, Chart, DisplayScale, Figure, LedgerKept, Matrix, Paper, PaperSurvey, PaperView,
    Reader, Section, View, markdown, paper,
};

use super::bakery::{Bakery, bakery, bakery_with};
use super::sample::survey::result;
use super::sample::{Sample, sample};

/// The sections of this story, in the order of a paper for an adviser.
const ALL: [&str; 6] = [
    "priorities",
    "roadmap",
    "training-plan",
    "rights",
    "method",
    "appendix",
];

fn whole(view: View, reader: Reader, survey: Option<PaperSurvey>) -> Paper {
    paper(&PaperView {
        view,
        reader,
        survey,
        date: Some("2026-11-22"),
        maker: None,
    })
}

fn section(view: View, reader: Reader, name: &str) -> Section {
    let found = whole(view, reader, None).sections.into_iter();
    let mut found = found.filter(|section| section.id == name);
    found.next().expect("the reader gets this section")
}

/// These sections of the paper for this reader, as Markdown.
fn drawn(view: View, reader: Reader, survey: Option<PaperSurvey>, wanted: &[&str]) -> String {
    let whole = whole(view, reader, survey);
    let wanted = wanted.iter().map(|name| {
        let found = whole.sections.iter().find(|section| section.id == *name);
        found.expect("the reader gets this section").clone()
    });
    let part = Paper {
        title: reader.id().to_owned(),
        subtitle: String::new(),
        facts: Vec::new(),
        sections: wanted.collect(),
        footer: String::new(),
        ..whole.clone()
    };
    markdown::draw(&part.document())
}

fn exports() -> [ExportAccount; 1] {
    [ExportAccount {
        platform: Platform::LimeSurvey,
        answers: None,
        sums: RowSums::Exact {
            read: 48,
            scored: 43,
            partial: 2,
        },
        refused: vec![Refused {
            why: Refusal::Duplicate,
            count: 5,
            lines: Vec::new(),
        }],
    }]
}

#[test]
fn an_adviser_gets_everything_after_a_survey() {
    let (sample, result, exports) = (sample(), result(), exports());
    let survey = PaperSurvey {
        groups: result.groups.as_ref(),
        technical: result.technical.as_ref(),
        exports: &exports,
        ledger: LedgerKept::People,
    };
    for lang in [Lang::NL, Lang::EN] {
        let view = sample.view(lang);
        let text = drawn(view, Reader::Adviser, Some(survey), &ALL);
        assert_snapshot!(format!("adviser_{lang}"), text);
    }
}

#[test]
fn every_other_reader_gets_what_that_reader_can_act_on() {
    let sample = sample();
    for lang in [Lang::NL, Lang::EN] {
        for (reader, wanted) in [
            (
                Reader::ManagementTeam,
                &["priorities", "roadmap", "method"][..],
            ),
            (Reader::WorksCouncil, &["rights", "roadmap"]),
            (Reader::Team, &["roadmap"]),
        ] {
            let text = drawn(sample.view(lang), reader, None, wanted);
            assert_snapshot!(format!("{}_{lang}", reader.id()), text);
        }
    }
}

fn with_body(body: StaffBody) -> Sample {
    let mut sample = sample();
    sample.roadmap.staff_body = body;
    if body == StaffBody::None {
        for action in &mut sample.roadmap.actions {
            action.consent = Consent::None;
        }
    }
    sample
}

#[test]
fn rights_name_the_body_that_there_is() {
    for body in [StaffBody::StaffRepresentation, StaffBody::None] {
        let sample = with_body(body);
        let view = sample.view(Lang::NL);
        let text = drawn(view, Reader::WorksCouncil, None, &["rights"]);
        assert_snapshot!(format!("rights_{}", body.id()), text);
    }
}

#[test]
fn rights_say_that_the_body_is_a_guess() {
    let bakery = bakery();
    assert_eq!(bakery.assessment.staff_body, None);
    let view = bakery.view(Lang::EN);
    let text = drawn(view, Reader::WorksCouncil, None, &["rights"]);
    let guess = "With 48 people we take it that there is a staff representation";
    assert!(text.contains(guess), "{text}");
}

fn chart(section: &Section) -> &Chart {
    let charts = section.blocks.iter().filter_map(|block| match block {
        Block::Chart(chart) => Some(chart.as_ref()),
        _ => None,
    });
    charts.into_iter().next().expect("a picture")
}

fn matrix(chart: &Chart) -> &Matrix {
    match &chart.figure {
        Figure::Matrix(matrix) => matrix,
        other => panic!("a matrix, not {other:?}"),
    }
}

/// The picture and the table are two ways to say one thing.
#[test]
fn a_point_stands_in_the_quadrant_that_its_row_names() {
    let bakery = bakery();
    for reader in [Reader::ManagementTeam, Reader::Adviser] {
        let section = section(bakery.view(Lang::EN), reader, "priorities");
        let chart = chart(&section);
        let matrix = matrix(chart);
        assert_eq!(matrix.points.len(), chart.table.rows.len());
        assert!(matrix.points.len() > 5, "{}", matrix.points.len());
        for (point, row) in matrix.points.iter().zip(&chart.table.rows) {
            let is_right = point.across > matrix.split.0;
            let is_below = point.up < matrix.split.1;
            let place = usize::from(is_right) + 2 * usize::from(is_below);
            assert_eq!(row[1], Cell::from(matrix.quadrants[place].as_str()));
        }
    }
}

#[test]
fn an_action_stands_at_the_same_spot_for_every_reader() {
    let bakery = bakery();
    let points = |reader| {
        let section = section(bakery.view(Lang::NL), reader, "priorities");
        matrix(chart(&section)).points.clone()
    };
    let (few, all) = (points(Reader::ManagementTeam), points(Reader::Adviser));
    assert!(few.len() < all.len());
    assert!(few.iter().all(|point| all.contains(point)));
}

#[test]
fn the_picture_of_the_weeks_has_every_dated_action_and_its_owner() {
    let bakery = bakery();
    let section = section(bakery.view(Lang::EN), Reader::Hr, "roadmap");
    let Figure::Timeline(timeline) = &chart(&section).figure else {
        panic!("a timeline");
    };
    let dated = bakery.roadmap.actions.iter();
    let dated = dated.filter(|action| action.wave != Wave::Later);
    let mut weeks: Vec<_> = dated.filter_map(|action| action.weeks).collect();
    weeks.sort_unstable();
    let mut drawn: Vec<_> = timeline.rows.iter().map(|r| (r.first, r.last)).collect();
    drawn.sort_unstable();
    assert_eq!(drawn, weeks);
    let (_, first, last) = timeline.parts[1];
    assert_eq!(first, timeline.parts[0].2 + 1);
    assert!(weeks.iter().all(|(_, end)| *end <= last));
}

#[test]
fn a_number_in_a_cell_is_the_one_that_is_printed() {
    let bakery = bakery();
    for scale in [DisplayScale::Hundred, DisplayScale::Ten] {
        let view = View {
            scale,
            ..bakery.view(Lang::EN)
        };
        let mut seen = 0;
        for section in whole(view, Reader::Adviser, None).sections {
            if !ALL.contains(&section.id) {
                continue;
            }
            for cell in cells(&section) {
                if let Cell::Number(number) = cell {
                    let text = number.text.text();
                    let printed = match text.strip_suffix("\u{a0}%") {
                        Some(percent) => percent.parse().map(|p: f64| p / 100.0),
                        None => text.parse(),
                    };
                    assert_eq!(printed, Ok(number.value), "{text}");
                    seen += 1;
                }
            }
        }
        assert!(seen > 300, "{seen}");
    }
}

fn cells(section: &Section) -> Vec<&Cell> {
    let tables = section.blocks.iter().filter_map(|block| match block {
        Block::Table(table) => Some(table),
        Block::Chart(chart) => Some(&chart.table),
        _ => None,
    });
    tables
        .flat_map(|table| table.rows.iter().flatten())
        .collect()
}

/// Two line managers are too few to be shown.
#[test]
fn other_answers_of_a_group_that_is_too_small_change_no_byte() {
    let all = |bakery: &Bakery| drawn(bakery.view(Lang::NL), Reader::Adviser, None, &ALL);
    let before = bakery();
    let mut sheets = before.sheets.clone();
    let mut changed = 0;
    for sheet in &mut sheets {
        if sheet.perspective != Perspective::LineManager {
            continue;
        }
        for response in sheet.answers.values_mut() {
            if let leerklaar::model::Answer::Level(level) = &mut response.answer {
                *level = 4 - *level;
                changed += 1;
            }
        }
    }
    assert!(changed > 20, "the two line managers now say the opposite");
    let after = bakery_with(before.instrument.clone(), sheets);
    assert_eq!(all(&before), all(&after));
}

#[test]
fn a_plan_without_actions_invents_none() {
    let mut sample = sample();
    sample.roadmap.actions.clear();
    sample.roadmap.must_do.clear();
    let adviser = whole(sample.view(Lang::NL), Reader::Adviser, None);
    assert!(adviser.sections.iter().all(|s| s.id != "priorities"));
    let text = drawn(sample.view(Lang::NL), Reader::Team, None, &["roadmap"]);
    assert!(text.contains("Er is nog niets gepland."), "{text}");
    let text = drawn(sample.view(Lang::NL), Reader::Hr, None, &["training-plan"]);
    assert!(text.contains("Er zijn nog geen activiteiten met een datum."));
    assert!(!text.contains("A01"), "{text}");
}

#[test]
fn short_names_fit_a_tab() {
    let sample = sample();
    for lang in [Lang::NL, Lang::EN] {
        for reader in Reader::ALL {
            for section in whole(sample.view(lang), reader, None).sections {
                let length = section.short.chars().count();
                assert!((1..=31).contains(&length), "{}", section.short);
            }
        }
    }
}
