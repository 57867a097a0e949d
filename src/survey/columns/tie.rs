//! Every column to what it is: first what the user says, then what headers say.

use std::collections::{BTreeMap, BTreeSet};

use smallvec::SmallVec;

use super::leftover::leftovers;
use super::matching::{Matched, matched};
use super::suggest::suggestions;
use super::texts::Texts;
use super::{Located, Tied, TiedColumn, TiedItem, Told, find, fingerprint};
use crate::model::survey::{
    ColumnReading, ColumnRef, Fate, Hint, Mapping, Match, OnUnknown, Spot, Suggestion, SurveyFault,
    normal,
};
use crate::model::{Id, Instrument, Kind, Perspective};
use crate::survey::platforms::{AnswerPart, ColumnRole, Heading};
use crate::survey::vocabulary::Vocabulary;

/// Ties columns to items and to the roles that the user gave them. `asked` are those
/// who can be among the respondents, nobody in particular when empty: items that none
/// of them is asked are not missed. `told` is what a definition says per column, or
/// nothing.
pub fn tie(
    headings: &[Heading],
    vocabulary: &Vocabulary<'_>,
    asked: &[Perspective],
    told: &[Told],
) -> Tied {
    let (instrument, mapping) = (vocabulary.instrument, vocabulary.mapping);
    let mut tying = Tying {
        headings,
        texts: &vocabulary.texts,
        fates: vec![None; headings.len()],
        items: BTreeMap::new(),
        faults: Vec::new(),
    };
    let roles = tying.roles(mapping);
    tying.mapped(mapping);
    tying.set_aside(mapping);
    tying.match_the_rest(told);
    tying.cut(&roles);
    if mapping.on_unknown == OnUnknown::Error {
        tying.tell_of_leftovers();
    }
    tying.tell_of_mapping(mapping, instrument);
    let missing_items = tying.missing(instrument, asked);
    tying.finish(roles, missing_items)
}

/// The columns that the user pointed at, from 0.
struct Roles {
    perspective: Option<usize>,
    organisation: Option<usize>,
    cuts: Vec<(String, usize)>,
    respondent: Option<usize>,
}

struct Tying<'t> {
    headings: &'t [Heading],
    texts: &'t Texts<'t>,
    fates: Vec<Option<Fate>>,
    /// By place in the instrument.
    items: BTreeMap<usize, TiedItem>,
    faults: Vec<Located>,
}

impl Tying<'_> {
    /// Columns with a role of their own.
    fn roles(&mut self, mapping: &Mapping) -> Roles {
        let mut role = |wanted: Option<&ColumnRef>, fate| self.role(wanted?, fate);
        let perspective = mapping.perspective.as_ref().map(|p| &p.column);
        Roles {
            respondent: role(mapping.respondent.as_ref(), Fate::Respondent),
            perspective: role(perspective, Fate::Perspective),
            organisation: role(mapping.organisation.as_ref(), Fate::Organisation),
            cuts: mapping
                .cuts
                .iter()
                .filter_map(|cut| Some((cut.name.clone(), self.shared(&cut.column)?)))
                .collect(),
        }
    }

    /// Only the respondent's column may be personal: it is compared, never shown.
    fn role(&mut self, wanted: &ColumnRef, fate: Fate) -> Option<usize> {
        let column = match fate {
            Fate::Respondent => self.find(wanted)?,
            _ => self.shared(wanted)?,
        };
        self.fates[column].get_or_insert(fate);
        Some(column)
    }

    /// A column that does not tell who somebody is.
    fn shared(&mut self, wanted: &ColumnRef) -> Option<usize> {
        let column = self.find(wanted)?;
        if self.headings[column].role == ColumnRole::Personal {
            self.tell_personal(column);
            return None;
        }
        Some(column)
    }

    fn tell_personal(&mut self, column: usize) {
        let header = self.headings[column].header.clone();
        self.tell(column, SurveyFault::PersonalColumn { column: header });
    }

    /// Cuts take their columns last, when it is known what else these are. A group by
    /// an answer would show the answer of everybody in it. The column of roles or
    /// organisations may also be a cut; its first fate is told.
    fn cut(&mut self, roles: &Roles) {
        for (name, column) in &roles.cuts {
            match self.fates[*column].clone() {
                Some(Fate::Respondent | Fate::Personal) => self.tell_personal(*column),
                Some(Fate::Item(item, _) | Fate::Disputed(item)) => {
                    let column_name = self.headings[*column].header.clone();
                    let fault = SurveyFault::CutIsItem {
                        column: column_name,
                        item,
                    };
                    self.tell(*column, fault);
                }
                Some(Fate::Perspective | Fate::Organisation) => {}
                _ => self.fates[*column] = Some(Fate::Cut(name.clone())),
            }
        }
    }

    /// A column that says one thing of each respondent.
    fn find(&mut self, wanted: &ColumnRef) -> Option<usize> {
        let column = match find(wanted, self.headings) {
            Ok(column) => column,
            Err(fault) => {
                self.faults.push((None, fault));
                return None;
            }
        };
        let heading = &self.headings[column];
        if let ColumnRole::Part(AnswerPart::Question | AnswerPart::Answer) = heading.role {
            let header = heading.header.clone();
            self.tell(column, SurveyFault::DiffersPerRow { column: header });
            return None;
        }
        Some(column)
    }

    /// Items by the mapping, which needs nobody's leave.
    fn mapped(&mut self, mapping: &Mapping) {
        for (id, wanted) in &mapping.items {
            let Some(place) = self.texts.items.iter().position(|item| item.id == *id) else {
                continue;
            };
            let found: Vec<Option<usize>> = wanted.columns.iter().map(|c| self.find(c)).collect();
            let Some(columns) = found.into_iter().collect::<Option<Vec<usize>>>() else {
                continue;
            };
            let columns = self.with_options(place, &columns);
            for column in &columns {
                self.fates[column.column].get_or_insert(Fate::Item(id.clone(), Match::Mapping));
            }
            self.items.insert(
                place,
                TiedItem {
                    place,
                    id: id.clone(),
                    columns: SmallVec::from_slice(&columns),
                    by: Match::Mapping,
                    is_reversed: wanted.is_reversed,
                },
            );
        }
    }

    /// Of several columns, the option of each: by its header, else by its place. Of an
    /// item that is no tick list each column is the whole item, for some respondents.
    fn with_options(&self, item: usize, columns: &[usize]) -> Vec<TiedColumn> {
        let option = |nth: usize, column: usize| {
            let h = &self.headings[column];
            let names = [&h.option, &h.part, &h.row].into_iter().flatten();
            let names = names.chain([&h.text, &h.header]);
            let known = names.clone().find_map(|name| self.texts.option(item, name));
            known.or_else(|| self.texts.option(item, &(nth + 1).to_string()))
        };
        let is_whole = !matches!(self.texts.items[item].kind, Kind::Ticks(_));
        let is_single = columns.len() == 1;
        let tied = columns.iter().enumerate().map(|(nth, column)| {
            let known = option(nth, *column);
            TiedColumn {
                column: *column,
                option: match is_single {
                    _ if is_whole => None,
                    true => known.filter(|_| self.headings[*column].part.is_some()),
                    false => known.or(Some(super::OptionOf::Tick(nth))),
                },
            }
        });
        tied.collect()
    }

    /// Columns that are no questions.
    fn set_aside(&mut self, mapping: &Mapping) {
        for column in 0..self.headings.len() {
            let heading = &self.headings[column];
            let fate = match heading.role {
                ColumnRole::Part(AnswerPart::Respondent) => Fate::Respondent,
                ColumnRole::Part(AnswerPart::Question) => Fate::Question,
                ColumnRole::Part(AnswerPart::Answer) => Fate::Answer,
                _ if is_listed(&mapping.ignore, heading) => Fate::Ignored,
                _ if is_listed(&mapping.personal, heading) => Fate::Personal,
                ColumnRole::Personal => Fate::Personal,
                ColumnRole::Metadata(_) | ColumnRole::Ignored => Fate::Platform,
                ColumnRole::Comment | ColumnRole::Other => Fate::Unmapped(Vec::new()),
                ColumnRole::Question => continue,
            };
            self.fates[column].get_or_insert(fate);
        }
    }

    fn match_the_rest(&mut self, told: &[Told]) {
        let is_free = |column: &usize| self.fates[*column].is_none();
        let free: Vec<usize> = (0..self.headings.len()).filter(is_free).collect();
        let taken: BTreeSet<usize> = self.items.keys().copied().collect();
        let matched = matched(self.headings, told, &free, &taken, self.texts);
        self.take(&matched);
        let mut tied: BTreeMap<usize, usize> = BTreeMap::new();
        for (place, item) in &self.items {
            tied.extend(item.columns.iter().map(|c| (c.column, *place)));
        }
        let is_free = |column: &usize| self.fates[*column].is_none();
        let free: Vec<usize> = (0..self.headings.len()).filter(is_free).collect();
        for (column, suggested) in suggestions(self.headings, &free, &tied, self.texts) {
            self.fates[column] = Some(Fate::Unmapped(suggested));
        }
    }

    fn take(&mut self, matched: &Matched) {
        let id = |place: &usize| self.texts.items[*place].id.clone();
        for (place, (columns, by)) in &matched.items {
            for column in columns {
                self.fates[column.column] = Some(Fate::Item(id(place), *by));
            }
            let item = TiedItem {
                place: *place,
                id: id(place),
                columns: SmallVec::from_slice(columns),
                by: *by,
                is_reversed: false,
            };
            self.items.insert(*place, item);
        }
        for (column, items) in &matched.ambiguous {
            let suggestion = |item: &usize| Suggestion {
                item: id(item),
                hint: Hint::Similar(100),
            };
            self.fates[*column] = Some(Fate::Unmapped(items.iter().map(suggestion).collect()));
        }
        for column in &matched.spare {
            self.fates[*column] = Some(Fate::Platform);
        }
        for (place, columns) in &matched.disputed {
            let item = self.texts.items[*place].id.clone();
            let header = |c: &usize| (c + 1, self.headings[*c].header.clone());
            let fault = SurveyFault::TwoColumns {
                item: item.clone(),
                headers: columns.iter().map(header).collect(),
            };
            for column in columns {
                self.fates[*column] = Some(Fate::Disputed(item.clone()));
            }
            if let Some(first) = columns.first() {
                self.tell(*first, fault);
            }
        }
    }

    fn tell_of_leftovers(&mut self) {
        for (column, place) in leftovers(self.headings, &self.fates, &self.items) {
            let fault = SurveyFault::UnknownOption {
                item: self.texts.items[place].id.clone(),
                header: self.headings[column].header.clone(),
            };
            self.tell(column, fault);
        }
    }

    /// What the mapping was written for, when that is something else.
    fn tell_of_mapping(&mut self, mapping: &Mapping, instrument: &Instrument) {
        let found = fingerprint(self.headings);
        if let Some(known) = mapping.source.fingerprint.clone().filter(|k| *k != found) {
            self.faults
                .push((None, SurveyFault::OtherHeaders { known, found }));
        }
        for (id, found) in &mapping.checklists {
            let known = instrument.checklist(id.as_str()).map(|c| &c.version);
            if let Some(known) = known.filter(|known| *known != found) {
                let fault = SurveyFault::OtherVersion {
                    checklist: id.clone(),
                    found: found.clone(),
                    known: known.clone(),
                };
                self.faults.push((None, fault));
            }
        }
        let has_no_item = self.items.is_empty();
        let is_disputed = |fate: &Option<Fate>| matches!(fate, Some(Fate::Disputed(_)));
        if has_no_item && !self.fates.iter().any(is_disputed) {
            let columns = self.headings.len();
            self.faults.push((None, SurveyFault::NoItems { columns }));
        }
    }

    /// Items without a column, of the checklists that have any: only core items when
    /// no other has a column, which is the quick scan, and only what is asked.
    fn missing(&mut self, instrument: &Instrument, asked: &[Perspective]) -> Vec<Id> {
        let tied: BTreeSet<&Id> = self.items.values().map(|item| &item.id).collect();
        let is_quick = self
            .items
            .keys()
            .all(|place| self.texts.items[*place].is_core);
        let is_asked = |item: &&crate::model::Item| {
            asked.is_empty() || asked.iter().any(|p| item.is_asked_of(*p))
        };
        let missing: Vec<Id> = instrument
            .checklists
            .iter()
            .filter(|list| list.items().any(|item| tied.contains(&item.id)))
            .flat_map(|list| list.items())
            .filter(|item| !tied.contains(&item.id) && (item.is_core || !is_quick))
            .filter(is_asked)
            .map(|item| item.id.clone())
            .collect();
        if !missing.is_empty() {
            let items = missing.clone();
            self.faults
                .push((None, SurveyFault::MissingItems { items }));
        }
        missing
    }

    fn tell(&mut self, column: usize, fault: SurveyFault) {
        let spot = Spot {
            line: 1,
            column: Some(column + 1),
            excerpt: self.headings[column].header.clone(),
        };
        self.faults.push((Some(spot), fault));
    }

    fn finish(self, roles: Roles, missing_items: Vec<Id>) -> Tied {
        let reading = |(at, fate): (usize, Option<Fate>)| ColumnReading {
            place: at + 1,
            header: self.headings[at].header.clone(),
            fate: fate.unwrap_or(Fate::Unmapped(Vec::new())),
            named_in: self.headings[at].named_in.map(|column| column + 1),
            formulas: 0,
        };
        Tied {
            columns: self.fates.into_iter().enumerate().map(reading).collect(),
            items: self.items.into_values().collect(),
            perspective: roles.perspective,
            organisation: roles.organisation,
            cuts: roles.cuts,
            respondent: roles.respondent,
            missing_items,
            fingerprint: fingerprint(self.headings),
            faults: self.faults,
        }
    }
}

/// Whether one of these headers, or starts of headers before a `*`, is this one.
fn is_listed(list: &[String], heading: &Heading) -> bool {
    let names = [
        Some(&heading.header),
        Some(&heading.text),
        heading.code.as_ref(),
    ];
    let names: Vec<String> = names.into_iter().flatten().map(|n| normal(n)).collect();
    list.iter().any(|wanted| match wanted.strip_suffix('*') {
        Some(start) => {
            let start = normal(start);
            names.iter().any(|name| name.starts_with(&start))
        }
        None => names.contains(&normal(wanted)),
    })
}
