//! What is wrong with the look that somebody wants, in Dutch.

use crate::words::look::LookWords;
use crate::words::problem::said;

pub(super) const LOOK: LookWords = LookWords {
    not_a_colour: |found| {
        said(
            format!("`{found}` is geen kleur"),
            "schrijf # met zes cijfers of letters van a tot en met f, tussen aanhalingstekens: \"#15445c\"",
        )
    },
    faint: |colour, page, ratio, least| {
        said(
            format!("{colour} valt te weinig op tegen {page}: contrast {ratio}, nodig is {least}"),
            if page == DARK {
                "kies een lichtere kleur, of laat `dark` weg: dan maken wij de kleur lichter"
            } else {
                "kies een donkerdere kleur"
            },
        )
    },
    white_page: "een witte pagina",
    dark_page: DARK,
    logo_unread: |found| {
        said(
            format!("het bestand `{found}` is niet te lezen"),
            "noem een PNG of JPEG, met zijn plaats gezien vanaf dit bestand",
        )
    },
    logo_too_large: |most| {
        said(
            format!("het logo is groter dan {most} KiB"),
            "maak het plaatje kleiner: 600 pixels breed is genoeg",
        )
    },
    logo_no_picture: (
        "het logo is geen PNG en geen JPEG, of het bestand is niet heel",
        "bewaar het logo opnieuw, als PNG",
    ),
    logo_measure: |most| {
        said(
            format!("het logo heeft geen pixels, of meer dan {most} in de breedte of hoogte"),
            "maak het plaatje kleiner: 600 pixels breed is genoeg",
        )
    },
};

const DARK: &str = "een donkere pagina";
