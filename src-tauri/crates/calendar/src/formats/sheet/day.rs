//! Days as people write them.

use chrono::{Datelike, NaiveDate, Weekday};

use super::tokens::Pieces;

/// A day as it is written: it may lack what its sheet says once for all.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WrittenDay {
    /// What is said is said beyond doubt.
    Clear {
        /// Its year.
        year: Option<i32>,
        /// Its month.
        month: Option<u32>,
        /// Its day of the month.
        day: u32,
    },
    /// Two figures of which either may be the month, and a year: `3/4/2026`.
    Figures(u32, u32, i32),
}

/// Which of two figures is the month.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Order {
    /// The first, as in the United States and in what Google writes.
    #[default]
    MonthFirst,
    /// The second, as in most of Europe.
    DayFirst,
}

/// The order of the figures of a whole column, and whether it follows from them: it does where one of them can't be a
/// month. Else the order is the one in which the days go forward, and the American one where both do.
pub fn order(days: &[(u32, u32, i32)]) -> (Order, bool) {
    if days.iter().any(|(first, ..)| *first > 12) {
        return (Order::DayFirst, true);
    }
    if days.iter().all(|(first, second, _)| first == second) || days.iter().any(|(_, second, _)| *second > 12)
    {
        return (Order::MonthFirst, true);
    }
    let steps_back = |order: Order| {
        let key = |(first, second, year): (u32, u32, i32)| match order {
            Order::MonthFirst => (year, first, second),
            Order::DayFirst => (year, second, first),
        };
        days.iter().zip(days.iter().skip(1)).filter(|(one, next)| key(**next) < key(**one)).count()
    };
    let day_first = steps_back(Order::DayFirst) < steps_back(Order::MonthFirst);
    (if day_first { Order::DayFirst } else { Order::MonthFirst }, false)
}

const MONTHS: [(&str, u32); 24] = [
    ("january", 1),
    ("february", 2),
    ("march", 3),
    ("april", 4),
    ("may", 5),
    ("june", 6),
    ("july", 7),
    ("august", 8),
    ("september", 9),
    ("october", 10),
    ("november", 11),
    ("december", 12),
    ("jan", 1),
    ("feb", 2),
    ("mar", 3),
    ("apr", 4),
    ("sept", 9),
    ("jun", 6),
    ("jul", 7),
    ("aug", 8),
    ("sep", 9),
    ("oct", 10),
    ("nov", 11),
    ("dec", 12),
];

/// An English name of a month.
pub fn month_name(pieces: Pieces<'_>, at: usize) -> Option<(u32, usize)> {
    let (month, next) = pieces.any(at, &MONTHS)?;
    Some((month, if pieces.mark(next, ".").is_some() { next + 1 } else { next }))
}

/// The year of two or four digits.
fn year(value: u32, digits: usize) -> Option<i32> {
    let value = i32::try_from(value).ok()?;
    match digits {
        4 if (1900..=2199).contains(&value) => Some(value),
        2 => Some(2000 + value),
        _ => None,
    }
}

/// The day that begins at a place, and the place after it. `alone`: in a cell that holds days and times alone, where
/// less says as much.
pub fn day(pieces: Pieces<'_>, at: usize, alone: bool) -> Option<(WrittenDay, usize)> {
    let found = compact(pieces, at)
        .or_else(|| chinese(pieces, at))
        .or_else(|| figures(pieces, at, alone))
        .or_else(|| english(pieces, at))
        .or_else(|| day_alone(pieces, at).filter(|_| alone))?;
    Some((found.0, past_weekday(pieces, found.1)))
}

/// `20260312`.
fn compact(pieces: Pieces<'_>, at: usize) -> Option<(WrittenDay, usize)> {
    let (value, 8) = pieces.number(at)? else { return None };
    let year = i32::try_from(value / 10_000).ok().filter(|year| (1900..=2199).contains(year))?;
    clear(Some(year), Some(value / 100 % 100), value % 100).map(|day| (day, at + 1))
}

/// `2026年3月12日`, `3月12号`.
fn chinese(pieces: Pieces<'_>, at: usize) -> Option<(WrittenDay, usize)> {
    let mut next = at;
    let mut own_year = None;
    if let Some((value, digits)) = pieces.number(at)
        && pieces.mark(at + 1, "年").is_some()
    {
        own_year = Some(year(value, digits)?);
        next = pieces.past_space(at + 2);
    }
    let month = pieces.number_in(next, 1..=12)?;
    pieces.mark(next + 1, "月")?;
    let next = pieces.past_space(next + 2);
    let day = pieces.number_in(next, 1..=31)?;
    let next = if pieces.mark(next + 1, "日号").is_some() { next + 2 } else { next + 1 };
    clear(own_year, Some(month), day).map(|day| (day, next))
}

/// `2026-03-12`, `2026/3/12`, `12.3.2026`, `3/12`; and `3-12` and `3.12` where nothing else is meant.
fn figures(pieces: Pieces<'_>, at: usize, alone: bool) -> Option<(WrittenDay, usize)> {
    let (first, first_digits) = pieces.number(at)?;
    let mark = pieces.mark(at + 1, "-/.")?;
    let second = pieces.number_in(at + 2, 1..=31)?;
    let same = mark.to_string();
    let third = pieces.mark(at + 3, &same).and_then(|_| pieces.number(at + 4));
    match third {
        Some((third, third_digits)) if first_digits == 4 => {
            let past_time_mark = |next| if pieces.mark(next, "t").is_some() { next + 1 } else { next };
            let day = clear(year(first, 4), Some(second), third).filter(|_| third_digits <= 2)?;
            Some((day, past_time_mark(at + 5)))
        }
        // 26-3-12: nobody plans for 2012.
        Some((third, 1 | 2)) if first_digits == 2 && (20..=60).contains(&first) && third < 20 => {
            clear(year(first, 2), Some(second), third).map(|day| (day, at + 5))
        }
        Some((third, third_digits)) if (1..=31).contains(&first) => {
            let year = year(third, third_digits)?;
            (first <= 12 || second <= 12).then_some((WrittenDay::Figures(first, second, year), at + 5))
        }
        Some((third, third_digits)) => {
            let day = clear(year(first, first_digits), Some(second), third).filter(|_| third_digits <= 2)?;
            Some((day, at + 5))
        }
        // A span of hours, a quantity or a version look the same: in other text only a slash says that it is a day.
        None if first_digits <= 2 && (alone || mark == '/') && pieces.mark(at + 3, ":%").is_none() => {
            let (month, day) = if first > 12 { (second, first) } else { (first, second) };
            clear(None, Some(month), day).map(|day| (day, at + 3))
        }
        None => None,
    }
}

/// `12 March 2026`, `Mar 12, 2026`, `March 12th`.
fn english(pieces: Pieces<'_>, at: usize) -> Option<(WrittenDay, usize)> {
    let day = |at: usize| {
        let day = pieces.number_in(at, 1..=31)?;
        let next = ["st", "nd", "rd", "th"].iter().find_map(|ending| pieces.word(at + 1, ending));
        Some((day, next.unwrap_or(at + 1)))
    };
    let year_at = |at: usize| {
        let at = if pieces.mark(at, ",").is_some() { at + 1 } else { at };
        let at = pieces.past_space(at);
        pieces
            .number(at)
            .and_then(|(value, digits)| year(value, digits).filter(|_| digits == 4))
            .map(|year| (year, at + 1))
    };
    let joined = |at: usize| if pieces.mark(at, "-").is_some() { at + 1 } else { pieces.past_space(at) };
    let (month, day, next) = if let Some((month, next)) = month_name(pieces, at) {
        let (day, next) = day(joined(next))?;
        (month, day, next)
    } else {
        let (day, next) = day(at)?;
        let (month, next) = month_name(pieces, joined(next))?;
        (month, day, next)
    };
    let with_year = year_at(next).or_else(|| pieces.mark(next, "-").and_then(|_| year_at(next + 1)));
    let (year, next) = with_year.map_or((None, next), |(year, next)| (Some(year), next));
    clear(year, Some(month), day).map(|day| (day, next))
}

/// `12日` at the beginning of a cell, and `12` in one of its own.
fn day_alone(pieces: Pieces<'_>, at: usize) -> Option<(WrittenDay, usize)> {
    (at == 0).then_some(())?;
    let day = pieces.number_in(at, 1..=31)?;
    let next = pieces.mark(at + 1, "日号").map(|_| at + 2);
    let next = next.or_else(|| pieces.at(1).is_none().then_some(1))?;
    clear(None, None, day).map(|day| (day, next))
}

/// The same with its parts in their ranges; a day that its month doesn't have is found out later, by year.
fn clear(year: Option<i32>, month: Option<u32>, day: u32) -> Option<WrittenDay> {
    let fits = month.is_none_or(|month| (1..=12).contains(&month)) && (1..=31).contains(&day);
    fits.then_some(WrittenDay::Clear { year, month, day })
}

const WEEKDAYS: [(&str, Weekday); 37] = {
    use Weekday::{Fri, Mon, Sat, Sun, Thu, Tue, Wed};
    [
        ("周一", Mon),
        ("周二", Tue),
        ("周三", Wed),
        ("周四", Thu),
        ("周五", Fri),
        ("周六", Sat),
        ("周日", Sun),
        ("周天", Sun),
        ("星期一", Mon),
        ("星期二", Tue),
        ("星期三", Wed),
        ("星期四", Thu),
        ("星期五", Fri),
        ("星期六", Sat),
        ("星期日", Sun),
        ("星期天", Sun),
        ("礼拜一", Mon),
        ("礼拜二", Tue),
        ("礼拜三", Wed),
        ("礼拜四", Thu),
        ("礼拜五", Fri),
        ("礼拜六", Sat),
        ("礼拜天", Sun),
        ("monday", Mon),
        ("tuesday", Tue),
        ("wednesday", Wed),
        ("thursday", Thu),
        ("friday", Fri),
        ("saturday", Sat),
        ("sunday", Sun),
        ("mon", Mon),
        ("tue", Tue),
        ("wed", Wed),
        ("thu", Thu),
        ("fri", Fri),
        ("sat", Sat),
        ("sun", Sun),
    ]
};

/// The day of the week that is named at a place.
pub fn weekday(pieces: Pieces<'_>, at: usize) -> Option<(Weekday, usize)> {
    if let Some(found) = pieces.any(at, &WEEKDAYS) {
        return Some(found);
    }
    // What stands in brackets behind a day: （四）.
    let short = [
        ("一", Weekday::Mon),
        ("二", Weekday::Tue),
        ("三", Weekday::Wed),
        ("四", Weekday::Thu),
        ("五", Weekday::Fri),
        ("六", Weekday::Sat),
        ("日", Weekday::Sun),
        ("天", Weekday::Sun),
    ];
    pieces.mark(at, "(")?;
    let (day, next) = pieces.any(at + 1, &WEEKDAYS).or_else(|| pieces.any(at + 1, &short))?;
    pieces.mark(next, ")").map(|_| (day, next + 1))
}

/// The place after the day of the week that may follow a day.
fn past_weekday(pieces: Pieces<'_>, at: usize) -> usize {
    let next = pieces.past_space(at);
    let next = if pieces.mark(next, ",").is_some() { pieces.past_space(next + 1) } else { next };
    weekday(pieces, next).map_or(at, |(_, next)| next)
}

/// What a sheet says once for all of its days.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Context {
    /// The year that its title names.
    pub year: Option<i32>,
    /// The month that its title names.
    pub month: Option<u32>,
    /// The first day that is asked for: where no year is said, it is near this one.
    pub from: NaiveDate,
    /// Which of two figures is the month.
    pub order: Order,
}

impl Context {
    /// A day that lacks its year, and lies further back than this many days before what is asked for, is next year's.
    const FARTHEST_BACK: i64 = 240;

    /// The day that is meant, if there is such a day. `year_later`: it stands after the turn of the year.
    pub fn day(&self, written: WrittenDay, year_later: bool) -> Option<NaiveDate> {
        let (year, month, day) = match written {
            WrittenDay::Clear { year, month, day } => (year, month, day),
            WrittenDay::Figures(first, second, year) => match self.order {
                Order::DayFirst if second <= 12 => (Some(year), Some(second), first),
                Order::MonthFirst if first > 12 => (Some(year), Some(second), first),
                _ => (Some(year), Some(first), second),
            },
        };
        let month = month.or(self.month).unwrap_or(self.from.month());
        if let Some(year) = year {
            return NaiveDate::from_ymd_opt(year, month, day);
        }
        if let Some(year) = self.year {
            return NaiveDate::from_ymd_opt(year + i32::from(year_later), month, day);
        }
        let near = NaiveDate::from_ymd_opt(self.from.year() + i32::from(year_later), month, day)?;
        if (self.from - near).num_days() <= Self::FARTHEST_BACK {
            return Some(near);
        }
        NaiveDate::from_ymd_opt(near.year() + 1, month, day)
    }
}
