//! De vragenlijst als pagina.

use crate::words::questionnaire::QuestionnaireWords;

pub(super) static QUESTIONNAIRE: QuestionnaireWords = QuestionnaireWords {
    title: "Vragenlijst",
    list_title: "Vragenlijsten",
    reading: |questions, dimensions, checklists| {
        let counted = |count: usize, one: &str, more: &str| match count {
            1 => format!("1 {one}"),
            _ => format!("{count} {more}"),
        };
        format!(
            "{} over {}, in {}.",
            counted(questions, "vraag", "vragen"),
            counted(dimensions, "onderdeel", "onderdelen"),
            counted(checklists, "lijst", "lijsten")
        )
    },
    version: |version| format!("Versie {version}."),
    version_title: "Versie",
    id: "Naam",
    name: "Titel",
    dimensions: "Onderdelen",
    questions: "Vragen",
    quick: "In de korte lijst",
    kind: "Soort",
    core: "hoofdlijst",
    extra: "extra",
    intro: "Inleiding",
    source: "Herkomst",
    asked_of: |groups| format!("Vraag aan {groups}"),
    level: |code| format!("Niveau {code}"),
    answers: "Antwoorden",
    ticks: "Aan te vinken",
    enough: |count| format!("{count} is genoeg voor de hoogste score"),
    number: "Getal",
    text: "Tekst",
    statements: "Bronnen",
};
