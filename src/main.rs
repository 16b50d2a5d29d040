//! The window. Without a display it says so in one sentence and names the terminal program.

fn main() {}
