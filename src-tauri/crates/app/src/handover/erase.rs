//! Erasing a client, or a distributor with all of its clients: figures stay, without a name.

use tandem_domain::ids::ClientId;
use tandem_store::{Change, Erased, Erasure, NamedKind, Names, Snapshot};
use tandem_words::{Args, Language, Words};

use super::calendars;
use crate::{
    desk::Desk,
    failure::{Code, Failure},
    naming,
    people::client_called,
    sentence::Sentence,
    wire::handover::{ErasureDone, ErasureLook, ToErase},
};

/// What is meant by a client or a distributor that is named by id or exact name.
///
/// # Errors
/// When there is none, or several.
pub fn find(desk: &Desk, client: Option<&str>, distributor: Option<&str>) -> Result<ToErase, Failure> {
    match (client, distributor) {
        (Some(name), _) => Ok(ToErase::Client(client_called(desk, None, name)?)),
        (None, name) => {
            let snapshot = desk.seen()?;
            Ok(ToErase::Distributor(naming::find(&snapshot.distributors, name.unwrap_or_default())?.id))
        }
    }
}

fn meant(what: ToErase) -> Erased {
    match what {
        ToErase::Client(id) => Erased::Client(id),
        ToErase::Distributor(id) => Erased::Distributor(id),
    }
}

/// What would go and what would stay; nothing is changed.
///
/// # Errors
/// When there is no such thing, it was erased already, or the programme can't be read.
pub fn look(desk: &Desk, what: ToErase) -> Result<ErasureLook, Failure> {
    let (snapshot, seen) = (desk.snapshot()?, desk.seen()?);
    let (name, distributor) = match what {
        ToErase::Client(id) => {
            let client = naming::by_id(&seen.clients, id)?;
            (client.name.clone(), client.distributor)
        }
        ToErase::Distributor(id) => (naming::by_id(&snapshot.distributors, id)?.name.clone(), id),
    };
    let id = match what {
        ToErase::Client(id) => id.uuid(),
        ToErase::Distributor(id) => id.uuid(),
    };
    if snapshot.is_erased(id) {
        return Err(Failure::new(Code::Erased));
    }
    let company = naming::by_id(&snapshot.distributors, distributor)?;
    let (goes, stays) = told(desk, (&snapshot, &seen), what);
    Ok(ErasureLook { name, distributor_id: distributor, distributor: company.name.clone(), goes, stays })
}

fn told(
    desk: &Desk,
    (snapshot, seen): (&Snapshot, &Snapshot),
    what: ToErase,
) -> (Vec<Sentence>, Vec<Sentence>) {
    let is_own = |client: ClientId| match what {
        ToErase::Client(id) => client == id,
        ToErase::Distributor(id) => {
            snapshot.clients.iter().any(|one| one.id == client && one.distributor == id)
        }
    };
    let of_client = |demand| snapshot.demands.iter().any(|one| one.id == demand && is_own(one.client));
    let visits: Vec<_> = snapshot.visits.iter().filter(|visit| of_client(visit.demand)).collect();
    let ahead =
        visits.iter().filter(|one| one.state.is_ahead() && one.interval.end() > desk.env.now()).count();
    let clients = snapshot.clients.iter().filter(|one| is_own(one.id)).count();
    let mut goes = vec![match what {
        ToErase::Client(_) => Sentence::new("handover-goes-client"),
        ToErase::Distributor(id) => Sentence::new("handover-goes-distributor")
            .with("clients", clients)
            .with("reps", snapshot.reps.iter().filter(|rep| rep.distributor == id).count()),
    }];
    goes.push(Sentence::new("handover-goes-texts").with("visits", visits.len()));
    if let ToErase::Client(_) = what {
        let names = Names::of(snapshot, meant(what));
        let calendars = calendars::without(snapshot, &names, meant(what)).len();
        goes.push(Sentence::new("handover-goes-entries").with("calendars", calendars));
    } else {
        goes.push(Sentence::new("handover-goes-calendars"));
    }
    goes.push(Sentence::new("handover-goes-history"));
    let mut stays = vec![Sentence::new("handover-stays-figures").with("visits", visits.len())];
    if ahead > 0 {
        stays.push(Sentence::new("handover-stays-ahead").with("visits", ahead));
    }
    let kept = others_of_that_name(snapshot, seen, &is_own);
    if !kept.is_empty() {
        stays.push(Sentence::new("handover-stays-others").with("count", kept.len()).with("first", &kept[0]));
    }
    (goes, stays)
}

/// Clients that stay whose own names hold one that is erased: theirs is theirs.
fn others_of_that_name(
    snapshot: &Snapshot,
    seen: &Snapshot,
    is_own: &dyn Fn(ClientId) -> bool,
) -> Vec<String> {
    let erased: Vec<&str> =
        snapshot.clients.iter().filter(|one| is_own(one.id)).map(|one| one.name.as_str()).collect();
    let others = snapshot.clients.iter().zip(&seen.clients).filter(|(one, _)| !is_own(one.id));
    let holds = |name: &str| erased.iter().any(|gone| !gone.is_empty() && name.contains(gone));
    others.filter(|(one, _)| holds(&one.name)).map(|(_, seen)| seen.name.clone()).collect()
}

/// Erases for good, and notes in the history who erased what kind of thing, and when. What it is called from then on
/// is said in the given language.
///
/// # Errors
/// When there is no such thing, it was erased already, or the programme can't be written: nothing has changed then.
pub fn erase(desk: &mut Desk, what: ToErase, by: &str, language: Language) -> Result<ErasureDone, Failure> {
    look(desk, what)?;
    let words = Words::new(language);
    let stands_as = |kind: NamedKind, number: usize| {
        let message = match kind {
            NamedKind::Client => "handover-erased-client",
            NamedKind::Distributor => "handover-erased-distributor",
            NamedKind::Rep => "handover-erased-rep",
            NamedKind::Issue => "handover-erased-issue",
        };
        words.say(message, &Args::new().with("number", number))
    };
    let key = match what {
        ToErase::Client(_) => "erase-client",
        ToErase::Distributor(_) => "erase-distributor",
    };
    let erased = meant(what);
    let calendars = |snapshot: &Snapshot, names: &Names| calendars::without(snapshot, names, erased);
    let erasure = Erasure {
        what: erased,
        change: Change { what: key, at: desk.env.now(), who: by.trim() },
        stands_as: &stands_as,
        mark: &words.text("handover-erased-mark"),
        calendars: &calendars,
    };
    let finished = desk.store.erase(&erasure).map_err(|error| Failure::from_erasure(desk.path(), &error))?;
    desk.forget();
    Ok(ErasureDone { finished })
}
