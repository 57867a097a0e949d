//! Pixels as a PNG. A drawing has few colours: named in a palette they take half the
//! room of pixels that each spell their own, and less time.

use png::{BitDepth, ColorType, Encoder, EncodingError, Filter};
use resvg::tiny_skia::Pixmap;
use rustc_hash::FxHashMap;

/// What a palette holds.
const MOST_COLOURS: usize = 256;

/// The picture; what is transparent in it is lost, and a page is not.
pub(super) fn encode(pixels: &Pixmap) -> Result<Vec<u8>, EncodingError> {
    let mut bytes = Vec::new();
    let mut encoder = Encoder::new(&mut bytes, pixels.width(), pixels.height());
    encoder.set_depth(BitDepth::Eight);
    // Even areas repeat themselves as they are.
    encoder.set_filter(Filter::NoFilter);
    let data = match indexed(pixels) {
        Some((palette, places)) => {
            encoder.set_color(ColorType::Indexed);
            encoder.set_palette(palette);
            places
        }
        None => {
            encoder.set_color(ColorType::Rgb);
            colours(pixels).flatten().collect()
        }
    };
    encoder.write_header()?.write_image_data(&data)?;
    Ok(bytes)
}

fn colours(pixels: &Pixmap) -> impl Iterator<Item = [u8; 3]> {
    let pixels = pixels.pixels().iter();
    pixels.map(|pixel| [pixel.red(), pixel.green(), pixel.blue()])
}

/// The colours in the order in which they come, and the place of each pixel's colour
/// among them; nothing where there are too many.
fn indexed(pixels: &Pixmap) -> Option<(Vec<u8>, Vec<u8>)> {
    let mut known: FxHashMap<[u8; 3], u8> = FxHashMap::default();
    let mut palette = Vec::new();
    let mut places = Vec::with_capacity(pixels.pixels().len());
    let mut last = None;
    for colour in colours(pixels) {
        let place = match last {
            Some((same, place)) if same == colour => place,
            _ => match known.get(&colour) {
                Some(place) => *place,
                None if known.len() == MOST_COLOURS => return None,
                None => {
                    let place = u8::try_from(known.len()).ok()?;
                    known.insert(colour, place);
                    palette.extend(colour);
                    place
                }
            },
        };
        last = Some((colour, place));
        places.push(place);
    }
    Some((palette, places))
}

#[cfg(test)]
mod tests {
    use super::*;
    use resvg::tiny_skia::PremultipliedColorU8;

    /// The pixels of a picture after it was read back.
    fn read(bytes: &[u8]) -> Vec<[u8; 3]> {
        let mut decoder = png::Decoder::new(std::io::Cursor::new(bytes));
        decoder.set_transformations(png::Transformations::EXPAND);
        let mut reader = decoder.read_info().expect("a picture");
        let mut data = vec![0; reader.output_buffer_size().expect("a size")];
        reader.next_frame(&mut data).expect("its pixels");
        let (colours, _) = data.as_chunks::<3>();
        colours.to_vec()
    }

    #[test]
    fn every_pixel_comes_back_whatever_the_number_of_colours() {
        for (count, is_indexed) in [(1, true), (256, true), (257, false), (900, false)] {
            let mut pixels = Pixmap::new(30, 30).expect("a canvas");
            for (n, pixel) in pixels.pixels_mut().iter_mut().enumerate() {
                let [_, _, high, low] = ((n % count) as u32).to_be_bytes();
                let colour = PremultipliedColorU8::from_rgba(high, low, 7, 255);
                *pixel = colour.expect("a colour");
            }
            let bytes = encode(&pixels).expect("a picture");
            let drawn: Vec<[u8; 3]> = colours(&pixels).collect();
            assert_eq!(read(&bytes), drawn, "{count}");
            let has_palette = bytes.windows(4).any(|w| w == b"PLTE");
            assert_eq!(has_palette, is_indexed, "{count}");
        }
    }
}
