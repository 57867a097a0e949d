//! The file an export came in.

/// How the answers are packed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FileFormat {
    Delimited {
        encoding: Encoding,
        has_bom: bool,
        delimiter: char,
        /// The first line says `sep=`.
        has_sep_line: bool,
        line_end: LineEnd,
    },
    Spreadsheet {
        sheet: String,
    },
    Json,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Encoding {
    Utf8,
    Utf16Le,
    Utf16Be,
    /// Not said by the file: nothing else fits.
    Windows1252,
    /// Not said by the file: nothing else fits, and lines end as on old Macintoshes.
    Macintosh,
}

impl Encoding {
    pub fn id(self) -> &'static str {
        match self {
            Encoding::Utf8 => "utf-8",
            Encoding::Utf16Le => "utf-16le",
            Encoding::Utf16Be => "utf-16be",
            Encoding::Windows1252 => "windows-1252",
            Encoding::Macintosh => "macintosh",
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LineEnd {
    Lf,
    CrLf,
    Cr,
}
