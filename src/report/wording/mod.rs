//! How a view writes figures, names and questions: the same on every page.

use super::{DisplayScale, Line, Meter, Tone, View};
use crate::model::{
    Band, BandResult, DimensionResult, End, Figures, Id, Instrument, Interval, Item, Kind, Lang,
    Need, Origin, Perspective, Published, Range,
};
use crate::words::{self, Words};

mod figure;

pub(super) struct Wording<'a> {
    pub(super) view: &'a View<'a>,
    pub(super) words: &'static Words,
    /// Scores at which a word changes; a printed score never crosses one.
    edges: Vec<f64>,
}

impl<'a> Wording<'a> {
    pub(super) fn new(view: &'a View<'a>) -> Wording<'a> {
        Wording {
            view,
            words: Words::for_lang(view.lang),
            edges: edges(view),
        }
    }

    pub(super) fn instrument(&self) -> &'a Instrument {
        self.view.instrument
    }

    pub(super) fn lang(&self) -> Lang {
        self.view.lang
    }

    /// A score of 0..100 on the scale of the view.
    pub(super) fn score(&self, value: f64) -> String {
        self.whole(words::score(value, &self.edges))
    }

    /// A mean so near to an end of the scale that only this is told.
    pub(super) fn at_end(&self, end: End) -> String {
        let ends = self.view.instrument.rules.privacy.ends.to_f64();
        let report = self.words.report;
        match end {
            End::Low => (report.at_most)(&self.score(ends)),
            End::High => (report.at_least)(&self.score(100.0 - ends)),
        }
    }

    /// Whole points of 100 on the scale of the view.
    fn whole(&self, points: i64) -> String {
        match self.view.scale {
            DisplayScale::Hundred => points.to_string(),
            DisplayScale::Ten => self.words.numbers.decimal(points as f64 / 10.0, 1),
        }
    }

    /// A width or a difference in points, without a sign. Cut at `edges` as a score is.
    pub(super) fn points(&self, value: f64, edges: &[f64]) -> String {
        self.whole(words::score(value.abs(), edges))
    }

    /// Points still to go, as the printed scores have it; at least one where the
    /// target is not reached.
    pub(super) fn to_target(&self, result: &DimensionResult) -> Option<String> {
        self.points_to_target(result)
            .map(|points| self.whole(points))
    }

    fn points_to_target(&self, result: &DimensionResult) -> Option<i64> {
        let point = result.score?.point?;
        let to_go = words::score(result.target, &self.edges) - words::score(point, &self.edges);
        (result.gap_to_target? > 0.0).then(|| to_go.max(1))
    }

    /// A difference with its sign.
    pub(super) fn signed(&self, value: f64, edges: &[f64]) -> String {
        let size = self.points(value, edges);
        let is_zero = words::score(value.abs(), edges) == 0;
        let sign = match value {
            _ if is_zero => "",
            v if v < 0.0 => "−",
            _ => "+",
        };
        format!("{sign}{size}")
    }

    pub(super) fn interval(&self, interval: &Interval) -> String {
        format!("{}–{}", self.score(interval.low), self.score(interval.high))
    }

    /// `58 [45–71]`, `58` where nothing is open, `[0–100]` where nothing is known.
    pub(super) fn range(&self, range: &Range) -> String {
        let (low, high) = (self.score(range.low), self.score(range.high));
        match range.point.map(|point| self.score(point)) {
            None => format!("[{low}–{high}]"),
            Some(point) if point == low && point == high => point,
            Some(point) => format!("{point}\u{a0}[{low}–{high}]"),
        }
    }

    /// As [`Wording::range`], of bounds without a coverage.
    pub(super) fn bounds(&self, point: Option<f64>, low: f64, high: f64) -> String {
        self.range(&Range {
            point,
            low,
            high,
            coverage: 1.0,
        })
    }

    /// A score as arithmetic needs it: on the scale of the view, not rounded to it.
    pub(super) fn exact(&self, value: f64) -> String {
        self.plain(match self.view.scale {
            DisplayScale::Hundred => value,
            DisplayScale::Ten => value / 10.0,
        })
    }

    /// A number with at most three decimals, without zeros that say nothing.
    pub(super) fn plain(&self, value: f64) -> String {
        let mark = self.words.numbers.decimal_mark;
        let rounded = self.words.numbers.decimal(value, 3);
        rounded
            .trim_end_matches('0')
            .trim_end_matches(mark)
            .to_owned()
    }

    /// A figure that may be withheld or not be there.
    pub(super) fn range_or_word(&self, score: Option<&Range>, is_withheld: bool) -> String {
        match score {
            Some(range) => self.range(range),
            None if is_withheld => self.words.report.withheld.to_owned(),
            None => self.words.report.no_score.to_owned(),
        }
    }

    /// A share of 0..1 as percents.
    pub(super) fn percent(&self, share: f64) -> String {
        self.words.numbers.percent(share).replace(' ', "\u{a0}")
    }

    /// A number with at most one decimal, and none where it is whole.
    pub(super) fn amount(&self, value: f64) -> String {
        let rounded = self.words.numbers.decimal(value, 1);
        let zero = format!("{}0", self.words.numbers.decimal_mark);
        rounded
            .strip_suffix(&zero)
            .map_or(rounded.clone(), str::to_owned)
    }

    /// The level (0..4) behind a score, cut at the thresholds as the score is.
    pub(super) fn level(&self, score: f64) -> String {
        const TENTHS_OF_A_LEVEL: f64 = 10.0 / 25.0;
        let edges: Vec<f64> = self.edges.iter().map(|e| e * TENTHS_OF_A_LEVEL).collect();
        let tenths = words::score(score * TENTHS_OF_A_LEVEL, &edges);
        (self.words.report.level)(&self.amount(tenths as f64 / 10.0))
    }

    pub(super) fn perspective(&self, perspective: Perspective) -> &'static str {
        (self.words.report.perspective)(perspective)
    }

    /// A dimension by code and name: codes never stand alone.
    pub(super) fn dimension(&self, id: &Id) -> String {
        match self.instrument().dimension(id.as_str()) {
            Some(dimension) => format!("{id} {}", dimension.name.get(self.lang())),
            None => id.to_string(),
        }
    }

    /// Dimensions by code and name.
    pub(super) fn dimensions(&self, ids: &[Id]) -> String {
        let names: Vec<String> = ids.iter().map(|id| self.dimension(id)).collect();
        names.join(", ")
    }

    pub(super) fn question(&self, id: &Id) -> String {
        match self.instrument().item(id.as_str()) {
            Some(item) => format!("{} ({id})", self.wording_of(item)),
            None => id.to_string(),
        }
    }

    /// The question as the only group that answered read it; of several groups, as a
    /// spokesperson would, which says "the employees" rather than "I" or "my team".
    fn wording_of(&self, item: &'a Item) -> &'a str {
        let reader = match self.view.assessment.audiences.as_slice() {
            [only] => only.perspective,
            _ => Perspective::Organisation,
        };
        std::iter::once(reader)
            .chain(Perspective::ALL)
            .find_map(|perspective| item.text_for(perspective))
            .map_or("", |text| text.get(self.lang()))
    }

    pub(super) fn action(&self, id: &Id) -> String {
        match self.instrument().action(id.as_str()) {
            Some(action) => format!("{} ({id})", action.name.get(self.lang())),
            None => id.to_string(),
        }
    }

    pub(super) fn actions(&self, ids: &[Id]) -> String {
        let names: Vec<String> = ids.iter().map(|id| self.action(id)).collect();
        names.join(", ")
    }

    /// The word for an effect that closes this share (0..1) of a gap.
    pub(super) fn effect_word(&self, share: f64) -> &'a str {
        let words = &self.instrument().rules.roadmap.effects;
        let reached = words.iter().rev().find(|w| share >= w.from.to_f64() - 1e-9);
        reached.map_or("", |word| word.name.get(self.lang()))
    }

    pub(super) fn owner(&self, id: &Id) -> String {
        match self.instrument().owner(id.as_str()) {
            Some(owner) => owner.name.get(self.lang()).to_owned(),
            None => id.to_string(),
        }
    }

    pub(super) fn band(&self, id: &Id) -> &'a str {
        let band = self.bands().iter().find(|band| band.id == *id);
        band.map_or("", |band| band.name.get(self.lang()))
    }

    pub(super) fn bands(&self) -> &'a [Band] {
        &self.instrument().rules.bands
    }

    /// The highest band is good, the lowest poor, and the rest of the lowest third weak.
    pub(super) fn tone(&self, band: &BandResult) -> Tone {
        let BandResult::Band(id) = band else {
            return Tone::Open;
        };
        let place = self.bands().iter().position(|band| band.id == *id);
        place.map_or(Tone::Open, |place| self.tone_at(place))
    }

    /// The tone of a mean that has no result of its own: of the band it lies in.
    pub(super) fn tone_of(&self, mean: f64) -> Tone {
        let lies_in = |band: &Band| mean >= band.from.to_f64() - 1e-9;
        let place = self.bands().iter().rposition(lies_in);
        place.map_or(Tone::Open, |place| self.tone_at(place))
    }

    fn tone_at(&self, place: usize) -> Tone {
        let bands = self.bands().len();
        match place {
            last if last + 1 == bands => Tone::Good,
            0 => Tone::Poor,
            low if 3 * low < bands => Tone::Weak,
            _ => Tone::Fair,
        }
    }

    /// All lines on a full page; else the first `most`, and how many more there are.
    pub(super) fn first_few(&self, lines: impl Iterator<Item = Line>, most: usize) -> Vec<Line> {
        let mut lines: Vec<Line> = lines.collect();
        let more = lines.len().saturating_sub(most);
        if more > 0 && !self.view.full {
            lines.truncate(most);
            lines.push((self.words.report.more)(more).into());
        }
        lines
    }

    pub(super) fn meter(&self, result: &DimensionResult) -> Option<Meter> {
        result.score.map(|score| Meter {
            low: score.low,
            point: score.point,
            high: score.high,
            target: Some(result.target),
            tone: self.tone(&result.band),
        })
    }

    /// What was answered, where the score is one answer that somebody gave on
    /// record, and not a mean that happens to equal a level.
    pub(super) fn answer_on_record(&self, id: &Id, score: f64) -> Option<&'a str> {
        let item = self.instrument().item(id.as_str())?;
        let result = self.view.assessment.items.get(id)?;
        let answered = |figures: &Published<Figures>| figures.shown().is_none_or(|f| f.n > 0);
        let groups: Vec<_> = result
            .audiences
            .iter()
            .filter(|(_, f)| answered(f))
            .collect();
        let is_one_answer = matches!(groups.as_slice(), [(who, figures)]
            if self.is_on_record(**who) && figures.shown().is_some_and(|f| f.n == 1));
        let Kind::Choice { levels, .. } = &item.kind else {
            return None;
        };
        let scored = if item.is_reversed {
            100.0 - score
        } else {
            score
        };
        levels
            .iter()
            .find(|level| is_one_answer && (level.score.to_f64() - scored).abs() < 1e-9)
            .map(|level| level.text.get(self.lang()))
    }

    pub(super) fn is_on_record(&self, perspective: Perspective) -> bool {
        let mut audiences = self.view.assessment.audiences.iter();
        audiences.any(|a| a.perspective == perspective && a.origin == Origin::OnRecord)
    }
}

/// Bands, caps, targets and verdicts all change a word at a score.
fn edges(view: &View) -> Vec<f64> {
    let rules = &view.instrument.rules;
    let bands = rules.bands.iter().map(|band| band.from.to_f64());
    let targets = view.assessment.dimensions.iter().map(|d| d.target);
    let needs = view.instrument.verdicts.iter().flat_map(|v| &v.needs);
    let mut edges: Vec<f64> = bands
        .chain([rules.cap.critical_below.to_f64()])
        .chain(targets)
        .chain(needs.map(Need::least_score).map(|least| least.to_f64()))
        .collect();
    edges.sort_by(f64::total_cmp);
    edges.dedup();
    edges
}
