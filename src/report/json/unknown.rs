//! Ids of a result that the checklists do not have.

use super::StoredResult;
use crate::model::{Assessment, BandResult, GapSubject, Groups, Id, Instrument, Roadmap};

/// The first one, if there is any. A report would leave it out without a word.
pub(super) fn id(result: &StoredResult, instrument: &Instrument) -> Option<Id> {
    let subjects = subjects(&result.assessment)
        .chain(result.groups.iter().flat_map(scales))
        .find(|id| !is_subject(instrument, id));
    let others = || in_assessment(&result.assessment, instrument);
    let planned = || result.roadmap.iter().find_map(|r| in_plan(r, instrument));
    subjects.or_else(others).or_else(planned).cloned()
}

/// Items, dimensions and report scales.
fn subjects(assessment: &Assessment) -> impl Iterator<Item = &Id> {
    let dimensions = assessment.dimensions.iter().map(|d| &d.id);
    let gaps = assessment.gaps.iter().map(|gap| match &gap.subject {
        GapSubject::Item(id) | GapSubject::Dimension(id, _) => id,
    });
    let capped = assessment.dimensions.iter().flat_map(|d| &d.capped_by);
    let weakest = assessment.checklists.iter().flat_map(|c| &c.weakest);
    let needed = assessment.verdicts.iter().flat_map(|verdict| {
        let subjects = verdict.needs.iter().flat_map(|need| &need.subjects);
        let deciding = verdict.deciding.iter().map(|open| &open.item);
        subjects.flat_map(|subject| &subject.id).chain(deciding)
    });
    dimensions
        .chain(assessment.items.keys())
        .chain(gaps)
        .chain(capped)
        .chain(weakest)
        .chain(needed)
}

fn scales(groups: &Groups) -> impl Iterator<Item = &Id> {
    let shown = groups.cuts.iter().flat_map(|cut| &cut.groups);
    shown
        .chain([&groups.whole])
        .flat_map(|group| group.scores.iter().map(|score| &score.scale))
}

fn is_subject(instrument: &Instrument, id: &Id) -> bool {
    let mut scales = instrument.rules.reporting.scales.iter();
    instrument.dimension(id.as_str()).is_some()
        || instrument.item(id.as_str()).is_some()
        || scales.any(|scale| scale.id == *id)
}

fn in_assessment<'a>(assessment: &'a Assessment, instrument: &Instrument) -> Option<&'a Id> {
    let rules = &instrument.rules;
    let band = |id: &Id| rules.bands.iter().any(|band| band.id == *id);
    let bands = assessment.dimensions.iter().filter_map(|d| match &d.band {
        BandResult::Band(id) => Some(id),
        BandResult::Undecided | BandResult::NoScore => None,
    });
    let strange_band = bands.into_iter().find(|id| !band(id));
    let verdicts = || assessment.verdicts.iter().map(|v| &v.id);
    let strange_verdict = || verdicts().find(|id| instrument.verdict(id.as_str()).is_none());
    let is_pattern = |id: &&Id| instrument.patterns.iter().any(|p| p.id == **id);
    let strange_pattern = || assessment.patterns.iter().find(|id| !is_pattern(id));
    strange_band
        .or_else(strange_verdict)
        .or_else(strange_pattern)
}

fn in_plan<'a>(roadmap: &'a Roadmap, instrument: &Instrument) -> Option<&'a Id> {
    let planned = roadmap.actions.iter().map(|action| &action.id);
    let dropped = roadmap.dropped.iter().map(|action| &action.id);
    let must_do = roadmap.must_do.iter().map(|notice| &notice.action);
    let mut actions = planned.chain(dropped).chain(must_do);
    let strange = actions.find(|id| instrument.action(id.as_str()).is_none());
    let mut owners = roadmap.actions.iter().map(|action| &action.owner);
    strange.or_else(|| owners.find(|id| instrument.owner(id.as_str()).is_none()))
}
