//! The JSON Schema for editors knows what the reader knows: every key, no more.

use std::collections::{BTreeMap, BTreeSet};

use leerklaar::model::{Fault, Misshape};
use leerklaar::yaml::{BUILT_IN, Node, Value as Yaml, parse, schema};
use serde_json::{Map, Value, json};

use super::own_files::{file, problems};

fn json_schema() -> Value {
    serde_json::from_str(schema()).expect("the schema is JSON")
}

/// The value as an editor sees it.
pub(crate) fn as_json(node: &Node<'_>) -> Value {
    match &node.value {
        Yaml::Null => Value::Null,
        Yaml::List(nodes) => nodes.iter().map(as_json).collect(),
        Yaml::Map(entries) => entries
            .iter()
            .map(|e| (e.key.to_string(), as_json(&e.value)))
            .collect::<Map<_, _>>()
            .into(),
        Yaml::Scalar(scalar) if scalar.is_plain => {
            serde_json::from_str(&scalar.text).unwrap_or_else(|_| json!(scalar.text))
        }
        Yaml::Scalar(scalar) => json!(scalar.text),
    }
}

#[test]
fn every_built_in_file_validates() {
    let schema = json_schema();
    for (name, text) in BUILT_IN {
        let source = file(name, text);
        let tree = parse(&source).expect("built-in files are YAML");
        let errors = validate(&schema, &as_json(&tree), &schema, name);
        assert_eq!(errors, Vec::<String>::new());
    }
}

#[test]
fn what_the_reader_refuses_the_schema_refuses() {
    let schema = json_schema();
    let own = super::own_files::CHECKLIST;
    for (from, to) in [
        ("core: true\n", ""),
        ("core: true", "core: ja"),
        ("core: true", "cores: true"),
        ("id: K13", "id: K_13"),
        ("nl: \"Alles.\"", "nl: \"\""),
        ("weight: 2", "weight: 0"),
        ("weight: 2", "scored: false\n        accept: [nothing]"),
        ("range: [0, 100]", "range: [0]"),
        ("[50, 25]", "[50]"),
        (
            "scale: level",
            "scale: level\n        options: [{id: a, text: {nl: a, en: a}}]",
        ),
        ("max_at: 2", "anchors: {0: {nl: a, en: a}}"),
        ("dk_zero: [employee]", "dk_zero: [boss]"),
    ] {
        let text = own.replacen(from, to, 1);
        assert_ne!(text, own, "{from:?}");
        let source = file("own.yaml", &text);
        assert_ne!(problems(std::slice::from_ref(&source)), [], "{to:?}");
        let tree = as_json(&parse(&source).expect("still YAML"));
        assert_ne!(
            validate(&schema, &tree, &schema, ""),
            Vec::<String>::new(),
            "{to:?}"
        );
    }
}

/// A file of each kind in which every block of keys has one that nobody reads;
/// the reader then names those it does read.
const UNREAD: [(&str, &str); 7] = [
    (
        "checklist",
        "{zzz: 1, dimensions: [{zzz: 1, items: [{zzz: 1, text: {zzz: 1}, options: [{zzz: 1}], \
         number: {zzz: 1}}]}], owners: [{zzz: 1}], verdicts: [{zzz: 1, needs: [{zzz: 1}]}], \
         patterns: [{zzz: 1, needs_all: [{zzz: 1}], needs_any: [{zzz: 1}]}], actions: [{zzz: 1, \
         days: {zzz: 1}, participant_hours: {zzz: 1}, works_council: {zzz: 1}, \
         done_when: {zzz: 1}, must_do: {zzz: 1}}]}",
    ),
    (
        "scales",
        "{zzz: 1, special: {zzz: 1, also: {zzz: 1}}, perspectives: {zzz: 1}, scales: [{zzz: 1, levels: [{zzz: 1}]}]}",
    ),
    (
        "rules",
        "{zzz: 1, bands: [{zzz: 1}], cap: {zzz: 1}, coverage: {zzz: 1}, gap: {zzz: 1}, \
         privacy: {zzz: 1}, reporting: {zzz: 1, points: {zzz: 1}, scales: [{zzz: 1}]}, \
         roadmap: {zzz: 1, merge_owners_below: {zzz: 1}, quick_win: {zzz: 1}, \
         one_owner_warning: {zzz: 1}, effects: [{zzz: 1}]}}",
    ),
    (
        "verdicts",
        "{zzz: 1, verdicts: [{zzz: 1, needs: [{zzz: 1}]}], \
         patterns: [{zzz: 1, needs_all: [{zzz: 1}], needs_any: [{zzz: 1}]}]}",
    ),
    (
        "actions",
        "{zzz: 1, owners: [{zzz: 1}], actions: [{zzz: 1, days: {zzz: 1}, \
         participant_hours: {zzz: 1}, works_council: {zzz: 1}, done_when: {zzz: 1}, \
         must_do: {zzz: 1}}]}",
    ),
    (
        "context",
        "{zzz: 1, figures: [{zzz: 1, values: [{zzz: 1}]}]}",
    ),
    (
        "sources",
        "{zzz: 1, articles: [{zzz: 1}], statements: [{zzz: 1}]}",
    ),
];

type Keys = BTreeMap<String, BTreeSet<String>>;

/// The keys that the reader knows, by path: `dimensions[].items[]`.
fn keys_of_the_reader(kind: &str, unread: &str) -> Keys {
    let text = unread.replacen("{zzz", &format!("{{schema: leerklaar.{kind}/1, zzz"), 1);
    let known = problems(&[file(&format!("{kind}.yaml"), &text)])
        .into_iter()
        .filter_map(|problem| match problem.fault {
            Fault::Shape(Misshape::UnknownKey { key, known, .. }) if key == "zzz" => {
                let path = problem.path.replace("[0]", "[]");
                let path = path
                    .strip_suffix("zzz")
                    .map(|p| p.trim_end_matches('.').to_owned());
                Some((path?, known.into_iter().collect()))
            }
            _ => None,
        });
    known.collect()
}

/// The keys that the schema knows, by path, below `at`.
fn keys_of_the_schema(schema: &Value, at: &Value, path: &str, keys: &mut Keys) {
    let at = resolved(schema, at);
    if let Some(items) = at.get("items") {
        keys_of_the_schema(schema, items, &format!("{path}[]"), keys);
    }
    let Some(properties) = at.get("properties").and_then(Value::as_object) else {
        return;
    };
    keys.insert(path.to_owned(), properties.keys().cloned().collect());
    for (key, below) in properties {
        let dot = if path.is_empty() { "" } else { "." };
        keys_of_the_schema(schema, below, &format!("{path}{dot}{key}"), keys);
    }
}

#[test]
fn schema_and_reader_know_the_same_keys() {
    let schema = json_schema();
    for (kind, unread) in UNREAD {
        let mut keys = Keys::new();
        let of_kind = &schema["$defs"][format!("{kind}_file")];
        keys_of_the_schema(&schema, of_kind, "", &mut keys);
        assert_eq!(keys, keys_of_the_reader(kind, unread), "{kind}");
    }
}

/// The part of the schema that a reference points to, or the part itself.
fn resolved<'s>(schema: &'s Value, at: &'s Value) -> &'s Value {
    match at.get("$ref").and_then(Value::as_str) {
        Some(reference) => {
            let name = reference
                .strip_prefix("#/$defs/")
                .expect("only own definitions");
            resolved(schema, &schema["$defs"][name])
        }
        None => at,
    }
}

/// What `value` breaks of `at`: a validator for the keywords that our schema uses,
/// which refuses any other so that none is passed over.
pub(crate) fn validate(schema: &Value, value: &Value, at: &Value, path: &str) -> Vec<String> {
    let rules = at.as_object().expect("a schema is an object");
    let mut errors = Vec::new();
    for (keyword, rule) in rules {
        if !holds(schema, value, keyword, rule, at, path, &mut errors) {
            errors.push(format!("{path}: {keyword} {rule}"));
        }
    }
    errors
}

fn holds(
    schema: &Value,
    value: &Value,
    keyword: &str,
    rule: &Value,
    at: &Value,
    path: &str,
    errors: &mut Vec<String>,
) -> bool {
    let passes = |rule: &Value| validate(schema, value, rule, path).is_empty();
    let rules = || rule.as_array().expect("a list of schemas");
    match keyword {
        "$schema" | "$defs" | "title" | "description" | "then" => true,
        "$ref" => {
            errors.extend(validate(schema, value, resolved(schema, at), path));
            true
        }
        "allOf" => {
            let all = rules().iter();
            errors.extend(all.flat_map(|rule| validate(schema, value, rule, path)));
            true
        }
        "oneOf" => rules().iter().filter(|rule| passes(rule)).count() == 1,
        "anyOf" => rules().iter().any(passes),
        "if" => {
            if passes(rule) {
                errors.extend(validate(schema, value, &at["then"], path));
            }
            true
        }
        "const" => value == rule,
        "enum" => rules().contains(value),
        "type" => has_type(value, rule),
        "minimum" | "maximum" | "exclusiveMinimum" | "exclusiveMaximum" => {
            number_holds(value, keyword, rule)
        }
        "minLength" => value.as_str().is_none_or(|s| s.len() as u64 >= size(rule)),
        "pattern" => value.as_str().is_none_or(|s| matches(s, rule)),
        "items" | "minItems" | "maxItems" | "uniqueItems" => match value.as_array() {
            Some(list) => list_holds(schema, list, keyword, rule, path, errors),
            None => true,
        },
        _ => match value.as_object() {
            Some(map) => map_holds(schema, map, keyword, rule, at, path, errors),
            None => true,
        },
    }
}

fn size(rule: &Value) -> u64 {
    rule.as_u64().expect("a size")
}

fn has_type(value: &Value, rule: &Value) -> bool {
    match rule.as_str().expect("a type") {
        "object" => value.is_object(),
        "array" => value.is_array(),
        "string" => value.is_string(),
        "boolean" => value.is_boolean(),
        "integer" => value.is_i64(),
        "number" => value.is_number(),
        other => panic!("unknown type {other}"),
    }
}

fn number_holds(value: &Value, keyword: &str, rule: &Value) -> bool {
    let limit = rule.as_f64().expect("a limit");
    value.as_f64().is_none_or(|number| match keyword {
        "minimum" => number >= limit,
        "maximum" => number <= limit,
        "exclusiveMinimum" => number > limit,
        _ => number < limit,
    })
}

fn list_holds(
    schema: &Value,
    list: &[Value],
    keyword: &str,
    rule: &Value,
    path: &str,
    errors: &mut Vec<String>,
) -> bool {
    match keyword {
        "minItems" => list.len() as u64 >= size(rule),
        "maxItems" => list.len() as u64 <= size(rule),
        "uniqueItems" => (1..list.len()).all(|at| !list[..at].contains(&list[at])),
        _ => {
            for (at, value) in list.iter().enumerate() {
                errors.extend(validate(schema, value, rule, &format!("{path}[{at}]")));
            }
            true
        }
    }
}

fn map_holds(
    schema: &Value,
    map: &Map<String, Value>,
    keyword: &str,
    rule: &Value,
    at: &Value,
    path: &str,
    errors: &mut Vec<String>,
) -> bool {
    let has_all = |keys: &Value| {
        let keys = keys.as_array().expect("a list of keys");
        keys.iter()
            .all(|key| map.contains_key(key.as_str().expect("a key")))
    };
    let properties = at.get("properties").and_then(Value::as_object);
    match keyword {
        "required" => has_all(rule),
        "dependentRequired" => {
            let mut rules = rule.as_object().expect("keys by key").iter();
            rules.all(|(key, needed)| !map.contains_key(key) || has_all(needed))
        }
        "minProperties" => map.len() as u64 >= size(rule),
        "propertyNames" => map.keys().all(|key| matches(key, &rule["pattern"])),
        "properties" => {
            for (key, rule) in properties.expect("keys with schemas") {
                let value = map.get(key).into_iter();
                let path = format!("{path}.{key}");
                errors.extend(value.flat_map(|value| validate(schema, value, rule, &path)));
            }
            true
        }
        "additionalProperties" => {
            let is_known = |key: &String| properties.is_some_and(|p| p.contains_key(key));
            let mut others = map.iter().filter(|(key, _)| !is_known(key));
            match rule {
                Value::Bool(false) => others.next().is_none(),
                rule => {
                    let path = |key| format!("{path}.{key}");
                    errors.extend(others.flat_map(|(k, v)| validate(schema, v, rule, &path(k))));
                    true
                }
            }
        }
        other => panic!("the schema uses a keyword that this test does not know: {other}"),
    }
}

/// The few patterns of the schema, without a library for them.
fn matches(text: &str, pattern: &Value) -> bool {
    let starts_with_letter = text.starts_with(|c: char| c.is_ascii_alphabetic());
    match pattern.as_str().expect("a pattern") {
        "^[A-Za-z][A-Za-z0-9_]{0,39}$" => {
            let fits = |c: char| c.is_ascii_alphanumeric() || c == '_';
            starts_with_letter && text.len() <= 40 && text.chars().all(fits)
        }
        "^[A-Za-z][A-Za-z0-9]{0,19}$" => {
            let fits = |c: char| c.is_ascii_alphanumeric();
            starts_with_letter && text.len() <= 20 && text.chars().all(fits)
        }
        "^[a-z]{2}$" => text.len() == 2 && text.bytes().all(|b| b.is_ascii_lowercase()),
        "^#[0-9A-Fa-f]{6}$" => {
            let digits = text.strip_prefix('#').unwrap_or_default();
            digits.len() == 6 && digits.bytes().all(|b| b.is_ascii_hexdigit())
        }
        "^[0-9]$" => text.len() == 1 && text.bytes().all(|b| b.is_ascii_digit()),
        other => panic!("the schema uses a pattern that this test does not know: {other}"),
    }
}
