//! Addresses that may be asked.

use std::fmt;

use url::{Host, Url};

/// An address of a calendar or a calendar server: `https`, or `http` on this very computer, without a name or a
/// password in it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Address(Url);

/// Why a text is no address that may be asked.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum AddressError {
    /// It isn't the address of anything in the web.
    #[error("no address of a calendar")]
    NotAnAddress,
    /// Whoever is on the way could read what goes there and comes back.
    #[error("not encrypted")]
    NotEncrypted,
    /// A name or a password stands in it, where everybody reads it who sees the address.
    #[error("a user or a password in the address")]
    HoldsPassword,
}

impl Address {
    /// Reads what a person typed or pasted. `webcal` and `webcals` mean `https`, and so does no scheme at all.
    ///
    /// # Errors
    /// When it is no address that may be asked.
    pub fn parse(text: &str) -> Result<Self, AddressError> {
        let text = text.trim();
        let (scheme, rest) = text.split_once("://").unwrap_or(("https", text));
        let scheme = match scheme.to_ascii_lowercase().as_str() {
            "https" | "webcal" | "webcals" => "https",
            "http" => "http",
            _ => return Err(AddressError::NotAnAddress),
        };
        let url = Url::parse(&format!("{scheme}://{rest}")).map_err(|_| AddressError::NotAnAddress)?;
        Self::of(url)
    }

    /// Where an answer sends on to, or a link in it leads to.
    pub(crate) fn join(&self, location: &str) -> Result<Self, AddressError> {
        Self::of(self.0.join(location).map_err(|_| AddressError::NotAnAddress)?)
    }

    fn of(mut url: Url) -> Result<Self, AddressError> {
        let host = url.host().ok_or(AddressError::NotAnAddress)?;
        if url.scheme() != "https" && !(url.scheme() == "http" && is_this_computer(&host)) {
            return Err(AddressError::NotEncrypted);
        }
        if !url.username().is_empty() || url.password().is_some() {
            return Err(AddressError::HoldsPassword);
        }
        url.set_fragment(None);
        Ok(Self(url))
    }

    /// The host, as `calendar.example.com`.
    pub fn host(&self) -> &str {
        self.0.host_str().unwrap_or_default()
    }

    /// The way on that host.
    pub(crate) fn path(&self) -> &str {
        self.0.path()
    }

    /// Whether both are the same server, so that what one was trusted with the other may know, too.
    pub(crate) fn is_same_server(&self, other: &Self) -> bool {
        self.0.origin() == other.0.origin()
    }

    pub(crate) fn as_str(&self) -> &str {
        self.0.as_str()
    }
}

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

fn is_this_computer(host: &Host<&str>) -> bool {
    match host {
        Host::Domain(name) => name.eq_ignore_ascii_case("localhost"),
        Host::Ipv4(address) => address.is_loopback(),
        Host::Ipv6(address) => address.is_loopback(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_people_paste_is_read() {
        for (typed, read) in [
            ("https://example.com/a.ics", "https://example.com/a.ics"),
            (" webcal://example.com/a.ics\n", "https://example.com/a.ics"),
            ("WEBCALS://example.com/a.ics#x", "https://example.com/a.ics"),
            ("example.com/calendars/", "https://example.com/calendars/"),
            ("http://localhost:1080/users/a/", "http://localhost:1080/users/a/"),
            ("http://127.0.0.1/", "http://127.0.0.1/"),
        ] {
            let address = Address::parse(typed).map(|address| address.to_string());
            assert_eq!(address.as_deref(), Ok(read), "{typed}");
        }
    }

    #[test]
    fn what_must_not_be_asked_is_refused() {
        for (typed, why) in [
            ("", AddressError::NotAnAddress),
            ("file:///etc/passwd", AddressError::NotAnAddress),
            ("ftp://example.com/a.ics", AddressError::NotAnAddress),
            ("https://", AddressError::NotAnAddress),
            ("http://example.com/a.ics", AddressError::NotEncrypted),
            ("http://localhost.example.com/", AddressError::NotEncrypted),
            ("https://zhang:secret@example.com/", AddressError::HoldsPassword),
        ] {
            assert_eq!(Address::parse(typed), Err(why), "{typed}");
        }
    }
}
