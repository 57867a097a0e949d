//! What is wrong with the look that somebody wants for a report.

use super::Numbers;
use super::finding::Said;
use super::problem::{Plain, plain};
use crate::model::{Colour, Contrast, Logo, LogoFault, LookFault};

/// Phrases about colours and logos.
#[derive(Debug)]
pub struct LookWords {
    pub not_a_colour: fn(found: &str) -> Said,
    /// What it is seen on, how much it stands out, and how much it must.
    pub faint: fn(colour: &str, page: &str, ratio: &str, least: &str) -> Said,
    pub white_page: &'static str,
    pub dark_page: &'static str,
    pub logo_unread: fn(found: &str) -> Said,
    pub logo_too_large: fn(most_kib: usize) -> Said,
    pub logo_no_picture: Plain,
    pub logo_measure: fn(most: u32) -> Said,
}

impl LookWords {
    pub(super) fn say(&self, numbers: &Numbers, fault: &LookFault) -> Said {
        match fault {
            LookFault::NotAColour { found } => (self.not_a_colour)(found),
            LookFault::Faint {
                found,
                page,
                ratio,
                contrast,
            } => {
                let page = match *page {
                    Colour::DARK_PAGE => self.dark_page,
                    _ => self.white_page,
                };
                let least = numbers.decimal(contrast.least(), 1);
                let ratio = numbers.decimal(below(*ratio, *contrast), 1);
                (self.faint)(&found.to_string(), page, &ratio, &least)
            }
            LookFault::LogoUnread { found } => (self.logo_unread)(found),
            LookFault::Logo(LogoFault::TooLarge) => (self.logo_too_large)(Logo::LARGEST / 1024),
            LookFault::Logo(LogoFault::NotAPicture) => plain(self.logo_no_picture),
            LookFault::Logo(LogoFault::Measure) => (self.logo_measure)(Logo::WIDEST),
        }
    }
}

/// Rounded down, so that 4.49 is not called 4.5 and refused all the same.
fn below(ratio: f64, contrast: Contrast) -> f64 {
    let down = (ratio * 10.0).floor() / 10.0;
    down.min(contrast.least() - 0.1)
}
