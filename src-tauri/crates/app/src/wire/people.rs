//! Who and what the programme knows, in lines of a list.

use chrono::NaiveDate;
use serde::Serialize;
use specta::Type;
use tandem_domain::{
    agreement::SharingLevel,
    client::ClientKind,
    demand::Demand,
    holidays::SpecialDayKind,
    ids::{AgreementId, ClientId, DemandId, DistributorId, JointIssueId, LeaveId, ManagerId, RepId},
    issue::IssueStatus,
    people::{Stage, Tier},
    record::Side,
    visit::VisitMode,
};

use super::{events::Named, partnership::EvidenceLine};

/// A manager.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct ManagerLine {
    /// The id.
    pub id: ManagerId,
    /// Full name.
    pub name: String,
    /// Sales region.
    pub region: String,
    /// The city in which working days begin.
    pub home: String,
    /// Visits in the plan in force.
    pub visits: usize,
    /// Whether the manager is a medical representative, of whom no sales are counted.
    pub medical_representative: bool,
}

/// A distributor.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct DistributorLine {
    /// The id.
    pub id: DistributorId,
    /// The company's name.
    pub name: String,
    /// Where it sits.
    pub city: String,
    /// Sales region.
    pub region: String,
    /// How much it matters.
    pub tier: Tier,
    /// Where the cooperation stands.
    pub stage: Stage,
    /// Who stands behind the programme.
    pub sponsor: Option<String>,
    /// The last day of its last agreement.
    pub agreement_until: Option<NaiveDate>,
    /// Reps.
    pub reps: usize,
    /// Clients.
    pub clients: usize,
}

/// A rep.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct RepLine {
    /// The id.
    pub id: RepId,
    /// Full name.
    pub name: String,
    /// The distributor's name.
    pub distributor: String,
    /// Calendars held of the rep.
    pub calendars: usize,
    /// Whether the rep is a medical representative, of whom no sales are counted.
    pub medical_representative: bool,
}

/// A client.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct ClientLine {
    /// The id.
    pub id: ClientId,
    /// Full name.
    pub name: String,
    /// The distributor's name.
    pub distributor: String,
    /// What it is.
    pub kind: ClientKind,
    /// Where it is.
    pub city: String,
    /// Whether it is a key client.
    pub key: bool,
    /// How far its distributor shares it today.
    pub sharing: SharingLevel,
}

/// Clients that somebody named.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Type)]
pub struct NamedClients {
    /// Those who were recognised, each by what was said.
    pub clients: Vec<Named<ClientId>>,
    /// What nobody is called.
    pub unknown: Vec<String>,
    /// What more than one is called.
    pub several: Vec<String>,
}

/// A demand.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct DemandLine {
    /// The id.
    pub id: DemandId,
    /// The client.
    pub client_id: ClientId,
    /// The client's name.
    pub client: String,
    /// The distributor's name.
    pub distributor: String,
    /// The joint issue that it serves.
    pub issue: String,
    /// Who leads.
    pub mode: VisitMode,
    /// The first day asked for.
    pub from: NaiveDate,
    /// The last day asked for.
    pub to: NaiveDate,
    /// Visits wanted.
    pub count: u8,
    /// Visits in the plan in force.
    pub planned: usize,
}

impl DemandLine {
    /// The line of a demand whose names were looked up.
    pub fn new(demand: &Demand, client: String, distributor: String, issue: String, planned: usize) -> Self {
        Self {
            id: demand.id,
            client_id: demand.client,
            client,
            distributor,
            issue,
            mode: demand.mode,
            from: demand.window.first(),
            to: demand.window.last(),
            count: demand.cadence.count.get(),
            planned,
        }
    }
}

/// A public holiday or make-up workday.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct SpecialDayLine {
    /// The day.
    pub date: NaiveDate,
    /// What is special about it.
    pub kind: SpecialDayKind,
    /// Its name.
    pub name: String,
}

/// Days on which somebody is away.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct LeaveLine {
    /// The id.
    pub id: LeaveId,
    /// Who is away.
    pub who: String,
    /// The first day.
    pub from: NaiveDate,
    /// The last day.
    pub to: NaiveDate,
    /// Why.
    pub reason: String,
}

/// All about a distributor.
#[derive(Debug, Clone, PartialEq, Serialize, Type)]
pub struct DistributorPage {
    /// The distributor.
    pub distributor: DistributorLine,
    /// Its agreements, the last one first.
    pub agreements: Vec<AgreementLine>,
    /// Its reps, with the state of their calendars.
    pub reps: Vec<RepHealth>,
    /// Its clients, key clients first.
    pub clients: Vec<ClientLine>,
    /// The problems that both sides agreed to work on, open ones first.
    pub issues: Vec<IssueLine>,
    /// What visits are wanted with it.
    pub demands: Vec<DemandLine>,
    /// Its visits in the plan in force, by time.
    pub visits: Vec<super::plan::VisitLine>,
}

/// An agreement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct AgreementLine {
    /// The id.
    pub id: AgreementId,
    /// The first day.
    pub from: NaiveDate,
    /// The last day.
    pub to: NaiveDate,
    /// How many clients it names; none where it covers all.
    pub clients: Option<u32>,
    /// The products that it names; none where it covers all.
    pub products: Option<Vec<String>>,
    /// The cities that it names; none where it covers all.
    pub territory: Option<Vec<String>>,
    /// How far client data is shared.
    pub sharing: SharingLevel,
}

/// A rep, and the state of the rep's calendars.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct RepHealth {
    /// The id.
    pub id: RepId,
    /// Full name.
    pub name: String,
    /// Telephone.
    pub phone: Option<String>,
    /// The files that are held.
    pub files: Vec<String>,
    /// How many days ago the last one was imported; none where there is none.
    pub days_old: Option<u32>,
    /// Events in them.
    pub events: u32,
    /// Planned calls within the plan's days.
    pub planned_calls: u32,
    /// Entries that need a person's eye.
    pub to_review: u32,
    /// Whether the rep is a medical representative, of whom no sales are counted.
    pub medical_representative: bool,
}

/// A joint issue.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct IssueLine {
    /// The id.
    pub id: JointIssueId,
    /// The problem in a sentence.
    pub title: String,
    /// The product that it is about.
    pub product: Option<String>,
    /// How far it has come.
    pub status: IssueStatus,
    /// On which side somebody sees to it.
    pub side: Side,
    /// Who does; empty where nobody is named.
    pub person: String,
    /// What it will be judged by; empty where nothing is agreed.
    pub target: String,
    /// By which day.
    pub target_by: Option<NaiveDate>,
    /// Visits in the plan in force that serve it.
    pub visits: u32,
    /// What shows how far it has come, the last first.
    pub evidence: Vec<EvidenceLine>,
}
