//! Whether the items of a scale measure the same thing: Cronbach's alpha.

use crate::model::Interval;

use super::quantile;

/// What complete cases add up to, item by item: people who answered every item.
///
/// Integers over one denominator, so tallies of parts of the answers merge to the
/// same bits. Scores of 0..100 in parts of 1.4 billionths of a point fit
/// for ten million people and 64 items.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ItemTotals {
    pub n: u32,
    /// Per item: the sum of its scores.
    pub sums: Vec<i128>,
    /// Per item: the sum of their squares.
    pub squares: Vec<i128>,
    /// Per item: the sum of its score times the person's total over all items.
    pub with_total: Vec<i128>,
}

/// The same with every pair of items, from which correlations can be told too.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ItemProducts {
    pub n: u32,
    pub sums: Vec<i128>,
    /// Items x items, symmetric: the sum of one item's score times the other's.
    pub products: Vec<Vec<i128>>,
}

/// Cronbach's alpha and what comes with it.
#[derive(Debug, Clone, PartialEq)]
pub struct Cronbach {
    pub alpha: f64,
    /// Feldt's interval; `None` for a confidence outside (0, 1).
    pub interval: Option<Interval>,
    /// Alpha if all items had the same variance, from their mean correlation; only
    /// from [`ItemProducts`], and only if every item varies.
    pub standardised: Option<f64>,
    /// Standard error of measurement of the *sum* of the items, in the unit of the
    /// input; divided by the number of items it is that of their mean.
    pub error_of_measurement: f64,
    /// In the order of the items.
    pub items: Vec<ItemFit>,
}

/// How one item goes with the others.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ItemFit {
    /// Correlation with the sum of the others; `None` where one does not vary.
    pub item_rest: Option<f64>,
    /// Alpha of the others; `None` of fewer than two, or when they do not vary.
    pub alpha_if_deleted: Option<f64>,
}

/// Alpha of the items, from sums alone. `None` of fewer than two items or two
/// people, or when nobody's total differs from anybody's. Sources: Cronbach 1951;
/// Feldt 1965 for the interval.
pub fn cronbach(totals: &ItemTotals, confidence: f64) -> Option<Cronbach> {
    let (n, k) = (totals.n, totals.sums.len());
    if n < 2 || k < 2 {
        return None;
    }
    let total: i128 = totals.sums.iter().sum();
    let scatter: Vec<f64> = each(totals, |i| {
        scatter(n, totals.squares[i], totals.sums[i], totals.sums[i])
    });
    let shared: Vec<f64> = each(totals, |i| {
        self::scatter(n, totals.with_total[i], totals.sums[i], total)
    });
    let (of_items, of_total) = (scatter.iter().sum::<f64>(), shared.iter().sum::<f64>());
    let alpha = alpha(k, of_items, of_total)?;
    let fit = |i: usize| {
        let rest = of_total - 2.0 * shared[i] + scatter[i];
        ItemFit {
            item_rest: correlation(shared[i] - scatter[i], scatter[i], rest),
            alpha_if_deleted: self::alpha(k - 1, of_items - scatter[i], rest),
        }
    };
    let variance = of_total / (f64::from(n) * (f64::from(n) - 1.0));
    Some(Cronbach {
        alpha,
        interval: feldt(alpha, n, k, confidence),
        standardised: None,
        error_of_measurement: (variance * (1.0 - alpha)).max(0.0).sqrt(),
        items: (0..k).map(fit).collect(),
    })
}

/// As [`cronbach`], with standardised alpha.
pub fn cronbach_with_correlations(products: &ItemProducts, confidence: f64) -> Option<Cronbach> {
    let mut found = cronbach(&products.totals(), confidence)?;
    found.standardised = products.mean_correlation().map(|r| {
        let k = products.sums.len() as f64;
        k * r / (1.0 + (k - 1.0) * r)
    });
    Some(found)
}

impl ItemProducts {
    /// The same people without the pairs.
    pub fn totals(&self) -> ItemTotals {
        let items = 0..self.sums.len();
        ItemTotals {
            n: self.n,
            sums: self.sums.clone(),
            squares: items.map(|i| self.products[i][i]).collect(),
            with_total: self.products.iter().map(|row| row.iter().sum()).collect(),
        }
    }

    fn covariance(&self, i: usize, j: usize) -> f64 {
        scatter(self.n, self.products[i][j], self.sums[i], self.sums[j])
    }

    fn mean_correlation(&self) -> Option<f64> {
        let k = self.sums.len();
        let own: Vec<f64> = (0..k).map(|i| self.covariance(i, i)).collect();
        let mut sum = 0.0;
        for i in 0..k {
            for j in 0..i {
                sum += correlation(self.covariance(i, j), own[i], own[j])?;
            }
        }
        Some(sum / (k * (k - 1) / 2) as f64)
    }
}

fn each(totals: &ItemTotals, of: impl Fn(usize) -> f64) -> Vec<f64> {
    (0..totals.sums.len()).map(of).collect()
}

/// `n (n - 1)` times the covariance, in integers as long as they fit: things that
/// do not vary have exactly 0.
fn scatter(n: u32, products: i128, first: i128, second: i128) -> f64 {
    let exact = |a: i128, b: i128| a.checked_mul(b);
    let whole = exact(i128::from(n), products).zip(exact(first, second));
    match whole.and_then(|(one, other)| one.checked_sub(other)) {
        Some(difference) => difference as f64,
        None => f64::from(n) * products as f64 - first as f64 * second as f64,
    }
}

fn alpha(k: usize, of_items: f64, of_total: f64) -> Option<f64> {
    let k = k as f64;
    (k >= 2.0 && of_total > 0.0).then(|| k / (k - 1.0) * (1.0 - of_items / of_total))
}

fn correlation(covariance: f64, first: f64, second: f64) -> Option<f64> {
    (first > 0.0 && second > 0.0).then(|| covariance / (first * second).sqrt())
}

/// `1 - (1 - alpha) F`, with F at either tail for n - 1 and (n - 1)(k - 1) degrees
/// of freedom.
fn feldt(alpha: f64, n: u32, k: usize, confidence: f64) -> Option<Interval> {
    let [lower, upper] = quantile::fisher(confidence, n, k)?;
    let bound = |f: f64| 1.0 - (1.0 - alpha) * f;
    Some(Interval {
        low: bound(upper),
        high: bound(lower),
    })
}
