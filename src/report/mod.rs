//! Assessment and roadmap to one document of blocks, and its drawers.
