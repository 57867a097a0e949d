//! What each column of each fixture is taken for.

use leerklaar::survey::platforms::{ColumnRole, Heading};

use super::fixtures::ALL;

#[test]
fn every_column_of_every_platform_is_taken_apart() {
    let found = ALL.iter().map(|fixture| {
        let layout = fixture.layout();
        let columns = layout.headings.iter().map(column).collect::<String>();
        format!("{}\n{columns}\n", fixture.name)
    });
    insta::assert_snapshot!("headings_of_platforms", found.collect::<String>());
}

fn column(heading: &Heading) -> String {
    let role = match heading.role {
        ColumnRole::Metadata(kind) => format!("{kind:?}"),
        role => format!("{role:?}").to_lowercase(),
    };
    let parts = [
        ("code", &heading.code),
        ("question", &heading.question),
        ("part", &heading.part),
        ("stem", &heading.stem),
        ("row", &heading.row),
        ("import id", &heading.import_id),
        ("option", &heading.option),
    ];
    let parts = parts
        .iter()
        .filter_map(|(name, part)| part.as_ref().map(|part| format!(", {name} <{part}>")));
    format!(
        "  {role}: <{}>{}\n",
        heading.text,
        parts.collect::<String>()
    )
}
