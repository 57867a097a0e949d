//! The file in which releases are remembered, so that late answers cannot be worked
//! out from two results.

use std::collections::BTreeSet;
use std::fs;
use std::io::ErrorKind;
use std::sync::{Mutex, PoisonError};

use super::Run;
use super::read::Read;
use super::sink::Who;
use crate::cli::assess::complain::of_file;
use crate::cli::exit::Exit;
use crate::cli::failure::Failure;
use crate::cli::store::{self, Held};
use crate::cli::{files, talk};
use crate::model::survey::group_key;
use crate::model::{
    Conflict, Fingerprint, GroupResult, Ledger, Published, Release, ReleasedGroup, ReleasedPeople,
    SurveyResult,
};
use crate::report::LedgerKept;
use crate::score::privacy::{BadLedger, conflicts, read_ledger, write_ledger};

/// What is remembered of a result.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kept {
    No,
    People,
    Counts,
}

impl Kept {
    pub(super) fn told(self) -> LedgerKept {
        match self {
            Kept::No => LedgerKept::No,
            Kept::People => LedgerKept::People,
            Kept::Counts => LedgerKept::Counts,
        }
    }
}

/// The ledger of this run; nothing is remembered without a file for it.
pub(super) struct LedgerFile(Option<Open>);

struct Open {
    /// Held from before it is read until after the last save: two runs at once would each
    /// judge without the releases of the other, and the last to save would lose them.
    held: Held,
    key: [u8; 32],
    /// With the releases of this run.
    ledger: Mutex<Ledger>,
}

impl LedgerFile {
    pub(super) fn open(run: &Run) -> Result<LedgerFile, Failure> {
        let Some(path) = &run.request.result.ledger else {
            return Ok(LedgerFile(None));
        };
        let words = run.session.words;
        let held = store::hold(path).map_err(|failure| of_file(&failure, words))?;
        let name = path.display().to_string();
        let ledger = match fs::read_to_string(path) {
            Ok(text) => read_ledger(&text).map_err(|bad| {
                let why = why(&bad);
                let message = (words.batch_cli.ledger_unreadable)(&name, &why);
                Failure::new(Exit::Data, "ledger-unreadable", message)
            })?,
            Err(error) if error.kind() == ErrorKind::NotFound => Ledger {
                key: key(run)?,
                releases: Vec::new(),
            },
            Err(error) => return Err(files::unreadable(&name, &error, words)),
        };
        Ok(LedgerFile(Some(Open {
            held,
            key: ledger.key,
            ledger: Mutex::new(ledger),
        })))
    }

    /// What fingerprints of people are made with.
    pub(super) fn key(&self) -> Option<&[u8; 32]> {
        self.0.as_ref().map(|open| &open.key)
    }

    /// Refuses a result that gives somebody away beside an earlier one, and notes
    /// the others to be remembered.
    pub(super) fn judge(
        &self,
        run: &Run,
        read: &Read,
        result: &SurveyResult,
    ) -> Result<Kept, Failure> {
        let Some(open) = &self.0 else {
            return Ok(Kept::No);
        };
        let has_column = read.reading.columns.iter().any(is_respondent);
        let has_ids = has_column && read.numbers.are_distinct();
        let release = release(run, read, result, has_ids);
        let k = run.instrument.rules.privacy.scores;
        // Held until the release is noted, so that of two results of this run the second
        // always meets the first.
        let mut ledger = open.ledger.lock().unwrap_or_else(PoisonError::into_inner);
        let found = conflicts(&ledger, &release, k);
        let words = run.session.words.batch_cli;
        if !found.is_empty() {
            let groups: BTreeSet<String> = found
                .iter()
                .flat_map(groups_of)
                .map(|group| name(run, &release.groups[group]))
                .collect();
            let groups: Vec<String> = groups.into_iter().collect();
            let message = (words.refused_release)(&groups, k);
            let failure = Failure::new(Exit::Privacy, "too-close-to-earlier", message);
            return Err(failure.with_help(words.refused_release_help.to_owned()));
        }
        if !ledger.releases.contains(&release) {
            ledger.releases.push(release);
        }
        match (has_column, has_ids) {
            (_, true) => return Ok(Kept::People),
            (false, _) => talk::say(words.weak_ledger),
            // To a hash all blanks are one person, and so are two with one number.
            (true, _) => {
                let (blank, again) = (read.numbers.blank, read.numbers.again);
                talk::say(&(words.odd_numbers)(blank, again));
            }
        }
        Ok(Kept::Counts)
    }

    pub(super) fn is_kept(&self) -> bool {
        self.0.is_some()
    }

    /// Writes down every release that was judged. To be called before any of it is
    /// delivered: what is remembered and never shown can be made again, as the same
    /// result is never refused, but what was shown and is not remembered can be
    /// subtracted from the next result.
    pub(super) fn save(&self, run: &Run) -> Result<(), Failure> {
        let Some(open) = &self.0 else {
            return Ok(());
        };
        let ledger = open.ledger.lock().unwrap_or_else(PoisonError::into_inner);
        let written = open.held.write(&write_ledger(&ledger));
        written.map_err(|failure| of_file(&failure, run.session.words))
    }
}

/// Places of the groups that a conflict is about.
fn groups_of(conflict: &Conflict) -> Vec<usize> {
    match conflict {
        Conflict::Difference { group, .. } => vec![*group],
        Conflict::Together { groups } => groups.clone(),
    }
}

fn is_respondent(column: &crate::model::survey::ColumnReading) -> bool {
    column.fate == crate::model::survey::Fate::Respondent
}

/// Where and what, without a sentence of its own.
fn why(bad: &BadLedger) -> String {
    match bad {
        BadLedger::Broken { line, column, why } => format!("{line}:{column}, {why}"),
        BadLedger::OtherSchema { found } | BadLedger::UnknownPerspective { found } => found.clone(),
        BadLedger::NotHexadecimal { digits } => format!("{digits} x [0-9a-f]"),
        BadLedger::OddGroup { release, group } => format!("releases[{release}].groups[{group}]"),
    }
}

fn key(run: &Run) -> Result<[u8; 32], Failure> {
    let mut key = [0; 32];
    getrandom::fill(&mut key).map_err(|error| {
        let message = (run.session.words.cli.cannot_read)("-", &error.to_string());
        Failure::new(Exit::InputOutput, "no-randomness", message)
    })?;
    Ok(key)
}

/// Everything that the result shows of anonymous people: each perspective as a
/// whole, and the groups of the perspective that is compared.
fn release(run: &Run, read: &Read, result: &SurveyResult, has_ids: bool) -> Release {
    let people = |is_in: &dyn Fn(&Who) -> bool, n: u32| match has_ids {
        true => ReleasedPeople::Known(fingerprints(read, is_in)),
        false => ReleasedPeople::Counted(n),
    };
    let mut groups = Vec::new();
    let organisation = group_key(read.organisation.as_deref().unwrap_or_default());
    let group = |perspective, names: &[String], labels: &[String], people| ReleasedGroup {
        organisation: organisation.clone(),
        perspective,
        names: names.to_vec(),
        labels: labels.to_vec(),
        people,
    };
    for audience in &result.assessment.audiences {
        let is_survey = audience.origin == run.wishes.origin;
        if let (true, Published::Shown(size)) = (is_survey, &audience.figures) {
            let perspective = audience.perspective;
            let is_in = |who: &Who| who.perspective == perspective;
            groups.push(group(perspective, &[], &[], people(&is_in, size.sheets)));
        }
    }
    let compared = result
        .groups
        .iter()
        .flat_map(|g| g.cuts.iter().map(move |c| (g, c)));
    for (whole, cut) in compared {
        let perspective = whole.perspective;
        for shown in &cut.groups {
            let wanted = numbers(read, &cut.names, shown);
            let is_in = |who: &Who| {
                who.perspective == perspective
                    && wanted.iter().all(|(cut, number)| who.cuts[*cut] == *number)
            };
            let people = people(&is_in, shown.n);
            groups.push(group(perspective, &cut.names, &shown.labels, people));
        }
    }
    Release {
        survey: survey_of(run, read),
        groups,
    }
}

/// What makes two exports the same survey: the checklists in them. Columns come and go
/// and change places between two exports of one survey, so headers do not tell.
fn survey_of(run: &Run, read: &Read) -> String {
    let items = read.reading.items.iter();
    let checklists = items.filter_map(|found| run.instrument.checklist_of(found.item.as_str()));
    let ids: BTreeSet<&str> = checklists.map(|checklist| checklist.id.as_str()).collect();
    ids.into_iter().collect::<Vec<_>>().join("+")
}

/// The cuts of a group by place, with the number of its label.
fn numbers(read: &Read, names: &[String], group: &GroupResult) -> Vec<(usize, u32)> {
    let pairs = names.iter().zip(&group.labels);
    let number = |(name, label): (&String, &String)| {
        let cut = read.cuts.iter().position(|cut| cut == name)?;
        let number = read.labels[cut].iter().position(|known| known == label)?;
        Some((cut, number as u32))
    };
    pairs.filter_map(number).collect()
}

fn fingerprints(read: &Read, is_in: &dyn Fn(&Who) -> bool) -> BTreeSet<Fingerprint> {
    let people = read.people.iter().filter(|who| is_in(who));
    people.map(|who| who.fingerprint).collect()
}

fn name(run: &Run, group: &ReleasedGroup) -> String {
    match group.labels.is_empty() {
        true => (run.session.words.report.perspective)(group.perspective).to_owned(),
        false => group.labels.join(" / "),
    }
}
