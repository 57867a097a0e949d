//! An assessment to ordered, explained actions.
