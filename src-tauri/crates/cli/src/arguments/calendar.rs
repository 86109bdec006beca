//! What may be said of calendars.

use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};
use tandem_app::wire::calendars::{CalendarPolicy, Treatment};

use super::ProgrammeOnly;

/// `tandem calendar …`
#[derive(Subcommand)]
pub enum Calendar {
    /// Import calendar files of a rep, distributor or manager
    Import {
        /// The programme file
        programme: PathBuf,
        /// Whose calendar it is: name or id of a rep, distributor or manager. Without it, and in folders and archives,
        /// files are matched to people by names in them and on them, or as was said of a file of that name before
        #[arg(long = "for", value_name = "WHO")]
        owner: Option<String>,
        /// Calendars (.ics) and visit plans (.csv, .xlsx, .xls, .ods), told apart by what is in them; folders and
        /// archives (.zip) of them
        #[arg(required = true)]
        files: Vec<PathBuf>,
        /// Take what is complete of a file that breaks off
        #[arg(long)]
        accept_incomplete: bool,
        /// Take a file although it is an older export than the one held
        #[arg(long)]
        accept_older: bool,
        /// The encoding of a text of cells, where it is told wrong by its bytes
        #[arg(long, value_name = "NAME", value_parser = ["utf-8", "gb18030", "gbk", "big5", "utf-16le", "utf-16be"])]
        encoding: Option<String>,
    },
    /// List what a calendar file means: every occurrence in a time
    Expand {
        /// A calendar (.ics) or a visit plan (.csv, .xlsx, .xls, .ods)
        file: PathBuf,
        /// From when: a day, or an instant as 2026-01-05T01:00:00Z
        #[arg(long, value_name = "WHEN")]
        from: String,
        /// Until when: the first day or instant that is no longer meant
        #[arg(long, value_name = "WHEN")]
        to: String,
        /// Whose days they are, and the zone of all-day and floating entries
        #[arg(long, default_value = "Asia/Shanghai")]
        zone: String,
        /// The encoding of a text of cells, where it is told wrong by its bytes
        #[arg(long, value_name = "NAME", value_parser = ["utf-8", "gb18030", "gbk", "big5", "utf-16le", "utf-16be"])]
        encoding: Option<String>,
    },
    /// List the calendars held, and how fresh they are
    List(ProgrammeOnly),
    /// List the entries that may be calls on a client, and need a person's eye
    Review(ProgrammeOnly),
    /// Decide for good which client entries of this text mean; or tell it of two lists
    Match {
        /// The programme file
        #[arg(required_unless_present = "clients", requires_all = ["distributor", "text"])]
        programme: Option<PathBuf>,
        /// Whose calendars: name or id of the distributor
        #[arg(long)]
        distributor: Option<String>,
        /// The entry's text
        #[arg(long)]
        text: Option<String>,
        /// Name or id of the client meant
        #[arg(long, conflicts_with = "none", required_unless_present_any = ["none", "clients"])]
        client: Option<String>,
        /// Instead of a programme: a CSV list of clients with the columns id,name,aliases,address,city (aliases
        /// parted by ;)
        #[arg(long, value_name = "FILE", requires = "events", conflicts_with_all = ["programme", "distributor", "text", "client", "none"])]
        clients: Option<PathBuf>,
        /// And a CSV list of entries with the columns id,summary,location: which client each of them means
        #[arg(long, value_name = "FILE", requires = "clients")]
        events: Option<PathBuf>,
        /// It means no client at all
        #[arg(long)]
        none: bool,
    },
    /// Decide how a calendar's entries are treated, by what they show time as; what isn't said stays as it is
    Policy {
        /// The programme file
        programme: PathBuf,
        /// The id of the calendar, or the name of the file that it came from
        calendar: String,
        #[command(flatten)]
        treated: Treated,
    },
}

/// How entries are treated.
#[derive(Args, Clone, Copy)]
pub struct Treated {
    /// What is shown as busy
    #[arg(long, value_enum)]
    pub busy: Option<TreatmentChoice>,
    /// What is shown as tentative
    #[arg(long, value_enum)]
    pub tentative: Option<TreatmentChoice>,
    /// What is shown as out of office
    #[arg(long, value_enum)]
    pub out_of_office: Option<TreatmentChoice>,
    /// What is shown as working elsewhere
    #[arg(long, value_enum)]
    pub working_elsewhere: Option<TreatmentChoice>,
    /// What is shown as free
    #[arg(long, value_enum)]
    pub free: Option<TreatmentChoice>,
}

impl Treated {
    /// The policy with what is said here instead.
    pub fn over(self, policy: CalendarPolicy) -> CalendarPolicy {
        let or = |said: Option<TreatmentChoice>, was| said.map_or(was, Treatment::from);
        CalendarPolicy {
            busy: or(self.busy, policy.busy),
            tentative: or(self.tentative, policy.tentative),
            out_of_office: or(self.out_of_office, policy.out_of_office),
            working_elsewhere: or(self.working_elsewhere, policy.working_elsewhere),
            free: or(self.free, policy.free),
        }
    }
}

/// How an entry is treated.
#[derive(Clone, Copy, ValueEnum)]
pub enum TreatmentChoice {
    /// Nothing can be booked then, and nobody is asked to move it
    Blocks,
    /// Nothing can be booked as long as it stands, but it may be asked to move
    MayMove,
    /// It stands in nobody's way
    Free,
}

impl From<TreatmentChoice> for Treatment {
    fn from(choice: TreatmentChoice) -> Self {
        match choice {
            TreatmentChoice::Blocks => Self::Blocks,
            TreatmentChoice::MayMove => Self::MayMove,
            TreatmentChoice::Free => Self::Free,
        }
    }
}
