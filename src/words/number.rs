//! Numbers for people: decimal mark and rounding.

/// How a language writes numbers.
#[derive(Debug, Clone, Copy)]
pub struct Numbers {
    pub decimal_mark: char,
}

impl Numbers {
    /// `value` with `decimals` digits, rounded half away from zero; no sign for zero.
    pub fn decimal(&self, value: f64, decimals: usize) -> String {
        let scale = 10_f64.powi(decimals as i32);
        let rounded = (snap(value) * scale).round() / scale;
        let plain = format!("{:.decimals$}", if rounded == 0.0 { 0.0 } else { rounded });
        plain.replace('.', &self.decimal_mark.to_string())
    }

    /// `value` with at most two digits after the mark, and none that says nothing.
    pub fn shortest(&self, value: f64) -> String {
        let long = self.decimal(value, 2);
        let short = long.trim_end_matches('0');
        short.trim_end_matches(self.decimal_mark).to_owned()
    }

    /// A share 0..1 as whole percents.
    pub fn percent(&self, share: f64) -> String {
        format!("{} %", self.decimal(share * 100.0, 0))
    }
}

/// A score of 0..100 as a whole number that never contradicts its band: rounded
/// half away from zero, but cut where rounding would lift it over one of `edges`
/// (59.7 stays 59 when 60 is an edge).
pub fn score(value: f64, edges: &[f64]) -> i64 {
    let value = snap(value);
    let rounded = value.round();
    let lifted_over_an_edge = edges.iter().any(|edge| value < *edge && rounded >= *edge);
    (if lifted_over_an_edge {
        value.floor()
    } else {
        rounded
    }) as i64
}

/// Takes floating-point dust off: values are sums of exact fractions, so what is
/// within a billionth of a short decimal is that decimal.
fn snap(value: f64) -> f64 {
    let nearest = (value * 1e6).round() / 1e6;
    if (value - nearest).abs() < 1e-9 {
        nearest
    } else {
        value
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_printed_score_stays_in_its_band() {
        let edges = [0.0, 40.0, 60.0, 75.0];
        assert_eq!(score(59.7, &edges), 59);
        assert_eq!(score(59.999_999_999_9, &edges), 60);
        assert_eq!(score(58.5, &edges), 59);
        assert_eq!(score(74.5, &edges), 74);
    }

    #[test]
    fn rounds_half_away_from_zero_and_writes_no_minus_zero() {
        let nl = Numbers { decimal_mark: ',' };
        assert_eq!(nl.decimal(2.25, 1), "2,3");
        assert_eq!(nl.decimal(-2.25, 1), "-2,3");
        assert_eq!(nl.decimal(-0.04, 1), "0,0");
        assert_eq!(nl.percent(0.123), "12 %");
        assert_eq!(nl.shortest(37.5), "37,5");
        assert_eq!(nl.shortest(100.0), "100");
    }
}
