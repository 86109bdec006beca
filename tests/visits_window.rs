//! Visits in the window, as a regional manager lives them: from proposal to closure on one page each.

#![expect(clippy::expect_used, reason = "a test fails by panicking")]

use fantoccini::key::Key;
use serde_json::{Value, json};
use tandem_tests::{
    visit_page::{LATER, first_visit, open_visit, planned},
    window::{Screen, Window, keep},
};

fn enter() -> String {
    Key::Enter.to_string()
}

/// Clicks everything within a step that a selector finds.
async fn tick(window: &Window, step: &str, selector: &str) {
    let script = "const found = document.querySelectorAll(`[data-step=${arguments[0]}] ${arguments[1]}`);
        found.forEach((one) => one.click()); return found.length";
    let found = async || window.run(script, vec![json!(step), json!(selector)]).await;
    window.until(found, |count| count.as_u64() > Some(0)).await;
}

async fn label(window: &Window, name: &str) {
    window.named("label", name).await.click().await.expect("a click");
}

/// Puts the focus into the field that is called so.
async fn go_into(window: &Window, name: &str) {
    window.element(&format!("[aria-label='{name}']")).await.click().await.expect("a click");
}

/// Stores what was written and goes on to the next step, with the keyboard.
async fn store_and_go_on(window: &Window, told: &str) {
    window.chord(Key::Control, &enter()).await;
    window.shows(told).await;
}

/// Gives the field of a name a value at once, as picking a day does.
async fn set(window: &Window, name: &str, value: &str) {
    let field = json!(window.element(&format!("[aria-label='{name}']")).await);
    let script = "const [field, value] = arguments; field.value = value;
        field.dispatchEvent(new Event('input', { bubbles: true }));
        field.dispatchEvent(new Event('change', { bubbles: true }));";
    window.run(script, vec![field, json!(value)]).await;
}

async fn agree_and_prepare(window: &Window, mode: &str) {
    window.write("Who agreed", "陈总").await;
    window.press("Note the agreement").await;
    window.shows("Agreed by 陈总").await;

    window.write("What is known of the client", "月门诊约 900 人次").await;
    window.write("The distributor’s problem with this client", "代表三次都没有谈到处方限制").await;
    window.write("Time, mode and people, as agreed", "周二两点，代表开场").await;
    label(window, "Agreed with the distributor").await;
    tick(window, "prepare", "input[aria-label^='Ready: ']").await;
    label(window, "Gone through").await;
    keep(window, &format!("visit-{mode}-prepare")).await;
    window.press("Store and go on: Preparation").await;
    window.shows("The preparation is stored.").await;

    let (what, how) = match mode {
        "demonstration" => ("Problem to be solved", "What is shown to that end"),
        _ => ("Ability to be raised", "What is watched to that end"),
    };
    window.write(what, "提问与倾听").await;
    window.write(how, "前五分钟谁在说话").await;
    label(window, "Confirmed by the manufacturer").await;
    label(window, "Confirmed by the distributor").await;
    window.write("Expected result", "主任同意三月前讲一次").await;
    store_and_go_on(window, "The goal is stored.").await;
    window.shows("Prepared").await;
}

async fn carry_out(window: &Window, mode: &str) {
    go_into(window, "Question 1").await;
    window.keys("医保支付范围是什么？").await;
    go_into(window, "Finding 1").await;
    window.keys("科室不知道新规格").await;
    window.keys(&enter()).await;
    window.keys("上月断货五天").await;
    window.chord(Key::Alt, "5").await;
    if mode == "demonstration" {
        window.write("What was shown", "用两页文献讲清换药时机").await;
    } else {
        tick(window, "carry_out", "input[type=radio][value='4']").await;
    }
    keep(window, &format!("visit-{mode}-carry-out")).await;
    window.press("Store and go on: Carrying out").await;
    window.shows("What happened there is stored.").await;
}

async fn summarise(window: &Window, mode: &str) {
    set(window, "医保支付范围是什么？: Who", "赵敏").await;
    set(window, "医保支付范围是什么？: Due", "2026-02-06").await;
    window.write("What both sides agree on now", "先解决断货，再开科室会").await;
    go_into(window, "Measure 1").await;
    window.keys("补两周安全库存").await;
    window.set("The goal was", "partly").await;
    window.write("Why", "主任同意开会，日期未定").await;
    tick(window, "summarise", "input[type=radio][value='4']").await;
    keep(window, &format!("visit-{mode}-summary")).await;
    store_and_go_on(window, "The summary is stored.").await;
    window.shows("Summarised").await;
}

/// Puts away what is told for a moment, which may lie over a button.
async fn quiet(window: &Window) {
    let dismiss = "document.querySelectorAll('.notice [aria-label=Dismiss]').forEach((one) => one.click());
        return document.querySelectorAll('.notice').length";
    window.until(async || window.run(dismiss, vec![]).await, |left| *left == json!(0)).await;
}

async fn close(window: &Window, mode: &str) {
    for (what, result) in [("医保支付范围是什么？", "按乙类支付"), ("补两周安全库存", "已补")]
    {
        quiet(window).await;
        window.press(&format!("Done: {what}")).await;
        window.keys(result).await;
        window.keys(&enter()).await;
        window.until(
            async || window.run("return document.querySelector(`[aria-label='Done: ${arguments[0]}']`) === null &&
                document.querySelector(`[aria-label='Note: ${arguments[0]}']`) === null", vec![json!(what)]).await,
            |gone| *gone == json!(true),
        ).await;
    }
    quiet(window).await;
    window.press("Close the visit").await;
    window.shows("All that it brought is done.").await;
    keep(window, &format!("visit-{mode}-closed")).await;
}

async fn from_proposal_to_closure(mode: &str) {
    let desk = planned();
    let visit = first_visit(&desk, mode);
    let screen = Screen::at(LATER);
    let window = screen.open(Some(&desk.path("demo.tandem"))).await;
    open_visit(&window, &visit).await;
    agree_and_prepare(&window, mode).await;
    carry_out(&window, mode).await;
    summarise(&window, mode).await;
    close(&window, mode).await;
    assert_eq!(window.faults().await, json!([]), "the page of a closed visit");

    // What the distributor's page shows of it.
    window.press(visit["distributor"].as_str().expect("a name")).await;
    window.press("Joint issues").await;
    window.shows(visit["issue"].as_str().expect("an issue")).await;
    window.run("document.querySelectorAll('details').forEach((one) => (one.open = true))", vec![]).await;
    window.shows(visit["client"].as_str().expect("a client")).await;
    // And what came of it: the issue with the visit that was held, how its goal went, the measure that was done.
    window.press("Results").await;
    window.shows("Visits held: 1, ahead:").await;
    window.shows("0 attained, 1 in part, 0 not").await;
    keep(&window, &format!("visit-{mode}-results")).await;
    assert_eq!(window.faults().await, json!([]), "the results");
    window.close().await;

    // And what is stored, as a script sees it.
    let id = visit["id"].as_str().expect("an id");
    let page = desk.json(["visit", "show", "demo.tandem", id]);
    assert_eq!(page["visit"]["state"], "closed");
    assert_eq!(page["summary"]["distributor"]["score"], 4, "the rep rated it, too");
    assert_eq!(page["summary"]["actions"][0]["result"], "已补");
    assert_eq!(page["summary"]["questions"][0]["answer"], "按乙类支付");
    let findings: Vec<&Value> = page["hold"]["findings"].as_array().expect("findings").iter().collect();
    assert_eq!(findings[1]["kind"], "goods", "Alt+5 chose it: {findings:?}");
    assert_eq!(findings.len(), 2);
}

#[tokio::test]
async fn a_demonstration_from_proposal_to_closure() {
    from_proposal_to_closure("demonstration").await;
}

#[tokio::test]
async fn an_observation_from_proposal_to_closure() {
    from_proposal_to_closure("observation").await;
}

#[tokio::test]
async fn what_is_typed_stays_until_it_is_stored_or_thrown_away() {
    let desk = planned();
    let visit = first_visit(&desk, "demonstration");
    let screen = Screen::at(LATER);
    let window = screen.open(Some(&desk.path("demo.tandem"))).await;
    open_visit(&window, &visit).await;
    window.write("What is known of the client", "主任换人了").await;
    window.shows("What you type is kept as a draft.").await;
    // Elsewhere and back: it is there, and said to be a draft.
    window.press("All visits").await;
    window.press("Board").await;
    window.shows("Draft").await;
    keep(&window, "visits-board").await;
    open_visit(&window, &visit).await;
    window.shows("Back as you typed it").await;
    let typed = window.field("What is known of the client").await.prop("value").await.expect("a value");
    assert_eq!(typed.as_deref(), Some("主任换人了"));
    // Stored, and taken back by the offer beside the word that says so.
    window.press("Store: Preparation").await;
    window.shows("The preparation is stored.").await;
    window.hides("Back as you typed it").await;
    window.press("Undo").await;
    let value =
        async || window.field("What is known of the client").await.prop("value").await.expect("a value");
    window.until(value, |text| text.as_deref() == Some("")).await;
    // Thrown away.
    window.write("What is known of the client", "不要了").await;
    window.press("Discard the draft").await;
    window.hides("Discard the draft").await;
    window.press("All visits").await;
    window.press("Board").await;
    window.shows("The distributor has not agreed yet.").await;
    assert!(!window.text().await.contains("Draft"));
    window.close().await;
}

#[tokio::test]
async fn what_is_kept_with_a_visit_is_looked_at_in_place() {
    let desk = planned();
    let visit = first_visit(&desk, "demonstration");
    desk.write("货架.png", include_bytes!("../icons/128x128.png"));
    desk.write("纪要.txt", "科主任同意三月前讲一次");
    let screen = Screen::at(LATER);
    let window = screen.open(Some(&desk.path("demo.tandem"))).await;
    for name in ["货架.png", "纪要.txt"] {
        window.done("attach_file", json!({ "id": visit["id"], "path": desk.path(name) })).await;
    }
    open_visit(&window, &visit).await;
    window.press_beginning("货架.png").await;
    // The policy on what the page may load lets it in: it has its own size.
    let drawn = "return document.querySelector('[role=dialog] img')?.naturalWidth ?? 0";
    window.until(async || window.run(drawn, vec![]).await, |width| *width == json!(128)).await;
    keep(&window, "attachment-picture").await;
    assert_eq!(window.faults().await, json!([]), "a picture on show");
    window.keys(&Key::Right.to_string()).await;
    window.shows("科主任同意三月前讲一次").await;
    window.keys(&Key::Escape.to_string()).await;
    window.hides("科主任同意三月前讲一次").await;
    window.close().await;
}

#[tokio::test]
async fn the_board_goes_by_keyboard_and_the_inbox_is_done_in_place() {
    let desk = planned();
    let visit = first_visit(&desk, "demonstration");
    let id = visit["id"].as_str().expect("an id");
    let mut form = desk.json(["visit", "hold", "demo.tandem", id]);
    form["questions"] = json!([{ "text": "能开双通道吗？", "owner": { "side": "manufacturer", "person": "赵敏" }, "due": "2026-01-20" }]);
    desk.write("form.json", form.to_string());
    desk.succeeds(["visit", "hold", "demo.tandem", id, "--from", "form.json"]);
    let screen = Screen::at(LATER);
    let window = screen.open(Some(&desk.path("demo.tandem"))).await;

    window.shows("To do after visits").await;
    window.shows("overdue since").await;
    keep(&window, "overview-inbox").await;
    window.press("Done: 能开双通道吗？").await;
    window.keys("可以").await;
    window.keys(&enter()).await;
    window.shows("The answer is given.").await;
    window.hides("能开双通道吗？").await;
    let page = desk.json(["visit", "show", "demo.tandem", id]);
    assert_eq!(page["summary"]["questions"][0]["answer"], "可以");

    window.chord(Key::Control, "3").await;
    window.shows("The distributor has not agreed yet.").await;
    window.element("[data-column] [data-row]").await;
    window.run("document.querySelector('[data-column] [data-row]').focus()", vec![]).await;
    window.keys(&Key::Down.to_string()).await;
    window.keys(&Key::Right.to_string()).await;
    // The one that took place stands in the fourth column: those between are empty.
    let at = "return [...document.querySelectorAll('[data-column]')].findIndex((one) => one.contains(document.activeElement))";
    assert_eq!(window.run(at, vec![]).await, json!(3));
    window.keys(&enter()).await;
    window.element("[data-step]").await;
    window.shows(visit["client"].as_str().expect("a client")).await;
    for (language, theme) in [("en", "light"), ("zh-CN", "dark")] {
        window.done("set_preferences", json!({ "language": language, "theme": theme })).await;
        window.reload().await;
        window.element("nav").await;
        window.chord(Key::Control, "3").await;
        for (at, way) in ["board", "list", "calendar"].into_iter().enumerate() {
            window.element(".ways button").await;
            window
                .run("document.querySelectorAll('.ways button')[arguments[0]].click()", vec![json!(at)])
                .await;
            window.element(".board, .list, td.today").await;
            keep(&window, &format!("visits-{way}-{language}-{theme}")).await;
            assert_eq!(window.faults().await, json!([]), "the {way} in {language}, {theme}");
        }
    }
    window.close().await;
}
