//! What the prompts look like: widths, colours and the signs before a row.

use std::io::{self, Write};

use anstyle::{AnsiColor, Style};
use inquire::ui::{Attributes, Color, ErrorMessageRenderConfig, RenderConfig, StyleSheet, Styled};

use super::super::Page;
use crate::report::terminal;
use crate::words::Words;

/// Widest text, in columns; longer lines are hard to read.
const WIDEST: usize = 88;

/// Columns that the prompt puts before an option, and between code and text.
const BEFORE_OPTION: usize = 6;

#[derive(Debug, Clone, Copy)]
pub(super) struct Screen {
    words: &'static Words,
    style: terminal::Style,
}

impl Screen {
    pub(super) fn new(words: &'static Words, style: terminal::Style) -> Screen {
        Screen { words, style }
    }

    /// `text` as this terminal can show it.
    pub(super) fn seen(&self, text: &str) -> String {
        if self.style.ascii {
            terminal::ascii(text)
        } else {
            text.to_owned()
        }
    }

    /// An answer behind its title, wrapped between words.
    pub(super) fn answer(&self, title: &str, answer: &str) -> String {
        self.wrapped(answer, title.chars().count() + 4)
    }

    /// Prints paragraphs, wrapped between words.
    pub(super) fn print(&self, text: &str) -> io::Result<()> {
        self.print_as(Style::new(), text)
    }

    pub(super) fn print_question(&self, page: &Page) -> io::Result<()> {
        let faint = Style::new().dimmed();
        let strong = Style::new().bold();
        self.print("")?;
        self.print_as(faint, &format!("{} · {}", page.progress, page.place))?;
        if let Some(intro) = &page.intro {
            self.print(intro)?;
            self.print("")?;
        }
        self.print_as(strong, &page.text)?;
        self.print_as(faint, &page.why)?;
        for remark in &page.remarks {
            self.print_as(
                Style::new().fg_color(Some(AnsiColor::Yellow.into())),
                remark,
            )?;
        }
        Ok(())
    }

    fn print_as(&self, style: Style, text: &str) -> io::Result<()> {
        let style = if self.style.color {
            style
        } else {
            Style::new()
        };
        let mut talk = io::stderr().lock();
        for line in textwrap::wrap(&self.seen(text), width()) {
            writeln!(talk, "{style}{line}{style:#}")?;
        }
        talk.flush()
    }

    /// `text` wrapped for a place `used` columns narrower than the screen.
    pub(super) fn wrapped(&self, text: &str, used: usize) -> String {
        textwrap::fill(&self.seen(text), width().saturating_sub(used).max(10))
    }

    /// Rows as options: wrapped here, because a prompt breaks lines inside words.
    pub(super) fn options(&self, rows: &[String]) -> Vec<String> {
        let columns = width().saturating_sub(BEFORE_OPTION).max(10);
        let wrapping = textwrap::Options::new(columns).subsequent_indent("     ");
        rows.iter()
            .map(|row| textwrap::fill(&self.seen(row), &wrapping))
            .collect()
    }

    /// How many options to show at once, so that the prompt never is taller than
    /// the screen: it cannot redraw what has scrolled away.
    pub(super) fn page_size(&self, rows: &[String]) -> usize {
        const AROUND: usize = 4;
        let (_, height) = size();
        let room = height.saturating_sub(AROUND).max(3);
        let lines = |options: &[String]| options.iter().map(|o| o.lines().count()).max();
        let options = self.options(rows);
        let tallest = lines(&options).unwrap_or(1).max(1);
        let total: usize = options.iter().map(|o| o.lines().count()).sum();
        if total <= room {
            rows.len()
        } else {
            (room / tallest).max(1)
        }
    }

    /// Signs and colours; every built-in English word replaced.
    pub(super) fn render_config(&self) -> RenderConfig<'static> {
        let plain = RenderConfig::empty()
            .with_prompt_prefix(Styled::new("?"))
            .with_answered_prompt_prefix(Styled::new(">"))
            .with_highlighted_option_prefix(Styled::new(">"))
            .with_scroll_up_prefix(Styled::new("^"))
            .with_scroll_down_prefix(Styled::new("v"))
            .with_selected_checkbox(Styled::new("[x]"))
            .with_unselected_checkbox(Styled::new("[ ]"))
            .with_canceled_prompt_indicator(Styled::new("(Esc)"))
            .with_error_message(ErrorMessageRenderConfig {
                default_message: self.words.interview.refuse_choice_short,
                ..ErrorMessageRenderConfig::empty().with_prefix(Styled::new("!"))
            });
        if !self.style.color {
            return plain;
        }
        let accent = StyleSheet::new().with_fg(Color::LightCyan);
        plain
            .with_prompt_prefix(Styled::new("?").with_fg(Color::LightGreen))
            .with_answered_prompt_prefix(Styled::new(">").with_fg(Color::LightGreen))
            .with_highlighted_option_prefix(Styled::new(">").with_fg(Color::LightCyan))
            .with_selected_option(Some(accent.with_attr(Attributes::BOLD)))
            .with_selected_checkbox(Styled::new("[x]").with_fg(Color::LightGreen))
            .with_help_message(StyleSheet::new().with_fg(Color::DarkGrey))
            .with_answer(accent)
    }
}

fn width() -> usize {
    size().0.clamp(20, WIDEST)
}

/// Columns and rows. A terminal that does not know says 0.
fn size() -> (usize, usize) {
    match crossterm::terminal::size() {
        Ok((columns, rows)) if columns > 0 && rows > 0 => (columns.into(), rows.into()),
        _ => (80, 24),
    }
}
