//! The shape of a survey's result: the whole, its groups, and what protects them.

use serde::Serialize;

use super::plan::Plan;
use super::reading::{Answers, Rows};
use super::result::Assessment;
use super::shape::{Interval, Published, Text, all, number};
use super::technical::Technical;
use crate::model::survey::Reading;
use crate::model::{self, GroupStanding, GroupWord, Instrument};
use crate::report::batch::{FileResult, OrganisationResult, hidden};
use crate::report::{BatchView, View};
use crate::words::Words;

#[derive(Serialize)]
pub(super) struct Batch {
    privacy: Privacy,
    /// Groups that are hidden, and figures hidden of groups that are shown.
    hidden: Option<Hidden>,
    /// What is kept of this result to judge a later one by: none, people or counts.
    ledger: &'static str,
    exports: Vec<Export>,
    assessment: Assessment,
    roadmap: Option<Plan>,
    groups: Option<Groups>,
    technical: Option<Technical>,
}

impl Batch {
    pub(super) fn of(batch: &BatchView) -> Batch {
        let view = &batch.view;
        let groups = batch.result.groups.as_ref();
        Batch {
            privacy: Privacy::of(&view.instrument.rules.privacy),
            hidden: groups.map(|groups| {
                let (groups, figures) = hidden(groups);
                Hidden { groups, figures }
            }),
            ledger: batch.ledger.id(),
            exports: all(batch.readings, Export::of),
            assessment: Assessment::of(view),
            roadmap: view.roadmap.map(|_| Plan::of(view)),
            groups: groups.map(|g| Groups::of(view.instrument, g)),
            technical: batch.result.technical.as_ref().map(Technical::of),
        }
    }
}

/// The thresholds; `warning` stands there only when nobody is protected.
#[derive(Serialize)]
pub(super) struct Privacy {
    #[serde(skip_serializing_if = "Option::is_none")]
    warning: Option<Text>,
    is_off: bool,
    least_for_scores: u32,
    least_for_distributions: u32,
    least_for_crossings: u32,
}

impl Privacy {
    pub(super) fn of(privacy: &model::Privacy) -> Privacy {
        let warning = || {
            [model::Lang::NL, model::Lang::EN]
                .map(|lang| {
                    let words = Words::for_lang(lang);
                    (lang.to_string(), words.batch.unprotected.to_owned())
                })
                .into()
        };
        Privacy {
            warning: privacy.is_off().then(warning),
            is_off: privacy.is_off(),
            least_for_scores: privacy.scores,
            least_for_distributions: privacy.distributions,
            least_for_crossings: privacy.crossings,
        }
    }
}

#[derive(Serialize)]
struct Hidden {
    groups: usize,
    figures: usize,
}

#[derive(Serialize)]
struct Export {
    file: String,
    platform: &'static str,
    fingerprint: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    answers: Option<Answers>,
    rows: Rows,
}

impl Export {
    fn of(reading: &Reading) -> Export {
        Export {
            file: reading.file.clone(),
            platform: reading.platform.id(),
            fingerprint: reading.fingerprint.clone(),
            answers: Answers::told(reading),
            rows: Rows::told(&reading.rows),
        }
    }
}

#[derive(Serialize)]
struct Groups {
    perspective: &'static str,
    whole: Group,
    cuts: Vec<Cut>,
}

impl Groups {
    fn of(instrument: &Instrument, groups: &model::Groups) -> Groups {
        Groups {
            perspective: groups.perspective.id(),
            whole: Group::of(instrument, &groups.whole),
            cuts: all(&groups.cuts, |cut| Cut {
                names: cut.names.clone(),
                groups: all(&cut.groups, |group| Group::of(instrument, group)),
                withheld: cut.withheld.clone(),
            }),
        }
    }
}

/// `withheld` has the labels of the groups that are not shown, and nothing else of
/// them.
#[derive(Serialize)]
struct Cut {
    names: Vec<String>,
    groups: Vec<Group>,
    withheld: Vec<Vec<String>>,
}

#[derive(Serialize)]
struct Group {
    labels: Vec<String>,
    n: u32,
    population: Option<u32>,
    response: Option<f64>,
    scores: Vec<Score>,
}

impl Group {
    fn of(instrument: &Instrument, group: &model::GroupResult) -> Group {
        Group {
            labels: group.labels.clone(),
            n: group.n,
            population: group.population,
            response: group.response.map(number),
            scores: all(&group.scores, |score| Score {
                scale: score.scale.to_string(),
                figures: Published::of(instrument, &score.figures, Figures::of),
            }),
        }
    }
}

#[derive(Serialize)]
struct Score {
    scale: String,
    #[serde(flatten)]
    figures: Published<Figures>,
}

/// In points of 0..100; shares are 0..1.
#[derive(Serialize)]
struct Figures {
    n: u32,
    mean: f64,
    spread: Option<f64>,
    interval: Option<Interval>,
    worst_case: Option<Interval>,
    quartiles: Option<[f64; 3]>,
    favourable: Option<f64>,
    /// Share of people per band, lowest first.
    distribution: Option<Vec<f64>>,
    against_rest: Option<Comparison>,
}

impl Figures {
    fn of(figures: &model::GroupFigures) -> Figures {
        Figures {
            n: figures.n,
            mean: number(figures.mean),
            spread: figures.spread.map(number),
            interval: figures.interval.as_ref().map(Interval::of),
            worst_case: figures.worst_case.as_ref().map(Interval::of),
            quartiles: figures.quartiles.map(|q| q.map(number)),
            favourable: figures.favourable.map(number),
            distribution: figures
                .distribution
                .as_ref()
                .map(|shares| shares.iter().copied().map(number).collect()),
            against_rest: figures.against_rest.as_ref().map(Comparison::of),
        }
    }
}

/// Group minus the rest of its cut; `p` is adjusted for all comparisons of the cut, and
/// null where it would tell how few people differ.
#[derive(Serialize)]
struct Comparison {
    difference: f64,
    interval: Interval,
    p: Option<f64>,
    word: &'static str,
}

impl Comparison {
    fn of(comparison: &model::Comparison) -> Comparison {
        Comparison {
            difference: number(comparison.difference),
            interval: Interval::of(&comparison.interval),
            p: comparison.p,
            word: group_word(comparison.word),
        }
    }
}

pub(in crate::report) fn group_word(word: GroupWord) -> &'static str {
    match word {
        GroupWord::Lower => "lower",
        GroupWord::NotDistinguishable => "not_distinguishable",
        GroupWord::Higher => "higher",
    }
}

/// Several organisations, by name.
#[derive(Serialize)]
pub(super) struct Organisations {
    privacy: Privacy,
    exports: Vec<Export>,
    organisations: Vec<Organisation>,
}

#[derive(Serialize)]
struct Organisation {
    name: String,
    assessment: Assessment,
    roadmap: Plan,
}

impl Organisations {
    pub(super) fn of(
        view: &View,
        organisations: &[OrganisationResult],
        readings: &[Reading],
    ) -> Organisations {
        let shape = |organisation: &OrganisationResult| {
            let own = View {
                assessment: &organisation.assessment,
                roadmap: Some(&organisation.roadmap),
                ..*view
            };
            Organisation {
                name: organisation.name.clone(),
                assessment: Assessment::of(&own),
                roadmap: Plan::of(&own),
            }
        };
        Organisations {
            privacy: Privacy::of(&view.instrument.rules.privacy),
            exports: all(readings, Export::of),
            organisations: all(organisations, shape),
        }
    }
}

/// Several files, in the order given.
#[derive(Serialize)]
pub(super) struct Files {
    privacy: Privacy,
    files: Vec<File>,
}

/// `problems` has the codes of what is wrong; `assessment` is null when it could not
/// be scored, and when the file has more organisations: those are in `organisations`.
#[derive(Serialize)]
struct File {
    file: String,
    export: Option<Export>,
    assessment: Option<Assessment>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    organisations: Vec<Assessment>,
    problems: Vec<&'static str>,
}

impl Files {
    pub(super) fn of(view: &View, files: &[&FileResult]) -> Files {
        let assessed = |assessment: &model::Assessment| {
            Assessment::of(&View {
                assessment,
                roadmap: None,
                ..*view
            })
        };
        let shape = |file: &&FileResult| File {
            file: file.file.clone(),
            export: file.reading.as_ref().map(Export::of),
            assessment: match &file.results[..] {
                [only] => Some(assessed(only)),
                _ => None,
            },
            organisations: match &file.results[..] {
                [_] => Vec::new(),
                several => all(several, assessed),
            },
            problems: {
                let codes = file.problems.iter().map(|problem| problem.fault.code());
                codes
                    .chain(file.failure.iter().map(|(code, _)| *code))
                    .collect()
            },
        };
        Files {
            privacy: Privacy::of(&view.instrument.rules.privacy),
            files: all(files, shape),
        }
    }
}

/// Which groups of each of several files would be shown. Confidential as well.
#[derive(Serialize)]
pub(super) struct Previews {
    files: Vec<FilePreview>,
}

#[derive(Serialize)]
struct FilePreview {
    file: String,
    #[serde(flatten)]
    preview: Preview,
}

impl Previews {
    pub(super) fn of(previews: &[(String, model::Preview)], privacy: &model::Privacy) -> Previews {
        Previews {
            files: all(previews, |(file, preview)| FilePreview {
                file: file.clone(),
                preview: Preview::of(preview, privacy),
            }),
        }
    }
}

/// Which groups would be shown. Confidential: it has the sizes of small groups.
#[derive(Serialize)]
pub(super) struct Preview {
    privacy: Privacy,
    is_confidential: bool,
    perspective: &'static str,
    groups: Vec<PreviewGroup>,
}

#[derive(Serialize)]
struct PreviewGroup {
    names: Vec<String>,
    labels: Vec<String>,
    n: u32,
    standing: &'static str,
}

impl Preview {
    pub(super) fn of(preview: &model::Preview, privacy: &model::Privacy) -> Preview {
        Preview {
            privacy: Privacy::of(privacy),
            is_confidential: true,
            perspective: preview.perspective.id(),
            groups: all(&preview.rows, |row| PreviewGroup {
                names: row.names.clone(),
                labels: row.labels.clone(),
                n: row.n,
                standing: match row.standing {
                    GroupStanding::Shown => "shown",
                    GroupStanding::TooFew => "too_few",
                    GroupStanding::TooFewCrossed => "too_few_crossed",
                    GroupStanding::ProtectsOthers => "protects_others",
                },
            }),
        }
    }
}
