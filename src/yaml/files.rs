//! The files of an instrument: what each is about, and what all have in common.

use std::cell::Cell;
use std::cmp::Reverse;
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};

use super::cursor::{Cursor, File};
use super::fields::{Fields, mapping};
use super::node::{Node, parse};
use super::values::{languages, line};
use super::{builtin, names};
use crate::model::{BadValue, Fault, Lang, Misfit, Problem, Source};

/// What a file is about; its name decides.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Scales,
    Rules,
    Verdicts,
    Actions,
    Context,
    Sources,
    Checklist,
}

impl Kind {
    /// Of `scales.yaml`, `rules.yaml` and so on; any other name is a checklist.
    fn of(file: &str) -> Kind {
        match Path::new(file).file_stem().and_then(|stem| stem.to_str()) {
            Some("scales") => Kind::Scales,
            Some("rules") => Kind::Rules,
            Some("verdicts") => Kind::Verdicts,
            Some("actions") => Kind::Actions,
            Some("context") => Kind::Context,
            Some("sources") => Kind::Sources,
            _ => Kind::Checklist,
        }
    }

    fn schema(self) -> &'static str {
        match self {
            Kind::Scales => "leerklaar.scales/1",
            Kind::Rules => "leerklaar.rules/1",
            Kind::Verdicts => "leerklaar.verdicts/1",
            Kind::Actions => "leerklaar.actions/1",
            Kind::Context => "leerklaar.context/1",
            Kind::Sources => "leerklaar.sources/1",
            Kind::Checklist => "leerklaar.checklist/1",
        }
    }
}

/// One file on its way to nouns.
#[derive(Debug)]
pub(super) struct Opened<'s> {
    pub(super) kind: Kind,
    pub(super) file: File<'s>,
    /// `None` when the text is no YAML.
    pub(super) root: Option<Node<'s>>,
    /// The keys of its kind were read, so what it declares is known.
    pub(super) is_read: Cell<bool>,
    /// One of the built-in files, in the place of one that was not given.
    pub(super) is_stand_in: bool,
}

/// The built-in scales and rules where `files` has none.
pub(super) fn stand_ins(files: &[Source]) -> Vec<Source> {
    let is_given = |kind| files.iter().any(|f| Kind::of(&f.name) == kind);
    let stands_in = |name: &str| match Kind::of(name) {
        kind @ (Kind::Scales | Kind::Rules) => !is_given(kind),
        _ => false,
    };
    let files = builtin::BUILT_IN.iter().filter(|(name, _)| stands_in(name));
    let source = |(name, text): &(&str, &str)| Source {
        name: (*name).to_owned(),
        text: (*text).to_owned(),
    };
    files.map(source).collect()
}

/// Parses the files in several threads where they are long, because parsing is most of
/// the work of a whole run. Gives the problems of those that are no YAML beside them.
pub(super) fn open<'s>(
    files: &'s [Source],
    stand_ins: &'s [Source],
) -> (Vec<Opened<'s>>, Vec<Problem>) {
    let sources: Vec<&'s Source> = files.iter().chain(stand_ins).collect();
    let parsed = parsed(&sources);
    let mut problems = Vec::new();
    let mut opened = Vec::new();
    for (index, (source, parsed)) in sources.into_iter().zip(parsed).enumerate() {
        opened.push(Opened {
            kind: Kind::of(&source.name),
            file: File::new(source),
            root: parsed.map_err(|problem| problems.push(*problem)).ok(),
            is_read: Cell::new(false),
            is_stand_in: index >= files.len(),
        });
    }
    (opened, problems)
}

type Parsed<'s> = Result<Node<'s>, Box<Problem>>;

/// A thread costs as much as to parse a few thousand bytes, and what it does in its own
/// memory a little more.
const BYTES_PER_THREAD: usize = 24 << 10;
const MOST_THREADS: usize = 4;

/// In the order of the sources; the longest are begun with.
fn parsed<'s>(sources: &[&'s Source]) -> Vec<Parsed<'s>> {
    let bytes: usize = sources.iter().map(|source| source.text.len()).sum();
    let threads = (bytes / BYTES_PER_THREAD + 1).min(MOST_THREADS);
    let mut order: Vec<usize> = (0..sources.len()).collect();
    order.sort_by_key(|place| Reverse(sources[*place].text.len()));
    let next = AtomicUsize::new(0);
    let work = || {
        let mut done = Vec::new();
        while let Some(place) = order.get(next.fetch_add(1, Ordering::Relaxed)) {
            done.push((*place, parse(sources[*place])));
        }
        done
    };
    let mut parsed: Vec<(usize, Parsed<'s>)> = std::thread::scope(|scope| {
        let others: Vec<_> = (1..threads).map(|_| scope.spawn(work)).collect();
        let mut parsed = work();
        for other in others {
            match other.join() {
                Ok(more) => parsed.extend(more),
                Err(panic) => std::panic::resume_unwind(panic),
            }
        }
        parsed
    });
    parsed.sort_by_key(|(place, _)| *place);
    parsed.into_iter().map(|(_, parsed)| parsed).collect()
}

impl<'s> Opened<'s> {
    pub(super) fn root(&self) -> Option<Cursor<'_>> {
        let root = self.root.as_ref()?;
        Some(Cursor::at_root(&self.file, root))
    }

    /// Reads the keys that every file has, and then those of its own kind.
    pub(super) fn read<T>(&self, read: impl FnOnce(&mut Fields<'_>) -> Option<T>) -> Option<T> {
        let root = self.root()?;
        if is_of_another_kind(&root, self.kind.schema()) {
            return None;
        }
        mapping(&root, |fields| {
            self.is_read.set(true);
            let schema = fields.required("schema", line);
            let languages = fields.required("languages", languages);
            self.file
                .set_languages(languages.clone().unwrap_or_default());
            let value = read(fields);
            schema.and(languages).and(value)
        })
    }

    /// Where it announces its languages.
    fn tell_of_languages(&self, misfit: Misfit) -> Option<Problem> {
        let root = self.root()?;
        let span = root.node.get("languages")?.span;
        Some(names::problem(&root.place_at(span), misfit))
    }
}

/// Tells when the file says that it is another kind of file, or one for another
/// version of the program; then the rest of it would only be misread.
fn is_of_another_kind(root: &Cursor<'_>, expected: &str) -> bool {
    let schema = root.node.get("schema");
    let found = schema.and_then(|node| Some((node.span, node.as_text()?)));
    let Some((span, found)) = found.filter(|(_, found)| *found != expected) else {
        return false;
    };
    let fault = Fault::Value(BadValue::Schema {
        found: found.to_owned(),
        expected: expected.to_owned(),
    });
    root.tell_at(span, fault);
    true
}

/// The languages of the first file that announces any; the others must agree.
pub(super) fn common_languages(opened: &[Opened<'_>]) -> Vec<Lang> {
    first_with_languages(opened).map_or_else(Vec::new, |o| o.file.languages().clone())
}

fn first_with_languages<'o, 's>(opened: &'o [Opened<'s>]) -> Option<&'o Opened<'s>> {
    opened.iter().find(|o| !o.file.languages().is_empty())
}

/// Tells of each file with other languages than the first, and of each language
/// that a built-in file would have to have and has not.
pub(super) fn other_languages(opened: &[Opened<'_>]) -> Vec<Problem> {
    let Some(first) = first_with_languages(opened) else {
        return Vec::new();
    };
    let expected = first.file.languages().clone();
    let sorted = |languages: &[Lang]| {
        let mut languages = languages.to_vec();
        languages.sort();
        languages
    };
    let mut problems = Vec::new();
    for other in opened {
        let found = other.file.languages().clone();
        if other.is_stand_in {
            let missing = expected.iter().filter(|lang| !found.contains(lang));
            problems.extend(missing.filter_map(|lang| {
                first.tell_of_languages(Misfit::NotBuiltIn {
                    lang: *lang,
                    file: other.file.name().to_owned(),
                })
            }));
        } else if !found.is_empty() && sorted(&found) != sorted(&expected) {
            problems.extend(other.tell_of_languages(Misfit::OtherLanguages {
                found,
                expected: expected.clone(),
                file: first.file.name().to_owned(),
            }));
        }
    }
    problems
}

/// Tells of a second file of a kind that stands once, and of an instrument
/// without questions.
pub(super) fn miscounted(opened: &[Opened<'_>]) -> Vec<Problem> {
    let mut problems = Vec::new();
    for (index, second) in opened.iter().enumerate() {
        let is_same = |o: &&Opened<'_>| o.kind == second.kind && o.kind != Kind::Checklist;
        if let Some(first) = opened[..index].iter().find(is_same) {
            let first = first.file.name().to_owned();
            problems.push(at_file(second, Misfit::SecondFile { first }));
        }
    }
    if !opened.iter().any(|o| o.kind == Kind::Checklist)
        && let Some(first) = opened.first()
    {
        problems.push(at_file(first, Misfit::NoChecklist));
    }
    problems
}

fn at_file(opened: &Opened<'_>, misfit: Misfit) -> Problem {
    Problem {
        file: opened.file.name().to_owned(),
        span: None,
        path: String::new(),
        fault: Fault::Relation(misfit),
    }
}
