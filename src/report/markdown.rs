//! Draws a document as Markdown for forges and editors (CommonMark with tables).

use super::{
    Align, Block, Card, Cell, Chart, Document, Emphasis, Fact, Line, Paper, Run, Table, bar, clean,
};

/// Enough to compare, and narrow enough for a table on a page.
const BAR_WIDTH: usize = 20;

/// The document as Markdown; ends with a line feed.
pub fn draw(document: &Document) -> String {
    let mut parts = vec![format!("# {}", clean::markdown(&document.title))];
    parts.extend(document.blocks.iter().map(draw_block));
    parts.retain(|part| !part.is_empty());
    parts.join("\n\n") + "\n"
}

/// From so many sections on a reader wants to see which there are.
const LONG: usize = 4;

/// The paper as Markdown, with a list of its sections where there are many.
pub fn draw_paper(paper: &Paper) -> String {
    let mut document = paper.document();
    if paper.sections.len() < LONG {
        return draw(&document);
    }
    let first = |block: &Block| matches!(block, Block::Heading { .. });
    let place = document.blocks.iter().position(first).unwrap_or_default();
    let rest = document.blocks.split_off(place);
    let mut rest: Vec<String> = rest.iter().map(draw_block).collect();
    rest.retain(|part| !part.is_empty());
    format!(
        "{}\n{}\n\n{}\n",
        draw(&document),
        contents(paper),
        rest.join("\n\n")
    )
}

/// A link to every section, by the anchor that forges give its heading.
fn contents(paper: &Paper) -> String {
    let mut seen: Vec<String> = vec![anchor(&paper.title)];
    let mut links = Vec::new();
    for section in &paper.sections {
        let below = section.blocks.iter().filter_map(|block| match block {
            Block::Heading { text, .. } => Some(anchor(&text.text())),
            _ => None,
        });
        let own = anchor(&section.title);
        let title = clean::markdown(&section.title);
        // Of headings that are the same, the later ones are numbered.
        let link = match seen.iter().filter(|one| **one == own).count() {
            0 => own.clone(),
            n => format!("{own}-{n}"),
        };
        links.push(format!("- [{title}](#{link})"));
        seen.push(own);
        seen.extend(below);
    }
    links.join("\n")
}

/// Small letters, digits and hyphens, as forges make of a heading.
fn anchor(heading: &str) -> String {
    let kept = heading.chars().filter_map(|c| match c {
        ' ' | '\u{a0}' | '-' => Some('-'),
        '_' => Some('_'),
        c => c.is_alphanumeric().then_some(c),
    });
    kept.collect::<String>().to_lowercase()
}

fn draw_block(block: &Block) -> String {
    match block {
        // The title is the only heading of the first level.
        Block::Heading { level, text } => {
            let marks = "#".repeat(usize::from(*level) + 1);
            format!("{marks} {}", inline(text))
        }
        Block::Paragraph(line) => inline(line),
        Block::List(items) => list(items, ""),
        Block::Facts(facts) => joined(facts.iter().map(fact)),
        Block::Table(table) => draw_table(table),
        Block::Note(line) => format!("> {}", inline(line)),
        Block::Key(key) => inline(&bar::key(key, bar::BLOCKS)),
        Block::Chart(chart) => draw_chart(chart),
        Block::Cards(cards) => joined(cards.iter().map(card)),
    }
}

fn joined(lines: impl Iterator<Item = String>) -> String {
    lines.collect::<Vec<_>>().join("\n")
}

fn list(items: &[Line], indent: &str) -> String {
    joined(
        items
            .iter()
            .map(|item| format!("{indent}- {}", inline(item))),
    )
}

fn fact(fact: &Fact) -> String {
    let name = clean::markdown(&fact.name);
    match fact.values.as_slice() {
        [value] => format!("- **{name}:** {}", inline(value)),
        values => format!("- **{name}:**\n{}", list(values, "  ")),
    }
}

/// A forge shows no picture of ours: the words and the figures say the same.
fn draw_chart(chart: &Chart) -> String {
    let title = clean::markdown(&chart.title);
    let summary = clean::markdown(&chart.summary);
    format!("**{title}**\n\n{summary}\n\n{}", draw_table(&chart.table))
}

fn card(card: &Card) -> String {
    let title = clean::markdown(&card.title);
    let word = clean::markdown(&card.word);
    let head = format!("- **{title}: {word}**");
    match card.lines.as_slice() {
        [] => head,
        lines => format!("{head}\n{}", list(lines, "  ")),
    }
}

fn draw_table(table: &Table) -> String {
    let titles = table.columns.iter().map(|c| clean::markdown(&c.title));
    let rules = table.columns.iter().map(|column| match column.align {
        Align::Left => "---".to_owned(),
        Align::Right => "---:".to_owned(),
    });
    let mut rows = vec![row(titles), row(rules)];
    for cells in &table.rows {
        // A missing cell would let the next row's bars slip.
        let all = (0..table.columns.len()).map(|n| cells.get(n).map_or(String::new(), cell));
        rows.push(row(all));
    }
    rows.join("\n")
}

fn row(cells: impl Iterator<Item = String>) -> String {
    format!("| {} |", cells.collect::<Vec<_>>().join(" | "))
}

fn cell(cell: &Cell) -> String {
    match cell {
        Cell::Words(line) => inline(line),
        Cell::Number(number) => inline(&number.text),
        Cell::Range(range) => inline(&range.text),
        Cell::Meter(meter) => bar::draw(meter, BAR_WIDTH, bar::BLOCKS),
    }
}

fn inline(line: &Line) -> String {
    line.0.iter().map(run).collect()
}

/// A run with its emphasis, which must hug the words: `** x**` is no emphasis.
fn run(run: &Run) -> String {
    let text = run.text.replace('\u{a0}', " ");
    let inner = clean::markdown(&text);
    let space = |has: bool| if has { " " } else { "" };
    let before = space(text.starts_with(char::is_whitespace));
    let after = space(text.ends_with(char::is_whitespace) && !inner.is_empty());
    match run.emphasis {
        Emphasis::Plain => format!("{before}{inner}{after}"),
        _ if inner.is_empty() => before.to_owned(),
        Emphasis::Strong | Emphasis::Tone(_) => format!("{before}**{inner}**{after}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::{Column, Tone};

    #[test]
    fn every_row_has_as_many_cells_as_the_header() {
        let table = Table {
            caption: None,
            columns: vec![Column::left("a|b"), Column::right("c")],
            rows: vec![
                vec!["x | y".into(), "1".into(), "too many".into()],
                vec!["too few\nin two lines".into()],
            ],
        };
        assert_eq!(
            draw_table(&table),
            "| a\\|b | c |\n| --- | ---: |\n| x \\| y | 1 |\n| too few in two lines |  |"
        );
    }

    #[test]
    fn emphasis_hugs_its_words() {
        let line = Line::plain("een ")
            .then_strong(" *twee* ")
            .then_toned(Tone::Good, "");
        assert_eq!(inline(&line), "een  **\\*twee\\*** ");
    }
}
