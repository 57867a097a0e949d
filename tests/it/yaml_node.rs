//! YAML text becomes a tree that changes nothing and knows every place.

use leerklaar::model::{Fault, Source, Span, Unreadable};
use leerklaar::yaml::{DEEPEST, LARGEST, MOST_NODES, Value, parse};

fn source(text: &str) -> Source {
    Source {
        name: "test.yaml".to_owned(),
        text: text.to_owned(),
    }
}

/// The fault that stops reading, and the text from there to the end of the line.
fn refusal(text: &str) -> (Unreadable, String) {
    let source = source(text);
    let problem = parse(&source).expect_err("the text must be refused");
    let start = problem.span.expect("a refusal has a place").start;
    let rest = source.text[start..].lines().next().unwrap_or("");
    match problem.fault {
        Fault::Unreadable(fault) => (fault, rest.to_owned()),
        other => panic!("not a refusal to read: {other:?}"),
    }
}

#[test]
fn keeps_every_scalar_as_it_was_written() {
    let written = [
        "ja",
        "nee",
        "yes",
        "no",
        "on",
        "off",
        "Yes",
        "NO",
        "y",
        "n",
        "true",
        "1.10",
        "0755",
        "0o17",
        "0x1F",
        "1e3",
        "2026-01-01",
        "12:30",
        "1_000",
        ".inf",
        ".NaN",
        "+5",
        "=",
    ];
    let text: String = written.iter().map(|w| format!("- {w}\n")).collect();
    let source = source(&text);
    let tree = parse(&source).expect("a list of words");
    let Value::List(nodes) = &tree.value else {
        panic!("not a list: {tree:?}");
    };
    let read: Vec<_> = nodes.iter().map(|n| n.as_text()).collect();
    assert_eq!(read, written.map(Some));
    for node in nodes {
        assert_eq!(
            Some(&source.text[node.span.start..node.span.end]),
            node.as_text()
        );
    }
}

#[test]
fn tells_nothing_from_an_empty_text() {
    let source = source("a:\nb: ~\nc: null\nd: \"\"\ne: 'null'\n");
    let tree = parse(&source).expect("five keys");
    let texts: Vec<_> = ["a", "b", "c", "d", "e"]
        .map(|key| tree.get(key).expect("the key is there").as_text())
        .to_vec();
    assert_eq!(texts, [None, None, None, Some(""), Some("null")]);
}

#[test]
fn spans_are_bytes_of_the_source_also_after_a_byte_order_mark_and_windows_line_ends() {
    let source =
        source("\u{feff}naam: \"privé\"\r\nlijst:\r\n  - één\r\n  - {a: 1}\r\n\r\n# eind\r\n");
    let tree = parse(&source).expect("two keys");
    let cut = |span: Span| &source.text[span.start..span.end];
    let list = tree.get("lijst").expect("the list");
    assert_eq!(cut(tree.get("naam").expect("the name").span), "\"privé\"");
    assert_eq!(cut(list.span), "- één\r\n  - {a: 1}");
    let Value::List(nodes) = &list.value else {
        panic!("not a list: {list:?}");
    };
    assert_eq!(cut(nodes[0].span), "één");
    assert_eq!(cut(nodes[1].span), "{a: 1}");
}

#[test]
fn keeps_a_key_that_stands_there_twice() {
    let source = source("nl: a\nnl: b\n");
    let tree = parse(&source).expect("two entries");
    let Value::Map(entries) = &tree.value else {
        panic!("not a mapping: {tree:?}");
    };
    let seen: Vec<_> = entries
        .iter()
        .map(|e| (&*e.key, e.key_span.start, e.value.as_text()))
        .collect();
    assert_eq!(seen, [("nl", 0, Some("a")), ("nl", 6, Some("b"))]);
}

#[test]
fn names_the_mistake_and_its_place() {
    let cases = [
        ("a: 1\nb: \"open\n", Unreadable::UnclosedQuote, "\"open"),
        ("a: \"x\" y\n", Unreadable::TextAfterQuote, "y"),
        ("a: \"\\q\"\n", Unreadable::Backslash, "\"\\q\""),
        ("a: [1, 2\nb: 3\n", Unreadable::Brackets, "[1, 2"),
        ("a:\n\tb: 1\n", Unreadable::Tab, "b: 1"),
        ("a:\n  b: 1\n c: 2\n", Unreadable::Indentation, "c: 2"),
        ("a: goed: beter\n", Unreadable::Colon, ": beter"),
        ("a: 1\nlosse regel\n", Unreadable::NoColon, "losse regel"),
        ("a: @b\n", Unreadable::Character { character: '@' }, "@b"),
        ("a: 1\n---\nb: 2\n", Unreadable::SecondDocument, "---"),
        ("a: &x b\n", Unreadable::Anchor, "&x b"),
        ("a: *x\n", Unreadable::Alias, "*x"),
        ("? [a]\n: b\n", Unreadable::KeyIsNoWord, "[a]"),
        ("# niets\n", Unreadable::Empty, "# niets"),
        ("", Unreadable::Empty, ""),
    ];
    for (text, fault, place) in cases {
        assert_eq!(refusal(text), (fault, place.to_owned()), "{text:?}");
    }
    let tag = "!!binary".to_owned();
    assert_eq!(
        refusal("a: !!binary x\n"),
        (Unreadable::Tag { tag }, "x".to_owned())
    );
}

#[test]
fn refuses_bombs_at_once() {
    let deep = Unreadable::TooDeep { most: DEEPEST };
    let megabyte = 1 << 20;
    for bomb in ["[", "{a: ", "- ", "a: ["] {
        let text = bomb.repeat(megabyte / bomb.len());
        assert_eq!(refusal(&text).0, deep, "{bomb:?}");
    }
    let wide = format!("[{}]", "1,".repeat(MOST_NODES));
    let most = MOST_NODES;
    assert_eq!(refusal(&wide).0, Unreadable::TooManyParts { most });
    let large = "#".repeat(LARGEST + 1);
    let (bytes, most) = (LARGEST + 1, LARGEST);
    assert_eq!(refusal(&large).0, Unreadable::TooLarge { bytes, most });
    let laughs = "a: &a [x, x]\nb: &b [*a, *a, *a]\nc: [*b, *b, *b, *b]\n";
    assert_eq!(
        refusal(laughs),
        (Unreadable::Anchor, "&a [x, x]".to_owned())
    );
}
