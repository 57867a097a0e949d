//! What a check of the checklists found, in words: what is wrong, and what to do.

use super::Numbers;
use crate::model::{
    Answer, Fall, Finding, Outcome, Perspective, Planning, Remark, Scoring, Setting,
};

/// What is wrong, and what to do about it; both start small and have no full stop,
/// as they follow a label.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    pub message: String,
    pub help: String,
}

/// The phrases for findings. Ids, words and numbers come in as they are to be
/// shown; what comes from a checklist is cleaned by who prints it.
#[derive(Debug)]
pub struct FindingWords {
    pub scoring: ScoringWords,
    pub planning: PlanningWords,
    pub setting: SettingWords,
    pub remark: RemarkWords,
}

#[derive(Debug)]
pub struct ScoringWords {
    pub answer_level: fn(code: u8) -> String,
    pub answer_ticks: fn(count: usize) -> String,
    pub answer_open: &'static str,
    pub outcome: fn(Outcome) -> &'static str,

    pub score_falls: fn(from: &str, to: &str) -> String,
    pub dimension_falls: fn(dimension: &str, from: &str, to: &str) -> String,
    pub band_falls: fn(dimension: &str, from: &str, to: &str) -> String,
    pub verdict_falls: fn(verdict: &str, from: &str, to: &str) -> String,
    pub better_answer_lowers: fn(item: &str, worse: &str, better: &str, falls: &str) -> Said,

    pub no_answer_matters: fn(item: &str) -> Said,
    pub levels_score_alike: fn(item: &str, lower: u8, higher: u8) -> Said,
    pub band_unreachable: fn(dimension: Option<&str>, band: &str) -> Said,
    pub target_unreachable: fn(dimension: &str, best: &str, target: &str) -> Said,
    pub need_never_met: fn(verdict: &str, subject: Option<&str>, best: &str, least: &str) -> Said,
    pub need_without_score: fn(verdict: &str, subject: Option<&str>) -> Said,
    pub need_always_met: fn(verdict: &str, least: &str) -> Said,
    pub verdict_always_yes: fn(verdict: &str) -> Said,
    pub clause_never_holds: fn(pattern: &str, item: &str) -> Said,
    pub pattern_never_holds: fn(pattern: &str) -> Said,
}

#[derive(Debug)]
pub struct PlanningWords {
    pub no_actions: fn() -> Said,
    pub dimension_without_action: fn(dimension: &str) -> Said,
    pub item_without_action: fn(item: &str) -> Said,
    pub action_misses_dimension: fn(item: &str, action: &str, dimension: &str) -> Said,
    pub never_asked_for: fn(action: &str) -> Said,
    pub never_first: fn(action: &str, beaten_by: &[String]) -> Said,
    pub purpose_never_met: fn(action: &str, item: &str, level: &str) -> Said,
    pub purpose_always_met: fn(action: &str, item: &str, level: &str) -> Said,
    pub duty_never_named: fn(action: &str, item: &str, below: &str) -> Said,
    pub duty_always_named: fn(action: &str, item: &str, below: &str) -> Said,
    pub actions_too_light: fn(dimension: &str, reaches: &str, band: &str) -> Said,
}

#[derive(Debug)]
pub struct SettingWords {
    pub no_critical_item: fn(dimension: &str) -> Said,
    pub no_core_item: fn(dimension: &str) -> Said,
    pub several_core_items: fn(dimension: &str, core: &[String]) -> Said,
    pub point_outside_range: fn(item: &str, value: &str, least: &str, most: &str) -> Said,
    pub warning_outside_range: fn(item: &str, warn_above: &str, most: &str) -> Said,
    pub reversed_ticks: fn(item: &str) -> Said,
    pub paired_alone: fn(item: &str) -> Said,
    pub not_knowing_counts: fn(item: &str, perspective: Perspective) -> Said,
    pub nothing_to_accept: fn(item: &str, rule: &str) -> Said,
}

#[derive(Debug)]
pub struct RemarkWords {
    pub long_sentence: fn(words: usize, most: usize) -> Said,
    pub several_sentences: fn(sentences: usize) -> Said,
    pub not_closed: fn() -> Said,
    pub double_negation: fn(first: &str, second: &str) -> Said,
    pub negation_against_scale: fn(word: &str, label: &str) -> Said,
    pub passive: fn(helper: &str, participle: &str) -> Said,
    pub jargon: fn(word: &str, instead: &str) -> Said,
    pub double_question: fn(word: &str) -> Said,
    pub not_about_reader: fn() -> Said,
    pub formal: fn(word: &str) -> Said,
    pub untranslated: fn(same_as: &str) -> Said,
}

impl FindingWords {
    pub fn say(&self, numbers: &Numbers, finding: &Finding) -> Said {
        match finding {
            Finding::Scoring(finding) => self.scoring.say(numbers, finding),
            Finding::Planning(finding) => self.planning.say(numbers, finding),
            Finding::Setting(finding) => self.setting.say(numbers, finding),
            Finding::Wording { remark, .. } => self.remark.say(remark),
        }
    }
}

impl ScoringWords {
    fn say(&self, numbers: &Numbers, finding: &Scoring) -> Said {
        let number = |value: f64| numbers.shortest(value);
        match finding {
            Scoring::BetterAnswerLowers {
                item,
                worse,
                better,
                fall,
            } => (self.better_answer_lowers)(
                item.as_str(),
                &self.answer(numbers, worse),
                &self.answer(numbers, better),
                &self.fall(numbers, fall),
            ),
            Scoring::NoAnswerMatters { item } => (self.no_answer_matters)(item.as_str()),
            Scoring::LevelsScoreAlike {
                item,
                lower,
                higher,
            } => (self.levels_score_alike)(item.as_str(), *lower, *higher),
            Scoring::BandUnreachable {
                dimension, band, ..
            } => (self.band_unreachable)(dimension.as_ref().map(|d| d.as_str()), band.as_str()),
            Scoring::TargetUnreachable {
                dimension,
                best,
                target,
            } => (self.target_unreachable)(dimension.as_str(), &number(*best), &number(*target)),
            Scoring::NeedNeverMet {
                verdict,
                subject,
                best,
                least,
            } => {
                let subject = subject.as_ref().map(|s| s.as_str());
                match best {
                    Some(best) => (self.need_never_met)(
                        verdict.as_str(),
                        subject,
                        &number(*best),
                        &number(*least),
                    ),
                    None => (self.need_without_score)(verdict.as_str(), subject),
                }
            }
            Scoring::NeedAlwaysMet { verdict, least } => {
                (self.need_always_met)(verdict.as_str(), &number(*least))
            }
            Scoring::VerdictAlwaysYes { verdict } => (self.verdict_always_yes)(verdict.as_str()),
            Scoring::PatternNeverHolds { pattern, item } => match item {
                Some(item) => (self.clause_never_holds)(pattern.as_str(), item.as_str()),
                None => (self.pattern_never_holds)(pattern.as_str()),
            },
        }
    }

    fn answer(&self, numbers: &Numbers, answer: &Answer) -> String {
        match answer {
            Answer::Level(code) => (self.answer_level)(*code),
            Answer::Ticks { ticked, .. } => (self.answer_ticks)(ticked.len()),
            Answer::Number(value) => numbers.shortest(value.to_f64()),
            Answer::DontKnow | Answer::NotApplicable { .. } | Answer::Skipped => {
                self.answer_open.to_owned()
            }
        }
    }

    fn fall(&self, numbers: &Numbers, fall: &Fall) -> String {
        let number = |value: &f64| numbers.shortest(*value);
        match fall {
            Fall::Score { from, to } => (self.score_falls)(&number(from), &number(to)),
            Fall::Dimension {
                dimension,
                from,
                to,
            } => (self.dimension_falls)(dimension.as_str(), &number(from), &number(to)),
            Fall::Band {
                dimension,
                from,
                to,
            } => (self.band_falls)(dimension.as_str(), from.as_str(), to.as_str()),
            Fall::Verdict { verdict, from, to } => {
                (self.verdict_falls)(verdict.as_str(), (self.outcome)(*from), (self.outcome)(*to))
            }
        }
    }
}

impl PlanningWords {
    fn say(&self, numbers: &Numbers, finding: &Planning) -> Said {
        let level = |level: &crate::model::Fraction| numbers.shortest(level.to_f64());
        match finding {
            Planning::NoActions => (self.no_actions)(),
            Planning::DimensionWithoutAction { dimension } => {
                (self.dimension_without_action)(dimension.as_str())
            }
            Planning::ItemWithoutAction { item } => (self.item_without_action)(item.as_str()),
            Planning::ActionMissesDimension {
                item,
                action,
                dimension,
            } => (self.action_misses_dimension)(item.as_str(), action.as_str(), dimension.as_str()),
            Planning::NeverFirst { action, beaten_by } if beaten_by.is_empty() => {
                (self.never_asked_for)(action.as_str())
            }
            Planning::NeverFirst { action, beaten_by } => {
                let beaten_by = beaten_by.iter().map(ToString::to_string);
                (self.never_first)(action.as_str(), &beaten_by.collect::<Vec<_>>())
            }
            Planning::PurposeNeverMet {
                action,
                item,
                level: at,
            } => (self.purpose_never_met)(action.as_str(), item.as_str(), &level(at)),
            Planning::PurposeAlwaysMet {
                action,
                item,
                level: at,
            } => (self.purpose_always_met)(action.as_str(), item.as_str(), &level(at)),
            Planning::DutyNeverNamed {
                action,
                item,
                below,
            } => (self.duty_never_named)(action.as_str(), item.as_str(), &level(below)),
            Planning::DutyAlwaysNamed {
                action,
                item,
                below,
            } => (self.duty_always_named)(action.as_str(), item.as_str(), &level(below)),
            Planning::ActionsTooLight {
                dimension,
                reaches,
                band,
            } => {
                let reaches = numbers.decimal(*reaches, 0);
                (self.actions_too_light)(dimension.as_str(), &reaches, band.as_str())
            }
        }
    }
}

impl SettingWords {
    fn say(&self, numbers: &Numbers, finding: &Setting) -> Said {
        let number = |value: &crate::model::Fraction| numbers.shortest(value.to_f64());
        match finding {
            Setting::NoCriticalItem { dimension } => (self.no_critical_item)(dimension.as_str()),
            Setting::CoreItems { dimension, core } if core.is_empty() => {
                (self.no_core_item)(dimension.as_str())
            }
            Setting::CoreItems { dimension, core } => {
                let core = core.iter().map(ToString::to_string).collect::<Vec<_>>();
                (self.several_core_items)(dimension.as_str(), &core)
            }
            Setting::PointOutsideRange {
                item,
                value,
                least,
                most,
            } => (self.point_outside_range)(
                item.as_str(),
                &number(value),
                &number(least),
                &number(most),
            ),
            Setting::WarningOutsideRange {
                item,
                warn_above,
                most,
            } => (self.warning_outside_range)(item.as_str(), &number(warn_above), &number(most)),
            Setting::ReversedTicks { item } => (self.reversed_ticks)(item.as_str()),
            Setting::PairedAlone { item } => (self.paired_alone)(item.as_str()),
            Setting::NotKnowingCounts { item, perspective } => {
                (self.not_knowing_counts)(item.as_str(), *perspective)
            }
            Setting::NothingToAccept { item, rule } => {
                (self.nothing_to_accept)(item.as_str(), rule.id())
            }
        }
    }
}

impl RemarkWords {
    fn say(&self, remark: &Remark) -> Said {
        match remark {
            Remark::LongSentence { words, most, .. } => (self.long_sentence)(*words, *most),
            Remark::Marks { sentences: 1, .. } => (self.not_closed)(),
            Remark::Marks { sentences, .. } => (self.several_sentences)(*sentences),
            Remark::DoubleNegation { first, second } => (self.double_negation)(first, second),
            Remark::NegationAgainstScale { word, label } => {
                (self.negation_against_scale)(word, label)
            }
            Remark::Passive { helper, participle } => (self.passive)(helper, participle),
            Remark::Jargon { word, instead } => (self.jargon)(word, instead),
            Remark::DoubleQuestion { word } => (self.double_question)(word),
            Remark::NotAboutReader => (self.not_about_reader)(),
            Remark::Formal { word } => (self.formal)(word),
            Remark::Untranslated { same_as } => (self.untranslated)(same_as.code()),
        }
    }
}
