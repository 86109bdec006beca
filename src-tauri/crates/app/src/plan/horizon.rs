//! Which days are planned, and from when on.

use chrono::{DateTime, Days, NaiveDate, Utc, Weekday};
use chrono_tz::Tz;
use tandem_domain::{holidays::SpecialDays, time::DateRange, visit::Visit, working_time::day_of};
use tandem_store::Snapshot;

/// A quarter, where no demand says anything else.
const USUAL_DAYS: u64 = 13 * 7;

/// From the first to the last day that any demand asks for; without demands, a quarter from this Monday on.
pub(crate) fn default_days(snapshot: &Snapshot, now: DateTime<Utc>) -> DateRange {
    let first = snapshot.demands.iter().map(|demand| demand.window.first()).min();
    let last = snapshot.demands.iter().map(|demand| demand.window.last()).max();
    if let Some(days) = first.zip(last).and_then(|(first, last)| DateRange::new(first, last).ok()) {
        return days;
    }
    let monday = day_of(now, snapshot.programme.home_zone).week(Weekday::Mon).first_day();
    let last = monday.checked_add_days(Days::new(USUAL_DAYS - 1)).unwrap_or(monday);
    DateRange::new(monday, last).unwrap_or(DateRange::of_day(monday))
}

/// The days of the plan in force; without one, those that would be planned.
pub(super) fn days_in_force(snapshot: &Snapshot, now: DateTime<Utc>) -> DateRange {
    snapshot.accepted_plan.map_or_else(|| default_days(snapshot, now), |plan| plan.days)
}

/// From the first to the last day on which any of the visits is.
pub(crate) fn days_of_visits(visits: &[&Visit], zone: Tz) -> Option<DateRange> {
    let days = || visits.iter().map(|visit| day_of(visit.interval.start(), zone));
    DateRange::new(days().min()?, days().max()?).ok()
}

/// Whether all of these days lie before today.
pub(super) fn is_over(days: DateRange, now: DateTime<Utc>, zone: Tz) -> bool {
    days.last() < day_of(now, zone)
}

/// The first day on which a plan made now may place a visit: so many working days after today. Weekends
/// count as free unless they are make-up workdays.
pub(super) fn first_day_to_place(
    now: DateTime<Utc>,
    lead_days: u8,
    special_days: &SpecialDays,
    zone: Tz,
) -> NaiveDate {
    special_days.workdays_after(day_of(now, zone), lead_days)
}

#[cfg(test)]
mod tests {
    use super::*;
    use tandem_domain::holidays::{SpecialDay, SpecialDayKind};

    #[test]
    fn lead_time_counts_working_days_only() {
        let zone = chrono_tz::Asia::Shanghai;
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        let at = |text: &str| text.parse::<DateTime<Utc>>().unwrap();
        let special = |kind| SpecialDay { name: String::new(), kind };
        let days = SpecialDays(
            [
                (day("2026-01-03"), special(SpecialDayKind::Holiday)),
                (day("2026-01-04"), special(SpecialDayKind::MakeUpWorkday)),
            ]
            .into(),
        );
        // A Friday: the made-up Sunday and Monday are the two working days ahead.
        assert_eq!(first_day_to_place(at("2026-01-02T01:00:00Z"), 2, &days, zone), day("2026-01-05"));
        // 17:00 UTC is the next day already in Shanghai.
        assert_eq!(first_day_to_place(at("2026-01-04T17:00:00Z"), 1, &days, zone), day("2026-01-06"));
        assert_eq!(first_day_to_place(at("2026-01-05T01:00:00Z"), 0, &days, zone), day("2026-01-05"));
    }
}
