//! The figures of one audience: its range, and how far its people differ.

use crate::model::{Figures, Range};

use super::group::Group;
use super::picture::Picture;
use super::statistics::{Sample, widest_deviation};

/// `range` with the spread of the respondents' own scores, and the interval that
/// this spread puts around the point; of few anonymous people the spread is hidden. `columns` are the items it is about.
pub(super) fn figures(
    range: Range,
    columns: &[usize],
    group: &Group,
    picture: &Picture,
) -> Figures {
    let own = group.own_scores(picture.shape, columns);
    let spread = own.standard_deviation;
    let is_hidden = group.hides_spread(columns, own.n);
    let n = group.heard(columns, own.n);
    let sample = spread.zip(range.point).map(|(spread, mean)| Sample {
        n,
        mean,
        standard_deviation: match is_hidden {
            true => widest_deviation(n, mean),
            false => spread,
        },
        population: group.population,
    });
    let confidence = picture.instrument.rules.confidence.to_f64();
    Figures {
        range,
        n: group.told(columns, own.n),
        spread: spread.filter(|_| !is_hidden),
        interval: sample.and_then(|sample| sample.interval_of_mean(confidence)),
    }
}
