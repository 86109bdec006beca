//! The project's chores: run, test, soak.
fn main() {}
