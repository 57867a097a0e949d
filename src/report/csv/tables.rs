//! The tables of results: one function per file.

use std::borrow::Cow;
use std::ops::Range;

use super::number::{self, Points};
use crate::model::{
    Assessment, Comparison, CutResult, End, GroupFigures, GroupResult, Groups, Id, Instrument,
    Measured, Outcome, Published, Reporting, Rules,
};
use crate::report::OrganisationResult;
use crate::report::batch::FIRST_ACTIONS;
use crate::report::clean;
use crate::report::json::group_word;
use crate::words::Words;

/// A table being written, row by row.
struct Sheet {
    out: Vec<u8>,
    is_new_row: bool,
    points: Points,
    /// The number that was written last, and where: of one person mean and quartiles
    /// are one number.
    last: Option<(u64, Range<usize>)>,
}

/// Room for a row, so that a table of a thousand rows need not move while it grows.
const ROOM: usize = 112;

impl Sheet {
    fn new(reporting: &Reporting) -> Sheet {
        Sheet::with_room(reporting, 0)
    }

    /// For about so many rows.
    fn with_room(reporting: &Reporting, rows: usize) -> Sheet {
        Sheet {
            out: Vec::with_capacity(rows * ROOM),
            is_new_row: true,
            points: Points::of(reporting),
            last: None,
        }
    }

    fn separate(&mut self) {
        if !self.is_new_row {
            self.out.push(b',');
        }
        self.is_new_row = false;
    }

    fn text(&mut self, text: &str) {
        self.separate();
        clean::csv(&mut self.out, text);
    }

    /// A text of ours, in which nothing needs care.
    fn word(&mut self, word: &str) {
        self.cells(word.as_bytes());
    }

    fn texts<'a>(&mut self, texts: impl IntoIterator<Item = &'a str>) {
        texts.into_iter().for_each(|text| self.text(text));
    }

    /// Cells that were written before.
    fn cells(&mut self, written: &[u8]) {
        self.separate();
        self.out.extend_from_slice(written);
    }

    fn count(&mut self, count: u64) {
        self.separate();
        number::push_count(&mut self.out, count);
    }

    /// A number as it is; an empty cell where there is none.
    fn number(&mut self, value: Option<f64>) {
        self.separate();
        let Some(value) = value else { return };
        let start = self.out.len();
        match &self.last {
            Some((bits, written)) if *bits == value.to_bits() => {
                self.out.extend_from_within(written.clone());
            }
            _ => number::push(&mut self.out, value),
        }
        self.last = Some((value.to_bits(), start..self.out.len()));
    }

    fn score(&mut self, score: Option<f64>) {
        let points = self.points;
        self.number(score.map(|s| points.score(s)));
    }

    fn width(&mut self, width: Option<f64>) {
        let points = self.points;
        self.number(width.map(|w| points.width(w)));
    }

    fn end_row(&mut self) {
        self.out.push(b'\n');
        self.is_new_row = true;
    }

    fn written(self) -> String {
        String::from_utf8(self.out).expect("only text was written")
    }
}

/// How the tables of groups are to be written.
#[derive(Debug, Clone, Copy)]
pub struct Tables<'a> {
    pub rules: &'a Rules,
    pub words: &'a Words,
}

impl Tables<'_> {
    /// For the scores of these groups.
    fn sheet<'g>(&self, groups: impl Iterator<Item = &'g GroupResult>) -> Sheet {
        let rows = groups.map(|group| group.scores.len()).sum();
        Sheet::with_room(&self.rules.reporting, rows)
    }

    fn has_words(&self) -> bool {
        !self.rules.privacy.is_off()
    }

    /// People with a score; where that is not told, those of the group. Where nothing is
    /// withheld, no figures are those of nobody.
    fn people(&self, group: &GroupResult, figures: Option<&GroupFigures>) -> u64 {
        let untold = if self.has_words() { group.n } else { 0 };
        u64::from(figures.map_or(untold, |figures| figures.n))
    }

    fn header(&self, sheet: &mut Sheet) {
        sheet.texts(self.has_words().then_some("told"));
        sheet.end_row();
    }

    /// Ends a row with what is told instead of figures.
    fn told<T>(&self, sheet: &mut Sheet, figures: &Published<T>) {
        if self.has_words() {
            let (report, ends) = (self.words.report, self.rules.privacy.ends.to_f64());
            let number = |score: f64| {
                let points = sheet.points.score(score);
                let decimals = usize::from(points.fract() != 0.0);
                self.words.numbers.decimal(points, decimals)
            };
            let told = match figures {
                Published::Shown(_) => Cow::Borrowed(""),
                Published::Withheld => Cow::Borrowed(report.withheld),
                Published::AtEnd(End::Low) => (report.at_most)(&number(ends)).into(),
                Published::AtEnd(End::High) => (report.at_least)(&number(100.0 - ends)).into(),
            };
            sheet.text(&told);
        }
        sheet.end_row();
    }
}

/// Cells that many rows begin with.
fn cells<'a>(texts: impl Iterator<Item = &'a str>) -> Vec<u8> {
    let mut written = Vec::new();
    for (place, text) in texts.enumerate() {
        if place > 0 {
            written.push(b',');
        }
        clean::csv(&mut written, text);
    }
    written
}

/// The names of scales as cells. All groups have the same ones in the same order, so
/// each is written once.
struct Scales<'a>(Vec<(&'a Id, Vec<u8>)>);

impl<'a> Scales<'a> {
    fn of(groups: &'a Groups) -> Scales<'a> {
        let scales = groups.whole.scores.iter().map(|score| &score.scale);
        Scales(
            scales
                .map(|id| (id, cells([id.as_str()].into_iter())))
                .collect(),
        )
    }

    /// Adds that of a score at this place among those of its group.
    fn add(&self, sheet: &mut Sheet, place: usize, scale: &Id) {
        match self.0.get(place) {
            Some((id, written)) if *id == scale => sheet.cells(written),
            _ => sheet.text(scale.as_str()),
        }
    }
}

/// `<cut names>,scale,n,mean,sd,q1,median,q3,fav,told`: a row per group and scale, of the
/// finest cut; of everybody together when there is no cut.
pub fn groups(groups: &Groups, tables: &Tables) -> String {
    let finest = groups.cuts.iter().max_by_key(|cut| cut.names.len());
    let names = finest.map_or(&[][..], |cut| &cut.names);
    let rows = finest.map_or(std::slice::from_ref(&groups.whole), |cut| &cut.groups);
    let mut sheet = tables.sheet(rows.iter());
    sheet.texts(names.iter().map(String::as_str));
    sheet.texts(["scale", "n", "mean", "sd", "q1", "median", "q3", "fav"]);
    tables.header(&mut sheet);
    let scales = Scales::of(groups);
    for group in rows {
        let labels = cells(group.labels.iter().map(String::as_str));
        for (place, score) in group.scores.iter().enumerate() {
            let figures = score.figures.shown();
            if !group.labels.is_empty() {
                sheet.cells(&labels);
            }
            scales.add(&mut sheet, place, &score.scale);
            sheet.count(tables.people(group, figures));
            sheet.score(figures.map(|f| f.mean));
            sheet.width(figures.and_then(|f| f.spread));
            let quartiles = figures.and_then(|f| f.quartiles);
            for n in 0..3 {
                sheet.score(quartiles.map(|q| q[n]));
            }
            sheet.number(figures.and_then(|f| f.favourable));
            tables.told(&mut sheet, &score.figures);
        }
    }
    sheet.written()
}

/// Between two names or two labels of one cell.
const CROSSED: &str = " x ";

/// `cut,group,scale,n,mean,low,high,difference,diff_low,diff_high,p,word,told`: every group
/// of every cut, with its interval and how it stands against the rest.
pub fn comparisons(groups: &Groups, tables: &Tables) -> String {
    let rows = groups.cuts.iter().flat_map(|cut| &cut.groups);
    let mut sheet = tables.sheet(rows);
    sheet.texts(["cut", "group", "scale", "n", "mean", "low", "high"]);
    sheet.texts(["difference", "diff_low", "diff_high", "p", "word"]);
    tables.header(&mut sheet);
    let scales = Scales::of(groups);
    for cut in &groups.cuts {
        for group in &cut.groups {
            compare(&mut sheet, tables, &scales, (cut, group));
        }
    }
    sheet.written()
}

fn compare(
    sheet: &mut Sheet,
    tables: &Tables,
    scales: &Scales<'_>,
    (cut, group): (&CutResult, &GroupResult),
) {
    let names = [cut.names.join(CROSSED), group.labels.join(CROSSED)];
    let names = cells(names.iter().map(String::as_str));
    for (place, score) in group.scores.iter().enumerate() {
        let figures: Option<&GroupFigures> = score.figures.shown();
        let interval = figures.and_then(|f| f.interval);
        let beside: Option<&Comparison> = figures.and_then(|f| f.against_rest.as_ref());
        sheet.cells(&names);
        scales.add(sheet, place, &score.scale);
        sheet.count(tables.people(group, figures));
        sheet.score(figures.map(|f| f.mean));
        sheet.score(interval.map(|i| i.low));
        sheet.score(interval.map(|i| i.high));
        sheet.width(beside.map(|c| c.difference));
        sheet.width(beside.map(|c| c.interval.low));
        sheet.width(beside.map(|c| c.interval.high));
        sheet.number(beside.and_then(|c| c.p));
        sheet.word(beside.map_or("", |c| group_word(c.word)));
        tables.told(sheet, &score.figures);
    }
}

/// `scale,k,n,alpha`: items, respondents and Cronbach's alpha of every scale.
pub fn alpha(measured: &Measured) -> String {
    let mut out = b"scale,k,n,alpha\n".to_vec();
    for scale in &measured.scales {
        clean::csv(&mut out, scale.scale.as_str());
        out.push(b',');
        number::push_count(&mut out, scale.items as u64);
        out.push(b',');
        number::push_count(&mut out, u64::from(scale.n));
        out.push(b',');
        if let Some(found) = &scale.alpha {
            number::push(&mut out, found.alpha);
        }
        out.push(b'\n');
    }
    String::from_utf8(out).expect("only text was written")
}

/// `item,floor,ceiling,open,not_shown,dont_know,not_applicable,item_rest,
/// alpha_if_deleted`: how every item was answered, and how it fits the first scale
/// that it is part of.
pub fn items(measured: &Measured, reporting: &Reporting) -> String {
    let mut sheet = Sheet::new(reporting);
    sheet.texts(["item", "floor", "ceiling", "open", "not_shown"]);
    sheet.texts(["dont_know", "not_applicable"]);
    sheet.texts(["item_rest", "alpha_if_deleted"]);
    sheet.end_row();
    let alphas = || measured.scales.iter().filter_map(|s| s.alpha.as_ref());
    for item in &measured.items {
        let in_scale = alphas()
            .flat_map(|alpha| &alpha.items)
            .find(|i| i.item == item.item);
        sheet.text(item.item.as_str());
        sheet.number(item.floor);
        sheet.number(item.ceiling);
        sheet.number(Some(item.open));
        sheet.number(Some(item.not_shown));
        sheet.number(Some(item.dont_know));
        sheet.number(Some(item.not_applicable));
        sheet.number(in_scale.and_then(|i| i.item_rest));
        sheet.number(in_scale.and_then(|i| i.alpha_if_deleted));
        sheet.end_row();
    }
    sheet.written()
}

/// A row per organisation: `<checklist>_low`, `_point` and `_high` of every checklist,
/// every verdict, and the first three actions.
pub fn organisations(organisations: &[OrganisationResult], instrument: &Instrument) -> String {
    let mut sheet = Sheet::new(&instrument.rules.reporting);
    sheet.text("organisation");
    for checklist in &instrument.checklists {
        for end in ["low", "point", "high"] {
            sheet.text(&format!("{}_{end}", checklist.id));
        }
    }
    for verdict in &instrument.verdicts {
        sheet.text(verdict.id.as_str());
    }
    for place in 1..=FIRST_ACTIONS {
        sheet.text(&format!("action_{place}"));
    }
    sheet.end_row();
    for organisation in organisations {
        sheet.text(&organisation.name);
        scores(&mut sheet, &organisation.assessment, instrument);
        let mut actions = organisation.roadmap.actions.iter();
        for _ in 0..FIRST_ACTIONS {
            sheet.text(actions.next().map_or("", |action| action.id.as_str()));
        }
        sheet.end_row();
    }
    sheet.written()
}

fn scores(sheet: &mut Sheet, assessment: &Assessment, instrument: &Instrument) {
    for checklist in &instrument.checklists {
        let mut results = assessment.checklists.iter();
        let found = results.find(|result| result.id == checklist.id);
        let range = found.and_then(|result| result.score.as_ref());
        sheet.score(range.map(|r| r.low));
        sheet.score(range.and_then(|r| r.point));
        sheet.score(range.map(|r| r.high));
    }
    for verdict in &instrument.verdicts {
        let result = assessment.verdict(verdict.id.as_str());
        sheet.text(match result.map(|r| r.outcome) {
            None => "",
            Some(Outcome::Yes) => "yes",
            Some(Outcome::No) => "no",
            Some(Outcome::Undecided) => "undecided",
        });
    }
}
