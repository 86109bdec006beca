//! The menu bar: what it holds, and how it follows the programme. Each item is a command of the page, by its id.
//!
//! It shows keys but takes none: the page hears them, because it alone knows whether somebody is writing, and
//! a key that both heard would act twice. Only what the system does to text, it does by its own keys.

#[cfg(target_os = "linux")]
mod keys;
mod make;

use std::sync::{Mutex, PoisonError};

use tandem_app::{
    failure::{Code, Failure},
    words::{Args, Language, Words},
};
use tauri::{AppHandle, Emitter, Manager, Wry, menu::MenuItem};

use self::make::{Maker, keys_of, with_keys};
use crate::session::Session;

/// What the menu bar depends on.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Showing {
    language: Language,
    /// Whether a programme is open.
    open: bool,
    recent: Vec<String>,
}

/// The menu bar on show, with the two items whose names change most.
struct Bar {
    showing: Showing,
    undo: MenuItem<Wry>,
    redo: MenuItem<Wry>,
}

/// Where the bar on show is kept.
#[derive(Default)]
struct Kept(Mutex<Option<Bar>>);

/// Puts the menu bar up before the page is there, in the language chosen before or the system's.
pub fn begin(app: &AppHandle, session: &Session) -> tauri::Result<()> {
    let choices = session.preferences(|preferences| preferences.choices());
    // Without a choice the system's own stands.
    if let Some(theme) = &choices.theme {
        set_theme(app, Some(theme));
    }
    app.manage(Kept::default());
    let locale = || std::env::var("LANG").unwrap_or_default();
    let language = Language::from_locale(&choices.language.unwrap_or_else(locale)).unwrap_or_default();
    show(app, session, language)
}

/// Says what the menu bar says in this language, of the programme as it is now.
pub fn refresh(app: &AppHandle, session: &Session, language: &str) -> Result<(), Failure> {
    let language = Language::from_locale(language).unwrap_or_default();
    show(app, session, language).map_err(|error| Failure::new(Code::Stopped).because(&error))
}

fn show(app: &AppHandle, session: &Session, language: Language) -> tauri::Result<()> {
    let steps = session.next_steps();
    let recent = session.preferences(|preferences| preferences.choices()).recent;
    let showing = Showing { language, open: steps.is_some(), recent };
    let kept = app.state::<Kept>();
    let mut kept = kept.0.lock().unwrap_or_else(PoisonError::into_inner);
    // Only what changed is made anew: a bar that is replaced closes what is open in it.
    let bar = match kept.take() {
        Some(bar) if bar.showing == showing => bar,
        _ => {
            let words = Words::new(language);
            let (menu, undo, redo) = Maker { app, words, open: showing.open }.bar(&showing.recent)?;
            app.set_menu(menu)?;
            #[cfg(target_os = "linux")]
            keys::set_apart(app);
            Bar { showing, undo, redo }
        }
    };
    let [undo, redo] = steps.unwrap_or_default();
    name(&bar.undo, Words::new(language), "undo", undo.as_deref())?;
    name(&bar.redo, Words::new(language), "redo", redo.as_deref())?;
    *kept = Some(bar);
    Ok(())
}

/// Names what a step would do.
fn name(item: &MenuItem<Wry>, words: Words, step: &str, what: Option<&str>) -> tauri::Result<()> {
    let text = match what {
        Some(what) => {
            let what = words.text(&format!("history-{what}"));
            words.say(&format!("screen-menu-{step}"), &Args::new().with("what", what))
        }
        None => words.text(&format!("screen-{step}")),
    };
    // On Linux the keys are no part of the text, and stay where they are.
    let keys = if cfg!(target_os = "linux") { "" } else { keys_of(step) };
    item.set_text(with_keys(&text, keys))?;
    item.set_enabled(what.is_some())
}

/// Does what was chosen: what the web view does by itself here, the rest in the page.
pub fn chosen(app: &AppHandle, id: &str) {
    let Some(window) = app.get_webview_window("main") else { return };
    match id {
        "quit" => drop(window.close()),
        #[cfg(target_os = "linux")]
        "Cut" | "Copy" | "Paste" | "SelectAll" => {
            use webkit2gtk::WebViewExt;
            let command = id.to_owned();
            let _ = window.with_webview(move |view| view.inner().execute_editing_command(&command));
        }
        _ => drop(app.emit("menu", id)),
    }
}

/// Lets what the system draws of the window, the menu bar among it, be as light or dark as the page.
pub fn set_theme(app: &AppHandle, theme: Option<&str>) {
    app.set_theme(match theme {
        Some("dark") => Some(tauri::Theme::Dark),
        Some("light") => Some(tauri::Theme::Light),
        _ => None,
    });
}
