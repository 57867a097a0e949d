//! A made-up paper with every kind of block, for looking at how pages look.

use leerklaar::model::Lang;
use leerklaar::report::{
    Axis, Bar, Bars, Block, Card, Cell, Chart, Column, Dot, Dumbbell, Dumbbells, Fact, Figure,
    Line, Matrix, Meter, MeterKey, Number, NumberKind, Paper, Point, RangeCell, Section, Span,
    Table, Timeline, Tone,
};

/// `groups` rows in the widest table.
pub(crate) fn paper(lang: Lang, groups: usize) -> Paper {
    let pick = |nl: &str, en: &str| if lang == Lang::NL { nl } else { en }.to_owned();
    Paper {
        lang,
        title: pick("Klaar om te leren?", "Ready to learn?"),
        subtitle: pick(
            "Bakkerij De Korenaar, voor het managementteam, 22 november 2026",
            "Bakery De Korenaar, for the management team, 22 November 2026",
        ),
        facts: vec![
            Fact::new(pick("Medewerkers", "Staff"), "140"),
            Fact::new(
                pick("Ingevuld", "Answers"),
                pick("3 bladen, 96 vragenlijsten", "3 sheets, 96 responses"),
            ),
            Fact::list(
                pick("Vragenlijsten", "Checklists"),
                vec![
                    pick("Belemmeringen 1.0", "Barriers 1.0").into(),
                    pick("Randvoorwaarden 1.0", "Conditions 1.0").into(),
                ],
            ),
        ],
        sections: sections(&pick, groups),
        footer: pick(
            "Bakkerij De Korenaar · leerklaar 0.1.0 · uitkomsten van minder dan 5 mensen staan er niet in",
            "Bakery De Korenaar · leerklaar 0.1.0 · outcomes of fewer than 5 people are left out",
        ),
    }
}

type Pick<'a> = &'a dyn Fn(&str, &str) -> String;

fn sections(pick: Pick, groups: usize) -> Vec<Section> {
    let section = |id, nl: &str, en: &str, blocks, starts_page| Section {
        id,
        title: pick(nl, en),
        short: pick(nl, en),
        blocks,
        starts_page,
    };
    vec![
        section(
            "verdict",
            "De uitslag op één pagina",
            "The verdict on one page",
            verdict(pick),
            true,
        ),
        section(
            "profile",
            "Profiel per onderwerp",
            "Profile per subject",
            profile(pick),
            true,
        ),
        section(
            "views",
            "Twee kanten van het verhaal",
            "Two sides of the story",
            views(pick),
            false,
        ),
        section(
            "priorities",
            "Waar te beginnen",
            "Where to begin",
            priorities(pick),
            true,
        ),
        section("roadmap", "De route", "The roadmap", roadmap(pick), true),
        section(
            "teams",
            "Teams naast elkaar",
            "Teams side by side",
            teams(pick, groups),
            true,
        ),
        section(
            "method",
            "Methode en grenzen",
            "Method and limits",
            method(pick),
            true,
        ),
    ]
}

fn verdict(pick: Pick) -> Vec<Block> {
    let card = |title: &str, word: String, tone, lines: Vec<Line>| Card {
        title: title.to_owned(),
        word,
        tone,
        lines,
    };
    vec![
        Block::paragraph(
            Line::default()
                .then(pick("Jullie kunnen ", "You can "))
                .then_strong(pick("beginnen met één team", "begin with one team"))
                .then(pick(
                    ". Opschalen is nog te vroeg: leidinggevenden hebben te weinig tijd om leren te begeleiden.",
                    ". It is too early to scale up: line managers have too little time to guide learning.",
                )),
        ),
        Block::Cards(vec![
            card("START", pick("Ja", "Yes"), Tone::Good, vec![
                pick("Er is een doel, een eigenaar en geld voor het eerste jaar.", "There is a goal, an owner and money for the first year.").into(),
            ]),
            card("SCALE", pick("Nog niet", "Not yet"), Tone::Fair, vec![
                pick("Twee van de vijf voorwaarden zijn vervuld.", "Two of the five conditions are met.").into(),
                pick("Het hangt nog aan: tijd voor begeleiding.", "It still depends on: time for guidance.").into(),
            ]),
            card("ANCHORED", pick("Nee", "No"), Tone::Poor, vec![
                pick("Leren staat nog niet in het jaargesprek.", "Learning is not part of the annual talk yet.").into(),
            ]),
            card(&pick("Bereik", "Reach"), pick("Niet te zeggen", "Cannot be said"), Tone::Open, vec![]),
        ]),
        Block::heading(2, pick("Drie sterke punten", "Three strengths").as_str()),
        Block::List(vec![
            pick("Medewerkers willen leren en zeggen dat ook.", "Staff want to learn and say so.").into(),
            pick("De directie geeft het goede voorbeeld.", "The board sets a good example.").into(),
            Line::default().then(pick("Het onderwerp ", "The subject ")).then_strong(pick("kennis delen", "sharing knowledge")).then(pick(" ligt op de norm.", " meets the target.")),
        ]),
        Block::Facts(vec![
            Fact::new(pick("Grootste verschil", "Largest gap"), pick("Tijd en middelen: leiding 72, medewerkers 41", "Time and means: managers 72, staff 41")),
            Fact::list(pick("Wat we jullie vragen te besluiten", "What we ask you to decide"), vec![
                pick("Wijs één eigenaar aan.", "Name one owner.").into(),
                pick("Maak 4 uur per maand vrij.", "Free 4 hours a month.").into(),
            ]),
        ]),
        Block::note(pick("De uitslag rust op 3 bladen en 96 vragenlijsten; 4 van de 18 onderwerpen zijn deels onbekend.", "The verdict rests on 3 sheets and 96 responses; 4 of 18 subjects are partly unknown.").as_str()),
    ]
}

fn axis(pick: Pick) -> Axis {
    Axis {
        ticks: [0, 25, 50, 75, 100]
            .map(|at| (f64::from(at), at.to_string()))
            .to_vec(),
        title: pick("Score van 0 tot 100", "Score from 0 to 100"),
    }
}

fn key(pick: Pick) -> MeterKey {
    MeterKey {
        sure: pick("zeker", "sure"),
        likely: pick("score nu", "score now"),
        possible: pick("nog mogelijk", "still possible"),
        target: pick("doel", "target"),
    }
}

fn meter(low: f64, point: Option<f64>, high: f64, tone: Tone) -> Option<Meter> {
    Some(Meter {
        low,
        point,
        high,
        target: Some(70.0),
        tone,
    })
}

fn profile(pick: Pick) -> Vec<Block> {
    let rows = [
        (
            pick("Doel en richting", "Goal and direction"),
            meter(82.0, Some(82.0), 82.0, Tone::Good),
            "82",
            pick("verankerd", "anchored"),
            None,
        ),
        (
            pick(
                "Tijd en middelen om te leren tijdens het werk",
                "Time and means to learn during work",
            ),
            meter(35.0, Some(46.0), 63.0, Tone::Poor),
            "46 (35–63)",
            pick("beginnend", "starting"),
            Some(pick("zwakste schakel", "weakest link")),
        ),
        (
            pick("Steun van leidinggevenden", "Support by line managers"),
            meter(52.0, Some(58.0), 66.0, Tone::Fair),
            "58 (52–66)",
            pick("in opbouw", "growing"),
            Some(pick("begrensd door V12", "capped by V12")),
        ),
        (
            pick("Kennis delen", "Sharing knowledge"),
            meter(70.0, Some(70.0), 70.0, Tone::Good),
            "70",
            pick("stevig", "firm"),
            None,
        ),
        (
            pick("Leren van fouten", "Learning from mistakes"),
            meter(0.0, None, 100.0, Tone::Open),
            "0–100",
            pick("nog niet te zeggen", "cannot be said yet"),
            None,
        ),
        (
            pick(
                "Samenwerking met opleiders en brancheorganisaties",
                "Co-operation with educators and trade bodies",
            ),
            None,
            "",
            pick("geen score", "no score"),
            None,
        ),
    ];
    let bars: Vec<Bar> = rows
        .iter()
        .map(|(name, meter, value, band, mark)| Bar {
            name: name.clone(),
            meter: *meter,
            value: (*value).to_owned(),
            band: band.clone(),
            mark: mark.clone(),
        })
        .collect();
    let table = Table::new(
        vec![
            Column::left(pick("Onderwerp", "Subject")),
            Column::right("Score"),
            Column::left(""),
            Column::left("Band"),
            Column::right(pick("Doel", "Target")),
        ],
        bars.iter()
            .map(|bar| {
                vec![
                    bar.name.as_str().into(),
                    bar.meter
                        .map_or(pick("geen score", "no score").into(), |m| {
                            Cell::Range(RangeCell {
                                point: m.point,
                                low: m.low,
                                high: m.high,
                                decimals: 0,
                                text: bar.value.as_str().into(),
                                tone: None,
                            })
                        }),
                    bar.meter.map_or("".into(), Cell::Meter),
                    bar.band.as_str().into(),
                    Cell::Number(Number {
                        value: 70.0,
                        kind: NumberKind::Plain { decimals: 0 },
                        text: "70".into(),
                        tone: None,
                    }),
                ]
            })
            .collect(),
    )
    .captioned(pick(
        "Score, band en doel per onderwerp",
        "Score, band and target per subject",
    ));
    vec![
        Block::paragraph(pick("Vier onderwerpen staan stevig. Tijd en middelen blijven achter, en dat remt de rest.", "Four subjects stand firm. Time and means lag behind, which slows down the rest.").as_str()),
        Block::Chart(Box::new(Chart {
            title: pick("Tijd en middelen is de zwakste schakel", "Time and means is the weakest link"),
            summary: pick("Twee van de zes onderwerpen halen het doel van 70. Bij één onderwerp is nog niets beantwoord.", "Two of six subjects meet the target of 70. For one subject nothing was answered."),
            figure: Figure::Bars(Bars { axis: axis(pick), rows: bars, key: key(pick) }),
            table: table.clone(),
        })),
        Block::heading(2, pick("Alle cijfers", "All figures").as_str()),
        Block::Key(key(pick)),
        Block::Table(table),
    ]
}

fn views(pick: Pick) -> Vec<Block> {
    let dot = |side, at: f64| Dot {
        side,
        at,
        value: format!("{at}"),
    };
    let rows = vec![
        (
            pick(
                "Tijd en middelen om te leren tijdens het werk",
                "Time and means to learn during work",
            ),
            vec![dot(0, 72.0), dot(1, 41.0)],
            pick("groot verschil (31)", "large gap (31)"),
            Tone::Poor,
        ),
        (
            pick("Steun van leidinggevenden", "Support by line managers"),
            vec![dot(0, 68.0), dot(1, 51.0), dot(2, 60.0)],
            pick("verschil (17)", "gap (17)"),
            Tone::Fair,
        ),
        (
            pick("Kennis delen", "Sharing knowledge"),
            vec![dot(0, 70.0), dot(1, 70.0)],
            pick("vergelijkbaar", "similar"),
            Tone::Good,
        ),
        (
            pick("Veiligheid", "Safety"),
            vec![
                dot(0, 98.0),
                dot(1, 3.0),
                dot(2, 50.0),
                dot(3, 52.0),
                dot(4, 54.0),
            ],
            pick("niet zeker", "not certain"),
            Tone::Open,
        ),
    ];
    let table = Table::new(
        vec![
            Column::left(pick("Onderwerp", "Subject")),
            Column::left(pick("Verschil", "Gap")),
        ],
        rows.iter()
            .map(|(name, _, word, tone)| {
                vec![
                    name.as_str().into(),
                    Cell::Words(Line::toned(*tone, word.as_str())),
                ]
            })
            .collect(),
    );
    vec![Block::Chart(Box::new(Chart {
        title: pick(
            "Leiding ziet meer tijd dan medewerkers",
            "Managers see more time than staff",
        ),
        summary: pick(
            "Het grootste verschil is 31 punten, bij tijd en middelen.",
            "The largest gap is 31 points, for time and means.",
        ),
        figure: Figure::Dumbbells(Dumbbells {
            axis: axis(pick),
            sides: vec![
                pick("Directie", "Management"),
                pick("Medewerkers", "Employees"),
                pick("Leidinggevenden", "Line managers"),
                "HR".to_owned(),
                pick("Organisatie", "Organisation"),
            ],
            rows: rows
                .into_iter()
                .map(|(name, dots, word, tone)| Dumbbell {
                    name,
                    dots,
                    word,
                    tone,
                })
                .collect(),
        }),
        table,
    }))]
}

fn priorities(pick: Pick) -> Vec<Block> {
    let places = [
        (0.12, 0.92, Tone::Good),
        (0.15, 0.9, Tone::Good),
        (0.15, 0.9, Tone::Good),
        (0.3, 0.7, Tone::Good),
        (0.45, 0.65, Tone::Fair),
        (0.55, 0.62, Tone::Fair),
        (0.7, 0.8, Tone::Fair),
        (0.9, 0.95, Tone::Poor),
        (0.2, 0.2, Tone::Open),
        (0.22, 0.22, Tone::Open),
        (0.8, 0.3, Tone::Open),
        (0.5, 0.5, Tone::Fair),
        (0.5, 0.48, Tone::Fair),
        (0.02, 0.02, Tone::Open),
        (0.99, 0.99, Tone::Poor),
    ];
    let points: Vec<Point> = places
        .iter()
        .enumerate()
        .map(|(n, (across, up, tone))| Point {
            label: format!("A{:02}", n + 1),
            across: *across,
            up: *up,
            tone: *tone,
        })
        .collect();
    let table = Table::new(
        vec![
            Column::left("Id"),
            Column::left(pick("Actie", "Action")),
            Column::left(pick("Vak", "Field")),
            Column::right(pick("Dagen", "Days")),
        ],
        points
            .iter()
            .map(|p| {
                vec![
                    p.label.as_str().into(),
                    pick(
                        "Spreek met elk team af wanneer er tijd is om te leren",
                        "Agree with each team when there is time to learn",
                    )
                    .into(),
                    pick("Snel doen", "Do soon").into(),
                    Cell::Number(Number {
                        value: 3.0,
                        kind: NumberKind::Plain { decimals: 0 },
                        text: "3".into(),
                        tone: None,
                    }),
                ]
            })
            .collect(),
    );
    vec![Block::Chart(Box::new(Chart {
        title: pick(
            "Drie acties leveren veel op voor weinig werk",
            "Three actions gain much for little work",
        ),
        summary: pick(
            "Linksboven staan de acties met veel winst en weinig moeite.",
            "Top left are the actions with much gain and little effort.",
        ),
        figure: Figure::Matrix(Matrix {
            across: [
                pick("Moeite", "Effort"),
                pick("weinig", "little"),
                pick("veel", "much"),
            ],
            up: [
                pick("Winst", "Gain"),
                pick("klein", "small"),
                pick("groot", "large"),
            ],
            quadrants: [
                pick("Snel doen", "Do soon"),
                pick("Goed plannen", "Plan well"),
                pick("Erbij doen als het past", "Do if it fits"),
                pick("Nu niet", "Not now"),
            ],
            split: (0.5, 0.5),
            points,
        }),
        table,
    }))]
}

fn roadmap(pick: Pick) -> Vec<Block> {
    let span = |name: String, owner: String, first, last, tone| Span {
        name,
        owner,
        first,
        last,
        tone,
    };
    let rows = vec![
        span(
            pick("A01 Eén eigenaar voor leren", "A01 One owner for learning"),
            pick("Directie", "Board"),
            1,
            2,
            Tone::Good,
        ),
        span(
            pick(
                "A02 Leeruren in het rooster van elk team zetten",
                "A02 Put hours for learning in the rota of each team",
            ),
            pick("Leidinggevenden", "Line managers"),
            2,
            9,
            Tone::Fair,
        ),
        span(
            pick("A06 Begeleiders opleiden", "A06 Train mentors"),
            "HR".to_owned(),
            6,
            13,
            Tone::Fair,
        ),
        span(
            pick(
                "A07 Leren in het jaargesprek",
                "A07 Learning in the annual talk",
            ),
            pick(
                "HR en managementteam samen",
                "HR and management team together",
            ),
            14,
            26,
            Tone::Open,
        ),
        span(
            pick("A08 Meten en bijsturen", "A08 Measure and adjust"),
            pick(
                "Verantwoordelijke voor leren en ontwikkelen",
                "Head of learning and development",
            ),
            24,
            26,
            Tone::Open,
        ),
    ];
    let table = Table::new(
        vec![
            Column::left(pick("Actie", "Action")),
            Column::left(pick("Eigenaar", "Owner")),
            Column::right(pick("Van week", "From week")),
            Column::right(pick("Tot en met week", "To week")),
        ],
        rows.iter()
            .map(|r| {
                let week = |week: u32| {
                    Cell::Number(Number {
                        value: f64::from(week),
                        kind: NumberKind::Plain { decimals: 0 },
                        text: week.to_string().into(),
                        tone: None,
                    })
                };
                vec![
                    r.name.as_str().into(),
                    r.owner.as_str().into(),
                    week(r.first),
                    week(r.last),
                ]
            })
            .collect(),
    );
    vec![
        Block::Chart(Box::new(Chart {
            title: pick("Twee kwartalen, vijf acties", "Two quarters, five actions"),
            summary: pick("Eerst een eigenaar en tijd, daarna het jaargesprek.", "First an owner and time, then the annual talk."),
            figure: Figure::Timeline(Timeline { parts: vec![(pick("Nu", "Now"), 1, 13), (pick("Daarna", "Next"), 14, 26)], week: "week".to_owned(), rows }),
            table,
        })),
        Block::heading(2, pick("Nu", "Now").as_str()),
        Block::heading(3, pick("A01 Eén eigenaar voor leren", "A01 One owner for learning").as_str()),
        Block::paragraph(pick("Zonder eigenaar blijft elk plan liggen. Deze actie gaat voor, omdat vier andere op haar wachten.", "Without an owner every plan is left lying. This action goes first, because four others wait for it.").as_str()),
        Block::Facts(vec![
            Fact::new(pick("Eigenaar", "Owner"), pick("Directie", "Board")),
            Fact::new(pick("Werk", "Work"), pick("2 dagen", "2 days")),
            Fact::list("KPI", vec![pick("Nu: niemand", "Now: nobody").into(), pick("Norm: één naam, bekend bij iedereen", "Norm: one name, known to all").into()]),
        ]),
    ]
}

fn teams(pick: Pick, groups: usize) -> Vec<Block> {
    let mut columns = vec![Column::left("Team")];
    columns.extend((1..=20).map(|n| {
        Column::right(pick(
            &format!("Onderwerp nummer {n} met een lange naam"),
            &format!("Subject number {n} with a long name"),
        ))
    }));
    let rows = (0..groups)
        .map(|team| {
            let mut row: Vec<Cell> = vec![
                format!(
                    "Team {} \u{2013} {}",
                    team + 1,
                    if team % 7 == 0 {
                        "R&D <zuid>"
                    } else {
                        "Logistiek"
                    }
                )
                .into(),
            ];
            row.extend((0..20).map(|subject| {
                let value = (team * 31 + subject * 17) % 101;
                if team % 9 == 4 {
                    return Cell::Words(Line::toned(Tone::Open, pick("niet getoond", "not shown")));
                }
                let tone = match value {
                    70.. => Tone::Good,
                    45.. => Tone::Fair,
                    _ => Tone::Poor,
                };
                Cell::Number(Number {
                    value: value as f64,
                    kind: NumberKind::Plain { decimals: 0 },
                    text: value.to_string().into(),
                    tone: Some(tone),
                })
            }));
            row
        })
        .collect();
    let few = Table::new(
        vec![
            Column::left("Team"),
            Column::right(pick("Doel", "Goal")),
            Column::right(pick("Tijd", "Time")),
            Column::right(pick("Steun", "Support")),
        ],
        [
            ("Bakkerij", [71, 40, 66]),
            ("Winkel", [81, 52, 30]),
            ("\u{5d0}\u{5d1}\u{5d2} (zuid)", [44, 45, 90]),
        ]
        .iter()
        .map(|(name, scores)| {
            let mut row: Vec<Cell> = vec![(*name).into()];
            row.extend(scores.map(|value| {
                Cell::Number(Number {
                    value: f64::from(value),
                    kind: NumberKind::Plain { decimals: 0 },
                    text: value.to_string().into(),
                    tone: Some(match value {
                        70.. => Tone::Good,
                        45.. => Tone::Fair,
                        _ => Tone::Poor,
                    }),
                })
            }));
            row
        })
        .collect(),
    )
    .captioned(pick(
        "Score per team; vol: op of boven 70, half: 45 tot 70, ring: onder 45",
        "Score per team; full: 70 or more, half: 45 to 70, ring: under 45",
    ));
    vec![
        Block::paragraph(
            pick(
                "Geen ranglijst: teams staan op alfabet.",
                "No league table: teams are in order of name.",
            )
            .as_str(),
        ),
        Block::Table(few),
        Block::Table(
            Table::new(columns, rows)
                .captioned(pick("Alle teams en onderwerpen", "All teams and subjects")),
        ),
    ]
}

fn method(pick: Pick) -> Vec<Block> {
    vec![
        Block::paragraph(pick("Dit is een praktijkmodel op basis van vijf artikelen. Het is geen gevalideerde test.", "This is a practice model based on five articles. It is not a validated test.").as_str()),
        Block::heading(3, pick("Een kop die een niveau overslaat", "A heading that skips a level").as_str()),
        Block::paragraph("<script>alert(1)</script> & \u{202e}omgekeerd\u{202c} https://example.org/een/heel/lang/adres/zonder/spaties/dat/nergens/breekt/en/toch/moet/passen/op/een/telefoon"),
    ]
}
