//! How a report came about and what it cannot say, in Dutch.

use crate::words::paper_method::{AppendixWords, HowWords, LimitWords, PaperMethodWords};

pub(super) static PAPER_METHOD: PaperMethodWords = PaperMethodWords {
    title: "Hoe dit is gemeten, en wat het niet is",
    short: "Methode",
    date: "Stand van",
    more: "De hele methode staat in het rapport voor HR, voor de OR of PVT en voor de adviseur.",
    how: HOW,
    rows: "Verantwoording van de enquête",
    export: |place, platform| format!("Bestand {place} ({platform})"),
    privacy: "Wie anoniem antwoordt, blijft onbekend",
    limits: LimitWords {
        title: "Wat dit niet is",
        one_moment: "Dit is een foto van één moment. Of iets beter of slechter wordt, zie je pas bij een \
                     volgende meting met dezelfde vragen.",
        no_cause: "Een verschil zegt niet waardoor het komt. Vraag dat na bij de mensen zelf.",
        no_persons: "Dit gaat over de organisatie. Gebruik het nooit om een persoon te beoordelen.",
    },
    versions: "De vragenlijsten",
    version: |title, id, version, source| format!("{title} ({id}), versie {version}. {source}"),
    sources: "Bronnen",
    sources_intro: |articles| {
        match articles {
        1 => "De vragen en acties rusten op 1 artikel. Wat daar staat is de mening van de schrijver, \
              geen bewezen feit."
            .to_owned(),
        _ => format!(
            "De vragen en acties rusten op {articles} artikelen. Wat daar staat is de mening van de \
             schrijver, geen bewezen feit."
        ),
    }
    },
    appendix: APPENDIX,
};

const HOW: HowWords = HowWords {
    score_title: "Hoe een score ontstaat",
    answer: |lowest, highest| {
        format!(
            "Elk antwoord krijgt een score van {lowest} tot {highest}; hoger is altijd beter. “Weet ik \
             niet” en “niet van toepassing” tellen niet mee, behalve waar “weet ik niet” zelf het \
             antwoord is."
        )
    },
    groups: "Per vraag nemen we eerst het gemiddelde van elke groep, en dan het gemiddelde van de \
             groepen. Zo telt elke groep even zwaar, hoe groot zij ook is.",
    least_answered: |percent| {
        format!(
            "Een anonieme enquête telt bij een onderwerp mee als minstens {percent} van dat onderwerp is \
             ingevuld."
        )
    },
    equal_weights: "Elke vraag telt even zwaar in haar onderwerp, en elk onderwerp even zwaar in zijn \
                    lijst en in het plan.",
    other_weights: |list| format!("Alles weegt 1, behalve: {list}."),
    weight_of: |subject, weight| format!("{subject} weegt {weight}"),
    range: "Tussen haken staat de marge: de laagste score is die als elk open antwoord het laagste zou \
            zijn, de hoogste als elk open antwoord het hoogste zou zijn.",
    words_title: "Hoe een woord ontstaat",
    cap: |below, band| {
        format!(
            "Sommige onderwerpen hebben een onmisbare vraag. Scoort die onder {below}, dan is de stand \
             hoogstens “{band}”, hoe hoog de score ook is."
        )
    },
    target: |target| format!("De streefscore van een onderwerp is {target}."),
    other_targets: |list| format!("Een andere streefscore hebben: {list}."),
    target_of: |subject, target| format!("{subject} ({target})"),
    gap: |small, large, confidence| {
        format!(
            "Een verschil tussen twee groepen heet een verschil vanaf {small} punten en groot vanaf \
             {large}, en alleen als het met {confidence} zekerheid geen toeval is. Is het \
             verschil kleiner en een groot verschil uit te sluiten, dan heet het “vergelijkbaar”. De rest \
             heet “niet zeker”."
        )
    },
    verdicts_title: "Hoe een oordeel ontstaat",
    plan_title: "Hoe het plan ontstaat",
    effect: "Elke actie neemt bij een paar onderwerpen een vast deel weg van het tekort dat er dan nog \
             is. Dat deel is een schatting uit de praktijk.",
    effect_words: |list| format!("Woorden voor een effect: {list}."),
    effect_word: |name, percent| format!("{name} vanaf {percent} van het tekort"),
    room: |reserve, weeks, per_wave, in_plan| {
        format!(
            "Van ieders tijd blijft {reserve} vrij. In {weeks} weken komen hoogstens {per_wave} acties, in \
             het plan hoogstens {in_plan}; de rest krijgt nog geen datum."
        )
    },
    staff_size: |people| format!("De dagen en uren zijn berekend voor {people} mensen."),
};

const APPENDIX: AppendixWords = AppendixWords {
    title: "Technische bijlage",
    short: "Bijlage",
    intro: "Voor wie de cijfers wil nalopen.",
    dimensions: "De onderwerpen, precies",
    raw_band: "Stand zonder grens",
    gap: "Tekort",
    items: "Alle vragen",
    items_intro: |withheld| {
        format!(
            "De eerste score is die van alle groepen samen, met de marge; daarnaast die van elke groep. \
             Leeg: niet gevraagd. “{withheld}”: te weinig mensen, of er zou iets uit af te leiden zijn."
        )
    },
    gaps: "Verschillen per vraag en per onderwerp",
    no_gaps: "Er zijn geen twee groepen die dezelfde vragen kregen.",
    formulas: "De formules",
    point: "Score van een onderwerp = som van (gewicht × score van de vraag) / som van de gewichten, over \
            de vragen met een antwoord.",
    bounds: |lowest, highest| {
        format!(
            "Laagst mogelijk: dezelfde som over alle gestelde vragen, met {lowest} voor wat open is; \
             hoogst mogelijk: met {highest}."
        )
    },
    coverage: "Ingevuld = gewicht van wat beantwoord is / gewicht van alle gestelde vragen. Wat niet van \
               toepassing is, telt in geen van beide.",
    combined: "Score van een vraag = gewoon gemiddelde van de groepen die te zien zijn.",
    difference: |confidence| {
        format!(
            "Verschil = de ene groep − de andere, met een marge volgens Welch op {confidence}. De marge is \
             kleiner als een groter deel van de groep meedeed. Wat op naam is gezegd, is een standpunt \
             en heeft geen marge."
        )
    },
    small_groups: |scores, distributions, crossings| {
        format!(
            "Een score vraagt minstens {scores} mensen, een verdeling {distributions} en een groep op twee \
             kenmerken {crossings}."
        )
    },
    ends: |low, high| {
        format!(
            "Een gemiddelde onder {low} of boven {high} staat er als “hoogstens” of “minstens”, omdat het \
             anders bijna zegt wat iedereen antwoordde."
        )
    },
    cost: |weight, hours_per_day| {
        format!("Kosten van een actie = dagen + {weight} × uren van deelnemers / {hours_per_day}.")
    },
    benefit: "Opbrengst van een actie = som over de onderwerpen van gewicht × tekort van dat moment × deel \
              dat de actie wegneemt. Vooraan staat de hoogste opbrengst per kosten, samen met wat eerst \
              moet.",
    room: |share| format!("Tijd van een eigenaar = dagen per week × {share}."),
    quick_win: |days, weeks| {
        format!(
            "Snelle winst: kost hoogstens {days}, duurt hoogstens {weeks} weken, wacht op niets uit een \
             andere periode, vraagt geen instemming en brengt meer op dan de middelste actie."
        )
    },
    alpha: |people| format!("Alfa (Cronbach) berekenen we vanaf {people} mensen."),
};
