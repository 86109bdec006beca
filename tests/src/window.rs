//! The window as a person has it before them: the real program on a screen that is not there, driven through
//! WebKit's own driver.
#![expect(
    clippy::expect_used,
    clippy::panic,
    clippy::missing_panics_doc,
    reason = "this is the hand of a test, and what it can't do fails the test"
)]

use std::{
    env,
    net::TcpListener,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    time::Duration,
};

use fantoccini::{
    Client, ClientBuilder, Locator,
    actions::{InputSource, KeyAction, KeyActions},
    elements::Element,
    key::Key,
    wd::Capabilities,
};
use serde_json::{Value, json};

use crate::command::built;

/// How long anything on the screen may take.
const PATIENCE: Duration = Duration::from_mins(1);

/// A screen that is not there, and the driver on it. Both end with the value.
pub struct Screen {
    x: Child,
    driver: Child,
    port: u16,
    home: tempfile::TempDir,
}

impl Drop for Screen {
    fn drop(&mut self) {
        // The session's end does not end the driver in it, nor the program that the driver opened: all of them
        // are one group of processes.
        let group = format!("-{}", self.driver.id());
        let _ = Command::new("kill").args(["-KILL", "--", &group]).stderr(Stdio::null()).status();
        for child in [&mut self.driver, &mut self.x] {
            // It may have ended by itself.
            let _ = child.kill();
            let _ = child.wait();
        }
    }
}

impl Default for Screen {
    fn default() -> Self {
        Self::new()
    }
}

impl Screen {
    /// Puts up a screen with a home of its own, in which nothing is remembered yet.
    pub fn new() -> Self {
        Self::at("2026-01-05T01:00:00Z")
    }

    /// The same at another time.
    pub fn at(now: &str) -> Self {
        let home = tempfile::tempdir().expect("a temporary folder");
        // Xvfb picks a number that nobody has, and says it when it is ready.
        let mut x = Command::new("Xvfb")
            .args(["-displayfd", "1", "-screen", "0", "1440x900x24", "-nolisten", "tcp"])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("Xvfb is needed to test the window: cargo xtask test installs it");
        let mut display = String::new();
        let out = x.stdout.take().expect("the output of Xvfb");
        std::io::BufRead::read_line(&mut std::io::BufReader::new(out), &mut display).expect("a display");
        let port = free_port();
        let mut driver = Command::new("dbus-run-session");
        #[cfg(unix)]
        std::os::unix::process::CommandExt::process_group(&mut driver, 0);
        let driver = driver
            .arg("--")
            .arg("WebKitWebDriver")
            .arg(format!("--port={port}"))
            .env("DISPLAY", format!(":{}", display.trim()))
            .env_remove("WAYLAND_DISPLAY")
            .env("HOME", home.path())
            .env("XDG_CONFIG_HOME", home.path().join("config"))
            .env("XDG_DATA_HOME", home.path().join("data"))
            .env("XDG_CACHE_HOME", home.path().join("cache"))
            .env("LANG", "en_GB.UTF-8")
            .env("TANDEM_NOW", now)
            .env("TAURI_WEBVIEW_AUTOMATION", "true")
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("WebKitWebDriver is needed to test the window: cargo xtask test installs it");
        Self { x, driver, port, home }
    }

    /// Where the program keeps what it remembers of its user.
    pub fn home(&self) -> &Path {
        self.home.path()
    }

    /// The size that the next window remembers to have had.
    pub fn remembers(&self, width: u32, height: u32) {
        let folder = self.home().join("config/app.tandem.desk");
        std::fs::create_dir_all(&folder).expect("a folder for settings");
        let state = json!({ "main": { "width": width, "height": height, "x": 0, "y": 0, "prev_x": 0, "prev_y": 0,
            "maximized": false, "visible": true, "decorated": true, "fullscreen": false } });
        std::fs::write(folder.join(".window-state.json"), state.to_string()).expect("a file of settings");
    }

    /// Opens the window, on a programme file if one is named.
    pub async fn open(&self, programme: Option<&Path>) -> Window {
        self.open_with(&desktop(), programme).await
    }

    /// The same with a program that was built before.
    pub async fn open_with(&self, program: &Path, programme: Option<&Path>) -> Window {
        let arguments: Vec<&Path> = programme.into_iter().collect();
        let options = json!({ "binary": program, "args": arguments });
        let mut capabilities = Capabilities::new();
        capabilities.insert("webkitgtk:browserOptions".to_owned(), options);
        let url = format!("http://127.0.0.1:{}", self.port);
        let mut tries = 0;
        let client = loop {
            let connected = ClientBuilder::new(hyper_util::client::legacy::connect::HttpConnector::new())
                .capabilities(capabilities.clone())
                .connect(&url)
                .await;
            match connected {
                Ok(client) => break client,
                // The driver takes a moment to come up.
                Err(_) if tries < 40 => {
                    tries += 1;
                    tokio::time::sleep(Duration::from_millis(250)).await;
                }
                Err(error) => panic!("the window does not open: {error}"),
            }
        };
        Window { client }
    }
}

fn free_port() -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
    listener.local_addr().expect("an address").port()
}

/// The program under test, with its page in it.
fn desktop() -> PathBuf {
    built("tandem-desktop")
}

/// An open window.
pub struct Window {
    client: Client,
}

impl Window {
    /// The element that the CSS selector finds, once it is there.
    pub async fn element(&self, selector: &str) -> Element {
        let found = self.client.wait().at_most(PATIENCE).for_element(Locator::Css(selector)).await;
        match found {
            Ok(element) => element,
            Err(error) => {
                panic!("no {selector} on the screen ({error}); it shows:\n{}", self.text().await)
            }
        }
    }

    /// The button, link or option of this name, once it is there.
    pub async fn named(&self, role: &str, name: &str) -> Element {
        let path = format!("//{role}[normalize-space(.)='{name}' or @aria-label='{name}']");
        let found = self.client.wait().at_most(PATIENCE).for_element(Locator::XPath(&path)).await;
        match found {
            Ok(element) => element,
            Err(error) => {
                panic!("no {role} called {name} ({error}); the screen shows:\n{}", self.text().await)
            }
        }
    }

    /// Clicks the button of this name.
    pub async fn press(&self, name: &str) {
        self.named("button", name).await.click().await.expect("a click");
    }

    /// The field of this label, once it is there.
    pub async fn field(&self, label: &str) -> Element {
        let path = format!("//*[@id=//label[normalize-space(.)='{label}']/@for]");
        let found = self.client.wait().at_most(PATIENCE).for_element(Locator::XPath(&path)).await;
        match found {
            Ok(element) => element,
            Err(error) => {
                panic!("no field {label} ({error}); the screen shows:\n{}", self.text().await)
            }
        }
    }

    /// Types into the field of this label, in place of what is there.
    pub async fn write(&self, label: &str, text: &str) {
        let field = self.field(label).await;
        field.click().await.expect("a click");
        self.chord(Key::Control, "a").await;
        field.send_keys(text).await.expect("keys");
    }

    /// Gives the field of this label a value at once, as picking a day from its calendar does.
    pub async fn set(&self, label: &str, value: &str) {
        let field = json!(self.field(label).await);
        let script = "const [field, value] = arguments; field.value = value;
            field.dispatchEvent(new Event('input', { bubbles: true }));
            field.dispatchEvent(new Event('change', { bubbles: true }));";
        self.run(script, vec![field, json!(value)]).await;
    }

    /// All text on the screen.
    pub async fn text(&self) -> String {
        let text = self.run("return document.body.innerText", vec![]).await;
        text.as_str().unwrap_or_default().to_owned()
    }

    /// Waits until the screen no longer shows the text.
    pub async fn hides(&self, text: &str) {
        self.until(async || self.text().await.contains(text), |shown| !shown).await;
    }

    /// Waits until the screen shows the text.
    pub async fn shows(&self, text: &str) {
        let began = std::time::Instant::now();
        while !self.text().await.contains(text) {
            assert!(
                began.elapsed() < PATIENCE,
                "no {text:?} on the screen, which shows:\n{}",
                self.text().await
            );
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
    }

    /// Types keys into whatever has the focus.
    pub async fn keys(&self, keys: &str) {
        let active = self.client.active_element().await.expect("something with the focus");
        active.send_keys(keys).await.expect("keys");
    }

    /// Types keys into whatever has the focus; whether they arrived.
    pub async fn typed(&self, keys: &str) -> bool {
        match self.client.active_element().await {
            Ok(active) => active.send_keys(keys).await.is_ok(),
            Err(_) => false,
        }
    }

    /// Goes from control to control with the tab key until the focus is on the one whose name begins so, and
    /// presses Enter.
    pub async fn enter_on(&self, name: &str) {
        let named = "const one = document.activeElement;
            return (one?.getAttribute('aria-label') ?? one?.innerText ?? '').trim()";
        self.shows(name).await;
        let mut seen = Vec::new();
        for _ in 0..120 {
            let at = self.run(named, vec![]).await.as_str().unwrap_or_default().to_owned();
            seen.push(at.chars().take(24).collect::<String>());
            if at.starts_with(name) {
                return self.keys(&Key::Enter.to_string()).await;
            }
            // As a key of the keyboard: typed into a date it would be taken for a part of it.
            let tab = Key::Tab.into();
            let press = KeyActions::new("keyboard".to_owned())
                .then(KeyAction::Down { value: tab })
                .then(KeyAction::Up { value: tab });
            self.client.perform_actions(press).await.expect("a key");
        }
        panic!("the tab key never comes to {name}, but to {seen:?}");
    }

    /// Presses a key while another is held down.
    pub async fn chord(&self, held: Key, key: &str) {
        // The null key lets go of what is held down (WebDriver, 17.4.2).
        self.keys(&format!("{}{key}{}", char::from(held), char::from(Key::Null))).await;
    }

    /// Clicks the button whose name begins so.
    pub async fn press_beginning(&self, name: &str) {
        let path = format!("//button[starts-with(normalize-space(.), '{name}')]");
        let found = self.client.wait().at_most(PATIENCE).for_element(Locator::XPath(&path)).await;
        found.expect("the button").click().await.expect("a click");
    }

    /// Asks again and again until the answer is as wished.
    pub async fn until<T>(&self, ask: impl AsyncFn() -> T, wished: impl Fn(&T) -> bool) -> T {
        let began = std::time::Instant::now();
        loop {
            let answer = ask().await;
            if wished(&answer) {
                return answer;
            }
            assert!(
                began.elapsed() < PATIENCE,
                "it takes too long; the screen shows:\n{}",
                self.text().await
            );
            tokio::time::sleep(Duration::from_millis(200)).await;
        }
    }

    /// What a script in the page answers in the end: it calls its last argument.
    pub async fn answer(&self, script: &str) -> Value {
        self.client.execute_async(script, vec![]).await.expect("an answer")
    }

    /// Runs a script in the page.
    pub async fn run(&self, script: &str, arguments: Vec<Value>) -> Value {
        self.client.execute(script, arguments).await.expect("a script")
    }

    /// Calls a command as the page does, and gives what it answers: `{ ok }` or `{ error }`.
    pub async fn call(&self, command: &str, arguments: Value) -> Value {
        let script = "const [command, args, done] = arguments;
            window.__TAURI_INTERNALS__.invoke(command, args)
                .then((ok) => done({ ok }), (error) => done({ error }));";
        self.client.execute_async(script, vec![json!(command), arguments]).await.expect("an answer")
    }

    /// Calls a command that must succeed.
    pub async fn done(&self, command: &str, arguments: Value) -> Value {
        let answer = self.call(command, arguments).await;
        assert!(answer.get("error").is_none(), "{command}: {answer}");
        answer["ok"].clone()
    }

    /// Loads the page anew, as after a start of the program.
    pub async fn reload(&self) {
        self.client.refresh().await.expect("the page again");
    }

    /// What axe has against what the screen shows, as far as it is serious.
    pub async fn faults(&self) -> Value {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../ui/node_modules/axe-core/axe.min.js");
        let axe = std::fs::read_to_string(path)
            .expect("the page's tools are needed to test the window: cargo xtask test installs them");
        self.run(&axe, vec![]).await;
        self.answer(
            "const done = arguments[0];
             axe.run(document, { resultTypes: ['violations'] }).then((found) => done(found.violations
                 .filter((one) => ['serious', 'critical'].includes(one.impact))
                 .map((one) => one.id + ': ' + one.nodes.map((node) => node.html).join(' | '))));",
        )
        .await
    }

    /// A picture of the window, as PNG.
    pub async fn picture(&self) -> Vec<u8> {
        self.client.screenshot().await.expect("a picture")
    }

    /// Closes the window and ends the program.
    pub async fn close(self) {
        self.client.close().await.expect("the window closes");
    }
}

/// What the catalogue says in a language, for a message without variables.
pub fn word(language: &str, id: &str) -> String {
    let stage = id.split('-').next().unwrap_or_default();
    let messages = concat!(env!("CARGO_MANIFEST_DIR"), "/../src-tauri/crates/words/messages");
    let file =
        std::fs::read_to_string(format!("{messages}/{language}/{stage}.ftl")).expect("a file of words");
    let begins = format!("{id} = ");
    let line = file.lines().find_map(|line| line.strip_prefix(&begins));
    line.unwrap_or_else(|| panic!("no {id} in {language}")).to_owned()
}

/// Where pictures go when somebody wants to look: the folder that `TANDEM_PICTURES` names.
pub fn pictures() -> Option<PathBuf> {
    env::var_os("TANDEM_PICTURES").map(PathBuf::from)
}

/// Keeps a picture where somebody asked for them.
pub async fn keep(window: &Window, name: &str) {
    if let Some(folder) = pictures() {
        std::fs::create_dir_all(&folder).expect("a folder for the pictures");
        // A picture taken at once can still show what was there before. Where nothing moves, the driver waits for a
        // frame that never comes, so a dot in the corner changes its colour all the time.
        let drawn = "const done = arguments[0]; const dot = document.createElement('i');
            Object.assign(dot.style, { position: 'fixed', right: 0, bottom: 0, width: '1px', height: '1px' });
            document.body.append(dot); let at = 0;
            const ticks = setInterval(() => (dot.style.background = ++at % 2 ? '#888' : '#999'), 20);
            setTimeout(() => { clearInterval(ticks); dot.remove(); }, 3000);
            setTimeout(done, 300);";
        window.answer(drawn).await;
        std::fs::write(folder.join(format!("{name}.png")), window.picture().await).expect("a picture");
    }
}
