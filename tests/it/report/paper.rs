//! Reports that people forward, on the example organisations, for every reader.

use insta::assert_snapshot;
use leerklaar::model::{Answer, Lang, Origin, Perspective, Sheet};
use leerklaar::report::{
    Block, Cell, DisplayScale, Document, NumberKind, Paper, Reader, Table, markdown, paper,
};
use leerklaar::words::Words;
use leerklaar::yaml;

use super::bakery::bakery as two_line_managers;
use super::examples::{Example, bakery, of_sheets, survey};

const LANGS: [Lang; 2] = [Lang::NL, Lang::EN];

fn drawn(example: &Example, reader: Reader, lang: Lang) -> String {
    markdown::draw(&paper(&example.view(reader, lang)).document())
}

fn all(example: &Example) -> String {
    let papers = Reader::ALL
        .into_iter()
        .flat_map(|reader| LANGS.map(|lang| drawn(example, reader, lang)));
    papers.collect()
}

#[test]
fn every_reader_gets_a_paper_about_the_bakery() {
    let bakery = bakery();
    for reader in Reader::ALL {
        for lang in LANGS {
            let name = format!("bakery_{}_{lang}", reader.id());
            assert_snapshot!(name, drawn(&bakery, reader, lang));
        }
    }
}

#[test]
fn every_reader_gets_a_paper_about_the_survey() {
    let survey = survey();
    for reader in Reader::ALL {
        for lang in LANGS {
            let name = format!("survey_{}_{lang}", reader.id());
            assert_snapshot!(name, drawn(&survey, reader, lang));
        }
    }
}

#[test]
fn of_an_organisation_that_answered_nothing_nothing_is_said() {
    let instrument = yaml::built_in().instrument;
    let mut sheet = Sheet::new(Perspective::Organisation);
    for checklist in &instrument.checklists {
        let version = checklist.version.clone();
        sheet.checklists.insert(checklist.id.clone(), version);
    }
    let silent = of_sheets(instrument, &[sheet]);
    for reader in Reader::ALL {
        let name = format!("silent_{}", reader.id());
        assert_snapshot!(name, drawn(&silent, reader, Lang::NL));
    }
}

#[test]
fn without_any_sheet_there_is_still_a_paper() {
    let nobody = of_sheets(yaml::built_in().instrument, &[]);
    let page = drawn(&nobody, Reader::ManagementTeam, Lang::EN);
    assert!(
        page.contains("Ready for a pilot: cannot be said yet"),
        "{page}"
    );
    assert!(!page.contains("What is strong"), "{page}");
    assert!(!drawn(&nobody, Reader::Team, Lang::EN).contains("What we asked"));
}

#[test]
fn a_group_that_is_too_small_changes_no_byte_of_any_paper() {
    let before = two_line_managers();
    let mut sheets = before.sheets.clone();
    for sheet in &mut sheets {
        if sheet.perspective == Perspective::LineManager {
            for response in sheet.answers.values_mut() {
                if let Answer::Level(level) = &mut response.answer {
                    *level = 4 - *level;
                }
            }
        }
    }
    assert_ne!(before.sheets, sheets, "they now say the opposite");
    let shown = of_sheets(before.instrument.clone(), &before.sheets);
    let after = of_sheets(before.instrument, &sheets);
    assert_eq!(all(&shown), all(&after));
}

#[test]
fn of_employees_who_are_too_few_there_is_no_figure_and_no_sentence() {
    let bakery = two_line_managers();
    let is_employee = |sheet: &&Sheet| sheet.perspective == Perspective::Employee;
    let mut sheets = bakery.sheets.clone();
    sheets.retain(|sheet| sheet.perspective == Perspective::Management);
    sheets.extend(bakery.sheets.iter().filter(is_employee).take(3).cloned());
    let few = of_sheets(bakery.instrument, &sheets);
    for reader in [Reader::ManagementTeam, Reader::Hr, Reader::Adviser] {
        let page = drawn(&few, reader, Lang::NL);
        assert!(page.contains("**Medewerkers:** niet getoond"), "{page}");
        assert!(page.contains("Hierover is niets te zeggen"), "{page}");
        assert!(!page.contains("Het grootst is het bij"), "{page}");
        for sentence in ["medewerkers zien", "leiding ziet", "Medewerkers zien"] {
            assert!(!page.contains(sentence), "{sentence}: {page}");
        }
        let told = page
            .match_indices("Medewerkers: ")
            .map(|(at, name)| &page[at + name.len()..]);
        for after in told {
            assert!(after.starts_with("niet getoond"), "{after}");
        }
    }
}

#[test]
fn what_nobody_protects_is_stamped_on_every_part_and_every_page() {
    let mut bakery = bakery();
    bakery.instrument.rules.privacy.scores = 1;
    let stamp = Words::for_lang(Lang::NL).batch.unprotected;
    for reader in Reader::ALL {
        let paper = paper(&bakery.view(reader, Lang::NL));
        assert!(paper.footer.starts_with(stamp), "{}", paper.footer);
        for section in &paper.sections {
            let first = format!("{:?}", section.blocks.first());
            assert!(first.contains(stamp), "{}: {first}", section.id);
        }
    }
}

#[test]
fn two_hundred_groups_stand_under_each_other() {
    let mut survey = survey();
    let groups = survey.groups_mut().expect("departments");
    let cut = &mut groups.cuts[0];
    let model = cut.groups.clone();
    cut.groups = (0..200)
        .map(|n| {
            let mut group = model[n % model.len()].clone();
            group.labels = vec![format!("Team {n:03}")];
            group
        })
        .collect();
    let paper = paper(&survey.view(Reader::Hr, Lang::NL));
    let tables = tables(&paper, "teams");
    let parts: Vec<&str> = tables.iter().filter_map(|t| t.caption.as_deref()).collect();
    assert_eq!(
        parts,
        [
            "Gemiddelde score per afdeling: De vier barrières",
            "Gemiddelde score per afdeling: Zes stappen om leren een vaste plek te geven",
            "Gemiddelde score per afdeling: Vijf stappen om te beginnen",
            "Gemiddelde score per afdeling: Daarnaast gemeten",
        ]
    );
    for table in tables {
        assert!(table.columns.len() <= 8, "fits an upright page");
        let names: Vec<String> = table.rows.iter().map(|row| text(&row[0])).collect();
        assert_eq!(names.len(), 201);
        assert_eq!(
            (names[0].as_str(), names[200].as_str()),
            ("Iedereen", "Team 199")
        );
        assert!(names[1..].is_sorted(), "by name and never by score");
    }
}

#[test]
fn a_figure_for_programs_is_the_figure_that_is_printed() {
    for (example, scale) in [
        (bakery(), DisplayScale::Hundred),
        (bakery(), DisplayScale::Ten),
        (survey(), DisplayScale::Hundred),
        (survey(), DisplayScale::Ten),
    ] {
        let mut view = example.view(Reader::Adviser, Lang::NL);
        view.view.scale = scale;
        let paper = paper(&view);
        let sections = ["profile", "views", "teams"];
        let tables = sections.iter().flat_map(|id| tables(&paper, id));
        let rows = tables.flat_map(|table| table.rows.iter());
        let mut seen = 0;
        for cell in rows.flatten() {
            seen += usize::from(is_printed(cell));
        }
        assert!(seen > 100, "{seen} figures");
    }
}

/// Whether the cell is a figure; panics when its value and its text disagree.
fn is_printed(cell: &Cell) -> bool {
    let numbers = Words::for_lang(Lang::NL).numbers;
    let plain = |value: f64, decimals: u8| numbers.decimal(value, usize::from(decimals));
    match cell {
        Cell::Number(number) => {
            let start = match number.kind {
                NumberKind::Plain { decimals } => plain(number.value, decimals),
                NumberKind::Percent => numbers.percent(number.value).replace(' ', "\u{a0}"),
                NumberKind::Signed { decimals } => {
                    let size = plain(number.value.abs(), decimals);
                    let sign = match number.value {
                        0.0 => "",
                        below if below < 0.0 => "−",
                        _ => "+",
                    };
                    format!("{sign}{size}")
                }
            };
            let text = number.text.text();
            let rest = text.strip_prefix(&start);
            let ends = |rest: &str| !rest.starts_with(|c: char| c.is_ascii_digit());
            assert!(rest.is_some_and(ends), "{start} is not in {text}");
            true
        }
        Cell::Range(range) => {
            let text = range.text.text();
            for value in [Some(range.low), range.point, Some(range.high)] {
                let value = value.map(|value| plain(value, range.decimals));
                assert!(value.is_none_or(|v| text.contains(&v)), "{text}");
            }
            true
        }
        Cell::Words(_) | Cell::Meter(_) => false,
    }
}

#[test]
fn sections_have_short_names_of_their_own_and_a_fixed_order() {
    let survey = survey();
    for lang in LANGS {
        for reader in Reader::ALL {
            let paper = paper(&survey.view(reader, lang));
            let mut shorts: Vec<&str> = paper.sections.iter().map(|s| s.short.as_str()).collect();
            assert!(shorts.iter().all(|short| short.chars().count() <= 31));
            shorts.sort_unstable();
            shorts.dedup();
            assert_eq!(shorts.len(), paper.sections.len(), "no two tabs are alike");
        }
    }
    let ids = |reader| {
        let paper = paper(&survey.view(reader, Lang::NL));
        let ids: Vec<&str> = paper.sections.iter().map(|section| section.id).collect();
        ids.join(" ")
    };
    let order: Vec<String> = Reader::ALL.into_iter().map(ids).collect();
    assert_snapshot!("order_of_sections", order.join("\n"));
}

#[test]
fn the_page_for_the_board_fits_on_one_sheet() {
    // What an upright sheet holds at nine points, with three cards, a table and headings.
    const MOST_WORDS: usize = 620;
    for example in [bakery(), survey()] {
        for lang in LANGS {
            let paper = paper(&example.view(Reader::ManagementTeam, lang));
            let verdict = Document {
                title: paper.sections[0].title.clone(),
                blocks: paper.sections[0].blocks.clone(),
            };
            let drawn = markdown::draw(&verdict);
            let is_word = |word: &&str| word.contains(char::is_alphanumeric);
            let words = drawn.split_whitespace().filter(is_word).count();
            assert!(words <= MOST_WORDS, "{words} words");
        }
    }
}

#[test]
fn anonymous_people_and_people_on_record_are_told_apart() {
    let bakery = bakery();
    let audiences = &bakery.assessment.audiences;
    let origins: Vec<Origin> = audiences.iter().map(|audience| audience.origin).collect();
    assert!(origins.contains(&Origin::OnRecord) && origins.contains(&Origin::Anonymous));
    let page = drawn(&bakery, Reader::WorksCouncil, Lang::NL);
    assert!(page.contains("Op naam antwoordden: leiding, HR."), "{page}");
    assert!(page.contains("Anoniem antwoordden: leidinggevenden, medewerkers."));
}

/// The tables of a section, those of pictures too.
fn tables<'a>(paper: &'a Paper, id: &str) -> Vec<&'a Table> {
    let section = paper.sections.iter().find(|section| section.id == id);
    let blocks = section.map_or(&[][..], |section| &section.blocks);
    let table = |block: &'a Block| match block {
        Block::Table(table) => Some(table),
        Block::Chart(chart) => Some(&chart.table),
        _ => None,
    };
    blocks.iter().filter_map(table).collect()
}

fn text(cell: &Cell) -> String {
    cell.line().map(|line| line.text()).unwrap_or_default()
}
