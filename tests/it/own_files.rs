//! A small set of files as an author would write them, to change and load.

use leerklaar::model::{Problem, Source};
use leerklaar::yaml::{Loaded, load_instrument};

pub(crate) const CHECKLIST: &str = r#"schema: leerklaar.checklist/1
id: safety
version: "1.0"
core: true
languages: [nl, en]
title: {nl: "Veilig leren", en: "Learning safely"}
intro: {nl: "Denk aan de afgelopen 12 maanden.", en: "Think of the past 12 months."}
source: {nl: "Ervaring van adviseurs.", en: "Experience of advisers."}
dimensions:
  - id: K1
    name: {nl: "Voorbereid op gevaar", en: "Prepared for danger"}
    good: {nl: "Iedereen oefent.", en: "Everyone practises."}
    pitfall: {nl: "Eén oefening bij de start.", en: "One exercise at the start."}
    items:
      - id: K11
        text:
          employee: {nl: "Ik oefen vaak genoeg.", en: "I practise often enough."}
          organisation: {nl: "Medewerkers oefenen vaak genoeg.", en: "Employees practise often enough."}
        scale: level
        anchors:
          0: {nl: "Niets.", en: "Nothing."}
          1: {nl: "Iets.", en: "Something."}
          2: {nl: "Een deel.", en: "A part."}
          3: {nl: "Veel.", en: "Much."}
          4: {nl: "Alles.", en: "Everything."}
        why: {nl: "Fouten gebeuren vroeg.", en: "Mistakes happen early."}
        pitfall: {nl: "Alleen een boekje.", en: "Only a booklet."}
        evidence: {nl: "Het inwerkplan.", en: "The induction plan."}
        critical: true
        dk_zero: [employee]
        actions: [A1]
      - id: K12
        text:
          organisation: {nl: "Bij welke momenten komt veiligheid aan bod?", en: "At which moments does safety come up?"}
        options:
          - {id: start, text: {nl: "het inwerken", en: "induction"}}
          - {id: meeting, text: {nl: "het werkoverleg", en: "the team meeting"}}
        max_at: 2
        why: {nl: "Een vast moment vergeet je niet.", en: "You do not forget a regular moment."}
        pitfall: {nl: "Het punt valt steeds af.", en: "The item is always dropped."}
        evidence: {nl: "Drie agenda's.", en: "Three agendas."}
        actions: [A1, A2]
      - id: K13
        text:
          organisation: {nl: "Hoeveel procent heeft een bewijs?", en: "What percentage has a certificate?"}
        number:
          unit: {nl: "% van de mensen", en: "% of people"}
          points: [[0, 0], [50, 25], [95, 100]]
          range: [0, 100]
          decimals: 0
        why: {nl: "Zonder bewijs mag het niet.", en: "Without one it is not allowed."}
        pitfall: {nl: "Verlopen bewijzen.", en: "Expired certificates."}
        evidence: {nl: "De lijst.", en: "The list."}
        weight: 2
"#;

pub(crate) const ACTIONS: &str = r#"schema: leerklaar.actions/1
languages: [nl, en]
owners:
  - {id: hr, name: {nl: "HR", en: "HR"}, days_per_week: 1.5}
  - {id: line, name: {nl: "Leidinggevenden", en: "Line managers"}, days_per_week: 1}
start_small: [A1]
actions:
  - id: A1
    name: {nl: "Leg het uit", en: "Explain it"}
    first_step: {nl: "Vraag een collega.", en: "Ask a colleague."}
    owner: hr
    with: [line]
    days: {fixed: 3, per_100: 0.5, scope: organisation}
    participant_hours: {per_head: 0, scope: organisation}
    weeks: 4
    after: []
    better_after: []
    works_council: {or: none, pvt: none, when: always}
    effects: {K1: 0.40}
    done_when: {item: K11, level: 3}
    kpi: {nl: "Iedereen kent het.", en: "Everyone knows it."}
  - id: A2
    name: {nl: "Oefen het", en: "Practise it"}
    first_step: {nl: "Kies een datum.", en: "Choose a date."}
    owner: line
    days: {fixed: 2, per_100: 1, scope: organisation}
    participant_hours: {per_head: 4, scope: organisation}
    weeks: 13
    after: [A1]
    works_council: {or: consent, pvt: consent, when: if_working_hours}
    effects: {K1: 0.30}
    kpi: {nl: "Vier keer per jaar.", en: "Four times a year."}
"#;

pub(crate) const VERDICTS: &str = r#"schema: leerklaar.verdicts/1
languages: [nl, en]
verdicts:
  - id: READY
    name: {nl: "Klaar", en: "Ready"}
    meaning: {nl: "Jullie kunnen beginnen.", en: "You can start."}
    needs:
      - {items: [K11], level: 2}
      - {dimensions: [K1], score: 40}
      - {mean_of: [K1], score: 50}
patterns:
  - id: waiting
    name: {nl: "Wachten", en: "Waiting"}
    meaning: {nl: "Beide kanten wachten.", en: "Both sides wait."}
    needs_all:
      - {item: K11, lower: employee, higher: organisation, by_more_than: 10}
"#;

/// The three files, named as in a folder `own`.
pub(crate) fn files() -> Vec<Source> {
    vec![
        file("own/safety.yaml", CHECKLIST),
        file("own/actions.yaml", ACTIONS),
        file("own/verdicts.yaml", VERDICTS),
    ]
}

pub(crate) fn file(name: &str, text: &str) -> Source {
    Source {
        name: name.to_owned(),
        text: text.to_owned(),
    }
}

/// The three files with one stretch of text changed, which must be there once.
pub(crate) fn changed(from: &str, to: &str) -> Vec<Source> {
    let mut files = files();
    let places: usize = files.iter().map(|f| f.text.matches(from).count()).sum();
    assert_eq!(places, 1, "{from:?} must stand in the files once");
    for file in &mut files {
        file.text = file.text.replacen(from, to, 1);
    }
    files
}

pub(crate) fn loaded(files: &[Source]) -> Loaded {
    load_instrument(files).unwrap_or_else(|problems| panic!("does not load: {problems:#?}"))
}

/// Everything that is told of files, loadable or not.
pub(crate) fn problems(files: &[Source]) -> Vec<Problem> {
    match load_instrument(files) {
        Ok(loaded) => loaded.notices,
        Err(problems) => problems,
    }
}
