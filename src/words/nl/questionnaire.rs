//! The questionnaire as a page, in Dutch.

use crate::words::counted;
use crate::words::questionnaire::QuestionnaireWords;

pub(super) static QUESTIONNAIRE: QuestionnaireWords = QuestionnaireWords {
    title: "Vragenlijst",
    list_title: "Vragenlijsten",
    reading: |questions, dimensions, checklists| {
        format!(
            "{} over {}, in {}.",
            counted(questions, "vraag", "vragen"),
            counted(dimensions, "onderwerp", "onderwerpen"),
            counted(checklists, "vragenlijst", "vragenlijsten"),
        )
    },
    version: |version| format!("Versie {version}."),
    version_title: "Versie",
    id: "Naam",
    name: "Titel",
    dimensions: "Onderwerpen",
    questions: "Vragen",
    quick: "In de snelle scan",
    kind: "Soort",
    core: "kernlijst",
    extra: "extra lijst",
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
