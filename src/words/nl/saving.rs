//! Opening and saving sheets in Dutch.

use crate::words::SavingWords;

pub(super) static SAVING: SavingWords = SavingWords {
    in_use: |path, by| {
        let by = by.map_or_else(
            || "een ander programma".to_owned(),
            |id| format!("een ander programma (proces {id})"),
        );
        format!("{path} is in gebruik door {by}. Sluit dat eerst, of kies een ander bestand.")
    },
    not_a_file: |path| format!("{path} is geen gewoon bestand. Kies een andere naam."),
    no_folder: |path| {
        format!("De map van {path} bestaat niet. Maak die eerst, of kies een andere map.")
    },
    read_only: |path| {
        format!("{path} is alleen-lezen. Maak het schrijfbaar, of kies een ander bestand.")
    },
    too_large: |path, most| {
        format!(
            "{path} is groter dan {} MB. Dat kan geen formulier zijn.",
            most / 1024 / 1024
        )
    },
    not_text: |path, line| {
        format!("{path} is vanaf regel {line} geen UTF-8. Bewaar het bestand opnieuw als UTF-8.")
    },
    unreadable: |path, cause| format!("{path} kan niet worden gelezen: {cause}"),
    unwritable: |path, cause| format!("{path} kan niet worden opgeslagen: {cause}"),
    not_saved: |path, cause| {
        format!("Je antwoord is nog NIET opgeslagen in {path}: {cause} Je antwoord is niet weg.")
    },

    cause_full: "de schijf is vol. Maak ruimte vrij.",
    cause_denied: "je mag daar niet schrijven of lezen. Controleer de rechten van de map.",
    cause_missing: "de map is er niet meer. Zet die terug.",
    cause_read_only: "de schijf is alleen-lezen. Kies een andere map.",
    cause_other: |system| format!("het systeem meldt: {system}."),

    kept_original: |path| {
        format!("Je eigen versie, met opmerkingen en al, blijft bewaard als {path}.")
    },
    kept_changed: |path| {
        format!("Een ander programma had het bestand veranderd. Die versie is bewaard als {path}.")
    },
    retry_title: "Opslaan lukt niet. Wat wil je doen?",
    retry: "Opnieuw proberen",
    stop_unsaved: "Stoppen zonder dit antwoord op te slaan",

    talk_failed: |system| format!("Het gesprek kan niet verder: {system}."),
    other_perspective: |sheet, is, asked| {
        format!(
            "{sheet} is een formulier van {is}, niet van {asked}. Kies een ander bestand, of laat --perspective weg."
        )
    },
    other_origin: |sheet, is, asked| {
        format!(
            "{sheet} is {is} ingevuld, niet {asked}. Kies een ander bestand, of laat --anonymous weg."
        )
    },
    unknown_checklist: |id, meant, known| match meant {
        Some(meant) => {
            format!("Er is geen vragenlijst {id}. Bedoel je {meant}? Deze zijn er: {known}.")
        }
        None => format!("Er is geen vragenlijst {id}. Deze zijn er: {known}."),
    },
};
