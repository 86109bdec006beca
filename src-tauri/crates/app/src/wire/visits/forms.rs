//! The forms of a visit's last steps, as they are filled in and stored.

use chrono::{NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};
use specta::Type;
use tandem_domain::{
    ids::{ActionId, FindingId, QuestionId},
    record::{Action, Attained, Attendee, ClientQuestion, Finding, FindingKind, Observed, Owner, Rating},
};

/// The form of the third step. Times are on the wall clock of the programme's home zone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(deny_unknown_fields)]
pub struct HoldForm {
    /// When it really began.
    pub start: NaiveDateTime,
    /// When it really ended.
    pub end: NaiveDateTime,
    /// Who was there.
    #[serde(default)]
    pub present: Vec<Attendee>,
    /// What was shown, in a demonstration.
    #[serde(default)]
    pub shown: String,
    /// What was seen of the rep, by the rubric.
    #[serde(default)]
    pub observed: Vec<Observed>,
    /// All that the client asked; as it is, unless given.
    #[serde(default)]
    pub questions: Option<Vec<QuestionForm>>,
    /// All that came up; as it is, unless given.
    #[serde(default)]
    pub findings: Option<Vec<FindingForm>>,
}

/// A client's question in a form.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(deny_unknown_fields)]
pub struct QuestionForm {
    /// The id of one that is there already.
    #[serde(default)]
    pub id: Option<QuestionId>,
    /// What was asked.
    pub text: String,
    /// Who owes the answer.
    #[serde(default)]
    pub owner: Owner,
    /// By when.
    #[serde(default)]
    pub due: Option<NaiveDate>,
    /// The answer, if it was given.
    #[serde(default)]
    pub answer: String,
    /// On which day; today, unless given.
    #[serde(default)]
    pub answered_on: Option<NaiveDate>,
}

impl From<&ClientQuestion> for QuestionForm {
    fn from(question: &ClientQuestion) -> Self {
        Self {
            id: Some(question.id),
            text: question.text.clone(),
            owner: question.owner.clone(),
            due: question.due,
            answer: question.answer.clone(),
            answered_on: question.answered_on,
        }
    }
}

/// A finding in a form.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(deny_unknown_fields)]
pub struct FindingForm {
    /// The id of one that is there already.
    #[serde(default)]
    pub id: Option<FindingId>,
    /// What it is about.
    pub kind: FindingKind,
    /// What was found.
    pub text: String,
    /// Since when it is settled.
    #[serde(default)]
    pub settled_on: Option<NaiveDate>,
}

impl From<&Finding> for FindingForm {
    fn from(finding: &Finding) -> Self {
        let (id, settled_on) = (Some(finding.id), finding.settled_on);
        Self { id, kind: finding.kind, text: finding.text.clone(), settled_on }
    }
}

/// An action in a form.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(deny_unknown_fields)]
pub struct ActionForm {
    /// The id of one that is there already.
    #[serde(default)]
    pub id: Option<ActionId>,
    /// What is to be done.
    pub text: String,
    /// By whom.
    #[serde(default)]
    pub owner: Owner,
    /// By when.
    #[serde(default)]
    pub due: Option<NaiveDate>,
    /// The day on which it was done.
    #[serde(default)]
    pub done_on: Option<NaiveDate>,
    /// What came of it.
    #[serde(default)]
    pub result: String,
}

impl From<&Action> for ActionForm {
    fn from(action: &Action) -> Self {
        Self {
            id: Some(action.id),
            text: action.text.clone(),
            owner: action.owner.clone(),
            due: action.due,
            done_on: action.done_on,
            result: action.result.clone(),
        }
    }
}

/// The form of the fourth step.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(deny_unknown_fields)]
pub struct SummaryForm {
    /// What both sides agree on now.
    #[serde(default)]
    pub consensus: String,
    /// Whether the goal was attained.
    #[serde(default)]
    pub attained: Option<Attained>,
    /// Why, or why not.
    #[serde(default)]
    pub why: String,
    /// All questions of the client, with who owes an answer; as they are, unless given.
    #[serde(default)]
    pub questions: Option<Vec<QuestionForm>>,
    /// All that is to be done; as it is, unless given.
    #[serde(default)]
    pub actions: Option<Vec<ActionForm>>,
    /// What the manufacturer's side thinks of the visit.
    #[serde(default)]
    pub manufacturer: Option<Rating>,
    /// What the distributor's rep thinks of it.
    #[serde(default)]
    pub distributor: Option<Rating>,
}
