//! The JSON above each column: `{"ImportId":"QID5_1","choiceId":"1"}`.

/// What a column is known by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct ImportId {
    id: String,
    choice: Option<String>,
}

impl ImportId {
    /// Reads a cell of the third header row; exports of 2017 use single quotes.
    pub(super) fn of(cell: &str) -> Option<ImportId> {
        let start = cell.strip_prefix('{')?.trim_start();
        let start = start.strip_prefix(['"', '\''])?;
        start
            .get(..8)
            .filter(|key| key.eq_ignore_ascii_case("importid"))?;
        let read = |text: &str| serde_json::from_str::<serde_json::Value>(text).ok();
        let value = read(cell).or_else(|| read(&cell.replace('\'', "\"")))?;
        let text = |key: &str| value.get(key).and_then(|v| v.as_str()).map(str::to_owned);
        Some(ImportId {
            id: text("ImportId")?,
            choice: text("choiceId").filter(|choice| !choice.is_empty()),
        })
    }

    /// Id and choice in one, as `QID5_1`.
    pub(super) fn tag(&self) -> String {
        match &self.choice {
            Some(choice) if !self.id.ends_with(&format!("_{choice}")) => {
                format!("{}_{choice}", self.id)
            }
            _ => self.id.clone(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::ImportId;

    #[test]
    fn both_kinds_of_quotes_are_read() {
        let tag = |cell| ImportId::of(cell).map(|id| id.tag());
        let one = |tag: &str| Some(tag.to_owned());
        assert_eq!(tag(r#"{"ImportId":"QID3_1"}"#), one("QID3_1"));
        assert_eq!(tag("{'ImportId': 'QID3_1'}"), one("QID3_1"));
        assert_eq!(tag(r#"{"ImportId":"QID2","choiceId":"4"}"#), one("QID2_4"));
        assert_eq!(
            tag(r#"{"ImportId":"QID3_1","timeZone":"Z","choiceId":"1"}"#),
            one("QID3_1")
        );
        assert_eq!(tag(r#"{"id":"QID3_1"}"#), None);
        assert_eq!(tag("2017-07-18 08:28:09"), None);
    }
}
