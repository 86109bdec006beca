//! A calendar as one program holds it, ready to be written to a file.

use chrono::NaiveDateTime;
use tandem_domain::ids::ClientId;

use super::{apple, dingtalk, entry::Entry, google, outlook};
use crate::demo::chance::Chance;

/// The program that somebody keeps a calendar in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Program {
    /// Microsoft Outlook on Windows.
    Outlook,
    /// Google Calendar.
    Google,
    /// Calendar of macOS.
    Apple,
    /// 钉钉.
    DingTalk,
}

/// A calendar.
#[derive(Debug)]
pub struct Sheet {
    /// The program.
    pub program: Program,
    /// What it is called in the program.
    pub name: String,
    /// The mail address of its owner.
    pub mail: String,
    /// When the file was written.
    pub written: NaiveDateTime,
    /// What stands in it.
    pub entries: Vec<Entry>,
    /// Which entries are calls, and on whom.
    pub calls: Vec<(String, ClientId)>,
}

impl Sheet {
    /// An empty calendar.
    pub fn new(program: Program, name: &str, mail: String, written: NaiveDateTime) -> Self {
        Self { program, name: name.to_owned(), mail, written, entries: Vec::new(), calls: Vec::new() }
    }

    /// One more entry, with an id as the program gives it.
    pub fn put(&mut self, mut entry: Entry, chance: &mut Chance) {
        entry.uid = match self.program {
            Program::Outlook => outlook::uid(chance),
            Program::Google => google::uid(chance),
            Program::Apple => apple::uid(chance),
            Program::DingTalk => dingtalk::uid(chance),
        };
        if let Some(client) = entry.client {
            self.calls.push((entry.uid.clone(), client));
        }
        let uid = entry.uid.clone();
        for changed in entry.series.iter_mut().flat_map(|series| &mut series.changed) {
            changed.uid.clone_from(&uid);
        }
        self.entries.push(entry);
    }

    /// Every entry, and after one that comes back its changed instances.
    pub fn components(&self) -> impl Iterator<Item = &Entry> {
        self.entries.iter().flat_map(|entry| {
            std::iter::once(entry).chain(entry.series.iter().flat_map(|series| &series.changed))
        })
    }

    /// The file.
    pub fn text(&self) -> String {
        match self.program {
            Program::Outlook => outlook::text(self),
            Program::Google => google::text(self),
            Program::Apple => apple::text(self),
            Program::DingTalk => dingtalk::text(self),
        }
    }
}
