//! What one row of a survey costs to tally, and its own scores to work out.
//!
//! `cargo bench --bench tally`

use std::hint::black_box;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use leerklaar::model::survey::{Code, Codebook, Given, Numbers, Row, Sink};
use leerklaar::model::{Id, Instrument, Kind, Origin, Perspective};
use leerklaar::score::{Extras, Intake, Shape};
use leerklaar::yaml;

const ROWS: usize = 100_000;
/// Rows that are given at a time, as a reader gives them.
const TOGETHER: usize = 128;
/// Departments by locations: this many groups of people tallied apart.
const GROUPS: [u32; 2] = [40, 3];

/// Numbers that look random and are the same every time.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6364136223846793005)
            .wrapping_add(1442695040888963407);
        (self.0 >> 33) as usize % sides
    }
}

/// Every question that employees are asked, and what they can answer.
fn questions(instrument: &Instrument) -> (Vec<Id>, Codebook, Vec<Vec<Code>>) {
    let asked = instrument
        .items()
        .filter(|i| i.is_asked_of(Perspective::Employee));
    let asked: Vec<_> = asked.collect();
    let book = Codebook::new(asked.len());
    let codes = asked.iter().enumerate().map(|(column, item)| {
        let mut answers: Vec<Given> = match &item.kind {
            Kind::Choice { levels, .. } => levels.iter().map(|l| Given::Level(l.code)).collect(),
            Kind::Ticks(ticks) => (0..=ticks.max_at).map(|n| Given::Ticked(n as u8)).collect(),
            Kind::Number(number) => number.points.iter().map(|p| Given::Number(p.0)).collect(),
        };
        // Of a hundred questions five or so are left open in one way or another.
        answers = answers.repeat(90 / answers.len());
        answers.extend([
            Given::Blank,
            Given::Blank,
            Given::DontKnow,
            Given::NotApplicable,
        ]);
        let code = |given| book.code(column, given).expect("few answers");
        answers.into_iter().map(code).collect()
    });
    let codes = codes.collect();
    (
        asked.iter().map(|item| item.id.clone()).collect(),
        book,
        codes,
    )
}

struct Answered {
    codes: Vec<Vec<Code>>,
    cuts: Vec<[u32; 2]>,
}

fn answered(possible: &[Vec<Code>]) -> Answered {
    let mut dice = Dice(1);
    let row = |dice: &mut Dice| {
        let pick = |codes: &Vec<Code>| codes[dice.roll(codes.len())];
        possible.iter().map(pick).collect()
    };
    Answered {
        codes: (0..ROWS).map(|_| row(&mut dice)).collect(),
        cuts: (0..ROWS)
            .map(|_| GROUPS.map(|n| dice.roll(n as usize) as u32))
            .collect(),
    }
}

fn rows(answered: &Answered) -> Vec<Row<'_>> {
    let rows = answered.codes.iter().zip(&answered.cuts);
    let rows = rows.map(|(codes, cuts)| Row {
        respondent: "",
        perspective: Perspective::Employee,
        organisation: 0,
        cuts,
        spellings: cuts,
        codes,
        patterns: Numbers::default(),
        batteries: &[],
    });
    rows.collect()
}

fn tally(criterion: &mut Criterion) {
    let instrument = yaml::built_in().instrument;
    let (items, book, possible) = questions(&instrument);
    let answered = answered(&possible);
    let rows = rows(&answered);
    let mut group = criterion.benchmark_group(format!("{} questions, 120 groups", items.len()));
    group
        .throughput(Throughput::Elements(ROWS as u64))
        .sample_size(10);
    let all = Extras {
        distributions: true,
        technical: true,
    };
    for (name, extras) in [("tally", Extras::default()), ("tally with everything", all)] {
        let shape = Shape::new(&instrument, extras);
        group.bench_function(name, |b| {
            b.iter(|| {
                let mut intake = Intake::new(&shape, &book, &items, Origin::Anonymous);
                let some = rows.chunks(TOGETHER);
                some.for_each(|rows| intake.rows(black_box(rows)));
                intake.finish().n()
            });
        });
    }
    let shape = Shape::new(&instrument, Extras::default());
    group.bench_function("tally and own scores", |b| {
        let mut intake = Intake::new(&shape, &book, &items, Origin::Anonymous);
        b.iter(|| {
            let valid = rows.chunks(TOGETHER).flat_map(|rows| {
                intake.rows(rows);
                let own = 0..rows.len();
                own.map(|row| intake.own_scores(row)[0].n_valid)
                    .collect::<Vec<_>>()
            });
            valid.sum::<u32>()
        });
    });
}

criterion_group!(benches, tally);
criterion_main!(benches);
