//! The programs that surveys are held with, and how their exports are known.

/// Whose layout an export has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Platform {
    LimeSurvey,
    Qualtrics,
    MicrosoftForms,
    GoogleForms,
    NextcloudForms,
    SurveyMonkey,
    Typeform,
    Kobo,
    Odk,
    Redcap,
    SurveyJs,
    /// One row per respondent, whoever made it.
    Wide,
    /// One answer per row, whoever made it.
    Long,
}

impl Platform {
    /// In the order in which they are tried.
    pub const ALL: [Platform; 13] = [
        Platform::Qualtrics,
        Platform::LimeSurvey,
        Platform::MicrosoftForms,
        Platform::NextcloudForms,
        Platform::SurveyMonkey,
        Platform::Typeform,
        Platform::Kobo,
        Platform::Odk,
        Platform::Redcap,
        Platform::GoogleForms,
        Platform::SurveyJs,
        Platform::Long,
        Platform::Wide,
    ];

    /// The word for it in mappings and options.
    pub fn id(self) -> &'static str {
        match self {
            Platform::LimeSurvey => "limesurvey",
            Platform::Qualtrics => "qualtrics",
            Platform::MicrosoftForms => "ms-forms",
            Platform::GoogleForms => "google-forms",
            Platform::NextcloudForms => "nextcloud-forms",
            Platform::SurveyMonkey => "surveymonkey",
            Platform::Typeform => "typeform",
            Platform::Kobo => "kobo",
            Platform::Odk => "odk",
            Platform::Redcap => "redcap",
            Platform::SurveyJs => "surveyjs",
            Platform::Wide => "wide",
            Platform::Long => "long",
        }
    }

    pub fn from_id(id: &str) -> Option<Platform> {
        Platform::ALL.into_iter().find(|p| p.id() == id)
    }

    /// The name its makers give it; `None` for the two general layouts.
    pub fn brand(self) -> Option<&'static str> {
        match self {
            Platform::LimeSurvey => Some("LimeSurvey"),
            Platform::Qualtrics => Some("Qualtrics"),
            Platform::MicrosoftForms => Some("Microsoft Forms"),
            Platform::GoogleForms => Some("Google Forms"),
            Platform::NextcloudForms => Some("Nextcloud Forms"),
            Platform::SurveyMonkey => Some("SurveyMonkey"),
            Platform::Typeform => Some("Typeform"),
            Platform::Kobo => Some("KoBoToolbox"),
            Platform::Odk => Some("ODK Central"),
            Platform::Redcap => Some("REDCap"),
            Platform::SurveyJs => Some("SurveyJS"),
            Platform::Wide | Platform::Long => None,
        }
    }
}

/// Which of its own layouts a platform used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Variant {
    /// Codes as headers and answers.
    Codes,
    /// Full texts as headers.
    Text,
    /// `code. text` as headers.
    CodeAndText,
    /// The layout of older versions.
    Legacy,
}

/// One independent reason to take an export for that of a platform.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Sign {
    /// These headers are there.
    Headers(Vec<String>),
    /// So many of a hundred filled cells of this row, counted from 1, look as only
    /// this platform writes them.
    RowOfTags {
        row: usize,
        percent: u8,
        example: String,
    },
    /// Headers have the form of this one.
    HeaderForm(String),
    /// Under this header, so many of a hundred cells are moments in time.
    MomentsUnder { header: String, percent: u8 },
    /// The cells of the second header row that say so.
    SecondRow(Vec<String>),
    /// A shape of JSON: a list of objects, or an object with this key.
    Json(String),
}
