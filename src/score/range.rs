//! The one way in which ranges become a range: items to a dimension, audiences
//! to an item, dimensions to a checklist.

use crate::model::{End, Privacy, Range};

use super::threshold::reaches;

/// Asked, and nothing known.
pub(super) const OPEN: Range = Range {
    point: None,
    low: 0.0,
    high: 100.0,
    coverage: 0.0,
};

/// A mean at an end of the scale: from there to the bound that the rules set, with
/// the middle for a point, whatever the mean is.
pub(super) fn at_end(privacy: &Privacy, end: End) -> Range {
    let ends = privacy.ends.to_f64();
    let (low, high) = match end {
        End::Low => (0.0, ends),
        End::High => (100.0 - ends, 100.0),
    };
    Range {
        point: Some((low + high) / 2.0),
        low,
        high,
        coverage: 1.0,
    }
}

/// The range of a mean of which only in steps is told how many of `people` answered.
pub(super) fn coarse(point: f64, coverage: f64, people: u32) -> Range {
    let coverage = in_steps(coverage, people);
    let low = point * coverage;
    Range {
        point: Some(point),
        // Without this, dust could put the point outside its own bounds.
        low: low.min(point),
        high: (low + 100.0 * (1.0 - coverage)).max(point),
        coverage,
    }
}

/// A share of `people`, 0..1, rounded down to whole steps of five percent, or to
/// fewer steps where five percent is less than two people. All stays all.
pub(super) fn in_steps(share: f64, people: u32) -> f64 {
    /// Steps of five percent in the whole.
    const STEPS: u32 = 20;
    if reaches(share, 1.0) {
        return 1.0;
    }
    let step = f64::from((2 * STEPS).div_ceil(people.max(1)).max(1));
    let steps = (share * f64::from(STEPS) / step + 1e-9).floor();
    (steps * step / f64::from(STEPS)).min(1.0)
}

/// The weighted mean of ranges, weights above 0; `None` of nothing.
///
/// The point is the mean of the parts that have one; bounds and coverage are
/// means of all parts. A part without a point reaches from 0 to 100, so it pulls
/// both bounds away from the point and `low <= point <= high` survives.
pub(super) fn combine(parts: impl IntoIterator<Item = (f64, Range)>) -> Option<Range> {
    let (mut weight, mut low, mut high, mut coverage) = (0.0, 0.0, 0.0, 0.0);
    let (mut point_weight, mut point) = (0.0, 0.0);
    for (part_weight, part) in parts {
        weight += part_weight;
        low += part_weight * part.low;
        high += part_weight * part.high;
        coverage += part_weight * part.coverage;
        if let Some(part_point) = part.point {
            point_weight += part_weight;
            point += part_weight * part_point;
        }
    }
    if weight <= 0.0 {
        return None;
    }
    let (low, high) = (low / weight, high / weight);
    Some(Range {
        // Without clamping, dust could put the point outside its own bounds.
        point: (point_weight > 0.0).then(|| (point / point_weight).clamp(low, high)),
        low,
        high,
        coverage: coverage / weight,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_without_an_answer_widens_and_does_not_move_the_point() {
        let known = Range {
            point: Some(40.0),
            low: 40.0,
            high: 40.0,
            coverage: 1.0,
        };
        let expected = Range {
            point: Some(40.0),
            low: 30.0,
            high: 55.0,
            coverage: 0.75,
        };
        assert_eq!(combine([(3.0, known), (1.0, OPEN)]), Some(expected));
        assert_eq!(combine([]), None);
    }

    #[test]
    fn dust_does_not_push_a_point_over_its_bound() {
        let full = Range {
            point: Some(100.0),
            low: 100.0,
            high: 100.0,
            coverage: 1.0,
        };
        let range = combine([(0.1, full), (0.2, OPEN)]).expect("two parts");
        assert!(range.high < 100.0, "0.1 and 0.2 make the sum inexact");
        assert_eq!(range.point, Some(range.high));
    }
}
