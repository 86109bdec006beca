//! What the window remembers of its user: language, theme, the programmes opened last.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

use serde::{Deserialize, Serialize};
use specta::Type;
use tandem_app::wire::planning::Emphasis;

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
    /// What mattered more than usual in the plan that was asked for last.
    pub emphasis: Emphasis,
    /// The first steps with programmes, by file.
    pub steps: BTreeMap<String, StepsSeen>,
}

/// What this window knows of somebody's first steps with a programme.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct StepsSeen {
    /// Whether the list of them was put away, or brought back.
    pub hidden: Option<bool>,
    /// Whether a schedule was exported.
    pub exported: bool,
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
        let choices = fs::read(&file).ok().and_then(|bytes| read(&bytes)).unwrap_or_default();
        Self { choices, file }
    }

    /// What was chosen. Programmes that are gone are left out.
    pub fn choices(&self) -> Choices {
        let mut choices = self.choices.clone();
        choices.recent.retain(|path| Path::new(path).is_file());
        choices.steps.retain(|path, _| Path::new(path).is_file());
        choices
    }

    /// Keeps another language and theme.
    pub fn choose(&mut self, language: Option<String>, theme: Option<String>) {
        self.choices.language = language;
        self.choices.theme = theme;
        self.keep();
    }

    /// What is known of the first steps with a programme.
    pub fn steps_of(&self, programme: &Path) -> StepsSeen {
        self.choices.steps.get(&programme.display().to_string()).copied().unwrap_or_default()
    }

    /// Remembers something of the first steps with a programme.
    pub fn change_steps_of(&mut self, programme: &Path, change: impl FnOnce(&mut StepsSeen)) {
        change(self.choices.steps.entry(programme.display().to_string()).or_default());
        self.keep();
    }

    /// Remembers what mattered in a plan.
    pub fn planned(&mut self, emphasis: Emphasis) {
        self.choices.emphasis = emphasis;
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

/// What was kept; what an older Tandem did not keep yet is as in the beginning.
fn read(bytes: &[u8]) -> Option<Choices> {
    let mut whole = serde_json::to_value(Choices::default()).ok()?;
    let kept: serde_json::Map<String, serde_json::Value> = serde_json::from_slice(bytes).ok()?;
    whole.as_object_mut()?.extend(kept);
    serde_json::from_value(whole).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_an_older_tandem_kept_is_still_known() {
        let choices = read(br#"{ "language": "en", "recent": ["a.tandem"], "gone": 1 }"#).unwrap();
        assert_eq!(choices.language.as_deref(), Some("en"));
        assert_eq!(choices.emphasis, Emphasis::default());
    }
}
