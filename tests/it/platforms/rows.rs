//! Which responses count, as each platform tells.

use leerklaar::model::survey::Platform;
use leerklaar::survey::platforms::RowStatus::{self, Complete, Rejected, Test, Unfinished};

use super::fixtures::{ALL, Fixture};

fn statuses(fixture: &Fixture) -> Vec<RowStatus> {
    let layout = fixture.layout();
    let records = fixture.records();
    let rows = records.iter().skip(layout.header_rows);
    rows.map(|row| layout.status.of(|c| row.get(c).map_or("", String::as_str)))
        .collect()
}

#[test]
fn each_platform_says_in_its_own_way_which_responses_count() {
    for (name, expected) in [
        // A moment in 1980 stands for "handed in, anonymously".
        ("limesurvey, codes", vec![Complete, Unfinished, Complete]),
        ("limesurvey, texts, nl", vec![Complete, Unfinished]),
        (
            "limesurvey, texts, in a language whose words are not known",
            vec![Complete, Unfinished],
        ),
        (
            "qualtrics, nl",
            vec![Complete, Unfinished, Test, Test, Complete],
        ),
        (
            "qualtrics, spreadsheet, en",
            vec![Complete, Test, Unfinished],
        ),
        ("qualtrics, legacy", vec![Complete]),
        ("microsoft forms, nl", vec![Complete]),
        ("surveymonkey, nl", vec![Complete, Unfinished]),
        ("typeform", vec![Complete, Unfinished]),
        ("kobo, codes", vec![Complete, Rejected, Unfinished]),
        ("odk", vec![Complete, Rejected]),
        ("redcap, labels, en", vec![Complete, Unfinished]),
        ("surveyjs", vec![Complete, Complete]),
    ] {
        let fixture = ALL.iter().find(|f| f.name == name).expect(name);
        assert_eq!(statuses(fixture), expected, "{name}");
    }
}

#[test]
fn a_form_that_was_never_asked_does_not_make_a_response_unfinished() {
    let is_redcap = |f: &&Fixture| f.platform == Platform::Redcap;
    let fixture = ALL.iter().find(is_redcap).expect("a fixture of REDCap");
    // `other_complete` is 0 in both rows; the form that only holds the id never counts.
    assert_eq!(statuses(fixture), [Unfinished, Unfinished]);
    let layout = fixture.layout();
    let about = layout.status.about(&[4, 5, 6]);
    let records = fixture.records();
    let rows = records.iter().skip(1);
    let rows = rows.map(|row| about.of(|c| row[c].as_str()));
    assert_eq!(rows.collect::<Vec<_>>(), [Complete, Unfinished]);
    assert_eq!(about.columns().collect::<Vec<_>>(), [3, 7, 7]);
}

#[test]
fn the_weightiest_status_wins() {
    let fixture = ALL.iter().find(|f| f.name == "kobo, codes").expect("kobo");
    let layout = fixture.layout();
    let mut row = fixture.records()[2].clone();
    row[1].clear();
    assert_eq!(layout.status.of(|c| row[c].as_str()), Rejected);
}
