//! A made-up organisation of 400 people, the same in every run.
//!
//! It has what real ones have: departments of unequal size and one of three people,
//! few managers and many employees, answers of every kind, people who stop half-way,
//! somebody who hands in an empty form, a rehearsal, and a rejected response.

use jiff::ToSpan as _;
use jiff::civil::{DateTime, date};
use leerklaar::model::{
    Answer, Fraction, Id, Instrument, Item, Kind, Number, Origin, Perspective, Response, Sheet,
    Ticks,
};

use crate::chance::Chance;

/// How the platform would look at a response.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Standing {
    Finished,
    /// Finished, without a single answer.
    Empty,
    HalfWay,
    Rehearsal,
    Rejected,
}

/// One made-up person and the sheet that holds the same answers.
pub(crate) struct Person {
    /// From 1.
    pub(crate) number: usize,
    pub(crate) sheet: Sheet,
    pub(crate) department: &'static str,
    pub(crate) standing: Standing,
    pub(crate) first_name: &'static str,
    pub(crate) last_name: &'static str,
    pub(crate) started: DateTime,
    pub(crate) ended: DateTime,
    /// Free text that no result may ever show.
    pub(crate) comment: String,
}

impl Person {
    pub(crate) fn email(&self) -> String {
        let (first, last) = (self.first_name, self.last_name);
        format!("{first}.{last}{}@{MAILS}", self.number).to_lowercase()
    }

    pub(crate) fn address(&self) -> String {
        format!("{ADDRESSES}{}", self.number % 250 + 1)
    }

    pub(crate) fn is_finished(&self) -> bool {
        self.standing != Standing::HalfWay
    }

    /// A long random-looking id that belongs to this person.
    pub(crate) fn token(&self) -> String {
        let mut chance = Chance::new(9_000_000 + self.number as u64);
        (0..4).map(|_| format!("{:08x}", chance.next())).collect()
    }
}

const PEOPLE: usize = 400;
const MAILS: &str = "voorbeeld.invalid";
const ADDRESSES: &str = "203.0.113.";
const REMARK: &str = "kersenpit";
const FIRST_NAMES: [&str; 8] = [
    "Wubbo",
    "Tjitske",
    "Femkje",
    "Sjoukje",
    "Harmke",
    "Oebele",
    "Aukje",
    "Zoë-Lynn",
];
const LAST_NAMES: [&str; 7] = [
    "Kwikstaart",
    "Zandloper",
    "Vlindervanger",
    "Hoogerwaard",
    "O'Dwarsboom",
    "Überschaar",
    "Tuinfluiter",
];

/// Texts of which no output may hold one.
pub(crate) fn secrets() -> Vec<&'static str> {
    let names = FIRST_NAMES.iter().chain(&LAST_NAMES).copied();
    names.chain([MAILS, ADDRESSES, REMARK]).collect()
}

/// Departments with their share of every hundred and fifty people; the last has
/// three people whatever the rest is.
const DEPARTMENTS: [(&str, u64); 7] = [
    ("Productie", 60),
    ("Verkoop, marketing en service", 35),
    ("Logistiek", 25),
    ("Financiën", 12),
    ("ICT", 9),
    ("Klantenservice", 6),
    ("Juridische zaken", 3),
];
const SMALLEST: usize = DEPARTMENTS.len() - 1;

/// The people, in the order in which they answered.
pub(crate) fn people(instrument: &Instrument) -> Vec<Person> {
    let mut chance = Chance::new(20_260_309);
    let mut started = date(2026, 3, 9).at(8, 12, 40, 0);
    (1..=PEOPLE)
        .map(|number| {
            started += (chance.below(40) as i64 + 1).minutes();
            person(instrument, &mut chance, number, started)
        })
        .collect()
}

fn person(
    instrument: &Instrument,
    chance: &mut Chance,
    number: usize,
    started: DateTime,
) -> Person {
    let standing = standing(number);
    let perspective = perspective(number);
    let department = department(chance, number);
    let mut sheet = Sheet::new(perspective);
    sheet.origin = Origin::Anonymous;
    let versions = instrument.checklists.iter();
    sheet.checklists = versions
        .map(|c| (c.id.clone(), c.version.clone()))
        .collect();
    if standing != Standing::Empty {
        answer(instrument, chance, &mut sheet, department);
    }
    if standing == Standing::HalfWay {
        stop_half_way(instrument, chance, &mut sheet);
    }
    Person {
        number,
        sheet,
        department: DEPARTMENTS[department].0,
        standing,
        first_name: FIRST_NAMES[chance.below(FIRST_NAMES.len() as u64) as usize],
        last_name: LAST_NAMES[chance.below(LAST_NAMES.len() as u64) as usize],
        started,
        ended: started + (chance.below(900) as i64 + 240).seconds(),
        comment: comment(number),
    }
}

/// Spread over the file, so that no kind of person stands together.
fn standing(number: usize) -> Standing {
    match number {
        77 => Standing::Empty,
        3 | 120 | 333 => Standing::Rehearsal,
        58 | 291 => Standing::Rejected,
        _ if number % 31 == 19 => Standing::HalfWay,
        _ => Standing::Finished,
    }
}

fn perspective(number: usize) -> Perspective {
    match number % 100 {
        5 | 38 | 71 => Perspective::Management,
        22 | 64 => Perspective::Hr,
        n if n % 10 == 0 => Perspective::LineManager,
        _ => Perspective::Employee,
    }
}

fn department(chance: &mut Chance, number: usize) -> usize {
    if [41, 142, 263].contains(&number) {
        return SMALLEST;
    }
    let all = DEPARTMENTS[..SMALLEST].iter().map(|(_, share)| share).sum();
    let mut place = chance.below(all);
    let of_others = &DEPARTMENTS[..SMALLEST];
    let found = of_others.iter().position(|(_, share)| {
        let is_here = place < *share;
        place = place.saturating_sub(*share);
        is_here
    });
    found.expect("the place lies under the sum of the shares")
}

/// Line breaks, quotes, separators and what a spreadsheet would take for a formula.
fn comment(number: usize) -> String {
    match number % 20 {
        0 => format!("{REMARK}; \"met\" komma, punt; en\nnog een regel\n\nen \"\"nog\"\" een"),
        5 => format!("=1+1 {REMARK}"),
        9 => format!("+31 6 12345678 -- bel mij, {REMARK}"),
        13 => format!("'{REMARK}' | tab\there; één €5, 日本"),
        _ => String::new(),
    }
}

fn answer(instrument: &Instrument, chance: &mut Chance, sheet: &mut Sheet, department: usize) {
    let asked = instrument.items().enumerate();
    for (place, item) in asked.filter(|(_, item)| item.is_asked_of(sheet.perspective)) {
        let leaning = leaning(sheet.perspective, place, department);
        let given = match chance.below(100) {
            0..=2 => None,
            3..=4 => Some(Answer::DontKnow),
            5..=6 => Some(Answer::NotApplicable { reason: None }),
            _ => Some(one(item, chance, leaning)),
        };
        if let Some(answer) = given {
            sheet
                .answers
                .insert(item.id.clone(), Response::plain(answer));
        }
    }
}

/// How well things are, of a hundred: management sees it brighter, departments and
/// subjects differ.
fn leaning(perspective: Perspective, place: usize, department: usize) -> u64 {
    let role = match perspective {
        Perspective::Management => 30,
        Perspective::Hr => 20,
        Perspective::LineManager => 10,
        Perspective::Employee | Perspective::Organisation => 0,
    };
    let subject = (place * 37 % 11) as u64 * 5;
    role + subject + (department as u64 * 29 % 5) * 4
}

fn one(item: &Item, chance: &mut Chance, leaning: u64) -> Answer {
    // A little of everything: no item is answered alike by all.
    let height = match chance.below(12) {
        0 => chance.below(100),
        _ => ((leaning + chance.below(150)) / 2).min(99),
    };
    match &item.kind {
        Kind::Choice { levels, .. } => {
            let place = height as usize * levels.len() / 100;
            Answer::Level(levels[place.min(levels.len() - 1)].code)
        }
        Kind::Ticks(list) => ticks(list, chance, height),
        Kind::Number(number) => Answer::Number(some_number(number, chance)),
    }
}

fn ticks(list: &Ticks, chance: &mut Chance, height: u64) -> Answer {
    let ids = list.options.iter().map(|option| option.id.clone());
    let ticked = ids.filter(|_: &Id| chance.below(100) < height).collect();
    Answer::Ticks {
        ticked,
        irrelevant: [].into(),
    }
}

/// Anywhere in its range, with as many decimals as it may have.
fn some_number(number: &Number, chance: &mut Chance) -> Fraction {
    let steps = 10_i64.pow(u32::try_from(number.decimals).expect("few decimals"));
    let (low, high) = number.range;
    let size = (high - low).times_rounded(steps);
    let step = chance.below(u64::try_from(size).expect("a range runs upwards") + 1);
    let step = Fraction::new(i64::try_from(step).expect("a small number"), steps);
    low + step.expect("a power of ten is not 0")
}

/// Keeps what was answered up to some item.
fn stop_half_way(instrument: &Instrument, chance: &mut Chance, sheet: &mut Sheet) {
    let items = instrument.items().count() as u64;
    let reached = chance.below(items) as usize;
    for item in instrument.items().skip(reached) {
        sheet.answers.remove(&item.id);
    }
}
