//! The shape of a survey's result: of one organisation, or of several.

use serde::{Deserialize, Serialize};

use super::account::{Answers, Rows};
use super::groups::Groups;
use super::plan::Plan;
use super::result::Assessment;
use super::shape::{Text, all};
use super::technical::Technical;
use super::word::{Declared, Name, Word};
use crate::model::survey::{Platform, Reading};
use crate::model::{self, Instrument};
use crate::report::batch::{OrganisationResult, hidden};
use crate::report::{BatchView, LedgerKept, View};
use crate::words::Words;

mod read;

#[derive(Serialize, Deserialize)]
pub(super) struct Batch {
    made_with: MadeWith,
    privacy: Privacy,
    /// Groups that are hidden, and figures hidden of groups that are shown.
    hidden: Option<Hidden>,
    /// What is kept of this result to judge a later one by: none, people or counts.
    ledger: Word<LedgerKept>,
    exports: Vec<Export>,
    assessment: Assessment,
    roadmap: Option<Plan>,
    groups: Option<Groups>,
    technical: Option<Technical>,
}

impl Batch {
    pub(super) fn of(batch: &BatchView) -> Batch {
        let view = &batch.view;
        let groups = batch.result.groups.as_ref();
        Batch {
            made_with: MadeWith::of(view.instrument),
            privacy: Privacy::of(&view.instrument.rules.privacy),
            hidden: groups.map(|groups| {
                let (groups, figures) = hidden(groups);
                Hidden { groups, figures }
            }),
            ledger: Word(batch.ledger),
            exports: all(batch.readings, Export::of),
            assessment: Assessment::of(view),
            roadmap: view.roadmap.map(|_| Plan::of(view)),
            groups: groups.map(|g| Groups::of(view.instrument, g)),
            technical: batch.result.technical.as_ref().map(Technical::of),
        }
    }
}

/// The checklists that were asked and the rules that the result was made by.
#[derive(Serialize, Deserialize)]
struct MadeWith {
    checklists: Vec<Version>,
    /// Of every interval, 0..1.
    confidence: Declared,
    /// A mean this near to an end of 0..100 is told as "at most" or "at least".
    ends: Declared,
}

#[derive(Serialize, Deserialize)]
struct Version {
    id: Name,
    version: String,
}

impl MadeWith {
    fn of(instrument: &Instrument) -> MadeWith {
        MadeWith {
            checklists: all(&instrument.checklists, |checklist| Version {
                id: Name::from(&checklist.id),
                version: checklist.version.clone(),
            }),
            confidence: Declared(instrument.rules.confidence),
            ends: Declared(instrument.rules.privacy.ends),
        }
    }
}

/// The thresholds; `warning` stands there only when nobody is protected.
#[derive(Serialize, Deserialize)]
pub(super) struct Privacy {
    #[serde(skip_serializing_if = "Option::is_none", skip_deserializing)]
    warning: Option<Text>,
    is_off: bool,
    least_for_scores: u32,
    least_for_distributions: u32,
    least_for_crossings: u32,
}

impl Privacy {
    pub(super) fn of(privacy: &model::Privacy) -> Privacy {
        let warning = || {
            [model::Lang::NL, model::Lang::EN]
                .map(|lang| {
                    let words = Words::for_lang(lang);
                    (lang.to_string(), words.batch.unprotected.to_owned())
                })
                .into()
        };
        Privacy {
            warning: privacy.is_off().then(warning),
            is_off: privacy.is_off(),
            least_for_scores: privacy.scores,
            least_for_distributions: privacy.distributions,
            least_for_crossings: privacy.crossings,
        }
    }
}

#[derive(Serialize, Deserialize)]
struct Hidden {
    groups: usize,
    figures: usize,
}

#[derive(Serialize, Deserialize)]
pub(super) struct Export {
    file: String,
    platform: Word<Platform>,
    fingerprint: String,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    answers: Option<Answers>,
    rows: Rows,
}

impl Export {
    pub(super) fn of(reading: &Reading) -> Export {
        let told = reading.told();
        Export {
            file: reading.file.clone(),
            platform: Word(reading.platform),
            fingerprint: reading.fingerprint.clone(),
            answers: told.answers.as_ref().map(Answers::of),
            rows: Rows::told(&told),
        }
    }
}

/// Several organisations, by name.
#[derive(Serialize, Deserialize)]
pub(super) struct Organisations {
    made_with: MadeWith,
    privacy: Privacy,
    exports: Vec<Export>,
    organisations: Vec<Organisation>,
}

#[derive(Serialize, Deserialize)]
struct Organisation {
    name: String,
    assessment: Assessment,
    roadmap: Plan,
}

impl Organisations {
    pub(super) fn of(
        view: &View,
        organisations: &[OrganisationResult],
        readings: &[Reading],
    ) -> Organisations {
        let shape = |organisation: &OrganisationResult| {
            let own = View {
                assessment: &organisation.assessment,
                roadmap: Some(&organisation.roadmap),
                ..*view
            };
            Organisation {
                name: organisation.name.clone(),
                assessment: Assessment::of(&own),
                roadmap: Plan::of(&own),
            }
        };
        Organisations {
            made_with: MadeWith::of(view.instrument),
            privacy: Privacy::of(&view.instrument.rules.privacy),
            exports: all(readings, Export::of),
            organisations: all(organisations, shape),
        }
    }
}
