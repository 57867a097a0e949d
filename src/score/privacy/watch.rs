//! How far the sums of small groups were seen to move.

/// Sums of variables, and the lowest and highest that each was seen at.
#[derive(Debug, Clone)]
pub(super) struct Watch {
    pub(super) sums: Vec<Watched>,
    /// Per variable: the sums it is in.
    sums_of: Vec<Vec<usize>>,
    /// Per sum, only within [`Watch::direction`].
    slope: Vec<f64>,
}

#[derive(Debug, Clone)]
pub(super) struct Watched {
    pub(super) members: Vec<usize>,
    start: f64,
    low: f64,
    high: f64,
}

impl Watched {
    pub(super) fn width(&self) -> f64 {
        self.high - self.low
    }
}

impl Watch {
    /// Of these sums of variables, which stand at `value`.
    pub(super) fn new(sums: Vec<Vec<usize>>, value: &[f64]) -> Watch {
        let mut sums_of = vec![Vec::new(); value.len()];
        for (sum, members) in sums.iter().enumerate() {
            members.iter().for_each(|member| sums_of[*member].push(sum));
        }
        let watched = |members: Vec<usize>| {
            let start = members.iter().map(|member| value[*member]).sum();
            Watched {
                members,
                start,
                low: start,
                high: start,
            }
        };
        Watch {
            slope: vec![0.0; sums.len()],
            sums: sums.into_iter().map(watched).collect(),
            sums_of,
        }
    }

    /// From the start, the variables can move together, `up` and `down` so far.
    pub(super) fn direction(
        &mut self,
        moved: impl Iterator<Item = (usize, f64)>,
        up: f64,
        down: f64,
    ) {
        let mut touched = Vec::new();
        for (variable, by) in moved {
            for sum in &self.sums_of[variable] {
                self.slope[*sum] += by;
                touched.push(*sum);
            }
        }
        for sum in touched {
            let slope = std::mem::take(&mut self.slope[sum]);
            let seen = &mut self.sums[sum];
            let (one, other) = (seen.start + slope * up, seen.start - slope * down);
            seen.low = seen.low.min(one).min(other);
            seen.high = seen.high.max(one).max(other);
        }
    }

    /// The variables can all have these values together.
    pub(super) fn point(&mut self, value: &[f64]) {
        for seen in &mut self.sums {
            let now: f64 = seen.members.iter().map(|member| value[*member]).sum();
            seen.low = seen.low.min(now);
            seen.high = seen.high.max(now);
        }
    }
}
