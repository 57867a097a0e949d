//! Tables: a head that comes back on every page, rows that stay whole, and colours
//! behind words that say the same.

use super::super::palette::Ink;
use super::super::{Align, Card, Cell, Fact, Line, Palette, Table, Tone};
use super::paragraph::{self, Look};
use super::widths::{self, Part, ROOM};
use super::xml::Xml;

/// Up to so many rows a table stays on one page.
const SHORT: usize = 7;

/// Of the names of facts: the same everywhere, so that tables under each other line up.
const NAMES: u32 = ROOM * 24 / 100;

/// How the edge of the first column of cards is drawn, in eighths of a point.
const CARD_EDGE: &str = "36";

/// What a table is for, and what is said of it to those who do not see it.
struct Frame<'a> {
    style: &'a str,
    has_head: bool,
    about: &'a str,
}

#[derive(Clone, Copy)]
enum Row {
    /// Comes back on every page; as tall as its upright words.
    Head {
        upright: Option<u32>,
    },
    Body,
}

/// A cell: how wide, on which ground, behind which edge.
#[derive(Default)]
struct Ground {
    width: u32,
    fill: Option<String>,
    edge: Option<String>,
    /// Read from below; beside the figures under it, on their left or on their right.
    upright: Option<Align>,
}

/// Where a table stands.
pub(super) struct Setting<'a> {
    /// What is in it, where it has no caption.
    pub(super) about: &'a str,
    /// Its end stays on the page of what follows.
    pub(super) keeps_next: bool,
}

/// The table in as many parts as the page needs. Between
/// parts stands `gap`, or they would be taken for one.
pub(super) fn draw(
    xml: &mut Xml,
    table: &Table,
    palette: &Palette,
    setting: &Setting,
    gap: impl Fn(&mut Xml),
) {
    let shown = shown(table);
    for (n, part) in widths::parts(table, &shown).iter().enumerate() {
        if n > 0 {
            gap(xml);
        }
        let frame = Frame {
            style: "ReportTable",
            has_head: true,
            about: table.caption.as_deref().unwrap_or(setting.about),
        };
        let widths: Vec<u32> = part.columns.iter().map(|(_, width)| *width).collect();
        around(xml, &frame, &widths, |xml| {
            head(xml, table, part);
            let is_short = table.rows.len() <= SHORT;
            for (n, row) in table.rows.iter().enumerate() {
                let is_last = n + 1 == table.rows.len();
                let keeps_next = match is_last {
                    true => setting.keeps_next,
                    false => is_short,
                };
                cells(xml, table, part, row, palette, keeps_next);
            }
        });
    }
}

/// Whether there is anything to draw: a table of nothing is no table.
pub(super) fn has_columns(table: &Table) -> bool {
    !shown(table).is_empty()
}

/// Every column but those of bars: their figures stand in words in the same row.
fn shown(table: &Table) -> Vec<usize> {
    let has_words = |at: &usize| {
        let mut cells = table.rows.iter().filter_map(|row| row.get(*at));
        let is_bar = |cell: &Cell| matches!(cell, Cell::Meter(_));
        let is_blank =
            |cell: &Cell| is_bar(cell) || cell.line().is_some_and(|l| l.text().trim().is_empty());
        let has_bars = cells.clone().any(is_bar);
        !(has_bars && cells.all(is_blank))
    };
    (0..table.columns.len()).filter(has_words).collect()
}

fn head(xml: &mut Xml, table: &Table, part: &Part) {
    let style = if part.is_small {
        "TableSmallHeading"
    } else {
        "TableHeading"
    };
    let kind = Row::Head {
        upright: part.upright,
    };
    row(xml, kind, |xml| {
        for (n, (at, width)) in part.columns.iter().enumerate() {
            let column = &table.columns[*at];
            let ground = Ground {
                upright: part.upright.filter(|_| n > 0).map(|_| column.align),
                ..ground(*width)
            };
            let look = Look {
                is_right: column.align == Align::Right && ground.upright.is_none(),
                ..Look::of(style)
            };
            cell(xml, &ground, |xml| {
                paragraph::plain(xml, look, &column.title);
            });
        }
    });
}

fn cells(
    xml: &mut Xml,
    table: &Table,
    part: &Part,
    values: &[Cell],
    palette: &Palette,
    keeps_next: bool,
) {
    let style = if part.is_small {
        "TableSmall"
    } else {
        "TableText"
    };
    row(xml, Row::Body, |xml| {
        for (at, width) in &part.columns {
            let value = values.get(*at);
            let tone = value.and_then(tone);
            let fill = tone.map(|tone| hex(palette, Ink::Tint(tone)));
            let look = Look {
                is_right: table.columns[*at].align == Align::Right,
                keeps_next,
                tone,
                ..Look::of(style)
            };
            let empty = Line::default();
            let line = value.and_then(Cell::line).unwrap_or(&empty);
            let ground = Ground {
                fill,
                ..ground(*width)
            };
            cell(xml, &ground, |xml| paragraph::line(xml, look, line));
        }
    });
}

/// The colour behind a figure.
fn tone(cell: &Cell) -> Option<Tone> {
    match cell {
        Cell::Number(number) => number.tone,
        Cell::Range(range) => range.tone,
        Cell::Words(_) | Cell::Meter(_) => None,
    }
}

/// Names and their values; several values are a short list.
pub(super) fn facts(xml: &mut Xml, facts: &[Fact], setting: &Setting) {
    let width = NAMES;
    let frame = Frame {
        style: "FactsTable",
        has_head: false,
        about: setting.about,
    };
    around(xml, &frame, &[width, ROOM - width], |xml| {
        for (n, fact) in facts.iter().enumerate() {
            let keeps_next = match n + 1 == facts.len() {
                true => setting.keeps_next,
                false => facts.len() <= SHORT,
            };
            let look = |style| Look {
                keeps_next,
                ..Look::of(style)
            };
            row(xml, Row::Body, |xml| {
                cell(xml, &ground(width), |xml| {
                    paragraph::plain(xml, look("TableName"), &fact.name);
                });
                cell(xml, &ground(ROOM - width), |xml| match &fact.values[..] {
                    [] => paragraph::plain(xml, look("TableText"), ""),
                    [one] => paragraph::line(xml, look("TableText"), one),
                    several => {
                        for value in several {
                            paragraph::line(xml, look("TableBullet"), value);
                        }
                    }
                });
            });
        }
    });
}

/// Outcomes under each other: on the left what is judged and how, on the right why.
pub(super) fn cards(xml: &mut Xml, cards: &[Card], palette: &Palette, about: &str) {
    let width = ROOM * 25 / 100;
    let frame = Frame {
        style: "CardTable",
        has_head: false,
        about,
    };
    around(xml, &frame, &[width, ROOM - width], |xml| {
        for card in cards {
            row(xml, Row::Body, |xml| {
                let outcome = Ground {
                    fill: Some(hex(palette, Ink::Tint(card.tone))),
                    edge: Some(hex(palette, Ink::Mark(card.tone))),
                    ..ground(width)
                };
                cell(xml, &outcome, |xml| {
                    paragraph::plain(xml, Look::of("CardTitle"), &card.title);
                    let look = Look {
                        tone: Some(card.tone),
                        ..Look::of("CardWord")
                    };
                    paragraph::plain(xml, look, &card.word);
                });
                let reasons = Ground {
                    fill: Some(hex(palette, Ink::Panel)),
                    ..ground(ROOM - width)
                };
                cell(xml, &reasons, |xml| {
                    if card.lines.is_empty() {
                        paragraph::plain(xml, Look::of("CardText"), "");
                    }
                    for line in &card.lines {
                        paragraph::line(xml, Look::of("CardText"), line);
                    }
                });
            });
        }
    });
}

fn around(xml: &mut Xml, frame: &Frame, widths: &[u32], rows: impl FnOnce(&mut Xml)) {
    let total = widths.iter().sum::<u32>().to_string();
    xml.element("w:tbl", &[], |xml| {
        xml.element("w:tblPr", &[], |xml| {
            xml.value("w:tblStyle", frame.style);
            xml.leaf("w:tblW", &[("w:w", &total), ("w:type", "dxa")]);
            xml.leaf("w:tblLayout", &[("w:type", "fixed")]);
            let is_head = if frame.has_head { "1" } else { "0" };
            xml.leaf(
                "w:tblLook",
                &[
                    ("w:val", if frame.has_head { "06A0" } else { "0680" }),
                    ("w:firstRow", is_head),
                    ("w:lastRow", "0"),
                    ("w:firstColumn", "1"),
                    ("w:lastColumn", "0"),
                    ("w:noHBand", "1"),
                    ("w:noVBand", "1"),
                ],
            );
            if !frame.about.trim().is_empty() {
                xml.value("w:tblCaption", frame.about);
            }
        });
        xml.element("w:tblGrid", &[], |xml| {
            for width in widths {
                xml.leaf("w:gridCol", &[("w:w", &width.to_string())]);
            }
        });
        rows(xml);
    });
}

fn row(xml: &mut Xml, row: Row, cells: impl FnOnce(&mut Xml)) {
    xml.element("w:tr", &[], |xml| {
        xml.element("w:trPr", &[], |xml| {
            xml.leaf("w:cantSplit", &[]);
            if let Row::Head { upright } = row {
                if let Some(tall) = upright {
                    let tall = tall.to_string();
                    xml.leaf("w:trHeight", &[("w:val", &tall), ("w:hRule", "exact")]);
                }
                xml.leaf("w:tblHeader", &[]);
            }
        });
        cells(xml);
    });
}

fn ground(width: u32) -> Ground {
    Ground {
        width,
        ..Ground::default()
    }
}

fn cell(xml: &mut Xml, ground: &Ground, inside: impl FnOnce(&mut Xml)) {
    xml.element("w:tc", &[], |xml| {
        xml.element("w:tcPr", &[], |xml| {
            let width = ground.width.to_string();
            xml.leaf("w:tcW", &[("w:w", &width), ("w:type", "dxa")]);
            if let Some(colour) = &ground.edge {
                let edge = [
                    ("w:val", "single"),
                    ("w:sz", CARD_EDGE),
                    ("w:space", "0"),
                    ("w:color", colour),
                ];
                xml.element("w:tcBorders", &[], |xml| xml.leaf("w:left", &edge));
            }
            if let Some(fill) = &ground.fill {
                let shade = [("w:val", "clear"), ("w:color", "auto"), ("w:fill", fill)];
                xml.leaf("w:shd", &shade);
            }
            if let Some(side) = ground.upright {
                xml.value("w:textDirection", "btLr");
                // Turned with the words, the top of a cell is on its left.
                let side = match side {
                    Align::Left => "top",
                    Align::Right => "bottom",
                };
                xml.value("w:vAlign", side);
            }
        });
        inside(xml);
    });
}

/// A colour as Word writes it.
pub(super) fn hex(palette: &Palette, ink: Ink) -> String {
    let colour = palette.colour(ink).to_string();
    colour.trim_start_matches('#').to_owned()
}
