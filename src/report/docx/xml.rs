//! Writes XML. Every text and every attribute is cleaned here, so that what others
//! wrote stays text: no field, no link, no markup, no character that a word processor
//! refuses.

use super::super::clean;

/// The first line of every part.
const DECLARATION: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

/// Names and values; a value may be anything.
pub(super) type Attributes<'a> = [(&'a str, &'a str)];

#[derive(Debug, Default)]
pub(super) struct Xml {
    written: String,
}

impl Xml {
    /// A part of one element with `inside`.
    pub(super) fn part(root: &str, attributes: &Attributes, inside: Xml) -> String {
        let mut xml = Xml {
            written: DECLARATION.to_owned(),
        };
        xml.element(root, attributes, |xml| xml.append(inside));
        xml.written.push('\n');
        xml.written
    }

    pub(super) fn element(
        &mut self,
        name: &str,
        attributes: &Attributes,
        inside: impl FnOnce(&mut Xml),
    ) {
        self.tag(name, attributes, ">");
        inside(self);
        self.written.push_str("</");
        self.written.push_str(name);
        self.written.push('>');
    }

    /// An element with nothing in it.
    pub(super) fn leaf(&mut self, name: &str, attributes: &Attributes) {
        self.tag(name, attributes, "/>");
    }

    /// The usual shape of a property.
    pub(super) fn value(&mut self, name: &str, value: &str) {
        self.leaf(name, &[("w:val", value)]);
    }

    pub(super) fn text(&mut self, text: &str) {
        self.written.push_str(&clean::docx(text));
    }

    /// What was written elsewhere; it is clean already.
    pub(super) fn append(&mut self, other: Xml) {
        self.written.push_str(&other.written);
    }

    fn tag(&mut self, name: &str, attributes: &Attributes, end: &str) {
        self.written.push('<');
        self.written.push_str(name);
        for (key, value) in attributes {
            self.written.push(' ');
            self.written.push_str(key);
            self.written.push_str("=\"");
            self.written.push_str(&clean::docx(value));
            self.written.push('"');
        }
        self.written.push_str(end);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_others_wrote_cannot_leave_its_place() {
        let mut inside = Xml::default();
        inside.element("w:t", &[("a", "\"/><b")], |xml| {
            xml.text("</w:t>\u{b}&\u{202e}x\u{ffff}");
        });
        inside.value("w:b", "0");
        assert_eq!(
            Xml::part("w:p", &[], inside),
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n\
             <w:p><w:t a=\"&quot;/&gt;&lt;b\">&lt;/w:t&gt; &amp;x</w:t><w:b w:val=\"0\"/></w:p>\n"
        );
    }
}
