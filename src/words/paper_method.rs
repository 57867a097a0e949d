//! How a report came about and what it cannot say; the figures behind the figures.

/// Phrases of the method and of the technical appendix.
#[derive(Debug)]
pub struct PaperMethodWords {
    pub title: &'static str,
    pub short: &'static str,
    pub date: &'static str,
    /// Where the rest of it is.
    pub more: &'static str,
    pub how: HowWords,
    pub rows: &'static str,
    /// An export by its place and platform.
    pub export: fn(place: usize, platform: &str) -> String,
    pub privacy: &'static str,
    pub limits: LimitWords,
    pub versions: &'static str,
    pub version: fn(title: &str, id: &str, version: &str, source: &str) -> String,
    pub sources: &'static str,
    pub sources_intro: fn(articles: usize) -> String,
    pub appendix: AppendixWords,
}

/// From answers to words.
#[derive(Debug)]
pub struct HowWords {
    pub score_title: &'static str,
    pub answer: fn(lowest: &str, highest: &str) -> String,
    pub groups: &'static str,
    pub least_answered: fn(percent: &str) -> String,
    pub equal_weights: &'static str,
    /// Questions and subjects that do not weigh 1.
    pub other_weights: fn(list: &str) -> String,
    pub weight_of: fn(subject: &str, weight: &str) -> String,
    pub range: &'static str,
    pub words_title: &'static str,
    pub cap: fn(below: &str, band: &str) -> String,
    pub target: fn(target: &str) -> String,
    pub other_targets: fn(list: &str) -> String,
    pub target_of: fn(subject: &str, target: &str) -> String,
    pub gap: fn(small: &str, large: &str, confidence: &str) -> String,
    pub verdicts_title: &'static str,
    pub plan_title: &'static str,
    pub effect: &'static str,
    pub effect_words: fn(list: &str) -> String,
    pub effect_word: fn(name: &str, percent: &str) -> String,
    pub room: fn(reserve: &str, weeks: u32, per_wave: usize, in_plan: usize) -> String,
    pub staff_size: fn(people: u32) -> String,
}

/// What the figures are not.
#[derive(Debug)]
pub struct LimitWords {
    pub title: &'static str,
    pub one_moment: &'static str,
    pub no_cause: &'static str,
    pub no_persons: &'static str,
}

/// The figures behind the figures.
#[derive(Debug)]
pub struct AppendixWords {
    pub title: &'static str,
    pub short: &'static str,
    pub intro: &'static str,
    pub dimensions: &'static str,
    pub raw_band: &'static str,
    pub gap: &'static str,
    pub items: &'static str,
    pub items_intro: fn(withheld: &str) -> String,
    pub gaps: &'static str,
    pub no_gaps: &'static str,
    pub formulas: &'static str,
    pub point: &'static str,
    pub bounds: fn(lowest: &str, highest: &str) -> String,
    pub coverage: &'static str,
    pub combined: &'static str,
    pub difference: fn(confidence: &str) -> String,
    pub small_groups: fn(scores: u32, distributions: u32, crossings: u32) -> String,
    pub ends: fn(low: &str, high: &str) -> String,
    pub cost: fn(weight: &str, hours_per_day: &str) -> String,
    pub benefit: &'static str,
    pub room: fn(share: &str) -> String,
    pub quick_win: fn(days: &str, weeks: u32) -> String,
    pub alpha: fn(people: u32) -> String,
}
