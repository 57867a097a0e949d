//! Several options in one cell.

/// No option is longer, in bytes. Without an end, a long text full of separators
/// would be searched once for each of them.
const LONGEST: usize = 1000;

/// The options in `cell`, taking the longest known one at each place.
pub(super) fn options_in<'c>(
    cell: &'c str,
    separators: &[&str],
    is_known: &dyn Fn(&str) -> bool,
) -> Vec<&'c str> {
    let mut found = Vec::new();
    let inner = cell
        .trim()
        .strip_prefix('[')
        .and_then(|c| c.strip_suffix(']'));
    if let Some(inner) = inner.filter(|inner| inner.starts_with('"')) {
        return inner
            .split(',')
            .map(|o| o.trim().trim_matches('"'))
            .collect();
    }
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
        .flat_map(|s| {
            let found = text.match_indices(s).map(|(at, s)| (at, at + s.len()));
            found.take_while(|(at, _)| *at <= LONGEST)
        })
        .collect::<Vec<_>>();
    if ends.is_empty() || text.len() <= LONGEST {
        ends.push((text.len(), text.len()));
    }
    ends.sort_unstable();
    ends
}
