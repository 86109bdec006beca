//! The smallest set of changes that would open a moment.

use chrono::{NaiveTime, TimeDelta};
use tandem_planner::{Change, Proposal};

use super::Teller;
use crate::sentence::{Sentence, Value};

impl Teller<'_> {
    /// What would become possible, then each thing that would have to change, and last whether it is proven that
    /// nothing less would do.
    pub fn change(&self, proposal: &Proposal) -> Vec<Sentence> {
        let moment = &proposal.moment;
        let possible = Sentence::new("plan-change-possible")
            .with("span", self.span(moment.start, moment.end))
            .with("manager", self.person(&moment.manager))
            .with("rep", self.person(&moment.rep));
        let least = proposal.least.then(|| Sentence::new("plan-change-least"));
        std::iter::once(possible)
            .chain(proposal.changes.iter().map(|change| self.one_change(change)))
            .chain(least)
            .collect()
    }

    /// The days that minutes touch.
    fn whole_days(&self, from: i64, to: i64) -> Value {
        const DAY: i64 = 24 * 60;
        self.span(from.div_euclid(DAY) * DAY, (to + DAY - 1).div_euclid(DAY) * DAY)
    }

    fn one_change(&self, change: &Change) -> Sentence {
        let clock = &self.written.clock;
        match change {
            Change::MoveVisit { visit, to, .. } => {
                let moving = self.visits.get(*visit);
                Sentence::new("plan-change-move-visit")
                    .with("client", moving.map(|visit| self.client_of(&visit.demand)).unwrap_or_default())
                    .with("from", clock.local(moving.map_or(to.start, |visit| visit.start)))
                    .with("to", self.span(to.start, to.end))
            }
            Change::MoveBusy { person, from, to } => {
                let span = self.span(*from, *to);
                match self.title(person, *from, *to) {
                    Some(what) => Sentence::new("plan-change-move-busy").with("what", what),
                    None => Sentence::new("plan-change-move-private"),
                }
                .with("who", self.person(person))
                .with("span", span)
            }
            Change::MoveCall { call, .. } => {
                let call = self.call(call);
                let rep = call.and_then(|call| self.index.reps.get(&call.rep));
                let told = Sentence::new("plan-change-move-call")
                    .with("who", rep.map(|rep| rep.name.clone()).unwrap_or_default())
                    .with("call", call.map(|call| call.entry.title.clone()).unwrap_or_default());
                match call {
                    Some(call) => told.with("span", self.index.local_span(call.entry.interval)),
                    None => told.with("span", ""),
                }
            }
            Change::AcceptCost { points } => Sentence::new("plan-change-accept-cost").with("points", *points),
            Change::RaiseDistributorWeekLimit { distributor, to } => {
                Sentence::new("plan-change-distributor-week")
                    .with("who", self.distributor(distributor))
                    .with("limit", *to)
            }
            Change::RaiseManagerDayLimit { manager, to } => {
                Sentence::new("plan-change-manager-day").with("who", self.person(manager)).with("limit", *to)
            }
            Change::RaiseManagerWeekLimit { manager, to } => {
                Sentence::new("plan-change-manager-week").with("who", self.person(manager)).with("limit", *to)
            }
            Change::ShortenGap { days, .. } => Sentence::new("plan-change-gap").with("days", *days),
            Change::ShortenLeadTime { not_before, .. } => {
                Sentence::new("plan-change-lead-time").with("from", clock.local(*not_before))
            }
            Change::WidenWindow { from, to, .. } => {
                Sentence::new("plan-change-window").with("span", self.whole_days(*from, *to))
            }
            Change::ReceiveThen { weekday, from, to } => {
                let time = |minutes: i64| (NaiveTime::MIN + TimeDelta::minutes(minutes)).format("%H:%M");
                Sentence::new("plan-change-receive")
                    .with("weekday", *weekday + 1)
                    .with("hours", format!("{}–{}", time(*from), time(*to)))
            }
            Change::WorkThen { person, from, to } => Sentence::new("plan-change-work")
                .with("who", self.person(person))
                .with("span", self.span(*from, *to)),
            Change::LiftBlackout { distributor, from, to } => Sentence::new("plan-change-blackout")
                .with("who", self.distributor(distributor))
                .with("span", self.span(*from, *to)),
            Change::ExtendAgreement { distributor, from, to, .. } => Sentence::new("plan-change-agreement")
                .with("who", self.distributor(distributor))
                .with("span", self.whole_days(*from, *to)),
            Change::AddRep { rep } => Sentence::new("plan-change-add-rep").with("who", self.person(rep)),
            Change::AddManager { manager } => {
                Sentence::new("plan-change-add-manager").with("who", self.person(manager))
            }
        }
    }
}
