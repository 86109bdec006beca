//! What may be said of charters, joint issues, common problems, sponsors and results.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::{Args, Subcommand, ValueEnum};
use tandem_app::wire::partnership::{ClientKind, FindingKind};

use super::{ProgrammeOnly, agreement::OneDistributor};

/// `tandem charter …`
#[derive(Subcommand)]
pub enum Charter {
    /// Show every version of the charter with a distributor, the last one first
    #[command(visible_alias = "list")]
    Show(OneDistributor),
    /// Write the charter: over the draft, or, where the last version is signed, a new version
    Write {
        #[command(flatten)]
        with: OneDistributor,
        /// The form as JSON, - for standard input; without it, the form is printed as it stands
        #[arg(long, value_name = "FILE")]
        from: Option<String>,
    },
    /// Note that both sides signed the draft: it holds from then on
    Sign {
        #[command(flatten)]
        with: OneDistributor,
        /// On which day
        #[arg(long, value_name = "DAY")]
        on: NaiveDate,
        /// Who signed for the manufacturer
        #[arg(long, value_name = "NAME")]
        manufacturer: String,
        /// Who signed for the distributor
        #[arg(long, value_name = "NAME")]
        by: String,
    },
    /// Remove the draft
    Discard(OneDistributor),
    /// Make a PDF of it to sign or keep
    Export {
        #[command(flatten)]
        with: OneDistributor,
        /// Of this version [default: the last one]
        #[arg(long, value_name = "N")]
        version: Option<u32>,
        #[command(flatten)]
        to: Pdf,
    },
}

/// Where a document goes.
#[derive(Args)]
pub struct Pdf {
    /// Where to write the PDF
    #[arg(long, value_name = "FILE")]
    pub pdf: PathBuf,
    /// Look for fonts in this folder too
    #[arg(long, value_name = "FOLDER")]
    pub fonts: Vec<PathBuf>,
}

/// `tandem issue …`
#[derive(Subcommand)]
pub enum Issue {
    /// List a distributor's joint issues, those that want work first
    List(OneDistributor),
    /// Note a joint issue, or change one
    Write {
        #[command(flatten)]
        with: OneDistributor,
        /// The issue to change: id or exact title [default: a new one]
        #[arg(long, value_name = "ISSUE")]
        issue: Option<String>,
        /// The form as JSON, - for standard input; without it, the form is printed as it stands
        #[arg(long, value_name = "FILE")]
        from: Option<String>,
    },
    /// Note what shows how far a joint issue has come
    Note {
        /// The programme file
        programme: PathBuf,
        /// The issue: id or exact title
        #[arg(long, value_name = "ISSUE")]
        issue: String,
        /// What
        #[arg(long, value_name = "TEXT")]
        text: String,
        /// On which day
        #[arg(long, value_name = "DAY")]
        on: NaiveDate,
        /// The visit that shows it: its id [default: a figure shows it]
        #[arg(long, value_name = "ID", conflicts_with = "finding")]
        visit: Option<String>,
        /// The finding that shows it: its id
        #[arg(long, value_name = "ID")]
        finding: Option<String>,
    },
}

/// `tandem problem …`
#[derive(Subcommand)]
pub enum Problem {
    /// List what a distributor's reps have in common; never of fewer than three of them
    List {
        #[command(flatten)]
        of: OneDistributor,
        /// Only what is about this
        #[arg(long, value_enum)]
        kind: Option<KindChoice>,
        /// Only what came up at clients of this type
        #[arg(long, value_enum)]
        client: Option<ClientChoice>,
        /// Only what came up in this city
        #[arg(long, value_name = "CITY", default_value = "")]
        city: String,
        /// Only what came up in the month of this day or later
        #[arg(long, value_name = "DAY")]
        from: Option<NaiveDate>,
        /// Only what came up in the month of this day or earlier
        #[arg(long, value_name = "DAY")]
        to: Option<NaiveDate>,
    },
    /// Give a common problem a topic
    Name {
        #[command(flatten)]
        of: OneDistributor,
        /// Which problem: its key in the list
        #[arg(long, value_name = "KEY")]
        key: String,
        /// The topic; empty takes it away
        #[arg(long, value_name = "TEXT")]
        topic: String,
    },
    /// Write what is proposed to the sponsor about a topic
    Propose {
        #[command(flatten)]
        of: OneDistributor,
        /// The topic
        #[arg(long, value_name = "TEXT")]
        topic: String,
        /// What could be done; empty takes the proposal away
        #[arg(long, value_name = "TEXT")]
        text: String,
    },
    /// Give one finding a topic
    Tag {
        /// The programme file
        programme: PathBuf,
        /// The finding's id
        #[arg(long, value_name = "ID")]
        finding: String,
        /// The topic; empty takes it away
        #[arg(long, value_name = "TEXT")]
        topic: String,
    },
}

/// `tandem sponsor …`
#[derive(Subcommand)]
pub enum Sponsor {
    /// Show what a distributor's sponsor was told
    Show(OneDistributor),
    /// List the sponsors who should have been told by now
    Waiting(ProgrammeOnly),
    /// Note what a distributor's sponsor was told
    Tell {
        #[command(flatten)]
        of: OneDistributor,
        /// On which day
        #[arg(long, value_name = "DAY")]
        on: NaiveDate,
        /// What, without the name of any rep
        #[arg(long, value_name = "TEXT")]
        text: String,
        /// Who told it
        #[arg(long, value_name = "NAME", default_value = "")]
        by: String,
        /// The document that was handed over
        #[arg(long, value_name = "TEXT", default_value = "")]
        document: String,
    },
    /// Make a letter to the sponsor: results, common problems, proposals; it names no rep
    Letter {
        #[command(flatten)]
        of: OneDistributor,
        #[command(flatten)]
        to: Pdf,
    },
}

/// `tandem results …`
#[derive(Subcommand)]
pub enum Results {
    /// Show what the visits with a distributor brought
    Show(OneDistributor),
    /// Make a PDF of it to hand over
    Export {
        #[command(flatten)]
        of: OneDistributor,
        #[command(flatten)]
        to: Pdf,
    },
}

/// What a finding is about.
#[derive(Clone, Copy, ValueEnum)]
pub enum KindChoice {
    /// The product
    Product,
    /// The market
    Market,
    /// Selling
    Sales,
    /// The flow of information
    Information,
    /// The flow of goods
    Goods,
    /// The flow of money
    Money,
    /// The flow of commerce
    Commerce,
}

impl From<KindChoice> for FindingKind {
    fn from(choice: KindChoice) -> Self {
        match choice {
            KindChoice::Product => Self::Product,
            KindChoice::Market => Self::Market,
            KindChoice::Sales => Self::Sales,
            KindChoice::Information => Self::Information,
            KindChoice::Goods => Self::Goods,
            KindChoice::Money => Self::Money,
            KindChoice::Commerce => Self::Commerce,
        }
    }
}

/// What a client is.
#[derive(Clone, Copy, ValueEnum)]
pub enum ClientChoice {
    /// A hospital
    Hospital,
    /// A department of one
    Department,
    /// A pharmacy
    Pharmacy,
    /// A sub-distributor
    SubDistributor,
}

impl From<ClientChoice> for ClientKind {
    fn from(choice: ClientChoice) -> Self {
        match choice {
            ClientChoice::Hospital => Self::Hospital,
            ClientChoice::Department => Self::Department,
            ClientChoice::Pharmacy => Self::Pharmacy,
            ClientChoice::SubDistributor => Self::SubDistributor,
        }
    }
}
