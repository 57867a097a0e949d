//! Base64, as slow and plain as can be, to check ours against.

pub(super) fn base64(bytes: &[u8]) -> String {
    let bits: Vec<u8> = bytes
        .iter()
        .flat_map(|byte| (0..8).rev().map(move |n| byte >> n & 1))
        .collect();
    let letters: Vec<char> = ('A'..='Z')
        .chain('a'..='z')
        .chain('0'..='9')
        .chain(['+', '/'])
        .collect();
    let mut text: String = bits
        .chunks(6)
        .map(|six| {
            let value = (0..6).fold(0, |sum, n| sum * 2 + usize::from(*six.get(n).unwrap_or(&0)));
            letters[value]
        })
        .collect();
    while !text.len().is_multiple_of(4) {
        text.push('=');
    }
    text
}
