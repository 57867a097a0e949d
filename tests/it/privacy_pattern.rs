//! Which groups are shown: none that gives fewer than five people away, by
//! subtraction or nearly, and no group hidden for nothing.

use leerklaar::model::GroupStanding;
use leerklaar::score::privacy::gives_away;
use proptest::prelude::*;

use crate::close::assert_close;
use crate::privacy_tables::{FIVE, Table, thresholds, with_ends};

/// Department by role; the cells of role L have 1, 2 and 3 people.
fn departments_by_role() -> Table {
    Table::of(
        &["department", "role"],
        &[
            (&["A", "E"], 9, 60.0),
            (&["A", "L"], 1, 40.0),
            (&["B", "E"], 8, 55.0),
            (&["B", "L"], 2, 45.0),
            (&["C", "E"], 12, 65.0),
            (&["C", "L"], 3, 50.0),
        ],
    )
}

#[test]
fn rounding_does_not_hide_what_subtraction_tells() {
    // Twelve people with mean 62.5, nine of them with mean 66.67: the other three.
    let rest = |all: f64, nine: f64| (12.0 * all - 9.0 * nine) / 3.0;
    assert_close(rest(62.5, 600.0 / 9.0), 50.0, 1e-9);
    assert_close(rest(62.5, 66.7), 49.9, 1e-9);
    assert_close(rest(62.5_f64.round(), 66.67_f64.round()), 51.0, 1e-9);
    let table = Table::of(&["team"], &[(&["A"], 9, 600.0 / 9.0), (&["B"], 3, 50.0)]);
    assert_eq!(
        table.standings(&FIVE),
        [
            ("all".to_owned(), GroupStanding::Shown),
            ("A".to_owned(), GroupStanding::ProtectsOthers),
            ("B".to_owned(), GroupStanding::TooFew),
        ]
    );
}

#[test]
fn a_table_shows_its_margins_and_none_of_its_cells() {
    let table = departments_by_role();
    assert_eq!(table.shown(&FIVE), "all A B C E L");
}

#[test]
fn each_cell_more_gives_somebody_away() {
    let table = departments_by_role();
    let shown = |more: &str| -> Vec<bool> {
        let names = table.names().into_iter();
        names
            .map(|name| !name.contains('/') || name == more)
            .collect()
    };
    let leaks = |more| gives_away(&table.lattice, &table.subjects, &FIVE, &shown(more));
    assert!(!leaks("none"));
    for more in ["A/E", "B/E", "C/E"] {
        assert!(leaks(more), "{more}");
    }
}

#[test]
fn a_large_team_is_hidden_to_protect_its_sibling() {
    // Effectory's example: the department is shown, one team is too small, and the
    // other, though large enough, would give it away.
    let table = Table::of(
        &["department", "team"],
        &[
            (&["Care", "North"], 12, 70.0),
            (&["Care", "South"], 3, 20.0),
            (&["Office", "Desk"], 9, 55.0),
            (&["Office", "Field"], 8, 45.0),
        ],
    );
    let teams: Vec<_> = table
        .standings(&FIVE)
        .into_iter()
        .filter(|(name, _)| !name.contains('/'))
        .collect();
    assert_eq!(
        teams,
        [
            ("all".to_owned(), GroupStanding::Shown),
            ("Care".to_owned(), GroupStanding::Shown),
            ("Office".to_owned(), GroupStanding::Shown),
            ("Desk".to_owned(), GroupStanding::Shown),
            ("Field".to_owned(), GroupStanding::Shown),
            ("North".to_owned(), GroupStanding::ProtectsOthers),
            ("South".to_owned(), GroupStanding::TooFew),
        ]
    );
}

#[test]
fn a_crossing_asks_more_people_and_is_not_told_by_subtraction_either() {
    let table = Table::of(
        &["team", "contract"],
        &[
            (&["A", "fixed"], 14, 60.0),
            (&["A", "flex"], 8, 50.0),
            (&["B", "fixed"], 16, 55.0),
            (&["B", "flex"], 11, 45.0),
        ],
    );
    assert_eq!(
        table.shown(&thresholds(5, 5)),
        "all A B fixed flex A/fixed A/flex B/fixed B/flex"
    );
    // Eight people may be shown as a team, not as a crossing: with any other cell of
    // this table they could be worked out.
    assert_eq!(table.shown(&thresholds(5, 10)), "all A B fixed flex");
}

#[test]
fn four_of_five_are_known_nearly_when_the_five_are() {
    // Five people at 50: whatever the fifth said, the four lie within 25 points.
    let cells = |alone: u32| {
        Table::of(
            &["team", "contract"],
            &[
                (&["A", "fixed"], 4, 50.0),
                (&["A", "flex"], alone, 50.0),
                (&["B", "fixed"], 20, 50.0),
                (&["B", "flex"], 20, 50.0),
            ],
        )
    };
    assert_eq!(cells(1).shown(&thresholds(5, 90)), "all fixed flex");
    assert_eq!(cells(2).shown(&thresholds(5, 90)), "all A B fixed flex");
}

#[test]
fn a_mean_near_the_end_tells_of_everybody_in_it() {
    let at = |mean: f64| {
        Table::of(
            &["team", "contract"],
            &[
                (&["A", "fixed"], 4, mean),
                (&["A", "flex"], 4, mean),
                (&["B", "fixed"], 20, 50.0),
                (&["B", "flex"], 20, 50.0),
            ],
        )
    };
    let apart = thresholds(5, 90);
    assert_eq!(at(50.0).shown(&apart), "all A B fixed flex");
    // Eight people at 12: any four of them lie between 0 and 24.
    assert_eq!(at(12.0).shown(&apart), "all fixed flex");
    assert_eq!(at(88.0).shown(&apart), "all fixed flex");
    assert_eq!(at(13.0).shown(&apart), "all A B fixed flex");
    // At most 10 says the same as 10 of the four: 0 to 20.
    assert_eq!(at(2.0).shown(&with_ends(apart)), "all fixed flex");
    // At most 10 leaves four of twelve anything up to 30, but not when the twelve are
    // all minus the others.
    let twelve = Table::of(
        &["team", "contract"],
        &[
            (&["A", "fixed"], 4, 2.0),
            (&["A", "flex"], 8, 2.0),
            (&["B", "fixed"], 20, 50.0),
            (&["B", "flex"], 20, 50.0),
        ],
    );
    assert_eq!(twelve.shown(&apart), "all fixed flex");
    assert_eq!(twelve.shown(&with_ends(apart)), "all A fixed flex");
}

#[test]
fn one_subject_decides_for_all() {
    let mut table = departments_by_role();
    let mut other = table.subjects[0].clone();
    // Nobody of B answered this one, and of A and L together only the one person.
    other.people = vec![9, 1, 0, 0, 12, 3];
    other.sums = vec![500.0, 40.0, 0.0, 0.0, 600.0, 150.0];
    table.subjects.push(other);
    // Role L has four answers on it: all of them minus role E.
    assert_eq!(table.shown(&FIVE), "all A B C L");
}

#[test]
fn nobody_is_protected_when_one_answer_is_enough() {
    let table = departments_by_role();
    assert_eq!(
        table.shown(&thresholds(1, 1)),
        "all A B C E L A/E A/L B/E B/L C/E C/L"
    );
}

#[test]
fn too_few_people_for_anything_show_nothing() {
    let table = Table::of(&["team"], &[(&["A"], 2, 50.0), (&["B"], 2, 50.0)]);
    assert_eq!(table.shown(&FIVE), "");
    let nobody = Table::of(&[], &[]);
    assert_eq!(nobody.shown(&FIVE), "");
}

/// Cells of a table, each with people and a mean.
fn cells() -> impl Strategy<Value = Vec<(u32, f64)>> {
    prop::collection::vec((0u32..14, 0u32..=100), 12).prop_map(|cells| {
        cells
            .into_iter()
            .map(|(n, mean)| (n, f64::from(mean)))
            .collect()
    })
}

const ROWS: [&str; 4] = ["a", "b", "c", "d"];
const COLUMNS: [&str; 3] = ["x", "y", "z"];

fn four_by_three(cells: &[(u32, f64)], order: &[usize]) -> Table {
    let labels: Vec<[&str; 2]> = (0..12).map(|at| [ROWS[at / 3], COLUMNS[at % 3]]).collect();
    let cells: Vec<(&[&str], u32, f64)> = order
        .iter()
        .map(|at| (labels[*at].as_slice(), cells[*at].0, cells[*at].1))
        .collect();
    Table::of(&["row", "column"], &cells)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn the_order_of_people_does_not_matter(
        cells in cells(),
        order in Just((0..12).collect::<Vec<usize>>()).prop_shuffle(),
    ) {
        let in_order: Vec<usize> = (0..12).collect();
        let privacy = with_ends(FIVE);
        let one = four_by_three(&cells, &in_order).shown(&privacy);
        prop_assert_eq!(one, four_by_three(&cells, &order).shown(&privacy));
    }

    #[test]
    fn no_group_is_hidden_for_nothing(cells in cells()) {
        let table = four_by_three(&cells, &(0..12).collect::<Vec<usize>>());
        let standings = table.standings(&FIVE);
        let shown: Vec<bool> = standings
            .iter()
            .map(|(_, standing)| *standing == GroupStanding::Shown)
            .collect();
        let leaks = |shown: &[bool]| gives_away(&table.lattice, &table.subjects, &FIVE, shown);
        prop_assert!(!leaks(&shown));
        for (group, (name, standing)) in standings.iter().enumerate() {
            if *standing == GroupStanding::ProtectsOthers {
                let mut more = shown.clone();
                more[group] = true;
                prop_assert!(leaks(&more), "{} is hidden for nothing", name);
            }
        }
    }
}
