//! What work on signatures costs, in steps of the budget: in pairs of values that could be compared
//! in the same time.

/// How many bytes are hashed in one step.
pub(super) const HASHED: usize = 128;

/// The steps that it takes to check one signature, whatever its key.
pub(super) const SIGNATURE: usize = 5_000;
