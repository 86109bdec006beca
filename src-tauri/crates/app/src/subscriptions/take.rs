//! What a server answered, taken into the programme.

use std::collections::BTreeMap;

use tandem_calendar::formats;
use tandem_store::{FetchedNews, FetchedResource};

use super::{ask::Answer, find, find_by_id};
use crate::{
    desk::Desk,
    failure::Failure,
    import::{self, Followed},
    sentence::Sentence,
    wire::calendars::{ImportReport, Notice},
};

/// Takes what a server answered as a newer export of the calendar is taken.
///
/// # Errors
/// When the subscription is gone meanwhile, or the programme can't be written.
pub fn take(desk: &mut Desk, answer: Answer) -> Result<ImportReport, Failure> {
    let Answer { id, refreshed } = answer;
    let subscription = find_by_id(desk, id)?;
    let mut put = BTreeMap::new();
    for resource in refreshed.put {
        // What is no calendar says nothing, and is not asked for again until it changes.
        let source = formats::read(&resource.bytes).map(|read| read.kept).unwrap_or_default();
        put.insert(resource.href, FetchedResource { version: resource.version, source });
    }
    let news = FetchedNews {
        token: refreshed.token.as_deref(),
        at: desk.env.now(),
        put: &put,
        gone: &refreshed.gone,
    };
    desk.store.keep_fetched(id, &news).map_err(|error| Failure::from_storage(desk.path(), &error))?;
    let fetched = desk.store.fetched(id).map_err(|error| Failure::from_read(desk.path(), &error))?;
    let parts: Vec<(String, FetchedResource)> =
        fetched.into_iter().flat_map(|fetched| fetched.resources).collect();
    let strangers = parts.iter().filter(|(_, part)| part.source.is_empty());
    let strangers: Vec<Notice> = strangers.map(|(href, _)| no_calendar(href)).collect();
    let whole: String = parts.into_iter().map(|(_, part)| part.source).collect();
    let mut report = import::take_followed(
        desk,
        "refresh-calendar",
        Followed {
            owner: subscription.owner,
            calendar: subscription.calendar,
            name: subscription.name,
            text: if whole.is_empty() { EMPTY.to_owned() } else { whole },
        },
    )?;
    report.skipped.extend(strangers);
    // Its name, as far as it may be read.
    Ok(ImportReport { file: find(desk, &id.to_string())?.name, ..report })
}

/// What is told of a resource that is no calendar.
fn no_calendar(href: &str) -> Notice {
    let name = href.trim_end_matches('/').rsplit('/').next().unwrap_or(href);
    Notice {
        line: 0,
        at: Sentence::new("import-at-resource").with("name", name),
        event: None,
        what: Sentence::new("import-oddity-no-calendar"),
        skipped: true,
    }
}

/// A calendar without an entry.
const EMPTY: &str = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n";

#[cfg(test)]
mod tests {
    use tandem_domain::subscription::SubscriptionKind;
    use tandem_subscription::{Refreshed, Resource};

    use super::*;
    use crate::{
        Env, demo::DemoSize, programme::create_demo, subscriptions::subscribe,
        wire::subscriptions::FoundCalendar,
    };

    #[test]
    fn what_is_no_calendar_among_a_calendars_parts_is_told_each_time() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("demo.tandem");
        let env = Env::at("2026-01-05T01:00:00Z".parse().unwrap());
        let (mut desk, _) = create_demo(&path, "2026-01-05".parse().ok(), DemoSize::Ordinary, env).unwrap();
        let owner = import::owner(&desk, "周敏").unwrap();
        let found = FoundCalendar {
            address: "https://calendars.example/work/".into(),
            kind: SubscriptionKind::Collection,
            name: "工作".into(),
        };
        let id = subscribe(&mut desk, owner, &found, None).unwrap().id;
        let event = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:a\r\nDTSTART:20260112T010000Z\r\n\
                     DTEND:20260112T020000Z\r\nSUMMARY:例会\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
        let resource = |href: &str, bytes: &[u8]| Resource {
            href: href.into(),
            version: Some("1".into()),
            bytes: bytes.into(),
        };
        let put =
            vec![resource("/work/a.ics", event.as_bytes()), resource("/work/photo.jpg", b"\xff\xd8\xff")];
        let first =
            take(&mut desk, Answer { id, refreshed: Refreshed { put, ..Refreshed::default() } }).unwrap();
        let again = take(&mut desk, Answer { id, refreshed: Refreshed::default() }).unwrap();
        for report in [first, again] {
            assert_eq!(report.events, 1);
            let told: Vec<&Sentence> = report.skipped.iter().map(|notice| &notice.at).collect();
            assert_eq!(told, [&Sentence::new("import-at-resource").with("name", "photo.jpg")]);
        }
    }
}
