//! Headers of columns that can tell who somebody is; such columns are not read.

use crate::model::survey::Platform;

/// In lower case, without anything but letters and digits.
const WHOLE: &[&str] = &[
    // e-mail
    "mail",
    "emailadres",
    "emailadresse",
    "emailaddress",
    "mailadres",
    "werkmail",
    "adressedemessagerie",
    "eposta",
    // names
    "naam",
    "name",
    "nom",
    "voornaam",
    "voornamen",
    "achternaam",
    "familienaam",
    "roepnaam",
    "tussenvoegsel",
    "voorletters",
    "firstname",
    "lastname",
    "surname",
    "familyname",
    "givenname",
    "fullname",
    "volledigenaam",
    "voorenachternaam",
    "naamrespondent",
    "naammedewerker",
    "naamdeelnemer",
    "respondentname",
    "employeename",
    "participantname",
    "vorname",
    "nachname",
    "initials",
    "initialen",
    "prenom",
    "signature",
    "handtekening",
    "naamrecipient",
    // networks and devices
    "ip",
    "ipaddr",
    "ipadres",
    "ipaddress",
    "ipadresse",
    "adresseip",
    "networkid",
    "deviceid",
    "subscriberid",
    "simserial",
    "useragent",
    "refurl",
    "referrerurl",
    "verwijzendeurl",
    "macaddress",
    // accounts
    "username",
    "gebruikersnaam",
    "benutzername",
    "userid",
    "gebruikerid",
    "gebruikersid",
    "benutzerid",
    "userdisplayname",
    "weergavenaamgebruiker",
    "anzeigenamedesbenutzers",
    "submittedby",
    "submittername",
    "submitterid",
    "token",
    "toegangscode",
    "zugangscode",
    "zugangsschlüssel",
    "accesscode",
    "login",
    "loginnaam",
    "respondentemail",
    "redcapsurveyidentifier",
    "surveyidentifier",
    "externalreference",
    "externaldatareference",
    // places and numbers
    "latitude",
    "locationlatitude",
    "locationlongitude",
    "longitude",
    "gps",
    "gpslocatie",
    "breedtegraad",
    "lengtegraad",
    "adres",
    "address",
    "woonadres",
    "postcode",
    "zipcode",
    "phone",
    "phonenumber",
    "telefoon",
    "telefoonnummer",
    "telephone",
    "mobiel",
    "mobielnummer",
    "mobile",
    "mobilenumber",
    "bsn",
    "burgerservicenummer",
    "iban",
    "geboortedatum",
    "dateofbirth",
    "birthdate",
    "geburtsdatum",
];

/// The same, for staff numbers: they name somebody to anybody with the staff list.
const NUMBERS: &[&str] = &[
    "personeelsnummer",
    "personeelsnr",
    "medewerkernummer",
    "medewerkersnummer",
    "employeeid",
    "employeenumber",
    "staffid",
    "staffnumber",
    "personnelnumber",
    "personalnummer",
];

/// What such headers begin with, if they are no more than a few words: "Email helps
/// me to learn" is a statement.
const STARTS: &[&str] = &["email", "ipaddress", "ipadres", "gpslat", "gpslon"];
const FEW_WORDS: usize = 3;

/// What headers of Qualtrics begin with, in its own names.
const QUALTRICS: &[&str] = &[
    "recipient",
    "locationlatitude",
    "locationlongitude",
    "vornamedes",
    "nachnamedes",
];

/// How a question asks for one of these.
const ASKING: &[&str] = &[
    "wat is je",
    "wat is jouw",
    "wat is uw",
    "wie bent u",
    "what is your",
    "whats your",
    "enter your",
    "vul je",
    "vul uw",
    "was ist ihr",
    "was ist ihre",
    "your",
    "jouw",
    "uw",
    "je",
    "mijn",
    "my",
];

/// Whether a column with this header can tell who somebody is, on this platform.
/// Judged by the whole header, so that a question about names or addresses of others
/// is not taken for one; a question that asks for one's own is.
pub fn is_personal(header: &str, platform: Platform) -> bool {
    let words = header.to_lowercase();
    let squeezed = squeeze(&words);
    if squeezed.is_empty() {
        return false;
    }
    let asked = ASKING.iter().filter_map(|start| after(&squeezed, start));
    let mut forms = std::iter::once(squeezed.as_str()).chain(asked);
    forms.any(|form| is_known(form, &words, platform))
}

/// What follows these words in a squeezed text that begins with them.
fn after<'t>(squeezed: &'t str, words: &str) -> Option<&'t str> {
    // Nearly always the first letter tells already.
    if squeezed.bytes().next() != words.bytes().next() {
        return None;
    }
    let mut words = words.split(' ');
    words.try_fold(squeezed, |rest, word| rest.strip_prefix(word))
}

fn is_known(form: &str, words: &str, platform: Platform) -> bool {
    let is_short = words.split_whitespace().count() <= FEW_WORDS && !words.ends_with('.');
    let is_qualtrics = platform == Platform::Qualtrics;
    let starts = |starts: &[&str]| starts.iter().any(|start| form.starts_with(start));
    WHOLE.contains(&form)
        || NUMBERS.contains(&form)
        || (is_short && starts(STARTS))
        || (is_short && is_qualtrics && starts(QUALTRICS))
}

fn squeeze(text: &str) -> String {
    let mut squeezed = String::with_capacity(text.len());
    squeezed.extend(text.chars().filter(|c| c.is_alphanumeric()));
    squeezed
}
