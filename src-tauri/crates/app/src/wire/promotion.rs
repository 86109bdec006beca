//! What is asked and answered about promotion plans. Amounts are in whole units of the programme's currency.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use specta::Type;
use tandem_domain::ids::{ClientId, DistributorId};
pub use tandem_domain::{
    ids::PromotionId,
    promotion::{Actual, Duty, Shares},
    record::Party,
};

/// How the shares of a cost are given.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "snake_case")]
pub enum Split {
    /// In hundredths of the whole.
    #[default]
    Percent,
    /// In money.
    Amount,
}

/// An activity in a form.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(deny_unknown_fields)]
pub struct ActivityDraft {
    /// What.
    pub title: String,
    /// Its first day.
    pub from: String,
    /// Its last day.
    pub to: String,
    /// Who sees to what.
    #[serde(default)]
    pub duties: Vec<Duty>,
    /// What it is to cost; of shares in money, their sum, unless given.
    pub total: Option<u32>,
    /// How the shares are given.
    #[serde(default)]
    pub split: Split,
    /// Who pays how much.
    pub shares: Shares,
    /// What became of it, once it took place.
    #[serde(default)]
    pub actual: Option<Actual>,
}

/// A promotion plan in a form.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(deny_unknown_fields)]
pub struct PromotionDraft {
    /// Which one; none for a new one.
    #[serde(default)]
    pub id: Option<PromotionId>,
    /// For which client, whose distributor's it is.
    pub client: Option<ClientId>,
    /// What it is called.
    pub title: String,
    /// What it is to bring.
    #[serde(default)]
    pub expected: String,
    /// What is done.
    #[serde(default)]
    pub activities: Vec<ActivityDraft>,
}

/// An activity in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct ActivityLine {
    /// Its number in the plan, from 1.
    pub number: u32,
    /// What.
    pub title: String,
    /// Its first day.
    pub from: NaiveDate,
    /// Its last day.
    pub to: NaiveDate,
    /// Who sees to what.
    pub duties: Vec<Duty>,
    /// What each party is to pay.
    pub planned: Shares,
    /// Their shares in hundredths, where they are given so.
    pub percents: Option<Shares>,
    /// What became of it.
    pub actual: Option<Actual>,
    /// Whether it should have taken place, and nobody said that it did.
    pub overdue: bool,
}

/// A promotion plan in a list, planned against actual.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Type)]
pub struct PromotionLine {
    /// Its id.
    pub id: PromotionId,
    /// What it is called.
    pub title: String,
    /// What it is to bring.
    pub expected: String,
    /// For which client.
    pub client_id: ClientId,
    /// The client's name.
    pub client: String,
    /// With which distributor.
    pub distributor_id: DistributorId,
    /// The distributor's name.
    pub distributor: String,
    /// Its first day, once it has an activity.
    pub from: Option<NaiveDate>,
    /// Its last day.
    pub to: Option<NaiveDate>,
    /// What is done.
    pub activities: Vec<ActivityLine>,
    /// How many of them took place.
    pub done: u32,
    /// What each party is to pay.
    pub planned: Shares,
    /// What each party is to pay for what has taken place.
    pub planned_of_done: Shares,
    /// What each party has paid.
    pub paid: Shares,
}
