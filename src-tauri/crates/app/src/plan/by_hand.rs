//! Dates chosen by hand: where a visit could go, what stands in the way, and putting it there.

use chrono::{DateTime, Utc};
use tandem_domain::{
    demand::Demand,
    ids::{DemandId, ManagerId, RepId, VisitId},
    record::VisitRecord,
    time::Interval,
    visit::{Visit, VisitState},
};
use tandem_planner::{ClosedWindow, ClosingRule, Closure, Moment};
use tandem_store::Snapshot;

use super::{
    inquiry::{About, Inquiry, Offered, inquire},
    make_room, riding,
};
use crate::{
    desk::Desk,
    failure::{Code, Failure},
    naming,
    sentence::Sentence,
    visits,
    wire::timeline::{ClosedStretch, Fits, OpenMoment, Placing, RankedMoment},
};

/// What is to be put somewhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Subject {
    /// A visit of the plan in force.
    Visit(VisitId),
    /// The next visit of a demand.
    Demand(DemandId),
}

/// Where to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Target {
    /// Who goes along.
    pub manager: ManagerId,
    /// Whom the manager accompanies.
    pub rep: RepId,
    /// The first minute since the timeline's Monday.
    pub start: i32,
}

/// How many moments are offered where a visit could not be put.
const NEAREST: usize = 3;
/// How many moments are ranked.
const RANKED: usize = 12;

/// Where the subject could go, and what closes every other start.
///
/// # Errors
/// When there is no such visit or demand, or the programme can't be read.
pub fn fits(desk: &Desk, subject: Subject) -> Result<Fits, Failure> {
    ask(desk, subject, Offered::All, told)
}

/// Where a visit of a demand, or the one at this position, could go.
pub(super) fn told(inquiry: &Inquiry<'_>, demand: &Demand, position: Option<usize>) -> Fits {
    let fits = inquiry.teller.reasons.fits(&demand.id.to_string(), position);
    let (open, closed) = fits.map(|fits| (fits.open, fits.closed)).unwrap_or_default();
    Fits {
        duration: demand.duration_minutes.get(),
        open: open.iter().filter_map(|moment| open_moment(inquiry, moment)).collect(),
        // What earns too little is unwise, not impossible.
        closed: closed
            .iter()
            .filter(|window| window.closure.rule != ClosingRule::NotWorthIt)
            .map(|window| closed_stretch(inquiry, window))
            .collect(),
    }
}

/// The best moments for the subject, with what speaks for each.
///
/// # Errors
/// As [`fits`].
pub fn find_time(desk: &Desk, subject: Subject) -> Result<Vec<RankedMoment>, Failure> {
    ask(desk, subject, Offered::Able, |inquiry, demand, position| {
        let fits = inquiry.teller.reasons.fits(&demand.id.to_string(), position);
        let mut open = fits.map(|fits| fits.open).unwrap_or_default();
        open.sort_by_key(|moment| (-moment.gain, moment.start));
        let ranked = |moment: &Moment| {
            let reasons = inquiry.teller.moment(demand, moment);
            Some(RankedMoment { moment: open_moment(inquiry, moment)?, reasons })
        };
        open.iter().take(RANKED).filter_map(ranked).collect()
    })
}

/// Puts the subject somewhere. Where a rule closes the moment, nothing changes, and the answer says why and
/// which moments are nearest.
///
/// # Errors
/// As [`fits`], or when the programme can't be written.
pub fn place(desk: &mut Desk, subject: Subject, target: Target) -> Result<Placing, Failure> {
    let new = desk.env.id();
    if let Subject::Visit(visit) = subject {
        let snapshot = desk.seen()?;
        ahead(&snapshot, visit)?;
    }
    let outcome = ask(desk, subject, Offered::All, |inquiry, demand, position| {
        let who = (target.manager, target.rep);
        stand(inquiry, demand, position, who, target.start.into(), new)
            .map_err(|closed| refusal(inquiry, &demand.id.to_string(), position, target, &closed))
    })?;
    let visit = match outcome {
        Ok(visit) => riding::in_own_words(desk, visit)?,
        Err(refused) => return Ok(refused),
    };
    let what = if matches!(subject, Subject::Visit(_)) { "move-visit" } else { "place-visit" };
    // A yes was to the old date.
    let record = desk.snapshot()?.records.iter().find(|record| record.visit == visit.id).cloned();
    desk.change(what, |writer| {
        writer.put_visit(&visit)?;
        record.map_or(Ok(()), |record| writer.put_visit_record(&VisitRecord { agreed: None, ..record }))
    })?;
    Ok(Placing { placed: true, why: Vec::new(), may_give_way: false, nearest: Vec::new() })
}

/// A visit of a demand that begins at an instant, as the programme would let it stand, or what stands in the way.
///
/// # Errors
/// When the programme can't be read.
pub(crate) fn at_instant(
    desk: &Desk,
    snapshot: &Snapshot,
    demand: &Demand,
    who: (ManagerId, RepId),
    at: DateTime<Utc>,
) -> Result<Result<Visit, Vec<Sentence>>, Failure> {
    let new = desk.env.id();
    let placed = inquire(desk, snapshot, About::Demand(demand), Offered::All, |inquiry| {
        stand(inquiry, demand, None, who, inquiry.teller.written.clock.minute(at), new)
            .map_err(|closed| closed.told(inquiry))
    })?;
    placed
        .map(|visit| riding::in_own_words(desk, visit))
        .map_or_else(|why| Ok(Err(why)), |visit| visit.map(Ok))
}

/// A moment that is closed: all that closes it, the most basic first. What earns too little is unwise, not
/// impossible, and closes nothing.
#[derive(Debug, Default)]
pub(super) struct Closed {
    moment: Option<Moment>,
    pub closures: Vec<Closure>,
}

impl Closed {
    /// What stands in the way, by name; nothing where it is beyond words.
    fn told(&self, inquiry: &Inquiry<'_>) -> Vec<Sentence> {
        self.closures.iter().filter_map(|closure| self.one(inquiry, closure)).collect()
    }

    /// The manager and the rep of the moment, by the planner's ids.
    pub fn who(&self) -> Option<(&str, &str)> {
        self.moment.as_ref().map(|moment| (moment.manager.as_str(), moment.rep.as_str()))
    }

    /// One thing that stands in the way.
    pub fn one(&self, inquiry: &Inquiry<'_>, closure: &Closure) -> Option<Sentence> {
        self.moment.as_ref().map(|moment| inquiry.teller.blocked(moment, closure))
    }
}

/// A visit where it is wanted, or what stands in the way.
pub(super) fn stand(
    inquiry: &Inquiry<'_>,
    demand: &Demand,
    position: Option<usize>,
    (manager, rep): (ManagerId, RepId),
    start: i64,
    new: VisitId,
) -> Result<Visit, Closed> {
    let id = demand.id.to_string();
    let (at_manager, at_rep) = (manager.to_string(), rep.to_string());
    let at = inquiry.teller.reasons.at_moment(&id, position, &at_manager, &at_rep, start);
    let at = at.ok_or_else(Closed::default)?;
    let impossible = |closure: &Closure| closure.rule != ClosingRule::NotWorthIt;
    let closures: Vec<Closure> = at.closures.into_iter().filter(impossible).collect();
    if !closures.is_empty() {
        return Err(Closed { moment: Some(at.moment), closures });
    }
    let clock = &inquiry.teller.written.clock;
    let interval = Interval::new(clock.instant(at.moment.start), clock.instant(at.moment.end));
    let call = at.moment.rides_on.as_deref().and_then(|call| inquiry.teller.call(call));
    let before = position.and_then(|position| inquiry.visits.get(position));
    Ok(Visit {
        id: before.map_or(new, |before| before.id),
        demand: demand.id,
        manager,
        rep,
        interval: interval.map_err(|_| Closed::default())?,
        rides_on: call.map(|call| call.entry.clone()),
        // A date that was moved has to be agreed anew.
        state: VisitState::Proposed,
    })
}

/// Refuses to move or remove what is no longer ahead.
fn ahead(snapshot: &Snapshot, visit: VisitId) -> Result<(), Failure> {
    let visit = naming::find(&snapshot.visits, &visit.to_string())?;
    if visit.state.is_ahead() { Ok(()) } else { Err(Failure::new(Code::ChangeRefused)) }
}

/// Takes a visit out of the plan.
///
/// # Errors
/// When there is no such visit, or the programme can't be written.
pub fn remove(desk: &mut Desk, visit: VisitId) -> Result<(), Failure> {
    let snapshot = desk.seen()?;
    ahead(&snapshot, visit)?;
    desk.change("remove-visit", |writer| writer.delete_visit(visit))
}

/// The ids that these texts are.
///
/// # Errors
/// When one of them is none.
pub fn visits_of(texts: &[String]) -> Result<Vec<VisitId>, Failure> {
    let unknown = |text| Failure::new(Code::NoSuchThing).with("kind", "visit").with("name", text);
    texts.iter().map(|text| text.parse().map_err(|_| unknown(text))).collect()
}

/// Takes those of the visits that may be moved out of the plan, as one change. Says how many these were.
///
/// # Errors
/// When one of them is none, or the programme can't be written.
pub fn remove_all(desk: &mut Desk, visits: &[VisitId]) -> Result<usize, Failure> {
    let gone = found(desk, visits)?;
    let gone: Vec<VisitId> = gone.iter().filter(|one| one.state.may_be_moved()).map(|one| one.id).collect();
    if gone.is_empty() {
        return Ok(0);
    }
    desk.change("remove-visits", |writer| gone.iter().try_for_each(|id| writer.delete_visit(*id)))?;
    Ok(gone.len())
}

/// Notes of all these visits whether the distributors agreed, as one change. Those that are over stay as they
/// are. Says how many changed.
///
/// # Errors
/// When one of them is none, or the programme can't be written.
pub fn agree_all(desk: &mut Desk, ids: &[VisitId], agreed: bool) -> Result<usize, Failure> {
    let mut changed = Vec::new();
    for visit in found(desk, ids)? {
        let is_to_change = if agreed { visit.state.may_be_moved() } else { visit.state.is_agreed() };
        if is_to_change {
            let visit = visit.id.to_string();
            changed.push(if agreed {
                visits::agreed(desk, &visit, None)?
            } else {
                visits::reopened(desk, &visit)?
            });
        }
    }
    if changed.is_empty() {
        return Ok(0);
    }
    let what = if agreed { "agree-visits" } else { "reopen-visits" };
    desk.change(what, |writer| changed.iter().try_for_each(|case| case.write(writer, None)))?;
    Ok(changed.len())
}

fn found(desk: &Desk, visits: &[VisitId]) -> Result<Vec<Visit>, Failure> {
    let snapshot = desk.seen()?;
    visits.iter().map(|id| naming::find(&snapshot.visits, &id.to_string()).cloned()).collect()
}

/// Notes whether the distributor agreed to a visit, where nobody says who did: an agreed one stays where it is.
///
/// # Errors
/// When there is no such visit, it took place or was called off, or the programme can't be written.
pub fn agree(desk: &mut Desk, visit: VisitId, agreed: bool) -> Result<(), Failure> {
    let visit = visit.to_string();
    if agreed { visits::agree(desk, &visit, None) } else { visits::reopen(desk, &visit) }
}

fn ask<T>(
    desk: &Desk,
    subject: Subject,
    offered: Offered,
    ask: impl FnOnce(&Inquiry<'_>, &Demand, Option<usize>) -> T,
) -> Result<T, Failure> {
    let snapshot = desk.seen()?;
    let demand = match subject {
        Subject::Visit(visit) => naming::find(&snapshot.visits, &visit.to_string())?.demand,
        Subject::Demand(demand) => demand,
    };
    let demand = naming::find(&snapshot.demands, &demand.to_string())?;
    inquire(desk, &snapshot, About::Demand(demand), offered, |inquiry| match subject {
        Subject::Visit(visit) => match inquiry.position(visit) {
            Some(position) => Ok(ask(inquiry, demand, Some(position))),
            // Held, or outside the planned days: it can't be moved.
            None => Err(Failure::new(Code::ChangeRefused)),
        },
        Subject::Demand(_) => Ok(ask(inquiry, demand, None)),
    })?
}

fn minute(minute: i64) -> i32 {
    i32::try_from(minute).unwrap_or(i32::MAX)
}

fn open_moment(inquiry: &Inquiry<'_>, moment: &Moment) -> Option<OpenMoment> {
    let call = moment.rides_on.as_deref().and_then(|call| inquiry.teller.call(call));
    Some(OpenMoment {
        manager_id: moment.manager.parse().ok()?,
        manager: inquiry.teller.person(&moment.manager),
        rep_id: moment.rep.parse().ok()?,
        rep: inquiry.teller.person(&moment.rep),
        start: minute(moment.start),
        end: minute(moment.end),
        rides_on: call.map(|call| call.entry.title.clone()),
        gain: minute(moment.gain),
    })
}

fn closed_stretch(inquiry: &Inquiry<'_>, window: &ClosedWindow) -> ClosedStretch {
    let moment = Moment {
        manager: window.manager.clone().unwrap_or_default(),
        rep: window.rep.clone().unwrap_or_default(),
        start: window.from,
        end: window.to,
        rides_on: None,
        gain: 0,
    };
    ClosedStretch {
        manager_id: window.manager.as_ref().and_then(|id| id.parse().ok()),
        rep_id: window.rep.as_ref().and_then(|id| id.parse().ok()),
        start: minute(window.from),
        end: minute(window.to),
        why: inquiry.teller.blocked(&moment, &window.closure),
    }
}

fn refusal(
    inquiry: &Inquiry<'_>,
    demand: &str,
    position: Option<usize>,
    target: Target,
    closed: &Closed,
) -> Placing {
    let mut open = inquiry.teller.reasons.fits(demand, position).map(|fits| fits.open).unwrap_or_default();
    let (manager, rep) = (target.manager.to_string(), target.rep.to_string());
    let distance = |moment: &Moment| {
        let others = (moment.manager != manager, moment.rep != rep);
        ((moment.start - i64::from(target.start)).abs(), others, -moment.gain)
    };
    open.sort_by_key(distance);
    // The same start with somebody else is no other moment.
    open.dedup_by_key(|moment| moment.start);
    let nearest = open.iter().take(NEAREST).filter_map(|moment| open_moment(inquiry, moment)).collect();
    let may_give_way = make_room::giving_way(inquiry, closed, position).is_ok();
    Placing { placed: false, why: closed.told(inquiry), may_give_way, nearest }
}
