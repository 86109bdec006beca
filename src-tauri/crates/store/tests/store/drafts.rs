//! Drafts: what is typed is there after whatever happens, and is nobody's change.

use std::sync::Arc;

use tandem_domain::life::Step;
use tandem_store::{Draft, Store};
use tempfile::TempDir;

use crate::given::{self, at, change, file};

#[test]
fn a_draft_comes_back_until_it_is_discarded() {
    let (_folder, path) = file(2);
    let mut store = Store::open(&path).unwrap();
    for v in 0..24 {
        store.save_draft(&given::draft(v % 2, v)).unwrap();
    }
    drop(store);
    let mut store = Store::open(&path).unwrap();
    assert_eq!(store.draft(given::id(9, 1), Step::Close).unwrap(), Some(given::draft(1, 23)));
    assert_eq!(store.drafts().unwrap().len(), 6);
    store.discard_draft(given::id(9, 1), Step::Close).unwrap();
    store.discard_draft(given::id(9, 1), Step::Close).unwrap();
    assert_eq!(store.draft(given::id(9, 1), Step::Close).unwrap(), None);
}

#[test]
fn drafts_are_no_part_of_the_history_and_stand_in_nobodys_way() {
    let (_folder, path) = file(2);
    let mut store = Store::open(&path).unwrap();
    change(&mut store, "another", |writer| writer.put_visit(&given::visit(7, 7)));
    let (before, snapshot) = (store.history(9).unwrap(), store.snapshot().unwrap());
    let typed = Draft { content: "未完".into(), ..given::draft(7, 4) };
    store.save_draft(&typed).unwrap();
    assert_eq!(store.history(9).unwrap(), before);
    assert!(Arc::ptr_eq(&store.snapshot().unwrap(), &snapshot), "nothing is read anew for it");
    // The visit goes although somebody began to type, and what was typed comes back with it.
    store.undo(at(1), "").unwrap().unwrap();
    assert_eq!(store.drafts().unwrap(), []);
    store.redo(at(1), "").unwrap().unwrap();
    assert_eq!(store.drafts().unwrap(), std::slice::from_ref(&typed));
    // Stored with its step, it is gone, and taking that back does not need it.
    change(&mut store, "hold-visit", |writer| {
        writer.drop_draft(typed.visit, typed.step)?;
        writer.put_finding(&given::finding(7, 7))
    });
    assert_eq!(store.drafts().unwrap(), []);
    store.undo(at(2), "").unwrap().unwrap();
    assert_eq!(store.drafts().unwrap(), []);
    store.save_draft(&typed).unwrap();
    store.redo(at(2), "").unwrap().unwrap();
    assert_eq!(store.drafts().unwrap(), [typed]);
}

/// The child says each number once it is saved; whatever it said last must be there, or the one after it.
#[cfg(target_os = "linux")]
mod killed {
    use std::{
        io::{BufRead, BufReader, Write},
        process::Stdio,
    };

    use super::*;
    use crate::places::{child, given_folder};

    #[test]
    fn what_was_typed_last_survives_a_kill() {
        let (folder, path) = file(1);
        let mut saved = 0_u32;
        for round in 0..12 {
            let told = saves_until_killed(&folder, 3 + 7 * round);
            let store = Store::open(&path).unwrap();
            let draft = store.draft(given::id(9, 0), Step::Summarise).unwrap().unwrap();
            let kept: u32 = draft.content.lines().next().unwrap().parse().unwrap();
            assert!(kept == told || kept == told + 1, "said {told}, kept {kept}");
            assert!(draft.content.ends_with("写完"), "half a draft: {}", draft.content);
            saved += told;
        }
        assert!(saved > 100, "the child saved only {saved} drafts");
    }

    /// Lets the child save at least so many drafts, kills it, and gives the last number that it said.
    fn saves_until_killed(folder: &TempDir, at_least: u32) -> u32 {
        let mut running = child(
            &std::env::current_exe().unwrap(),
            "drafts::killed::child_types_without_end",
            folder.path(),
        )
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
        let mut lines = BufReader::new(running.stdout.take().unwrap()).lines().map_while(Result::ok);
        let said = |line: String| line.trim().strip_prefix("saved ").and_then(|number| number.parse().ok());
        let mut last = lines.by_ref().filter_map(said).find(|number: &u32| *number >= at_least).unwrap();
        running.kill().unwrap();
        running.wait().unwrap();
        // What it had said before it died.
        last = lines.filter_map(said).last().unwrap_or(last);
        last
    }

    #[test]
    #[ignore = "run by what_was_typed_last_survives_a_kill"]
    fn child_types_without_end() {
        let mut store = Store::open(&given_folder().join("p.tandem")).unwrap();
        let mut out = std::io::stdout();
        for number in 1_u32.. {
            let content = format!("{number}\n{}写完", "共识：".repeat(number as usize % 500));
            let draft = Draft { step: Step::Summarise, content, ..given::draft(0, 0) };
            store.save_draft(&draft).unwrap();
            writeln!(out, "saved {number}").unwrap();
            out.flush().unwrap();
        }
    }
}
