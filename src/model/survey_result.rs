//! What a survey shows beyond the picture of the whole: groups side by side, and
//! how well the questions measured.

use smallvec::SmallVec;

use super::{Assessment, Id, Interval, Perspective, Published};

/// A scored survey of one organisation.
#[derive(Debug, Clone, PartialEq)]
pub struct SurveyResult {
    pub assessment: Assessment,
    /// When cuts were declared.
    pub groups: Option<Groups>,
    /// When it was asked for.
    pub technical: Option<Technical>,
}

/// Groups of people with the same perspective, side by side. Only groups that may
/// be seen have a place here.
#[derive(Debug, Clone, PartialEq)]
pub struct Groups {
    /// Whose view is compared: that of the perspective with most respondents.
    pub perspective: Perspective,
    /// Everybody of that perspective.
    pub whole: GroupResult,
    /// One per declared cut, then the crossing of two.
    pub cuts: Vec<CutResult>,
}

/// All groups that one trait, or two crossed, divide people into.
#[derive(Debug, Clone, PartialEq)]
pub struct CutResult {
    /// As the user calls the traits.
    pub names: Vec<String>,
    /// By label.
    pub groups: Vec<GroupResult>,
    /// Labels of the groups that are not shown, whatever the reason.
    pub withheld: Vec<Vec<String>>,
}

/// One group that may be seen.
#[derive(Debug, Clone, PartialEq)]
pub struct GroupResult {
    /// One per name of the cut; empty text where it was not filled in.
    pub labels: Vec<String>,
    pub n: u32,
    /// People in it, whether they answered or not.
    pub population: Option<u32>,
    /// Share of them who answered, 0..1.
    pub response: Option<f64>,
    /// Every dimension that was asked, then the report scales.
    pub scores: Vec<GroupScore>,
}

#[derive(Debug, Clone, PartialEq)]
pub struct GroupScore {
    /// A dimension or a report scale.
    pub scale: Id,
    pub figures: Published<GroupFigures>,
}

/// A share per band. Few enough to need no memory of their own: a survey of fifty people
/// has a thousand of these.
pub type Shares = SmallVec<[f64; 4]>;

/// What a group says about one scale, in points of 0..100.
#[derive(Debug, Clone, PartialEq)]
pub struct GroupFigures {
    /// People to print beside it: one number for all figures of a group, unless
    /// the rules protect nobody.
    pub n: u32,
    pub mean: f64,
    /// Standard deviation of the respondents' own scores (n - 1); only of groups large
    /// enough for a distribution.
    pub spread: Option<f64>,
    pub interval: Option<Interval>,
    /// Where the mean of all lies if those who did not answer could say anything.
    pub worst_case: Option<Interval>,
    /// First quartile, median and third (linear interpolation, type 7 of Hyndman &
    /// Fan 1996) of the respondents' own scores; only of groups large enough for a
    /// distribution.
    pub quartiles: Option<[f64; 3]>,
    /// Share of all answers on the favourable side, 0..1.
    pub favourable: Option<f64>,
    /// Share of respondents per band of the rules, lowest first; only of groups
    /// large enough for a distribution.
    pub distribution: Option<Shares>,
    /// Against everybody else in the same cut.
    pub against_rest: Option<Comparison>,
}

/// A group against the rest of its cut.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Comparison {
    /// Group minus rest, -100..100.
    pub difference: f64,
    pub interval: Interval,
    /// Adjusted for all comparisons of this cut (Benjamini & Hochberg 1995); `None` where
    /// it would tell how few people differ.
    pub p: Option<f64>,
    pub word: GroupWord,
}

/// How a group may be called beside the others; never a place in a ranking.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GroupWord {
    Lower,
    NotDistinguishable,
    Higher,
}

/// How well the questions measured, for those who want to know.
#[derive(Debug, Clone, PartialEq)]
pub struct Technical {
    /// One per perspective that may be seen, in the order of [`Perspective::ALL`].
    pub perspectives: Vec<Measured>,
    pub effects: Vec<EffectSize>,
}

/// The measurement of one perspective.
#[derive(Debug, Clone, PartialEq)]
pub struct Measured {
    pub perspective: Perspective,
    /// Dimensions and report scales of two items or more.
    pub scales: Vec<Reliability>,
    /// Only of groups large enough for a distribution.
    pub items: Vec<ItemQuality>,
    pub agreement: Vec<CutAgreement>,
}

/// Whether the items of a scale go together.
#[derive(Debug, Clone, PartialEq)]
pub struct Reliability {
    pub scale: Id,
    pub items: usize,
    /// Respondents who answered every item of it.
    pub n: u32,
    /// Cronbach's alpha; `None` under the least number of respondents of the rules,
    /// or when nobody differs from anybody.
    pub alpha: Option<Alpha>,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Alpha {
    pub alpha: f64,
    /// Feldt's interval.
    pub interval: Interval,
    /// From the mean correlation between items; `None` where it was not tallied.
    pub standardised: Option<f64>,
    /// Standard error of measurement of the mean score, in points.
    pub error_of_measurement: f64,
    pub items: Vec<ItemInScale>,
}

#[derive(Debug, Clone, PartialEq)]
pub struct ItemInScale {
    pub item: Id,
    /// Correlation with the sum of the others.
    pub item_rest: Option<f64>,
    pub alpha_if_deleted: Option<f64>,
}

/// How an item was answered: shares of everybody who was asked, 0..1, also of those who
/// answered too little to have a score. In steps of the fewest people that a score takes,
/// unless the rules protect nobody.
#[derive(Debug, Clone, PartialEq)]
pub struct ItemQuality {
    pub item: Id,
    /// Of the answers that count in its score: at the lowest and the highest.
    pub floor: Option<f64>,
    pub ceiling: Option<f64>,
    pub open: f64,
    pub not_shown: f64,
    pub dont_know: f64,
    pub not_applicable: f64,
}

/// Whether people of the same group answer alike, over the groups of a cut that
/// are shown and large enough for a distribution.
#[derive(Debug, Clone, PartialEq)]
pub struct CutAgreement {
    pub cut: Vec<String>,
    pub scale: Id,
    pub groups: usize,
    /// Share of the variance that lies between groups, with the exact mean group
    /// size k0 for unequal groups.
    pub icc1: Option<f64>,
    /// Reliability of the group means.
    pub icc2: Option<f64>,
    /// rwg(j) per group, uniform null distribution.
    pub rwg: Vec<(Vec<String>, f64)>,
}

/// A gap between perspectives in standard deviations and in chances.
#[derive(Debug, Clone, PartialEq)]
pub struct EffectSize {
    pub dimension: Id,
    pub first: Perspective,
    pub second: Perspective,
    /// Hedges' g with its interval.
    pub hedges: Option<(f64, Interval)>,
    /// Cliff's delta with its interval.
    pub cliff: Option<(f64, Interval)>,
}

/// Which groups would be shown and why not the others. Confidential: it has the
/// sizes of small groups.
#[derive(Debug, Clone, PartialEq)]
pub struct Preview {
    pub perspective: Perspective,
    pub rows: Vec<PreviewRow>,
}

#[derive(Debug, Clone, PartialEq)]
pub struct PreviewRow {
    pub names: Vec<String>,
    pub labels: Vec<String>,
    pub n: u32,
    pub standing: GroupStanding,
}

/// Why a group is shown or not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GroupStanding {
    Shown,
    /// Fewer people than one trait asks.
    TooFew,
    /// Fewer people than two crossed traits ask.
    TooFewCrossed,
    /// Large enough, but with it a smaller group could be worked out.
    ProtectsOthers,
}

/// How many people there are in each group, from the staff register.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Population {
    /// Names of the traits, a column each.
    pub names: Vec<String>,
    /// Labels in the order of the names, normalised, and people.
    pub counts: Vec<(Vec<String>, u32)>,
    /// Whether every group of the survey has its line; else sums over lines fall short.
    pub is_whole: bool,
}
