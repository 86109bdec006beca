//! The proven bound: what the plan could be worth if whatever is scarce had a price.
//!
//! Every rule that ties days together (how often a demand is served and how far apart, the weeks of managers
//! and distributors) is given a price instead of being kept. Then each manager's day can be chosen by itself,
//! exactly ([`crate::day`]), and the best days at their prices, together with all that is for sale at its
//! price, are worth more than any plan: the Lagrangian bound, whatever the prices. The best prices make it the
//! bound of column generation over managers' days (A. M. Geoffrion, *Lagrangean relaxation for integer
//! programming*, 1974), without a linear program.
//!
//! Prices are whole numbers, thousandths of points, and so is every sum: the bound is not a float's. What is
//! not priced is simply not asked for, which can only make the bound looser: that two managers share a rep or
//! a planned call.

mod ascent;
mod loose;
mod market;
mod prices;
mod scarce;

pub(crate) use ascent::Ascent;
pub(crate) use loose::at_first_sight;
pub(crate) use market::{DayAt, Market, Pad};
pub(crate) use prices::Prices;
pub(crate) use scarce::Good;

/// Parts of a point: prices are whole numbers of them.
pub(crate) const SCALE: i64 = 1000;
