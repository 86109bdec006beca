//! What the page may ask, as the window's own sources name it: so that no command comes which nobody looked at.

use std::{collections::BTreeMap, fs, path::Path};

/// What answers nothing that could name a client.
const SILENT: &[&str] = &["()", "usize", "u32", "bool"];

/// What answers something that holds no word of any client's, and why.
const HARMLESS: &[(&str, &str)] = &[
    ("start", "tells what the programme is called and where it lies"),
    ("open_programme", "tells what the programme is called and where it lies"),
    ("create_programme", "tells what the programme is called and where it lies"),
    ("create_demo", "tells what the programme is called and where it lies"),
    ("look_at_sheets", "shows a file that somebody sent, before any of it is the programme's"),
    ("find_calendars", "tells what a server has, before any of it is the programme's"),
    ("erase_client_data", "says whether it is finished"),
    ("import_special_days", "counts days of the state's calendar"),
];

/// The commands that the page can get a word out of, by name, with the type of their answers.
pub fn that_tell() -> BTreeMap<String, String> {
    let window = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../src");
    let all = fs::read_to_string(window.join("lib.rs")).unwrap();
    let (_, list) = all.split_once("collect_commands![").unwrap();
    let (list, _) = list.split_once(']').unwrap();
    let names: Vec<(&str, &str)> = list.split(',').filter_map(|one| one.trim().split_once("::")).collect();
    assert!(names.len() > 100, "the list of commands is read: {names:?}");
    let mut telling = BTreeMap::new();
    for (file, name) in names {
        let source = fs::read_to_string(window.join(format!("commands/{file}.rs"))).unwrap();
        let (_, rest) = source.split_once(&format!("pub async fn {name}(")).unwrap();
        let (_, rest) = rest.split_once("-> Result<").unwrap();
        let (answer, _) = rest.split_once(", Failure>").unwrap();
        let is_silent = SILENT.contains(&answer) || (answer.ends_with("Id") && !answer.contains('<'));
        if !is_silent && HARMLESS.iter().all(|(harmless, _)| *harmless != name) {
            telling.insert(name.to_owned(), answer.to_owned());
        }
    }
    telling
}
