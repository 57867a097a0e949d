//! The interview in Dutch.

use crate::words::InterviewWords;

pub(super) static INTERVIEW: InterviewWords = InterviewWords {
    welcome: |sheet, questions| {
        format!(
            "Je antwoorden komen in {sheet}. Er zijn {}. Elk antwoord is bewaard zodra de volgende \
             vraag komt. Je kunt dus altijd stoppen en later verdergaan.",
            vragen(questions)
        )
    },
    welcome_back: |sheet, done, all| {
        format!(
            "We gaan verder met {sheet}. Je hebt {done} van de {} gehad.",
            vragen(all)
        )
    },

    organisation: "Hoe heet de organisatie?",
    staff: "Hoeveel mensen werken er?",
    refuse_staff: "Typ een heel getal vanaf 1, zonder punt of komma.",
    staff_body: "Wie vertegenwoordigt het personeel?",
    works_council: "een ondernemingsraad (OR)",
    staff_representation: "een personeelsvertegenwoordiging (PVT)",
    no_staff_body: "geen van beide",
    leave_out: "nu niet invullen",
    may_be_left_out: "Je mag dit leeg laten.",

    progress: |number, all, share| format!("Vraag {number} van {all}, {share} beantwoord"),
    why: |why| format!("Waarom we dit vragen: {why}"),
    good: |good| format!("Zo ziet het eruit als het goed gaat: {good}"),
    pitfall: |pitfall| format!("Let op: {pitfall}"),
    evidence_example: |evidence| format!("Waaraan je het kunt zien: {evidence}"),
    only_an_estimate: "Jij kunt dit alleen schatten. Je antwoord telt als inschatting.",
    note_is: |note| format!("Jouw notitie: {note}"),
    evidence_is: |evidence| format!("Hoe je het weet: {evidence}"),
    unit_and_range: |unit, low, high, decimals| {
        let decimals = match decimals {
            0 => "een heel getal".to_owned(),
            1 => "hoogstens 1 cijfer achter de komma".to_owned(),
            more => format!("hoogstens {more} cijfers achter de komma"),
        };
        format!("Een getal van {low} tot en met {high} ({unit}), {decimals}.")
    },

    your_answer: "Jouw antwoord:",
    keys_select: "pijltjes: kiezen, Enter: antwoord geven, Esc: menu",
    keys_tick: "spatie: aanvinken, Enter: klaar, Esc: menu",
    keys_number: "Enter: antwoord geven, Esc: menu (ook voor 'weet ik niet').",
    keys_text: "Enter: klaar, Esc: laten zoals het was.",
    keys_menu: "pijltjes: kiezen, Enter: doen, Esc: sluiten",

    menu: "Wat wil je doen?",
    menu_continue: "Terug naar de vraag",
    menu_irrelevant: "Aangeven wat bij ons niet bestaat",
    menu_back: "Vorige vraag",
    menu_skip: "Vraag overslaan",
    menu_note: "Notitie maken",
    menu_evidence: "Aangeven hoe je het weet",
    menu_help: "Uitleg bij deze vraag",
    menu_deciding: "Welke vragen tellen nog voor de uitslag?",
    menu_go_to: "Naar een andere vraag",
    menu_stop: "Opslaan en stoppen",
    which_irrelevant: "Wat bestaat bij jullie niet?",

    earlier_stays: |answer| format!("Je antwoord was: {answer}. Een lege regel laat dat zo."),
    type_level: |levels| format!("Typ {levels}, d of x. Typ ? voor uitleg en andere letters."),
    type_ticks: "Typ de nummers die kloppen, bijvoorbeeld 1 3. Typ 0 als niets klopt, en -2 erbij \
                 als nummer 2 bij jullie niet bestaat. Of typ d of x. Typ ? voor uitleg en andere \
                 letters.",
    type_number: "Typ het getal, d of x. Typ ? voor uitleg en andere letters.",
    type_choice: "Typ een nummer, of niets om verder te gaan.",
    type_text: "Typ de tekst, of niets om verder te gaan.",
    type_text_over: |now| {
        format!(
            "Nu staat er: {now}. Typ een nieuwe tekst, niets om dit te laten staan, of - om het te wissen."
        )
    },
    letters: "Deze letters kun je typen. b: vorige vraag. s: overslaan. n: notitie. e: hoe je het weet. d: weet ik niet. \
              x: niet van toepassing. w: welke vragen tellen nog voor de uitslag. \
              g 12: naar vraag 12. g: lijst van alle vragen. q: opslaan en stoppen.",
    saved: "Opgeslagen.",

    refuse_level: |levels| format!("Dat kan hier niet. Typ een van deze: {levels}, d of x."),
    refuse_ticks: |options| {
        format!(
            "Typ nummers van 1 tot en met {options} met een spatie ertussen, of 0 als niets klopt."
        )
    },
    refuse_no_tick: "Vink iets aan met de spatiebalk, of vink 'geen van deze' aan.",
    refuse_tick_and_none: "Dat gaat niet samen: vink óf dingen uit de lijst aan, óf één van de laatste drie.",
    refuse_number: "Dat is geen getal. Typ alleen cijfers, zo nodig met een komma: 12,5.",
    refuse_range: |low, high| {
        format!("Dat kan niet kloppen. Het getal ligt van {low} tot en met {high}.")
    },
    refuse_decimals: |most| match most {
        0 => "Typ een heel getal, zonder komma.".to_owned(),
        1 => "Typ hoogstens 1 cijfer achter de komma.".to_owned(),
        more => format!("Typ hoogstens {more} cijfers achter de komma."),
    },
    refuse_choice: |options| format!("Typ een nummer van 1 tot en met {options}."),
    refuse_choice_short: "Dat antwoord past niet bij deze vraag.",
    refuse_length: |most| format!("Die tekst is te lang. Gebruik hoogstens {most} tekens."),
    refuse_encoding: "Die regel is geen leesbare tekst. Gebruik UTF-8.",

    note: "Notitie bij deze vraag:",
    note_help: "De notitie blijft in dit bestand en komt niet in rapporten over groepen.",
    reason: "Waarom is dit niet van toepassing?",
    reason_help: "Eén zin is genoeg.",
    evidence: "Hoe weet je dit?",
    evidence_said: "gezegd: iemand zegt het",
    evidence_seen: "gezien: er is een document of ander bewijs",
    evidence_measured: "gemeten: er is een cijfer",
    evidence_unknown: "niets aangeven",
    no_evidence_here: "Bij deze vragenlijst hoef je dat niet aan te geven.",
    this_is_the_first: "Dit is de eerste vraag.",
    go_to: "Naar welke vraag?",
    not_answered_yet: "nog geen antwoord",

    all_decided: "Je kunt stoppen: de uitslag staat vast. Meer antwoorden maken het beeld wel completer.",
    go_on: "Verdergaan",
    nothing_deciding: "Geen enkele open vraag kan de uitslag nog veranderen.",
    still_deciding: |verdict| format!("{verdict}: nog niet beslist. Deze vragen tellen het meest:"),
    not_in_this_interview: "(niet in deze vragenlijst)",

    summary: |questions, answered, dont_know, not_applicable, skipped| {
        format!(
            "Je hebt alle {} gehad: {answered} beantwoord, {dont_know} keer 'weet ik niet', \
             {not_applicable} keer 'niet van toepassing', {skipped} overgeslagen.",
            vragen(questions)
        )
    },
    what_now: "Wat wil je nu doen?",
    finish: "Afronden",
    change_an_answer: "Een antwoord bekijken of veranderen",
    see_skipped: |skipped| format!("De overgeslagen vragen nog eens zien ({skipped})"),
    ask_more: |more| format!("Ook de andere vragen beantwoorden ({more})"),
    input_ended: |done, all| format!("De invoer stopte na {done} van de {}.", vragen(all)),
    farewell_complete: |sheet| {
        format!(
            "Klaar. Alles staat in {sheet}.\n\
             De uitslag:       leerklaar score {sheet}\n\
             Wat nu te doen:   leerklaar roadmap {sheet}"
        )
    },
    farewell_stopped: |sheet| {
        format!(
            "Je antwoorden staan in {sheet}.\n\
             Verdergaan:       leerklaar assess {sheet}\n\
             Voorlopig beeld:  leerklaar score {sheet}"
        )
    },
    farewell_not_begun: |sheet| {
        format!("Er is nog niets bewaard. Opnieuw beginnen: leerklaar assess {sheet}")
    },
    farewell_unsaved: |sheet| {
        format!(
            "Gestopt. Je laatste antwoord is NIET bewaard; wat daarvoor bewaard was, staat in {sheet}."
        )
    },
    interrupted: |sheet| {
        format!(
            "Gestopt. Elk antwoord waarna een nieuwe vraag kwam, is bewaard. Verdergaan: leerklaar assess {sheet}"
        )
    },
};

fn vragen(count: usize) -> String {
    match count {
        1 => "1 vraag".to_owned(),
        more => format!("{more} vragen"),
    }
}
