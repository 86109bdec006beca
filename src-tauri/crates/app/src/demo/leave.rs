//! When managers and reps are away.

use chrono::NaiveDate;
use tandem_domain::{
    people::{Manager, Participant, Rep},
    working_time::Leave,
};

use super::{
    chance::Chance,
    days::{WEEKS, after, days},
};
use crate::env::Ids;

/// The index of the rep who is away for one whole week, in which a visit is wanted of nobody else.
pub const AWAY_ALL_WEEK: usize = 22;
/// The Monday of that week, in days after the first of the quarter.
pub const THAT_WEEK: i64 = 35;

/// Days off within the quarter.
pub fn leave(monday: NaiveDate, managers: &[Manager], reps: &[Rep], ids: &mut Ids) -> Vec<Leave> {
    let mut chance = Chance::of(monday, "leave");
    let mut leave = Vec::new();
    for (manager, week) in managers.iter().zip([3, 6, 10].into_iter().cycle()) {
        leave.push(Leave {
            id: ids.make(),
            participant: Participant::Manager(manager.id),
            days: days(after(monday, week * 7), chance.between(2, 5)),
            reason: "年假".to_owned(),
        });
    }
    for (index, rep) in reps.iter().enumerate() {
        let participant = Participant::Rep(rep.id);
        if index == AWAY_ALL_WEEK {
            let days = days(after(monday, THAT_WEEK), 7);
            leave.push(Leave { id: ids.make(), participant, days, reason: "婚假".to_owned() });
            continue;
        }
        for week in chance.shuffled((0..WEEKS).collect()).into_iter().take(2) {
            if chance.percent(40) {
                let length = chance.between(1, 4);
                let first = after(monday, week * 7 + chance.between(0, 5 - length));
                let reason =
                    (*chance.pick(&["年假", "年假", "年假", "调休", "事假", "陪产假", "病假"])).to_owned();
                leave.push(Leave { id: ids.make(), participant, days: days(first, length), reason });
            }
        }
    }
    leave
}
