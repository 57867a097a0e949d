//! A hundred texts that try to be more than text, in every place of a report and in
//! every format: the report keeps the build of one with ordinary texts.

use std::io::{Cursor, Read};

use calamine::{Reader as _, Xlsx};
use leerklaar::model::{Branding, Lang};
use leerklaar::report::{
    Block, Card, Column, Fact, Line, Paper, Section, Table, Tone, docx, html, markdown, xlsx,
};

const KINDS: [&str; 20] = [
    "=1+1",
    "+cmd|' /C calc'!A0",
    "-2+3",
    "@SUM(A1:A9)",
    "=HYPERLINK(\"http://evil.nl\";\"klik\")",
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "</title></style><b>",
    "&lt;b&gt; &amp; ]]>",
    "# kop\n- punt",
    "| cel | cel |\n| --- | --- |",
    "[klik](http://evil.nl) ![x](http://evil.nl/x.png)",
    "`code` **vet** _schuin_ ~~weg~~ @iemand #12",
    "\u{1b}[31mrood\u{1b}]0;titel\u{7}",
    "\u{202e}drac\u{2066}x\u{2069}",
    "\u{e0041}\u{200b}\u{feff}verborgen\u{0}",
    "../../etc/passwd",
    "CON",
    "'; DROP TABLE x; --",
    "History",
];

/// Each kind alone, and at the start, the end and in the midst of an ordinary text.
fn hostile() -> Vec<String> {
    let shapes: [fn(&str) -> String; 5] = [
        |text| text.to_owned(),
        |text| format!("{text} team"),
        |text| format!("Team {text}"),
        |text| format!("Team {text} Noord"),
        |text| format!(" \u{a0}{text}"),
    ];
    let all = KINDS.iter();
    all.flat_map(|kind| shapes.map(|shape| shape(kind)))
        .collect()
}

/// A report that is full of these texts.
fn report(texts: &[String]) -> Paper {
    let text = |place: usize| texts[place % texts.len()].clone();
    let places = || 0..texts.len();
    let rows = places().map(|at| vec![text(at).into(), text(at + 7).into()]);
    let columns = vec![Column::left(text(1)), Column::left(text(2))];
    let card = |at| Card {
        title: text(at),
        word: text(at + 1),
        tone: Tone::Poor,
        lines: vec![Line::plain(text(at + 2))],
    };
    let blocks = vec![
        Block::heading(2, text(3)),
        Block::paragraph(text(4)),
        Block::List(places().map(|at| Line::strong(text(at))).collect()),
        Block::Facts(
            places()
                .map(|at| Fact::new(text(at), text(at + 3)))
                .collect(),
        ),
        Block::Cards(places().step_by(25).map(card).collect()),
        Block::Table(Table::new(columns, rows.collect()).captioned(text(5))),
        Block::note(text(6)),
    ];
    let section = |at: usize, id| Section {
        id,
        title: text(at),
        short: text(at),
        blocks: blocks.clone(),
        starts_page: true,
    };
    Paper {
        lang: Lang::NL,
        title: text(0),
        subtitle: text(8),
        facts: vec![Fact::new(text(9), text(10))],
        sections: vec![section(99, "verdict"), section(0, "profile")],
        footer: text(11),
    }
}

fn ordinary() -> Paper {
    report(&vec!["Team".to_owned(); hostile().len()])
}

/// The names of all tags in order.
fn build(markup: &str) -> Vec<String> {
    let (_, body) = markup.split_once("<body").unwrap_or(("", markup));
    let tags = body.split('<').skip(1);
    let names = tags.map(|tag| tag.split(['>', ' ', '\n']).next().unwrap_or_default());
    names
        .filter(|name| *name != "bdi" && *name != "/bdi")
        .map(str::to_owned)
        .collect()
}

fn parts(bytes: &[u8]) -> Vec<(String, String)> {
    let mut file = zip::ZipArchive::new(Cursor::new(bytes)).expect("a package");
    let mut parts = Vec::new();
    for at in 0..file.len() {
        let mut part = file.by_index(at).expect("a part");
        let name = part.name().expect("a name").into_owned();
        let mut text = String::new();
        if part.read_to_string(&mut text).is_ok() {
            parts.push((name, text));
        }
    }
    parts
}

fn is_obeyed(c: char) -> bool {
    let reorders =
        matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{e0000}'..='\u{e007f}');
    reorders || (c.is_control() && !matches!(c, '\n' | '\r' | '\t'))
}

#[test]
fn there_are_a_hundred_of_them() {
    assert_eq!(hostile().len(), 100);
}

#[test]
fn a_page_keeps_its_build() {
    let draw = |paper: &Paper| html::draw(paper, &Branding::default());
    let (page, plain) = (draw(&report(&hostile())), draw(&ordinary()));
    assert_eq!(build(&page), build(&plain));
    assert!(!page.contains(is_obeyed));
}

#[test]
fn markdown_keeps_its_lines() {
    let (text, plain) = (
        markdown::draw_paper(&report(&hostile())),
        markdown::draw_paper(&ordinary()),
    );
    let shape = |text: &str| -> Vec<String> {
        let mark = |line: &str| line.split(char::is_alphanumeric).next().map(str::to_owned);
        let lines = text.lines().filter_map(mark);
        let trimmed = lines.map(|mark| mark.chars().take_while(|c| "#->| ".contains(*c)).collect());
        trimmed.map(|mark: String| mark.trim().to_owned()).collect()
    };
    assert_eq!(shape(&text).len(), shape(&plain).len());
    for (hostile, ordinary) in shape(&text).iter().zip(shape(&plain)) {
        assert_eq!(hostile.chars().next(), ordinary.chars().next());
    }
    assert!(!text.contains(is_obeyed));
    let unescaped = text.replace("\\]", "").replace("\\[", "");
    assert!(!text.contains("<script") && !unescaped.contains("](http"));
}

#[test]
fn a_word_file_keeps_its_build() {
    let draw = |paper: &Paper| docx::draw(paper, &Branding::default()).expect("it is drawn");
    let (made, plain) = (parts(&draw(&report(&hostile()))), parts(&draw(&ordinary())));
    let names = |parts: &[(String, String)]| parts.iter().map(|p| p.0.clone()).collect::<Vec<_>>();
    assert_eq!(names(&made), names(&plain));
    for ((name, text), (_, ordinary)) in made.iter().zip(&plain) {
        // Widths of columns and breaks of lines follow the texts; what there is does not.
        let only = |text: &str| -> Vec<String> {
            let wanted = [
                "w:p",
                "w:tbl",
                "w:tr",
                "w:tc",
                "w:hyperlink",
                "w:fldSimple",
                "w:instrText",
            ];
            let tags = build(text).into_iter();
            tags.filter(|tag| wanted.contains(&tag.trim_end_matches('/')))
                .collect()
        };
        assert_eq!(only(text), only(ordinary), "{name}");
        assert!(!text.contains(is_obeyed), "{name}");
    }
}

#[test]
fn a_spreadsheet_computes_and_links_nothing() {
    let bytes = xlsx::draw(&report(&hostile()), &Branding::default()).expect("it is drawn");
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes.clone())).expect("a spreadsheet");
    for name in book.sheet_names() {
        assert!(
            !name.contains(['/', '\\', '?', '*', '[', ']', ':']),
            "{name}"
        );
        let formulas = book.worksheet_formula(&name).expect("a sheet");
        assert!(formulas.used_cells().next().is_none(), "{name}");
    }
    for (name, text) in parts(&bytes) {
        assert!(
            !text.contains("<f>") && !text.contains("<hyperlink"),
            "{name}"
        );
        assert!(!text.contains(is_obeyed), "{name}");
    }
}
