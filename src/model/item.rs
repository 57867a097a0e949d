//! A question and everything that belongs to it.

use std::collections::BTreeMap;

use super::{Fraction, Id, Level, Perspective, Text, WordingRule};

/// One question of a checklist.
#[derive(Debug, Clone, PartialEq)]
pub struct Item {
    pub id: Id,
    /// The wording per perspective; who is not in here is not asked.
    pub text: BTreeMap<Perspective, Text>,
    pub kind: Kind,
    pub why: Text,
    pub pitfall: Text,
    pub evidence: Text,
    pub help: Option<Text>,
    /// Weight inside its dimension, above 0; 1 when the checklist says nothing.
    pub weight: Fraction,
    /// Caps the band of its dimension while its own score is low.
    pub is_critical: bool,
    /// Part of the quick scan.
    pub is_core: bool,
    /// One of the basic conditions for extending.
    pub is_gate: bool,
    /// A higher level is worse.
    pub is_reversed: bool,
    /// Asked in parallel wording, so a gap between perspectives means something.
    pub is_paired: bool,
    /// False for an indicator, which stands beside the score and never in it.
    pub is_scored: bool,
    /// Perspectives for which not knowing is itself the lowest answer.
    pub dont_know_is_zero: Vec<Perspective>,
    /// Perspectives that can only estimate the answer.
    pub estimate_for: Vec<Perspective>,
    /// Other dimensions that display it.
    pub also: Vec<Id>,
    /// The actions that mend it.
    pub actions: Vec<Id>,
    /// The numbered statements of the source articles it comes from.
    pub seeds: Vec<String>,
    /// Former ids.
    pub was: Vec<Id>,
    /// Remarks on its wording that its author has weighed and leaves as they are.
    pub accept: Vec<WordingRule>,
}

impl Item {
    /// The wording for a perspective, if it is asked.
    pub fn text_for(&self, perspective: Perspective) -> Option<&Text> {
        self.text.get(&perspective)
    }

    /// Every wording once, with the perspectives that it is put to.
    pub fn wordings(&self) -> Vec<(Vec<Perspective>, &Text)> {
        let mut wordings: Vec<(Vec<Perspective>, &Text)> = Vec::new();
        for (who, text) in &self.text {
            match wordings.iter_mut().find(|(_, known)| *known == text) {
                Some((asked, _)) => asked.push(*who),
                None => wordings.push((vec![*who], text)),
            }
        }
        wordings
    }

    pub fn is_asked_of(&self, perspective: Perspective) -> bool {
        self.text.contains_key(&perspective)
    }
}

/// How a question is answered.
#[derive(Debug, Clone, PartialEq)]
pub enum Kind {
    /// One level of a scale; the levels carry the question's own wording where
    /// it has one.
    Choice {
        scale: Id,
        levels: Vec<Level>,
    },
    Ticks(Ticks),
    Number(Number),
}

/// A tick list: the more that holds, the higher the score.
#[derive(Debug, Clone, PartialEq)]
pub struct Ticks {
    pub options: Vec<Tick>,
    /// This many ticks is enough for 100; at most the number of options.
    pub max_at: usize,
}

/// One option of a tick list.
#[derive(Debug, Clone, PartialEq)]
pub struct Tick {
    pub id: Id,
    pub text: Text,
}

/// A number with a unit, scored piecewise linearly and flat outside.
#[derive(Debug, Clone, PartialEq)]
pub struct Number {
    pub unit: Text,
    /// (value, score 0..100), values rising.
    pub points: Vec<(Fraction, Fraction)>,
    /// Plausible values, both ends included.
    pub range: (Fraction, Fraction),
    pub warn_above: Option<Fraction>,
    /// Digits after the point that an answer may have.
    pub decimals: usize,
}
