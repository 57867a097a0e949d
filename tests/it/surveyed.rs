//! Small surveys as rows of codes, for stories about scoring them.

use leerklaar::model::survey::{Battery, Code, Codebook, Given, Numbers, PatternNumber, Row, Sink};
use leerklaar::model::{Answer, Id, Instrument, Origin, Perspective, Sheet};
use leerklaar::score::{Intake, Respondents, Shape};

/// Rows with everything that is needed to read them.
pub(crate) struct SmallSurvey {
    pub(crate) items: Vec<Id>,
    pub(crate) book: Codebook,
    pub(crate) rows: Vec<SmallRow>,
}

#[derive(Clone)]
pub(crate) struct SmallRow {
    pub(crate) perspective: Perspective,
    pub(crate) cuts: Vec<u32>,
    pub(crate) codes: Vec<Code>,
}

impl SmallRow {
    pub(crate) fn row(&self) -> Row<'_> {
        Row {
            respondent: "",
            perspective: self.perspective,
            organisation: 0,
            cuts: &self.cuts,
            spellings: &self.cuts,
            codes: &self.codes,
            patterns: Numbers::default(),
            batteries: &[],
        }
    }
}

impl SmallSurvey {
    /// With a column for every item of the instrument.
    pub(crate) fn new(instrument: &Instrument) -> SmallSurvey {
        let items: Vec<Id> = instrument.items().map(|item| item.id.clone()).collect();
        SmallSurvey {
            book: Codebook::new(items.len()),
            items,
            rows: Vec::new(),
        }
    }

    pub(crate) fn add(&mut self, perspective: Perspective, cuts: &[u32], given: &[Given]) {
        let code = |(column, given)| self.book.code(column, given).expect("few answers");
        self.rows.push(SmallRow {
            perspective,
            cuts: cuts.to_vec(),
            codes: given.iter().copied().enumerate().map(code).collect(),
        });
    }

    /// A row with the answers of a sheet.
    pub(crate) fn add_sheet(&mut self, sheet: &Sheet) {
        let given = self.items.iter().map(|item| {
            let answer = sheet.answers.get(item).map(|response| &response.answer);
            answer.map_or(Given::Blank, given)
        });
        self.add(sheet.perspective, &[], &given.collect::<Vec<_>>());
    }

    /// These rows, tallied by one reader.
    pub(crate) fn tally<'a>(
        &self,
        shape: &Shape,
        rows: impl IntoIterator<Item = &'a SmallRow>,
    ) -> Respondents {
        let mut intake = Intake::new(shape, &self.book, &self.items, Origin::Anonymous);
        let batteries = intake.batteries();
        let mut numbers = Seen::of(&batteries);
        let rows: Vec<&SmallRow> = rows.into_iter().collect();
        let read: Vec<(Vec<PatternNumber>, Vec<Code>)> =
            rows.iter().map(|row| numbers.of_row(row)).collect();
        let known: Vec<Vec<Code>> = numbers.known.iter().map(|codes| codes.concat()).collect();
        let known = batteries.iter().zip(&known);
        let known = known.map(|(columns, codes)| Battery { columns, codes });
        let known: Vec<Battery<'_>> = known.collect();
        let rows = rows.iter().zip(&read).map(|(row, (patterns, codes))| Row {
            patterns: Numbers::of(patterns, 0, 1),
            codes,
            batteries: &known,
            ..row.row()
        });
        let rows: Vec<Row<'_>> = rows.collect();
        // Some at a time, of which the last are fewer.
        rows.chunks(7).for_each(|some| intake.rows(some));
        intake.finish()
    }
}

/// Numbers for the patterns of batteries, as a reader gives them: to most rows, and more
/// than one to the same answers when they are spelled in more than one way.
struct Seen<'a> {
    batteries: &'a [Vec<usize>],
    /// Per battery the codes behind each number.
    known: Vec<Vec<Vec<Code>>>,
    rows: usize,
}

impl Seen<'_> {
    fn of(batteries: &[Vec<usize>]) -> Seen<'_> {
        Seen {
            batteries,
            known: vec![Vec::new(); batteries.len()],
            rows: 0,
        }
    }

    /// The numbers of a row, and the codes that they do not tell.
    fn of_row(&mut self, row: &SmallRow) -> (Vec<PatternNumber>, Vec<Code>) {
        self.rows += 1;
        let batteries = self.batteries.iter().zip(&mut self.known);
        let number = |(columns, known): (&Vec<usize>, &mut Vec<Vec<Code>>)| {
            let codes: Vec<Code> = columns.iter().map(|column| row.codes[*column]).collect();
            let old = known.iter().position(|k| *k == codes);
            match (self.rows % 5, old) {
                (0, _) => Row::NO_PATTERN,
                (1..4, Some(number)) => number as PatternNumber,
                _ => {
                    known.push(codes);
                    known.len() as PatternNumber - 1
                }
            }
        };
        let numbers: Vec<PatternNumber> = batteries.map(number).collect();
        let mut codes = row.codes.clone();
        let batteries = self.batteries.iter().zip(&numbers);
        for (columns, _) in batteries.filter(|(_, number)| **number != Row::NO_PATTERN) {
            columns.iter().for_each(|column| codes[*column] = Code::MAX);
        }
        (numbers, codes)
    }
}

fn given(answer: &Answer) -> Given {
    match answer {
        Answer::Level(code) => Given::Level(*code),
        Answer::Ticks { ticked, .. } => {
            Given::Ticked(u8::try_from(ticked.len()).expect("few options"))
        }
        Answer::Number(number) => Given::Number(*number),
        Answer::DontKnow => Given::DontKnow,
        Answer::NotApplicable { .. } => Given::NotApplicable,
        Answer::Skipped => Given::Blank,
    }
}
