//! Which calendars an address leads to.

use http::StatusCode;
use libdav::{
    PropertyName,
    caldav::{FindCalendarHomeSet, FindCalendars},
    dav::{FindPropertyHrefs, FoundCollection},
    names,
    requests::DavRequest,
};

use tandem_domain::subscription::SubscriptionKind;

use crate::{
    Bounds, Credentials,
    address::Address,
    error::Error,
    wire::{Wire, nonsense, refusal},
};

/// A calendar that can be subscribed to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// Where it is.
    pub address: Address,
    /// What is there.
    pub kind: SubscriptionKind,
    /// What its server calls it; a file says it itself.
    pub name: Option<String>,
}

/// Where a server says what calendars it has, when asked at its root (RFC 6764, 5).
const WELL_KNOWN: &str = "/.well-known/caldav";

/// Finds the calendars that an address leads to: the file that stands there, or the calendars of the person who asks
/// on the server that stands there, by way of who that is (RFC 5397) and where that person's calendars are (RFC 4791,
/// 6.2.1).
///
/// # Errors
/// When nothing answers, or what does is no calendar and no calendar server, or wants to know who asks.
pub fn find(
    address: &Address,
    credentials: Option<&Credentials>,
    bounds: Bounds<'_>,
) -> Result<Vec<Found>, Error> {
    let wire = Wire::new(address, credentials, bounds);
    // What speaks WebDAV may give a whole calendar as a file, too, and that is the poorer way to follow it.
    let of_server = on_server(&wire, address);
    if let Ok(found) = &of_server
        && !found.is_empty()
    {
        return of_server;
    }
    match (file_at(&wire, address), of_server) {
        (Ok(true), _) => {
            Ok(vec![Found { address: address.clone(), kind: SubscriptionKind::File, name: None }])
        }
        (Err(Error::Stopped), _) => Err(Error::Stopped),
        // What asks for a password could have calendars; so that says more than a file that is not there.
        (_, Err(error @ (Error::NotAllowed { .. } | Error::SentElsewhere { .. } | Error::Stopped))) => {
            Err(error)
        }
        (Err(error), _) => Err(error),
        (Ok(false), _) => Err(Error::NoCalendar { address: address.to_string() }),
    }
}

/// Whether a calendar's file stands at the address.
fn file_at(wire: &Wire<'_>, address: &Address) -> Result<bool, Error> {
    let answer = wire.get(address, None)?;
    if let Some(refusal) = refusal(&answer) {
        return Err(refusal);
    }
    Ok(is_calendar(&answer.body))
}

/// Whether bytes are a calendar's file.
pub(crate) fn is_calendar(bytes: &[u8]) -> bool {
    const BEGIN: &[u8] = b"BEGIN:VCALENDAR";
    // A mark of the encoding and empty lines may stand before it.
    bytes[..bytes.len().min(200)].windows(BEGIN.len()).any(|window| window.eq_ignore_ascii_case(BEGIN))
}

fn on_server(wire: &Wire<'_>, address: &Address) -> Result<Vec<Found>, Error> {
    let here = calendars_in(wire, address)?;
    if !here.is_empty() {
        return Ok(here);
    }
    let mut found = Vec::new();
    for start in [Ok(address.clone()), address.join(WELL_KNOWN), address.join("/")] {
        let start = start.map_err(Error::SentAstray)?;
        let Some(principal) = href(wire, &start, &names::CURRENT_USER_PRINCIPAL)? else { continue };
        for home in homes(wire, &principal)? {
            found.extend(calendars_in(wire, &home)?);
        }
        if !found.is_empty() {
            break;
        }
    }
    Ok(found)
}

/// The calendars in a collection, itself among them where it is one.
fn calendars_in(wire: &Wire<'_>, home: &Address) -> Result<Vec<Found>, Error> {
    let Some((from, answer)) = asked(wire, home, &FindCalendars::new(home.path()))? else {
        return Ok(Vec::new());
    };
    answer.calendars.into_iter().map(|calendar| found(&from, calendar)).collect()
}

fn found(from: &Address, calendar: FoundCollection) -> Result<Found, Error> {
    let address = from.join(&calendar.href).map_err(Error::SentAstray)?;
    let name = calendar.properties.into_iter().find(|(property, _)| **property == names::DISPLAY_NAME);
    let name = name.and_then(|(_, name)| name).map(|name| name.trim().to_owned());
    Ok(Found { address, kind: SubscriptionKind::Collection, name: name.filter(|name| !name.is_empty()) })
}

fn href(wire: &Wire<'_>, at: &Address, property: &PropertyName<'_, '_>) -> Result<Option<Address>, Error> {
    let Some((from, answer)) = asked(wire, at, &FindPropertyHrefs::new(at.path(), property))? else {
        return Ok(None);
    };
    let first = answer.hrefs.first().map(|href| from.join(&href.to_string()));
    first.transpose().map_err(Error::SentAstray)
}

fn homes(wire: &Wire<'_>, principal: &Address) -> Result<Vec<Address>, Error> {
    let question = FindCalendarHomeSet::new(principal.path());
    let Some((from, answer)) = asked(wire, principal, &question)? else { return Ok(Vec::new()) };
    let homes = answer.home_sets.iter().map(|home| from.join(&home.to_string()));
    homes.collect::<Result<_, _>>().map_err(Error::SentAstray)
}

/// What a server answers; nothing, when it doesn't speak WebDAV or has nothing at this address.
fn asked<R>(wire: &Wire<'_>, at: &Address, question: &R) -> Result<Option<(Address, R::Response)>, Error>
where
    R: DavRequest<ParseError = libdav::requests::ParseResponseError>,
{
    use libdav::requests::ParseResponseError::BadStatusCode;
    match wire.ask(at, question) {
        Ok((from, Ok(answer))) => Ok(Some((from, answer))),
        Ok((_, Err(BadStatusCode(StatusCode::FORBIDDEN)))) => {
            Err(Error::NotAllowed { host: at.host().to_owned() })
        }
        // The server has other words for no.
        Ok((_, Err(BadStatusCode(_))))
        | Err(Error::NothingThere { .. } | Error::Failed { status: 501, .. }) => Ok(None),
        Ok((from, Err(error))) => Err(nonsense(&from, error)),
        Err(error) => Err(error),
    }
}
