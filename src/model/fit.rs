//! Whether an answer fits its question.

use super::{Answer, Fraction, Id, Kind, Number, Ticks};

/// Why an answer cannot be an answer to a question.
#[derive(Debug, Clone, PartialEq)]
pub enum Unfit {
    /// A level for a tick list, a number for a scale, and so on.
    OtherKind,
    LevelOutside {
        level: u8,
        allowed: Vec<u8>,
    },
    UnknownTick {
        tick: Id,
        known: Vec<Id>,
    },
    /// Ticked and called irrelevant at once.
    TickedAndIrrelevant {
        tick: Id,
    },
    OutOfRange {
        low: Fraction,
        high: Fraction,
    },
    TooManyDecimals {
        most: usize,
    },
}

impl Kind {
    /// Whether `answer` can be given to a question of this kind. The ways of not
    /// answering fit every question.
    pub fn check(&self, answer: &Answer) -> Result<(), Unfit> {
        match (self, answer) {
            (_, Answer::DontKnow | Answer::NotApplicable { .. } | Answer::Skipped) => Ok(()),
            (Kind::Choice { levels, .. }, Answer::Level(level)) => {
                let allowed: Vec<u8> = levels.iter().map(|l| l.code).collect();
                let level = *level;
                if allowed.contains(&level) {
                    Ok(())
                } else {
                    Err(Unfit::LevelOutside { level, allowed })
                }
            }
            (Kind::Ticks(ticks), Answer::Ticks { ticked, irrelevant }) => {
                ticked
                    .iter()
                    .chain(irrelevant)
                    .try_for_each(|tick| ticks.check(tick))?;
                match ticked.intersection(irrelevant).next() {
                    Some(tick) => Err(Unfit::TickedAndIrrelevant { tick: tick.clone() }),
                    None => Ok(()),
                }
            }
            (Kind::Number(number), Answer::Number(value)) => number.check(*value),
            _ => Err(Unfit::OtherKind),
        }
    }
}

impl Ticks {
    /// Whether `tick` is one of the options.
    pub fn check(&self, tick: &Id) -> Result<(), Unfit> {
        if self.options.iter().any(|o| o.id == *tick) {
            return Ok(());
        }
        Err(Unfit::UnknownTick {
            tick: tick.clone(),
            known: self.options.iter().map(|o| o.id.clone()).collect(),
        })
    }
}

impl Number {
    /// Whether `value` is plausible and has no more decimals than asked for.
    pub fn check(&self, value: Fraction) -> Result<(), Unfit> {
        let (low, high) = self.range;
        if value < low || value > high {
            return Err(Unfit::OutOfRange { low, high });
        }
        if value.decimals().is_none_or(|d| d > self.decimals) {
            return Err(Unfit::TooManyDecimals {
                most: self.decimals,
            });
        }
        Ok(())
    }
}
