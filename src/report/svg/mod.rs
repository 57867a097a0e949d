//! Draws figures as SVG: for a page, where the page gives the colours, and on its own
//! with the colours inside.
//!
//! Each figure has a layout for the width it gets: names beside the rows where there
//! is room, above them where there is not.

use std::fmt::Write as _;

use super::palette::{Ink, Palette};
use super::{Chart, Figure, clean};
use canvas::{Canvas, number};

mod axis;
mod bars;
mod canvas;
mod dumbbells;
mod legend;
mod letters;
mod matrix;
mod meter;
mod timeline;

pub(super) use letters::ems;
pub use meter::{meter, signs};

/// Pixels of a picture for a page as wide as paper.
pub const WIDE: f64 = 760.0;
/// Pixels of a picture for a telephone.
pub const NARROW: f64 = 340.0;

/// From here on names stand beside the rows.
const ROOMY: f64 = 520.0;

/// The picture for a page whose style sheet has the classes of [`classes`]; what it
/// says is told to those who do not see it.
pub fn inline(chart: &Chart, width: f64) -> String {
    let label = format!("{}. {}", chart.title.trim_end_matches('.'), chart.summary);
    let about = format!(" role=\"img\" aria-label=\"{}\"", clean::html(&label));
    drawing(&chart.figure, width, &about, "")
}

/// The picture as a file of its own, with colours that every program understands.
pub fn standalone(figure: &Figure, palette: &Palette, width: f64) -> String {
    let colours = classes(|ink| palette.colour(ink).to_string());
    let style = format!(
        "<style>text{{font-family:sans-serif}}{colours}</style>\n\
         <rect width=\"100%\" height=\"100%\" fill=\"{}\"/>\n",
        palette.colour(Ink::Page)
    );
    drawing(
        figure,
        width,
        " xmlns=\"http://www.w3.org/2000/svg\"",
        &style,
    )
}

/// The rules that a picture needs, with `colour` for the colour of each ink.
pub fn classes(colour: impl Fn(Ink) -> String) -> String {
    let mut rules = String::from(".t{font-size:13px}.n{font-size:11.5px}.b{font-weight:600}");
    for ink in Ink::all() {
        let (name, colour) = (ink.name(), colour(ink));
        let _ = write!(
            rules,
            ".f-{name}{{fill:{colour}}}.s-{name}{{stroke:{colour}}}"
        );
    }
    rules
}

fn drawing(figure: &Figure, width: f64, about: &str, before: &str) -> String {
    let mut canvas = Canvas::new(width);
    let height = match figure {
        Figure::Bars(bars) => bars::draw(&mut canvas, bars),
        Figure::Dumbbells(dumbbells) => dumbbells::draw(&mut canvas, dumbbells),
        Figure::Matrix(matrix) => matrix::draw(&mut canvas, matrix),
        Figure::Timeline(timeline) => timeline::draw(&mut canvas, timeline),
    };
    let (width, height) = (number(width), number(height.ceil()));
    format!(
        "<svg viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\"{about}>\n\
         {before}{}</svg>\n",
        canvas.into_body()
    )
}
