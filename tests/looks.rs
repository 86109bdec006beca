//! Every screen and dialog, in both languages, both themes and two sizes: none of them has anything serious
//! against it, and where `TANDEM_PICTURES` names a folder, there is a picture of each to look at.
//!
//! It takes minutes, and what it clicks through is asserted elsewhere, so it runs when somebody asks for it:
//! `TANDEM_PICTURES=DIR cargo test --workspace --test looks -- --ignored`.

use fantoccini::key::Key;
use serde_json::{Value, json};
use tandem_tests::{
    command::Desk,
    window::{Screen, Window, keep, word},
};

const CALENDAR: &str = include_str!("suite/import/outlook-week.ics");

/// A window that is looked at in one language, theme and size.
struct Look {
    window: Window,
    language: &'static str,
    theme: &'static str,
    size: (u32, u32),
    faults: Vec<String>,
}

impl Look {
    async fn new(screen: &Screen, (desk, file): (&Desk, &str), (language, theme, size): Way) -> Self {
        if size != (1360, 860) {
            screen.remembers(size.0, size.1);
        }
        let window = screen.open(Some(&desk.path(file))).await;
        window.element("main h1").await;
        // A page that is loaded anew while it is still being read never answers again.
        tokio::time::sleep(std::time::Duration::from_secs(1)).await;
        window.done("set_preferences", json!({ "language": language, "theme": theme })).await;
        window.reload().await;
        window.element("nav").await;
        Self { window, language, theme, size, faults: Vec::new() }
    }

    fn say(&self, id: &str) -> String {
        word(self.language, id)
    }

    /// Presses the button of these words.
    async fn press(&self, id: &str) {
        self.window.press(&self.say(id)).await;
    }

    /// Waits for these words, whatever stands in their gaps.
    async fn shows(&self, id: &str) {
        let text = self.say(id);
        self.window.shows(text.split('{').next().unwrap_or_default().trim()).await;
    }

    /// Presses the nth thing that a selector finds.
    async fn hit(&self, selector: &str, nth: usize) {
        self.window.element(selector).await;
        let script = "const found = document.querySelectorAll(arguments[0]);
            const one = found[Math.min(arguments[1], found.length - 1)]; one.focus(); one.click();";
        self.window.run(script, vec![json!(selector), json!(nth)]).await;
    }

    async fn keys(&self, key: Key) {
        self.window.keys(&key.to_string()).await;
    }

    /// Goes to the screen of this number and waits until all of it is read.
    async fn go(&self, number: usize) {
        self.window.chord(Key::Control, &number.to_string()).await;
        self.settled().await;
    }

    /// Waits until nothing is being read any more.
    async fn settled(&self) {
        let loading = format!("{}|{}", self.say("screen-loading"), self.say("planner-carry-asking"));
        let script = "const text = document.body.innerText;
            return text.length > 50 && !arguments[0].split('|').some((one) => text.includes(one));";
        let read = async || self.window.run(script, vec![json!(loading)]).await;
        self.window.until(read, |done| *done == json!(true)).await;
    }

    /// Opens a dialog by what is pressed, one after the other, looks at it, and closes it again.
    async fn dialog(&mut self, name: &str, pressed: &[&str]) {
        for id in pressed {
            self.press(id).await;
        }
        self.window.element("[role=dialog]").await;
        self.see(name).await;
        self.keys(Key::Escape).await;
        self.window.until(async || self.window.run(DIALOGS, vec![]).await, |open| *open == json!(0)).await;
    }

    /// Shows a tab of a distributor's page.
    async fn tab(&mut self, tab: &str) {
        self.press(&format!("distributors-tab-{tab}")).await;
        self.settled().await;
    }

    /// Shows a distributor's page, found by its name.
    async fn distributor(&self, name: &str) {
        let script = "const found = [...document.querySelectorAll('[data-row]')];
            const one = found.find((row) => row.textContent.includes(arguments[0])); one?.click(); return one !== undefined";
        let click = async || self.window.run(script, vec![json!(name)]).await;
        self.window.until(click, |found| *found == json!(true)).await;
        self.settled().await;
    }

    /// Shows the page of the first visit in a state.
    async fn visit(&self, state: &str) {
        self.go(3).await;
        self.go(3).await;
        self.press("visits-as-list").await;
        let script =
            "const states = [...document.querySelectorAll('main select')].pop(); states.value = arguments[0];
            states.dispatchEvent(new Event('change', { bubbles: true }));";
        self.window.run(script, vec![json!(state)]).await;
        self.hit("main tbody tr button", 0).await;
        self.window.element("[data-step]").await;
        self.settled().await;
    }

    /// Keeps a picture, and what axe has against it.
    async fn see(&mut self, name: &str) {
        self.settled().await;
        let name = format!("{name}-{}-{}-{}", self.language, self.theme, self.size.0);
        keep(&self.window, &name).await;
        let faults = self.window.faults().await;
        if faults != json!([]) {
            self.faults.push(format!("{name}: {faults}"));
        }
        // What is wider than its window.
        let wide = self.window.run(TOO_WIDE, vec![]).await;
        if wide != json!([]) {
            self.faults.push(format!("{name} is too wide: {wide}"));
        }
    }
}

/// Language, theme and size of a window.
type Way = (&'static str, &'static str, (u32, u32));

/// What can be scrolled to the side although it is neither the timeline nor a table.
const TOO_WIDE: &str = "return [...document.querySelectorAll('body, main, aside, dialog, [role=dialog], .body, .groups')]
    .filter((one) => one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).overflowX !== 'hidden' && one.clientWidth > 1)
    .map((one) => one.tagName + '.' + one.className + ' ' + one.scrollWidth + ' > ' + one.clientWidth);";

const WAYS: [Way; 4] = [
    ("en", "light", (1360, 860)),
    ("zh-CN", "dark", (1360, 860)),
    ("en", "dark", (900, 600)),
    ("zh-CN", "light", (900, 600)),
];

/// The ways that `TANDEM_LOOK` names by position, or all.
fn ways() -> Vec<Way> {
    let wanted = std::env::var("TANDEM_LOOK").unwrap_or_else(|_| "0123".to_owned());
    WAYS.iter().enumerate().filter(|(at, _)| wanted.contains(&at.to_string())).map(|(_, way)| *way).collect()
}

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
        look.window.until(async || look.window.run(DIALOGS, vec![]).await, |open| *open == json!(0)).await;
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

const DIALOGS: &str = "return document.querySelectorAll('[role=dialog], [role=alertdialog]').length";
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
    ("results", &[("tell", &["partnership-tell"]), ("problem", &["partnership-rename-problem"])]),
    ("agreement", &[("renew", &["agreements-renew"]), ("weights", &["agreements-change-weights"])]),
    ("clients", &[("hand-back", &["handover-hand-back-all"]), ("erase", &["handover-erase-all"])]),
    ("promotion", &[("promotion-new", &["promotion-new"])]),
    ("events", &[("event-new", &["events-new-department-meeting"]), ("event-change", &["events-change"])]),
    ("flows", &[("flow-note", &["flows-note"]), ("flow-import", &["flows-import"])]),
    ("people", &[("rep-new", &["records-new-rep"])]),
    ("training", &[("training-note", &["training-note-one"])]),
    ("stage", &[("stage-move", &["stages-move"])]),
];

/// A distributor's tabs, and what else has something to show only after some weeks.
async fn lived(look: &mut Look) {
    look.go(1).await;
    look.see("lived-overview").await;
    look.window.run("document.querySelector('main').scrollTop = 1e6", vec![]).await;
    look.see("lived-overview-end").await;
    look.go(4).await;
    look.distributor("江苏金陵").await;
    for (tab, dialogs) in TABS {
        look.tab(tab).await;
        look.see(&format!("lived-{tab}")).await;
        for (name, pressed) in *dialogs {
            look.dialog(&format!("lived-{name}"), pressed).await;
        }
    }
    // What this one has nothing of.
    for (name, tab) in [("浙江英康", "promotion"), ("杭州华仁", "events"), ("杭州民泰", "training")]
    {
        look.distributor(name).await;
        look.tab(tab).await;
        look.see(&format!("lived-{tab}-full")).await;
    }
    look.distributor("温州康宁堂").await;
    look.tab("charter").await;
    look.see("lived-charter-draft").await;
    look.dialog("lived-charter-form", &["partnership-change-charter"]).await;
    for state in
        ["proposed", "prepared", "held", "summarised", "closed", "cancelled", "rescheduled", "no_show"]
    {
        look.visit(state).await;
        look.see(&format!("lived-visit-{state}")).await;
    }
    look.visit("agreed").await;
    look.dialog("lived-reschedule", &["visits-reschedule"]).await;
    look.dialog("lived-cancel", &["visits-cancel"]).await;
    look.window.chord(Key::Control, "k").await;
    look.window.element("dialog[open] input").await;
    look.window.keys("人民医院").await;
    look.see("lived-search").await;
    look.keys(Key::Escape).await;
    look.go(6).await;
    for tab in ["people", "playbook"] {
        look.press(&format!("settings-{tab}")).await;
        look.see(&format!("lived-settings-{tab}")).await;
        look.window.run("document.querySelector('main').scrollTop = 700", vec![]).await;
        look.see(&format!("lived-settings-{tab}-below")).await;
    }
}

#[tokio::test]
#[ignore = "takes minutes; it is there to look at every screen"]
async fn a_lived_programme_in_both_languages_and_themes() {
    let desk = Desk::new();
    desk.succeeds(["new", "lived.tandem", "--demo", "--lived"]);
    let mut faults = Vec::new();
    for way in ways() {
        let screen = Screen::new();
        let mut look = Look::new(&screen, (&desk, "lived.tandem"), way).await;
        lived(&mut look).await;
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
