//! Training: sessions, the gaps that they answer, and what later visits show of them.

use chrono::NaiveDate;

use crate::{
    competence::{Evidence, Source, Topic, mean},
    ids::{DistributorId, ManagerId, RepId, TrainingId, VisitId},
};

/// A training session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Training {
    /// What keeps it apart.
    pub id: TrainingId,
    /// Whose reps it was for; none: the manufacturer's own managers.
    pub distributor: Option<DistributorId>,
    /// What it was about.
    pub topic: Topic,
    /// What it was called.
    pub title: String,
    /// On which day.
    pub on: NaiveDate,
    /// Who gave it.
    pub by: String,
    /// What else is to be said.
    pub note: String,
    /// The managers who attended.
    pub managers: Vec<ManagerId>,
    /// The reps who attended.
    pub reps: Vec<RepId>,
    /// The visits that showed the gap which it answers.
    pub answers: Vec<VisitId>,
}

/// Of fewer people than these nothing is claimed.
pub const FEWEST_PEOPLE: usize = 3;

/// What observed visits show of a training: the scores of those who attended, before and after.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Effect {
    /// How many of them were observed both before and after.
    pub people: usize,
    /// How many visits that was.
    pub visits: usize,
    /// The mean of each one's mean before and after, in tenths of a score. Nothing of too few people.
    pub means: Option<(u32, u32)>,
}

/// The effect of a training on `on`, by what was observed in its topic of each who attended.
pub fn effect<'a, E: IntoIterator<Item = &'a Evidence>>(
    on: NaiveDate,
    of_each: impl IntoIterator<Item = E>,
) -> Effect {
    let (mut before, mut after, mut people, mut visits) = (0, 0, 0, 0);
    for evidence in of_each {
        let seen: Vec<&Evidence> =
            evidence.into_iter().filter(|one| matches!(one.source, Source::Observed(_))).collect();
        let mean_of = |late: bool| {
            // What was seen on the very day belongs to neither side.
            let side = seen.iter().filter(|one| one.on != on && (one.on > on) == late);
            let (sum, count) = side.fold((0, 0), |(sum, count), one| (sum + one.tenths, count + 1));
            (count > 0).then(|| (mean(sum, count), count))
        };
        if let (Some((then, earlier)), Some((now, later))) = (mean_of(false), mean_of(true)) {
            before += then;
            after += now;
            people += 1;
            visits += earlier + later;
        }
    }
    let of = u32::try_from(people).unwrap_or(u32::MAX);
    Effect {
        people,
        visits: visits as usize,
        means: (people >= FEWEST_PEOPLE).then(|| (mean(before, of), mean(after, of))),
    }
}

/// A level below this, in tenths, is a gap.
pub const GAP_BELOW: u32 = 30;

#[cfg(test)]
mod tests {
    use super::*;

    fn seen(on: &str, tenths: u32) -> Evidence {
        let source = Source::Observed(uuid::Uuid::nil().into());
        Evidence { on: on.parse().unwrap(), tenths, source }
    }

    #[test]
    fn nothing_is_claimed_of_two_people_and_each_counts_once() {
        let on: NaiveDate = "2026-03-01".parse().unwrap();
        let a = [seen("2026-02-01", 20), seen("2026-03-10", 30)];
        let b = [seen("2026-02-01", 20), seen("2026-02-20", 40), seen("2026-03-10", 40)];
        let only_before = [seen("2026-02-01", 10)];
        let few = effect(on, [a.iter(), b.iter(), only_before.iter()]);
        assert_eq!((few.people, few.means), (2, None));
        let three = effect(on, [a.iter(), b.iter(), a.iter()]);
        assert_eq!((three.people, three.visits), (3, 7));
        // (20 + 30 + 20) / 3 and (30 + 40 + 30) / 3.
        assert_eq!(three.means, Some((23, 33)));
    }

    #[test]
    fn neither_the_day_itself_nor_what_people_say_counts() {
        let on: NaiveDate = "2026-03-01".parse().unwrap();
        let said = Evidence { source: Source::Assessed(uuid::Uuid::nil().into()), ..seen("2026-03-10", 50) };
        let one = [seen("2026-02-01", 20), seen("2026-03-01", 50), said];
        assert_eq!(effect(on, [one.iter()]).people, 0);
    }
}
