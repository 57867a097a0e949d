//! Pictures: the same drawing as on a page, as pixels, because not every word
//! processor draws vectors; with a text for those who do not see it.

use std::sync::Arc;

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::fontdb::{Database, Source};
use resvg::usvg::{ImageHrefResolver, Options, Tree};

use super::super::{Chart, Figure, Palette, svg};
use super::widths::ROOM;
use super::xml::Xml;
use super::{Fault, pixels};

/// In a font of our own the pictures are the same on every machine.
const FONTS: [&[u8]; 2] = [
    include_bytes!("font/Inter-Regular.otf"),
    include_bytes!("font/Inter-SemiBold.otf"),
];
const FAMILY: &str = "Inter";

/// Pixels between the margins before scaling: letters in a picture are then as large
/// as those in a table.
const WIDE: f64 = 710.0;

/// Pixels per pixel, for printers.
const SCALE: f32 = 2.0;

/// English metric units in a twentieth of a point.
const EMU: u64 = 635;

/// Rows of a picture that fit on a page with the words above it.
const MOST_ROWS: usize = 17;

/// A picture in the file.
#[derive(Debug)]
pub(super) struct Picture {
    pub(super) bytes: Vec<u8>,
    /// Of its file.
    pub(super) ending: &'static str,
    /// In English metric units.
    pub(super) width: u64,
    pub(super) height: u64,
    /// What those hear who do not see it.
    pub(super) about: String,
}

/// Paints charts.
pub(super) struct Painter<'a> {
    palette: &'a Palette,
    options: Options<'static>,
}

impl<'a> Painter<'a> {
    pub(super) fn new(palette: &'a Palette) -> Painter<'a> {
        let mut fonts = Database::new();
        for font in FONTS {
            fonts.load_font_source(Source::Binary(Arc::new(font)));
        }
        fonts.set_sans_serif_family(FAMILY);
        let options = Options {
            font_family: FAMILY.to_owned(),
            fontdb: Arc::new(fonts),
            // A drawing of ours names no file; one that did would not get it.
            image_href_resolver: ImageHrefResolver {
                resolve_data: Box::new(|_, _, _| None),
                resolve_string: Box::new(|_, _| None),
            },
            ..Options::default()
        };
        Painter { palette, options }
    }

    /// The chart; several pictures where it is longer than a page.
    pub(super) fn paint(&self, chart: &Chart) -> Result<Vec<Picture>, Fault> {
        let pieces = pieces(&chart.figure);
        let about = format!("{}. {}", chart.title.trim_end_matches('.'), chart.summary);
        let count = pieces.len();
        let pictures = pieces.iter().enumerate().map(|(n, figure)| {
            let about = match count {
                1 => about.clone(),
                _ => format!("{about} ({}/{count})", n + 1),
            };
            self.picture(figure, about)
        });
        pictures.collect()
    }

    fn picture(&self, figure: &Figure, about: String) -> Result<Picture, Fault> {
        let drawing = svg::standalone(figure, self.palette, WIDE);
        let tree = Tree::from_str(&drawing, &self.options)
            .map_err(|error| Fault::Picture(error.to_string()))?;
        let size = tree.size().to_int_size().scale_by(SCALE);
        let size = size.ok_or_else(|| Fault::Picture("no size".to_owned()))?;
        let pixels = Pixmap::new(size.width(), size.height());
        let mut pixels = pixels.ok_or_else(|| Fault::Picture("too large".to_owned()))?;
        let scale = Transform::from_scale(SCALE, SCALE);
        resvg::render(&tree, scale, &mut pixels.as_mut());
        let bytes = pixels::encode(&pixels);
        let bytes = bytes.map_err(|error| Fault::Picture(error.to_string()))?;
        let width = u64::from(ROOM) * EMU;
        Ok(Picture {
            bytes,
            ending: "png",
            width,
            height: width * u64::from(size.height()) / u64::from(size.width()),
            about,
        })
    }
}

/// A figure in parts that fit on a page, all of about the same length.
fn pieces(figure: &Figure) -> Vec<Figure> {
    match figure {
        Figure::Bars(bars) => cut(&bars.rows)
            .map(|rows| {
                let mut part = bars.clone();
                part.rows = rows;
                Figure::Bars(part)
            })
            .collect(),
        Figure::Dumbbells(dumbbells) => cut(&dumbbells.rows)
            .map(|rows| {
                let mut part = dumbbells.clone();
                part.rows = rows;
                Figure::Dumbbells(part)
            })
            .collect(),
        Figure::Timeline(timeline) => cut(&timeline.rows)
            .map(|rows| {
                let mut part = timeline.clone();
                part.rows = rows;
                Figure::Timeline(part)
            })
            .collect(),
        Figure::Matrix(_) => vec![figure.clone()],
    }
}

fn cut<T: Clone>(rows: &[T]) -> impl Iterator<Item = Vec<T>> {
    let parts = rows.len().div_ceil(MOST_ROWS).max(1);
    let size = rows.len().div_ceil(parts).max(1);
    rows.chunks(size).map(<[T]>::to_vec)
}

/// The place of a picture in the text; `number` is its own in the file.
pub(super) fn place(xml: &mut Xml, picture: &Picture, number: usize) {
    let (id, name) = (number.to_string(), format!("Picture {number}"));
    let (width, height) = (picture.width.to_string(), picture.height.to_string());
    let extent = [("cx", width.as_str()), ("cy", height.as_str())];
    let around = [
        ("distT", "0"),
        ("distB", "0"),
        ("distL", "0"),
        ("distR", "0"),
    ];
    xml.element("w:r", &[], |xml| {
        xml.element("w:drawing", &[], |xml| {
            xml.element("wp:inline", &around, |xml| {
                xml.leaf("wp:extent", &extent);
                let effect = [("l", "0"), ("t", "0"), ("r", "0"), ("b", "0")];
                xml.leaf("wp:effectExtent", &effect);
                let about = picture.about.as_str();
                xml.leaf(
                    "wp:docPr",
                    &[("id", &id), ("name", &name), ("descr", about)],
                );
                xml.element("wp:cNvGraphicFramePr", &[], |xml| {
                    xml.leaf("a:graphicFrameLocks", &[("noChangeAspect", "1")]);
                });
                xml.element("a:graphic", &[], |xml| {
                    let uri = "http://schemas.openxmlformats.org/drawingml/2006/picture";
                    xml.element("a:graphicData", &[("uri", uri)], |xml| {
                        image(xml, (&id, &name), &extent);
                    });
                });
            });
        });
    });
}

fn image(xml: &mut Xml, (id, name): (&str, &str), extent: &[(&str, &str)]) {
    xml.element("pic:pic", &[], |xml| {
        xml.element("pic:nvPicPr", &[], |xml| {
            xml.leaf("pic:cNvPr", &[("id", id), ("name", name)]);
            xml.leaf("pic:cNvPicPr", &[]);
        });
        xml.element("pic:blipFill", &[], |xml| {
            xml.leaf("a:blip", &[("r:embed", &relation(id))]);
            xml.element("a:stretch", &[], |xml| xml.leaf("a:fillRect", &[]));
        });
        xml.element("pic:spPr", &[], |xml| {
            xml.element("a:xfrm", &[], |xml| {
                xml.leaf("a:off", &[("x", "0"), ("y", "0")]);
                xml.leaf("a:ext", extent);
            });
            xml.element("a:prstGeom", &[("prst", "rect")], |xml| {
                xml.leaf("a:avLst", &[]);
            });
        });
    });
}

/// How the text names the file of a picture.
pub(super) fn relation(number: &str) -> String {
    format!("picture{number}")
}
