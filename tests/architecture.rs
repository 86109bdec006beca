//! The house keeps its shape: data walks forward through the crates, and each stage has its own tools alone.
//!
//! `src-tauri/ARCHITECTURE.md` says why. Whoever needs another arrow changes the table here, and says why there.

use std::{collections::BTreeSet, error::Error, fs, path::Path, process::Command};

use serde::Deserialize;

/// Which of our crates each may use.
const ARROWS: &[(&str, &[&str])] = &[
    ("tandem-domain", &[]),
    ("tandem-words", &[]),
    ("tandem-calendar", &["tandem-domain"]),
    ("tandem-planner", &["tandem-domain"]),
    ("tandem-subscription", &["tandem-domain"]),
    ("tandem-metrics", &["tandem-domain"]),
    ("tandem-store", &["tandem-domain"]),
    ("tandem-documents", &["tandem-domain", "tandem-words"]),
    (
        "tandem-app",
        &[
            "tandem-domain",
            "tandem-words",
            "tandem-calendar",
            "tandem-planner",
            "tandem-subscription",
            "tandem-metrics",
            "tandem-store",
            "tandem-documents",
        ],
    ),
    ("tandem-cli", &["tandem-app"]),
    ("tandem-desktop", &["tandem-app"]),
    ("xtask", &[]),
];

/// The package of the tests looks at everything from outside.
const FREE: &str = "tandem-tests";

/// Crates of others, by the beginning of their names, that one crate of ours keeps to itself.
const KEPT: &[(&str, &str, &str)] = &[
    ("typst", "tandem-documents", "the typesetter is slow to compile, so that one crate alone waits for it"),
    ("rusqlite", "tandem-store", "SQL stands where the tables are"),
    ("libsqlite3", "tandem-store", "SQL stands where the tables are"),
    ("clap", "tandem-cli", "what may be typed is the command line's affair"),
    ("indicatif", "tandem-cli", "printing is the command line's affair"),
    ("ureq", "tandem-subscription", "nothing but a calendar's address is ever reached over the network"),
    ("libdav", "tandem-subscription", "nothing but a calendar's address is ever reached over the network"),
    ("tauri", "tandem-desktop", "the product works without a window"),
];

/// Crates of others that one of ours must never use.
const NEVER: &[(&str, &[&str], &str)] = &[
    (
        "tandem-planner",
        &["chrono", "rand", "fastrand", "getrandom"],
        "the same problem and seed give the same plan",
    ),
    ("tandem-domain", &["tokio", "serde_json", "rand", "fastrand"], "the domain does no input or output"),
];

/// Who of the app reads what the agreements do not share, and why. Everything else reads what may be seen.
const KNOW_THE_TRUTH: &[(&str, &str)] = &[
    ("agreements/renew.rs", "the next agreement takes over what the last one says"),
    ("demo/channel.rs", "fills stages, flows and market events in"),
    ("demo/formality.rs", "fills abilities, trainings and an edition in"),
    ("demo/lived.rs", "fills visits in"),
    ("demo/partnership.rs", "fills joint issues in"),
    ("demo/trust.rs", "renews an agreement"),
    ("desk.rs", "keeps the truth, and what is seen of it"),
    ("events/course.rs", "changes what became of events, and keeps what was hidden from the form"),
    ("events/place.rs", "moves events"),
    ("events/wanted.rs", "changes what a form names, and keeps what was hidden from it"),
    ("handover/client_file.rs", "hands a distributor what is its own"),
    ("handover/erase.rs", "finds the names of what is to be erased"),
    ("import/look.rs", "compares files with the calendars held"),
    ("import/policy.rs", "replaces calendars"),
    ("import/several.rs", "compares files with the calendars held"),
    ("import/take.rs", "replaces calendars"),
    ("partnership/charter.rs", "changes charters, and keeps what was hidden from the form"),
    ("partnership/issues.rs", "notes evidence"),
    ("partnership/problems.rs", "changes topics and proposals"),
    ("partnership/sponsor.rs", "notes what sponsors were told"),
    ("people/agreement.rs", "changes what a form names"),
    ("people/client.rs", "changes what a form names, and keeps what was hidden from it"),
    ("people/distributor.rs", "changes what a form names"),
    ("people/issue.rs", "changes what a form names, and keeps what was hidden from it"),
    ("people/manager.rs", "changes what a form names"),
    ("people/named.rs", "recognises what somebody named, and tells nothing else"),
    ("people/rep.rs", "changes what a form names"),
    ("people/sheet/mod.rs", "compares a list with what is noted"),
    ("plan/by_hand.rs", "keeps what is written down about a visit that is moved"),
    ("plan/riding.rs", "stores entries in their own words"),
    ("playbook/mod.rs", "makes the next edition, and keeps what was hidden from the form"),
    ("promotion/mod.rs", "changes what a form names, and keeps what was hidden from it"),
    ("stages/moves.rs", "changes where a distributor stands"),
    ("subscriptions/mod.rs", "keeps addresses as they are"),
    ("training/mod.rs", "changes trainings, and keeps what was hidden from the form"),
    ("visits/actions.rs", "changes what is to be done"),
    ("visits/case.rs", "changes visits"),
];

/// What may stand at the top, beside dot files and lock files.
const TOP: &[&str] = &["Cargo.toml", "README.md", "icons", "src-tauri", "tests", "ui"];

#[derive(Debug, Deserialize)]
struct Workspace {
    packages: Vec<Package>,
}

#[derive(Debug, Deserialize)]
struct Package {
    name: String,
    edition: String,
    manifest_path: String,
    dependencies: Vec<Dependency>,
}

#[derive(Debug, Deserialize)]
struct Dependency {
    name: String,
    /// `dev`, `build`, or nothing for an ordinary one.
    kind: Option<String>,
    /// Where it lies, for those of this workspace.
    path: Option<String>,
}

fn top() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/.."))
}

fn workspace() -> Result<Workspace, Box<dyn Error>> {
    let output = Command::new(env!("CARGO"))
        .args(["metadata", "--format-version", "1", "--no-deps"])
        .current_dir(top())
        .output()?;
    if !output.status.success() {
        return Err(String::from_utf8_lossy(&output.stderr).into());
    }
    Ok(serde_json::from_slice(&output.stdout)?)
}

/// What is wrong with a package's dependencies, an arrow a line with the rule that it breaks.
fn wrong_arrows(package: &Package) -> Vec<String> {
    if package.name == FREE {
        return Vec::new();
    }
    let from = package.name.as_str();
    let Some((_, allowed)) = ARROWS.iter().find(|(name, _)| *name == from) else {
        return vec![format!("{from} is not in the table: say which of our crates it may use")];
    };
    let mut wrong = Vec::new();
    // What a crate's own tests use does not reach the product.
    for to in package.dependencies.iter().filter(|to| to.kind.as_deref() != Some("dev")) {
        let (ours, to) = (to.path.is_some(), to.name.as_str());
        if ours && !allowed.contains(&to) {
            wrong.push(format!("{from} -> {to}: of our crates, {from} may use only {allowed:?}"));
        }
        for (beginning, keeper, why) in KEPT {
            if to.starts_with(beginning) && from != *keeper {
                wrong.push(format!("{from} -> {to}: only {keeper} uses {beginning}*: {why}"));
            }
        }
        for (name, never, why) in NEVER {
            if from == *name && never.contains(&to) {
                wrong.push(format!("{from} -> {to}: never: {why}"));
            }
        }
    }
    wrong
}

#[test]
fn no_dependency_points_back() {
    let workspace = workspace().unwrap();
    let wrong: Vec<_> = workspace.packages.iter().flat_map(wrong_arrows).collect();
    assert!(wrong.is_empty(), "arrows that the architecture does not allow:\n  {}", wrong.join("\n  "));
}

#[test]
fn a_dependency_that_points_back_is_noticed() {
    let package = |name: &str, dependencies: &[(&str, Option<&str>, bool)]| Package {
        name: name.to_owned(),
        edition: String::new(),
        manifest_path: String::new(),
        dependencies: dependencies
            .iter()
            .map(|(name, kind, ours)| Dependency {
                name: (*name).to_owned(),
                kind: kind.map(str::to_owned),
                path: ours.then(String::new),
            })
            .collect(),
    };
    for (from, to, kind, ours) in [
        ("tandem-domain", "tandem-words", None, true),
        ("tandem-store", "tandem-calendar", None, true),
        ("tandem-planner", "tandem-store", Some("build"), true),
        ("tandem-cli", "tandem-domain", None, true),
        ("tandem-cli", "rusqlite", None, false),
        ("tandem-app", "typst-pdf", None, false),
        ("tandem-app", "clap", None, false),
        ("tandem-planner", "chrono", None, false),
        ("tandem-newcomer", "serde", None, false),
    ] {
        let wrong = wrong_arrows(&package(from, &[(to, kind, ours)]));
        assert_eq!(wrong.len(), 1, "{from} -> {to}: {wrong:?}");
    }
    let right =
        [("tandem-domain", None, true), ("rusqlite", None, false), ("tandem-calendar", Some("dev"), true)];
    assert_eq!(wrong_arrows(&package("tandem-store", &right)), Vec::<String>::new());
}

#[test]
fn the_top_level_holds_what_it_should_and_nothing_else() {
    let strangers: Vec<_> = entries_at_the_top()
        .unwrap()
        .into_iter()
        .filter(|name| {
            let locks = name.contains("-lock.") || Path::new(name).extension().is_some_and(|e| e == "lock");
            !(TOP.contains(&name.as_str()) || name.starts_with('.') || locks)
        })
        .collect();
    assert!(
        strangers.is_empty(),
        "at the top level may stand {TOP:?}, dot files and lock files; not {strangers:?}"
    );
}

/// What git holds at the top: a user's own files beside it are nobody's business. Without git, as in an archive
/// of the sources, all that lies there but what was built.
fn entries_at_the_top() -> Result<BTreeSet<String>, Box<dyn Error>> {
    let listed = Command::new("git").args(["ls-files", "--full-name"]).current_dir(top()).output();
    if let Ok(listed) = listed.as_ref().map(|output| String::from_utf8_lossy(&output.stdout))
        && !listed.is_empty()
    {
        return Ok(listed.lines().filter_map(|path| path.split('/').next()).map(str::to_owned).collect());
    }
    let mut entries = BTreeSet::new();
    for entry in fs::read_dir(top())? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        if name != "target" {
            entries.insert(name);
        }
    }
    Ok(entries)
}

#[test]
fn every_crate_obeys_the_workspace() {
    let workspace = workspace().unwrap();
    assert!(workspace.packages.len() >= 10, "only {} packages", workspace.packages.len());
    for package in workspace.packages {
        let manifest = fs::read_to_string(&package.manifest_path).unwrap();
        let mut lines = manifest.lines().skip_while(|line| line.trim() != "[lints]").skip(1);
        let inherits = lines.next().is_some_and(|line| line.replace(' ', "") == "workspace=true");
        assert!(inherits, "{} has no [lints] workspace = true", package.name);
        assert_eq!(package.edition, "2024", "{}", package.name);
    }
}

#[test]
fn what_is_not_shared_is_read_by_those_who_need_it_and_nobody_else() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../src-tauri/crates/app/src");
    let mut files = Vec::new();
    sources(&root, &mut files);
    let reads = |file: &Path| {
        let text = fs::read_to_string(file).unwrap();
        [".snapshot()", ".true_availability("].iter().any(|door| text.contains(door))
    };
    let relative = |file: &Path| file.strip_prefix(&root).unwrap().to_str().unwrap().replace('\\', "/");
    let found: BTreeSet<String> =
        files.iter().filter(|file| reads(file)).map(|file| relative(file)).collect();
    let known: BTreeSet<String> = KNOW_THE_TRUTH.iter().map(|(file, _)| (*file).to_owned()).collect();
    let strangers: Vec<_> = found.difference(&known).collect();
    assert!(strangers.is_empty(), "read `seen()`, or say here why not: {strangers:?}");
    let idle: Vec<_> = known.difference(&found).collect();
    assert!(idle.is_empty(), "no longer need the truth: {idle:?}");
}

/// The source files below a folder, but for tests.
fn sources(folder: &Path, found: &mut Vec<std::path::PathBuf>) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|kind| kind == "rs") && !path.ends_with("tests.rs") {
            found.push(path);
        }
    }
}
