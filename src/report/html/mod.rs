//! Draws a paper as one HTML file: no script, no request, the same for everybody.
//!
//! Everything is inside: style, pictures, logo. A policy in the file tells the browser
//! to run and load nothing else, so that even a mistake here could not. What is not
//! ours is cleaned where it is put out.

use super::{Paper, Section, clean};
use crate::model::{Branding, Logo};
use crate::words::{PageWords, Words};
use blocks::Blocks;
use text::{attribute, isolated};

mod base64;
mod blocks;
mod figure;
mod style;
mod table;
mod text;

/// The paper as a page for a browser and for its printer.
pub fn draw(paper: &Paper, branding: &Branding) -> String {
    let words = Words::for_lang(paper.lang).page;
    let style = style::sheet(branding, &paper.footer);
    let policy = format!(
        "default-src 'none'; style-src '{}'; img-src data:; base-uri 'none'; form-action 'none'",
        style::fingerprint(&style)
    );
    let title = match paper.subtitle.trim() {
        "" => clean::html(&paper.title),
        subtitle => format!("{} – {}", clean::html(&paper.title), clean::html(subtitle)),
    };
    let sections: String = paper.sections.iter().map(|s| section(s, words)).collect();
    format!(
        "<!DOCTYPE html>\n<html lang=\"{lang}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n\
         <meta name=\"referrer\" content=\"no-referrer\">\n\
         <title>{title}</title>\n<style>{style}</style>\n</head>\n<body>\n\
         <a class=\"skip\" href=\"#report\">{skip}</a>\n{masthead}\
         <div class=\"sheet\">\n{contents}\
         <main id=\"report\" tabindex=\"-1\">\n{sections}</main>\n</div>\n{footer}</body>\n</html>\n",
        lang = attribute(paper.lang.code()),
        skip = clean::html(words.skip),
        masthead = masthead(paper, branding, words),
        contents = contents(paper, words),
        footer = footer(paper),
    )
}

/// Who made it, what it is, about whom. A cover on paper when the first part opens a
/// page of its own.
fn masthead(paper: &Paper, branding: &Branding, words: &PageWords) -> String {
    let is_cover = paper.sections.first().is_some_and(|s| s.starts_page);
    let class = if is_cover { " class=\"cover\"" } else { "" };
    let name = branding.name.as_deref().unwrap_or_default();
    let maker = match (&branding.logo, name) {
        (Some(logo), name) => format!("<p class=\"maker\">{}</p>\n", picture(logo, name)),
        (None, "") => String::new(),
        (None, name) => format!("<p class=\"maker\">{}</p>\n", isolated(name)),
    };
    let subtitle = match paper.subtitle.trim() {
        "" => String::new(),
        subtitle => format!("<p class=\"subtitle\">{}</p>\n", isolated(subtitle)),
    };
    let facts = if paper.facts.is_empty() {
        String::new()
    } else {
        Blocks::new(words).facts(&paper.facts)
    };
    format!(
        "<header{class}>\n{maker}<h1>{}</h1>\n{subtitle}{facts}</header>\n",
        isolated(&paper.title)
    )
}

fn picture(logo: &Logo, name: &str) -> String {
    format!(
        "<img src=\"data:{};base64,{}\" width=\"{}\" height=\"{}\" alt=\"{}\">",
        logo.kind.media_type(),
        base64::encode(&logo.bytes),
        logo.width,
        logo.height,
        attribute(name),
    )
}

fn contents(paper: &Paper, words: &PageWords) -> String {
    if paper.sections.len() < 2 {
        return String::new();
    }
    let entry = |section: &Section| {
        let (id, title) = (attribute(section.id), isolated(&section.title));
        format!("<li><a href=\"#{id}\">{title}</a></li>\n")
    };
    let entries: String = paper.sections.iter().map(entry).collect();
    format!(
        "<nav aria-labelledby=\"contents\">\n<h2 id=\"contents\">{}</h2>\n<ol>\n{entries}</ol>\n</nav>\n",
        clean::html(words.contents)
    )
}

fn section(section: &Section, words: &PageWords) -> String {
    let class = if section.starts_page {
        " class=\"page\""
    } else {
        ""
    };
    let mut blocks = Blocks::new(words);
    let head = blocks.title(&section.title);
    let body: String = section.blocks.iter().map(|b| blocks.draw(b)).collect();
    let id = attribute(section.id);
    format!("<section id=\"{id}\"{class}>\n{head}{body}</section>\n")
}

fn footer(paper: &Paper) -> String {
    match paper.footer.trim() {
        "" => String::new(),
        footer => format!("<footer>\n<p>{}</p>\n</footer>\n", isolated(footer)),
    }
}
