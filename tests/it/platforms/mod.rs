//! Whose layout an export has, what its columns are, and which rows count.

mod cells;
mod definitions;
mod fixtures;
mod headings;
mod recognised;
mod rows;
