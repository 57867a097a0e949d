//! The attacker in the loop: what anybody could work out from a choice of groups.

use super::exact::{self, Protected};
use super::interval::Values;
use super::lattice::{GroupKind, Lattice, Subject};
use super::leak::Leak;
use super::open::Open;
use super::space::{Space, Told, TooLarge};
use crate::model::Privacy;

/// The survey as an attacker sees it. Atoms and groups stand in the order of their
/// names, so that no order of rows can show through.
pub(super) struct Audit {
    pub(super) groups: Vec<Group>,
    people: Vec<u32>,
    subjects: Vec<Figures>,
    least: u32,
}

pub(super) struct Group {
    /// Place in the lattice.
    pub(super) place: usize,
    pub(super) kind: GroupKind,
    pub(super) n: u32,
    pub(super) threshold: u32,
    atoms: Vec<usize>,
}

/// One subject.
struct Figures {
    people: Vec<u32>,
    values: Values,
    /// Per group, if it is shown.
    says: Vec<Says>,
    /// How near to 0 or 100 a mean is told as a bound, in points.
    ends: f64,
}

/// What a group says about a subject.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Says {
    Nothing,
    Mean,
    AtMost,
    AtLeast,
}

impl Audit {
    pub(super) fn new(lattice: &Lattice, subjects: &[Subject], privacy: &Privacy) -> Audit {
        let mut atoms: Vec<usize> = (0..lattice.atoms.len()).collect();
        atoms.sort_by_key(|atom| &lattice.atoms[*atom].labels);
        let mut rank = vec![0; atoms.len()];
        atoms
            .iter()
            .enumerate()
            .for_each(|(at, atom)| rank[*atom] = at);
        let mut places: Vec<usize> = (0..lattice.groups.len()).collect();
        places.sort_by_key(|place| {
            let group = &lattice.groups[*place];
            (group.kind, &group.names, &group.labels)
        });
        let group = |place: usize| {
            let group = &lattice.groups[place];
            let mut atoms: Vec<usize> = group.atoms.iter().map(|atom| rank[*atom]).collect();
            atoms.sort_unstable();
            Group {
                place,
                kind: group.kind,
                n: lattice.people(place),
                threshold: group.kind.threshold(privacy),
                atoms,
            }
        };
        let groups: Vec<Group> = places.into_iter().map(group).collect();
        let ends = privacy.ends.to_f64();
        Audit {
            people: atoms.iter().map(|atom| lattice.atoms[*atom].n).collect(),
            subjects: subjects
                .iter()
                .map(|subject| Figures::of(subject, &atoms, &groups, ends))
                .collect(),
            groups,
            least: privacy.scores,
        }
    }

    /// Everything that the shown groups give away.
    pub(super) fn leaks(&self, shown: &[bool]) -> Vec<Leak> {
        let exact = self.exact_leaks(shown, false);
        if !exact.is_empty() {
            // Near knowledge is judged when nothing is known exactly.
            return exact;
        }
        let mut known = Vec::new();
        let subjects = self.subjects.iter();
        subjects
            .flat_map(|subject| self.interval_leaks(subject, shown, false, &mut known))
            .collect()
    }

    /// Whether they give anything away. The subject that did is asked first next
    /// time.
    pub(super) fn is_leaking(&mut self, shown: &[bool]) -> bool {
        if !self.exact_leaks(shown, true).is_empty() {
            return true;
        }
        let mut known = Vec::new();
        let is_leaking = |subject: &Figures| {
            !self
                .interval_leaks(subject, shown, true, &mut known)
                .is_empty()
        };
        let found = self.subjects.iter().position(is_leaking);
        if let Some(subject) = found {
            self.subjects[..=subject].rotate_right(1);
        }
        found.is_some()
    }

    /// By subtraction, on any subject. Subjects of the same people are one. A mean
    /// that is only told as a bound counts as told here: what is hidden should
    /// depend on how many people there are, and on what they say only where it must.
    fn exact_leaks(&self, shown: &[bool], only_first: bool) -> Vec<Leak> {
        let tells = |figures: &Figures| -> Vec<bool> {
            let says = figures.says.iter().zip(shown);
            says.map(|(says, shown)| *shown && *says != Says::Nothing)
                .collect()
        };
        let mut views = vec![(self.people.as_slice(), shown.to_vec())];
        for figures in &self.subjects {
            let view = (figures.people.as_slice(), tells(figures));
            if !views.contains(&view) {
                views.push(view);
            }
        }
        let mut found = Vec::new();
        for (people, told) in views {
            found.extend(self.exact_leaks_of(people, &told));
            if only_first && !found.is_empty() {
                break;
            }
        }
        found
    }

    fn exact_leaks_of(&self, people: &[u32], told: &[bool]) -> Vec<Leak> {
        let told: Vec<Told> = (0..self.groups.len())
            .filter(|group| told[*group])
            .map(|group| self.sum(group, people))
            .collect();
        let named: Vec<Vec<usize>> = self
            .groups
            .iter()
            .map(|group| (present(&group.atoms, people), group.threshold))
            .filter(|(atoms, least)| is_small(atoms, people, *least))
            .map(|(atoms, _)| atoms)
            .collect();
        let protected = Protected {
            people,
            least: self.least,
            named: &named,
        };
        let space = Space::of(people, self.groups.len(), &told);
        let leaks = space.and_then(|space| exact::leaks(&space, &protected));
        leaks.unwrap_or_else(|TooLarge| vec![not_judged(&told)])
    }

    /// Within some points, on one subject. `known` keeps what told sums leave open,
    /// for subjects on which the same is told.
    fn interval_leaks(
        &self,
        subject: &Figures,
        shown: &[bool],
        only_first: bool,
        known: &mut Vec<(Vec<Told>, Result<Open, TooLarge>)>,
    ) -> Vec<Leak> {
        let mut told = Vec::new();
        let mut values = subject.values.clone();
        for group in (0..self.groups.len()).filter(|group| shown[*group]) {
            self.tell(group, subject, &mut told, &mut values);
        }
        let columns = values.value.len();
        if !known.iter().any(|(other, _)| *other == told) {
            // Large atoms have most room to move, so most is seen from the start.
            let mut rank = subject.people.clone();
            rank.resize(columns, 0);
            let space = Space::of(&rank, self.groups.len(), &told);
            known.push((told.clone(), space.map(|space| Open::of(&space, columns))));
        }
        let open = known.iter().find(|(other, _)| *other == told);
        match open {
            Some((_, Ok(open))) => open.leaks(&values, &self.small(&subject.people), only_first),
            _ => vec![not_judged(&told)],
        }
    }

    /// What a group adds to what is told. A bound is a sum with room for what it
    /// leaves open.
    fn tell(&self, group: usize, subject: &Figures, told: &mut Vec<Told>, values: &mut Values) {
        let says = subject.says[group];
        let mut sum = self.sum(group, &subject.people);
        let people: f64 = sum
            .columns
            .iter()
            .map(|(c, _)| values.upper[*c])
            .sum::<f64>()
            / 100.0;
        let points: f64 = sum.columns.iter().map(|(c, _)| values.value[*c]).sum();
        let rest = match says {
            Says::Nothing => return,
            Says::Mean => return told.push(sum),
            Says::AtMost => subject.ends * people - points,
            Says::AtLeast => points - (100.0 - subject.ends) * people,
        };
        let sign = if says == Says::AtMost { 1 } else { -1 };
        sum.columns.push((values.value.len(), sign));
        values.value.push(rest);
        values.upper.push(subject.ends * people);
        told.push(sum);
    }

    fn sum(&self, group: usize, people: &[u32]) -> Told {
        let atoms = present(&self.groups[group].atoms, people);
        Told {
            group,
            columns: atoms.into_iter().map(|atom| (atom, 1)).collect(),
        }
    }

    /// Atoms and named groups of fewer people than may be told anything of.
    fn small(&self, people: &[u32]) -> Vec<Vec<usize>> {
        let atoms = (0..people.len()).map(|atom| vec![atom]);
        let named = self
            .groups
            .iter()
            .map(|group| present(&group.atoms, people));
        let mut small: Vec<Vec<usize>> = atoms
            .chain(named)
            .filter(|atoms| is_small(atoms, people, self.least))
            .collect();
        small.sort_unstable();
        small.dedup();
        small
    }
}

impl Figures {
    fn of(subject: &Subject, atoms: &[usize], groups: &[Group], ends: f64) -> Figures {
        let people: Vec<u32> = atoms.iter().map(|atom| subject.people[*atom]).collect();
        let upper: Vec<f64> = people.iter().map(|n| 100.0 * f64::from(*n)).collect();
        let sums = atoms.iter().map(|atom| subject.sums[*atom]).zip(&upper);
        let value: Vec<f64> = sums.map(|(sum, upper)| sum.clamp(0.0, *upper)).collect();
        let says = |group: &Group| {
            let n: u32 = group.atoms.iter().map(|atom| people[*atom]).sum();
            let sum: f64 = group.atoms.iter().map(|atom| value[*atom]).sum();
            let mean = sum / f64::from(n.max(1));
            match () {
                () if n < group.threshold.max(1) => Says::Nothing,
                () if mean <= ends => Says::AtMost,
                () if mean >= 100.0 - ends => Says::AtLeast,
                () => Says::Mean,
            }
        };
        Figures {
            says: groups.iter().map(says).collect(),
            people,
            values: Values { value, upper },
            ends,
        }
    }
}

/// The atoms of a group in which there are people.
fn present(atoms: &[usize], people: &[u32]) -> Vec<usize> {
    let present = atoms.iter().filter(|atom| people[**atom] > 0);
    present.copied().collect()
}

fn is_small(atoms: &[usize], people: &[u32], least: u32) -> bool {
    let n: u32 = atoms.iter().map(|atom| people[*atom]).sum();
    (1..least).contains(&n)
}

/// What cannot be judged is not shown.
fn not_judged(told: &[Told]) -> Leak {
    Leak {
        involved: told.iter().map(|told| told.group).collect(),
        mends: Vec::new(),
    }
}
