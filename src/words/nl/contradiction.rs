//! What an export says in two ways, in Dutch.

use crate::model::Id;
use crate::model::survey::Contradiction;
use crate::words::finding::Said;
use crate::words::problem::said;

pub(super) fn contradiction(found: &Contradiction) -> Said {
    match found {
        Contradiction::TwoAnswers {
            question,
            first,
            count,
        } => two_answers(question, *first, *count),
        Contradiction::TwoTraits {
            column,
            first,
            count,
        } => two_traits(column, *first, *count),
        Contradiction::TwoBranches { item, count } => two_branches(item, *count),
    }
}

fn two_answers(question: &str, first: u64, count: u64) -> Said {
    said(
        format!(
            "in een eerdere rij (regel {first}) staat een ander antwoord op `{question}` van dezelfde persoon ({count} keer in het bestand)"
        ),
        "laat één van de twee staan; vulde iemand de vragen vaker in, kies dan met `where` in een mapping welke keer telt",
    )
}

fn two_traits(column: &str, first: u64, count: u64) -> Said {
    said(
        format!(
            "in een eerdere rij (regel {first}) staat bij dezelfde persoon iets anders in kolom `{column}` ({count} keer in het bestand)"
        ),
        "maak alle rijen van één persoon gelijk in deze kolom",
    )
}

fn two_branches(item: &Id, count: u64) -> Said {
    let times = format!("{count} keer");
    said(
        format!("bij vraag `{item}` staan in één rij verschillende antwoorden, {times}"),
        "de kolommen van deze vraag zijn van mensen die elk één ervan zagen; laat één antwoord staan, of noem één kolom bij `items`",
    )
}

pub(super) fn differs_per_row(column: &str) -> Said {
    said(
        format!("kolom `{column}` is in elke rij van dezelfde persoon anders"),
        "kies een kolom die iets zegt over de persoon zelf, zoals afdeling",
    )
}
