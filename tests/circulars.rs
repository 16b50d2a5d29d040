//! The letters in `tests/circulars`, each read and compared with what it asks.

#![allow(clippy::unwrap_used, clippy::panic, clippy::print_stderr)] // a failed test may stop

use std::path::Path;

use placet::{
    model::{Consultation, PartialConsultation},
    workflow,
};

#[test]
fn circular_321_is_read_whole() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/circulars/321-zh.txt");
    if !file.exists() {
        eprintln!("SKIPPED: {} is not here", file.display());
        return;
    }
    let found = workflow::read_circular(&file).unwrap();
    assert_eq!(found.doubts, []);
    assert_eq!(found.asks, PartialConsultation::from(Consultation::circular_321()));
}
