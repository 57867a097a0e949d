//! The result of a survey, read back.

use super::{Batch, Export, MadeWith, Organisation, Organisations, Privacy};
use crate::model::survey::ExportAccount;
use crate::model::{self, Instrument, StoredFault};
use crate::report::LedgerKept;
use crate::report::json::StoredResult;
use crate::report::json::account::Answers;
use crate::report::json::groups::Groups;
use crate::report::json::plan::Plan;
use crate::report::json::shape::each;
use crate::report::json::stored::same_checklists;
use crate::report::json::technical::Technical;

impl Batch {
    pub(in crate::report::json) fn fits(&self, instrument: &Instrument) -> Result<(), StoredFault> {
        let mut exports = self.exports.iter();
        if !exports.all(|export| export.rows.are_told()) {
            return Err(StoredFault::NotOurs);
        }
        fit(&self.made_with, &self.privacy, instrument)
    }

    pub(in crate::report::json) fn model(self) -> StoredResult {
        StoredResult {
            assessment: self.assessment.model(),
            roadmap: self.roadmap.and_then(Plan::model),
            groups: self.groups.map(Groups::model),
            technical: self.technical.map(Technical::model),
            exports: self.exports.into_iter().filter_map(Export::model).collect(),
            ledger: self.ledger.0,
        }
    }
}

impl Organisations {
    pub(in crate::report::json) fn fits(&self, instrument: &Instrument) -> Result<(), StoredFault> {
        fit(&self.made_with, &self.privacy, instrument)
    }

    pub(in crate::report::json) fn model(self) -> Vec<StoredResult> {
        each(self.organisations, |one: Organisation| StoredResult {
            assessment: model::Assessment {
                organisation: Some(one.name),
                ..one.assessment.model()
            },
            roadmap: one.roadmap.model(),
            groups: None,
            technical: None,
            exports: Vec::new(),
            ledger: LedgerKept::No,
        })
    }
}

fn fit(
    made_with: &MadeWith,
    privacy: &Privacy,
    instrument: &Instrument,
) -> Result<(), StoredFault> {
    let versions = made_with.checklists.iter();
    let then = versions.map(|c| (&c.id.0, c.version.as_str())).collect();
    same_checklists(then, instrument)?;
    let rules = &instrument.rules;
    let thresholds = [
        privacy.least_for_scores,
        privacy.least_for_distributions,
        privacy.least_for_crossings,
    ];
    let now = &rules.privacy;
    let is_same = thresholds == [now.scores, now.distributions, now.crossings]
        && made_with.confidence.0 == rules.confidence
        && made_with.ends.0 == now.ends;
    is_same.then_some(()).ok_or(StoredFault::OtherRules)
}

impl Export {
    fn model(self) -> Option<ExportAccount> {
        let (sums, refused) = self.rows.model()?;
        Some(ExportAccount {
            platform: self.platform.0,
            answers: self.answers.map(Answers::model),
            sums,
            refused,
        })
    }
}
