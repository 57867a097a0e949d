//! Words for kinds, and ids, both ways: what is written can be read back.

use serde::de::{Deserialize, Deserializer, Error};
use serde::{Serialize, Serializer};

use crate::model::survey::{Platform, Refusal};
use crate::model::{
    Agreement, Consent, ConsentWhen, Fraction, GapWord, GroupWord, Id, Origin, Outcome,
    Perspective, Position, StaffBody, Wave,
};
use crate::report::LedgerKept;

/// A thing of which there are a few kinds, each with a word of its own.
pub(super) trait Kind: Copy + 'static {
    const ALL: &'static [Self];
    fn word(self) -> &'static str;
}

/// Writes a kind as its word; any other word is refused when it is read.
#[derive(Clone, Copy)]
pub(super) struct Word<K>(pub(super) K);

impl<K: Kind> Serialize for Word<K> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.0.word())
    }
}

impl<'de, K: Kind> Deserialize<'de> for Word<K> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let word = String::deserialize(deserializer)?;
        let kind = K::ALL.iter().find(|kind| kind.word() == word);
        kind.map(|kind| Word(*kind))
            .ok_or_else(|| D::Error::custom("a word that means nothing here"))
    }
}

/// An id of the checklists.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Name(pub(super) Id);

impl From<&Id> for Name {
    fn from(id: &Id) -> Name {
        Name(id.clone())
    }
}

impl Serialize for Name {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.0.as_str())
    }
}

impl<'de> Deserialize<'de> for Name {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        let id = Id::new(&text);
        id.map(Name).ok_or_else(|| D::Error::custom("no id"))
    }
}

/// A number that a checklist declares, so with few decimals.
#[derive(Clone, Copy)]
pub(super) struct Declared(pub(super) Fraction);

impl Serialize for Declared {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_f64(super::shape::number(self.0.to_f64()))
    }
}

impl<'de> Deserialize<'de> for Declared {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let number = f64::deserialize(deserializer)?;
        declared(number)
            .map(Declared)
            .ok_or_else(|| D::Error::custom("no number of a checklist"))
    }
}

/// The exact number behind one that a checklist declares.
pub(super) fn declared(number: f64) -> Option<Fraction> {
    let written = format!("{number:.6}");
    let exact = Fraction::from_decimal(written.trim_end_matches('0').trim_end_matches('.'))?;
    (exact.to_f64() == number).then_some(exact)
}

/// The words of a kind that stand in JSON only.
macro_rules! words {
    ($kind:ident { $($variant:ident = $word:literal),+ $(,)? }) => {
        impl $crate::report::json::word::Kind for $kind {
            const ALL: &'static [$kind] = &[$($kind::$variant),+];
            fn word(self) -> &'static str {
                match self {
                    $($kind::$variant => $word),+
                }
            }
        }
    };
}
pub(super) use words;

/// Kinds that have the same word everywhere.
macro_rules! ids {
    ($($kind:ident: $all:expr),+ $(,)?) => {
        $(impl Kind for $kind {
            const ALL: &'static [$kind] = &$all;
            fn word(self) -> &'static str {
                self.id()
            }
        })+
    };
}

ids! {
    Perspective: Perspective::ALL,
    Origin: [Origin::OnRecord, Origin::Anonymous],
    StaffBody: StaffBody::ALL,
    Wave: Wave::ALL,
    Platform: Platform::ALL,
    LedgerKept: [LedgerKept::No, LedgerKept::People, LedgerKept::Counts],
}

words!(Outcome { Yes = "yes", No = "no", Undecided = "undecided" });

words!(GapWord {
    Comparable = "comparable",
    Difference = "difference",
    Large = "large_difference",
    Uncertain = "uncertain",
});

words!(GroupWord {
    Lower = "lower",
    NotDistinguishable = "not_distinguishable",
    Higher = "higher",
});

words!(Agreement {
    BothLow = "both_low",
    BothHigh = "both_high",
    FirstHigher = "first_higher",
    SecondHigher = "second_higher",
});

words!(Position { Position = "position", Sample = "sample" });

words!(Consent {
    None = "none",
    Inform = "inform",
    Advise = "advise",
    Consent = "consent",
});

words!(ConsentWhen {
    Always = "always",
    IfPersonalData = "if_personal_data",
    IfWorkingHours = "if_working_hours",
    IfRulesChange = "if_rules_change",
});

words!(Refusal {
    Unfinished = "unfinished",
    TooLittle = "too_little",
    Empty = "empty",
    Test = "test",
    Rejected = "rejected",
    Duplicate = "duplicate",
    Filtered = "filtered",
    OtherPerspective = "other_perspective",
    NoPerspective = "no_perspective",
    NoOrganisation = "no_organisation",
    Shifted = "shifted",
    Ragged = "ragged",
    NoRespondent = "no_respondent",
    NoQuestion = "no_question",
    OtherQuestion = "other_question",
    SameAnswer = "same_answer",
    OtherAnswer = "other_answer",
});
