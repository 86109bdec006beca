//! What is said of clients, table by table.

use std::{fs, path::Path};

use tandem_app::{
    Desk, agreements, competence, events, flows, import, partnership, playbook, promotion, settings, stages,
    training, visits,
    wire::{
        agreements::{Criterion, RenewalDraft, WeightDraft},
        competence::AssessmentDraft,
        events::{EventDraft, HeldDraft, MarketEventKind, MaterialDraft},
        flows::{Figure, FigureDraft, FlowDraft},
        partnership::{CharterDraft, EvidenceDraft, Period, SignatureDraft, SourceKind, SponsorNewsDraft},
        plan::VisitLine,
        playbook::PlaybookDraft,
        promotion::{ActivityDraft, Actual, Duty, Party, PromotionDraft, Shares, Split},
        stages::StageMove,
        training::TrainingDraft,
        visits::HoldForm,
    },
    words::Language,
};
use tandem_domain::{
    ids::ManagerId,
    life::Step,
    people::Stage,
    record::{Attendee, Preparation, Side},
    visit::VisitMode,
};

use super::given::{Company, canary, city, mentioned, name};

/// Says something of a client in every form of a visit.
pub fn at_visit(desk: &mut Desk, folder: &Path, line: &VisitLine, (number, at): (usize, usize)) {
    let visit = &line.id.to_string();
    let joint = |what: &str| format!("{what} {}", canary(number, at, "joint"));
    let preparation = Preparation {
        background: canary(number, at, "ground"),
        problem: joint("problem"),
        arrangement: joint("arranged"),
        conduct_read: true,
        ..Preparation::default()
    };
    visits::agree(desk, visit, Some(("Boss", None))).unwrap();
    visits::prepare(desk, visit, preparation).unwrap();
    let aim = match line.mode {
        VisitMode::Demonstration => {
            serde_json::json!({"mode": "demonstration", "problem": joint("p"), "shown": joint("s")})
        }
        VisitMode::Observation => {
            serde_json::json!({"mode": "observation", "ability": joint("a"), "watched": joint("w")})
        }
    };
    let goal = serde_json::json!({"aim": aim, "leads": joint("Wang"), "expected": joint("expected")});
    visits::set_goal(desk, visit, serde_json::from_value(goal).unwrap()).unwrap();
    let form = visits::form(desk, visit, Step::CarryOut, Language::English).unwrap();
    let mut held: HoldForm = serde_json::from_value(serde_json::to_value(form).unwrap()).unwrap();
    held.present.push(Attendee { name: canary(number, at, "person"), party: Party::Client });
    held.shown = joint("shown");
    let mut held = serde_json::to_value(held).unwrap();
    held["findings"] = serde_json::json!([{"kind": "market", "text": joint("finding")}]);
    held["questions"] = serde_json::json!([{"text": joint("question")}]);
    visits::hold(desk, visit, serde_json::from_value(held).unwrap()).unwrap();
    let summary = serde_json::json!({"consensus": joint("consensus"), "why": joint("why"),
        "actions": [{"text": joint("action"), "owner": {"side": "manufacturer", "person": "Wang"}}]});
    visits::fill(desk, visit, Step::Summarise, summary.to_string().as_bytes()).unwrap();
    visits::rate(desk, visit, Side::Distributor, 4, ("Rep", &joint("rated"))).unwrap();
    let draft = serde_json::json!({"background": canary(number, at, "ground"), "problem": name(number, at)});
    visits::save_draft(desk, visit, Step::Prepare, &draft.to_string()).unwrap();
    let file = folder.join(format!("{}.txt", canary(number, at, "file")));
    fs::write(&file, joint("photograph")).unwrap();
    visits::attach(desk, visit, &file).unwrap();
    let form = visits::form(desk, visit, Step::CarryOut, Language::English).unwrap();
    let form = serde_json::to_value(form).unwrap();
    for finding in form["findings"].as_array().unwrap() {
        let finding = finding["id"].as_str().unwrap().parse().unwrap();
        partnership::problems::tag(desk, finding, &joint("topic")).unwrap();
    }
}

/// Says something of clients where no distributor is.
pub fn of_everybody(desk: &mut Desk, dice: &mut fastrand::Rng, manager: ManagerId, companies: &[Company]) {
    let mut said = |what: &str| {
        let all: Vec<String> = companies.iter().map(|one| mentioned(dice, one.number)).collect();
        format!("{what} {}", all.join(" and "))
    };
    let day = "2026-02-02".parse().unwrap();
    settings::add_leave(desk, "Wang", (day, day), &said("with")).unwrap();
    let training = TrainingDraft {
        id: None,
        distributor: None,
        topic: said("Talks at"),
        title: said("How to speak at"),
        on: "2026-01-08".into(),
        by: said("one of"),
        note: said("after"),
        managers: vec![manager],
        reps: Vec::new(),
        answers: Vec::new(),
    };
    training::save(desk, &training).unwrap();
    let page = playbook::page(desk, None).unwrap();
    let mut chapters = page.playbook.chapters;
    chapters[0].conduct[0].en = said("Never say a word against");
    chapters[0].conduct[0].zh = said("不说坏话:");
    let draft = PlaybookDraft { chapters, note: said("learnt at"), by: said("one of") };
    playbook::save(desk, draft).unwrap();
    let weights = [WeightDraft { criterion: Criterion::InTime, weight: 30 }];
    agreements::set_weights(desk, &weights).unwrap();
}

/// Says something of a distributor's clients where no visit is.
pub fn of_company(desk: &mut Desk, dice: &mut fastrand::Rng, manager: ManagerId, company: &Company) {
    let number = company.number;
    let own = company.id.to_string();
    promotions(desk, company);
    let mut said = |what: &str| format!("{what} {}", mentioned(dice, number));
    for source in [SourceKind::Figure, SourceKind::Visit] {
        let visits = visits::in_force(desk).unwrap();
        let visit = visits.iter().find(|one| one.distributor_id == company.id).map(|one| one.id);
        let evidence = EvidenceDraft {
            issue: company.issue,
            on: "2026-01-08".into(),
            text: said("seen at"),
            source,
            visit: visit.filter(|_| source == SourceKind::Visit),
            finding: None,
        };
        partnership::issues::note(desk, &evidence).unwrap();
    }
    let charter = CharterDraft {
        aim: said("grow"),
        issues: vec![company.issue],
        visits: Some(2),
        per: Period::Month,
        mechanism: said("call first"),
        manufacturer_decides: said("Wang of"),
        distributor_decides: said("Boss of"),
        sponsor: said("Boss of"),
    };
    partnership::charter::write(desk, &own, &charter).unwrap();
    let signature =
        SignatureDraft { on: "2026-01-08".into(), manufacturer: "Wang".into(), distributor: "Boss".into() };
    partnership::charter::sign(desk, &own, &signature).unwrap();
    partnership::problems::propose(desk, &own, &said("stock of"), &said("more for")).unwrap();
    let news = SponsorNewsDraft {
        on: "2026-01-08".into(),
        by: said("Wang of"),
        text: said("well done at"),
        document: said("letter on"),
    };
    partnership::sponsor::tell(desk, &own, &news).unwrap();
    let step = StageMove {
        distributor: company.id,
        stage: Stage::Lead,
        who: said("Wang of"),
        reason: said("grown at"),
    };
    stages::move_to(desk, &step).unwrap();
    let figures = vec![FigureDraft { figure: Figure::Shipped, amount: Some(7) }];
    flows::note(desk, &FlowDraft { distributor: company.id, month: "2025-12".into(), figures }).unwrap();
    let assessment = AssessmentDraft {
        who: company.rep.to_string(),
        topic: said("Talks at"),
        score: Some(3),
        on: String::new(),
        by: said("Wang of"),
        evidence: said("heard at"),
        visit: String::new(),
    };
    competence::assess(desk, &assessment).unwrap();
    let training = TrainingDraft {
        id: None,
        distributor: Some(company.id),
        topic: said("Talks at"),
        title: said("Calls on"),
        on: "2026-01-08".into(),
        by: said("Wang of"),
        note: said("asked for by"),
        managers: Vec::new(),
        reps: vec![company.rep],
        answers: Vec::new(),
    };
    training::save(desk, &training).unwrap();
    let renewal = RenewalDraft {
        distributor: company.id,
        months: Some(12),
        by: said("Wang of"),
        note: said("grown at"),
    };
    agreements::renew(desk, &renewal).unwrap();
    import::decide(desk, &own, &said("lunch with"), None).unwrap();
    import::decide(desk, &own, &said("tea with"), Some(&name(number, 0))).unwrap();
    market_events(desk, dice, manager, company);
}

fn promotions(desk: &mut Desk, company: &Company) {
    for (at, client) in company.clients.iter().enumerate() {
        let promo = |what: &str| format!("{what} {}", canary(company.number, at, "promo"));
        let actual = Actual {
            on: "2026-01-08".parse().unwrap(),
            paid: Shares { manufacturer: 1, distributor: 2, client: 3 },
            result: promo("result"),
        };
        let person = canary(company.number, at, "duty");
        let activity = ActivityDraft {
            title: promo("talk"),
            from: "2026-01-08".into(),
            to: "2026-01-08".into(),
            duties: vec![Duty { party: Party::Client, text: promo("room"), person }],
            total: Some(10),
            split: Split::Percent,
            shares: Shares { manufacturer: 50, distributor: 30, client: 20 },
            actual: Some(actual),
        };
        let draft = PromotionDraft {
            id: None,
            client: Some(*client),
            title: promo("plan"),
            expected: promo("expected"),
            activities: vec![activity],
        };
        promotion::save(desk, &draft).unwrap();
    }
}

/// One that is to come, one that was held and one that was called off, at each client's place, and one elsewhere.
fn market_events(desk: &mut Desk, dice: &mut fastrand::Rng, manager: ManagerId, company: &Company) {
    let number = company.number;
    for (at, client) in company.clients.iter().enumerate() {
        let event = |what: &str| format!("{what} {}", canary(number, at, "event"));
        for (course, day) in ["ahead", "held", "off"].into_iter().zip(["23", "08", "26"]) {
            let hour = 8 + 2 * number + at;
            let draft = EventDraft {
                id: None,
                kind: MarketEventKind::DepartmentMeeting,
                title: event("meeting"),
                distributor: company.id,
                client: Some(*client),
                city: city(),
                place: event("room"),
                day: format!("2026-01-{day}"),
                from: format!("{hour:02}:00"),
                to: format!("{hour:02}:30"),
                managers: vec![manager],
                reps: vec![company.rep],
                invited: company.clients.clone(),
                materials: vec![MaterialDraft {
                    item: event("slides"),
                    side: Side::Manufacturer,
                    done: false,
                }],
                budget_planned: Some(100),
            };
            let id = events::place(desk, &draft).unwrap().event.unwrap();
            match course {
                "held" => {
                    let held =
                        HeldDraft { id, attendance: Some(9), budget_spent: Some(90), result: event("went") };
                    events::hold(desk, &held).unwrap();
                }
                "off" => events::cancel(desk, id, &event("head of"), &event("closed")).unwrap(),
                _ => {}
            }
        }
    }
    let draft = EventDraft {
        id: None,
        kind: MarketEventKind::RegionalMeeting,
        title: format!("for {}", mentioned(dice, number)),
        distributor: company.id,
        client: None,
        city: city(),
        place: format!("near {}", mentioned(dice, number)),
        day: format!("2026-01-{}", 27 + number),
        from: "14:00".into(),
        to: "15:00".into(),
        managers: vec![manager],
        reps: vec![company.rep],
        invited: company.clients.clone(),
        materials: Vec::new(),
        budget_planned: None,
    };
    assert!(events::place(desk, &draft).unwrap().event.is_some());
}
