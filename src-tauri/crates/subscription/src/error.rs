//! Why a calendar could not be fetched.

use crate::AddressError;

/// Why a calendar could not be fetched.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// Nobody answers there: no such name, no way there, or no server.
    #[error("{host} doesn't answer: {cause}")]
    Unreachable {
        /// Whom was asked.
        host: String,
        /// What the system says.
        cause: String,
    },
    /// The answer took too long.
    #[error("{host} answers too slowly")]
    TooSlow {
        /// Whom was asked.
        host: String,
    },
    /// The server does not know who asks, or does not let them have it.
    #[error("{host} wants a user and a password, or others")]
    NotAllowed {
        /// Whom was asked.
        host: String,
    },
    /// There is nothing at the address, or not any more.
    #[error("nothing at {address}")]
    NothingThere {
        /// What was asked for.
        address: String,
    },
    /// The server could not answer.
    #[error("{host} answered with {status}")]
    Failed {
        /// Whom was asked.
        host: String,
        /// HTTP's status code.
        status: u16,
    },
    /// The answer is longer than a calendar may be.
    #[error("more than {bytes} bytes")]
    TooLarge {
        /// So many bytes are read at most.
        bytes: usize,
    },
    /// The server sends on to an address that is not asked.
    #[error("sent on to an address that is not asked: {0}")]
    SentAstray(AddressError),
    /// The server sends on to a computer of the own network.
    #[error("sent on to {host}, which is in the own network")]
    SentInside {
        /// The computer.
        host: String,
    },
    /// The server sends on to another host, and the password is not for that one.
    #[error("sent on to {host}, which the password is not for")]
    SentElsewhere {
        /// The other host.
        host: String,
    },
    /// The server sends on again and again.
    #[error("sent on again and again")]
    SentInCircles,
    /// What is there is neither a calendar nor a calendar server.
    #[error("no calendar at {address}")]
    NoCalendar {
        /// What was asked for.
        address: String,
    },
    /// The server's answer makes no sense.
    #[error("{host} answered what makes no sense: {cause}")]
    Nonsense {
        /// Whom was asked.
        host: String,
        /// What is wrong with it.
        cause: String,
    },
    /// It was stopped.
    #[error("stopped")]
    Stopped,
}
