//! What closes the moments at which a visit could be.

use std::collections::BTreeMap;

use tandem_planner::{Blocker, ClosedWindow, ClosingRule, Closure, MissingReasons, Moment};

use super::Teller;
use crate::sentence::{Sentence, Value};

/// How many stretches of a rule are named.
const NAMED: usize = 3;

impl Teller<'_> {
    /// The rules that closed the moments, most moments first, each with the first stretches that it closed.
    /// Where nobody works on any of the days asked for, that.
    pub fn closed(&self, missing: &MissingReasons) -> Vec<Sentence> {
        let mut windows: BTreeMap<ClosingRule, Vec<&ClosedWindow>> = BTreeMap::new();
        for window in &missing.windows {
            windows.entry(window.closure.rule).or_default().push(window);
        }
        let sentence = |count: &tandem_planner::ClosedCount| {
            let of_rule = windows.get(&count.rule).map_or(&[][..], Vec::as_slice);
            let mut stretches: Vec<(i64, i64)> =
                of_rule.iter().map(|window| (window.from, window.to)).collect();
            stretches.sort_unstable();
            let mut joined: Vec<(i64, i64)> = Vec::new();
            for (from, to) in stretches {
                match joined.last_mut() {
                    Some(last) if from <= last.1 => last.1 = last.1.max(to),
                    _ => joined.push((from, to)),
                }
            }
            Sentence::new(message(count.rule))
                .with("moments", count.moments)
                .with("who", self.whose(count.rule, of_rule, &missing.demand))
                .with("windows", self.spans(&joined, NAMED))
        };
        if missing.tried == 0 {
            return vec![Sentence::new("plan-closed-nobody-works")];
        }
        missing.closed.iter().map(sentence).collect()
    }

    /// The people whom a rule is about.
    fn whose(&self, rule: ClosingRule, windows: &[&ClosedWindow], demand: &str) -> Value {
        use ClosingRule as R;
        let distributor = || {
            let client = self.demand(demand).and_then(|demand| self.index.clients.get(&demand.client));
            client.map(|client| self.distributor(&client.distributor.to_string())).unwrap_or_default()
        };
        let mut names: Vec<String> = match rule {
            R::OutsideAgreement | R::Blackout | R::DistributorWeekFull => vec![distributor()],
            R::NotReceiving => vec![self.client_of(demand)],
            _ => windows
                .iter()
                .filter_map(|window| window.rep.as_deref().or(window.manager.as_deref()))
                .map(|id| self.person(id))
                .collect(),
        };
        names.sort();
        names.dedup();
        Value::Names(names)
    }

    /// Why one moment is closed.
    pub(super) fn closure(&self, moment: &Moment, closure: &Closure) -> Sentence {
        use ClosingRule as R;
        let (from, to) = match &closure.blocker {
            Blocker::Busy { from, to, .. } | Blocker::Blackout { from, to } => (*from, *to),
            _ => (moment.start, moment.end),
        };
        let who = match closure.rule {
            R::TravelToEngagement => match &closure.blocker {
                Blocker::Busy { person, .. } => self.person(person),
                _ => self.person(&moment.rep),
            },
            R::ManagerNotAsked | R::ManagerOff | R::ManagerBusy | R::ManagerDayFull | R::ManagerWeekFull => {
                self.person(&moment.manager)
            }
            _ => self.person(&moment.rep),
        };
        Sentence::new(message(closure.rule))
            .with("moments", 1_usize)
            .with("who", Value::Names(vec![who]))
            .with("windows", self.spans(&[(from, to)], 1))
    }
}

/// The sentence of a rule, with the values `moments`, `who` and `windows`.
fn message(rule: ClosingRule) -> &'static str {
    use ClosingRule as R;
    match rule {
        R::ManagerNotAsked => "plan-closed-manager-not-asked",
        R::RepNotAsked => "plan-closed-rep-not-asked",
        R::OutsideWindow => "plan-closed-outside-window",
        R::OutsideAgreement => "plan-closed-outside-agreement",
        R::Blackout => "plan-closed-blackout",
        R::LeadTime => "plan-closed-lead-time",
        R::ManagerOff => "plan-closed-manager-off",
        R::RepOff => "plan-closed-rep-off",
        R::NotReceiving => "plan-closed-not-receiving",
        R::ManagerBusy => "plan-closed-manager-busy",
        R::RepBusy => "plan-closed-rep-busy",
        R::OffRaster => "plan-closed-off-raster",
        R::PlannedCall => "plan-closed-planned-call",
        R::TravelToCall => "plan-closed-travel-to-call",
        R::TravelToEngagement => "plan-closed-travel-to-event",
        R::CallTaken => "plan-closed-call-taken",
        R::NoneWanted => "plan-closed-none-wanted",
        R::ManagerDayFull => "plan-closed-manager-day-full",
        R::ManagerWeekFull => "plan-closed-manager-week-full",
        R::DistributorWeekFull => "plan-closed-distributor-week-full",
        R::Cadence => "plan-closed-cadence",
        R::OverlapsVisit => "plan-closed-overlaps-visit",
        R::TravelToVisit => "plan-closed-travel-to-visit",
        R::NotWorthIt => "plan-closed-not-worth-it",
    }
}
