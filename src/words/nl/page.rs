//! What a page in a browser says around its contents, in Dutch.

use crate::words::page::PageWords;

pub(super) static PAGE: PageWords = PageWords {
    contents: "Inhoud",
    skip: "Naar het rapport",
    figures: "De cijfers in een tabel",
};
