//! What goes wrong with files on their way: each kind once, so that a report has something to show.

/// What is wrong with a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Damage {
    /// Its last event says no start.
    NoStart,
    /// Its last event names a time zone that there is not.
    UnknownZone,
    /// It breaks off within its last event.
    Truncated,
}

/// The name of the zone that there is not.
pub const NO_SUCH_ZONE: &str = "北京时间（自定义）";

/// The file with the damage.
pub fn damaged(text: &str, damage: Damage) -> String {
    let Some(last) = text.rfind("BEGIN:VEVENT") else { return text.to_owned() };
    let (before, event) = text.split_at(last);
    let event = match damage {
        Damage::NoStart => event.split_inclusive('\n').filter(|line| !line.starts_with("DTSTART")).collect(),
        Damage::UnknownZone => event.replace("TZID=Asia/Shanghai", &format!("TZID={NO_SUCH_ZONE}")),
        Damage::Truncated => match event.find("SUMMARY:") {
            Some(at) => event[..at + "SUMMARY:".len()].to_owned(),
            None => event.lines().next().unwrap_or_default().to_owned(),
        },
    };
    format!("{before}{event}")
}
