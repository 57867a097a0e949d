//! Reports that people forward, in Dutch.

use crate::model::{Perspective, StaffBody};
use crate::words::paper::{
    FrontWords, OnePageWords, PaperPrivacyWords, PaperProfileWords, PaperWords, SectionName,
    StaffWords, TeamWords, ViewWords,
};

pub(super) static PAPER: PaperWords = PaperWords {
    front: FRONT,
    verdict: VERDICT,
    profile: PROFILE,
    views: VIEWS,
    teams: TEAMS,
    staff: STAFF,
    privacy: PRIVACY,
};

const MONTHS: [&str; 12] = [
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
];

const FRONT: FrontWords = FrontWords {
    title: |organisation| match organisation {
        Some(name) => format!("Hoe klaar is {name} voor leren?"),
        None => "Hoe klaar is jullie organisatie voor leren?".to_owned(),
    },
    title_team: |organisation| match organisation {
        Some(name) => format!("Leren bij {name}: wat we hoorden en wat we gaan doen"),
        None => "Leren: wat we hoorden en wat we gaan doen".to_owned(),
    },
    title_council: |organisation| match organisation {
        Some(name) => format!("Leren bij {name}: uitslag, plan, rechten en privacy"),
        None => "Leren: uitslag, plan, rechten en privacy".to_owned(),
    },
    subtitle: |reader| format!("Rapport voor {reader}"),
    management_team: "het managementteam",
    hr: "HR",
    council: |body| match body {
        StaffBody::WorksCouncil => "de ondernemingsraad (OR)",
        StaffBody::StaffRepresentation => "de personeelsvertegenwoordiging (PVT)",
        StaffBody::None => "de medewerkers",
    },
    team: "de teams",
    adviser: "de adviseur",
    day: |year, month, day| {
        let month = MONTHS.get(month.checked_sub(1)?)?;
        Some(format!("{day} {month} {year}"))
    },
    maker: "Gemaakt door",
    program: "Gemaakt met",
    footer: "Gemaakt met leerklaar op één computer. Er ging niets over internet.",
};

const VERDICT: OnePageWords = OnePageWords {
    name: SectionName {
        title: "Het oordeel op één pagina",
        short: "Oordeel",
    },
    name_short: SectionName {
        title: "Het oordeel in het kort",
        short: "Oordeel",
    },
    more_reasons: |count| match count {
        1 => "En nog 1 andere reden.".to_owned(),
        _ => format!("En nog {count} andere redenen."),
    },
    answer_settles: |question| format!("Nog open; het antwoord kan de doorslag geven: {question}"),
    answer_narrows: |question| format!("Nog open; het antwoord maakt meer zeker: {question}"),
    strengths: "Wat sterk is",
    obstacles: "Wat het meest in de weg zit",
    strength: |score, band| format!(": score {score}, {band}."),
    obstacle: |score, target| format!(" (score {score}, doel {target})"),
    lowest: |question, score| format!("; het laagst scoort deze vraag ({score}): {question}"),
    no_strength: "Nog geen onderwerp staat zo stevig dat we het een kracht noemen.",
    no_obstacle: "Van geen enkel onderwerp is zeker dat het onder het doel ligt.",
    chosen: "Dit is zeker, ook als open vragen tegenvallen of meevallen.",
    gap: "Het grootste verschil tussen leiding en medewerkers",
    gap_told: |higher, lower, points, subject| {
        let sees = crate::words::capital(&sees(higher));
        let lower = (super::report::REPORT.perspective)(lower);
        format!("{sees} dit {points} punten hoger dan {lower}: {subject}")
    },
    no_gap: "Geen verschil tussen leiding en medewerkers is groot en zeker genoeg om te noemen.",
    gap_not_measured: "Hierover is niets te zeggen: daarvoor zijn genoeg antwoorden nodig van de \
                       leiding én van medewerkers.",
    first_weeks: |weeks| format!("De eerste {weeks} weken"),
    nothing_planned: "In deze weken begint geen enkele actie.",
    decide: "Wat we jullie vragen te besluiten",
    time: |weeks, owners, hours| {
        let time = format!("Maak in de eerste {weeks} weken tijd vrij: {owners}.");
        match hours {
            Some(hours) => format!("{time} Deelnemers zijn er samen {hours} mee bezig."),
            None => time,
        }
    },
    staff_body: |what, actions| format!("{}: {actions}.", crate::words::capital(what)),
    duty: |actions| format!("Regel wat de wet vraagt: {actions}."),
    duty_open: |actions| format!("Zoek uit of jullie al doen wat de wet vraagt: {actions}."),
    answer_open: |verdicts| {
        format!(
            "Laat de open vragen hierboven beantwoorden. Dat kan een oordeel geven over: {verdicts}."
        )
    },
};

const PROFILE: PaperProfileWords = PaperProfileWords {
    name: SectionName {
        title: "Elk onderwerp en zijn doel",
        short: "Onderwerpen",
    },
    chart: |title| format!("{title}: score en doel"),
    others: "Daarnaast gemeten",
    axis: "Score, hoger is beter",
    reached: |reached, with_score| match (reached, with_score) {
        (0, _) => format!("Geen van de {with_score} onderwerpen haalt het doel."),
        (1, _) => format!("Van de {with_score} onderwerpen haalt er 1 het doel."),
        _ => format!("Van de {with_score} onderwerpen halen er {reached} het doel."),
    },
    highest_and_lowest: |highest, lowest| {
        format!("Het hoogst scoort {highest}, het laagst {lowest}.")
    },
    only: |subject, score| format!("{subject}: score {score}."),
    nothing: "Er is hier geen score.",
    capped: "begrensd",
    weakest: "zwakste plek",
};

const VIEWS: ViewWords = ViewWords {
    name: SectionName {
        title: "Wie ziet wat?",
        short: "Verschil in beeld",
    },
    chart: |pair| format!("{pair}: hetzelfde onderwerp, twee kanten"),
    certain: |certain, all| match (certain, all) {
        (0, _) => format!("Bij geen van de {all} onderwerpen is er een zeker verschil."),
        (1, 1) => "Bij dit onderwerp is er een zeker verschil.".to_owned(),
        _ => format!("Bij {certain} van de {all} onderwerpen is er een zeker verschil."),
    },
    largest: |subject, points, higher| {
        format!(
            "Het grootst is het bij {subject}: {} dit {points} punten hoger.",
            sees(higher)
        )
    },
    none_certain: "Geen verschil is groot en zeker genoeg om te noemen.",
    only_certain: |shown, certain| match certain > shown {
        true => format!("Hier staan de {shown} grootste van de {certain} zekere verschillen."),
        false => "Hier staan alleen de verschillen die zeker zijn, het grootste eerst.".to_owned(),
    },
    others: |names| {
        format!(
            "Waar dat kan, staat er ook een stip voor: {names}. Verschil en conclusie gaan over de \
             twee groepen in de titel."
        )
    },
    per_question: "Per vraag",
    not_known: "Waar mensen het niet wisten",
    not_known_reading: "Wie het niet weet, kan er ook niets mee. Kijk bij deze vragen of mensen \
                        genoeg te horen krijgen.",
};

const TEAMS: TeamWords = TeamWords {
    name: SectionName {
        title: "Groepen naast elkaar",
        short: "Groepen",
    },
    everybody: "Iedereen",
    caption: |names| format!("Gemiddelde score per {names}"),
    caption_part: |names, part| format!("Gemiddelde score per {names}: {part}"),
    no_word: "Staat er geen woord bij een score, dan is niet zeker dat die groep anders is dan de \
              andere groepen samen. Bij “minstens” en “hoogstens” vergelijken we niet.",
    bands: "De kleuren: ",
    band_under: |band, next| format!("{band} onder {next}"),
    band_from: |band, from| format!("{band} vanaf {from}"),
    across: "Onderwerpen samen",
    cards: "Een gesprekskaart per groep",
    cards_intro: "Een kaart is het begin van een gesprek en geen rapportcijfer. Praat over het werk, \
                  niet over wie wat antwoordde.",
    card_size: "Antwoorden",
    highest: "Het hoogst scoort",
    lowest: "Het laagst scoort",
    score: |subject, score, everybody| match everybody {
        Some(everybody) => format!("{subject}: {score} (iedereen samen: {everybody})"),
        None => format!("{subject}: {score}"),
    },
    talk: "Om over te praten",
    ask_good: |good| {
        format!(
            "Als dit goed gaat, is het zo: “{good}” Wanneer lukte dat bij ons, en wat hielp toen?"
        )
    },
    ask_learn: |highest, lowest| {
        format!("Wat doen wij bij “{highest}” dat ons ook kan helpen bij “{lowest}”?")
    },
    ask_need: |lowest| {
        format!("Wat is voor ons de eerste stap bij “{lowest}”, en wie hebben we daarvoor nodig?")
    },
};

const STAFF: StaffWords = StaffWords {
    name: SectionName {
        title: "Leren bij ons: wat we hoorden en wat we gaan doen",
        short: "Voor medewerkers",
    },
    why: "Waarom",
    why_text: "We willen dat leren in het werk makkelijker wordt. Met de antwoorden kiezen we wat we \
               het eerst doen.",
    asked: "Wat we vroegen",
    asked_text: "Hoe het hier met leren gaat: wat lukt er, wat zit in de weg en wat is er nodig?",
    who: "Wie antwoordde",
    who_line: |perspective, how_many| format!("{perspective}: {how_many}"),
    good: "Dit gaat goed",
    better: "Dit moet beter",
    score: |subject, score, most| format!("{subject} (score {score} van {most})"),
    no_good: "Nog geen onderwerp staat stevig.",
    no_better: "Van geen enkel onderwerp is zeker dat het onder het doel ligt.",
    doing: "Dit gaan we doen",
    step: |owner, weeks, action| format!("{owner}, {weeks}: {action}"),
    no_step: "Er staat nog geen actie met een datum in het plan.",
    week_one: "Week 1 begint op [datum].",
    contact: "Bij wie je terechtkunt",
    contact_blank: "[naam], [telefoon of e-mail].",
    more: "Wanneer en waar je meer hoort",
    more_blank: "Op [datum], via [werkoverleg, intranet of mail].",
    blanks: "Vul in wat tussen rechte haken staat voordat je dit blad deelt.",
};

const PRIVACY: PaperPrivacyWords = PaperPrivacyWords {
    name: SectionName {
        title: "Wat er met de antwoorden gebeurt",
        short: "Privacy",
    },
    about: "Dit rapport gaat over de organisatie. Het beoordeelt niemand.",
    left_out: "Er staat geen naam, e-mailadres of opmerking in, en geen antwoord van één anonieme \
               deelnemer.",
    anonymous: |groups| format!("Anoniem antwoordden: {groups}."),
    on_record: |groups| {
        format!(
            "Op naam antwoordden: {groups}. Hun antwoorden kunnen in dit rapport te herkennen zijn."
        )
    },
    rules: "Wat we niet laten zien, en waarom",
};

/// "leiding ziet", "medewerkers zien".
fn sees(who: Perspective) -> String {
    let verb = match who {
        Perspective::Organisation | Perspective::Management | Perspective::Hr => "ziet",
        Perspective::LineManager | Perspective::Employee => "zien",
    };
    format!("{} {verb}", (super::report::REPORT.perspective)(who))
}
