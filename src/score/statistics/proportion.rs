//! Where a share of people lies.

use crate::model::Interval;

use super::quantile;

/// Wilson's interval for a share, 0..1: `hits` of `n` who answered, out of
/// `population` where that is known. With a population the effective number of
/// answers is `n (N - 1) / (N - n)`; when everybody answered the interval is the
/// share itself. `None` without answers, for more hits than answers, or for a
/// confidence outside (0, 1). Source: Wilson 1927; Newcombe 1998, method 3.
pub fn wilson(hits: u32, n: u32, population: Option<u32>, confidence: f64) -> Option<Interval> {
    if n == 0 || hits > n {
        return None;
    }
    let share = f64::from(hits) / f64::from(n);
    let answers = match population {
        None => f64::from(n),
        Some(all) if all <= n => {
            return Some(Interval {
                low: share,
                high: share,
            });
        }
        Some(all) => f64::from(n) * (f64::from(all) - 1.0) / f64::from(all - n),
    };
    let z = quantile::normal(confidence)?;
    let scale = 1.0 + z * z / answers;
    let centre = share + z * z / (2.0 * answers);
    let half = z * (share * (1.0 - share) / answers + z * z / (4.0 * answers * answers)).sqrt();
    Some(Interval {
        low: ((centre - half) / scale).clamp(0.0, share),
        high: ((centre + half) / scale).clamp(share, 1.0),
    })
}
