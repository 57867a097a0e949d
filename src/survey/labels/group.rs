//! The roles that people give themselves.

use std::collections::BTreeMap;

use super::Value;
use crate::model::survey::{Mapping, Spot, SurveyFault, group_name, normal};
use crate::model::{Instrument, Perspective};
use crate::survey::columns::Located;
use crate::survey::nearest;

/// A label of the column of roles, its count, and the role it stands for.
pub type Role = (String, u64, Option<Perspective>);

/// Which role a label stands for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PerspectiveLabels {
    labels: BTreeMap<String, Perspective>,
    leaves_out_others: bool,
}

impl PerspectiveLabels {
    /// The mapping's labels, then the codes in `answers` whose text is known, as the
    /// platform's definition gives them, then the labels of the checklists.
    pub fn of(
        instrument: &Instrument,
        mapping: &Mapping,
        answers: &[(String, Vec<String>)],
    ) -> PerspectiveLabels {
        let column = mapping.perspective.as_ref();
        let declared = labelled(column.map(|c| &c.labels).into_iter().flatten());
        let mut known = labelled(&instrument.synonyms.perspectives);
        for perspective in Perspective::ALL {
            let id = normal(perspective.id());
            known.entry(id).or_insert(perspective);
        }
        known.extend(declared.clone());
        let coded = answers.iter().filter_map(|(code, texts)| {
            let role = texts.iter().find_map(|text| known.get(&normal(text)))?;
            Some((normal(code), *role))
        });
        let coded: Vec<(String, Perspective)> = coded.collect();
        let mut labels = known;
        labels.extend(coded);
        labels.extend(declared);
        PerspectiveLabels {
            labels,
            leaves_out_others: column.is_some_and(|c| c.leave_out_others),
        }
    }

    pub fn lookup(&self, cell: &str) -> Option<Perspective> {
        self.labels.get(&normal(cell)).copied()
    }

    /// Whether rows with an unknown role are left out rather than refused.
    pub fn leaves_out_others(&self) -> bool {
        self.leaves_out_others
    }

    /// Every label with its count and role; and a fault for each that has none.
    /// Blank cells are no label.
    pub fn read(&self, column: usize, values: &[Value]) -> (Vec<Role>, Vec<Located>) {
        let mut faults = Vec::new();
        let mut found = Vec::new();
        for value in values.iter().filter(|v| !normal(&v.text).is_empty()) {
            let perspective = self.lookup(&value.text);
            if perspective.is_none() && !self.leaves_out_others {
                faults.push((Some(spot(column, value)), self.unknown(value)));
            }
            found.push((group_name(&value.text), value.count, perspective));
        }
        found.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
        (found, faults)
    }

    fn unknown(&self, value: &Value) -> SurveyFault {
        let known: Vec<(String, Perspective)> =
            self.labels.iter().map(|(l, p)| (l.clone(), *p)).collect();
        let meant = nearest::label(&value.text, &known).into_iter();
        let ids = Perspective::ALL.iter().map(|p| p.id().to_owned());
        SurveyFault::UnknownPerspective {
            label: value.text.clone(),
            count: value.count,
            known: meant.chain(ids).collect(),
        }
    }
}

/// The first role to have a word keeps it.
fn labelled<'w>(
    words: impl IntoIterator<Item = (&'w Perspective, &'w Vec<String>)>,
) -> BTreeMap<String, Perspective> {
    let mut labels = BTreeMap::new();
    for (perspective, words) in words {
        for word in words {
            labels.entry(normal(word)).or_insert(*perspective);
        }
    }
    labels
}

pub(super) fn spot(column: usize, value: &Value) -> Spot {
    Spot {
        line: value.line,
        column: Some(column + 1),
        excerpt: value.text.clone(),
    }
}
