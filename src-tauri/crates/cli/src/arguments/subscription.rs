//! What may be said of calendars that are followed at their addresses.

use std::path::PathBuf;

use clap::{Args, Subcommand};

use super::ProgrammeOnly;

/// `tandem subscription …`
#[derive(Subcommand)]
pub enum Subscription {
    /// List the calendars that an address leads to
    Find(Place),
    /// Follow a calendar from now on, and take what it says
    Add {
        /// The programme file
        programme: PathBuf,
        /// Whose calendar it is: name or id of a rep, distributor or manager
        #[arg(long = "for", value_name = "WHO")]
        owner: String,
        #[command(flatten)]
        place: Place,
        /// Which of the calendars there, where there are several: its name
        #[arg(long, value_name = "NAME")]
        calendar: Option<String>,
    },
    /// List the calendars that are followed, and when each was asked last
    List(ProgrammeOnly),
    /// Ask what is new, and take it
    Refresh {
        /// The programme file
        programme: PathBuf,
        /// Which of them: names or ids; all, unless given
        subscriptions: Vec<String>,
    },
    /// Follow a calendar no longer; what it said stays
    Remove {
        /// The programme file
        programme: PathBuf,
        /// Name or id
        subscription: String,
    },
}

/// Where a calendar stands, and who asks for it.
#[derive(Args)]
pub struct Place {
    /// The address of a calendar (https or webcal) or of a CalDAV server
    pub address: String,
    /// As whom the server knows you. The password is taken from TANDEM_CALENDAR_PASSWORD, and stored nowhere
    #[arg(long)]
    pub user: Option<String>,
}
