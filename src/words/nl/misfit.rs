//! What does not fit together in the checklists, in Dutch.

use crate::model::Noun;
use crate::words::misfit::{RelationWords, arrows};
use crate::words::problem::{langs, said};

fn noun(noun: Noun) -> &'static str {
    match noun {
        Noun::Checklist => "vragenlijst",
        Noun::Dimension => "onderwerp",
        Noun::Item => "vraag",
        Noun::Scale => "schaal",
        Noun::Owner => "eigenaar",
        Noun::Action => "actie",
        Noun::Verdict => "oordeel",
        Noun::Pattern => "patroon",
        Noun::ContextFigure => "cijfer",
        Noun::Band => "stand",
        Noun::EffectWord => "woord voor een effect",
        Noun::ReportScale => "schaal in het rapport",
        Noun::Article => "artikel",
        Noun::Statement => "punt in `sources.yaml`",
    }
}

pub(super) const RELATION: RelationWords = RelationWords {
    duplicate_id: |id| {
        said(
            format!("de id `{id}` is al in gebruik"),
            "geef een van de twee een andere id",
        )
    },
    unknown_id: |what, id| format!("er is geen {} `{id}`", noun(what)),
    no_such_id: "schrijf een id die bestaat, of haal deze weg",
    named_twice: |id| {
        said(
            format!("`{id}` staat twee keer in deze lijst"),
            "haal er één weg",
        )
    },
    circle: |path| {
        said(
            format!("deze acties wachten op elkaar: {}", arrows(path)),
            "doorbreek de kring: haal er één weg uit `after`",
        )
    },
    pinned_too_early: |action, needs, is_pinned| {
        let message = if is_pinned {
            format!("`{action}` komt te vroeg: eerst moet `{needs}`")
        } else {
            format!("`{action}` heeft `{needs}` nodig, en die staat niet in deze lijst")
        };
        said(message, &format!("zet `{needs}` vóór `{action}`"))
    },
    label_twice: |label, first| {
        said(
            format!("`{label}` staat al voor `{first}`"),
            "laat dit label op één van de twee plekken staan",
        )
    },
    missing_level: |level| {
        said(
            format!("niveau {level} heeft geen tekst"),
            &format!("voeg `{level}: {{nl: \"...\", en: \"...\"}}` toe"),
        )
    },
    not_rising: |found, previous, may_be_equal| {
        let help = if may_be_equal {
            format!("schrijf {previous} of meer")
        } else {
            format!("schrijf meer dan {previous}")
        };
        said(format!("{found} komt na {previous}"), &help)
    },
    not_from_zero: |found| {
        said(
            format!("de lijst begint bij {found}"),
            "begin bij 0, zodat elk getal een woord heeft",
        )
    },
    second_critical: |dimension| {
        said(
            format!("`{dimension}` heeft een tweede onmisbare vraag"),
            "zet `critical: true` bij één vraag",
        )
    },
    no_organisation_wording: (
        "de tekst voor `organisation` ontbreekt",
        "voeg hem toe; wie namens iedereen antwoordt, krijgt deze tekst",
    ),
    not_asked: |perspective| {
        said(
            format!("`{perspective}` krijgt deze vraag niet"),
            "zet er een tekst voor in `text`, of haal dit hier weg",
        )
    },
    other_languages: |found, expected, file| {
        said(
            format!(
                "dit bestand heeft {}, maar {file} heeft {}",
                langs(found),
                langs(expected)
            ),
            "geef alle bestanden dezelfde talen",
        )
    },
    not_built_in: |lang, file| {
        said(
            format!("de ingebouwde {file} heeft geen teksten in `{lang}`"),
            &format!("zet een eigen {file} naast dit bestand, ook in `{lang}`"),
        )
    },
    limits_cross: |lower, upper| {
        said(
            format!("de ondergrens {lower} ligt boven de bovengrens {upper}"),
            "maak de ondergrens lager dan de bovengrens",
        )
    },
    itself: |id| {
        said(
            format!("`{id}` verwijst naar zichzelf"),
            "noem een andere, of haal dit weg",
        )
    },
    second_file: |first| {
        said(
            format!("{first} is hiervoor al gelezen"),
            "houd één van de twee bestanden over",
        )
    },
    no_checklist: (
        "geen van deze bestanden is een vragenlijst",
        "voeg een bestand met vragen toe",
    ),
};
