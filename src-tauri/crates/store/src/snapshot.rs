//! All that a programme holds, as of one moment.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::{Arc, atomic::Ordering},
};

use rusqlite::Connection;
use tandem_domain::{
    agreement::{Agreement, Renewal, TermDecision},
    attachment::Attachment,
    charter::Charter,
    client::Client,
    common::Proposal,
    competence::{CompetenceAssessment, Topic},
    demand::Demand,
    flow::FlowRecord,
    geography::City,
    holidays::SpecialDays,
    ids::{FindingId, JointIssueId},
    issue::{Evidence, JointIssue},
    market_event::MarketEvent,
    people::{Distributor, Manager, Participant, Rep},
    playbook::{Edition, Playbook},
    programme::Programme,
    promotion::Promotion,
    record::{Action, ClientQuestion, Finding, VisitRecord},
    scenario::Scenario,
    sponsor::SponsorNews,
    stage::StageStep,
    subscription::Subscription,
    term::Weights,
    training::Training,
    visit::Visit,
    working_time::Leave,
};
use uuid::Uuid;

use crate::{
    Store,
    error::ReadError,
    table::{
        accepted_plan::{self, AcceptedPlan},
        action, agreement, agreement_renewal, attachment,
        calendar::{self, HeldCalendar},
        charter, city, client,
        client_match::{self, ClientMatch},
        client_question, competence_assessment, demand, distributor, erased, evidence, finding,
        finding_topic, flow_figure, issue_topic, joint_issue, leave, manager, market_event,
        medical_representative, playbook, playbook_edition, programme, promotion, proposal, rep, scenario,
        sheet_mapping::{self, SheetMapping},
        special_day, sponsor_news, stage_step, subscription, term_decision, term_weight, training, visit,
        visit_record,
    },
};

/// All that a programme holds but its history and drafts, each list in the order in which its things were made.
#[derive(Debug, Clone, PartialEq)]
pub struct Snapshot {
    /// What holds for the programme as a whole.
    pub programme: Programme,
    /// Cities.
    pub cities: Vec<City>,
    /// The manufacturer's managers.
    pub managers: Vec<Manager>,
    /// Distributors.
    pub distributors: Vec<Distributor>,
    /// The distributors' reps.
    pub reps: Vec<Rep>,
    /// The distributors' clients.
    pub clients: Vec<Client>,
    /// Agreements.
    pub agreements: Vec<Agreement>,
    /// Joint issues.
    pub issues: Vec<JointIssue>,
    /// Demands.
    pub demands: Vec<Demand>,
    /// The visits of the plan in force, by time.
    pub visits: Vec<Visit>,
    /// What is written down about visits, by visit.
    pub records: Vec<VisitRecord>,
    /// What visits brought up.
    pub findings: Vec<Finding>,
    /// What clients asked.
    pub questions: Vec<ClientQuestion>,
    /// What is to be done after visits.
    pub actions: Vec<Action>,
    /// Files that are kept with visits, without their content.
    pub attachments: Vec<Attachment>,
    /// The versions of the playbook that were used, the last one last.
    pub playbooks: Vec<Playbook>,
    /// The days that the plan in force was made for, if there is one.
    pub accepted_plan: Option<AcceptedPlan>,
    /// Days on which people are away.
    pub leave: Vec<Leave>,
    /// Public holidays and make-up workdays.
    pub special_days: SpecialDays,
    /// Imported calendars, with their text.
    pub calendars: Vec<HeldCalendar>,
    /// Calendars that are followed at their addresses.
    pub subscriptions: Vec<Subscription>,
    /// What people decided about the entries of calendars.
    pub client_matches: Vec<ClientMatch>,
    /// Plans that are kept to be compared.
    pub scenarios: Vec<Scenario>,
    /// What people decided about the columns of visit plans.
    pub sheet_mappings: Vec<SheetMapping>,
    /// Which agreements follow on which.
    pub renewals: Vec<Renewal>,
    /// What people decided about terms, the last one last.
    pub term_decisions: Vec<TermDecision>,
    /// How much each criterion of a term weighs.
    pub weights: Weights,
    /// The steps of distributors from stage to stage, in the order in which they were noted.
    pub stage_steps: Vec<StageStep>,
    /// What was counted of distributors' months, by distributor and month.
    pub flows: Vec<FlowRecord>,
    /// Market events.
    pub events: Vec<MarketEvent>,
    /// Promotion plans.
    pub promotions: Vec<Promotion>,
    /// People of whom no sales are counted, since the rules for their role forbid it.
    pub medical_representatives: BTreeSet<Participant>,
    /// What somebody thinks of people's abilities.
    pub competence_assessments: Vec<CompetenceAssessment>,
    /// What the visits that serve a joint issue ask of whoever goes.
    pub issue_topics: BTreeMap<JointIssueId, Topic>,
    /// Training sessions.
    pub trainings: Vec<Training>,
    /// When, by whom and why editions of the playbook were made.
    pub playbook_editions: Vec<Edition>,
    /// Charters, by distributor and version.
    pub charters: Vec<Charter>,
    /// What shows how far joint issues have come.
    pub evidence: Vec<Evidence>,
    /// The topics that people gave to findings.
    pub finding_topics: BTreeMap<FindingId, String>,
    /// What is proposed to sponsors about common problems.
    pub proposals: Vec<Proposal>,
    /// What executive sponsors were told.
    pub sponsor_news: Vec<SponsorNews>,
    /// Everything of which only figures are left: clients, visits and whatever else belonged to what was erased.
    pub erased: BTreeSet<Uuid>,
}

impl Store {
    /// All that the programme holds, read at one moment. Only the tables that were written since the last reading
    /// are read again.
    pub fn snapshot(&self) -> Result<Arc<Snapshot>, ReadError> {
        // A read transaction: what others write meanwhile is not seen. It ends when dropped.
        let reading = self.connection.unchecked_transaction().map_err(ReadError::of("programme"))?;
        let revision = self.revision()?;
        self.erasures
            .store(crate::erase::erasures(&reading).map_err(ReadError::of("erasure"))?, Ordering::Relaxed);
        let mut known = self.known();
        let snapshot = match known.at(revision) {
            Some((snapshot, written)) if written.is_empty() => return Ok(Arc::clone(snapshot)),
            Some((snapshot, written)) => Arc::new(snapshot.with_tables(written, &reading)?),
            None => Arc::new(Snapshot::read(&reading)?),
        };
        known.keep(revision, &snapshot);
        Ok(snapshot)
    }

    /// Public holidays and make-up workdays alone: what the settings show.
    pub fn special_days(&self) -> Result<SpecialDays, ReadError> {
        special_day::read(&self.connection)
    }
}

impl Snapshot {
    /// Whether only figures are left of a thing.
    pub fn is_erased(&self, thing: Uuid) -> bool {
        self.erased.contains(&thing)
    }

    pub(crate) fn read(reading: &Connection) -> Result<Self, ReadError> {
        Ok(Self {
            programme: programme::read(reading)?,
            cities: city::read(reading)?,
            managers: manager::read(reading)?,
            distributors: distributor::read(reading)?,
            reps: rep::read(reading)?,
            clients: client::read(reading)?,
            agreements: agreement::read(reading)?,
            issues: joint_issue::read(reading)?,
            demands: demand::read(reading)?,
            visits: visit::read(reading)?,
            records: visit_record::read(reading)?,
            findings: finding::read(reading)?,
            questions: client_question::read(reading)?,
            actions: action::read(reading)?,
            attachments: attachment::read(reading)?,
            playbooks: playbook::read(reading)?,
            accepted_plan: accepted_plan::read(reading)?,
            leave: leave::read(reading)?,
            special_days: special_day::read(reading)?,
            calendars: calendar::read(reading)?,
            client_matches: client_match::read(reading)?,
            scenarios: scenario::read(reading)?,
            sheet_mappings: sheet_mapping::read(reading)?,
            subscriptions: subscription::read(reading)?,
            renewals: agreement_renewal::read(reading)?,
            term_decisions: term_decision::read(reading)?,
            weights: term_weight::read(reading)?,
            stage_steps: stage_step::read(reading)?,
            flows: flow_figure::read(reading)?,
            events: market_event::read(reading)?,
            promotions: promotion::read(reading)?,
            medical_representatives: medical_representative::read(reading)?,
            competence_assessments: competence_assessment::read(reading)?,
            issue_topics: issue_topic::read(reading)?,
            trainings: training::read(reading)?,
            playbook_editions: playbook_edition::read(reading)?,
            charters: charter::read(reading)?,
            evidence: evidence::read(reading)?,
            finding_topics: finding_topic::read(reading)?,
            proposals: proposal::read(reading)?,
            sponsor_news: sponsor_news::read(reading)?,
            erased: erased::read(reading)?,
        })
    }

    /// The same, but for what stands in these tables.
    fn with_tables(&self, tables: &BTreeSet<String>, reading: &Connection) -> Result<Self, ReadError> {
        let mut fresh = self.clone();
        for table in tables {
            match table.as_str() {
                "programme" => fresh.programme = programme::read(reading)?,
                "city" => fresh.cities = city::read(reading)?,
                "manager" => fresh.managers = manager::read(reading)?,
                "distributor" => fresh.distributors = distributor::read(reading)?,
                "rep" => fresh.reps = rep::read(reading)?,
                "client" => fresh.clients = client::read(reading)?,
                "agreement" | "agreement_client" | "agreement_city" => {
                    fresh.agreements = agreement::read(reading)?;
                }
                "joint_issue" => fresh.issues = joint_issue::read(reading)?,
                "demand" | "demand_rep" | "demand_manager" => fresh.demands = demand::read(reading)?,
                "visit" => fresh.visits = visit::read(reading)?,
                "visit_record" => fresh.records = visit_record::read(reading)?,
                "finding" => fresh.findings = finding::read(reading)?,
                "client_question" => fresh.questions = client_question::read(reading)?,
                "action" => fresh.actions = action::read(reading)?,
                "attachment" => fresh.attachments = attachment::read(reading)?,
                "playbook" => fresh.playbooks = playbook::read(reading)?,
                "accepted_plan" => fresh.accepted_plan = accepted_plan::read(reading)?,
                "leave" => fresh.leave = leave::read(reading)?,
                "special_day" => fresh.special_days = special_day::read(reading)?,
                "calendar" => fresh.calendars = calendar::read(reading)?,
                "subscription" => fresh.subscriptions = subscription::read(reading)?,
                "client_match" => fresh.client_matches = client_match::read(reading)?,
                "scenario" | "scenario_visit" => fresh.scenarios = scenario::read(reading)?,
                "sheet_mapping" => fresh.sheet_mappings = sheet_mapping::read(reading)?,
                "agreement_renewal" => fresh.renewals = agreement_renewal::read(reading)?,
                "term_decision" => fresh.term_decisions = term_decision::read(reading)?,
                "term_weight" => fresh.weights = term_weight::read(reading)?,
                "stage_step" => fresh.stage_steps = stage_step::read(reading)?,
                "flow_figure" => fresh.flows = flow_figure::read(reading)?,
                "market_event" | "market_event_manager" | "market_event_rep" | "market_event_client" => {
                    fresh.events = market_event::read(reading)?;
                }
                "promotion" => fresh.promotions = promotion::read(reading)?,
                "medical_representative" => {
                    fresh.medical_representatives = medical_representative::read(reading)?;
                }
                "competence_assessment" => {
                    fresh.competence_assessments = competence_assessment::read(reading)?;
                }
                "issue_topic" => fresh.issue_topics = issue_topic::read(reading)?,
                "training" | "training_manager" | "training_rep" | "training_visit" => {
                    fresh.trainings = training::read(reading)?;
                }
                "playbook_edition" => fresh.playbook_editions = playbook_edition::read(reading)?,
                "charter" => fresh.charters = charter::read(reading)?,
                "evidence" => fresh.evidence = evidence::read(reading)?,
                "finding_topic" => fresh.finding_topics = finding_topic::read(reading)?,
                "proposal" => fresh.proposals = proposal::read(reading)?,
                "sponsor_news" => fresh.sponsor_news = sponsor_news::read(reading)?,
                // Nothing is left to chance.
                _ => return Self::read(reading),
            }
        }
        Ok(fresh)
    }
}
