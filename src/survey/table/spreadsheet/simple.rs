//! The cells that nearly all cells are: `<c r="B2" s="1" t="s"><v>4</v></c>`.
//!
//! They are taken in one go over their bytes. Whatever is written in any other way is
//! left to [`super::xml`], which knows all ways.

/// What such a cell is made of, as it stands.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Simple<'a> {
    pub reference: &'a [u8],
    pub style: &'a [u8],
    pub kind: &'a [u8],
    /// Without anything to be unescaped.
    pub value: &'a [u8],
}

/// Letters of a value that are looked at before it counts as another kind of cell.
const LONGEST: usize = 64;

/// The cell that these bytes begin with, and its length.
#[inline]
pub(super) fn simple(bytes: &[u8]) -> Option<(Simple<'_>, usize)> {
    let mut cell = Simple::default();
    let mut rest = bytes.strip_prefix(b"<c")?;
    while let [b' ', name, b'=', b'"', after @ ..] = rest {
        let end = after.iter().take(LONGEST).position(|byte| *byte == b'"')?;
        let value = &after[..end];
        match name {
            b'r' => cell.reference = value,
            b's' => cell.style = value,
            // Their text is elsewhere.
            b't' if value == b"inlineStr" => return None,
            b't' => cell.kind = value,
            _ => return None,
        }
        rest = &after[end + 1..];
    }
    rest = rest.strip_prefix(b"><v>")?;
    let end = rest
        .iter()
        .take(LONGEST)
        .position(|byte| matches!(byte, b'<' | b'&' | b'\r'))?;
    cell.value = &rest[..end];
    rest = rest[end..].strip_prefix(b"</v></c>")?;
    (!cell.reference.is_empty()).then_some((cell, bytes.len() - rest.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_plainest_cells_are_simple() {
        let (cell, length) = simple(b"<c r=\"B2\" s=\"1\" t=\"s\"><v>4</v></c><c").expect("one");
        assert_eq!(length, 34);
        assert_eq!(
            cell,
            Simple {
                reference: b"B2",
                style: b"1",
                kind: b"s",
                value: b"4",
            }
        );
        for other in [
            "<c><v>4</v></c>",
            "<c r='B2'><v>4</v></c>",
            "<c r=\"B2\" cm=\"1\"><v>4</v></c>",
            "<c r=\"B2\"><f>1</f><v>4</v></c>",
            "<c r=\"B2\"><v>4&amp;5</v></c>",
            "<c r=\"B2\"/>",
            "<c r=\"B2\"><v>4</v>",
            "<col r=\"B2\"><v>4</v></c>",
        ] {
            assert_eq!(simple(other.as_bytes()), None, "{other}");
        }
    }
}
