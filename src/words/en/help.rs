//! The texts of `--help`.

use crate::words::help::{Command, HelpWords};

pub(super) static HELP: HelpWords = HelpWords {
    about: "How ready is an organisation for a learning policy? Questionnaire, score and roadmap.",
    after: "Exit codes: 0 done · 1 done, but a limit you asked for was not met (--fail-under, --strict) · \
            2 wrong usage · 3 partly done · 65 error in data or checklist · 66 input not found · \
            70 error in this program · 73 output cannot be created · 74 reading or writing failed · \
            75 sheet is in use · 77 refused for privacy · 129, 130, 143 interrupted (an interview keeps what was confirmed).\n\n\
            The program works without internet and sends nothing.",
    usage: "Usage:",
    commands: "Commands",
    arguments: "Arguments",
    options: "Options",
    common_options: "Options of every command",
    example: "Example:",
    value_command: "COMMAND",
    value_options: "OPTIONS",
    value_sheet: "SHEET",
    value_path: "PATH",
    value_file: "FILE",
    value_folder: "FOLDER",
    value_number: "NUMBER",
    value_capacity: "OWNER=DAYS",
    option_help: "Show this help",
    option_version: "Show the version",

    lang: "Language of questions and results: nl or en [default: language of the computer]",
    checklists: "Folder with your own checklists, instead of the built-in ones",
    color: "Colour: auto, always or never",
    width: "Width of the output in characters [default: width of the window]",
    no_input: "Never ask; say what is missing",

    assess: Command {
        about: "Answer the questions, at once or in parts",
        example: "leerklaar assess intake.yaml --quick\n  leerklaar assess --perspective employee",
    },
    assess_sheet: "Sheet with the answers; if it exists, the interview goes on from there",
    assess_perspective: "Who answers: organisation (as a whole), management, hr, line_manager or employee \
                         [default: organisation]",
    assess_checklist: "Only this checklist; may be given more than once",
    assess_quick: "Quick scan: one core question per subject",
    assess_plain: "Line by line, for screen readers and simple terminals",
    assess_anonymous: "The answers are anonymous: visible only in a group that is large enough",

    score: Command {
        about: "Show the score: profile, verdicts and different views",
        example: "leerklaar score intake.yaml\n  leerklaar score management.yaml hr.yaml employee-*.yaml --format json -o score.json",
    },
    sheets: "Completed sheets, or folders of them; - is standard input",
    target: "Score to reach for every subject, 0 to 100",
    full: "Show every question too",
    full_plan: "Show every action in full, later ones too",
    fail_under: "Exit with 1 unless every subject certainly has at least this score",
    strict: "Exit with 1 when there are warnings or a verdict is still open",
    format: "Format: table, json or markdown",
    output: "Write to this file",
    force: "Overwrite an existing file",
    scale: "Show scores from 0 to 100 or from 0 to 10",

    roadmap: Command {
        about: "Make the roadmap: which action first, and why",
        example: "leerklaar roadmap intake.yaml --staff 150\n  leerklaar roadmap intake.yaml --done A01,A02 --without A31 --capacity hr=2",
    },
    capacity: "Days a week of an owner, as in hr=1.5; may be given more than once",
    staff: "Number of people in the organisation, to estimate the effort",
    done: "These actions are already done, as in A01,A02",
    without: "Leave these actions out",
    free_order: "Do not put 'start small' first; only the return per day counts",

    explain: Command {
        about: "Show where a figure comes from",
        example: "leerklaar explain intake.yaml B2\n  leerklaar explain intake.yaml SCALE",
    },
    explain_subject: "Sheets, and last a subject (B2), question (B21), action (A17) or verdict (SCALE)",

    checklist: Command {
        about: "Look at the checklists or check them",
        example: "leerklaar checklist list\n  leerklaar checklist show barriers\n  leerklaar checklist check my-folder",
    },
    list: Command {
        about: "Name all checklists",
        example: "leerklaar checklist list",
    },
    show: Command {
        about: "Show a whole checklist",
        example: "leerklaar checklist show barriers\n  leerklaar checklist show barriers --format yaml > barriers.yaml",
    },
    show_ids: "Checklist (barriers), shared file (actions, rules) or all for everything",
    show_format: "Format: table, markdown or yaml (the file itself)",
    show_both: "Dutch and English side by side",
    check: Command {
        about: "Find every error in checklists, with its place and remedy",
        example: "leerklaar checklist check my-folder\n  leerklaar checklist check",
    },
    check_paths: "Folders or files [default: the built-in checklists]",
    check_format: "Format: text or json",
    check_strict: "Exit with 1 when there are warnings",
    schema: Command {
        about: "Write the JSON Schema of the files, for help in a text editor",
        example: "leerklaar checklist schema > checklist.schema.json",
    },

    completions: Command {
        about: "Write completions for bash, zsh, fish or powershell",
        example: "leerklaar completions bash > ~/.local/share/bash-completion/completions/leerklaar",
    },
    shell: "For which shell: bash, zsh, fish or powershell",
    man: Command {
        about: "Write the manual as man pages",
        example: "leerklaar man | man -l -\n  leerklaar man ~/.local/share/man/man1",
    },
    man_folder: "Folder for a page per command [default: the main page to the output]",
};
