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
