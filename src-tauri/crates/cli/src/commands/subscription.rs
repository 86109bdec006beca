//! Calendars that are followed at their addresses.

use tandem_app::{
    Desk, Env,
    failure::{Code, Failure},
    import, subscriptions,
    wire::{
        calendars::ImportReport,
        subscriptions::{FoundCalendar, Login, SubscriptionLine},
    },
    words::Args,
};

use super::{calendar, open};
use crate::{
    arguments::{Place, Subscription},
    output::Output,
};

/// The password stands in no argument: every program on the computer may read those.
const PASSWORD: &str = "TANDEM_CALENDAR_PASSWORD";

pub fn run(command: Subscription, env: Env, output: &Output) -> Result<(), Vec<Failure>> {
    let one = |failure| vec![failure];
    match command {
        Subscription::Find(place) => {
            let found = find(&place).map_err(one)?;
            output.list(&found, &["cli-name", "cli-address"], |row| {
                vec![row.name.clone(), row.address.clone()]
            });
            Ok(())
        }
        Subscription::Add { programme, owner, place, calendar } => {
            let mut desk = open(&programme, env).map_err(one)?;
            let report = add(&mut desk, &owner, &place, calendar.as_deref()).map_err(one)?;
            tell(&[report], output);
            Ok(())
        }
        Subscription::List(on) => {
            let rows = subscriptions::subscriptions(&open(&on.programme, env).map_err(one)?).map_err(one)?;
            let headings = ["cli-name", "cli-owner", "cli-server", "cli-asked-at", "cli-id"];
            output.list(&rows, &headings, |row| {
                let asked =
                    row.refreshed_at.map(|at| output.words.moment(at.naive_utc())).unwrap_or_default();
                vec![row.name.clone(), row.owner.clone(), row.host.clone(), asked, row.id.to_string()]
            });
            Ok(())
        }
        Subscription::Refresh { programme, subscriptions: which } => {
            let mut desk = open(&programme, env).map_err(one)?;
            let (mut reports, mut failures) = (Vec::new(), Vec::new());
            for line in chosen(&desk, &which).map_err(one)? {
                match refresh(&mut desk, &line) {
                    Ok(report) => reports.push(report),
                    Err(failure) => failures.push(failure),
                }
            }
            tell(&reports, output);
            if failures.is_empty() { Ok(()) } else { Err(failures) }
        }
        Subscription::Remove { programme, subscription } => {
            let mut desk = open(&programme, env).map_err(one)?;
            let line = subscriptions::find(&desk, &subscription).map_err(one)?;
            subscriptions::unsubscribe(&mut desk, &subscription).map_err(one)?;
            output.say("cli-subscription-removed", &Args::new().with("name", line.name));
            Ok(())
        }
    }
}

fn find(place: &Place) -> Result<Vec<FoundCalendar>, Failure> {
    let login = place.user.clone().map(|user| Login { user, password: password().unwrap_or_default() });
    subscriptions::find_calendars(&place.address, login, &|| false)
}

fn add(desk: &mut Desk, owner: &str, place: &Place, calendar: Option<&str>) -> Result<ImportReport, Failure> {
    let owner = import::owner(desk, owner)?;
    let found = find(place)?;
    let meant: Vec<_> = found.iter().filter(|one| calendar.is_none_or(|name| one.name == name)).collect();
    let [meant] = meant[..] else {
        let names: Vec<&str> = found.iter().map(|one| one.name.as_str()).collect();
        let code = if meant.is_empty() { Code::NoSuchThing } else { Code::SeveralCalendars };
        let failure = Failure::new(code).with("kind", "calendar").with("name", calendar.unwrap_or_default());
        return Err(failure.with("names", names.join(" / ")));
    };
    let line = subscriptions::subscribe(desk, owner, meant, place.user.as_deref())?;
    refresh(desk, &line)
}

/// All, or those that are named.
fn chosen(desk: &Desk, which: &[String]) -> Result<Vec<SubscriptionLine>, Failure> {
    if which.is_empty() {
        return subscriptions::subscriptions(desk);
    }
    which.iter().map(|name| subscriptions::find(desk, name)).collect()
}

fn refresh(desk: &mut Desk, line: &SubscriptionLine) -> Result<ImportReport, Failure> {
    let question = subscriptions::question(desk, &line.id.to_string())?;
    let answer = subscriptions::ask(&question, password().as_deref(), &|| false)?;
    subscriptions::take(desk, answer)
}

fn password() -> Option<String> {
    std::env::var(PASSWORD).ok()
}

fn tell(reports: &[ImportReport], output: &Output) {
    output.give(&reports, |words| reports.iter().flat_map(|report| calendar::told(report, words)).collect());
}
