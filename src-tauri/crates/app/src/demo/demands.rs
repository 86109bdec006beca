//! The demands: what joint visits are wanted, and a few that can't be had, each for another reason.

use std::num::{NonZeroU8, NonZeroU16};

use chrono::{NaiveDate, Weekday};
use tandem_domain::{
    agreement::{Agreement, Only},
    client::ClientKind,
    demand::{Cadence, Demand, HalfDay, Preference},
    ids::{JointIssueId, ManagerId},
    issue::{IssueStatus, JointIssue},
    people::{Distributor, Manager, Rep, Tier},
    time::DateRange,
    visit::VisitMode,
};

use super::{
    agreements::{BEGINNING, ENDING, EXPIRED},
    chance::Chance,
    clients::Listed,
    days::{WEEKS, after, between, days},
    leave, rhythm,
};
use crate::env::Ids;

/// What the demands are made from.
pub struct Wishes<'a> {
    /// The first day of the quarter.
    pub monday: NaiveDate,
    /// The quarter.
    pub horizon: DateRange,
    /// Who could go.
    pub managers: &'a [Manager],
    /// With whom.
    pub distributors: &'a [Distributor],
    /// Who could come.
    pub reps: &'a [Rep],
    /// To whom.
    pub clients: &'a [Listed],
    /// Under which terms, one for each distributor in the same order.
    pub agreements: &'a [Agreement],
    /// For which reasons.
    pub issues: &'a [JointIssue],
}

/// How many visits are wanted with a distributor: fewer where there are a great many of them.
fn wanted(index: usize, tier: Tier) -> u8 {
    let (of_two_dozen, of_many) = match tier {
        Tier::A => (12, 4),
        Tier::B => (8, 2),
        Tier::C => (4, 1),
    };
    match index {
        EXPIRED => 2,
        0..24 => of_two_dozen,
        _ => of_many,
    }
}

/// All demands, a distributor's after the other's, and then those that can't be had.
pub fn demands(wishes: &Wishes<'_>, ids: &mut Ids) -> Vec<Demand> {
    let mut chance = Chance::of(wishes.monday, "demands");
    let mut demands = Vec::new();
    for (index, distributor) in wishes.distributors.iter().enumerate() {
        let Some(agreement) = wishes.agreements.get(index) else { continue };
        let covered = |one: &&Listed| {
            one.distributor == index
                && agreement.scope.clients.allows(&one.client.id)
                && agreement.scope.territory.allows(&one.client.city)
                && !meets_only_the_absent(one)
        };
        let mut clients = chance.shuffled(wishes.clients.iter().filter(covered).collect());
        // Key clients first, but not only them.
        clients.sort_by_key(|one| !one.client.key && one.client.kind != ClientKind::Hospital);
        let campaign = after(wishes.monday, chance.between(2, WEEKS - 3) * 7);
        let mut left = wanted(index, distributor.tier);
        for listed in clients {
            let Some(issue) = wishes.issue(distributor, &agreement.scope.products, &mut chance) else {
                break;
            };
            let most =
                if listed.client.key { *chance.pick(&[1, 2, 2, 3]) } else { *chance.pick(&[1, 1, 1, 2]) };
            let count = most.min(left);
            let Some(nonzero) = NonZeroU8::new(count) else { break };
            left -= count;
            let window = wishes.window(index, count, campaign, &mut chance);
            demands.push(wishes.demand(listed, issue, nonzero, window, &mut chance, ids));
        }
    }
    demands.extend(impossible(wishes, &mut chance, ids));
    demands
}

fn meets_only_the_absent(one: &Listed) -> bool {
    one.distributor == rhythm::STRICT
        && one.client.kind == ClientKind::Hospital
        && !one.client.receives.is_empty()
}

impl Wishes<'_> {
    /// An open issue that the agreement's products allow.
    fn issue(
        &self,
        distributor: &Distributor,
        products: &Only<String>,
        chance: &mut Chance,
    ) -> Option<JointIssueId> {
        let open = |issue: &&JointIssue| {
            issue.distributor == distributor.id
                && issue.status == IssueStatus::Open
                && issue.product.as_ref().is_none_or(|product| products.allows(product))
        };
        let open: Vec<JointIssueId> = self.issues.iter().filter(open).map(|issue| issue.id).collect();
        (!open.is_empty()).then(|| *chance.pick(&open))
    }

    /// The whole quarter, a month of it, the distributor's campaign, or a week.
    fn window(&self, distributor: usize, count: u8, campaign: NaiveDate, chance: &mut Chance) -> DateRange {
        let whole = match distributor {
            ENDING => between(self.monday, after(self.monday, 70)),
            BEGINNING => between(after(self.monday, 28), self.horizon.last()),
            _ => self.horizon,
        };
        let wide = i64::from(count) * 21 + 14;
        let wanted = match (count, chance.between(0, 99)) {
            (1, 0..35) => days(campaign, 12),
            (1, 35..60) => days(after(self.monday, chance.between(1, WEEKS - 2) * 7), chance.between(3, 5)),
            (1, 60..80) => days(after(self.monday, chance.between(1, WEEKS - 4) * 7), 26),
            (2.., 0..45) => days(after(self.monday, chance.between(0, 2) * 7), wide),
            _ => whole,
        };
        wanted.intersection(&whole).unwrap_or(whole)
    }

    /// The manager of the distributor's region, and perhaps another; nobody named where anybody may go, as none
    /// would from one end of a country to the other.
    fn managers(&self, listed: &Listed, chance: &mut Chance) -> Vec<ManagerId> {
        let region = self.distributors.get(listed.distributor).map(|distributor| distributor.region.as_str());
        let (own, others): (Vec<&Manager>, Vec<&Manager>) =
            self.managers.iter().partition(|manager| Some(manager.region.as_str()) == region);
        let country = self.managers.len() > 3;
        match chance.between(0, 9) {
            0..4 if !country => Vec::new(),
            0..7 => own.iter().map(|manager| manager.id).collect(),
            _ if country => own.iter().map(|manager| manager.id).collect(),
            _ => own.iter().chain(others.get(listed.distributor % 2)).map(|manager| manager.id).collect(),
        }
    }

    fn demand(
        &self,
        listed: &Listed,
        issue: JointIssueId,
        count: NonZeroU8,
        window: DateRange,
        chance: &mut Chance,
        ids: &mut Ids,
    ) -> Demand {
        let reps: Vec<_> =
            self.reps.iter().filter(|rep| rep.distributor == listed.client.distributor).collect();
        let named =
            if chance.percent(15) && !reps.is_empty() { vec![chance.pick(&reps).id] } else { Vec::new() };
        let value = if listed.client.key { chance.between(35, 60) } else { chance.between(15, 34) } * 10;
        Demand {
            id: ids.make(),
            client: listed.client.id,
            issue,
            mode: if chance.percent(55) { VisitMode::Demonstration } else { VisitMode::Observation },
            reps: named,
            managers: self.managers(listed, chance),
            duration_minutes: *chance
                .pick(&[60, 60, 90, 90, 120].map(|m| NonZeroU16::MIN.saturating_add(m - 1))),
            cadence: Cadence { count, min_gap_days: if count.get() > 1 { 14 } else { 0 } },
            window,
            value: u32::try_from(value).unwrap_or(200),
            preference: chance.percent(50).then(|| preference(chance)),
        }
    }
}

fn preference(chance: &mut Chance) -> Preference {
    use Weekday::{Fri, Mon, Thu, Tue, Wed};
    let mut weekdays = chance.shuffled(vec![Mon, Tue, Wed, Thu, Fri]);
    weekdays.truncate(usize::try_from(chance.between(1, 3)).unwrap_or(2));
    weekdays.sort_by_key(Weekday::num_days_from_monday);
    let half_day =
        *chance.pick(&[None, Some(HalfDay::Morning), Some(HalfDay::Morning), Some(HalfDay::Afternoon)]);
    if half_day.is_some() && chance.percent(40) {
        weekdays.clear();
    }
    Preference { weekdays, half_day }
}

/// Demands that no plan can serve: outside an agreement's clients, products, territory or term, in a week
/// in which the only rep is away, and at a client that receives while the reps are in their meeting.
fn impossible(wishes: &Wishes<'_>, chance: &mut Chance, ids: &mut Ids) -> Vec<Demand> {
    let mut demands = Vec::new();
    let mut want = |listed: &Listed, issue: Option<JointIssueId>, window: DateRange| {
        issue.map(|issue| wishes.demand(listed, issue, NonZeroU8::MIN, window, chance, ids))
    };
    let client = |fits: &dyn Fn(&&Listed, &Agreement) -> bool| {
        let fits = |one: &&Listed| {
            wishes.agreements.get(one.distributor).is_some_and(|agreement| fits(one, agreement))
        };
        wishes.clients.iter().rfind(fits)
    };
    let open = |listed: &Listed, about: &dyn Fn(Option<&String>) -> bool| {
        let fits = |issue: &&JointIssue| {
            issue.distributor == listed.client.distributor
                && issue.status == IssueStatus::Open
                && about(issue.product.as_ref())
        };
        wishes.issues.iter().find(fits).map(|issue| issue.id)
    };
    let about_none = |listed: &Listed| open(listed, &|product| product.is_none());

    if let Some(listed) = client(&|one, agreement| !agreement.scope.clients.allows(&one.client.id)) {
        demands.extend(want(listed, about_none(listed), wishes.horizon));
    }
    if let Some(listed) = client(&|one, agreement| !agreement.scope.territory.allows(&one.client.city)) {
        demands.extend(want(listed, about_none(listed), wishes.horizon));
    }
    // An issue about a product that the agreement leaves out, if both sides noted one.
    let left_out = wishes.clients.iter().find_map(|one| {
        let products = &wishes.agreements.get(one.distributor)?.scope.products;
        let issue = open(one, &|product| product.is_some_and(|product| !products.allows(product)))?;
        Some((one, issue))
    });
    if let Some((listed, issue)) = left_out {
        demands.extend(want(listed, Some(issue), wishes.horizon));
    }
    if let Some(listed) = client(&|one, _| one.distributor == BEGINNING) {
        demands.extend(want(listed, about_none(listed), days(after(wishes.monday, 7), 14)));
    }
    if let Some(listed) = client(&|one, _| one.distributor == ENDING) {
        demands.extend(want(
            listed,
            about_none(listed),
            between(after(wishes.monday, 63), wishes.horizon.last()),
        ));
    }
    if let Some(rep) = wishes.reps.get(leave::AWAY_ALL_WEEK)
        && let Some(listed) = client(&|one, _| one.client.distributor == rep.distributor)
        && let Some(demand) =
            want(listed, about_none(listed), days(after(wishes.monday, leave::THAT_WEEK), 5))
    {
        demands.push(Demand { reps: vec![rep.id], ..demand });
    }
    if let Some(listed) = wishes.clients.iter().find(|one| meets_only_the_absent(one)) {
        demands.extend(want(listed, about_none(listed), wishes.horizon));
    }
    demands
}
