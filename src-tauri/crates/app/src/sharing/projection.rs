//! What of each thing may be read.

use std::{collections::BTreeMap, sync::Arc};

use tandem_domain::{
    agreement::SharingLevel,
    charter::Charter,
    client::Client,
    competence::{CompetenceAssessment, Topic},
    ids::{ClientId, DemandId, DistributorId, FindingId, JointIssueId, RepId, VisitId},
    issue::{Evidence, EvidenceSource},
    market_event::{EventCourse, MarketEvent},
    people::{CalendarOwner, Participant},
    playbook::Playbook,
    promotion::Promotion,
    record::Party,
    sharing::Levels,
    training::Training,
    visit::{PlannedCallReference, Visit},
};
use tandem_store::{HeldCalendar, Snapshot};

use super::{masks::Masks, words::Neutral};

/// Puts things into words that may be read.
pub(super) struct Projection<'a> {
    levels: &'a Levels,
    neutral: &'a Neutral,
    masks: &'a Masks,
    clients: BTreeMap<ClientId, &'a Client>,
    demands: BTreeMap<DemandId, ClientId>,
    visits: BTreeMap<VisitId, DemandId>,
    employers: BTreeMap<RepId, DistributorId>,
    findings: BTreeMap<FindingId, VisitId>,
    issues: BTreeMap<JointIssueId, DistributorId>,
    no_text: Arc<str>,
}

impl<'a> Projection<'a> {
    pub fn of(truth: &'a Snapshot, levels: &'a Levels, neutral: &'a Neutral, masks: &'a Masks) -> Self {
        Self {
            levels,
            neutral,
            masks,
            clients: truth.clients.iter().map(|client| (client.id, client)).collect(),
            demands: truth.demands.iter().map(|demand| (demand.id, demand.client)).collect(),
            visits: truth.visits.iter().map(|visit| (visit.id, visit.demand)).collect(),
            employers: truth.reps.iter().map(|rep| (rep.id, rep.distributor)).collect(),
            findings: truth.findings.iter().map(|finding| (finding.id, finding.visit)).collect(),
            issues: truth.issues.iter().map(|issue| (issue.id, issue.distributor)).collect(),
            no_text: Arc::from(""),
        }
    }

    fn client_at(&self, visit: VisitId) -> Option<&'a Client> {
        let client = self.demands.get(self.visits.get(&visit)?)?;
        self.clients.get(client).copied()
    }

    pub fn level_at(&self, visit: VisitId) -> SharingLevel {
        self.client_at(visit).map_or(SharingLevel::BusyOnly, |client| self.levels.of_client(client.id))
    }

    /// What was said at or about a visit.
    pub fn said_at(&self, visit: VisitId, text: &str) -> String {
        match self.client_at(visit) {
            Some(client) => self.said_of(client.id, text),
            None if text.is_empty() => String::new(),
            None => self.neutral.not_shared.clone(),
        }
    }

    /// Who of the two companies is named in what is written down about a visit.
    pub fn named_at(&self, visit: VisitId, text: &str) -> String {
        let client = self.client_at(visit);
        let masked = client.and_then(|client| self.masks.text_of(client.distributor, text));
        masked.unwrap_or_else(|| text.to_owned())
    }

    /// What is said about a client.
    fn said_of(&self, client: ClientId, text: &str) -> String {
        match self.clients.get(&client) {
            _ if text.is_empty() => String::new(),
            Some(client) if self.levels.of_client(client.id) > SharingLevel::BusyOnly => {
                self.masks.text_of(client.distributor, text).unwrap_or_else(|| text.to_owned())
            }
            _ => self.neutral.not_shared.clone(),
        }
    }

    pub fn mask(&self, home: DistributorId, text: &mut String) {
        if let Some(left) = self.masks.text_of(home, text) {
            *text = left;
        }
    }

    pub fn mask_any(&self, text: &mut String) {
        if let Some(left) = self.masks.text(text) {
            *text = left;
        }
    }

    /// Times in which it receives visitors, and the place that ways are measured to, are no words about it.
    pub fn client(&self, client: &Client) -> Client {
        let mut seen = client.clone();
        if self.levels.of_client(client.id) < SharingLevel::Full {
            seen.address.clear();
        }
        if let Some(stand_in) = self.neutral.client(client.id) {
            stand_in.clone_into(&mut seen.name);
            seen.aliases.clear();
        }
        seen
    }

    /// Instead of what the entry says, whose call it is.
    pub fn visit(&self, visit: &Visit) -> Visit {
        let mut seen = visit.clone();
        let client = self.demands.get(&visit.demand).and_then(|client| self.clients.get(client));
        if let (Some(call), Some(client)) = (&mut seen.rides_on, client) {
            call.title = self.call_title(client, call);
        }
        seen
    }

    fn call_title(&self, client: &Client, call: &PlannedCallReference) -> String {
        if self.levels.of_client(client.id) == SharingLevel::Full {
            return self.masks.text_of(client.distributor, &call.title).unwrap_or_else(|| call.title.clone());
        }
        self.neutral.client(client.id).unwrap_or(&client.name).to_owned()
    }

    pub fn charter(&self, charter: &Charter) -> Charter {
        let mut seen = charter.clone();
        let deciders = [&mut seen.deciders.manufacturer, &mut seen.deciders.distributor];
        let signed = seen.signed.iter_mut().flat_map(|one| [&mut one.manufacturer, &mut one.distributor]);
        for text in
            [&mut seen.aim, &mut seen.mechanism, &mut seen.sponsor].into_iter().chain(deciders).chain(signed)
        {
            self.mask(charter.distributor, text);
        }
        seen.issues.iter_mut().for_each(|issue| self.mask(charter.distributor, &mut issue.title));
        seen
    }

    /// What a visit to a client showed is said about that client.
    pub fn evidence(&self, evidence: &Evidence) -> Evidence {
        let visit = match evidence.source {
            EvidenceSource::Visit(visit) => visit,
            EvidenceSource::Finding(finding) => finding.and_then(|id| self.findings.get(&id)).copied(),
            EvidenceSource::Figure => None,
        };
        let mut seen = evidence.clone();
        match (visit, self.issues.get(&evidence.issue)) {
            (Some(visit), _) => seen.text = self.said_at(visit, &evidence.text),
            (None, Some(home)) => self.mask(*home, &mut seen.text),
            (None, None) => self.mask_any(&mut seen.text),
        }
        seen
    }

    pub fn assessment(&self, one: &CompetenceAssessment) -> CompetenceAssessment {
        let mut seen = one.clone();
        seen.topic = self.competence(&one.topic);
        match (one.visit, one.who) {
            (Some(visit), _) => {
                seen.evidence = self.said_at(visit, &one.evidence);
                seen.by = self.named_at(visit, &one.by);
            }
            (None, Participant::Rep(rep)) if self.employers.contains_key(&rep) => {
                self.mask(self.employers[&rep], &mut seen.evidence);
                self.mask(self.employers[&rep], &mut seen.by);
            }
            _ => {
                self.mask_any(&mut seen.evidence);
                self.mask_any(&mut seen.by);
            }
        }
        seen
    }

    /// A topic of competence. One that would be left without a name is none that names anybody.
    pub fn competence(&self, topic: &Topic) -> Topic {
        let mut seen = topic.to_string();
        self.mask_any(&mut seen);
        seen.parse().unwrap_or_else(|_| topic.clone())
    }

    pub fn training(&self, training: &Training) -> Training {
        let mut seen = training.clone();
        seen.topic = self.competence(&training.topic);
        for text in [&mut seen.title, &mut seen.by, &mut seen.note] {
            match training.distributor {
                Some(home) => self.mask(home, text),
                None => self.mask_any(text),
            }
        }
        seen
    }

    pub fn topics(&self, topics: &BTreeMap<FindingId, String>) -> BTreeMap<FindingId, String> {
        let seen = |(finding, topic): (&FindingId, &String)| {
            let visit = self.findings.get(finding)?;
            (self.level_at(*visit) > SharingLevel::BusyOnly).then(|| (*finding, self.said_at(*visit, topic)))
        };
        topics.iter().filter_map(seen).collect()
    }

    /// What is said of an event at a client's place is said about that client.
    pub fn event(&self, event: &MarketEvent) -> MarketEvent {
        let mut seen = event.clone();
        let said = |text: &mut String| match event.client {
            Some(client) => *text = self.said_of(client, text),
            None => self.mask(event.distributor, text),
        };
        said(&mut seen.title);
        said(&mut seen.place);
        seen.materials.iter_mut().for_each(|material| said(&mut material.item));
        match &mut seen.course {
            EventCourse::Planned => {}
            EventCourse::Held(outcome) => said(&mut outcome.result),
            EventCourse::Cancelled(called_off) => {
                said(&mut called_off.who);
                said(&mut called_off.reason);
            }
        }
        seen
    }

    pub fn promotion(&self, promotion: &Promotion) -> Promotion {
        let mut seen = promotion.clone();
        let said = |text: &mut String| *text = self.said_of(promotion.client, text);
        said(&mut seen.title);
        said(&mut seen.expected);
        for activity in &mut seen.activities {
            said(&mut activity.title);
            for duty in &mut activity.duties {
                said(&mut duty.text);
                said(&mut duty.person);
                // The people of a client are its distributor's to name.
                if duty.party == Party::Client && self.levels.of_client(promotion.client) < SharingLevel::Full
                {
                    duty.person.clear();
                }
            }
            if let Some(actual) = &mut activity.actual {
                said(&mut actual.result);
            }
        }
        seen
    }

    pub fn playbook(&self, playbook: &Playbook) -> Playbook {
        let mut seen = playbook.clone();
        for chapter in &mut seen.chapters {
            let guide = chapter.guide.iter_mut().map(|advice| &mut advice.text);
            let checklist = chapter.checklist.iter_mut().map(|one| &mut one.item);
            let rubric =
                chapter.rubric.iter_mut().flat_map(|one| [&mut one.name, &mut one.low, &mut one.high]);
            for text in guide.chain(&mut chapter.conduct).chain(checklist).chain(rubric) {
                self.mask_any(&mut text.zh);
                self.mask_any(&mut text.en);
            }
            chapter.rubric.iter_mut().for_each(|one| self.mask_any(&mut one.topic));
        }
        seen
    }

    pub fn calendar(&self, held: &HeldCalendar) -> HeldCalendar {
        let mut seen = HeldCalendar { source: Arc::clone(&self.no_text), ..held.clone() };
        let home = match held.owner {
            CalendarOwner::Manager(_) => None,
            CalendarOwner::Rep(rep) => self.employers.get(&rep).copied(),
            CalendarOwner::Distributor(distributor) => Some(distributor),
        };
        for text in [&mut seen.name, &mut seen.file_name] {
            match home {
                Some(home) => self.mask(home, text),
                None => self.mask_any(text),
            }
        }
        seen
    }
}
