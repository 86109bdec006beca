//! A snapshot in words that may be read.

use std::{collections::BTreeMap, sync::Arc};

use tandem_domain::{
    agreement::SharingLevel,
    attachment::Attachment,
    charter::Charter,
    client::Client,
    competence::{CompetenceAssessment, Topic},
    ids::{ClientId, DemandId, DistributorId, FindingId, JointIssueId, RepId, VisitId},
    issue::{Evidence, EvidenceSource},
    market_event::{EventCourse, MarketEvent},
    people::{CalendarOwner, Participant},
    promotion::Promotion,
    sharing::Levels,
    training::Training,
    visit::{PlannedCallReference, Visit},
};
use tandem_store::{HeldCalendar, Snapshot};

use super::{masks::Masks, record, words::Neutral};

/// Every table is named here: one that comes later does not compile until somebody has said what is seen of it.
pub fn project(truth: &Snapshot, levels: &Levels, neutral: &Neutral, masks: &Masks) -> Snapshot {
    let view = &Projection::of(truth, levels, neutral, masks);
    let said_of = |visit: VisitId| move |text: &str| view.said_at(visit, text);
    let Snapshot {
        programme,
        cities,
        managers,
        distributors,
        reps,
        clients,
        agreements,
        issues,
        demands,
        visits,
        records,
        findings,
        questions,
        actions,
        playbooks,
        accepted_plan,
        leave,
        special_days,
        calendars,
        client_matches,
        sheet_mappings,
        renewals,
        term_decisions,
        weights,
        promotions,
        medical_representatives,
        charters,
        evidence,
        finding_topics,
        proposals,
        sponsor_news,
        attachments,
        stage_steps,
        flows,
        events,
        competence_assessments,
        issue_topics,
        trainings,
        playbook_editions,
        erased,
    } = truth;
    Snapshot {
        // The two companies and their people, and what they agreed on with each other.
        programme: programme.clone(),
        cities: cities.clone(),
        managers: managers.clone(),
        distributors: distributors.clone(),
        reps: reps.clone(),
        agreements: agreements.clone(),
        renewals: renewals.clone(),
        weights: weights.clone(),
        playbooks: playbooks.clone(),
        special_days: special_days.clone(),
        accepted_plan: *accepted_plan,
        medical_representatives: medical_representatives.clone(),
        erased: erased.clone(),
        // Without a word of anybody's.
        demands: demands.clone(),
        flows: flows.clone(),
        // What names clients, or speaks of them.
        clients: clients.iter().map(|client| view.client(client)).collect(),
        issues: issues
            .iter()
            .map(|issue| {
                let mut seen = issue.clone();
                view.mask(issue.distributor, &mut seen.title);
                view.mask(issue.distributor, &mut seen.target.text);
                seen
            })
            .collect(),
        visits: visits.iter().map(|visit| view.visit(visit)).collect(),
        records: records
            .iter()
            .map(|one| record::record(one, view.level_at(one.visit), &said_of(one.visit)))
            .collect(),
        findings: findings.iter().map(|one| record::finding(one, &said_of(one.visit))).collect(),
        questions: questions.iter().map(|one| record::question(one, &said_of(one.visit))).collect(),
        actions: actions.iter().map(|one| record::action(one, &said_of(one.visit))).collect(),
        promotions: promotions.iter().map(|promotion| view.promotion(promotion)).collect(),
        attachments: attachments
            .iter()
            .map(|one| Attachment { name: view.said_at(one.visit, &one.name), ..one.clone() })
            .collect(),
        events: events.iter().map(|event| view.event(event)).collect(),
        stage_steps: stage_steps
            .iter()
            .map(|step| {
                let mut seen = step.clone();
                view.mask(step.distributor, &mut seen.reason);
                seen
            })
            .collect(),
        charters: charters.iter().map(|charter| view.charter(charter)).collect(),
        evidence: evidence.iter().map(|one| view.evidence(one)).collect(),
        finding_topics: view.topics(finding_topics),
        proposals: proposals
            .iter()
            .map(|proposal| {
                let mut seen = proposal.clone();
                view.mask(proposal.distributor, &mut seen.topic);
                view.mask(proposal.distributor, &mut seen.text);
                seen
            })
            .collect(),
        sponsor_news: sponsor_news
            .iter()
            .map(|news| {
                let mut seen = news.clone();
                view.mask(news.distributor, &mut seen.text);
                view.mask(news.distributor, &mut seen.document);
                seen
            })
            .collect(),
        competence_assessments: competence_assessments.iter().map(|one| view.assessment(one)).collect(),
        issue_topics: issue_topics.iter().map(|(issue, topic)| (*issue, view.competence(topic))).collect(),
        trainings: trainings.iter().map(|one| view.training(one)).collect(),
        playbook_editions: playbook_editions
            .iter()
            .map(|edition| {
                let mut seen = edition.clone();
                view.mask_any(&mut seen.note);
                seen
            })
            .collect(),
        leave: leave
            .iter()
            .map(|leave| {
                let mut seen = leave.clone();
                view.mask_any(&mut seen.reason);
                seen
            })
            .collect(),
        term_decisions: term_decisions
            .iter()
            .map(|decision| {
                let mut seen = decision.clone();
                view.mask(decision.distributor, &mut seen.note);
                seen
            })
            .collect(),
        // What entries say is seen through what was found in them, and nowhere else.
        calendars: calendars.iter().map(|held| view.calendar(held)).collect(),
        // Meanings of columns say nothing of any client.
        sheet_mappings: sheet_mappings.clone(),
        client_matches: client_matches
            .iter()
            .filter(|one| one.client.is_some_and(|client| levels.of_client(client) == SharingLevel::Full))
            .cloned()
            .collect(),
    }
}

struct Projection<'a> {
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
    fn of(truth: &'a Snapshot, levels: &'a Levels, neutral: &'a Neutral, masks: &'a Masks) -> Self {
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

    fn level_at(&self, visit: VisitId) -> SharingLevel {
        self.client_at(visit).map_or(SharingLevel::BusyOnly, |client| self.levels.of_client(client.id))
    }

    /// What was said at or about a visit.
    fn said_at(&self, visit: VisitId, text: &str) -> String {
        match self.client_at(visit) {
            Some(client) => self.said_of(client.id, text),
            None if text.is_empty() => String::new(),
            None => self.neutral.not_shared.clone(),
        }
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

    fn mask(&self, home: DistributorId, text: &mut String) {
        if let Some(left) = self.masks.text_of(home, text) {
            *text = left;
        }
    }

    fn mask_any(&self, text: &mut String) {
        if let Some(left) = self.masks.text(text) {
            *text = left;
        }
    }

    /// Times in which it receives visitors, and the place that ways are measured to, are no words about it.
    fn client(&self, client: &Client) -> Client {
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
    fn visit(&self, visit: &Visit) -> Visit {
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

    fn charter(&self, charter: &Charter) -> Charter {
        let mut seen = charter.clone();
        self.mask(charter.distributor, &mut seen.aim);
        self.mask(charter.distributor, &mut seen.mechanism);
        seen.issues.iter_mut().for_each(|issue| self.mask(charter.distributor, &mut issue.title));
        seen
    }

    /// What a visit to a client showed is said about that client.
    fn evidence(&self, evidence: &Evidence) -> Evidence {
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

    fn assessment(&self, one: &CompetenceAssessment) -> CompetenceAssessment {
        let mut seen = one.clone();
        seen.topic = self.competence(&one.topic);
        match (one.visit, one.who) {
            (Some(visit), _) => seen.evidence = self.said_at(visit, &one.evidence),
            (None, Participant::Rep(rep)) if self.employers.contains_key(&rep) => {
                self.mask(self.employers[&rep], &mut seen.evidence);
            }
            _ => self.mask_any(&mut seen.evidence),
        }
        seen
    }

    /// A topic of competence. One that would be left without a name is none that names anybody.
    fn competence(&self, topic: &Topic) -> Topic {
        let mut seen = topic.to_string();
        self.mask_any(&mut seen);
        seen.parse().unwrap_or_else(|_| topic.clone())
    }

    fn training(&self, training: &Training) -> Training {
        let mut seen = training.clone();
        seen.topic = self.competence(&training.topic);
        for text in [&mut seen.title, &mut seen.note] {
            match training.distributor {
                Some(home) => self.mask(home, text),
                None => self.mask_any(text),
            }
        }
        seen
    }

    fn topics(&self, topics: &BTreeMap<FindingId, String>) -> BTreeMap<FindingId, String> {
        let seen = |(finding, topic): (&FindingId, &String)| {
            let visit = self.findings.get(finding)?;
            (self.level_at(*visit) > SharingLevel::BusyOnly).then(|| (*finding, self.said_at(*visit, topic)))
        };
        topics.iter().filter_map(seen).collect()
    }

    /// What is said of an event at a client's place is said about that client.
    fn event(&self, event: &MarketEvent) -> MarketEvent {
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

    fn promotion(&self, promotion: &Promotion) -> Promotion {
        let mut seen = promotion.clone();
        let said = |text: &mut String| *text = self.said_of(promotion.client, text);
        said(&mut seen.title);
        said(&mut seen.expected);
        for activity in &mut seen.activities {
            said(&mut activity.title);
            activity.duties.iter_mut().for_each(|duty| said(&mut duty.text));
            if let Some(actual) = &mut activity.actual {
                said(&mut actual.result);
            }
        }
        seen
    }

    fn calendar(&self, held: &HeldCalendar) -> HeldCalendar {
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
