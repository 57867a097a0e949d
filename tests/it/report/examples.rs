//! The example organisations, read and scored as the program does.

use std::fs;
use std::io::Cursor;
use std::path::{Path, PathBuf};

use leerklaar::model::survey::{ExportAccount, Mapping, Reading};
use leerklaar::model::{
    Assessment, Groups, Instrument, Lang, Origin, Perspective, Population, Roadmap, Sheet, Source,
    Technical,
};
use leerklaar::report::{DisplayScale, LedgerKept, PaperSurvey, PaperView, Reader, View};
use leerklaar::score::{
    Extras, Intake, Measures, Respondents, Shape, Survey, assess, survey_result,
};
use leerklaar::survey::{Pass, Request, Vocabulary, prepare, read_population};
use leerklaar::{roadmap, yaml};

use crate::program::root;

/// An organisation with everything that a report is made from.
pub(crate) struct Example {
    pub(crate) instrument: Instrument,
    pub(crate) assessment: Assessment,
    pub(crate) roadmap: Roadmap,
    survey: Option<Kept>,
}

struct Kept {
    groups: Option<Groups>,
    technical: Option<Technical>,
    exports: Vec<ExportAccount>,
}

impl Example {
    pub(crate) fn groups_mut(&mut self) -> Option<&mut Groups> {
        self.survey.as_mut()?.groups.as_mut()
    }

    pub(crate) fn view(&self, reader: Reader, lang: Lang) -> PaperView<'_> {
        PaperView {
            view: View {
                instrument: &self.instrument,
                assessment: &self.assessment,
                roadmap: Some(&self.roadmap),
                lang,
                scale: DisplayScale::Hundred,
                full: false,
            },
            reader,
            survey: self.survey.as_ref().map(|kept| PaperSurvey {
                groups: kept.groups.as_ref(),
                technical: kept.technical.as_ref(),
                exports: &kept.exports,
                ledger: LedgerKept::No,
            }),
            date: Some("2026-11-22"),
            maker: None,
        }
    }
}

/// `examples/bakkerij`: a complete scan with a sheet per person.
pub(crate) fn bakery() -> Example {
    let instrument = yaml::built_in().instrument;
    let sheets = sheets(&instrument, &root().join("examples/bakkerij"));
    of_sheets(instrument, &sheets)
}

/// `examples/peiling`: a survey with departments, and management on record.
pub(crate) fn survey() -> Example {
    let instrument = yaml::built_in().instrument;
    let folder = root().join("examples/peiling");
    let mapping = mapping(&instrument, &folder.join("mapping.yaml"));
    let sheets = [sheet(&instrument, &folder.join("directie.yaml"))];
    let register = fs::read(folder.join("personeel.csv")).expect("the example has a register");
    let population = read_population("personeel.csv", &register).expect("it is sound");
    let population = Population {
        is_whole: true,
        ..population
    };
    let shape = Shape::new(
        &instrument,
        Extras {
            distributions: true,
            technical: true,
        },
    );
    let export = folder.join("antwoorden.csv");
    let (respondents, cuts, labels, reading) = read(&instrument, &shape, &mapping, &export);
    let survey = Survey {
        shape: &shape,
        respondents: &respondents,
        cuts: &cuts,
        labels: &labels,
        population: Some(&population),
        sheets: &sheets,
    };
    let result = survey_result(&survey, Measures::All);
    let settings = roadmap::Settings::default();
    let roadmap = roadmap::plan(&instrument, &result.assessment, &settings);
    Example {
        roadmap,
        assessment: result.assessment,
        survey: Some(Kept {
            groups: result.groups,
            technical: result.technical,
            exports: vec![reading.told()],
        }),
        instrument,
    }
}

/// These sheets, scored and planned.
pub(crate) fn of_sheets(instrument: Instrument, sheets: &[Sheet]) -> Example {
    let assessment = assess(&instrument, sheets);
    let roadmap = roadmap::plan(&instrument, &assessment, &roadmap::Settings::default());
    Example {
        instrument,
        assessment,
        roadmap,
        survey: None,
    }
}

/// The answer sheets of a folder, by name.
pub(crate) fn sheets(instrument: &Instrument, folder: &Path) -> Vec<Sheet> {
    let files = fs::read_dir(folder).expect("the example exists");
    let mut paths: Vec<PathBuf> = files.map(|file| file.expect("a file").path()).collect();
    paths.sort();
    paths.iter().map(|path| sheet(instrument, path)).collect()
}

fn sheet(instrument: &Instrument, path: &Path) -> Sheet {
    let (sheet, _) = yaml::read_sheet(&source(path), instrument).expect("the sheet is sound");
    sheet
}

fn mapping(instrument: &Instrument, path: &Path) -> Mapping {
    let read = yaml::read_mapping(&source(path), instrument);
    read.expect("the mapping is sound").0
}

fn source(path: &Path) -> Source {
    Source {
        name: path.display().to_string(),
        text: fs::read_to_string(path).expect("the example exists"),
    }
}

type Rows = (Respondents, Vec<String>, Vec<Vec<String>>, Reading);

fn read(instrument: &Instrument, shape: &Shape, mapping: &Mapping, export: &Path) -> Rows {
    let bytes = fs::read(export).expect("the example has an export");
    let mut input = Cursor::new(bytes.as_slice());
    let vocabulary = Vocabulary::new(instrument, mapping);
    let request = Request {
        name: "antwoorden.csv",
        vocabulary: &vocabulary,
        definition: None,
        perspective: Perspective::Employee,
        threads: 1,
    };
    let mut prepared = prepare(&mut input, request).expect("its headers are understood");
    loop {
        let (book, items, cuts) = (prepared.codebook(), prepared.items(), prepared.cuts());
        let make = || Intake::new(shape, &book, &items, Origin::Anonymous);
        let passed = prepared.pass(&mut input, &make, &|_| {});
        let Pass::Done { sinks, reading, .. } = passed.expect("its rows are understood") else {
            continue;
        };
        let mut respondents = Respondents::new();
        for sink in sinks {
            respondents.merge(shape, sink.finish());
        }
        let labels = cuts.iter().map(|(_, labels)| labels.names()).collect();
        let names = cuts.into_iter().map(|(name, _)| name).collect();
        return (respondents, names, labels, *reading);
    }
}
