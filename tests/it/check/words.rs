//! What a check says of each finding, in both languages, as one page to read.

use std::fmt::Write;

use leerklaar::model::{
    Answer, Fall, Finding, Lang, Outcome, Perspective, Planning, Remark, Scoring, Setting,
    WordingRule,
};
use leerklaar::words::Words;

use crate::small::{decimal, id, ticked};

fn scoring() -> Vec<Scoring> {
    let lowers = |worse: Answer, better: Answer, fall: Fall| Scoring::BetterAnswerLowers {
        item: id("B11"),
        worse,
        better,
        fall,
    };
    let need = |subject: Option<&str>, best: Option<f64>| Scoring::NeedNeverMet {
        verdict: id("START"),
        subject: subject.map(id),
        best,
        least: 50.0,
    };
    let dimension = id("B1");
    vec![
        lowers(
            Answer::Level(2),
            Answer::Level(3),
            Fall::Score {
                from: 50.0,
                to: 37.5,
            },
        ),
        lowers(
            ticked(&["a"]),
            ticked(&["a", "b"]),
            Fall::Dimension {
                dimension: id("B1"),
                from: 66.667,
                to: 50.0,
            },
        ),
        lowers(
            Answer::Number(decimal("2.5")),
            Answer::Number(decimal("3")),
            Fall::Band {
                dimension: id("B1"),
                from: id("anchored"),
                to: id("shaky"),
            },
        ),
        lowers(
            Answer::Level(2),
            Answer::Level(3),
            Fall::Verdict {
                verdict: id("START"),
                from: Outcome::Yes,
                to: Outcome::No,
            },
        ),
        Scoring::NoAnswerMatters { item: id("B11") },
        Scoring::LevelsScoreAlike {
            item: id("B11"),
            lower: 1,
            higher: 2,
        },
        Scoring::BandUnreachable {
            dimension: Some(dimension.clone()),
            band: id("shaky"),
            is_highest: false,
        },
        Scoring::BandUnreachable {
            dimension: None,
            band: id("shaky"),
            is_highest: false,
        },
        Scoring::TargetUnreachable {
            dimension,
            best: 70.0,
            target: 75.0,
        },
        need(Some("V22"), Some(40.0)),
        need(None, Some(40.0)),
        need(Some("V22"), None),
        Scoring::NeedAlwaysMet {
            verdict: id("START"),
            least: 0.0,
        },
        Scoring::VerdictAlwaysYes {
            verdict: id("START"),
        },
        Scoring::PatternNeverHolds {
            pattern: id("classic"),
            item: Some(id("B13")),
        },
        Scoring::PatternNeverHolds {
            pattern: id("classic"),
            item: None,
        },
    ]
}

fn planning() -> Vec<Planning> {
    let (action, item, level) = (id("A01"), id("V22"), decimal("3"));
    vec![
        Planning::NoActions,
        Planning::DimensionWithoutAction {
            dimension: id("B1"),
        },
        Planning::ItemWithoutAction { item: id("B11") },
        Planning::ActionMissesDimension {
            item: id("B11"),
            action: id("A02"),
            dimension: id("B1"),
        },
        Planning::NeverFirst {
            action: id("A05"),
            beaten_by: vec![id("A01"), id("A16")],
        },
        Planning::NeverFirst {
            action: id("A05"),
            beaten_by: Vec::new(),
        },
        Planning::PurposeNeverMet {
            action: action.clone(),
            item: item.clone(),
            level,
        },
        Planning::PurposeAlwaysMet {
            action: action.clone(),
            item: item.clone(),
            level,
        },
        Planning::DutyNeverNamed {
            action: action.clone(),
            item: item.clone(),
            below: level,
        },
        Planning::DutyAlwaysNamed {
            action,
            item,
            below: level,
        },
        Planning::ActionsTooLight {
            dimension: id("B1"),
            reaches: 37.5,
            band: id("obstacle"),
        },
    ]
}

fn setting() -> Vec<Setting> {
    let core = |core: &[&str]| Setting::CoreItems {
        dimension: id("B1"),
        core: core.iter().map(|c| id(c)).collect(),
    };
    vec![
        Setting::NoCriticalItem {
            dimension: id("B1"),
        },
        core(&[]),
        core(&["B11", "B12"]),
        Setting::PointOutsideRange {
            item: id("B41"),
            value: decimal("95.5"),
            least: decimal("0"),
            most: decimal("90"),
        },
        Setting::WarningOutsideRange {
            item: id("B41"),
            warn_above: decimal("110"),
            most: decimal("100"),
        },
        Setting::ReversedTicks { item: id("B12") },
        Setting::PairedAlone { item: id("B11") },
        Setting::NotKnowingCounts {
            item: id("B21"),
            perspective: Perspective::Management,
        },
        Setting::NothingToAccept {
            item: id("B11"),
            rule: WordingRule::DoubleQuestion,
        },
    ]
}

fn remarks() -> Vec<Remark> {
    let long = |words, most| Remark::LongSentence {
        words,
        most,
        is_far_over: most == 20,
    };
    let marks = |sentences, is_closed| Remark::Marks {
        sentences,
        is_closed,
    };
    vec![
        long(17, 15),
        long(23, 20),
        marks(2, true),
        marks(1, false),
        Remark::DoubleNegation {
            first: "niet".to_owned(),
            second: "geen".to_owned(),
        },
        Remark::NegationAgainstScale {
            word: "nooit".to_owned(),
            label: "Helemaal oneens".to_owned(),
        },
        Remark::Passive {
            helper: "wordt".to_owned(),
            participle: "besproken".to_owned(),
        },
        Remark::Jargon {
            word: "borgen".to_owned(),
            instead: "zorgen dat het blijft".to_owned(),
        },
        Remark::DoubleQuestion {
            word: "en".to_owned(),
        },
        Remark::NotAboutReader,
        Remark::Formal {
            word: "uw".to_owned(),
        },
        Remark::Untranslated { same_as: Lang::NL },
    ]
}

fn page(lang: Lang) -> String {
    let words = Words::for_lang(lang);
    let findings = scoring().into_iter().map(Finding::from);
    let findings = findings.chain(planning().into_iter().map(Finding::from));
    let findings = findings.chain(setting().into_iter().map(Finding::from));
    let remarks = remarks().into_iter();
    let findings = findings.chain(remarks.map(|remark| Finding::Wording { lang, remark }));
    let mut page = String::new();
    for finding in findings {
        let said = words.finding.say(&words.numbers, &finding);
        let severity = finding.severity();
        writeln!(page, "{severity:?} {}: {}", finding.code(), said.message)
            .expect("writing to a text works");
        writeln!(page, "  {}", said.help).expect("writing to a text works");
    }
    page
}

#[test]
fn says_every_finding_in_dutch() {
    insta::assert_snapshot!("findings_nl", page(Lang::NL));
}

#[test]
fn says_every_finding_in_english() {
    insta::assert_snapshot!("findings_en", page(Lang::EN));
}
