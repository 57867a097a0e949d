//! A result that `batch` wrote is read back whole: written again it is the same to
//! the byte, and what is not such a result is refused with the place.

use std::fs;

use leerklaar::model::survey::{ExportAccount, Reading, RowReading, RowSums};
use leerklaar::model::{
    Instrument, Lang, Perspective, ReportScale, Roadmap, Sheet, StoredFault, SurveyResult,
};
use leerklaar::report::json::{self, StoredResult, stored};
use leerklaar::report::{BatchView, DisplayScale, LedgerKept, OrganisationResult, View};
use leerklaar::roadmap::{Settings, plan};
use leerklaar::score::{Extras, Measures, Shape, Survey, assess, survey_result};
use leerklaar::yaml;
use proptest::prelude::*;
use serde_json::Value;

use super::sample::survey::{reading, result};
use super::sample::{Sample, sample};
use crate::batch_walk::survey as peiling;
use crate::program::root;
use crate::random::organisations;
use crate::small::id;
use crate::surveyed::SmallSurvey;

fn view<'a>(
    instrument: &'a Instrument,
    result: &'a SurveyResult,
    roadmap: Option<&'a Roadmap>,
) -> View<'a> {
    View {
        instrument,
        assessment: &result.assessment,
        roadmap,
        lang: Lang::NL,
        scale: DisplayScale::Hundred,
        full: false,
    }
}

fn written(
    instrument: &Instrument,
    result: &SurveyResult,
    roadmap: &Roadmap,
    readings: &[Reading],
    ledger: LedgerKept,
) -> String {
    json::batch(&BatchView {
        view: view(instrument, result, Some(roadmap)),
        result,
        readings,
        ledger,
    })
}

/// What was read back, as it would be written.
fn again(instrument: &Instrument, stored: StoredResult, readings: &[Reading]) -> String {
    let roadmap = stored.roadmap.expect("a survey has a plan");
    let result = SurveyResult {
        assessment: stored.assessment,
        groups: stored.groups,
        technical: stored.technical,
    };
    written(instrument, &result, &roadmap, readings, stored.ledger)
}

/// The made-up bakery, with the scale that its survey has beside the dimensions.
fn bakery() -> Sample {
    let mut sample = sample();
    let scales = &mut sample.instrument.rules.reporting.scales;
    scales.push(ReportScale {
        id: id("climate"),
        dimensions: vec![id("D1")],
    });
    sample
}

fn only(mut results: Vec<StoredResult>) -> StoredResult {
    assert_eq!(results.len(), 1);
    results.pop().expect("one")
}

#[test]
fn every_kind_of_figure_comes_back_as_it_was() {
    let sample = bakery();
    let ledger = LedgerKept::People;
    let (instrument, readings) = (&sample.instrument, [reading()]);
    let text = written(instrument, &result(), &sample.roadmap, &readings, ledger);
    let back = only(stored(&text, instrument).expect("it is ours"));
    assert_eq!(back.exports[0], readings[0].told());
    assert_eq!(again(instrument, back, &readings), text);
}

#[test]
fn the_result_of_the_example_comes_back_as_it_was() {
    let instrument = yaml::built_in().instrument;
    let text = peiling("--technical --format json").run().out;
    let back = only(stored(&text, &instrument).expect("it is ours"));
    let json: Value = serde_json::from_str(&text).expect("JSON");
    // A result keeps of an export only what it tells of it.
    let of = |field: &str| json["exports"][0][field].as_str().map(str::to_owned);
    let export = Reading {
        file: of("file").expect("a name"),
        fingerprint: of("fingerprint").expect("a fingerprint"),
        platform: back.exports[0].platform,
        rows: rows_of(&back.exports[0]),
        ..reading()
    };
    assert_eq!(again(&instrument, back, &[export]), text);
}

/// Rows of which the same would be told.
fn rows_of(account: &ExportAccount) -> RowReading {
    let refused = account.refused.clone();
    match account.sums {
        RowSums::Exact {
            read,
            scored,
            partial,
        } => RowReading {
            read,
            scored,
            partial,
            refused,
            told: None,
        },
        RowSums::Spans { scored, .. } => RowReading {
            refused,
            told: Some(scored),
            ..RowReading::default()
        },
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn random_organisations_come_back_as_they_were(
        (instrument, sheets) in organisations(),
    ) {
        let assessment = assess(&instrument, &sheets);
        let roadmap = plan(&instrument, &assessment, &Settings::default());
        let name = assessment.organisation.clone().unwrap_or_default();
        let one = OrganisationResult { name, assessment, roadmap };
        let write = |results: &[OrganisationResult]| {
            let result = SurveyResult {
                assessment: results[0].assessment.clone(),
                groups: None,
                technical: None,
            };
            json::organisations(&view(&instrument, &result, None), results, &[])
        };
        let text = write(&[one]);
        let back = only(stored(&text, &instrument).expect("it is ours"));
        let back = OrganisationResult {
            name: back.assessment.organisation.clone().unwrap_or_default(),
            roadmap: back.roadmap.expect("a plan"),
            assessment: back.assessment,
        };
        // The name of a column stands for the one of the sheets, which had none.
        let named = |text: &str| text.replace("\"organisation\": null", "\"organisation\": \"\"");
        prop_assert_eq!(write(&[back]), named(&text));
    }

    #[test]
    fn random_surveys_come_back_as_they_were(
        (instrument, sheets) in organisations(),
        labels in prop::collection::vec(0_u32..2, 15),
        copies in 1_usize..4,
    ) {
        let (result, roadmap) = surveyed(&instrument, &sheets, &labels, copies);
        let text = written(&instrument, &result, &roadmap, &[], LedgerKept::Counts);
        let back = only(stored(&text, &instrument).expect("it is ours"));
        prop_assert_eq!(again(&instrument, back, &[]), text);
    }
}

/// Groups and measurements of a survey with the answers of the sheets, each given
/// by so many people.
fn surveyed(
    instrument: &Instrument,
    sheets: &[Sheet],
    labels: &[u32],
    copies: usize,
) -> (SurveyResult, Roadmap) {
    let mut survey = SmallSurvey::new(instrument);
    for _ in 0..copies {
        sheets.iter().for_each(|sheet| survey.add_sheet(sheet));
    }
    for (row, label) in survey.rows.iter_mut().zip(labels.iter().cycle()) {
        row.perspective = Perspective::Employee;
        row.cuts = vec![*label];
    }
    let extras = Extras {
        distributions: true,
        technical: true,
    };
    let shape = Shape::new(instrument, extras);
    let respondents = survey.tally(&shape, &survey.rows);
    let survey = Survey {
        shape: &shape,
        respondents: &respondents,
        cuts: &["team".to_owned()],
        labels: &[vec!["noord".to_owned(), "zuid".to_owned()]],
        population: None,
        sheets: &[],
    };
    let result = survey_result(&survey, Measures::All);
    let roadmap = plan(instrument, &result.assessment, &Settings::default());
    (result, roadmap)
}

/// The example with something in it replaced, read back.
fn changed(from: &str, to: &str) -> StoredFault {
    let sample = bakery();
    let text = written(
        &sample.instrument,
        &result(),
        &sample.roadmap,
        &[],
        LedgerKept::No,
    );
    assert!(text.contains(from), "{from}");
    let changed = text.replacen(from, to, 1);
    stored(&changed, &sample.instrument)
        .map(|_| ())
        .expect_err("it is not as it was")
}

#[test]
fn what_is_no_result_is_refused() {
    let instrument = yaml::built_in().instrument;
    let refused = |text: &str| stored(text, &instrument).expect_err(text);
    assert_eq!(refused(""), StoredFault::CutOff);
    assert_eq!(refused("{\"schema\": "), StoredFault::CutOff);
    assert_eq!(
        refused("organisation: De Korenbloem\n"),
        StoredFault::NotJson { line: 1, column: 1 }
    );
    assert_eq!(refused("[1, 2]"), StoredFault::NotOurs);
    assert_eq!(refused("{\"schema\": 1}"), StoredFault::NotOurs);
    let deep = "[".repeat(10_000);
    assert!(matches!(
        refused(&deep),
        StoredFault::NotJson { line: 1, .. }
    ));
    let sheets = fs::read_to_string(root().join("examples/bakkerij/hr.yaml")).expect("a sheet");
    assert!(matches!(refused(&sheets), StoredFault::NotJson { .. }));
}

#[test]
fn another_version_of_anything_is_refused() {
    assert_eq!(
        changed("leerklaar.batch/1", "leerklaar.batch/2"),
        StoredFault::OtherSchema {
            found: "leerklaar.batch/2".to_owned(),
            known: "leerklaar.batch/1",
        }
    );
    let other_kind = |kind: &str| StoredFault::OtherKind {
        kind: kind.to_owned(),
    };
    assert_eq!(
        changed("\"kind\": \"batch\"", "\"kind\": \"files\""),
        other_kind("files")
    );
    assert_eq!(
        changed("leerklaar.batch/1", "leerklaar.result/1"),
        other_kind("batch")
    );
    let rules = changed("\"least_for_scores\": 5", "\"least_for_scores\": 3");
    assert_eq!(rules, StoredFault::OtherRules);
    let checklist = &sample().instrument.checklists[0];
    let version = format!("\"version\": \"{}\"", checklist.version);
    assert_eq!(
        changed(&version, "\"version\": \"99\""),
        StoredFault::OtherChecklist {
            checklist: checklist.id.clone(),
            then: Some("99".to_owned()),
            now: Some(checklist.version.clone()),
        }
    );
    let action = &sample().roadmap.actions[0].id;
    let strange = changed(&format!("\"id\": \"{action}\""), "\"id\": \"A99\"");
    assert_eq!(strange, StoredFault::UnknownId { id: id("A99") });
}

#[test]
fn what_was_changed_by_hand_into_nonsense_is_refused() {
    let broken = |from: &str, to: &str| matches!(changed(from, to), StoredFault::Broken { .. });
    assert!(broken("\"outcome\": \"no\"", "\"outcome\": \"perhaps\""));
    assert!(broken("\"coverage\": 0.85", "\"coverage\": 1.85"));
    let score = "\"high\": 59.7,\n          \"coverage\"";
    assert!(broken(score, &score.replace("59.7", "9.7")));
    assert!(broken("\"withheld\": true", "\"withheld\": false"));
    let smuggled = "\"withheld\": true, \"at_most\": 10.0";
    assert!(broken("\"withheld\": true", smuggled));
    let twice = changed("\"privacy\": {", "\"privacy\": {\n\"is_off\": true,");
    assert!(matches!(twice, StoredFault::DuplicateKey { key, .. } if key == "is_off"));
}
