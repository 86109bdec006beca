//! Times of the day as people write them.

use super::tokens::Pieces;

/// Seconds of a day.
pub const DAY: u32 = 24 * 3600;

/// Hours as they are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hours {
    /// The whole day: 全天.
    AllDay,
    /// A part of the day by its name: 上午.
    Part(Part),
    /// When it begins, in seconds of the day.
    From(u32),
    /// When it begins and ends; the end may be in the next day.
    Span(u32, u32),
}

/// A part of the day that a plan names instead of hours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// 凌晨.
    Night,
    /// 上午, 早上.
    Morning,
    /// 中午.
    Noon,
    /// 下午.
    Afternoon,
    /// 晚上.
    Evening,
}

impl Part {
    /// From when to when it is, in seconds of the day: morning and afternoon are the hours that offices work.
    pub fn span(self) -> (u32, u32) {
        let at = |hour: u32, minute: u32| hour * 3600 + minute * 60;
        match self {
            Self::Night => (at(0, 0), at(6, 0)),
            Self::Morning => (at(8, 30), at(12, 0)),
            Self::Noon => (at(12, 0), at(13, 30)),
            Self::Afternoon => (at(13, 30), at(17, 30)),
            Self::Evening => (at(18, 0), at(21, 0)),
        }
    }

    /// The hour of twelve that is meant in this part of the day.
    fn hour(self, hour: u32) -> u32 {
        match self {
            Self::Night if hour == 12 => 0,
            Self::Noon if hour < 10 => hour + 12,
            Self::Afternoon if hour < 12 => hour + 12,
            Self::Evening if (1..12).contains(&hour) => hour + 12,
            Self::Evening if hour == 12 => 24,
            _ => hour,
        }
    }
}

impl Hours {
    /// From when to when, as far as it is said.
    pub fn span(self) -> Option<(u32, u32)> {
        match self {
            Self::Part(part) => Some(part.span()),
            Self::Span(from, to) => Some((from, to)),
            Self::AllDay | Self::From(_) => None,
        }
    }
}

const PARTS: [(&str, Part); 19] = [
    ("上午", Part::Morning),
    ("早上", Part::Morning),
    ("早晨", Part::Morning),
    ("清晨", Part::Morning),
    ("中午", Part::Noon),
    ("午间", Part::Noon),
    ("下午", Part::Afternoon),
    ("午后", Part::Afternoon),
    ("傍晚", Part::Evening),
    ("晚上", Part::Evening),
    ("晚间", Part::Evening),
    ("夜间", Part::Evening),
    ("凌晨", Part::Night),
    ("morning", Part::Morning),
    ("afternoon", Part::Afternoon),
    ("evening", Part::Evening),
    ("noon", Part::Noon),
    ("am", Part::Morning),
    ("pm", Part::Afternoon),
];
const ALL_DAY: [(&str, ()); 11] = [
    ("全天", ()),
    ("整天", ()),
    ("终日", ()),
    ("全日", ()),
    ("一整天", ()),
    ("一天", ()),
    ("上下午", ()),
    ("all day", ()),
    ("all-day", ()),
    ("allday", ()),
    ("full day", ()),
];

/// The part of the day that is named at a place.
pub fn part(pieces: Pieces<'_>, at: usize) -> Option<(Part, usize)> {
    pieces.any(at, &PARTS).or_else(|| am_pm(pieces, at).map(|(is_pm, next)| (of_half(is_pm), next)))
}

fn of_half(is_pm: bool) -> Part {
    if is_pm { Part::Afternoon } else { Part::Morning }
}

/// `am`, `p.m.`: whether it is the second half of the day.
fn am_pm(pieces: Pieces<'_>, at: usize) -> Option<(bool, usize)> {
    let words = [("a.m.", false), ("p.m.", true), ("a.m", false), ("p.m", true), ("am", false), ("pm", true)];
    pieces.any(at, &words)
}

/// The hours that begin at a place, and the place after them.
pub fn hours(pieces: Pieces<'_>, at: usize, alone: bool) -> Option<(Hours, usize)> {
    if let Some(((), next)) = pieces.any(at, &ALL_DAY) {
        return Some((Hours::AllDay, next));
    }
    if let Some(found) = times(pieces, at) {
        return Some(found);
    }
    let (first, next) = part(pieces, at).or_else(|| short_part(pieces, at).filter(|_| alone))?;
    // 上午、下午 is the whole of both.
    let joined = if pieces.mark(next, "、/+,&和及").is_some() { next + 1 } else { next };
    if let Some((second, next)) = part(pieces, joined).filter(|(second, _)| *second > first) {
        return Some((Hours::Span(first.span().0, second.span().1), next));
    }
    if let Some(after) = pieces.until(next)
        && let Some((second, next)) = part(pieces, after).filter(|(second, _)| *second > first)
    {
        return Some((Hours::Span(first.span().0, second.span().1), next));
    }
    Some((Hours::Part(first), next))
}

/// A part of the day in one character, in a cell that holds nothing else.
fn short_part(pieces: Pieces<'_>, at: usize) -> Option<(Part, usize)> {
    let words = [("早", Part::Morning), ("午", Part::Noon), ("晚", Part::Evening)];
    let found = pieces.any(at, &words)?;
    (at == 0 && pieces.at(found.1).is_none()).then_some(found)
}

/// A time on the clock, as it is written.
#[derive(Debug, Clone, Copy)]
struct Clock {
    part: Option<Part>,
    hour: u32,
    seconds: u32,
    /// Whether it says that it is a time, and isn't just a figure.
    is_marked: bool,
}

impl Clock {
    fn at(&self, part: Option<Part>) -> u32 {
        self.part.or(part).map_or(self.hour, |part| part.hour(self.hour)) * 3600 + self.seconds
    }
}

fn times(pieces: Pieces<'_>, at: usize) -> Option<(Hours, usize)> {
    let (first, next) = clock(pieces, at)?;
    if let Some(after) = pieces.until(next)
        && let Some((second, end)) = clock(pieces, after)
        && (first.is_marked || second.is_marked)
    {
        // 2–4 pm are both in the afternoon; 11–1 pm are not.
        let shared = second.part.filter(|_| first.part.is_none() && !second_is_earlier(first, second));
        let from = first.at(shared);
        let to = second.at(second.part.or(first.part));
        return Some((Hours::Span(from, later(from, to, second.part.is_none())), end));
    }
    first.is_marked.then(|| (Hours::From(first.at(None)), next))
}

fn second_is_earlier(first: Clock, second: Clock) -> bool {
    first.hour > 12 || second.at(None) <= first.at(second.part)
}

/// The end of what begins at a time: 9:00–1:30 ends in the afternoon, 22:00–2:00 in the next day.
fn later(from: u32, to: u32, of_twelve_hours: bool) -> u32 {
    if to > from {
        to
    } else if of_twelve_hours && to <= DAY / 2 && to + DAY / 2 > from {
        to + DAY / 2
    } else {
        to + DAY
    }
}

/// A time on the clock at a place: `14:00`, `2:00 PM`, `下午2点半`; and `9` where a span may follow.
fn clock(pieces: Pieces<'_>, at: usize) -> Option<(Clock, usize)> {
    let (before, start) = match part(pieces, at) {
        Some((part, next)) => (Some(part), pieces.past_space(next)),
        None => (None, at),
    };
    let (hour, digits) = pieces.number(start)?;
    if hour > 24 || digits > 2 {
        return None;
    }
    let minute_at = |at: usize| pieces.number(at).filter(|(value, digits)| *value < 60 && *digits <= 2);
    let mut next = start + 1;
    let (mut seconds, mut is_marked) = (0, false);
    if pieces.mark(next, ":").is_some() {
        let (minute, 2) = minute_at(next + 1)? else { return None };
        (seconds, is_marked, next) = (minute * 60, true, next + 2);
        if pieces.mark(next, ":").is_some()
            && let Some((second, 2)) = minute_at(next + 1)
        {
            (seconds, next) = (seconds + second, next + 2);
        }
    } else if pieces.mark(next, "点时").is_some() {
        (is_marked, next) = (true, next + 1);
        if let Some((share, after)) =
            pieces.any(next, &[("半", 30), ("一刻", 15), ("三刻", 45), ("整", 0), ("钟", 0)])
        {
            (seconds, next) = (share * 60, after);
        } else if let Some((minute, _)) = minute_at(next) {
            (seconds, next) = (minute * 60, next + 1);
            next += usize::from(pieces.mark(next, "分").is_some());
        }
    }
    let mut part = before;
    if before.is_none()
        && hour <= 12
        && let Some((is_pm, after)) = am_pm(pieces, pieces.past_space(next))
    {
        (part, is_marked, next) = (Some(of_half(is_pm)), true, after);
    }
    // 12:00 AM is midnight.
    let is_midnight = hour == 12 && part == Some(Part::Morning) && before.is_none();
    let clock = Clock { part, hour: if is_midnight { 0 } else { hour }, seconds, is_marked };
    (clock.hour * 3600 + clock.seconds <= DAY).then_some((clock, next))
}
