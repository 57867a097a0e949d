//! The staff register beside an export: how many people each group has.

use std::collections::BTreeMap;
use std::fs;

use super::Run;
use super::read::Read;
use super::result::Beside;
use crate::cli::failure::Failure;
use crate::cli::files;
use crate::model::survey::{BadRegister, SurveyFault, SurveyProblem, group_key};
use crate::model::{Origin, Population, Severity};
use crate::score::main_perspective;
use crate::survey::read_population;

/// Reads the register and refuses columns that are no declared cut: nothing would
/// ever match them.
pub(super) fn read(run: &Run) -> Result<Option<Population>, Failure> {
    let Some(path) = &run.request.people.population else {
        return Ok(None);
    };
    let name = path.display().to_string();
    let bytes = fs::read(path);
    let bytes = bytes.map_err(|error| files::unreadable(&name, &error, run.session.words))?;
    let population =
        read_population(&name, &bytes).map_err(|problems| Failure::Survey { problems })?;
    let cuts = run.wishes.mapping.cuts.iter();
    let known: Vec<String> = cuts.map(|cut| cut.name.clone()).collect();
    let is_known = |column: &str| known.iter().any(|cut| group_key(cut) == group_key(column));
    let strange = population.names.iter().filter(|column| !is_known(column));
    let problems: Vec<SurveyProblem> = strange
        .map(|column| {
            let (column, known) = (column.clone(), known.clone());
            problem(&name, BadRegister::NotACut { column, known })
        })
        .collect();
    match problems.is_empty() {
        true => Ok(Some(population)),
        false => Err(Failure::Survey { problems }),
    }
}

/// Holds the register against the groups of an export, and gives it to the reading.
pub(super) fn fit(run: &Run, read: &mut Read, beside: &Beside) -> Result<(), Failure> {
    let (Some(population), Some(path)) = (&beside.population, &run.request.people.population)
    else {
        return Ok(());
    };
    let name = path.display().to_string();
    let answered = answered(read, population);
    let found = compare(population, &answered, run.instrument.rules.privacy.scores);
    let is_whole = !found
        .iter()
        .any(|bad| matches!(bad, BadRegister::NoLine { .. }));
    let found = found.into_iter().map(|bad| problem(&name, bad));
    let (errors, warnings): (Vec<_>, Vec<_>) =
        found.partition(|problem| problem.severity() == Severity::Error);
    if !errors.is_empty() {
        return Err(Failure::Survey { problems: errors });
    }
    read.warnings.extend(warnings);
    read.register = Some(Population {
        is_whole,
        ..population.clone()
    });
    Ok(())
}

fn problem(file: &str, bad: BadRegister) -> SurveyProblem {
    SurveyProblem {
        file: file.to_owned(),
        spot: None,
        fault: SurveyFault::Register(bad),
    }
}

/// A group as the register tells them apart: how it is shown, and who answered.
struct Group {
    shown: String,
    n: u32,
}

/// The groups of the export by their keys, of the perspective that is compared.
/// Who is in no group has no line to be missed.
fn answered(read: &Read, population: &Population) -> BTreeMap<Vec<String>, Group> {
    let mut groups = BTreeMap::new();
    let who = main_perspective(&read.respondents);
    let places: Vec<usize> = population
        .names
        .iter()
        .filter_map(|name| {
            let mut cuts = read.cuts.iter();
            cuts.position(|cut| group_key(cut) == group_key(name))
        })
        .collect();
    let atoms = read.respondents.atoms();
    for atom in atoms.filter(|a| Some(a.perspective) == who && a.origin == Origin::Anonymous) {
        let label = |place: &usize| {
            read.labels
                .get(*place)?
                .get(*atom.cuts.get(*place)? as usize)
        };
        let labels: Option<Vec<&String>> = places.iter().map(label).collect();
        let Some(labels) = labels.filter(|all| all.iter().all(|l| !l.trim().is_empty())) else {
            continue;
        };
        let key: Vec<String> = labels.iter().map(|label| group_key(label)).collect();
        let shown = || {
            let labels: Vec<&str> = labels.iter().map(|label| label.as_str()).collect();
            labels.join(" / ")
        };
        let group = groups.entry(key).or_insert_with(|| Group {
            shown: shown(),
            n: 0,
        });
        group.n += atom.n;
    }
    groups
}

fn compare(
    population: &Population,
    answered: &BTreeMap<Vec<String>, Group>,
    k: u32,
) -> Vec<BadRegister> {
    let mut found = Vec::new();
    let mut nobody = Vec::new();
    let mut lines = std::collections::BTreeSet::new();
    for (key, people) in &population.counts {
        lines.insert(key);
        match answered.get(key) {
            None => nobody.push(key.join(" / ")),
            Some(group) if group.n > *people => {
                let named = (group.shown.clone(), *people, group.n);
                let group = (group.n >= k).then_some(named);
                found.push(BadRegister::TooFew { group });
            }
            Some(_) => {}
        }
    }
    // Which small groups, and how many, is not told.
    let mut is_first = true;
    found.retain(|bad| match bad {
        BadRegister::TooFew { group: None } => std::mem::take(&mut is_first),
        _ => true,
    });
    let without = answered.iter().filter(|(key, _)| !lines.contains(key));
    let groups: Vec<String> = without.map(|(_, group)| group.shown.clone()).collect();
    if !groups.is_empty() {
        found.push(BadRegister::NoLine { groups });
    }
    if !nobody.is_empty() {
        found.push(BadRegister::Nobody { groups: nobody });
    }
    found
}
