//! The ordering problem in bare numbers: jobs that shrink gaps, some after others.

/// Jobs to put in order, so that the weighted remaining gap over time is small.
///
/// Each job closes a share of what is left of a gap at its turn, so two jobs on one
/// gap are not counted double. With every gap touched by one job the benefits are
/// additive and this is `1|prec|sum w_j C_j` (Smith 1956; NP-hard with precedence).
#[derive(Debug, Clone, PartialEq)]
pub struct OrderingProblem {
    jobs: Vec<Job>,
    gaps: Vec<f64>,
    packages: Vec<Vec<usize>>,
}

/// One thing to do.
#[derive(Debug, Clone, PartialEq)]
pub struct Job {
    /// Time it takes, 0 or more.
    pub cost: f64,
    /// (gap, share 0..1 of what is left of it that the job closes).
    pub effects: Vec<(usize, f64)>,
    /// Jobs that must come before.
    pub after: Vec<usize>,
}

impl OrderingProblem {
    /// `gaps` are weighted and 0 or more; jobs and effects refer to each other and to
    /// gaps by position.
    ///
    /// # Panics
    /// When a position does not exist.
    pub fn new(jobs: Vec<Job>, gaps: Vec<f64>) -> OrderingProblem {
        let packages = (0..jobs.len()).map(|head| package(&jobs, head)).collect();
        OrderingProblem {
            jobs,
            gaps,
            packages,
        }
    }

    pub fn jobs(&self) -> &[Job] {
        &self.jobs
    }

    /// The weighted gaps before anything is done.
    pub fn gaps(&self) -> &[f64] {
        &self.gaps
    }

    /// A job with everything that must come before it, prerequisites first.
    pub fn package(&self, head: usize) -> &[usize] {
        &self.packages[head]
    }

    /// Does `job`: shrinks `gaps` and returns by how much in total.
    pub fn close(&self, job: usize, gaps: &mut [f64]) -> f64 {
        let mut closed = 0.0;
        for &(gap, share) in &self.jobs[job].effects {
            closed += gaps[gap] * share;
            gaps[gap] *= 1.0 - share;
        }
        closed
    }

    /// The objective: remaining gap times time, one job after the other until the
    /// last of `order` is done. With additive benefits that all close it is the sum
    /// of benefit times completion time.
    pub fn area(&self, order: &[usize]) -> f64 {
        let mut gaps = self.gaps.clone();
        let mut area = 0.0;
        for &job in order {
            area += gaps.iter().sum::<f64>() * self.jobs[job].cost;
            self.close(job, &mut gaps);
        }
        area
    }
}

fn package(jobs: &[Job], head: usize) -> Vec<usize> {
    fn visit(jobs: &[Job], job: usize, is_seen: &mut [bool], members: &mut Vec<usize>) {
        if is_seen[job] {
            return;
        }
        is_seen[job] = true;
        for &before in &jobs[job].after {
            visit(jobs, before, is_seen, members);
        }
        members.push(job);
    }
    let mut members = Vec::new();
    visit(jobs, head, &mut vec![false; jobs.len()], &mut members);
    members
}
