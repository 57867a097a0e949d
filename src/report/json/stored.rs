//! A result of a survey that was written before, read back for a report.
//!
//! What was withheld is still withheld: it has no figure in the file, and its type
//! has no field for one.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

use serde::de::{DeserializeOwned, DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess};
use serde::{Deserialize, de};
use serde_json::error::Category;

use super::batch::{Batch, Organisations};
use super::{BATCH_SCHEMA, unknown};
use crate::model::survey::ExportAccount;
use crate::model::{Assessment, Groups, Id, Instrument, Roadmap, StoredFault, Technical};
use crate::report::LedgerKept;

/// The result of one organisation.
#[derive(Debug, Clone, PartialEq)]
pub struct StoredResult {
    pub assessment: Assessment,
    pub roadmap: Option<Roadmap>,
    pub groups: Option<Groups>,
    pub technical: Option<Technical>,
    /// None where the exports hold more organisations than this one.
    pub exports: Vec<ExportAccount>,
    pub ledger: LedgerKept,
}

/// The results in a file that `batch` wrote: one, or one per organisation. It must
/// have been made with the checklists and by the rules of `instrument`, because a
/// report takes its texts from there.
pub fn stored(text: &str, instrument: &Instrument) -> Result<Vec<StoredResult>, StoredFault> {
    refuse_duplicates(text)?;
    let head: Head = read(text).map_err(|fault| match fault {
        StoredFault::Broken { .. } => StoredFault::NotOurs,
        other => other,
    })?;
    if head.schema != BATCH_SCHEMA {
        return Err(match head.schema.starts_with("leerklaar.batch/") {
            true => StoredFault::OtherSchema {
                found: head.schema,
                known: BATCH_SCHEMA,
            },
            false if head.schema.starts_with("leerklaar.") => {
                StoredFault::OtherKind { kind: head.kind }
            }
            false => StoredFault::NotOurs,
        });
    }
    let results = match head.kind.as_str() {
        "batch" => {
            let batch: Batch = read(text)?;
            batch.fits(instrument)?;
            vec![batch.model()]
        }
        "organisations" => {
            let organisations: Organisations = read(text)?;
            organisations.fits(instrument)?;
            organisations.model()
        }
        _ => return Err(StoredFault::OtherKind { kind: head.kind }),
    };
    let strange = results.iter().find_map(|r| unknown::id(r, instrument));
    strange.map_or(Ok(results), |id| Err(StoredFault::UnknownId { id }))
}

/// Refuses another version of a checklist than that of `instrument`, also one that
/// is there on one side only.
pub(super) fn same_checklists(
    then: BTreeMap<&Id, &str>,
    instrument: &Instrument,
) -> Result<(), StoredFault> {
    let checklists = instrument.checklists.iter();
    let now: BTreeMap<&Id, &str> = checklists.map(|c| (&c.id, c.version.as_str())).collect();
    let both: BTreeSet<&Id> = then.keys().chain(now.keys()).copied().collect();
    let changed = both.into_iter().find(|id| then.get(id) != now.get(id));
    changed.map_or(Ok(()), |id| {
        Err(StoredFault::OtherChecklist {
            checklist: id.clone(),
            then: then.get(id).map(ToString::to_string),
            now: now.get(id).map(ToString::to_string),
        })
    })
}

#[derive(Deserialize)]
struct Head {
    schema: String,
    kind: String,
}

fn read<T: DeserializeOwned>(text: &str) -> Result<T, StoredFault> {
    serde_json::from_str(text).map_err(|error| fault(&error))
}

fn fault(error: &serde_json::Error) -> StoredFault {
    let (line, column) = (error.line(), error.column());
    match error.classify() {
        Category::Eof => StoredFault::CutOff,
        Category::Data => StoredFault::Broken { line, column },
        Category::Syntax | Category::Io => StoredFault::NotJson { line, column },
    }
}

/// With a key twice in one object, readers differ on which of the values counts.
fn refuse_duplicates(text: &str) -> Result<(), StoredFault> {
    let twice = RefCell::new(None);
    let mut reader = serde_json::Deserializer::from_str(text);
    let walked = Walk(&twice).deserialize(&mut reader);
    walked.and_then(|()| reader.end()).map_err(|error| {
        let (line, column) = (error.line(), error.column());
        match twice.take() {
            Some(key) => StoredFault::DuplicateKey { key, line, column },
            None => fault(&error),
        }
    })
}

/// Goes through any value without keeping it; leaves a key that stands twice.
struct Walk<'a>(&'a RefCell<Option<String>>);

impl<'de> DeserializeSeed<'de> for Walk<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> de::Visitor<'de> for Walk<'_> {
    type Value = ();

    fn expecting(&self, out: &mut std::fmt::Formatter) -> std::fmt::Result {
        out.write_str("JSON")
    }

    fn visit_bool<E>(self, _: bool) -> Result<(), E> {
        Ok(())
    }

    fn visit_i64<E>(self, _: i64) -> Result<(), E> {
        Ok(())
    }

    fn visit_u64<E>(self, _: u64) -> Result<(), E> {
        Ok(())
    }

    fn visit_f64<E>(self, _: f64) -> Result<(), E> {
        Ok(())
    }

    fn visit_str<E>(self, _: &str) -> Result<(), E> {
        Ok(())
    }

    fn visit_unit<E>(self) -> Result<(), E> {
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<(), A::Error> {
        while items.next_element_seed(Walk(self.0))?.is_some() {}
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut fields: A) -> Result<(), A::Error> {
        let mut seen = BTreeSet::new();
        while let Some(key) = fields.next_key::<String>()? {
            fields.next_value_seed(Walk(self.0))?;
            if seen.contains(&key) {
                *self.0.borrow_mut() = Some(key);
                return Err(A::Error::custom("a key twice"));
            }
            seen.insert(key);
        }
        Ok(())
    }
}
