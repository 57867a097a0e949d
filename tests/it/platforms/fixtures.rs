//! One small export per platform and language, in the form that the platform writes.

use leerklaar::model::survey::{Platform, SourceChoice};
use leerklaar::survey::platforms::{Layout, recognise};
use leerklaar::survey::table::FirstRecords;

/// An export as a platform writes it; the first row of `;` is a choice of ours.
pub(super) struct Fixture {
    pub(super) name: &'static str,
    pub(super) platform: Platform,
    pub(super) text: &'static str,
}

impl Fixture {
    pub(super) fn records(&self) -> Vec<Vec<String>> {
        records(self.text)
    }

    pub(super) fn layout(&self) -> Layout {
        let choice = SourceChoice::default();
        recognise(
            &FirstRecords::from(&self.records()[..]),
            self.is_json(),
            &choice,
            &is_item,
        )
        .expect("a general layout fits everything")
    }

    pub(super) fn is_json(&self) -> bool {
        self.platform == Platform::SurveyJs
    }
}

/// Cells of a text with `;` between them.
pub(super) fn records(text: &str) -> Vec<Vec<String>> {
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(b';')
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes());
    let records = reader.records().map(|r| r.expect("a fixture is a table"));
    records
        .map(|r| r.iter().map(str::to_owned).collect())
        .collect()
}

/// The checklist of these tests.
pub(super) fn is_item(cell: &str) -> bool {
    [
        "B01",
        "B02",
        "Er is tijd om te leren.",
        "There is time to learn.",
    ]
    .contains(&cell)
}

pub(super) const ALL: [Fixture; 25] = [
    Fixture {
        name: "limesurvey, codes",
        platform: Platform::LimeSurvey,
        text: "\u{feff}\"id\";\"submitdate\";\"lastpage\";\"startlanguage\";\"seed\";\"token\";\"rol\";\"rol[other]\";\"bel[B01]\";\"bel[B02]\";\"vorm[el]\";\"vorm[elcomment]\";\"vorm[other]\";\"groupTime12\"\r
\"1\";\"2025-03-10 09:15:02\";\"1\";\"nl\";\"10\";\"x1\";\"mgmt\";\"\";\"A5\";\"A4\";\"Y\";\"vaak\";\"\";\"12.5\"\r
\"2\";\"\";\"0\";\"nl\";\"11\";\"x2\";\"mdw\";\"\";\"A3\";\"\";\"\";\"\";\"\";\"\"\r
\"3\";\"1980-01-01 00:00:00\";\"1\";\"en\";\"12\";\"x3\";\"-oth-\";\"OR\";\"A2\";\"A2\";\"\";\"\";\"\";\"3\"\r
",
    },
    Fixture {
        name: "limesurvey, codes of the expression manager",
        platform: Platform::LimeSurvey,
        text: "id;submitdate;lastpage;startlanguage;rol;rol_other;bel_B01;bel_B02
1;2025-03-10 09:15:02;1;nl;mgmt;;A5;A4
",
    },
    Fixture {
        name: "limesurvey, texts, nl",
        platform: Platform::LimeSurvey,
        text: "Respons-ID;Datum verzonden;Laatste pagina;Begin taal;Plaats;Wat is uw rol?;Wat is uw rol? [Overige];Bent u het eens? [ Er is tijd om te leren.];Welke vormen? [E-learning];Prioriteit [Opmerking]
1;2025-03-10 09:15:02;1;nl;10;Management;N/A;Helemaal eens;Ja;
2;;0;nl;11;Medewerker;N/A;N/A;Nee;N/A
",
    },
    Fixture {
        name: "limesurvey, texts, en",
        platform: Platform::LimeSurvey,
        text: "Response ID;Date submitted;Last page;Start language;What is your role?;Do you agree? [There is time to learn.];Do you agree? [Leaders [all of them] learn.]
1;2025-03-10 09:15:02;1;en;Management;Strongly agree;Agree
",
    },
    Fixture {
        name: "limesurvey, codes and texts, nl",
        platform: Platform::LimeSurvey,
        text: "id. Respons-ID;submitdate. Datum verzonden;lastpage. Laatste pagina;rol. Wat is uw rol?;bel[B01]. Bent u het eens? [Er is tijd om te leren.];vorm[other]. Welke vormen? [Overige]
1;2025-03-10 09:15:02;1;Management;Helemaal eens;
",
    },
    Fixture {
        name: "limesurvey, texts, in a language whose words are not known",
        platform: Platform::LimeSurvey,
        text: "Svar-ID;Dato sendt;Siste side;Startspråk;Enig? [Leder];Enig? [HR];Enig? [Alle]
1;2025-03-10 09:15:02;1;nb;Enig;Enig;Enig
2;;0;nb;Enig;;
",
    },
    Fixture {
        name: "qualtrics, nl",
        platform: Platform::Qualtrics,
        text: "StartDate;EndDate;Status;IPAddress;Progress;Finished;ResponseId;RecipientEmail;DistributionChannel;Q1;Q2_1;Q2_2;Q3_1;Q3_4;Q3_4_TEXT;Q2_DO_1
Begindatum;Einddatum;Antwoordtype;IP-adres;Voortgang;Voltooid;Antwoord-ID;E-mailadres;Distributiekanaal;Wat is uw rol?;Bent u het eens? - Er is tijd om te leren.;Bent u het eens? - E-learning is goed - echt;Welke vormen? - Selected Choice - E-learning;Welke vormen? - Selected Choice - Anders;Welke vormen? - Anders - Text;Bent u het eens? - Display Order
\"{\"\"ImportId\"\":\"\"startDate\"\",\"\"timeZone\"\":\"\"Z\"\"}\";\"{\"\"ImportId\"\":\"\"endDate\"\"}\";\"{\"\"ImportId\"\":\"\"status\"\"}\";\"{\"\"ImportId\"\":\"\"ipAddress\"\"}\";\"{\"\"ImportId\"\":\"\"progress\"\"}\";\"{\"\"ImportId\"\":\"\"finished\"\"}\";\"{\"\"ImportId\"\":\"\"_recordId\"\"}\";\"{\"\"ImportId\"\":\"\"recipientEmail\"\"}\";\"{\"\"ImportId\"\":\"\"distributionChannel\"\"}\";\"{\"\"ImportId\"\":\"\"QID1\"\"}\";\"{\"\"ImportId\"\":\"\"QID2_1\"\"}\";\"{\"\"ImportId\"\":\"\"QID2_2\"\"}\";\"{\"\"ImportId\"\":\"\"QID3\"\",\"\"choiceId\"\":\"\"1\"\"}\";\"{\"\"ImportId\"\":\"\"QID3\"\",\"\"choiceId\"\":\"\"4\"\"}\";\"{\"\"ImportId\"\":\"\"QID3_4_TEXT\"\"}\";\"{\"\"ImportId\"\":\"\"QID2_DO_1\"\"}\"
2025-03-10 09:01:00;2025-03-10 09:15:02;0;192.0.2.1;100;1;R_1;;anonymous;1;5;4;1;;;1
2025-03-10 09:01:00;2025-03-10 09:15:02;0;192.0.2.1;40;0;R_2;;anonymous;1;5;-99;;;;1
2025-03-10 09:01:00;2025-03-10 09:15:02;1;192.0.2.1;100;1;R_3;;preview;1;5;4;1;;;1
2025-03-10 09:01:00;2025-03-10 09:15:02;8;192.0.2.1;100;WAAR;R_4;;anonymous;1;5;4;1;;;1
2025-03-10 09:01:00;2025-03-10 09:15:02;16;192.0.2.1;100;WAAR;R_5;;anonymous;1;5;4;1;;;1
",
    },
    Fixture {
        name: "qualtrics, spreadsheet, en",
        platform: Platform::Qualtrics,
        text: "StartDate;EndDate;Status;Finished;ResponseId;Q1;Q2_1;Q2_2
Start Date;End Date;Response Type;Finished;Response ID;What is your role?;Do you agree? - There is time to learn.;Do you agree? - Leaders learn.
2025-03-10 09:01:00;2025-03-10 09:15:02;IP Address;True;R_1;Management;Agree;Disagree
2025-03-10 09:01:00;2025-03-10 09:15:02;Survey Preview;True;R_2;Management;Agree;Disagree
2025-03-10 09:01:00;2025-03-10 09:15:02;IP Address;False;R_3;Management;;
",
    },
    Fixture {
        name: "qualtrics, legacy",
        platform: Platform::Qualtrics,
        text: "\u{feff}V1;V2;V3;V6;V7;V8;V9;V10;Q2_1;Q2_2;
ResponseID;ResponseSet;Name;IPAddress;Status;StartDate;EndDate;Finished;Do you agree?-There is time to learn.;Do you agree?-Leaders learn.;
R_1;Default Response Set;Anonymous;192.0.2.1;0;2017-07-18 08:28:09;2017-07-18 08:28:48;1;2;3;
",
    },
    Fixture {
        name: "microsoft forms, nl",
        platform: Platform::MicrosoftForms,
        text: "ID;Begintijd;Tijd van voltooien;E-mail;Naam;Tijd van laatste wijziging;\"Wat is uw rol?\u{a0}
\";Er is tijd om te leren.;Leren is leuk;Er is tijd om te leren.2;Stelling 1;Stelling 12;Punten - Leren is leuk
1;10-3-2025 09:01:00;10-3-2025 09:15:02;anonymous;;;Management;Helemaal eens;Eens;Oneens;Eens;Eens;
",
    },
    Fixture {
        name: "microsoft forms, en",
        platform: Platform::MicrosoftForms,
        text: "Id;Start time;Completion time;Email;Name;What is your role?;When;When2;When3
1;3/10/25 9:01:00;3/10/25 9:15:02;anonymous;;Management;AGOL;Cartography;Other;
",
    },
    Fixture {
        name: "google forms, nl",
        platform: Platform::GoogleForms,
        text: "Tijdstempel;E-mailadres;Wat is uw rol?;Bent u het eens? [Er is tijd om te leren.];Bent u het eens? [Leren is leuk];Welke vormen?
10-3-2025 9:01:00;a@voorbeeld.nl;Management;Helemaal eens;Eens;E-learning, Klassikaal
",
    },
    Fixture {
        name: "google forms, en",
        platform: Platform::GoogleForms,
        text: "Timestamp;What is your role?;There is time to learn.
2022/06/22 11:07:29 AM AST;Management;4
",
    },
    Fixture {
        name: "nextcloud forms, nl",
        platform: Platform::NextcloudForms,
        text: "Gebruiker-ID;Weergavenaam gebruiker;Tijdstempel;Wat is uw rol?;Bent u het eens? (Er is tijd om te leren.)
;Anonieme gebruiker;2025-03-10T09:15:02+01:00;Management;Eens
",
    },
    Fixture {
        name: "nextcloud forms, en",
        platform: Platform::NextcloudForms,
        text: "User ID;User display name;Timestamp;What is your role?;Do you agree? (There is time to learn.)
;Anonymous user;2025-03-10T09:15:02+01:00;Management;Agree
",
    },
    Fixture {
        name: "surveymonkey, nl",
        platform: Platform::SurveyMonkey,
        text: "Respondent-ID;Collector-ID;Begindatum;Einddatum;IP-adres;Wat is uw rol?;Bent u het eens?;;Welke vormen?;;
;;;;;Antwoord;Er is tijd om te leren.;Leren is leuk;E-learning;Klassikaal;Anders (geef nadere toelichting)
11012345678;400;10-03-2025 09:01:00;10-03-2025 09:15:02;192.0.2.1;Management;Eens;Oneens;E-learning;;
11012345679;400;10-03-2025 09:01:00;;192.0.2.1;Management;Eens;;;;
",
    },
    Fixture {
        name: "surveymonkey, en",
        platform: Platform::SurveyMonkey,
        text: "Respondent ID;Collector ID;Start Date;End Date;Email Address;What is your role?;Tell us
;;;;;Response;Open-Ended Response
11012345678;400;03/10/2025 09:01:00;03/10/2025 09:15:02;;Management;ok
",
    },
    Fixture {
        name: "typeform",
        platform: Platform::Typeform,
        text: "#;What is your role?;E-learning;Classroom;Other;Other;Response Type;Start Date (UTC);Submit Date (UTC);Network ID;Tags
ab1;Management;E-learning;;;x;completed;2025-03-10 09:01:00;2025-03-10 09:15:02;n1;
ab2;Employee;;Classroom;;;partial;2025-03-10 09:01:00;;n2;
",
    },
    Fixture {
        name: "kobo, codes",
        platform: Platform::Kobo,
        text: "start;end;g/rol;g/B01;g/vorm;g/vorm/el;g/vorm/kl;_id;_uuid;_submission_time;_validation_status;_submitted_by
2025-03-10T08:00:00;2025-03-10T08:10:00;mgmt;5;el kl;1;1;1;u-1;2025-03-10T08:15:03;{'uid': 'validation_status_approved', 'label': 'Approved'};jan
2025-03-10T08:00:00;2025-03-10T08:10:00;mdw;2;;;;2;u-2;2025-03-10T09:05:03;{'uid': 'validation_status_not_approved', 'label': 'Not Approved'};jan
2025-03-10T08:00:00;;mdw;2;;;;3;u-3;2025-03-10T09:05:03;{};jan
",
    },
    Fixture {
        name: "kobo, labels, nl",
        platform: Platform::Kobo,
        text: "Wat is uw rol?;Leren/Er is tijd om te leren.;Leren/Leren is leuk;Welke vormen?;Welke vormen?/E-learning;Mee eens/oneens?;_id;_uuid;_submission_time
Management;Eens;Eens;E-learning;1;Eens;1;u-1;2025-03-10T08:15:03
",
    },
    Fixture {
        name: "odk",
        platform: Platform::Odk,
        text: "SubmissionDate;start;end;g1-rol;g1-B01;g1-vorm/el;g1-vorm/kl;KEY;SubmitterID;SubmitterName;AttachmentsPresent;ReviewState
2025-03-10T08:15:03.123Z;2025-03-10T08:00:00;2025-03-10T08:10:00;mgmt;5;1;0;uuid:1;7;jan;0;
2025-03-10T08:15:03.123Z;2025-03-10T08:00:00;2025-03-10T08:10:00;mgmt;5;0;0;uuid:2;7;jan;0;rejected
",
    },
    Fixture {
        name: "redcap, codes",
        platform: Platform::Redcap,
        text: "record_id;redcap_survey_identifier;form_1_complete;survey_timestamp;b01;vorm___el;vorm___kl;survey_complete;other_form;other_complete
1;;0;2025-03-10 09:15:02;4;1;0;2;x;0
2;;0;[not completed];4;0;0;0;;0
",
    },
    Fixture {
        name: "redcap, labels, en",
        platform: Platform::Redcap,
        text: "Record ID;Survey Timestamp;There is time to learn.;Which forms? (choice=E-learning);Complete?
1;2025-03-10 09:15:02;Agree;Checked;Complete
2;[not completed];Agree;Unchecked;Incomplete
",
    },
    Fixture {
        name: "surveyjs",
        platform: Platform::SurveyJs,
        text: "rol;bel.B01;bel.B02;vorm;vorm-Comment
mgmt;5;nvt;\"[\"\"el\"\",\"\"other\"\"]\";podcast
mdw;2;;;
",
    },
    Fixture {
        name: "long, nl",
        platform: Platform::Long,
        text: "Deelnemer;Vraag;Antwoord
1;Er is tijd om te leren.;Eens
1;B02;Oneens
2;Er is tijd om te leren.;Eens
",
    },
];
