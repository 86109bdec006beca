//! What a server answered, taken into the programme.

use std::collections::BTreeMap;

use tandem_calendar::formats;
use tandem_store::{FetchedNews, FetchedResource};

use super::{ask::Answer, find, find_by_id};
use crate::{
    desk::Desk,
    failure::Failure,
    import::{self, Followed},
    wire::calendars::ImportReport,
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
    let parts = fetched.into_iter().flat_map(|fetched| fetched.resources.into_values());
    let whole: String = parts.map(|part| part.source).collect();
    let report = import::take_followed(
        desk,
        "refresh-calendar",
        Followed {
            owner: subscription.owner,
            calendar: subscription.calendar,
            name: subscription.name,
            text: if whole.is_empty() { EMPTY.to_owned() } else { whole },
        },
    )?;
    // Its name, as far as it may be read.
    Ok(ImportReport { file: find(desk, &id.to_string())?.name, ..report })
}

/// A calendar without an entry.
const EMPTY: &str = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n";
