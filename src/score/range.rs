//! The one way in which ranges become a range: items to a dimension, audiences
//! to an item, dimensions to a checklist.

use crate::model::Range;

/// Asked, and nothing known.
pub(super) const OPEN: Range = Range {
    point: None,
    low: 0.0,
    high: 100.0,
    coverage: 0.0,
};

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
