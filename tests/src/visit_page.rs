//! The demo with its plan in force, and the way to the page of one of its visits.
#![expect(
    clippy::expect_used,
    clippy::missing_panics_doc,
    reason = "this is the hand of a test, and what it can't do fails the test"
)]

use std::sync::OnceLock;

use fantoccini::key::Key;
use serde_json::{Value, json};

use crate::{command::Desk, window::Window};

/// Long after the demo's quarter began: what was planned for January has taken place.
pub const LATER: &str = "2026-02-02T01:00:00Z";

/// The demo with the plan of its quarter in force, some weeks later; it is planned once a process.
pub fn planned() -> Desk {
    static PLANNED: OnceLock<Desk> = OnceLock::new();
    let planned = PLANNED.get_or_init(|| {
        let desk = Desk::with_demo();
        desk.succeeds(["plan", "demo.tandem", "--from", "2026-01-05", "--to", "2026-03-31", "--accept"]);
        desk
    });
    planned.copy().at(LATER)
}

/// The first visit of a mode that has taken place and whose client's background the agreement shares.
pub fn first_visit(desk: &Desk, mode: &str) -> Value {
    let visits = desk.json(["visit", "list", "demo.tandem", "--to", "2026-01-31"]);
    let shared = |visit: &&Value| {
        let id = visit["id"].as_str().expect("an id");
        visit["mode"] == mode
            && desk.json(["visit", "show", "demo.tandem", id])["client"]["sharing"] != "identity"
    };
    visits.as_array().expect("visits").iter().find(shared).expect("a visit of the mode").clone()
}

/// Goes to the page of a visit by the list of all.
pub async fn open_visit(window: &Window, visit: &Value) {
    window.element("nav").await;
    window.chord(Key::Control, "3").await;
    window.press("List").await;
    let find = window.element("main input[type=search]").await;
    find.click().await.expect("a click");
    let client = visit["client"].as_str().expect("a client");
    window.chord(Key::Control, "a").await;
    find.send_keys(client).await.expect("keys");
    // By time, as the command lists them.
    let row = "const [client, start] = arguments;
        const rows = [...document.querySelectorAll('tbody tr')].filter((row) => row.innerText.includes(client));
        const day = String(Number(start.slice(8, 10)));
        const row = rows.find((row) => row.querySelector('td').innerText.includes(day) &&
            row.querySelector('td').innerText.includes(String(Number(start.slice(11, 13)))));
        row?.querySelector('button').click();
        return row !== undefined;";
    let arguments = vec![visit["client"].clone(), visit["local_start"].clone()];
    window.until(async || window.run(row, arguments.clone()).await, |found| *found == json!(true)).await;
    window.element("[data-step]").await;
}
