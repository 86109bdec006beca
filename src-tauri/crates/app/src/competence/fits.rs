//! Whether who goes can lead in the visit's topic; and who could, where not. Never a rule: people decide.

use tandem_domain::{
    competence::{Fit, Level, Topic, fit},
    ids::ManagerId,
    people::Participant,
    visit::Visit,
    working_time::day_of,
};

use super::{book::Book, tenths};
use crate::{availability::Availability, sentence::Sentence, visits::Index};

/// How many who could go instead are named.
const MOST: usize = 3;

/// Judges who goes where.
pub(crate) struct Fits<'a> {
    pub index: &'a Index<'a>,
    pub availability: &'a Availability,
    pub book: &'a Book,
    /// The visits that take people's time.
    pub visits: &'a [Visit],
}

impl Fits<'_> {
    /// What speaks against the manager of a visit that is still ahead: nothing where the manager is not weaker than
    /// the rep, or the joint issue asks for nothing in particular.
    pub fn warnings(&self, visit: &Visit) -> Vec<Sentence> {
        let demand = self.index.demands.get(&visit.demand).filter(|_| visit.state.is_ahead());
        let topic = demand.and_then(|demand| self.index.snapshot.issue_topics.get(&demand.issue));
        let Some(topic) = topic else { return Vec::new() };
        let level = |who| self.book.level(who, topic);
        let ours = level(Participant::Manager(visit.manager));
        let (told, rep) = match fit(ours, level(Participant::Rep(visit.rep))) {
            Fit::Fits => return Vec::new(),
            Fit::Weaker { manager, rep } => {
                (Sentence::new("competence-weaker").with("ours", tenths(manager.tenths)), rep)
            }
            Fit::Unknown { rep } => (Sentence::new("competence-unknown"), rep),
        };
        let name = |id: &ManagerId| self.index.managers.get(id).map(|one| one.name.clone());
        let told = told
            .with("topic", topic.as_str())
            .with("manager", name(&visit.manager).unwrap_or_default())
            .with("rep", self.index.reps.get(&visit.rep).map(|one| one.name.clone()).unwrap_or_default())
            .with("theirs", tenths(rep.tenths));
        let could: Vec<String> = self.could_go(visit, topic, rep).iter().filter_map(name).collect();
        let instead = if could.is_empty() {
            Sentence::new("competence-nobody")
        } else {
            Sentence::new("competence-could-go").with("who", could)
        };
        vec![told, instead]
    }

    /// The managers who are not weaker than the rep and free then: first those whom the demand names, then by
    /// ability.
    fn could_go(&self, visit: &Visit, topic: &Topic, rep: Level) -> Vec<ManagerId> {
        let snapshot = self.index.snapshot;
        let named = self.index.demands.get(&visit.demand).map_or(&[][..], |demand| &demand.managers);
        let mut strong: Vec<(bool, u32, ManagerId)> = snapshot
            .managers
            .iter()
            .filter(|one| one.id != visit.manager && !snapshot.is_erased(one.id.uuid()))
            .filter_map(|one| {
                let level = self.book.level(Participant::Manager(one.id), topic)?;
                let known = named.is_empty() || named.contains(&one.id);
                (level.tenths >= rep.tenths).then_some((known, level.tenths, one.id))
            })
            .filter(|(.., id)| self.is_free(*id, visit))
            .collect();
        strong.sort_by_key(|(known, tenths, id)| (!known, std::cmp::Reverse(*tenths), *id));
        strong.into_iter().map(|(.., id)| id).take(MOST).collect()
    }

    fn is_free(&self, manager: ManagerId, visit: &Visit) -> bool {
        let snapshot = self.index.snapshot;
        let (start, end) = (visit.interval.start(), visit.interval.end());
        let over = |interval: tandem_domain::time::Interval| interval.start() < end && start < interval.end();
        let who = Participant::Manager(manager);
        let day = day_of(start, snapshot.programme.home_zone);
        let visits = self.visits.iter().filter(|one| one.manager == manager && one.state.takes_time());
        !visits.into_iter().any(|one| over(one.interval))
            && !self.availability.busy(who).into_iter().any(over)
            && !snapshot.leave.iter().any(|leave| leave.participant == who && leave.days.contains(day))
    }
}
