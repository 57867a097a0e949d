//! The questionnaire as a page, for those who read, review or approve it, and the
//! list of what there is to fill in.

use super::{Block, Cell, Column, Document, Fact, Line, Table};
use crate::model::{
    Checklist, Dimension, Id, Instrument, Item, Kind, Lang, Level, Perspective, Text,
};
use crate::words::{Words, capital};

/// These checklists in full, with the texts in `langs` side by side and the page's
/// own words in `lang`. Ids that the instrument does not have are left out.
pub fn questionnaire_page(
    instrument: &Instrument,
    checklists: &[Id],
    langs: &[Lang],
    lang: Lang,
) -> Document {
    let page = Page {
        instrument,
        langs,
        lang,
        words: Words::for_lang(lang),
    };
    let asked: Vec<&Checklist> = checklists
        .iter()
        .filter_map(|id| instrument.checklist(id.as_str()))
        .collect();
    let words = page.words.questionnaire;
    let dimensions = asked.iter().map(|c| c.dimensions.len()).sum();
    let questions = asked.iter().map(|c| c.items().count()).sum();
    let mut blocks = vec![Block::paragraph((words.reading)(
        questions,
        dimensions,
        asked.len(),
    ))];
    for checklist in asked {
        blocks.extend(page.checklist(checklist));
    }
    Document {
        title: words.title.to_owned(),
        blocks,
    }
}

/// What there is to fill in, and how much.
pub fn checklist_list(instrument: &Instrument, lang: Lang) -> Document {
    let words = Words::for_lang(lang).questionnaire;
    let row = |checklist: &Checklist| -> Vec<Cell> {
        let count = |kind: fn(&&Item) -> bool| checklist.items().filter(kind).count().to_string();
        let kind = if checklist.is_core {
            words.core
        } else {
            words.extra
        };
        vec![
            checklist.id.to_string().into(),
            checklist.title.get(lang).into(),
            kind.into(),
            checklist.dimensions.len().to_string().into(),
            count(|_| true).into(),
            count(|item| item.is_core).into(),
            checklist.version.as_str().into(),
        ]
    };
    let columns = vec![
        Column::left(words.id),
        Column::left(words.name),
        Column::left(words.kind),
        Column::right(words.dimensions),
        Column::right(words.questions),
        Column::right(words.quick),
        Column::left(words.version_title),
    ];
    Document {
        title: words.list_title.to_owned(),
        blocks: vec![Block::Table(Table {
            caption: None,
            columns,
            rows: instrument.checklists.iter().map(row).collect(),
        })],
    }
}

/// A text of the checklists under a name of the page.
type Named<'a> = (String, std::borrow::Cow<'a, Text>);

struct Page<'a> {
    instrument: &'a Instrument,
    langs: &'a [Lang],
    lang: Lang,
    words: &'static Words,
}

impl<'a> Page<'a> {
    fn checklist(&self, checklist: &'a Checklist) -> Vec<Block> {
        let words = self.words.questionnaire;
        let title = self.side_by_side(&checklist.title);
        let mut blocks = vec![
            Block::heading(1, format!("{title} ({})", checklist.id)),
            Block::paragraph((words.version)(&checklist.version)),
            self.texts(vec![
                named(words.intro, &checklist.intro),
                named(words.source, &checklist.source),
            ]),
        ];
        for dimension in &checklist.dimensions {
            blocks.extend(self.dimension(dimension));
        }
        blocks
    }

    fn dimension(&self, dimension: &'a Dimension) -> Vec<Block> {
        let words = self.words.explain;
        let name = self.side_by_side(&dimension.name);
        let mut blocks = vec![
            Block::heading(2, format!("{} {name}", dimension.id)),
            self.texts(vec![
                named(words.good, &dimension.good),
                named(words.pitfall, &dimension.pitfall),
            ]),
        ];
        for item in &dimension.items {
            blocks.extend(self.item(item));
        }
        blocks
    }

    fn item(&self, item: &'a Item) -> Vec<Block> {
        let words = self.words.explain;
        let mut texts = self.wordings(item);
        texts.extend(self.answers(item));
        texts.push(named(words.why, &item.why));
        texts.push(named(words.pitfall, &item.pitfall));
        texts.push(named(words.evidence, &item.evidence));
        texts.extend(item.help.as_ref().map(|help| named(words.help, help)));
        let question = Perspective::ALL.into_iter().find_map(|p| item.text_for(p));
        let question = question.map_or("", |text| text.get(self.heading_lang()));
        let mut blocks = vec![
            Block::heading(3, format!("{} {question}", item.id)),
            self.texts(texts),
        ];
        let facts = self.facts(item);
        if !facts.is_empty() {
            blocks.push(Block::Facts(facts));
        }
        blocks
    }

    fn wordings(&self, item: &'a Item) -> Vec<Named<'a>> {
        let report = self.words.report;
        let asked_of = self.words.questionnaire.asked_of;
        item.wordings()
            .into_iter()
            .map(|(asked, text)| named(&asked_of(&report.groups(&asked)), text))
            .collect()
    }

    /// The answers: anchors one by one, the levels of a shared scale in one line.
    fn answers(&self, item: &'a Item) -> Vec<Named<'a>> {
        let words = self.words.questionnaire;
        match &item.kind {
            Kind::Choice { scale, levels } => {
                let scale = self.instrument.scales.iter().find(|s| s.id == *scale);
                if scale.is_some_and(|scale| scale.anchored) {
                    let anchor = |level: &'a Level| named(&(words.level)(level.code), &level.text);
                    levels.iter().map(anchor).collect()
                } else {
                    let label =
                        |level: &Level, lang| format!("{} {}", level.code, level.text.get(lang));
                    vec![self.joined(words.answers, levels, label)]
                }
            }
            Kind::Ticks(ticks) => {
                let name = if ticks.max_at < ticks.options.len() {
                    format!("{} ({})", words.ticks, (words.enough)(ticks.max_at))
                } else {
                    words.ticks.to_owned()
                };
                vec![self.joined(&name, &ticks.options, |o, lang| o.text.get(lang).to_owned())]
            }
            Kind::Number(number) => vec![named(words.number, &number.unit)],
        }
    }

    /// Several texts as one, in every language of the page.
    fn joined<T>(&self, name: &str, parts: &[T], text: impl Fn(&T, Lang) -> String) -> Named<'a> {
        let in_language = |lang: &Lang| {
            let parts: Vec<String> = parts.iter().map(|part| text(part, *lang)).collect();
            (*lang, parts.join("; "))
        };
        let joined = Text::new(self.langs.iter().map(in_language));
        (name.to_owned(), std::borrow::Cow::Owned(joined))
    }

    /// What is the same in every language: marks, actions and statements.
    fn facts(&self, item: &Item) -> Vec<Fact> {
        let words = self.words.explain;
        let mut facts = Vec::new();
        let marks: Vec<&str> = [
            (item.is_core, words.item.core),
            (item.is_gate, words.item.gate),
            (item.is_reversed, words.item.reversed),
            (item.is_paired, words.item.paired),
            (!item.is_scored, words.item.not_scored),
        ]
        .into_iter()
        .filter_map(|(holds, mark)| holds.then_some(mark))
        .collect();
        if !marks.is_empty() {
            facts.push(Fact::new(words.special, marks.join("; ")));
        }
        let actions = item
            .actions
            .iter()
            .filter_map(|id| self.instrument.action(id.as_str()));
        let actions: Vec<Line> = actions
            .map(|action| format!("{} ({})", action.name.get(self.lang), action.id).into())
            .collect();
        if !actions.is_empty() {
            facts.push(Fact::list(words.mended_by, actions));
        }
        if !item.seeds.is_empty() {
            facts.push(Fact::new(
                self.words.questionnaire.statements,
                item.seeds.join(", "),
            ));
        }
        facts
    }

    fn side_by_side(&self, text: &Text) -> String {
        let texts: Vec<&str> = self.langs.iter().map(|lang| text.get(*lang)).collect();
        texts.join(" / ")
    }

    /// A question is too long to head its section in every language.
    fn heading_lang(&self) -> Lang {
        let has_own = self.langs.contains(&self.lang);
        let first = self.langs.first().copied();
        first.filter(|_| !has_own).unwrap_or(self.lang)
    }

    /// Texts under their names; side by side where the page has several languages.
    fn texts(&self, texts: Vec<Named>) -> Block {
        if let [lang] = self.langs {
            let facts = texts.into_iter();
            return Block::Facts(
                facts
                    .map(|(name, text)| Fact::new(name, text.get(*lang)))
                    .collect(),
            );
        }
        let language = self.words.report.language;
        let mut columns = vec![Column::left(self.words.questionnaire.text)];
        columns.extend(
            self.langs
                .iter()
                .map(|lang| Column::left(capital(&language(*lang)))),
        );
        let row = |(name, text): Named| -> Vec<Cell> {
            let mut row: Vec<Cell> = vec![name.into()];
            row.extend(self.langs.iter().map(|lang| Cell::from(text.get(*lang))));
            row
        };
        Block::Table(Table {
            caption: None,
            columns,
            rows: texts.into_iter().map(row).collect(),
        })
    }
}

fn named<'a>(name: &str, text: &'a Text) -> Named<'a> {
    (name.to_owned(), std::borrow::Cow::Borrowed(text))
}
