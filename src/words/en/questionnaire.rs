//! The questionnaire as a page.

use crate::words::counted;
use crate::words::questionnaire::QuestionnaireWords;

pub(super) static QUESTIONNAIRE: QuestionnaireWords = QuestionnaireWords {
    title: "Questionnaire",
    list_title: "Checklists",
    reading: |questions, dimensions, checklists| {
        format!(
            "{} on {}, in {}.",
            counted(questions, "question", "questions"),
            counted(dimensions, "subject", "subjects"),
            counted(checklists, "checklist", "checklists"),
        )
    },
    version: |version| format!("Version {version}."),
    version_title: "Version",
    id: "Name",
    name: "Title",
    dimensions: "Subjects",
    questions: "Questions",
    quick: "In the quick scan",
    kind: "Kind",
    core: "core checklist",
    extra: "extra checklist",
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
