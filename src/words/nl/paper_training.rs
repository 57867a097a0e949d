//! The training and development plan, in Dutch.

use crate::words::paper_training::PaperTrainingWords;

pub(super) static PAPER_TRAINING: PaperTrainingWords = PaperTrainingWords {
    title: "Opleidings- en ontwikkelplan",
    short: "Opleidingsplan",
    intro: "Dit plan heeft de vorm die de SLIM-regeling noemt bij een doorlichting van de onderneming: \
            waar staan jullie, welke doelen horen daarbij, wie doet wat en wanneer, en hoe zien jullie \
            of het werkt. Het rust op jullie eigen antwoorden.",
    no_promise: "Dit rapport belooft niet dat het plan voldoet aan de regels van een subsidie: kijk dat \
                 zelf na voordat je iets aanvraagt.",
    blanks: "Wat tussen [haken] staat, weet alleen de organisatie. Vul dat zelf in.",
    about: "Over de organisatie",
    organisation: "Naam van de organisatie",
    date: "Stand van",
    made_by: "Gemaakt met hulp van",
    agreed_by: "Vastgesteld door",
    goals: "Doelen",
    goals_intro: "Op deze onderwerpen brengt het plan het meeste. Bij elk doel staat hoe het eruitziet \
                  als het goed gaat. “Na dit plan” is een schatting: zo ver komt de score als alle \
                  acties met een datum klaar zijn.",
    goal: "Doel",
    now: "Nu",
    after: "Na dit plan",
    target: "Streefscore",
    strategic_goal: "Helpt bij dit doel van de organisatie",
    no_goals: "Geen enkele actie met een datum brengt een onderwerp vooruit. Er zijn nog geen doelen.",
    strategy: "Doelen van de organisatie voor de komende jaren: [doel 1], [doel 2], [doel 3].",
    findings: "Bevindingen",
    verdicts: "Hoe ver jullie zijn",
    strong: "Wat al goed gaat",
    nothing_strong: "Nog geen enkel onderwerp haalt de streefscore.",
    weak: "Wat leren nu het meest in de weg staat",
    nothing_known: "Daarover is nog niets bekend.",
    subject_score: |subject, score| format!("{subject}: score {score}"),
    activities: "Activiteiten",
    no_activities: "Er zijn nog geen activiteiten met een datum.",
    costs: "Kosten buiten de eigen uren",
    budget: "Begroting en dekking",
    forms: "Wie leert, en in welke vorm",
    forms_intro: "Kies bij elke activiteit een vorm die past bij het werk: leren op de werkplek, leren \
                  van elkaar, coaching, oefenen, online leren of een training.",
    no_forms: "Geen enkele activiteit met een datum vraagt tijd van deelnemers.",
    for_whom: "Voor wie",
    form: "Vorm",
    later: "Later, nog zonder datum",
    progress: "Hoe jullie zien of het werkt",
    open_figure: "[cijfer van nu]",
    open_norm: "zie “Klaar als”",
    again: "Kijk na de laatste week van een activiteit of haar norm is gehaald. Meet alles opnieuw op [datum], met dezelfde vragen. Leg de scores naast die van nu. \
            [naam] houdt bij hoe het loopt en vertelt het aan iedereen.",
    to_fill_in: "Wat nog in te vullen is",
    open_points: &[
        "De doelen van de organisatie, en bij elk leerdoel welk doel het dient.",
        "De naam van de eigenaar van elke activiteit, en de datum van de start.",
        "De vorm en de aanbieder van elke leeractiviteit.",
        "De begroting, en waar het geld vandaan komt.",
        "Hoe elke medewerker een eigen plan krijgt, ook wie deeltijd, nacht of op afstand werkt.",
        "Wie het plan heeft vastgesteld, en wanneer het met medewerkers of hun vertegenwoordiging is \
         besproken.",
        "De datum van de volgende meting.",
    ],
    name_blank: "[naam en datum]",
    date_blank: "[datum]",
    goal_blank: "[doel]",
    amount_blank: "[bedrag en wie betaalt]",
    form_blank: "[vorm]",
};
