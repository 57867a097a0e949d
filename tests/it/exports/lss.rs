//! The definition of a survey as LimeSurvey 6 saves it: tables of rows in XML, one
//! row of texts per language.

use leerklaar::model::Perspective;

use super::form::{Asked, Form, Question};
use super::layout::Survey;
use super::limesurvey::{CODES, in_grids, role_code, special_codes};

/// One question, with its texts in every language.
struct Asks {
    code: String,
    kind: char,
    texts: Vec<String>,
    rows: Vec<Named>,
    answers: Vec<Named>,
}

struct Named {
    code: String,
    texts: Vec<String>,
}

/// The whole file, in the languages of the survey.
pub(super) fn definition(survey: &Survey) -> Vec<u8> {
    let forms = survey.both_forms();
    let asks = asks(&forms);
    let langs: Vec<&str> = forms.iter().map(|form| form.lang.code()).collect();
    let mut tables = Tables::default();
    for question in &asks {
        tables.add(question, &langs);
    }
    let mut text = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<document>\n \
         <LimeSurveyDocType>Survey</LimeSurveyDocType>\n <DBVersion>620</DBVersion>\n <languages>\n",
    );
    for lang in langs {
        text.push_str(&format!("  <language>{lang}</language>\n"));
    }
    text.push_str(" </languages>\n");
    for (name, rows) in [
        ("answers", &tables.answers),
        ("answer_l10ns", &tables.answer_texts),
        ("questions", &tables.questions),
        ("subquestions", &tables.rows),
        ("question_l10ns", &tables.question_texts),
    ] {
        text.push_str(&format!(
            " <{name}>\n  <rows>\n{}  </rows>\n </{name}>\n",
            rows.concat()
        ));
    }
    text.push_str("</document>\n");
    text.into_bytes()
}

#[derive(Default)]
struct Tables {
    questions: Vec<String>,
    rows: Vec<String>,
    question_texts: Vec<String>,
    answers: Vec<String>,
    answer_texts: Vec<String>,
    last_question: usize,
}

impl Tables {
    fn add(&mut self, question: &Asks, langs: &[&str]) {
        let parent = self.question(None, question.kind, &question.code, &question.texts, langs);
        for row in &question.rows {
            self.question(Some(parent), question.kind, &row.code, &row.texts, langs);
        }
        for (order, answer) in question.answers.iter().enumerate() {
            let id = self.answers.len() + 1;
            self.answers.push(row(&[
                ("aid", &id.to_string()),
                ("qid", &parent.to_string()),
                ("code", &answer.code),
                ("sortorder", &order.to_string()),
                ("assessment_value", "0"),
                ("scale_id", "0"),
            ]));
            for (lang, text) in langs.iter().zip(&answer.texts) {
                self.answer_texts.push(row(&[
                    ("id", &(self.answer_texts.len() + 1).to_string()),
                    ("aid", &id.to_string()),
                    ("answer", text),
                    ("language", lang),
                ]));
            }
        }
    }

    /// Adds a question or one of its rows, and gives its number.
    fn question(
        &mut self,
        parent: Option<usize>,
        kind: char,
        code: &str,
        texts: &[String],
        langs: &[&str],
    ) -> usize {
        self.last_question += 1;
        let id = self.last_question;
        let written = row(&[
            ("qid", &id.to_string()),
            ("parent_qid", &parent.unwrap_or(0).to_string()),
            ("sid", "424242"),
            ("gid", "1"),
            ("type", &kind.to_string()),
            ("title", code),
            ("other", "N"),
            ("mandatory", "N"),
            ("question_order", &id.to_string()),
            ("scale_id", "0"),
            ("relevance", "1"),
        ]);
        match parent {
            None => self.questions.push(written),
            Some(_) => self.rows.push(written),
        }
        for (lang, text) in langs.iter().zip(texts) {
            self.question_texts.push(row(&[
                ("id", &(self.question_texts.len() + 1).to_string()),
                ("qid", &id.to_string()),
                ("question", &format!("<p>{text}</p>\r\n")),
                ("help", ""),
                ("language", lang),
            ]));
        }
        id
    }
}

fn row(fields: &[(&str, &str)]) -> String {
    let field = |(name, value): &(&str, &str)| match *value {
        "" => format!("    <{name}/>\n"),
        value => format!("    <{name}><![CDATA[{value}]]></{name}>\n"),
    };
    let fields: Vec<String> = fields.iter().map(field).collect();
    format!("   <row>\n{}   </row>\n", fields.concat())
}

fn asks(forms: &[Form; 2]) -> Vec<Asks> {
    let texts =
        |text: fn(&Form) -> &'static str| forms.iter().map(|f| text(f).to_owned()).collect();
    let open = |code: &str, kind, texts| Asks {
        code: code.to_owned(),
        kind,
        texts,
        rows: Vec::new(),
        answers: Vec::new(),
    };
    let mut asks = vec![
        Asks {
            answers: roles(forms),
            ..open("rol", 'L', texts(|form| form.role))
        },
        open("afd", 'S', texts(|form| form.department)),
    ];
    let [first, second] = forms;
    for (one, other) in in_grids(first).into_iter().zip(in_grids(second)) {
        add(&mut asks, forms, [one, other]);
    }
    asks.push(open("toel", 'T', texts(|form| form.remarks)));
    asks
}

fn roles(forms: &[Form; 2]) -> Vec<Named> {
    let role = |perspective| Named {
        code: role_code(perspective).to_owned(),
        texts: forms
            .iter()
            .map(|f| f.role_of(perspective).to_owned())
            .collect(),
    };
    Perspective::ALL[1..].iter().map(|p| role(*p)).collect()
}

/// Adds a question, or a row to the grid it stands in.
fn add(asks: &mut Vec<Asks>, forms: &[Form; 2], question: [&Question; 2]) {
    let [first, _] = question;
    let texts = || question.iter().map(|q| q.text.clone()).collect();
    let row = |rows| Named {
        code: first.id.to_string(),
        texts: rows,
    };
    let Some((grid, _)) = first.grid() else {
        asks.push(Asks {
            code: first.id.to_string(),
            kind: match first.kind {
                Asked::Levels { .. } => 'L',
                Asked::Ticks(_) => 'M',
                Asked::Number => 'N',
            },
            texts: texts(),
            rows: options(forms, question),
            answers: levels(forms, question),
        });
        return;
    };
    if asks.last().is_none_or(|last| last.code != grid) {
        let stem = |q: &&Question| {
            q.grid()
                .map_or_else(String::new, |(_, stem)| stem.to_owned())
        };
        asks.push(Asks {
            code: grid.to_owned(),
            kind: 'F',
            texts: question.iter().map(stem).collect(),
            rows: Vec::new(),
            answers: levels(forms, question),
        });
    }
    if let Some(last) = asks.last_mut() {
        last.rows.push(row(texts()));
    }
}

fn options(forms: &[Form; 2], question: [&Question; 2]) -> Vec<Named> {
    let options = question[0].options();
    let plain = (0..options.len()).map(|place| Named {
        code: options[place].0.to_string(),
        texts: question
            .iter()
            .map(|q| q.options()[place].1.clone())
            .collect(),
    });
    let codes = CODES.specials(&forms[0]);
    let special = (0..codes.len()).map(|place| Named {
        code: codes[place].to_owned(),
        texts: forms
            .iter()
            .map(|f| f.special_options()[place].to_owned())
            .collect(),
    });
    let has_any = !options.is_empty();
    plain.chain(special.filter(|_| has_any)).collect()
}

fn levels(forms: &[Form; 2], question: [&Question; 2]) -> Vec<Named> {
    let levels = question[0].levels();
    let plain = (0..levels.len()).map(|place| Named {
        code: (CODES.level)(question[0], place),
        texts: question
            .iter()
            .map(|q| q.levels()[place].1.clone())
            .collect(),
    });
    let codes = special_codes(levels.len());
    let special = codes.into_iter().enumerate().map(|(place, code)| Named {
        code,
        texts: forms
            .iter()
            .map(|f| f.special_options()[place + 1].to_owned())
            .collect(),
    });
    let has_any = !levels.is_empty();
    plain.chain(special.filter(|_| has_any)).collect()
}
