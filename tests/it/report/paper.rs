//! Reports that people forward, on the example organisations, for every reader.

use insta::assert_snapshot;
use leerklaar::model::Lang;
use leerklaar::report::{Reader, markdown, paper};

use super::examples::{Example, bakery, survey};

const LANGS: [Lang; 2] = [Lang::NL, Lang::EN];

fn drawn(example: &Example, reader: Reader, lang: Lang) -> String {
    markdown::draw(&paper(&example.view(reader, lang)).document())
}

#[test]
fn every_reader_gets_a_paper_about_the_bakery() {
    let bakery = bakery();
    for reader in Reader::ALL {
        for lang in LANGS {
            let name = format!("bakery_{}_{lang}", reader.id());
            assert_snapshot!(name, drawn(&bakery, reader, lang));
        }
    }
}

#[test]
fn every_reader_gets_a_paper_about_the_survey() {
    let survey = survey();
    for reader in Reader::ALL {
        for lang in LANGS {
            let name = format!("survey_{}_{lang}", reader.id());
            assert_snapshot!(name, drawn(&survey, reader, lang));
        }
    }
}
