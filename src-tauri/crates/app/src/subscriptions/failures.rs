//! Why a calendar could not be followed, as the person at the desk is told.

use tandem_subscription::{Address, AddressError, Error};

use crate::failure::{Code, Failure};

/// An address as somebody typed it.
pub(super) fn address_of(text: &str) -> Result<Address, Failure> {
    Address::parse(text).map_err(|error| of_address(&error, text))
}

fn of_address(error: &AddressError, text: &str) -> Failure {
    let code = match error {
        AddressError::NotAnAddress => Code::NotAnAddress,
        AddressError::NotEncrypted => Code::AddressNotEncrypted,
        // It is not repeated: there is a password in it.
        AddressError::HoldsPassword => return Failure::new(Code::AddressHoldsPassword),
    };
    Failure::new(code).with("address", text.trim())
}

pub(super) fn of_fetching(error: &Error) -> Failure {
    let of_host = |code, host: &str| Failure::new(code).with("host", host).because(error);
    match error {
        Error::Unreachable { host, .. } | Error::TooSlow { host } => of_host(Code::ServerUnreachable, host),
        Error::NotAllowed { host } => of_host(Code::ServerWantsPassword, host),
        Error::Failed { host, .. } | Error::Nonsense { host, .. } => of_host(Code::ServerFailed, host),
        Error::NothingThere { address } | Error::NoCalendar { address } => {
            Failure::new(Code::NothingAtAddress).with("address", address)
        }
        Error::TooLarge { bytes } => Failure::new(Code::AnswerTooLarge).with("megabytes", bytes >> 20),
        Error::SentInside { host } | Error::SentElsewhere { host } => of_host(Code::SentElsewhere, host),
        Error::SentAstray(_) | Error::SentInCircles => Failure::new(Code::SentAstray).because(error),
        Error::Stopped => Failure::new(Code::Stopped),
    }
}
