//! Somebody who pools everything that is shown of a thousand surveys, knows how many
//! people there are in every cell, and looks for fewer than five of them.
//!
//! Written without the product's own audit: exact elimination over fractions and
//! every union of small cells by brute force, and the linear programs of microlp.
//!
//! `--no-capture` prints the figures.
#![expect(clippy::print_stdout, reason = "the figures are for who asks for them")]

use good_lp::{
    Constraint, Expression, ProblemVariables, Solution, SolverModel, Variable, microlp, variable,
};
use leerklaar::model::{Fraction, GroupStanding, Privacy};
use leerklaar::score::privacy::{Atom, Lattice, Subject, pattern};

use crate::privacy_tables::{FIVE, with_ends};

const LEAST: u32 = 5;
const LEVEL: f64 = 25.0;
const TABLES: u64 = 1_000;

/// Always the same row of numbers for a seed.
struct Dice(u64);

impl Dice {
    fn up_to(&mut self, most: u64) -> u64 {
        // Steele, Lea & Flood 2014, SplitMix64.
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        (z ^ (z >> 31)) % (most + 1)
    }
}

/// People by two traits and the sum of their answers, of 0, 25, 50, 75 and 100.
struct Survey {
    rows: usize,
    columns: usize,
    people: Vec<u32>,
    sums: Vec<f64>,
}

impl Survey {
    /// Of 2 to 8 by 2 to 5 cells of 0 to 20 people; in one of four half the cells are
    /// empty, as where teams lie within departments. In some surveys, and some cells
    /// of others, nearly everybody answers at one end.
    fn random(seed: u64) -> Survey {
        let mut dice = Dice(seed);
        let (rows, columns) = (2 + dice.up_to(6) as usize, 2 + dice.up_to(3) as usize);
        let mood = dice.up_to(9);
        let is_nested = dice.up_to(3) == 0;
        let mut survey = Survey {
            rows,
            columns,
            people: Vec::new(),
            sums: Vec::new(),
        };
        for _ in 0..rows * columns {
            let is_empty = is_nested && dice.up_to(1) == 0;
            let people = if is_empty { 0 } else { dice.up_to(20) };
            let leaning = match mood {
                0 => 8,
                1 => 9,
                2..=4 => dice.up_to(9),
                _ => dice.up_to(7),
            };
            let sum: u64 = (0..people).map(|_| answer(&mut dice, leaning)).sum();
            survey.people.push(people as u32);
            survey.sums.push(sum as f64);
        }
        survey
    }

    /// Cells with people in it, of one row or column, or all.
    fn cells(&self, row: Option<usize>, column: Option<usize>) -> Vec<usize> {
        let is_in = |cell: &usize| {
            self.people[*cell] > 0
                && row.is_none_or(|row| cell / self.columns == row)
                && column.is_none_or(|column| cell % self.columns == column)
        };
        (0..self.people.len()).filter(is_in).collect()
    }

    /// The parts that each group falls into: the whole into rows and into columns,
    /// each of these into cells.
    fn parts(&self) -> Vec<Vec<Vec<usize>>> {
        let rows = (0..self.rows).map(|row| self.cells(Some(row), None));
        let columns = (0..self.columns).map(|column| self.cells(None, Some(column)));
        let (rows, columns): (Vec<_>, Vec<_>) = (rows.collect(), columns.collect());
        let lines = rows.iter().chain(&columns);
        let mut parts: Vec<Vec<Vec<usize>>> = lines
            .map(|line| line.iter().map(|cell| vec![*cell]).collect())
            .collect();
        parts.extend([rows, columns]);
        parts
            .iter_mut()
            .for_each(|parts| parts.retain(|part| !part.is_empty()));
        parts
    }

    /// Every group with people in it: the whole, rows, columns, cells. Groups of the
    /// same people are one.
    fn groups(&self) -> Vec<Vec<usize>> {
        let mut groups: Vec<Vec<usize>> = self.parts().into_iter().flatten().collect();
        groups.extend([self.cells(None, None)]);
        distinct(groups)
    }

    fn n(&self, group: &[usize]) -> u32 {
        group.iter().map(|cell| self.people[*cell]).sum()
    }

    fn mean(&self, group: &[usize]) -> f64 {
        let sum: f64 = group.iter().map(|cell| self.sums[*cell]).sum();
        sum / f64::from(self.n(group))
    }

    /// What the product shows.
    fn shown_by_the_product(&self, privacy: &Privacy) -> Vec<Vec<usize>> {
        let names = ["row".to_owned(), "column".to_owned()];
        let cells = (0..self.people.len()).filter(|cell| self.people[*cell] > 0);
        let cells: Vec<usize> = cells.collect();
        let atoms = cells.iter().map(|cell| Atom {
            labels: vec![
                format!("r{}", cell / self.columns),
                format!("c{}", cell % self.columns),
            ],
            n: self.people[*cell],
        });
        let lattice = Lattice::of_cuts(&names, atoms.collect(), &[(0, 1)]);
        let subject = Subject {
            people: cells.iter().map(|cell| self.people[*cell]).collect(),
            sums: cells.iter().map(|cell| self.sums[*cell]).collect(),
        };
        let standings = pattern(&lattice, &[subject], privacy);
        let groups = lattice.groups.iter().zip(standings);
        let shown = groups.filter(|(_, standing)| *standing == GroupStanding::Shown);
        let shown = shown.map(|(group, _)| group.atoms.iter().map(|a| cells[*a]).collect());
        distinct(shown.collect())
    }

    /// Every group of five or more.
    fn shown_by_threshold(&self) -> Vec<Vec<usize>> {
        let mut groups = self.groups();
        groups.retain(|group| self.n(group) >= LEAST);
        groups
    }

    /// Five or more, and of the parts of every group none hidden, or two or more.
    fn shown_by_two_hidden(&self) -> Vec<Vec<usize>> {
        let mut shown = self.shown_by_threshold();
        let next = |shown: &[Vec<usize>]| {
            self.parts().into_iter().find_map(|parts| {
                let is_shown = |part: &&Vec<usize>| shown.contains(part);
                let hidden = parts.iter().filter(|part| !is_shown(part)).count();
                let smallest = parts
                    .iter()
                    .filter(is_shown)
                    .min_by_key(|part| self.n(part));
                smallest.filter(|_| hidden == 1).cloned()
            })
        };
        while let Some(part) = next(&shown) {
            shown.retain(|group| *group != part);
        }
        shown
    }
}

fn distinct(mut groups: Vec<Vec<usize>>) -> Vec<Vec<usize>> {
    groups.retain(|group| !group.is_empty());
    groups.sort_unstable();
    groups.dedup();
    groups
}

/// 0 to 100; from leaning 0, near 0, over all alike to 7, near 100; 8 and 9 are
/// nearly only 0 and nearly only 100.
fn answer(dice: &mut Dice, leaning: u64) -> u64 {
    let level = match leaning {
        8 => u64::from(dice.up_to(7) == 0),
        9 => 4 - u64::from(dice.up_to(7) == 0),
        0 => dice.up_to(4).min(dice.up_to(4)),
        7 => dice.up_to(4).max(dice.up_to(4)),
        _ => dice.up_to(4),
    };
    25 * level
}

/// The numbers of some cells as fractions, so that nothing is rounded.
type Exact = Vec<Fraction>;

fn indicator(cells: usize, group: &[usize]) -> Exact {
    let mut vector = vec![Fraction::ZERO; cells];
    group.iter().for_each(|cell| vector[*cell] = Fraction::ONE);
    vector
}

/// Rows of different leading cells, each leading 1.
#[derive(Default)]
struct Echelon(Vec<(usize, Exact)>);

impl Echelon {
    fn rest(&self, mut vector: Exact) -> Exact {
        for (lead, row) in &self.0 {
            let times = vector[*lead];
            if times != Fraction::ZERO {
                for (entry, other) in vector.iter_mut().zip(row) {
                    *entry = *entry - times * *other;
                }
            }
        }
        vector
    }

    fn contains(&self, vector: Exact) -> bool {
        self.rest(vector)
            .iter()
            .all(|entry| *entry == Fraction::ZERO)
    }

    /// Whether it says anything that the others did not.
    fn add(&mut self, vector: Exact) -> bool {
        let rest = self.rest(vector);
        let Some(lead) = rest.iter().position(|entry| *entry != Fraction::ZERO) else {
            return false;
        };
        let first = rest[lead];
        self.0
            .push((lead, rest.into_iter().map(|e| e / first).collect()));
        true
    }
}

/// The attack on one survey.
struct Attack<'a> {
    survey: &'a Survey,
    /// Sums that say something new, of groups whose mean is shown.
    equations: Vec<Vec<usize>>,
    span: Echelon,
    /// Groups whose mean is shown as at most or at least.
    at_most: Vec<Vec<usize>>,
    at_least: Vec<Vec<usize>>,
    ends: f64,
}

impl<'a> Attack<'a> {
    fn on(survey: &'a Survey, shown: &[Vec<usize>], privacy: &Privacy) -> Attack<'a> {
        let ends = privacy.ends.to_f64();
        let mut attack = Attack {
            survey,
            equations: Vec::new(),
            span: Echelon::default(),
            at_most: Vec::new(),
            at_least: Vec::new(),
            ends,
        };
        for group in shown {
            let mean = survey.mean(group);
            if mean <= ends {
                attack.at_most.push(group.clone());
            } else if mean >= 100.0 - ends {
                attack.at_least.push(group.clone());
            } else if attack.span.add(indicator(survey.people.len(), group)) {
                attack.equations.push(group.clone());
            }
        }
        attack
    }

    /// Groups of fewer than five whose mean follows, exactly or within a level.
    fn found(&self) -> Vec<Vec<usize>> {
        let cells = self.survey.people.len();
        let exactly = |group: &Vec<usize>| self.span.contains(indicator(cells, group));
        let nearly = |group: &Vec<usize>| self.width(group) <= LEVEL + 1e-7;
        let mut found: Vec<Vec<usize>> = self.small_unions();
        found.retain(exactly);
        let mut named = self.survey.groups();
        named.retain(|group| self.survey.n(group) < LEAST && nearly(group));
        found.extend(named);
        found
    }

    /// Every set of cells with one to four people together.
    fn small_unions(&self) -> Vec<Vec<usize>> {
        let mut unions = vec![Vec::new()];
        for (cell, people) in self.survey.people.iter().enumerate() {
            if (1..LEAST).contains(people) {
                let with = unions.iter().map(|union: &Vec<usize>| {
                    let mut more = union.clone();
                    more.push(cell);
                    more
                });
                let with: Vec<Vec<usize>> = with.filter(|u| self.survey.n(u) < LEAST).collect();
                unions.extend(with);
            }
        }
        unions.retain(|union| !union.is_empty());
        unions
    }

    /// Between which means the group must lie, highest minus lowest.
    fn width(&self, group: &[usize]) -> f64 {
        let highest = self.extreme(group, 1.0);
        let lowest = -self.extreme(group, -1.0);
        (highest - lowest) / f64::from(self.survey.n(group))
    }

    /// The highest that `sign` times the sum of a group can be.
    fn extreme(&self, group: &[usize], sign: f64) -> f64 {
        let mut problem = ProblemVariables::new();
        let cells: Vec<Variable> = self
            .survey
            .people
            .iter()
            .map(|people| problem.add(variable().min(0.0).max(100.0 * f64::from(*people))))
            .collect();
        let sum = |group: &[usize]| -> Expression { group.iter().map(|cell| cells[*cell]).sum() };
        let told = |group: &[usize]| {
            group
                .iter()
                .map(|cell| self.survey.sums[*cell])
                .sum::<f64>()
        };
        let bound = |group: &[usize], share: f64| share * f64::from(self.survey.n(group));
        let equal = |group: &Vec<usize>| sum(group).eq(told(group));
        let most = |group: &Vec<usize>| sum(group).leq(bound(group, self.ends));
        let least = |group: &Vec<usize>| sum(group).geq(bound(group, 100.0 - self.ends));
        let constraints: Vec<Constraint> = (self.equations.iter().map(equal))
            .chain(self.at_most.iter().map(most))
            .chain(self.at_least.iter().map(least))
            .collect();
        let objective = sum(group) * sign;
        let solution = problem
            .maximise(objective.clone())
            .using(microlp)
            .with_all(constraints)
            .solve()
            .expect("the true answers are a solution");
        solution.eval(&objective)
    }
}

/// Groups shown in all surveys together, and how many of them are cells.
fn count(shown: &[Vec<Vec<usize>>]) -> (usize, usize) {
    let groups = shown.iter().flatten();
    (
        groups.clone().count(),
        groups.filter(|group| group.len() == 1).count(),
    )
}

#[test]
fn nobody_is_found_in_a_thousand_surveys_and_hardly_less_is_shown() {
    let privacy = with_ends(FIVE);
    let surveys: Vec<Survey> = (0..TABLES).map(Survey::random).collect();
    let by_product = |survey: &Survey| survey.shown_by_the_product(&privacy);
    let product: Vec<_> = surveys.iter().map(by_product).collect();
    for (seed, (survey, shown)) in surveys.iter().zip(&product).enumerate() {
        let found = Attack::on(survey, shown, &privacy).found();
        assert_eq!(found, Vec::<Vec<usize>>::new(), "survey {seed}");
    }
    let two_hidden: Vec<_> = surveys.iter().map(Survey::shown_by_two_hidden).collect();
    let all: Vec<_> = surveys.iter().map(Survey::groups).collect();
    let (all, product, two_hidden) = (count(&all), count(&product), count(&two_hidden));
    println!(
        "groups, of which cells: all {all:?}, shown {product:?}, by two hidden {two_hidden:?}"
    );
    assert!(product.0 * 10 >= two_hidden.0 * 9);
}

#[test]
fn with_any_hidden_group_more_somebody_is_found() {
    let privacy = FIVE;
    let mut looked_at = 0;
    for (seed, survey) in (0..150).map(|seed| (seed, Survey::random(seed))) {
        let large = survey.shown_by_threshold();
        // A bound is less than a mean, but the product hides for it as for a mean.
        if large
            .iter()
            .any(|group| [0.0, 100.0].contains(&survey.mean(group)))
        {
            continue;
        }
        let shown = survey.shown_by_the_product(&privacy);
        for group in large.iter().filter(|group| !shown.contains(group)) {
            let mut more = shown.clone();
            more.push(group.clone());
            let found = Attack::on(&survey, &more, &privacy).found();
            assert!(
                !found.is_empty(),
                "survey {seed} hides {group:?} for nothing"
            );
            looked_at += 1;
        }
    }
    assert!(looked_at > 300, "{looked_at}");
}

#[test]
fn the_attacker_finds_people_behind_simpler_rules() {
    let privacy = with_ends(FIVE);
    let leaking = |shown: &dyn Fn(&Survey) -> Vec<Vec<usize>>| {
        let surveys = (0..100).map(Survey::random);
        let leaks = |survey: &Survey| {
            let found = Attack::on(survey, &shown(survey), &privacy).found();
            !found.is_empty()
        };
        surveys.filter(leaks).count()
    };
    let threshold = leaking(&Survey::shown_by_threshold);
    let two_hidden = leaking(&Survey::shown_by_two_hidden);
    println!("of 100 surveys leak: threshold {threshold}, two hidden {two_hidden}");
    assert!(threshold > 50);
    assert!(two_hidden > 0);
}
