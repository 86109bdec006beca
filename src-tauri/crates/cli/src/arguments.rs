//! What may be said on the command line.

mod agreement;
mod calendar;
mod channel;
mod competence;
mod event;
mod partnership;
mod people;
mod plan;
mod playbook;
mod promotion;
mod subscription;
mod training;
mod visit;
mod working_time;

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::{Args, Parser, Subcommand, ValueEnum};
use clap_complete::Shell;
use tandem_app::demo::DemoSize;

pub use self::agreement::{Agreement, Client};
pub use self::calendar::Calendar;
pub use self::channel::{Flow, Stage};
pub use self::competence::Competence;
pub use self::event::Event;
pub use self::partnership::{Charter, Issue, Problem, Results, Sponsor};
pub use self::people::People;
pub use self::plan::{Explain, Plan, Scenario};
pub use self::playbook::Playbook;
pub use self::promotion::Promotion;
pub use self::subscription::{Place, Subscription};
pub use self::training::Training;
pub use self::visit::{Action, Attachment, Form, OneVisit, Visit, VisitList};
pub use self::working_time::{Holidays, Leave};

/// Tandem: plan joint visits with distributors on dates that suit everybody's calendar.
#[derive(Parser)]
#[command(name = "tandem", version, max_term_width = 110, after_help = EXIT_CODES)]
pub struct Arguments {
    /// The language of what is printed: the system's, unless given
    #[arg(long, global = true, value_enum)]
    pub language: Option<LanguageChoice>,
    /// Print JSON for scripts instead of text for people
    #[arg(long, global = true)]
    pub json: bool,
    /// What to do
    #[command(subcommand)]
    pub command: Command,
}

const EXIT_CODES: &str = "\
Exit codes:
  0  done
  1  could not be done: nothing to plan, no font, a rule forbids it
  2  the command line is wrong
  3  nothing, or more than one thing, of that name or id: a manager, distributor, rep, client, visit, demand and so on
  4  the input can't be used: missing, empty, damaged, no calendar
  5  the programme or output file can't be opened or written
  130  stopped with Ctrl-C (planning keeps the best plan so far and exits with 0)";

/// A language of the product.
#[derive(Clone, Copy, ValueEnum)]
pub enum LanguageChoice {
    /// 中文
    Zh,
    /// English
    En,
}

/// What the command can do, by stage.
#[derive(Subcommand)]
pub enum Command {
    /// Make a programme file
    New(New),
    /// Import, inspect and review calendars
    #[command(subcommand)]
    Calendar(Calendar),
    /// Calendars that are followed where they stand, instead of being sent as files
    #[command(subcommand)]
    Subscription(Subscription),
    /// Choose dates for the joint visits that are wanted
    Plan(Plan),
    /// Say why a visit is where it is, or why a demand is not planned
    Explain(Explain),
    /// Plans that are kept to be compared
    #[command(subcommand)]
    Scenario(Scenario),
    /// Make documents
    Export(Export),
    /// The manufacturer's managers
    #[command(subcommand)]
    Manager(List),
    /// The distributors
    #[command(subcommand)]
    Distributor(List),
    /// The distributors' reps
    #[command(subcommand)]
    Rep(List),
    /// The distributors' clients; handing their data back, or erasing them
    #[command(subcommand)]
    Client(Client),
    /// Agreements with distributors, and what term each has earned
    #[command(subcommand)]
    Agreement(Agreement),
    /// What people are able to do, and what visits ask of whoever goes
    #[command(subcommand)]
    Competence(Competence),
    /// The playbook that visits go by, and its editions
    #[command(subcommand)]
    Playbook(Playbook),
    /// Training, with its effect on later visits; and what people lack
    #[command(subcommand)]
    Training(Training),
    /// What both companies want of the visits, and how they go about it
    #[command(subcommand)]
    Charter(Charter),
    /// Joint issues, and what shows how far they have come
    #[command(subcommand)]
    Issue(Issue),
    /// What a distributor's reps have in common, without naming anybody
    #[command(subcommand)]
    Problem(Problem),
    /// What executive sponsors were told
    #[command(subcommand)]
    Sponsor(Sponsor),
    /// What the visits with a distributor brought
    #[command(subcommand)]
    Results(Results),
    /// What the programme wants to happen
    #[command(subcommand)]
    Demand(List),
    /// Visits, from proposal to closure
    #[command(subcommand)]
    Visit(Visit),
    /// Where distributors stand among recruit, find, assist and lead, and what that calls for
    #[command(subcommand)]
    Stage(Stage),
    /// The four flows of distributors: information, goods, money and commerce
    #[command(subcommand)]
    Flow(Flow),
    /// Market events: meetings for clients, in the same calendar as visits
    #[command(subcommand)]
    Event(Event),
    /// What visits leave to do: measures, and answers owed to clients
    #[command(subcommand)]
    Action(Action),
    /// Distributors, reps and clients from a list; who is a medical representative
    #[command(subcommand)]
    People(People),
    /// Promotion plans for clients: what is done, who sees to it, who pays, and what became of it
    #[command(subcommand)]
    Promotion(Promotion),
    /// Public holidays and make-up workdays
    #[command(subcommand)]
    Holidays(Holidays),
    /// Days on which somebody is away
    #[command(subcommand)]
    Leave(Leave),
    /// Find anything by its words
    Search(Search),
    /// Who changed what, and when
    History(ProgrammeOnly),
    /// Take the last change back
    Undo(ProgrammeOnly),
    /// Do the change again that was taken back last
    Redo(ProgrammeOnly),
    /// Print the completions of a shell
    Completions {
        /// Whose
        shell: Shell,
    },
}

/// `tandem search`
#[derive(Args)]
pub struct Search {
    /// The programme file
    pub programme: PathBuf,
    /// What to look for; of several words, all must be there
    #[arg(required = true)]
    pub text: Vec<String>,
}

/// A command on a programme as a whole.
#[derive(Args)]
pub struct ProgrammeOnly {
    /// The programme file
    pub programme: PathBuf,
}

/// `tandem new`
#[derive(Args)]
pub struct New {
    /// The file to make; it must not exist yet
    pub programme: PathBuf,
    /// Fill it with a believable manufacturer, its distributors and their calendars
    #[arg(long)]
    pub demo: bool,
    /// The day of the week in which the demo begins [default: today]
    #[arg(long, value_name = "DAY", requires = "demo")]
    pub start: Option<NaiveDate>,
    /// How much the demo holds
    #[arg(long, value_enum, default_value = "ordinary", requires = "demo")]
    pub size: SizeChoice,
    /// Let it have begun some weeks ago, or on --start: planned then, and its visits lived through since
    #[arg(long, requires = "demo", conflicts_with = "size")]
    pub lived: bool,
    /// The programme's name
    #[arg(long, conflicts_with = "demo")]
    pub name: Option<String>,
    /// The company that runs it
    #[arg(long, conflicts_with = "demo")]
    pub manufacturer: Option<String>,
    /// The zone in which its days begin and end
    #[arg(long, default_value = "Asia/Shanghai", conflicts_with = "demo")]
    pub zone: String,
}

/// How large a demo is.
#[derive(Clone, Copy, ValueEnum)]
pub enum SizeChoice {
    /// A part of the country: 3 managers, 24 distributors
    Ordinary,
    /// The whole of it: 50 managers, 2,000 distributors, 100,000 events
    Large,
}

impl From<SizeChoice> for DemoSize {
    fn from(size: SizeChoice) -> Self {
        match size {
            SizeChoice::Ordinary => Self::Ordinary,
            SizeChoice::Large => Self::Large,
        }
    }
}

/// `tandem export`
#[derive(Args)]
pub struct Export {
    /// The programme file
    pub programme: PathBuf,
    /// The schedule of a manager: name or id
    #[arg(long, value_name = "MANAGER")]
    pub schedule: String,
    /// Where to write the PDF
    #[arg(long, value_name = "FILE")]
    pub pdf: PathBuf,
    /// The first day [default: the plan's]
    #[arg(long, value_name = "DAY")]
    pub from: Option<NaiveDate>,
    /// The last day [default: the plan's]
    #[arg(long, value_name = "DAY")]
    pub to: Option<NaiveDate>,
    /// Look for fonts in this folder too
    #[arg(long, value_name = "FOLDER")]
    pub fonts: Vec<PathBuf>,
}

/// Commands that show what is there.
#[derive(Subcommand)]
pub enum List {
    /// List them, with their ids
    List(ProgrammeOnly),
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_command_line_is_well_formed() {
        <Arguments as clap::CommandFactory>::command().debug_assert();
    }
}
