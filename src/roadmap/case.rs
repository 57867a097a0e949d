//! One planning case: the open actions of one organisation, and the same in numbers.

use crate::model::{Action, Id, RoadmapRules};

use super::effort::{Effort, effort};
use super::problem::{Job, OrderingProblem};
use super::standing::Standing;

/// Everything that the steps of planning look at. Actions, efforts and the jobs of
/// the problem share their positions, and so do standings and the problem's gaps.
pub(super) struct Case<'a> {
    pub(super) rules: &'a RoadmapRules,
    pub(super) standings: Vec<Standing<'a>>,
    /// By id, so that a lower position is an earlier id.
    pub(super) actions: Vec<&'a Action>,
    pub(super) efforts: Vec<Effort>,
    pub(super) problem: OrderingProblem,
}

impl<'a> Case<'a> {
    /// `actions` by id.
    pub(super) fn new(
        rules: &'a RoadmapRules,
        standings: Vec<Standing<'a>>,
        actions: Vec<&'a Action>,
        staff: u32,
    ) -> Case<'a> {
        let efforts: Vec<Effort> = actions.iter().map(|a| effort(a, staff, rules)).collect();
        let jobs = actions
            .iter()
            .zip(&efforts)
            .map(|(action, effort)| Job {
                cost: effort.cost,
                effects: effects(action, &standings),
                after: positions(&actions, &action.after),
            })
            .collect();
        let gaps = standings.iter().map(Standing::weighted_gap).collect();
        Case {
            problem: OrderingProblem::new(jobs, gaps),
            rules,
            standings,
            actions,
            efforts,
        }
    }

    /// Where these actions stand, without those that are not open.
    pub(super) fn positions(&self, ids: &[Id]) -> Vec<usize> {
        positions(&self.actions, ids)
    }

    pub(super) fn id(&self, job: usize) -> &Id {
        &self.actions[job].id
    }

    pub(super) fn ids(&self, jobs: impl IntoIterator<Item = usize>) -> Vec<Id> {
        jobs.into_iter().map(|job| self.id(job).clone()).collect()
    }
}

fn effects(action: &Action, standings: &[Standing<'_>]) -> Vec<(usize, f64)> {
    let dimensions = standings.iter().enumerate();
    dimensions
        .filter_map(|(at, s)| Some((at, action.effects.get(&s.dimension.id)?.to_f64())))
        .collect()
}

fn positions(actions: &[&Action], ids: &[Id]) -> Vec<usize> {
    ids.iter()
        .filter_map(|id| actions.binary_search_by(|action| action.id.cmp(id)).ok())
        .collect()
}
