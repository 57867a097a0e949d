//! What is wrong with an export of a survey, in Dutch.

use super::bad_export::{bytes, definition, file, register, rows, spreadsheet};
use super::contradiction::{contradiction, differs_per_row};
use crate::model::Id;
use crate::model::survey::{Platform, Refusal, SurveyFault};
use crate::words::finding::Said;
use crate::words::problem::said;
use crate::words::survey_fault::{SurveyFaultWords, first_ids, first_quoted, pointers};

pub(super) static SURVEY_FAULT: SurveyFaultWords = SurveyFaultWords { say };

const INSPECT: &str = "kijk wat er in de export staat met: leerklaar batch --inspect EXPORT";

/// What a mapping can settle, and how to get one.
fn in_mapping(what: &str) -> String {
    format!(
        "{what} in een mapping; die maak je met: leerklaar batch --write-mapping mapping.yaml EXPORT"
    )
}

/// Every kind has its place here; [`answer`] takes those about one question.
fn say(fault: &SurveyFault) -> Said {
    match fault {
        SurveyFault::File(fault) => file(fault),
        SurveyFault::Bytes(fault) => bytes(fault),
        SurveyFault::Spreadsheet(fault) => spreadsheet(fault),
        SurveyFault::Rows(fault) => rows(fault),
        SurveyFault::Register(fault) => register(fault),
        SurveyFault::UnknownLabel { .. }
        | SurveyFault::MoreUnknown { .. }
        | SurveyFault::UncertainCodes { .. }
        | SurveyFault::WrongColumn { .. }
        | SurveyFault::NotANumber { .. }
        | SurveyFault::OutOfRange { .. }
        | SurveyFault::TooManyNumbers { .. }
        | SurveyFault::SeemsReversed { .. } => answer(fault),
        SurveyFault::NoItems { columns } => no_items(*columns),
        SurveyFault::NotACount { value } => said(
            format!("`{value}` is geen aantal mensen"),
            "zet in de laatste kolom een heel getal, en in de kolommen ervoor de namen van de groepen",
        ),
        SurveyFault::TwoColumns { item, headers } => two_columns(item, headers),
        SurveyFault::UnknownOption { item, header } => said(
            format!("kolom `{header}` staat bij vraag `{item}`, maar die optie kent de vraag niet"),
            "noem de kolommen van de vraag in een mapping, met deze kolom erbij of onder `ignore`",
        ),
        SurveyFault::LabelTwice { scale, label } => label_twice(scale, label),
        SurveyFault::UnknownPerspective {
            label,
            count,
            known,
        } => unknown_role(label, *count, known),
        SurveyFault::NoSuchColumn { column, meant } => no_such_column(column, meant.as_deref()),
        SurveyFault::SeveralColumns { column, places } => several_columns(column, places),
        SurveyFault::PersonalColumn { column } => personal_column(column),
        SurveyFault::CutIsItem { column, item } => said(
            format!(
                "kolom `{column}` is vraag `{item}`; groepen per antwoord zouden dat antwoord laten zien"
            ),
            "kies een kenmerk dat veel mensen delen, zoals afdeling",
        ),
        SurveyFault::NothingScored { refused } => nothing_scored(refused),
        SurveyFault::TooManyGroups { column } => too_many_groups(column),
        SurveyFault::SmallGroups { column } => small_groups(column),
        SurveyFault::NotOfPlatform { platform } => not_of_platform(*platform),
        SurveyFault::Definition(fault) => definition(*fault),
        SurveyFault::Contradiction(found) => contradiction(found),
        SurveyFault::DiffersPerRow { column } => differs_per_row(column),
        SurveyFault::NeedsDefinition { platform, item } => needs_definition(*platform, item),
        SurveyFault::OtherHeaders { known, found } => other_headers(known, found),
        SurveyFault::MissingItems { items } => missing_items(items),
        SurveyFault::Formulas { column, count } => formulas(column, *count),
        SurveyFault::OtherVersion {
            checklist,
            found,
            known,
        } => other_version(checklist, found, known),
        SurveyFault::PersonalContent { column, count } => personal_content(column, *count),
    }
}

fn answer(fault: &SurveyFault) -> Said {
    match fault {
        SurveyFault::UnknownLabel {
            item,
            label,
            count,
            known,
            meant,
        } => unknown_label(item, label, *count, known, meant.as_deref()),
        SurveyFault::MoreUnknown {
            item,
            labels,
            count,
        } => said(
            format!("vraag `{item}` heeft nog {labels} andere onbekende antwoorden ({count} keer)"),
            INSPECT,
        ),
        SurveyFault::UncertainCodes {
            item,
            codes,
            levels,
        } => uncertain(item, codes, *levels),
        SurveyFault::WrongColumn {
            item,
            header,
            known,
            unknown,
        } => wrong_column(item, header, *known, *unknown),
        SurveyFault::NotANumber { item, value, count } => said(
            format!("`{value}` is geen getal, en vraag `{item}` vraagt er een ({count} keer)"),
            "schrijf alleen het getal; staat er een komma in, kies dan `decimal: comma` in een mapping",
        ),
        SurveyFault::OutOfRange {
            item,
            value,
            count,
            low,
            high,
        } => out_of_range(item, value, *count, low, high),
        SurveyFault::TooManyNumbers { item } => said(
            format!("vraag `{item}` heeft meer verschillende getallen dan een vraag kan hebben"),
            &in_mapping("dit is vast een andere kolom; wijs de goede aan bij `items`"),
        ),
        SurveyFault::SeemsReversed { item } => said(
            format!("vraag `{item}` lijkt omgedraaid: wie elders hoog scoort, scoort hier laag"),
            &in_mapping(
                "klopt het dat de vraag andersom loopt, zet dan `reverse: true` bij deze vraag",
            ),
        ),
        other => said(other.code().to_owned(), INSPECT),
    }
}

fn out_of_range(item: &Id, value: &str, count: u64, low: &str, high: &str) -> Said {
    said(
        format!("`{value}` kan niet kloppen bij vraag `{item}` ({count} keer)"),
        &format!("het antwoord ligt tussen {low} en {high}; verbeter het of maak de cel leeg"),
    )
}

fn unknown_label(
    item: &Id,
    label: &str,
    count: u64,
    known: &[String],
    meant: Option<&str>,
) -> Said {
    let first = match meant {
        Some(meant) => format!("bedoel je `{meant}`? Zet het"),
        None => format!("bekend zijn {}; zet het", first_quoted(known)),
    };
    said(
        format!("`{label}` is geen bekend antwoord op vraag `{item}` ({count} keer)"),
        &in_mapping(&format!("{first} bij `labels`")),
    )
}

fn uncertain(item: &Id, codes: &[String], levels: usize) -> Said {
    said(
        format!(
            "de codes bij vraag `{item}` ({}) passen op meer manieren bij de {levels} antwoorden",
            first_quoted(codes)
        ),
        &in_mapping(
            "exporteer de antwoorden als tekst, geef de vragenlijst mee met --definition, of zeg \
             wat elke code betekent bij `labels`",
        ),
    )
}

fn wrong_column(item: &Id, header: &str, known: u64, unknown: u64) -> Said {
    said(
        format!(
            "in kolom `{header}` passen {unknown} antwoorden niet bij vraag `{item}`, en {known} wel"
        ),
        &in_mapping("dit is vast een andere vraag; wijs de goede kolom aan bij `items`"),
    )
}

fn no_items(columns: usize) -> Said {
    said(
        format!("geen van de {columns} kolommen is een vraag uit onze vragenlijsten"),
        &in_mapping("is het toch de goede export, wijs de kolommen dan aan bij `items`"),
    )
}

fn two_columns(item: &Id, headers: &[(usize, String)]) -> Said {
    let places: Vec<String> = headers
        .iter()
        .map(|(place, header)| format!("{place} `{header}`"))
        .collect();
    said(
        format!(
            "meer dan één kolom is vraag `{item}`: {}",
            places.join(", ")
        ),
        &in_mapping(&format!(
            "nu telt geen ervan; kies er één bij `items`, of noem ze allemaal als elke persoon er maar \
             één invulde (`{item}: [{}]`)",
            pointers(headers)
        )),
    )
}

fn label_twice(scale: &Id, label: &str) -> Said {
    said(
        format!("`{label}` staat in schaal `{scale}` bij twee antwoorden"),
        "laat het bij één antwoord staan",
    )
}

fn unknown_role(label: &str, count: u64, known: &[String]) -> Said {
    said(
        format!("`{label}` is geen bekende rol ({count} keer)"),
        &in_mapping(&format!(
            "bekend zijn {}; zet het bij `perspective`, of laat de rest weg met `others: leave_out`",
            first_quoted(known)
        )),
    )
}

fn no_such_column(column: &str, meant: Option<&str>) -> Said {
    let help = match meant {
        Some(meant) => format!("bedoel je `{meant}`?"),
        None => INSPECT.to_owned(),
    };
    said(format!("er is geen kolom `{column}`"), &help)
}

fn several_columns(column: &str, places: &[usize]) -> Said {
    let places: Vec<String> = places.iter().map(usize::to_string).collect();
    said(
        format!(
            "kolom `{column}` komt vaker voor, op plaats {}",
            places.join(", ")
        ),
        &in_mapping("wijs er één aan met zijn plaats (`place`)"),
    )
}

fn personal_column(column: &str) -> Said {
    said(
        format!("kolom `{column}` laat zien wie iemand is; die gebruiken we niet voor groepen"),
        "kies een kenmerk dat veel mensen delen, zoals afdeling",
    )
}

fn nothing_scored(refused: &[(Refusal, u64)]) -> Said {
    let why = super::survey::ROWS.why;
    let reasons = refused
        .iter()
        .map(|(r, count)| format!("{count} × {}", why(*r)));
    let reasons: Vec<String> = reasons.collect();
    let reasons = match reasons.is_empty() {
        true => "er zijn er geen".to_owned(),
        false => reasons.join(", "),
    };
    said(
        format!("geen enkele rij telde mee: {reasons}"),
        "kijk welke rijen afvielen en waarom met: leerklaar batch --inspect EXPORT",
    )
}

fn too_many_groups(column: &str) -> Said {
    said(
        format!("kolom `{column}` heeft te veel verschillende waarden voor groepen"),
        "kies een kenmerk dat veel mensen delen, zoals afdeling",
    )
}

fn small_groups(column: &str) -> Said {
    said(
        format!("kolom `{column}` heeft zo veel waarden dat de meeste groepen klein zijn"),
        "niemand is hier beschermd: kies een ander kenmerk als dit mensen noemt",
    )
}

fn not_of_platform(platform: Platform) -> Said {
    said(
        format!(
            "dit ziet er niet uit als een export van `{}`",
            platform.id()
        ),
        "laat --profile weg, dan zoeken we het zelf uit",
    )
}

fn needs_definition(platform: Platform, item: &Id) -> Said {
    let name = platform.brand().unwrap_or("deze tabel");
    said(
        format!("vraag `{item}` heeft alleen getallen, en {name} zegt niet welk antwoord dat is"),
        "exporteer de antwoorden als tekst, of geef de vragenlijst mee met --definition",
    )
}

fn other_headers(known: &str, found: &str) -> Said {
    said(
        format!(
            "de kolommen zijn veranderd sinds deze mapping is gemaakt (`{known}`, nu `{found}`)"
        ),
        "kijk of alles nog klopt met: leerklaar batch --inspect --mapping mapping.yaml EXPORT",
    )
}

fn missing_items(items: &[Id]) -> Said {
    let many = match items.len() {
        1 => "1 vraag heeft".to_owned(),
        more => format!("{more} vragen hebben"),
    };
    said(
        format!("{many} geen kolom: {}", first_ids(items)),
        &in_mapping(
            "daar wordt de score minder zeker; staat de vraag er wel in, wijs hem dan aan bij `items`",
        ),
    )
}

fn formulas(column: &str, count: u64) -> Said {
    said(
        format!("in kolom `{column}` staat {count} keer een formule"),
        "een formule is geen antwoord en telt als niet ingevuld; zet er het antwoord in",
    )
}

fn other_version(checklist: &Id, found: &str, known: &str) -> Said {
    said(
        format!("de mapping is voor versie {found} van `{checklist}`; nu is er {known}"),
        "vragen kunnen veranderd zijn: maak een nieuwe met leerklaar batch --write-mapping mapping.yaml EXPORT",
    )
}

fn personal_content(column: &str, count: u64) -> Said {
    said(
        format!("in kolom `{column}` staat {count} keer iets dat laat zien wie iemand is"),
        "we gebruiken deze kolom niet; haal hem uit de export voordat je die aan iemand geeft",
    )
}
