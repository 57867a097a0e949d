//! What the checklists rest on: articles, and what each of them states.

use super::Text;

/// A published article that questions and actions were drawn from.
#[derive(Debug, Clone, PartialEq)]
pub struct Article {
    /// As in `003`.
    pub id: String,
    pub title: Text,
    /// Who wrote it and on what ground, in one sentence.
    pub about: Text,
}

/// One point of an article, in our words. Items and actions name it in `seeds`.
#[derive(Debug, Clone, PartialEq)]
pub struct Statement {
    /// The article's id, a hyphen and a number: `003-19`.
    pub id: String,
    pub kind: StatementKind,
    pub text: Text,
    /// What became of a statement that no question asks about.
    pub rule: Option<Text>,
}

impl Statement {
    /// The id of its article.
    pub fn article(&self) -> &str {
        self.id.split_once('-').map_or(&self.id, |(id, _)| id)
    }
}

/// What sort of statement a source makes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StatementKind {
    Barrier,
    Claim,
    Context,
    Example,
    Question,
    Rule,
    Step,
    Tip,
}
