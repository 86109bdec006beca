//! One identifier type for each thing, so that a client's can't be given where a rep's is asked.
//!
//! Every id is a UUIDv7 made on the desktop that first records the thing (RFC 9562, 5.7), and never
//! changes afterwards: ids sort by the time at which they were made, and two desktops never make the same.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};
use uuid::Uuid;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[cfg_attr(feature = "specta", derive(specta::Type))]
        #[serde(transparent)]
        pub struct $name(Uuid);

        impl $name {
            /// The id with this UUID.
            pub const fn from_uuid(uuid: Uuid) -> Self {
                Self(uuid)
            }
            /// The UUID inside.
            pub const fn uuid(self) -> Uuid {
                self.0
            }
        }

        impl From<Uuid> for $name {
            fn from(uuid: Uuid) -> Self {
                Self(uuid)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }

        impl FromStr for $name {
            type Err = uuid::Error;
            fn from_str(text: &str) -> Result<Self, uuid::Error> {
                text.parse().map(Self)
            }
        }
    )+};
}

ids! {
    /// A city, as a place that people travel between.
    CityId,
    /// A manager of the manufacturer.
    ManagerId,
    /// A distributor.
    DistributorId,
    /// A rep of a distributor.
    RepId,
    /// A client of a distributor.
    ClientId,
    /// An agreement with a distributor.
    AgreementId,
    /// What a person decided about a term.
    TermDecisionId,
    /// A joint issue with a distributor.
    JointIssueId,
    /// A demand for joint visits.
    DemandId,
    /// A joint visit.
    VisitId,
    /// An imported calendar.
    CalendarId,
    /// A calendar that is followed at its address.
    SubscriptionId,
    /// A stretch of leave.
    LeaveId,
    /// Something that a visit brought up.
    FindingId,
    /// A question that a client asked.
    QuestionId,
    /// An improvement that somebody is to make.
    ActionId,
    /// A market event.
    MarketEventId,
    /// A step of a distributor from one stage to another.
    StageStepId,
    /// A promotion plan.
    PromotionId,
    /// A file that is kept with a visit.
    AttachmentId,
    /// What somebody thinks of a person's ability in a topic.
    AssessmentId,
    /// A training session.
    TrainingId,
    /// A plan that is kept to be compared.
    ScenarioId,
    /// What shows how far a joint issue has come.
    EvidenceId,
    /// A charter.
    CharterId,
    /// That a sponsor was told something.
    SponsorNewsId,
    /// What is proposed about a common problem.
    ProposalId,
}
