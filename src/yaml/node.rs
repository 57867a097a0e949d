//! YAML text to a tree in which every part knows where it stands.
//!
//! The tree comes straight from the parser's events, so nothing is interpreted:
//! an unquoted `1.10`, `no`, `0755` or `2026-01-01` is the text that was written.
//! What a value means is for the reader of the file to say ([`super::fields`]).

use std::borrow::Cow;

use serde_yaml::granit_parser::{Event, Options, Parser, ScalarStyle, StrInput, options};

use super::syntax;
use crate::model::{Fault, Problem, Source, Span, Unreadable};

/// Bytes in one file; the largest checklist has a fiftieth of it.
pub const LARGEST: usize = 4 * 1024 * 1024;

/// Levels of nesting; the deepest checklist has ten.
pub const DEEPEST: usize = 32;

/// Scalars, lists and mappings in one file; the largest checklist has a few thousand.
pub const MOST_NODES: usize = 250_000;

/// A value with its place.
#[derive(Debug, Clone, PartialEq)]
pub struct Node<'t> {
    /// Where the value stands, quotes and brackets included. Empty for a value
    /// that is not there, as after `key:`.
    pub span: Span,
    pub value: Value<'t>,
}

#[derive(Debug, Clone, PartialEq)]
pub enum Value<'t> {
    /// Nothing after the key, `~` or an unquoted `null`.
    Null,
    Scalar(Scalar<'t>),
    List(Vec<Node<'t>>),
    /// In the order of the file; a key that stands there twice is here twice, so
    /// that the reader can say where.
    Map(Vec<Entry<'t>>),
}

/// A text, number or word; which of these is for the reader to say.
#[derive(Debug, Clone, PartialEq)]
pub struct Scalar<'t> {
    /// As written, without quotes and with escapes resolved.
    pub text: Cow<'t, str>,
    /// Written without quotes.
    pub is_plain: bool,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Entry<'t> {
    pub key: Cow<'t, str>,
    pub key_span: Span,
    pub value: Node<'t>,
}

impl<'t> Node<'t> {
    /// The value of the first `key`, when this is a mapping that has it.
    pub fn get(&self, key: &str) -> Option<&Node<'t>> {
        let Value::Map(entries) = &self.value else {
            return None;
        };
        entries.iter().find(|e| e.key == key).map(|e| &e.value)
    }

    /// The text of a scalar.
    pub fn as_text(&self) -> Option<&str> {
        match &self.value {
            Value::Scalar(scalar) => Some(&scalar.text),
            _ => None,
        }
    }
}

/// Reads the one document of a source.
///
/// # Errors
///
/// The first thing that keeps the text from being a tree: more than [`LARGEST`]
/// bytes, broken YAML, nesting deeper than [`DEEPEST`], more than [`MOST_NODES`] parts, a second document, an
/// anchor, alias or tag. Anchors are refused because they let a kilobyte grow
/// into gigabytes, and because a forgotten quote before `&` or `*` would
/// silently eat a word of a text.
pub fn parse(source: &Source) -> Result<Node<'_>, Box<Problem>> {
    let tree = Tree {
        text: &source.text,
        events: Parser::new_from_str_with_options(&source.text, parser_options()),
        read_up_to: 0,
        open_brackets: Vec::new(),
        nodes_left: MOST_NODES,
    };
    tree.document().map_err(|stop| {
        Box::new(Problem {
            file: source.name.clone(),
            span: Some(stop.span),
            path: String::new(),
            fault: Fault::Unreadable(stop.fault),
        })
    })
}

fn parser_options() -> Options {
    let mut options = options! {
        emit_anchor_events: true,
        emit_unresolved_aliases: true,
        flow_nesting_limit: DEEPEST,
        block_nesting_limit: DEEPEST,
        disallow_directives: true,
    };
    options.set_emit_comments(false);
    options
}

/// Why and where reading stopped.
struct Stop {
    span: Span,
    fault: Unreadable,
}

struct Tree<'t> {
    text: &'t str,
    events: Parser<'t, StrInput<'t>>,
    /// Where the last event ended.
    read_up_to: usize,
    open_brackets: Vec<Span>,
    nodes_left: usize,
}

impl<'t> Tree<'t> {
    fn document(mut self) -> Result<Node<'t>, Stop> {
        let (bytes, most) = (self.text.len(), LARGEST);
        if bytes > most {
            let start = Span { start: 0, end: 0 };
            return Err(stop(start, Unreadable::TooLarge { bytes, most }));
        }
        let mut root = None;
        loop {
            let (event, span) = self.next()?;
            match event {
                Event::StreamEnd => break,
                Event::StreamStart | Event::DocumentEnd => {}
                Event::DocumentStart(..) if root.is_none() => {
                    let (event, span) = self.next()?;
                    root = Some(self.node(event, span)?);
                }
                _ => return Err(stop(span, Unreadable::SecondDocument)),
            }
        }
        root.ok_or_else(|| stop(Span { start: 0, end: 0 }, Unreadable::Empty))
    }

    fn next(&mut self) -> Result<(Event<'t>, Span), Stop> {
        match self.events.next_event() {
            Some(Ok((event, span))) => {
                let span = bytes(span);
                self.read_up_to = span.end;
                let refused = match &event {
                    Event::Anchor(..) => Some(Unreadable::Anchor),
                    Event::Alias(_) | Event::UnresolvedAlias(_) => Some(Unreadable::Alias),
                    event => event.tag().map(|tag| Unreadable::Tag {
                        tag: tag.original(),
                    }),
                };
                refused.map_or(Ok((event, span)), |fault| Err(stop(span, fault)))
            }
            Some(Err(error)) => {
                let (span, fault) = syntax::explain(&error);
                Err(stop(self.opening(&fault).unwrap_or(span), fault))
            }
            None => Ok((Event::StreamEnd, Span { start: 0, end: 0 })),
        }
    }

    /// Where a quote or bracket was opened that never closes: the parser only
    /// notices far behind it.
    fn opening(&self, fault: &Unreadable) -> Option<Span> {
        match fault {
            Unreadable::UnclosedQuote => {
                let rest = self.text.get(self.read_up_to..)?;
                let start = self.read_up_to + rest.find(['"', '\''])?;
                Some(Span {
                    start,
                    end: start + 1,
                })
            }
            Unreadable::Brackets => self.open_brackets.last().copied(),
            _ => None,
        }
    }

    fn node(&mut self, event: Event<'t>, span: Span) -> Result<Node<'t>, Stop> {
        let most = MOST_NODES;
        self.nodes_left = self
            .nodes_left
            .checked_sub(1)
            .ok_or_else(|| stop(span, Unreadable::TooManyParts { most }))?;
        match event {
            Event::Scalar(text, style, ..) => Ok(scalar(text, style, span)),
            Event::SequenceStart(..) => self.collection(span, Tree::list),
            Event::MappingStart(..) => self.collection(span, Tree::map),
            _ => Err(stop(span, Unreadable::Empty)),
        }
    }

    /// Reads the parts of a collection that starts at `start`; its span runs to
    /// the closing bracket, or to its last part, because the parser notices the
    /// end of a block only lines later.
    fn collection(
        &mut self,
        start: Span,
        parts: fn(&mut Tree<'t>) -> Result<Collected<'t>, Stop>,
    ) -> Result<Node<'t>, Stop> {
        let is_bracketed = start.end > start.start;
        if is_bracketed {
            self.open_brackets.push(start);
        }
        let collected = parts(self)?;
        if is_bracketed {
            self.open_brackets.pop();
        }
        let end = match collected.last {
            Some(last) if !is_bracketed => last,
            _ => collected.end,
        };
        Ok(Node {
            span: Span {
                start: start.start,
                end,
            },
            value: collected.value,
        })
    }

    fn list(&mut self) -> Result<Collected<'t>, Stop> {
        let mut nodes: Vec<Node<'t>> = Vec::new();
        loop {
            let (event, span) = self.next()?;
            if event == Event::SequenceEnd {
                return Ok(Collected {
                    end: span.end,
                    last: nodes.last().map(|n| n.span.end),
                    value: Value::List(nodes),
                });
            }
            nodes.push(self.node(event, span)?);
        }
    }

    fn map(&mut self) -> Result<Collected<'t>, Stop> {
        let mut entries: Vec<Entry<'t>> = Vec::new();
        loop {
            let (event, key_span) = self.next()?;
            let key = match event {
                Event::Scalar(key, ..) => key,
                Event::MappingEnd => {
                    return Ok(Collected {
                        end: key_span.end,
                        last: entries.last().map(|e| e.value.span.end),
                        value: Value::Map(entries),
                    });
                }
                _ => return Err(stop(key_span, Unreadable::KeyIsNoWord)),
            };
            let (event, span) = self.next()?;
            let value = self.node(event, span)?;
            entries.push(Entry {
                key,
                key_span,
                value,
            });
        }
    }
}

/// The parts of a collection, and where its last part and the collection end.
struct Collected<'t> {
    value: Value<'t>,
    last: Option<usize>,
    end: usize,
}

fn scalar(text: Cow<'_, str>, style: ScalarStyle, span: Span) -> Node<'_> {
    let is_plain = style == ScalarStyle::Plain;
    let is_null = is_plain && matches!(&*text, "" | "~" | "null" | "Null" | "NULL");
    let value = if is_null {
        Value::Null
    } else {
        Value::Scalar(Scalar { text, is_plain })
    };
    Node { span, value }
}

fn stop(span: Span, fault: Unreadable) -> Stop {
    Stop { span, fault }
}

fn bytes(span: serde_yaml::granit_parser::Span) -> Span {
    let range = span.byte_range().unwrap_or(0..0);
    Span {
        start: range.start,
        end: range.end,
    }
}
