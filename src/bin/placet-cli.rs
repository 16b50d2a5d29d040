//! The same work in a terminal, and for programs.

fn main() {}
