//! Whose a file probably is: by an earlier export, by the names on it, or as was said of it before.

use std::collections::HashMap;

use tandem_calendar::{
    event::Calendar,
    formats::{self, sheet::SheetReading},
};
use tandem_domain::{
    ids::DistributorId,
    people::{CalendarOwner, Rep},
};
use tandem_store::Snapshot;

use super::source::Source;

/// Names that programs give to all they export: these say nothing of whose they are.
const ANYBODYS: [&str; 13] = [
    "calendar",
    "basic",
    "export",
    "events",
    "event",
    "invite",
    "outlook",
    "schedule",
    "plan",
    "日历",
    "日程",
    "计划",
    "拜访计划",
];

/// What tells whose files are.
pub(super) struct Owners<'a> {
    snapshot: &'a Snapshot,
    /// Whose the events are that are held, by UID.
    by_uid: HashMap<String, CalendarOwner>,
    /// Whose files of a name were, where they were but one's.
    by_file: HashMap<String, Option<CalendarOwner>>,
}

impl<'a> Owners<'a> {
    pub fn of(snapshot: &'a Snapshot) -> Self {
        let (mut by_uid, mut by_file) = (HashMap::new(), HashMap::new());
        for held in &snapshot.calendars {
            let known = by_file.entry(plain(&held.file_name)).or_insert(Some(held.owner));
            *known = known.filter(|owner| *owner == held.owner);
            let Ok(old) = formats::look(held.source.as_bytes()) else { continue };
            for event in old.calendar.events {
                by_uid.entry(event.uid).or_insert(held.owner);
            }
        }
        Self { snapshot, by_uid, by_file }
    }

    /// Whose a calendar probably is; `None` where nothing tells, or several are as probable.
    pub fn of_calendar(&self, source: &Source, calendar: &Calendar) -> Option<CalendarOwner> {
        let same = calendar.events.iter().find_map(|event| self.by_uid.get(&event.uid)).copied();
        same.or_else(|| self.named(source, calendar.name.as_deref())).or_else(|| self.said_before(source))
    }

    /// Whose sheets are: the one person's whom they name, or the distributor's whose people they name.
    pub fn of_sheets(&self, source: &Source, sheets: &SheetReading) -> Option<CalendarOwner> {
        let named: Vec<&str> = sheets.parts.iter().filter_map(|part| part.person.as_deref()).collect();
        let said = titles(sheets).join("\n");
        let reps = self.snapshot.reps.iter().filter(|rep| named.contains(&rep.name.as_str()));
        let mut reps: Vec<&Rep> = reps.collect();
        // A company in a title tells which of two people of the same name is meant.
        let of_company = |rep: &&Rep| self.companies(&said).contains(&rep.distributor);
        if reps.iter().any(of_company) {
            reps.retain(of_company);
        }
        if let Some(rep) = reps.first() {
            if reps.len() == 1 && named.len() == 1 {
                return Some(CalendarOwner::Rep(rep.id));
            }
            if reps.iter().all(|one| one.distributor == rep.distributor) {
                return Some(CalendarOwner::Distributor(rep.distributor));
            }
        }
        let known = sheets.parts.iter().find_map(|part| self.of_calendar(source, &part.calendar));
        let known = known.filter(|owner| !matches!(owner, CalendarOwner::Rep(_)) || sheets.parts.len() == 1);
        known.or_else(|| self.titled(&said))
    }

    /// By what stands above the rows of sheets: somebody's name, else that of a company.
    fn titled(&self, said: &str) -> Option<CalendarOwner> {
        match (&self.people(said, said)[..], &self.companies(said)[..]) {
            ([owner], _) => Some(*owner),
            ([], [company]) => Some(CalendarOwner::Distributor(*company)),
            _ => None,
        }
    }

    /// The distributors that a text names, also without what only the law wants in their names.
    fn companies(&self, text: &str) -> Vec<DistributorId> {
        let named = |name: &str| holds(text, name) || holds(text, spoken(name));
        self.snapshot.distributors.iter().filter(|one| named(&one.name)).map(|one| one.id).collect()
    }

    /// By the names in the file's own name and the calendar's, else in those of the folders that it lies in, from the
    /// innermost. A company's name on a folder tells which of two people of the same name is meant, and no more.
    fn named(&self, source: &Source, calendar: Option<&str>) -> Option<CalendarOwner> {
        let all = source.names.join("/");
        let own =
            format!("{} {}", source.names.last().map_or("", String::as_str), calendar.unwrap_or_default());
        let folders = source.names.iter().rev().skip(1).map(String::as_str);
        for text in [own.as_str()].into_iter().chain(folders) {
            match self.people(text, &all)[..] {
                [] => {}
                [owner] => return Some(owner),
                _ => return None,
            }
        }
        if let [company] = self.companies(&own)[..] {
            Some(CalendarOwner::Distributor(company))
        } else {
            None
        }
    }

    /// The people whom a text names. `all`: what may name their company.
    fn people(&self, text: &str, all: &str) -> Vec<CalendarOwner> {
        let managers = self.snapshot.managers.iter();
        let managers = managers.map(|one| (one.name.as_str(), CalendarOwner::Manager(one.id), None));
        let reps = self.snapshot.reps.iter();
        let reps = reps.map(|one| (one.name.as_str(), CalendarOwner::Rep(one.id), Some(one.distributor)));
        let named: Vec<_> = reps.chain(managers).filter(|(name, ..)| holds(text, name)).collect();
        // 王伟 is not named where 王伟民 is.
        let is_part = |name: &str| named.iter().any(|(other, ..)| *other != name && other.contains(name));
        let meant: Vec<_> = named.iter().filter(|(name, ..)| !is_part(name)).collect();
        let companies = self.companies(all);
        let of_company = meant.iter().filter(|(.., id)| id.is_some_and(|id| companies.contains(&id)));
        let of_company: Vec<_> = of_company.copied().collect();
        let meant = if of_company.is_empty() { meant } else { of_company };
        meant.into_iter().map(|(_, owner, _)| *owner).collect()
    }

    /// Whose the file of the same name was.
    fn said_before(&self, source: &Source) -> Option<CalendarOwner> {
        let name = plain(source.names.last()?);
        if name.is_empty() || ANYBODYS.contains(&name.as_str()) {
            return None;
        }
        self.by_file.get(&name).copied().flatten()
    }
}

/// What stands above the rows of sheets, and their names.
fn titles(sheets: &SheetReading) -> Vec<&str> {
    let mut titles: Vec<&str> = Vec::new();
    for table in &sheets.tables {
        titles.extend(table.titles.iter().map(String::as_str));
        titles.push(&table.sheet);
    }
    titles
}

/// A company's name as it is spoken: 杭州明康医药 for 杭州明康医药有限公司.
fn spoken(name: &str) -> &str {
    const LEGAL: [&str; 5] = ["有限责任公司", "股份有限公司", "有限公司", "集团", "公司"];
    let spoken = LEGAL.iter().fold(name, |name, legal| name.strip_suffix(legal).unwrap_or(name));
    // What is left of a short name may stand anywhere.
    if spoken.chars().count() >= 4 { spoken } else { name }
}

fn holds(text: &str, name: &str) -> bool {
    !name.is_empty() && text.contains(name)
}

/// A file's name without its ending, and without what keeps a copy or a month apart: `plan (2).xlsx`, `plan-03.csv`.
fn plain(file: &str) -> String {
    let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
    stem.trim_end_matches(|one: char| !one.is_alphabetic() || "年月日".contains(one)).to_lowercase()
}
