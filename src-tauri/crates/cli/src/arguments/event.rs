//! What may be said of market events.

use std::path::PathBuf;

use chrono::{NaiveDate, NaiveDateTime};
use clap::{Args, Subcommand, ValueEnum};
use tandem_app::wire::events::{EventState, MarketEventKind};

use super::visit::moment;

/// `tandem event …`
#[derive(Subcommand)]
pub enum Event {
    /// List them, by time, with their ids
    List {
        /// The programme file
        programme: PathBuf,
        /// Only those with this distributor: name or id
        #[arg(long)]
        distributor: Option<String>,
        /// Only those in this state; may be given several times
        #[arg(long, value_enum)]
        state: Vec<EventStateChoice>,
        /// Only those on this day or later
        #[arg(long, value_name = "DAY")]
        from: Option<NaiveDate>,
        /// Only those on this day or earlier
        #[arg(long, value_name = "DAY")]
        to: Option<NaiveDate>,
    },
    /// Show an event: who takes part, what must be ready, what it collides with
    Show(OneEvent),
    /// Put an event into the calendar, where nothing stands in the way
    Plan(PlanEvent),
    /// Move an event, where nothing stands in the way
    Move {
        #[command(flatten)]
        event: OneEvent,
        /// When it begins, as 2026-02-03T14:00
        #[arg(long, value_name = "TIME", value_parser = moment)]
        start: NaiveDateTime,
        /// When it ends [default: it lasts as long as before]
        #[arg(long, value_name = "TIME", value_parser = moment)]
        end: Option<NaiveDateTime>,
    },
    /// Note what came of an event
    Hold {
        #[command(flatten)]
        event: OneEvent,
        /// How many people of clients came
        #[arg(long, value_name = "N")]
        attendance: u32,
        /// What it did cost, in yuan
        #[arg(long, value_name = "YUAN")]
        spent: Option<u32>,
        /// What it brought
        #[arg(long, value_name = "TEXT", default_value = "")]
        result: String,
    },
    /// Note that an event will not take place
    Cancel {
        #[command(flatten)]
        event: OneEvent,
        /// Who called it off
        #[arg(long, value_name = "NAME")]
        by: String,
        /// Why
        #[arg(long, value_name = "TEXT")]
        reason: String,
    },
    /// Note that something an event needs is ready
    Ready {
        #[command(flatten)]
        event: OneEvent,
        /// Which of its materials, counted from 1 as shown
        #[arg(long, value_name = "N")]
        material: usize,
        /// It is not ready after all
        #[arg(long)]
        not: bool,
    },
}

/// One market event of a programme.
#[derive(Args)]
pub struct OneEvent {
    /// The programme file
    pub programme: PathBuf,
    /// The event's id or title
    pub event: String,
}

/// `tandem event plan`
#[derive(Args)]
pub struct PlanEvent {
    /// The programme file
    pub programme: PathBuf,
    /// With which distributor: name or id
    #[arg(long)]
    pub distributor: String,
    /// What kind of meeting
    #[arg(long, value_enum)]
    pub kind: EventKindChoice,
    /// What it is called [default: the client's name]
    #[arg(long, value_name = "TEXT", default_value = "")]
    pub title: String,
    /// At which client's: name or id
    #[arg(long)]
    pub client: Option<String>,
    /// In which city, where it is at no client's [default: the distributor's]
    #[arg(long, conflicts_with = "client")]
    pub city: Option<String>,
    /// Where exactly
    #[arg(long, value_name = "TEXT", default_value = "")]
    pub place: String,
    /// When it begins, as 2026-02-03T14:00
    #[arg(long, value_name = "TIME", value_parser = moment)]
    pub start: NaiveDateTime,
    /// When it ends, on the same day
    #[arg(long, value_name = "TIME", value_parser = moment)]
    pub end: NaiveDateTime,
    /// Which manager takes part: name or id; may be given several times
    #[arg(long, required = true)]
    pub manager: Vec<String>,
    /// Which rep takes part: name or id; may be given several times
    #[arg(long)]
    pub rep: Vec<String>,
    /// Which client is invited: name or id; may be given several times
    #[arg(long, value_name = "CLIENT")]
    pub invite: Vec<String>,
    /// What it may cost, in yuan
    #[arg(long, value_name = "YUAN", default_value_t = 0)]
    pub budget: u32,
}

/// A kind of meeting.
#[derive(Clone, Copy, ValueEnum)]
pub enum EventKindChoice {
    /// For the people of one department
    DepartmentMeeting,
    /// For the clients of a city or region
    RegionalMeeting,
}

impl From<EventKindChoice> for MarketEventKind {
    fn from(choice: EventKindChoice) -> Self {
        match choice {
            EventKindChoice::DepartmentMeeting => Self::DepartmentMeeting,
            EventKindChoice::RegionalMeeting => Self::RegionalMeeting,
        }
    }
}

/// A state of an event.
#[derive(Clone, Copy, ValueEnum)]
pub enum EventStateChoice {
    /// To take place
    Planned,
    /// Took place
    Held,
    /// Called off
    Cancelled,
}

impl From<EventStateChoice> for EventState {
    fn from(choice: EventStateChoice) -> Self {
        match choice {
            EventStateChoice::Planned => Self::Planned,
            EventStateChoice::Held => Self::Held,
            EventStateChoice::Cancelled => Self::Cancelled,
        }
    }
}
