//! Een voorgestelde mapping in het Nederlands.

use crate::model::survey::Match;
use crate::words::MappingWords;

pub(super) static MAPPING: MappingWords = MappingWords {
    head: |file| {
        vec![
            format!("Zo leest leerklaar {file}: welke kolom bij welke vraag hoort, en welk"),
            "label bij welk antwoord. Kijk het na, verander wat fout is, en gebruik het met"
                .to_owned(),
            "  leerklaar batch --mapping DIT_BESTAND EXPORT".to_owned(),
            "Wat je weglaat, zoekt het programma weer uit in de export.".to_owned(),
        ]
    },
    source: "Hoe het bestand opengaat. De fingerprint waarschuwt als een volgende export andere \
             koppen heeft.",
    rows: "Welke rijen tellen: complete (af), all (alle), of {partial: 0.5} voor de helft van de \
           antwoorden.",
    columns: "Een kolom met haar kop, of als {place: 4, check: \"deel van de kop\"}.",
    unknown_role: |label, count| {
        format!(
            "onbekende rol, {count} keer: \"{label}\" - zet die bij perspective, bijvoorbeeld \
             labels: {{line_manager: [\"{label}\"]}}"
        )
    },
    by: |by| match by {
        Match::Mapping => "aangewezen in de mapping",
        Match::Id => "herkend aan de id",
        Match::IdInText => "herkend aan de id in de tekst",
        Match::FullText => "herkend aan de hele tekst",
        Match::StemAndRow => "herkend aan de rij onder een kop van de lijst",
        Match::UniqueRow => "herkend aan de rij, die er één keer staat",
    },
    seems_reversed: "De antwoorden gaan tegen de andere in: lopen de niveaus daar van goed naar \
                     slecht, schrijf dan {columns: [...], reverse: true}.",
    unmapped: |place, header| format!("kolom {place} \"{header}\" is geen vraag, voor zover zeker"),
    by_position: |item| format!("  voorstel: {item}, want de kolommen ernaast zijn de buren"),
    by_likeness: |item, percent| format!("  voorstel: {item}, want {percent} van de 100 is gelijk"),
    missing: |items| format!("geen kolom voor: {items}"),
    labels: "Gevonden labels en codes, per schaal en niveau. Hoofdletters en leestekens tellen niet.",
    unknown: |label, count| {
        format!("onbekend, {count} keer: \"{label}\" - zet het bij het antwoord dat het is")
    },
    uncertain: |label, count| {
        format!("onzeker, {count} keer: \"{label}\" - zet het bij het niveau dat het is")
    },
};
