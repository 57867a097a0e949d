//! A picture on a page: what to see in it, the picture, and its figures as a table.
//!
//! It is drawn twice, for wide pages and for telephones; the style sheet shows one.

use super::super::chart::says_already;
use super::super::{Chart, Figure, clean, svg};
use super::table;
use super::text::isolated;
use crate::words::PageWords;

/// Under a heading that says the title already, it is told to those who hear alone.
pub(super) fn draw(chart: &Chart, subject: &str, words: &PageWords) -> String {
    let is_said = says_already(subject, &chart.title);
    let hidden = if is_said { " class=\"unseen\"" } else { "" };
    let rows = table::draw(&chart.table, &chart.title);
    // Labels in a matrix are short codes: nobody reads it without its table. The
    // others say their figures themselves, so the table may wait behind a click.
    let figures = match chart.figure {
        Figure::Matrix(_) => rows,
        Figure::Bars(_) | Figure::Dumbbells(_) | Figure::Timeline(_) => format!(
            "<details>\n<summary>{}</summary>\n{rows}</details>\n",
            clean::html(words.figures)
        ),
    };
    format!(
        "<figure>\n<figcaption><strong{hidden}>{}</strong> <span>{}</span></figcaption>\n\
         <div class=\"wide\">{}</div>\n<div class=\"narrow\">{}</div>\n</figure>\n{figures}",
        isolated(&chart.title),
        isolated(&chart.summary),
        svg::inline(chart, svg::WIDE),
        svg::inline(chart, svg::NARROW),
    )
}
