//! Every message of the catalogues is said somewhere: words that nobody says any more are translated for nothing.

#![expect(clippy::expect_used, reason = "a test fails by panicking")]

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

/// Names that no source has to hold: those of the world's time zones, of which a programme may choose any.
const OPEN: &str = "time-zone-";

/// What code says of messages.
#[derive(Default)]
struct Said {
    /// Every word of the sources as it stands there.
    words: BTreeSet<String>,
    /// The same without hyphens and capitals.
    bare: BTreeSet<String>,
    /// Ids that are put together, as `trade-stage-{…}`: what stands before and after the part that is filled in.
    patterns: BTreeSet<(String, String)>,
}

impl Said {
    fn read(&mut self, text: &str) {
        for word in text.split(|one: char| !is_of_word(one)) {
            self.words.insert(word.to_owned());
            self.bare.insert(bare(word));
        }
        for (at, _) in text.match_indices('{') {
            let before = text[..at].trim_end_matches('$');
            let start = before.trim_end_matches(is_of_id).len();
            let prefix = &before[start..];
            let is_quoted = text[..start].ends_with(['"', '\'', '`']);
            let Some(end) = text[at..].find('}') else { continue };
            let after = &text[at + end + 1..];
            let suffix = &after[..after.find(|one: char| !is_of_id(one)).unwrap_or(after.len())];
            if is_quoted && prefix.ends_with('-') {
                self.patterns.insert((prefix.to_owned(), suffix.to_owned()));
            }
        }
    }

    /// Whether an id stands in the code, or is put together from a word that does.
    fn has(&self, id: &str) -> bool {
        self.words.contains(id)
            || self.patterns.iter().any(|(prefix, suffix)| {
                let filled =
                    id.strip_prefix(prefix.as_str()).and_then(|rest| rest.strip_suffix(suffix.as_str()));
                filled.is_some_and(|part| !part.is_empty() && self.bare.contains(&bare(part)))
            })
    }
}

fn is_of_word(one: char) -> bool {
    one.is_ascii_alphanumeric() || matches!(one, '-' | '_')
}

fn is_of_id(one: char) -> bool {
    one.is_ascii_lowercase() || one.is_ascii_digit() || one == '-'
}

/// `FileIsAFolder`, `file_is_a_folder` and `file-is-a-folder` name the same thing.
fn bare(word: &str) -> String {
    word.chars().filter(char::is_ascii_alphanumeric).map(|one| one.to_ascii_lowercase()).collect()
}

fn top() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/.."))
}

/// The sources that speak to people, and the data that names what is spoken of; tests, and what is generated, apart.
fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("a folder").flatten() {
        let path = entry.path();
        let name = entry.file_name().to_string_lossy().into_owned();
        if path.is_dir() {
            if !matches!(name.as_str(), "tests" | "messages" | "ipc" | "gen" | "target") {
                sources(&path, found);
            }
        } else if !name.contains(".test.") && name != "tests.rs" {
            let kind = path.extension().and_then(|kind| kind.to_str()).unwrap_or_default();
            if matches!(kind, "rs" | "ts" | "svelte" | "typ" | "json") {
                found.push(path);
            }
        }
    }
}

/// The ids of the English catalogue; that the Chinese one has the same is tested beside it.
fn ids() -> Vec<String> {
    let messages = top().join("src-tauri/crates/words/messages/en");
    let files = fs::read_dir(messages).expect("the catalogue").flatten();
    let texts = files.map(|file| fs::read_to_string(file.path()).expect("a file of words"));
    let ids_of = |text: String| -> Vec<String> {
        let heads = text.lines().filter_map(|line| line.split_once(" ="));
        let ids = heads.map(|(id, _)| id).filter(|id| id.contains('-') && !id.contains([' ', '#', '.']));
        ids.map(str::to_owned).collect()
    };
    texts.flat_map(ids_of).collect()
}

#[test]
fn every_message_is_said_somewhere() {
    let mut files = Vec::new();
    sources(&top().join("src-tauri"), &mut files);
    sources(&top().join("ui/src"), &mut files);
    let mut said = Said::default();
    for file in files {
        said.read(&fs::read_to_string(&file).expect("a source file"));
    }
    let ids = ids();
    assert!(ids.len() > 1_000, "only {} ids were found", ids.len());
    let dead: Vec<_> = ids.into_iter().filter(|id| !id.starts_with(OPEN) && !said.has(id)).collect();
    assert!(dead.is_empty(), "nobody says {dead:#?}");
}

#[test]
fn a_message_that_nobody_says_is_noticed() {
    let mut said = Said::default();
    said.read("say('stages-move'); say(`trade-stage-${stage}`); enum Stage { Recruit } let plain = `other-${x}-note`;");
    assert!(said.has("stages-move") && said.has("trade-stage-recruit"));
    for dead in ["stages-moved", "trade-stage-gone", "other-recruit", "trade-stage"] {
        assert!(!said.has(dead), "{dead}");
    }
    assert!(said.has("other-recruit-note"));
}
