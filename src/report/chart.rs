//! Pictures: what a chart shows, before anybody decides how it is drawn.
//!
//! Every text is already in the reader's language and every figure on the reader's
//! scale, so that a drawer computes positions and nothing else.

use super::{Meter, MeterKey, Table, Tone};

/// A picture with what it says in words, and its figures as a table.
#[derive(Debug, Clone, PartialEq)]
pub struct Chart {
    pub title: String,
    /// What a reader should see in it, in one to three sentences: also the text for
    /// people who do not see the picture.
    pub summary: String,
    pub figure: Figure,
    /// The same figures. Every format has it.
    pub table: Table,
}

#[derive(Debug, Clone, PartialEq)]
pub enum Figure {
    Bars(Bars),
    Dumbbells(Dumbbells),
    Matrix(Matrix),
    Timeline(Timeline),
}

/// The marks under an axis of 0..100.
#[derive(Debug, Clone, PartialEq)]
pub struct Axis {
    /// Place (0..100) and the text there, on the scale of the view.
    pub ticks: Vec<(f64, String)>,
    pub title: String,
}

/// A bar per dimension: what is sure, likely and possible, and the target.
#[derive(Debug, Clone, PartialEq)]
pub struct Bars {
    pub axis: Axis,
    pub rows: Vec<Bar>,
    pub key: MeterKey,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Bar {
    pub name: String,
    /// `None` where there is no score; `value` says why.
    pub meter: Option<Meter>,
    /// The score and its range, as printed.
    pub value: String,
    /// The word that goes with the tone.
    pub band: String,
    /// What else a reader should notice: capped, weakest link.
    pub mark: Option<String>,
}

/// A row per subject with a dot per side, joined by a line.
#[derive(Debug, Clone, PartialEq)]
pub struct Dumbbells {
    pub axis: Axis,
    /// Names of the sides, at most five; a dot names its side by place in here.
    pub sides: Vec<String>,
    pub rows: Vec<Dumbbell>,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Dumbbell {
    pub name: String,
    pub dots: Vec<Dot>,
    /// How the gap may be called, and how large it is.
    pub word: String,
    pub tone: Tone,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Dot {
    /// Place in `sides`.
    pub side: usize,
    /// 0..100.
    pub at: f64,
    /// As printed.
    pub value: String,
}

/// Points between two axes without a scale, in four quadrants with a name.
#[derive(Debug, Clone, PartialEq)]
pub struct Matrix {
    /// Along the bottom: title, the word at its left end and at its right end.
    pub across: [String; 3],
    /// Along the side: title, the word at its lower end and at its upper end.
    pub up: [String; 3],
    /// Left above, right above, left below, right below.
    pub quadrants: [String; 4],
    /// Where the quadrants part, 0..1 along the bottom and up the side.
    pub split: (f64, f64),
    pub points: Vec<Point>,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Point {
    /// Short enough to stand beside the point: the id of an action.
    pub label: String,
    /// 0..1 from the left and from below.
    pub across: f64,
    pub up: f64,
    pub tone: Tone,
}

/// Work in weeks, a row per action.
#[derive(Debug, Clone, PartialEq)]
pub struct Timeline {
    /// Name, first week and last week of each part, from week 1.
    pub parts: Vec<(String, u32, u32)>,
    /// What stands before the number of a week.
    pub week: String,
    pub rows: Vec<Span>,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Span {
    pub name: String,
    /// Who does it; stands in or beside the bar.
    pub owner: String,
    pub first: u32,
    pub last: u32,
    pub tone: Tone,
}

/// Whether a heading says what the title of a picture below it is about: the same words,
/// or those before its colon.
pub(in crate::report) fn says_already(heading: &str, title: &str) -> bool {
    let rest = title.trim().strip_prefix(heading.trim());
    !heading.trim().is_empty() && rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(':'))
}
