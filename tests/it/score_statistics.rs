//! The statistics give the published and recomputed figures, to the digits given.

use leerklaar::model::Interval;
use leerklaar::score::statistics::{
    Correction, Sample, benjamini_hochberg, cliff, hedges, krejcie_morgan, response_rate, welch,
    wilson, worst_case,
};

use crate::close::{assert_close, assert_interval};

const CONFIDENCE: f64 = 0.95;

fn sample(values: &[f64]) -> Sample {
    Sample::of(values).expect("at least two values")
}

fn levels(levels: &[f64]) -> Vec<f64> {
    levels.iter().map(|level| level * 25.0).collect()
}

#[test]
fn the_interval_of_a_mean_shrinks_with_the_share_that_answered() {
    let half_width = |n, population| {
        let sample = Sample {
            n,
            mean: 50.0,
            standard_deviation: 20.0,
            population,
        };
        let interval = sample.interval_of_mean(CONFIDENCE).expect("an interval");
        assert_close(interval.low + interval.high, 100.0, 1e-9);
        (interval.high - interval.low) / 2.0
    };
    assert_close(half_width(20, Some(50)), 7.2504, 5e-5);
    assert_close(half_width(20, None), 9.36, 5e-3);
    assert_close(half_width(10, Some(12)), 5.84, 5e-3);
    assert_close(half_width(10, None), 14.31, 5e-3);
    assert_eq!(half_width(12, Some(12)), 0.0);
}

#[test]
fn the_interval_of_a_mean_stays_between_0_and_100() {
    let sample = Sample {
        n: 2,
        mean: 90.0,
        standard_deviation: 14.0,
        population: None,
    };
    let interval = sample.interval_of_mean(CONFIDENCE).expect("an interval");
    assert_eq!(interval.low, 0.0);
    assert_eq!(interval.high, 100.0);
}

#[test]
fn wilson_gives_newcombes_examples() {
    let cases = [
        (81, 263, None, 0.25529, 0.36621),
        (15, 148, None, 0.06239, 0.16049),
        (0, 20, None, 0.0, 0.16113),
        (1, 29, None, 0.00611, 0.17176),
        (13, 20, Some(50), 0.47869, 0.78974),
    ];
    for (hits, n, population, low, high) in cases {
        let interval = wilson(hits, n, population, CONFIDENCE).expect("an interval");
        assert_interval(interval, low, high, 5e-6);
    }
    let everybody = wilson(13, 20, Some(20), CONFIDENCE).expect("an interval");
    assert_interval(everybody, 0.65, 0.65, 0.0);
    assert_eq!(wilson(1, 0, None, CONFIDENCE), None);
    assert_eq!(wilson(2, 1, None, CONFIDENCE), None);
}

#[test]
fn those_who_did_not_answer_can_move_the_mean_this_far() {
    let rate = response_rate(60, 100).expect("somebody was invited");
    let expected = Interval {
        low: 30.0,
        high: 70.0,
    };
    assert_eq!(worst_case(rate, 50.0), expected);
    assert_eq!(response_rate(0, 0), None);
}

#[test]
fn krejcie_and_morgan_is_recomputed() {
    let table = [
        (10, 9.77, 10),
        (20, 19.06, 19),
        (50, 44.34, 44),
        (100, 79.51, 80),
        (200, 131.74, 132),
        (500, 217.47, 217),
        (1000, 277.71, 278),
        (5000, 356.76, 357),
    ];
    for (population, exact, printed) in table {
        let needed = krejcie_morgan(population);
        assert_close(needed, exact, 5e-3);
        assert_eq!(needed.round() as i64, printed);
    }
}

/// R, `sleep`: extra hours of sleep under two drugs (Student 1908).
#[test]
fn welch_gives_the_sleep_data_of_r() {
    let first = sample(&[0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0]);
    let second = sample(&[1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4]);
    let result = welch(&first, &second, CONFIDENCE).expect("there is sampling error");
    assert_close(result.t, -1.860813467, 5e-10);
    assert_close(result.degrees_of_freedom, 17.77647352, 5e-9);
    assert_close(result.p, 0.0793941402, 5e-11);
    assert_interval(result.interval, -3.365483231, 0.205483231, 5e-10);
}

#[test]
fn welch_has_nothing_to_test_when_everybody_answered() {
    let everybody = Sample {
        population: Some(3),
        ..sample(&[1.0, 2.0, 3.0])
    };
    assert_eq!(welch(&everybody, &everybody, CONFIDENCE), None);
}

/// Borenstein et al. 2009, chapter 4, which uses the approximate correction.
#[test]
fn hedges_gives_the_textbook_example() {
    let group = |mean, standard_deviation| Sample {
        n: 50,
        mean,
        standard_deviation,
        population: None,
    };
    let (first, second) = (group(103.0, 5.5), group(100.0, 4.5));
    let result = hedges(&first, &second, Correction::Approximate, CONFIDENCE).expect("a spread");
    assert_close(result.pooled_standard_deviation, 5.024938, 5e-7);
    assert_close(result.d, 0.5970223, 5e-8);
    assert_close(result.variance_of_d, 0.0417822, 5e-8);
    assert_close(result.correction, 0.9923274, 5e-8);
    assert_close(Correction::Exact.factor(98.0), 0.9923241, 5e-8);
    assert_close(result.g, 0.5924416, 5e-8);
    assert_close(result.variance, 0.0411435, 5e-8);
    // The book cuts the last digit: 0.20283855.
    assert_close(result.variance.sqrt(), 0.2028385, 1e-7);
    assert_interval(result.interval, 0.1949, 0.9900, 5e-5);
}

#[test]
fn the_small_sample_correction_is_exact_where_it_matters() {
    assert_close(Correction::Exact.factor(8.0), 0.90270, 5e-6);
    assert_close(Correction::Approximate.factor(8.0), 0.90323, 5e-6);
}

/// The R package effsize, its documentation and tests.
#[test]
fn cliff_gives_the_examples_of_effsize() {
    let treatment = [10., 10., 20., 20., 20., 30., 30., 30., 40., 50.];
    let control = [10., 20., 30., 40., 40., 50.];
    let result = cliff(&treatment, &control, CONFIDENCE).expect("two groups");
    assert_close(result.delta, -0.25, 1e-12);
    assert_close(result.variance, 0.0980555556, 5e-11);
    assert_interval(result.interval, -0.7265846, 0.3890062, 5e-8);
    let other = [10., 20., 20., 20., 30., 30., 30., 40., 50., 100.];
    let result = cliff(&other, &control, CONFIDENCE).expect("two groups");
    assert_close(result.delta, -0.0666667, 5e-8);
}

#[test]
fn twelve_employees_and_six_managers() {
    let employees = levels(&[1., 2., 2., 3., 1., 2., 0., 2., 3., 1., 2., 2.]);
    let managers = levels(&[3., 3., 4., 2., 3., 3.]);
    let (e, m) = (sample(&employees), sample(&managers));

    let gap = welch(&m, &e, CONFIDENCE).expect("there is sampling error");
    assert_close(gap.difference, 31.25, 1e-12);
    assert_close(gap.t, 3.4780417, 5e-8);
    assert_close(gap.degrees_of_freedom, 13.411571, 5e-7);
    assert_close(gap.p, 0.003912544, 5e-10);
    assert_interval(gap.interval, 11.89959, 50.60041, 5e-6);

    let size = hedges(&m, &e, Correction::Exact, CONFIDENCE).expect("a spread");
    assert_close(size.d, 1.561737619, 5e-10);
    assert_close(size.correction, 0.9522538, 5e-8);
    assert_close(size.g, 1.487170637, 5e-10);
    // The source of these two figures rounds the normal quantile to 1.96.
    let half = 1.96 * size.variance.sqrt();
    assert_close(size.g - half, 0.43508, 5e-6);
    assert_close(size.g + half, 2.53926, 5e-6);
    let ours = 1.959963985 * size.variance.sqrt();
    assert_interval(size.interval, size.g - ours, size.g + ours, 1e-8);

    let order = cliff(&managers, &employees, CONFIDENCE).expect("two groups");
    assert_close(order.delta, 0.75, 1e-12);
    assert_close(order.probability_of_superiority, 0.875, 1e-12);
}

/// The fifteen tests of Benjamini & Hochberg 1995, table 1.
#[test]
fn four_of_fifteen_findings_survive() {
    let p = [
        0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262,
        0.5719, 0.6528, 0.7590, 1.0,
    ];
    let expected = [
        0.0015, 0.003, 0.0095, 0.035625, 0.0603, 0.06385714, 0.06385714, 0.0645, 0.0765, 0.486,
        0.58118182, 0.714875, 0.75323077, 0.81321429, 1.0,
    ];
    let adjusted = benjamini_hochberg(&p);
    for (got, wanted) in adjusted.iter().zip(expected) {
        assert_close(*got, wanted, 5e-9);
    }
    assert_eq!(adjusted.iter().filter(|p| **p <= 0.05).count(), 4);

    let backwards: Vec<f64> = p.iter().rev().copied().collect();
    let mut expected_backwards = adjusted;
    expected_backwards.reverse();
    assert_eq!(benjamini_hochberg(&backwards), expected_backwards);
}
