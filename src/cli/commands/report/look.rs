//! The look that a user brings along: a branding file, and the logo that it names.

use std::fs::File;
use std::io::Read;
use std::path::Path;

use crate::cli::failure::Failure;
use crate::cli::files;
use crate::cli::session::Session;
use crate::model::{Branding, Logo};
use crate::yaml;

/// The branding in this file, or ours without one.
pub(super) fn branding(session: &Session, file: Option<&Path>) -> Result<Branding, Failure> {
    let Some(file) = file else {
        return Ok(Branding::default());
    };
    let sources = [files::read(file, session.words)?];
    let folder = file.parent().unwrap_or(Path::new(""));
    match yaml::read_branding(&sources[0], |name| logo(&folder.join(name))) {
        Ok((branding, noticed)) => {
            session.tell(&noticed, &sources);
            Ok(branding)
        }
        Err(problems) => Err(Failure::Problems {
            problems,
            sources: sources.into(),
        }),
    }
}

/// One byte over the limit is enough to know that it is too large.
fn logo(file: &Path) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    let file = File::open(file).ok()?;
    file.take(Logo::LARGEST as u64 + 1)
        .read_to_end(&mut bytes)
        .ok()?;
    Some(bytes)
}
