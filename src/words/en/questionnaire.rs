//! The questionnaire as a page.

use crate::words::questionnaire::QuestionnaireWords;

pub(super) static QUESTIONNAIRE: QuestionnaireWords = QuestionnaireWords {
    title: "Questionnaire",
    list_title: "Checklists",
    reading: |questions, dimensions, checklists| {
        let counted = |count: usize, one: &str, more: &str| match count {
            1 => format!("1 {one}"),
            _ => format!("{count} {more}"),
        };
        format!(
            "{} on {}, in {}.",
            counted(questions, "question", "questions"),
            counted(dimensions, "part", "parts"),
            counted(checklists, "list", "lists")
        )
    },
    version: |version| format!("Version {version}."),
    version_title: "Version",
    id: "Name",
    name: "Title",
    dimensions: "Parts",
    questions: "Questions",
    quick: "In the quick scan",
    kind: "Kind",
    core: "main list",
    extra: "extra",
    intro: "Introduction",
    source: "Origin",
    asked_of: |groups| format!("Asked of {groups}"),
    level: |code| format!("Level {code}"),
    answers: "Answers",
    ticks: "To tick",
    enough: |count| format!("{count} is enough for the highest score"),
    number: "Number",
    text: "Text",
    statements: "Sources",
};
