//! The package rule: the order in which to do things, and why in that order.
//!
//! For each open job take it with all its open prerequisites and divide what they
//! close together by what they cost together. The best package wins, its first
//! allowed job is placed, and everything is weighed anew. So a job that only makes
//! others possible comes as early as those deserve, which the usual "best ratio that
//! is allowed now" never sees.

use super::problem::OrderingProblem;

/// Quotients closer than this share of themselves are equal: what separates them is
/// rounding, and that must not decide an order.
const ROUNDING: f64 = 1e-9;

/// One job at its place, with the package that brought it there.
#[derive(Debug, Clone, PartialEq)]
pub struct Choice {
    pub job: usize,
    /// What the job itself closes at its place.
    pub benefit: f64,
    /// The open jobs of the package, this one among them, its head last.
    pub package: Vec<usize>,
    pub package_benefit: f64,
    pub package_cost: f64,
}

/// All jobs in the order of the package rule: first those of `pinned` in that order,
/// each straight after what it still needs, then the free ones. Ties go to the lower
/// position.
pub fn package_order(problem: &OrderingProblem, pinned: &[usize]) -> Vec<Choice> {
    let mut progress = Progress::start(problem);
    for &head in pinned {
        while !progress.is_placed[head] {
            progress.place_one_of(head);
        }
    }
    while let Some(head) = progress.best_head() {
        progress.place_one_of(head);
    }
    progress.choices
}

/// `benefit / cost`; what costs nothing and brings something beats everything.
pub(super) fn ratio(benefit: f64, cost: f64) -> f64 {
    if cost > 0.0 {
        benefit / cost
    } else if benefit > 0.0 {
        f64::INFINITY
    } else {
        0.0
    }
}

/// The candidate with the highest ratio, the first of equals.
fn best(candidates: impl Iterator<Item = (usize, f64)>) -> Option<usize> {
    candidates
        .reduce(|best, next| {
            let is_better = next.1 > best.1 * (1.0 + ROUNDING);
            if is_better { next } else { best }
        })
        .map(|(job, _)| job)
}

struct Progress<'a> {
    problem: &'a OrderingProblem,
    gaps: Vec<f64>,
    is_placed: Vec<bool>,
    choices: Vec<Choice>,
}

impl<'a> Progress<'a> {
    fn start(problem: &'a OrderingProblem) -> Progress<'a> {
        Progress {
            problem,
            gaps: problem.gaps().to_vec(),
            is_placed: vec![false; problem.jobs().len()],
            choices: Vec::with_capacity(problem.jobs().len()),
        }
    }

    fn open_package(&self, head: usize) -> impl Iterator<Item = usize> {
        let members = self.problem.package(head).iter().copied();
        members.filter(|&job| !self.is_placed[job])
    }

    fn best_head(&self) -> Option<usize> {
        let mut left = self.gaps.clone();
        let open = (0..self.is_placed.len()).filter(|&job| !self.is_placed[job]);
        best(open.map(|head| {
            left.clone_from(&self.gaps);
            let (benefit, cost) = self.weigh(self.open_package(head), &mut left);
            (head, ratio(benefit, cost))
        }))
    }

    /// Joint benefit and cost of jobs done one after the other on gaps of size `left`.
    fn weigh(&self, jobs: impl Iterator<Item = usize>, left: &mut [f64]) -> (f64, f64) {
        jobs.fold((0.0, 0.0), |(benefit, cost), job| {
            (
                benefit + self.problem.close(job, left),
                cost + self.problem.jobs()[job].cost,
            )
        })
    }

    fn is_allowed(&self, job: usize) -> bool {
        let mut after = self.problem.jobs()[job].after.iter();
        after.all(|&before| self.is_placed[before])
    }

    fn own_ratio(&self, job: usize) -> f64 {
        let (benefit, cost) = self.weigh(std::iter::once(job), &mut self.gaps.clone());
        ratio(benefit, cost)
    }

    /// Places the allowed job of this package with the highest ratio of its own.
    fn place_one_of(&mut self, head: usize) {
        let package: Vec<usize> = self.open_package(head).collect();
        let (package_benefit, package_cost) =
            self.weigh(package.iter().copied(), &mut self.gaps.clone());
        let mut allowed: Vec<usize> = package.clone();
        allowed.retain(|&job| self.is_allowed(job));
        allowed.sort_unstable();
        // Only in a circle is nothing allowed. Loaded instruments have none; here the
        // head goes first rather than never.
        let job = best(allowed.into_iter().map(|job| (job, self.own_ratio(job)))).unwrap_or(head);
        self.is_placed[job] = true;
        let benefit = self.problem.close(job, &mut self.gaps);
        self.choices.push(Choice {
            job,
            benefit,
            package,
            package_benefit,
            package_cost,
        });
    }
}
