//! What the menu bar holds.

use std::path::Path;

use tandem_app::words::{Language, Words};
use tauri::{
    AppHandle, Wry,
    menu::{IsMenuItem, Menu, MenuItem, PredefinedMenuItem, Submenu},
};

/// The keys that the page hears for a command, as they are printed.
pub(super) fn keys_of(id: &str) -> &'static str {
    match id {
        "undo" => "Ctrl+Z",
        "redo" => "Ctrl+Shift+Z",
        "screen-overview" => "Ctrl+1",
        "screen-planner" => "Ctrl+2",
        "screen-visits" => "Ctrl+3",
        "screen-distributors" => "Ctrl+4",
        "screen-calendars" => "Ctrl+5",
        "screen-settings" => "Ctrl+6",
        "planner-plan" => "P",
        "planner-find" => "F",
        "shortcuts" => "?",
        _ => "",
    }
}

/// A label with its keys behind it, as Windows wants it; on Linux they are set apart later. On macOS a menu has no room for keys that it does not take itself.
pub(super) fn with_keys(text: &str, keys: &str) -> String {
    let text = text.replace('&', "&&");
    if keys.is_empty() || cfg!(target_os = "macos") { text } else { format!("{text}\t{keys}") }
}

/// Makes the parts of a menu bar.
pub(super) struct Maker<'a> {
    pub app: &'a AppHandle,
    pub words: Words,
    /// Whether a programme is open.
    pub open: bool,
}

type Items<'a> = Vec<Box<dyn IsMenuItem<Wry> + 'a>>;

impl Maker<'_> {
    /// The whole bar, and its items for undo and redo, which are named later.
    pub fn bar(&self, recent: &[String]) -> tauri::Result<(Menu<Wry>, MenuItem<Wry>, MenuItem<Wry>)> {
        let undo = self.item("undo", "screen-undo", false)?;
        let redo = self.item("redo", "screen-redo", false)?;
        let menu = Menu::new(self.app)?;
        #[cfg(target_os = "macos")]
        menu.append(&self.application()?)?;
        menu.append(&self.file(recent)?)?;
        menu.append(&self.edit(&undo, &redo)?)?;
        menu.append(&self.view()?)?;
        menu.append(&self.plan()?)?;
        menu.append(&self.help()?)?;
        Ok((menu, undo, redo))
    }

    /// What macOS expects of each application.
    #[cfg(target_os = "macos")]
    fn application(&self) -> tauri::Result<Submenu<Wry>> {
        let menu = Submenu::new(self.app, "Tandem", true)?;
        menu.append(&self.item("about", "settings-about", self.open)?)?;
        menu.append(&self.line()?)?;
        menu.append(&PredefinedMenuItem::services(self.app, None)?)?;
        menu.append(&self.line()?)?;
        menu.append(&PredefinedMenuItem::hide(self.app, None)?)?;
        menu.append(&PredefinedMenuItem::hide_others(self.app, None)?)?;
        menu.append(&PredefinedMenuItem::show_all(self.app, None)?)?;
        menu.append(&self.line()?)?;
        menu.append(&PredefinedMenuItem::quit(self.app, None)?)?;
        Ok(menu)
    }

    fn file(&self, recent: &[String]) -> tauri::Result<Submenu<Wry>> {
        let before = self.menu("screen-menu-recent")?;
        before.set_enabled(!recent.is_empty())?;
        for path in recent {
            let name = Path::new(path).file_name().map(|name| name.to_string_lossy().into_owned());
            let text = with_keys(&name.unwrap_or_else(|| path.clone()), "");
            before.append(&MenuItem::with_id(
                self.app,
                format!("recent:{path}"),
                text,
                true,
                None::<&str>,
            )?)?;
        }
        let menu = self.menu("screen-menu-file")?;
        let mut items: Items<'_> = vec![
            Box::new(self.item("new", "screen-new", true)?),
            Box::new(self.item("open", "screen-open", true)?),
            Box::new(before),
            Box::new(self.line()?),
            Box::new(self.item("import", "calendars-choose", self.open)?),
            Box::new(self.item("export", "screen-export", self.open)?),
            Box::new(self.line()?),
            Box::new(self.item("close", "screen-close", self.open)?),
        ];
        if !cfg!(target_os = "macos") {
            items.push(Box::new(self.item("quit", "screen-menu-quit", true)?));
        }
        filled(menu, &items)
    }

    fn edit(&self, undo: &MenuItem<Wry>, redo: &MenuItem<Wry>) -> tauri::Result<Submenu<Wry>> {
        let menu = self.menu("screen-menu-edit")?;
        let mut items: Items<'_> =
            vec![Box::new(undo.clone()), Box::new(redo.clone()), Box::new(self.line()?)];
        let text = |id: &str| self.words.text(id);
        if cfg!(target_os = "linux") {
            for (command, id, keys) in [
                ("Cut", "screen-menu-cut", "Ctrl+X"),
                ("Copy", "screen-menu-copy", "Ctrl+C"),
                ("Paste", "screen-menu-paste", "Ctrl+V"),
                ("SelectAll", "screen-menu-select-all", "Ctrl+A"),
            ] {
                let text = with_keys(&text(id), keys);
                items.push(Box::new(MenuItem::with_id(self.app, command, text, true, None::<&str>)?));
            }
        } else {
            let (app, text) = (self.app, |id: &str| Some(self.words.text(id)));
            items.push(Box::new(PredefinedMenuItem::cut(app, text("screen-menu-cut").as_deref())?));
            items.push(Box::new(PredefinedMenuItem::copy(app, text("screen-menu-copy").as_deref())?));
            items.push(Box::new(PredefinedMenuItem::paste(app, text("screen-menu-paste").as_deref())?));
            let all = text("screen-menu-select-all");
            items.push(Box::new(PredefinedMenuItem::select_all(app, all.as_deref())?));
        }
        filled(menu, &items)
    }

    fn view(&self) -> tauri::Result<Submenu<Wry>> {
        let menu = self.menu("screen-menu-view")?;
        for screen in ["overview", "planner", "distributors", "calendars", "settings"] {
            let id = format!("screen-{screen}");
            menu.append(&self.item(&id, &id, self.open)?)?;
        }
        menu.append(&self.line()?)?;
        let zoom = self.menu("planner-zoom")?;
        for level in ["day", "week", "month", "quarter"] {
            let id = format!("planner-zoom-{level}");
            zoom.append(&self.item(&id, &id, self.open)?)?;
        }
        menu.append(&zoom)?;
        menu.append(&self.line()?)?;
        let theme = self.menu("screen-theme")?;
        for choice in ["light", "dark", "system"] {
            theme.append(&self.item(choice, &format!("screen-theme-{choice}"), true)?)?;
        }
        menu.append(&theme)?;
        let language = self.menu("screen-language")?;
        for one in [Language::Chinese, Language::English] {
            let id = format!("language-{}", one.tag());
            language.append(&MenuItem::with_id(self.app, id, one.own_name(), true, None::<&str>)?)?;
        }
        menu.append(&language)?;
        Ok(menu)
    }

    fn plan(&self) -> tauri::Result<Submenu<Wry>> {
        let menu = self.menu("screen-menu-plan")?;
        menu.append(&self.item("planner-plan", "screen-menu-plan-visits", self.open)?)?;
        menu.append(&self.item("planner-repair", "planner-repair", self.open)?)?;
        menu.append(&self.item("planner-find", "planner-find-time", self.open)?)?;
        menu.append(&self.line()?)?;
        menu.append(&self.item("planner-stop", "planner-stop", self.open)?)?;
        Ok(menu)
    }

    fn help(&self) -> tauri::Result<Submenu<Wry>> {
        let menu = self.menu("screen-menu-help")?;
        menu.append(&self.item("first-steps", "overview-first-steps", self.open)?)?;
        menu.append(&self.item("shortcuts", "screen-shortcuts", self.open)?)?;
        if !cfg!(target_os = "macos") {
            menu.append(&self.line()?)?;
            menu.append(&self.item("about", "settings-about", self.open)?)?;
        }
        Ok(menu)
    }

    fn menu(&self, message: &str) -> tauri::Result<Submenu<Wry>> {
        Submenu::new(self.app, self.words.text(message), true)
    }

    fn item(&self, id: &str, message: &str, enabled: bool) -> tauri::Result<MenuItem<Wry>> {
        let text = with_keys(&self.words.text(message), keys_of(id));
        MenuItem::with_id(self.app, id, text, enabled, None::<&str>)
    }

    fn line(&self) -> tauri::Result<PredefinedMenuItem<Wry>> {
        PredefinedMenuItem::separator(self.app)
    }
}

fn filled(menu: Submenu<Wry>, items: &Items<'_>) -> tauri::Result<Submenu<Wry>> {
    for item in items {
        menu.append(item.as_ref())?;
    }
    Ok(menu)
}
