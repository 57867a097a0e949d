//! What is wrong with a file, in Dutch.

use super::look::LOOK;
use super::misfit::RELATION;
use super::sheet_fault::SHEET;
use crate::model::Shape;
use crate::words::counted;
use crate::words::problem::{
    ProblemWords, ShapeWords, UnreadableWords, ValueWords, langs, quoted, said,
};

fn shape(shape: Shape) -> &'static str {
    match shape {
        Shape::Nothing => "niets",
        Shape::Text => "een tekst",
        Shape::TextPerLanguage => "een tekst in elke taal",
        Shape::Number => "een getal",
        Shape::YesNo => "true of false",
        Shape::List => "een lijst",
        Shape::Mapping => "een blok met sleutels",
    }
}

fn how_to_write(shape: Shape) -> &'static str {
    match shape {
        Shape::Nothing => "haal de waarde weg",
        Shape::Text => "schrijf één tekst, tussen dubbele aanhalingstekens",
        Shape::TextPerLanguage => "schrijf {nl: \"...\", en: \"...\"}",
        Shape::Number => "schrijf een getal zonder aanhalingstekens, zoals 12 of 0.5",
        Shape::YesNo => "schrijf true of false, zonder aanhalingstekens",
        Shape::List => "schrijf [a, b], of een regel met een streepje voor elk deel",
        Shape::Mapping => "schrijf sleutels met waarden, elk op een eigen regel en ingesprongen",
    }
}

pub(super) static PROBLEM: ProblemWords = ProblemWords {
    notice: "ter info",
    first: "hier al eerder",
    summary: |errors, warnings, files| {
        format!(
            "{}, {} in {}",
            counted(errors, "fout", "fouten"),
            counted(warnings, "waarschuwing", "waarschuwingen"),
            counted(files, "bestand", "bestanden"),
        )
    },
    more: |count| {
        said(
            format!(
                "en nog {} in dit bestand",
                counted(count, "probleem", "problemen")
            ),
            "herstel eerst wat hierboven staat",
        )
    },
    did_you_mean: |word| format!("bedoel je `{word}`?"),
    unreadable: UNREADABLE,
    shape: SHAPE,
    value: VALUE,
    relation: RELATION,
    sheet: SHEET,
    look: LOOK,
};

const UNREADABLE: UnreadableWords = UnreadableWords {
    too_large: |bytes, most| {
        let (bytes, most) = (bytes / 1024, most / 1024);
        said(
            format!("het bestand is {bytes} KiB; we lezen hoogstens {most} KiB"),
            "kijk of dit het goede bestand is, of splits het",
        )
    },
    empty: (
        "het bestand is leeg",
        "begin met een bestand dat er al is: `leerklaar checklist show barriers --format yaml`",
    ),
    unclosed_quote: (
        "dit aanhalingsteken wordt nooit gesloten",
        "sluit de tekst met hetzelfde teken; gebruik binnen dubbele aanhalingstekens enkele",
    ),
    text_after_quote: (
        "er staat iets achter het laatste aanhalingsteken",
        "zet de hele tekst tussen dubbele aanhalingstekens; gebruik daarbinnen enkele",
    ),
    backslash: (
        "deze backslash betekent niets",
        "schrijf er twee voor één, of laat hem weg",
    ),
    brackets: (
        "dit haakje is niet goed gesloten, of er ontbreekt een komma",
        "sluit elke [ met ] en elke { met }, en zet een komma tussen de delen",
    ),
    tab: ("hier staat een tab", "spring in met twee spaties"),
    indentation: (
        "deze regel begint niet in de kolom waar hij hoort",
        "laat sleutels die bij elkaar horen in dezelfde kolom beginnen",
    ),
    colon: (
        "er staat een dubbele punt in een tekst zonder aanhalingstekens",
        "zet de tekst tussen dubbele aanhalingstekens",
    ),
    no_colon: (
        "deze regel heeft geen sleutel",
        "schrijf `sleutel: waarde`, en zet lange teksten tussen dubbele aanhalingstekens",
    ),
    character: |character| {
        said(
            format!("een waarde kan niet beginnen met `{character}`"),
            "zet de tekst tussen dubbele aanhalingstekens",
        )
    },
    control_character: |code| {
        said(
            format!("hier staat het onzichtbare teken {code}"),
            "haal het weg; een teksteditor die UTF-8 bewaart, schrijft het niet",
        )
    },
    too_deep: |most| {
        said(
            format!("de delen zitten meer dan {most} lagen diep in elkaar"),
            "kijk de haakjes en het inspringen na",
        )
    },
    too_many_parts: |most| {
        said(
            format!("het bestand heeft meer dan {most} delen"),
            "kijk of dit het goede bestand is, of splits het",
        )
    },
    anchor: (
        "`&` begint een anker, en dat kennen deze bestanden niet",
        "zet een tekst tussen dubbele aanhalingstekens; schrijf een herhaald deel voluit",
    ),
    alias: (
        "`*` herhaalt een ander deel, en dat kennen deze bestanden niet",
        "zet een tekst tussen dubbele aanhalingstekens; schrijf een herhaald deel voluit",
    ),
    tag: |tag| {
        said(
            format!("`{tag}` is een tag, en die kennen deze bestanden niet"),
            "haal hem weg, of zet de hele tekst tussen dubbele aanhalingstekens",
        )
    },
    second_document: (
        "hier begint een tweede document",
        "haal de regel --- weg, of maak er een eigen bestand van",
    ),
    key_is_no_word: (
        "een sleutel is één woord, geen lijst of blok",
        "schrijf `sleutel: waarde`",
    ),
    syntax: |message| {
        said(
            format!("dit is geen YAML: {message}"),
            "kijk hier en op de regel erboven; teksten horen tussen dubbele aanhalingstekens",
        )
    },
};

const SHAPE: ShapeWords = ShapeWords {
    unknown_key: |key| format!("onbekende sleutel `{key}`"),
    known_keys: |known| format!("haal hem weg, of kies uit {}", quoted(known)),
    decimal_comma: |key| {
        said(
            format!("onbekende sleutel `{key}`"),
            "haal hem weg; schrijf decimalen met een punt, zoals 1.5",
        )
    },
    missing_key: |key| {
        said(
            format!("de sleutel `{key}` ontbreekt"),
            &format!("voeg `{key}:` toe aan dit deel"),
        )
    },
    duplicate_key: |key| {
        said(
            format!("de sleutel `{key}` staat hier twee keer"),
            "houd er één over",
        )
    },
    none_of_keys: |keys| {
        said(
            format!("één van {} ontbreekt", quoted(keys)),
            "voeg toe wat past",
        )
    },
    several_keys: |found| {
        said(
            format!("{} gaan niet samen", quoted(found)),
            "houd over wat past",
        )
    },
    needless_key: |key, because_of| {
        said(
            format!("`{key}` betekent niets naast `{because_of}`"),
            &format!("haal `{key}` of `{because_of}` weg"),
        )
    },
    wrong_shape: |expected, found| format!("hier hoort {expected}, maar er staat {found}"),
    shape,
    how_to_write,
    empty_text: (
        "de tekst is leeg",
        "schrijf de tekst tussen dubbele aanhalingstekens",
    ),
    comment_for_text: (
        "de tekst is leeg: vanaf # is het een opmerking",
        "zet de tekst tussen dubbele aanhalingstekens",
    ),
    empty_list: ("de lijst is leeg", "zet er minstens één deel in"),
    too_few: |least, found| {
        said(
            format!("de lijst heeft er {found}; er zijn er minstens {least} nodig"),
            "vul aan wat ontbreekt",
        )
    },
    length: |expected, found| {
        said(
            format!("de lijst heeft er {found}; er zijn er precies {expected} nodig"),
            "vul aan wat ontbreekt, of haal weg wat te veel is",
        )
    },
    missing_language: |lang| {
        said(
            format!("de tekst in `{lang}` ontbreekt"),
            &format!("voeg `{lang}: \"...\"` toe"),
        )
    },
    unknown_language: |lang, known| {
        said(
            format!("`{lang}` is geen taal van dit bestand"),
            &format!("dit bestand heeft {} in `languages`", langs(known)),
        )
    },
};

const VALUE: ValueWords = ValueWords {
    schema: |found, expected| {
        said(
            format!("het bestand zegt dat het `{found}` is, maar de naam maakt het `{expected}`"),
            "geef het bestand de naam die bij de inhoud past, of verbeter `schema`",
        )
    },
    unknown_word: |found| format!("`{found}` is hier niet bekend"),
    known_words: |known| format!("kies uit {}", quoted(known)),
    quoted: |found| {
        said(
            format!("`{found}` staat tussen aanhalingstekens en is dus een tekst"),
            "haal de aanhalingstekens weg",
        )
    },
    not_a_number: |found| {
        said(
            format!("`{found}` is geen getal"),
            "schrijf cijfers zonder aanhalingstekens, met een punt voor decimalen: 12 of 0.5",
        )
    },
    too_many_digits: |found| {
        said(
            format!("{found} heeft te veel cijfers"),
            "schrijf hooguit 15 cijfers, waarvan hooguit 6 achter de punt",
        )
    },
    not_whole: |found| {
        said(
            format!("{found} is geen heel getal"),
            "schrijf een getal zonder decimalen",
        )
    },
    not_yes_or_no: |found| {
        said(
            format!("`{found}` is geen true of false"),
            "schrijf true (ja) of false (nee), zonder aanhalingstekens",
        )
    },
    out_of_range: |found, least, most| {
        let help = match most {
            Some(most) => format!("schrijf een getal van {least} tot en met {most}"),
            None => format!("schrijf {least} of meer"),
        };
        said(format!("{found} kan hier niet"), &help)
    },
    not_above: |found, limit| {
        said(
            format!("{found} kan hier niet"),
            &format!("schrijf meer dan {limit}"),
        )
    },
    not_below: |found, limit| {
        said(
            format!("{found} kan hier niet"),
            &format!("schrijf minder dan {limit}"),
        )
    },
    not_an_id: |found| {
        said(
            format!("`{found}` kan geen id zijn"),
            "begin met een letter; daarna letters, cijfers of _, samen hoogstens 40",
        )
    },
    not_a_question_code: |found| {
        said(
            format!("`{found}` kan niet de id van een vraag zijn"),
            "gebruik alleen letters en cijfers, hoogstens 20: enquêteplatforms vragen dat",
        )
    },
    not_a_language: |found| {
        said(
            format!("`{found}` is geen taalcode"),
            "schrijf twee kleine letters, zoals nl of en",
        )
    },
    cut_by_comment: (
        "de tekst stopt hier: vanaf # is het een opmerking",
        "zet de tekst tussen dubbele aanhalingstekens",
    ),
};
