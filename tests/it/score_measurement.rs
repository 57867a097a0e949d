//! Alpha, agreement and dominance give the published figures, to the digits given.

use leerklaar::score::statistics::{
    Cronbach, GroupSize, GroupSpread, ItemProducts, average_deviation, cliff, cliff_of_counts,
    cronbach, cronbach_with_correlations, icc, quantile_of_counts, quartiles_of_counts, rwg,
    uniform_variance,
};
use proptest::prelude::*;

use crate::close::{assert_close, assert_interval};

const CONFIDENCE: f64 = 0.95;

/// Chatterjee & Price 1977, as R's data set `attitude`: rating, complaints,
/// privileges, learning, raises, critical, advance of 30 departments.
const ATTITUDE: [[i128; 7]; 30] = [
    [43, 51, 30, 39, 61, 92, 45],
    [63, 64, 51, 54, 63, 73, 47],
    [71, 70, 68, 69, 76, 86, 48],
    [61, 63, 45, 47, 54, 84, 35],
    [81, 78, 56, 66, 71, 83, 47],
    [43, 55, 49, 44, 54, 49, 34],
    [58, 67, 42, 56, 66, 68, 35],
    [71, 75, 50, 55, 70, 66, 41],
    [72, 82, 72, 67, 71, 83, 31],
    [67, 61, 45, 47, 62, 80, 41],
    [64, 53, 53, 58, 58, 67, 34],
    [67, 60, 47, 39, 59, 74, 41],
    [69, 62, 57, 42, 55, 63, 25],
    [68, 83, 83, 45, 59, 77, 35],
    [77, 77, 54, 72, 79, 77, 46],
    [81, 90, 50, 72, 60, 54, 36],
    [74, 85, 64, 69, 79, 79, 63],
    [65, 60, 65, 75, 55, 80, 60],
    [65, 70, 46, 57, 75, 85, 46],
    [50, 58, 68, 54, 64, 78, 52],
    [50, 40, 33, 34, 43, 64, 33],
    [64, 61, 52, 62, 66, 80, 41],
    [53, 66, 52, 50, 63, 80, 37],
    [40, 37, 42, 58, 50, 57, 49],
    [63, 54, 42, 48, 66, 75, 33],
    [66, 77, 66, 63, 88, 76, 72],
    [78, 75, 58, 74, 80, 78, 49],
    [48, 57, 44, 45, 51, 83, 38],
    [85, 85, 71, 71, 77, 74, 55],
    [82, 82, 39, 59, 64, 78, 39],
];

/// Five people on four items of 1..5.
const TINY: [[i128; 4]; 5] = [
    [3, 4, 3, 4],
    [2, 2, 3, 2],
    [4, 4, 4, 3],
    [1, 2, 1, 2],
    [3, 3, 2, 3],
];

fn products<const K: usize>(rows: &[[i128; K]]) -> ItemProducts {
    let sum = |of: &dyn Fn(&[i128; K]) -> i128| rows.iter().map(of).sum::<i128>();
    let pairs = |i: usize| (0..K).map(|j| sum(&|row| row[i] * row[j])).collect();
    ItemProducts {
        n: u32::try_from(rows.len()).expect("a small table"),
        sums: (0..K).map(|i| sum(&|row| row[i])).collect(),
        products: (0..K).map(pairs).collect(),
    }
}

fn alpha<const K: usize>(rows: &[[i128; K]]) -> Cronbach {
    cronbach_with_correlations(&products(rows), CONFIDENCE).expect("people differ")
}

fn assert_items(found: &Cronbach, wanted: &[(f64, f64)], within: f64) {
    assert_eq!(found.items.len(), wanted.len());
    for (item, (item_rest, deleted)) in found.items.iter().zip(wanted) {
        assert_close(item.item_rest.expect("it varies"), *item_rest, within);
        assert_close(item.alpha_if_deleted.expect("others"), *deleted, within);
    }
}

#[test]
fn alpha_of_attitude_is_that_of_psych() {
    let found = alpha(&ATTITUDE);
    assert_close(found.alpha, 0.843_142_769_6, 5e-11);
    assert_close(found.standardised.expect("all vary"), 0.839_083_8, 5e-8);
    let interval = found.interval.expect("a confidence inside (0, 1)");
    assert_interval(interval, 0.73938, 0.91577, 5e-6);
    let variance = 3_334.891_954 * (1.0 - 0.843_142_769_6);
    assert_close(found.error_of_measurement, f64::sqrt(variance), 1e-6);
    let items = [
        (0.67126, 0.80976),
        (0.74211, 0.79692),
        (0.56071, 0.82785),
        (0.71445, 0.80303),
        (0.78628, 0.79539),
        (0.26503, 0.86387),
        (0.46081, 0.84046),
    ];
    assert_items(&found, &items, 5e-6);
}

#[test]
fn alpha_of_five_people_by_hand() {
    let found = alpha(&TINY);
    assert_close(found.alpha, 0.908_641_975_3, 5e-11);
    assert_close(
        found.standardised.expect("all vary"),
        0.912_701_181_8,
        5e-11,
    );
    assert_close(found.error_of_measurement, 1.110_555_417, 5e-10);
    let item_rest = [
        0.908_108_271_9,
        0.912_870_929_2,
        0.690_881_722_3,
        0.709_299_365_6,
    ];
    for (item, wanted) in found.items.iter().zip(item_rest) {
        assert_close(item.item_rest.expect("it varies"), wanted, 5e-11);
    }
}

#[test]
fn totals_give_the_same_alpha_as_pairs_except_the_standardised() {
    let pairs = alpha(&ATTITUDE);
    let totals = cronbach(&products(&ATTITUDE).totals(), CONFIDENCE).expect("people differ");
    assert_eq!(totals.standardised, None);
    assert_eq!(
        Cronbach {
            standardised: None,
            ..pairs
        },
        totals
    );
}

#[test]
fn alpha_is_silent_where_there_is_nothing_to_tell() {
    let of = |rows: &[[i128; 2]]| cronbach(&products(rows).totals(), CONFIDENCE);
    assert_eq!(of(&[[3, 4]]), None, "one person");
    assert_eq!(of(&[[3, 4], [3, 4], [3, 4]]), None, "nobody differs");
    let one_item = products(&[[1], [2], [3]]).totals();
    assert_eq!(cronbach(&one_item, CONFIDENCE), None, "one item");
    let constant = of(&[[1, 5], [2, 5], [4, 5]]).expect("totals differ");
    assert_eq!(constant.items[0].item_rest, None);
    assert_eq!(constant.items[0].alpha_if_deleted, None);
    assert_eq!(
        of(&[[1, 2], [2, 1], [4, 4]])
            .expect("they differ")
            .items
            .len(),
        2
    );
}

#[test]
fn ten_million_people_in_the_finest_unit_fit() {
    let (n, part) = (10_000_000_i128, 720_720_000_i128);
    let (low, high) = (0, 100 * part);
    let half = n / 2;
    let both = ItemProducts {
        n: 10_000_000,
        sums: vec![half * (low + high); 64],
        products: vec![vec![half * high * high; 64]; 64],
    };
    let found = cronbach(&both.totals(), CONFIDENCE).expect("people differ");
    assert_close(found.alpha, 1.0, 1e-12);
}

/// Sample variances of five raters on three items.
fn variances(rows: &[[f64; 3]; 5]) -> Vec<f64> {
    let variance = |i: usize| {
        let mean = rows.iter().map(|row| row[i]).sum::<f64>() / 5.0;
        rows.iter().map(|row| (row[i] - mean).powi(2)).sum::<f64>() / 4.0
    };
    (0..3).map(variance).collect()
}

fn deviation(rows: &[[f64; 3]; 5]) -> f64 {
    let of = |i: usize| {
        let counts: Vec<(f64, u64)> = rows.iter().map(|row| (row[i], 1)).collect();
        average_deviation(&counts).expect("answers")
    };
    (0..3).map(of).sum::<f64>() / 3.0
}

const AGREEING: [[f64; 3]; 5] = [
    [4., 4., 3.],
    [4., 5., 4.],
    [3., 4., 4.],
    [5., 5., 4.],
    [4., 4., 5.],
];
const AT_ODDS: [[f64; 3]; 5] = [
    [1., 5., 3.],
    [5., 1., 4.],
    [2., 4., 1.],
    [5., 5., 2.],
    [1., 1., 5.],
];

#[test]
fn rwg_says_how_far_from_random_a_group_answers() {
    let at_random = uniform_variance(5, 1.0);
    assert_eq!(at_random, 2.0);
    assert_eq!(uniform_variance(5, 25.0), 1250.0);
    let agreeing = variances(&AGREEING);
    assert_close(
        rwg(&agreeing, at_random).expect("items"),
        0.915_584_415_6,
        5e-11,
    );
    assert_close(
        rwg(&agreeing[..1], at_random).expect("an item"),
        0.75,
        1e-12,
    );
    assert_close(deviation(&AGREEING), 0.426_666_666_7, 5e-11);
    // More apart than at random counts as at random, never as less than nothing.
    assert_eq!(rwg(&variances(&AT_ODDS), at_random), Some(0.0));
    assert_close(deviation(&AT_ODDS), 1.573_333_333, 5e-10);
    assert_eq!(rwg(&[], at_random), None);
    assert_eq!(average_deviation(&[]), None);
}

fn spread(values: &[f64]) -> GroupSpread {
    let mean = values.iter().sum::<f64>() / values.len() as f64;
    GroupSpread {
        n: u32::try_from(values.len()).expect("few"),
        mean,
        squares: values.iter().map(|v| (v - mean).powi(2)).sum(),
    }
}

#[test]
fn icc_gives_shrout_and_fleiss() {
    let targets = [
        [9., 2., 5., 8.],
        [6., 1., 3., 2.],
        [8., 4., 6., 8.],
        [7., 1., 2., 6.],
        [10., 5., 6., 9.],
        [6., 2., 4., 7.],
    ];
    let groups = targets.map(|row| spread(&row));
    for size in [GroupSize::Exact, GroupSize::Mean] {
        let found = icc(&groups, size).expect("groups differ");
        assert_close(found.icc1, 0.165_741_8, 5e-8);
        assert_close(found.icc2, 0.442_797_1, 5e-8);
        assert_close(found.f, 1.794_678, 5e-7);
        assert_eq!(found.freedom, (5, 18));
        assert_close(found.size, 4.0, 1e-12);
    }
}

#[test]
fn groups_of_unequal_size_have_a_smaller_size_than_their_mean() {
    let groups = [spread(&[1., 2., 3., 4., 5., 6.]), spread(&[7., 9.])];
    let exact = icc(&groups, GroupSize::Exact).expect("groups differ");
    let mean = icc(&groups, GroupSize::Mean).expect("groups differ");
    assert_close(exact.size, 8.0 - 40.0 / 8.0, 1e-12);
    assert_close(mean.size, 4.0, 1e-12);
    assert_eq!(exact.icc2, mean.icc2);
    assert!(exact.icc1 > mean.icc1);
    assert_eq!(icc(&groups[..1], GroupSize::Exact), None, "one group");
    let alone = [spread(&[1.]), spread(&[2.])];
    assert_eq!(icc(&alone, GroupSize::Exact), None, "nobody has company");
}

fn counts(values: &[f64]) -> Vec<(f64, u64)> {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    let mut found: Vec<(f64, u64)> = Vec::new();
    for value in sorted {
        match found.last_mut().filter(|(last, _)| *last == value) {
            Some((_, count)) => *count += 1,
            None => found.push((value, 1)),
        }
    }
    found
}

#[test]
fn cliff_of_counts_gives_the_figures_of_effsize() {
    let treatment = counts(&[10., 10., 20., 20., 20., 30., 30., 30., 40., 50.]);
    let control = counts(&[10., 20., 30., 40., 40., 50.]);
    let found = cliff_of_counts(&treatment, &control, CONFIDENCE).expect("two groups");
    assert_close(found.delta, -0.25, 1e-12);
    assert_close(found.variance, 0.098_055_555_6, 5e-11);
    assert_interval(found.interval, -0.726_584_6, 0.389_006_2, 5e-8);
    let other = counts(&[10., 20., 20., 20., 30., 30., 30., 40., 50., 100.]);
    let found = cliff_of_counts(&other, &control, CONFIDENCE).expect("two groups");
    assert_close(found.delta, -0.066_666_7, 5e-8);
    assert_eq!(cliff_of_counts(&control[..1], &other, CONFIDENCE), None);
}

#[test]
fn quartiles_are_those_of_r() {
    // quantile(c(1, 2, 2, 3, 10)) and quantile(1:4) in R.
    let odd = counts(&[1., 2., 2., 3., 10.]);
    assert_eq!(quartiles_of_counts(&odd), Some([2.0, 2.0, 3.0]));
    let even = [(1.0, 1), (2.0, 1), (2.5, 0), (3.0, 1), (4.0, 1)];
    assert_eq!(quartiles_of_counts(&even), Some([1.75, 2.5, 3.25]));
    assert_eq!(quantile_of_counts(&even, 1.0), Some(4.0));
    assert_eq!(quantile_of_counts(&even, 0.0), Some(1.0));
    assert_eq!(quantile_of_counts(&even, 1.5), None);
    assert_eq!(quartiles_of_counts(&[(5.0, 0)]), None);
}

proptest! {
    #[test]
    fn counts_say_the_same_as_the_row_of_values(
        first in prop::collection::vec(0u8..6, 2..40),
        second in prop::collection::vec(0u8..6, 2..40),
    ) {
        let points = |levels: &[u8]| -> Vec<f64> {
            levels.iter().map(|level| f64::from(*level) * 25.0).collect()
        };
        let (first, second) = (points(&first), points(&second));
        let rows = cliff(&first, &second, CONFIDENCE).expect("two groups");
        let swept = cliff_of_counts(&counts(&first), &counts(&second), CONFIDENCE)
            .expect("two groups");
        assert_close(swept.delta, rows.delta, 1e-12);
        assert_close(swept.variance, rows.variance, 1e-12);
        assert_interval(swept.interval, rows.interval.low, rows.interval.high, 1e-9);

        let mut sorted = first.clone();
        sorted.sort_by(f64::total_cmp);
        let place = (sorted.len() - 1) as f64 * 0.25;
        let (low, high) = (sorted[place.floor() as usize], sorted[place.ceil() as usize]);
        let by_hand = low + (high - low) * place.fract();
        let quartile = quantile_of_counts(&counts(&first), 0.25).expect("values");
        assert_close(quartile, by_hand, 1e-9);
    }
}
