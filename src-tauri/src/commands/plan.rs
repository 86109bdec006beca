//! The planner: the timeline, dates by hand, proposals.

use std::time::{Duration, Instant};

use chrono::NaiveDate;
use serde::Serialize;
use specta::Type;
use tandem_app::{
    failure::{Code, Failure},
    plan::{
        self, Control, Effort, Progress,
        by_hand::{self, Subject, Target},
        demand, timeline,
    },
    sentence::Sentence,
    wire::{
        plan::{DemandExplained, Proposal, RoomMade, VisitExplained},
        planning::PlanRequest,
        records::{DemandDraft, DemandId, Removal},
        timeline::{Fits, Placing, RankedMoment, Timeline},
    },
};
use tauri::ipc::Channel;

use super::Held;
use crate::session::Session;

/// How a search stands.
#[derive(Debug, Clone, Serialize, Type)]
pub struct PlanProgress {
    /// Visits placed in the best plan so far.
    pub visits: u32,
    /// Visits wanted.
    pub wanted: u32,
    /// How many ride along on a planned call.
    pub riding_along: u32,
    /// How far the best plan so far can be at most from the best possible one.
    pub gap: Option<Sentence>,
    /// How much of the time allowed is used up, from 0 to 1.
    pub spent: f32,
}

/// Watches a search for the page.
struct Watch {
    session: Session,
    channel: Channel<PlanProgress>,
    began: Instant,
    limit: Duration,
}

impl Control for Watch {
    fn should_stop(&self) -> bool {
        self.session.is_stopped() || self.began.elapsed() >= self.limit
    }
    fn spent(&self) -> Option<f64> {
        Some(self.began.elapsed().as_secs_f64() / self.limit.as_secs_f64().max(0.001))
    }
    fn progress(&self, progress: Progress) {
        let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        // Whoever listened may be gone; the search goes on.
        let _ = self.channel.send(PlanProgress {
            visits: count(progress.visits),
            wanted: count(progress.wanted),
            riding_along: count(progress.riding_along),
            gap: plan::gap(progress.objective, progress.bound),
            #[expect(clippy::cast_possible_truncation, reason = "a share for a progress bar")]
            spent: self.spent().unwrap_or(0.0).min(1.0) as f32,
        });
    }
}

/// Works until the page says stop.
struct UntilStopped(Session);

impl Control for UntilStopped {
    fn should_stop(&self) -> bool {
        self.0.is_stopped()
    }
    fn progress(&self, _: Progress) {}
}

/// The visit that is meant, or the demand whose next visit is.
fn subject(visit: Option<String>, demand: Option<String>) -> Result<Subject, Failure> {
    let unknown =
        |kind: &str, name: &str| Failure::new(Code::NoSuchThing).with("kind", kind).with("name", name);
    match (visit, demand) {
        (Some(visit), _) => visit.parse().map(Subject::Visit).map_err(|_| unknown("visit", &visit)),
        (None, Some(demand)) => demand.parse().map(Subject::Demand).map_err(|_| unknown("demand", &demand)),
        (None, None) => Err(unknown("demand", "")),
    }
}

/// With whom and when.
fn target(manager: &str, rep: &str, start: i32) -> Result<Target, Failure> {
    let unknown =
        |kind: &str, name: &str| Failure::new(Code::NoSuchThing).with("kind", kind).with("name", name);
    Ok(Target {
        manager: manager.parse().map_err(|_| unknown("manager", manager))?,
        rep: rep.parse().map_err(|_| unknown("rep", rep))?,
        start,
    })
}

/// The timeline of some days; without them, of the plan in force.
#[tauri::command]
#[specta::specta]
pub async fn timeline(
    session: Held<'_>,
    from: Option<NaiveDate>,
    to: Option<NaiveDate>,
) -> Result<Timeline, Failure> {
    session.work(move |desk| timeline::timeline(desk, (from, to))).await
}

/// Where a visit, or the next visit of a demand, could go, and what closes every other start.
#[tauri::command]
#[specta::specta]
pub async fn fits(session: Held<'_>, visit: Option<String>, demand: Option<String>) -> Result<Fits, Failure> {
    let subject = subject(visit, demand)?;
    session.work(move |desk| by_hand::fits(desk, subject)).await
}

/// The best moments for a visit, or for the next visit of a demand.
#[tauri::command]
#[specta::specta]
pub async fn find_time(
    session: Held<'_>,
    visit: Option<String>,
    demand: Option<String>,
) -> Result<Vec<RankedMoment>, Failure> {
    let subject = subject(visit, demand)?;
    session.work(move |desk| by_hand::find_time(desk, subject)).await
}

/// Puts a visit, or the next visit of a demand, at a minute of the timeline.
#[tauri::command]
#[specta::specta]
pub async fn place_visit(
    session: Held<'_>,
    visit: Option<String>,
    demand: Option<String>,
    manager: String,
    rep: String,
    start: i32,
) -> Result<Placing, Failure> {
    let subject = subject(visit, demand)?;
    let target = target(&manager, &rep, start)?;
    session.work(move |desk| by_hand::place(desk, subject, target)).await
}

/// Takes a visit out of the plan.
#[tauri::command]
#[specta::specta]
pub async fn remove_visit(session: Held<'_>, visit: String) -> Result<(), Failure> {
    let Subject::Visit(visit) = subject(Some(visit), None)? else { return Ok(()) };
    session.work(move |desk| by_hand::remove(desk, visit)).await
}

/// Notes whether the distributor agreed to a visit.
#[tauri::command]
#[specta::specta]
pub async fn agree_visit(session: Held<'_>, visit: String, agreed: bool) -> Result<(), Failure> {
    let Subject::Visit(visit) = subject(Some(visit), None)? else { return Ok(()) };
    session.work(move |desk| by_hand::agree(desk, visit, agreed)).await
}

/// Takes visits out of the plan, those of them that may be moved, and says how many these were.
#[tauri::command]
#[specta::specta]
pub async fn remove_visits(session: Held<'_>, visits: Vec<String>) -> Result<usize, Failure> {
    let visits = by_hand::visits_of(&visits)?;
    session.work(move |desk| by_hand::remove_all(desk, &visits)).await
}

/// Notes of visits whether the distributors agreed, and says of how many that is new.
#[tauri::command]
#[specta::specta]
pub async fn agree_visits(session: Held<'_>, visits: Vec<String>, agreed: bool) -> Result<usize, Failure> {
    let visits = by_hand::visits_of(&visits)?;
    session.work(move |desk| by_hand::agree_all(desk, &visits, agreed)).await
}

/// Why a visit is where it is.
#[tauri::command]
#[specta::specta]
pub async fn explain_visit(session: Held<'_>, visit: String) -> Result<VisitExplained, Failure> {
    session.work(move |desk| plan::explain_visit(desk, &visit)).await
}

/// Why a demand is planned as it is.
#[tauri::command]
#[specta::specta]
pub async fn explain_demand(session: Held<'_>, demand: String) -> Result<DemandExplained, Failure> {
    session.work(move |desk| plan::explain_demand(desk, &demand)).await
}

const EFFORT: Effort = Effort { threads: None, seed: 1, until_stopped: true };

/// Searches for a plan for so many seconds, or until it is stopped; the best one so far is the proposal.
#[tauri::command]
#[specta::specta]
pub async fn propose_plan(
    session: Held<'_>,
    request: PlanRequest,
    seconds: u32,
    on_progress: Channel<PlanProgress>,
) -> Result<Proposal, Failure> {
    session.preferences(|preferences| preferences.planned(request.emphasis));
    let watch = watch(&session, seconds, on_progress);
    let held = session.inner().clone();
    let proposal = session.work(move |desk| plan::propose(desk, &request, &EFFORT, &watch)).await?;
    held.set_proposal(Some(proposal.clone()));
    Ok(proposal)
}

/// Moves the visits that collide, and as little else as possible.
#[tauri::command]
#[specta::specta]
pub async fn repair_plan(
    session: Held<'_>,
    seconds: u32,
    on_progress: Channel<PlanProgress>,
) -> Result<Proposal, Failure> {
    let watch = watch(&session, seconds, on_progress);
    let held = session.inner().clone();
    let proposal = session.work(move |desk| plan::repair(desk, &EFFORT, &watch)).await?;
    held.set_proposal(Some(proposal.clone()));
    Ok(proposal)
}

/// Searches for a plan in which a visit, or the next visit of a demand, stands at a minute of the timeline, and those
/// that are in the way there give way.
#[tauri::command]
#[specta::specta]
#[expect(clippy::too_many_arguments, reason = "the page says all of them")]
pub async fn make_room(
    session: Held<'_>,
    visit: Option<String>,
    demand: Option<String>,
    manager: String,
    rep: String,
    start: i32,
    seconds: u32,
    on_progress: Channel<PlanProgress>,
) -> Result<RoomMade, Failure> {
    let subject = subject(visit, demand)?;
    let target = target(&manager, &rep, start)?;
    let watch = watch(&session, seconds, on_progress);
    let held = session.inner().clone();
    let made = session.work(move |desk| plan::make_room(desk, subject, target, &EFFORT, &watch)).await?;
    if made.proposal.is_some() {
        held.set_proposal(made.proposal.clone());
    }
    Ok(made)
}

/// Says what holds the proposal on the table back, or the plan in force where there is none, and what one more of it
/// would bring.
#[tauri::command]
#[specta::specta]
pub async fn what_is_scarce(session: Held<'_>) -> Result<Vec<Sentence>, Failure> {
    session.begin_search();
    let control = UntilStopped(session.inner().clone());
    let proposal = session.work_with_proposal(|_, proposal| Ok(proposal.clone())).await?;
    session.work(move |desk| plan::scarce(desk, proposal.as_ref(), &EFFORT, &control)).await
}

fn watch(session: &Session, seconds: u32, channel: Channel<PlanProgress>) -> Watch {
    session.begin_search();
    let limit = Duration::from_secs(seconds.into());
    Watch { session: session.clone(), channel, began: Instant::now(), limit }
}

/// Stops the search; the best plan so far is the proposal.
#[tauri::command]
#[specta::specta]
pub async fn stop_planning(session: Held<'_>) -> Result<(), Failure> {
    session.stop();
    Ok(())
}

/// Puts the proposal in force: all of it, or the changes of the visits with these ids.
#[tauri::command]
#[specta::specta]
pub async fn accept_plan(session: Held<'_>, visits: Option<Vec<String>>) -> Result<(), Failure> {
    session
        .work_with_proposal(move |desk, proposal| {
            let Some(on_the_table) = proposal.as_mut() else { return Err(Failure::new(Code::NothingToPlan)) };
            match visits {
                None => {
                    plan::accept(desk, on_the_table)?;
                    *proposal = None;
                    Ok(())
                }
                Some(visits) => {
                    let ids: Vec<_> = visits.iter().filter_map(|id| id.parse().ok()).collect();
                    plan::accept_some(desk, on_the_table, &ids)
                }
            }
        })
        .await
}

/// A demand as a form shows it.
#[tauri::command]
#[specta::specta]
pub async fn demand_draft(session: Held<'_>, id: DemandId) -> Result<DemandDraft, Failure> {
    session.work(move |desk| demand::draft(desk, id)).await
}

/// Notes a new demand, or changes one.
#[tauri::command]
#[specta::specta]
pub async fn save_demand(session: Held<'_>, draft: DemandDraft) -> Result<DemandId, Failure> {
    session.work(move |desk| demand::save(desk, &draft)).await
}

/// Removes a demand: where something hangs on it, only with everything.
#[tauri::command]
#[specta::specta]
pub async fn remove_demand(
    session: Held<'_>,
    id: DemandId,
    with_everything: bool,
) -> Result<Removal, Failure> {
    session.work(move |desk| demand::remove(desk, id, with_everything)).await
}
