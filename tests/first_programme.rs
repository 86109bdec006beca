//! A programme from nothing, in the window: people and clients are noted by hand, a calendar comes in, and the
//! visit that was asked for stands in the plan.
#![expect(clippy::expect_used, reason = "what a test can't do fails it")]

use fantoccini::key::Key;
use serde_json::json;
use tandem_tests::{
    command::Desk,
    window::{Screen, Window, keep},
};

const CALENDAR: &str = include_str!("suite/import/outlook-week.ics");

fn enter() -> String {
    Key::Enter.to_string()
}

/// A new programme with its window open.
async fn opened(screen: &Screen, desk: &Desk) -> Window {
    desk.succeeds(["new", "first.tandem", "--name", "East", "--manufacturer", "Ruihe"]);
    let window = screen.open(Some(&desk.path("first.tandem"))).await;
    window.shows("Overview").await;
    window
}

/// Adds a manager who lives in Hangzhou.
async fn add_manager(window: &Window) {
    window.chord(Key::Control, "6").await;
    window.press("People").await;
    window.shows("Nobody goes along yet").await;
    window.press("New manager").await;
    window.shows("Working hours").await;
    // The first field has the focus.
    window.keys("陈立新").await;
    window.write("Starts from", "hangzhou").await;
    window.shows("Hangzhou · 浙江").await;
    window.keys(&enter()).await;
    window.write("Visits a day at most", "3").await;
    let home = window.field("Starts from").await.prop("value").await.expect("the value of a field");
    assert_eq!(home.as_deref(), Some("杭州"), "and no other city whose name holds the letters");
    keep(window, "first-manager").await;
    assert_eq!(window.faults().await, json!([]), "the manager's form");
    window.keys(&enter()).await;
    window.shows("“陈立新” is saved").await;
}

/// Adds a distributor with a rep, a client, an agreement and a joint issue.
async fn add_distributor(window: &Window) {
    window.chord(Key::Control, "4").await;
    window.press("New distributor").await;
    window.shows("Executive sponsor").await;
    window.keys("宁波甬江医药").await;
    window.keys(&enter()).await;
    window.shows("City: nothing is given").await;
    keep(window, "first-missing").await;
    // The field that is wrong has the focus now.
    window.keys("ningbo").await;
    window.shows("Ningbo · 浙江").await;
    window.keys(&enter()).await;
    window.press("Save").await;
    window.shows("Nobody of the distributor is known").await;
    keep(window, "first-distributor").await;

    window.press("Go to: People").await;
    window.press("New rep").await;
    window.shows("Working hours").await;
    window.keys("周敏").await;
    window.keys(&enter()).await;
    window.shows("“周敏” is saved").await;

    window.press("Clients").await;
    window.press("New client").await;
    window.shows("Also called").await;
    window.keys("宁波市第一医院").await;
    window.write("Also called", "市一，一院").await;
    keep(window, "first-client").await;
    assert_eq!(window.faults().await, json!([]), "the client's form");
    window.keys(&enter()).await;
    window.shows("“宁波市第一医院” is saved").await;

    window.press("Agreement").await;
    window.press("New agreement").await;
    window.set("First day", "2026-01-01").await;
    window.set("Last day", "2026-12-31").await;
    keep(window, "first-agreement").await;
    window.press("Save").await;
    window.shows("1 January – 31 December 2026").await;

    window.press("Joint issues").await;
    window.press("New joint issue").await;
    window.shows("What both sides agreed to work on").await;
    window.keys("检验科进院").await;
    window.keys(&enter()).await;
    window.shows("No visit serves it yet").await;
}

#[tokio::test]
async fn from_nothing_to_a_visit_that_was_asked_for() {
    let desk = Desk::new();
    desk.write("week.ics", CALENDAR);
    let screen = Screen::new();
    let window = opened(&screen, &desk).await;
    add_manager(&window).await;
    add_distributor(&window).await;

    // A visit is asked for.
    window.press("At a glance").await;
    window.press("Ask for a visit").await;
    let client = window.field("Client").await.prop("value").await.expect("the value of a field");
    assert_eq!(client.as_deref(), Some("宁波市第一医院"));
    window.set("First day", "2026-01-12").await;
    window.set("Last day", "2026-02-06").await;
    keep(&window, "first-demand").await;
    window.press("Save").await;
    window.shows("0 of 1").await;
    keep(&window, "first-page").await;

    // The rep's calendar comes in; no driver can answer the system's file dialog.
    let reps = window.done("reps", json!({})).await;
    let file = json!({ "owner": reps[0]["id"], "path": desk.path("week.ics"), "acceptIncomplete": false, "acceptOlder": false, "choice": { "encoding": null, "sheets": [] } });
    window.done("import_file", file).await;

    // Plan, accept, and there it is.
    window.chord(Key::Control, "2").await;
    window.shows("To place:").await;
    window.keys("p").await;
    window.shows("How long to search at most").await;
    window.press("Start").await;
    window.shows("Proposal").await;
    window.hides("How long to search at most").await;
    keep(&window, "first-proposal").await;
    window.press_beginning("Accept all").await;
    let placed =
        async || window.done("timeline", json!({ "from": null, "to": null })).await["visits"].clone();
    let placed = window.until(placed, |visits| visits.as_array().is_some_and(|all| !all.is_empty())).await;
    assert_eq!(placed.as_array().map(Vec::len), Some(1));
    assert_eq!(placed[0]["visit"]["client"], "宁波市第一医院");
    window.chord(Key::Control, "4").await;
    window.shows("周敏 with 陈立新").await;
    keep(&window, "first-visit").await;
    window.close().await;
}

#[tokio::test]
async fn what_was_written_is_not_lost_and_what_hangs_on_a_record_is_told() {
    let desk = Desk::new();
    let screen = Screen::new();
    let window = opened(&screen, &desk).await;
    add_distributor(&window).await;

    // Esc asks where something written would be lost, and closes where nothing would.
    window.press("People").await;
    window.press("New rep").await;
    window.shows("Working hours").await;
    window.keys("李伟").await;
    window.keys(&Key::Escape.to_string()).await;
    window.shows("What you wrote is not saved yet").await;
    keep(&window, "first-lose").await;
    window.press("Go on writing").await;
    window.press("Cancel").await;
    window.press("Discard it").await;
    window.hides("Working hours").await;
    window.press("New rep").await;
    window.shows("Working hours").await;
    window.keys(&Key::Escape.to_string()).await;
    window.hides("Working hours").await;
    assert!(!window.text().await.contains("李伟"));

    // Esc in the open list of cities closes the list alone.
    window.press("Clients").await;
    window.press("New client").await;
    window.write("City", "zhou").await;
    window.shows("Zhoushan · 浙江").await;
    window.keys(&Key::Escape.to_string()).await;
    window.hides("Zhoushan · 浙江").await;
    window.shows("Receiving hours").await;
    window.keys(&Key::Escape.to_string()).await;
    window.hides("Receiving hours").await;

    // Hours that overlap are refused beside the day.
    window.press("People").await;
    window.press("Edit 周敏").await;
    window.write("Tue", "8-12, 11-13").await;
    window.keys(&enter()).await;
    window.shows("Tuesday, 11:00–13:00: the hours overlap").await;
    keep(&window, "first-hours").await;
    window.write("Tue", "8-12, 13-17").await;
    window.keys(&enter()).await;
    window.hides("Working hours").await;

    // A distributor goes only with everything, and comes back.
    window.press("Edit 宁波甬江医药").await;
    window.press("Remove…").await;
    window.shows("1 joint issue").await;
    keep(&window, "first-remove").await;
    window.press("Remove with everything").await;
    window.shows("Add the companies").await;
    window.press("Undo").await;
    window.press("Joint issues").await;
    window.shows("No visit serves it yet").await;

    // The same in Chinese, for the eye.
    window.done("set_preferences", json!({ "language": "zh-CN", "theme": "dark" })).await;
    window.reload().await;
    window.element("nav").await;
    window.chord(Key::Control, "4").await;
    window.press("客户").await;
    window.press("提出协访需求：宁波市第一医院").await;
    window.shows("协访针对的共识问题").await;
    keep(&window, "first-demand-zh").await;
    assert_eq!(window.faults().await, json!([]), "the demand's form, in the dark");
    window.close().await;
}

/// As somebody's spreadsheet copies it.
const LIST: &str = "经销商\t城市\t代表\t客户\t类型\n宁波甬江医药\t宁波\t周敏\t宁波市第一医院\t医院\n\t舟山\t\t舟山医院\t医院\n\t宁波\t\t开心宠物店\t宠物店\n";

#[tokio::test]
async fn a_list_from_a_spreadsheet_is_looked_at_and_taken() {
    let desk = Desk::new();
    let screen = Screen::new();
    let window = opened(&screen, &desk).await;
    window.chord(Key::Control, "4").await;
    window.press("Import a list…").await;
    window.shows("Nothing is ever removed").await;
    // Tabs typed would leave the field; pasted they stay.
    let paste = "const field = document.querySelector('textarea'); field.value = arguments[0];
        field.dispatchEvent(new Event('input', { bubbles: true }));";
    window.run(paste, vec![json!("甲\t乙\n")]).await;
    window.shows("The first row names no column").await;
    window.run(paste, vec![json!(LIST)]).await;
    window.shows("1 row can’t be used").await;
    window.shows("“宠物店” is none of the words").await;
    keep(&window, "first-list").await;
    assert_eq!(window.faults().await, json!([]), "the look at a list");
    window.press("Take 4 changes").await;
    window.shows("No agreement says which clients may be visited").await;
    window.press("Clients").await;
    // Without an agreement no client's name is shown.
    window.shows("Client 2 of 宁波甬江医药, 舟山").await;
    keep(&window, "first-list-taken").await;
    window.press("Undo").await;
    window.shows("Add the companies").await;
    window.close().await;
}
