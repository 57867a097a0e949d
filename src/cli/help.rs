//! `--help` in the language of the user: attaches our texts to the arguments.
//!
//! clap has no translations of its own, so headings, usage lines and the two
//! built-in flags are replaced too.

use clap::{Arg, ArgAction, Command, CommandFactory};

use super::arguments::Arguments;
use super::batch;
use crate::words::help::{self, HelpWords};
use crate::words::{ReportCliWords, Words};

/// The command as it understands arguments, without what it says of them.
pub(crate) fn bare(words: &Words) -> Command {
    let h = words.help;
    Arguments::command()
        .disable_help_flag(true)
        .disable_version_flag(true)
        .arg(help_flag(h))
        .arg(
            Arg::new("version")
                .short('V')
                .long("version")
                .action(ArgAction::Version)
                .help(h.option_version),
        )
        .disable_help_subcommand(true)
}

/// The whole command with every text in place.
pub(crate) fn command(words: &Words) -> Command {
    let h = words.help;
    let root = bare(words)
        .about(h.about)
        .after_help(h.after)
        .subcommand_help_heading(h.commands);
    let root = common(root, h)
        .mut_subcommand("assess", |c| assess(about(c, &h.assess, h), h))
        .mut_subcommand("score", |c| score(about(c, &h.score, h), h))
        .mut_subcommand("roadmap", |c| roadmap(about(c, &h.roadmap, h), h))
        .mut_subcommand("explain", |c| explain(about(c, &h.explain, h), h))
        .mut_subcommand("report", |c| {
            report(
                plan(about(c, &words.report_cli.report, h), h),
                words.report_cli,
                h,
            )
        })
        .mut_subcommand("batch", |c| {
            let c = about(c, &words.batch_help.batch, h);
            batch::help::batch(plan(c, h), words)
        })
        .mut_subcommand("checklist", |c| checklist(about(c, &h.checklist, h), h))
        .mut_subcommand("completions", |c| {
            about(c, &h.completions, h).mut_arg("shell", text(h.shell))
        })
        .mut_subcommand("man", |c| {
            about(c, &h.man, h).mut_arg("folder", text(h.man_folder))
        });
    titled(root, h, "leerklaar")
}

fn help_flag(h: &HelpWords) -> Arg {
    Arg::new("help")
        .short('h')
        .long("help")
        .action(ArgAction::Help)
        .global(true)
        .help(h.option_help)
}

/// A help text for one argument. Possible values and defaults are in the text
/// itself, because clap writes them in English.
pub(super) fn text(words: &'static str) -> impl Fn(Arg) -> Arg {
    move |arg| match arg.get_action().takes_values() {
        true => arg
            .help(words)
            .hide_possible_values(true)
            .hide_default_value(true),
        false => arg.help(words),
    }
}

fn about(command: Command, words: &help::Command, h: &HelpWords) -> Command {
    let example = format!("{}\n  {}", h.example, words.example);
    command.about(words.about).after_help(example)
}

fn common(command: Command, h: &HelpWords) -> Command {
    let shared = [
        ("lang", h.lang),
        ("checklists", h.checklists),
        ("color", h.color),
        ("width", h.width),
        ("no_input", h.no_input),
    ];
    shared
        .into_iter()
        .fold(command, |command, (id, words)| {
            command.mut_arg(id, |arg| text(words)(arg).help_heading(h.common_options))
        })
        .mut_arg("help", |arg| arg.help_heading(h.common_options))
}

fn assess(command: Command, h: &HelpWords) -> Command {
    command
        .mut_arg("sheet", text(h.assess_sheet))
        .mut_arg("perspective", text(h.assess_perspective))
        .mut_arg("checklist", text(h.assess_checklist))
        .mut_arg("quick", text(h.assess_quick))
        .mut_arg("plain", text(h.assess_plain))
        .mut_arg("anonymous", text(h.assess_anonymous))
}

fn writing(command: Command, h: &HelpWords) -> Command {
    command
        .mut_arg("format", text(h.format))
        .mut_arg("output", text(h.output))
        .mut_arg("force", text(h.force))
        .mut_arg("scale", text(h.scale))
}

fn bars(command: Command, h: &HelpWords) -> Command {
    command
        .mut_arg("full", text(h.full))
        .mut_arg("fail_under", text(h.fail_under))
        .mut_arg("strict", text(h.strict))
}

fn plan(command: Command, h: &HelpWords) -> Command {
    command
        .mut_arg("target", text(h.target))
        .mut_arg("capacity", text(h.capacity))
        .mut_arg("staff", text(h.staff))
        .mut_arg("done", text(h.done))
        .mut_arg("without", text(h.without))
        .mut_arg("free_order", text(h.free_order))
}

fn score(command: Command, h: &HelpWords) -> Command {
    let command = command
        .mut_arg("sheets", text(h.sheets))
        .mut_arg("target", text(h.target));
    writing(bars(command, h), h)
}

fn roadmap(command: Command, h: &HelpWords) -> Command {
    writing(
        bars(plan(command.mut_arg("sheets", text(h.sheets)), h), h),
        h,
    )
    .mut_arg("full", text(h.full_plan))
}

fn explain(command: Command, h: &HelpWords) -> Command {
    writing(
        plan(
            command.mut_arg("sheets_and_subject", text(h.explain_subject)),
            h,
        ),
        h,
    )
}

fn report(command: Command, r: &ReportCliWords, h: &HelpWords) -> Command {
    command
        .mut_arg("sources", |arg| {
            text(r.sources)(arg).value_name(r.value_source)
        })
        .mut_arg("reader", |arg| {
            text(r.reader)(arg).value_name(r.value_reader)
        })
        .mut_arg("format", text(r.format))
        .mut_arg("output", text(r.output))
        .mut_arg("force", text(h.force))
        .mut_arg("scale", text(h.scale))
        .mut_arg("organisation", |arg| {
            text(r.organisation)(arg).value_name(r.value_name)
        })
        .mut_arg("branding", |arg| {
            text(r.branding)(arg).value_name(h.value_file)
        })
        .mut_arg("date", |arg| text(r.date)(arg).value_name(r.value_date))
}

fn checklist(command: Command, h: &HelpWords) -> Command {
    command
        .subcommand_help_heading(h.commands)
        .mut_subcommand("list", |c| {
            about(c, &h.list, h).mut_arg("format", text(h.format))
        })
        .mut_subcommand("show", |c| {
            about(c, &h.show, h)
                .mut_arg("ids", text(h.show_ids))
                .mut_arg("format", text(h.show_format))
                .mut_arg("both", text(h.show_both))
                .mut_arg("output", text(h.output))
                .mut_arg("force", text(h.force))
        })
        .mut_subcommand("check", |c| {
            about(c, &h.check, h)
                .mut_arg("paths", text(h.check_paths))
                .mut_arg("format", text(h.check_format))
                .mut_arg("strict", text(h.check_strict))
        })
        .mut_subcommand("schema", |c| about(c, &h.schema, h))
}

/// Headings, usage and layout of a command and all under it.
fn titled(command: Command, h: &HelpWords, path: &str) -> Command {
    let names = command
        .get_subcommands()
        .map(|c| c.get_name().to_owned())
        .collect::<Vec<_>>();
    let ids = command
        .get_arguments()
        .map(|a| a.get_id().clone())
        .collect::<Vec<_>>();
    let command = ids.into_iter().fold(command, |command, id| {
        command.mut_arg(id, |arg| named(headed(arg, h), h))
    });
    let template = format!(
        "{{about}}\n\n{} {{usage}}\n\n{{all-args}}{{after-help}}\n",
        h.usage
    );
    let command = command
        .help_template(template)
        .override_usage(usage_line(path, h))
        .disable_help_subcommand(true);
    names.into_iter().fold(command, |command, name| {
        let path = format!("{path} {name}");
        command.mut_subcommand(name, |c| titled(c, h, &path))
    })
}

/// Under the heading of its kind, unless it has one.
fn headed(arg: Arg, h: &HelpWords) -> Arg {
    let heading = if arg.is_positional() {
        h.arguments
    } else {
        h.options
    };
    if arg.get_help_heading().is_some() {
        arg
    } else {
        arg.help_heading(heading)
    }
}

fn named(arg: Arg, h: &HelpWords) -> Arg {
    match value_name(arg.get_id().as_str(), h) {
        Some(name) if arg.get_action().takes_values() => arg.value_name(name),
        _ => arg,
    }
}

fn usage_line(path: &str, h: &HelpWords) -> String {
    let (sheet, options) = (h.value_sheet, h.value_options);
    match path {
        "leerklaar assess" => format!("{path} [{sheet}] [{options}]"),
        "leerklaar score" | "leerklaar roadmap" | "leerklaar report" => {
            format!("{path} {sheet}.. [{options}]")
        }
        "leerklaar batch" => format!("{path} EXPORT.. [{options}]"),
        "leerklaar explain" => format!("{path} {sheet}.. ID [{options}]"),
        "leerklaar checklist show" => format!("{path} ID.. [{options}]"),
        "leerklaar checklist check" => format!("{path} [{}..] [{options}]", h.value_path),
        "leerklaar completions" => format!("{path} SHELL"),
        "leerklaar man" => format!("{path} [{}]", h.value_folder),
        "leerklaar" | "leerklaar checklist" => format!("{path} {} [{options}]", h.value_command),
        _ => format!("{path} [{options}]"),
    }
}

/// The name of an argument's value, in the words of the user.
fn value_name(id: &str, h: &HelpWords) -> Option<&'static str> {
    match id {
        "sheet" | "sheets" | "sheets_and_subject" => Some(h.value_sheet),
        "paths" => Some(h.value_path),
        "output" => Some(h.value_file),
        "folder" | "checklists" => Some(h.value_folder),
        "target" | "fail_under" | "staff" | "width" => Some(h.value_number),
        "capacity" => Some(h.value_capacity),
        "done" | "without" | "ids" | "checklist" => Some("ID"),
        _ => None,
    }
}
