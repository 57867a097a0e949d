//! How the rows of a survey are read for one perspective.
//!
//! Rows are read some at a time and dimension by dimension: what a dimension needs
//! then comes near the processor once for all of them.

use crate::model::Perspective;
use crate::model::survey::{Code, Codebook, Given, Row};

use super::super::shape::Shape;
use super::super::value::{self, Open, Value};
use super::apart::Apart;
use super::entry::Entry;
use super::own_scores::OwnScore;
use super::patterns::{AskedColumn, Pattern};
use super::people::People;
use super::planned_section::PlannedSection;
use super::section::{Hot, Scored};

/// Where every answer of a row goes, with what each code is worth.
pub(super) struct Plan {
    perspective: Perspective,
    is_quick: bool,
    /// Whether too little answered gives no score.
    pub(super) must_cover: bool,
    /// The sections that are put to people.
    pub(super) asked: Vec<usize>,
    /// Of all sections, whether it is one of those.
    pub(super) is_asked: Vec<bool>,
    /// All of the instrument.
    pub(super) sections: Vec<PlannedSection>,
    /// Per section: the report scales that it is part of, with the steps of each that
    /// one of its own is.
    scales_of: Vec<Vec<(usize, u64)>>,
    /// Columns that count in no score, with their answers.
    indicators: Vec<AskedColumn>,
    pub(super) hots: Vec<Hot>,
    /// Of the rows that were last read, each with all sections: the numbers of their
    /// patterns, [`NONE`] where none is remembered.
    patterns: Vec<u16>,
    /// The same of the section at hand.
    found: Vec<Pattern>,
    /// Of the same rows, whether all of these are remembered.
    is_known: Vec<bool>,
    /// Of the same rows, each with all report scales, in the steps of those; nothing where
    /// that is too little to count.
    scales: Vec<Scored>,
    /// For the codes of one row.
    room: Vec<Code>,
}

/// No pattern.
pub(super) const NONE: u16 = Pattern::NONE.number;

impl Plan {
    /// `columns` are those of the instrument, by the columns of the codebook; `None`
    /// for an item that the instrument does not have. With `must_cover` too little
    /// answered gives no score.
    pub(super) fn new(
        shape: &Shape,
        columns: &[Option<usize>],
        who: Perspective,
        must_cover: bool,
    ) -> Plan {
        let known = || columns.iter().flatten().map(|c| &shape.questions[*c]);
        let is_put = |section: &usize| {
            let id = &shape.sections[*section].checklist.id;
            let mut homes = known().map(|q| &shape.sections[q.section].checklist.id);
            homes.any(|home| home == id)
        };
        let sections = shape.sections.iter().map(|section| {
            let entries = vec![Entry::NOT_ASKED; section.scored.len()];
            PlannedSection::new(entries, section.unit, must_cover)
        });
        let all = 0..shape.sections.len();
        let mut plan = Plan {
            perspective: who,
            is_quick: known().all(|question| question.item.is_core),
            must_cover,
            is_asked: all.clone().map(|section| is_put(&section)).collect(),
            sections: sections.collect(),
            scales_of: all
                .clone()
                .map(|section| scales_of(shape, section))
                .collect(),
            indicators: Vec::new(),
            hots: vec![Hot::default(); shape.sections.len()],
            asked: all.filter(is_put).collect(),
            patterns: Vec::new(),
            found: Vec::new(),
            is_known: Vec::new(),
            scales: Vec::new(),
            room: Vec::new(),
        };
        plan.leave_open(shape);
        for (code, column) in columns.iter().enumerate() {
            plan.extend(shape, code, *column);
        }
        for section in &mut plan.sections {
            section.patterns.lay_out();
        }
        plan
    }

    /// All that was asked is open until a row says otherwise.
    fn leave_open(&mut self, shape: &Shape) {
        for place in &self.asked {
            let section = &mut self.sections[*place];
            for (slot, column) in shape.sections[*place].scored.iter().enumerate() {
                let item = shape.questions[*column].item;
                if item.is_asked_of(self.perspective) {
                    let is_due = item.is_core || !self.is_quick;
                    let value = Value::Open(Open::NoAnswer);
                    section.entries[slot] = Entry::of(shape, *column, value, false, is_due);
                    self.hots[*place].asked += 1;
                }
            }
        }
    }

    fn extend(&mut self, shape: &Shape, code: usize, column: Option<usize>) {
        let Some(column) = column else { return };
        let question = &shape.questions[column];
        if !question.item.is_asked_of(self.perspective) {
            return;
        }
        let Some(slot) = question.slot else {
            self.indicators.push(AskedColumn::new(code, column, 0));
            return;
        };
        self.hots[question.section].expect(slot, question.weight);
        let patterns = &mut self.sections[question.section].patterns;
        patterns.columns.push(AskedColumn::new(code, column, slot));
    }

    /// Looks every code of some rows up. `scores` gets the own scores of each, one per
    /// section and then one per report scale, at the place of the row among all;
    /// `of` are the places of those that this plan is for.
    pub(super) fn read(
        &mut self,
        shape: &Shape,
        codebook: &Codebook,
        rows: &[Row<'_>],
        of: &[usize],
        scores: &mut [OwnScore],
    ) {
        let (sections, scales) = (shape.sections.len(), shape.scales.len());
        self.patterns.clear();
        self.patterns.resize(of.len() * sections, NONE);
        self.is_known.clear();
        self.is_known.resize(of.len(), true);
        self.scales.clear();
        self.scales.resize(of.len() * scales, Scored::default());
        for place in 0..sections {
            if self.is_asked[place] {
                self.read_section(shape, codebook, place, rows, of, scores);
            }
        }
        for (at, row) in of.iter().enumerate() {
            let own = &mut scores[row * (sections + scales) + sections..][..scales];
            let scored = self.scales[at * scales..].iter_mut().zip(&shape.scales);
            for (own, (scored, scale)) in own.iter_mut().zip(scored) {
                *own = OwnScore::of(shape, scored, scale.unit, self.must_cover);
                if !scored.counts(shape, self.must_cover) {
                    *scored = Scored::default();
                }
            }
            for column in &mut self.indicators {
                if usize::from(rows[*row].codes[column.code]) >= column.entries.len() {
                    learn(shape, codebook, column, self.perspective);
                }
            }
        }
    }

    fn read_section(
        &mut self,
        shape: &Shape,
        codebook: &Codebook,
        place: usize,
        rows: &[Row<'_>],
        of: &[usize],
        scores: &mut [OwnScore],
    ) {
        let (sections, scales) = (shape.sections.len(), shape.scales.len());
        // One step after the other for all rows: while one is fetched from memory the
        // others are asked for.
        let mut is_new = false;
        let section = &self.sections[place];
        self.found.clear();
        self.found.extend(of.iter().map(|row| {
            let found = section.numbered(rows[*row].patterns.get(place));
            is_new |= found == Pattern::NONE;
            found
        }));
        if is_new {
            self.find_new(shape, codebook, place, rows, of, scores);
        }
        let outcomes = self.sections[place].patterns.outcomes();
        let patterns = self.patterns.chunks_exact_mut(sections);
        let found = self.found.iter().zip(patterns);
        for ((at, row), (found, patterns)) in of.iter().enumerate().zip(found) {
            patterns[place] = found.number;
            let Some(outcome) = outcomes.get(usize::from(found.outcome)) else {
                continue;
            };
            scores[row * (sections + scales) + place] = outcome.own;
            for (scale, factor) in &self.scales_of[place] {
                self.scales[at * scales + scale].add(&outcome.scored, *factor);
            }
        }
    }

    /// Finds the patterns that have no number yet.
    #[inline(never)]
    fn find_new(
        &mut self,
        shape: &Shape,
        codebook: &Codebook,
        place: usize,
        rows: &[Row<'_>],
        of: &[usize],
        scores: &mut [OwnScore],
    ) {
        let (sections, scales) = (shape.sections.len(), shape.scales.len());
        for (at, row) in of.iter().enumerate() {
            if self.found[at] != Pattern::NONE {
                continue;
            }
            self.found[at] = self.find(shape, codebook, place, &rows[*row]);
            if self.found[at] == Pattern::NONE {
                let last = self.sections[place].last;
                scores[row * (sections + scales) + place] = last.own;
                for (scale, factor) in &self.scales_of[place] {
                    self.scales[at * scales + scale].add(&last.scored, *factor);
                }
                self.is_known[at] = false;
            }
        }
    }

    /// The pattern of a row by its codes, to be known by its number from now on. Of one
    /// that is not remembered the section has what it comes to.
    #[inline(never)]
    fn find(&mut self, shape: &Shape, codebook: &Codebook, place: usize, row: &Row<'_>) -> Pattern {
        let (section, hot) = (&mut self.sections[place], &self.hots[place]);
        let codes = row.codes_with(place, &mut self.room);
        let found = section.find(shape, codes, hot).unwrap_or_else(|| {
            for column in &mut section.patterns.columns {
                learn(shape, codebook, column, self.perspective);
            }
            section.patterns.lay_out();
            let found = section.find(shape, codes, hot);
            found.unwrap_or_else(|| section.take_down(shape, codes))
        });
        section.number(row.patterns.get(place), found);
        found
    }

    /// Writes the answers of a row to a dimension.
    pub(super) fn write(&mut self, place: usize, row: &Row<'_>) {
        let codes = row.codes_with(place, &mut self.room);
        self.sections[place].write(codes);
    }

    /// The patterns of every dimension, taken apart where that can be.
    pub(super) fn apart(&mut self, shape: &Shape) -> Vec<Option<Apart>> {
        let sections = self.sections.iter_mut().enumerate();
        sections
            .map(|(place, section)| Apart::of(shape, place, section))
            .collect()
    }

    /// Adds people with a pattern of one dimension, all the same.
    pub(super) fn add_pattern(
        &mut self,
        shape: &Shape,
        place: usize,
        number: u16,
        people: &mut People,
        times: u32,
    ) {
        let section = &mut self.sections[place];
        section.write_pattern(number);
        let (entries, answered) = (&section.entries, section.patterns.answered(number));
        people.add_answers(shape, place, entries, answered, self.must_cover, times);
    }

    /// The patterns of one of the rows that were last read, by its place among them.
    pub(super) fn patterns(&self, at: usize) -> &[u16] {
        let sections = self.sections.len();
        &self.patterns[at * sections..][..sections]
    }

    /// Whether all of its patterns are remembered.
    pub(super) fn is_known(&self, at: usize) -> bool {
        self.is_known[at]
    }

    /// What it has on every report scale; nothing where that is too little to count.
    pub(super) fn on_scales(&self, at: usize) -> &[Scored] {
        let scales = self.scales.len() / self.is_known.len();
        &self.scales[at * scales..][..scales]
    }

    /// The columns that count in no score, with what a row has there.
    pub(super) fn indicators(&self, codes: &[Code]) -> impl Iterator<Item = (usize, &Entry)> {
        let indicators = self.indicators.iter();
        indicators.map(|column| (column.question, column.entry(codes)))
    }
}

/// Works out what the codes are worth that turned up since the last time.
fn learn(shape: &Shape, codebook: &Codebook, column: &mut AskedColumn, who: Perspective) {
    let new = codebook.given_from(column.code, column.entries.len());
    let question = column.question;
    let entry = |given: &Given| entry(shape, question, *given, who);
    column.entries.extend(new.iter().map(entry));
}

/// In a quick survey every column is a core item, so all of them are due.
fn entry(shape: &Shape, column: usize, given: Given, who: Perspective) -> Entry {
    let value = value::value_given(shape.questions[column].item, given, who);
    let is_as_zero = matches!(value, Value::Score(_)) && given == Given::DontKnow;
    Entry::of(shape, column, value, is_as_zero, true)
}

/// The report scales that a section is part of, with the steps that one of its is.
fn scales_of(shape: &Shape, section: usize) -> Vec<(usize, u64)> {
    let parts = shape.scales.iter().enumerate().flat_map(|(place, scale)| {
        let parts = scale.sections.iter().zip(&scale.factors);
        parts.map(move |(part, factor)| (*part, (place, *factor)))
    });
    parts
        .filter(|(part, _)| *part == section)
        .map(|(_, scale)| scale)
        .collect()
}
