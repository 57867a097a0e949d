//! The tables for other programs, as their files would read.

use leerklaar::model::{Groups, Lang, Published, Reporting};
use leerklaar::report::OrganisationResult;
use leerklaar::report::csv::{self, LabelCell, RowWriter, Tables, rows_header};
use leerklaar::words::Words;

use super::sample::sample;
use super::sample::survey::{groups, result};
use crate::small::{decimal, id};

fn reporting(low: &str, high: &str) -> Reporting {
    let mut reporting = sample().instrument.rules.reporting;
    reporting.points = (decimal(low), decimal(high));
    reporting
}

/// The tables of groups with these points.
fn tables(low: &str, high: &str, write: fn(&Groups, &Tables) -> String, of: &Groups) -> String {
    let mut rules = sample().instrument.rules;
    rules.reporting = reporting(low, high);
    let tables = Tables {
        rules: &rules,
        words: Words::for_lang(Lang::EN),
    };
    write(of, &tables)
}

#[test]
fn groups_of_the_finest_cut() {
    assert_eq!(
        tables("0", "100", csv::groups, &groups()),
        "afdeling,leeftijd,scale,n,mean,sd,q1,median,q3,fav,told\n\
         Bakkerij,tot 35,B1,12,61.25,21.4,,,,0.354,\n\
         Bakkerij,tot 35,B2,12,,,,,,,not shown\n\
         Bakkerij,tot 35,climate,12,50,21.4,,,,0.354,\n"
    );
}

#[test]
fn without_a_cut_everybody_is_one_group_and_points_are_those_of_the_rules() {
    let mut groups = groups();
    groups.cuts.clear();
    assert_eq!(
        tables("1", "5", csv::groups, &groups),
        "scale,n,mean,sd,q1,median,q3,fav,told\n\
         B1,40,2.92,0.856,2.4,3,3.5,0.354,\n\
         B2,40,,,,,,,not shown\n\
         climate,40,3.048,0.856,,,,,\n"
    );
}

#[test]
fn comparisons_of_every_cut() {
    let mut groups = groups();
    groups.cuts[0].groups.truncate(2);
    groups.cuts[1].groups[0].scores.truncate(1);
    for group in &mut groups.cuts[0].groups {
        group.scores.truncate(2);
    }
    assert_eq!(
        tables("0", "100", csv::comparisons, &groups),
        "cut,group,scale,n,mean,low,high,difference,diff_low,diff_high,p,word,told\n\
         afdeling,Bakkerij,B1,12,61.25,53.25,69.25,19,10,28,0.004,higher,\n\
         afdeling,Bakkerij,B2,12,,,,,,,,,not shown\n\
         afdeling,Vervoer,B1,10,30.5,23.5,37.5,-23.75,-31.75,-15.75,0.0005,lower,\n\
         afdeling,Vervoer,B2,10,,,,,,,,,not shown\n\
         afdeling x leeftijd,Bakkerij x tot 35,B1,12,61.25,53.25,69.25,19,10,28,0.004,higher,\n"
    );
}

#[test]
fn a_mean_at_an_end_of_the_scale_is_told_in_words() {
    let mut groups = groups();
    groups.cuts.truncate(1);
    let rows = tables("0", "100", csv::groups, &groups);
    let row = rows
        .lines()
        .find(|line| line.starts_with("Vervoer,climate"));
    assert_eq!(row, Some("Vervoer,climate,10,,,,,,,at most 10"));
}

#[test]
fn a_withheld_group_has_no_row() {
    let groups = groups();
    let of = |write| tables("0", "100", write, &groups);
    let all = of(csv::groups) + &of(csv::comparisons);
    assert!(
        !all.contains("Kantoor") && !all.contains("vanaf 35"),
        "{all}"
    );
}

#[test]
fn reliability_and_items() {
    let technical = result().technical.expect("the sample has it");
    let measured = &technical.perspectives[0];
    assert_eq!(
        csv::alpha(measured),
        "scale,k,n,alpha\nB1,2,61,0.754\nV2,2,38,\nclimate,2,60,\n"
    );
    assert_eq!(
        csv::items(measured, &reporting("0", "100")),
        "item,floor,ceiling,open,not_shown,dont_know,not_applicable,item_rest,alpha_if_deleted\n\
         B11,0.375,0.05,0.025,0.1,0.05,0,0.61,\n\
         B13,,,0.025,0.1,0.05,0,-0.04,0.812\n"
    );
}

#[test]
fn organisations_by_name() {
    let sample = sample();
    let organisation = OrganisationResult {
        name: "=Molen, De Hoop".to_owned(),
        assessment: sample.assessment,
        roadmap: sample.roadmap,
    };
    assert_eq!(
        csv::organisations(&[organisation], &sample.instrument),
        "organisation,barriers_low,barriers_point,barriers_high,anchoring_low,anchoring_point,\
         anchoring_high,START,SCALE,ANCHORED,action_1,action_2,action_3\n\
         \"'=Molen, De Hoop\",30,44,59.7,31.25,62.5,81.25,yes,undecided,no,A01,A19,A21\n"
    );
}

#[test]
fn a_row_per_respondent() {
    let reporting = reporting("1", "5");
    let mut writer = RowWriter::new(&reporting);
    let mut out = rows_header(
        "Respons-ID",
        &["afdeling".to_owned()],
        &[id("B1"), id("B2")],
    );
    let scores = [Some(200.0 / 3.0), None];
    let label = LabelCell::of;
    writer.write_row(
        &mut out,
        "r-1",
        [&label("R&D, Utrecht")],
        12,
        scores.iter().copied(),
    );
    writer.write_row(&mut out, "@2", [&label("=1+1")], 0, [None, None]);
    writer.write_row(&mut out, "3", [&label("")], 60, [Some(0.0), scores[0]]);
    assert_eq!(
        String::from_utf8(out).as_deref(),
        Ok("Respons-ID,afdeling,n_valid,B1,B2\n\
            r-1,\"R&D, Utrecht\",12,3.666666666666667,\n\
            '@2,'=1+1,0,,\n\
            3,,60,1,3.666666666666667\n")
    );
}

#[test]
fn a_figure_that_is_no_number_is_an_empty_cell() {
    let mut groups = groups();
    groups.cuts.clear();
    groups.whole.scores.truncate(1);
    if let Published::Shown(figures) = &mut groups.whole.scores[0].figures {
        figures.mean = f64::NAN;
        figures.spread = Some(-0.0);
        figures.quartiles = None;
    }
    assert_eq!(
        tables("0", "100", csv::groups, &groups),
        "scale,n,mean,sd,q1,median,q3,fav,told\nB1,40,,0,,,,0.354,\n"
    );
}
