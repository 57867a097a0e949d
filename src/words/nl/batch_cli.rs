//! What the program says around a batch of surveys, in Dutch.

use crate::words::batch_cli::BatchCliWords;

pub(super) static BATCH_CLI: BatchCliWords = BatchCliWords {
    no_exports_in_folder: |folder| {
        format!("in `{folder}` staat geen export (.csv, .tsv, .txt, .xlsx of .json)")
    },
    same_export_twice: |name| {
        format!("`{name}` is twee keer genoemd; de antwoorden zouden dubbel tellen")
    },
    too_many_cuts: |most| {
        format!(
            "--by neemt hoogstens {most} kolommen: met meer kenmerken samen is een mens te herkennen"
        )
    },
    csv_needs_folder: "CSV bestaat uit meer bestanden: noem met -o een map",
    needs_folder: "meer dan één uitslag: noem met -o een map",
    preview_needs_cuts: "--preview laat groepen zien: noem met --by de kolom waarin ze staan",
    rows_need_respondent: "--rows heeft een nummer per respondent nodig: noem met --respondent de kolom",
    rows_need_file: "--rows schrijft antwoorden van mensen, en dus alleen naar een bestand: noem een bestandsnaam",
    one_organisation: |option| {
        format!(
            "{option} hoort bij één organisatie, en hier noemt een kolom er meer: laat {option} weg, of maak per \
             organisatie een export"
        )
    },
    rows_written: |file, rows| {
        format!(
            "geschreven: {file}, {rows} regels, een per respondent. Dit bestand is niet anoniem: geef het niet door"
        )
    },
    folder_written: |folder| format!("geschreven: {folder}"),
    mapping_written: |file| format!("kijk de mapping na en gebruik die met --mapping {file}"),
    progress: "{wide_bar} {percent:>3} %  {bytes} van {total_bytes}  {msg} rijen  nog {eta}",
    refused_release: |groups, k| {
        format!(
            "deze uitslag verschilt te weinig van een eerdere: in {} kwamen er 1 tot {} mensen bij of gingen er \
             weg, en hun antwoorden zijn dan uit te rekenen",
            groups.join(", "),
            k - 1
        )
    },
    refused_release_help: "wacht op meer antwoorden. Gaat dit over een andere organisatie, noem die dan met --organisation; heeft niemand de eerdere uitslag gezien, kies dan een ander logboek",
    weak_ledger: "zonder kolom met een nummer per respondent (--respondent) vergelijkt het logboek alleen aantallen; dat is zwakker",
    odd_numbers: |blank, again| {
        format!(
            "de nummers van de respondenten houden mensen niet uit elkaar ({blank} rijen zonder nummer, {again} met \
             een nummer dat er vaker staat), dus vergelijkt het logboek alleen aantallen; dat is zwakker"
        )
    },
    one_export: |option| {
        format!(
            "{option} hoort bij één organisatie, en hier zijn meer bestanden: reken ze een voor een door"
        )
    },
    ledger_unreadable: |file, why| format!("het logboek `{file}` is niet te lezen: {why}"),
    skipped: |files, of| {
        format!("{files} van de {of} bestanden overgeslagen; de andere zijn doorgerekend")
    },
    single_rows: "elke organisatie heeft maar één rij, en zulke kleine groepen blijven verborgen. Is elke rij een open \
                  antwoord namens de organisatie? Gebruik dan --on-record",
    not_together: |one, other| {
        format!("{one} doet niets samen met {other}: laat een van de twee weg")
    },
    column_twice: |column| format!("--by noemt `{column}` twee keer: één keer is genoeg"),
    rows_need_bare_name: |path| {
        format!(
            "--rows `{path}` zou voor elke export hetzelfde bestand zijn: geef een naam zonder map, \
             dan krijgt elke uitslag een eigen bestand"
        )
    },
    no_plain_file: "wat daar staat is geen gewoon bestand",
    one_export_for_mapping: "--write-mapping neemt één export",
};
