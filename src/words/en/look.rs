//! What is wrong with the look that somebody wants.

use crate::words::look::LookWords;
use crate::words::problem::said;

pub(super) const LOOK: LookWords = LookWords {
    not_a_colour: |found| {
        said(
            format!("`{found}` is not a colour"),
            "write # with six digits or letters from a to f, between quotes: \"#15445c\"",
        )
    },
    faint: |colour, page, ratio, least| {
        said(
            format!(
                "{colour} stands out too little on {page}: contrast {ratio}, needed is {least}"
            ),
            if page == DARK {
                "choose a lighter colour, or leave `dark` out: then we make the colour lighter"
            } else {
                "choose a darker colour"
            },
        )
    },
    white_page: "a white page",
    dark_page: DARK,
    logo_unread: |found| {
        said(
            format!("the file `{found}` cannot be read"),
            "name a PNG or JPEG, with its place as seen from this file",
        )
    },
    logo_too_large: |most| {
        said(
            format!("the logo is larger than {most} KiB"),
            "make the picture smaller: 600 pixels wide is enough",
        )
    },
    logo_no_picture: (
        "the logo is neither PNG nor JPEG, or the file is not whole",
        "save the logo again, as PNG",
    ),
    logo_measure: |most| {
        said(
            format!("the logo has no pixels, or more than {most} across or down"),
            "make the picture smaller: 600 pixels wide is enough",
        )
    },
};

const DARK: &str = "a dark page";
