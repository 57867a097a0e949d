//! What can tell who somebody is, inside free text.

/// What a text seems to hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PersonalKind {
    Email,
    Phone,
    /// A Dutch citizen service number.
    Bsn,
    Iban,
}

/// The first thing in a text that looks as if it tells who somebody is. Numbers must
/// pass their own check (eleven test, remainder of 97), so few others are taken for
/// one: one in eleven of nine digits is.
pub fn looks_personal(text: &str) -> Option<PersonalKind> {
    if has_email(text) {
        return Some(PersonalKind::Email);
    }
    // All that follows has digits, and most comments have none.
    if !text.bytes().any(|byte| byte.is_ascii_digit()) {
        return None;
    }
    if has_iban(text) {
        return Some(PersonalKind::Iban);
    }
    numbers(text).find_map(|number| of_number(&number))
}

fn has_email(text: &str) -> bool {
    let is_part = |c: char| c.is_alphanumeric() || "._%+-".contains(c);
    text.match_indices('@').any(|(at, _)| {
        let before = text[..at].chars().next_back().is_some_and(is_part);
        let after = text[at + 1..].chars().take_while(|c| is_part(*c));
        let domain = after.collect::<String>();
        let domain = domain.trim_end_matches('.');
        let ending = domain.rsplit_once('.').map_or("", |(_, ending)| ending);
        before && ending.len() >= 2 && ending.chars().all(char::is_alphabetic)
    })
}

/// Two letters, two digits and up to 30 more, also in groups of four.
fn has_iban(text: &str) -> bool {
    let bytes = text.as_bytes();
    (0..bytes.len()).any(|at| {
        let is_start = at == 0 || !bytes[at - 1].is_ascii_alphanumeric();
        let head = &bytes[at..bytes.len().min(at + 4)];
        is_start
            && head.len() == 4
            && head[..2].iter().all(u8::is_ascii_uppercase)
            && head[2..].iter().all(u8::is_ascii_digit)
            && is_iban(&bytes[at..])
    })
}

/// Whether the start of `bytes` passes the check, at any length that an IBAN has.
fn is_iban(bytes: &[u8]) -> bool {
    let mut letters = Vec::with_capacity(34);
    for (at, byte) in bytes.iter().enumerate() {
        let is_group = *byte == b' ' && at % 5 == 4;
        if byte.is_ascii_uppercase() || byte.is_ascii_digit() {
            letters.push(*byte);
        } else if !is_group {
            break;
        }
        let ends = !bytes.get(at + 1).is_some_and(u8::is_ascii_alphanumeric);
        if ends && (15..=34).contains(&letters.len()) && remainder(&letters) == 1 {
            return true;
        }
        if letters.len() > 34 {
            break;
        }
    }
    false
}

/// Of the number that an IBAN spells, first four characters last, divided by 97.
/// <https://www.iso.org/standard/81090.html> (ISO 13616, check by ISO 7064).
fn remainder(letters: &[u8]) -> u32 {
    let turned = letters[4..].iter().chain(&letters[..4]);
    turned.fold(0, |sum, byte| match byte {
        b'0'..=b'9' => (sum * 10 + u32::from(byte - b'0')) % 97,
        _ => (sum * 100 + u32::from(byte - b'A') + 10) % 97,
    })
}

/// No number that tells who somebody is has fewer.
const FEWEST_DIGITS: usize = 9;

/// Runs of digits, with what people put between them; a `+` before it is kept.
fn numbers(text: &str) -> impl Iterator<Item = String> {
    let is_between = |c: char| " -.()/".contains(c);
    text.split(move |c: char| !(c.is_ascii_digit() || c == '+' || is_between(c)))
        .map(move |run| run.trim_matches(is_between))
        // Fewer digits tell nobody, and dates and times have fewer.
        .filter(|run| run.bytes().filter(u8::is_ascii_digit).count() >= FEWEST_DIGITS)
        .map(|run| run.chars().filter(|c| !" -.()/".contains(*c)).collect())
}

fn of_number(number: &str) -> Option<PersonalKind> {
    let is_digits = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
    if let Some(abroad) = number
        .strip_prefix('+')
        .or_else(|| number.strip_prefix("00"))
    {
        let is_phone = is_digits(abroad) && (9..=14).contains(&abroad.len());
        return is_phone.then_some(PersonalKind::Phone);
    }
    if !is_digits(number) {
        return None;
    }
    // Within the Netherlands: ten digits, the first 0 and the second another.
    let is_phone = number.len() == 10 && number.starts_with('0') && !number.starts_with("00");
    match number.len() {
        10 if is_phone => Some(PersonalKind::Phone),
        9 if passes_eleven_test(number) => Some(PersonalKind::Bsn),
        _ => None,
    }
}

/// 9a + 8b + ... + 2h - i is a multiple of eleven, and not 0.
/// <https://www.rvig.nl/bsn> describes the number and its test.
fn passes_eleven_test(digits: &str) -> bool {
    let weights = [9, 8, 7, 6, 5, 4, 3, 2, -1];
    let digits = digits.bytes().map(|b| i32::from(b - b'0'));
    let sum = digits.zip(weights).map(|(digit, weight)| digit * weight);
    let sum = sum.sum::<i32>();
    sum != 0 && sum % 11 == 0
}

#[cfg(test)]
mod tests {
    use super::{PersonalKind, looks_personal};

    #[test]
    fn what_tells_who_somebody_is_is_found_in_text() {
        for (text, kind) in [
            ("Mail me: jan.jansen@voorbeeld.nl.", PersonalKind::Email),
            ("Bel 06-12345678", PersonalKind::Phone),
            ("+31 6 12345678 -- bel mij", PersonalKind::Phone),
            ("020 123 45 67", PersonalKind::Phone),
            ("BSN 111222333", PersonalKind::Bsn),
            ("naar NL91 ABNA 0417 1643 00 graag", PersonalKind::Iban),
            ("NL91ABNA0417164300", PersonalKind::Iban),
        ] {
            assert_eq!(looks_personal(text), Some(kind), "{text}");
        }
    }

    #[test]
    fn other_numbers_and_signs_are_left_alone() {
        for text in [
            "",
            "Wij @ werk",
            "2025-03-10 09:15:02",
            "123456789",
            "NL92 ABNA 9417 1643 00",
            "4,5 uur in 2024",
            "000000000",
        ] {
            assert_eq!(looks_personal(text), None, "{text}");
        }
    }
}
