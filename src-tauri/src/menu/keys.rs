//! The keys beside the items of GTK's menu bar: shown, but not taken, as an accelerator would be.

use gtk::prelude::*;
use tauri::{AppHandle, Manager};

/// Puts what stands behind a tab in each label where GTK shows keys.
pub fn set_apart(app: &AppHandle) {
    let Some(window) = app.get_webview_window("main") else { return };
    // Without its keys set apart, the bar is as good.
    let _ = app.run_on_main_thread(move || {
        let Ok(content) = window.default_vbox() else { return };
        for bar in content.children().iter().filter_map(|child| child.downcast_ref::<gtk::MenuBar>()) {
            within(bar.upcast_ref());
        }
    });
}

fn within(menu: &gtk::MenuShell) {
    for item in menu.children().iter().filter_map(|child| child.downcast_ref::<gtk::MenuItem>()) {
        if let Some(inner) = item.submenu() {
            if let Some(inner) = inner.downcast_ref() {
                within(inner);
            }
        } else if let Some(label) = item.label()
            && let Some((text, keys)) = label.split_once('\t')
        {
            item.set_label(text);
            if let Some(child) = item.child().and_then(|child| child.downcast::<gtk::AccelLabel>().ok()) {
                let keys = keys.replace("Ctrl+", "<Control>").replace("Shift+", "<Shift>");
                let (key, held) = gtk::accelerator_parse(&keys.replace('?', "question"));
                child.set_accel(key, held);
            }
        }
    }
}
