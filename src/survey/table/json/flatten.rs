//! Objects within objects as one row of named cells, while the file streams by.

use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::Value;

use super::super::record::BETWEEN;
use crate::model::survey::BadFile;

/// Why reading ends before the file does.
#[derive(Debug)]
pub(super) enum Stop {
    Enough,
    Fault(BadFile),
}

/// Reads the file and hands over each object as names and texts.
pub(super) struct Objects<F> {
    take: F,
    fields: Vec<(String, String)>,
    /// Objects begun so far.
    pub count: u64,
    pub stop: Option<Stop>,
}

impl<F: FnMut(&[(String, String)]) -> Result<(), Stop>> Objects<F> {
    pub(super) fn new(take: F) -> Objects<F> {
        Objects {
            take,
            fields: Vec::new(),
            count: 0,
            stop: None,
        }
    }

    pub(super) fn read<'de, D: Deserializer<'de>>(&mut self, file: D) -> Result<(), D::Error> {
        file.deserialize_any(Whole(self))
    }

    /// Ends reading for a reason that is not the parser's.
    fn end<E: Error>(&mut self, stop: Stop) -> E {
        self.stop = Some(stop);
        E::custom("stopped")
    }
}

/// The whole file: a list, or an object with the key `responses`.
struct Whole<'a, F>(&'a mut Objects<F>);

impl<'de, F: FnMut(&[(String, String)]) -> Result<(), Stop>> Visitor<'de> for Whole<'_, F> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list of objects")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<(), A::Error> {
        while list.next_element_seed(One(self.0, false))?.is_some() {}
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut object: A) -> Result<(), A::Error> {
        let mut is_found = false;
        while let Some(key) = object.next_key::<String>()? {
            if key != "responses" {
                object.next_value::<IgnoredAny>()?;
            } else if is_found {
                return Err(self.0.end(Stop::Fault(BadFile::DuplicateKey { key })));
            } else {
                object.next_value_seed(Responses(self.0))?;
                is_found = true;
            }
        }
        match is_found {
            true => Ok(()),
            false => Err(self.0.end(Stop::Fault(BadFile::JsonShape))),
        }
    }
}

/// The list under `responses`.
struct Responses<'a, F>(&'a mut Objects<F>);

impl<'de, F: FnMut(&[(String, String)]) -> Result<(), Stop>> DeserializeSeed<'de>
    for Responses<'_, F>
{
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, list: D) -> Result<(), D::Error> {
        list.deserialize_seq(self)
    }
}

impl<'de, F: FnMut(&[(String, String)]) -> Result<(), Stop>> Visitor<'de> for Responses<'_, F> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list of objects")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<(), A::Error> {
        while list.next_element_seed(One(self.0, true))?.is_some() {}
        Ok(())
    }
}

/// One object of the list; whether it may be wrapped in another under its number.
struct One<'a, F>(&'a mut Objects<F>, bool);

impl<'de, F: FnMut(&[(String, String)]) -> Result<(), Stop>> DeserializeSeed<'de> for One<'_, F> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, object: D) -> Result<(), D::Error> {
        let One(objects, may_be_wrapped) = self;
        objects.count += 1;
        objects.fields.clear();
        let field = Field {
            name: String::new(),
            fields: &mut objects.fields,
        };
        let is_object = object.deserialize_any(field)?;
        if !is_object {
            return Err(objects.end(Stop::Fault(BadFile::JsonShape)));
        }
        if may_be_wrapped {
            unwrap(&mut objects.fields);
        }
        (objects.take)(&objects.fields).map_err(|stop| objects.end(stop))
    }
}

/// Older versions of LimeSurvey write `{"12": {"id": 12, ...}}`.
fn unwrap(fields: &mut [(String, String)]) {
    let Some((number, _)) = fields.first().and_then(|(name, _)| name.split_once('.')) else {
        return;
    };
    let prefix = format!("{number}.");
    let is_wrapped = number.bytes().all(|byte| byte.is_ascii_digit())
        && fields.iter().all(|(name, _)| name.starts_with(&prefix));
    if is_wrapped {
        for (name, _) in fields {
            name.drain(..prefix.len());
        }
    }
}

/// A value under a name, laid flat; whether it is an object.
struct Field<'a> {
    name: String,
    fields: &'a mut Vec<(String, String)>,
}

impl Field<'_> {
    fn push<E>(self, text: impl Into<String>) -> Result<bool, E> {
        self.fields.push((self.name, text.into()));
        Ok(false)
    }
}

impl<'de> DeserializeSeed<'de> for Field<'_> {
    type Value = bool;

    fn deserialize<D: Deserializer<'de>>(self, value: D) -> Result<bool, D::Error> {
        value.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Field<'_> {
    type Value = bool;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value")
    }

    fn visit_unit<E>(self) -> Result<bool, E> {
        self.push("")
    }

    fn visit_bool<E>(self, value: bool) -> Result<bool, E> {
        self.push(value.to_string())
    }

    fn visit_i64<E>(self, value: i64) -> Result<bool, E> {
        self.push(value.to_string())
    }

    fn visit_u64<E>(self, value: u64) -> Result<bool, E> {
        self.push(value.to_string())
    }

    fn visit_f64<E>(self, value: f64) -> Result<bool, E> {
        self.push(value.to_string())
    }

    fn visit_str<E>(self, value: &str) -> Result<bool, E> {
        self.push(value.replace(BETWEEN, " "))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<bool, A::Error> {
        let mut parts = String::new();
        while let Some(part) = list.next_element::<Value>()? {
            match part {
                Value::String(text) => parts.push_str(&text.replace(BETWEEN, " ")),
                Value::Null => {}
                other => parts.push_str(&other.to_string()),
            }
            parts.push(BETWEEN);
        }
        self.push(parts)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut object: A) -> Result<bool, A::Error> {
        while let Some(key) = object.next_key::<String>()? {
            let name = match self.name.as_str() {
                "" => key,
                outer => format!("{outer}.{key}"),
            };
            object.next_value_seed(Field {
                name,
                fields: self.fields,
            })?;
        }
        Ok(true)
    }
}
