//! What the window remembers of its user: language, theme, the programmes opened last.

use std::{
    fs,
    path::{Path, PathBuf},
};

use serde::{Deserialize, Serialize};
use specta::Type;

/// How many programmes are remembered.
const MOST_RECENT: usize = 8;

/// What the page shows and lets its user choose.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct Choices {
    /// The language, as `zh-CN`; the system's where none was chosen.
    pub language: Option<String>,
    /// `light` or `dark`; the system's where none was chosen.
    pub theme: Option<String>,
    /// The programmes opened last, the last one first.
    pub recent: Vec<String>,
}

/// The choices, and where they are kept.
pub struct Preferences {
    choices: Choices,
    file: PathBuf,
}

impl Preferences {
    /// Those kept in the folder; none where there are none, or none that can be read.
    pub fn load(folder: &Path) -> Self {
        let file = folder.join("preferences.json");
        let choices = fs::read(&file).ok().and_then(|bytes| serde_json::from_slice(&bytes).ok());
        Self { choices: choices.unwrap_or_default(), file }
    }

    /// What was chosen. Programmes that are gone are left out.
    pub fn choices(&self) -> Choices {
        let mut choices = self.choices.clone();
        choices.recent.retain(|path| Path::new(path).is_file());
        choices
    }

    /// Keeps another language and theme.
    pub fn choose(&mut self, language: Option<String>, theme: Option<String>) {
        self.choices.language = language;
        self.choices.theme = theme;
        self.keep();
    }

    /// Remembers a programme as the last one opened.
    pub fn opened(&mut self, programme: &Path) {
        let path = programme.display().to_string();
        self.choices.recent.retain(|known| *known != path);
        self.choices.recent.insert(0, path);
        self.choices.recent.truncate(MOST_RECENT);
        self.keep();
    }

    fn keep(&self) {
        // That a preference could not be kept is no reason to disturb anybody.
        let Ok(json) = serde_json::to_vec_pretty(&self.choices) else { return };
        let _ = self.file.parent().map(fs::create_dir_all);
        let _ = fs::write(&self.file, json);
    }
}
