//! A visit's life: its page, its forms, what it leaves to do.

mod forms;

use chrono::{DateTime, NaiveDate, NaiveDateTime, Utc};
use serde::Serialize;
use specta::Type;
use tandem_domain::{
    agreement::SharingLevel,
    client::ClientKind,
    ids::{AttachmentId, ClientId, FindingId, VisitId},
    record::{Attained, CalledOff, FindingKind, Word},
    visit::VisitMode,
};
/// The domain's own words, which those name who ask for something.
pub use tandem_domain::{
    life::{Step, Turn},
    record::{Goal, Preparation, Side},
    visit::VisitState,
};
use uuid::Uuid;

pub use self::forms::{ActionForm, FindingForm, HoldForm, QuestionForm, SummaryForm};
use super::plan::VisitLine;
use crate::sentence::Sentence;

/// All about a visit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct VisitPage {
    /// The visit.
    pub visit: VisitLine,
    /// The client, as far as the agreement shares it.
    pub client: ClientSeen,
    /// The product that the joint issue is about.
    pub issue_product: Option<String>,
    /// Who of the distributor agreed, and when.
    pub agreed: Option<Word>,
    /// Whether it was held although preparation or goal lacked something.
    pub unprepared: bool,
    /// Why it did not take place as planned.
    pub called_off: Option<CalledOff>,
    /// The visit that takes its place.
    pub replaced_by: Option<VisitId>,
    /// The visit whose place it takes.
    pub replaces: Option<VisitId>,
    /// What can be done with it now.
    pub turns: Vec<Turn>,
    /// The steps, each with what it lacks.
    pub steps: Vec<StepLine>,
    /// The first step: what was written down, or what the playbook proposes.
    pub preparation: Preparation,
    /// When each of the materials is due.
    pub materials_due: Vec<NaiveDate>,
    /// The second step.
    pub goal: Goal,
    /// The third step.
    pub hold: HoldForm,
    /// The fourth step.
    pub summary: SummaryForm,
    /// The version of the playbook that it goes by.
    pub playbook: u32,
    /// What the playbook advises.
    pub guide: Vec<AdviceLine>,
    /// How to conduct oneself.
    pub conduct: Vec<String>,
    /// What is watched of the rep, in an observation.
    pub rubric: Vec<RubricLine>,
    /// What the joint issue asks of whoever goes.
    pub topic: Option<String>,
    /// What speaks against the manager in that topic, and who could go instead; empty where nothing does.
    pub manager_fits: Vec<Sentence>,
    /// Earlier visits to the client, the last one first.
    pub earlier: Vec<EarlierVisit>,
    /// Findings there that are not settled.
    pub open_findings: Vec<FindingLine>,
    /// What is left to do of the visits there.
    pub open_items: Vec<OpenItem>,
    /// The files that are kept with it.
    pub attachments: Vec<AttachmentLine>,
}

/// A file that is kept with a visit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct AttachmentLine {
    /// The id.
    pub id: AttachmentId,
    /// What the file was called.
    pub name: String,
    /// What it holds, as `image/jpeg`.
    pub media_type: String,
    /// How many bytes.
    pub size: u32,
    /// The day on which it was added.
    pub added_on: NaiveDate,
}

/// What the window can show of a kept file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum AttachmentView {
    /// A picture.
    Picture {
        /// All of it, as a `data:` address, which the page may show.
        address: String,
    },
    /// A text.
    Text {
        /// All of it.
        text: String,
    },
    /// Only another program can show it.
    Other,
}

/// A visit with what lacks next of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct VisitCard {
    /// The visit.
    pub visit: VisitLine,
    /// How many things lack of the steps at which it stands.
    pub lacks: u32,
    /// What lacks next; none of a visit that is over and done with, or was called off.
    pub next: Option<Sentence>,
    /// By when.
    pub due: Option<NaiveDate>,
    /// Whether that day is over.
    pub overdue: bool,
    /// Whether something was typed of it and not stored.
    pub has_draft: bool,
}

/// A client, as far as the agreement shares it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct ClientSeen {
    /// The id.
    pub id: ClientId,
    /// Full name.
    pub name: String,
    /// What it is.
    pub kind: ClientKind,
    /// Street address.
    pub address: String,
    /// How far it is shared.
    pub sharing: SharingLevel,
}

/// A step with what it lacks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct StepLine {
    /// The step.
    pub step: Step,
    /// What it lacks.
    pub lacks: Vec<Sentence>,
    /// Whether something was typed of it and not stored.
    pub has_draft: bool,
}

/// A piece of the playbook's advice.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct AdviceLine {
    /// For which step.
    pub step: Step,
    /// The advice.
    pub text: String,
}

/// A line of the rubric.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct RubricLine {
    /// What a form names it by.
    pub key: String,
    /// What is watched.
    pub name: String,
    /// What a 1 looks like.
    pub low: String,
    /// What a 5 looks like.
    pub high: String,
}

/// An earlier visit to the same client.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct EarlierVisit {
    /// The id.
    pub id: VisitId,
    /// The day.
    pub date: NaiveDate,
    /// Who led.
    pub mode: VisitMode,
    /// The manager's name.
    pub manager: String,
    /// The rep's name.
    pub rep: String,
    /// The joint issue that it served.
    pub issue: String,
    /// What both sides agreed on.
    pub consensus: String,
    /// Whether its goal was attained.
    pub attained: Option<Attained>,
}

/// A finding that is not settled.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct FindingLine {
    /// The id.
    pub id: FindingId,
    /// The visit that brought it up.
    pub visit_id: VisitId,
    /// Its day.
    pub date: NaiveDate,
    /// What it is about.
    pub kind: FindingKind,
    /// What was found.
    pub text: String,
    /// The topic that somebody gave it; empty while nobody has.
    pub topic: String,
}

/// What is to be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum OpenItemKind {
    /// A measure.
    Action,
    /// An answer that a client is owed.
    Answer,
}

/// Something that a visit left to do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct OpenItem {
    /// What it is.
    pub kind: OpenItemKind,
    /// The id of the action or question.
    pub id: Uuid,
    /// The visit that it came from.
    pub visit_id: VisitId,
    /// The visit's day.
    pub date: NaiveDate,
    /// The client's name.
    pub client: String,
    /// The distributor's name.
    pub distributor: String,
    /// The manager's name.
    pub manager: String,
    /// What is to be done, or what was asked.
    pub text: String,
    /// On which side it lies.
    pub side: Side,
    /// With whom.
    pub person: String,
    /// By when.
    pub due: Option<NaiveDate>,
    /// Whether that day is over.
    pub overdue: bool,
    /// The day on which it was done.
    pub done_on: Option<NaiveDate>,
    /// What came of it, or the answer.
    pub result: String,
}

/// What was typed and not stored.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct Typed {
    /// As the screen gave it.
    pub content: String,
    /// When, at home.
    pub local_saved_at: NaiveDateTime,
}

/// Where something was typed and not stored.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct DraftLine {
    /// Of which visit.
    pub visit_id: VisitId,
    /// Of which step.
    pub step: Step,
    /// When.
    pub saved_at: DateTime<Utc>,
}
