//! What is written down about a visit, step by step. Everything may be empty: what lacks is for `lacking` to
//! say.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::{
    ids::{ActionId, FindingId, QuestionId, VisitId},
    time::Interval,
};

/// One of the two companies.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum Side {
    /// 厂家.
    #[default]
    Manufacturer,
    /// 经销商.
    Distributor,
}

/// That somebody said yes, and on which day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
#[serde(deny_unknown_fields)]
pub struct Word {
    /// Who.
    pub name: String,
    /// On which day.
    pub on: NaiveDate,
}

/// A thing to have ready for a visit. When it is due follows from the visit's day, so that it moves along.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
#[serde(deny_unknown_fields)]
pub struct Material {
    /// What.
    pub item: String,
    /// Which side sees to it.
    #[serde(default)]
    pub side: Side,
    /// Who.
    #[serde(default)]
    pub person: String,
    /// How many workdays before the visit it must be there.
    #[serde(default)]
    pub days_before: u8,
    /// Whether it is there.
    #[serde(default)]
    pub done: bool,
}

/// The first step (准备).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
#[serde(default, deny_unknown_fields)]
pub struct Preparation {
    /// What is known of the client, as far as the agreement shares it.
    pub background: String,
    /// The problem that the distributor has with this client: the joint issue in its own words.
    pub problem: String,
    /// What was agreed on time, mode and people.
    pub arrangement: String,
    /// With whom of the distributor, and when.
    pub arranged_with: Option<Word>,
    /// What must be ready.
    pub materials: Vec<Material>,
    /// Whether the manager has gone through how to conduct oneself.
    pub conduct_read: bool,
}

/// What a visit is to bring; each mode has a form of its own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
#[serde(tag = "mode", rename_all = "snake_case", deny_unknown_fields)]
pub enum Aim {
    /// 示范式: a problem is solved.
    Demonstration {
        /// Which problem.
        #[serde(default)]
        problem: String,
        /// What is shown to that end.
        #[serde(default)]
        shown: String,
    },
    /// 观察式: an ability is raised.
    Observation {
        /// Which ability of the rep.
        #[serde(default)]
        ability: String,
        /// What is watched to that end.
        #[serde(default)]
        watched: String,
    },
}

/// The second step (设定目标).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
#[serde(deny_unknown_fields)]
pub struct Goal {
    /// What it is to bring.
    pub aim: Aim,
    /// Who leads the talk.
    #[serde(default)]
    pub leads: String,
    /// The result that is expected, so that it can be judged afterwards.
    #[serde(default)]
    pub expected: String,
    /// That the manufacturer's side confirmed it.
    #[serde(default)]
    pub manufacturer: Option<Word>,
    /// That the distributor's side confirmed it.
    #[serde(default)]
    pub distributor: Option<Word>,
}

/// To whom somebody who was there belongs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum Party {
    /// 厂家.
    Manufacturer,
    /// 经销商.
    Distributor,
    /// 客户.
    Client,
}

/// Somebody who was there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
#[serde(deny_unknown_fields)]
pub struct Attendee {
    /// Who.
    pub name: String,
    /// Of which party.
    pub party: Party,
}

/// A number from one to five.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
#[serde(try_from = "u8", into = "u8")]
pub struct Score(u8);

/// The number is none from one to five.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("a score is a number from 1 to 5, and not {0}")]
pub struct NoScore(pub u8);

impl TryFrom<u8> for Score {
    type Error = NoScore;
    fn try_from(number: u8) -> Result<Self, NoScore> {
        if (1..=5).contains(&number) { Ok(Self(number)) } else { Err(NoScore(number)) }
    }
}

impl From<Score> for u8 {
    fn from(score: Score) -> Self {
        score.0
    }
}

/// What was seen of the rep on one line of the rubric.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
#[serde(deny_unknown_fields)]
pub struct Observed {
    /// The line's key in the playbook.
    pub criterion: String,
    /// How well.
    pub score: Score,
    /// What exactly.
    #[serde(default)]
    pub remark: String,
}

/// The third step (实施). Questions and findings are rows of their own, since they are listed across visits.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CarriedOut {
    /// From when to when it really was.
    pub interval: Interval,
    /// Who was there.
    pub present: Vec<Attendee>,
    /// What was shown, in a demonstration.
    pub shown: String,
    /// What was seen of the rep, in an observation.
    pub observed: Vec<Observed>,
    /// Whether nothing lacked of preparation and goal when it was held.
    pub prepared: bool,
}

/// What a finding is about: the product, the market, selling, or one of the four flows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum FindingKind {
    /// 产品.
    Product,
    /// 市场.
    Market,
    /// 销售.
    Sales,
    /// 信息流.
    Information,
    /// 物流.
    Goods,
    /// 资金流.
    Money,
    /// 商流.
    Commerce,
}

/// What a visit brought up (发现).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Finding {
    /// What keeps it apart.
    pub id: FindingId,
    /// The visit.
    pub visit: VisitId,
    /// What it is about.
    pub kind: FindingKind,
    /// What was found.
    pub text: String,
    /// Since when it is settled.
    pub settled_on: Option<NaiveDate>,
}

/// Who is to do something.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
#[serde(default, deny_unknown_fields)]
pub struct Owner {
    /// On which side.
    pub side: Side,
    /// Who; empty while nobody is named.
    pub person: String,
}

/// A question that the client asked. One that was not answered on the spot is owed an answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClientQuestion {
    /// What keeps it apart.
    pub id: QuestionId,
    /// The visit.
    pub visit: VisitId,
    /// What was asked.
    pub text: String,
    /// Who owes the answer.
    pub owner: Owner,
    /// By when.
    pub due: Option<NaiveDate>,
    /// The answer, once it is given.
    pub answer: String,
    /// The day on which it was given.
    pub answered_on: Option<NaiveDate>,
}

/// An improvement measure (改进措施).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Action {
    /// What keeps it apart.
    pub id: ActionId,
    /// The visit that it came from.
    pub visit: VisitId,
    /// What is to be done.
    pub text: String,
    /// By whom.
    pub owner: Owner,
    /// By when.
    pub due: Option<NaiveDate>,
    /// The day on which it was done.
    pub done_on: Option<NaiveDate>,
    /// What came of it.
    pub result: String,
}

/// Whether the goal was attained.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
#[serde(rename_all = "snake_case")]
pub enum Attained {
    /// It was.
    Fully,
    /// In part.
    Partly,
    /// It was not.
    Not,
}

/// What one side thinks of the visit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
#[serde(deny_unknown_fields)]
pub struct Rating {
    /// Who says so.
    #[serde(default)]
    pub name: String,
    /// How good it was.
    pub score: Score,
    /// Why.
    #[serde(default)]
    pub remark: String,
}

/// The fourth step (总结). Answers owed and actions are rows of their own.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Summary {
    /// What both sides agree on now.
    pub consensus: String,
    /// Whether the goal was attained.
    pub attained: Option<Attained>,
    /// Why, or why not.
    pub why: String,
    /// What the manufacturer's side thinks of the visit.
    pub manufacturer: Option<Rating>,
    /// What the distributor's rep thinks of it.
    pub distributor: Option<Rating>,
}

/// Why a visit did not take place as it was planned.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
pub struct CalledOff {
    /// Who called it off, or did not come.
    pub who: String,
    /// Why.
    pub reason: String,
    /// The day on which this was recorded.
    pub on: NaiveDate,
}

/// All that is written down about a visit in one place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct VisitRecord {
    /// Which visit.
    pub visit: VisitId,
    /// The version of the playbook that it was prepared under, or held, where nobody prepared it.
    pub playbook: Option<u32>,
    /// Who of the distributor agreed, and when.
    pub agreed: Option<Word>,
    /// The first step.
    pub preparation: Option<Preparation>,
    /// The second step.
    pub goal: Option<Goal>,
    /// The third step.
    pub carried_out: Option<CarriedOut>,
    /// The fourth step.
    pub summary: Option<Summary>,
    /// Why it did not take place as planned.
    pub called_off: Option<CalledOff>,
    /// The visit that takes its place.
    pub replaced_by: Option<VisitId>,
}

impl VisitRecord {
    /// That of a visit of which nothing is known yet.
    pub fn new(visit: VisitId) -> Self {
        Self {
            visit,
            playbook: None,
            agreed: None,
            preparation: None,
            goal: None,
            carried_out: None,
            summary: None,
            called_off: None,
            replaced_by: None,
        }
    }
}
