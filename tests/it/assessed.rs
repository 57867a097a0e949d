//! Builds assessments by hand, for stories about what comes after scoring.

use std::collections::BTreeMap;

use leerklaar::model::{
    Assessment, BandResult, Counts, DimensionResult, Instrument, ItemResult, Range, Targets,
};

use super::small::id;

/// A score of which nothing is open.
pub(crate) fn exactly(point: f64) -> Range {
    Range {
        point: Some(point),
        low: point,
        high: point,
        coverage: 1.0,
    }
}

/// Nothing answered; anything between is possible.
pub(crate) fn open(low: f64, high: f64) -> Range {
    Range {
        point: None,
        low,
        high,
        coverage: 0.0,
    }
}

/// An organisation of 100 people with these dimension scores; the others have none.
pub(crate) fn assessment(instrument: &Instrument, scores: &[(&str, f64)]) -> Assessment {
    let ranges: Vec<(&str, Range)> = scores.iter().map(|(d, s)| (*d, exactly(*s))).collect();
    assessment_with(instrument, &ranges)
}

pub(crate) fn assessment_with(instrument: &Instrument, scores: &[(&str, Range)]) -> Assessment {
    let scores: BTreeMap<&str, Range> = scores.iter().copied().collect();
    let dimensions = instrument.checklists.iter().flat_map(|checklist| {
        checklist
            .dimensions
            .iter()
            .map(|dimension| DimensionResult {
                id: dimension.id.clone(),
                checklist: checklist.id.clone(),
                score: scores.get(dimension.id.as_str()).copied(),
                band: BandResult::NoScore,
                raw_band: None,
                capped_by: None,
                is_provisional: false,
                target: dimension.target.to_f64(),
                gap_to_target: None,
                audiences: Vec::new(),
            })
    });
    Assessment {
        organisation: None,
        staff: Some(100),
        staff_body: None,
        audiences: Vec::new(),
        items: BTreeMap::new(),
        dimensions: dimensions.collect(),
        checklists: Vec::new(),
        index: None,
        balance: None,
        targets: Targets {
            gap: 0.0,
            target: 0.0,
            reached: None,
            dimensions_without_score: 0,
        },
        verdicts: Vec::new(),
        gaps: Vec::new(),
        patterns: Vec::new(),
    }
}

/// The same with the score of one item.
pub(crate) fn with_item(assessment: Assessment, item: &str, score: Range) -> Assessment {
    let answered = u32::from(score.point.is_some());
    let counts = Counts {
        answered,
        missing: 1 - answered,
        ..Counts::default()
    };
    with_counts(assessment, item, Some(score), counts)
}

/// The same with an item that everybody called not applicable.
pub(crate) fn with_not_applicable(assessment: Assessment, item: &str) -> Assessment {
    let counts = Counts {
        not_applicable: 1,
        ..Counts::default()
    };
    with_counts(assessment, item, None, counts)
}

fn with_counts(
    mut assessment: Assessment,
    item: &str,
    score: Option<Range>,
    counts: Counts,
) -> Assessment {
    let result = ItemResult {
        id: id(item),
        score,
        counts,
        audiences: BTreeMap::new(),
    };
    assessment.items.insert(id(item), result);
    assessment
}
