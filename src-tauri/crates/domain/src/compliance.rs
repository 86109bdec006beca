//! What the rules for medical representatives (医药代表) in China forbid: a person in that role carries no sales task,
//! and no sales are counted for such a person. Sales are counted by client and by distributor only.

use std::collections::BTreeSet;

use serde::Serialize;
use thiserror::Error;

use crate::people::Participant;

/// What counts sales.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum SalesFigure {
    /// A sales target (销售指标).
    Target,
    /// Units that left the distributor for its clients (纯销).
    SellThrough,
    /// A place in a list by sales.
    Ranking,
}

/// For whom sales are counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum SalesOf {
    /// A client.
    Client,
    /// A distributor.
    Distributor,
    /// A person.
    Person(Participant),
}

/// Why a figure is not counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Error)]
#[error(
    "a medical representative carries no sales task: {figure:?} is counted by client and distributor only"
)]
pub struct BarredByRole {
    /// Which figure.
    pub figure: SalesFigure,
}

/// Whether a figure of sales may be shown or exported.
///
/// # Errors
/// When it is that of a medical representative.
pub fn may_count_sales(
    figure: SalesFigure,
    of: SalesOf,
    medical_representatives: &BTreeSet<Participant>,
) -> Result<(), BarredByRole> {
    match of {
        SalesOf::Person(person) if medical_representatives.contains(&person) => Err(BarredByRole { figure }),
        SalesOf::Client | SalesOf::Distributor | SalesOf::Person(_) => Ok(()),
    }
}

/// How texts speak of sales, in both languages and in small letters; none of these words means anything else in the
/// trade. What they leave out, as a number of boxes alone, no rule can know for sales.
const WORDS: [(SalesFigure, &[&str]); 3] = [
    (
        SalesFigure::Ranking,
        &[
            "销售排名",
            "销量排名",
            "纯销排名",
            "销售排行",
            "ranking by sales",
            "sales ranking",
            "ranked by sales",
        ],
    ),
    (
        SalesFigure::Target,
        &[
            "销售指标",
            "销量指标",
            "销售任务",
            "销售目标",
            "销量目标",
            "任务量",
            "sales target",
            "sales quota",
        ],
    ),
    (
        SalesFigure::SellThrough,
        &["纯销", "销量", "销售额", "销售量", "sell-through", "sell through", "sold through", "sales volume"],
    ),
];

/// Which figure of sales a text speaks of, if it does.
pub fn speaks_of(text: &str) -> Option<SalesFigure> {
    let text = text.to_lowercase();
    let spoken = |words: &[&str]| words.iter().any(|word| text.contains(word));
    WORDS.iter().find(|(_, words)| spoken(words)).map(|(figure, _)| *figure)
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    #[test]
    fn sales_are_known_by_their_words_in_both_languages() {
        for (text, figure) in [
            ("每月纯销 200 盒", Some(SalesFigure::SellThrough)),
            ("完成季度销售指标", Some(SalesFigure::Target)),
            ("进入销量排名前三", Some(SalesFigure::Ranking)),
            ("Sell-through of 200 boxes", Some(SalesFigure::SellThrough)),
            ("各科室不断货，检验指标有人解读", None),
            ("Stock never runs out", None),
        ] {
            assert_eq!(speaks_of(text), figure, "{text}");
        }
    }

    #[test]
    fn of_a_medical_representative_no_sales_are_counted_and_of_all_others_they_are() {
        let manager = Participant::Manager(Uuid::from_u128(1).into());
        let (rep, other) =
            (Participant::Rep(Uuid::from_u128(1).into()), Participant::Rep(Uuid::from_u128(2).into()));
        let role = [manager, rep].into();
        for figure in [SalesFigure::Target, SalesFigure::SellThrough, SalesFigure::Ranking] {
            let may = |of| may_count_sales(figure, of, &role);
            assert_eq!(may(SalesOf::Person(manager)), Err(BarredByRole { figure }));
            assert_eq!(may(SalesOf::Person(rep)), Err(BarredByRole { figure }));
            assert_eq!(may(SalesOf::Person(other)), Ok(()));
            assert_eq!((may(SalesOf::Client), may(SalesOf::Distributor)), (Ok(()), Ok(())));
        }
    }
}
