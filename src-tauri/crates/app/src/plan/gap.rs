//! How far a plan can be at most from the best possible one.

use crate::sentence::Sentence;

/// Says it in tenths of a per cent of the best plan's points, rounded up; nothing where no bound is proven, or
/// where a share of it would mean nothing.
pub fn gap(objective: i64, bound: Option<i64>) -> Option<Sentence> {
    let bound = bound?;
    if bound <= objective {
        return Some(Sentence::new("plan-gap-none"));
    }
    // Points below zero, as when many visits had to move, are not a share of anything.
    let tenths = ((bound - objective).checked_mul(1000)? + bound - 1).checked_div(bound)?;
    let told = bound > 0 && (0..1000).contains(&tenths);
    told.then(|| Sentence::new("plan-gap").with("percent", format!("{}.{}", tenths / 10, tenths % 10)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_gap_is_never_told_smaller_than_it_is() {
        let percent = |text: &str| Some(Sentence::new("plan-gap").with("percent", text));
        assert_eq!(gap(996, Some(1000)), percent("0.4"));
        assert_eq!(gap(99_999, Some(100_000)), percent("0.1"));
        assert_eq!(gap(8_999, Some(10_000)), percent("10.1"));
    }

    #[test]
    fn a_plan_as_good_as_the_bound_is_the_best() {
        assert_eq!(gap(1000, Some(1000)), Some(Sentence::new("plan-gap-none")));
        assert_eq!(gap(-60, Some(-60)), Some(Sentence::new("plan-gap-none")));
    }

    #[test]
    fn nothing_is_told_where_a_share_means_nothing() {
        assert_eq!(gap(1000, None), None);
        assert_eq!(gap(-60, Some(0)), None);
        assert_eq!(gap(-60, Some(-10)), None);
        assert_eq!(gap(-5, Some(1000)), None);
    }
}
