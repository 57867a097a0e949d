//! LimeSurvey: codes, texts or both as headers; its own columns in the language of
//! the export. The pairs were read from exports of 3 to 6 in nl, en and de.

mod shape;

use super::grid::{code_in_brackets, in_brackets};
use super::head::{Head, signs_of};
use super::profile::{Found, Profile};
use super::status::When;
use super::{CellRules, ColumnRole, Heading, Metadata, RowStatus, Special, Tick};
use crate::model::survey::{Platform, Variant};

const CODES: [&str; 3] = ["submitdate", "lastpage", "startlanguage"];

const RESPONSE_ID: &[&str] = &[
    "response id",
    "respons-id",
    "antwort id",
    "id de la réponse",
];
const SUBMITTED: &[&str] = &[
    "date submitted",
    "datum verzonden",
    "datum abgeschickt",
    "date de soumission",
];
const LAST_PAGE: &[&str] = &[
    "last page",
    "laatste pagina",
    "letzte seite",
    "dernière page",
];
const LANGUAGE: &[&str] = &[
    "start language",
    "begin taal",
    "begintaal",
    "starttaal",
    "start-sprache",
    "startsprache",
    "langue de départ",
];

/// The text column beside "other", and the one beside a comment.
const OTHER: &[&str] = &["other", "overige", "anders", "sonstiges", "autre", "otro"];
const COMMENT: &[&str] = &["comment", "opmerking", "kommentar", "commentaire"];

pub(super) const PROFILE: Profile = Profile {
    platform: Platform::LimeSurvey,
    find,
    headings,
    metadata: &[
        (Metadata::ResponseId, &["id"]),
        (Metadata::ResponseId, RESPONSE_ID),
        (Metadata::Submitted, &["submitdate"]),
        (Metadata::Submitted, SUBMITTED),
        (Metadata::LastPage, &["lastpage"]),
        (Metadata::LastPage, LAST_PAGE),
        (Metadata::Language, &["startlanguage"]),
        (Metadata::Language, LANGUAGE),
        (
            Metadata::Started,
            &["startdate", "date started", "startdatum", "datum gestartet"],
        ),
        (
            Metadata::Changed,
            &[
                "datestamp",
                "date last action",
                "datum laatste actie",
                "datum letzte aktivität",
            ],
        ),
        (
            Metadata::Duration,
            &["interviewtime", "total time", "totale tijd", "gesamtzeit"],
        ),
        (
            Metadata::Other,
            &["seed", "plaats", "zufallsstartwert", "graine"],
        ),
    ],
    ignored: &[
        "grouptime",
        "group time",
        "groep tijd",
        "gruppenzeit",
        "questiontime",
        "question time",
        "vraag tijd",
        "fragenzeit",
    ],
    // 1980-01-01 is what an anonymous survey without date stamps writes for "handed
    // in", so any filled cell is complete.
    status: &[
        (Metadata::Submitted, When::Blank, RowStatus::Unfinished),
        (
            Metadata::Submitted,
            When::Is(&["N/A"]),
            RowStatus::Unfinished,
        ),
    ],
    cells: CellRules {
        // Never translated, and never the respondent's own "not applicable".
        special: &[("N/A", Special::NotShown), ("-oth-", Special::Other)],
        list: &[],
        ticked: &["Y", "Ja", "Yes", "Oui", "1"],
        unticked: &["N", "Nee", "No", "Nein", "Non", "0"],
        has_recodes: false,
    },
};

fn find(head: &Head) -> Option<Found> {
    let (variant, names) = own_headers(head);
    let mut signs = signs_of(names);
    let form = match variant {
        Variant::Text => head.form(3, |h| in_brackets(h).is_some()),
        _ => head.form(3, |h| code_in_brackets(code_of(h).0).is_some()),
    };
    if variant == Variant::Text && signs.len() < 2 && shape::has_shape(head) {
        signs.extend(head.moments(1, 1));
    }
    // Square brackets alone are also how Google Forms writes the rows of a grid.
    if variant != Variant::Text || !signs.is_empty() {
        signs.extend(form);
    }
    let found = Found::by(signs)?;
    Some(Found {
        variant: Some(variant),
        ..found
    })
}

/// In which of its ways headers are written, and the headers that show it.
fn own_headers(head: &Head) -> (Variant, Vec<String>) {
    let codes = head.having(&CODES);
    if !codes.is_empty() {
        return (Variant::Codes, codes);
    }
    let both = (0..head.width()).map(|c| head.header(c));
    let both = both.filter(|h| CODES.contains(&code_of(h).0) && code_of(h).1.is_some());
    let both = both.map(str::to_owned).collect::<Vec<_>>();
    if !both.is_empty() {
        return (Variant::CodeAndText, both);
    }
    let texts = [RESPONSE_ID, SUBMITTED, LAST_PAGE, LANGUAGE];
    let texts = texts.iter().flat_map(|names| head.having(names));
    let texts = texts.collect::<Vec<_>>();
    match texts.is_empty() && head.form(3, |h| code_in_brackets(h).is_some()).is_some() {
        true => (Variant::Codes, texts),
        false => (Variant::Text, texts),
    }
}

/// `bel[B01]. In hoeverre ...`: the code and, if there is one, the text. What stands
/// between them is the user's choice, a full stop and a blank unless told otherwise.
fn code_of(header: &str) -> (&str, Option<&str>) {
    let is_code = |c: char| c.is_ascii_alphanumeric() || c == '_';
    let mut end = header.find(|c| !is_code(c)).unwrap_or(header.len());
    if header[end..].starts_with('[') {
        end = header[end..].find(']').map_or(end, |at| end + at + 1);
    }
    let (code, rest) = header.split_at(end);
    let text = rest.trim_start_matches(|c: char| c.is_whitespace() || ".:;|-–".contains(c));
    match rest.len() > text.len() && !text.is_empty() {
        true => (code, Some(text)),
        false if rest.is_empty() => (code, None),
        false => (header, None),
    }
}

fn headings(head: &Head, found: &Found) -> Vec<Heading> {
    let columns = (0..head.width()).map(|c| head.header(c));
    let mut headings = columns
        .map(|header| match found.variant {
            Some(Variant::Text) => of_text(header, header),
            Some(Variant::CodeAndText) => match code_of(header) {
                (code, Some(text)) => with_code(of_text(header, text), code),
                _ => with_code(of_text(header, header), header),
            },
            _ => with_code(Heading::of(header), header),
        })
        .collect::<Vec<_>>();
    mark_comments(&mut headings);
    mark_options(head, &mut headings);
    if found.variant == Some(Variant::Text) && shape::has_shape(head) {
        shape::mark(&mut headings);
    }
    headings
}

fn of_text(header: &str, text: &str) -> Heading {
    let mut heading = Heading::of(header);
    text.clone_into(&mut heading.text);
    let Some((stem, row)) = in_brackets(text) else {
        return heading;
    };
    heading.role = role(row);
    heading.option = (heading.role == ColumnRole::Question).then(|| row.to_owned());
    heading.stem = Some(stem.to_owned());
    heading.row = Some(row.to_owned());
    heading
}

fn with_code(mut heading: Heading, code: &str) -> Heading {
    heading.code = Some(code.to_owned());
    // `bel_B01` is the same in the expression manager's codes; a code of a question
    // has no underscore itself.
    let parts = code_in_brackets(code).or_else(|| code.split_once('_'));
    let Some((question, part)) = parts.filter(|(question, _)| !question.is_empty()) else {
        return heading;
    };
    heading.role = role(part);
    heading.option = (heading.role == ColumnRole::Question).then(|| part.to_owned());
    heading.question = Some(question.to_owned());
    heading.part = Some(part.to_owned());
    heading
}

fn role(part: &str) -> ColumnRole {
    let part = part.to_lowercase();
    match part.as_str() {
        part if OTHER.contains(&part) => ColumnRole::Other,
        part if COMMENT.contains(&part) => ColumnRole::Comment,
        _ => ColumnRole::Question,
    }
}

/// `vorm[elcomment]` is the remark beside `vorm[el]`.
fn mark_comments(headings: &mut [Heading]) {
    for at in 1..headings.len() {
        let (before, rest) = headings.split_at_mut(at);
        let (Some(before), Some(heading)) = (before.last(), rest.first_mut()) else {
            continue;
        };
        let part = heading
            .part
            .as_deref()
            .and_then(|p| p.strip_suffix("comment"));
        if part.is_some() && part == before.part.as_deref() && heading.question == before.question {
            heading.role = ColumnRole::Comment;
            heading.option = None;
        }
    }
}

/// An option that its maker called "other" is ticked; the platform's own is filled in.
fn mark_options(head: &Head, headings: &mut [Heading]) {
    for (column, heading) in headings.iter_mut().enumerate() {
        let is_own = heading.role == ColumnRole::Other && heading.part.is_none();
        let cells = head.filled(column, 1).map(|c| PROFILE.cells.tick(c, ""));
        let mut cells = cells
            .filter(|tick| *tick != Some(Tick::NotShown))
            .peekable();
        if is_own && cells.peek().is_some() && cells.all(|tick| tick.is_some()) {
            heading.role = ColumnRole::Question;
            heading.option.clone_from(&heading.row);
        }
    }
}
