//! What the representatives of the staff have a part in, in Dutch.

use crate::model::{Consent, StaffBody};
use crate::words::paper_rights::PaperRightsWords;

pub(super) static PAPER_RIGHTS: PaperRightsWords = PaperRightsWords {
    title: |body| match body {
        StaffBody::WorksCouncil => "Waar de OR over meebeslist, en wanneer",
        StaffBody::StaffRepresentation => "Waar de PVT over meepraat, en wanneer",
        StaffBody::None => "Waar medewerkers over meepraten, en wanneer",
    },
    short: |body| match body {
        StaffBody::WorksCouncil => "Rol van de OR",
        StaffBody::StaffRepresentation => "Rol van de PVT",
        StaffBody::None => "Rol van medewerkers",
    },
    intro: |body| match body {
        StaffBody::WorksCouncil => {
            "Regels over scholing gelden pas als de OR instemt, tenzij de cao ze al regelt. Dat geldt ook \
             voor regels over gegevens van medewerkers en voor systemen die bijhouden wie wat doet. Dit \
             staat in artikel 27 van de Wet op de ondernemingsraden (WOR). Hieronder staat bij welke \
             acties dat speelt."
        }
        StaffBody::StaffRepresentation => {
            "Een PVT heeft minder rechten dan een OR. Zij moet instemmen met regels over werktijden en \
             arbeidsomstandigheden, en zij krijgt informatie als zij daarom vraagt. Dit staat in de Wet op \
             de ondernemingsraden (WOR). Hieronder staat bij welke acties de PVT een rol heeft."
        }
        StaffBody::None => {
            "Er is geen OR of PVT. Bespreek de plannen dan in een vergadering met alle medewerkers, voordat \
             er iets vastligt."
        }
    },
    assumed: |body, staff| {
        let body = match body {
            StaffBody::WorksCouncil => "een OR",
            StaffBody::StaffRepresentation => "een PVT",
            StaffBody::None => "geen van beide",
        };
        format!(
            "Niemand gaf op of er een OR of een PVT is. Bij {staff} mensen gaan we uit van {body}; klopt \
             dat niet, geef het dan op en maak dit rapport opnieuw."
        )
    },
    actions: "De acties, met het zwaarste recht eerst",
    no_actions: "Bij geen enkele actie in dit plan hoort een vast moment.",
    order: "Vraag het op tijd: een besluit dat vraagt om instemming of advies, mag nog niet vastliggen.",
    asked: "Wat de directie vraagt",
    always: "altijd",
    in_plan: "In het plan",
    meaning: "Wat die woorden betekenen",
    means: |consent| match consent {
        Consent::None => None,
        Consent::Inform => Some("Informatie: je hoort het op tijd en kunt vragen stellen."),
        Consent::Advise => {
            Some("Advies: je geeft je mening voordat het besluit valt, en krijgt antwoord.")
        }
        Consent::Consent => Some(
            "Instemming: zonder jullie ja gaat het niet door, tenzij de kantonrechter het toestaat.",
        ),
    },
    why: "Waarom, per actie",
    may_ask: |body| match body {
        StaffBody::WorksCouncil => "Wat de OR kan vragen",
        StaffBody::StaffRepresentation => "Wat de PVT kan vragen",
        StaffBody::None => "Wat medewerkers kunnen vragen",
    },
    questions: &[
        "Welke vragen zijn gesteld, aan wie, en waarom juist die?",
        "Wie ziet de antwoorden, waar staan ze, en wanneer worden ze gewist?",
        "Hoe klein mag een groep zijn in een rapport, en wie bewaakt dat?",
        "Welke regels over tijd, geld en verplichte scholing gaan veranderen, en voor wie?",
        "Wie houdt bij wat mensen leren, en wordt dat ooit gebruikt om iemand te beoordelen?",
        "Wat merkt elke groep: deeltijd, nachtdienst, tijdelijk contract, weinig Nederlands?",
        "Wanneer bespreken we of het werkt, en met welke cijfers?",
    ],
    own_rights: |body| match body {
        StaffBody::WorksCouncil => &[
            "Alle informatie die de OR voor zijn werk nodig heeft, op papier als hij dat vraagt (artikel \
             31 WOR).",
            "Een deskundige uitnodigen (artikel 16 WOR).",
            "Zelf een voorstel doen over scholing; de directie moet daarover overleggen en antwoorden \
             (artikel 23 WOR).",
        ],
        StaffBody::StaffRepresentation => &[
            "Alle informatie die de PVT voor haar werk nodig heeft.",
            "Overleg over dit plan, ook waar instemming niet nodig is.",
        ],
        StaffBody::None => {
            &["Een vergadering waarin de directie dit plan uitlegt en vragen beantwoordt."]
        }
    },
    not_advice: "Dit is geen juridisch advies. Kijk ook in jullie cao, en vraag bij twijfel een jurist.",
};
