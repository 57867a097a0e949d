//! Charts of the spreadsheet program itself, of the figures that stand in the sheet.

use rust_xlsxwriter::{
    Chart as Native, ChartFont, ChartFormat, ChartLegendPosition, ChartLine, ChartMarker,
    ChartMarkerType, ChartPoint, ChartSeries, ChartSolidFill, ChartType,
};

use super::grid::Grid;
use super::look::Look;
use crate::report::{Bars, Cell, Chart, Dumbbells, Figure, Ink, Table, Tone, clean};

/// How many rows of a sheet a chart covers.
pub(super) const ROWS: u32 = 14;
/// In pixels.
const HEIGHT: u32 = 330;
const WIDEST: u32 = 980;

/// A mark at a figure.
#[derive(Clone, Copy)]
struct Mark {
    kind: ChartMarkerType,
    ink: Ink,
    size: u8,
}

impl Mark {
    const fn new(kind: ChartMarkerType, ink: Ink, size: u8) -> Mark {
        Mark { kind, ink, size }
    }
}

const END: Mark = Mark::new(ChartMarkerType::LongDash, Ink::Text, 10);
const TARGET: Mark = Mark::new(ChartMarkerType::Diamond, Ink::Accent, 9);

/// Sides differ in form as well as in colour.
const SIDES: [Mark; 5] = [
    Mark::new(ChartMarkerType::Circle, Ink::Primary, 11),
    Mark::new(ChartMarkerType::Diamond, Ink::Accent, 11),
    Mark::new(ChartMarkerType::Square, Ink::Mark(Tone::Good), 9),
    Mark::new(ChartMarkerType::Triangle, Ink::Mark(Tone::Fair), 10),
    Mark::new(ChartMarkerType::X, Ink::Mark(Tone::Open), 9),
];

/// What a program reads out of a chart at most.
const LONGEST_ALT: usize = 250;

/// Where the figures of a chart stand.
pub(super) struct Place<'a> {
    pub(super) sheet: &'a str,
    /// Row of the first figures; the titles stand above it.
    pub(super) first: u32,
    pub(super) grid: &'a Grid<'a>,
    /// Of the page, in pixels.
    pub(super) width: u32,
}

impl Place<'_> {
    /// The figures of one column of the grid.
    fn column(&self, column: usize) -> (&str, u32, u16, u32, u16) {
        let last = self.first + self.grid.rows.len().max(1) as u32 - 1;
        (self.sheet, self.first, column as u16, last, column as u16)
    }

    fn title(&self, column: usize) -> (&str, u32, u16) {
        (self.sheet, self.first - 1, column as u16)
    }

    fn series<'a>(&self, native: &'a mut Native, column: usize) -> &'a mut ChartSeries {
        native
            .add_series()
            .set_name(self.title(column))
            .set_categories(self.column(0))
            .set_values(self.column(column))
    }
}

/// `None` of a picture that a spreadsheet program has no chart for; its figures stand
/// in the sheet.
pub(super) fn chart(chart: &Chart, at: &Place, look: &Look) -> Option<Native> {
    let (mut native, axis) = match &chart.figure {
        Figure::Bars(bars) => (self::bars(bars, &chart.table, at, look)?, &bars.axis),
        Figure::Dumbbells(gaps) => (dumbbells(gaps, &chart.table, at, look)?, &gaps.axis),
        Figure::Matrix(_) | Figure::Timeline(_) => return None,
    };
    let top = if is_of_ten(axis.ticks.last()) {
        10
    } else {
        100
    };
    let alt = clean::terminal(&format!("{}. {}", chart.title, chart.summary));
    let alt = textwrap::wrap(&alt, LONGEST_ALT);
    native
        .set_width(at.width.min(WIDEST))
        .set_height(HEIGHT)
        .set_alt_text(alt.first().map_or("", |line| line));
    native.title().set_hidden();
    native.legend().set_position(ChartLegendPosition::Bottom);
    native
        .y_axis()
        .set_min(0)
        .set_max(top)
        .set_major_unit(f64::from(top) / 4.0)
        .set_num_format("General")
        .set_name(clean::terminal(&axis.title).as_str())
        .set_major_gridlines_line(ChartLine::new().set_color(look.color(Ink::Line)));
    native
        .x_axis()
        .set_font(ChartFont::new().set_size(9))
        .set_format(ChartLine::new().set_color(look.color(Ink::Muted)));
    Some(native)
}

fn is_of_ten(last: Option<&(f64, String)>) -> bool {
    last.is_some_and(|(_, text)| text.starts_with("10") && !text.starts_with("100"))
}

/// A column per subject in the colour of its band; marks for the ends of the range
/// and for the target.
fn bars(bars: &Bars, table: &Table, at: &Place, look: &Look) -> Option<Native> {
    let of_score = column_of(table, |row, cell| {
        let value = bars.rows.get(row).map(|bar| bar.value.as_str());
        cell.line().map(|line| line.text()).as_deref() == value
    })?;
    let place = at.grid.places.get(of_score).copied().flatten()?;
    let points: Vec<ChartPoint> = bars
        .rows
        .iter()
        .map(|bar| {
            let tone = bar.meter.map_or(Tone::Open, |meter| meter.tone);
            let fill = ChartSolidFill::new()
                .set_color(look.color(Ink::Mark(tone)))
                .to_owned();
            ChartPoint::new().set_format(ChartFormat::new().set_solid_fill(&fill))
        })
        .collect();
    let mut native = Native::new(ChartType::Column);
    at.series(&mut native, place)
        .set_points(&points)
        .set_format(
            ChartFormat::new()
                .set_solid_fill(ChartSolidFill::new().set_color(look.color(Ink::Mark(Tone::Open)))),
        )
        .set_gap(60);
    let mut marks = Native::new(ChartType::Line);
    let next = at.grid.places.iter().skip(of_score + 1).flatten().next();
    let has_range = next.map_or(at.grid.titles.len(), |next| *next) == place + 3;
    if has_range {
        for column in [place + 1, place + 2] {
            mark(&mut marks, at, column, look, END);
        }
    }
    if let Some(column) = targets(bars, table).and_then(|n| at.grid.places[n]) {
        mark(&mut marks, at, column, look, TARGET);
    }
    native.combine(&marks);
    Some(native)
}

/// A mark per side over each subject, joined by a line.
fn dumbbells(gaps: &Dumbbells, table: &Table, at: &Place, look: &Look) -> Option<Native> {
    let mut native = Native::new(ChartType::Line);
    let mut found = 0;
    for side in 0..gaps.sides.len() {
        let column = column_of(table, |row, cell| {
            let dots = gaps.rows.get(row).map(|row| &row.dots);
            let dot = dots.and_then(|dots| dots.iter().find(|dot| dot.side == side));
            let text = cell.line().map(|line| line.text()).unwrap_or_default();
            let is_figure = matches!(cell, Cell::Number(_) | Cell::Range(_));
            match dot {
                Some(dot) => is_figure && text == dot.value,
                None => !is_figure,
            }
        });
        let column = column.filter(|_| {
            gaps.rows
                .iter()
                .any(|r| r.dots.iter().any(|d| d.side == side))
        });
        let Some(place) = column.and_then(|n| at.grid.places[n]) else {
            continue;
        };
        mark(&mut native, at, place, look, SIDES[side % SIDES.len()]);
        found += 1;
    }
    native.set_high_low_lines(true);
    (found >= 2).then_some(native)
}

/// Marks of one column of figures, without a line between subjects, which have no
/// order.
fn mark(native: &mut Native, at: &Place, column: usize, look: &Look, mark: Mark) {
    let color = look.color(mark.ink);
    let fill = ChartSolidFill::new().set_color(color).to_owned();
    let edge = ChartLine::new().set_color(color).to_owned();
    let mut format = ChartFormat::new();
    format.set_solid_fill(&fill).set_border(&edge);
    let mut marker = ChartMarker::new();
    marker
        .set_type(mark.kind)
        .set_size(mark.size)
        .set_format(&mut format);
    // The marker comes after the series is in: a line chart takes it off at first.
    at.series(native, column)
        .set_format(ChartFormat::new().set_no_line())
        .set_marker(&marker);
}

/// The first column of which every cell is as it must be.
fn column_of(table: &Table, fits: impl Fn(usize, &Cell) -> bool) -> Option<usize> {
    let is_whole = |n: &usize| {
        let mut cells = table.rows.iter().map(|row| row.get(*n)).enumerate();
        cells.all(|(row, cell)| cell.is_some_and(|cell| fits(row, cell)))
    };
    (0..table.columns.len()).find(is_whole)
}

/// The column that has the targets of the bars, on whichever scale.
fn targets(bars: &Bars, table: &Table) -> Option<usize> {
    let has_one = bars.rows.iter().any(|bar| bar.meter.is_some());
    let is_target = |value: f64, target: f64| {
        (value - target).abs() < 1.0 || (value * 10.0 - target).abs() < 1.0
    };
    let column = column_of(table, |row, cell| {
        let meter = bars.rows.get(row).and_then(|bar| bar.meter);
        match (meter.and_then(|meter| meter.target), cell) {
            (Some(target), Cell::Number(number)) => is_target(number.value, target),
            (None, _) => true,
            _ => false,
        }
    });
    column.filter(|_| has_one)
}
