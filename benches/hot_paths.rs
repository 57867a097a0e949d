//! What one run of the program spends its time on, and what one answer costs.
//!
//! `cargo bench --bench hot_paths`

use std::hint::black_box;
use std::path::Path;

use criterion::{Criterion, criterion_group, criterion_main};
use leerklaar::model::{Answer, Instrument, Kind, Perspective, Response, Sheet, Source};
use leerklaar::{report, roadmap, score, yaml};

/// A sheet with every question of the organisation's perspective answered.
fn full_sheet(instrument: &Instrument) -> Sheet {
    let mut sheet = Sheet::new(Perspective::Organisation);
    sheet.checklists = instrument
        .checklists
        .iter()
        .map(|c| (c.id.clone(), c.version.clone()))
        .collect();
    for item in instrument.items() {
        let answer = match &item.kind {
            Kind::Choice { levels, .. } => Answer::Level(levels[levels.len() / 2].code),
            Kind::Ticks(ticks) => {
                let ticked = ticks.options.iter().take(2).map(|o| o.id.clone()).collect();
                Answer::Ticks {
                    ticked,
                    irrelevant: Default::default(),
                }
            }
            Kind::Number(number) => Answer::Number(number.points[1].0),
        };
        sheet
            .answers
            .insert(item.id.clone(), Response::plain(answer));
    }
    sheet
}

/// The sheets of the example, as text.
fn example() -> Vec<Source> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/bakkerij");
    let files = std::fs::read_dir(folder).expect("the example is there");
    let read = |path: std::path::PathBuf| Source {
        name: path.display().to_string(),
        text: std::fs::read_to_string(&path).expect("a readable sheet"),
    };
    files
        .map(|entry| read(entry.expect("a readable folder").path()))
        .collect()
}

fn hot_paths(criterion: &mut Criterion) {
    criterion.bench_function("read the built-in checklists", |b| b.iter(yaml::built_in));

    let instrument = yaml::built_in().instrument;
    let sheet = full_sheet(&instrument);
    let text = Source {
        name: "sheet.yaml".to_owned(),
        text: yaml::write_sheet(&sheet),
    };
    criterion.bench_function("read a full sheet", |b| {
        b.iter(|| yaml::read_sheet(black_box(&text), &instrument))
    });
    criterion.bench_function("write a full sheet", |b| {
        b.iter(|| yaml::write_sheet(black_box(&sheet)))
    });

    let sheets = [sheet];
    criterion.bench_function("assess one full sheet", |b| {
        b.iter(|| score::assess(&instrument, black_box(&sheets)));
    });
    let sources = example();
    let many = sources.iter().map(|s| {
        yaml::read_sheet(s, &instrument)
            .expect("a sheet without problems")
            .0
    });
    let many = many.collect::<Vec<_>>();
    criterion.bench_function("assess the example with four perspectives", |b| {
        b.iter(|| score::assess(&instrument, black_box(&many)));
    });

    let assessment = score::assess(&instrument, &sheets);
    let settings = roadmap::Settings::default();
    criterion.bench_function("plan the roadmap", |b| {
        b.iter(|| roadmap::plan(&instrument, black_box(&assessment), &settings));
    });
    let plan = roadmap::plan(&instrument, &assessment, &settings);
    let view = report::View {
        instrument: &instrument,
        assessment: &assessment,
        roadmap: Some(&plan),
        lang: leerklaar::model::Lang::NL,
        scale: report::DisplayScale::Hundred,
        full: false,
    };
    let style = report::terminal::Style {
        width: 100,
        color: false,
        ascii: false,
    };
    criterion.bench_function("draw the roadmap page", |b| {
        b.iter(|| report::terminal::draw(&report::roadmap_page(black_box(&view)), &style));
    });

    criterion.bench_function("one answer: record, write, assess", |b| {
        let mut sheet = sheets[0].clone();
        let first = instrument
            .items()
            .next()
            .map(|i| i.id.clone())
            .expect("a built-in question");
        let mut code = 0;
        b.iter(|| {
            code = (code + 1) % 5;
            sheet
                .answers
                .insert(first.clone(), Response::plain(Answer::Level(code)));
            let written = yaml::write_sheet(&sheet);
            (
                written,
                score::assess(&instrument, std::slice::from_ref(&sheet)),
            )
        });
    });
}

criterion_group!(benches, hot_paths);
criterion_main!(benches);
