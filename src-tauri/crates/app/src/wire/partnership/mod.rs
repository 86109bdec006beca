//! What both companies agreed on, what came of it, and what the sponsor is told.

mod results;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use specta::Type;
/// The domain's own words.
pub use tandem_domain::{
    charter::{CharterPart, Period},
    client::ClientKind,
    common::Spread,
    ids::{CharterId, EvidenceId, FindingId, SponsorNewsId},
    record::FindingKind,
};
use tandem_domain::{
    ids::{CityId, DistributorId, JointIssueId, VisitId},
    issue::IssueStatus,
};

pub use self::results::{ByMode, BySide, ClientResult, DoneOf, Goals, IssueResult, RatedStretch, Results};

/// A charter as a form gives it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(deny_unknown_fields)]
pub struct CharterDraft {
    /// What both want of the visits.
    pub aim: String,
    /// The joint issues that it rests on.
    pub issues: Vec<JointIssueId>,
    /// How many visits in each stretch.
    pub visits: Option<u32>,
    /// The stretch.
    pub per: Period,
    /// Who decides for the manufacturer.
    pub manufacturer_decides: String,
    /// Who decides for the distributor.
    pub distributor_decides: String,
    /// The distributor's executive who stands behind it.
    pub sponsor: String,
    /// How both go about it.
    pub mechanism: String,
}

/// That both sides signed, as a form gives it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(deny_unknown_fields)]
pub struct SignatureDraft {
    /// On which day.
    pub on: String,
    /// Who of the manufacturer.
    pub manufacturer: String,
    /// Who of the distributor.
    pub distributor: String,
}

/// A joint issue as a charter says it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct CharteredIssueLine {
    /// Which issue.
    pub issue: JointIssueId,
    /// The problem, as it was agreed on.
    pub title: String,
    /// How far it has come; none where it was removed since.
    pub status: Option<IssueStatus>,
}

/// Who signed, and when.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct SignatureLine {
    /// On which day.
    pub on: NaiveDate,
    /// Who of the manufacturer.
    pub manufacturer: String,
    /// Who of the distributor.
    pub distributor: String,
}

/// A version of a charter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct CharterLine {
    /// The id.
    pub id: CharterId,
    /// The first is 1.
    pub version: u32,
    /// What both want of the visits.
    pub aim: String,
    /// The joint issues that it rests on.
    pub issues: Vec<CharteredIssueLine>,
    /// How many visits in each stretch.
    pub visits: u8,
    /// The stretch.
    pub per: Period,
    /// Who decides for the manufacturer.
    pub manufacturer_decides: String,
    /// Who decides for the distributor.
    pub distributor_decides: String,
    /// The distributor's executive who stands behind it.
    pub sponsor: String,
    /// How both go about it.
    pub mechanism: String,
    /// The day on which it was written, or changed last.
    pub written_on: NaiveDate,
    /// Who signed, and when; none while it is a draft.
    pub signed: Option<SignatureLine>,
    /// Whether it is the one that holds.
    pub in_force: bool,
    /// What it can't be signed without.
    pub lacks: Vec<CharterPart>,
}

/// The rhythm that was agreed on, and what has come of it in the present stretch.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
pub struct RhythmKept {
    /// The first day of the stretch.
    pub from: NaiveDate,
    /// Its last day.
    pub to: NaiveDate,
    /// Visits in it that took place or are planned.
    pub visits: u32,
    /// Visits that were agreed on.
    pub of: u32,
}

/// All versions of a distributor's charter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct CharterPage {
    /// With whom.
    pub distributor_id: DistributorId,
    /// The company's name.
    pub distributor: String,
    /// The last one first.
    pub charters: Vec<CharterLine>,
    /// What the form begins with: the last version, or what is known without one.
    pub draft: CharterDraft,
    /// How the rhythm is kept, where a charter is in force.
    pub kept: Option<RhythmKept>,
}

/// Where evidence comes from.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum SourceKind {
    /// A joint visit.
    Visit,
    /// A finding of one.
    Finding,
    /// A figure.
    #[default]
    Figure,
}

/// Evidence as a form gives it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct EvidenceDraft {
    /// Of which joint issue.
    pub issue: JointIssueId,
    /// On which day.
    pub on: String,
    /// What.
    pub text: String,
    /// Where that comes from.
    pub source: SourceKind,
    /// The visit, if it comes from one.
    pub visit: Option<VisitId>,
    /// The finding, if it comes from one.
    pub finding: Option<FindingId>,
}

/// Evidence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct EvidenceLine {
    /// The id.
    pub id: EvidenceId,
    /// On which day.
    pub on: NaiveDate,
    /// What.
    pub text: String,
    /// Where that comes from.
    pub source: SourceKind,
    /// The visit that it comes from, if it is known.
    pub visit_id: Option<VisitId>,
    /// The day of that visit.
    pub visit_on: Option<NaiveDate>,
}

/// Which common problems are asked for.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct ProblemFilter {
    /// About this.
    pub kind: Option<FindingKind>,
    /// At clients of this type.
    pub client: Option<ClientKind>,
    /// In this city, by name or id; empty: in any.
    pub city: String,
    /// In the month of this day or later; empty: whenever.
    pub from: String,
    /// In the month of this day or earlier; empty: whenever.
    pub to: String,
}

/// A problem that reps have in common. It names nobody.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct ProblemLine {
    /// By what it is referred to.
    pub key: String,
    /// The topic that somebody gave it; empty while nobody has.
    pub topic: String,
    /// Words that at least three of the reps said.
    pub words: Vec<String>,
    /// How many reps have it, roughly.
    pub spread: Spread,
    /// What it is about, where that may be told.
    pub kinds: Vec<FindingKind>,
    /// At which clients, where that may be told.
    pub clients: Vec<ClientKind>,
    /// In which cities, where that may be told.
    pub cities: Vec<String>,
    /// In which months, by their first days, where that may be told.
    pub months: Vec<NaiveDate>,
    /// What is proposed to the sponsor; empty while nothing is.
    pub proposal: String,
}

/// A city to ask for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct CityChoice {
    /// The id.
    pub id: CityId,
    /// Its name.
    pub name: String,
}

/// The problems that a distributor's reps have in common.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct CommonProblems {
    /// Those that pass the filter, the most widespread first.
    pub problems: Vec<ProblemLine>,
    /// The cities in which the distributor has clients.
    pub cities: Vec<CityChoice>,
}

/// What a sponsor was told, as a form gives it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
pub struct SponsorNewsDraft {
    /// On which day.
    pub on: String,
    /// Who told it.
    pub by: String,
    /// What was said.
    pub text: String,
    /// The document that was handed over; empty where there was none.
    pub document: String,
}

/// What a sponsor was told.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct SponsorNewsLine {
    /// The id.
    pub id: SponsorNewsId,
    /// On which day.
    pub on: NaiveDate,
    /// Who was told.
    pub sponsor: String,
    /// Who told it.
    pub by: String,
    /// What was said.
    pub text: String,
    /// The document that was handed over; empty where there was none.
    pub document: String,
}

/// How a sponsor is kept informed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct SponsorPage {
    /// Whose sponsor.
    pub distributor_id: DistributorId,
    /// The sponsor's name and title; none where nobody is won yet.
    pub sponsor: Option<String>,
    /// What the sponsor was told, the last first.
    pub news: Vec<SponsorNewsLine>,
    /// Visits that took place since the sponsor was told last.
    pub visits_since: u32,
    /// Whether the sponsor should have been told by now.
    pub overdue: bool,
}

/// A sponsor who should have been told by now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct SponsorToInform {
    /// Whose sponsor.
    pub distributor_id: DistributorId,
    /// The company's name.
    pub distributor: String,
    /// The sponsor's name and title.
    pub sponsor: String,
    /// The day on which the sponsor was told last; none where that never was.
    pub told_on: Option<NaiveDate>,
    /// Visits that took place since.
    pub visits_since: u32,
}
