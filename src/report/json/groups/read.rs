//! Groups side by side, read back.

use super::{Comparison, Cut, Figures, Group, Groups, Score};
use crate::model::{self, CutResult, GroupFigures, GroupResult, GroupScore, Shares};
use crate::report::json::shape::{Interval, each};

impl Groups {
    pub(in crate::report::json) fn model(self) -> model::Groups {
        model::Groups {
            perspective: self.perspective.0,
            whole: self.whole.model(),
            cuts: each(self.cuts, Cut::model),
        }
    }
}

impl Cut {
    fn model(self) -> CutResult {
        CutResult {
            names: self.names,
            groups: each(self.groups, Group::model),
            withheld: self.withheld,
        }
    }
}

impl Group {
    fn model(self) -> GroupResult {
        let score = |score: Score| GroupScore {
            scale: score.scale.0,
            figures: score.figures.model(Figures::model),
        };
        GroupResult {
            labels: self.labels,
            n: self.n,
            population: self.population,
            response: self.response,
            scores: each(self.scores, score),
        }
    }
}

impl Figures {
    fn model(self) -> GroupFigures {
        GroupFigures {
            n: self.n,
            mean: self.mean,
            spread: self.spread,
            interval: self.interval.map(Interval::model),
            worst_case: self.worst_case.map(Interval::model),
            quartiles: self.quartiles,
            favourable: self.favourable,
            distribution: self.distribution.map(Shares::from),
            against_rest: self.against_rest.map(Comparison::model),
        }
    }
}

impl Comparison {
    fn model(self) -> model::Comparison {
        model::Comparison {
            difference: self.difference,
            interval: self.interval.model(),
            p: self.p,
            word: self.word.0,
        }
    }
}
