//! The window's manners: menus by keyboard, several visits at once, a plan for some only, ways that lead
//! somewhere, and the first steps of a new programme.
#![expect(clippy::expect_used, reason = "what a test can't do fails it")]

use std::collections::BTreeSet;

use fantoccini::key::Key;
use serde_json::{Value, json};
use tandem_tests::{
    command::Desk,
    window::{Screen, Window, keep},
};

/// Where every visit stands: its id, distributor and first minute.
async fn standing(window: &Window) -> BTreeSet<(String, String, i64)> {
    let timeline = window.done("timeline", json!({ "from": null, "to": null })).await;
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let visits = timeline["visits"].as_array().expect("visits");
    let place = |one: &Value| {
        let visit = &one["visit"];
        (text(&visit["id"]), text(&visit["distributor"]), one["start"].as_i64().unwrap_or(-1))
    };
    visits.iter().map(place).collect()
}

/// The demo with its plan in force, and its window open on the planner.
async fn on_the_planner(screen: &Screen, desk: &Desk) -> Window {
    let window = screen.open(Some(&desk.path("demo.tandem"))).await;
    window.shows("visits planned").await;
    window.chord(Key::Control, "2").await;
    window.shows("To place:").await;
    window
}

fn planned() -> Desk {
    let desk = Desk::with_demo();
    desk.succeeds(["plan", "demo.tandem", "--accept"]);
    desk
}

#[tokio::test]
async fn menus_by_keyboard_and_several_visits_at_once() {
    let desk = planned();
    let screen = Screen::new();
    let window = on_the_planner(&screen, &desk).await;

    // What can be done with the visit that has the focus; arrows and Enter choose.
    window.keys(&Key::Home.to_string()).await;
    window.element(".visit[aria-current=true]").await;
    window.chord(Key::Shift, &Key::F10.to_string()).await;
    window.element("[role=menuitem]:focus").await;
    window.shows("Copy as text").await;
    assert!(window.text().await.contains("Move with the keyboard"));
    window.keys(&Key::Down.to_string()).await;
    window.keys(&Key::Enter.to_string()).await;
    window.shows("Enter puts the visit there").await;
    window.keys(&Key::Escape.to_string()).await;
    window.shows("To place:").await;

    // A month of visits goes at once, and comes back at once.
    let before = standing(&window).await;
    window.press("Month").await;
    window.until(async || window.run(COUNT, vec![]).await, |shown| shown.as_u64() > Some(4)).await;
    window.chord(Key::Control, "a").await;
    window.shows("Ctrl-click adds or leaves out").await;
    window.press("Remove").await;
    let left = window.until(async || standing(&window).await, |left| left.len() < before.len()).await;
    assert!(left.is_subset(&before));
    assert!(before.len() - left.len() > 4, "{} of {} are left", left.len(), before.len());
    window.chord(Key::Control, "z").await;
    window.until(async || standing(&window).await, |back| *back == before).await;
    // The step before is still there: the key was heard once.
    let history = window.done("history", json!({})).await;
    assert_eq!((&history[0]["what"], &history[0]["undone"]), (&json!("remove-visits"), &json!(true)));
    assert_eq!(history[1]["undone"], json!(false));

    // The overview leads to a visit's page, and that to where it stands.
    window.chord(Key::Control, "1").await;
    let first = window.element("ul[aria-label='Next visits'] button b").await;
    let client = first.text().await.expect("a name");
    first.click().await.expect("a click");
    window.element("[data-step]").await;
    window.shows(&client).await;
    window.press("Show on the planner").await;
    window.element(".planner").await;
    let heading = window.element("aside h2").await;
    window.until(async || heading.text().await.unwrap_or_default(), |text| *text == client).await;
    window.element(".visit[aria-current=true]").await;
    window.close().await;
}

/// How many visits can be focused.
const COUNT: &str = "return document.querySelectorAll('.visit').length";

#[tokio::test]
async fn a_plan_for_one_distributor_leaves_the_others_alone() {
    let desk = planned();
    let screen = Screen::new();
    let window = on_the_planner(&screen, &desk).await;
    let all = standing(&window).await;
    let ours = all.iter().next().expect("a visit").1.clone();
    // A part of everybody's visits is gone, so that a plan has something to do anywhere.
    let gone: Vec<&str> = all.iter().step_by(2).map(|(id, ..)| id.as_str()).collect();
    window.done("remove_visits", json!({ "visits": gone })).await;
    window.reload().await;
    window.shows("visits planned").await;
    window.chord(Key::Control, "2").await;
    window.shows("To place:").await;
    let before = standing(&window).await;

    window.keys("p").await;
    window.shows("What matters").await;
    window.named("label", "Only some").await.click().await.expect("a click");
    window.shows("Tick at least one.").await;
    let find = window.element("[role=dialog] input[type=search]").await;
    find.send_keys(&ours).await.expect("keys");
    window.element("[role=dialog] input[type=checkbox]").await.click().await.expect("a click");
    window.shows("Chosen: 1").await;
    window.press("Start").await;
    window.shows("Proposal").await;
    window.press_beginning("Accept all").await;
    let after = window.until(async || standing(&window).await, |after| *after != before).await;
    let others = |all: &BTreeSet<(String, String, i64)>| -> BTreeSet<_> {
        all.iter().filter(|(_, distributor, _)| *distributor != ours).cloned().collect()
    };
    assert_eq!(others(&after), others(&before), "only {ours} was asked about");
    assert!(after.len() > before.len());
    window.close().await;
}

#[tokio::test]
async fn a_new_programme_shows_the_way_and_puts_it_away() {
    let desk = Desk::new();
    desk.succeeds(["new", "spring.tandem", "--name", "Spring"]);
    let screen = Screen::new();
    let window = screen.open(Some(&desk.path("spring.tandem"))).await;
    window.shows("0 of 6 done").await;
    window.press("Go there: Import the first calendar").await;
    window.shows("Calendars").await;
    window.until(async || window.run(SCREEN, vec![]).await, |at| *at == json!(4)).await;

    window.chord(Key::Control, "1").await;
    window.press("Put away").await;
    window.shows("brings the list back").await;
    let steps = window.done("first_steps", json!({})).await;
    assert_eq!(steps["seen"]["hidden"], json!(true));
    // It stays away after a start, and comes back when it is asked for.
    window.reload().await;
    window.shows("visits planned").await;
    assert!(!window.text().await.contains("of 6 done"));
    window.chord(Key::Control, "k").await;
    window.keys("First steps").await;
    window.keys(&Key::Enter.to_string()).await;
    window.shows("0 of 6 done").await;
    window.close().await;
}

#[tokio::test]
async fn another_distributor_is_shown_at_once_and_a_client_goes_for_good() {
    let desk = Desk::with_demo();
    let screen = Screen::new();
    let window = screen.open(Some(&desk.path("demo.tandem"))).await;
    window.shows("visits planned").await;
    window.chord(Key::Control, "4").await;
    window.element("article").await;
    let shown =
        async || window.run("return document.querySelector('article h2')?.innerText.trim()", vec![]).await;
    let first = window.until(shown, Value::is_string).await;
    let second = window
        .run("const row = document.querySelectorAll('[data-row]')[1]; row.click(); return row.querySelector('.name').lastChild.textContent", vec![])
        .await;
    assert_ne!(first, second);
    window.until(shown, |name| *name == second).await;

    // The next agreement is noted, said, and taken back.
    window.press("Agreement").await;
    window.press("Renew").await;
    window.shows("Term in months").await;
    assert_eq!(window.faults().await, json!([]), "the renewal's form");
    keep(&window, "renew").await;
    window.press("Save").await;
    window.shows("Agreement with").await;
    window.shows("Begins later").await;
    keep(&window, "renewed").await;
    window.chord(Key::Control, "z").await;
    window.hides("Begins later").await;
    // What has been taken back can't be taken back again: that would be something else.
    let offers = "return [...document.querySelectorAll('.notice button')].filter((one) => one.innerText === 'Undo').length";
    assert_eq!(window.run(offers, vec![]).await, json!(0));

    // One question, with what goes and what stays; then it is gone, and nobody can bring it back.
    let all = window.done("distributors", json!({})).await;
    let one = all.as_array().expect("distributors").iter().find(|one| one["name"] == second).expect("it");
    let own = async || {
        let page = window.done("distributor", json!({ "id": one["id"] })).await;
        page["clients"].as_array().expect("clients").clone()
    };
    window.press("Clients").await;
    let before = own().await;
    let name = before[0]["name"].as_str().expect("a name").to_owned();
    window.press(&format!("Erase {name}")).await;
    window.shows("This can't be undone").await;
    window.shows("What goes").await;
    assert_eq!(window.faults().await, json!([]), "the question");
    keep(&window, "erase").await;
    window.press("Erase for good").await;
    window.shows("It is erased.").await;
    let left = window.until(own, |left| left.len() + 1 == before.len()).await;
    assert!(left.iter().all(|one| one["name"] != json!(name)));
    assert!(!window.text().await.contains(&format!("Erase {name}")));
    window.chord(Key::Control, "z").await;
    window.shows("There is no change to undo").await;
    window.close().await;
}

/// The position of the screen on show.
const SCREEN: &str =
    "return [...document.querySelectorAll('nav button')].findIndex((one) => one.ariaCurrent === 'page')";
