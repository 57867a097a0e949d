//! Every text of an instrument, with the part it plays for its reader.

use crate::model::{Action, Dimension, Instrument, Item, Kind, Level, Perspective, Text};

/// What a text is for; the rules differ.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    /// The question itself, as this perspective reads it.
    Question(Perspective),
    /// An answer to choose, in the question's own wording.
    Answer,
    /// Help with one question.
    Help,
    /// Anything else that is read: introductions, actions, meanings.
    Prose,
    /// A name or a label shared by many questions.
    Name,
}

/// A text, its place and the item it belongs to.
#[derive(Debug, Clone)]
pub(super) struct Passage<'a> {
    pub(super) at: String,
    pub(super) role: Role,
    pub(super) text: &'a Text,
}

fn passage<'a>(at: String, role: Role, text: &'a Text) -> Passage<'a> {
    Passage { at, role, text }
}

/// The texts of one item, the questions first.
pub(super) fn of_item<'a>(instrument: &Instrument, item: &'a Item) -> Vec<Passage<'a>> {
    let id = &item.id;
    let questions = item.text.iter().map(|(perspective, text)| {
        let at = format!("{id}/text/{perspective}");
        passage(at, Role::Question(*perspective), text)
    });
    let mut texts = questions.collect::<Vec<_>>();
    match &item.kind {
        Kind::Choice { levels, .. } if shared_levels(instrument, item).is_none() => {
            texts.extend(levels.iter().map(|level| {
                let at = format!("{id}/anchors/{}", level.code);
                passage(at, Role::Answer, &level.text)
            }));
        }
        Kind::Choice { .. } => {}
        Kind::Ticks(ticks) => texts.extend(ticks.options.iter().enumerate().map(|(at, option)| {
            let at = format!("{id}/options/{at}/text");
            passage(at, Role::Answer, &option.text)
        })),
        Kind::Number(number) => {
            let at = format!("{id}/number/unit");
            texts.push(passage(at, Role::Answer, &number.unit));
        }
    }
    let help = [
        ("why", Some(&item.why)),
        ("pitfall", Some(&item.pitfall)),
        ("evidence", Some(&item.evidence)),
        ("help", item.help.as_ref()),
    ];
    texts.extend(help.into_iter().filter_map(|(key, text)| {
        let at = format!("{id}/{key}");
        text.map(|text| passage(at, Role::Help, text))
    }));
    texts
}

/// The levels of the item's scale, when it uses their own labels.
pub(super) fn shared_levels<'a>(instrument: &'a Instrument, item: &Item) -> Option<&'a [Level]> {
    let Kind::Choice { scale, levels } = &item.kind else {
        return None;
    };
    let scale = instrument.scales.iter().find(|s| s.id == *scale)?;
    (scale.levels == *levels).then_some(scale.levels.as_slice())
}

/// All texts outside the items.
pub(super) fn outside_items(instrument: &Instrument) -> Vec<Passage<'_>> {
    let mut texts = Vec::new();
    for list in &instrument.checklists {
        let at = |key: &str| format!("{}/{key}", list.id);
        texts.push(passage(at("title"), Role::Name, &list.title));
        texts.push(passage(at("intro"), Role::Prose, &list.intro));
        texts.push(passage(at("source"), Role::Prose, &list.source));
        texts.extend(list.dimensions.iter().flat_map(of_dimension));
    }
    texts.extend(instrument.actions.iter().flat_map(of_action));
    for verdict in &instrument.verdicts {
        let at = |key: &str| format!("{}/{key}", verdict.id);
        texts.push(passage(at("name"), Role::Name, &verdict.name));
        texts.push(passage(at("meaning"), Role::Prose, &verdict.meaning));
    }
    for pattern in &instrument.patterns {
        let at = |key: &str| format!("{}/{key}", pattern.id);
        texts.push(passage(at("name"), Role::Name, &pattern.name));
        texts.push(passage(at("meaning"), Role::Prose, &pattern.meaning));
    }
    for figure in &instrument.context {
        let at = format!("{}/text", figure.id);
        texts.push(passage(at, Role::Prose, &figure.text));
    }
    texts
}

fn of_dimension(dimension: &Dimension) -> Vec<Passage<'_>> {
    let at = |key: &str| format!("{}/{key}", dimension.id);
    vec![
        passage(at("name"), Role::Name, &dimension.name),
        passage(at("good"), Role::Prose, &dimension.good),
        passage(at("pitfall"), Role::Prose, &dimension.pitfall),
    ]
}

fn of_action(action: &Action) -> Vec<Passage<'_>> {
    let at = |key: &str| format!("{}/{key}", action.id);
    let why = action.must_do.as_ref().map(|duty| &duty.why);
    let texts = [
        ("name", Some(&action.name)),
        ("first_step", Some(&action.first_step)),
        ("kpi", Some(&action.kpi)),
        ("costs", action.costs.as_ref()),
        ("note", action.note.as_ref()),
        ("must_do/why", why),
    ];
    let read = texts.into_iter().filter_map(|(key, text)| {
        let at = at(key);
        text.map(|text| passage(at, Role::Prose, text))
    });
    read.collect()
}
