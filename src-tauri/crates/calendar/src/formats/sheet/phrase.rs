//! What a text says of days and hours, and what else it says.

use chrono::Weekday;

use super::{
    day::{self, WrittenDay},
    hours::{self, Hours},
    tokens::{Kind, Pieces, Token, tokens},
};

/// A text taken apart.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Phrase {
    /// The day, or the first of them.
    pub day: Option<WrittenDay>,
    /// The last day, where a span of them is said.
    pub last_day: Option<WrittenDay>,
    /// The hours, on the first day.
    pub hours: Option<Hours>,
    /// The hours on the last day, where they are said apart.
    pub last_hours: Option<Hours>,
    /// The day of the week, where the text is nothing else.
    pub weekday: Option<Weekday>,
    /// All other words.
    pub rest: String,
}

impl Phrase {
    /// Reads a text. `alone`: it stands where days and times are expected, and means them with less.
    pub fn of(text: &str, alone: bool) -> Self {
        let tokens = tokens(text);
        let pieces = Pieces(&tokens);
        let mut phrase = Self::default();
        let mut rest = Rest { text, parts: Vec::new() };
        let mut at = 0;
        while let Some(token) = tokens.get(at) {
            at = phrase.take(pieces, at, alone).unwrap_or_else(|| {
                rest.keep(*token);
                at + 1
            });
        }
        if phrase.day.is_none()
            && phrase.hours.is_none()
            && let Some((weekday, next)) = day::weekday(pieces, pieces.past_space(0))
            && pieces.at(pieces.past_space(next)).is_none()
        {
            phrase.weekday = Some(weekday);
            return phrase;
        }
        phrase.rest = rest.finish();
        phrase
    }

    /// Takes what begins at a place, and gives the place after it.
    fn take(&mut self, pieces: Pieces<'_>, at: usize, alone: bool) -> Option<usize> {
        if is_within_a_number(pieces, at) {
            return None;
        }
        // Hours first: 9-11点 is no day.
        if self.hours.is_none()
            && let Some((hours, next)) = hours::hours(pieces, at, alone)
        {
            self.hours = Some(hours);
            // 3月12日下午—3月13日上午
            return Some(self.take_last_day(pieces, next).unwrap_or(next));
        }
        if self.day.is_none() {
            let (day, next) = day::day(pieces, past_weekday(pieces, at), alone)?;
            self.day = Some(day);
            return Some(self.take_last_day(pieces, next).unwrap_or(next));
        }
        if self.last_day.is_some() && self.last_hours.is_none() {
            let (hours, next) = hours::hours(pieces, at, alone)?;
            self.last_hours = Some(hours);
            return Some(next);
        }
        None
    }

    /// The last day of a span, which may say no more than what is new: 3月12日—14日.
    fn take_last_day(&mut self, pieces: Pieces<'_>, at: usize) -> Option<usize> {
        let first = self.day.filter(|_| self.last_day.is_none())?;
        let after = pieces.until(at)?;
        // 3/12-9:00 is no span of days.
        hours::hours(pieces, after, false).is_none().then_some(())?;
        let full = day::day(pieces, after, false);
        let (last, next) = full.or_else(|| {
            let day = pieces.number_in(after, 1..=31)?;
            let marked = pieces.mark(after + 1, "日号").is_some();
            // 3/12-14 is one only where nothing follows.
            let ends = pieces.at(after + 1).is_none_or(|kind| kind == Kind::Space);
            let WrittenDay::Clear { year, month, .. } = first else { return None };
            (marked || ends)
                .then_some((WrittenDay::Clear { year, month, day }, after + 1 + usize::from(marked)))
        })?;
        self.last_day = Some(last);
        Some(next)
    }
}

/// The place after a day of the week that stands before a day: `Thursday, March 12`.
fn past_weekday(pieces: Pieces<'_>, at: usize) -> usize {
    let Some((_, next)) = day::weekday(pieces, at) else { return at };
    let next = if pieces.mark(next, ",").is_some() { next + 1 } else { next };
    pieces.past_space(next)
}

/// Whether a place is the tail of a number with letters, as in `A12` or `2.5`.
fn is_within_a_number(pieces: Pieces<'_>, at: usize) -> bool {
    let Some(before) = at.checked_sub(1).and_then(|before| pieces.at(before)) else { return false };
    let is_number = matches!(pieces.at(at), Some(Kind::Number(..)));
    // 2026-03-12T14:00
    let is_after_day =
        before == Kind::Char('t') && at.checked_sub(2).is_some_and(|at| pieces.number(at).is_some());
    let is_number = is_number && !is_after_day;
    is_number && matches!(before, Kind::Char(one) if one.is_ascii_alphabetic() || one == '.' || one == '#')
}

/// What of a text is left.
struct Rest<'t> {
    text: &'t str,
    parts: Vec<(usize, usize)>,
}

impl Rest<'_> {
    fn keep(&mut self, token: Token) {
        match self.parts.last_mut().filter(|(_, to)| *to == token.from) {
            Some((_, to)) => *to = token.to,
            None => self.parts.push((token.from, token.to)),
        }
    }

    fn finish(self) -> String {
        let texts = self.parts.iter().filter_map(|(from, to)| self.text.get(*from..*to)).map(bare);
        let texts: Vec<&str> = texts.filter(|text| !text.is_empty()).collect();
        texts.join(" ").split_whitespace().collect::<Vec<_>>().join(" ")
    }
}

/// A text without the marks that parted it from a day or a time.
pub fn bare(text: &str) -> &str {
    let text = text.trim_matches(|one: char| one.is_whitespace() || ":：,，;；、-–—~～|·•/。".contains(one));
    let text = text.strip_prefix(['(', '（']).filter(|rest| !rest.contains([')', '）'])).unwrap_or(text);
    let text = text.strip_suffix([')', '）']).filter(|rest| !rest.contains(['(', '（'])).unwrap_or(text);
    match text {
        "()" | "（）" | "[]" | "【】" => "",
        _ => text.trim(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::hours::Part;
    use super::*;

    fn clear(year: impl Into<Option<i32>>, month: impl Into<Option<u32>>, day: u32) -> WrittenDay {
        WrittenDay::Clear { year: year.into(), month: month.into(), day }
    }

    fn span(from: (u32, u32), to: (u32, u32)) -> Hours {
        Hours::Span(from.0 * 3600 + from.1 * 60, to.0 * 3600 + to.1 * 60)
    }

    fn at(hour: u32, minute: u32) -> Hours {
        Hours::From(hour * 3600 + minute * 60)
    }

    #[test]
    fn days_are_read_as_people_write_them() {
        for text in [
            "2026年3月12日",
            "2026-03-12",
            "2026/3/12",
            "2026.3.12",
            "20260312",
            "12 March 2026",
            "Mar 12, 2026",
            "12-Mar-2026",
            "2026年3月12号（四）",
            "Thursday, March 12, 2026",
        ] {
            let phrase = Phrase::of(text, true);
            assert_eq!((phrase.day, phrase.rest.as_str()), (Some(clear(2026, 3, 12)), ""), "{text}");
        }
        for text in ["3月12日", "3月12", "三月十二日", "3/12", "3-12", "3.12", "3月12日 周四", "03-12"]
        {
            assert_eq!(Phrase::of(text, true).day, Some(clear(None, 3, 12)), "{text}");
        }
        assert_eq!(Phrase::of("12日", true).day, Some(clear(None, None, 12)));
        assert_eq!(Phrase::of("3/4/2026", true).day, Some(WrittenDay::Figures(3, 4, 2026)));
        assert_eq!(Phrase::of("26-3-12", true).day, Some(clear(2026, 3, 12)));
        assert_eq!(Phrase::of("12.3.26", true).day, Some(WrittenDay::Figures(12, 3, 2026)));
    }

    #[test]
    fn hours_are_read_as_people_write_them() {
        for text in [
            "14:00-15:30",
            "14:00–15:30",
            "14：00～15：30",
            "下午2点-3点半",
            "下午2:00-3:30",
            "2:00-3:30 PM",
            "14点至15点30分",
            "2pm - 3:30pm",
            "14:00 to 15:30",
            "14:00:00-15:30:00",
        ] {
            assert_eq!(Phrase::of(text, true).hours, Some(span((14, 0), (15, 30))), "{text}");
        }
        for (text, hours) in [
            ("上午", Some(Hours::Part(Part::Morning))),
            ("PM", Some(Hours::Part(Part::Afternoon))),
            ("晚", Some(Hours::Part(Part::Evening))),
            ("全天", Some(Hours::AllDay)),
            ("9点", Some(at(9, 0))),
            ("下午3点一刻", Some(at(15, 15))),
            ("12:00 AM", Some(at(0, 0))),
            ("12:30 PM", Some(at(12, 30))),
            ("中午12点", Some(at(12, 0))),
            ("9-11点", Some(span((9, 0), (11, 0)))),
            ("2-4pm", Some(span((14, 0), (16, 0)))),
            ("11-1pm", Some(span((11, 0), (13, 0)))),
            ("9:00-1:30", Some(span((9, 0), (13, 30)))),
            ("22:00-02:00", Some(span((22, 0), (26, 0)))),
            ("上午9:00-下午4:00", Some(span((9, 0), (16, 0)))),
            ("上午、下午", Some(span((8, 30), (17, 30)))),
            ("25:00", None),
        ] {
            assert_eq!(Phrase::of(text, true).hours, hours, "{text}");
        }
    }

    #[test]
    fn what_else_is_said_stays() {
        for (text, day, hours, rest) in [
            ("3月12日 周四 14:00–15:30", Some(clear(None, 3, 12)), Some(span((14, 0), (15, 30))), ""),
            (
                "3月12日 周四 14:00–15:30 市一 王主任",
                Some(clear(None, 3, 12)),
                Some(span((14, 0), (15, 30))),
                "市一 王主任",
            ),
            ("上午：浙二（心内科）", None, Some(Hours::Part(Part::Morning)), "浙二（心内科）"),
            ("第一人民医院", None, None, "第一人民医院"),
            ("9:00-10:30 省人民医院 2号楼", None, Some(span((9, 0), (10, 30))), "省人民医院 2号楼"),
            ("周四例会", None, None, "周四例会"),
            ("市一 3/12 下午", Some(clear(None, 3, 12)), Some(Hours::Part(Part::Afternoon)), "市一"),
            ("血常规 3-5 项", None, None, "血常规 3-5 项"),
            ("2026-03-12T14:00:00", Some(clear(2026, 3, 12)), Some(at(14, 0)), ""),
            ("Meeting at 3pm", None, Some(at(15, 0)), "Meeting at"),
        ] {
            let phrase = Phrase::of(text, false);
            assert_eq!((phrase.day, phrase.hours, phrase.rest.as_str()), (day, hours, rest), "{text}");
        }
    }

    #[test]
    fn spans_of_days_are_read() {
        for text in ["3月12日-14日", "3月12日—3月14日", "3/12-3/14", "3/12-14", "3月12日至14号"]
        {
            let phrase = Phrase::of(text, true);
            assert_eq!(
                (phrase.day, phrase.last_day),
                (Some(clear(None, 3, 12)), Some(clear(None, 3, 14))),
                "{text}"
            );
        }
        let phrase = Phrase::of("3月12日下午—3月13日上午", true);
        assert_eq!(phrase.hours, Some(Hours::Part(Part::Afternoon)));
        assert_eq!(
            (phrase.last_day, phrase.last_hours),
            (Some(clear(None, 3, 13)), Some(Hours::Part(Part::Morning)))
        );
        assert_eq!(Phrase::of("3/12 9:00-10:00", true).last_day, None);
    }

    #[test]
    fn a_day_of_the_week_alone_is_one() {
        assert_eq!(Phrase::of("周三", true).weekday, Some(Weekday::Wed));
        assert_eq!(Phrase::of("Fri", true).weekday, Some(Weekday::Fri));
    }
}
