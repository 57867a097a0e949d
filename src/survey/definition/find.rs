//! Which question of a definition a column of an export is.

use super::super::platforms::{ColumnRole, Heading};
use super::{DefinedKind, DefinedQuestion, DefinedRow, Definition};

impl Definition {
    /// The question of a column and, where it is one of several columns, its row or
    /// option: by the platform's tag, else by codes.
    pub fn find(&self, heading: &Heading) -> Option<(&DefinedQuestion, Option<&DefinedRow>)> {
        if let Some(id) = &heading.import_id {
            let (question, part) = match id.split_once(['_', '-']) {
                Some((question, part)) => (question, Some(part)),
                None => (id.as_str(), None),
            };
            if let Some(found) = self.by_code(question, part) {
                return Some(found);
            }
        }
        let code = heading.code.as_deref()?;
        self.by_tag(code).or_else(|| {
            let question = heading.question.as_deref()?;
            self.by_code(question, heading.part.as_deref())
        })
    }

    /// Marks the columns whose question its maker marked as telling who somebody is.
    pub fn mark_personal(&self, headings: &mut [Heading]) {
        for heading in headings {
            let is_marked = self.find(heading).is_some_and(|(q, _)| q.is_personal);
            if is_marked && heading.role == ColumnRole::Question {
                heading.role = ColumnRole::Personal;
            }
        }
    }

    fn by_code(
        &self,
        code: &str,
        part: Option<&str>,
    ) -> Option<(&DefinedQuestion, Option<&DefinedRow>)> {
        let is_it = |q: &&DefinedQuestion| q.code == code || q.tag == code;
        let question = self.questions.iter().find(is_it)?;
        match part {
            None => Some((question, None)),
            // A number or a text in parts of its own, which no definition lists.
            Some(_) if question.rows.is_empty() && !question.is_chosen() => Some((question, None)),
            Some(part) => {
                let row = question.rows.iter().find(|row| row.code == part)?;
                Some((question, Some(row)))
            }
        }
    }

    /// By the whole name of a column; none where several have it.
    fn by_tag(&self, tag: &str) -> Option<(&DefinedQuestion, Option<&DefinedRow>)> {
        let mut found = self.questions.iter().flat_map(|question| {
            let whole = (question.tag == tag || question.code == tag).then_some((question, None));
            let rows = question.rows.iter().filter(|row| row.tag == tag);
            whole
                .into_iter()
                .chain(rows.map(move |row| (question, Some(row))))
        });
        let first = found.next()?;
        found.next().is_none().then_some(first)
    }
}

impl DefinedQuestion {
    /// Whether its answers come from a list.
    fn is_chosen(&self) -> bool {
        matches!(
            self.kind,
            DefinedKind::Choice | DefinedKind::Grid | DefinedKind::Ticks
        )
    }
}
