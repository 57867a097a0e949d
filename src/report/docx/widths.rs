//! How wide the columns of a table are, so that words fit and the page is used.
//!
//! What does not fit beside each other is set smaller; then the heads of the columns
//! stand upright; what does not fit even so continues in a next table, with the names
//! of the rows again.

use super::super::{Cell, Table, svg};

/// Twentieths of a point between the margins of an upright A4.
pub(super) const ROOM: u32 = 9864;

/// Left and right of the words in a cell, and a little to spare: no two programs
/// measure a word alike.
const AROUND: f64 = 2.0 * 95.0 + 20.0;

/// The sizes of words in a table, in twentieths of a point.
const NORMAL: f64 = 170.0;
const SMALL: f64 = 150.0;

/// A head may take so many lines for the sake of what stands under it.
const HEAD_LINES: f64 = 3.0;

/// From one line to the next in an upright head.
const LINE: f64 = 185.0;
/// The tallest that upright heads get.
const TALLEST: f64 = 1900.0;

/// The most that one unbroken word may claim, as a part of the page: an address or a
/// name without spaces breaks within itself.
const LONGEST_WORD: f64 = 0.3;

/// The names of the rows get so much of the page, or as much as they need.
const NAMES: f64 = 0.27;
const NARROW: f64 = 0.16;

/// Up to so much of the page a text is better not broken.
const SHORT: f64 = 0.2;

/// Columns that stand beside each other.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Part {
    /// A place in the table, and twentieths of a point.
    pub(super) columns: Vec<(usize, u32)>,
    pub(super) is_small: bool,
    /// How tall the heads are where they stand upright.
    pub(super) upright: Option<u32>,
}

/// What a column asks for.
#[derive(Debug, Clone, Copy)]
struct Claim {
    at: usize,
    /// The longest word.
    least: f64,
    /// The longest text on one line.
    whole: f64,
    /// The same for the head, which may take several lines.
    head: f64,
}

/// A way to set the columns.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Setting {
    Normal,
    Small,
    Upright,
}

/// The parts in which a table is put out: mostly one.
pub(super) fn parts(table: &Table, shown: &[usize]) -> Vec<Part> {
    for setting in [Setting::Normal, Setting::Small, Setting::Upright] {
        let claims = claims(table, shown, setting);
        if suits(&claims, NAMES) {
            return vec![part(table, shown, setting, &claims)];
        }
    }
    // Rather narrow names than a row in two places.
    let upright = claims(table, shown, Setting::Upright);
    if suits(&upright, NARROW) {
        return vec![part(table, shown, Setting::Upright, &upright)];
    }
    let pieces = split(&claims(table, shown, Setting::Small)).into_iter();
    let pieces = pieces.map(|claims| part(table, shown, Setting::Small, &claims));
    pieces.collect()
}

fn part(table: &Table, shown: &[usize], setting: Setting, claims: &[Claim]) -> Part {
    let is_upright = setting == Setting::Upright;
    Part {
        columns: widths(claims, is_upright),
        is_small: setting != Setting::Normal,
        upright: is_upright.then(|| tallest(table, shown)),
    }
}

/// Every word fits, and the names of the rows get their part of the page.
fn suits(claims: &[Claim], names: f64) -> bool {
    let room = f64::from(ROOM);
    let names = claims.first().map_or(0.0, |first| {
        first.least.max(first.whole.min(names * room)) - first.least
    });
    sum(claims, |claim| claim.least) + names <= room
}

fn sum(claims: &[Claim], of: impl Fn(&Claim) -> f64) -> f64 {
    claims.iter().map(of).sum()
}

fn claims(table: &Table, shown: &[usize], setting: Setting) -> Vec<Claim> {
    let columns = shown.iter().enumerate();
    columns
        .map(|(n, at)| claim(table, *at, setting, n == 0))
        .collect()
}

fn claim(table: &Table, at: usize, setting: Setting, names_rows: bool) -> Claim {
    let size = match setting {
        Setting::Normal => NORMAL,
        Setting::Small | Setting::Upright => SMALL,
    };
    let cells = table.rows.iter().filter_map(|row| row.get(at));
    let cells = cells.filter_map(Cell::line).map(|line| line.text());
    let mut claim = Claim {
        at,
        least: 0.0,
        whole: 0.0,
        head: 0.0,
    };
    cells.for_each(|text| claim.ask(&text, size));
    if setting == Setting::Upright && !names_rows {
        let lines = (head(table, at) / TALLEST).ceil().max(1.0);
        claim.least = claim.least.max(lines * LINE + AROUND);
    } else {
        let title = table.columns.get(at).map_or("", |column| &column.title);
        let cells = claim.whole;
        claim.ask(title, size);
        (claim.head, claim.whole) = (claim.whole, cells);
    }
    claim.whole = claim.whole.max(claim.least).max(claim.head / HEAD_LINES);
    claim.head = claim.head.max(claim.whole);
    claim
}

/// How long the head of a column is.
fn head(table: &Table, at: usize) -> f64 {
    let title = table.columns.get(at).map_or("", |column| &column.title);
    // Heads are set in strong letters.
    svg::ems(title) * SMALL * 1.07 + AROUND
}

fn tallest(table: &Table, shown: &[usize]) -> u32 {
    let heads = shown.iter().skip(1).map(|at| head(table, *at));
    heads.fold(0.0, f64::max).min(TALLEST) as u32
}

/// Columns in pieces that fit; the first column names the rows of each piece.
fn split(claims: &[Claim]) -> Vec<Vec<Claim>> {
    let Some((first, rest)) = claims.split_first() else {
        return Vec::new();
    };
    let mut pieces = vec![vec![*first]];
    for claim in rest {
        match pieces.last_mut() {
            Some(piece) if piece.len() == 1 || suits(&[piece, &[*claim][..]].concat(), NAMES) => {
                piece.push(*claim);
            }
            _ => pieces.push(vec![*first, *claim]),
        }
    }
    pieces
}

/// The table is as wide as the page. Where every text has its line, what is left is
/// shared; `to_names` gives it to the first column. Else long texts share what there
/// is: the longer, the more, but short ones keep to one line.
fn widths(claims: &[Claim], to_names: bool) -> Vec<(usize, u32)> {
    let room = f64::from(ROOM);
    let claims = &settled(claims);
    let whole = sum(claims, |claim| claim.whole);
    let share = share(claims);
    let wide = |n: usize, claim: &Claim| match (whole <= room, to_names) {
        (true, false) => claim.whole * room / whole.max(1.0),
        (true, true) if n == 0 => claim.whole + room - whole,
        (true, true) => claim.whole,
        (false, _) => claim.of(share),
    };
    let mut columns: Vec<(usize, u32)> = Vec::new();
    let mut left = ROOM;
    for (n, claim) in claims.iter().enumerate() {
        let is_last = n + 1 == claims.len();
        let width = wide(n, claim) as u32;
        let width = if is_last { left } else { left.min(width) };
        left -= width;
        columns.push((claim.at, width));
    }
    columns
}

/// The claims as generous as the page allows: a line for every head, or else a line
/// for every short text.
fn settled(claims: &[Claim]) -> Vec<Claim> {
    let room = f64::from(ROOM);
    let with = |change: &dyn Fn(&mut Claim)| -> Vec<Claim> {
        let mut changed = claims.to_vec();
        changed.iter_mut().for_each(change);
        changed
    };
    let with_heads = with(&|claim| claim.whole = claim.head);
    if sum(&with_heads, |claim| claim.whole) <= room {
        return with_heads;
    }
    let on_a_line = with(&|claim| {
        if claim.whole <= SHORT * room {
            claim.least = claim.whole;
        }
    });
    if suits(&on_a_line, NAMES) {
        return on_a_line;
    }
    claims.to_vec()
}

impl Claim {
    /// Asks for a text of the column, too.
    fn ask(&mut self, text: &str, size: f64) {
        let room = f64::from(ROOM);
        let wide = |text: &str| (svg::ems(text) * size + AROUND).min(room);
        let word = text.split([' ', '-']).map(wide).fold(0.0, f64::max);
        self.least = self.least.max(word.min(room * LONGEST_WORD));
        self.whole = self.whole.max(wide(text));
    }

    /// What the column gets of a share: less than in step with its longest text.
    fn of(&self, share: f64) -> f64 {
        (self.whole.powf(0.75) * share).clamp(self.least, self.whole)
    }
}

/// The share with which the columns are together as wide as the page.
fn share(claims: &[Claim]) -> f64 {
    let (mut low, mut high) = (0.0, f64::from(ROOM));
    // Halved so often, the two are the same to a hair.
    for _ in 0..60 {
        let middle = f64::midpoint(low, high);
        if sum(claims, |claim| claim.of(middle)) > f64::from(ROOM) {
            high = middle;
        } else {
            low = middle;
        }
    }
    low
}

#[cfg(test)]
mod tests {
    use super::super::super::Column;
    use super::*;

    fn table(heads: &[&str], row: &[&str]) -> Table {
        Table::new(
            heads.iter().map(|head| Column::left(*head)).collect(),
            vec![row.iter().map(|text| (*text).into()).collect()],
        )
    }

    fn set(heads: &[&str], row: &[&str]) -> Vec<Part> {
        let shown: Vec<usize> = (0..heads.len()).collect();
        parts(&table(heads, row), &shown)
    }

    fn total(part: &Part) -> u32 {
        part.columns.iter().map(|(_, width)| width).sum()
    }

    #[test]
    fn a_table_is_as_wide_as_the_page_and_short_texts_stay_on_one_line() {
        let long = "Maak één overzicht van alles wat mensen nu leren en wat dat kost ".repeat(3);
        let [part] = &set(&["Actie", "Wie", "Dagen"], &[&long, "HR", "2,5"])[..] else {
            panic!("one part");
        };
        assert_eq!((total(part), part.is_small), (ROOM, false));
        let [(_, action), (_, who), (_, days)] = part.columns[..] else {
            panic!("three columns");
        };
        assert!(action > 7000 && who > 500 && days > 700, "{part:?}");
    }

    #[test]
    fn long_heads_over_short_figures_stand_upright() {
        let heads = ["Vraag"].into_iter().chain(["Leidinggevenden"; 9]);
        let question = "Hoe vaak lukt het om te leren als dat nodig is?".repeat(2);
        let row = [question.as_str()].into_iter().chain(["75"; 9]);
        let heads: Vec<&str> = heads.collect();
        let [part] = &set(&heads, &row.collect::<Vec<_>>())[..] else {
            panic!("one part");
        };
        assert_eq!(total(part), ROOM);
        assert!(part.upright.is_some_and(|tall| tall > 1200), "{part:?}");
        assert!(part.columns[0].1 > ROOM / 3, "{part:?}");
    }

    #[test]
    fn what_is_too_wide_goes_on_in_a_next_table_with_the_names_again() {
        let words = ["verantwoordelijkheden"; 14];
        let parts = set(&words, &words);
        let places: Vec<Vec<usize>> = parts
            .iter()
            .map(|part| part.columns.iter().map(|(at, _)| *at).collect())
            .collect();
        assert_eq!(
            places,
            [
                vec![0, 1, 2, 3, 4],
                vec![0, 5, 6, 7, 8],
                vec![0, 9, 10, 11, 12],
                vec![0, 13],
            ]
        );
        assert!(parts.iter().all(|part| total(part) == ROOM));
    }

    #[test]
    fn a_word_longer_than_the_page_leaves_room_for_the_others() {
        let address = "x".repeat(500);
        let [part] = &set(&["Bron", "Jaar"], &[&address, "2026"])[..] else {
            panic!("one part");
        };
        assert!(part.columns[1].1 > 500, "{part:?}");
        assert_eq!(total(part), ROOM);
    }
}
