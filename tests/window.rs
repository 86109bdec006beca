//! The main job in the window, start to end, by keyboard alone, as a person does it.
//!
//! Two things no driver can do: drop a file onto the window, and answer the system's own file dialogs. There
//! the test calls the command that the page calls next.
#![expect(clippy::expect_used, reason = "what a test can't do fails it")]

use fantoccini::key::Key;
use serde_json::{Value, json};
use tandem_tests::{
    command::Desk,
    window::{Screen, Window, keep},
};

const CALENDAR: &str = include_str!("suite/import/outlook-week.ics");

/// The demo with its window open.
async fn opened(screen: &Screen, desk: &Desk) -> Window {
    let window = screen.open(Some(&desk.path("demo.tandem"))).await;
    window.shows("Overview").await;
    window.shows("visits planned").await;
    window
}

fn visits(timeline: &Value) -> &Vec<Value> {
    timeline["visits"].as_array().expect("visits")
}

/// Where every visit stands.
async fn standing(window: &Window) -> Vec<(String, i64)> {
    let timeline = window.done("timeline", json!({ "from": null, "to": null })).await;
    let place = |one: &Value| {
        (one["visit"]["id"].as_str().unwrap_or_default().to_owned(), one["start"].as_i64().unwrap_or(-1))
    };
    let mut all: Vec<_> = visits(&timeline).iter().map(place).collect();
    all.sort();
    all
}

#[tokio::test]
async fn from_calendars_to_a_plan_that_is_still_there_tomorrow() {
    let desk = Desk::with_demo();
    desk.write("week.ics", CALENDAR);
    let rep = desk.json(["rep", "list", "demo.tandem"])[0]["id"].clone();
    let screen = Screen::new();
    let window = opened(&screen, &desk).await;

    // A calendar comes in.
    let file = json!({ "owner": rep, "path": desk.path("week.ics"), "acceptIncomplete": false, "acceptOlder": false, "choice": { "encoding": null, "sheets": [] } });
    let reports = window.done("import_file", file).await;
    let report = &reports[0];
    assert_eq!((report["status"].as_str(), report["events"].as_u64()), (Some("new"), Some(3)));
    window.chord(Key::Control, "5").await;
    window.shows("Entries to review").await;
    let held = window.done("calendars", json!({})).await;
    assert!(held.to_string().contains("week.ics"), "the calendar is held");
    keep(&window, "calendars").await;

    // Plan, and accept all of it.
    window.chord(Key::Control, "2").await;
    window.shows("To place:").await;
    window.keys("p").await;
    window.shows("How long to search at most").await;
    window.enter_on("Start").await;
    window.shows("Proposal").await;
    window.shows("below the best possible plan").await;
    let gap = gap(&window.text().await);
    assert!((0.0..10.0).contains(&gap), "{gap} % from the best possible is no plan to propose");
    keep(&window, "proposal").await;

    // What would one more of something bring?
    window.press("What holds it back?").await;
    window.shows("What one more would bring").await;
    keep(&window, "scarce").await;
    window.chord(Key::Control, "k").await;
    window.element("dialog[open] input").await;
    window.keys("Accept all").await;
    window.keys(&Key::Enter.to_string()).await;
    let placed = window.until(async || standing(&window).await, |placed| placed.len() > 80).await;
    keep(&window, "planner").await;

    // Carry a visit to where it can't stand: the tip says why, dropping is refused, three moments are offered.
    window.keys(&Key::Home.to_string()).await;
    window.keys("m").await;
    window.shows("Fits:").await;
    for _ in 0..60 {
        if !window.text().await.contains("Fits:") {
            break;
        }
        window.keys(&Key::Right.to_string()).await;
    }
    assert!(
        !window.text().await.contains("Fits:"),
        "half an hour after half an hour, and nothing in the way"
    );
    keep(&window, "conflict").await;
    window.keys(&Key::Enter.to_string()).await;
    window.element("[role=alertdialog]").await;
    window.shows("Nearest moments").await;
    keep(&window, "refused").await;
    assert_eq!(standing(&window).await, placed, "a refused visit stays where it was");
    window.keys(&Key::Escape.to_string()).await;

    // Why a visit stands where it stands: what it gains, and what the best other moment would have cost.
    window.press("Why?").await;
    window.shows("Why it is there").await;
    window.shows("other moments").await;

    // A schedule goes out.
    let managers = window.done("managers", json!({})).await;
    let pdf = desk.path("schedule.pdf");
    let export = json!({ "manager": managers[0]["id"], "path": pdf, "language": "en" });
    let summary = window.done("export_schedule", export).await;
    assert!(summary["visits"].as_u64() > Some(10), "{summary}");
    assert!(std::fs::read(&pdf).expect("the PDF").starts_with(b"%PDF-"));

    // The program ends and starts again.
    window.close().await;
    let screen = Screen::new();
    let window = opened(&screen, &desk).await;
    assert_eq!(standing(&window).await, placed, "all still there");
    window.close().await;
}

/// How far the proposal on show is from the best possible plan at most, in percent.
fn gap(shown: &str) -> f64 {
    let before = shown.split(" % below the best possible plan").next().unwrap_or_default();
    let number = before.rsplit("At most ").next().unwrap_or_default();
    number.parse().expect("a number of percent")
}

/// Waits until the screen of this number is the one on show, and everything on it has been read.
async fn read(window: &Window, number: usize) {
    let script = "const buttons = [...document.querySelectorAll('nav button')];
        const shown = buttons.findIndex((one) => one.getAttribute('aria-current') === 'page') + 1;
        const main = document.querySelector('main');
        const loading = /Loading…|正在读取…/.test(main?.innerText ?? '');
        return [shown, !loading && (main?.innerText ?? '').length > 50];";
    let on_show = async || window.run(script, vec![]).await;
    window.until(on_show, |seen| *seen == json!([number, true])).await;
}

#[tokio::test]
async fn every_screen_speaks_both_languages_and_has_nothing_serious_against_it() {
    let desk = Desk::with_demo();
    desk.succeeds(["plan", "demo.tandem", "--accept"]);
    let screen = Screen::new();
    let window = opened(&screen, &desk).await;
    for (language, theme) in [("en", "light"), ("zh-CN", "dark")] {
        window.done("set_preferences", json!({ "language": language, "theme": theme })).await;
        window.reload().await;
        for number in 1..=6 {
            window.element("nav").await;
            window.chord(Key::Control, &number.to_string()).await;
            read(&window, number).await;
            keep(&window, &format!("screen-{number}-{language}-{theme}")).await;
            let faults = window.faults().await;
            assert_eq!(faults, json!([]), "screen {number} in {language}, {theme}");
        }
    }
    window.close().await;
}
