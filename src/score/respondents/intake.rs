//! Adding the rows of a survey to the tallies, fast.

use crate::model::survey::{Codebook, Row, Sink};
use crate::model::{Id, Origin, Perspective};

use super::super::shape::Shape;
use super::audiences::Audiences;
use super::counted::Counted;
use super::entry::must_cover;
use super::own_scores::OwnScore;
use super::plan::Plan;
use super::{Respondents, write_key};

/// Takes the rows of one worker. A row scores exactly as a sheet with the same
/// answers does: it was put the checklists of which an item is in the export, as a
/// quick scan when only core items are, and a blank is no response.
///
/// No memory is asked for per row: the answers to a dimension are looked up together,
/// as a pattern that was seen before.
pub struct Intake<'a> {
    shape: &'a Shape<'a>,
    codebook: &'a Codebook,
    origin: Origin,
    columns: Vec<Option<usize>>,
    plans: [Option<Plan>; Perspective::ALL.len()],
    respondents: Respondents,
    /// Where the people of each audience are.
    audiences: Audiences,
    /// Per audience, with its perspective.
    counted: Vec<(Perspective, Counted)>,
    /// Counters of all of them.
    counters: usize,
    key: Vec<u32>,
    /// Of the rows that were last given: which are of the perspective at hand.
    of: Vec<usize>,
    /// And the own scores of all.
    scores: Vec<OwnScore>,
}

impl<'a> Intake<'a> {
    /// `items` names the columns of the codebook, in their order.
    pub fn new(
        shape: &'a Shape<'a>,
        codebook: &'a Codebook,
        items: &[Id],
        origin: Origin,
    ) -> Intake<'a> {
        Intake {
            shape,
            codebook,
            origin,
            columns: items.iter().map(|item| shape.column(item)).collect(),
            plans: [const { None }; Perspective::ALL.len()],
            respondents: Respondents::new(),
            audiences: Audiences::new(),
            counted: Vec::new(),
            counters: 0,
            key: Vec::new(),
            of: Vec::new(),
            scores: Vec::new(),
        }
    }

    /// The own scores of one of the rows that were last given, by its place among them,
    /// in the order of [`Shape::scores_of_a_row`].
    pub fn own_scores(&self, row: usize) -> &[OwnScore] {
        let scores = self.shape.sections.len() + self.shape.scales.len();
        &self.scores[row * scores..][..scores]
    }

    /// Everybody who was given.
    pub fn finish(mut self) -> Respondents {
        let mut plans = self.plans.each_mut().map(|plan| {
            let plan = plan.as_mut()?;
            // Of a survey of a few people nothing was counted by pattern.
            let apart = match self.counters {
                0 => Vec::new(),
                _ => plan.apart(self.shape),
            };
            Some((plan, apart))
        });
        let audiences = self.counted.into_iter().zip(&mut self.respondents.people);
        for ((perspective, counted), people) in audiences {
            if let Some((plan, apart)) = &mut plans[perspective as usize] {
                counted.finish(self.shape, plan, apart, people);
            }
        }
        self.respondents
    }
}

impl Intake<'_> {
    /// Adds those of some rows that are of one perspective.
    fn rows_of(&mut self, rows: &[Row<'_>], perspective: Perspective) {
        let (shape, columns) = (self.shape, &self.columns);
        let must_cover = must_cover(self.origin);
        let plan = self.plans[perspective as usize]
            .get_or_insert_with(|| Plan::new(shape, columns, perspective, must_cover));
        plan.read(shape, self.codebook, rows, &self.of, &mut self.scores);
        for (at, row) in self.of.iter().enumerate() {
            let row = &rows[*row];
            let labels = [perspective as u32, row.organisation];
            let labels = labels.iter().chain(row.cuts).copied();
            let place = self.audiences.find(labels.clone()).unwrap_or_else(|| {
                write_key(&mut self.key, row.organisation, perspective, self.origin);
                self.key.extend_from_slice(row.cuts);
                let place = self.respondents.place(shape, &self.key, &plan.hots);
                self.counted.push((perspective, Counted::new(shape)));
                self.audiences.remember(&labels.collect::<Vec<_>>(), place);
                place
            });
            let (_, counted) = &mut self.counted[place];
            counted.add(
                shape,
                plan,
                at,
                row,
                &mut self.respondents.people[place],
                &mut self.counters,
            );
        }
    }
}

impl Sink for Intake<'_> {
    fn rows(&mut self, rows: &[Row<'_>]) {
        let scores = self.shape.sections.len() + self.shape.scales.len();
        self.scores.clear();
        self.scores.resize(rows.len() * scores, OwnScore::default());
        let mut is_there = [false; Perspective::ALL.len()];
        rows.iter()
            .for_each(|row| is_there[row.perspective as usize] = true);
        let there = Perspective::ALL.into_iter();
        for perspective in there.filter(|who| is_there[*who as usize]) {
            let places = 0..rows.len();
            self.of.clear();
            self.of
                .extend(places.filter(|row| rows[*row].perspective == perspective));
            self.rows_of(rows, perspective);
        }
    }

    /// Those that count in a score, by section.
    fn batteries(&self) -> Vec<Vec<usize>> {
        let mut batteries = vec![Vec::new(); self.shape.sections.len()];
        for (code, column) in self.columns.iter().enumerate() {
            let question = column.map(|column| &self.shape.questions[column]);
            if let Some(question) = question.filter(|question| question.slot.is_some()) {
                batteries[question.section].push(code);
            }
        }
        batteries
    }

    fn wants_respondents(&self) -> bool {
        false
    }
}
