//! What a search finds.

use chrono::NaiveDate;
use serde::Serialize;
use specta::Type;
use tandem_domain::{
    client::ClientKind,
    ids::{DistributorId, VisitId},
    visit::VisitMode,
};

/// What kind of thing was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum FoundKind {
    /// A distributor.
    Distributor,
    /// A client.
    Client,
    /// A rep.
    Rep,
    /// A manager.
    Manager,
    /// A joint issue.
    Issue,
    /// What shows how far a joint issue has come.
    Evidence,
    /// A charter.
    Charter,
    /// A promotion plan.
    Promotion,
    /// A market event.
    Event,
    /// A training session.
    Training,
    /// A visit, by what is written down about it.
    Visit,
    /// A finding.
    Finding,
    /// A client's question.
    Question,
    /// An improvement measure.
    Action,
    /// A file that is kept with a visit.
    Attachment,
    /// An agreement.
    Agreement,
    /// What is proposed to a sponsor about a common problem.
    Proposal,
    /// What a sponsor was told.
    SponsorNews,
    /// A step of a distributor to another stage.
    StageStep,
    /// What somebody thinks of a person's ability.
    Assessment,
    /// A line of the playbook.
    Playbook,
    /// An entry of a calendar.
    Entry,
}

/// A thing that was found.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Type)]
pub struct FoundThing {
    /// What kind of thing it is.
    pub kind: FoundKind,
    /// Its id; of an entry, its owner's.
    pub id: String,
    /// What it is called, or says.
    pub name: String,
    /// Where the words stand that were looked for, if not in its name.
    pub excerpt: String,
    /// What it belongs to: a distributor's name, a client's, whoever's calendar it is.
    pub of: String,
    /// The day that it is about.
    pub date: Option<NaiveDate>,
    /// The distributor on whose page it is.
    pub distributor_id: Option<DistributorId>,
    /// The visit on whose page it is.
    pub visit_id: Option<VisitId>,
    /// The chapter of the playbook in which it stands.
    pub chapter: Option<FoundChapter>,
}

/// A chapter of the playbook, by the visits that it is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Type)]
pub struct FoundChapter {
    /// In which mode; in all, where none is given.
    pub mode: Option<VisitMode>,
    /// To which kind of client; to all, where none is given.
    pub client: Option<ClientKind>,
}

impl FoundThing {
    /// The catalogue's word for the kind.
    pub fn kind_message(&self) -> &'static str {
        match self.kind {
            FoundKind::Distributor => "search-kind-distributor",
            FoundKind::Client => "search-kind-client",
            FoundKind::Rep => "search-kind-rep",
            FoundKind::Manager => "search-kind-manager",
            FoundKind::Issue => "search-kind-issue",
            FoundKind::Evidence => "search-kind-evidence",
            FoundKind::Charter => "search-kind-charter",
            FoundKind::Promotion => "search-kind-promotion",
            FoundKind::Event => "search-kind-event",
            FoundKind::Training => "search-kind-training",
            FoundKind::Proposal => "search-kind-proposal",
            FoundKind::SponsorNews => "search-kind-sponsor-news",
            FoundKind::StageStep => "search-kind-stage-step",
            FoundKind::Assessment => "search-kind-assessment",
            FoundKind::Playbook => "search-kind-playbook",
            FoundKind::Visit => "search-kind-visit",
            FoundKind::Finding => "search-kind-finding",
            FoundKind::Question => "search-kind-question",
            FoundKind::Action => "search-kind-action",
            FoundKind::Attachment => "search-kind-attachment",
            FoundKind::Agreement => "search-kind-agreement",
            FoundKind::Entry => "search-kind-entry",
        }
    }
}
