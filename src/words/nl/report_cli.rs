//! The report on the command line, in Dutch.

use crate::model::StoredFault;
use crate::words::finding::Said;
use crate::words::help::Command;
use crate::words::problem::said;
use crate::words::report_cli::ReportCliWords;

pub(super) static REPORT_CLI: ReportCliWords = ReportCliWords {
    report: Command {
        about: "Maak een rapport om door te sturen: kort, voor één soort lezer",
        example: "leerklaar report intake.yaml medewerker-*.yaml -o rapport.html\n  \
                  leerklaar report uitslag --for works-council -o or.html\n  \
                  leerklaar report uitslag/result.json --for adviser --format markdown",
    },
    value_source: "FORMULIER|UITSLAG",
    value_reader: "LEZER",
    value_name: "NAAM",
    value_date: "JJJJ-MM-DD",
    sources: "Ingevulde formulieren, of één uitslag van `batch -o`: de map of het bestand result.json",
    reader: "Voor wie: mt, hr, works-council (ondernemingsraad), team of adviser (adviseur) [standaard: mt]",
    format: "Vorm: html, docx (Word), xlsx (Excel) of markdown [standaard: wat de naam achter -o zegt, anders markdown]",
    output: "Schrijf naar dit bestand; de naam zegt de vorm: .html, .docx, .xlsx of .md",
    organisation: "Welke organisatie, als er in de uitslag meer staan",
    branding: "Eigen naam, kleuren en logo, uit een YAML-bestand",
    date: "De dag waarover het rapport gaat [standaard: de dag van het laatste antwoord]",
    expect_date: "een dag als 2026-11-22",

    format_against_name: |file, asked, named| {
        said(
            format!("`{file}` heet {named}, maar `--format` zegt {asked}"),
            "laat `--format` weg, of kies een andere naam",
        )
    },
    unknown_name: |file, endings| Said {
        message: format!("aan de naam `{file}` is niet te zien welke vorm het rapport krijgt"),
        help: format!("kies een naam die eindigt op {endings}, of gebruik `--format`"),
    },
    needs_file: |format| Said {
        message: format!("een {format}-bestand is geen tekst en kan niet op het scherm"),
        help: format!("noem een bestand, zoals `-o rapport.{format}`"),
    },
    one_result: (
        "een rapport gaat over één uitslag, of over formulieren",
        "maak een rapport per uitslag",
    ),
    too_late: |option| Said {
        message: format!("de uitslag heeft al een plan; `{option}` verandert dat niet meer"),
        help: format!("geef `{option}` aan `leerklaar batch` en maak de uitslag opnieuw"),
    },
    needs_result: |option| Said {
        message: format!(
            "`{option}` kiest uit een uitslag van `batch`; formulieren zijn van één organisatie"
        ),
        help: format!("laat `{option}` weg"),
    },
    no_result_in_folder: |folder| Said {
        message: format!("in `{folder}` staat geen formulier (.yaml) en geen result.json"),
        help: "maak een uitslag met `leerklaar batch EXPORT -o MAP`".to_owned(),
    },
    stored,
    several: |names| Said {
        message: "in deze uitslag staan meer organisaties".to_owned(),
        help: format!("kies er een met `--organisation`: {}", names.join(", ")),
    },
    no_such_organisation: |name, names| Said {
        message: format!("in deze uitslag staat geen organisatie `{name}`"),
        help: match names {
            [] => "laat `--organisation` weg".to_owned(),
            names => format!("kies uit: {}", names.join(", ")),
        },
    },
    cannot_draw: |cause| format!("dit rapport past niet in deze vorm: {cause}"),
};

fn stored(file: &str, fault: &StoredFault) -> Said {
    let again = "maak de uitslag opnieuw met `leerklaar batch EXPORT -o MAP`";
    match fault {
        StoredFault::NotJson { line, column } => said(
            format!("`{file}` is geen JSON ({file}:{line}:{column})"),
            "een uitslag is de map of het bestand result.json dat `leerklaar batch -o MAP` maakt",
        ),
        StoredFault::CutOff => said(format!("`{file}` houdt halverwege op"), again),
        StoredFault::DuplicateKey { key, line, column } => said(
            format!("`{key}` staat twee keer in hetzelfde deel ({file}:{line}:{column})"),
            again,
        ),
        StoredFault::NotOurs => said(
            format!("`{file}` is geen uitslag van leerklaar"),
            "een uitslag is de map of het bestand result.json dat `leerklaar batch -o MAP` maakt",
        ),
        StoredFault::OtherSchema { found, known } => said(
            format!(
                "`{file}` is gemaakt door een andere versie van leerklaar: `{found}`, deze versie leest `{known}`"
            ),
            "gebruik de versie die de uitslag maakte, of maak de uitslag opnieuw",
        ),
        StoredFault::OtherKind { kind } => said(
            format!("`{file}` is wel van leerklaar, maar geen uitslag van een enquête (`{kind}`)"),
            "geef de formulieren zelf, of de map van één uitslag van `leerklaar batch -o MAP`",
        ),
        StoredFault::Broken { line, column } => said(
            format!(
                "in `{file}` ontbreekt iets of staat iets dat niet kan ({file}:{line}:{column})"
            ),
            again,
        ),
        StoredFault::OtherChecklist {
            checklist,
            then,
            now,
        } => said(
            match (then, now) {
                (Some(then), Some(now)) => format!(
                    "`{file}` is gemaakt met versie {then} van de vragenlijst `{checklist}`; hier is versie {now}"
                ),
                (Some(_), None) => format!(
                    "`{file}` is gemaakt met de vragenlijst `{checklist}`, en die is er niet"
                ),
                _ => format!("`{file}` is gemaakt zonder de vragenlijst `{checklist}`"),
            },
            "geef met `--checklists MAP` de vragenlijsten van toen, of maak de uitslag opnieuw",
        ),
        StoredFault::OtherRules => said(
            format!(
                "`{file}` is gemaakt met andere regels: drempels, zekerheid of grenzen zijn nu anders"
            ),
            "geef met `--checklists MAP` de bestanden van toen, of maak de uitslag opnieuw",
        ),
        StoredFault::UnknownId { id } => said(
            format!("in `{file}` staat `{id}`, en dat hebben deze vragenlijsten niet"),
            "geef met `--checklists MAP` de vragenlijsten van toen, of maak de uitslag opnieuw",
        ),
    }
}
