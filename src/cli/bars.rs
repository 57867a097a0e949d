//! `--fail-under` and `--strict`: whether a result misses a bar that was asked for.

use super::arguments::Bars;
use super::exit::Exit;
use super::session::Session;
use super::talk;
use crate::model::{Assessment, Instrument, Outcome};

/// Floating-point dust that a comparison forgives.
const DUST: f64 = 1e-9;

/// Says which bars were missed, one line each, and gives the exit code; `warnings`
/// is how many the sheets gave.
pub(crate) fn check(
    session: &Session,
    instrument: &Instrument,
    assessment: &Assessment,
    asked: &Bars,
    warnings: usize,
) -> Exit {
    let missed = missed(session, instrument, assessment, asked, warnings);
    for sentence in &missed {
        talk::say(&format!("{}: {sentence}", session.words.cli.warning));
    }
    match missed.is_empty() {
        true => Exit::Done,
        false => Exit::BarMissed,
    }
}

/// A sentence for every bar that was missed.
pub(crate) fn missed(
    session: &Session,
    instrument: &Instrument,
    assessment: &Assessment,
    asked: &Bars,
    warnings: usize,
) -> Vec<String> {
    let words = session.words;
    let mut missed = Vec::new();
    if let Some(bar) = asked.fail_under {
        let bar_text = words
            .numbers
            .decimal(bar.to_f64(), bar.decimals().unwrap_or(0));
        for result in &assessment.dimensions {
            let Some(dimension) = instrument.dimension(result.id.as_str()) else {
                continue;
            };
            let name = dimension.name.get(session.lang);
            match result.score {
                None => missed.push((words.cli.no_score_for_bar)(name)),
                Some(range) if range.high < bar.to_f64() - DUST => {
                    missed.push((words.cli.under_bar)(name, &bar_text));
                }
                // A bar that open answers may still break was not met.
                Some(range) if range.low < bar.to_f64() - DUST => {
                    let ends = [range.low, range.high].map(|end| words.numbers.decimal(end, 0));
                    missed.push((words.cli.maybe_under_bar)(
                        name, &bar_text, &ends[0], &ends[1],
                    ));
                }
                Some(_) => {}
            }
        }
    }
    if asked.strict {
        let open = assessment
            .verdicts
            .iter()
            .filter(|v| v.outcome == Outcome::Undecided);
        for verdict in open.filter_map(|v| instrument.verdict(v.id.as_str())) {
            missed.push((words.cli.verdict_open)(verdict.name.get(session.lang)));
        }
        if warnings > 0 {
            missed.push((words.cli.sheet_warnings)(warnings));
        }
    }
    missed
}
