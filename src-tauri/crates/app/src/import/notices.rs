//! What is odd about a calendar file, in sentences.

use tandem_calendar::formats::{Notice as Found, Oddity};

use crate::{sentence::Sentence, wire::calendars::Notice};

/// A notice of the reader as the report has it.
pub(super) fn notice(found: &Found) -> Notice {
    Notice { line: found.line, event: found.event.clone(), what: what(&found.oddity), skipped: found.skipped }
}

fn what(oddity: &Oddity) -> Sentence {
    match oddity {
        Oddity::NoStart => Sentence::new("import-oddity-no-start"),
        Oddity::NoUid => Sentence::new("import-oddity-no-uid"),
        Oddity::UnknownZone { zone } => Sentence::new("import-oddity-unknown-zone").with("zone", zone),
        Oddity::EndsBeforeItStarts => Sentence::new("import-oddity-ends-before-it-starts"),
        Oddity::UnreadableProperty { property, value } => {
            Sentence::new("import-oddity-unreadable-property").with("property", property).with("value", value)
        }
        Oddity::UnreadableRule { rule } => Sentence::new("import-oddity-unreadable-rule").with("rule", rule),
        Oddity::UnknownRulePart { part } => {
            Sentence::new("import-oddity-unknown-rule-part").with("part", part)
        }
        Oddity::Duplicate => Sentence::new("import-oddity-duplicate"),
        Oddity::NotEnded => Sentence::new("import-oddity-not-ended"),
        Oddity::UnreadableLine { text } => Sentence::new("import-oddity-unreadable-line").with("text", text),
        Oddity::TooMany { property } => Sentence::new("import-oddity-too-many").with("property", property),
        Oddity::TooLarge => Sentence::new("import-oddity-too-large"),
        Oddity::LineTooLong => Sentence::new("import-oddity-line-too-long"),
        Oddity::UnreadableCharacters => Sentence::new("import-oddity-unreadable-characters"),
        Oddity::TooManyOccurrences { listed } => {
            Sentence::new("import-oddity-too-many-occurrences").with("listed", *listed)
        }
        Oddity::RuleTooLong => Sentence::new("import-oddity-rule-too-long"),
    }
}
