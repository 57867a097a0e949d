//! The roadmap, in Dutch.

use crate::model::Wave;
use crate::words::roadmap_page::RoadmapWords;

pub(super) static ROADMAP: RoadmapWords = RoadmapWords {
    title: |organisation| match organisation {
        Some(name) => format!("Plan van aanpak voor {name}"),
        None => "Plan van aanpak".to_owned(),
    },
    reading: "Vooraan staat wat per dag werk het meeste tekort wegneemt, samen met wat daarvoor \
              eerst moet gebeuren.",
    staff: |people| format!("Het werk is berekend voor {people} mensen."),
    overview: "Het plan in één oogopslag",
    action: "Actie",
    remarks: "Bijzonder",
    wave: |wave, weeks| match wave {
        Wave::Now => format!("Nu: de eerste {weeks} weken"),
        Wave::Next => format!("Daarna: week {} tot en met {}", weeks + 1, 2 * weeks),
        Wave::Later => "Later: nog niet, en waarom".to_owned(),
    },
    later: "Deze acties hebben nog geen datum. Eerst het werk hierboven.",
    why_not_yet: "Waarom nog niet",
    owner: "Wie",
    owner_with: |owner, with| format!("{owner}, samen met {with}"),
    work: "Werk",
    participants: |hours| format!("daarnaast {hours} van deelnemers"),
    when: "Wanneer",
    weeks: |first, last| {
        if first == last {
            format!("week {first}")
        } else {
            format!("week {first} tot en met {last}")
        }
    },
    stretched: "duurt langer dan nodig, omdat de eigenaar minder tijd heeft",
    first_step: "Eerste stap",
    kpi: "Klaar als",
    because: "Waarom",
    open: "nog open",
    quoted: |level, answer| format!("{level}, “{answer}”"),
    needs: "Eerst",
    better_after: "Beter na",
    unlocks: "Maakt mogelijk",
    effect: "Effect",
    effect_on: |dimension, from, to, word| format!("{dimension}: {from} → {to} ({word})"),
    effect_guess: "de score van nu is niet bekend; gerekend is met het midden",
    costs: "Kosten",
    note: "Let op",
    mark: "Bijzonder",
    quick_win: "snelle winst",
    pinned: "vast in het begin (klein beginnen)",
    waits_for: |actions| format!("wacht op {actions}"),
    no_room_yet: "past nog niet: eerst de acties met een datum",
    pin_price: |extra, pinned, free| {
        format!(
            "Klein beginnen staat vast en heeft een prijs: over het hele plan blijft {extra} meer \
             tekort open. Na 1, 2, 3 en 4 kwartalen is {pinned} weg; zonder die keuze {free}."
        )
    },
    pin_saves: |extra, pinned, free| {
        format!(
            "Klein beginnen staat vast en kost hier niets: over het hele plan blijft {extra} minder \
             tekort open. Na 1, 2, 3 en 4 kwartalen is {pinned} weg; zonder die keuze {free}."
        )
    },
    must_do: "Dit moet, los van de volgorde",
    must_do_open: "het antwoord is nog open; zoek dit eerst uit",
    dropped: "Niet in het plan",
    done: "al gedaan",
    left_out: "op verzoek weggelaten",
    purpose_met: |question| format!("het doel is al bereikt, zo blijkt uit: {question}"),
    needs_left_out: |action| format!("kan niet zonder de weggelaten actie “{action}”"),
    no_gap: "wat deze actie verbetert, haalt de streefscore al",
    one_owner: |owners, percent| {
        format!(
            "{percent} van het werk in het eerste kwartaal ligt bij {owners}. Leren is niet van één \
             afdeling: verdeel het werk."
        )
    },
    staff_assumed: |people| {
        format!("Het aantal mensen is niet bekend. Het werk is berekend voor {people} mensen.")
    },
    guessed: |dimensions| {
        format!(
            "Deze onderwerpen hebben geen score; het plan neemt het midden van wat kan: {dimensions}."
        )
    },
    no_capacity: |owner, actions| {
        format!("{owner} heeft te weinig tijd. Daarom hebben deze acties geen datum: {actions}.")
    },
    nothing_to_do: "Elk onderwerp haalt de streefscore. Er is niets te plannen.",
    defaults: "Dagen, weken en effecten zijn schattingen uit de praktijk, geen metingen.",
    legal: "Wat er over OR, PVT en wet staat, is geen juridisch advies.",
};
