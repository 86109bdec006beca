//! Whatever is shown, found, printed or handed over, it holds no word of a client beyond what its distributor's
//! agreement shares: each client has words of its own, said in every table, and at random levels, scopes and terms
//! every answer to every command of the window is searched for them.
#![expect(clippy::unwrap_used, reason = "what these can't do fails them")]

mod asked;
mod commands;
mod given;
mod papers;
mod said;

use std::{collections::BTreeSet, fs};

use tandem_app::{
    events, handover, partnership, people, playbook, promotion, search, training, visits,
    wire::{events::EventFilter, handover::ToErase, playbook::PlaybookDraft, training::TrainingDraft},
    words::Language,
};
use tandem_domain::{
    agreement::SharingLevel::{self, BusyOnly, ClientNames, Full},
    compliance,
    ids::VisitId,
    life::Step,
    visit::VisitState,
};
use tandem_store::{Snapshot, Store};

use self::{
    asked::{Answer, answers},
    given::{CLIENTS, COMPANIES, ERASED, Given, SAID, agreement, canaries, canary, given},
    papers::sheets_of,
};

/// How far each client is shared, as this test understands the words of the agreements.
fn share(given: &mut Given, dice: &mut fastrand::Rng) -> Vec<[SharingLevel; CLIENTS]> {
    let mut levels = Vec::new();
    for company in &given.companies {
        let level = [BusyOnly, ClientNames, Full][dice.usize(..3)];
        let mut draft = agreement(company, level);
        let both = match dice.u8(..5) {
            0 => {
                (draft.from, draft.to) = ("2025-01-01".into(), "2026-01-08".into());
                [BusyOnly; CLIENTS]
            }
            1 => {
                (draft.from, draft.to) = ("2026-01-10".into(), "2026-12-31".into());
                [BusyOnly; CLIENTS]
            }
            2 => {
                draft.clients = Some(vec![company.clients[0]]);
                [level, BusyOnly]
            }
            _ => [level; CLIENTS],
        };
        people::agreement::save(&mut given.desk, &draft).unwrap();
        levels.push(both);
    }
    levels
}

/// Refuses an answer in which a word stands, with what is around it.
fn refuse(answers: &[Answer], word: &str, why: &str) {
    for answer in answers {
        let around = answer.text.find(word).map(|at| answer.text.get(at.saturating_sub(200)..at + 60));
        assert!(around.is_none(), "{why}: {} tells {word}: {around:?}", answer.command);
    }
}

/// What is asked about one distributor holds no word of another's clients, and nothing one of whom was erased.
fn refuse_others(answers: &[Answer]) {
    for (client, (what, _)) in (0..CLIENTS).flat_map(|client| SAID.map(|said| (client, said))) {
        refuse(answers, &canary(ERASED, client, what), "it was erased");
    }
    for answer in answers {
        for (company, client, (what, _)) in
            canaries().filter(|(one, ..)| answer.of.is_some_and(|of| of != *one))
        {
            let word = canary(company, client, what);
            assert!(!answer.text.contains(&word), "{} of {:?} tells {word}", answer.command, answer.of);
        }
    }
}

/// Refuses an answer in which a medical representative sees to something that is said in sales.
fn refuse_sales_of_medical_representatives(given: &Given, answers: &[Answer]) {
    let barred = given.companies.iter().filter(|one| one.is_medical_representative);
    let names: Vec<String> = barred.map(|one| format!("Rep{}", one.number)).collect();
    for answer in answers {
        let Ok(whole) = serde_json::from_str::<serde_json::Value>(&answer.text) else { continue };
        let mut all = vec![&whole];
        while let Some(one) = all.pop() {
            match one {
                serde_json::Value::Array(rows) => all.extend(rows),
                serde_json::Value::Object(fields) => {
                    all.extend(fields.values());
                    let owner = fields.get("owner").and_then(|owner| owner.get("person"));
                    let person = fields.get("person").or(owner).and_then(serde_json::Value::as_str);
                    let text =
                        |field: &str| fields.get(field).and_then(|one| one.as_str().or(one["text"].as_str()));
                    let said = ["text", "target"].into_iter().filter_map(text);
                    let sales = said.into_iter().find(|said| compliance::speaks_of(said).is_some());
                    let is_barred =
                        person.is_some_and(|person| names.iter().any(|name| person.contains(name)));
                    assert!(!is_barred || sales.is_none(), "{}: {person:?} is to {sales:?}", answer.command);
                }
                _ => {}
            }
        }
    }
}

/// Each client file, but for what depends on when and how far it is shared.
fn files(given: &Given) -> Vec<serde_json::Value> {
    let whole = |one: &given::Company| handover::client_file(&given.desk, &one.id.to_string()).unwrap();
    let mut files: Vec<_> =
        given.companies.iter().map(|one| serde_json::to_value(whole(one)).unwrap()).collect();
    for file in &mut files {
        file["agreements"] = serde_json::Value::Null;
        file["made_at"] = serde_json::Value::Null;
    }
    files
}

fn no_command_that_tells_anything_is_left_out(answers: &[Answer]) {
    let asked: BTreeSet<&str> = answers.iter().map(|one| one.command).collect();
    let telling = commands::that_tell();
    let left_out: Vec<_> = telling.iter().filter(|(name, _)| !asked.contains(name.as_str())).collect();
    assert!(left_out.is_empty(), "ask these, too, or say why they can't name a client: {left_out:?}");
}

/// What names a client in any table is found by that name.
fn everything_is_found(given: &Given) {
    let found = canaries().flat_map(|(company, client, (what, _))| {
        search::search(&given.desk, &canary(company, client, what)).unwrap()
    });
    let kinds: BTreeSet<&str> = found.map(|thing| thing.kind_message()).collect();
    let wanted = [
        "agreement",
        "action",
        "assessment",
        "attachment",
        "charter",
        "client",
        "entry",
        "event",
        "evidence",
        "finding",
        "issue",
        "playbook",
        "promotion",
        "proposal",
        "question",
        "sponsor-news",
        "stage-step",
        "training",
        "visit",
    ];
    for kind in wanted {
        assert!(kinds.contains(format!("search-kind-{kind}").as_str()), "no {kind} is found: {kinds:?}");
    }
}

fn nothing_is_seen_beyond_what_is_shared(seed: u64) {
    let mut given = given(seed);
    let open = answers(&mut given, true);
    no_command_that_tells_anything_is_left_out(&open);
    refuse_others(&open);
    refuse_sales_of_medical_representatives(&given, &open);
    for (company, client, (what, _)) in canaries() {
        let word = canary(company, client, what);
        assert!(open.iter().any(|one| one.text.contains(&word)), "where all is shared, {word} is seen");
        assert!(!search::search(&given.desk, &word).unwrap().is_empty(), "and found");
    }
    everything_is_found(&given);
    let whole = files(&given);
    let mut dice = fastrand::Rng::with_seed(seed);
    for round in 0..4 {
        let levels = share(&mut given, &mut dice);
        let seen = answers(&mut given, round == 0);
        refuse_others(&seen);
        refuse_sales_of_medical_representatives(&given, &seen);
        for (company, client, (what, from)) in canaries() {
            // What an entry says that is no call may be about any client of the distributor.
            let level = if what == "paper" {
                *levels[company].iter().min().unwrap()
            } else {
                levels[company][client]
            };
            if level < from {
                let word = canary(company, client, what);
                refuse(&seen, &word, &format!("{levels:?}"));
                assert!(
                    search::search(&given.desk, &word).unwrap().is_empty(),
                    "{levels:?}: {word} is found"
                );
            }
        }
    }
    assert_eq!(files(&given), whole, "looking takes nothing away");
}

#[test]
fn nothing_is_seen_beyond_what_is_shared_in_one_programme() {
    nothing_is_seen_beyond_what_is_shared(7);
}

#[test]
fn nothing_is_seen_beyond_what_is_shared_in_another_programme() {
    nothing_is_seen_beyond_what_is_shared(23);
}

#[test]
fn every_table_has_something_to_hide() {
    let Given { desk, folder, .. } = given(1);
    drop(desk);
    let snapshot = Store::open(&folder.path().join("p.tandem")).unwrap().snapshot().unwrap();
    // A table that comes later does not compile until something is said in it.
    let Snapshot {
        programme: _,
        cities,
        managers,
        distributors,
        reps,
        clients,
        agreements,
        issues,
        demands,
        visits,
        records,
        findings,
        questions,
        actions,
        attachments,
        playbooks,
        accepted_plan,
        leave,
        // The state's calendar.
        special_days: _,
        calendars,
        scenarios,
        // Meanings of columns.
        sheet_mappings: _,
        subscriptions,
        client_matches,
        renewals,
        term_decisions,
        weights: _,
        stage_steps,
        flows,
        events,
        promotions,
        medical_representatives,
        competence_assessments,
        issue_topics,
        trainings,
        playbook_editions,
        charters,
        evidence,
        finding_topics,
        proposals,
        sponsor_news,
        erased,
    } = &*snapshot;
    let rows = [
        ("cities", cities.len()),
        ("managers", managers.len()),
        ("distributors", distributors.len()),
        ("reps", reps.len()),
        ("clients", clients.len()),
        ("agreements", agreements.len()),
        ("issues", issues.len()),
        ("demands", demands.len()),
        ("visits", visits.len()),
        ("records", records.len()),
        ("findings", findings.len()),
        ("questions", questions.len()),
        ("actions", actions.len()),
        ("attachments", attachments.len()),
        ("playbooks", playbooks.len()),
        ("accepted_plan", accepted_plan.iter().len()),
        ("leave", leave.len()),
        ("calendars", calendars.len()),
        ("scenarios", scenarios.len()),
        ("subscriptions", subscriptions.len()),
        ("client_matches", client_matches.len()),
        ("renewals", renewals.len()),
        ("term_decisions", term_decisions.len()),
        ("stage_steps", stage_steps.len()),
        ("flows", flows.len()),
        ("events", events.len()),
        ("promotions", promotions.len()),
        ("medical_representatives", medical_representatives.len()),
        ("competence_assessments", competence_assessments.len()),
        ("issue_topics", issue_topics.len()),
        ("trainings", trainings.len()),
        ("playbook_editions", playbook_editions.len()),
        ("charters", charters.len()),
        ("evidence", evidence.len()),
        ("finding_topics", finding_topics.len()),
        ("proposals", proposals.len()),
        ("sponsor_news", sponsor_news.len()),
        ("erased", erased.len()),
    ];
    let empty: Vec<&str> = rows.iter().filter(|(_, count)| *count == 0).map(|(name, _)| *name).collect();
    assert!(empty.is_empty(), "nothing is said in {empty:?}");
}

#[test]
fn what_a_distributor_gets_back_is_whole_and_holds_nothing_of_anothers_clients() {
    let mut given = given(11);
    let mut dice = fastrand::Rng::with_seed(11);
    for _ in 0..2 {
        for number in 0..COMPANIES {
            let id = given.companies[number].id.to_string();
            let xlsx = given.folder.path().join("file.xlsx");
            let json = given.folder.path().join("file.json");
            handover::hand_back(&mut given.desk, &id, Some(&xlsx), Some(&json), "", Language::English)
                .unwrap();
            let text = fs::read_to_string(&json).unwrap();
            let file = [Answer { command: "the client file", of: Some(number), text: text.clone() }];
            refuse_sales_of_medical_representatives(&given, &file);
            for made in [sheets_of(&xlsx), text] {
                for (company, client, (what, _)) in canaries() {
                    let word = canary(company, client, what);
                    // What a calendar says that is no call is not about clients.
                    if company != number {
                        assert!(!made.contains(&word), "{word} is in what is made for company {number}");
                    } else if what != "paper" {
                        assert!(made.contains(&word), "{word} is not in what company {number} gets back");
                    }
                }
            }
        }
        share(&mut given, &mut dice);
    }
}

#[test]
fn what_was_erased_is_in_no_byte_of_the_programme() {
    let mut given = given(5);
    let client = given.companies[0].clients[0];
    handover::erase(&mut given.desk, ToErase::Client(client), "", Language::English).unwrap();
    let names = |entry: &fs::DirEntry| entry.file_name().to_string_lossy().starts_with("p.tandem");
    let files = fs::read_dir(given.folder.path()).unwrap().flatten().filter(names);
    let bytes: Vec<u8> = files.flat_map(|entry| fs::read(entry.path()).unwrap()).collect();
    let stands = |word: &[u8]| bytes.windows(word.len()).any(|window| window == word);
    let is_said = |word: &str| {
        let wide: Vec<u8> = word.encode_utf16().flat_map(u16::to_le_bytes).collect();
        stands(word.as_bytes()) || stands(&wide)
    };
    let gone = (0..CLIENTS).map(|client| (ERASED, client)).chain([(0, 0)]);
    for (company, client) in gone {
        // A company's entries that are no calls stay where one of its clients goes.
        for (what, _) in SAID.into_iter().filter(|(what, _)| company == ERASED || *what != "paper") {
            let word = canary(company, client, what);
            assert!(!is_said(&word), "{word} is left of what was erased");
        }
    }
    assert!(is_said(&canary(1, 0, "name")), "others' are there");
}

fn trainings(given: &Given) -> Vec<TrainingDraft> {
    let own = given.companies.iter().map(|company| Some(company.id.to_string())).chain([None]);
    let pages = own.map(|of| training::page(&given.desk, of.as_deref()).unwrap());
    let ids = pages.flat_map(|page| page.trainings).map(|one| one.id).collect::<BTreeSet<_>>();
    ids.into_iter().map(|id| training::draft(&given.desk, id).unwrap()).collect()
}

/// What forms show beside those of the client file.
fn forms(given: &Given) -> serde_json::Value {
    let charters = given
        .companies
        .iter()
        .map(|company| partnership::charter::page(&given.desk, &company.id.to_string()).unwrap().draft);
    let events = events::list(&given.desk, &EventFilter::default()).unwrap();
    let events = events.iter().map(|event| events::draft(&given.desk, event.id).unwrap());
    serde_json::json!({
        "charters": charters.collect::<Vec<_>>(),
        "events": events.collect::<Vec<_>>(),
        "trainings": trainings(given),
        "playbook": playbook::page(&given.desk, None).unwrap().playbook,
    })
}

#[test]
fn a_form_handed_back_as_it_was_shown_takes_nothing_away() {
    let mut given = given(3);
    let own: Vec<_> = given.companies.iter().map(|company| company.id).collect();
    let all = visits::in_force(&given.desk).unwrap();
    let ids: Vec<VisitId> = all
        .iter()
        .filter(|line| own.contains(&line.distributor_id) && line.state != VisitState::Cancelled)
        .map(|line| line.id)
        .collect();
    // A charter that was signed is written anew: what it says is compared as a form.
    let files = |given: &Given| -> Vec<serde_json::Value> {
        let mut files = files(given);
        for file in &mut files {
            file["charters"] = serde_json::Value::Null;
        }
        files
    };
    let (before, forms_before) = (files(&given), forms(&given));
    for level in [BusyOnly, ClientNames] {
        for company in &given.companies {
            people::agreement::save(&mut given.desk, &agreement(company, level)).unwrap();
        }
        for id in &ids {
            for step in [Step::CarryOut, Step::Summarise] {
                let id = id.to_string();
                let form = visits::form(&given.desk, &id, step, Language::English).unwrap();
                let form = serde_json::to_vec(&form).unwrap();
                visits::fill(&mut given.desk, &id, step, &form).unwrap();
            }
        }
        for company in &given.companies {
            for client in &company.clients {
                let draft = people::client::draft(&given.desk, *client).unwrap();
                people::client::save(&mut given.desk, &draft).unwrap();
            }
            let draft = people::issue::draft(&given.desk, company.issue).unwrap();
            people::issue::save(&mut given.desk, &draft).unwrap();
            let name = company.id.to_string();
            let draft = partnership::charter::page(&given.desk, &name).unwrap().draft;
            partnership::charter::write(&mut given.desk, &name, &draft).unwrap();
        }
        for event in events::list(&given.desk, &EventFilter::default()).unwrap() {
            let draft = events::draft(&given.desk, event.id).unwrap();
            // What was called off is not changed any more.
            let _ = events::place(&mut given.desk, &draft);
        }
        for draft in trainings(&given) {
            training::save(&mut given.desk, &draft).unwrap();
        }
        let chapters = playbook::page(&given.desk, None).unwrap().playbook.chapters;
        let draft = PlaybookDraft { chapters, note: "as it was".into(), by: String::new() };
        playbook::save(&mut given.desk, draft).unwrap();
        for plan in promotion::list(&given.desk, None).unwrap() {
            let draft = promotion::draft(&given.desk, plan.id).unwrap();
            promotion::save(&mut given.desk, &draft).unwrap();
        }
        assert_eq!(files(&given), before, "at {level:?}");
    }
    for company in &given.companies {
        people::agreement::save(&mut given.desk, &agreement(company, Full)).unwrap();
    }
    assert_eq!(forms(&given), forms_before);
}
