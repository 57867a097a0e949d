//! The result of a survey, in Dutch.

use crate::model::{GroupStanding, GroupWord};
use crate::words::batch::{
    BatchWords, FileWords, GroupWords, OrganisationWords, PreviewWords, PrivacyWords,
};

pub(super) static BATCH: BatchWords = BatchWords {
    title: |organisation| match organisation {
        Some(name) => format!("Uitslag van de enquête bij {name}"),
        None => "Uitslag van de enquête".to_owned(),
    },
    unprotected: "LET OP: NIEMAND IS HIER BESCHERMD. De grens voor kleine groepen staat uit. Gebruik \
                  dit alleen met verzonnen antwoorden en deel het met niemand.",
    groups: GROUPS,
    privacy: PRIVACY,
    plan: "Waarmee te beginnen",
    plan_more: "Het hele plan, met reden en maatstaf bij elke actie, staat in het plan van aanpak.",
    organisations: ORGANISATIONS,
    files: FILES,
    preview: PREVIEW,
};

const GROUPS: GroupWords = GroupWords {
    title: "Groepen naast elkaar",
    intro: |who| {
        format!(
            "Dit vergelijkt alleen {}. De groepen staan op naam en niet op score: een ranglijst \
             zegt vooral iets over toeval, want kleine verschillen wisselen per keer.",
            inside(who)
        )
    },
    interval: |confidence| {
        format!(
            "Tussen haken: waar het gemiddelde van de hele groep met {confidence} zekerheid ligt."
        )
    },
    reading: |lower, neither, higher| {
        format!(
            "“{}” en “{}” gaan over de groep naast alle andere groepen samen, en staan er alleen \
             als dat zeker genoeg is. “{}” betekent niet dat er geen verschil is: met zo veel mensen kan het \
             ook toeval zijn.",
            capital(lower),
            higher,
            capital(neither)
        )
    },
    favourable_from: |score| format!("Gunstig is een antwoord met een score van {score} of meer."),
    whole: |who| format!("Alle {} samen", inside(who)),
    by: |names| format!("Per {names}"),
    crossed: " × ",
    group: "Groep",
    not_filled_in: "(niet ingevuld)",
    size: |n| format!("n\u{a0}=\u{a0}{n}"),
    size_of: |n, population, percent| {
        format!("n\u{a0}=\u{a0}{n} van {population}, respons {percent}")
    },
    mean: "Gemiddelde",
    favourable: "Gunstig",
    favourable_share: |percent| format!("{percent} gunstig"),
    spread: "Spreiding",
    quartiles: "Kwartielen",
    distribution_reading: "De kolommen met een stand zeggen welk deel van de mensen daar uitkomt.",
    worst_case: "Uiterste",
    worst_case_reading: "Uiterste: waar het gemiddelde kan liggen als iedereen die niet antwoordde \
                         overal het laagste of overal het hoogste antwoord zou geven. Dat gebeurt \
                         bijna nooit, maar zo ver reikt wat je niet weet.",
    word: |word| match word {
        GroupWord::Lower => "duidelijk lager",
        GroupWord::NotDistinguishable => "niet te onderscheiden",
        GroupWord::Higher => "duidelijk hoger",
    },
    withheld: |names, word| format!("{names}: {word}."),
};

const PRIVACY: PrivacyWords = PrivacyWords {
    title: "Wat we niet laten zien, en waarom",
    least: |scores, distributions, crossings| {
        format!(
            "Een score staat er pas bij minstens {scores} mensen, een verdeling bij minstens \
             {distributions}, en een groep op twee kenmerken tegelijk bij minstens {crossings}."
        )
    },
    rule: "Ook een grotere groep blijft weg als je daarmee een kleine groep kunt uitrekenen. Waarom \
           een groep wegblijft, zeggen we er niet bij: dat zou het weer verraden.",
    hidden: |groups, figures| {
        let groups = match groups {
            0 => "geen groepen".to_owned(),
            1 => "1 groep".to_owned(),
            _ => format!("{groups} groepen"),
        };
        let figures = match figures {
            0 => "geen losse cijfers".to_owned(),
            1 => "1 los cijfer".to_owned(),
            _ => format!("{figures} losse cijfers"),
        };
        format!("Niet getoond: {groups} en {figures}.")
    },
    nothing_hidden: "Er bleef niets weg.",
    ledger_none: "Er is geen logboek bijgehouden. Maak je later een uitslag met een paar antwoorden \
                  meer, dan zijn die antwoorden uit te rekenen. Gebruik dan --ledger.",
    ledger_people: "In een logboek staat van wie deze uitslag is, zonder namen. Een latere uitslag \
                    die te weinig verschilt, wordt geweigerd.",
    ledger_counts: "In een logboek staan de aantallen per groep. Dat is zwakker dan een logboek met \
                    een nummer per persoon: wie weggaat en wie erbij komt, valt tegen elkaar weg.",
};

const ORGANISATIONS: OrganisationWords = OrganisationWords {
    title: "De organisaties",
    intro: "Ze staan op naam en niet op score. Een score is een marge: van wat zeker is tot wat nog \
            kan.",
    name: "Organisatie",
    verdicts: "Waar ze staan",
    scores: "De score per lijst",
    first_actions: "Waarmee te beginnen",
    in_order: "Eerst, daarna, dan",
    verdict: |name, outcome| format!("{name}: {outcome}"),
};

const FILES: FileWords = FileWords {
    title: "De bestanden",
    sum: |scored, files| match (scored, files) {
        (1, 1) => "1 bestand gelezen.".to_owned(),
        _ => format!("{scored} van {files} bestanden gelezen."),
    },
    file: "Bestand",
    rows: "Rijen",
    rows_of: |scored, refused| format!("{scored} geteld, {refused} niet"),
    result: "Uitslag",
    wrong: |what, others| match others {
        0 => format!("Fout: {what}."),
        1 => format!("Fout: {what}; en nog 1 probleem."),
        _ => format!("Fout: {what}; en nog {others} problemen."),
    },
};

const PREVIEW: PreviewWords = PreviewWords {
    title: "Vooraf: welke groepen je te zien krijgt",
    confidential: "Vertrouwelijk: hier staan de aantallen van kleine groepen. Bewaar dit bij de \
                   export en deel het met niemand.",
    intro: |who| {
        format!(
            "Dit gaat over {}. Er staat geen enkele score bij.",
            inside(who)
        )
    },
    whole: "iedereen",
    people: "Mensen",
    standing: "In de uitslag",
    why: |standing| match standing {
        GroupStanding::Shown => "getoond",
        GroupStanding::TooFew => "niet getoond: te weinig mensen",
        GroupStanding::TooFewCrossed => {
            "niet getoond: te weinig mensen voor twee kenmerken tegelijk"
        }
        GroupStanding::ProtectsOthers => {
            "niet getoond: groot genoeg, maar een kleinere groep is ermee uit te rekenen"
        }
    },
    sum: |shown, all| format!("Getoond: {shown} van {all} groepen."),
};

fn inside(who: crate::model::Perspective) -> &'static str {
    (super::report::REPORT.perspective)(who)
}

fn capital(text: &str) -> String {
    crate::words::capital(text)
}
