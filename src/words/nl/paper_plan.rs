//! The plan in a report, in Dutch.

use crate::model::{Consent, Scope};
use crate::words::paper_plan::{NoticeWords, PaperPlanWords, PriorityWords, ScheduleWords};

pub(super) static PAPER_PLAN: PaperPlanWords = PaperPlanWords {
    priorities: PRIORITIES,
    schedule: SCHEDULE,
    notice: NOTICE,
};

const PRIORITIES: PriorityWords = PriorityWords {
    title: "Wat brengt het op, en hoeveel werk is het?",
    short: "Prioriteiten",
    chart: "Acties naar opbrengst en werk",
    summary: |best, all| match (best, all) {
        (0, 1) => "Deze actie brengt niet veel op voor weinig werk.".to_owned(),
        (_, 1) => "Deze actie brengt veel op voor weinig werk.".to_owned(),
        (0, _) => format!("Van deze {all} acties brengt er geen veel op voor weinig werk."),
        (1, _) => format!("Van deze {all} acties brengt er 1 veel op voor weinig werk."),
        _ => format!("Van deze {all} acties brengen er {best} veel op voor weinig werk."),
    },
    named_of_best: |names, best| {
        let named = names.join("; ");
        match best {
            1 => format!("Dat is: {named}."),
            _ if best == names.len() => format!("Dat zijn: {named}."),
            _ => format!("Daarvan staan in het plan vooraan: {named}."),
        }
    },
    reading: "Elke stip is een actie. Hoe hoger, hoe meer zij opbrengt; hoe verder naar rechts, hoe \
              meer werk zij is. De stippen staan op volgorde en niet op schaal, zodat een actie van \
              één dag en een van zestig dagen allebei te zien zijn. De lijnen delen alle acties van \
              het plan in tweeën.",
    gain_is: "Opbrengst: zo veel punten van het tekort neemt de actie weg op haar plek in het plan, \
              over alle onderwerpen samen.",
    work_is: |weight| {
        format!(
            "Werk: de dagen van wie de actie uitvoert, met de uren van deelnemers erbij. Een uur van \
             een deelnemer telt daarin voor {weight} uur."
        )
    },
    order: "Waarom staat een kleine actie soms later, of een grote eerst? Omdat sommige acties pas \
            kunnen als een andere klaar is, en omdat iedereen maar een deel van de week tijd heeft. \
            Een actie die zelf weinig brengt, kan nodig zijn voor andere: “maakt mogelijk” telt hoeveel \
            acties erop wachten.",
    more: |count| match count {
        1 => "1 actie zonder datum staat niet in dit beeld.".to_owned(),
        _ => format!("{count} acties zonder datum staan niet in dit beeld."),
    },
    across: ["Werk", "weinig werk", "veel werk"],
    up: ["Opbrengst", "brengt weinig op", "brengt veel op"],
    quadrants: [
        "Levert snel op",
        "Groot project dat loont",
        "Kleine stap",
        "Veel werk, brengt zelf weinig",
    ],
    quadrant: "Vak",
    gain: "Opbrengst",
    waiting: "Maakt mogelijk",
};

const SCHEDULE: ScheduleWords = ScheduleWords {
    title: "Het plan: nu, daarna en later",
    short: "Plan",
    chart: "Wat wanneer gebeurt",
    summary: |now, next, last_week| {
        let number = |count: usize| match count {
            0 => "geen enkele actie".to_owned(),
            1 => "1 actie".to_owned(),
            _ => format!("{count} acties"),
        };
        format!(
            "Bij “nu” {} {}, bij “daarna” {}. Dit werk loopt tot en met week {last_week}.",
            if now == 1 { "hoort" } else { "horen" },
            number(now),
            number(next)
        )
    },
    week: "week",
    weeks: |first, last| match first == last {
        true => format!("week {first}"),
        false => format!("week {first}–{last}"),
    },
    days: "Dagen werk",
    hours: "Uren deelnemers",
    totals: |actions, days, hours| {
        let what = match actions {
            1 => "De actie met een datum vraagt".to_owned(),
            _ => format!("De {actions} acties met een datum vragen samen"),
        };
        match hours {
            Some(hours) => format!("{what} {days} werk, en {hours} van deelnemers."),
            None => format!("{what} {days} werk."),
        }
    },
    start: "De weken tellen vanaf de start: [datum invullen].",
    why: "Per actie het antwoord dat het meest telt:",
    no_reason: "maakt een andere actie mogelijk",
    part: |consent| match consent {
        Consent::None => "",
        Consent::Inform => "informatie",
        Consent::Advise => "advies",
        Consent::Consent => "instemming",
    },
    part_when: |part, when| format!("{part}, {when}"),
    baseline: "Nu en norm",
    baseline_of: |question, now, norm| format!("{question}: nu {now}, de norm is {norm}"),
    not_known: "nog niet bekend",
    no_date: "geen datum",
    later: |count| match count {
        1 => "Daarna komt nog 1 actie. Die heeft nog geen datum: eerst dit werk.".to_owned(),
        _ => format!("Daarna komen nog {count} acties. Die hebben nog geen datum: eerst dit werk."),
    },
};

const NOTICE: NoticeWords = NoticeWords {
    title: "Wat je hiervan gaat merken",
    short: "Wat je merkt",
    intro: "Dit staat in het plan. Elke regel is een opdracht voor wie erachter staat. De weken tellen \
            vanaf de start: [datum invullen].",
    joined: "Hier doe je aan mee",
    others: "Dit doen anderen",
    what: "Wat",
    your_time: "Hoeveel tijd het kost",
    time: |hours, amount, scope| {
        let who = match scope {
            Scope::Organisation => "voor iedereen",
            Scope::Pilot => "voor wie in de proefgroep zit",
            Scope::Managers => "voor leidinggevenden",
        };
        if hours < 1.0 {
            format!("ongeveer {:.0} minuten per persoon, {who}", hours * 60.0)
        } else {
            format!("ongeveer {amount} uur per persoon, {who}")
        }
    },
    nothing: "Er is nog niets gepland.",
};
