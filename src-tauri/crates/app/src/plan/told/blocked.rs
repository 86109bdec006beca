//! What stands in the way of one moment, by name.

use tandem_domain::demand::Demand;
use tandem_planner::{Blocker, ClosingRule, Closure, Moment};

use super::Teller;
use crate::sentence::Sentence;

impl Teller<'_> {
    /// What stands in the way, as a person would say it while pointing: "Li Wei: 例会 14:00–15:30".
    pub fn blocked(&self, moment: &Moment, closure: &Closure) -> Sentence {
        match &closure.blocker {
            Blocker::Busy { person, from, to } if closure.rule == ClosingRule::TravelToEngagement => {
                Sentence::new("plan-blocked-travel-to-event")
                    .with("what", self.title(person, *from, *to).unwrap_or_default())
                    .with("who", self.person(person))
                    .with("span", self.span(*from, *to))
            }
            Blocker::Busy { person, from, to } => {
                let may_move = self.commitment(person, *from, *to).is_some_and(|one| one.may_move);
                let told = match (self.title(person, *from, *to), may_move) {
                    (Some(what), true) => Sentence::new("plan-blocked-busy-may-move").with("what", what),
                    (Some(what), false) => Sentence::new("plan-blocked-busy").with("what", what),
                    (None, true) => Sentence::new("plan-blocked-private-may-move"),
                    (None, false) => Sentence::new("plan-blocked-private"),
                };
                told.with("who", self.person(person)).with("span", self.span(*from, *to))
            }
            Blocker::Blackout { from, to } => {
                Sentence::new("plan-blocked-blackout").with("span", self.span(*from, *to))
            }
            Blocker::Call { call } => match self.call(call) {
                Some(call) => Sentence::new("plan-blocked-call")
                    .with("what", &call.entry.title)
                    .with("who", self.person(&call.rep.to_string()))
                    .with("span", self.index.local_span(call.entry.interval)),
                None => Sentence::new("plan-blocked-rule-other"),
            },
            Blocker::Visit { visit } => {
                let other = self.visits.get(*visit);
                let client = other.map(|visit| self.client_of(&visit.demand)).unwrap_or_default();
                let message = match closure.rule {
                    ClosingRule::Cadence => "plan-blocked-cadence",
                    ClosingRule::TravelToVisit => "plan-blocked-travel-to-visit",
                    ClosingRule::CallTaken => "plan-blocked-call-taken",
                    _ => "plan-blocked-visit",
                };
                let from = other.map_or(moment.start, |visit| visit.start);
                Sentence::new(message).with("client", client).with("from", self.written.clock.local(from))
            }
            Blocker::Rule | Blocker::Day { .. } | Blocker::Week { .. } | Blocker::Points { .. } => {
                Sentence::new(by_rule(closure.rule))
            }
        }
    }

    /// What speaks for a moment that is possible.
    pub fn moment(&self, demand: &Demand, moment: &Moment) -> Vec<Sentence> {
        let mut told = Vec::new();
        match moment.rides_on.as_deref().and_then(|call| self.call(call)) {
            Some(call) => told.push(
                Sentence::new("plan-why-rides-on")
                    .with("rep", self.person(&moment.rep))
                    .with("call", &call.entry.title)
                    .with("span", self.index.local_span(call.entry.interval)),
            ),
            None => told.push(
                Sentence::new("plan-why-both-free")
                    .with("manager", self.person(&moment.manager))
                    .with("rep", self.person(&moment.rep)),
            ),
        }
        let at = self.written.clock.local(moment.start);
        let city = self.city_of(&demand.id.to_string());
        let visits_there = self.visits.iter().any(|visit| {
            visit.manager == moment.manager
                && self.written.clock.local(visit.start).date() == at.date()
                && self.city_of(&visit.demand) == city
        });
        if visits_there {
            let manager = self.person(&moment.manager);
            told.push(Sentence::new("plan-why-shares-the-way").with("manager", manager).with("city", city));
        }
        told
    }
}

fn by_rule(rule: ClosingRule) -> &'static str {
    use ClosingRule as R;
    match rule {
        R::ManagerNotAsked | R::RepNotAsked => "plan-blocked-not-asked",
        R::OutsideWindow => "plan-blocked-outside-window",
        R::OutsideAgreement => "plan-blocked-outside-agreement",
        R::LeadTime => "plan-blocked-lead-time",
        R::ManagerOff => "plan-blocked-manager-off",
        R::RepOff => "plan-blocked-rep-off",
        R::NotReceiving => "plan-blocked-not-receiving",
        R::NoneWanted => "plan-blocked-none-wanted",
        R::ManagerDayFull => "plan-blocked-manager-day-full",
        R::ManagerWeekFull => "plan-blocked-manager-week-full",
        R::DistributorWeekFull => "plan-blocked-distributor-week-full",
        R::OffRaster => "plan-blocked-off-raster",
        R::NotWorthIt
        | R::Blackout
        | R::ManagerBusy
        | R::RepBusy
        | R::PlannedCall
        | R::TravelToCall
        | R::TravelToEngagement
        | R::CallTaken
        | R::Cadence
        | R::OverlapsVisit
        | R::TravelToVisit => "plan-blocked-rule-other",
    }
}
