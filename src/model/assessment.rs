//! What the answers say: scores as ranges, bands, verdicts and gaps.

use std::collections::BTreeMap;

use super::{Id, Need, Origin, Perspective, StaffBody};

/// The scored picture of one organisation.
#[derive(Debug, Clone, PartialEq)]
pub struct Assessment {
    pub organisation: Option<String>,
    pub staff: Option<u32>,
    pub staff_body: Option<StaffBody>,
    /// Who answered, in the order of [`Perspective::ALL`].
    pub audiences: Vec<Audience>,
    /// Every item that somebody was asked, by id.
    pub items: BTreeMap<Id, ItemResult>,
    /// Every dimension of the instrument, in its order.
    pub dimensions: Vec<DimensionResult>,
    pub checklists: Vec<ChecklistResult>,
    /// Mean of the core checklists, when all of them were asked; a footnote, never
    /// the headline.
    pub index: Option<Range>,
    /// Of the dimensions of the core checklists, to go with the index.
    pub balance: Option<Balance>,
    pub targets: Targets,
    pub verdicts: Vec<VerdictResult>,
    /// Every pair of perspectives on every paired item and dimension that both
    /// answered; items first, in instrument order.
    pub gaps: Vec<Gap>,
    /// Patterns of the instrument that hold.
    pub patterns: Vec<Id>,
}

impl Assessment {
    pub fn dimension(&self, id: &str) -> Option<&DimensionResult> {
        self.dimensions.iter().find(|d| d.id.as_str() == id)
    }

    pub fn verdict(&self, id: &str) -> Option<&VerdictResult> {
        self.verdicts.iter().find(|v| v.id.as_str() == id)
    }
}

/// A figure that may be seen, or the fact that it may not. A withheld one has no
/// field for a number, so no format can leak it.
#[derive(Debug, Clone, PartialEq)]
pub enum Published<T> {
    Shown(T),
    /// Only that the mean lies so near to an end of the scale that it would say what
    /// everybody answered; how near is in the rules.
    AtEnd(End),
    Withheld,
}

impl<T> Published<T> {
    pub fn shown(&self) -> Option<&T> {
        match self {
            Published::Shown(value) => Some(value),
            Published::AtEnd(_) | Published::Withheld => None,
        }
    }
}

/// An end of the scale of 0..100.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum End {
    Low,
    High,
}

/// The people of one perspective who answered.
#[derive(Debug, Clone, PartialEq)]
pub struct Audience {
    pub perspective: Perspective,
    pub origin: Origin,
    pub figures: Published<AudienceSize>,
}

/// How many answered, of how many.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AudienceSize {
    pub sheets: u32,
    pub population: Option<u32>,
}

/// A score that may be partly unknown: 0..100, `low <= point <= high`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Range {
    /// Mean of what was answered; `None` when nothing was.
    pub point: Option<f64>,
    /// What it would be if every open answer were the lowest.
    pub low: f64,
    /// What it would be if every open answer were the highest.
    pub high: f64,
    /// Share of the weight that was answered, 0..1; not applicable counts in
    /// neither part.
    pub coverage: f64,
}

impl Range {
    pub fn width(&self) -> f64 {
        self.high - self.low
    }

    /// The point, or the middle of the range where nothing was answered.
    pub fn best_guess(&self) -> f64 {
        self.point.unwrap_or((self.low + self.high) / 2.0)
    }
}

/// How many answered an item, and how many did not in which way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Counts {
    pub answered: u32,
    /// "Don't know"; part of `answered` where it scores 0.
    pub dont_know: u32,
    /// Of `dont_know`: those that score 0.
    pub dont_know_as_zero: u32,
    pub not_applicable: u32,
    pub skipped: u32,
    /// Asked, and no response at all.
    pub missing: u32,
    /// Perhaps not put to these people; the platform of the survey cannot tell.
    pub not_shown: u32,
    /// Answers on record that a document or a figure backs.
    pub with_evidence: u32,
    /// Answers on record at the highest score that nothing backs.
    pub top_without_evidence: u32,
}

/// One item over all audiences that may be shown.
#[derive(Debug, Clone, PartialEq)]
pub struct ItemResult {
    pub id: Id,
    /// `None` when nobody who may be shown was asked, or all said not applicable.
    pub score: Option<Range>,
    /// Of answers on record, and of surveys that are large enough to be counted, those
    /// in steps of the fewest people that a score takes; of everybody who was asked.
    pub counts: Counts,
    pub audiences: BTreeMap<Perspective, Published<Figures>>,
}

impl ItemResult {
    /// The counts, unless every group that was asked is too small to be counted.
    pub fn told_counts(&self) -> Option<&Counts> {
        (self.counts != Counts::default()).then_some(&self.counts)
    }
}

/// What one audience says about one item or dimension.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Figures {
    pub range: Range,
    /// Respondents with a score of their own; with a survey among them, everybody
    /// of the group, whatever the figure is about.
    pub n: u32,
    /// Standard deviation of their scores (n - 1); `None` under two, and of a survey too
    /// small for a distribution.
    pub spread: Option<f64>,
    /// Where the mean of the whole audience lies, with the confidence of the
    /// rules; `None` under two, and when everybody answered it is the mean itself. Of a
    /// survey too small for a distribution the widest that the mean allows.
    pub interval: Option<Interval>,
}

/// A confidence interval, ends clipped to what is possible.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Interval {
    pub low: f64,
    pub high: f64,
}

/// One dimension: its score, the words for it, and its way to the target.
#[derive(Debug, Clone, PartialEq)]
pub struct DimensionResult {
    pub id: Id,
    pub checklist: Id,
    /// `None` when nobody who may be shown was asked, or all said not applicable.
    pub score: Option<Range>,
    /// The band after the cap.
    pub band: BandResult,
    /// The band of the point before the cap.
    pub raw_band: Option<Id>,
    /// The critical item that lowered the band.
    pub capped_by: Option<Id>,
    pub is_provisional: bool,
    pub target: f64,
    /// Points to the target, 0 when reached; `None` without a point.
    pub gap_to_target: Option<f64>,
    pub audiences: Vec<AudienceScore>,
}

/// What one audience says about a dimension.
#[derive(Debug, Clone, PartialEq)]
pub struct AudienceScore {
    pub perspective: Perspective,
    pub figures: Published<Figures>,
}

/// A band, or why there is none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BandResult {
    Band(Id),
    /// The critical item is open, and its answer decides.
    Undecided,
    /// There is no score.
    NoScore,
}

/// One checklist as the mean of its dimensions, with what a mean hides.
#[derive(Debug, Clone, PartialEq)]
pub struct ChecklistResult {
    pub id: Id,
    /// Unweighted mean of its dimensions with a score.
    pub score: Option<Range>,
    pub dimensions_with_score: usize,
    pub dimensions: usize,
    pub weakest: Option<Id>,
    pub balance: Option<Balance>,
}

/// Means that show whether a high part hides a low one, over dimensions with a point.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Balance {
    pub arithmetic: f64,
    /// 0 when one of them is 0.
    pub geometric: f64,
    /// 0 when one of them is 0.
    pub harmonic: f64,
    pub lowest: f64,
}

/// The target profile, over dimensions with a point.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Targets {
    pub gap: f64,
    pub target: f64,
    /// `1 - gap / target`; `None` without any score.
    pub reached: Option<f64>,
    /// Of the checklists that were asked.
    pub dimensions_without_score: usize,
}

/// The answer to a verdict, on what is known so far.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Outcome {
    Yes,
    No,
    Undecided,
}

/// One verdict with what it rests on and what could still decide it.
#[derive(Debug, Clone, PartialEq)]
pub struct VerdictResult {
    pub id: Id,
    pub outcome: Outcome,
    pub needs: Vec<NeedResult>,
    /// Items and dimensions that do not count because they do not apply.
    pub not_applicable: Vec<Id>,
    /// Open questions that can decide, strongest first, at most five.
    pub deciding: Vec<Deciding>,
}

/// One condition of a verdict.
#[derive(Debug, Clone, PartialEq)]
pub struct NeedResult {
    pub need: Need,
    pub outcome: Outcome,
    /// One per item or dimension; one for a mean.
    pub subjects: Vec<SubjectResult>,
}

/// One thing a verdict looks at, with what it can be.
#[derive(Debug, Clone, PartialEq)]
pub struct SubjectResult {
    /// The item or dimension; `None` for a mean of several.
    pub id: Option<Id>,
    pub point: Option<f64>,
    pub low: f64,
    pub high: f64,
    /// The least it must be, in points of 100.
    pub least: f64,
    pub outcome: Outcome,
}

/// An open question and what it can do to a verdict.
#[derive(Debug, Clone, PartialEq)]
pub struct Deciding {
    pub item: Id,
    /// Share (0..1) of its possible answers that settle the verdict on their own;
    /// 0 for a question that only narrows the range.
    pub settles: f64,
    /// How much of the verdict's open range it accounts for, in points.
    pub range: f64,
}

/// The difference between two perspectives on one subject.
#[derive(Debug, Clone, PartialEq)]
pub struct Gap {
    pub subject: GapSubject,
    /// Earlier in [`Perspective::ALL`] than `second`.
    pub first: Perspective,
    pub second: Perspective,
    pub figures: Published<GapFigures>,
}

/// What a gap is about.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum GapSubject {
    Item(Id),
    /// With the paired items that both sides answered.
    Dimension(Id, Vec<Id>),
}

/// How far two sides lie apart, how surely, and what that may be called.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct GapFigures {
    /// `first - second`, -100..100.
    pub difference: f64,
    pub first: Side,
    pub second: Side,
    /// Welch, with finite population correction; only the other side's when one
    /// is a position; `None` when a side that is no position has fewer than two.
    pub interval: Option<Interval>,
    pub word: GapWord,
    pub agreement: Agreement,
}

/// One side of a gap: mean of 0..100 and the number of people to print.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Side {
    pub mean: f64,
    pub n: u32,
    pub kind: Position,
}

/// Whether a side speaks with one voice or is a sample of people.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Position {
    /// On record: a position, without sampling error.
    Position,
    Sample,
}

/// How a gap may be called.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GapWord {
    Comparable,
    Difference,
    Large,
    /// Not certain; never to be read as "no difference".
    Uncertain,
}

/// On which half of the scale both sides stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Agreement {
    BothLow,
    BothHigh,
    FirstHigher,
    SecondHigher,
}

impl Agreement {
    /// From this score on, in points of 100, a side stands high.
    pub const MIDDLE: f64 = 50.0;
}
