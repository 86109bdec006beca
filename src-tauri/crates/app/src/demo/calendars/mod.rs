//! The calendar files that reps, managers and distributors send.

mod apple;
mod company;
mod damage;
mod diary;
mod dingtalk;
mod entry;
mod google;
mod lines;
mod manager;
mod outlook;
mod recurring;
mod rep;
mod sheet;
mod spelling;
mod values;

use chrono::NaiveDate;
use tandem_domain::{
    ids::ClientId,
    people::{CalendarOwner, Distributor, Manager, Participant, Rep},
    working_time::Leave,
};

use self::{
    damage::{Damage, damaged},
    entry::{Entry, When},
    rep::Fullness,
    sheet::{Program, Sheet},
    spelling::Hand,
};
use super::{
    chance::Chance,
    clients::Listed,
    days::{after, at, clock},
    leave::AWAY_ALL_WEEK,
    rhythm::STRICT,
};

/// A calendar file as it arrives.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DemoFile {
    /// The file's name, as its sender's program or hand gave it; no two are the same.
    pub name: String,
    /// Whose calendar it is.
    pub owner: CalendarOwner,
    /// What is in it.
    pub bytes: Vec<u8>,
    /// The calls in it by the UID of their event, and the client that is truly meant: what matching is
    /// measured against.
    pub planned_calls: Vec<(String, ClientId)>,
}

/// The indices of the distributors that send a calendar for the whole company.
const WITH_COMPANY_CALENDAR: [usize; 3] = [0, 8, 16];

/// The reps (by index) whose file is damaged, and how.
fn damage_of(rep: usize) -> Option<Damage> {
    match rep {
        11 => Some(Damage::NoStart),
        27 => Some(Damage::UnknownZone),
        43 => Some(Damage::Truncated),
        _ => None,
    }
}

/// So many reps send calendars that are full; of the many more of the large demo, one a distributor sends one.
const DETAILED: usize = 63;
const FULL: Fullness = Fullness { margin: 3, calls: (4, 6) };
const SPARSE: Fullness = Fullness { margin: 0, calls: (2, 2) };

/// The files of everybody, reps first.
pub fn files(
    monday: NaiveDate,
    managers: &[Manager],
    distributors: &[Distributor],
    reps: &[Rep],
    clients: &[Listed],
    leave: &[Leave],
) -> Vec<DemoFile> {
    let mut files = Vec::new();
    for (index, rep) in reps.iter().enumerate() {
        let Some(distributor) = distributors.iter().position(|one| one.id == rep.distributor) else {
            continue;
        };
        let colleague_before = index.checked_sub(1).and_then(|before| reps.get(before));
        let first = colleague_before.is_none_or(|colleague| colleague.distributor != rep.distributor);
        if index >= DETAILED && !first {
            continue;
        }
        let desk = rep::Desk {
            monday,
            rep,
            distributor,
            patch: patch(rep, index, reps, clients),
            leave: of(leave, Participant::Rep(rep.id)),
            hand: hand(index),
            fullness: if index < DETAILED { FULL } else { SPARSE },
            strict: index == AWAY_ALL_WEEK || distributor == STRICT,
        };
        let mut chance = Chance::of(monday, &format!("calendar of rep {index}"));
        let mut sheet = sheet(monday, program(index), &rep.name, &format!("rep{index:02}@example.cn"));
        rep::fill(&mut sheet, &desk, &mut chance);
        files.push(file(
            file_name(index, &rep.name),
            CalendarOwner::Rep(rep.id),
            sheet,
            damage_of(index),
            &mut chance,
        ));
    }
    for (index, manager) in managers.iter().enumerate() {
        let mut chance = Chance::of(monday, &format!("calendar of manager {index}"));
        let program = if index == 2 { Program::Apple } else { Program::Outlook };
        let mut sheet = sheet(monday, program, &manager.name, &format!("manager{index}@ruihe.example.cn"));
        let leave = of(leave, Participant::Manager(manager.id));
        manager::fill(&mut sheet, monday, manager, &leave, &mut chance);
        let name = format!("{} 日历.ics", manager.name);
        files.push(file(name, CalendarOwner::Manager(manager.id), sheet, None, &mut chance));
    }
    for index in WITH_COMPANY_CALENDAR {
        let Some(distributor) = distributors.get(index) else { continue };
        let mut chance = Chance::of(monday, &format!("calendar of distributor {index}"));
        let mut sheet = sheet(monday, Program::DingTalk, &distributor.name, "office@example.cn");
        company::fill(&mut sheet, monday, &mut chance);
        let name = format!("{}-公司日程.ics", distributor.name);
        files.push(file(name, CalendarOwner::Distributor(distributor.id), sheet, None, &mut chance));
    }
    files
}

fn sheet(monday: NaiveDate, program: Program, name: &str, mail: &str) -> Sheet {
    // Written on the evening of the Friday before.
    Sheet::new(program, name, mail.to_owned(), after(monday, -3).and_time(clock(at(17, 42))))
}

fn file(
    name: String,
    owner: CalendarOwner,
    mut sheet: Sheet,
    damage: Option<Damage>,
    chance: &mut Chance,
) -> DemoFile {
    if damage.is_some() {
        // The last event is the one that suffers; it is no call.
        let day = after(sheet.written.date(), 24);
        sheet.put(Entry::new("补录：资料归档", When::on(day, at(17, 0), 30)), chance);
    }
    let text = sheet.text();
    let text = damage.map_or_else(|| text.clone(), |damage| damaged(&text, damage));
    DemoFile { name, owner, bytes: text.into_bytes(), planned_calls: sheet.calls }
}

/// The clients that a rep looks after: each client of the distributor has one rep.
fn patch<'a>(rep: &Rep, index: usize, reps: &[Rep], clients: &'a [Listed]) -> Vec<&'a Listed> {
    let colleagues: Vec<usize> = reps
        .iter()
        .enumerate()
        .filter(|(_, one)| one.distributor == rep.distributor)
        .map(|(at, _)| at)
        .collect();
    let own = colleagues.iter().position(|at| *at == index);
    clients
        .iter()
        .filter(|one| one.client.distributor == rep.distributor)
        .enumerate()
        .filter(|(number, _)| Some(number % colleagues.len()) == own)
        .map(|(_, one)| one)
        .collect()
}

fn of(leave: &[Leave], participant: Participant) -> Vec<&Leave> {
    leave.iter().filter(|leave| leave.participant == participant).collect()
}

fn program(rep: usize) -> Program {
    match rep % 10 {
        2 | 6 => Program::Google,
        3 | 9 => Program::Apple,
        5 | 7 => Program::DingTalk,
        _ => Program::Outlook,
    }
}

fn hand(rep: usize) -> Hand {
    match rep % 20 {
        1 => Hand::English,
        6 => Hand::Pinyin,
        _ => match rep % 4 {
            0 => Hand::Careful,
            3 => Hand::ByPlace,
            _ => Hand::Brief,
        },
    }
}

/// What the sender's program, or the sender, calls the file.
fn file_name(index: usize, rep: &str) -> String {
    match (program(index), index % 3) {
        (Program::Outlook, 0) => format!("Outlook 日历 {rep}.ics"),
        (Program::Outlook, 1) => format!("{rep}-日历.ics"),
        (Program::Outlook, _) => format!("calendar ({}).ics", index + 1),
        (Program::Google, 0) => format!("basic ({}).ics", index + 1),
        (Program::Google, _) => format!("rep{index:02}@example.cn.ics"),
        (Program::Apple, 0) => format!("工作 {}.ics", index + 1),
        (Program::Apple, _) => format!("{rep}的日历.ics"),
        (Program::DingTalk, _) => format!("钉钉日历_{rep}.ics"),
    }
}
