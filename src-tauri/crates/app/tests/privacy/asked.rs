//! All that the page can get a word out of, command by command.

use std::{
    fs,
    io::{BufRead, BufReader, Write},
    net::TcpListener,
    path::Path,
    thread,
};

use serde::Serialize;
use tandem_app::{
    Desk, agreements, competence, content,
    documents::manager_schedule,
    events,
    failure::Failure,
    first_steps, flows, handover,
    import::{self, Accept},
    overview, partnership,
    people::{self, sheet},
    plan::{
        self, Unwatched,
        by_hand::{self, Subject, Target},
        scenario,
        timeline::timeline,
    },
    playbook, programme, promotion, search, settings, stages, subscriptions, training,
    visits::{self, Filter, Wish},
    wire::{
        events::{EventFilter, MarketEventKind},
        handover::ToErase,
        partnership::ProblemFilter,
        plan::VisitLine,
        planning::PlanRequest,
        records::Removal,
        sheet::Sheet,
    },
    words::Language::English,
};
use tandem_domain::{life::Step, people::CalendarOwner, visit::VisitState};

use super::{
    given::{Company, EFFORT, Given, calendar, canaries, canary, entries_of, follow, name},
    papers::text_of,
};

/// What a command answered, and of whose clients alone it speaks, if it is asked about one distributor.
pub struct Answer {
    pub command: &'static str,
    pub of: Option<usize>,
    pub text: String,
}

#[derive(Default)]
struct Answers(Vec<Answer>);

impl Answers {
    /// Notes an answer, or a refusal: that is read, too.
    fn note<T: Serialize>(&mut self, command: &'static str, of: Option<usize>, answer: Result<T, Failure>) {
        let text = match answer {
            Ok(answer) => serde_json::to_string(&answer).unwrap(),
            Err(failure) => serde_json::to_string(&failure).unwrap(),
        };
        self.0.push(Answer { command, of, text });
    }

    fn all<T: Serialize>(&mut self, command: &'static str, answer: Result<T, Failure>) {
        self.note(command, None, answer);
    }
}

/// Whatever is answered. What has to be changed for it is undone.
pub fn answers(given: &mut Given, printed: bool) -> Vec<Answer> {
    let mut answers = Answers::default();
    looked_at(&mut answers, &given.desk);
    of_visits(&mut answers, &given.desk);
    of_demands(&mut answers, &given.desk);
    for company in &given.companies {
        of_company(&mut answers, &given.desk, company);
    }
    for (company, client, (what, _)) in canaries() {
        let found = search::search(&given.desk, &canary(company, client, what));
        answers.all("search", found);
    }
    if printed {
        documents(&mut answers, given);
    }
    changed(&mut answers, given);
    answers.0
}

fn looked_at(note: &mut Answers, desk: &Desk) {
    note.all("managers", people::managers(desk));
    note.all("distributors", people::distributors(desk));
    note.all("reps", people::reps(desk));
    note.all("clients of the command line", people::clients(desk));
    note.all("demands of the command line", people::demands(desk));
    note.all("agreements of the command line", agreements::list(desk, None));
    note.all("flows of the command line", flows::glance(desk));
    note.all("sponsors of the command line", partnership::sponsor::waiting(desk));
    note.all("promotions of the command line", promotion::list(desk, None));
    note.all("cities", people::cities::all(desk));
    note.all("overview", overview::overview(desk));
    note.all("first_steps", first_steps::first_steps(desk));
    note.all("timeline", timeline(desk, (None, None)));
    note.all("special_days", settings::special_days(desk));
    note.all("leave", settings::leave(desk));
    note.all("calendars", import::calendars(desk));
    note.all("subscriptions", subscriptions::subscriptions(desk));
    note.all("entries_to_review", import::to_review(desk));
    note.all("history", programme::history(desk));
    note.all("open_items", visits::open_items(desk, true));
    note.all("visits", visits::list(desk, &Filter::default()));
    note.all("visit_cards", visits::cards(desk));
    note.all("drafts", visits::drafts(desk));
    note.all("competences", competence::list(desk, None));
    note.all("competence_topics", competence::topics(desk));
    note.all("trainings", training::page(desk, None));
    note.all("playbook", playbook::page(desk, None));
    note.all("compare_playbooks", playbook::compare(desk, 1, 2));
    note.all("visit_content", content::content(desk, None, None, None));
    note.all("events", events::list(desk, &EventFilter::default()));
    for manager in people::managers(desk).unwrap() {
        note.all("manager_draft", people::manager::draft(desk, manager.id));
    }
    let request = PlanRequest {
        from: "2026-01-05".parse().ok(),
        to: "2026-01-30".parse().ok(),
        ..PlanRequest::default()
    };
    note.all("propose_plan", plan::propose(desk, &request, &EFFORT, &Unwatched));
    note.all("repair_plan", plan::repair(desk, &EFFORT, &Unwatched));
    note.all("scenarios", scenario::list(desk));
    for one in scenario::list(desk).unwrap() {
        let id = one.id.to_string();
        note.all("compare_scenarios", scenario::compare(desk, Some(&id), None));
        note.all("open_scenario", scenario::open(desk, &id));
    }
}

fn of_visits(note: &mut Answers, desk: &Desk) {
    note.all("what_is_scarce", plan::scarce(desk, None, &EFFORT, &Unwatched));
    for line in visits::list(desk, &Filter::default()).unwrap() {
        let id = line.id.to_string();
        note.all("visit", visits::page(desk, &id, English));
        note.all("explain_visit", plan::explain_visit(desk, &id));
        note.all("fits", by_hand::fits(desk, Subject::Visit(line.id)));
        note.all("find_time", by_hand::find_time(desk, Subject::Visit(line.id)));
        let there = Target { manager: line.manager_id, rep: line.rep_id, start: 10 * 60 };
        note.all("make_room", plan::make_room(desk, Subject::Visit(line.id), there, &EFFORT, &Unwatched));
        note.all("other_moments", visits::other_moments(desk, &id, None, None));
        let start = "2026-01-13T16:00:00".parse().unwrap();
        let wish = Wish { start, manager: None, rep: None };
        note.all("reschedule_obstacles", visits::obstacles(desk, &id, &wish));
        let files = visits::attachments(desk, &id);
        for file in files.as_ref().unwrap() {
            note.all("view_attachment", visits::view_attachment(desk, &file.id.to_string()));
        }
        note.all("attachments of the command line", files);
        for step in [Step::Prepare, Step::Goal, Step::CarryOut, Step::Summarise] {
            note.all("draft", visits::draft(desk, &id, step));
            note.all("forms of the command line", visits::form(desk, &id, step, English));
        }
    }
}

fn of_demands(note: &mut Answers, desk: &Desk) {
    for demand in people::demands(desk).unwrap() {
        note.all("explain_demand", plan::explain_demand(desk, &demand.id.to_string()));
        note.all("fits", by_hand::fits(desk, Subject::Demand(demand.id)));
        note.all("find_time", by_hand::find_time(desk, Subject::Demand(demand.id)));
        note.all("demand_draft", plan::demand::draft(desk, demand.id));
    }
}

/// What is asked about one distributor speaks of its clients alone.
fn of_company(note: &mut Answers, desk: &Desk, company: &Company) {
    let (name, of) = (company.id.to_string(), Some(company.number));
    note.note("distributor", of, people::distributor(desk, &name));
    // What is recognised is told as it was said; what is part of a name is none.
    let said = format!("Hospital, zq{}x0, nobody", company.number);
    note.note("named_clients", of, people::named_clients(desk, &name, &said));
    note.note("distributor_draft", of, people::distributor::draft(desk, company.id));
    note.note("rep_draft", of, people::rep::draft(desk, company.rep));
    note.note("agreement_draft", of, people::agreement::draft(desk, company.agreement));
    note.note("assessment", of, agreements::assess(desk, &name));
    note.note("charters", of, partnership::charter::page(desk, &name));
    note.note("sponsor", of, partnership::sponsor::page(desk, &name));
    note.note("common_problems", of, partnership::problems::problems(desk, &name, &ProblemFilter::default()));
    note.note("results", of, partnership::results::results(desk, &name));
    note.note("issues of the command line", of, partnership::issues::list(desk, &name));
    note.note("issue_draft", of, people::issue::draft(desk, company.issue));
    note.note("stage", of, stages::page(desk, &name, English));
    note.note("flows", of, flows::page(desk, &name));
    note.note("flow_draft", of, flows::draft(desk, company.id, Some("2025-12")));
    // The topics that there are, are the manufacturer's.
    note.all("competences", competence::list(desk, Some(&name)));
    note.note("trainings", of, training::page(desk, Some(&name)));
    note.note("visit_content", of, content::content(desk, Some(&name), None, None));
    let events = EventFilter { distributor: Some(name.clone()), ..EventFilter::default() };
    note.note("events", of, events::list(desk, &events));
    let kind = MarketEventKind::DepartmentMeeting;
    note.note("new_event", of, events::new_draft(desk, company.id, kind, English));
    for event in events::list(desk, &events).unwrap() {
        note.note("event", of, events::show(desk, &event.id.to_string()));
        note.note("event_draft", of, events::draft(desk, event.id));
    }
    for training in training::page(desk, Some(&name)).unwrap().trainings {
        note.note("training_draft", of, training::draft(desk, training.id));
    }
    note.note("promotions", of, promotion::list(desk, Some(&name)));
    for plan in promotion::list(desk, Some(&name)).unwrap() {
        note.note("promotion_draft", of, promotion::draft(desk, plan.id));
    }
    note.note("look_at_erasure", of, handover::look(desk, ToErase::Distributor(company.id)));
    for client in &company.clients {
        note.note("client_draft", of, people::client::draft(desk, *client));
        note.note("look_at_erasure", of, handover::look(desk, ToErase::Client(*client)));
    }
}

fn documents(note: &mut Answers, given: &Given) {
    let (desk, folder) = (&given.desk, given.folder.path());
    let schedule = manager_schedule(desk, &given.manager.to_string(), (None, None), English, &[]);
    note.all("export_schedule", schedule.map(|made| (made.summary, text_of(folder, &made.bytes))));
    let visit = visits::in_force(desk).unwrap()[0].id.to_string();
    let sheet = visits::preparation(desk, &visit, English, &[]);
    note.all("export_preparation", sheet.map(|made| (made.summary, text_of(folder, &made.bytes))));
    for company in &given.companies {
        let (of, name) = (Some(company.number), company.id.to_string());
        let charter = partnership::papers::charter(desk, &name, None, English, &[]);
        note.note("export_charter", of, charter.map(|made| (made.summary, text_of(folder, &made.bytes))));
        let results = partnership::papers::results_paper(desk, &name, English, &[]);
        note.note("export_results", of, results.map(|made| (made.summary, text_of(folder, &made.bytes))));
        let letter = partnership::papers::sponsor_letter(desk, &name, English, &[]);
        note.note(
            "export_sponsor_letter",
            of,
            letter.map(|made| (made.summary, text_of(folder, &made.bytes))),
        );
    }
}

/// What changes something tells something, too.
fn changed(note: &mut Answers, given: &mut Given) {
    let (desk, folder) = (&mut given.desk, given.folder.path());
    removals(note, desk, &given.companies);
    let manager = given.manager;
    let removal = people::manager::remove(desk, manager, false);
    note.all("remove_manager", taken_back(desk, removal));
    files(note, desk, folder, &given.companies);
    moved(note, desk);
    for company in &given.companies {
        let name = company.id.to_string();
        let events = EventFilter { distributor: Some(name.clone()), ..EventFilter::default() };
        let ahead =
            events::list(desk, &events).unwrap().into_iter().find(|one| one.outcome.is_none()).unwrap();
        let mut draft = events::draft(desk, ahead.id).unwrap();
        (draft.day, draft.from, draft.to) = ("2026-01-13".into(), "16:00".into(), "17:00".into());
        draft.managers = vec![given.manager];
        let placing = events::place(desk, &draft);
        assert!(!placing.as_ref().is_ok_and(|one| one.event.is_some()), "a calendar is in the way");
        // What stands in the way may be another's.
        note.all("save_event", placing);
        let back = handover::hand_back(desk, &name, None, None, "", English);
        note.note("hand_back_clients", Some(company.number), back);
    }
}

/// Puts a visit where it can't be, where it can, and elsewhere, if any demand has a time.
fn moved(note: &mut Answers, desk: &mut Desk) {
    let demands = people::demands(desk).unwrap();
    let subjects = demands.iter().map(|one| Subject::Demand(one.id));
    let mut fits = subjects.map(|subject| (subject, by_hand::fits(desk, subject).unwrap()));
    let Some((subject, fits)) = fits.find(|(_, fits)| !fits.open.is_empty()) else { return };
    let first = &fits.open[0];
    let target = Target { manager: first.manager_id, rep: first.rep_id, start: first.start };
    for closed in &fits.closed {
        let placing = by_hand::place(desk, subject, Target { start: closed.start, ..target });
        if placing.as_ref().is_ok_and(|one| one.placed) {
            programme::undo(desk).unwrap();
        }
        note.all("place_visit", placing);
    }
    assert!(by_hand::place(desk, subject, target).unwrap().placed);
    let visits = visits::in_force(desk).unwrap();
    let is_placed =
        |one: &&VisitLine| Subject::Demand(one.demand_id) == subject && one.state == VisitState::Proposed;
    let placed = visits.iter().find(is_placed).unwrap().id.to_string();
    for start in ["2026-01-13T16:00:00", "2026-01-12T16:00:00", "2026-01-15T03:00:00"] {
        let wish = Wish { start: start.parse().unwrap(), manager: None, rep: None };
        let other = visits::reschedule(desk, &placed, &wish, "Wang", "ill");
        if other.as_ref().is_ok_and(|one| one.visit.is_some()) {
            programme::undo(desk).unwrap();
        }
        note.all("reschedule_visit", other);
    }
    note.all("undo", programme::undo(desk));
    note.all("redo", programme::redo(desk));
    note.all("undo", programme::undo(desk));
}

fn taken_back(desk: &mut Desk, removal: Result<Removal, Failure>) -> Result<Removal, Failure> {
    if removal.as_ref().is_ok_and(|one| one.removed) {
        programme::undo(desk).unwrap();
    }
    removal
}

/// Says of each thing what goes with it; what nothing hangs on is removed, and comes back.
fn removals(note: &mut Answers, desk: &mut Desk, companies: &[Company]) {
    for company in companies {
        let of = Some(company.number);
        let removal = people::distributor::remove(desk, company.id, false);
        note.note("remove_distributor", of, taken_back(desk, removal));
        let removal = people::rep::remove(desk, company.rep, false);
        note.note("remove_rep", of, taken_back(desk, removal));
        let removal = people::agreement::remove(desk, company.agreement);
        note.note("remove_agreement", of, taken_back(desk, removal));
        let removal = people::issue::remove(desk, company.issue, false);
        note.note("remove_issue", of, taken_back(desk, removal));
        for client in &company.clients {
            let removal = people::client::remove(desk, *client, false);
            note.note("remove_client", of, taken_back(desk, removal));
        }
        let name = company.id.to_string();
        let plan = promotion::list(desk, Some(&name)).unwrap()[0].id;
        let removal = promotion::remove(desk, &plan.to_string());
        note.note("remove_promotion", of, taken_back(desk, removal));
        let events = EventFilter { distributor: Some(name), ..EventFilter::default() };
        let event = events::list(desk, &events).unwrap()[0].id;
        let removal = events::remove(desk, event);
        note.note("remove_event", of, taken_back(desk, removal));
    }
    let demand = people::demands(desk).unwrap()[0].id;
    let removal = plan::demand::remove(desk, demand, false);
    note.all("remove_demand", taken_back(desk, removal));
}

/// Follows a calendar that has an entry of the company's now and another one later.
fn followed(note: &mut Answers, desk: &mut Desk, company: &Company) {
    let of = Some(company.number);
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("http://localhost:{}/a.ics", listener.local_addr().unwrap().port());
    let entries = entries_of(company.number);
    let versions: Vec<String> =
        entries.iter().map(|(title, at)| calendar(&[(title.clone(), at.as_str())])).collect();
    let server = thread::spawn(move || {
        for version in versions {
            let (mut stream, _) = listener.accept().unwrap();
            let head = "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: ";
            let mut asked = BufReader::new(stream.try_clone().unwrap()).lines();
            while asked.next().is_some_and(|line| line.is_ok_and(|line| !line.is_empty())) {}
            write!(stream, "{head}{}\r\n\r\n{version}", version.len()).unwrap();
        }
    });
    let line = follow(desk, company, &address, name(company.number, 0));
    let id = line.as_ref().unwrap().id.to_string();
    note.note("subscribe", of, line);
    for _ in &entries {
        let question = subscriptions::question(desk, &id).unwrap();
        let answer = subscriptions::ask(&question, None, &|| false).unwrap();
        note.note("refresh_subscription", of, subscriptions::take(desk, answer));
    }
    server.join().unwrap();
    for _ in 0..=entries.len() {
        programme::undo(desk).unwrap();
    }
}

/// Files say what they say themselves; what is told of what was there before is another matter.
fn files(note: &mut Answers, desk: &mut Desk, folder: &Path, companies: &[Company]) {
    for company in companies {
        let (number, of) = (company.number, Some(company.number));
        let file = folder.join(format!("{number}.ics"));
        let held = fs::read(&file).unwrap();
        fs::write(&file, calendar(&[("new".to_owned(), "20260202T090000")])).unwrap();
        note.note("look_at_files", of, import::look_at(desk, std::slice::from_ref(&file)));
        let owner = CalendarOwner::Rep(company.rep);
        let accept = Accept { incomplete: true, older: true };
        let report = import::import_for(desk, owner, &file, accept);
        assert!(report.is_ok());
        note.note("import_file", of, report);
        programme::undo(desk).unwrap();
        followed(note, desk, company);
        fs::write(&file, held).unwrap();
        let client =
            format!("distributor,rep,client,address\nCompany{number},Rep{number},new one,somewhere\n");
        note.note("look_at_people", of, sheet::look(desk, &Sheet::Text(client.clone())));
        note.note("import_people", of, sheet::import(desk, &Sheet::Text(client)));
        programme::undo(desk).unwrap();
        let figures = format!("distributor,month,shipped\nCompany{number},2025-11,5\nCompany9,2025-11,5\n");
        note.note("look_at_flows", of, flows::look(desk, &Sheet::Text(figures.clone())));
        note.note("import_flows", of, flows::import(desk, &Sheet::Text(figures)));
        programme::undo(desk).unwrap();
    }
    let file = folder.join("picture.txt");
    fs::write(&file, "x").unwrap();
    let visit = visits::in_force(desk).unwrap()[0].id.to_string();
    note.all("attach_file", visits::attach(desk, &visit, &file));
    programme::undo(desk).unwrap();
}
