//! The nouns everyone shares. No input or output, no sentence for people.

mod action;
mod answer;
mod assessment;
mod branding;
mod checklist;
mod fault;
mod finding;
mod fit;
mod fraction;
mod id;
mod instrument;
mod item;
mod lang;
mod ledger;
mod perspective;
mod problem;
mod roadmap;
mod rules;
mod scale;
mod sheet;
mod sheet_fault;
mod statement;
mod stored_fault;
pub mod survey;
mod survey_result;
mod synonyms;
mod verdict;
mod wording;

pub use action::{
    Action, Consent, ConsentWhen, Days, DoneWhen, MustDo, Owner, ParticipantHours, Scope,
    WorksCouncil,
};
pub use answer::{Answer, Evidence, Response};
pub use assessment::{
    Agreement, Assessment, Audience, AudienceScore, AudienceSize, Balance, BandResult,
    ChecklistResult, Counts, Deciding, DimensionResult, End, Figures, Gap, GapFigures, GapSubject,
    GapWord, Interval, ItemResult, NeedResult, Outcome, Position, Published, Range, Side,
    SubjectResult, Targets, VerdictResult,
};
pub use branding::{Branding, Colour, Contrast, Logo, LogoFault, LogoKind, LookFault, Shades};
pub use checklist::{Checklist, Dimension};
pub use fault::{BadValue, Misfit, Misshape, Noun, Shape, Unreadable};
pub use finding::{Fall, Finding, Planning, Scoring, Setting};
pub use fit::Unfit;
pub use fraction::Fraction;
pub use id::Id;
pub use instrument::{ContextFigure, ContextValue, Instrument};
pub use item::{Item, Kind, Number, Tick, Ticks};
pub use lang::{Lang, Text};
pub use ledger::{Conflict, Fingerprint, Ledger, Release, ReleasedGroup, ReleasedPeople};
pub use perspective::Perspective;
pub use problem::{Fault, Place, Places, Problem, Severity, Source, Span};
pub use roadmap::{
    DropReason, Dropped, Effect, MustDoNotice, PinPrice, PlannedAction, Reason, Roadmap, Warning,
    Wave,
};
pub use rules::{
    Band, Cap, Coverage, EffectWord, GapRule, GroupMean, MergeOwners, OneOwner, Privacy, QuickWin,
    ReportScale, Reporting, RoadmapRules, Rules,
};
pub use scale::{Level, Scale, SpecialLabels};
pub use sheet::{Change, Moment, Origin, Sheet, StaffBody};
pub use sheet_fault::SheetFault;
pub use statement::{Article, Statement, StatementKind};
pub use stored_fault::StoredFault;
pub use survey_result::{
    Alpha, Comparison, CutAgreement, CutResult, EffectSize, GroupFigures, GroupResult, GroupScore,
    GroupStanding, GroupWord, Groups, ItemInScale, ItemQuality, Measured, Population, Preview,
    PreviewRow, Reliability, Shares, SurveyResult, Technical,
};
pub use synonyms::Synonyms;
pub use verdict::{Clause, Need, Pattern, Verdict};
pub use wording::{Remark, WordingRule};
