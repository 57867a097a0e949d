//! Adding the rows of a survey to the tallies, fast.

use crate::model::survey::{Codebook, Row, Sink};
use crate::model::{Id, Origin, Perspective};

use super::super::shape::Shape;
use super::entry::must_cover;
use super::plan::Plan;
use super::{Respondents, write_key};

/// Takes the rows of one worker. A row scores exactly as a sheet with the same
/// answers does: it was put the checklists of which an item is in the export, as a
/// quick scan when only core items are, and a blank is no response.
///
/// No memory is asked for per row: each code is looked up in a table of what it is
/// worth, which is made anew when a new code turns up.
pub struct Intake<'a> {
    shape: &'a Shape<'a>,
    codebook: &'a Codebook,
    origin: Origin,
    columns: Vec<Option<usize>>,
    plans: [Option<Plan>; Perspective::ALL.len()],
    respondents: Respondents,
    key: Vec<u32>,
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
            key: Vec::new(),
        }
    }

    /// Everybody who was given.
    pub fn finish(self) -> Respondents {
        self.respondents
    }
}

impl Sink for Intake<'_> {
    fn row(&mut self, row: &Row<'_>) {
        let (shape, columns) = (self.shape, &self.columns);
        let plan = self.plans[row.perspective as usize]
            .get_or_insert_with(|| Plan::new(shape, columns, row.perspective));
        write_key(
            &mut self.key,
            row.organisation,
            row.perspective,
            self.origin,
        );
        self.key.extend_from_slice(row.cuts);
        let place = self.respondents.place(shape, &self.key, &plan.hots);
        plan.fill(shape, self.codebook, row.codes);
        let people = &mut self.respondents.people[place];
        people.add(shape, &plan.filled, must_cover(self.origin));
    }

    fn wants_respondents(&self) -> bool {
        false
    }
}
