//! The result, in Dutch.

use crate::model::{GapWord, Perspective};
use crate::words::score_page::{
    GapWords, MethodWords, ProfileWords, ScoreWords, UnknownWords, VerdictWords,
};

pub(super) static SCORE: ScoreWords = ScoreWords {
    title: |organisation| match organisation {
        Some(name) => format!("Uitslag van {name}"),
        None => "Uitslag".to_owned(),
    },
    staff: "Mensen in de organisatie",
    nobody: "Er is nog geen enkel antwoord.",
    who: "Wie heeft geantwoord",
    audience: |sheets, population, origin| match population {
        Some(people) => format!("{sheets} van {people} mensen, {origin}"),
        None => format!("{sheets}, {origin}"),
    },
    verdicts: VERDICTS,
    profile: PROFILE,
    groups: "De score per groep",
    groups_intro: |confidence| {
        format!(
            "Elke groep telt even zwaar, hoe groot zij ook is. Tussen haken: waar het gemiddelde \
             van de hele groep met {confidence} zekerheid ligt."
        )
    },
    group_score: |score, n, interval| match interval {
        Some(interval) => format!("{score} [{interval}], n\u{a0}=\u{a0}{n}"),
        None => format!("{score}, n\u{a0}=\u{a0}{n}"),
    },
    group_no_answer: "geen antwoord",
    group_everybody: "iedereen deed mee",
    spread: |points| format!("spreiding {points}"),
    gaps: GAPS,
    unknown: UNKNOWN,
    method: METHOD,
};

const VERDICTS: VerdictWords = VerdictWords {
    title: "Waar jullie staan",
    met: |subject, score, least| {
        format!("Gehaald. {subject}: score {score}; nodig is minstens {least}.")
    },
    items_met: |count, least| match count {
        2 => format!("Gehaald. Beide vragen die hier tellen: een score van minstens {least}."),
        _ => {
            format!("Gehaald. Alle {count} vragen die hier tellen: een score van minstens {least}.")
        }
    },
    dimensions_met: |count, least| match count {
        2 => format!("Gehaald. Beide onderwerpen die hier tellen: een score van minstens {least}."),
        _ => format!(
            "Gehaald. Alle {count} onderwerpen die hier tellen: een score van minstens {least}."
        ),
    },
    fails: |subject, score, least| {
        format!("Niet gehaald. {subject}: score {score}; nodig is minstens {least}.")
    },
    open: |subject, low, high, least| {
        format!("Nog open. {subject}: score tussen {low} en {high}; nodig is minstens {least}.")
    },
    mean_of: |names| format!("Het gemiddelde van {names}"),
    not_applicable: |questions| format!("Telt niet mee, want niet van toepassing: {questions}"),
    deciding: "Deze open vragen kunnen het oordeel bepalen, de sterkste eerst",
    settles_always: "elk antwoord geeft de doorslag",
    settles: |percent| format!("{percent} van de antwoorden geeft alleen al de doorslag"),
    narrows: |points| format!("maakt de onzekerheid {points} punten kleiner"),
};

const PROFILE: ProfileWords = ProfileWords {
    title: "De onderwerpen",
    reading: |lowest, highest| {
        format!(
            "Een score loopt van {lowest} tot {highest}; hoger is altijd beter. Bij een barrière \
             zegt de score hoe ver die al weg is. Tussen haken staat hoe laag of hoog de score nog \
             kan worden door vragen zonder antwoord."
        )
    },
    picture: "Beeld",
    to_target: "Tot doel",
    reached: "gehaald",
    capped: |band, raw| format!("{band}, begrensd (zonder grens: {raw})"),
    why_capped: |dimension, band, raw, question, below| {
        format!(
            "{dimension}: de score past bij “{raw}”. Toch is de stand “{band}”, want deze \
             onmisbare vraag scoort onder {below}: {question}"
        )
    },
    why_undecided: |dimension, question| {
        format!("{dimension}: de stand hangt af van deze open vraag: {question}")
    },
    weakest: |dimension, score| format!("Zwakste plek: {dimension}, score {score}."),
    mean: |score, with_score, all| {
        if with_score == all {
            format!("Gemiddelde van deze lijst: {score}, over {all} onderwerpen.")
        } else {
            format!(
                "Gemiddelde van deze lijst: {score}, over {with_score} van de {all} onderwerpen; de \
                 andere hebben geen score."
            )
        }
    },
    balance: |arithmetic, geometric, harmonic, lowest| {
        format!(
            "Gewoon gemiddelde {arithmetic}, meetkundig {geometric}, harmonisch {harmonic}, \
             laagste {lowest}."
        )
    },
    balance_reading: "Verbergt een sterk onderwerp een zwak? Hoe verder deze vier getallen uit \
                      elkaar liggen, hoe schever het beeld.",
    target_title: "Op weg naar het doel",
    target_reached: |percent| format!("Van het doel is {percent} bereikt."),
    target_without_score: |count| match count {
        1 => "1 onderwerp zonder score telt hierin niet mee.".to_owned(),
        _ => format!("{count} onderwerpen zonder score tellen hierin niet mee."),
    },
    provisional: |points| {
        format!(
            "“Voorlopig”: door open vragen kan de score nog meer dan {points} punten verschillen."
        )
    },
    index: |score| {
        format!(
            "Voetnoot: het gemiddelde van de kernlijsten is {score}. Eén getal verbergt meer dan \
             het laat zien; kijk naar de onderwerpen."
        )
    },
};

const GAPS: GapWords = GapWords {
    title: "Verschil in beeld",
    pair: |first, second| format!("{} en {}", capital(first), inside(second)),
    subject: "Waarover",
    difference: "Verschil",
    word: "Conclusie",
    direction: "Wie ziet het hoger",
    word_for: |word| match word {
        GapWord::Comparable => "vergelijkbaar beeld",
        GapWord::Difference => "verschil",
        GapWord::Large => "groot verschil",
        GapWord::Uncertain => "niet zeker",
    },
    higher: |who| format!("{} hoger", sees(who)),
    same: "even hoog",
    position: |who| format!("standpunt {}", inside(who)),
    over_items: |count| match count {
        1 => "over 1 vraag".to_owned(),
        _ => format!("over {count} vragen"),
    },
    largest: |subject, higher, lower, points| {
        format!(
            "Het grootste verschil: {} dit {points} punten hoger dan {}: {subject}",
            sees(higher),
            inside(lower)
        )
    },
    uncertain: "“Niet zeker” betekent niet dat er geen verschil is: er zijn te weinig antwoorden om \
                het te weten.",
    interval: |confidence| {
        format!("Tussen haken: waar het echte verschil met {confidence} zekerheid ligt.")
    },
    no_interval: "te weinig antwoorden voor een marge",
    estimate: |word| format!("“{word}”: deze groep kan het antwoord alleen schatten."),
    agreement: |middle| format!("Waar staan beide groepen? Hoog is {middle} of meer."),
    both_low: "Allebei laag",
    both_high: "Allebei hoog",
    pattern: |name| format!("Herkend: {name}"),
    left_out: |count| match count {
        1 => "Eén vergelijking zonder duidelijk verschil staat hier niet.".to_owned(),
        _ => format!("{count} vergelijkingen zonder duidelijk verschil staan hier niet."),
    },
    withheld_left_out: |count, word| match count {
        1 => format!("1 vergelijking: {word}."),
        _ => format!("{count} vergelijkingen: {word}."),
    },
};

const UNKNOWN: UnknownWords = UnknownWords {
    title: "Wat we niet weten",
    checklist: "Lijst",
    answered: "Beantwoord",
    dont_know: "Weet ik niet",
    not_applicable: "Niet van toepassing",
    skipped: "Overgeslagen",
    missing: "Geen antwoord",
    counted: |least| {
        format!(
            "Dit telt antwoorden op naam. Van een anonieme groep tellen we dit pas vanaf {least} \
             mensen."
        )
    },
    in_steps: |step| {
        format!(
            "Aantallen uit een peiling zijn afgerond op {step}: precieze vertellen wat een of twee mensen deden."
        )
    },
    as_zero: |count| {
        format!(
            "{count} keer telt “weet ik niet” als 0, omdat het daar zelf het antwoord is: wie het \
             niet weet, heeft er niets aan."
        )
    },
    most_unknown: "Hier kwam “weet ik niet” het meest voor",
    times: |count| format!("{count} keer"),
    evidence: "Bewijs",
    evidence_share: |percent| {
        format!("{percent} van de antwoorden is gezien of gemeten; de rest is zelf gezegd.")
    },
    top_without_evidence: |count| match count {
        1 => "1 antwoord op het hoogste niveau heeft geen bewijs".to_owned(),
        _ => format!("{count} antwoorden op het hoogste niveau hebben geen bewijs"),
    },
    estimates: |count| match count {
        1 => "1 vraag is door minstens één groep alleen geschat".to_owned(),
        _ => format!("{count} vragen zijn door minstens één groep alleen geschat"),
    },
    context: "Cijfers uit Nederland, ter vergelijking",
    context_source: |source, year, n| {
        let names_its_year = source.contains(&year.to_string());
        let year = if names_its_year {
            String::new()
        } else {
            format!(", {year}")
        };
        let n = n
            .map(|n| format!(", n\u{a0}=\u{a0}{n}"))
            .unwrap_or_default();
        format!("Bron: {source}{year}{n}.")
    },
    context_value: |group, percent, n| match n {
        Some(n) => format!("{group} {percent} (n\u{a0}=\u{a0}{n})"),
        None => format!("{group} {percent}"),
    },
    items: "Alle vragen",
};

const METHOD: MethodWords = MethodWords {
    title: "Hoe dit is gemeten, en wat het niet is",
    version: |title, version, source| format!("{title}, versie {version}. {source}"),
    model: "Dit is een praktijkmodel: het rust op artikelen van adviseurs en aanbieders. Het is \
            geen getoetste test en geen keurmerk.",
    defaults: "Gewichten, grenzen en effecten zijn keuzes van deskundigen, geen metingen. Ze staan \
               in de vragenlijsten en zijn te wijzigen.",
    direction: "Hoger is altijd beter. Een vraag zonder antwoord telt nooit stil als 0, maar \
                maakt de marge breder.",
    range: "Open vragen, wie er antwoordde en de inschattingen in het model zijn drie soorten \
            onzekerheid. We tellen ze niet bij elkaar op.",
    equal_weight: "Onderwerpen in een lijst tellen even zwaar, groepen die antwoordden ook.",
    privacy: |people| {
        format!(
            "Anonieme antwoorden tellen alleen mee en zijn alleen te zien bij minstens {people} \
             mensen. Wat we niet laten zien, heet overal “niet getoond”."
        )
    },
    offline: "Alles gebeurde op deze computer; er ging niets over internet.",
};

fn inside(who: Perspective) -> &'static str {
    (super::report::REPORT.perspective)(who)
}

fn capital(who: Perspective) -> String {
    crate::words::capital(inside(who))
}

/// "leiding ziet", "medewerkers zien".
fn sees(who: Perspective) -> String {
    let verb = match who {
        Perspective::Organisation | Perspective::Management | Perspective::Hr => "ziet",
        Perspective::LineManager | Perspective::Employee => "zien",
    };
    format!("{} {verb}", inside(who))
}
