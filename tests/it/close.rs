//! Comparing numbers to the digits that a source gives.

use leerklaar::model::{Interval, Range};

pub(crate) fn assert_close(got: f64, wanted: f64, within: f64) {
    assert!(
        (got - wanted).abs() <= within,
        "{got} is not within {within} of {wanted}"
    );
}

pub(crate) fn assert_interval(got: Interval, low: f64, high: f64, within: f64) {
    assert_close(got.low, low, within);
    assert_close(got.high, high, within);
}

/// Point, low, high and coverage, to a billionth.
pub(crate) fn assert_range(
    got: Option<Range>,
    point: Option<f64>,
    low: f64,
    high: f64,
    coverage: f64,
) {
    let got = got.expect("there is a score");
    match (got.point, point) {
        (Some(got), Some(wanted)) => assert_close(got, wanted, 1e-9),
        (got, wanted) => assert_eq!(got, wanted),
    }
    assert_close(got.low, low, 1e-9);
    assert_close(got.high, high, 1e-9);
    assert_close(got.coverage, coverage, 1e-9);
}
