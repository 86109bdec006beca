//! The steps of the chores, cheap failures first.

use crate::steps::{Program, Step};

const PAGE_TOOLS: Step = Step {
    name: "what the page is built with is here",
    program: Program::Npm,
    words: &["ci", "--no-audit", "--no-fund"],
    variables: &[],
    tests: false,
};

const PAGE: Step = Step {
    name: "the page builds",
    program: Program::Npm,
    words: &["run", "build"],
    variables: &[],
    tests: false,
};

/// What must be done before the window can be compiled, since its page is part of it.
pub const BEFORE_THE_WINDOW: &[Step] = &[PAGE_TOOLS, PAGE];

/// Writes what is generated from the Rust sources for the page.
pub const BINDINGS: &[Step] = &[Step {
    name: "the page's bindings are written anew",
    program: Program::Cargo,
    words: &["test", "--package", "tandem-desktop", "--test", "bindings"],
    variables: &[("TANDEM_WRITE_BINDINGS", "1")],
    tests: true,
}];

/// What a change must pass. The window holds the page, so the page is built before anything of Rust. Clippy goes before the pages of documentation, which reuse what it checked of the
/// dependencies; the tests, which must compile them to code, go last.
pub const TEST: &[Step] = &[
    Step {
        name: "the sources are formatted",
        program: Program::Cargo,
        words: &["fmt", "--all", "--check"],
        variables: &[],
        tests: false,
    },
    PAGE_TOOLS,
    Step {
        name: "the page's types agree, with each other and with the commands",
        program: Program::Npm,
        words: &["run", "check"],
        variables: &[],
        tests: false,
    },
    Step {
        name: "the page's own logic works",
        program: Program::Npm,
        words: &["test"],
        variables: &[],
        tests: false,
    },
    PAGE,
    Step {
        name: "no lint has anything to say",
        program: Program::Cargo,
        words: &["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"],
        variables: &[],
        tests: false,
    },
    Step {
        name: "the documentation is complete and its links lead somewhere",
        program: Program::Cargo,
        words: &["doc", "--workspace", "--no-deps"],
        variables: &[("RUSTDOCFLAGS", "-D warnings")],
        tests: false,
    },
    Step {
        name: "the tests pass",
        program: Program::Cargo,
        words: &["test", "--workspace"],
        variables: &[],
        tests: true,
    },
];

/// A reader under a fuzzer for ten minutes. The flags have the compiler count what is reached, by which the fuzzer finds
/// its way; the stable one knows them, but not those of the sanitizers. That memory is given back, the targets see to by
/// themselves.
macro_rules! fuzzed {
    ($reader:literal, $name:literal) => {
        Step {
            name: $name,
            program: Program::Cargo,
            words: &[
                "run",
                "--release",
                "--manifest-path=src-tauri/fuzz/Cargo.toml",
                "--target-dir=target/fuzz",
                "--target=host-tuple",
                "--bin",
                $reader,
                "--",
                concat!("target/corpus/", $reader),
                "-artifact_prefix=target/corpus/",
                "-dict=src-tauri/crates/calendar/tests/suite/fuzz/words.dict",
                "-max_total_time=600",
                "-max_len=16384",
                "-timeout=20",
                "-rss_limit_mb=2048",
            ],
            variables: &[(
                "RUSTFLAGS",
                "--cfg fuzzing -Cpasses=sancov-module -Cllvm-args=-sanitizer-coverage-level=4 \
                 -Cllvm-args=-sanitizer-coverage-inline-8bit-counters -Cllvm-args=-sanitizer-coverage-pc-table \
                 -Cllvm-args=-sanitizer-coverage-trace-compares",
            )],
            tests: false,
        }
    };
}

/// The long forms of the tests that search. `TANDEM_SOAK` multiplies the random problems of `tests/planner.rs`,
/// `PROPTEST_CASES` sets how many cases a property is tried on.
pub const SOAK: &[Step] = &[
    Step {
        name: "plans of twenty times as many random problems are sound, repeatable and no worse than by hand",
        program: Program::Cargo,
        words: &["test", "--package", "tandem-tests", "--test", "planner"],
        variables: &[("TANDEM_SOAK", "20")],
        tests: true,
    },
    Step {
        name: "however often the program is killed in the middle of typing, a moment of it is lost at most",
        program: Program::Cargo,
        words: &["test", "--package", "tandem-tests", "--test", "killed_window"],
        variables: &[("TANDEM_SOAK", "40")],
        tests: true,
    },
    Step {
        name: "the planner's properties hold on many more cases",
        program: Program::Cargo,
        words: &["test", "--package", "tandem-planner"],
        variables: &[("PROPTEST_CASES", "5000")],
        tests: true,
    },
    Step {
        name: "files made to bring a reader down are read in bounded memory, at their full size",
        program: Program::Cargo,
        words: &["test", "--release", "--package", "tandem-calendar", "--test", "hostile"],
        variables: &[("TANDEM_SOAK", "1")],
        tests: true,
    },
    Step {
        name: "no calendar, however broken, brings the import down",
        program: Program::Cargo,
        words: &["test", "--package", "tandem-calendar"],
        variables: &[("PROPTEST_CASES", "50000"), ("TANDEM_CORPUS", "../../../target/corpus")],
        tests: true,
    },
    fuzzed!("file", "a calendar file that a fuzzer makes is survived"),
    fuzzed!("rule", "a recurrence rule that a fuzzer makes is survived"),
    fuzzed!("zone", "a time zone that a fuzzer makes is survived"),
    fuzzed!("sheet", "a file of sheets or an archive that a fuzzer makes is survived"),
    fuzzed!("workbook", "what a fuzzer makes of the inside of a workbook is survived"),
];
