//! Calendars that stand at an address: what is there, and what is new since the last time.
//!
//! An address is a calendar's file (`https`, or `webcal`, which means the same) or a CalDAV server (RFC 4791).
//! [`find`] tells the calendars that an address leads to; [`refresh`] fetches what changed of one: a file by its
//! entity tag (RFC 9110, 8.8), a collection by its sync token (RFC 6578) or, where the server knows none, by the tags
//! of its resources. What WebDAV asks and answers is libdav's, what goes over the wire is ureq's; ours is what may be
//! reached.
//!
//! This is the only part of the product that reaches the network, and it goes to addresses alone that a person has
//! given: over TLS (a server on this very computer excepted), for a limited time and a limited number of bytes. A
//! server may send on to another address, but not out of TLS, not from the outside to a computer of the own network,
//! and not with a person's password to another host.

mod address;
mod error;
mod find;
mod guard;
mod refresh;
mod wire;

pub use self::{
    address::{Address, AddressError},
    error::Error,
    find::{Found, find},
    refresh::{Known, Refreshed, Resource, refresh},
};

/// Who asks, as the server knows them (HTTP's basic authentication, RFC 7617).
#[derive(Clone, PartialEq, Eq)]
pub struct Credentials {
    /// The name.
    pub user: String,
    /// The password, often one that was made for this program alone.
    pub password: String,
}

impl std::fmt::Debug for Credentials {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Credentials").field("user", &self.user).finish_non_exhaustive()
    }
}

/// How far a request may go.
#[derive(Clone, Copy)]
pub struct Bounds<'a> {
    /// No answer may be longer, in bytes, once it is unpacked.
    pub bytes: usize,
    /// No request with all that follows from it may take longer.
    pub time: std::time::Duration,
    /// Whether to stop: asked between two pieces of an answer.
    pub stop: &'a (dyn Fn() -> bool + Sync),
}
