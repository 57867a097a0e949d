//! What was found in an export.

use crate::model::survey::{CodesBy, Hint, Match, Platform, Refusal, Sign, Variant};
use crate::words::problem::quoted;
use crate::words::survey::{
    AttentionWords, ColumnWords, ItemWords, RowWords, SourceWords, SurveyWords,
};

pub(super) static SURVEY: SurveyWords = SurveyWords {
    title: "What is in the export",
    confidential: "Confidential: this page has the sizes of small groups. Share only the result \
                   itself.",
    nothing: "No export was read.",
    source: SOURCE,
    rows: ROWS,
    attention: ATTENTION,
    items: ITEMS,
    columns: COLUMNS,
};

const SOURCE: SourceWords = SourceWords {
    title: "The file",
    platform: "Made with",
    name: |platform| match (platform.brand(), platform) {
        (Some(brand), _) => brand.to_owned(),
        (None, Platform::Long) => "a plain table, one answer per row".to_owned(),
        (None, _) => "a plain table, one person per row".to_owned(),
    },
    variant: |variant| match variant {
        Variant::Codes => "with codes",
        Variant::Text => "with texts",
        Variant::CodeAndText => "with codes and texts",
        Variant::Legacy => "old layout",
    },
    chosen: "chosen by you",
    why: "Known by",
    sign: |sign| match sign {
        Sign::Headers(headers) => format!("these columns: {}", quoted(headers)),
        Sign::RowOfTags {
            row,
            percent,
            example,
        } => format!("{percent} % of row {row} are fixed codes like `{example}`"),
        Sign::HeaderForm(example) => format!("column names of the form `{example}`"),
        Sign::MomentsUnder { header, percent } => {
            format!("{percent} % of what stands under `{header}` is a date and time")
        }
        Sign::SecondRow(cells) => format!("the second row: {}", quoted(cells)),
        Sign::Json(shape) => format!("the shape of the JSON: {shape}"),
    },
    no_sign: "no platform fits; read as a plain table",
    format: "Format",
    text_file: |encoding, delimiter| match delimiter {
        '\t' => format!("text in {encoding}, columns separated by a tab"),
        other => format!("text in {encoding}, columns separated by `{other}`"),
    },
    mark: "with a mark at the start (BOM)",
    sep_line: "the first line is an instruction for Excel (sep=)",
    spreadsheet: |sheet| format!("XLSX, sheet `{sheet}`"),
    json: "JSON",
    header_rows: "Lines of column names",
    fingerprint: "Fingerprint of the columns",
};

pub(super) const ROWS: RowWords = RowWords {
    title: "What became of the rows",
    file: "File",
    sum: |read, scored, refused| {
        format!("{read} rows read = {scored} counted + {refused} not counted.")
    },
    span: |at_least, at_most| format!("{at_least} to {at_most}"),
    why_span: "The exact number is not told: it would say how many people are in a group that is not \
               shown. Who has the export sees it with --inspect.",
    answers: |read, used, refused| {
        format!("{read} rows read, each with one answer = {used} used + {refused} not used.")
    },
    people: |read, scored, refused| {
        format!("Together they are {read} people = {scored} counted + {refused} not counted.")
    },
    answers_title: "What became of the answers",
    used: "Used",
    unused: "Not used",
    partial: |count| match count {
        1 => "Of the rows counted, 1 was not finished.".to_owned(),
        _ => format!("Of the rows counted, {count} were not finished."),
    },
    read: "Read",
    scored: "Counted",
    refused: "Not counted",
    reason: "Reason",
    count: "Rows",
    lines: "On line",
    why: |why| match why {
        Refusal::Unfinished => "not finished",
        Refusal::TooLittle => "too little filled in",
        Refusal::Empty => "no question answered",
        Refusal::Test => "a test",
        Refusal::Rejected => "rejected on the platform",
        Refusal::Duplicate => "duplicate",
        Refusal::Filtered => "outside the choice in the mapping",
        Refusal::OtherPerspective => "a role that does not count",
        Refusal::NoPerspective => "no role filled in",
        Refusal::NoOrganisation => "no organisation filled in",
        Refusal::Shifted => "answers stand in the wrong columns",
        Refusal::Ragged => "more cells than columns",
        Refusal::NoRespondent => "it does not say whose answer it is",
        Refusal::NoQuestion => "it does not say which question it answers",
        Refusal::OtherQuestion => "not a question of our checklists",
        Refusal::SameAnswer => "says the same as another row, or nothing",
        Refusal::OtherAnswer => "another answer to the same question than before",
    },
    roles: "The roles",
    role: "Role in the export",
    counts_as: "Counts as",
    left_out: "does not count",
};

const ATTENTION: AttentionWords = AttentionWords {
    title: "Look at this first",
    no_items: "No column is a question of our checklists, so there is nothing to score.",
    nothing: "Everything was recognised: every column with a question, and every answer.",
    unknown: |answers, items| match answers {
        1 => format!("1 answer is unknown, to {items}."),
        _ => format!("{answers} answers are unknown, to {items}."),
    },
    uncertain: |items| format!("It is not certain what the codes of {items} mean."),
    disputed: |columns| {
        format!("Several columns are the same question; none of them counts: {columns}.")
    },
    suggested: |columns| match columns {
        1 => "1 column does not count, but looks like a question; see the table of columns."
            .to_owned(),
        _ => format!(
            "{columns} columns do not count, but look like a question; see the table of columns."
        ),
    },
    missing: |count| match count {
        1 => {
            "1 question has no column; scores are less certain there. Is it for management or HR? \
              Then add their sheet with --with."
                .to_owned()
        }
        _ => format!(
            "{count} questions have no column; scores are less certain there. What is for \
             management or HR you complete with their sheets: --with."
        ),
    },
    formulas: |cells, columns| match cells {
        1 => format!("1 cell is a formula and counts as not filled in, in {columns}."),
        _ => format!("{cells} cells are formulas and count as not filled in, in {columns}."),
    },
    reversed: |items| {
        format!("These questions seem turned round: who scores high elsewhere scores low: {items}.")
    },
    mapping: "With a mapping you point out columns and answers yourself: leerklaar batch \
              --write-mapping mapping.yaml EXPORT",
};

const ITEMS: ItemWords = ItemWords {
    title: "The questions and what each answer counts as",
    column: |place, header| format!("column {place} `{header}`"),
    in_rows: |place, question| format!("rows with `{question}` in column {place}"),
    by: |by| match by {
        Match::Mapping => "pointed out in the mapping",
        Match::Id => "known by its code",
        Match::IdInText => "known by the code in its text",
        Match::FullText => "known by its full text",
        Match::StemAndRow => "known by its stem and row",
        Match::UniqueRow => "known by the text of its row",
    },
    codes_by: |by| match by {
        CodesBy::Mapping => "the codes are in the mapping",
        CodesBy::Definition => "the codes are in the definition",
        CodesBy::FullSet => "all codes occur, and no other",
        CodesBy::OtherScales => "as on the other scales with as many levels",
    },
    value: "It says",
    count: "Times",
    counts_as: "Counts as",
    empty: "(empty)",
    level: |text, score| format!("{text}, score {score}"),
    ticked: |count| match count {
        0 => "nothing of the list".to_owned(),
        _ => format!("{count} ticked"),
    },
    number: |number| format!("the number {number}"),
    dont_know: "don't know",
    not_applicable: "not applicable",
    blank: "not filled in",
    not_shown: "not put to them or left open",
    unreadable: "UNREADABLE, counts as not filled in",
    unknown: "UNKNOWN",
    uncertain: "NOT CERTAIN: the code fits in more than one way",
    unlisted: |count| match count {
        1 => "and 1 other value".to_owned(),
        _ => format!("and {count} other values"),
    },
    missing: "Questions without a column",
};

const COLUMNS: ColumnWords = ColumnWords {
    title: "The other columns",
    place: "Place",
    header: "Column",
    fate: "What becomes of it",
    perspective: "the role of who answers",
    organisation: "the organisation",
    cut: |name| format!("trait for groups: {name}"),
    respondent: "a number per person; not in the result",
    question: "says which question the row answers",
    answer: "the answer to the question of the row",
    in_rows: |place| format!("in {place}"),
    platform: "of the platform; no question",
    personal: "dropped: it shows who somebody is",
    ignored: "left out in the mapping",
    unmapped: "not read: no question of our checklists",
    perhaps: |item, hint| match hint {
        Hint::Position => format!("perhaps “{item}”: it stands between its neighbours"),
        Hint::Similar(percent) => format!("perhaps “{item}”: {percent} % alike"),
    },
    disputed: |item| format!("does not count: several columns are “{item}”"),
};
