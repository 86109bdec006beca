//! Every screen and dialog, in both languages, both themes and two sizes: none of them has anything serious
//! against it, and where `TANDEM_PICTURES` names a folder, there is a picture of each to look at.
//!
//! It takes minutes, and what it clicks through is asserted elsewhere, so it runs when somebody asks for it:
//! `TANDEM_PICTURES=DIR cargo test --workspace --test looks -- --ignored`.

use fantoccini::key::Key;
use serde_json::{Value, json};
use tandem_tests::{
    command::Desk,
    look::{Look, ways},
    window::Screen,
};

const CALENDAR: &str = include_str!("suite/import/outlook-week.ics");

async fn welcome(look: &mut Look) {
    look.window.chord(Key::Control, "k").await;
    look.window.keys(&look.say("screen-close")).await;
    look.keys(Key::Enter).await;
    look.shows("screen-demo-hint").await;
    look.see("welcome").await;
    look.press("screen-new").await;
    look.shows("screen-zone-hint").await;
    look.see("new-programme").await;
}

async fn records(look: &mut Look) {
    look.go(4).await;
    look.see("distributors").await;
    look.window.run("document.querySelector('article').parentElement.scrollTop = 1e6", vec![]).await;
    look.see("distributors-end").await;
    for (tab, id) in [
        ("glance", "records-new-distributor"),
        ("people", "records-new-rep"),
        ("clients", "records-new-client"),
        ("agreement", "records-new-agreement"),
        ("issues", "records-new-issue"),
    ] {
        look.press(&format!("distributors-tab-{tab}")).await;
        look.see(&format!("distributors-{tab}")).await;
        look.press(id).await;
        look.window.element("[role=dialog]").await;
        look.see(id).await;
        look.keys(Key::Escape).await;
        look.no_dialog().await;
    }
    look.press("distributors-tab-glance").await;
    look.press("records-ask-visit").await;
    look.shows("records-serves").await;
    look.see("records-demand").await;
    look.keys(Key::Escape).await;
    look.hit(".head button", 2).await;
    look.shows("records-sponsor").await;
    look.see("records-distributor").await;
    look.press("records-remove").await;
    look.shows("records-remove-undo").await;
    look.see("records-remove").await;
    look.keys(Key::Escape).await;
    look.keys(Key::Escape).await;
    look.press("records-import-list").await;
    look.shows("records-import-headings").await;
    look.see("records-import").await;
    look.window.run(PASTE, vec![json!(LIST)]).await;
    look.shows("records-import-why").await;
    look.see("records-import-look").await;
}

const PASTE: &str = "const field = document.querySelector('textarea'); field.value = arguments[0];
    field.dispatchEvent(new Event('input', { bubbles: true }));";
const LIST: &str = "经销商\t城市\t代表\t客户\t类型\n宁波甬江医药\t宁波\t周敏\t宁波市第一医院\t医院\n\t舟山\t\t舟山医院\t医院\n\t宁波\t\t开心宠物店\t宠物店\n";

async fn planner(look: &mut Look) {
    look.go(2).await;
    for zoom in ["day", "month", "quarter", "week"] {
        look.press(&format!("planner-zoom-{zoom}")).await;
        look.see(&format!("planner-{zoom}")).await;
    }
    look.keys(Key::Home).await;
    look.window.element(".visit[aria-current=true]").await;
    look.see("planner-visit").await;
    look.press("planner-why").await;
    look.see("planner-why").await;
    look.hit(".scroll", 0).await;
    look.window.keys("f").await;
    look.shows("planner-moments-hint").await;
    look.see("planner-find").await;
    look.hit(".visit[aria-current=true]", 0).await;
    look.window.chord(Key::Shift, &Key::F10.to_string()).await;
    look.window.element("[role=menuitem]:focus").await;
    look.see("planner-menu").await;
    look.keys(Key::Escape).await;
    // What had the focus goes with the menu.
    look.hit(".scroll", 0).await;
    look.window.keys("m").await;
    look.shows("planner-carry-keys").await;
    look.see("planner-carry").await;
    let fits = look.say("planner-carry-open").chars().take_while(|one| *one != '{').collect::<String>();
    for _ in 0..60 {
        if !look.window.text().await.contains(fits.trim()) {
            break;
        }
        look.keys(Key::Right).await;
    }
    look.see("planner-conflict").await;
    look.keys(Key::Enter).await;
    look.window.element("[role=alertdialog]").await;
    look.see("planner-refused").await;
    look.keys(Key::Escape).await;
    // A small window may show one visit in a week.
    look.press("planner-zoom-month").await;
    look.hit(".scroll", 0).await;
    look.window.chord(Key::Control, "a").await;
    look.shows("planner-several-hint").await;
    look.see("planner-several").await;
    look.keys(Key::Escape).await;
    look.keys(Key::Escape).await;
    look.press("planner-as-list").await;
    look.see("planner-list").await;
    look.press("planner-as-timeline").await;
    look.window.keys("p").await;
    look.shows("planner-plan-effort").await;
    look.see("planner-plan").await;
    look.hit("[role=dialog] input[type=radio]", 1).await;
    look.see("planner-plan-some").await;
    look.keys(Key::Escape).await;
}

/// Demands that have no date yet, planning, and its proposal.
async fn proposal(look: &mut Look) {
    look.go(1).await;
    look.see("overview-no-plan").await;
    look.go(2).await;
    look.hit("aside [data-card], aside li button, aside [role=option]", 0).await;
    look.see("planner-demand").await;
    look.press("planner-why").await;
    look.see("planner-demand-why").await;
    look.keys(Key::Escape).await;
    look.window.keys("p").await;
    look.press("planner-plan-start").await;
    look.shows("planner-planning").await;
    look.see("planner-planning").await;
    look.press("planner-stop").await;
    look.shows("planner-discard").await;
    look.see("planner-proposal").await;
}

/// All visits in each way, and the page of one whose forms are open.
async fn visits(look: &mut Look) {
    look.go(3).await;
    for way in ["list", "calendar", "board"] {
        look.press(&format!("visits-as-{way}")).await;
        look.see(&format!("visits-{way}")).await;
    }
    look.hit("[data-column] [data-row]", 0).await;
    look.window.element("[data-step]").await;
    look.see("visit").await;
    for step in ["prepare", "goal", "carry_out", "summarise"] {
        let script = "const step = document.querySelector(`[data-step=${arguments[0]}]`);
            const button = step.querySelector('h2 button');
            if (button.ariaExpanded !== 'true') button.click();
            step.scrollIntoView(); return true";
        look.window.run(script, vec![json!(step)]).await;
        look.see(&format!("visit-{step}")).await;
    }
    look.press("visits-reschedule").await;
    look.window.element("[role=dialog]").await;
    look.see("visit-reschedule").await;
    look.keys(Key::Escape).await;
    look.press("visits-cancel").await;
    look.window.element("[role=dialog]").await;
    look.see("visit-cancel").await;
    look.keys(Key::Escape).await;
}

async fn calendars(look: &mut Look, desk: &Desk, rep: &Value) {
    look.go(5).await;
    look.see("calendars").await;
    let file = json!({ "owner": rep, "path": desk.path("week.ics"), "acceptIncomplete": false, "acceptOlder": false, "choice": { "encoding": null, "sheets": [] } });
    look.window.done("import_file", file).await;
    look.window.reload().await;
    look.window.element("nav").await;
    look.go(5).await;
    look.see("calendars-review").await;
}

async fn shell(look: &mut Look) {
    look.go(1).await;
    look.see("overview").await;
    look.window.run("document.querySelector('main').scrollTop = 1e6", vec![]).await;
    look.see("overview-end").await;
    look.window.chord(Key::Control, "k").await;
    look.window.element("dialog[open] input").await;
    look.see("palette").await;
    look.keys(Key::Escape).await;
    look.press("screen-shortcuts").await;
    look.shows("screen-keys-everywhere").await;
    look.see("shortcuts").await;
    look.keys(Key::Escape).await;
    look.hit("header .icon", 2).await;
    look.shows("screen-export-language").await;
    look.see("export").await;
    look.keys(Key::Escape).await;
    look.go(6).await;
    for tab in ["general", "people", "time", "history", "about"] {
        look.press(&format!("settings-{tab}")).await;
        look.see(&format!("settings-{tab}")).await;
    }
    look.press("settings-people").await;
    look.press("records-new-manager").await;
    look.window.element("[role=dialog]").await;
    look.see("records-new-manager").await;
}

/// A tab's dialogs, each with what is pressed to open it.
type Dialogs = &'static [(&'static str, &'static [&'static str])];

/// A distributor's tabs, and the dialogs of each.
const TABS: &[(&str, Dialogs)] = &[
    ("glance", &[]),
    ("charter", &[("charter-new", &["partnership-write-charter"])]),
    ("issues", &[("evidence", &["partnership-note-evidence"])]),
    ("results", &[("tell", &["partnership-tell"])]),
    ("agreement", &[("renew", &["agreements-renew"]), ("weights", &["agreements-change-weights"])]),
    ("clients", &[("hand-back", &["handover-hand-back-all"]), ("erase", &["handover-erase-all"])]),
    ("promotion", &[("promotion-new", &["promotion-new"])]),
    ("events", &[("event-new", &["events-new-department-meeting"])]),
    ("flows", &[("flow-note", &["flows-note"]), ("flow-import", &["flows-import"])]),
    ("people", &[("rep-new", &["records-new-rep"])]),
    ("training", &[("training-note", &["training-note-one"])]),
    ("stage", &[("stage-move", &["stages-move"])]),
];

/// The overview, a distributor's tabs and the pages of visits, five weeks into the quarter.
async fn lived(look: &mut Look) {
    look.go(1).await;
    look.see("lived-overview").await;
    look.window.run("document.querySelector('main').scrollTop = 1e6", vec![]).await;
    look.see("lived-overview-end").await;
    look.hit("button.content", 0).await;
    look.dialog("lived-content", &[]).await;
    look.go(4).await;
    look.distributor("江苏金陵").await;
    for (tab, dialogs) in TABS {
        look.tab(tab).await;
        look.see(&format!("lived-{tab}")).await;
        for (name, pressed) in *dialogs {
            look.dialog(&format!("lived-{name}"), pressed).await;
        }
    }
    for state in
        ["proposed", "prepared", "held", "summarised", "closed", "cancelled", "rescheduled", "no_show"]
    {
        look.visit(state).await;
        look.see(&format!("lived-visit-{state}")).await;
    }
    look.window.chord(Key::Control, "k").await;
    look.window.element("dialog[open] input").await;
    look.window.keys("人民医院").await;
    look.see("lived-search").await;
    look.keys(Key::Escape).await;
}

/// What only some distributors have.
async fn partners(look: &mut Look) {
    look.go(4).await;
    for (name, tab) in [("浙江英康", "promotion"), ("杭州华仁", "events"), ("杭州民泰", "training")]
    {
        look.distributor(name).await;
        look.tab(tab).await;
        look.see(&format!("lived-{tab}-full")).await;
    }
    look.distributor("浙江英康").await;
    look.tab("promotion").await;
    look.dialog("lived-actual", &["promotion-change-actual"]).await;
    look.tab("events").await;
    look.dialog("lived-event-change", &["events-change"]).await;
    look.dialog("lived-event-off", &["events-cancel"]).await;
    look.tab("people").await;
    look.hit("main td > button[aria-label][title]", 0).await;
    look.window.element("[role=dialog]").await;
    look.see("lived-competence-evidence").await;
    look.hit("[role=dialog] .actions button", 1).await;
    look.shows("competence-field-evidence").await;
    look.see("lived-assess").await;
    // Back to the evidence, and out of it.
    look.keys(Key::Escape).await;
    look.window.element("[role=dialog] table").await;
    look.keys(Key::Escape).await;
    look.no_dialog().await;
    look.distributor("杭州华仁").await;
    look.tab("events").await;
    look.dialog("lived-event-held", &["events-hold"]).await;
    look.distributor("无锡梁溪").await;
    look.tab("results").await;
    look.see("lived-problems").await;
    look.hit("aside button, section li > button", 0).await;
    look.dialog("lived-problem", &[]).await;
    // Whose clients have no names here.
    look.distributor("昆山康源").await;
    look.tab("glance").await;
    look.press("records-ask-visit").await;
    look.shows("records-serves").await;
    look.dialog("lived-demand-by-name", &[]).await;
    look.tab("events").await;
    look.dialog("lived-event-by-name", &["events-new-department-meeting"]).await;
    look.tab("agreement").await;
    look.press("records-new-agreement").await;
    look.hit("[role=dialog] input[type=checkbox]", 0).await;
    look.see("lived-agreement-by-name").await;
    look.keys(Key::Escape).await;
    look.press("records-discard").await;
    look.no_dialog().await;
    look.distributor("温州康宁堂").await;
    look.tab("charter").await;
    look.see("lived-charter-draft").await;
    look.dialog("lived-charter-form", &["partnership-change-charter"]).await;
    look.press("partnership-change-charter").await;
    look.window.write(&look.say("partnership-manufacturer-decides"), "顾晓燕").await;
    look.press("records-save").await;
    look.no_dialog().await;
    look.dialog("lived-sign", &["partnership-sign"]).await;
    look.tab("issues").await;
    look.press("partnership-note-evidence").await;
    look.window.element("[role=dialog] select").await;
    let script = "const source = document.querySelector('[role=dialog] select'); source.selectedIndex = 1;
        source.dispatchEvent(new Event('change', { bubbles: true }));";
    look.window.run(script, vec![]).await;
    look.see("lived-evidence-finding").await;
    look.keys(Key::Escape).await;
    look.see("lived-discard").await;
    look.press("records-discard").await;
    look.no_dialog().await;
}

/// The playbook being changed, and its editions compared.
async fn playbook(look: &mut Look) {
    look.go(6).await;
    for tab in ["people", "playbook"] {
        look.press(&format!("settings-{tab}")).await;
        look.see(&format!("lived-settings-{tab}")).await;
        look.window.run("document.querySelector('main').scrollTop = 700", vec![]).await;
        look.see(&format!("lived-settings-{tab}-below")).await;
    }
    look.dialog("lived-playbook-compare", &["playbook-compare"]).await;
    look.dialog("lived-playbook-restore", &["playbook-restore"]).await;
    look.press("playbook-edit").await;
    look.see("lived-playbook-edit").await;
    let script = "const line = document.querySelector('main textarea'); line.value += '…';
        line.dispatchEvent(new Event('input', { bubbles: true }));";
    look.window.run(script, vec![]).await;
    look.dialog("lived-playbook-save", &["playbook-save"]).await;
}

/// Visits whose time is over, and what hangs on them.
async fn over(look: &mut Look) {
    look.go(1).await;
    look.see("late-overview").await;
    look.visit("agreed").await;
    look.see("late-visit-agreed").await;
    look.dialog("late-reschedule", &["visits-reschedule"]).await;
    look.dialog("late-cancel", &["visits-cancel"]).await;
    look.dialog("late-no-show", &["visits-no-show"]).await;
    look.visit("held").await;
    look.see("late-files").await;
    for (name, nth) in [("late-picture", 0), ("late-text", 1)] {
        look.hit("button.file", nth).await;
        look.dialog(name, &[]).await;
    }
    look.findings().await;
    look.see("late-open-findings").await;
    look.hit("aside .finding button", 0).await;
    look.dialog("late-topic", &[]).await;
}

/// A programme of five weeks with what nobody does by a command's demo: a playbook changed, files kept.
fn grown() -> Desk {
    let desk = Desk::new();
    desk.succeeds(["new", "lived.tandem", "--demo", "--lived"]);
    desk.succeeds(["playbook", "export", "lived.tandem", "--to", "playbook.json"]);
    let mut playbook = std::fs::read_to_string(desk.path("playbook.json")).unwrap_or_default();
    playbook = playbook.replacen("\"zh\": \"", "\"zh\": \"（改）", 3);
    desk.write("playbook.json", &playbook);
    let note = "说得更明白";
    desk.succeeds(["playbook", "edit", "lived.tandem", "--from", "playbook.json", "--note", note]);
    let visits = desk.json(["visit", "list", "lived.tandem", "--state", "held"]);
    let id = visits[0]["id"].as_str().unwrap_or_default();
    desk.write("minutes.txt", "会议纪要：药剂科同意下月起按周订货。\n");
    let picture = concat!(env!("CARGO_MANIFEST_DIR"), "/ref/window/planner.png");
    for file in [picture, "minutes.txt"] {
        desk.succeeds(["visit", "attach", "lived.tandem", id, file]);
    }
    desk
}

#[tokio::test]
#[ignore = "takes minutes; it is there to look at every screen"]
async fn a_lived_programme_in_both_languages_and_themes() {
    let desk = grown();
    let mut faults = Vec::new();
    for way in ways() {
        let screen = Screen::new();
        let mut look = Look::new(&screen, (&desk, "lived.tandem"), way).await;
        lived(&mut look).await;
        partners(&mut look).await;
        playbook(&mut look).await;
        faults.append(&mut look.faults);
        look.window.close().await;

        let screen = Screen::at("2026-01-14T09:00:00Z");
        let mut look = Look::new(&screen, (&desk, "lived.tandem"), way).await;
        over(&mut look).await;
        faults.append(&mut look.faults);
        look.window.close().await;
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[tokio::test]
#[ignore = "takes minutes; it is there to look at every screen"]
async fn every_screen_and_dialog_in_both_languages_and_themes() {
    let open = Desk::with_demo();
    let planned = Desk::with_demo();
    planned.succeeds(["plan", "demo.tandem", "--accept"]);
    planned.write("week.ics", CALENDAR);
    planned.succeeds(["new", "new.tandem", "--name", "East", "--manufacturer", "Ruihe"]);
    let rep = planned.json(["rep", "list", "demo.tandem"])[0]["id"].clone();
    let mut faults = Vec::new();
    for way in ways() {
        let desk = planned.copy();
        let screen = Screen::new();
        let mut look = Look::new(&screen, (&desk, "new.tandem"), way).await;
        for number in 1..=5 {
            look.go(number).await;
            look.see(&format!("empty-{number}")).await;
        }
        faults.append(&mut look.faults);
        look.window.close().await;

        let copy = open.copy();
        let mut look = Look::new(&screen, (&copy, "demo.tandem"), way).await;
        proposal(&mut look).await;
        faults.append(&mut look.faults);
        look.window.close().await;

        let mut look = Look::new(&screen, (&desk, "demo.tandem"), way).await;
        shell(&mut look).await;
        look.window.reload().await;
        look.window.element("nav").await;
        calendars(&mut look, &desk, &rep).await;
        planner(&mut look).await;
        visits(&mut look).await;
        records(&mut look).await;
        look.window.reload().await;
        look.window.element("nav").await;
        welcome(&mut look).await;
        faults.append(&mut look.faults);
        look.window.close().await;
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}
