//! The programme's records as forms give them: drafts, in which nothing is checked yet.
//!
//! A draft without an id is a new thing. Days are text as `2026-01-05`, times as `08:30`; what is left out of
//! a number field is none. The use cases turn drafts into the domain's types, or say which field is wrong.

use serde::{Deserialize, Serialize};
use specta::Type;
pub use tandem_domain::ids::{
    AgreementId, ClientId, DemandId, DistributorId, JointIssueId, ManagerId, RepId,
};
use tandem_domain::{
    agreement::SharingLevel,
    client::ClientKind,
    demand::HalfDay,
    issue::IssueStatus,
    people::{Stage, Tier},
    record::Side,
    visit::VisitMode,
};

use crate::sentence::Sentence;

/// A city by name; one that Tandem does not know needs its coordinates.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, Type)]
pub struct CityDraft {
    /// Its name, with or without 市.
    pub name: String,
    /// Degrees north of its centre.
    pub latitude: Option<f64>,
    /// Degrees east of its centre.
    pub longitude: Option<f64>,
}

/// A stretch of a day, as `08:30` to `12:00`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct StretchDraft {
    /// Its first minute.
    pub from: String,
    /// The first minute after it.
    pub to: String,
}

/// Seven lists of stretches, Monday first.
pub type WeekDraft = Vec<Vec<StretchDraft>>;

/// A manager.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct ManagerDraft {
    /// Which one; none for a new one.
    pub id: Option<ManagerId>,
    /// Full name.
    pub name: String,
    /// Sales region; empty: that of the city.
    pub region: String,
    /// Where working days begin.
    pub home: CityDraft,
    /// When the manager works.
    pub hours: WeekDraft,
    /// Visits a day at most.
    pub max_per_day: Option<u32>,
    /// Visits a week at most.
    pub max_per_week: Option<u32>,
    /// Whether the manager is a medical representative, of whom no sales are counted.
    #[serde(default)]
    pub medical_representative: bool,
}

/// A distributor.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct DistributorDraft {
    /// Which one; none for a new one.
    pub id: Option<DistributorId>,
    /// The company's name.
    pub name: String,
    /// Where it sits.
    pub city: CityDraft,
    /// Sales region; empty: that of the city.
    pub region: String,
    /// How much it matters.
    pub tier: Tier,
    /// Where the cooperation stands.
    pub stage: Stage,
    /// Who stands behind the programme; empty: nobody yet.
    pub sponsor_name: String,
    /// The sponsor's title.
    pub sponsor_title: String,
    /// Visits a week at most.
    pub max_per_week: Option<u32>,
}

/// A rep.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct RepDraft {
    /// Which one; none for a new one.
    pub id: Option<RepId>,
    /// The employer.
    pub distributor: DistributorId,
    /// Full name.
    pub name: String,
    /// Telephone; empty: not known.
    pub phone: String,
    /// When the rep works.
    pub hours: WeekDraft,
    /// Whether the rep is a medical representative, of whom no sales are counted.
    #[serde(default)]
    pub medical_representative: bool,
}

/// A client.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Type)]
pub struct ClientDraft {
    /// Which one; none for a new one.
    pub id: Option<ClientId>,
    /// Who brought it.
    pub distributor: DistributorId,
    /// Full name.
    pub name: String,
    /// Other names.
    pub aliases: Vec<String>,
    /// What it is.
    pub kind: ClientKind,
    /// Street and number; empty: not known.
    pub address: String,
    /// Where it is.
    pub city: CityDraft,
    /// Whether it is a key client.
    pub key: bool,
    /// When it receives visitors; all days empty: at any working time.
    pub receives: WeekDraft,
}

/// An agreement. A scope that is none covers all.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct AgreementDraft {
    /// Which one; none for a new one.
    pub id: Option<AgreementId>,
    /// With whom.
    pub distributor: DistributorId,
    /// The first day.
    pub from: String,
    /// The last day.
    pub to: String,
    /// The clients that may be visited.
    pub clients: Option<Vec<ClientId>>,
    /// The products that may be spoken of.
    pub products: Option<Vec<String>>,
    /// The cities in which, by name.
    pub territory: Option<Vec<String>>,
    /// How far client data is shared.
    pub sharing: SharingLevel,
}

/// A joint issue.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct IssueDraft {
    /// Which one; none for a new one.
    pub id: Option<JointIssueId>,
    /// With whom.
    pub distributor: DistributorId,
    /// The problem in a sentence.
    pub title: String,
    /// The product that it is about; empty: none.
    pub product: String,
    /// How far it has come.
    pub status: IssueStatus,
    /// What its visits ask of whoever goes: a topic of competence; empty: nothing in particular.
    pub topic: String,
    /// On which side somebody sees to it.
    pub side: Side,
    /// Who does; empty where nobody is named.
    pub person: String,
    /// What it will be judged by; empty: nothing yet.
    pub target: String,
    /// By which day; empty: by none in particular.
    pub target_by: String,
}

/// How much a visit matters, in plain words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum Priority {
    /// When there is room.
    Low,
    /// As most.
    Usual,
    /// Before most.
    High,
    /// Before all others.
    Highest,
}

/// A demand.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct DemandDraft {
    /// Which one; none for a new one.
    pub id: Option<DemandId>,
    /// The client to visit.
    pub client: ClientId,
    /// The joint issue that the visits serve; none: not chosen yet.
    pub issue: Option<JointIssueId>,
    /// Who leads.
    pub mode: VisitMode,
    /// How many visits.
    pub count: Option<u32>,
    /// Days between two of them at least.
    pub min_gap_days: Option<u32>,
    /// The first day.
    pub from: String,
    /// The last day.
    pub to: String,
    /// How long a visit lasts.
    pub duration_minutes: Option<u32>,
    /// Reps who may come; empty: any.
    pub reps: Vec<RepId>,
    /// Managers who may go; empty: any.
    pub managers: Vec<ManagerId>,
    /// How much it matters.
    pub priority: Priority,
    /// Days of the week that are liked best, Monday is 1; empty: any.
    pub weekdays: Vec<u8>,
    /// The half of the day that is liked best.
    pub half_day: Option<HalfDay>,
}

/// What came of a removal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct Removal {
    /// Whether it was removed; where something hangs on it, only with everything.
    pub removed: bool,
    /// What it is called.
    pub name: String,
    /// What hangs on it, and would go or went along.
    pub along: Vec<Sentence>,
}

/// A city that Tandem knows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct CityLine {
    /// Its name, as 杭州.
    pub name: String,
    /// Its name in Latin letters, as Hangzhou; empty when not known.
    pub latin: String,
    /// The province; for cities of the programme's own, the sales region.
    pub province: String,
}
