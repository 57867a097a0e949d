//! Reports that people forward: the front, the verdict on one page, the subjects, the
//! views, the groups, what staff get to read, and privacy.

use crate::model::{Perspective, StaffBody};

/// Phrases of the reports that people forward. Texts of the checklists come in as
/// arguments.
#[derive(Debug)]
pub struct PaperWords {
    pub front: FrontWords,
    pub verdict: OnePageWords,
    pub profile: PaperProfileWords,
    pub views: ViewWords,
    pub teams: TeamWords,
    pub staff: StaffWords,
    pub privacy: PaperPrivacyWords,
}

/// A section's name, and the same short enough for a tab.
#[derive(Debug)]
pub struct SectionName {
    pub title: &'static str,
    /// At most 31 characters.
    pub short: &'static str,
}

/// The front of a report, and the foot of its pages.
#[derive(Debug)]
pub struct FrontWords {
    pub title: fn(organisation: Option<&str>) -> String,
    pub title_team: fn(organisation: Option<&str>) -> String,
    pub title_council: fn(organisation: Option<&str>) -> String,
    pub subtitle: fn(reader: &str) -> String,
    /// The readers, with an article where the language wants one.
    pub management_team: &'static str,
    pub hr: &'static str,
    pub council: fn(StaffBody) -> &'static str,
    pub team: &'static str,
    pub adviser: &'static str,
    /// A day: year, month 1 to 12, day of the month.
    pub day: fn(year: u32, month: usize, day: u32) -> Option<String>,
    pub maker: &'static str,
    pub program: &'static str,
    pub footer: &'static str,
}

/// The verdict on one page.
#[derive(Debug)]
pub struct OnePageWords {
    pub name: SectionName,
    pub name_short: SectionName,
    /// How many more reasons there are.
    pub more_reasons: fn(usize) -> String,
    /// An open question that can settle the verdict, and one that only narrows it.
    pub answer_settles: fn(question: &str) -> String,
    pub answer_narrows: fn(question: &str) -> String,
    pub strengths: &'static str,
    pub obstacles: &'static str,
    /// After the name of the subject.
    pub strength: fn(score: &str, band: &str) -> String,
    pub obstacle: fn(score: &str, target: &str) -> String,
    /// After that: the question that scores lowest.
    pub lowest: fn(question: &str, score: &str) -> String,
    pub no_strength: &'static str,
    pub no_obstacle: &'static str,
    pub chosen: &'static str,
    pub gap: &'static str,
    pub gap_told:
        fn(higher: Perspective, lower: Perspective, points: &str, subject: &str) -> String,
    pub no_gap: &'static str,
    pub gap_not_measured: &'static str,
    pub first_weeks: fn(weeks: u32) -> String,
    pub nothing_planned: &'static str,
    pub decide: &'static str,
    /// Days per owner, and the hours of participants where there are any.
    pub time: fn(weeks: u32, owners: &str, hours: Option<&str>) -> String,
    pub staff_body: fn(what: &str, actions: &str) -> String,
    pub duty: fn(actions: &str) -> String,
    pub duty_open: fn(actions: &str) -> String,
    pub answer_open: fn(verdicts: &str) -> String,
}

/// The subjects as bars.
#[derive(Debug)]
pub struct PaperProfileWords {
    pub name: SectionName,
    pub chart: fn(title: &str) -> String,
    /// Over the lists of one subject each.
    pub others: &'static str,
    pub axis: &'static str,
    pub reached: fn(reached: usize, with_score: usize) -> String,
    pub highest_and_lowest: fn(highest: &str, lowest: &str) -> String,
    pub only: fn(subject: &str, score: &str) -> String,
    pub nothing: &'static str,
    pub capped: &'static str,
    pub weakest: &'static str,
}

/// What groups see differently, as dots on a line.
#[derive(Debug)]
pub struct ViewWords {
    pub name: SectionName,
    pub chart: fn(pair: &str) -> String,
    pub certain: fn(certain: usize, all: usize) -> String,
    pub largest: fn(subject: &str, points: &str, higher: Perspective) -> String,
    pub none_certain: &'static str,
    pub only_certain: fn(shown: usize, certain: usize) -> String,
    pub others: fn(names: &str) -> String,
    pub per_question: &'static str,
    pub not_known: &'static str,
    pub not_known_reading: &'static str,
}

/// Groups side by side, and a card to talk about per group.
#[derive(Debug)]
pub struct TeamWords {
    pub name: SectionName,
    pub everybody: &'static str,
    pub caption: fn(names: &str) -> String,
    /// For a part of the subjects.
    pub caption_part: fn(names: &str, part: &str) -> String,
    pub no_word: &'static str,
    pub bands: &'static str,
    pub band_under: fn(band: &str, next: &str) -> String,
    pub band_from: fn(band: &str, from: &str) -> String,
    pub across: &'static str,
    pub cards: &'static str,
    pub cards_intro: &'static str,
    pub card_size: &'static str,
    pub highest: &'static str,
    pub lowest: &'static str,
    pub score: fn(subject: &str, score: &str, everybody: Option<&str>) -> String,
    pub talk: &'static str,
    /// What it looks like when it goes well, and when that was so.
    pub ask_good: fn(good: &str) -> String,
    pub ask_learn: fn(highest: &str, lowest: &str) -> String,
    pub ask_need: fn(lowest: &str) -> String,
}

/// Half a page for everybody who works there.
#[derive(Debug)]
pub struct StaffWords {
    pub name: SectionName,
    pub why: &'static str,
    pub why_text: &'static str,
    pub asked: &'static str,
    pub asked_text: &'static str,
    pub who: &'static str,
    pub who_line: fn(perspective: &str, how_many: &str) -> String,
    pub good: &'static str,
    pub better: &'static str,
    pub score: fn(subject: &str, score: &str, most: &str) -> String,
    pub no_good: &'static str,
    pub no_better: &'static str,
    pub doing: &'static str,
    pub step: fn(owner: &str, weeks: &str, action: &str) -> String,
    pub no_step: &'static str,
    pub week_one: &'static str,
    pub contact: &'static str,
    pub contact_blank: &'static str,
    pub more: &'static str,
    pub more_blank: &'static str,
    pub blanks: &'static str,
}

/// What happens with the answers.
#[derive(Debug)]
pub struct PaperPrivacyWords {
    pub name: SectionName,
    pub about: &'static str,
    pub left_out: &'static str,
    pub anonymous: fn(groups: &str) -> String,
    pub on_record: fn(groups: &str) -> String,
    pub rules: &'static str,
}
