//! Plans side by side, and a visit that is put where others stand, in the window.
#![expect(clippy::expect_used, reason = "what a test can't do fails it")]

use fantoccini::key::Key;
use serde_json::{Value, json};
use tandem_tests::{
    command::Desk,
    window::{Screen, Window, keep},
};

fn visits(timeline: &Value) -> Vec<Value> {
    timeline["visits"].as_array().expect("visits").clone()
}

async fn timeline(window: &Window) -> Vec<Value> {
    visits(&window.done("timeline", json!({ "from": null, "to": null })).await)
}

/// The demo with a plan of its first weeks, and its planner on show.
async fn planner(desk: &Desk, screen: &Screen) -> Window {
    desk.succeeds(["plan", "demo.tandem", "--to", "2026-02-08", "--accept"]);
    let window = screen.open(Some(&desk.path("demo.tandem"))).await;
    window.shows("visits planned").await;
    window.chord(Key::Control, "2").await;
    window.shows("To place:").await;
    window
}

#[tokio::test]
async fn a_plan_without_somebody_is_kept_and_set_beside_the_one_in_force() {
    let desk = Desk::with_demo();
    let screen = Screen::new();
    let window = planner(&desk, &screen).await;
    let gone = window.done("managers", json!({})).await[0]["name"].clone();
    let before = timeline(&window).await;

    // Nothing is kept yet: it says how to come by one.
    window.press_beginning("Compare").await;
    window.shows("No plan is kept yet").await;
    keep(&window, "scenarios-none").await;
    window.press("Close").await;

    window.keys("p").await;
    window.shows("How long to search at most").await;
    window.run("document.querySelector('[role=dialog] details summary').click()", vec![]).await;
    let tick = "[...document.querySelectorAll('[role=dialog] details fieldset:first-of-type label')]
        .find((one) => one.textContent.includes(arguments[0])).click()";
    window.run(tick, vec![gone.clone()]).await;
    keep(&window, "what-if").await;
    window.press("Start").await;
    window.shows("This plan supposes what is not so").await;
    assert!(!window.text().await.contains("Accept all"), "what is supposed is not put in force");
    keep(&window, "supposed").await;
    window.press_beginning("Keep to compare").await;
    window.write("Name", "少一人").await;
    keep(&window, "keep").await;
    window.press("Keep").await;
    window.shows("“少一人” is kept.").await;

    window.press_beginning("Compare").await;
    window.shows("Plans side by side").await;
    window.shows("Visits placed").await;
    window.shows("Visits by manager").await;
    keep(&window, "side-by-side").await;
    let faults = window.faults().await;
    assert_eq!(faults, json!([]), "{faults:#}");
    window.press_beginning("Show “少一人”").await;
    window.hides("Plans side by side").await;
    window.shows("This plan supposes what is not so").await;
    window.press_beginning("Compare").await;
    window.press_beginning("Remove “少一人”").await;
    window.shows("No plan is kept yet").await;
    assert_eq!(timeline(&window).await, before, "nothing of it is in force");
    window.close().await;
}

#[tokio::test]
async fn a_visit_is_put_where_another_stands_which_gives_way() {
    let desk = Desk::with_demo();
    let screen = Screen::new();
    let window = planner(&desk, &screen).await;
    let before = timeline(&window).await;

    // Carry the first visit on until another visit is in the way that the planner may move.
    window.keys(&Key::Home.to_string()).await;
    let mut offered = false;
    for steps in 1..120 {
        window.keys("m").await;
        for _ in 0..steps {
            window.keys(&Key::Right.to_string()).await;
        }
        if !window.text().await.contains("Another visit:") {
            window.keys(&Key::Escape.to_string()).await;
            continue;
        }
        window.keys(&Key::Enter.to_string()).await;
        window.element("[role=alertdialog]").await;
        offered = window.text().await.contains("Place here, and move what is in the way");
        if offered {
            break;
        }
        window.press("Dismiss").await;
    }
    assert!(offered, "the demo's visits stand in each other's way");
    keep(&window, "in-the-way").await;
    window.press("Place here, and move what is in the way").await;
    window.shows("Proposal").await;
    window.shows("moved").await;
    keep(&window, "room-made").await;
    assert_eq!(timeline(&window).await, before, "nothing moves before it is accepted");
    window.press_beginning("Accept all").await;
    window.hides("Accept all").await;
    let after = timeline(&window).await;
    let place = |visits: &[Value], id: &Value| {
        let one = visits.iter().find(|one| one["visit"]["id"] == *id);
        one.map(|one| {
            (one["start"].clone(), one["visit"]["manager_id"].clone(), one["visit"]["rep_id"].clone())
        })
    };
    let ids: Vec<&Value> = before.iter().map(|one| &one["visit"]["id"]).collect();
    let lost = ids.iter().filter(|id| place(&after, id).is_none()).count();
    let changed = ids.iter().filter(|id| place(&before, id) != place(&after, id)).count();
    assert!(
        (2..5).contains(&changed) && lost < 2,
        "it and what was in its way, no more: {changed}, lost {lost}"
    );
    window.close().await;
}
