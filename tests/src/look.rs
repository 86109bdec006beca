//! A window that is looked at: walked through, pictured, and measured against what may not be.

#![expect(
    clippy::panic,
    clippy::missing_panics_doc,
    reason = "this is the hand of a test, and what it can't do fails the test"
)]

use fantoccini::key::Key;
use serde_json::json;

use crate::{
    command::Desk,
    window::{Screen, Window, keep, word},
};

/// A window that is looked at in one language, theme and size.
pub struct Look {
    /// The window itself.
    pub window: Window,
    language: &'static str,
    theme: &'static str,
    size: (u32, u32),
    /// What was found to be wrong so far.
    pub faults: Vec<String>,
}

impl Look {
    /// A window on a programme, seen in this way.
    pub async fn new(screen: &Screen, (desk, file): (&Desk, &str), (language, theme, size): Way) -> Self {
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

    /// The words of this id, in its language.
    pub fn say(&self, id: &str) -> String {
        word(self.language, id)
    }

    /// Presses the button of these words.
    pub async fn press(&self, id: &str) {
        self.window.press(&self.say(id)).await;
    }

    /// Waits for these words, whatever stands in their gaps.
    pub async fn shows(&self, id: &str) {
        let text = self.say(id);
        self.window.shows(text.split('{').next().unwrap_or_default().trim()).await;
    }

    /// Presses the nth thing that a selector finds.
    pub async fn hit(&self, selector: &str, nth: usize) {
        self.window.element(selector).await;
        let script = "const found = document.querySelectorAll(arguments[0]);
            const one = found[Math.min(arguments[1], found.length - 1)]; one.focus(); one.click();";
        self.window.run(script, vec![json!(selector), json!(nth)]).await;
    }

    /// Types a key into what has the focus.
    pub async fn keys(&self, key: Key) {
        self.window.keys(&key.to_string()).await;
    }

    /// Goes to the screen of this number and waits until all of it is read.
    pub async fn go(&self, number: usize) {
        // What has the focus may be none of the things that take keys.
        self.window.run("document.activeElement?.blur()", vec![]).await;
        self.window.chord(Key::Control, &number.to_string()).await;
        self.settled().await;
    }

    /// Waits until nothing is being read any more.
    pub async fn settled(&self) {
        let loading = format!("{}|{}", self.say("screen-loading"), self.say("planner-carry-asking"));
        let script = "const text = document.body.innerText;
            return text.length > 50 && !arguments[0].split('|').some((one) => text.includes(one));";
        let read = async || self.window.run(script, vec![json!(loading)]).await;
        self.window.until(read, |done| *done == json!(true)).await;
    }

    /// Opens a dialog by what is pressed, one after the other, looks at it, and closes it again.
    pub async fn dialog(&mut self, name: &str, pressed: &[&str]) {
        for id in pressed {
            self.press(id).await;
        }
        self.window.element("[role=dialog]").await;
        self.see(name).await;
        self.keys(Key::Escape).await;
        self.no_dialog().await;
    }

    /// Shows a tab of a distributor's page.
    pub async fn tab(&mut self, tab: &str) {
        self.press(&format!("distributors-tab-{tab}")).await;
        self.settled().await;
    }

    /// Shows a distributor's page, found by its name.
    pub async fn distributor(&self, name: &str) {
        let script = "const found = [...document.querySelectorAll('[data-row]')];
            const one = found.find((row) => row.textContent.includes(arguments[0])); one?.click(); return one !== undefined";
        let click = async || self.window.run(script, vec![json!(name)]).await;
        self.window.until(click, |found| *found == json!(true)).await;
        self.settled().await;
    }

    /// Shows the page of the first visit in a state.
    pub async fn visit(&self, state: &str) {
        self.visit_of(state, 0).await;
    }

    /// Shows the page of the nth visit in a state.
    async fn visit_of(&self, state: &str, nth: usize) {
        self.go(3).await;
        self.go(3).await;
        self.press("visits-as-list").await;
        let script =
            "const states = [...document.querySelectorAll('main select')].pop(); states.value = arguments[0];
            states.dispatchEvent(new Event('change', { bubbles: true }));";
        self.window.run(script, vec![json!(state)]).await;
        self.hit("main tbody tr button", nth).await;
        self.window.element("[data-step]").await;
        self.settled().await;
    }

    /// Shows the page of a visit at whose client something is still to be settled.
    pub async fn findings(&self) {
        for nth in 0..40 {
            self.visit_of("prepared", nth).await;
            if self.window.run("return document.querySelector('aside .finding') !== null", vec![]).await
                == json!(true)
            {
                return;
            }
        }
        panic!("nothing is left open at any client");
    }

    /// Waits until no dialog is open any more.
    pub async fn no_dialog(&self) {
        self.window.until(async || self.window.run(DIALOGS, vec![]).await, |open| *open == json!(0)).await;
    }

    /// Keeps a picture, and what axe has against it.
    pub async fn see(&mut self, name: &str) {
        self.settled().await;
        // Colours change over a moment.
        tokio::time::sleep(std::time::Duration::from_millis(200)).await;
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
pub type Way = (&'static str, &'static str, (u32, u32));

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
pub fn ways() -> Vec<Way> {
    let wanted = std::env::var("TANDEM_LOOK").unwrap_or_else(|_| "0123".to_owned());
    WAYS.iter().enumerate().filter(|(at, _)| wanted.contains(&at.to_string())).map(|(_, way)| *way).collect()
}

const DIALOGS: &str = "return document.querySelectorAll('[role=dialog], [role=alertdialog]').length";
