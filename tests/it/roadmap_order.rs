//! The package rule against the exact optimum and against the usual rule.

use leerklaar::roadmap::{Job, OrderingProblem, package_order};

/// Jobs whose benefits add up: each closes a gap of its own for good.
fn additive(jobs: &[(f64, f64, &[usize])]) -> OrderingProblem {
    let gaps = jobs.iter().map(|(_, benefit, _)| *benefit).collect();
    let job = |(at, (cost, _, after)): (usize, &(f64, f64, &[usize]))| Job {
        cost: *cost,
        effects: vec![(at, 1.0)],
        after: after.to_vec(),
    };
    OrderingProblem::new(jobs.iter().enumerate().map(job).collect(), gaps)
}

fn by_package(problem: &OrderingProblem) -> Vec<usize> {
    let choices = package_order(problem, &[]);
    choices.into_iter().map(|choice| choice.job).collect()
}

/// The usual rule: the best ratio that is allowed now.
fn by_allowed_ratio(problem: &OrderingProblem) -> Vec<usize> {
    let jobs = problem.jobs();
    let mut gaps = problem.gaps().to_vec();
    let mut order: Vec<usize> = Vec::new();
    while order.len() < jobs.len() {
        let allowed = (0..jobs.len())
            .filter(|job| !order.contains(job))
            .filter(|job| jobs[*job].after.iter().all(|before| order.contains(before)));
        let ratio = |job: usize| problem.close(job, &mut gaps.clone()) / jobs[job].cost;
        let best = allowed
            .reduce(|best, next| {
                if ratio(next) > ratio(best) {
                    next
                } else {
                    best
                }
            })
            .expect("without a circle something is always allowed");
        problem.close(best, &mut gaps);
        order.push(best);
    }
    order
}

/// The smallest possible area, by dynamic programming over the sets of jobs done:
/// the remaining gap depends on the set alone, not on how it came about.
fn optimum(problem: &OrderingProblem) -> f64 {
    let jobs = problem.jobs();
    let all = (1_usize << jobs.len()) - 1;
    let is_in = |job: usize, set: usize| set >> job & 1 == 1;
    let mut least = vec![f64::INFINITY; all + 1];
    least[0] = 0.0;
    for set in 0..all {
        if least[set].is_infinite() {
            continue;
        }
        let mut gaps = problem.gaps().to_vec();
        for job in (0..jobs.len()).filter(|job| is_in(*job, set)) {
            problem.close(job, &mut gaps);
        }
        let remaining: f64 = gaps.iter().sum();
        for (job, facts) in jobs.iter().enumerate() {
            let is_allowed = facts.after.iter().all(|before| is_in(*before, set));
            if !is_in(job, set) && is_allowed {
                let with = set | 1 << job;
                least[with] = least[with].min(least[set] + remaining * facts.cost);
            }
        }
    }
    least[all]
}

/// The part of every area that no order avoids: what stays open to the end.
fn unavoidable(problem: &OrderingProblem) -> f64 {
    let mut gaps = problem.gaps().to_vec();
    for job in 0..problem.jobs().len() {
        problem.close(job, &mut gaps);
    }
    let work: f64 = problem.jobs().iter().map(|job| job.cost).sum();
    gaps.iter().sum::<f64>() * work
}

/// SplitMix64: a fixed seed gives the same problems everywhere.
struct Seeded(u64);

impl Seeded {
    fn share(&mut self) -> f64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        ((mixed ^ (mixed >> 31)) >> 11) as f64 / (1_u64 << 53) as f64
    }

    fn between(&mut self, low: f64, high: f64) -> f64 {
        low + self.share() * (high - low)
    }

    fn below(&mut self, end: usize) -> usize {
        ((self.share() * end as f64) as usize).min(end - 1)
    }
}

#[derive(Debug, Clone, Copy)]
enum Benefits {
    Additive,
    Diminishing,
}

/// Ten jobs; of two jobs the earlier in a shuffled row comes before the later with
/// probability `edge`; `enablers` of the jobs have no value of their own.
fn random_problem(
    seeded: &mut Seeded,
    benefits: Benefits,
    edge: f64,
    enablers: f64,
) -> OrderingProblem {
    const JOBS: usize = 10;
    const SHARED_GAPS: usize = 6;
    let mut row: Vec<usize> = (0..JOBS).collect();
    for at in (1..JOBS).rev() {
        row.swap(at, seeded.below(at + 1));
    }
    let jobs = (0..JOBS)
        .map(|job| {
            let is_enabler = seeded.share() < enablers;
            let effects = match benefits {
                _ if is_enabler => Vec::new(),
                Benefits::Additive => vec![(job, 1.0)],
                Benefits::Diminishing => (seeded.below(3)..SHARED_GAPS)
                    .step_by(3)
                    .map(|gap| (gap, seeded.between(0.05, 0.6)))
                    .collect(),
            };
            let place = |job: usize| row.iter().position(|j| *j == job);
            Job {
                cost: seeded.between(1.0, 10.0),
                effects,
                after: (0..JOBS)
                    .filter(|other| place(*other) < place(job) && seeded.share() < edge)
                    .collect(),
            }
        })
        .collect();
    let gaps = (0..JOBS).map(|_| seeded.between(1.0, 20.0)).collect();
    OrderingProblem::new(jobs, gaps)
}

#[test]
fn what_enables_a_large_benefit_comes_first() {
    // A (4 days, benefit 1) enables C (4, 20); B is (3, 6) on its own.
    let problem = additive(&[(4.0, 1.0, &[]), (3.0, 6.0, &[]), (4.0, 20.0, &[0])]);
    let (a, b, c) = (0, 1, 2);
    assert_eq!(by_package(&problem), [a, c, b]);
    assert_eq!(problem.area(&[a, c, b]), 230.0);
    assert_eq!(by_allowed_ratio(&problem), [b, a, c]);
    assert_eq!(problem.area(&[b, a, c]), 245.0);
    assert_eq!(problem.area(&[a, b, c]), 266.0);
    assert_eq!(optimum(&problem), 230.0);
}

#[test]
fn each_choice_tells_the_package_that_brought_it_there() {
    let problem = additive(&[(4.0, 1.0, &[]), (3.0, 6.0, &[]), (4.0, 20.0, &[0])]);
    let told: Vec<_> = package_order(&problem, &[])
        .into_iter()
        .map(|c| (c.package, c.package_benefit, c.package_cost, c.benefit))
        .collect();
    let expected = [
        (vec![0, 2], 21.0, 8.0, 1.0),
        (vec![2], 20.0, 4.0, 20.0),
        (vec![1], 6.0, 3.0, 6.0),
    ];
    assert_eq!(told, expected);
}

#[test]
fn pinned_jobs_come_first_straight_after_what_they_need() {
    let problem = additive(&[
        (1.0, 9.0, &[]),
        (1.0, 1.0, &[]),
        (1.0, 2.0, &[1]),
        (1.0, 3.0, &[]),
    ]);
    let order: Vec<usize> = package_order(&problem, &[2, 3])
        .into_iter()
        .map(|choice| choice.job)
        .collect();
    assert_eq!(order, [1, 2, 3, 0]);
}

#[test]
fn equal_ratios_go_to_the_earlier_job_even_when_rounding_tells_them_apart() {
    // 0.1 + 0.2 is a little more than 0.3.
    let shared = |effects: Vec<(usize, f64)>| Job {
        cost: 1.0,
        effects,
        after: Vec::new(),
    };
    let jobs = vec![
        shared(vec![(0, 1.0)]),
        shared(vec![(1, 1.0), (2, 1.0)]),
        shared(vec![(3, 1.0)]),
    ];
    let problem = OrderingProblem::new(jobs, vec![0.3, 0.1, 0.2, 0.3]);
    assert_eq!(by_package(&problem), [0, 1, 2]);
}

#[test]
fn equal_enablers_of_one_package_go_in_their_own_order() {
    let problem = additive(&[(1.0, 5.0, &[2, 1]), (1.0, 0.0, &[]), (1.0, 0.0, &[])]);
    assert_eq!(by_package(&problem), [1, 2, 0]);
}

#[test]
fn what_costs_nothing_and_brings_something_goes_first() {
    let problem = additive(&[(1.0, 50.0, &[]), (0.0, 1.0, &[]), (0.0, 0.0, &[])]);
    assert_eq!(by_package(&problem), [1, 0, 2]);
}

#[test]
fn two_jobs_on_one_gap_are_not_counted_double() {
    // On its own the second job would close 5 of 10; after the first only 2 are left
    // to it, less than the third brings.
    let job = |gap, share| Job {
        cost: 1.0,
        effects: vec![(gap, share)],
        after: Vec::new(),
    };
    let problem =
        OrderingProblem::new(vec![job(0, 0.5), job(0, 0.6), job(1, 1.0)], vec![10.0, 4.0]);
    let told: Vec<_> = package_order(&problem, &[])
        .into_iter()
        .map(|choice| (choice.job, choice.benefit))
        .collect();
    assert_eq!(told, [(1, 6.0), (2, 4.0), (0, 2.0)]);
}

/// A problem with the least possible area.
type Solved = (OrderingProblem, f64);

/// Mean and worst of what a rule leaves against the least possible, both without
/// what no order avoids.
fn measure(solved: &[Solved], rule: fn(&OrderingProblem) -> Vec<usize>) -> (f64, f64) {
    let ratios: Vec<f64> = solved
        .iter()
        .map(|(problem, least)| {
            let fixed = unavoidable(problem);
            (problem.area(&rule(problem)) - fixed) / (least - fixed)
        })
        .collect();
    assert!(ratios.iter().all(|r| *r > 1.0 - 1e-9), "under the optimum");
    let mean = ratios.iter().sum::<f64>() / ratios.len() as f64;
    (mean, ratios.into_iter().fold(1.0, f64::max))
}

/// Run with `--no-capture` to see what was measured.
#[test]
#[expect(clippy::print_stdout, reason = "what was measured is worth seeing")]
fn stays_within_three_thousandths_of_the_optimum_and_beats_the_usual_rule() {
    const PROBLEMS_PER_KIND: usize = 100;
    let mut seeded = Seeded(20_261_121);
    for benefits in [Benefits::Additive, Benefits::Diminishing] {
        let mut all: Vec<Solved> = Vec::new();
        for (edge, enablers) in [0.10, 0.20, 0.35].map(|e| [(e, 0.0), (e, 0.4)]).concat() {
            let solved: Vec<Solved> = (0..PROBLEMS_PER_KIND)
                .map(|_| {
                    let problem = random_problem(&mut seeded, benefits, edge, enablers);
                    let least = optimum(&problem);
                    (problem, least)
                })
                .collect();
            println!(
                "{benefits:?}, edges {edge:.2}, {enablers:.1} enablers: package {:.4?}, usual {:.4?}",
                measure(&solved, by_package),
                measure(&solved, by_allowed_ratio),
            );
            all.extend(solved);
        }
        let (package, _) = measure(&all, by_package);
        let (usual, _) = measure(&all, by_allowed_ratio);
        println!("{benefits:?}, all: package {package:.4}, usual {usual:.4}");
        assert!(package <= 1.003, "{benefits:?}: {package}");
        assert!(usual > package + 0.02, "{benefits:?}: {usual}");
    }
}
