//! Every cell of every layout says what the person said, before anything is added up:
//! where this fails, the picture that follows from it fails too, and tells less.

use std::collections::{BTreeMap, BTreeSet};

use leerklaar::model::survey::{
    ColumnRef, CutColumn, Given, Mapping, PerspectiveColumn, SourceChoice, normal,
};
use leerklaar::model::{Answer, Id, Instrument, Lang};
use leerklaar::survey::Vocabulary;
use leerklaar::survey::columns::{Located, TiedColumn, Told, tie, told};
use leerklaar::survey::definition;
use leerklaar::survey::labels::{Census, OptionTick, SettledItem, Value, settle};
use leerklaar::survey::platforms::{Layout as Found, LongColumns, RowStatus, recognise};
use leerklaar::survey::table::FirstRecords;

use super::layout::{Layout, Loss, Written};
use super::people::{Person, Standing, people};
use super::records::records;
use super::{LANGS, instrument, layouts};

#[test]
fn understands_every_cell_of_every_layout() {
    let instrument = instrument();
    let people = people(&instrument);
    let mut wrong = Vec::new();
    // An answer per row has no row per person to compare.
    for layout in layouts().filter(|layout| layout.platform != "long") {
        for lang in LANGS {
            let found = misread(&layout, &instrument, &people, lang);
            let name = layout.name;
            wrong.extend(found.into_iter().map(|f| format!("{name} {lang}: {f}")));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn finds_the_three_parts_of_an_answer_per_row() {
    let instrument = instrument();
    let people = people(&instrument);
    let names = names_of_items(&instrument);
    for layout in layouts().filter(|layout| layout.platform == "long") {
        for lang in LANGS {
            let records = records(&layout.written(&instrument, &people, lang));
            let is_item = |cell: &str| names.contains(&normal(cell));
            let found = recognise(
                &FirstRecords::from(&records[..100]),
                false,
                &SourceChoice::default(),
                &is_item,
            );
            let columns = found.expect("a layout").long;
            let expected = LongColumns {
                respondent: 0,
                item: 3,
                answer: 4,
            };
            assert_eq!(columns, Some(expected), "{} {lang}", layout.name);
        }
    }
}

/// An export as far as it was understood.
struct Understood {
    rows: Vec<Vec<String>>,
    found: Found,
    faults: Vec<Located>,
    items: Vec<Meanings>,
}

/// An item with the meaning of every distinct cell of its columns.
struct Meanings {
    item: SettledItem,
    /// In the order of its columns.
    cells: Vec<BTreeMap<String, OneCell>>,
}

/// What one cell says by itself.
#[derive(Clone, Copy)]
enum OneCell {
    All(Given),
    OfOption(OptionTick),
}

impl Meanings {
    fn of(item: SettledItem, census: &Census) -> Meanings {
        let meaning = |column: &TiedColumn, cell: &str| match column.option {
            None => OneCell::All(item.given(cell)),
            Some(option) => OneCell::OfOption(item.tick(option, cell)),
        };
        let columns = item.tied.columns.iter();
        let cells = columns.map(|column| {
            let values = census.of(column.column).iter();
            values
                .map(|v| (v.text.clone(), meaning(column, &v.text)))
                .collect()
        });
        let cells = cells.collect();
        Meanings { item, cells }
    }

    fn given(&self, row: &[String]) -> Given {
        let mut ticks = Vec::new();
        for (column, cells) in self.item.tied.columns.iter().zip(&self.cells) {
            let cell = row.get(column.column).map_or("", String::as_str);
            match cells[cell] {
                OneCell::All(given) => return given,
                OneCell::OfOption(tick) => ticks.push(tick),
            }
        }
        self.item.joined(&ticks)
    }
}

/// What is not as it was said, a line each; at most some.
fn misread(layout: &Layout, instrument: &Instrument, people: &[Person], lang: Lang) -> Vec<String> {
    let written = layout.written(instrument, people, lang);
    let understood = match understand(&written, instrument) {
        Ok(understood) => understood,
        Err(why) => return vec![why],
    };
    let mut wrong: Vec<String> = Vec::new();
    let platform = understood.found.platform.id();
    if platform != layout.platform {
        wrong.push(format!("taken for {platform}"));
    }
    let faults = understood.faults.iter();
    wrong.extend(faults.map(|fault| format!("{fault:?}")));
    let here = layout.in_file(people);
    if here.len() != understood.rows.len() {
        let rows = understood.rows.len();
        wrong.push(format!("{rows} rows of {} people", here.len()));
        return wrong;
    }
    for (person, row) in here.into_iter().zip(&understood.rows) {
        wrong.extend(misread_row(layout, instrument, &understood, person, row));
    }
    wrong.truncate(8);
    wrong
}

fn understand(written: &Written, instrument: &Instrument) -> Result<Understood, String> {
    let records = records(written);
    let head = &records[..records.len().min(100)];
    let is_json = written.ending == "json";
    let names = names_of_items(instrument);
    let is_item = |cell: &str| names.contains(&normal(cell));
    let found = recognise(
        &FirstRecords::from(head),
        is_json,
        &SourceChoice::default(),
        &is_item,
    )
    .map_err(|fault| format!("{fault:?}"))?;
    let rows = records[found.header_rows..].to_vec();
    let told: Vec<Told> = match &written.definition {
        Some((_, bytes)) => {
            let definition = definition::read(bytes).map_err(|fault| format!("{fault:?}"))?;
            told(&found.headings, &definition)
        }
        None => Vec::new(),
    };
    let column = |name: &String| ColumnRef::Name(name.clone());
    let mapping = Mapping {
        perspective: Some(PerspectiveColumn {
            column: column(&written.role),
            labels: BTreeMap::new(),
            leave_out_others: false,
        }),
        cuts: vec![CutColumn {
            name: written.department.clone(),
            column: column(&written.department),
        }],
        ..Mapping::default()
    };
    let vocabulary = Vocabulary::new(instrument, &mapping);
    let mut tied = tie(&found.headings, &vocabulary, &[], &told);
    if !tied.faults.is_empty() || !tied.missing_items.is_empty() {
        return Err(format!(
            "{:?}, missing {:?}",
            tied.faults, tied.missing_items
        ));
    }
    let census = census(&rows, found.headings.len());
    let settled = settle(&mut tied, &census, &found, &vocabulary, &told);
    let items = settled.items.into_iter();
    Ok(Understood {
        rows,
        found,
        faults: settled.faults,
        items: items.map(|item| Meanings::of(item, &census)).collect(),
    })
}

/// Ids and texts of all items, as cells are compared.
fn names_of_items(instrument: &Instrument) -> BTreeSet<String> {
    let names = instrument.items().flat_map(|item| {
        let texts = item.text.values().flat_map(|text| text.iter());
        let texts = texts.map(|(_, text)| normal(text));
        [normal(item.id.as_str())].into_iter().chain(texts)
    });
    names.collect()
}

fn census(rows: &[Vec<String>], columns: usize) -> Census {
    let mut counts: Vec<BTreeMap<&str, Value>> = vec![BTreeMap::new(); columns];
    for (line, row) in (1..).zip(rows) {
        for (column, cell) in row.iter().enumerate().take(columns) {
            let value = counts[column].entry(cell).or_insert_with(|| Value {
                text: cell.clone(),
                count: 0,
                line,
            });
            value.count += 1;
        }
    }
    Census {
        columns: counts
            .into_iter()
            .map(|c| c.into_values().collect())
            .collect(),
    }
}

fn misread_row(
    layout: &Layout,
    instrument: &Instrument,
    understood: &Understood,
    person: &Person,
    row: &[String],
) -> Vec<String> {
    let number = person.number;
    let status = understood
        .found
        .status
        .of(|column| row.get(column).map_or("", String::as_str));
    let expected = match person.standing {
        standing if !layout.told.contains(&standing) => RowStatus::Complete,
        Standing::HalfWay => RowStatus::Unfinished,
        Standing::Rehearsal => RowStatus::Test,
        Standing::Rejected => RowStatus::Rejected,
        Standing::Finished | Standing::Empty => RowStatus::Complete,
    };
    if status != expected {
        return vec![format!("person {number} is {status:?}, not {expected:?}")];
    }
    let kept = layout.without_lost(instrument, &person.sheet);
    let items = understood.items.iter();
    let wrong = items.filter_map(|meanings| {
        let id = &meanings.item.tied.id;
        let said = kept.answers.get(id).map(|response| &response.answer);
        let given = meanings.given(row);
        let is_open = matches!(given, Given::Blank | Given::NotShown);
        let is_right = match said {
            None if layout.loses.contains(&Loss::OpenIsNotShown) => is_open,
            None if !is_asked(instrument, person, id) => is_open,
            said => given == as_given(said),
        };
        (!is_right).then(|| format!("person {number} said {said:?} to {id}, read {given:?}"))
    });
    wrong.collect()
}

fn is_asked(instrument: &Instrument, person: &Person, item: &Id) -> bool {
    let item = instrument.item(item.as_str());
    item.is_some_and(|item| item.is_asked_of(person.sheet.perspective))
}

fn as_given(answer: Option<&Answer>) -> Given {
    match answer {
        None | Some(Answer::Skipped) => Given::Blank,
        Some(Answer::Level(level)) => Given::Level(*level),
        Some(Answer::Ticks { ticked, .. }) => {
            Given::Ticked(u8::try_from(ticked.len()).expect("few options"))
        }
        Some(Answer::Number(number)) => Given::Number(*number),
        Some(Answer::DontKnow) => Given::DontKnow,
        Some(Answer::NotApplicable { .. }) => Given::NotApplicable,
    }
}
