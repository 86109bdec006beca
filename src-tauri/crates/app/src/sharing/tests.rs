//! What is seen of the demo at each level, and that nothing is lost by looking.

use tandem_domain::agreement::{Agreement, SharingLevel};
use tandem_words::Language;

use super::*;
use crate::{
    Desk, Env, demo::DemoSize, people, plan::timeline::timeline, programme, wire::records::ClientDraft,
};

fn demo() -> (tempfile::TempDir, Desk) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("demo.tandem");
    let env = Env::at("2026-01-05T01:00:00Z".parse().unwrap());
    env.speak(Language::English);
    let (desk, _) =
        programme::create_demo(&path, "2026-01-05".parse().ok(), DemoSize::Ordinary, env).unwrap();
    (folder, desk)
}

fn share(desk: &mut Desk, sharing: SharingLevel) {
    let agreements = desk.snapshot().unwrap().agreements.clone();
    let shared = agreements.into_iter().map(|one| Agreement { sharing, ..one });
    desk.change("share", |writer| shared.into_iter().try_for_each(|one| writer.put_agreement(&one))).unwrap();
}

#[test]
fn a_plan_needs_no_word_that_is_hidden() {
    let (_folder, mut desk) = demo();
    let lanes = |desk: &Desk| {
        let mut all = timeline(desk, (None, None)).unwrap();
        let rep = all.distributors.iter_mut().flat_map(|one| &mut one.reps);
        rep.flat_map(|rep| &mut rep.busy).for_each(|bar| bar.title.clear());
        all.distributors.iter_mut().flat_map(|one| &mut one.blackouts).for_each(|bar| bar.title.clear());
        let calls = all.distributors.iter_mut().flat_map(|one| &mut one.reps).flat_map(|rep| &mut rep.calls);
        calls.for_each(|call| call.client.clear());
        (all.managers.len(), all.working, format!("{:?}", all.distributors))
    };
    share(&mut desk, SharingLevel::Full);
    let open = lanes(&desk);
    share(&mut desk, SharingLevel::BusyOnly);
    assert_eq!(lanes(&desk), open, "who is busy when stays, whatever is shared");
}

#[test]
fn at_busy_times_only_clients_are_numbered_and_entries_say_nothing() {
    let (_folder, mut desk) = demo();
    share(&mut desk, SharingLevel::BusyOnly);
    let truth = desk.snapshot().unwrap();
    let told = serde_json::to_string(&people::clients(&desk).unwrap()).unwrap()
        + &serde_json::to_string(&timeline(&desk, (None, None)).unwrap()).unwrap();
    for client in &truth.clients {
        assert!(!told.contains(&client.name), "{}", client.name);
    }
    assert!(told.contains("Client 1 of "), "they are told apart");
    let lines = people::clients(&desk).unwrap();
    let names: std::collections::BTreeSet<_> = lines.iter().map(|one| &one.name).collect();
    assert_eq!(names.len(), lines.len(), "by names of their own");
    desk.speak(Language::Chinese);
    assert!(people::clients(&desk).unwrap()[0].name.contains("的客户"), "in the language that is spoken");
}

#[test]
fn a_form_that_was_shown_less_takes_nothing_away() {
    let (_folder, mut desk) = demo();
    let client = desk.snapshot().unwrap().clients.iter().find(|one| !one.address.is_empty()).unwrap().clone();
    for sharing in [SharingLevel::BusyOnly, SharingLevel::ClientNames] {
        share(&mut desk, sharing);
        let shown = people::client::draft(&desk, client.id).unwrap();
        assert_eq!(shown.address, "");
        assert_eq!(shown.name == client.name, sharing == SharingLevel::ClientNames);
        people::client::save(&mut desk, &ClientDraft { key: !shown.key, ..shown }).unwrap();
        let after = desk.snapshot().unwrap().clients.iter().find(|one| one.id == client.id).unwrap().clone();
        assert_eq!(
            (&after.name, &after.address, &after.aliases),
            (&client.name, &client.address, &client.aliases)
        );
    }
    let shown = people::client::draft(&desk, client.id).unwrap();
    people::client::save(&mut desk, &ClientDraft { address: "新址".into(), ..shown }).unwrap();
    let after = desk.snapshot().unwrap().clients.iter().find(|one| one.id == client.id).unwrap().clone();
    assert_eq!((after.name, after.address), (client.name, "新址".to_owned()), "what is written counts");
}

#[test]
fn what_is_seen_follows_the_day() {
    let (_folder, mut desk) = demo();
    share(&mut desk, SharingLevel::Full);
    let truth = desk.snapshot().unwrap();
    let agreement = truth.agreements.iter().max_by_key(|one| one.term.last()).unwrap();
    let client = truth.clients.iter().find(|one| one.distributor == agreement.distributor).unwrap();
    let level = |day| View::of(&truth, day, Language::English).levels.of_client(client.id);
    assert_eq!(level(agreement.term.last()), SharingLevel::Full);
    assert_eq!(level(agreement.term.last().succ_opt().unwrap()), SharingLevel::BusyOnly, "it has run out");
}
