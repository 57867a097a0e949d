//! The ledger refuses a report that tells a few people apart from an earlier one.

use leerklaar::model::{
    Conflict, Fingerprint, Ledger, Perspective, Release, ReleasedGroup, ReleasedPeople,
};
use leerklaar::score::privacy::{BadLedger, conflicts, fingerprint, read_ledger, write_ledger};

const KEY: [u8; 32] = [7; 32];
const LEAST: u32 = 5;

/// A group of the people with these numbers.
fn known(team: &str, people: std::ops::Range<u32>) -> ReleasedGroup {
    let fingerprints = people.map(|person| fingerprint(&KEY, &format!("r{person}")));
    group(team, ReleasedPeople::Known(fingerprints.collect()))
}

fn counted(team: &str, n: u32) -> ReleasedGroup {
    group(team, ReleasedPeople::Counted(n))
}

fn group(team: &str, people: ReleasedPeople) -> ReleasedGroup {
    ReleasedGroup {
        organisation: String::new(),
        perspective: Perspective::Employee,
        names: vec!["team".to_owned()],
        labels: vec![team.to_owned()],
        people,
    }
}

fn release(survey: &str, groups: Vec<ReleasedGroup>) -> Release {
    Release {
        survey: survey.to_owned(),
        groups,
    }
}

fn ledger(releases: Vec<Release>) -> Ledger {
    Ledger { key: KEY, releases }
}

/// How many people the conflict is about, if there is one.
fn differ(earlier: ReleasedGroup, later: ReleasedGroup) -> Option<u32> {
    let ledger = ledger(vec![release("spring", vec![earlier])]);
    let found = conflicts(&ledger, &release("spring", vec![later]), LEAST);
    found.first().map(|conflict| match conflict {
        Conflict::Difference { differ, .. } => *differ,
        Conflict::Together { groups } => panic!("{groups:?} together"),
    })
}

#[test]
fn the_same_people_may_be_shown_again_and_five_more_too() {
    assert_eq!(differ(known("A", 0..9), known("A", 0..9)), None);
    assert_eq!(differ(known("A", 0..9), known("A", 0..14)), None);
    assert_eq!(differ(counted("A", 9), counted("A", 9)), None);
    assert_eq!(differ(counted("A", 9), counted("A", 14)), None);
}

#[test]
fn a_late_answer_would_be_told_by_difference() {
    assert_eq!(differ(known("A", 0..9), known("A", 0..10)), Some(1));
    assert_eq!(differ(known("A", 0..13), known("A", 0..9)), Some(4));
    assert_eq!(differ(counted("A", 9), counted("A", 10)), Some(1));
}

#[test]
fn ids_show_who_left_while_another_came() {
    assert_eq!(differ(known("A", 0..9), known("A", 1..10)), Some(2));
    // Without ids the numbers are the same: weaker.
    assert_eq!(differ(counted("A", 9), counted("A", 9)), None);
    assert_eq!(differ(known("A", 0..9), counted("A", 10)), Some(1));
}

#[test]
fn ids_show_the_same_people_under_another_name() {
    assert_eq!(
        differ(known("A", 0..9), known("Building 4", 0..10)),
        Some(1)
    );
    assert_eq!(differ(counted("A", 9), counted("Building 4", 10)), None);
}

#[test]
fn a_conflict_says_where_both_groups_stand() {
    let ledger = ledger(vec![
        release("autumn", vec![known("A", 0..9)]),
        release("spring", vec![known("B", 20..40), known("A", 0..9)]),
    ]);
    let new = release("spring", vec![known("B", 20..40), known("A", 0..11)]);
    assert_eq!(
        conflicts(&ledger, &new, LEAST),
        [Conflict::Difference {
            group: 1,
            earlier: (1, 1),
            differ: 2,
        }]
    );
    let another_wave = release("summer", new.groups);
    assert_eq!(conflicts(&ledger, &another_wave, LEAST), []);
}

#[test]
fn a_new_cut_can_tell_few_people_together_with_an_old_one() {
    // North is team A, team B and three people of team C.
    let teams = vec![known("A", 0..9), known("B", 9..20), known("C", 20..40)];
    let ledger = ledger(vec![release("spring", teams.clone())]);
    let location = |people| release("spring", vec![known("North", people), teams[1].clone()]);
    let of = |people| conflicts(&ledger, &location(people), LEAST);
    assert_eq!(of(0..23), [Conflict::Together { groups: vec![0] }]);
    // Five of them may be known together, and so may nobody.
    assert_eq!(of(0..25), []);
    assert_eq!(of(0..20), []);
    // All of C but three tell the three as well.
    assert_eq!(of(0..37), [Conflict::Together { groups: vec![0] }]);
    let elsewhere = release("autumn", location(0..23).groups);
    assert_eq!(conflicts(&ledger, &elsewhere, LEAST), []);
}

#[test]
fn a_fingerprint_is_the_first_half_of_a_keyed_hash() {
    // In Python:
    // hmac.new(bytes([7] * 32), b"r1", "sha256").
    let hex: String = fingerprint(&KEY, "r1")
        .0
        .map(|b| format!("{b:02x}"))
        .concat();
    assert_eq!(hex, "c5a3c2ff8cdb0dc4b7f7bc0acdfc5de0");
    assert_eq!(fingerprint(&KEY, " r1\t"), fingerprint(&KEY, "r1"));
    assert_ne!(fingerprint(&KEY, "R1"), fingerprint(&KEY, "r1"));
    assert_ne!(fingerprint(&[8; 32], "r1"), fingerprint(&KEY, "r1"));
}

#[test]
fn a_ledger_reads_back_as_it_was_written() {
    let people = [Fingerprint([0xab; 16]), Fingerprint([1; 16])];
    let ledger = ledger(vec![release(
        "spring \"2026\"",
        vec![
            group("A", ReleasedPeople::Known(people.into_iter().collect())),
            counted("B", 12),
        ],
    )]);
    let text = write_ledger(&ledger);
    assert_eq!(
        text,
        r#"{
  "schema": "leerklaar.ledger/1",
  "key": "0707070707070707070707070707070707070707070707070707070707070707",
  "releases": [
    {
      "survey": "spring \"2026\"",
      "groups": [
        {
          "organisation": "",
          "perspective": "employee",
          "names": [
            "team"
          ],
          "labels": [
            "A"
          ],
          "people": [
            "01010101010101010101010101010101",
            "abababababababababababababababab"
          ]
        },
        {
          "organisation": "",
          "perspective": "employee",
          "names": [
            "team"
          ],
          "labels": [
            "B"
          ],
          "n": 12
        }
      ]
    }
  ]
}
"#
    );
    assert_eq!(read_ledger(&text), Ok(ledger));
}

#[test]
fn what_is_no_ledger_is_refused() {
    let text = write_ledger(&ledger(vec![release("spring", vec![counted("A", 9)])]));
    let read = |from: &str, to: &str| read_ledger(&text.replace(from, to)).expect_err("refused");
    let found = "leerklaar.ledger/2".to_owned();
    assert_eq!(
        read("ledger/1", "ledger/2"),
        BadLedger::OtherSchema { found }
    );
    assert_eq!(read("0707", "07"), BadLedger::NotHexadecimal { digits: 64 });
    assert_eq!(
        read("0707", "07é"),
        BadLedger::NotHexadecimal { digits: 64 }
    );
    let found = "boss".to_owned();
    assert_eq!(
        read("employee", "boss"),
        BadLedger::UnknownPerspective { found }
    );
    let odd = BadLedger::OddGroup {
        release: 0,
        group: 0,
    };
    assert_eq!(read("\"n\": 9", "\"n\": null"), odd);
    assert_eq!(read("\"A\"", "\"A\", \"B\""), odd);
    let why = "unknown field `m`, expected one of `organisation`, `perspective`, `names`, \
               `labels`, `people`, `n` at line 17 column 13";
    assert_eq!(
        read("\"n\": 9", "\"m\": 9"),
        BadLedger::Broken {
            line: 17,
            column: 13,
            why: why.to_owned(),
        }
    );
    assert!(matches!(
        read_ledger("{"),
        Err(BadLedger::Broken { line: 1, .. })
    ));
}

fn of(organisation: &str, mut group: ReleasedGroup) -> ReleasedGroup {
    group.organisation = organisation.to_owned();
    group
}

/// Two employers both number their people from 1.
#[test]
fn people_of_two_named_organisations_are_different_people() {
    let (first, second) = (known("A", 1..21), known("A", 1..23));
    let two = differ(of("noord", first.clone()), of("zuid", second.clone()));
    assert_eq!(two, None);
    let one = differ(of("noord", first.clone()), of("noord", second.clone()));
    assert_eq!(one, Some(2));
    // Who nobody named may be anybody.
    let unnamed = differ(first.clone(), of("zuid", second.clone()));
    assert_eq!(unnamed, Some(2));
    let unnamed = differ(of("noord", first), second);
    assert_eq!(unnamed, Some(2));
    let counts = differ(of("noord", counted("A", 9)), of("zuid", counted("A", 8)));
    assert_eq!(counts, None);
}
