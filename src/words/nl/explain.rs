//! The explanation of a figure, in Dutch.

use crate::model::Scope;
use crate::words::explain::{
    ActionWords, DimensionWords, ExplainWords, ItemWords, VerdictRuleWords,
};

pub(super) static EXPLAIN: ExplainWords = ExplainWords {
    title: |subject| format!("Uitleg: {subject}"),
    result: "Uitkomst",
    rule: "De regel",
    arithmetic: "De som",
    sources: "Waar dit op rust",
    good: "Zo gaat het goed",
    pitfall: "Valkuil",
    why: "Waarom we dit vragen",
    evidence: "Voorbeeld van bewijs",
    help: "Toelichting",
    part_of: "Hoort bij",
    special: "Bijzonder",
    acts_on: "Werkt door in",
    mended_by: "Acties die helpen",
    item: ITEM,
    dimension: DIMENSION,
    verdict: VerdictRuleWords {
        rule: "“Ja” als zelfs de laagste score die nog kan genoeg is. “Nee” als zelfs de hoogste te \
               laag is. Anders is het nog niet te zeggen. Wat niet van toepassing is, telt niet mee.",
        requirement: "Eis",
        least: "Minstens",
        now: "Nu",
        outcome: "Uitkomst",
    },
    action: ACTION,
};

const ITEM: ItemWords = ItemWords {
    wordings: "Zo is het gevraagd",
    critical: |dimension| {
        format!("onmisbare vraag: een lage score houdt de stand van {dimension} laag")
    },
    gate: "basisvoorwaarde",
    core: "hoort bij de snelle scan",
    reversed: "omgekeerd: een hoger antwoord is hier slechter",
    paired: "aan meer groepen gelijk gevraagd, dus te vergelijken",
    not_scored: "telt niet mee in de score",
    dont_know_is_zero: |groups| format!("“weet ik niet” telt als 0 bij: {groups}"),
    estimate_for: |groups| format!("alleen een inschatting bij: {groups}"),
    answer: "Antwoord",
    points: "Punten",
    ticks_rule: |enough, options| {
        format!(
            "Van de {options} mogelijkheden zijn er {enough} genoeg voor 100 punten; minder geeft \
             naar verhouding minder. Wat niet van toepassing is, gaat eraf."
        )
    },
    number_rule: |unit| {
        format!(
            "In {unit}. Tussen twee regels lopen de punten gelijkmatig op, daarbuiten niet meer."
        )
    },
    answers: "Antwoorden op naam",
    no_answers: "Er zijn geen antwoorden op naam.",
    only_on_record: "Antwoorden van een anonieme vragenlijst staan hier nooit, ook niet als er genoeg \
                     mensen meededen.",
    group: "Groep",
    known_by: "Hoe bekend",
    note: "Notitie",
    on_sheet: "staat in het formulier",
    no_answer: "geen antwoord",
    ticked: |ticked, relevant, names| match ticked {
        0 => format!("0 van {relevant}"),
        _ => format!("{ticked} van {relevant}: {names}"),
    },
    mean_of_groups: |sum, result| format!("Elke groep telt even zwaar: {sum} = {result}."),
    one_group: |result| format!("Er is één groep met een score: {result}."),
    withheld_widens: |word| {
        format!("Een groep waarvan de score {word} is, kan de marge breder maken.")
    },
};

const DIMENSION: DimensionWords = DimensionWords {
    questions: "De vragen",
    lowest: "Laagst",
    highest: "Hoogst",
    point: |sum, result| {
        format!("Score: {sum} = {result}. Vragen zonder antwoord tellen niet mee.")
    },
    low: |sum, result| format!("Laagst mogelijk: {sum} = {result}."),
    high: |sum, result| format!("Hoogst mogelijk: {sum} = {result}."),
    bands: |list| format!("Bij een score hoort een stand: {list}."),
    band: |name, from| format!("{name} vanaf {from}"),
    cap: |question, below, band| {
        format!("Scoort deze vraag onder {below}, dan is de stand hoogstens “{band}”: {question}")
    },
    target: |target, weight| {
        format!("De streefscore is {target}. In het plan weegt dit onderwerp {weight}.")
    },
    mean_of_dimensions: |sum, result| format!("Gemiddelde van de onderwerpen: {sum} = {result}."),
};

const ACTION: ActionWords = ActionWords {
    not_in_plan: "Deze actie staat niet in het plan.",
    effort: "Het werk",
    days_fixed: |result| format!("{result} dagen, hoe groot de organisatie ook is."),
    days: |fixed, per_100, scope, result| {
        format!("{fixed} dagen vast en {per_100} per 100 {scope}: {result} dagen.")
    },
    hours: |per_head, scope, result| {
        format!("Van deelnemers {per_head} uur per persoon, voor {scope}: {result} uur.")
    },
    cost: |days, hours, per_day, weight, result| {
        format!(
            "Voor de volgorde telt: {days} dagen + {hours} uur / {per_day} × {weight} = {result}. Een \
             uur van een deelnemer weegt {weight} keer zo zwaar als een uur werk aan de actie."
        )
    },
    scope: |scope| match scope {
        Scope::Organisation => "mensen in de organisatie",
        Scope::Pilot => "mensen in de proefgroep",
        Scope::Managers => "leidinggevenden",
    },
    place: "De plaats",
    ratio: |benefit, cost, ratio| {
        format!(
            "Opbrengst / kosten = {benefit} / {cost} = {ratio}. De hoogste verhouding gaat voor."
        )
    },
    package: |actions| format!("Samen gekozen met wat erop wacht of eraan voorafgaat: {actions}."),
    pinned: "De plaats staat vast: klein beginnen.",
    effects: "Het effect",
    effect: |dimension, share| format!("{dimension}: {share} van het tekort"),
    effect_from_to: |dimension, share, from, to| {
        format!("{dimension}: {share} van het tekort, van {from} naar {to}")
    },
    done_when: |question, level| {
        format!("Vervalt als deze vraag minstens op {level} staat: {question}")
    },
    must_do: |question, level, why| {
        format!("Moet, als deze vraag onder {level} staat: {question} {why}")
    },
};
