//! The assessment, read back.

use super::{
    About, Assessment, Audience, AudienceSize, Checklist, Counts, Difference, Dimension, Gap, Item,
    Mean, Targets,
};
use crate::model::{self, BandResult, GapFigures, GapSubject, ItemResult, Side};
use crate::report::json::shape::{Group, Interval, Means, Score, each, named};
use crate::report::json::verdict::Verdict;

impl Assessment {
    pub(in crate::report::json) fn model(self) -> model::Assessment {
        let items = each(self.items, Item::model);
        model::Assessment {
            organisation: self.organisation,
            staff: self.staff,
            staff_body: self.staff_body.map(|body| body.0),
            audiences: each(self.audiences, Audience::model),
            items: items.into_iter().map(|i| (i.id.clone(), i)).collect(),
            dimensions: each(self.dimensions, Dimension::model),
            checklists: each(self.checklists, Checklist::model),
            index: self.index.map(Score::model),
            balance: self.balance.map(Means::model),
            targets: self.targets.model(),
            verdicts: each(self.verdicts, Verdict::model),
            gaps: each(self.gaps, Gap::model),
            patterns: named(self.patterns),
        }
    }
}

impl Audience {
    fn model(self) -> model::Audience {
        let size = |size: AudienceSize| model::AudienceSize {
            sheets: size.sheets,
            population: size.population,
        };
        model::Audience {
            perspective: self.perspective.0,
            origin: self.origin.0,
            figures: self.figures.model(size),
        }
    }
}

impl Dimension {
    fn model(self) -> model::DimensionResult {
        let audience = |group: Group| {
            let (perspective, figures) = group.model();
            model::AudienceScore {
                perspective,
                figures,
            }
        };
        model::DimensionResult {
            id: self.id.0,
            checklist: self.checklist.0,
            score: self.score.map(Score::model),
            band: match self.band {
                Some(band) => BandResult::Band(band.0),
                None if self.band_is_undecided => BandResult::Undecided,
                None => BandResult::NoScore,
            },
            raw_band: self.raw_band.map(|band| band.0),
            capped_by: self.capped_by.map(|item| item.0),
            is_provisional: self.is_provisional,
            target: self.target,
            gap_to_target: self.gap_to_target,
            audiences: each(self.audiences, audience),
        }
    }
}

impl Checklist {
    fn model(self) -> model::ChecklistResult {
        model::ChecklistResult {
            id: self.id.0,
            score: self.score.map(Score::model),
            dimensions_with_score: self.dimensions_with_score,
            dimensions: self.dimensions,
            weakest: self.weakest.map(|dimension| dimension.0),
            balance: self.balance.map(Means::model),
        }
    }
}

impl Targets {
    fn model(self) -> model::Targets {
        model::Targets {
            gap: self.gap,
            target: self.target,
            reached: self.reached,
            dimensions_without_score: self.dimensions_without_score,
        }
    }
}

impl Gap {
    fn model(self) -> model::Gap {
        model::Gap {
            subject: match self.of.0 {
                About::Item => GapSubject::Item(self.id.0),
                About::Dimension => GapSubject::Dimension(self.id.0, named(self.items)),
            },
            first: self.first.0,
            second: self.second.0,
            figures: self.figures.model(Difference::model),
        }
    }
}

impl Difference {
    fn model(self) -> GapFigures {
        GapFigures {
            difference: self.difference,
            first: self.first.model(),
            second: self.second.model(),
            interval: self.interval.map(Interval::model),
            word: self.word.0,
            agreement: self.agreement.0,
        }
    }
}

impl Mean {
    fn model(self) -> Side {
        Side {
            mean: self.mean,
            n: self.n,
            kind: self.kind.0,
        }
    }
}

impl Item {
    fn model(self) -> ItemResult {
        ItemResult {
            id: self.id.0,
            score: self.score.map(Score::model),
            // Counts that are not told are none.
            counts: self.counts.map(Counts::model).unwrap_or_default(),
            audiences: each(self.audiences, Group::model).into_iter().collect(),
        }
    }
}

impl Counts {
    fn model(self) -> model::Counts {
        model::Counts {
            answered: self.answered,
            dont_know: self.dont_know,
            dont_know_as_zero: self.dont_know_as_zero,
            not_applicable: self.not_applicable,
            skipped: self.skipped,
            missing: self.missing,
            not_shown: self.not_shown,
            with_evidence: self.with_evidence,
            top_without_evidence: self.top_without_evidence,
        }
    }
}
