//! Lists of which each part must be higher than the one before.

use super::cursor::Cursor;
use super::node::Value;
use crate::model::{Fault, Fraction, Misfit};

/// Tells of every number that is not above the one before it; `numbers` are the
/// values of `key` in the mappings of the list at `cursor`.
pub(super) fn tell_unless_rising(
    cursor: &Cursor<'_>,
    key: &str,
    numbers: &[Fraction],
    may_be_equal: bool,
) -> bool {
    let mut rises = true;
    for (index, pair) in numbers.windows(2).enumerate() {
        let [previous, found] = [pair[0], pair[1]];
        if found > previous || (may_be_equal && found == previous) {
            continue;
        }
        rises = false;
        let fault = Fault::Relation(Misfit::NotRising {
            previous,
            found,
            may_be_equal,
        });
        tell_in_list(cursor, index + 1, key, fault);
    }
    rises
}

/// Tells when the first number is not 0.
pub(super) fn tell_unless_from_zero(cursor: &Cursor<'_>, key: &str, numbers: &[Fraction]) -> bool {
    match numbers.first() {
        Some(found) if !found.is_zero() => {
            let found = *found;
            let fault = Fault::Relation(Misfit::NotFromZero { found });
            tell_in_list(cursor, 0, key, fault);
            false
        }
        _ => true,
    }
}

/// Tells `fault` at `key` of element `index`, or at the element when it has no
/// such key.
pub(super) fn tell_in_list(cursor: &Cursor<'_>, index: usize, key: &str, fault: Fault) {
    let Value::List(nodes) = &cursor.node.value else {
        return cursor.tell(fault);
    };
    let Some(node) = nodes.get(index) else {
        return cursor.tell(fault);
    };
    let element = cursor.at_index(index, node);
    match &node.value {
        Value::Map(entries) => match entries.iter().find(|e| e.key == key) {
            Some(e) => element.at_key(&e.key, e.key_span, &e.value).tell(fault),
            None => element.tell(fault),
        },
        _ => element.tell(fault),
    }
}

/// Tells when `lower` lies above `upper`.
pub(super) fn tell_if_crossing(cursor: &Cursor<'_>, lower: Fraction, upper: Fraction) -> bool {
    if lower > upper {
        cursor.tell(Fault::Relation(Misfit::LimitsCross { lower, upper }));
    }
    lower <= upper
}
