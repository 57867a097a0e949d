//! The shape of an assessment.

use serde::{Deserialize, Serialize};

use super::shape::{
    Group, Interval, Means, Published, Score, Text, all, ids, number, optional, text,
};
use super::verdict::Verdict;
use super::word::{Name, Word, words};
use crate::model::{
    self, Agreement, BandResult, DimensionResult, GapFigures, GapSubject, GapWord, Instrument,
    ItemResult, Origin, Perspective, Position, Side, StaffBody,
};
use crate::report::View;

mod read;

#[derive(Serialize, Deserialize)]
pub(super) struct Assessment {
    organisation: Option<String>,
    staff: Option<u32>,
    /// Who represents the staff, where somebody said so.
    staff_body: Option<Word<StaffBody>>,
    audiences: Vec<Audience>,
    verdicts: Vec<Verdict>,
    dimensions: Vec<Dimension>,
    checklists: Vec<Checklist>,
    targets: Targets,
    gaps: Vec<Gap>,
    patterns: Vec<Name>,
    items: Vec<Item>,
    balance: Option<Means>,
    index: Option<Score>,
}

impl Assessment {
    pub(super) fn of(view: &View) -> Assessment {
        let (instrument, assessment) = (view.instrument, view.assessment);
        Assessment {
            organisation: assessment.organisation.clone(),
            staff: assessment.staff,
            staff_body: assessment.staff_body.map(Word),
            audiences: all(&assessment.audiences, |a| Audience::of(instrument, a)),
            verdicts: all(&assessment.verdicts, |v| Verdict::of(instrument, v)),
            dimensions: all(&assessment.dimensions, |d| Dimension::of(instrument, d)),
            checklists: all(&assessment.checklists, |c| Checklist::of(instrument, c)),
            targets: Targets::of(&assessment.targets),
            gaps: all(&assessment.gaps, |g| Gap::of(instrument, g)),
            patterns: ids(&assessment.patterns),
            items: instrument
                .items()
                .filter_map(|item| assessment.items.get(&item.id))
                .map(|result| Item::of(instrument, result))
                .collect(),
            balance: assessment.balance.as_ref().map(Means::of),
            index: assessment.index.as_ref().map(Score::of),
        }
    }
}

#[derive(Serialize, Deserialize)]
struct Audience {
    perspective: Word<Perspective>,
    origin: Word<Origin>,
    #[serde(flatten)]
    figures: Published<AudienceSize>,
}

#[derive(Serialize, Deserialize)]
struct AudienceSize {
    sheets: u32,
    population: Option<u32>,
}

impl Audience {
    fn of(instrument: &Instrument, audience: &model::Audience) -> Audience {
        Audience {
            perspective: Word(audience.perspective),
            origin: Word(audience.origin),
            figures: Published::of(instrument, &audience.figures, |size| AudienceSize {
                sheets: size.sheets,
                population: size.population,
            }),
        }
    }
}

#[derive(Serialize, Deserialize)]
pub(super) struct Dimension {
    id: Name,
    checklist: Name,
    #[serde(skip_deserializing)]
    name: Option<Text>,
    score: Option<Score>,
    /// The id of a band, or null where there is no score or it is undecided.
    band: Option<Name>,
    band_is_undecided: bool,
    raw_band: Option<Name>,
    capped_by: Option<Name>,
    is_provisional: bool,
    target: f64,
    gap_to_target: Option<f64>,
    audiences: Vec<Group>,
}

impl Dimension {
    pub(super) fn of(instrument: &Instrument, result: &DimensionResult) -> Dimension {
        let dimension = instrument.dimension(result.id.as_str());
        Dimension {
            id: Name::from(&result.id),
            checklist: Name::from(&result.checklist),
            name: dimension.map(|d| text(&d.name)),
            score: result.score.as_ref().map(Score::of),
            band: match &result.band {
                BandResult::Band(id) => Some(Name::from(id)),
                BandResult::Undecided | BandResult::NoScore => None,
            },
            band_is_undecided: result.band == BandResult::Undecided,
            raw_band: optional(result.raw_band.as_ref()),
            capped_by: optional(result.capped_by.as_ref()),
            is_provisional: result.is_provisional,
            target: number(result.target),
            gap_to_target: result.gap_to_target.map(number),
            audiences: all(&result.audiences, |a| {
                Group::of(instrument, a.perspective, &a.figures)
            }),
        }
    }
}

#[derive(Serialize, Deserialize)]
pub(super) struct Checklist {
    id: Name,
    #[serde(skip_deserializing)]
    name: Option<Text>,
    #[serde(skip_deserializing)]
    version: Option<String>,
    score: Option<Score>,
    dimensions_with_score: usize,
    dimensions: usize,
    weakest: Option<Name>,
    balance: Option<Means>,
}

impl Checklist {
    pub(super) fn of(instrument: &Instrument, result: &model::ChecklistResult) -> Checklist {
        let checklist = instrument.checklist(result.id.as_str());
        Checklist {
            id: Name::from(&result.id),
            name: checklist.map(|c| text(&c.title)),
            version: checklist.map(|c| c.version.clone()),
            score: result.score.as_ref().map(Score::of),
            dimensions_with_score: result.dimensions_with_score,
            dimensions: result.dimensions,
            weakest: optional(result.weakest.as_ref()),
            balance: result.balance.as_ref().map(Means::of),
        }
    }
}

#[derive(Serialize, Deserialize)]
struct Targets {
    gap: f64,
    target: f64,
    reached: Option<f64>,
    dimensions_without_score: usize,
}

impl Targets {
    fn of(targets: &model::Targets) -> Targets {
        Targets {
            gap: number(targets.gap),
            target: number(targets.target),
            reached: targets.reached.map(number),
            dimensions_without_score: targets.dimensions_without_score,
        }
    }
}

#[derive(Serialize, Deserialize)]
struct Gap {
    of: Word<About>,
    id: Name,
    /// The questions of a dimension's gap that both sides answered.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    items: Vec<Name>,
    first: Word<Perspective>,
    second: Word<Perspective>,
    #[serde(flatten)]
    figures: Published<Difference>,
}

/// What a gap is about.
#[derive(Clone, Copy)]
enum About {
    Item,
    Dimension,
}

words!(About {
    Item = "item",
    Dimension = "dimension",
});

/// `difference` is first minus second.
#[derive(Serialize, Deserialize)]
struct Difference {
    difference: f64,
    interval: Option<Interval>,
    word: Word<GapWord>,
    agreement: Word<Agreement>,
    first: Mean,
    second: Mean,
}

#[derive(Serialize, Deserialize)]
struct Mean {
    mean: f64,
    n: u32,
    kind: Word<Position>,
}

impl Gap {
    fn of(instrument: &Instrument, gap: &model::Gap) -> Gap {
        let (of, id, items) = match &gap.subject {
            GapSubject::Item(id) => (About::Item, id, &[][..]),
            GapSubject::Dimension(id, items) => (About::Dimension, id, items.as_slice()),
        };
        Gap {
            of: Word(of),
            id: Name::from(id),
            items: ids(items),
            first: Word(gap.first),
            second: Word(gap.second),
            figures: Published::of(instrument, &gap.figures, Difference::of),
        }
    }
}

impl Difference {
    fn of(figures: &GapFigures) -> Difference {
        Difference {
            difference: number(figures.difference),
            interval: figures.interval.as_ref().map(Interval::of),
            word: Word(figures.word),
            agreement: Word(figures.agreement),
            first: Mean::of(&figures.first),
            second: Mean::of(&figures.second),
        }
    }
}

impl Mean {
    fn of(side: &Side) -> Mean {
        Mean {
            mean: number(side.mean),
            n: side.n,
            kind: Word(side.kind),
        }
    }
}

#[derive(Serialize, Deserialize)]
pub(super) struct Item {
    id: Name,
    score: Option<Score>,
    /// Of answers on record and of surveys large enough to count; null without.
    counts: Option<Counts>,
    audiences: Vec<Group>,
}

#[derive(Serialize, Deserialize)]
struct Counts {
    answered: u32,
    dont_know: u32,
    dont_know_as_zero: u32,
    not_applicable: u32,
    skipped: u32,
    missing: u32,
    not_shown: u32,
    with_evidence: u32,
    top_without_evidence: u32,
}

impl Item {
    pub(super) fn of(instrument: &Instrument, result: &ItemResult) -> Item {
        Item {
            id: Name::from(&result.id),
            score: result.score.as_ref().map(Score::of),
            counts: result.told_counts().map(|counts| Counts {
                answered: counts.answered,
                dont_know: counts.dont_know,
                dont_know_as_zero: counts.dont_know_as_zero,
                not_applicable: counts.not_applicable,
                skipped: counts.skipped,
                missing: counts.missing,
                not_shown: counts.not_shown,
                with_evidence: counts.with_evidence,
                top_without_evidence: counts.top_without_evidence,
            }),
            audiences: result
                .audiences
                .iter()
                .map(|(who, figures)| Group::of(instrument, *who, figures))
                .collect(),
        }
    }
}
