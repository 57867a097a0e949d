//! The questionnaire as a page, in Dutch.

use crate::words::questionnaire::QuestionnaireWords;

pub(super) static QUESTIONNAIRE: QuestionnaireWords = QuestionnaireWords {
    title: "Vragenlijst",
    list_title: "Vragenlijsten",
    reading: |questions, dimensions, checklists| {
        format!("{questions} vragen over {dimensions} onderdelen, in {checklists} lijsten.")
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
