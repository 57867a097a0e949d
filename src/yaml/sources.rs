//! `sources.yaml`: the articles behind the checklists, and what they state.

use super::cursor::Cursor;
use super::fields::{Fields, list, mapping};
use super::values::{line, one_of, text};
use crate::model::{Article, Misshape, Noun, Statement, StatementKind};

#[derive(Debug, Default)]
pub(super) struct Sources {
    pub(super) articles: Vec<Article>,
    pub(super) statements: Vec<Statement>,
}

/// The keys of the file beside those of every file.
pub(super) fn sources(fields: &mut Fields<'_>) -> Option<Sources> {
    let articles = fields.required("articles", list(article));
    let statements = fields.required("statements", list(statement));
    Some(Sources {
        articles: articles?,
        statements: statements?,
    })
}

fn article(cursor: &Cursor<'_>) -> Option<Article> {
    mapping(cursor, |fields| {
        let id = fields.required("id", |at| {
            let id = line(at)?;
            at.declare(Noun::Article, &id);
            Some(id)
        });
        let title = fields.required("title", text);
        let about = fields.required("about", text);
        Some(Article {
            id: id?,
            title: title?,
            about: about?,
        })
    })
}

fn statement(cursor: &Cursor<'_>) -> Option<Statement> {
    mapping(cursor, |fields| {
        let id = fields.required("id", |at| {
            let id = line(at)?;
            at.declare(Noun::Statement, &id);
            at.mention(Noun::Article, id.split_once('-').map_or(&*id, |(a, _)| a));
            Some(id)
        });
        let kind = fields.required("kind", kind);
        let statement_text = fields.required("text", text);
        let rule = fields.optional("rule", text);
        let asks_nothing = matches!(kind, Some(StatementKind::Rule | StatementKind::Context));
        if asks_nothing && fields.at("rule").is_none() {
            let key = "rule".to_owned();
            cursor.tell_shape(Misshape::MissingKey { key });
        }
        Some(Statement {
            id: id?,
            kind: kind?,
            text: statement_text?,
            rule,
        })
    })
}

fn kind(cursor: &Cursor<'_>) -> Option<StatementKind> {
    one_of(
        cursor,
        &[
            ("barrier", StatementKind::Barrier),
            ("claim", StatementKind::Claim),
            ("context", StatementKind::Context),
            ("example", StatementKind::Example),
            ("question", StatementKind::Question),
            ("rule", StatementKind::Rule),
            ("step", StatementKind::Step),
            ("tip", StatementKind::Tip),
        ],
    )
}
