//! Several options in one cell.

/// The options in `cell`, taking the longest known one at each place.
pub(super) fn options_in<'c>(
    cell: &'c str,
    separators: &[&str],
    is_known: &dyn Fn(&str) -> bool,
) -> Vec<&'c str> {
    let mut found = Vec::new();
    let mut rest = cell.trim();
    while !rest.is_empty() {
        let ends = ends(rest, separators);
        let known = ends
            .iter()
            .rev()
            .find(|(end, _)| is_known(rest[..*end].trim()));
        let Some((end, next)) = known.or(ends.first()) else {
            break;
        };
        let piece = rest[..*end].trim();
        if !piece.is_empty() {
            found.push(piece);
        }
        rest = rest[*next..].trim_start();
    }
    found
}

/// Where a piece from the start can end, and where the next one then starts.
fn ends(text: &str, separators: &[&str]) -> Vec<(usize, usize)> {
    let mut ends = separators
        .iter()
        .flat_map(|s| text.match_indices(s).map(|(at, s)| (at, at + s.len())))
        .collect::<Vec<_>>();
    ends.push((text.len(), text.len()));
    ends.sort_unstable();
    ends
}
