//! What is wrong with the file of an export, before any answer is read, in Dutch.

use crate::model::survey::{
    BadBytes, BadDefinition, BadFile, BadRegister, BadRows, BadSpreadsheet,
};
use crate::words::finding::Said;
use crate::words::problem::{plain, said};
use crate::words::survey_fault::{first_quoted, megabytes};

pub(super) fn file(fault: &BadFile) -> Said {
    match fault {
        BadFile::Empty => plain((
            "dit bestand is leeg",
            "exporteer de antwoorden opnieuw en probeer het nog een keer",
        )),
        BadFile::NoHeader => plain((
            "de eerste regel heeft geen kolomnamen",
            "exporteer met de vragen of hun codes op de eerste regel",
        )),
        BadFile::NoRows => plain((
            "er staan kolomnamen in, maar geen antwoorden",
            "kijk of er al antwoorden binnen zijn, en exporteer dan opnieuw",
        )),
        BadFile::NotATable { is } => said(
            format!("dit is geen tabel maar {is}"),
            "exporteer de antwoorden als CSV, XLSX of JSON",
        ),
        BadFile::BrokenJson { why } => said(
            format!("deze JSON is niet te lezen: {why}"),
            "exporteer opnieuw; misschien is het bestand niet helemaal opgehaald",
        ),
        BadFile::JsonShape => plain((
            "deze JSON is geen lijst met antwoorden",
            "nodig is een lijst met één object per persoon, zoals SurveyJS die schrijft",
        )),
        BadFile::DuplicateKey { key } => said(
            format!("`{key}` staat twee keer in hetzelfde antwoord"),
            "haal er één weg of exporteer opnieuw; nu is niet te zeggen welke van de twee geldt",
        ),
    }
}

pub(super) fn bytes(fault: &BadBytes) -> Said {
    match fault {
        BadBytes::Mixed => plain((
            "hier begint een andere manier om letters op te slaan dan in de rest van het bestand",
            "exporteer opnieuw als CSV UTF-8, en plak geen exports aan elkaar",
        )),
        BadBytes::NotEncoded { encoding } => said(
            format!("dit is geen {}", encoding.id()),
            "kies een andere `encoding` in de mapping, of exporteer opnieuw als CSV UTF-8",
        ),
        BadBytes::Twice { percent } => said(
            format!(
                "van de letters met een accent is {percent} % kapot, zoals `Ã©` waar `é` hoort"
            ),
            "exporteer opnieuw als CSV UTF-8, en sla het bestand niet tussendoor op in een ander programma",
        ),
        BadBytes::OpenQuote => plain((
            "hier begint een aanhalingsteken dat nergens sluit",
            "zet er een sluitend aanhalingsteken bij, of exporteer opnieuw; nu valt alles erna in één cel",
        )),
        BadBytes::LongRecord { most } => said(
            format!("deze rij is langer dan {most} bytes"),
            "vaak ontbreekt er een aanhalingsteken; exporteer opnieuw",
        ),
        BadBytes::StrayQuote => plain((
            "na het sluitende aanhalingsteken staat nog tekst",
            "die tekst telt mee zoals hij er staat; kijk of de cel klopt",
        )),
        BadBytes::Nul => plain((
            "er staan tekens in dit bestand die geen tekst zijn",
            "exporteer opnieuw als CSV UTF-8; het bestand is beschadigd of geen tekst",
        )),
    }
}

pub(super) fn spreadsheet(fault: &BadSpreadsheet) -> Said {
    match fault {
        BadSpreadsheet::NotOne { is } => said(
            format!("dit is geen XLSX maar {is}"),
            "sla het in je rekenprogramma op als XLSX, of exporteer als CSV",
        ),
        BadSpreadsheet::Encrypted => plain((
            "dit bestand heeft een wachtwoord",
            "sla het zonder wachtwoord op als XLSX",
        )),
        BadSpreadsheet::Broken { why } => said(
            format!("dit XLSX-bestand is niet te lezen: {why}"),
            "exporteer opnieuw, of sla het in je rekenprogramma op als XLSX",
        ),
        BadSpreadsheet::TooLarge { bytes } => said(
            format!("uitgepakt is dit bestand {} MB", megabytes(*bytes)),
            "exporteer als CSV; dat mag zo groot zijn als je wilt",
        ),
        BadSpreadsheet::NoSheets => plain((
            "dit XLSX-bestand heeft geen bladen",
            "exporteer de antwoorden opnieuw",
        )),
        BadSpreadsheet::NoSuchSheet { wanted, known } => said(
            format!("er is geen blad `{wanted}`"),
            &format!("kies met --sheet uit {}", first_quoted(known)),
        ),
        BadSpreadsheet::FarCell { cell } => said(
            format!("cel {cell} ligt ver buiten de tabel"),
            "maak die cel leeg, of exporteer opnieuw",
        ),
        BadSpreadsheet::NotFinite => plain((
            "hier staat een getal dat niet bestaat",
            "maak de cel leeg, of zet er het antwoord in",
        )),
    }
}

pub(super) fn rows(fault: &BadRows) -> Said {
    let BadRows::Ragged {
        cells,
        headers,
        count,
    } = fault;
    let many = match count {
        1 => "1 rij heeft".to_owned(),
        _ => format!("{count} rijen hebben"),
    };
    said(
        format!(
            "{many} meer cellen dan er kolommen zijn; deze heeft er {cells}, en er zijn {headers} kolommen"
        ),
        "zulke rijen tellen niet mee; vaak ontbreken er aanhalingstekens om een tekst",
    )
}

pub(super) fn definition(fault: BadDefinition) -> Said {
    let give = "geef een .lss-bestand (LimeSurvey), een .qsf-bestand (Qualtrics), een dictionary (REDCap) of een XLSForm";
    let again = "exporteer de vragenlijst opnieuw, en pas het bestand niet aan";
    let (message, help) = match fault {
        BadDefinition::TooLarge { most } => (
            format!("deze definitie is groter dan {} MB", megabytes(most)),
            give,
        ),
        BadDefinition::Unknown => ("dit is geen definitie van een enquête".to_owned(), give),
        BadDefinition::NotUtf8 => ("deze definitie is geen UTF-8".to_owned(), again),
        BadDefinition::CutOff => ("deze definitie houdt halverwege op".to_owned(), again),
        BadDefinition::Broken => ("deze definitie is beschadigd".to_owned(), again),
        BadDefinition::NotLimeSurvey => (
            "dit is XML, maar geen enquête van LimeSurvey".to_owned(),
            give,
        ),
        BadDefinition::NotQualtrics => (
            "dit is JSON, maar geen enquête van Qualtrics".to_owned(),
            give,
        ),
        BadDefinition::NotXlsForm => (
            "dit is een spreadsheet, maar geen XLSForm: er is geen blad `survey`".to_owned(),
            give,
        ),
        BadDefinition::NoQuestions => (
            "in deze definitie staat geen enkele vraag".to_owned(),
            again,
        ),
    };
    said(message, help)
}

pub(super) fn register(fault: &BadRegister) -> Said {
    match fault {
        BadRegister::NotACut { column, known } => said(
            format!("kolom `{column}` van het personeelsbestand is geen groep van deze uitslag"),
            &match known.is_empty() {
                true => "noem met --by de kolom waarin de groepen staan".to_owned(),
                false => format!("geef de kolom een van deze namen: {}", first_quoted(known)),
            },
        ),
        BadRegister::NoNumbers { column } => said(
            format!("dit is geen personeelsbestand: onder `{column}` staat op geen enkele regel een aantal mensen"),
            "de laatste kolom heeft het aantal mensen van elke groep, de kolommen ervoor hoe de groep heet",
        ),
        BadRegister::Twice { group } => said(
            format!("`{group}` staat twee keer in het personeelsbestand"),
            "laat één regel staan, met alle mensen van de groep",
        ),
        BadRegister::TooFew { group } => said(
            match group {
                Some((group, people, answered)) => format!(
                    "in `{group}` antwoordden {answered} mensen, en volgens het personeelsbestand zijn er {people}"
                ),
                None => "in een kleine groep antwoordden meer mensen dan er volgens het personeelsbestand zijn"
                    .to_owned(),
            },
            "zet in het personeelsbestand hoeveel mensen er waren toen de vragen rondgingen",
        ),
        BadRegister::NoLine { groups } => said(
            format!("geen regel in het personeelsbestand voor {}", first_quoted(groups)),
            "van het geheel is nu niet te zeggen hoeveel mensen er zijn; schrijf elke groep zoals in de export",
        ),
        BadRegister::Nobody { groups } => said(
            format!("in het personeelsbestand, maar zonder antwoorden: {}", first_quoted(groups)),
            "schrijf elke groep zoals in de export; een groep die niet meedeed telt mee in het geheel",
        ),
    }
}
