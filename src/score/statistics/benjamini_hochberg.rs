//! Keeping the share of false alarms down when much is tested at once.

/// Adjusted p values, in the order given: those at most 0.05 are the findings of
/// which at most 5 % are expected to be false. Source: Benjamini & Hochberg 1995.
pub fn benjamini_hochberg(p_values: &[f64]) -> Vec<f64> {
    let mut order: Vec<usize> = (0..p_values.len()).collect();
    order.sort_by(|a, b| p_values[*b].total_cmp(&p_values[*a]));
    let all = p_values.len() as f64;
    let mut adjusted = vec![1.0; p_values.len()];
    let mut least = 1.0_f64;
    for (from_largest, index) in order.into_iter().enumerate() {
        let rank = all - from_largest as f64;
        least = least.min(p_values[index] * all / rank);
        adjusted[index] = least;
    }
    adjusted
}
