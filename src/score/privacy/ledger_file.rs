//! The ledger as text: JSON under the schema `leerklaar.ledger/1`.
//!
//! It stands beside the only verb that uses it, and not with the results of
//! `report`, because it is read back as well as written and is never shown.

use serde::{Deserialize, Serialize};

use crate::model::{Fingerprint, Ledger, Perspective, Release, ReleasedGroup, ReleasedPeople};

const SCHEMA: &str = "leerklaar.ledger/1";

/// Why a text is no ledger. Nothing of it may then be trusted: a report that cannot
/// be held against what was shown before must not be made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BadLedger {
    /// Not JSON, or of another shape; where and why, in English.
    Broken {
        line: usize,
        column: usize,
        why: String,
    },
    /// Another schema, perhaps of a newer program.
    OtherSchema {
        found: String,
    },
    UnknownPerspective {
        found: String,
    },
    /// A key or fingerprint that is not so many hexadecimal digits.
    NotHexadecimal {
        digits: usize,
    },
    /// A group with both or neither of ids and a number, or names without labels.
    OddGroup {
        release: usize,
        group: usize,
    },
}

#[derive(Serialize, Deserialize)]
struct Schema {
    schema: String,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct LedgerShape {
    schema: String,
    key: String,
    releases: Vec<ReleaseShape>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct ReleaseShape {
    survey: String,
    groups: Vec<GroupShape>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct GroupShape {
    organisation: String,
    perspective: String,
    names: Vec<String>,
    labels: Vec<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    people: Option<Vec<String>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    n: Option<u32>,
}

/// The text of a ledger; the same ledger gives the same bytes.
pub fn write_ledger(ledger: &Ledger) -> String {
    let shape = LedgerShape {
        schema: SCHEMA.to_owned(),
        key: hexadecimal(&ledger.key),
        releases: ledger.releases.iter().map(release_shape).collect(),
    };
    let written = serde_json::to_string_pretty(&shape)
        .expect("texts, whole numbers and lists with text keys are always JSON");
    written + "\n"
}

/// The ledger of a text.
pub fn read_ledger(text: &str) -> Result<Ledger, BadLedger> {
    // The schema first: the shape of a newer one may differ anywhere.
    let Schema { schema } = serde_json::from_str(text).map_err(broken)?;
    if schema != SCHEMA {
        return Err(BadLedger::OtherSchema { found: schema });
    }
    let shape: LedgerShape = serde_json::from_str(text).map_err(broken)?;
    let mut releases = Vec::new();
    for (place, release) in shape.releases.into_iter().enumerate() {
        releases.push(read_release(place, release)?);
    }
    Ok(Ledger {
        key: bytes(&shape.key)?,
        releases,
    })
}

fn broken(error: serde_json::Error) -> BadLedger {
    BadLedger::Broken {
        line: error.line(),
        column: error.column(),
        why: error.to_string(),
    }
}

fn release_shape(release: &Release) -> ReleaseShape {
    ReleaseShape {
        survey: release.survey.clone(),
        groups: release.groups.iter().map(group_shape).collect(),
    }
}

fn group_shape(group: &ReleasedGroup) -> GroupShape {
    let (people, n) = match &group.people {
        ReleasedPeople::Known(people) => (
            Some(people.iter().map(|one| hexadecimal(&one.0)).collect()),
            None,
        ),
        ReleasedPeople::Counted(n) => (None, Some(*n)),
    };
    GroupShape {
        organisation: group.organisation.clone(),
        perspective: group.perspective.id().to_owned(),
        names: group.names.clone(),
        labels: group.labels.clone(),
        people,
        n,
    }
}

fn read_release(place: usize, shape: ReleaseShape) -> Result<Release, BadLedger> {
    let mut groups = Vec::new();
    for (at, group) in shape.groups.into_iter().enumerate() {
        let odd = BadLedger::OddGroup {
            release: place,
            group: at,
        };
        if group.names.len() != group.labels.len() {
            return Err(odd);
        }
        groups.push(read_group(group, odd)?);
    }
    Ok(Release {
        survey: shape.survey,
        groups,
    })
}

fn read_group(shape: GroupShape, odd: BadLedger) -> Result<ReleasedGroup, BadLedger> {
    let people = match (shape.people, shape.n) {
        (Some(people), None) => {
            let people = people.iter().map(|one| bytes(one).map(Fingerprint));
            ReleasedPeople::Known(people.collect::<Result<_, _>>()?)
        }
        (None, Some(n)) => ReleasedPeople::Counted(n),
        _ => return Err(odd),
    };
    let perspective = Perspective::from_id(&shape.perspective);
    let perspective = perspective.ok_or(BadLedger::UnknownPerspective {
        found: shape.perspective,
    })?;
    Ok(ReleasedGroup {
        organisation: shape.organisation,
        perspective,
        names: shape.names,
        labels: shape.labels,
        people,
    })
}

fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn bytes<const N: usize>(text: &str) -> Result<[u8; N], BadLedger> {
    let bad = BadLedger::NotHexadecimal { digits: 2 * N };
    if text.len() != 2 * N || !text.bytes().all(|b| b.is_ascii_hexdigit()) {
        return Err(bad);
    }
    let mut found = [0; N];
    for (place, byte) in found.iter_mut().enumerate() {
        let digits = &text[2 * place..2 * place + 2];
        *byte = u8::from_str_radix(digits, 16).map_err(|_| bad.clone())?;
    }
    Ok(found)
}
