//! What a preparation sheet is made from.

use chrono::{NaiveDate, NaiveDateTime};
use tandem_domain::{
    client::ClientKind,
    record::{Attained, FindingKind, Side},
    visit::{VisitMode, VisitState},
};
use tandem_words::Language;

/// Everything that a preparation sheet shows. Texts may be empty and may hold anything; what the agreement does not
/// share is not in it.
#[derive(Debug, Clone, PartialEq)]
pub struct PreparationSheet {
    /// The language of the sheet's own words.
    pub language: Language,
    /// The programme's name.
    pub programme: String,
    /// The manufacturer's name.
    pub manufacturer: String,
    /// The day on which the sheet is made.
    pub made_on: NaiveDate,
    /// The client's name.
    pub client: String,
    /// What the client is.
    pub kind: ClientKind,
    /// City.
    pub city: String,
    /// Street address.
    pub address: String,
    /// What is known of the client; none where the agreement does not share it.
    pub background: Option<String>,
    /// When it begins, on the wall clock of the programme's home zone.
    pub start: NaiveDateTime,
    /// When it ends.
    pub end: NaiveDateTime,
    /// Who leads, and to what end.
    pub mode: VisitMode,
    /// How far it has come.
    pub state: VisitState,
    /// The manager's name.
    pub manager: String,
    /// The rep's name.
    pub rep: String,
    /// The rep's telephone number.
    pub rep_phone: Option<String>,
    /// The distributor's name.
    pub distributor: String,
    /// The planned call that it rides along on, as the rep's calendar has it.
    pub rides_on: Option<String>,
    /// The joint issue that it serves.
    pub issue: String,
    /// The product that the issue is about.
    pub product: Option<String>,
    /// The issue in the distributor's own words.
    pub problem: String,
    /// What was agreed on time, mode and people.
    pub arrangement: String,
    /// With whom, and when.
    pub arranged_with: Option<Said>,
    /// What the visit is to bring.
    pub goal: SheetGoal,
    /// What must be ready.
    pub materials: Vec<SheetMaterial>,
    /// Earlier visits to the client, the last one first.
    pub earlier: Vec<EarlierCall>,
    /// Findings there that are not settled, with their days.
    pub findings: Vec<(FindingKind, NaiveDate, String)>,
    /// What earlier visits left to do.
    pub open: Vec<OpenPoint>,
    /// How to conduct oneself.
    pub conduct: Vec<String>,
}

/// That somebody said so, and when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// Who.
    pub name: String,
    /// On which day.
    pub on: NaiveDate,
}

/// What a visit is to bring.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SheetGoal {
    /// The problem to be solved, or the ability to be raised.
    pub what: String,
    /// What is shown, or watched, to that end.
    pub how: String,
    /// Who leads the talk.
    pub leads: String,
    /// The result that can be judged afterwards.
    pub expected: String,
    /// That the manufacturer confirmed it.
    pub manufacturer: Option<Said>,
    /// That the distributor confirmed it.
    pub distributor: Option<Said>,
}

/// A thing to have ready.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetMaterial {
    /// What.
    pub item: String,
    /// Which side sees to it.
    pub side: Side,
    /// Who.
    pub person: String,
    /// By when.
    pub due: NaiveDate,
    /// Whether it is there.
    pub done: bool,
}

/// An earlier visit to the client.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EarlierCall {
    /// The day.
    pub date: NaiveDate,
    /// The manager's name.
    pub manager: String,
    /// The rep's name.
    pub rep: String,
    /// What both sides agreed on.
    pub consensus: String,
    /// Whether its goal was attained.
    pub attained: Option<Attained>,
}

/// Something that an earlier visit left to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenPoint {
    /// What is to be done, or what the client asked.
    pub text: String,
    /// Who sees to it.
    pub person: String,
    /// By when.
    pub due: Option<NaiveDate>,
}
