//! The steps of the chores, cheap failures first.

use crate::steps::Step;

/// What a change must pass. Clippy goes before the pages of documentation, which reuse what it checked of the
/// dependencies; the tests, which must compile them to code, go last.
pub const TEST: &[Step] = &[
    Step {
        name: "the sources are formatted",
        cargo: &["fmt", "--all", "--check"],
        variables: &[],
        tests: false,
    },
    Step {
        name: "no lint has anything to say",
        cargo: &["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"],
        variables: &[],
        tests: false,
    },
    Step {
        name: "the documentation is complete and its links lead somewhere",
        cargo: &["doc", "--workspace", "--no-deps"],
        variables: &[("RUSTDOCFLAGS", "-D warnings")],
        tests: false,
    },
    Step { name: "the tests pass", cargo: &["test", "--workspace"], variables: &[], tests: true },
];

/// The long forms of the tests that search. `TANDEM_SOAK` multiplies the random problems of `tests/planner.rs`,
/// `PROPTEST_CASES` sets how many cases a property is tried on.
pub const SOAK: &[Step] = &[
    Step {
        name: "plans of twenty times as many random problems are sound, repeatable and no worse than by hand",
        cargo: &["test", "--package", "tandem-tests", "--test", "planner"],
        variables: &[("TANDEM_SOAK", "20")],
        tests: true,
    },
    Step {
        name: "the planner's properties hold on many more cases",
        cargo: &["test", "--package", "tandem-planner"],
        variables: &[("PROPTEST_CASES", "5000")],
        tests: true,
    },
    Step {
        name: "no calendar, however broken, brings the import down",
        cargo: &["test", "--package", "tandem-calendar"],
        variables: &[("PROPTEST_CASES", "50000")],
        tests: true,
    },
];
