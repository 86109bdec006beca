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

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

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
