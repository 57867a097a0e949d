//! The texts of `--help`, in Dutch.

use crate::words::help::{Command, HelpWords};

pub(super) static HELP: HelpWords = HelpWords {
    about: "Hoe klaar is een organisatie voor een leerbeleid? Vragenlijst, score en plan van aanpak.",
    after: "Afsluitcode: 0 gedaan · 1 gedaan, maar een gevraagde grens is niet gehaald (--fail-under, --strict) · \
            2 verkeerd gebruik · 3 deels gelukt · 65 fout in gegevens of vragenlijst · 66 invoer niet gevonden · \
            70 fout in dit programma · 73 uitvoer kan niet worden gemaakt · 74 lezen of schrijven mislukt · \
            75 formulier is in gebruik · 77 geweigerd om privacy · 129, 130, 143 onderbroken (een interview bewaart wat bevestigd is).\n\n\
            Het programma werkt zonder internet en stuurt niets weg.",
    usage: "Gebruik:",
    commands: "Opdrachten",
    arguments: "Gegevens",
    options: "Opties",
    common_options: "Opties bij elke opdracht",
    example: "Voorbeeld:",
    value_command: "OPDRACHT",
    value_options: "OPTIES",
    value_sheet: "FORMULIER",
    value_path: "PAD",
    value_file: "BESTAND",
    value_folder: "MAP",
    value_number: "GETAL",
    value_capacity: "EIGENAAR=DAGEN",
    option_help: "Laat deze hulp zien",
    option_version: "Laat de versie zien",

    lang: "Taal van vragen en uitkomst: nl of en [standaard: taal van de computer]",
    checklists: "Map met eigen vragenlijsten, in plaats van de ingebouwde",
    color: "Kleur: auto, always (altijd) of never (nooit)",
    width: "Breedte van de uitvoer in tekens [standaard: breedte van het venster]",
    no_input: "Vraag nooit iets; zeg wat er ontbreekt",

    assess: Command {
        about: "Beantwoord de vragen, in één keer of in stukken",
        example: "leerklaar assess intake.yaml --quick\n  leerklaar assess --perspective employee",
    },
    assess_sheet: "Formulier met de antwoorden; bestaat het al, dan gaat het gesprek daar verder",
    assess_perspective: "Wie antwoordt: organisation (hele organisatie), management, hr, line_manager of employee \
                         [standaard: organisation]",
    assess_checklist: "Alleen deze vragenlijst; mag vaker",
    assess_quick: "Snelle scan: één kernvraag per onderwerp",
    assess_plain: "Regel voor regel, voor schermlezers en eenvoudige terminals",
    assess_anonymous: "De antwoorden zijn anoniem: alleen zichtbaar in een groep die groot genoeg is",

    score: Command {
        about: "Laat de score zien: profiel, oordelen en verschil in beeld",
        example: "leerklaar score intake.yaml\n  leerklaar score directie.yaml hr.yaml medewerker-*.yaml --format json -o score.json",
    },
    sheets: "Ingevulde formulieren, of mappen ermee; - is de standaardinvoer",
    target: "Streefscore voor elk onderwerp, 0 tot 100",
    full: "Laat ook elke vraag zien",
    full_plan: "Laat elke actie volledig zien, ook de latere",
    fail_under: "Eindig met 1 als een onderwerp niet zeker minstens deze score heeft",
    strict: "Eindig met 1 als er waarschuwingen zijn of een oordeel nog open is",
    format: "Vorm: table, json of markdown",
    output: "Schrijf naar dit bestand",
    force: "Overschrijf een bestaand bestand",
    scale: "Toon scores van 0 tot 100 of van 0 tot 10",

    roadmap: Command {
        about: "Maak het plan van aanpak: welke actie eerst, en waarom",
        example: "leerklaar roadmap intake.yaml --staff 150\n  leerklaar roadmap intake.yaml --done A01,A02 --without A31 --capacity hr=2",
    },
    capacity: "Dagen per week van een eigenaar, zoals hr=1,5; mag vaker",
    staff: "Aantal mensen in de organisatie, om de inzet te schatten",
    done: "Deze acties zijn al gedaan, zoals A01,A02",
    without: "Laat deze acties weg",
    free_order: "Zet 'klein beginnen' niet voorop; volg alleen de opbrengst per dag",

    explain: Command {
        about: "Laat zien waar een getal vandaan komt",
        example: "leerklaar explain intake.yaml B2\n  leerklaar explain intake.yaml SCALE",
    },
    explain_subject: "Formulieren, en als laatste een onderwerp (B2), vraag (B21), actie (A17) of oordeel (SCALE)",

    checklist: Command {
        about: "Bekijk of controleer de vragenlijsten",
        example: "leerklaar checklist list\n  leerklaar checklist show barriers\n  leerklaar checklist check mijn-map",
    },
    list: Command {
        about: "Noem alle vragenlijsten",
        example: "leerklaar checklist list",
    },
    show: Command {
        about: "Laat een vragenlijst helemaal zien",
        example: "leerklaar checklist show barriers\n  leerklaar checklist show barriers --format yaml > barriers.yaml",
    },
    show_ids: "Vragenlijst (barriers), hulpbestand (actions, rules) of all voor alles",
    show_format: "Vorm: table, markdown of yaml (het bestand zelf)",
    show_both: "Nederlands en Engels naast elkaar",
    check: Command {
        about: "Zoek alle fouten in vragenlijsten, met plaats en oplossing",
        example: "leerklaar checklist check mijn-map\n  leerklaar checklist check",
    },
    check_paths: "Mappen of bestanden [standaard: de ingebouwde vragenlijsten]",
    check_format: "Vorm: text of json",
    check_strict: "Eindig met 1 als er waarschuwingen zijn",
    schema: Command {
        about: "Schrijf het JSON-schema van de bestanden, voor hulp in een tekstverwerker",
        example: "leerklaar checklist schema > checklist.schema.json",
    },

    completions: Command {
        about: "Schrijf aanvulregels voor bash, zsh, fish of powershell",
        example: "leerklaar completions bash > ~/.local/share/bash-completion/completions/leerklaar",
    },
    shell: "Voor welke shell: bash, zsh, fish of powershell",
    man: Command {
        about: "Schrijf de handleiding als man-pagina's",
        example: "leerklaar man | man -l -\n  leerklaar man ~/.local/share/man/man1",
    },
    man_folder: "Map voor een pagina per opdracht [standaard: de hoofdpagina naar de uitvoer]",
};
