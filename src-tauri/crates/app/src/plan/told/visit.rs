//! Why a visit is where it is.

use tandem_planner::VisitReasons;

use super::Teller;
use crate::sentence::Sentence;

impl Teller<'_> {
    /// Why the visit at this position is where it is, the weightiest reason first.
    pub fn visit(&self, why: &VisitReasons) -> Vec<Sentence> {
        let Some(visit) = self.visits.get(why.visit) else { return Vec::new() };
        let mut told = Vec::new();
        let (manager, rep) = (self.person(&visit.manager), self.person(&visit.rep));
        if let Some(call) = why.rides_on.as_deref().and_then(|call| self.call(call)) {
            told.push(
                Sentence::new("plan-why-rides-on")
                    .with("rep", &rep)
                    .with("call", &call.entry.title)
                    .with("span", self.index.local_span(call.entry.interval)),
            );
        } else {
            told.push(Sentence::new("plan-why-both-free").with("manager", &manager).with("rep", &rep));
            told.push(self.why_no_call(&visit.demand, why.other_rides));
        }
        if why.parts.prefer > 0 {
            told.push(Sentence::new("plan-why-preferred"));
        }
        let city = self.city_of(&visit.demand);
        if why.parts.access == 0 {
            told.push(Sentence::new("plan-why-shares-the-way").with("manager", &manager).with("city", city));
        } else if why.parts.access < -SHORT_WAY {
            let journey = Sentence::new("plan-why-own-journey").with("manager", &manager).with("city", city);
            told.push(journey.with("points", -why.parts.access));
        }
        if let Some(moved) = &why.moved {
            let from = self.span(moved.from.start, moved.from.end);
            told.push(Sentence::new("plan-why-moved").with("from", from));
            match moved.closures.first() {
                Some(closure) => told.push(self.closure(&moved.from, closure)),
                None => told.push(
                    Sentence::new("plan-why-moved-gains").with("points", moved.gained.unwrap_or_default()),
                ),
            }
        }
        told.push(match &why.alternative {
            None => Sentence::new("plan-why-only-moment"),
            Some(next) => {
                let message = match next.difference {
                    ..0 => "plan-why-next-best",
                    0 => "plan-why-next-equal",
                    1.. => "plan-why-next-better",
                };
                Sentence::new(message)
                    .with("span", self.span(next.moment.start, next.moment.end))
                    .with("manager", self.person(&next.moment.manager))
                    .with("rep", self.person(&next.moment.rep))
                    .with("points", next.difference.abs())
                    .with("others", why.other_moments)
            }
        });
        told
    }

    /// Why a visit rides along on nothing.
    fn why_no_call(&self, demand: &str, other_rides: usize) -> Sentence {
        let calls = self.demand(demand).map_or(0, |demand| {
            let serves = |rep| demand.reps.is_empty() || demand.reps.contains(&rep);
            let clock = &self.written.clock;
            let window = demand.window.intersection(&self.written.days);
            let inside = |at: chrono::DateTime<chrono::Utc>| {
                let day = at.with_timezone(&self.index.snapshot.programme.home_zone).date_naive();
                window.is_some_and(|window| window.contains(day)) && at >= clock.instant(0)
            };
            let calls = self.written.calls.on_client(demand.client);
            calls.filter(|call| serves(call.rep)).filter(|call| inside(call.entry.interval.start())).count()
        });
        let client = self.client_of(demand);
        match (calls, other_rides) {
            (0, _) => Sentence::new("plan-why-no-call").with("client", client),
            (_, 0) => Sentence::new("plan-why-no-call-fits").with("client", client).with("calls", calls),
            _ => Sentence::new("plan-why-call-costs-more")
                .with("client", client)
                .with("calls", calls)
                .with("rides", other_rides),
        }
    }
}

/// A way that is not worth a word, in the planner's points: within the manager's own city.
const SHORT_WAY: i64 = 10;
