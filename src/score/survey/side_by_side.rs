//! The groups of a survey: who they are, which may be seen, and what each says.

use std::borrow::Cow;
use std::cell::OnceCell;
use std::collections::BTreeMap;

use crate::model::{
    CutResult, GroupResult, GroupScore, GroupStanding, Groups, Origin, Perspective, Population,
};

use super::super::privacy::{Atom, Candidate, GroupKind, Lattice, Subject as Sums, pattern};
use super::super::respondents::{Means, People};
use super::super::shape::Shape;
use super::super::statistics::response_rate;
use super::Survey;
use super::crowd::Crowd;
use super::figures::{Detail, Shown, figures};
use super::subject::Subject;
use super::{against_rest, siblings};

/// All groups of one perspective.
pub(super) struct SideBySide<'a> {
    survey: &'a Survey<'a>,
    pub(super) who: Perspective,
    pub(super) lattice: Lattice,
    pub(super) standings: Vec<GroupStanding>,
    pub(super) subjects: Vec<Subject>,
    /// Per atom of the lattice; as they were tallied, unless several have the same
    /// labels.
    atoms: Vec<Cow<'a, People>>,
    pub(super) whole: People,
    /// Per atom and, of several atoms, per group of the lattice, once somebody asks:
    /// in a small survey many groups are the same few people.
    of_atoms: Vec<OnceCell<Crowd>>,
    of_groups: Vec<OnceCell<Crowd>>,
}

impl<'a> SideBySide<'a> {
    pub(super) fn of(survey: &'a Survey<'a>, who: Perspective) -> SideBySide<'a> {
        let shape = survey.shape;
        let mut by_label: BTreeMap<Vec<String>, Vec<&People>> = BTreeMap::new();
        for (atom, people) in survey.respondents.atoms_with_people() {
            if atom.perspective != who || atom.origin != Origin::Anonymous {
                continue;
            }
            let label = |(cut, number): (usize, &u32)| {
                let labels = survey.labels.get(cut);
                let label = labels.and_then(|labels| labels.get(*number as usize));
                label.cloned().unwrap_or_default()
            };
            let names = 0..survey.cuts.len();
            let labels = names.zip(atom.cuts).map(label).collect();
            by_label.entry(labels).or_default().push(people);
        }
        let (mut names, mut atoms) = (Vec::new(), Vec::new());
        for (labels, people) in by_label {
            let people = together(shape, people);
            let n = people.n;
            names.push(Atom { labels, n });
            atoms.push(people);
        }
        let whole = together(shape, atoms.iter().map(|atom| &**atom)).into_owned();
        let crossings: &[(usize, usize)] = match survey.cuts.len() {
            2 => &[(0, 1)],
            _ => &[],
        };
        let lattice = Lattice::of_cuts(survey.cuts, names, crossings);
        let subjects = Subject::all(shape, &whole, who);
        let privacy = &shape.instrument.rules.privacy;
        let protects_nobody = |group: &Candidate| group.kind.threshold(privacy) <= 1;
        let standings = match lattice.groups.iter().all(protects_nobody) {
            true => vec![GroupStanding::Shown; lattice.groups.len()],
            false => {
                let sums: Vec<Sums> = subjects.iter().map(|s| sums(shape, s, &atoms)).collect();
                pattern(&lattice, &sums, privacy)
            }
        };
        SideBySide {
            survey,
            who,
            of_atoms: atoms.iter().map(|_| OnceCell::new()).collect(),
            of_groups: lattice.groups.iter().map(|_| OnceCell::new()).collect(),
            lattice,
            standings,
            subjects,
            atoms,
            whole,
        }
    }

    pub(super) fn is_shown(&self, group: usize) -> bool {
        self.standings[group] == GroupStanding::Shown
    }

    /// The people of a group.
    pub(super) fn people(&self, group: usize) -> &People {
        match (self.only_atom(group), &self.crowd(group).merged) {
            (Some(atom), _) => &self.atoms[atom],
            (None, Some(merged)) => merged,
            (None, None) => &self.whole,
        }
    }

    /// A group with what its figures start from.
    pub(super) fn crowd(&self, group: usize) -> &Crowd {
        let of = |people: &People| Crowd::of(self.survey.shape, &self.subjects, people);
        if let Some(atom) = self.only_atom(group) {
            return self.of_atoms[atom].get_or_init(|| of(&self.atoms[atom]));
        }
        self.of_groups[group].get_or_init(|| {
            let candidate = &self.lattice.groups[group];
            if candidate.kind == GroupKind::Whole {
                return of(&self.whole);
            }
            let atoms = candidate.atoms.iter().map(|atom| &*self.atoms[*atom]);
            let merged = together(self.survey.shape, atoms).into_owned();
            let crowd = of(&merged);
            Crowd {
                merged: Some(merged),
                ..crowd
            }
        })
    }

    fn only_atom(&self, group: usize) -> Option<usize> {
        match self.lattice.groups[group].atoms[..] {
            [atom] => Some(atom),
            _ => None,
        }
    }

    /// Groups with the same names, one cut after another.
    pub(super) fn cuts(&self) -> Vec<(Vec<String>, Vec<usize>)> {
        let mut cuts: Vec<(Vec<String>, Vec<usize>)> = Vec::new();
        for (place, group) in self.lattice.groups.iter().enumerate() {
            match cuts.last_mut() {
                _ if group.kind == GroupKind::Whole => {}
                Some((names, places)) if *names == group.names => places.push(place),
                _ => cuts.push((group.names.clone(), vec![place])),
            }
        }
        cuts
    }

    /// `None` when not even the whole may be seen.
    pub(super) fn results(&self) -> Option<Groups> {
        let is_whole = |group: &Candidate| group.kind == GroupKind::Whole;
        let whole = self.lattice.groups.iter().position(is_whole)?;
        self.is_shown(whole).then(|| Groups {
            perspective: self.who,
            whole: self.result(whole, self.of_whole()),
            cuts: self
                .cuts()
                .into_iter()
                .map(|(names, places)| self.cut(names, &places))
                .collect(),
        })
    }

    fn cut(&self, names: Vec<String>, places: &[usize]) -> CutResult {
        let shown: Vec<usize> = places
            .iter()
            .copied()
            .filter(|p| self.is_shown(*p))
            .collect();
        let detail = self.detail();
        let mut groups: Vec<GroupResult> = shown
            .iter()
            .map(|place| self.result(*place, detail))
            .collect();
        siblings::protect(self, &mut groups, &names);
        against_rest::compare(self, &shown, &mut groups, &names);
        let hidden = places.iter().filter(|place| !self.is_shown(**place));
        CutResult {
            withheld: hidden
                .map(|place| self.lattice.groups[*place].labels.clone())
                .collect(),
            names,
            groups,
        }
    }

    fn result(&self, place: usize, detail: Detail) -> GroupResult {
        let (group, people) = (&self.lattice.groups[place], self.people(place));
        let crowd = self.crowd(place);
        let population = self.population(&group.names, &group.labels);
        let shown = Shown {
            people,
            who: self.who,
            detail,
            population,
        };
        let shape = self.survey.shape;
        let score = |(subject, own): (&Subject, &Means)| GroupScore {
            scale: subject.id(shape).clone(),
            figures: figures(
                shape,
                &shown,
                subject,
                own,
                subject.favourable(shape, crowd),
            ),
        };
        GroupResult {
            labels: group.labels.clone(),
            n: people.n,
            population,
            response: population.and_then(|all| response_rate(people.n, all)),
            scores: self.subjects.iter().zip(&crowd.own).map(score).collect(),
        }
    }

    fn of_whole(&self) -> Detail {
        match self.detail() {
            Detail::Full => Detail::Full,
            Detail::Whole | Detail::Coarse => Detail::Whole,
        }
    }

    /// How much of the spread in groups may be told; see [`Detail`].
    pub(super) fn detail(&self) -> Detail {
        let privacy = &self.survey.shape.instrument.rules.privacy;
        let is_enough = |atom: &Atom| atom.n >= privacy.distributions;
        match self.lattice.atoms.iter().all(is_enough) || privacy.is_off() {
            true => Detail::Full,
            false => Detail::Coarse,
        }
    }

    pub(super) fn shape(&self) -> &'a Shape<'a> {
        self.survey.shape
    }

    pub(super) fn population(&self, names: &[String], labels: &[String]) -> Option<u32> {
        population_of(self.survey.population?, names, labels)
    }
}

/// People as one; those of one atom as they are, because there are many such groups
/// and each is large.
fn together<'p>(shape: &Shape, people: impl IntoIterator<Item = &'p People>) -> Cow<'p, People> {
    let mut people = people.into_iter();
    let Some(first) = people.next() else {
        return Cow::Owned(People::none(shape));
    };
    people.fold(Cow::Borrowed(first), |mut all, more| {
        all.to_mut().merge(shape, more);
        all
    })
}

/// The sums of the own scores per atom, by which it is judged what can be worked out.
fn sums(shape: &Shape, subject: &Subject, atoms: &[Cow<People>]) -> Sums {
    let own = atoms.iter().map(|people| subject.own(shape, people));
    let own = own.map(|own| (own.n, own.mean.unwrap_or(0.0) * f64::from(own.n)));
    let (people, sums) = own.unzip();
    Sums { people, sums }
}

/// People of the staff register with these labels; `None` when it does not have the
/// trait, or nobody with them, or lacks groups of those to be added up.
fn population_of(register: &Population, names: &[String], labels: &[String]) -> Option<u32> {
    let place = |name: &String| register.names.iter().position(|n| is_same(n, name));
    let places: Vec<usize> = names.iter().map(place).collect::<Option<_>>()?;
    if !register.is_whole && names.len() < register.names.len() {
        return None;
    }
    let matches = |row: &[String]| {
        let mut pairs = places.iter().zip(labels);
        pairs.all(|(place, label)| row.get(*place).is_some_and(|own| is_same(own, label)))
    };
    let rows = register.counts.iter().filter(|(row, _)| matches(row));
    let people: u32 = rows.map(|(_, people)| people).sum();
    (people > 0).then_some(people)
}

fn is_same(first: &str, second: &str) -> bool {
    first.trim().to_lowercase() == second.trim().to_lowercase()
}
