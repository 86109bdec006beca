//! All that tells of people's abilities, by person and topic.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use tandem_domain::{
    competence::{Evidence, Level, Topic, level, observed},
    people::Participant,
    working_time::day_of,
};
use tandem_store::Snapshot;

use crate::visits::playbook_of;

/// What was assessed and observed of everybody, and what day it is.
#[derive(Debug)]
pub(crate) struct Book {
    evidence: BTreeMap<(Participant, Topic), Vec<Evidence>>,
    today: NaiveDate,
}

impl Book {
    /// Of a programme, today.
    pub fn of(snapshot: &Snapshot, today: NaiveDate) -> Self {
        let mut evidence: BTreeMap<(Participant, Topic), Vec<Evidence>> = BTreeMap::new();
        for one in &snapshot.competence_assessments {
            evidence.entry((one.who, one.topic.clone())).or_default().push(one.into());
        }
        let visits: BTreeMap<_, _> = snapshot.visits.iter().map(|visit| (visit.id, visit)).collect();
        for record in &snapshot.records {
            let scored = record.carried_out.as_ref().is_some_and(|held| !held.observed.is_empty());
            let Some(visit) = visits.get(&record.visit).filter(|visit| scored && visit.state.took_place())
            else {
                continue;
            };
            let on = day_of(visit.interval.start(), snapshot.programme.home_zone);
            let playbook = playbook_of(snapshot, record.playbook);
            for (topic, one) in observed(visit, on, record, &playbook) {
                evidence.entry((Participant::Rep(visit.rep), topic)).or_default().push(one);
            }
        }
        for pieces in evidence.values_mut() {
            pieces.sort_by_key(|one| std::cmp::Reverse((one.on, one.source)));
        }
        Self { evidence, today }
    }

    /// What tells of somebody's ability in a topic, the last first.
    pub fn evidence(&self, who: Participant, topic: &Topic) -> &[Evidence] {
        self.evidence.get(&(who, topic.clone())).map_or(&[], Vec::as_slice)
    }

    /// How able somebody is in a topic today.
    pub fn level(&self, who: Participant, topic: &Topic) -> Option<Level> {
        level(self.evidence(who, topic), self.today)
    }

    /// The topics of which anything is known.
    pub fn topics(&self) -> BTreeSet<&Topic> {
        self.evidence.keys().map(|(_, topic)| topic).collect()
    }

    /// The day that it is.
    pub fn today(&self) -> NaiveDate {
        self.today
    }
}
