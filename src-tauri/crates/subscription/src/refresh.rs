//! What is new about a calendar since the last time.

use std::collections::{BTreeMap, BTreeSet};

use http::StatusCode;
use libdav::{
    caldav::{GetCalendarResources, ListCalendarResources},
    dav::{SyncCollection, SyncCollectionParseError, SyncCollectionResponse},
    requests::ParseResponseError,
};

use tandem_domain::subscription::SubscriptionKind;

use crate::{
    Bounds, Credentials,
    address::Address,
    error::Error,
    find::is_calendar,
    wire::{Wire, nonsense, refusal},
};

/// So many resources are fetched at once: an answer stays of a moderate length.
const AT_ONCE: usize = 200;

/// What is known of a calendar from the last time.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Known {
    /// The sync token that a collection's server gave.
    pub token: Option<String>,
    /// The version of each resource: its entity tag or, of a file that has none, the date of its last change.
    pub versions: BTreeMap<String, String>,
}

/// A part of a calendar, as its server keeps it: an entry with all its occurrences, or a whole file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Resource {
    /// Its way on the server; nothing for a file.
    pub href: String,
    /// Its version, where the server tells one.
    pub version: Option<String>,
    /// What it says.
    pub bytes: Vec<u8>,
}

/// What became of a calendar since the last time.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Refreshed {
    /// Resources that are new, or say something else.
    pub put: Vec<Resource>,
    /// Resources that are no more, by their way on the server.
    pub gone: Vec<String>,
    /// The sync token for the next time.
    pub token: Option<String>,
}

/// Asks what is new about a calendar.
///
/// # Errors
/// When the calendar can't be reached, or is none any more. Nothing is new then, and nothing is gone.
pub fn refresh(
    address: &Address,
    kind: SubscriptionKind,
    credentials: Option<&Credentials>,
    known: &Known,
    bounds: Bounds<'_>,
) -> Result<Refreshed, Error> {
    let wire = Wire::new(address, credentials, bounds);
    match kind {
        SubscriptionKind::File => refresh_file(&wire, address, known),
        SubscriptionKind::Collection => refresh_collection(&wire, address, known, bounds.bytes),
    }
}

fn refresh_file(wire: &Wire<'_>, address: &Address, known: &Known) -> Result<Refreshed, Error> {
    let answer = wire.get(address, known.versions.get("").map(String::as_str))?;
    if answer.parts.status == StatusCode::NOT_MODIFIED {
        return Ok(Refreshed::default());
    }
    if let Some(refusal) = refusal(&answer) {
        return Err(refusal);
    }
    if answer.parts.status != StatusCode::OK || !is_calendar(&answer.body) {
        return Err(Error::NoCalendar { address: answer.from.to_string() });
    }
    let header = |name| Some(answer.parts.headers.get(name)?.to_str().ok()?.to_owned());
    let version = header(http::header::ETAG).or_else(|| header(http::header::LAST_MODIFIED));
    let file = Resource { href: String::new(), version, bytes: answer.body };
    Ok(Refreshed { put: vec![file], ..Refreshed::default() })
}

fn refresh_collection(
    wire: &Wire<'_>,
    address: &Address,
    known: &Known,
    most_bytes: usize,
) -> Result<Refreshed, Error> {
    let listed = list(wire, address, known)?;
    let mut refreshed = Refreshed { gone: listed.gone, token: listed.token, put: Vec::new() };
    let mut bytes = 0;
    for hrefs in listed.changed.chunks(AT_ONCE) {
        let question = GetCalendarResources::new(address.path()).with_hrefs(hrefs);
        let (from, answer) = wire.ask(address, &question)?;
        for resource in answer.map_err(|error| nonsense(&from, error))?.resources {
            match resource.content {
                Ok(content) => {
                    bytes += content.data.len();
                    let (version, bytes) = (Some(content.etag), content.data.into_bytes());
                    refreshed.put.push(Resource { href: resource.href, version, bytes });
                }
                // It went while we were asking.
                Err(StatusCode::NOT_FOUND | StatusCode::GONE) => refreshed.gone.push(resource.href),
                Err(status) => return Err(nonsense(&from, format!("{}: {status}", resource.href))),
            }
        }
        if bytes > most_bytes {
            return Err(Error::TooLarge { bytes: most_bytes });
        }
    }
    refreshed.gone.retain(|href| known.versions.contains_key(href));
    Ok(refreshed)
}

/// Which resources changed.
struct Listed {
    changed: Vec<String>,
    gone: Vec<String>,
    token: Option<String>,
}

fn list(wire: &Wire<'_>, address: &Address, known: &Known) -> Result<Listed, Error> {
    if let Some(token) = &known.token
        && let Some(answer) = synchronise(wire, address, Some(token))?
    {
        return Ok(Listed {
            changed: changed(known, answer.changed.into_iter().map(|one| (one.href, one.etag))),
            gone: answer.deleted,
            token: Some(answer.new_sync_token),
        });
    }
    // Without a token that the server still knows, all there is; and what of that is not listed is gone.
    let (all, token) = match synchronise(wire, address, None)? {
        Some(answer) => (answer.changed, Some(answer.new_sync_token)),
        None => (list_by_query(wire, address)?, None),
    };
    let there: BTreeSet<&str> = all.iter().map(|one| one.href.as_str()).collect();
    let gone = known.versions.keys().filter(|href| !there.contains(href.as_str())).cloned().collect();
    Ok(Listed { changed: changed(known, all.into_iter().map(|one| (one.href, one.etag))), gone, token })
}

/// Those that are not of the version that is known.
fn changed(known: &Known, all: impl Iterator<Item = (String, Option<String>)>) -> Vec<String> {
    all.filter(|(href, etag)| etag.is_none() || known.versions.get(href) != etag.as_ref())
        .map(|(href, _)| href)
        .collect()
}

/// What a `sync-collection` report says; nothing where the server knows no such report, or the token no more.
fn synchronise(
    wire: &Wire<'_>,
    address: &Address,
    token: Option<&str>,
) -> Result<Option<SyncCollectionResponse>, Error> {
    use SyncCollectionParseError::{Parse, PreconditionFailed};
    let question = SyncCollection::new(address.path());
    let question = if let Some(token) = token { question.with_sync_token(token) } else { question };
    match wire.ask(address, &question) {
        Ok((_, Ok(answer))) => Ok(Some(answer)),
        // A long collection may be cut short (RFC 6578, 3.6), which reads as an entry without a tag.
        Ok((
            _,
            Err(
                PreconditionFailed(_)
                | Parse(ParseResponseError::BadStatusCode(_) | ParseResponseError::InvalidResponse(_)),
            ),
        ))
        | Err(Error::Failed { status: 501, .. }) => Ok(None),
        Ok((from, Err(Parse(error)))) => Err(nonsense(&from, error)),
        Err(error) => Err(error),
    }
}

fn list_by_query(wire: &Wire<'_>, address: &Address) -> Result<Vec<libdav::dav::ListedResource>, Error> {
    let (from, answer) = wire.ask(address, &ListCalendarResources::new(address.path()))?;
    match answer {
        Ok(answer) => Ok(answer.resources),
        Err(ParseResponseError::BadStatusCode(StatusCode::FORBIDDEN)) => {
            Err(Error::NotAllowed { host: from.host().to_owned() })
        }
        Err(error) => Err(nonsense(&from, error)),
    }
}
