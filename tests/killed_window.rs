//! The program is killed while somebody types a summary: on restart all is there but for the last moment.
//!
//! `TANDEM_SOAK` sets how often; the moments are spread by chance, the same each time.

#![cfg(target_os = "linux")]
#![expect(clippy::expect_used, reason = "a test fails by panicking")]

use std::{
    fs,
    path::Path,
    process::Command,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    time::{Duration, Instant},
};

use serde_json::{Value, json};
use tandem_tests::{
    command::Desk,
    visit_page::{LATER, first_visit, open_visit, planned},
    window::{Screen, Window},
};

/// What is typed may be gone from so long before the end.
const MOMENT: Duration = Duration::from_secs(1);

/// Once what happened is recorded, the summary can be written.
fn held() -> (Desk, Value) {
    let desk = planned();
    let visit = first_visit(&desk, "demonstration");
    let id = visit["id"].as_str().expect("an id");
    let form = desk.json(["visit", "hold", "demo.tandem", id]);
    desk.write("form.json", form.to_string());
    desk.succeeds(["visit", "hold", "demo.tandem", id, "--from", "form.json"]);
    (desk, visit)
}

/// Kills the program that has this file open, and no other.
fn kill(programme: &Path) {
    let wanted = programme.to_str().expect("a path in UTF-8").as_bytes();
    let processes = fs::read_dir("/proc").expect("the processes");
    let ours = processes.flatten().filter(|process| {
        let command = fs::read(process.path().join("cmdline")).unwrap_or_default();
        let mut words = command.split(|byte| *byte == 0);
        words.next().is_some_and(|program| program.ends_with(b"tandem-desktop"))
            && words.any(|word| word == wanted)
    });
    let ids: Vec<String> = ours.map(|process| process.file_name().to_string_lossy().into_owned()).collect();
    assert_eq!(ids.len(), 1, "one program has the file open: {ids:?}");
    assert!(Command::new("kill").arg("-KILL").args(&ids).status().expect("kill").success());
}

/// The text that the summary holds.
async fn written(window: &Window) -> String {
    let value = window.field("What both sides agree on now").await.prop("value").await.expect("a value");
    value.unwrap_or_default()
}

/// Types until the program is killed after so long; what was typed by a moment before that.
async fn typed_until_killed(window: Window, programme: &Path, after: Duration) -> String {
    let ended = Arc::new(AtomicBool::new(false));
    let typing = tokio::spawn({
        let ended = Arc::clone(&ended);
        async move {
            let mut log: Vec<(Instant, String)> = Vec::new();
            let mut text = written(&window).await;
            for number in 0.. {
                let piece = format!("{number}共识 ");
                if ended.load(Ordering::Relaxed) || !window.typed(&piece).await {
                    return log;
                }
                text.push_str(&piece);
                log.push((Instant::now(), text.clone()));
            }
            log
        }
    });
    tokio::time::sleep(after).await;
    let killed = Instant::now();
    kill(programme);
    ended.store(true, Ordering::Relaxed);
    let log = typing.await.expect("the typing ends");
    let sure = log.into_iter().rev().find(|(at, _)| *at + MOMENT <= killed);
    sure.map(|(_, text)| text).unwrap_or_default()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_was_typed_is_there_after_a_kill() {
    let rounds: u64 = std::env::var("TANDEM_SOAK").ok().and_then(|text| text.parse().ok()).unwrap_or(3);
    let (desk, visit) = held();
    let programme = desk.path("demo.tandem");
    let mut sure = String::new();
    for round in 0..=rounds {
        let screen = Screen::at(LATER);
        let window = screen.open(Some(&programme)).await;
        open_visit(&window, &visit).await;
        if round > 0 {
            window.shows("Back as you typed it").await;
            let back = written(&window).await;
            assert!(
                back.starts_with(&sure),
                "round {round}: {sure:?} was typed a moment before, {back:?} is there"
            );
            assert!(!sure.is_empty(), "round {round}: nothing was typed");
        }
        if round == rounds {
            window.close().await;
            break;
        }
        let field = window.field("What both sides agree on now").await;
        field.click().await.expect("a click");
        let end = "const field = document.activeElement; field.setSelectionRange(field.value.length, field.value.length)";
        window.run(end, vec![]).await;
        let after = Duration::from_millis(1800 + (round * 7919 + 13) % 1500);
        sure = typed_until_killed(window, &programme, after).await;
    }
    // It is nobody's change: the summary is as empty as before.
    let id = visit["id"].as_str().expect("an id");
    assert_eq!(desk.json(["visit", "show", "demo.tandem", id])["summary"]["consensus"], json!(""));
}
