//! A made-up bakery: a small instrument in two languages, an assessment and a plan.
//!
//! The values are chosen by hand to show every kind of result once: capped,
//! undecided, provisional, withheld, without a score, exact, estimated.

use leerklaar::model::{Assessment, Instrument, Lang, Roadmap, Text};
use leerklaar::report::{DisplayScale, View};

mod assessment;
mod findings;
mod instrument;
mod plan;
pub(super) mod survey;
mod technical;

pub(super) fn both(nl: &str, en: &str) -> Text {
    Text::new([(Lang::NL, nl.to_owned()), (Lang::EN, en.to_owned())])
}

pub(super) struct Sample {
    pub(super) instrument: Instrument,
    pub(super) assessment: Assessment,
    pub(super) roadmap: Roadmap,
}

impl Sample {
    pub(super) fn view(&self, lang: Lang) -> View<'_> {
        View {
            instrument: &self.instrument,
            assessment: &self.assessment,
            roadmap: Some(&self.roadmap),
            lang,
            scale: DisplayScale::Hundred,
            full: false,
        }
    }
}

pub(super) fn sample() -> Sample {
    Sample {
        instrument: instrument::instrument(),
        assessment: assessment::assessment(),
        roadmap: plan::roadmap(),
    }
}
