//! A visit with all that belongs to it.

use std::sync::Arc;

use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Tz;
use tandem_domain::{
    agreement::SharingLevel,
    client::Client,
    demand::Demand,
    ids::{ManagerId, VisitId},
    issue::JointIssue,
    lacking::{Judged, Missing},
    life::{Step, Turn},
    playbook::{Chapter, Playbook},
    record::{Action, ClientQuestion, Finding, VisitRecord},
    visit::Visit,
    working_time::day_of,
};
use tandem_store::{Snapshot, WriteError, Writer};

use super::playbook;
use crate::{
    desk::Desk,
    failure::{Code, Failure},
    naming,
    sentence::word,
};

/// A visit with all that belongs to it, as it is or as it is to be.
#[derive(Debug, Clone)]
pub(crate) struct Case {
    pub snapshot: Arc<Snapshot>,
    pub visit: Visit,
    pub demand: Demand,
    pub client: Client,
    pub issue: JointIssue,
    pub record: VisitRecord,
    pub findings: Vec<Finding>,
    pub questions: Vec<ClientQuestion>,
    pub actions: Vec<Action>,
    pub playbook: Playbook,
    pub chapter: Chapter,
    /// How far the agreement lets the manufacturer know the client.
    pub sharing: SharingLevel,
    pub zone: Tz,
    pub now: DateTime<Utc>,
}

impl Case {
    /// The visit with this id.
    ///
    /// # Errors
    /// When there is none, or the programme can't be read.
    pub fn of(desk: &Desk, visit: &str) -> Result<Self, Failure> {
        Self::within(desk, desk.snapshot()?, visit)
    }

    /// The visit with this id, in words that may be read.
    ///
    /// # Errors
    /// As [`Self::of`].
    pub fn seen(desk: &Desk, visit: &str) -> Result<Self, Failure> {
        Self::within(desk, desk.seen()?, visit)
    }

    fn within(desk: &Desk, snapshot: Arc<Snapshot>, visit: &str) -> Result<Self, Failure> {
        let found = naming::find(&snapshot.visits, visit)?.clone();
        // The store's foreign keys see to it that all are there.
        let gone = || Failure::new(Code::NoSuchThing).with("kind", "visit").with("name", visit);
        let demand = snapshot.demands.iter().find(|one| one.id == found.demand).ok_or_else(gone)?.clone();
        let client = snapshot.clients.iter().find(|one| one.id == demand.client).ok_or_else(gone)?.clone();
        let issue = snapshot.issues.iter().find(|one| one.id == demand.issue).ok_or_else(gone)?.clone();
        let record = snapshot.records.iter().find(|record| record.visit == found.id).cloned();
        let record = record.unwrap_or_else(|| VisitRecord::new(found.id));
        let playbook = playbook::of(&snapshot, record.playbook);
        let zone = snapshot.programme.home_zone;
        let now = desk.env.now();
        let id = found.id;
        Ok(Self {
            findings: snapshot.findings.iter().filter(|one| one.visit == id).cloned().collect(),
            questions: snapshot.questions.iter().filter(|one| one.visit == id).cloned().collect(),
            actions: snapshot.actions.iter().filter(|one| one.visit == id).cloned().collect(),
            chapter: playbook.chapter(demand.mode, client.kind),
            sharing: desk.view()?.levels.of_client(client.id),
            visit: found,
            demand,
            client,
            issue,
            record,
            playbook,
            zone,
            now,
            snapshot,
        })
    }

    /// The visit's day.
    pub fn day(&self) -> NaiveDate {
        day_of(self.visit.interval.start(), self.zone)
    }

    /// Today.
    pub fn today(&self) -> NaiveDate {
        day_of(self.now, self.zone)
    }

    /// Whether the agreement lets the manufacturer know the client's background and earlier visits.
    pub fn background_shared(&self) -> bool {
        background_shared(self.sharing)
    }

    /// Refuses what only a client whose whole file is shared can be told of.
    ///
    /// # Errors
    /// When the agreement does not share it.
    pub fn refuse_not_shared(&self) -> Result<(), Failure> {
        if self.background_shared() {
            return Ok(());
        }
        let distributors = &self.snapshot.distributors;
        let distributor = distributors.iter().find(|one| one.id == self.client.distributor);
        Err(Failure::new(Code::NotShared)
            .with("distributor", distributor.map(|one| one.name.as_str()).unwrap_or_default()))
    }

    /// All that lacks of a step.
    pub fn lacks(&self, step: Step) -> Vec<Missing> {
        self.judged().lacks(step)
    }

    pub fn judged(&self) -> Judged<'_> {
        Judged {
            record: &self.record,
            findings: &self.findings,
            questions: &self.questions,
            actions: &self.actions,
            chapter: &self.chapter,
            background_shared: self.background_shared(),
            day: self.day(),
            special_days: &self.snapshot.special_days,
        }
    }

    /// Takes a turn.
    ///
    /// # Errors
    /// When it does not exist from the visit's state.
    pub fn turn(&mut self, turn: Turn) -> Result<(), Failure> {
        // Of what was erased only figures are left; that it will not take place can be said all the same.
        if self.is_erased() && turn != Turn::Cancel {
            return Err(Failure::new(Code::Erased));
        }
        self.visit.state = self.visit.state.after(turn).ok_or_else(|| {
            Failure::new(Code::StepNotPossible).with("turn", word(turn)).with("state", word(self.visit.state))
        })?;
        Ok(())
    }

    /// Whether only figures are left of it.
    pub fn is_erased(&self) -> bool {
        self.snapshot.is_erased(self.visit.id.uuid())
    }

    /// Refuses what can't be said before the visit was to begin.
    pub fn has_begun(&self) -> Result<(), Failure> {
        if self.visit.interval.start() <= self.now {
            return Ok(());
        }
        let at = self.visit.interval.start().with_timezone(&self.zone).format("%Y-%m-%d %H:%M");
        Err(Failure::new(Code::NotYet).with("at", at))
    }

    /// Goes by the programme's present playbook from now on, unless the visit has one already.
    pub fn keep_playbook(&mut self) {
        self.record.playbook.get_or_insert(self.playbook.version);
    }

    /// Takes the state that follows from what still lacks.
    pub fn settle(&mut self) {
        let judged = self.judged();
        self.visit.state =
            self.visit.state.with_nothing_lacking(judged.is_prepared(), judged.is_summarised());
    }

    /// Stores the case as one change, with the state that follows from what still lacks; the step's draft goes.
    ///
    /// # Errors
    /// When the programme can't be written.
    pub fn store(mut self, desk: &mut Desk, what: &str, step: Option<Step>) -> Result<(), Failure> {
        self.settle();
        desk.change(what, |writer| self.write(writer, step))
    }

    /// Writes all of it.
    pub fn write(&self, writer: &mut Writer<'_>, step: Option<Step>) -> Result<(), WriteError> {
        let before = &self.snapshot;
        let id = self.visit.id;
        writer.put_visit(&self.visit)?;
        let used = self.record.playbook == Some(self.playbook.version);
        if used && before.playbooks.iter().all(|known| known.version != self.playbook.version) {
            writer.put_playbook(&self.playbook)?;
        }
        writer.put_visit_record(&self.record)?;
        for old in before.findings.iter().filter(|old| old.visit == id) {
            if self.findings.iter().all(|one| one.id != old.id) {
                writer.delete_finding(old.id)?;
            }
        }
        for old in before.questions.iter().filter(|old| old.visit == id) {
            if self.questions.iter().all(|one| one.id != old.id) {
                writer.delete_question(old.id)?;
            }
        }
        for old in before.actions.iter().filter(|old| old.visit == id) {
            if self.actions.iter().all(|one| one.id != old.id) {
                writer.delete_action(old.id)?;
            }
        }
        self.findings.iter().try_for_each(|one| writer.put_finding(one))?;
        self.questions.iter().try_for_each(|one| writer.put_question(one))?;
        self.actions.iter().try_for_each(|one| writer.put_action(one))?;
        step.map_or(Ok(()), |step| writer.drop_draft(id, step))
    }

    /// The visits to the same client that took place before this one, the last one first. None where the agreement
    /// does not share them.
    pub fn earlier(&self) -> Vec<&Visit> {
        if !self.background_shared() {
            return Vec::new();
        }
        let here = |visit: &&Visit| {
            let same = |demand: &&Demand| demand.id == visit.demand;
            self.snapshot.demands.iter().find(same).is_some_and(|one| one.client == self.client.id)
        };
        let before = |visit: &&Visit| {
            visit.id != self.visit.id
                && visit.state.took_place()
                && visit.interval.start() < self.visit.interval.start()
        };
        self.snapshot.visits.iter().rev().filter(before).filter(here).collect()
    }

    /// The visit whose place this one takes.
    pub fn replaces(&self) -> Option<VisitId> {
        let id = Some(self.visit.id);
        self.snapshot.records.iter().find(|record| record.replaced_by == id).map(|record| record.visit)
    }

    /// The names of those who go: the manager's and the rep's.
    pub fn names(&self) -> (String, String) {
        let manager = |id: ManagerId| self.snapshot.managers.iter().find(|one| one.id == id);
        let rep = self.snapshot.reps.iter().find(|one| one.id == self.visit.rep);
        (
            manager(self.visit.manager).map(|one| one.name.clone()).unwrap_or_default(),
            rep.map(|one| one.name.clone()).unwrap_or_default(),
        )
    }

    /// Whether the visit took place without having been prepared.
    pub fn is_unprepared(&self) -> bool {
        self.record.carried_out.as_ref().is_some_and(|held| !held.prepared)
    }
}

/// Whether this level lets the manufacturer know a client's background and earlier visits.
pub(super) fn background_shared(level: SharingLevel) -> bool {
    level == SharingLevel::Full
}
