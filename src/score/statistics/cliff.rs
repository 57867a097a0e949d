//! How often one group is above the other, without assuming distances.

use std::cmp::Ordering;

use crate::model::Interval;

use super::quantile;

/// Cliff's delta.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Cliff {
    /// Chance that the first is higher minus chance that it is lower, -1..1.
    pub delta: f64,
    /// Unbiased estimate.
    pub variance: f64,
    pub interval: Interval,
    /// Chance that one of the first is above one of the second, ties for half.
    pub probability_of_superiority: f64,
}

/// Cliff's delta of two groups, with the interval of Feng & Cliff 2004 and t as
/// its critical value. `None` under two values in a group, or for a confidence
/// outside (0, 1). Source: Cliff 1996; the R package effsize.
pub fn cliff(first: &[f64], second: &[f64], confidence: f64) -> Option<Cliff> {
    if first.len() < 2 || second.len() < 2 {
        return None;
    }
    let (n1, n2) = (first.len() as f64, second.len() as f64);
    let above: Vec<f64> = first.iter().map(|x| dominance(*x, second)).collect();
    let below: Vec<f64> = second.iter().map(|y| -dominance(*y, first)).collect();
    let delta = above.iter().sum::<f64>() / n1;
    let scatter = |means: &[f64]| means.iter().map(|m| (m - delta).powi(2)).sum::<f64>();
    let untied = first
        .iter()
        .flat_map(|x| second.iter().filter(move |y| x != *y))
        .count() as f64;
    let pairs = untied - n1 * n2 * delta * delta;
    let variance = (n2 * n2 * scatter(&above) + n1 * n1 * scatter(&below) - pairs)
        / (n1 * n2 * (n1 - 1.0) * (n2 - 1.0));
    let z = quantile::student(confidence, n1 + n2 - 2.0)?;
    Some(Cliff {
        delta,
        variance,
        interval: interval(delta, variance, z),
        probability_of_superiority: (delta + 1.0) / 2.0,
    })
}

/// As [`cliff`], of values of which is known how often each was given, in one
/// sweep over both. Values rise; counts may be 0.
pub fn cliff_of_counts(
    first: &[(f64, u64)],
    second: &[(f64, u64)],
    confidence: f64,
) -> Option<Cliff> {
    let (n1, n2) = (people(first), people(second));
    if n1 < 2.0 || n2 < 2.0 {
        return None;
    }
    let (above, ties) = dominances(first, second, n2);
    let (below, _) = dominances(second, first, n1);
    let delta = above.iter().map(|(d, count)| d * count).sum::<f64>() / n1;
    let scatter = |means: &[(f64, f64)], centre: f64| {
        let parts = means.iter().map(|(d, count)| count * (d - centre).powi(2));
        parts.sum::<f64>()
    };
    let pairs = n1 * n2 - ties - n1 * n2 * delta * delta;
    let variance = (n2 * n2 * scatter(&above, delta) + n1 * n1 * scatter(&below, -delta) - pairs)
        / (n1 * n2 * (n1 - 1.0) * (n2 - 1.0));
    let z = quantile::student(confidence, n1 + n2 - 2.0)?;
    Some(Cliff {
        delta,
        variance,
        interval: interval(delta, variance, z),
        probability_of_superiority: (delta + 1.0) / 2.0,
    })
}

fn people(counts: &[(f64, u64)]) -> f64 {
    counts.iter().map(|(_, count)| *count as f64).sum()
}

/// Per value of `own` its [`dominance`] over `others` and how many have it; and
/// how many pairs are tied.
fn dominances(own: &[(f64, u64)], others: &[(f64, u64)], n: f64) -> (Vec<(f64, f64)>, f64) {
    let (mut at, mut below, mut ties) = (0, 0.0, 0.0);
    let mut found = Vec::with_capacity(own.len());
    for (value, count) in own {
        while at < others.len() && others[at].0 < *value {
            below += others[at].1 as f64;
            at += 1;
        }
        let equal = match others.get(at) {
            Some((other, count)) if other == value => *count as f64,
            _ => 0.0,
        };
        ties += equal * *count as f64;
        found.push(((below - (n - below - equal)) / n, *count as f64));
    }
    (found, ties)
}

/// Share of `others` that `value` is above, minus the share it is below.
fn dominance(value: f64, others: &[f64]) -> f64 {
    let signs = others.iter().map(|other| match value.partial_cmp(other) {
        Some(Ordering::Greater) => 1.0,
        Some(Ordering::Less) => -1.0,
        Some(Ordering::Equal) | None => 0.0,
    });
    signs.sum::<f64>() / others.len() as f64
}

fn interval(delta: f64, variance: f64, z: f64) -> Interval {
    let square = delta * delta;
    // The unbiased variance can fall below 0 in small groups that hardly overlap.
    let variance = variance.max(0.0);
    let half = z * variance.sqrt() * ((1.0 - square).powi(2) + z * z * variance).sqrt();
    let scale = 1.0 - square + z * z * variance;
    if scale <= 0.0 {
        return Interval {
            low: delta,
            high: delta,
        };
    }
    let centre = delta - delta * square;
    Interval {
        low: ((centre - half) / scale).clamp(-1.0, 1.0),
        high: ((centre + half) / scale).clamp(-1.0, 1.0),
    }
}
