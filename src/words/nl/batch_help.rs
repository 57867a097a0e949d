//! The texts of `batch --help`, in Dutch.

use crate::words::batch_help::BatchHelpWords;
use crate::words::help::Command;

pub(super) static BATCH_HELP: BatchHelpWords = BatchHelpWords {
    batch: Command {
        about: "Reken een enquête door: de export van een enquêteprogramma, als CSV, Excel of JSON",
        example: "leerklaar batch export.csv --inspect\n  \
                  leerklaar batch export.xlsx --perspective-column \"Wat is je rol?\" --by Afdeling -o uitslag\n  \
                  leerklaar batch export.csv --write-mapping mapping.yaml",
    },
    reading: "De export lezen",
    people: "Wie er antwoordde",
    result: "De uitslag",
    plan: "Het plan van aanpak",
    value_name: "NAAM",
    value_export: "EXPORT",
    value_column: "KOLOM",
    value_columns: "KOLOM[,KOLOM]",
    value_platform: "PROGRAMMA",
    exports: "Exports, of mappen ermee; - is de standaardinvoer. Elk bestand krijgt een eigen uitslag",
    inspect: "Reken niets uit: laat zien welke kolommen, antwoorden en rijen er zijn en wat ermee gebeurt",
    write_mapping: "Schrijf een mapping om aan te passen: welke kolom bij welke vraag hoort, en welk antwoord wat betekent",
    mapping: "Lees de export volgens deze mapping",
    definition: "Het ontwerp van de enquête, voor de betekenis van codes: .lss (LimeSurvey), .qsf (Qualtrics) of het \
                 codeboek van REDCap",
    profile: "Uit welk programma de export komt [standaard: te zien aan de export]: limesurvey, qualtrics, ms-forms, \
              google-forms, nextcloud-forms, surveymonkey, typeform, kobo, odk, redcap, surveyjs, wide (een rij per \
              persoon) of long (een rij per antwoord)",
    sheet: "Welk blad van een Excelbestand: naam of nummer [standaard: het eerste met gegevens]",
    keep: "Welke rijen meetellen: complete (afgeronde), all, of een deel dat beantwoord moet zijn, zoals 50% \
           [standaard: complete]",
    threads: "Zoveel delen tegelijk lezen [standaard: wat de computer kan]",
    perspective: "Wie alle rijen zijn: employee, line_manager, management, hr of organisation [standaard: employee; met \
                  --on-record organisation]",
    perspective_column: "De kolom waarin staat vanuit welke rol iemand antwoordde",
    organisation_column: "De kolom met de organisatie: een uitslag per organisatie",
    organisation: "De organisatie waar de export over gaat: voor de titel, en zodat --ledger die van andere onderscheidt",
    organisation_by_file: "Elk bestand gaat over een eigen organisatie, met de naam van het bestand",
    on_record: "De rijen zijn niet anoniem: elke rij is een open antwoord namens een organisatie",
    by: "Vergelijk groepen, bijvoorbeeld per afdeling; hoogstens twee kolommen, en dan ook samen",
    respondent: "Kolom met een nummer per respondent, voor --rows en --ledger",
    population: "CSV-bestand met per groep het aantal mensen: voor de respons en smallere marges. Tel alleen wie de rol heeft die vergeleken wordt",
    with: "Een formulier dat niet anoniem is en meetelt, zoals dat van de directie; mag vaker",
    technical: "Voeg de kwaliteit van de meting toe: alfa, samenhang, overeenstemming, effectgrootte",
    preview: "Laat zien welke groepen zichtbaar zouden zijn en waarom, zonder scores. Vertrouwelijk",
    ledger: "Houd in dit logboek bij wat je liet zien, en weiger een uitslag waarmee een kleine groep te herleiden is",
    rows: "Schrijf de scores per respondent in dit CSV-bestand, voor wie de ruwe gegevens toch al heeft",
    format: "Vorm: table, json, markdown of csv [standaard: table; met -o alle vormen]",
    output: "Map voor de uitslag",
};
