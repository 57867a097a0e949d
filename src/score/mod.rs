//! Answers to an assessment: ranges, bands, verdicts, gaps.
