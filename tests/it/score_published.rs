//! Worked examples that other assessors publish, as small checklists of ours.
//!
//! Their scales are 0..1, 0..3, 0..5 or 0..10; here everything is 0..100, so a
//! result is compared after turning it back.

use leerklaar::model::{Answer, Assessment, Checklist, Dimension, Instrument, Item, Perspective};
use leerklaar::score::{assess, progress};

use crate::close::assert_close;
use crate::plain::{plain, plain_dimension, score, weighted};
use crate::small::{
    checklist, decimal, dimension, id, instrument, levels_scored, not_applicable, number, sheet,
    tick_name, ticked, ticks,
};

fn assessed(instrument: &Instrument, answers: &[(&str, Answer)]) -> Assessment {
    let sheet = sheet(instrument, Perspective::Organisation, answers);
    assess(instrument, &[sheet])
}

fn point(assessment: &Assessment, dimension: &str) -> Option<f64> {
    let result = assessment.dimension(dimension).expect("it is there");
    result.score.and_then(|score| score.point)
}

fn checklist_point(assessment: &Assessment) -> Option<f64> {
    assessment.checklists[0].score.and_then(|score| score.point)
}

fn assert_point(got: Option<f64>, wanted: f64) {
    assert_close(got.expect("there is a score"), wanted, 1e-9);
}

/// OWASP SAMM, "SAMM relative scoring": two streams of three activities, each a
/// dimension with a target of its own. A practice is the mean over its streams
/// of the sum of their activities.
#[test]
fn samm_percent_to_target() {
    let names = ["A1", "A2", "A3", "B1", "B2", "B3"];
    let targets = ["100", "100", "0", "100", "50", "0"];
    let dimensions = names.iter().zip(targets).map(|(name, target)| Dimension {
        target: decimal(target),
        ..plain_dimension(name)
    });
    let instrument = instrument(dimensions.collect());
    let current = |activities: [&str; 6]| {
        let items = names.map(|name| format!("i{name}"));
        let items = items.iter().map(String::as_str);
        let answers: Vec<_> = items.zip(activities.map(score)).collect();
        assessed(&instrument, &answers)
    };
    let practice = |mean_of_activities: f64| mean_of_activities / 100.0 * 3.0;
    let baseline = current(["25", "0", "0", "100", "0", "0"]);
    assert_close(baseline.targets.gap / 100.0, 2.25, 1e-9);
    assert_close(baseline.targets.target / 100.0, 3.5, 1e-9);
    let reached = baseline.targets.reached.expect("there is a score");
    assert_close(reached, 0.357142857, 5e-10);

    let before = practice(checklist_point(&baseline).expect("a score"));
    let target = practice(baseline.targets.target / 6.0);
    let now = current(["100", "50", "0", "100", "0", "0"]);
    let now = practice(checklist_point(&now).expect("a score"));
    assert_close(before, 0.625, 1e-9);
    assert_close(target, 1.75, 1e-9);
    assert_close(now, 1.25, 1e-9);
    let to_date = progress(before, now, target).expect("there was a way to go");
    assert_close(to_date, 5.0 / 9.0, 1e-9);
}

/// OWASP SAMM, benchmark report: a mean of 2.0 of 3 hides a practice at 0.
#[test]
fn samm_averaging_trap() {
    let practices = ["P1", "P2", "P3"].map(|practice| {
        let item = levels_scored(&format!("i{practice}"), &["0", "33", "67", "100"]);
        dimension(practice, vec![item])
    });
    let instrument = instrument(practices.to_vec());
    let answers = [
        ("iP1", Answer::Level(0)),
        ("iP2", Answer::Level(3)),
        ("iP3", Answer::Level(3)),
    ];
    let assessment = assessed(&instrument, &answers);
    let mean = checklist_point(&assessment).expect("a score") / 100.0 * 3.0;
    assert_close(mean, 2.0, 1e-9);
    let list = &assessment.checklists[0];
    assert_eq!(list.weakest, Some(id("P1")));
    assert_eq!(list.balance.expect("points").lowest, 0.0);
    assert_eq!(list.balance.expect("points").geometric, 0.0);
}

/// CISO Assistant's sections A (A1, A2) and B (B1, B2 with weight 3), flat in
/// `flat` and as two dimensions of one checklist.
struct Sections {
    flat: Option<f64>,
    of_sections: Option<f64>,
    sections: [Option<f64>; 2],
}

fn sections(answers: &[(&str, Answer)]) -> Sections {
    let items = || vec![plain("A1"), plain("A2"), plain("B1"), weighted("B2", "3")];
    let flat = assessed(&instrument(vec![dimension("all", items())]), answers);
    let mut a = items();
    let b = a.split_off(2);
    let nested = instrument(vec![dimension("A", a), dimension("B", b)]);
    let nested = assessed(&nested, answers);
    Sections {
        flat: point(&flat, "all"),
        of_sections: checklist_point(&nested),
        sections: [point(&nested, "A"), point(&nested, "B")],
    }
}

#[test]
fn ciso_assistant_weighted_mean_and_mean_of_means() {
    let a1 = ("A1", score("80"));
    let a2 = ("A2", score("60"));
    let b1 = ("B1", score("40"));
    let b2 = ("B2", score("100"));

    let all = sections(&[a1.clone(), a2.clone(), b1.clone(), b2.clone()]);
    assert_point(all.flat, 80.0);
    assert_point(all.of_sections, 77.5);
    assert_point(all.sections[0], 70.0);
    assert_point(all.sections[1], 85.0);

    let does_not_apply = ("B2", not_applicable());
    let without = sections(&[a1.clone(), a2.clone(), b1.clone(), does_not_apply]);
    assert_point(without.flat, 60.0);
    assert_point(without.of_sections, 55.0);

    let unscored = sections(&[a1.clone(), b1.clone(), b2]);
    assert_point(unscored.flat, 84.0);
    assert_point(unscored.of_sections, 82.5);

    let nothing = sections(&[]);
    assert_eq!((nothing.flat, nothing.of_sections), (None, None));

    // Theirs can count "not applicable" as its target of 3; ours takes an answer.
    let anchored = sections(&[a1, a2, b1, ("B2", score("3"))]);
    assert_point(anchored.flat, 31.5);
    assert_point(anchored.of_sections, 41.125);
}

/// A tree of categories, each level of it as far as it has two levels.
#[test]
fn ciso_assistant_tree() {
    let first = instrument(vec![
        dimension("S1", vec![plain("R1"), plain("R2")]),
        dimension("S2", vec![plain("R3")]),
    ]);
    let c1 = |r1: Answer, r2: Option<Answer>| {
        let mut answers = vec![("R1", r1), ("R3", score("40"))];
        answers.extend(r2.map(|answer| ("R2", answer)));
        assessed(&first, &answers)
    };
    let full = c1(score("80"), Some(score("60")));
    assert_point(point(&full, "S1"), 70.0);
    assert_point(point(&full, "S2"), 40.0);
    assert_point(checklist_point(&full), 55.0);

    let partly = c1(not_applicable(), None);
    assert_eq!(point(&partly, "S1"), None);
    assert_point(checklist_point(&partly), 40.0);

    let tree = |checklists: Vec<Checklist>, answers: &[(&str, Answer)]| {
        let instrument = Instrument {
            checklists,
            ..instrument(Vec::new())
        };
        let index = assessed(&instrument, answers).index;
        index.and_then(|index| index.point)
    };
    let c1 = || checklist("C1", first.checklists[0].dimensions.clone());
    let c2 = || checklist("C2", vec![dimension("S3", vec![plain("R4")])]);
    let c3 = || checklist("C3", vec![dimension("S4", vec![plain("R5")])]);
    let answers = [
        ("R1", score("80")),
        ("R2", score("60")),
        ("R3", score("40")),
        ("R4", score("100")),
        ("R5", score("50")),
    ];
    assert_point(tree(vec![c1(), c2()], &answers), 77.5);
    assert_point(tree(vec![c1(), c2(), c3()], &answers), 205.0 / 3.0);

    // 4 and 1, 2, and 4 of 4.
    let of_four = [
        ("R1", score("100")),
        ("R2", score("25")),
        ("R3", score("50")),
        ("R4", score("100")),
    ];
    let index = tree(vec![c1(), c2()], &of_four).expect("a score");
    assert_close(index / 25.0, 3.125, 1e-9);

    let names = ["R1", "R2", "R3", "R4", "R5"];
    let flat = instrument(vec![dimension("all", names.map(plain).to_vec())]);
    assert_point(point(&assessed(&flat, &answers), "all"), 66.0);
}

#[test]
fn ciso_assistant_mixed_scales_are_normalised_first() {
    let of_five = |name: &str| number(name, &[("0", "0"), ("5", "100")]);
    let of_one = |name: &str| number(name, &[("0", "0"), ("1", "100")]);
    let heavy = Item {
        weight: decimal("3"),
        ..of_five("B2")
    };
    let a = vec![of_five("A1"), of_one("A2")];
    let b = vec![of_five("B1"), heavy];
    let flat = [a.clone(), b.clone()].concat();
    let flat = instrument(vec![dimension("all", flat)]);
    let nested = instrument(vec![dimension("A", a), dimension("B", b)]);
    let answers = |b1: &str, a1: &str| {
        [
            ("A1", score(a1)),
            ("A2", score("1")),
            ("B1", score(b1)),
            ("B2", score("5")),
        ]
    };
    let out_of_five = |got: Option<f64>, wanted: f64| {
        assert_close(got.expect("a score") / 20.0, wanted, 5e-5);
    };
    let mixed = answers("2", "4");
    out_of_five(point(&assessed(&flat, &mixed), "all"), 4.3333);
    out_of_five(checklist_point(&assessed(&nested, &mixed)), 4.375);
    let top = answers("5", "5");
    out_of_five(point(&assessed(&flat, &top), "all"), 5.0);
    // Anchored on its target, 4 of 5.
    let anchored = answers("4", "5");
    out_of_five(point(&assessed(&flat, &anchored), "all"), 4.8333);

    let shifted = instrument(vec![dimension(
        "D1",
        vec![number("Q1", &[("10", "0"), ("20", "100")])],
    )]);
    let middle = point(&assessed(&shifted, &[("Q1", score("15"))]), "D1");
    assert_close(10.0 + middle.expect("a score") / 10.0, 15.0, 1e-9);
}

#[test]
fn ciso_assistant_weights_of_questions() {
    let of = |light: &str, heavy: &str, weight: &str| {
        let items = vec![plain("light"), weighted("heavy", weight)];
        let instrument = instrument(vec![dimension("D1", items)]);
        let answers = [("light", score(light)), ("heavy", score(heavy))];
        point(&assessed(&instrument, &answers), "D1")
    };
    assert_point(of("0", "100", "3"), 75.0);
    assert_point(of("100", "0", "3"), 25.0);
    assert_point(of("100", "100", "3"), 100.0);
    assert_point(of("0", "100", "1"), 50.0);
}

/// OpenSSF Scorecard: so many successes of so many, by weight.
#[test]
fn scorecard_proportional_scores() {
    let group = |name: &str, options: usize, weight: &str| Item {
        weight: decimal(weight),
        ..ticks(name, options, options)
    };
    let successes = |n: usize| {
        let names: Vec<String> = (0..n).map(tick_name).collect();
        ticked(&names.iter().map(String::as_str).collect::<Vec<_>>())
    };
    let of = |items: Vec<Item>| {
        let instrument = instrument(vec![dimension("D1", items)]);
        let answers = [
            ("G1", successes(2)),
            ("G2", successes(8)),
            ("G3", successes(9)),
        ];
        point(&assessed(&instrument, &answers), "D1").expect("a score") / 10.0
    };
    let equal = vec![group("G1", 10, "10"), group("G2", 10, "10")];
    assert_close(of(equal), 5.0, 1e-9);
    let unequal = vec![group("G1", 10, "8"), group("G2", 10, "2")];
    assert_close(of(unequal.clone()), 3.2, 1e-9);
    // Theirs may weigh 0; ours is then not scored.
    let mut with_indicator = unequal;
    with_indicator.push(Item {
        is_scored: false,
        ..group("G3", 10, "1")
    });
    assert_close(of(with_indicator), 3.2, 1e-9);

    let nothing_to_count = instrument(vec![dimension("D1", vec![group("G1", 0, "1")])]);
    let assessment = assessed(&nothing_to_count, &[("G1", successes(0))]);
    assert_eq!(assessment.dimensions[0].score, None);
}

/// The README's table adds up to 5.35, not to the 7.9 printed above it.
#[test]
fn scorecard_readme_table() {
    let checks = [
        ("BinaryArtifacts", "7.5", Some("10")),
        ("BranchProtection", "7.5", Some("9")),
        ("CITests", "2.5", None),
        ("CIIBestPractices", "2.5", Some("0")),
        ("CodeReview", "7.5", Some("10")),
        ("Contributors", "2.5", Some("0")),
        ("DependencyUpdate", "7.5", Some("0")),
        ("Fuzzing", "5", Some("0")),
        ("Maintained", "7.5", Some("1")),
        ("Packaging", "5", None),
        ("PinnedDependencies", "5", Some("8")),
        ("SAST", "5", Some("0")),
        ("SecurityPolicy", "5", Some("0")),
        ("SignedReleases", "7.5", None),
        ("TokenPermissions", "7.5", Some("10")),
        ("Vulnerabilities", "7.5", Some("10")),
    ];
    let items = checks.iter().map(|(name, weight, _)| Item {
        weight: decimal(weight),
        ..number(name, &[("0", "0"), ("10", "100")])
    });
    let instrument = instrument(vec![dimension("D1", items.collect())]);
    let answers: Vec<_> = checks
        .iter()
        .filter_map(|(name, _, points)| Some((*name, score((*points)?))))
        .collect();
    let assessment = assessed(&instrument, &answers);
    let aggregate = point(&assessment, "D1").expect("a score") / 10.0;
    assert_close(aggregate, 415.0 / 77.5, 1e-9);
    assert_close(aggregate, 5.35, 5e-3);
}

/// DORA quick check: metrics of different kinds on 0..10.
#[test]
fn dora_quick_check() {
    let categorical = |name: &str| number(name, &[("1", "0"), ("6", "100")]);
    let reversed_percent = |name: &str| Item {
        is_reversed: true,
        ..plain(name)
    };
    let of = |item: Item, answer: Option<&str>| {
        let name = item.id.to_string();
        let instrument = instrument(vec![dimension("D1", vec![item])]);
        let answers = answer.map(|points| (name.as_str(), score(points)));
        assessed(&instrument, &answers.into_iter().collect::<Vec<_>>()).dimensions[0].score
    };
    let ten = |item: Item, answer: &str| {
        let point = of(item, Some(answer)).and_then(|score| score.point);
        point.map(|point| point / 10.0)
    };
    for (answer, expected) in [("1", 0.0), ("3.5", 5.0), ("6", 10.0)] {
        assert_point(ten(categorical("Q1"), answer), expected);
    }
    for (answer, expected) in [("0", 10.0), ("50", 5.0), ("100", 0.0), ("21", 7.9)] {
        assert_point(ten(reversed_percent("Q1"), answer), expected);
    }
    let missing = of(reversed_percent("Q1"), None).expect("it was asked");
    assert_eq!((missing.point, missing.low), (None, 0.0));

    let industry = instrument(vec![dimension(
        "D1",
        vec![
            plain("Q1"),
            plain("Q2"),
            plain("Q3"),
            reversed_percent("Q4"),
            reversed_percent("Q5"),
        ],
    )]);
    let answers = [
        ("Q1", score("55")),
        ("Q2", score("48")),
        ("Q3", score("74")),
        ("Q4", score("19")),
        ("Q5", score("22")),
    ];
    let mean = point(&assessed(&industry, &answers), "D1").map(|point| point / 10.0);
    assert_point(mean, 6.72);
}
