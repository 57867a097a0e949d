//! Reading the look that a consultant wants for reports, with the logo it names.

use std::fs;
use std::io::Read;
use std::path::Path;

use super::failure::Failure;
use super::files;
use super::session::Session;
use crate::model::{Branding, Logo};
use crate::yaml;

/// The branding in `path`; ours where there is none.
pub(super) fn read(session: &Session, path: Option<&Path>) -> Result<Branding, Failure> {
    let Some(path) = path else {
        return Ok(Branding::default());
    };
    let source = files::read(path, session.words)?;
    let folder = path.parent().unwrap_or(Path::new(""));
    match yaml::read_branding(&source, |name| open(&folder.join(name))) {
        Ok((branding, noticed)) => {
            session.tell(&noticed, std::slice::from_ref(&source));
            Ok(branding)
        }
        Err(problems) => Err(Failure::Problems {
            problems,
            sources: vec![source],
        }),
    }
}

/// The bytes of a file, and no more than show that it is too large.
fn open(path: &Path) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    let file = fs::File::open(path).ok()?;
    let most = Logo::LARGEST as u64 + 1;
    file.take(most).read_to_end(&mut bytes).ok()?;
    Some(bytes)
}
