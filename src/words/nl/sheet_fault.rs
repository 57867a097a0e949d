//! What is wrong with an answer sheet, in Dutch.

use crate::words::problem::{quoted, said};
use crate::words::sheet_fault::SheetWords;

pub(super) const SHEET: SheetWords = SheetWords {
    newer: |found, known| {
        said(
            format!(
                "dit formulier is van een nieuwere versie (`{found}`); deze versie kent `{known}`"
            ),
            "installeer de nieuwste versie; dit formulier blijft zoals het is",
        )
    },
    unknown_item: |item| format!("er is geen vraag `{item}`"),
    no_such_item: "schrijf de id van een vraag, of haal deze regel weg",
    former_item: |was, now| {
        said(
            format!("vraag `{was}` heet nu `{now}`"),
            "je antwoord telt mee; bij de volgende keer opslaan krijgt het de nieuwe naam",
        )
    },
    answered_twice: |item| {
        said(
            format!("vraag `{item}` heeft hier al een antwoord, onder zijn oude naam"),
            "haal een van de twee antwoorden weg",
        )
    },
    unknown_checklist: |id| format!("er is geen vragenlijst `{id}`"),
    known_checklists: |known| format!("kies uit {}", quoted(known)),
    not_an_answer: |found| format!("`{found}` is geen antwoord op deze vraag"),
    allowed_answers: |allowed| format!("kies uit {}", quoted(allowed)),
    unknown_option: |found| format!("`{found}` staat niet in de lijst van deze vraag"),
    known_options: |known| format!("kies uit {}", quoted(known)),
    nothing_ticked: (
        "er is niets aangevinkt",
        "schrijf `none` als niets klopt, of haal de regel weg als er geen antwoord is",
    ),
    ticked_and_irrelevant: |option| {
        said(
            format!("`{option}` is aangevinkt en zou toch niet bestaan"),
            "haal het weg uit `answer` of uit `irrelevant`",
        )
    },
    out_of_range: |found, low, high| {
        said(
            format!("{} kan niet kloppen", comma(found)),
            &format!(
                "schrijf een getal van {} tot en met {}",
                comma(low),
                comma(high)
            ),
        )
    },
    too_many_decimals: |found, most| {
        let help = match most {
            0 => "schrijf een heel getal".to_owned(),
            1 => "schrijf hoogstens 1 cijfer achter de komma".to_owned(),
            more => format!("schrijf hoogstens {more} cijfers achter de komma"),
        };
        said(format!("{} heeft te veel decimalen", comma(found)), &help)
    },
    not_a_moment: |found| {
        said(
            format!("`{found}` is geen tijdstip"),
            "schrijf het zoals 2026-11-21T14:03:00Z, of laat het weg",
        )
    },
    no_reason: (
        "er staat niet bij waarom dit niet van toepassing is",
        "schrijf {answer: not_applicable, reason: \"...\"}",
    ),
    not_asked_of: |item, perspective| {
        said(
            format!("vraag `{item}` is niet voor `{perspective}`; dit antwoord telt niet mee"),
            "haal de regel weg, of verbeter `perspective`",
        )
    },
    not_among_checklists: |item, checklist| {
        said(
            format!(
                "vraag `{item}` hoort bij `{checklist}`, en die staat niet bij `checklists`; dit \
                 antwoord telt niet mee"
            ),
            "zet de vragenlijst bij `checklists`, of haal de regel weg",
        )
    },
    unknown_former_item: |item| {
        said(
            format!("er is geen vraag `{item}`; dit oude antwoord valt weg"),
            "haal de regel weg, of schrijf de id van een vraag",
        )
    },
    other_version: |checklist, found, known| {
        said(
            format!("de antwoorden zijn bij versie {found} van `{checklist}`; nu is er {known}"),
            "vragen kunnen veranderd zijn: loop de antwoorden na voordat je vergelijkt",
        )
    },
    edited_by_hand: (
        "de antwoorden zijn veranderd buiten het programma om",
        "dat mag; bij de volgende keer opslaan komt er een nieuw stempel",
    ),
};

fn comma(number: crate::model::Fraction) -> String {
    number.to_string().replace('.', ",")
}
