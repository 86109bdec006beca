//! Averages of ratings that tell nobody's rating.

use std::collections::BTreeMap;

use chrono::{Datelike, Months, NaiveDate};
use tandem_domain::record::Score;

use crate::wire::partnership::RatedStretch;

/// Of fewer ratings than these no average is told.
const LEAST: usize = 3;

/// Averages over stretches of whole months, each as short as three ratings allow. The last one takes what is left, so
/// that no rating follows from what is told; without three ratings nothing is.
pub fn over_time(ratings: impl IntoIterator<Item = (NaiveDate, Score)>) -> Vec<RatedStretch> {
    let mut months: BTreeMap<NaiveDate, Vec<u32>> = BTreeMap::new();
    for (day, score) in ratings {
        months.entry(day.with_day(1).unwrap_or(day)).or_default().push(u8::from(score).into());
    }
    let mut stretches: Vec<(NaiveDate, NaiveDate, Vec<u32>)> = Vec::new();
    for (month, mut scores) in months {
        match stretches.last_mut() {
            Some((_, last, so_far)) if so_far.len() < LEAST => {
                *last = month;
                so_far.append(&mut scores);
            }
            _ => stretches.push((month, month, scores)),
        }
    }
    if stretches.last().is_some_and(|(.., scores)| scores.len() < LEAST)
        && let Some((_, month, mut rest)) = stretches.pop()
        && let Some((_, last, scores)) = stretches.last_mut()
    {
        *last = month;
        scores.append(&mut rest);
    }
    let told = |(from, month, scores): (NaiveDate, NaiveDate, Vec<u32>)| {
        let count = u32::try_from(scores.len()).unwrap_or(u32::MAX);
        let after = month.checked_add_months(Months::new(1)).and_then(|next| next.pred_opt());
        RatedStretch {
            from,
            to: after.unwrap_or(month),
            tenths: (20 * scores.iter().sum::<u32>() + count) / (2 * count.max(1)),
        }
    };
    stretches.into_iter().filter(|(.., scores)| scores.len() >= LEAST).map(told).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rated(ratings: &[(&str, u8)]) -> Vec<(String, String, u32)> {
        let all = ratings.iter().map(|(day, score)| (day.parse().unwrap(), Score::try_from(*score).unwrap()));
        over_time(all).into_iter().map(|one| (one.from.to_string(), one.to.to_string(), one.tenths)).collect()
    }

    fn stretch(from: &str, to: &str, tenths: u32) -> (String, String, u32) {
        (from.to_owned(), to.to_owned(), tenths)
    }

    #[test]
    fn two_ratings_have_no_average() {
        assert_eq!(rated(&[("2026-01-05", 5), ("2026-02-05", 1)]), []);
    }

    #[test]
    fn a_month_with_three_stands_alone_and_others_join() {
        let three = [("2026-01-05", 5), ("2026-01-06", 4), ("2026-01-31", 4)];
        assert_eq!(rated(&three), [stretch("2026-01-01", "2026-01-31", 43)]);
        let later = [("2026-02-05", 3), ("2026-03-05", 3), ("2026-03-06", 4)];
        assert_eq!(
            rated(&[&three[..], &later[..]].concat()),
            [stretch("2026-01-01", "2026-01-31", 43), stretch("2026-02-01", "2026-03-31", 33)]
        );
    }

    #[test]
    fn what_is_left_joins_the_stretch_before() {
        let all = [("2026-01-05", 5), ("2026-01-06", 4), ("2026-01-31", 4), ("2026-02-03", 1)];
        assert_eq!(rated(&all), [stretch("2026-01-01", "2026-02-28", 35)]);
    }
}
