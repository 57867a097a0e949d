//! What was found in an export, in Dutch.

use crate::model::survey::{CodesBy, Hint, Match, Platform, Refusal, Sign, Variant};
use crate::words::problem::quoted;
use crate::words::survey::{
    AttentionWords, ColumnWords, ItemWords, RowWords, SourceWords, SurveyWords,
};

pub(super) static SURVEY: SurveyWords = SurveyWords {
    title: "Wat er in de export staat",
    confidential: "Vertrouwelijk: hier staan ook aantallen van kleine groepen. Deel alleen de \
                   uitslag zelf.",
    nothing: "Er is geen export gelezen.",
    source: SOURCE,
    rows: ROWS,
    attention: ATTENTION,
    items: ITEMS,
    columns: COLUMNS,
};

const SOURCE: SourceWords = SourceWords {
    title: "Het bestand",
    platform: "Gemaakt met",
    name: |platform| match (platform.brand(), platform) {
        (Some(brand), _) => brand.to_owned(),
        (None, Platform::Long) => "gewone tabel, één antwoord per rij".to_owned(),
        (None, _) => "gewone tabel, één persoon per rij".to_owned(),
    },
    variant: |variant| match variant {
        Variant::Codes => "met codes",
        Variant::Text => "met teksten",
        Variant::CodeAndText => "met codes en teksten",
        Variant::Legacy => "oude vorm",
    },
    chosen: "door jou gekozen",
    why: "Te herkennen aan",
    sign: |sign| match sign {
        Sign::Headers(headers) => format!("deze kolommen: {}", quoted(headers)),
        Sign::RowOfTags {
            row,
            percent,
            example,
        } => format!("rij {row} bestaat voor {percent} % uit vaste codes, zoals `{example}`"),
        Sign::HeaderForm(example) => format!("kolomnamen van de vorm `{example}`"),
        Sign::MomentsUnder { header, percent } => {
            format!("onder `{header}` staat voor {percent} % een datum en tijd")
        }
        Sign::SecondRow(cells) => format!("de tweede rij: {}", quoted(cells)),
        Sign::Json(shape) => format!("de vorm van de JSON: {shape}"),
    },
    no_sign: "geen enkel platform past; gelezen als gewone tabel",
    format: "Vorm",
    text_file: |encoding, delimiter| match delimiter {
        '\t' => format!("tekst in {encoding}, kolommen gescheiden door een tab"),
        other => format!("tekst in {encoding}, kolommen gescheiden door `{other}`"),
    },
    mark: "met een merkteken vooraan (BOM)",
    sep_line: "de eerste regel is een instructie voor Excel (sep=)",
    spreadsheet: |sheet| format!("XLSX, blad `{sheet}`"),
    json: "JSON",
    header_rows: "Regels met kolomnamen",
    fingerprint: "Vingerafdruk van de kolommen",
};

pub(super) const ROWS: RowWords = RowWords {
    title: "Verantwoording van de rijen",
    file: "Bestand",
    sum: |read, scored, refused| {
        format!("{read} rijen gelezen = {scored} geteld + {refused} niet geteld.")
    },
    span: |at_least, at_most| format!("{at_least} tot en met {at_most}"),
    why_span: "Het precieze aantal staat er niet: dan is te zien hoeveel mensen er in een verborgen \
               groep zitten. Wie de export heeft, ziet het met --inspect.",
    answers: |read, used, refused| {
        format!(
            "{read} rijen gelezen, met elk één antwoord = {used} gebruikt + {refused} niet gebruikt."
        )
    },
    people: |read, scored, refused| {
        format!("Samen zijn dat {read} mensen = {scored} geteld + {refused} niet geteld.")
    },
    answers_title: "Verantwoording van de antwoorden",
    used: "Gebruikt",
    unused: "Niet gebruikt",
    partial: |count| match count {
        1 => "Van de getelde rijen is er 1 niet afgemaakt.".to_owned(),
        _ => format!("Van de getelde rijen zijn er {count} niet afgemaakt."),
    },
    read: "Gelezen",
    scored: "Geteld",
    refused: "Niet geteld",
    reason: "Reden",
    count: "Rijen",
    lines: "Op regel",
    why: |why| match why {
        Refusal::Unfinished => "niet afgemaakt",
        Refusal::TooLittle => "te weinig ingevuld",
        Refusal::Empty => "geen enkele vraag beantwoord",
        Refusal::Test => "proefantwoord",
        Refusal::Rejected => "afgekeurd op het platform",
        Refusal::Duplicate => "dubbel",
        Refusal::Filtered => "valt buiten de keuze in de mapping",
        Refusal::OtherPerspective => "een rol die niet meetelt",
        Refusal::NoPerspective => "geen rol ingevuld",
        Refusal::NoOrganisation => "geen organisatie ingevuld",
        Refusal::Shifted => "antwoorden staan in verkeerde kolommen",
        Refusal::Ragged => "meer cellen dan kolommen",
        Refusal::NoRespondent => "er staat niet van wie het antwoord is",
        Refusal::NoQuestion => "er staat niet bij welke vraag het hoort",
        Refusal::OtherQuestion => "geen vraag uit onze lijsten",
        Refusal::SameAnswer => "zegt hetzelfde als een andere rij, of niets",
        Refusal::OtherAnswer => "een ander antwoord op dezelfde vraag dan ervoor",
    },
    roles: "De rollen",
    role: "Rol in de export",
    counts_as: "Telt als",
    left_out: "telt niet mee",
};

const ATTENTION: AttentionWords = AttentionWords {
    title: "Kijk hier eerst naar",
    no_items: "Geen enkele kolom is een vraag van onze lijsten, dus er is niets te scoren.",
    nothing: "Alles is herkend: elke kolom met een vraag, en elk antwoord.",
    unknown: |answers, items| match answers {
        1 => format!("1 antwoord is onbekend, bij {items}."),
        _ => format!("{answers} antwoorden zijn onbekend, bij {items}."),
    },
    uncertain: |items| format!("Het is niet zeker wat de codes betekenen bij {items}."),
    disputed: |columns| {
        format!("Meer kolommen horen bij dezelfde vraag; geen ervan telt: {columns}.")
    },
    suggested: |columns| match columns {
        1 => {
            "1 kolom telt niet mee, maar lijkt op een vraag; zie de tabel met kolommen.".to_owned()
        }
        _ => format!(
            "{columns} kolommen tellen niet mee, maar lijken op een vraag; zie de tabel met \
             kolommen."
        ),
    },
    missing: |count| match count {
        1 => "1 vraag heeft geen kolom; daar wordt de score minder zeker. Is die vraag voor de \
              directie of HR? Voeg dan met --with hun formulier toe."
            .to_owned(),
        _ => format!(
            "{count} vragen hebben geen kolom; daar wordt de score minder zeker. Vragen voor de \
             directie of HR vul je aan met hun formulier: --with."
        ),
    },
    formulas: |cells, columns| match cells {
        1 => format!("1 cel is een formule en telt als niet ingevuld, in {columns}."),
        _ => format!("{cells} cellen zijn een formule en tellen als niet ingevuld, in {columns}."),
    },
    reversed: |items| {
        format!("Deze vragen lijken omgedraaid: wie elders hoog scoort, scoort hier laag: {items}.")
    },
    mapping: "Met een mapping wijs je kolommen en antwoorden zelf aan: leerklaar batch \
              --write-mapping mapping.yaml EXPORT",
};

const ITEMS: ItemWords = ItemWords {
    title: "De vragen en wat elk antwoord telt",
    column: |place, header| format!("kolom {place} `{header}`"),
    in_rows: |place, question| format!("rijen met `{question}` in kolom {place}"),
    by: |by| match by {
        Match::Mapping => "aangewezen in de mapping",
        Match::Id => "herkend aan de code",
        Match::IdInText => "herkend aan de code in de tekst",
        Match::FullText => "herkend aan de hele tekst",
        Match::StemAndRow => "herkend aan de kop en de rij",
        Match::UniqueRow => "herkend aan de tekst van de rij",
    },
    codes_by: |by| match by {
        CodesBy::Mapping => "de codes staan in de mapping",
        CodesBy::Definition => "de codes staan in de definitie",
        CodesBy::FullSet => "alle codes komen voor, en geen andere",
        CodesBy::OtherScales => "zoals op de andere schalen met evenveel niveaus",
    },
    value: "Er staat",
    count: "Keer",
    counts_as: "Telt als",
    empty: "(leeg)",
    level: |text, score| format!("{text}, score {score}"),
    ticked: |count| match count {
        0 => "niets van de lijst".to_owned(),
        _ => format!("{count} aangevinkt"),
    },
    number: |number| format!("het getal {number}"),
    dont_know: "weet ik niet",
    not_applicable: "niet van toepassing",
    blank: "niet ingevuld",
    not_shown: "niet voorgelegd of opengelaten",
    unreadable: "ONLEESBAAR, telt als niet ingevuld",
    unknown: "ONBEKEND",
    uncertain: "NIET ZEKER: de code past op meer manieren",
    unlisted: |count| match count {
        1 => "en nog 1 andere waarde".to_owned(),
        _ => format!("en nog {count} andere waarden"),
    },
    missing: "Vragen zonder kolom",
};

const COLUMNS: ColumnWords = ColumnWords {
    title: "De andere kolommen",
    place: "Plaats",
    header: "Kolom",
    fate: "Wat ermee gebeurt",
    perspective: "de rol van wie antwoordt",
    organisation: "de organisatie",
    cut: |name| format!("kenmerk voor groepen: {name}"),
    respondent: "nummer per persoon; komt niet in de uitslag",
    question: "zegt op welke vraag de rij antwoordt",
    answer: "het antwoord op de vraag van de rij",
    in_rows: |place| format!("in {place}"),
    platform: "van het platform; geen vraag",
    personal: "weggelaten: laat zien wie iemand is",
    ignored: "weggelaten in de mapping",
    unmapped: "niet gelezen: geen vraag uit onze lijsten",
    perhaps: |item, hint| match hint {
        Hint::Position => format!("misschien “{item}”: staat tussen de buren daarvan"),
        Hint::Similar(percent) => format!("misschien “{item}”: lijkt er voor {percent} % op"),
    },
    disputed: |item| format!("telt niet: meer kolommen zijn “{item}”"),
};
