//! Demands: asked for, changed, removed.

use std::num::{NonZeroU8, NonZeroU16};

use chrono::Weekday;
use tandem_domain::{
    demand::{Cadence, Demand, Preference},
    ids::DemandId,
    time::DateRange,
};

use crate::{
    desk::Desk,
    failure::{Code, Failure},
    naming,
    people::{
        fields::{self, number, out_of_range, wrong},
        removal::{self, Along},
    },
    wire::records::{DemandDraft, Priority, Removal},
};

/// A demand as a form shows it.
///
/// # Errors
/// When there is no such demand, or the programme can't be read.
pub fn draft(desk: &Desk, id: DemandId) -> Result<DemandDraft, Failure> {
    let snapshot = desk.seen()?;
    let demand = naming::by_id(&snapshot.demands, id)?;
    let liked = demand.preference.as_ref();
    let weekdays = liked.map(|liked| liked.weekdays.as_slice()).unwrap_or_default();
    Ok(DemandDraft {
        id: Some(id),
        client: demand.client,
        issue: Some(demand.issue),
        mode: demand.mode,
        count: Some(demand.cadence.count.get().into()),
        min_gap_days: Some(demand.cadence.min_gap_days.into()),
        from: demand.window.first().to_string(),
        to: demand.window.last().to_string(),
        duration_minutes: Some(demand.duration_minutes.get().into()),
        reps: demand.reps.clone(),
        managers: demand.managers.clone(),
        priority: Priority::of(demand.value),
        weekdays: weekdays.iter().filter_map(|day| u8::try_from(day.number_from_monday()).ok()).collect(),
        half_day: liked.and_then(|liked| liked.half_day),
    })
}

/// Notes a new demand, or changes one. Visits that are planned for it stay where they are.
///
/// # Errors
/// What is wrong with a field, or that the programme can't be written.
pub fn save(desk: &mut Desk, draft: &DemandDraft) -> Result<DemandId, Failure> {
    let snapshot = desk.seen()?;
    let before = draft.id.map(|id| naming::by_id(&snapshot.demands, id)).transpose()?;
    let client = naming::by_id(&snapshot.clients, draft.client)?;
    let issue = draft.issue.ok_or_else(|| wrong(Code::FieldMissing, "issue"))?;
    if naming::by_id(&snapshot.issues, issue)?.distributor != client.distributor {
        return Err(wrong(Code::FieldMissing, "issue"));
    }
    for rep in &draft.reps {
        if naming::by_id(&snapshot.reps, *rep)?.distributor != client.distributor {
            return Err(wrong(Code::FieldMissing, "reps"));
        }
    }
    for manager in &draft.managers {
        naming::by_id(&snapshot.managers, *manager)?;
    }
    let window = fields::days(&draft.from, &draft.to)?;
    let demand = Demand {
        id: draft.id.unwrap_or_else(|| desk.env.id()),
        client: client.id,
        issue,
        mode: draft.mode,
        reps: draft.reps.clone(),
        managers: draft.managers.clone(),
        duration_minutes: minutes(draft)?,
        cadence: cadence(draft, window)?,
        window,
        value: value(before, draft.priority),
        preference: preference(draft),
    };
    let what = if draft.id.is_some() { "change-demand" } else { "add-demand" };
    desk.change(what, |writer| writer.put_demand(&demand))?;
    Ok(demand.id)
}

fn minutes(draft: &DemandDraft) -> Result<NonZeroU16, Failure> {
    let minutes: u16 = number("duration_minutes", draft.duration_minutes, 15..=600)?;
    NonZeroU16::new(minutes).ok_or_else(|| wrong(Code::FieldMissing, "duration_minutes"))
}

/// So many visits with such gaps must fit between the first and the last day.
fn cadence(draft: &DemandDraft, window: DateRange) -> Result<Cadence, Failure> {
    let count: u8 = number("count", draft.count, 1..=50)?;
    let count = NonZeroU8::new(count).ok_or_else(|| wrong(Code::FieldMissing, "count"))?;
    let gaps = u64::from(count.get()) - 1;
    if gaps == 0 {
        return Ok(Cadence { count, min_gap_days: 0 });
    }
    let min_gap_days: u16 = number("min_gap_days", draft.min_gap_days, 0..=365)?;
    let most = (window.day_count() - 1) / gaps;
    if u64::from(min_gap_days) > most {
        return Err(out_of_range("min_gap_days", 0, most));
    }
    Ok(Cadence { count, min_gap_days })
}

fn preference(draft: &DemandDraft) -> Option<Preference> {
    let weekday = |number: &u8| Weekday::try_from(number.checked_sub(1)?).ok();
    let mut weekdays: Vec<Weekday> = draft.weekdays.iter().filter_map(weekday).collect();
    weekdays.sort_by_key(Weekday::num_days_from_monday);
    weekdays.dedup();
    let liked = Preference { weekdays, half_day: draft.half_day };
    (!liked.weekdays.is_empty() || liked.half_day.is_some()).then_some(liked)
}

/// The planner's points for a priority; a demand whose priority stays keeps its own.
fn value(before: Option<&Demand>, priority: Priority) -> u32 {
    match before {
        Some(demand) if Priority::of(demand.value) == priority => demand.value,
        _ => priority.value(),
    }
}

impl Priority {
    fn value(self) -> u32 {
        match self {
            Self::Low => 120,
            Self::Usual => 200,
            Self::High => 350,
            Self::Highest => 550,
        }
    }

    /// The one whose points are nearest.
    fn of(value: u32) -> Self {
        match value {
            0..160 => Self::Low,
            160..275 => Self::Usual,
            275..450 => Self::High,
            _ => Self::Highest,
        }
    }
}

/// Removes a demand; with everything: also its visits.
///
/// # Errors
/// When there is no such demand, or the programme can't be written.
pub fn remove(desk: &mut Desk, id: DemandId, with_everything: bool) -> Result<Removal, Failure> {
    let snapshot = desk.seen()?;
    let demand = naming::by_id(&snapshot.demands, id)?;
    let name = naming::by_id(&snapshot.clients, demand.client)?.name.clone();
    let visits = snapshot.visits.iter().filter(|visit| visit.demand == id).map(|visit| visit.id);
    let along = Along::default().with_visits(visits);
    removal::remove(desk, "remove-demand", &name, &along, with_everything, |writer| writer.delete_demand(id))
}
