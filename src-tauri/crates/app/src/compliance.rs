//! Where sales could be laid upon a person: whoever sees to something that is said in sales. For medical
//! representatives it is refused where it is written down, and not shown where it was written before the role was
//! known (`tandem_domain::compliance` says why).

use std::collections::BTreeSet;

use tandem_domain::{
    compliance::{BarredByRole, SalesOf, may_count_sales, speaks_of},
    people::Participant,
    promotion::Promotion,
    record::Owner,
};
use tandem_store::Snapshot;

use crate::failure::{Code, Failure};

/// Who is a medical representative, by name as other texts say it.
pub(crate) struct SalesRules {
    people: Vec<(String, Participant)>,
    role: BTreeSet<Participant>,
}

impl SalesRules {
    /// Those of a programme.
    pub fn of(snapshot: &Snapshot) -> Self {
        let role = snapshot.medical_representatives.clone();
        let managers = snapshot.managers.iter().map(|one| (&one.name, Participant::Manager(one.id)));
        let reps = snapshot.reps.iter().map(|one| (&one.name, Participant::Rep(one.id)));
        let barred = managers.chain(reps).filter(|(name, who)| role.contains(who) && !name.is_empty());
        Self { people: barred.map(|(name, who)| (name.clone(), who)).collect(), role }
    }

    /// Whether what somebody sees to may be said so.
    fn judge(&self, person: &str, said: &str) -> Result<(), BarredByRole> {
        let Some(figure) = speaks_of(said) else { return Ok(()) };
        let named = self.people.iter().filter(|(name, _)| person.contains(name.as_str()));
        named.into_iter().try_for_each(|(_, who)| may_count_sales(figure, SalesOf::Person(*who), &self.role))
    }

    /// Refuses to lay sales upon a medical representative.
    pub fn refuse(&self, person: &str, said: &str) -> Result<(), Failure> {
        let barred = |_| Failure::new(Code::BarredByRole).with("person", person.trim());
        self.judge(person, said).map_err(barred)
    }

    /// Leaves the person out where sales were laid upon one before the role was known; the side stays.
    pub fn leave_out(&self, owner: &mut Owner, said: &str) {
        if self.judge(&owner.person, said).is_err() {
            owner.person.clear();
        }
    }

    /// The same for all duties of a promotion plan.
    pub fn leave_out_of_duties(&self, promotion: &mut Promotion) {
        for duty in promotion.activities.iter_mut().flat_map(|one| &mut one.duties) {
            if self.judge(&duty.person, &duty.text).is_err() {
                duty.person.clear();
            }
        }
    }
}
