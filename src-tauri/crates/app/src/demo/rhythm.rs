//! What comes back every week at a distributor: the sales meeting, and for some a short one each morning.

use chrono::Weekday;

use super::days::at;

/// A distributor's fixed hours.
#[derive(Debug, Clone, Copy)]
pub struct Rhythm {
    /// What the weekly meeting is called.
    pub title: &'static str,
    /// Its day.
    pub weekday: Weekday,
    /// Its start, in minutes after midnight.
    pub from: i64,
    /// How long it takes.
    pub minutes: i64,
    /// Whether it is ever moved or left out.
    pub yields: bool,
    /// Whether each morning begins with a short meeting at 8:00.
    pub huddle: bool,
}

/// The index of the distributor whose meeting never yields: one of its clients receives visitors during
/// the meeting only.
pub const STRICT: usize = 5;

/// The hours of the distributor with this index.
pub fn of(distributor: usize) -> Rhythm {
    if distributor == STRICT {
        return Rhythm {
            title: "周一销售例会（全员）",
            weekday: Weekday::Mon,
            from: at(8, 30),
            minutes: 180,
            yields: false,
            huddle: false,
        };
    }
    let (title, weekday, from, minutes) = match distributor % 6 {
        0 => ("周例会", Weekday::Mon, at(9, 0), 90),
        1 => ("销售周会", Weekday::Fri, at(15, 30), 90),
        2 => ("周例会", Weekday::Mon, at(13, 30), 120),
        3 => ("部门周会", Weekday::Thu, at(9, 0), 90),
        4 => ("销售例会", Weekday::Mon, at(10, 0), 60),
        _ => ("周总结会", Weekday::Fri, at(16, 0), 60),
    };
    Rhythm { title, weekday, from, minutes, yields: true, huddle: distributor.is_multiple_of(6) }
}
