//! Whether people of the same group answer alike, and groups differ.

/// Variance of answers given at random: all of `options` equally likely, `step`
/// apart. 2.0 for five options one apart, 1250 in points of 0..100.
pub fn uniform_variance(options: u32, step: f64) -> f64 {
    (f64::from(options).powi(2) - 1.0) / 12.0 * step * step
}

/// rwg(j): agreement of one group on several items, 0 (as if at random) to 1,
/// from the sample variance (n - 1) of each item and the variance at random.
/// Variances above that at random count as it. With one item it is rwg. `None`
/// without items or without variance at random. Source: James, Demaree & Wolf 1984.
pub fn rwg(variances: &[f64], at_random: f64) -> Option<f64> {
    if variances.is_empty() || at_random <= 0.0 {
        return None;
    }
    let items = variances.len() as f64;
    let shares = variances.iter().map(|v| v.min(at_random) / at_random);
    let share = shares.sum::<f64>() / items;
    Some(items * (1.0 - share) / (items * (1.0 - share) + share))
}

/// AD: the mean distance to the mean of one item, from its values and how often
/// each was given. `None` without answers. Source: Burke & Dunlap 2002.
pub fn average_deviation(counts: &[(f64, u64)]) -> Option<f64> {
    let n = counts.iter().map(|(_, count)| *count as f64).sum::<f64>();
    let sum = |of: &dyn Fn(f64) -> f64| {
        let parts = counts
            .iter()
            .map(|(value, count)| of(*value) * *count as f64);
        parts.sum::<f64>() / n
    };
    let mean = sum(&|value| value);
    (n > 0.0).then(|| sum(&|value| (value - mean).abs()))
}

/// The scores of one group, summarised.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct GroupSpread {
    pub n: u32,
    pub mean: f64,
    /// Sum of squared distances to the mean of the group.
    pub squares: f64,
}

/// Which group size stands for groups of unequal size.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GroupSize {
    /// `(N - sum n^2 / N) / (G - 1)`, for which the estimate is unbiased.
    Exact,
    /// `N / G`, as the R package multilevel has it.
    Mean,
}

/// Intraclass correlations from a one-way analysis of variance.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Icc {
    /// ICC(1): share of the variance that lies between groups. Can be below 0.
    pub icc1: f64,
    /// ICC(2): reliability of the group means. Can be below 0.
    pub icc2: f64,
    /// Mean square between over mean square within.
    pub f: f64,
    pub freedom: (u32, u32),
    /// The group size used.
    pub size: f64,
}

/// ICC(1) and ICC(2) of people within groups. Groups without people do not count.
/// `None` of fewer than two groups, when no group has two people, or when nobody
/// differs from the own group or the groups from each other. Sources: Shrout &
/// Fleiss 1979, case 1; Bliese 2000.
pub fn icc(groups: &[GroupSpread], size: GroupSize) -> Option<Icc> {
    let groups: Vec<&GroupSpread> = groups.iter().filter(|group| group.n > 0).collect();
    let people: u32 = groups.iter().map(|group| group.n).sum();
    let between = u32::try_from(groups.len()).ok()?.checked_sub(1)?;
    let within = people.checked_sub(between + 1)?;
    if between == 0 || within == 0 {
        return None;
    }
    let all = f64::from(people);
    let sum = |of: &dyn Fn(&GroupSpread) -> f64| groups.iter().map(|g| of(g)).sum::<f64>();
    let mean = sum(&|g| f64::from(g.n) * g.mean) / all;
    let msb = sum(&|g| f64::from(g.n) * (g.mean - mean).powi(2)) / f64::from(between);
    let msw = sum(&|g| g.squares) / f64::from(within);
    let size = match size {
        GroupSize::Exact => (all - sum(&|g| f64::from(g.n).powi(2)) / all) / f64::from(between),
        GroupSize::Mean => all / f64::from(between + 1),
    };
    if msb <= 0.0 || msw <= 0.0 {
        return None;
    }
    Some(Icc {
        icc1: (msb - msw) / (msb + (size - 1.0) * msw),
        icc2: (msb - msw) / msb,
        f: msb / msw,
        freedom: (between, within),
        size,
    })
}
