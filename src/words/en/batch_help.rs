//! The texts of `batch --help`, in English.

use crate::words::batch_help::BatchHelpWords;
use crate::words::help::Command;

pub(super) static BATCH_HELP: BatchHelpWords = BatchHelpWords {
    batch: Command {
        about: "Score a survey: the export of a survey platform, as CSV, Excel or JSON",
        example: "leerklaar batch export.csv --inspect\n  \
                  leerklaar batch export.xlsx --perspective-column \"What is your role?\" --by Department -o result\n  \
                  leerklaar batch export.csv --write-mapping mapping.yaml",
    },
    reading: "Reading the export",
    people: "Who answered",
    result: "The result",
    plan: "The roadmap",
    value_name: "NAME",
    value_export: "EXPORT",
    value_column: "COLUMN",
    value_columns: "COLUMN[,COLUMN]",
    value_platform: "PLATFORM",
    exports: "Exports, or folders with them; - is standard input. Each file gets a result of its own",
    inspect: "Score nothing: show which columns, answers and rows there are and what becomes of them",
    write_mapping: "Write a mapping to edit: which column is which question, and which answer means what",
    mapping: "Read the export by this mapping",
    definition: "The design of the survey, for the meaning of codes: .lss (LimeSurvey), .qsf (Qualtrics) or the \
                 dictionary of REDCap",
    profile: "Where the export comes from [default: seen from the export]: limesurvey, qualtrics, ms-forms, \
              google-forms, nextcloud-forms, surveymonkey, typeform, kobo, odk, redcap, surveyjs, wide (a row per \
              person) or long (a row per answer)",
    sheet: "Which sheet of an Excel file: name or number [default: the first with data]",
    keep: "Which rows count: complete (finished ones), all, or the share that must be answered, as 50% \
           [default: complete]",
    threads: "Read so many parts at once [default: what the computer can]",
    perspective: "Who all rows are: employee, line_manager, management, hr or organisation [default: employee; with \
                  --on-record organisation]",
    perspective_column: "The column that says in which role somebody answered",
    organisation_column: "The column with the organisation: a result for each",
    organisation: "The organisation that the export is about: for the title, and so that --ledger keeps it apart from others",
    organisation_by_file: "Each file is about an organisation of its own, called after the file",
    on_record: "The rows are not anonymous: each is an open answer on behalf of an organisation",
    by: "Compare groups, such as departments; two columns at most, and then also together",
    respondent: "The column with the number of the respondent, for --rows and --ledger",
    population: "CSV file with the number of people per group: for the response and narrower margins. Count only who has the role that is compared",
    with: "A sheet on record that counts too, such as that of management; may be repeated",
    technical: "Add the quality of the measurement: alpha, item-rest, agreement, effect sizes",
    preview: "Show which groups would be visible and why, without scores. Confidential",
    ledger: "Keep in this file what was published, and refuse a result from which a small group can be worked out",
    rows: "Write the scores per respondent to this CSV file, for those who hold the raw data anyway",
    format: "Form: table, json, markdown or csv [default: table; with -o all of them]",
    output: "Folder for the result",
};
