//! Asking servers, without the programme.

use std::{collections::BTreeMap, time::Duration};

use tandem_domain::{ids::SubscriptionId, subscription::SubscriptionKind};
use tandem_subscription::{Address, Bounds, Credentials, Known, Refreshed, refresh};

use super::{
    failures::{address_of, of_fetching},
    find_by_id,
};
use crate::{
    desk::Desk,
    failure::Failure,
    naming,
    wire::subscriptions::{FoundCalendar, Login},
};

/// More than any calendar of a person holds.
const MOST_BYTES: usize = 100 << 20;

/// A server that needs longer has to be asked again.
const MOST_TIME: Duration = Duration::from_mins(1);

fn bounds(stop: &(dyn Fn() -> bool + Sync)) -> Bounds<'_> {
    Bounds { bytes: MOST_BYTES, time: MOST_TIME, stop }
}

/// Which calendars an address leads to.
///
/// # Errors
/// When it is no address, or the server has no calendar there, or does not say.
pub fn find_calendars(
    address: &str,
    login: Option<Login>,
    stop: &(dyn Fn() -> bool + Sync),
) -> Result<Vec<FoundCalendar>, Failure> {
    let address = address_of(address)?;
    let credentials = login.map(|Login { user, password }| Credentials { user, password });
    let found = tandem_subscription::find(&address, credentials.as_ref(), bounds(stop));
    let found = found.map_err(|error| of_fetching(&error))?;
    Ok(found
        .into_iter()
        .map(|one| FoundCalendar {
            name: one.name.unwrap_or_else(|| address.host().to_owned()),
            address: one.address.to_string(),
            kind: one.kind,
        })
        .collect())
}

/// What to ask about a calendar that is followed.
pub struct Question {
    pub(super) id: SubscriptionId,
    address: Address,
    kind: SubscriptionKind,
    user: Option<String>,
    known: Known,
}

impl Question {
    /// As whom the server knows us, where it asks: the password for it must come along.
    pub fn user(&self) -> Option<&str> {
        self.user.as_deref()
    }

    /// The server.
    pub fn host(&self) -> &str {
        self.address.host()
    }
}

/// What came back.
pub struct Answer {
    pub(super) id: SubscriptionId,
    pub(super) refreshed: Refreshed,
}

/// What to ask about the calendar that is followed under this id or exact name, by what is known of it.
///
/// # Errors
/// When there is no such subscription, or the programme can't be read.
pub fn question(desk: &Desk, name: &str) -> Result<Question, Failure> {
    let id = naming::find(&desk.seen()?.subscriptions, name)?.id;
    let subscription = find_by_id(desk, id)?;
    let fetched = desk.store.fetched(id).map_err(|error| Failure::from_read(desk.path(), &error))?;
    let known = fetched.map_or_else(Known::default, |fetched| Known {
        token: fetched.token,
        versions: fetched
            .resources
            .into_iter()
            .filter_map(|(href, resource)| Some((href, resource.version?)))
            .collect::<BTreeMap<_, _>>(),
    });
    Ok(Question {
        id,
        address: address_of(&subscription.address)?,
        kind: subscription.kind,
        user: subscription.user,
        known,
    })
}

/// Asks the server.
///
/// # Errors
/// When it does not answer, or not what it should.
pub fn ask(
    question: &Question,
    password: Option<&str>,
    stop: &(dyn Fn() -> bool + Sync),
) -> Result<Answer, Failure> {
    let login = question.user.as_ref().zip(password);
    let credentials =
        login.map(|(user, password)| Credentials { user: user.clone(), password: password.to_owned() });
    let Question { id, address, kind, known, .. } = question;
    let refreshed = refresh(address, *kind, credentials.as_ref(), known, bounds(stop));
    Ok(Answer { id: *id, refreshed: refreshed.map_err(|error| of_fetching(&error))? })
}
