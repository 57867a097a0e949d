//! What the user wants with the exports, worked out from options and mapping.

use std::fs;
use std::path::{Path, PathBuf};

use super::arguments::{Batch, Format};
use crate::cli::exit::Exit;
use crate::cli::failure::Failure;
use crate::cli::files;
use crate::cli::session::Session;
use crate::model::survey::{ColumnRef, CutColumn, Mapping, PerspectiveColumn};
use crate::model::{Instrument, Origin, Perspective};
use crate::yaml;

/// More traits together nearly point at one person.
const MOST_CUTS: usize = 2;

/// Everything that is the same for all exports of a run.
pub(super) struct Wishes {
    pub(super) mapping: Mapping,
    /// The platform's own definition, with its name.
    pub(super) definition: Option<(String, Vec<u8>)>,
    /// Of all rows, where no column says it.
    pub(super) perspective: Perspective,
    pub(super) origin: Origin,
    pub(super) threads: usize,
}

impl Wishes {
    pub(super) fn from(
        session: &Session,
        request: &Batch,
        instrument: &Instrument,
    ) -> Result<Wishes, Failure> {
        refuse_what_cannot_be(session, request)?;
        let mapping = mapping(session, request, instrument)?;
        refuse_for_several(session, request, &mapping)?;
        refuse_what_does_nothing(session, request, mapping.organisation.is_some())?;
        let definition = definition(session, request, &mapping)?;
        let origin = match request.people.on_record {
            true => Origin::OnRecord,
            false => Origin::Anonymous,
        };
        let usual = match origin {
            Origin::OnRecord => Perspective::Organisation,
            Origin::Anonymous => Perspective::Employee,
        };
        let cores = || std::thread::available_parallelism().map_or(1, usize::from);
        Ok(Wishes {
            mapping,
            definition,
            perspective: request.people.perspective.unwrap_or(usual),
            origin,
            threads: request.reading.threads.map_or_else(cores, usize::from),
        })
    }
}

fn refuse_what_cannot_be(session: &Session, request: &Batch) -> Result<(), Failure> {
    let words = session.words.batch_cli;
    let refuse = |code, message: String| Err(Failure::new(Exit::Usage, code, message));
    let has_folder = request.result.output.is_some();
    if request.people.by.len() > MOST_CUTS {
        return refuse("too-many-cuts", (words.too_many_cuts)(MOST_CUTS));
    }
    let mut by: Vec<&str> = request.people.by.iter().map(|name| name.trim()).collect();
    by.sort_unstable();
    if let Some(twice) = by.windows(2).find(|pair| pair[0] == pair[1]) {
        return refuse("column-twice", (words.column_twice)(twice[0]));
    }
    if request.result.format == Some(Format::Csv) && !has_folder && !request.reading.inspect {
        return refuse("csv-needs-folder", words.csv_needs_folder.to_owned());
    }
    if request.result.rows.as_deref() == Some(Path::new("-")) {
        return refuse("rows-need-file", words.rows_need_file.to_owned());
    }
    Ok(())
}

/// What belongs to one organisation is not silently left out, or held against each,
/// where a column names more.
fn refuse_for_several(
    session: &Session,
    request: &Batch,
    mapping: &Mapping,
) -> Result<(), Failure> {
    let has = [
        ("--ledger", request.result.ledger.is_some()),
        ("--population", request.people.population.is_some()),
        ("--with", !request.people.with.is_empty()),
    ];
    let mut asked = has.iter().filter(|(_, is_asked)| *is_asked);
    match asked.next().filter(|_| mapping.organisation.is_some()) {
        None => Ok(()),
        Some((option, _)) => {
            let message = (session.words.batch_cli.one_organisation)(option);
            Err(Failure::new(Exit::Usage, "one-organisation", message))
        }
    }
}

/// Options that would be passed over in silence, by their names.
fn refuse_what_does_nothing(
    session: &Session,
    request: &Batch,
    has_organisations: bool,
) -> Result<(), Failure> {
    let (reading, people, result) = (&request.reading, &request.people, &request.result);
    let has_cuts = !people.by.is_empty();
    let is_csv = result.format == Some(Format::Csv);
    let has_organisations = has_organisations && !reading.inspect;
    let organisations = "--organisation-column";
    let pairs = [
        (has_cuts && has_organisations, "--by", organisations),
        (
            result.technical && has_organisations,
            "--technical",
            organisations,
        ),
        (
            result.preview && has_organisations,
            "--preview",
            organisations,
        ),
        (has_cuts && people.on_record, "--by", "--on-record"),
        (result.preview && result.output.is_some(), "-o", "--preview"),
        (
            result.preview && result.ledger.is_some(),
            "--ledger",
            "--preview",
        ),
        (reading.inspect && is_csv, "--format csv", "--inspect"),
        (
            reading.inspect && result.ledger.is_some(),
            "--ledger",
            "--inspect",
        ),
    ];
    let Some((_, one, other)) = pairs.into_iter().find(|(is_idle, ..)| *is_idle) else {
        return Ok(());
    };
    let message = (session.words.batch_cli.not_together)(one, other);
    Err(Failure::new(Exit::Usage, "not-together", message))
}

/// The mapping of the user, with what the options say put over it.
fn mapping(
    session: &Session,
    request: &Batch,
    instrument: &Instrument,
) -> Result<Mapping, Failure> {
    let mut mapping = match &request.reading.mapping {
        None => Mapping::default(),
        Some(path) => read_mapping(session, path, instrument)?,
    };
    let people = &request.people;
    let named = |name: &String| ColumnRef::Name(name.clone());
    mapping.source.platform = request.reading.profile.or(mapping.source.platform);
    mapping.source.sheet = request.reading.sheet.clone().or(mapping.source.sheet);
    mapping.rows.keep = request.reading.keep.unwrap_or(mapping.rows.keep);
    if let Some(name) = &people.perspective_column {
        let known = mapping.perspective.take();
        mapping.perspective = Some(PerspectiveColumn {
            column: named(name),
            leave_out_others: known.as_ref().is_some_and(|known| known.leave_out_others),
            labels: known.map(|known| known.labels).unwrap_or_default(),
        });
    }
    if people.perspective.is_some() {
        mapping.perspective = None;
    }
    mapping.organisation = people
        .organisation_column
        .as_ref()
        .map(named)
        .or(mapping.organisation);
    mapping.respondent = people.respondent.as_ref().map(named).or(mapping.respondent);
    if !people.by.is_empty() {
        mapping.cuts = people
            .by
            .iter()
            .map(|name| cut(name, &mapping.cuts))
            .collect();
    }
    Ok(mapping)
}

/// A cut by the name that the mapping gives it, else by its header.
fn cut(name: &str, known: &[CutColumn]) -> CutColumn {
    let known = known.iter().find(|cut| cut.name == name).cloned();
    known.unwrap_or_else(|| CutColumn {
        name: name.to_owned(),
        column: ColumnRef::Name(name.to_owned()),
    })
}

fn read_mapping(
    session: &Session,
    path: &Path,
    instrument: &Instrument,
) -> Result<Mapping, Failure> {
    let source = files::read(path, session.words)?;
    match yaml::read_mapping(&source, instrument) {
        Ok((mapping, noticed)) => {
            session.tell(&noticed, std::slice::from_ref(&source));
            Ok(mapping)
        }
        Err(problems) => Err(Failure::Problems {
            problems,
            sources: vec![source],
        }),
    }
}

/// The file that `--definition` names, or the mapping, beside itself.
fn definition(
    session: &Session,
    request: &Batch,
    mapping: &Mapping,
) -> Result<Option<(String, Vec<u8>)>, Failure> {
    let beside = |name: &String| {
        let folder = request.reading.mapping.as_deref().and_then(Path::parent);
        folder.map_or_else(|| PathBuf::from(name), |folder| folder.join(name))
    };
    let named = mapping.source.definition.as_ref().map(beside);
    let Some(path) = request.reading.definition.clone().or(named) else {
        return Ok(None);
    };
    let name = path.display().to_string();
    let bytes = fs::read(&path);
    let bytes = bytes.map_err(|error| files::unreadable(&name, &error, session.words))?;
    Ok(Some((name, bytes)))
}

impl Wishes {
    /// Whether the respondents' own scores have to be known in full.
    pub(super) fn compares_groups(&self, request: &Batch) -> bool {
        !self.mapping.cuts.is_empty() || request.result.technical || request.result.rows.is_some()
    }
}
