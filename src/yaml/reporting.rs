//! The part of `rules.yaml` on how surveys are reported.

use super::cursor::Cursor;
use super::fields::{list, mapping};
use super::rules::confidence;
use super::values::{ids_of, new_id, one_of, whole, within, yes_no};
use crate::model::{Fraction, GroupMean, Noun, ReportScale, Reporting};

pub(super) fn reporting(cursor: &Cursor<'_>) -> Option<Reporting> {
    mapping(cursor, |fields| {
        let favourable_from = fields.required("favourable_from", within(0, 100));
        let alpha_from = fields.required("alpha_from", whole(2..=1_000_000));
        let rate = fields.required("false_discovery_rate", confidence);
        let group_mean = fields.required("group_mean", group_mean);
        let is_missing = fields.or("not_applicable_is_missing", false, yes_no);
        let full = (Fraction::ZERO, Fraction::HUNDRED);
        let points = fields.or("points", full, points);
        let scales = fields.or("scales", Vec::new(), list(scale));
        Some(Reporting {
            favourable_from: favourable_from?,
            alpha_from: alpha_from?,
            false_discovery_rate: rate?,
            group_mean: group_mean?,
            not_applicable_is_missing: is_missing,
            points,
            scales,
        })
    })
}

fn group_mean(cursor: &Cursor<'_>) -> Option<GroupMean> {
    let words = [
        ("items", GroupMean::Items),
        ("respondents", GroupMean::Respondents),
    ];
    one_of(cursor, &words)
}

fn points(cursor: &Cursor<'_>) -> Option<(Fraction, Fraction)> {
    mapping(cursor, |fields| {
        let low = fields.required("low", within(-1000, 1000));
        let high = fields.required("high", within(-1000, 1000));
        Some((low?, high?))
    })
}

fn scale(cursor: &Cursor<'_>) -> Option<ReportScale> {
    mapping(cursor, |fields| {
        let id = fields.required("id", new_id(Noun::ReportScale));
        let dimensions = fields.required("dimensions", ids_of(Noun::Dimension));
        Some(ReportScale {
            id: id?,
            dimensions: dimensions?,
        })
    })
}
