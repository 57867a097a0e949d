//! The figures of one audience: its range, and how far its people differ.

use crate::model::{Figures, Range};

use super::group::Group;
use super::picture::Picture;
use super::statistics::Sample;

/// `range` with the spread of the respondents' own scores, and the interval that
/// this spread puts around the point. `columns` are the items it is about.
pub(super) fn figures(
    range: Range,
    columns: &[usize],
    group: &Group,
    picture: &Picture,
) -> Figures {
    let own = group.own_scores(picture.shape, columns);
    let spread = own.standard_deviation;
    let sample = spread.zip(range.point).map(|(spread, mean)| Sample {
        n: group.heard(columns, own.n),
        mean,
        standard_deviation: spread,
        population: group.population,
    });
    let confidence = picture.instrument.rules.confidence.to_f64();
    Figures {
        range,
        n: group.told(columns, own.n),
        spread,
        interval: sample.and_then(|sample| sample.interval_of_mean(confidence)),
    }
}
