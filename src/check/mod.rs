//! What can be wrong with a loaded, structurally sound instrument.
