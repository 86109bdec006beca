//! Entries of a stored calendar without what they say: their times stay, as those of private entries do.

use super::kept::OF_PRIVATE_EVENTS;
use crate::matching::EventText;

/// The text of a stored calendar in which the entries that `is_meant` keep nothing but their times; `None` where
/// there is no such entry. It is asked with what an entry says, and with all of its lines.
pub fn without_words(kept: &str, is_meant: &dyn Fn(&EventText<'_>, &str) -> bool) -> Option<String> {
    let mut left = String::with_capacity(kept.len());
    let (mut rest, mut found) = (kept, false);
    while let Some((before, entry, after)) = next_entry(rest) {
        left.push_str(before);
        let said = |name: &str| value(entry, name).unwrap_or_default();
        let (summary, location, description) = (said("SUMMARY"), said("LOCATION"), said("DESCRIPTION"));
        let text = EventText { summary: &summary, location: &location, description: &description };
        if is_meant(&text, entry) {
            found = true;
            left.push_str("BEGIN:VEVENT\r\nCLASS:PRIVATE\r\n");
            let times = |line: &&str| OF_PRIVATE_EVENTS.iter().any(|name| is(line, name));
            for line in entry.lines().filter(times) {
                left.push_str(line);
                left.push_str("\r\n");
            }
            left.push_str("END:VEVENT\r\n");
        } else {
            left.push_str(entry);
        }
        rest = after;
    }
    left.push_str(rest);
    found.then_some(left)
}

const BEGIN: &str = "BEGIN:VEVENT\r\n";
const END: &str = "END:VEVENT\r\n";

/// What stands before the next entry, the entry, and what comes after it.
fn next_entry(text: &str) -> Option<(&str, &str, &str)> {
    let start = text.find(BEGIN)?;
    let (before, from) = text.split_at(start);
    let (entry, after) = from.split_at(from.find(END)? + END.len());
    Some((before, entry, after))
}

fn is(line: &str, name: &str) -> bool {
    let ends = line.find([':', ';']).unwrap_or(line.len());
    line.get(..ends).is_some_and(|own| own.eq_ignore_ascii_case(name))
}

/// What a property of an entry says.
fn value(entry: &str, name: &str) -> Option<String> {
    let line = entry.lines().find(|line| is(line, name))?;
    let mut quoted = false;
    let colon = line.char_indices().find(|(_, one)| {
        quoted ^= *one == '"';
        *one == ':' && !quoted
    });
    let said = line.get(colon?.0 + 1..)?;
    Some(said.replace("\\n", "\n").replace("\\,", ",").replace("\\;", ";").replace("\\\\", "\\"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::formats;

    #[test]
    fn only_the_entry_that_is_meant_loses_its_words_and_keeps_its_time() {
        let file = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART:20260105T010000Z\r\n\
            DTEND:20260105T020000Z\r\nSUMMARY;LANGUAGE=zh:市一\\, 检验科\r\nLOCATION:江北\r\nEND:VEVENT\r\n\
            BEGIN:VEVENT\r\nUID:2\r\nDTSTART:20260106T010000Z\r\nSUMMARY:例会\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
        let kept = formats::read(file.as_bytes()).unwrap().kept;
        let left = without_words(&kept, &|text, _| text.summary == "市一, 检验科" && text.location == "江北")
            .unwrap();
        let (before, after) =
            (formats::read(kept.as_bytes()).unwrap(), formats::read(left.as_bytes()).unwrap());
        assert!(!left.contains("市一") && !left.contains("江北") && left.contains("例会"));
        assert_eq!(before.calendar.events.len(), after.calendar.events.len());
        assert_eq!(before.calendar.events[0].start, after.calendar.events[0].start);
        assert!(after.calendar.events[0].private && !after.calendar.events[1].private);
        assert_eq!(after.kept, left, "it is stored as any other");
        assert_eq!(without_words(&left, &|text, _| text.summary.contains("市一")), None);
    }
}
