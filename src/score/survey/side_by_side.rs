//! The groups of a survey: who they are, which may be seen, and what each says.

use std::cell::OnceCell;
use std::collections::BTreeMap;

use crate::model::{
    CutResult, GroupResult, GroupScore, GroupStanding, Groups, Origin, Perspective, Population,
    Privacy,
};

use super::super::privacy::{Atom, Candidate, GroupKind, Lattice, Subject as Sums, pattern};
use super::super::respondents::People;
use super::super::shape::Shape;
use super::super::statistics::response_rate;
use super::Survey;
use super::crowd::{Answers, Crowd, together};
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
    detail: Detail,
    /// Per atom of the lattice; as they were tallied, so several where they have the
    /// same labels.
    atoms: Vec<Vec<&'a People>>,
    pub(super) whole: People,
    /// Per atom and, of several atoms, per group of the lattice, once somebody asks:
    /// in a small survey many groups are the same few people.
    of_atoms: Vec<OnceCell<Crowd<'a>>>,
    of_groups: Vec<OnceCell<Crowd<'a>>>,
}

impl<'a> SideBySide<'a> {
    pub(super) fn of(survey: &'a Survey<'a>, who: Perspective) -> SideBySide<'a> {
        let shape = survey.shape;
        let (names, atoms) = atoms(survey, who);
        let whole = together(shape, atoms.iter().flatten().copied());
        let crossings: &[(usize, usize)] = match survey.cuts.len() {
            2 => &[(0, 1)],
            _ => &[],
        };
        let lattice = Lattice::of_cuts(survey.cuts, names, crossings);
        let mut all = SideBySide {
            survey,
            who,
            of_atoms: atoms.iter().map(|_| OnceCell::new()).collect(),
            of_groups: lattice.groups.iter().map(|_| OnceCell::new()).collect(),
            standings: vec![GroupStanding::Shown; lattice.groups.len()],
            subjects: Subject::all(shape, &whole, who),
            detail: detail(&lattice, &shape.instrument.rules.privacy),
            atoms,
            whole,
            lattice,
        };
        let privacy = &shape.instrument.rules.privacy;
        let protects_nobody = |group: &Candidate| group.kind.threshold(privacy) <= 1;
        if !all.lattice.groups.iter().all(protects_nobody) {
            let subjects = 0..all.subjects.len();
            let sums: Vec<Sums> = subjects.map(|place| all.sums(place)).collect();
            all.standings = pattern(&all.lattice, &sums, privacy);
        }
        all
    }

    /// The sums of the own scores per atom, by which it is judged what can be worked out.
    fn sums(&self, place: usize) -> Sums {
        let own = (0..self.atoms.len()).map(|atom| self.atom(atom).own[place]);
        let own = own.map(|own| (own.n, own.mean.unwrap_or(0.0) * f64::from(own.n)));
        let (people, sums) = own.unzip();
        Sums { people, sums }
    }

    pub(super) fn is_shown(&self, group: usize) -> bool {
        self.standings[group] == GroupStanding::Shown
    }

    /// Everybody, with what their figures start from.
    pub(super) fn everybody(&self) -> &Crowd<'a> {
        // A lattice has the whole before all others.
        self.crowd(0)
    }

    /// A group with what its figures start from.
    pub(super) fn crowd(&self, group: usize) -> &Crowd<'a> {
        let atoms = &self.lattice.groups[group].atoms;
        if let [atom] = atoms[..] {
            return self.atom(atom);
        }
        self.of_groups[group].get_or_init(|| {
            let (shape, subjects) = (self.survey.shape, &self.subjects);
            let people = atoms.iter().flat_map(|atom| &self.atoms[*atom]);
            let answers = atoms.iter().map(|atom| &self.atom(*atom).answers[..]);
            Crowd::of(shape, subjects, people.copied().collect(), answers)
        })
    }

    fn atom(&self, atom: usize) -> &Crowd<'a> {
        self.of_atoms[atom].get_or_init(|| {
            let (shape, people) = (self.survey.shape, &self.atoms[atom]);
            let answers: Vec<_> = people.iter().map(|p| Answers::of(shape, p)).collect();
            let answers = answers.iter().map(Vec::as_slice);
            Crowd::of(shape, &self.subjects, people.clone(), answers)
        })
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
        let (group, crowd) = (&self.lattice.groups[place], self.crowd(place));
        let population = self.population(&group.names, &group.labels);
        let shown = Shown {
            crowd,
            who: self.who,
            detail,
            population,
        };
        let shape = self.survey.shape;
        let mut scores = Vec::new();
        let score = |(place, subject): (usize, &Subject)| GroupScore {
            scale: subject.id(shape).clone(),
            figures: figures(shape, &shown, subject, place, &mut scores),
        };
        GroupResult {
            labels: group.labels.clone(),
            n: crowd.n,
            population,
            response: population.and_then(|all| response_rate(crowd.n, all)),
            scores: self.subjects.iter().enumerate().map(score).collect(),
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
        self.detail
    }

    pub(super) fn shape(&self) -> &'a Shape<'a> {
        self.survey.shape
    }

    pub(super) fn population(&self, names: &[String], labels: &[String]) -> Option<u32> {
        population_of(self.survey.population?, names, labels)
    }
}

fn detail(lattice: &Lattice, privacy: &Privacy) -> Detail {
    let is_enough = |atom: &Atom| atom.n >= privacy.distributions;
    match lattice.atoms.iter().all(is_enough) || privacy.is_off() {
        true => Detail::Full,
        false => Detail::Coarse,
    }
}

/// The smallest groups by label, with their people.
fn atoms<'a>(survey: &Survey<'a>, who: Perspective) -> (Vec<Atom>, Vec<Vec<&'a People>>) {
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
    let atoms = by_label.into_iter().map(|(labels, people)| {
        let n = people.iter().map(|people| people.n).sum();
        (Atom { labels, n }, people)
    });
    atoms.unzip()
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
