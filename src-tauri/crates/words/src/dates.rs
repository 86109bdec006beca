//! Calendar days in words.

use chrono::{Datelike, NaiveDate, Weekday};

use crate::{Args, Words};

impl Words {
    /// `2026年1月5日 星期一`, `Monday, 5 January 2026`.
    pub fn date_full(&self, day: NaiveDate) -> String {
        self.say("time-date-full", &self.parts(day).with("weekday", self.weekday_full(day.weekday())))
    }

    /// `2026年1月5日`, `5 January 2026`.
    pub fn date(&self, day: NaiveDate) -> String {
        self.say("time-date", &self.parts(day))
    }

    /// `1月5日`, `5 Jan`: where the year is plain from what stands around.
    pub fn date_short(&self, day: NaiveDate) -> String {
        self.say("time-date-short", &self.parts(day))
    }

    /// `1月5日 周一`, `Mon 5 Jan`.
    pub fn date_with_weekday(&self, day: NaiveDate) -> String {
        self.say(
            "time-date-with-weekday",
            &self.parts(day).with("weekday", self.weekday_short(day.weekday())),
        )
    }

    /// `1月5日 星期一`, `Monday, 5 January`: as a heading below a month or year.
    pub fn date_heading(&self, day: NaiveDate) -> String {
        self.say("time-date-heading", &self.parts(day).with("weekday", self.weekday_full(day.weekday())))
    }

    /// `2026年1月`, `January 2026`.
    pub fn month(&self, day: NaiveDate) -> String {
        self.say("time-month", &self.parts(day))
    }

    /// From the first to the last day, both included, the year said as often as needed:
    /// `2026年1月5日至3月31日`, `5 January – 31 March 2026`.
    pub fn date_range(&self, first: NaiveDate, last: NaiveDate) -> String {
        if first == last {
            return self.date(first);
        }
        let id = if first.year() == last.year() { "time-date-range-in-year" } else { "time-date-range" };
        self.say(id, &self.two(first, last))
    }

    /// The like without years: `1月5日–11日`, `5–11 Jan`, `29 Dec – 4 Jan`.
    pub fn date_range_short(&self, first: NaiveDate, last: NaiveDate) -> String {
        if first == last {
            return self.date_short(first);
        }
        let same_month = (first.year(), first.month()) == (last.year(), last.month());
        let id = if same_month { "time-date-range-short-in-month" } else { "time-date-range-short" };
        self.say(id, &self.two(first, last))
    }

    /// `星期一`, `Monday`.
    pub fn weekday_full(&self, weekday: Weekday) -> String {
        self.text(&format!("time-weekday-{}", key(weekday)))
    }

    /// `周一`, `Mon`.
    pub fn weekday_short(&self, weekday: Weekday) -> String {
        self.text(&format!("time-weekday-{}.short", key(weekday)))
    }

    /// `一`, `Mon`: the head of a calendar's column.
    pub fn weekday_head(&self, weekday: Weekday) -> String {
        self.text(&format!("time-weekday-{}.head", key(weekday)))
    }

    fn parts(&self, day: NaiveDate) -> Args {
        Args::new()
            // As text: a year is not a quantity and takes no separator.
            .with("year", day.year().to_string())
            .with("month", self.text(&format!("time-month-{}", day.month())))
            .with("month-short", self.text(&format!("time-month-{}.short", day.month())))
            .with("day", day.day().to_string())
    }

    fn two(&self, first: NaiveDate, last: NaiveDate) -> Args {
        [("first", first), ("last", last)].into_iter().fold(Args::new(), |args, (end, day)| {
            self.parts(day)
                .iter()
                .fold(args, |args, (part, value)| args.with(&format!("{end}-{part}"), value.clone()))
        })
    }
}

fn key(weekday: Weekday) -> u32 {
    weekday.number_from_monday()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Language;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn chinese_days() {
        let words = Words::new(Language::Chinese);
        let monday = day("2026-01-05");
        assert_eq!(words.date_full(monday), "2026年1月5日 星期一");
        assert_eq!(words.date(monday), "2026年1月5日");
        assert_eq!(words.date_short(monday), "1月5日");
        assert_eq!(words.date_with_weekday(monday), "1月5日 周一");
        assert_eq!(words.date_heading(monday), "1月5日 星期一");
        assert_eq!(words.month(monday), "2026年1月");
        assert_eq!(words.date_range(monday, day("2026-03-31")), "2026年1月5日至3月31日");
        assert_eq!(words.date_range(day("2025-12-29"), monday), "2025年12月29日至2026年1月5日");
        assert_eq!(words.date_range(monday, monday), "2026年1月5日");
        assert_eq!(words.date_range_short(monday, day("2026-01-11")), "1月5日–11日");
        assert_eq!(words.date_range_short(day("2025-12-29"), monday), "12月29日–1月5日");
        assert_eq!(words.weekday_head(Weekday::Sun), "日");
    }

    #[test]
    fn english_days() {
        let words = Words::new(Language::English);
        let monday = day("2026-01-05");
        assert_eq!(words.date_full(monday), "Monday, 5 January 2026");
        assert_eq!(words.date(monday), "5 January 2026");
        assert_eq!(words.date_short(day("2026-09-30")), "30 Sept");
        assert_eq!(words.date_with_weekday(monday), "Mon 5 Jan");
        assert_eq!(words.date_heading(monday), "Monday, 5 January");
        assert_eq!(words.month(monday), "January 2026");
        assert_eq!(words.date_range(monday, day("2026-03-31")), "5 January – 31 March 2026");
        assert_eq!(words.date_range(day("2025-12-29"), monday), "29 December 2025 – 5 January 2026");
        assert_eq!(words.date_range_short(monday, day("2026-01-11")), "5–11 Jan");
        assert_eq!(words.date_range_short(day("2025-12-29"), monday), "29 Dec – 5 Jan");
        assert_eq!(words.weekday_head(Weekday::Sun), "Sun");
    }
}
