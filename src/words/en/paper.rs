//! Reports that people forward.

use crate::model::{Perspective, StaffBody};
use crate::words::paper::{
    FrontWords, OnePageWords, PaperPrivacyWords, PaperProfileWords, PaperWords, SectionName,
    StaffWords, TeamWords, ViewWords,
};

pub(super) static PAPER: PaperWords = PaperWords {
    front: FRONT,
    verdict: VERDICT,
    profile: PROFILE,
    views: VIEWS,
    teams: TEAMS,
    staff: STAFF,
    privacy: PRIVACY,
};

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

const FRONT: FrontWords = FrontWords {
    title: |organisation| match organisation {
        Some(name) => format!("How ready is {name} for learning?"),
        None => "How ready is your organisation for learning?".to_owned(),
    },
    title_team: |organisation| match organisation {
        Some(name) => format!("Learning at {name}: what we heard and what we will do"),
        None => "Learning: what we heard and what we will do".to_owned(),
    },
    title_council: |organisation| match organisation {
        Some(name) => format!("Learning at {name}: result, plan, rights and privacy"),
        None => "Learning: result, plan, rights and privacy".to_owned(),
    },
    subtitle: |reader| format!("Report for {reader}"),
    management_team: "the management team",
    hr: "HR",
    council: |body| match body {
        StaffBody::WorksCouncil => "the works council",
        StaffBody::StaffRepresentation => "the staff representation",
        StaffBody::None => "the employees",
    },
    team: "the teams",
    adviser: "the adviser",
    day: |year, month, day| {
        let month = MONTHS.get(month.checked_sub(1)?)?;
        Some(format!("{day} {month} {year}"))
    },
    maker: "Made by",
    program: "Made with",
    footer: "Made with leerklaar on one computer. Nothing went over the internet.",
};

const VERDICT: OnePageWords = OnePageWords {
    name: SectionName {
        title: "The verdict on one page",
        short: "Verdict",
    },
    name_short: SectionName {
        title: "The verdict in short",
        short: "Verdict",
    },
    more_reasons: |count| match count {
        1 => "And 1 other reason.".to_owned(),
        _ => format!("And {count} other reasons."),
    },
    answer_settles: |question| format!("Still open; the answer can decide it: {question}"),
    answer_narrows: |question| format!("Still open; the answer makes more certain: {question}"),
    strengths: "What is strong",
    obstacles: "What is most in the way",
    strength: |score, band| format!(": score {score}, {band}."),
    obstacle: |score, target| format!(" (score {score}, target {target})"),
    lowest: |question, score| format!("; this question scores lowest ({score}): {question}"),
    no_strength: "No subject stands so firmly yet that we call it a strength.",
    no_obstacle: "Of no subject is it certain that it is below its target.",
    chosen: "This is certain, whether open questions turn out badly or well.",
    gap: "The largest difference between management and employees",
    gap_told: |higher, lower, points, subject| {
        let sees = crate::words::capital(&sees(higher));
        let lower = (super::report::REPORT.perspective)(lower);
        format!("{sees} this {points} points higher than {lower}: {subject}")
    },
    no_gap: "No difference between management and employees is large and certain enough to name.",
    gap_not_measured: "Nothing can be said about this: it takes enough answers from management and \
                       from employees.",
    first_weeks: |weeks| format!("The first {weeks} weeks"),
    nothing_planned: "No action starts in these weeks.",
    decide: "What we ask you to decide",
    time: |weeks, owners, hours| {
        let time = format!("Make time in the first {weeks} weeks: {owners}.");
        match hours {
            Some(hours) => format!("{time} Participants spend {hours} on it together."),
            None => time,
        }
    },
    staff_body: |what, actions| format!("{}: {actions}.", crate::words::capital(what)),
    duty: |actions| format!("Arrange what the law asks: {actions}."),
    duty_open: |actions| format!("Find out whether you already do what the law asks: {actions}."),
    answer_open: |verdicts| {
        format!("Have the open questions above answered. That can give a verdict on: {verdicts}.")
    },
};

const PROFILE: PaperProfileWords = PaperProfileWords {
    name: SectionName {
        title: "Each subject and its target",
        short: "Subjects",
    },
    chart: |title| format!("{title}: score and target"),
    others: "Also measured",
    axis: "Score, higher is better",
    reached: |reached, with_score| match (reached, with_score) {
        (0, _) => format!("None of the {with_score} subjects reaches its target."),
        (1, _) => format!("Of the {with_score} subjects, 1 reaches its target."),
        _ => format!("Of the {with_score} subjects, {reached} reach their target."),
    },
    highest_and_lowest: |highest, lowest| {
        format!("The highest score is for {highest}, the lowest for {lowest}.")
    },
    only: |subject, score| format!("{subject}: score {score}."),
    nothing: "There is no score here.",
    capped: "capped",
    weakest: "weakest spot",
};

const VIEWS: ViewWords = ViewWords {
    name: SectionName {
        title: "Who sees what?",
        short: "Differences in view",
    },
    chart: |pair| format!("{pair}: the same subject, two sides"),
    certain: |certain, all| match (certain, all) {
        (0, _) => format!("On none of the {all} subjects is there a certain difference."),
        (1, 1) => "On this subject there is a certain difference.".to_owned(),
        _ => format!("On {certain} of the {all} subjects there is a certain difference."),
    },
    largest: |subject, points, higher| {
        format!(
            "It is largest on {subject}: {} this {points} points higher.",
            sees(higher)
        )
    },
    none_certain: "No difference is large and certain enough to name.",
    only_certain: |shown, certain| match certain > shown {
        true => format!("These are the {shown} largest of the {certain} certain differences."),
        false => "Only the differences that are certain stand here, the largest first.".to_owned(),
    },
    others: |names| {
        format!(
            "Where possible there is also a dot for: {names}. Difference and conclusion are about \
             the two groups in the title."
        )
    },
    per_question: "Per question",
    not_known: "Where people did not know",
    not_known_reading: "What people do not know, they cannot use. Look at these questions and ask \
                        whether people are told enough.",
};

const TEAMS: TeamWords = TeamWords {
    name: SectionName {
        title: "Groups side by side",
        short: "Groups",
    },
    everybody: "Everybody",
    caption: |names| format!("Mean score per {names}"),
    caption_part: |names, part| format!("Mean score per {names}: {part}"),
    no_word: "Where no word stands beside a score, it is not certain that this group differs from \
              the other groups together. With “at least” and “at most” we do not compare.",
    bands: "The colours: ",
    band_under: |band, next| format!("{band} under {next}"),
    band_from: |band, from| format!("{band} from {from}"),
    across: "Subjects together",
    cards: "A card to talk about, per group",
    cards_intro: "A card starts a conversation and is no school report. Talk about the work, not \
                  about who answered what.",
    card_size: "Answers",
    highest: "The highest score",
    lowest: "The lowest score",
    score: |subject, score, everybody| match everybody {
        Some(everybody) => format!("{subject}: {score} (everybody together: {everybody})"),
        None => format!("{subject}: {score}"),
    },
    talk: "To talk about",
    ask_good: |good| {
        format!(
            "When this goes well, it is like this: “{good}” When did that work for us, and what helped?"
        )
    },
    ask_learn: |highest, lowest| {
        format!("What do we do in “{highest}” that can help us with “{lowest}” too?")
    },
    ask_need: |lowest| format!("What is our first step in “{lowest}”, and whom do we need for it?"),
};

const STAFF: StaffWords = StaffWords {
    name: SectionName {
        title: "Learning here: what we heard and what we will do",
        short: "For staff",
    },
    why: "Why",
    why_text: "We want learning at work to become easier. With the answers we choose what we do first.",
    asked: "What we asked",
    asked_text: "How learning goes here: what works, what is in the way and what is needed?",
    who: "Who answered",
    who_line: |perspective, how_many| format!("{perspective}: {how_many}"),
    good: "This goes well",
    better: "This must get better",
    score: |subject, score, most| format!("{subject} (score {score} of {most})"),
    no_good: "No subject stands firmly yet.",
    no_better: "Of no subject is it certain that it is below its target.",
    doing: "What we will do",
    step: |owner, weeks, action| format!("{owner}, {weeks}: {action}"),
    no_step: "There is no action with a date in the plan yet.",
    week_one: "Week 1 starts on [date].",
    contact: "Whom you can turn to",
    contact_blank: "[name], [telephone or e-mail].",
    more: "When and where you hear more",
    more_blank: "On [date], in [team meeting, intranet or e-mail].",
    blanks: "Fill in what stands in square brackets before you share this sheet.",
};

const PRIVACY: PaperPrivacyWords = PaperPrivacyWords {
    name: SectionName {
        title: "What happens with the answers",
        short: "Privacy",
    },
    about: "This report is about the organisation. It judges nobody.",
    left_out: "It holds no name, e-mail address or remark, and no answer of one anonymous participant.",
    anonymous: |groups| format!("Answered anonymously: {groups}."),
    on_record: |groups| {
        format!("Answered on record: {groups}. Their answers may be recognised in this report.")
    },
    rules: "What we do not show, and why",
};

/// "management sees", "employees see".
fn sees(who: Perspective) -> String {
    let verb = match who {
        Perspective::Organisation | Perspective::Management | Perspective::Hr => "sees",
        Perspective::LineManager | Perspective::Employee => "see",
    };
    format!("{} {verb}", (super::report::REPORT.perspective)(who))
}
