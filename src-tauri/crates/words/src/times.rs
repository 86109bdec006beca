//! Times of day and stretches of time in words.

use chrono::{NaiveDateTime, NaiveTime, TimeDelta, Timelike};

use crate::{Args, Words};

impl Words {
    /// `9:00`, `14:30`: the same in both languages, on a 24-hour clock.
    pub fn time(&self, time: NaiveTime) -> String {
        self.say("time-of-day", &clock(time))
    }

    /// `9:00–10:30`.
    pub fn time_range(&self, start: NaiveTime, end: NaiveTime) -> String {
        self.say("time-range", &Args::new().with("start", self.time(start)).with("end", self.time(end)))
    }

    /// `2026年1月5日 9:00`, `5 January 2026, 9:00`.
    pub fn moment(&self, moment: NaiveDateTime) -> String {
        let args = Args::new().with("date", self.date(moment.date())).with("time", self.time(moment.time()));
        self.say("time-moment", &args)
    }

    /// `1月5日 周一 9:00–10:30`, `Mon 5 Jan 9:00–10:30`; over several days, both ends with their day.
    /// Whole days stand without times.
    pub fn span(&self, start: NaiveDateTime, end: NaiveDateTime) -> String {
        let whole_days = start.time() == NaiveTime::MIN && end.time() == NaiveTime::MIN;
        if whole_days && let Some(last) = end.date().pred_opt() {
            return if last <= start.date() {
                self.date_with_weekday(start.date())
            } else {
                self.date_range_short(start.date(), last)
            };
        }
        let with_day = |at: NaiveDateTime| {
            let args = Args::new().with("date", self.date_with_weekday(at.date()));
            args.with("time", self.time(at.time()))
        };
        if start.date() == end.date() {
            let time = self.time_range(start.time(), end.time());
            let args = Args::new().with("date", self.date_with_weekday(start.date())).with("time", time);
            return self.say("time-span-in-day", &args);
        }
        let [start, end] = [start, end].map(|at| self.say("time-span-in-day", &with_day(at)));
        self.say("time-span", &Args::new().with("start", start).with("end", end))
    }

    /// Some stretches, and how many more there are.
    pub fn spans(&self, first: &[(NaiveDateTime, NaiveDateTime)], more: usize) -> String {
        let mut listed: Vec<String> = first.iter().map(|(start, end)| self.span(*start, *end)).collect();
        if more > 0 {
            listed.push(self.say("time-spans-more", &Args::new().with("count", more)));
        }
        self.list(&listed)
    }

    /// A time zone by its IANA name, as `北京时间`, `Beijing time`; one without a word of its own stays as it is.
    pub fn zone(&self, name: &str) -> String {
        let id = format!("time-zone-{}", name.to_lowercase().replace('/', "-"));
        if self.has(&id) { self.text(&id) } else { name.to_owned() }
    }

    /// `1 小时 30 分钟`, `1 h 30 min`, to the minute. Less than nothing counts as nothing.
    pub fn duration(&self, duration: TimeDelta) -> String {
        let minutes = duration.num_minutes().max(0);
        let args = Args::new().with("hours", minutes / 60).with("minutes", minutes % 60);
        let id = match (minutes / 60, minutes % 60) {
            (0, _) => "time-minutes",
            (_, 0) => "time-hours",
            _ => "time-hours-minutes",
        };
        self.say(id, &args)
    }
}

fn clock(time: NaiveTime) -> Args {
    Args::new().with("hour", time.hour().to_string()).with("minute", format!("{:02}", time.minute()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Language;

    #[test]
    fn zones_have_names() {
        assert_eq!(Words::new(Language::Chinese).zone("Asia/Shanghai"), "北京时间");
        assert_eq!(Words::new(Language::English).zone("Europe/Berlin"), "Europe/Berlin");
    }

    #[test]
    fn spans_name_their_days_once() {
        let (chinese, english) = (Words::new(Language::Chinese), Words::new(Language::English));
        let at = |text: &str| text.parse::<NaiveDateTime>().unwrap();
        let morning = (at("2026-01-05T09:00:00"), at("2026-01-05T10:30:00"));
        assert_eq!(chinese.span(morning.0, morning.1), "1月5日 周一 9:00–10:30");
        assert_eq!(english.span(morning.0, morning.1), "Mon 5 Jan 9:00–10:30");
        let day = (at("2026-01-05T00:00:00"), at("2026-01-06T00:00:00"));
        assert_eq!(chinese.span(day.0, day.1), "1月5日 周一");
        let days = (at("2026-01-05T00:00:00"), at("2026-01-08T00:00:00"));
        assert_eq!(english.span(days.0, days.1), "5–7 Jan");
        let night = (at("2026-01-05T22:00:00"), at("2026-01-06T06:00:00"));
        assert_eq!(english.span(night.0, night.1), "Mon 5 Jan 22:00 – Tue 6 Jan 6:00");
        assert_eq!(english.spans(&[morning, day], 3), "Mon 5 Jan 9:00–10:30, Mon 5 Jan and 3 more");
    }

    #[test]
    fn times_and_durations() {
        let (chinese, english) = (Words::new(Language::Chinese), Words::new(Language::English));
        let nine = NaiveTime::from_hms_opt(9, 0, 0).unwrap();
        let later = NaiveTime::from_hms_opt(10, 30, 59).unwrap();
        assert_eq!(chinese.time_range(nine, later), "9:00–10:30");
        assert_eq!(english.time_range(nine, later), "9:00–10:30");
        let moment = chrono::NaiveDate::from_ymd_opt(2026, 1, 5).unwrap().and_time(nine);
        assert_eq!(chinese.moment(moment), "2026年1月5日 9:00");
        assert_eq!(english.moment(moment), "5 January 2026, 9:00");
        for (minutes, zh, en) in [
            (90, "1 小时 30 分钟", "1 h 30 min"),
            (45, "45 分钟", "45 min"),
            (120, "2 小时", "2 h"),
            (0, "0 分钟", "0 min"),
            (-5, "0 分钟", "0 min"),
            (60_060, "1,001 小时", "1,001 h"),
        ] {
            assert_eq!(chinese.duration(TimeDelta::minutes(minutes)), zh);
            assert_eq!(english.duration(TimeDelta::minutes(minutes)), en);
        }
    }
}
