//! An organisation on the built-in checklists, scored and planned by the engines.
//!
//! The answers follow a simple sum, so that every kind of answer occurs and the
//! same ones come back on every run.

use std::collections::BTreeSet;

use leerklaar::model::{
    Answer, Assessment, Evidence, Instrument, Item, Kind, Lang, Origin, Perspective, Response,
    Roadmap, Sheet,
};
use leerklaar::report::{DisplayScale, View};
use leerklaar::{roadmap, score, yaml};

pub(super) struct Bakery {
    pub(super) instrument: Instrument,
    pub(super) sheets: Vec<Sheet>,
    pub(super) assessment: Assessment,
    pub(super) roadmap: Roadmap,
}

impl Bakery {
    pub(super) fn view(&self, lang: Lang) -> View<'_> {
        View {
            instrument: &self.instrument,
            assessment: &self.assessment,
            roadmap: Some(&self.roadmap),
            lang,
            scale: DisplayScale::Hundred,
            full: false,
        }
    }
}

/// Management and HR on record, and employees and line managers by a survey; only
/// two line managers answered.
pub(super) fn bakery() -> Bakery {
    let instrument = yaml::built_in().instrument;
    let mut sheets = vec![
        sheet(&instrument, Perspective::Management, Origin::OnRecord, 1),
        sheet(&instrument, Perspective::Hr, Origin::OnRecord, 2),
    ];
    sheets.extend((0..2).map(|n| survey(&instrument, Perspective::LineManager, n, 6)));
    sheets.extend((0..9).map(|n| survey(&instrument, Perspective::Employee, n, 40)));
    bakery_with(instrument, sheets)
}

pub(super) fn bakery_with(instrument: Instrument, sheets: Vec<Sheet>) -> Bakery {
    let assessment = score::assess(&instrument, &sheets);
    let roadmap = roadmap::plan(&instrument, &assessment, &roadmap::Settings::default());
    Bakery {
        instrument,
        sheets,
        assessment,
        roadmap,
    }
}

fn survey(instrument: &Instrument, who: Perspective, n: usize, population: u32) -> Sheet {
    let mut sheet = sheet(instrument, who, Origin::Anonymous, n + 3);
    sheet.population = Some(population);
    sheet
}

fn sheet(instrument: &Instrument, who: Perspective, origin: Origin, seed: usize) -> Sheet {
    let mut sheet = Sheet::new(who);
    sheet.organisation = Some("Bakkerij De Korenbloem".to_owned());
    sheet.staff = Some(48);
    sheet.origin = origin;
    for checklist in &instrument.checklists {
        let version = checklist.version.clone();
        sheet.checklists.insert(checklist.id.clone(), version);
    }
    let asked = instrument.items().filter(|item| item.is_asked_of(who));
    for (n, item) in asked.enumerate() {
        let dice = (n * 7 + seed * 11) % 13;
        let Some(answer) = answer(item, dice) else {
            continue;
        };
        let mut response = Response::plain(answer);
        if origin == Origin::OnRecord && dice.is_multiple_of(3) {
            response.evidence = Some(Evidence::Seen);
        }
        sheet.answers.insert(item.id.clone(), response);
    }
    sheet
}

fn answer(item: &Item, dice: usize) -> Option<Answer> {
    match dice {
        12 => return None,
        11 => return Some(Answer::Skipped),
        10 => return Some(Answer::DontKnow),
        9 => {
            return Some(Answer::NotApplicable {
                reason: Some("komt hier niet voor".to_owned()),
            });
        }
        _ => {}
    }
    Some(match &item.kind {
        Kind::Choice { levels, .. } => Answer::Level(levels[dice % levels.len()].code),
        Kind::Ticks(ticks) => {
            let ticked = ticks.options.iter().take(dice % ticks.options.len());
            Answer::Ticks {
                ticked: ticked.map(|option| option.id.clone()).collect(),
                irrelevant: BTreeSet::new(),
            }
        }
        Kind::Number(number) => Answer::Number(number.points[dice % number.points.len()].0),
    })
}
