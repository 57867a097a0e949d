//! The distinct values of the columns, as a first pass over the rows counts them.

/// One distinct cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Value {
    /// As it stands in the export, without its quotes.
    pub text: String,
    pub count: u64,
    /// Where it stands first: line, row of a spreadsheet or number of a record.
    pub line: u64,
}

/// Values per column of the file; none for the columns that were not counted.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Census {
    pub columns: Vec<Vec<Value>>,
}

impl Census {
    /// Of a column, from 0.
    pub fn of(&self, column: usize) -> &[Value] {
        self.columns.get(column).map_or(&[], Vec::as_slice)
    }
}
