//! Now, next and later: what starts in which quarter, and how much fits in one.

use crate::model::{RoadmapRules, Wave};

/// How far ahead the plan is modelled, in waves.
pub(super) const WAVES_AHEAD: u32 = 4;

/// The waves as they fill.
#[derive(Debug, Clone)]
pub(super) struct Waves<'a> {
    rules: &'a RoadmapRules,
    started: [usize; 2],
}

impl<'a> Waves<'a> {
    pub(super) fn empty(rules: &'a RoadmapRules) -> Waves<'a> {
        Waves {
            rules,
            started: [0; 2],
        }
    }

    /// Weeks count from 1.
    pub(super) fn first_week(&self, wave: Wave) -> u32 {
        let waves_before = match wave {
            Wave::Now => 0,
            Wave::Next => 1,
            Wave::Later => 2,
        };
        last_week(self.rules, waves_before).saturating_add(1)
    }

    pub(super) fn of_week(&self, week: u32) -> Wave {
        let mut latest_first = Wave::ALL.into_iter().rev();
        latest_first
            .find(|&wave| week >= self.first_week(wave))
            .unwrap_or(Wave::Now)
    }

    /// Later has room for everything: nothing is promised there.
    pub(super) fn has_room(&self, wave: Wave) -> bool {
        let in_plan: usize = self.started.iter().sum();
        let in_wave = match wave {
            Wave::Now => self.started[0],
            Wave::Next => self.started[1],
            Wave::Later => return true,
        };
        in_wave < self.rules.most_actions_per_wave && in_plan < self.rules.most_actions_in_plan
    }

    pub(super) fn start_one(&mut self, wave: Wave) {
        match wave {
            Wave::Now => self.started[0] += 1,
            Wave::Next => self.started[1] += 1,
            Wave::Later => {}
        }
    }
}

/// The last week of the first `waves` waves together.
pub(super) fn last_week(rules: &RoadmapRules, waves: u32) -> u32 {
    rules.wave_weeks.saturating_mul(waves)
}
