//! What a check of the checklists found, in Dutch.

use crate::model::{Outcome, Perspective};
use crate::words::finding::{
    FindingWords, PlanningWords, RemarkWords, Said, ScoringWords, SettingWords,
};

fn said(message: String, help: &str) -> Said {
    Said {
        message,
        help: help.to_owned(),
    }
}

fn of_mean(subject: Option<&str>) -> String {
    subject.map_or("het gemiddelde".to_owned(), |id| format!("`{id}`"))
}

pub(super) static FINDING: FindingWords = FindingWords {
    scoring: ScoringWords {
        answer_level: |code| format!("niveau {code}"),
        answer_ticks: |count| format!("{count} aangevinkt"),
        answer_open: "geen antwoord",
        outcome: |outcome| match outcome {
            Outcome::Yes => "ja",
            Outcome::No => "nee",
            Outcome::Undecided => "nog onbeslist",
        },
        score_falls: |from, to| format!("daalt de score van {from} naar {to}"),
        dimension_falls: |dimension, from, to| format!("daalt `{dimension}` van {from} naar {to}"),
        band_falls: |dimension, from, to| format!("zakt `{dimension}` van `{from}` naar `{to}`"),
        verdict_falls: |verdict, from, to| {
            format!("gaat het oordeel `{verdict}` van {from} naar {to}")
        },
        better_answer_lowers: |item, worse, better, falls| {
            said(
                format!(
                    "bij een beter antwoord op `{item}` ({better} in plaats van {worse}) {falls}"
                ),
                "laat de score stijgen bij elk beter antwoord; is een hoger antwoord slechter, \
                 schrijf dan stijgende scores en `reverse: true`",
            )
        },
        no_answer_matters: |item| {
            said(
                format!("elk antwoord op `{item}` heeft dezelfde score"),
                "geef de antwoorden verschillende scores, of schrijf `scored: false`",
            )
        },
        levels_score_alike: |item, lower, higher| {
            said(
                format!("niveau {lower} en niveau {higher} van `{item}` hebben dezelfde score"),
                "geef elk niveau een eigen score, of maak van twee niveaus één",
            )
        },
        band_unreachable: |dimension, band| match dimension {
            Some(dimension) => said(
                format!("geen enkel antwoord brengt `{dimension}` in de stand `{band}`"),
                "voeg een vraag of een niveau ertussen toe, of verander de scores",
            ),
            None => said(
                format!("geen enkel antwoord brengt een onderwerp in de stand `{band}`"),
                "verander waar deze stand en de volgende beginnen (`from`)",
            ),
        },
        target_unreachable: |dimension, best, target| {
            said(
                format!(
                    "met de beste antwoorden scoort `{dimension}` {best}, onder de streefscore \
                     {target}"
                ),
                "verlaag de streefscore, of laat de beste antwoorden 100 scoren",
            )
        },
        need_never_met: |verdict, subject, best, least| {
            said(
                format!(
                    "`{verdict}` kan nooit ja worden: {} is hoogstens {best} van 100 en moet \
                     {least} zijn",
                    of_mean(subject)
                ),
                "vraag hier minder, of laat de beste antwoorden 100 scoren",
            )
        },
        need_without_score: |verdict, subject| {
            said(
                format!(
                    "`{verdict}` kan nooit ja worden: {} heeft geen score",
                    of_mean(subject)
                ),
                "kies iets met een score, of haal `scored: false` weg",
            )
        },
        need_always_met: |verdict, least| {
            said(
                format!(
                    "ook de slechtste antwoorden voldoen aan deze eis van `{verdict}`: {least} \
                     van 100"
                ),
                "vraag meer, of haal de eis weg",
            )
        },
        verdict_always_yes: |verdict| {
            said(
                format!("`{verdict}` is ja, ook met de slechtste antwoorden op alles"),
                "vraag meer in minstens één eis",
            )
        },
        clause_never_holds: |pattern, item| {
            said(
                format!(
                    "de antwoorden op `{item}` kunnen nooit verschillen zoals `{pattern}` vraagt"
                ),
                "verlaag `by_more_than`, of kies twee perspectieven die deze vraag allebei \
                 beantwoorden",
            )
        },
        pattern_never_holds: |pattern| {
            said(
                format!(
                    "het patroon `{pattern}` kan nooit kloppen: de voorwaarden sluiten elkaar uit"
                ),
                "kijk of `lower` en `higher` overal goed staan",
            )
        },
    },
    planning: PlanningWords {
        no_actions: || {
            said(
                "er zijn geen acties, dus een score leidt niet tot advies".to_owned(),
                "schrijf `actions` in een vragenlijst, of voeg een bestand `actions.yaml` toe",
            )
        },
        dimension_without_action: |dimension| {
            said(
                format!("geen enkele actie verhoogt `{dimension}`"),
                "voeg een actie toe, of geef een actie er een effect op bij `effects`",
            )
        },
        item_without_action: |item| {
            said(
                format!("`{item}` noemt geen actie die helpt"),
                "noem er minstens één bij `actions`",
            )
        },
        action_misses_dimension: |item, action, dimension| {
            said(
                format!("`{item}` noemt `{action}`, maar die heeft geen effect op `{dimension}`"),
                &format!(
                    "zet `{dimension}` bij de `effects` van `{action}`, of noem een andere actie"
                ),
            )
        },
        never_first: |action, beaten_by| {
            said(
                format!(
                    "geen antwoorden gevonden die `{action}` vooraan zetten; telkens kwam eerst: {}",
                    beaten_by.join(", ")
                ),
                "kijk of het effect te klein is of het aantal dagen te groot, of dat een andere \
                 actie hetzelfde doet",
            )
        },
        never_asked_for: |action| {
            said(
                format!(
                    "`{action}` komt nooit in het plan: de actie heeft geen effect en niets wacht erop"
                ),
                "geef de actie een effect bij `effects`, of noem haar bij `after` van een andere actie",
            )
        },
        purpose_never_met: |action, item, level| {
            said(
                format!(
                    "geen enkel antwoord op `{item}` haalt niveau {level}, dus `{action}` is \
                     nooit klaar"
                ),
                "kies een lager niveau bij `done_when`",
            )
        },
        purpose_always_met: |action, item, level| {
            said(
                format!(
                    "elk antwoord op `{item}` haalt niveau {level}, dus `{action}` komt nooit in \
                     het plan"
                ),
                "kies een hoger niveau bij `done_when`",
            )
        },
        duty_never_named: |action, item, below| {
            said(
                format!(
                    "geen enkel antwoord op `{item}` is lager dan niveau {below}, dus de plicht \
                     van `{action}` blijft altijd weg"
                ),
                "kies een hoger niveau bij `below`",
            )
        },
        duty_always_named: |action, item, below| {
            said(
                format!(
                    "elk antwoord op `{item}` is lager dan niveau {below}, dus de plicht van \
                     `{action}` staat er altijd"
                ),
                "kies een lager niveau bij `below`",
            )
        },
        actions_too_light: |dimension, reaches, band| {
            said(
                format!(
                    "alle acties samen brengen `{dimension}` van de slechtste antwoorden naar \
                     {reaches}: nog steeds `{band}`"
                ),
                "voeg een actie toe, of kijk of de effecten te klein zijn",
            )
        },
    },
    setting: SettingWords {
        no_critical_item: |dimension| {
            said(
                format!(
                    "`{dimension}` heeft geen onmisbare vraag, dus een zwakke plek kan wegvallen"
                ),
                "schrijf `critical: true` bij de vraag die niet laag mag zijn",
            )
        },
        no_core_item: |dimension| {
            said(
                format!("de snelle scan vraagt niets over `{dimension}`"),
                "schrijf `core: true` bij één vraag",
            )
        },
        several_core_items: |dimension, core| {
            said(
                format!(
                    "de snelle scan stelt meer dan één vraag over `{dimension}`: {}",
                    core.join(", ")
                ),
                "laat `core: true` bij één vraag staan",
            )
        },
        point_outside_range: |item, value, least, most| {
            said(
                format!(
                    "`{item}` geeft een score aan {value}, maar antwoorden lopen van {least} tot {most}"
                ),
                "maak `range` ruimer, of zet het punt erbinnen",
            )
        },
        warning_outside_range: |item, warn_above, most| {
            said(
                format!(
                    "`{item}` waarschuwt boven {warn_above}, maar boven {most} kan een antwoord \
                     niet"
                ),
                "verlaag `warn_above`, of maak `range` ruimer",
            )
        },
        reversed_ticks: |item| {
            said(
                format!("`{item}` is een vinklijst waarin meer vinkjes slechter zijn"),
                "schrijf de opties zo dat een vinkje goed is, en haal `reverse` weg",
            )
        },
        paired_alone: |item| {
            said(
                format!("`{item}` is gepaard, maar er is maar één perspectief dat antwoordt"),
                "voeg de tekst voor een tweede perspectief toe, of haal `paired` weg",
            )
        },
        not_knowing_counts: |item, perspective| {
            said(
                format!(
                    "bij `{item}` telt niet weten als 0 voor {}, die over anderen oordeelt",
                    of(perspective)
                ),
                "gebruik `dk_zero` alleen voor medewerkers die over zichzelf antwoorden",
            )
        },
        nothing_to_accept: |item, rule| {
            said(
                format!("`{item}` accepteert `{rule}`, maar daar valt niets over te zeggen"),
                "haal het weg bij `accept`",
            )
        },
    },
    remark: RemarkWords {
        long_sentence: |words, most| {
            said(
                format!("een zin van {words} woorden; meer dan {most} leest moeilijk"),
                "maak er twee zinnen van, of laat woorden weg",
            )
        },
        several_sentences: |sentences| {
            said(
                format!("een vraag van {sentences} zinnen"),
                "vraag het in één zin, en zet de uitleg bij `help`",
            )
        },
        not_closed: || {
            said(
                "de vraag eindigt niet met een vraagteken of punt".to_owned(),
                "sluit een vraag af met `?` en een stelling met een punt",
            )
        },
        double_negation: |first, second| {
            said(
                format!("twee ontkenningen in één zin: `{first}` en `{second}`"),
                "zeg wat er wel is, in plaats van wat er niet is",
            )
        },
        negation_against_scale: |word, label| {
            said(
                format!("de vraag ontkent (`{word}`), en het antwoord `{label}` ook"),
                "draai de vraag om naar wat er wel is, zo nodig met `reverse: true`",
            )
        },
        passive: |helper, participle| {
            said(
                format!("`{helper} .. {participle}` zegt niet wie het doet"),
                "noem wie het doet, en laat die iets doen",
            )
        },
        jargon: |word, instead| {
            said(
                format!("niet elke lezer kent `{word}`"),
                &format!("schrijf bijvoorbeeld `{instead}`, of leg het uit in de zin"),
            )
        },
        double_question: |word| {
            said(
                format!("misschien twee vragen in één, door `{word}`"),
                "splits de vraag; is het één onderwerp, schrijf dan `accept: [double_question]` \
                 bij de vraag",
            )
        },
        not_about_reader: || {
            said(
                "medewerkers lezen hier niet dat het over henzelf gaat".to_owned(),
                "gebruik `je` in een vraag en `ik` in een stelling",
            )
        },
        formal: |word| said(format!("`{word}` is formeel"), "gebruik `je` en `jullie`"),
        untranslated: |same_as| {
            said(
                format!("dezelfde tekst als in `{same_as}`"),
                "vertaal de tekst",
            )
        },
    },
};

fn of(perspective: Perspective) -> &'static str {
    match perspective {
        Perspective::Organisation => "de organisatie",
        Perspective::Management => "de leiding",
        Perspective::Hr => "HR",
        Perspective::LineManager => "een leidinggevende",
        Perspective::Employee => "een medewerker",
    }
}
