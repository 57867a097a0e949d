//! How well the questions measured, in Dutch.

use crate::model::Perspective;
use crate::words::capital;
use crate::words::technical::{Size, TechnicalWords};

pub(super) static TECHNICAL: TechnicalWords = TechnicalWords {
    title: "Hoe goed de vragen meten",
    nothing: "Geen enkele groep is groot genoeg om hier iets over te zeggen.",
    perspective: |who| capital(inside(who)),
    alpha_title: "Horen de vragen van een onderwerp bij elkaar?",
    alpha_intro: |confidence| {
        format!(
            "Alfa (Cronbach) is hoog als mensen die op de ene vraag hoog scoren, dat ook op de \
             andere doen. Tussen haken: waar alfa met {confidence} zekerheid ligt."
        )
    },
    formative: "Een lage alfa is hier geen fout. Korte lijsten over wat een organisatie doet, zoals \
                of er budget is en of er regels zijn, hoeven niet samen te gaan: het een kan er zijn \
                zonder het ander. Alfa zegt vooral iets bij vragen over wat mensen ervaren.",
    scale: "Onderwerp",
    questions: "Vragen",
    people: "Mensen",
    alpha: "Alfa",
    standardised: "Gelijk gewogen",
    error: "Meetfout",
    too_few: |least| format!("te weinig mensen (minstens {least})"),
    nobody_differs: "iedereen antwoordt gelijk",
    items_title: "Past elke vraag bij de rest?",
    items_intro: "De samenhang loopt van −1 tot 1. Onder 0 loopt een vraag tegen de rest in: kijk dan \
                  of hij is omgedraaid.",
    item_rest: "Samenhang met de rest",
    without: "Alfa zonder deze vraag",
    quality_title: "Hoe elke vraag is ingevuld",
    quality_intro: "Laagste en hoogste: het deel van de antwoorden op het laagste en op het hoogste \
                    niveau. De andere kolommen: het deel van wie de vraag kreeg.",
    in_steps: |step| {
        format!(
            "Aandelen gaan in stappen van {step} mensen: precieze vertellen wat een of twee mensen deden."
        )
    },
    floor: "Laagste",
    ceiling: "Hoogste",
    open: "Niet ingevuld",
    not_shown: "Niet voorgelegd",
    dont_know: "Weet ik niet",
    not_applicable: "Niet van toepassing",
    agreement_title: |cut| format!("Lijken mensen in dezelfde groep op elkaar? Per {cut}"),
    agreement_intro: "ICC(1): welk deel van alle verschillen tussen groepen ligt. ICC(2): hoe \
                      betrouwbaar een groepsgemiddelde is. rwg(j): 1 als iedereen in een groep gelijk \
                      antwoordt. In een kleine groep is een hoge rwg(j) vaak toeval; de bekende \
                      grens van 0,70 zegt daar weinig.",
    groups: "Groepen",
    icc1: "ICC(1)",
    icc2: "ICC(2)",
    rwg: "rwg(j) per groep",
    effects_title: "Hoe groot zijn de verschillen in beeld?",
    effects_intro: "Hedges g is het verschil in standaarddeviaties. Cliffs delta is hoe veel vaker \
                    iemand uit de ene groep hoger antwoordt dan iemand uit de andere, van −1 tot 1. \
                    Het woord is een gewoonte in het vak, geen oordeel.",
    between: "Tussen",
    pair: |first, second| format!("{} en {}", inside(first), inside(second)),
    hedges: "Hedges g",
    cliff: "Cliffs delta",
    size: |size| match size {
        Size::Negligible => "verwaarloosbaar",
        Size::Small => "klein",
        Size::Medium => "middelgroot",
        Size::Large => "groot",
    },
};

fn inside(who: Perspective) -> &'static str {
    (super::report::REPORT.perspective)(who)
}
