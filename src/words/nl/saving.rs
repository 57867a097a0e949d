//! Opening and saving sheets in Dutch.

use crate::words::SavingWords;
use crate::words::problem::said;

pub(super) static SAVING: SavingWords = SavingWords {
    in_use: |path, by| {
        let by = by.map_or_else(
            || "een ander programma".to_owned(),
            |id| format!("een ander programma (proces {id})"),
        );
        said(
            format!("`{path}` is in gebruik door {by}"),
            "sluit dat eerst, of kies een ander bestand",
        )
    },
    not_a_file: |path| {
        said(
            format!("`{path}` is geen gewoon bestand"),
            "kies een andere naam",
        )
    },
    no_folder: |path| {
        said(
            format!("de map van `{path}` bestaat niet"),
            "maak die map eerst, of kies een andere",
        )
    },
    read_only: |path| {
        said(
            format!("`{path}` is alleen-lezen"),
            "maak het schrijfbaar, of kies een ander bestand",
        )
    },
    too_large: |path, most| {
        said(
            format!("`{path}` is groter dan {most} MB"),
            "dat kan geen formulier zijn; kies een ander bestand",
        )
    },
    not_text: |path, line| {
        said(
            format!("`{path}` is vanaf regel {line} geen UTF-8"),
            "bewaar het bestand opnieuw als UTF-8",
        )
    },

    unreadable: |path, cause| format!("`{path}` kan niet worden gelezen: {cause}"),
    unwritable: |path, cause| format!("`{path}` kan niet worden opgeslagen: {cause}"),
    not_saved: |path, cause| {
        format!("je antwoord is nog NIET opgeslagen in `{path}`, maar ook niet weg: {cause}")
    },
    disk_full: ("de schijf is vol", "maak ruimte vrij"),
    denied: (
        "dat mag daar niet",
        "controleer de rechten van het bestand en van de map",
    ),
    gone: ("de map is er niet meer", "zet die terug"),
    disk_read_only: ("de schijf is alleen-lezen", "kies een andere map"),
    other_cause: |system| {
        said(
            format!("het systeem meldt: {system}"),
            "kijk of de schijf in orde is, of kies een andere map",
        )
    },

    kept_original: |path| {
        format!("Je eigen versie, met opmerkingen en al, blijft bewaard als {path}.")
    },
    kept_changed: |path| {
        format!("Een ander programma had het bestand veranderd. Die versie is bewaard als {path}.")
    },
    retry_title: "Opslaan lukt niet. Wat wil je doen?",
    retry: "Opnieuw proberen",
    stop_unsaved: "Stoppen zonder dit antwoord op te slaan",

    talk_failed: |system| format!("het gesprek kan niet verder: {system}"),
    other_perspective: |sheet, is, asked| {
        said(
            format!("`{sheet}` is een formulier van `{is}`, niet van `{asked}`"),
            "kies een ander bestand, of laat --perspective weg",
        )
    },
    not_anonymous: |sheet| {
        said(
            format!("`{sheet}` is niet anoniem begonnen"),
            "kies een ander bestand, of laat --anonymous weg",
        )
    },
};
