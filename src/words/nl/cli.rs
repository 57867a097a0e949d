//! The command line, in Dutch.

use crate::words::cli::CliWords;
use crate::words::counted;

fn meant(meant: Option<&str>) -> String {
    meant
        .map(|m| format!("; bedoel je `{m}`?"))
        .unwrap_or_default()
}

pub(super) static CLI: CliWords = CliWords {
    guide: "leerklaar laat zien hoe klaar een organisatie is voor een leerbeleid.\n\
\n\
Drie stappen:\n\
\n\
  1. Beantwoord de vragen. Stoppen en later verdergaan kan altijd.\n\
       leerklaar assess intake.yaml --quick  snelle scan: 18 vragen, 20 tot 30 minuten\n\
       leerklaar assess intake.yaml          alle vragen\n\
\n\
  2. Bekijk de score: per onderwerp, met wat nog onzeker is.\n\
       leerklaar score intake.yaml\n\
\n\
  3. Bekijk het plan: welke actie eerst, en waarom.\n\
       leerklaar roadmap intake.yaml\n\
\n\
Laat ook anderen een formulier invullen. Dan zie je waar hun beeld verschilt:\n\
       leerklaar assess medewerker-1.yaml --perspective employee --anonymous\n\
       leerklaar score intake.yaml medewerker-*.yaml\n\
\n\
Waar komt een getal vandaan?    leerklaar explain intake.yaml B2\n\
Alle opdrachten en opties:      leerklaar --help\n\
English:                        leerklaar --lang en\n",
    error: "fout",
    warning: "let op",
    help: "hulp",

    unknown_command: |given, m| format!("de opdracht `{given}` bestaat niet{}", meant(m)),
    unknown_option: |given, m| format!("de optie `{given}` bestaat niet{}", meant(m)),
    bad_value: |option, value, possible| {
        let choices = if possible.is_empty() {
            String::new()
        } else {
            format!("; kies uit: {}", possible.join(", "))
        };
        format!("`{value}` past niet bij `{option}`{choices}")
    },
    not_as_expected: |option, value, expected| {
        format!("`{value}` past niet bij `{option}`; verwacht: {expected}")
    },
    expect_score: "een getal van 0 tot 100",
    expect_lang: "een taal van twee letters, zoals nl of en",
    expect_perspective: "organisation, management, hr, line_manager of employee",
    expect_capacity: "een eigenaar en dagen per week, zoals hr=1,5",
    expect_ids: "acties met komma's ertussen, zoals A01,A02",
    expect_staff: "een heel getal vanaf 1",
    expect_width: "een heel getal van 20 tot 500",
    missing_value: |option| format!("achter `{option}` ontbreekt een waarde"),
    missing_argument: |names| format!("er ontbreekt iets: {}", names.join(", ")),
    conflicting: |first, second| format!("`{first}` en `{second}` gaan niet samen"),
    given_twice: |option| format!("`{option}` mag maar één keer"),
    missing_subcommand: |commands| format!("kies een opdracht: {}", commands.join(", ")),
    other_usage: "deze opdracht klopt niet",
    see_help: |command| format!("bekijk `{command} --help`"),

    language_not_available: |lang, available| {
        format!("de vragenlijsten zijn er niet in de taal `{lang}`; wel in: {available}")
    },
    not_found: |path| format!("`{path}` bestaat niet"),
    no_permission: |path| format!("`{path}` mag niet worden gelezen"),
    cannot_read: |path, cause| format!("`{path}` is niet te lezen: {cause}"),
    too_large: |path, megabytes| {
        format!("`{path}` is groter dan {megabytes} MB; dat is geen formulier of vragenlijst")
    },
    not_utf8: |path, line| {
        format!("`{path}` is geen UTF-8 (regel {line}); bewaar het bestand als UTF-8")
    },
    no_sheets_in_folder: |path| format!("in `{path}` staat geen formulier (.yaml)"),
    no_checklists_in_folder: |path| format!("in `{path}` staat geen vragenlijst (.yaml)"),
    same_sheet_twice: |path| {
        format!("`{path}` is twee keer genoemd; een antwoord telt maar één keer")
    },
    different_organisations: |first, second| {
        format!("deze formulieren horen bij verschillende organisaties: `{first}` en `{second}`")
    },
    output_exists: |path| format!("`{path}` bestaat al; gebruik --force om het te overschrijven"),
    output_is_input: |path| format!("`{path}` is ook invoer; kies een andere naam"),
    cannot_create: |path, cause| format!("`{path}` kan niet worden gemaakt: {cause}"),
    cannot_write: |cause| format!("schrijven is mislukt: {cause}"),
    unknown_id: |kind, given, m| format!("{kind} `{given}` bestaat niet{}", meant(m)),
    choose_from: |ids| format!("kies uit: {ids}"),
    name_a_subject: "noem na de formulieren een onderwerp (B2), vraag (B21), actie (A17) of uitslag (SCALE)",
    kind_action: "de actie",
    kind_owner: "de eigenaar",
    kind_checklist: "de vragenlijst",
    kind_subject: "het onderwerp",
    written: |path| format!("geschreven: {path}"),
    under_bar: |name, bar| format!("{name} ligt zeker onder {bar}"),
    maybe_under_bar: |name, bar, low, high| {
        format!("{name} kan nog onder {bar} liggen: tussen {low} en {high}, door open vragen")
    },
    no_score_for_bar: |name| format!("{name} heeft geen score"),
    verdict_open: |name| format!("het oordeel '{name}' staat nog open"),
    sheet_warnings: |count| counted(count, "waarschuwing", "waarschuwingen"),
    check_ok: |files, questions, actions| {
        format!(
            "geen fouten: {}, {}, {}",
            counted(files, "bestand", "bestanden"),
            counted(questions, "vraag", "vragen"),
            counted(actions, "actie", "acties"),
        )
    },
    assess_needs_input: "`assess` stelt vragen; laat --no-input weg, of vul het formulier met de hand in",
    our_bug: "dit is een fout in leerklaar zelf; je bestanden zijn niet aangeraakt",
};
