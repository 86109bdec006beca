//! Promotion plans (推广计划) for clients and sub-distributors: what is done when, who sees to what, who pays how
//! much, and what became of it ("from giving policy to giving ideas", seed, second misunderstanding).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::{
    ids::{ClientId, DistributorId, PromotionId},
    record::Party,
    time::DateRange,
};

/// An amount of each party, in whole units of the programme's currency.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
#[serde(deny_unknown_fields)]
pub struct Shares {
    /// The manufacturer's.
    pub manufacturer: u32,
    /// The distributor's.
    pub distributor: u32,
    /// The client's.
    pub client: u32,
}

impl Shares {
    /// All of them together.
    pub fn total(self) -> u64 {
        u64::from(self.manufacturer) + u64::from(self.distributor) + u64::from(self.client)
    }

    /// Each with the other's.
    #[must_use]
    pub fn plus(self, other: Self) -> Self {
        Self {
            manufacturer: self.manufacturer.saturating_add(other.manufacturer),
            distributor: self.distributor.saturating_add(other.distributor),
            client: self.client.saturating_add(other.client),
        }
    }
}

/// The shares don't add up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("the shares add up to {given}, and not to {wanted}")]
pub struct SharesDontAddUp {
    /// What they add up to.
    pub given: u64,
    /// What they should.
    pub wanted: u64,
}

/// Hundredths of a cost, which add up to one hundred.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Shares", into = "Shares")]
pub struct Percents(Shares);

impl TryFrom<Shares> for Percents {
    type Error = SharesDontAddUp;
    fn try_from(shares: Shares) -> Result<Self, SharesDontAddUp> {
        match shares.total() {
            100 => Ok(Self(shares)),
            given => Err(SharesDontAddUp { given, wanted: 100 }),
        }
    }
}

impl From<Percents> for Shares {
    fn from(percents: Percents) -> Self {
        percents.0
    }
}

/// What something is to cost, and who pays how much of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "split", rename_all = "snake_case")]
pub enum Cost {
    /// A sum that is shared in hundredths.
    Percent {
        /// The sum.
        total: u32,
        /// Who pays how much of it.
        shares: Percents,
    },
    /// What each party pays, which is the sum.
    Amount {
        /// Who pays how much.
        shares: Shares,
    },
}

impl Cost {
    /// What each party pays. Of a sum in hundredths, what rounding leaves is paid by whoever it is nearest to.
    pub fn by_party(self) -> Shares {
        match self {
            Self::Amount { shares } => shares,
            Self::Percent { total, shares: Percents(hundredths) } => {
                let parts = [hundredths.manufacturer, hundredths.distributor, hundredths.client]
                    .map(|part| u64::from(total) * u64::from(part));
                let mut paid = parts.map(|part| part / 100);
                let mut nearest = [0, 1, 2];
                nearest
                    .sort_by_key(|at: &usize| std::cmp::Reverse(parts.get(*at).map_or(0, |part| part % 100)));
                let left = u64::from(total) - paid.iter().sum::<u64>();
                for at in nearest.into_iter().take(usize::try_from(left).unwrap_or(0)) {
                    if let Some(one) = paid.get_mut(at) {
                        *one += 1;
                    }
                }
                let [manufacturer, distributor, client] =
                    paid.map(|part| u32::try_from(part).unwrap_or(u32::MAX));
                Shares { manufacturer, distributor, client }
            }
        }
    }
}

/// What a party sees to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
#[serde(deny_unknown_fields)]
pub struct Duty {
    /// Which party.
    pub party: Party,
    /// To what.
    pub text: String,
    /// Who of them; empty while nobody is named.
    #[serde(default)]
    pub person: String,
}

/// What became of an activity.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "specta", derive(specta::Type))]
#[serde(deny_unknown_fields)]
pub struct Actual {
    /// The day on which it took place.
    pub on: NaiveDate,
    /// What each party paid.
    pub paid: Shares,
    /// What it brought.
    #[serde(default)]
    pub result: String,
}

/// Something that is done to promote, as a talk at a department meeting or a display at a pharmacy.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Activity {
    /// What.
    pub title: String,
    /// On which days.
    pub days: DateRange,
    /// Who sees to what.
    pub duties: Vec<Duty>,
    /// What it is to cost.
    pub cost: Cost,
    /// What became of it, once it took place.
    pub actual: Option<Actual>,
}

/// A promotion plan for a client or sub-distributor.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Promotion {
    /// What keeps it apart.
    pub id: PromotionId,
    /// With which distributor.
    pub distributor: DistributorId,
    /// For which of its clients.
    pub client: ClientId,
    /// What it is called.
    pub title: String,
    /// What it is to bring.
    pub expected: String,
    /// What is done, in the order in which it was noted.
    pub activities: Vec<Activity>,
}

impl Promotion {
    /// From the first to the last day of its activities; `None` without any.
    pub fn days(&self) -> Option<DateRange> {
        let first = self.activities.iter().map(|one| one.days.first()).min()?;
        let last = self.activities.iter().map(|one| one.days.last()).max()?;
        DateRange::new(first, last).ok()
    }

    /// What each party is to pay.
    pub fn planned(&self) -> Shares {
        self.activities.iter().fold(Shares::default(), |sum, one| sum.plus(one.cost.by_party()))
    }

    /// What each party has paid.
    pub fn paid(&self) -> Shares {
        let paid = self.activities.iter().filter_map(|one| one.actual.as_ref());
        paid.fold(Shares::default(), |sum, one| sum.plus(one.paid))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shares(manufacturer: u32, distributor: u32, client: u32) -> Shares {
        Shares { manufacturer, distributor, client }
    }

    #[test]
    fn hundredths_must_add_up() {
        Percents::try_from(shares(50, 30, 20)).unwrap();
        for wrong in [shares(50, 30, 10), shares(50, 60, 0), shares(0, 0, 0), shares(u32::MAX, 101, 0)] {
            let error = Percents::try_from(wrong).unwrap_err();
            assert_eq!((error.given, error.wanted), (wrong.total(), 100));
        }
    }

    #[test]
    fn whatever_is_shared_what_the_parties_pay_is_the_sum() {
        for total in [0, 1, 2, 3, 7, 99, 100, 101, 1001, u32::MAX] {
            for (m, d) in [(100, 0), (33, 33), (50, 50), (1, 98), (0, 0), (34, 33), (17, 41)] {
                let cost = Cost::Percent { total, shares: shares(m, d, 100 - m - d).try_into().unwrap() };
                let paid = cost.by_party();
                assert_eq!(paid.total(), u64::from(total), "{total} in {m}, {d}");
                assert!(m > 0 || paid.manufacturer == 0, "who pays nothing pays nothing");
            }
        }
        let thirds = Cost::Percent { total: 10, shares: shares(33, 33, 34).try_into().unwrap() };
        assert_eq!(thirds.by_party(), shares(3, 3, 4));
        assert_eq!(Cost::Amount { shares: shares(1, 2, 3) }.by_party(), shares(1, 2, 3));
    }
}
