//! What a page in a browser says around its contents.

use crate::words::page::PageWords;

pub(super) static PAGE: PageWords = PageWords {
    contents: "Contents",
    skip: "To the report",
    figures: "The figures in a table",
};
