//! Which demands the rules of the trade let into a plan.

use std::collections::BTreeMap;

use tandem_domain::{
    agreement::Agreement,
    demand::Demand,
    ids::DistributorId,
    people::Rep,
    rules::{NotPlannable, Plannable, may_be_planned},
    time::DateRange,
};

use crate::visits::Index;

/// What is needed to judge the demands of a programme, for some days.
pub(in crate::plan) struct Rules<'i, 'a> {
    index: &'i Index<'a>,
    days: DateRange,
    agreements: BTreeMap<DistributorId, Vec<&'a Agreement>>,
    reps: BTreeMap<DistributorId, Vec<&'a Rep>>,
}

impl<'i, 'a> Rules<'i, 'a> {
    /// For these days.
    pub fn new(index: &'i Index<'a>, days: DateRange) -> Self {
        let (mut agreements, mut reps) = (BTreeMap::<_, Vec<_>>::new(), BTreeMap::<_, Vec<_>>::new());
        for agreement in &index.snapshot.agreements {
            agreements.entry(agreement.distributor).or_default().push(agreement);
        }
        for rep in &index.snapshot.reps {
            reps.entry(rep.distributor).or_default().push(rep);
        }
        Self { index, days, agreements, reps }
    }

    /// The agreements with a distributor.
    pub fn agreements(&self, distributor: DistributorId) -> &[&'a Agreement] {
        self.agreements.get(&distributor).map_or(&[], Vec::as_slice)
    }

    /// What a demand may have, or why it may not be planned; `None` where its client or issue is unknown, which the
    /// store does not let happen.
    pub fn judge(&self, demand: &'a Demand) -> Option<Result<Plannable<'a>, NotPlannable>> {
        let client = self.index.clients.get(&demand.client)?;
        let issue = self.index.issues.get(&demand.issue)?;
        let agreements = self.agreements(client.distributor).iter().copied();
        let reps = self.reps.get(&client.distributor).into_iter().flatten().copied();
        let managers = &self.index.snapshot.managers;
        Some(may_be_planned(demand, client, issue, self.days, agreements, reps, managers))
    }
}
