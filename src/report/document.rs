//! The document: what a report says, before anybody decides how it looks.
//!
//! Texts are kept as they came. Each drawer cleans every text it puts out for its
//! own format ([`super::clean`]), so nothing in a document is trusted.

use super::chart::Chart;

/// A page of blocks in reading order.
#[derive(Debug, Clone, PartialEq)]
pub struct Document {
    pub title: String,
    pub blocks: Vec<Block>,
}

/// One thing on a page.
#[derive(Debug, Clone, PartialEq)]
pub enum Block {
    /// Level 1 opens a part of the page, 2 a section, 3 a subject in it.
    Heading {
        level: u8,
        text: Line,
    },
    Paragraph(Line),
    List(Vec<Line>),
    /// Named values of one subject.
    Facts(Vec<Fact>),
    Table(Table),
    /// A remark beside the main line.
    Note(Line),
    /// What the parts of the meters on this page mean.
    Key(MeterKey),
    /// A picture; a drawer without pictures puts out the table that belongs to it.
    Chart(Box<Chart>),
    /// Outcomes side by side, each with what it rests on.
    Cards(Vec<Card>),
}

/// One outcome that a reader should see before anything else.
#[derive(Debug, Clone, PartialEq)]
pub struct Card {
    /// What is judged.
    pub title: String,
    /// The outcome, in a word or a figure.
    pub word: String,
    pub tone: Tone,
    /// What it means and why, the most important first.
    pub lines: Vec<Line>,
}

/// A name and its value; a value of several lines is a short list.
#[derive(Debug, Clone, PartialEq)]
pub struct Fact {
    pub name: String,
    pub values: Vec<Line>,
}

/// Rows of equal length under one header. The first column names the row.
#[derive(Debug, Clone, PartialEq)]
pub struct Table {
    /// What is in it, where the heading above does not say so; pages for people who
    /// hear instead of see put it out.
    pub caption: Option<String>,
    pub columns: Vec<Column>,
    pub rows: Vec<Vec<Cell>>,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Column {
    pub title: String,
    pub align: Align,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Align {
    Left,
    Right,
}

#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    Words(Line),
    Meter(Meter),
    Number(Number),
    Range(RangeCell),
}

/// One figure: as a value for programs that sort and compute, and as people read it.
#[derive(Debug, Clone, PartialEq)]
pub struct Number {
    /// As it is printed, on the scale of the view: rounded in the same way.
    pub value: f64,
    pub kind: NumberKind,
    pub text: Line,
    /// What a colour behind it says; the words for it stand in the same row or under
    /// the table.
    pub tone: Option<Tone>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NumberKind {
    /// A score, a difference, days: so many decimals.
    Plain { decimals: u8 },
    /// A difference, with its sign.
    Signed { decimals: u8 },
    /// `value` is a share of 0..1; printed as a percentage.
    Percent,
}

/// A score that may be partly unknown, as printed; one text, or three figures.
#[derive(Debug, Clone, PartialEq)]
pub struct RangeCell {
    /// `None` when nothing was answered.
    pub point: Option<f64>,
    pub low: f64,
    pub high: f64,
    pub decimals: u8,
    pub text: Line,
    pub tone: Option<Tone>,
}

/// A score on a bar of 0..100. The same figures stand in words in the same row,
/// so a drawer that has no bars may leave it out.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Meter {
    pub low: f64,
    /// `None` when nothing was answered.
    pub point: Option<f64>,
    pub high: f64,
    pub target: Option<f64>,
    pub tone: Tone,
}

/// Words for the parts of a [`Meter`].
#[derive(Debug, Clone, PartialEq)]
pub struct MeterKey {
    /// From 0 to `low`.
    pub sure: String,
    /// From `low` to `point`.
    pub likely: String,
    /// From `point` to `high`.
    pub possible: String,
    pub target: String,
}

/// Text without a line break, in runs of equal emphasis. A no-break space keeps
/// what belongs together on one line; drawers put out a plain space for it.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Line(pub Vec<Run>);

#[derive(Debug, Clone, PartialEq)]
pub struct Run {
    pub text: String,
    pub emphasis: Emphasis,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Emphasis {
    Plain,
    Strong,
    Tone(Tone),
}

/// What a colour says beside the words that say it too.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    Good,
    Fair,
    Weak,
    Poor,
    /// Not known, or not to be shown.
    Open,
}

impl Line {
    pub fn plain(text: impl Into<String>) -> Line {
        Line::default().then(text)
    }

    pub fn strong(text: impl Into<String>) -> Line {
        Line::default().then_strong(text)
    }

    pub fn toned(tone: Tone, text: impl Into<String>) -> Line {
        Line::default().then_run(text, Emphasis::Tone(tone))
    }

    #[must_use]
    pub fn then(self, text: impl Into<String>) -> Line {
        self.then_run(text, Emphasis::Plain)
    }

    #[must_use]
    pub fn then_strong(self, text: impl Into<String>) -> Line {
        self.then_run(text, Emphasis::Strong)
    }

    #[must_use]
    pub fn then_toned(self, tone: Tone, text: impl Into<String>) -> Line {
        self.then_run(text, Emphasis::Tone(tone))
    }

    /// Another line, with its own emphasis.
    #[must_use]
    pub fn then_line(self, more: Line) -> Line {
        more.0
            .into_iter()
            .fold(self, |line, run| line.then_run(run.text, run.emphasis))
    }

    fn then_run(mut self, text: impl Into<String>, emphasis: Emphasis) -> Line {
        let text = text.into();
        match self.0.last_mut() {
            Some(last) if last.emphasis == emphasis => last.text.push_str(&text),
            _ => self.0.push(Run { text, emphasis }),
        }
        self
    }

    /// The same text, with what was plain made strong, as a heading is.
    pub fn stressed(&self) -> Line {
        let stress = |run: &Run| Run {
            text: run.text.clone(),
            emphasis: match run.emphasis {
                Emphasis::Plain => Emphasis::Strong,
                other => other,
            },
        };
        Line(self.0.iter().map(stress).collect())
    }

    /// The text without its emphasis.
    pub fn text(&self) -> String {
        self.0.iter().map(|run| run.text.as_str()).collect()
    }
}

impl From<String> for Line {
    fn from(text: String) -> Line {
        Line::plain(text)
    }
}

impl From<&str> for Line {
    fn from(text: &str) -> Line {
        Line::plain(text)
    }
}

impl Cell {
    /// The cell as text; a meter has none, because the same figures stand beside it.
    pub fn line(&self) -> Option<&Line> {
        match self {
            Cell::Words(line) => Some(line),
            Cell::Number(number) => Some(&number.text),
            Cell::Range(range) => Some(&range.text),
            Cell::Meter(_) => None,
        }
    }
}

impl Table {
    pub fn new(columns: Vec<Column>, rows: Vec<Vec<Cell>>) -> Table {
        Table {
            caption: None,
            columns,
            rows,
        }
    }

    #[must_use]
    pub fn captioned(mut self, caption: impl Into<String>) -> Table {
        self.caption = Some(caption.into());
        self
    }
}

impl From<Line> for Cell {
    fn from(line: Line) -> Cell {
        Cell::Words(line)
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Cell {
        Cell::Words(text.into())
    }
}

impl From<&str> for Cell {
    fn from(text: &str) -> Cell {
        Cell::Words(text.into())
    }
}

impl Column {
    pub fn left(title: impl Into<String>) -> Column {
        Column {
            title: title.into(),
            align: Align::Left,
        }
    }

    pub fn right(title: impl Into<String>) -> Column {
        Column {
            title: title.into(),
            align: Align::Right,
        }
    }
}

impl Fact {
    pub fn new(name: impl Into<String>, value: impl Into<Line>) -> Fact {
        Fact {
            name: name.into(),
            values: vec![value.into()],
        }
    }

    pub fn list(name: impl Into<String>, values: Vec<Line>) -> Fact {
        Fact {
            name: name.into(),
            values,
        }
    }
}

impl Block {
    pub fn heading(level: u8, text: impl Into<Line>) -> Block {
        Block::Heading {
            level,
            text: text.into(),
        }
    }

    pub fn paragraph(text: impl Into<Line>) -> Block {
        Block::Paragraph(text.into())
    }

    pub fn note(text: impl Into<Line>) -> Block {
        Block::Note(text.into())
    }
}
