//! The verdict, read back.

use super::{Asked, Deciding, Reason, Subject, Verdict};
use crate::model::{self, Fraction, Need, NeedResult, SubjectResult, VerdictResult};
use crate::report::json::shape::{each, named};

impl Verdict {
    pub(in crate::report::json) fn model(self) -> VerdictResult {
        let deciding = |open: Deciding| model::Deciding {
            item: open.item.0,
            settles: open.settles,
            range: open.range,
        };
        VerdictResult {
            id: self.id.0,
            outcome: self.outcome.0,
            needs: each(self.reasons, Reason::model),
            not_applicable: named(self.not_applicable),
            deciding: each(self.deciding, deciding),
        }
    }
}

impl Reason {
    fn model(self) -> NeedResult {
        let (ids, score) = (named(self.ids), self.least.0);
        NeedResult {
            need: match self.of.0 {
                Asked::Items => Need::Items {
                    items: ids,
                    level: score / Fraction::whole(25),
                },
                Asked::Dimensions => Need::Dimensions {
                    dimensions: ids,
                    score,
                },
                Asked::Mean => Need::Mean {
                    dimensions: ids,
                    score,
                },
            },
            outcome: self.outcome.0,
            subjects: each(self.subjects, Subject::model),
        }
    }
}

impl Subject {
    fn model(self) -> SubjectResult {
        SubjectResult {
            id: self.id.map(|id| id.0),
            point: self.point,
            low: self.low,
            high: self.high,
            least: self.least,
            outcome: self.outcome.0,
        }
    }
}
