//! What may be said of visits and of what they leave to do.

use std::path::PathBuf;

use chrono::{NaiveDate, NaiveDateTime};
use clap::{Args, Subcommand, ValueEnum};
use tandem_app::wire::visits::{Side, VisitState};

/// `tandem visit …`
#[derive(Subcommand)]
pub enum Visit {
    /// List them, by time, with their ids
    List(VisitList),
    /// Show a visit: its steps with what each lacks, earlier visits, what is left to do
    Show(OneVisit),
    /// Note that the distributor agreed; the planner leaves the visit where it is from now on
    Agree {
        #[command(flatten)]
        visit: OneVisit,
        /// Who of the distributor
        #[arg(long, value_name = "NAME")]
        by: Option<String>,
        /// On which day [default: today]
        #[arg(long, value_name = "DAY", requires = "by")]
        on: Option<NaiveDate>,
    },
    /// Open again what was agreed, called off, or closed
    Reopen(OneVisit),
    /// Store the preparation (first step)
    Prepare(Form),
    /// Store the goal (second step)
    Goal(Form),
    /// Store what happened there (third step); also of a visit that nobody agreed to or prepared
    Hold(Form),
    /// Store the summary (fourth step)
    Summarise(Form),
    /// Note what one side thinks of the visit: the rep rates it, too
    Rate {
        #[command(flatten)]
        visit: OneVisit,
        /// Which side
        #[arg(long, value_enum)]
        side: SideChoice,
        /// From 1 to 5
        #[arg(long, value_name = "N")]
        score: u8,
        /// Who says so
        #[arg(long, value_name = "NAME", default_value = "")]
        by: String,
        /// Why
        #[arg(long, value_name = "TEXT", default_value = "")]
        remark: String,
    },
    /// Close a visit of which nothing is left to do
    Close(OneVisit),
    /// Note that a visit will not take place
    Cancel {
        #[command(flatten)]
        visit: OneVisit,
        /// Who called it off
        #[arg(long, value_name = "NAME")]
        by: String,
        /// Why
        #[arg(long, value_name = "TEXT")]
        reason: String,
    },
    /// Put another visit in the place of one
    Reschedule {
        #[command(flatten)]
        visit: OneVisit,
        /// When it begins, as 2026-02-03T14:00
        #[arg(long, value_name = "TIME", value_parser = moment)]
        start: NaiveDateTime,
        /// With another manager: name or id
        #[arg(long)]
        manager: Option<String>,
        /// With another rep: name or id
        #[arg(long)]
        rep: Option<String>,
        /// Who wanted it so
        #[arg(long, value_name = "NAME")]
        by: String,
        /// Why
        #[arg(long, value_name = "TEXT")]
        reason: String,
    },
    /// When and with whom another visit could take the place of one
    Moments {
        #[command(flatten)]
        visit: OneVisit,
        /// With this manager only: name or id
        #[arg(long)]
        manager: Option<String>,
        /// With this rep only: name or id
        #[arg(long)]
        rep: Option<String>,
    },
    /// Write the preparation sheet of a visit, one page, as PDF
    Sheet {
        #[command(flatten)]
        visit: OneVisit,
        /// Where to write it
        #[arg(long, value_name = "FILE")]
        pdf: PathBuf,
        /// A folder with more fonts; may be given several times
        #[arg(long, value_name = "FOLDER")]
        fonts: Vec<PathBuf>,
    },
    /// Keep a copy of a file with a visit
    Attach {
        #[command(flatten)]
        visit: OneVisit,
        /// The file: a photo, minutes, a handout
        file: PathBuf,
    },
    /// List the files that are kept with a visit
    Attachments(OneVisit),
    /// A file that is kept with a visit
    #[command(subcommand)]
    Attachment(Attachment),
    /// Note that somebody who was needed did not come
    NoShow {
        #[command(flatten)]
        visit: OneVisit,
        /// Who did not come
        #[arg(long, value_name = "NAME")]
        who: String,
        /// Why, if that is known
        #[arg(long, value_name = "TEXT", default_value = "")]
        reason: String,
    },
}

/// `tandem visit attachment …`
#[derive(Subcommand)]
pub enum Attachment {
    /// Write a copy of it
    Save {
        /// The programme file
        programme: PathBuf,
        /// The attachment's id
        attachment: String,
        /// Where to write it
        file: PathBuf,
    },
    /// Take it away from its visit; undo brings it back
    Remove {
        /// The programme file
        programme: PathBuf,
        /// The attachment's id
        attachment: String,
    },
}

/// Which visits to list.
#[derive(Args)]
pub struct VisitList {
    /// The programme file
    pub programme: PathBuf,
    /// Only those in this state; may be given several times
    #[arg(long, value_enum)]
    pub state: Vec<StateChoice>,
    /// Only those of this manager: name or id
    #[arg(long)]
    pub manager: Option<String>,
    /// Only those with this distributor: name or id
    #[arg(long)]
    pub distributor: Option<String>,
    /// Only those on this day or later
    #[arg(long, value_name = "DAY")]
    pub from: Option<NaiveDate>,
    /// Only those on this day or earlier
    #[arg(long, value_name = "DAY")]
    pub to: Option<NaiveDate>,
}

/// One visit of a programme.
#[derive(Args)]
pub struct OneVisit {
    /// The programme file
    pub programme: PathBuf,
    /// The visit's id
    pub visit: String,
}

/// A step's form.
#[derive(Args)]
pub struct Form {
    #[command(flatten)]
    pub visit: OneVisit,
    /// The form as JSON, in a file or, for -, on standard input; without it the form is printed as it stands
    #[arg(long, value_name = "FILE")]
    pub from: Option<PathBuf>,
}

/// `tandem action …`
#[derive(Subcommand)]
pub enum Action {
    /// List measures and answers owed to clients, by due date
    List {
        /// The programme file
        programme: PathBuf,
        /// Also those that are done
        #[arg(long)]
        all: bool,
    },
    /// Note that a measure is taken, an answer was given, or a finding is settled
    Done {
        /// The programme file
        programme: PathBuf,
        /// The id of the measure, question or finding
        id: String,
        /// What came of it, or the answer
        #[arg(long, value_name = "TEXT", default_value = "")]
        result: String,
    },
}

/// One of the two companies.
#[derive(Clone, Copy, ValueEnum)]
pub enum SideChoice {
    /// The manufacturer
    Manufacturer,
    /// The distributor
    Distributor,
}

impl From<SideChoice> for Side {
    fn from(side: SideChoice) -> Self {
        match side {
            SideChoice::Manufacturer => Self::Manufacturer,
            SideChoice::Distributor => Self::Distributor,
        }
    }
}

/// How far a visit has come.
#[derive(Clone, Copy, ValueEnum)]
pub enum StateChoice {
    /// The distributor has not answered
    Proposed,
    /// The distributor agreed
    Agreed,
    /// Nothing lacks of preparation and goal
    Prepared,
    /// It took place
    Held,
    /// Nothing lacks of its summary
    Summarised,
    /// All that it brought is done
    Closed,
    /// It will not take place
    Cancelled,
    /// Another one takes its place
    Rescheduled,
    /// Somebody did not come
    NoShow,
}

impl From<StateChoice> for VisitState {
    fn from(state: StateChoice) -> Self {
        match state {
            StateChoice::Proposed => Self::Proposed,
            StateChoice::Agreed => Self::Agreed,
            StateChoice::Prepared => Self::Prepared,
            StateChoice::Held => Self::Held,
            StateChoice::Summarised => Self::Summarised,
            StateChoice::Closed => Self::Closed,
            StateChoice::Cancelled => Self::Cancelled,
            StateChoice::Rescheduled => Self::Rescheduled,
            StateChoice::NoShow => Self::NoShow,
        }
    }
}

/// A moment on the wall clock: 2026-02-03T14:00, with or without seconds, with T or a space.
pub(super) fn moment(text: &str) -> Result<NaiveDateTime, String> {
    let plain = text.trim().replacen(' ', "T", 1);
    ["%Y-%m-%dT%H:%M", "%Y-%m-%dT%H:%M:%S"]
        .iter()
        .find_map(|format| NaiveDateTime::parse_from_str(&plain, format).ok())
        .ok_or_else(|| format!("'{text}' is no moment: write 2026-02-03T14:00"))
}
