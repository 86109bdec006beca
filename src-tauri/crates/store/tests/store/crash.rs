//! A program that is killed leaves whole changes, and a file that is whole or none.
#![cfg(target_os = "linux")]
#![expect(clippy::panic, reason = "a test fails by panicking")]

use std::{process::Stdio, thread, time::Duration};

use tandem_store::{OpenError, Store};
use tempfile::TempDir;

use crate::{
    given::{self, at, change, file, text},
    places::{child, given_folder},
};

/// How many cities each change writes, all with the same name.
const CITIES: u8 = 60;

/// Starts this program again for one of its tests, and kills it after so long.
pub fn kill_after(test: &str, folder: &TempDir, milliseconds: u64) {
    let mut running = child(&std::env::current_exe().unwrap(), test, folder.path())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    thread::sleep(Duration::from_millis(milliseconds));
    assert!(running.try_wait().unwrap().is_none(), "the child ended by itself");
    running.kill().unwrap();
    running.wait().unwrap();
}

#[test]
fn a_killed_program_leaves_whole_changes_only() {
    let (folder, path) = file(1);
    let mut made = 0;
    for round in 0..12 {
        kill_after("crash::child_changes_without_end", &folder, 60 + 17 * round);
        let store = Store::open(&path).unwrap();
        let snapshot = store.snapshot().unwrap();
        let names: std::collections::BTreeSet<_> = snapshot.cities.iter().map(|city| &city.name).collect();
        assert!(names.len() == 1, "half a change: {names:?}");
        let history = store.history(u32::MAX).unwrap();
        assert!(history.len() >= made, "changes that were stored are gone");
        made = history.len();
        let steps = history.iter().map(|entry| entry.steps.len()).sum::<usize>();
        let undone = history.iter().filter(|entry| entry.undone).count();
        assert!(undone <= steps);
    }
    assert!(made > 20, "the child made only {made} changes");
}

#[test]
#[ignore = "run by a_killed_program_leaves_whole_changes_only"]
fn child_changes_without_end() {
    let mut store = Store::open(&given_folder().join("p.tandem")).unwrap();
    for variant in (0_u8..=250).cycle() {
        change(&mut store, "rename", |writer| {
            (0..CITIES).try_for_each(|number| {
                let mut city = given::city(number, 0);
                city.name = format!("{} {variant}", text(0));
                writer.put_city(&city)
            })
        });
        if variant % 5 == 0 {
            change(&mut store, "rename", |writer| {
                (0..CITIES).try_for_each(|number| writer.put_city(&given::city(number, 0)))
            });
            store.undo(at(1), "").unwrap().unwrap();
        }
    }
}

#[test]
fn a_program_killed_while_it_makes_files_leaves_whole_ones_or_none() {
    let folder = TempDir::new().unwrap();
    // On a busy computer a child comes to little: then it gets longer.
    let mut whole = 0;
    for round in 0..80 {
        kill_after("crash::child_makes_files_without_end", &folder, 40 + 13 * round);
        whole = whole_files(&folder);
        if round >= 8 && whole > 5 {
            return;
        }
    }
    panic!("the children made only {whole} files");
}

/// How many files are whole; all others must be none.
fn whole_files(folder: &TempDir) -> usize {
    let mut whole = 0;
    for (path, _) in given::contents(folder.path()) {
        if path.extension().is_some_and(|extension| extension == "tandem") {
            match Store::open(&path) {
                Ok(store) => {
                    assert_eq!(store.snapshot().unwrap().programme, given::programme(0));
                    whole += 1;
                }
                Err(OpenError::NotAProgramme(_)) => {}
                Err(error) => panic!("{}: {error:?}", path.display()),
            }
        }
    }
    whole
}

#[test]
#[ignore = "run by a_program_killed_while_it_makes_files_leaves_whole_ones_or_none"]
fn child_makes_files_without_end() {
    let folder = given_folder();
    for number in 0.. {
        let path = folder.join(format!("{}-{number}.tandem", std::process::id()));
        Store::create(&path, &given::programme(0)).unwrap();
    }
}
