//! Dates chosen by hand, on the demo: what is allowed is done, what is not is refused with its reason, and
//! a repair leaves alone what needs none.
#![expect(clippy::unwrap_used, reason = "what these can't do fails them")]

use std::{path::Path, sync::OnceLock};

use tandem_app::{
    Desk, Env,
    demo::DemoSize,
    import::{self, Accept},
    plan::{
        self, Effort, Unwatched,
        by_hand::{self, Subject, Target},
        timeline::timeline,
    },
    programme,
    wire::{
        planning::PlanRequest,
        timeline::{OpenMoment, Timeline, TimelineVisit},
    },
};
use tandem_domain::people::CalendarOwner;

const EFFORT: Effort = Effort { threads: Some(1), seed: 1, until_stopped: false };

fn env() -> Env {
    Env::at("2026-01-05T01:00:00Z".parse().unwrap())
}

/// The demo with a plan in force, in a folder of its own.
fn planned() -> (tempfile::TempDir, Desk) {
    static MADE: OnceLock<Vec<u8>> = OnceLock::new();
    let bytes = MADE.get_or_init(|| {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("demo.tandem");
        let (mut desk, _) =
            programme::create_demo(&path, "2026-01-05".parse().ok(), DemoSize::default(), env()).unwrap();
        let mut proposal = plan::propose(&desk, &PlanRequest::default(), &EFFORT, &Unwatched).unwrap();
        plan::accept(&mut desk, &mut proposal).unwrap();
        drop(desk);
        std::fs::read(path).unwrap()
    });
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("demo.tandem");
    std::fs::write(&path, bytes).unwrap();
    let desk = Desk::open(&path, env()).unwrap();
    (folder, desk)
}

fn shown(desk: &Desk) -> Timeline {
    timeline(desk, (None, None)).unwrap()
}

fn target(moment: &OpenMoment) -> Target {
    Target { manager: moment.manager_id, rep: moment.rep_id, start: moment.start }
}

#[test]
fn a_visit_goes_where_it_fits_and_undo_brings_it_back() {
    let (_folder, mut desk) = planned();
    let before = shown(&desk);
    // One that could be elsewhere, too.
    let could_be = |visit: &TimelineVisit| {
        let fits = by_hand::fits(&desk, Subject::Visit(visit.visit.id)).ok()?;
        let moment = fits.open.into_iter().find(|moment| moment.start != visit.start)?;
        Some((visit.clone(), moment))
    };
    let (visit, elsewhere) = before.visits.iter().skip(10).find_map(could_be).unwrap();
    let elsewhere = &elsewhere;
    let placing = by_hand::place(&mut desk, Subject::Visit(visit.visit.id), target(elsewhere)).unwrap();
    assert!(placing.placed, "{placing:?}");
    let moved = shown(&desk).visits.into_iter().find(|one| one.visit.id == visit.visit.id).unwrap();
    assert_eq!((moved.start, moved.visit.rep_id), (elsewhere.start, elsewhere.rep_id));
    assert_eq!(moved.conflict, None, "what fits collides with nothing");
    programme::undo(&mut desk).unwrap();
    assert_eq!(shown(&desk).visits, before.visits);
}

#[test]
fn a_visit_over_a_commitment_is_refused_with_its_name_and_three_ways_out() {
    let (_folder, mut desk) = planned();
    let before = shown(&desk);
    let reps = || before.distributors.iter().flat_map(|distributor| &distributor.reps);
    // Over something that the visit's rep has on, at the same rep.
    let (visit, busy) = before
        .visits
        .iter()
        .find_map(|visit| {
            let rep = reps().find(|rep| rep.id == visit.visit.rep_id)?;
            let busy = rep.busy.iter().find(|busy| {
                !busy.title.is_empty()
                    && busy.end - busy.start <= 240
                    && (busy.start - visit.start).abs() < 20_000
            })?;
            Some((visit, busy.clone()))
        })
        .unwrap();
    let over =
        Target { manager: visit.visit.manager_id, rep: visit.visit.rep_id, start: busy.start / 30 * 30 };
    let placing = by_hand::place(&mut desk, Subject::Visit(visit.visit.id), over).unwrap();
    assert!(!placing.placed);
    assert!(!placing.why.is_empty());
    assert_eq!(placing.nearest.len(), 3, "{placing:?}");
    assert_eq!(shown(&desk), before, "nothing has changed");
    for moment in &placing.nearest {
        let (_folder, mut desk) = planned();
        assert!(by_hand::place(&mut desk, Subject::Visit(visit.visit.id), target(moment)).unwrap().placed);
    }
}

#[test]
fn what_is_closed_is_closed_for_a_reason_and_what_is_open_is_open() {
    let (_folder, desk) = planned();
    let before = shown(&desk);
    let visit = &before.visits[3];
    let fits = by_hand::fits(&desk, Subject::Visit(visit.visit.id)).unwrap();
    assert!(fits.open.iter().any(|moment| moment.start == visit.start), "it fits where it stands");
    for moment in &fits.open {
        let closed = fits.closed.iter().find(|closed| {
            (closed.start..closed.end).contains(&moment.start)
                && closed.manager_id.is_none_or(|id| id == moment.manager_id)
                && closed.rep_id.is_none_or(|id| id == moment.rep_id)
        });
        // A ride may begin between two starts of the raster, where the closed ones are told by the raster.
        assert!(closed.is_none() || moment.start % 30 != 0, "{moment:?} is open and {closed:?}");
    }
}

#[test]
fn a_demand_gets_the_best_of_its_ranked_moments() {
    let (_folder, mut desk) = planned();
    let removed = shown(&desk).visits[5].clone();
    let served = |desk: &Desk| {
        shown(desk).visits.iter().filter(|one| one.visit.demand_id == removed.visit.demand_id).count()
    };
    let before = served(&desk);
    by_hand::remove(&mut desk, removed.visit.id).unwrap();
    assert_eq!(served(&desk), before - 1);
    let demand = Subject::Demand(removed.visit.demand_id);
    let ranked = by_hand::find_time(&desk, demand).unwrap();
    assert!(ranked.windows(2).all(|two| two[0].moment.gain >= two[1].moment.gain));
    assert!(ranked.iter().all(|one| !one.reasons.is_empty()));
    assert!(by_hand::place(&mut desk, demand, target(&ranked[0].moment)).unwrap().placed);
    assert_eq!(served(&desk), before);
}

#[test]
fn an_agreed_visit_stays_and_a_repair_moves_only_what_collides() {
    let (folder, mut desk) = planned();
    let before = shown(&desk);
    let agreed = before.visits[0].visit.id;
    by_hand::agree(&mut desk, agreed, true).unwrap();
    // A rep sends a calendar with something over one of the visits.
    let hit =
        before.visits.iter().find(|one| one.visit.rides_on.is_none() && one.visit.id != agreed).unwrap();
    let utc = |at: chrono::DateTime<chrono::Utc>| at.format("%Y%m%dT%H%M%SZ").to_string();
    let text = format!(
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:test\r\nBEGIN:VEVENT\r\nUID:over\r\nDTSTAMP:20260105T000000Z\r\n\
         SUMMARY:季度大会\r\nDTSTART:{}\r\nDTEND:{}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
        utc(hit.visit.start),
        utc(hit.visit.end)
    );
    let file = write(folder.path(), "new.ics", &text);
    let report =
        import::import_for(&mut desk, CalendarOwner::Rep(hit.visit.rep_id), &file, Accept::default())
            .unwrap();
    assert_eq!(report[0].conflicts.len(), 1, "{:?}", report[0].conflicts);
    let colliding = shown(&desk);
    assert_eq!(colliding.visits.iter().filter(|one| one.conflict.is_some()).count(), 1);

    let mut repaired = plan::repair(&desk, &EFFORT, &Unwatched).unwrap();
    let stood = |timeline: &Timeline| -> Vec<_> {
        timeline.visits.iter().map(|one| (one.visit.id, one.start, one.visit.rep_id)).collect()
    };
    plan::accept(&mut desk, &mut repaired).unwrap();
    let after = shown(&desk);
    assert!(after.visits.iter().all(|one| one.conflict.is_none()));
    let (old, new) = (stood(&colliding), stood(&after));
    let gone: Vec<_> = old.iter().filter(|one| !new.contains(one)).collect();
    assert!(gone.iter().all(|(id, ..)| *id == hit.visit.id), "{gone:?} moved, not only {:?}", hit.visit.id);
}

/// Two visits that the planner may move, one of which could stand where the other does if that gave way.
fn rivals(desk: &mut Desk) -> Option<(TimelineVisit, TimelineVisit)> {
    let visits = shown(desk).visits;
    for visit in &visits {
        for other in visits.iter().filter(|other| other.visit.manager_id == visit.visit.manager_id) {
            let there =
                Target { manager: visit.visit.manager_id, rep: visit.visit.rep_id, start: other.start };
            let is_another =
                other.visit.demand_id != visit.visit.demand_id && other.visit.rep_id != visit.visit.rep_id;
            if !is_another {
                continue;
            }
            let placing = by_hand::place(desk, Subject::Visit(visit.visit.id), there).unwrap();
            assert!(!placing.placed, "somebody else is there");
            if placing.may_give_way {
                return Some((visit.clone(), other.clone()));
            }
        }
    }
    None
}

#[test]
fn who_stands_where_a_visit_is_wanted_gives_way_and_nobody_else_does() {
    let (_folder, mut desk) = planned();
    let (visit, other) = rivals(&mut desk).unwrap();
    let before = shown(&desk).visits;
    let there = Target { manager: visit.visit.manager_id, rep: visit.visit.rep_id, start: other.start };
    let subject = Subject::Visit(visit.visit.id);
    let made = plan::make_room(&desk, subject, there, &EFFORT, &Unwatched).unwrap();
    let mut proposal = made.proposal.unwrap();
    assert_eq!(shown(&desk).visits, before, "nothing is in force yet");
    plan::accept(&mut desk, &mut proposal).unwrap();
    let after = shown(&desk).visits;
    let now = |id| after.iter().find(|one| one.visit.id == id);
    let moved = now(visit.visit.id).unwrap();
    assert_eq!((moved.start, moved.visit.rep_id), (other.start, visit.visit.rep_id));
    assert!(
        now(other.visit.id)
            .is_none_or(|one| one.start != other.start || one.visit.manager_id != there.manager)
    );
    assert!(after.iter().all(|one| one.conflict.is_none()));
    // What moved, besides, was in the way of it: on its day or in its week.
    let week = |one: &TimelineVisit| one.start.div_euclid(7 * 24 * 60);
    for one in before.iter().filter(|one| one.visit.id != visit.visit.id) {
        let stays = now(one.visit.id)
            .is_some_and(|after| (after.start, after.visit.rep_id) == (one.start, one.visit.rep_id));
        assert!(stays || week(one) == week(moved), "{one:?} has nothing to do with it");
    }
    assert!(after.len() <= before.len(), "none is placed beside those that give way");
    programme::undo(&mut desk).unwrap();
    assert_eq!(shown(&desk).visits, before);

    // What was agreed does not give way.
    by_hand::agree(&mut desk, other.visit.id, true).unwrap();
    let placing = by_hand::place(&mut desk, subject, there).unwrap();
    assert!(!placing.placed && !placing.may_give_way, "{placing:?}");
    let made = plan::make_room(&desk, subject, there, &EFFORT, &Unwatched).unwrap();
    assert!(made.proposal.is_none() && !made.why.is_empty(), "{:?}", made.why);
    // Nor does a proposal move what was agreed.
    by_hand::agree(&mut desk, visit.visit.id, true).unwrap();
    plan::make_room(&desk, subject, there, &EFFORT, &Unwatched).unwrap_err();
}

#[test]
fn changes_of_a_proposal_can_be_accepted_by_themselves() {
    let (_folder, mut desk) = planned();
    let removed = shown(&desk).visits[7].clone();
    by_hand::remove(&mut desk, removed.visit.id).unwrap();
    let before = shown(&desk).visits;
    let proposal = plan::propose(&desk, &PlanRequest::default(), &EFFORT, &Unwatched).unwrap();
    // One by one, as far as each can stand without the others: what is refused changes nothing.
    let is_new = |id| before.iter().all(|one| one.visit.id != id);
    let changed =
        proposal.visits.iter().filter(|visit| is_new(visit.id)).chain(proposal.visits.iter().take(4));
    for visit in changed {
        let standing = shown(&desk).visits;
        let accepted = plan::accept_some(&mut desk, &proposal, &[visit.id]);
        let after = shown(&desk).visits;
        match accepted {
            Ok(()) => {
                let there = after.iter().find(|one| one.visit.id == visit.id).unwrap();
                assert_eq!((there.visit.start, there.visit.rep_id), (visit.start, visit.rep_id));
                let others = |all: &[_]| -> Vec<TimelineVisit> {
                    all.iter().filter(|one: &&TimelineVisit| one.visit.id != visit.id).cloned().collect()
                };
                assert_eq!(others(&after), others(&standing), "nothing else has changed");
            }
            Err(_) => assert_eq!(after, standing),
        }
    }
    assert!(shown(&desk).visits.iter().all(|one| one.conflict.is_none()));
}

fn write(folder: &Path, name: &str, text: &str) -> std::path::PathBuf {
    let path = folder.join(name);
    std::fs::write(&path, text).unwrap();
    path
}

#[test]
fn several_visits_at_once_are_one_change() {
    let (_folder, mut desk) = planned();
    let before = shown(&desk).visits;
    let ids: Vec<_> = before.iter().take(6).map(|one| one.visit.id).collect();
    assert_eq!(by_hand::agree_all(&mut desk, &ids[..2], true).unwrap(), 2);
    // What is agreed already is nothing new, and makes no change to undo.
    let steps = programme::history(&desk).unwrap().len();
    assert_eq!(by_hand::agree_all(&mut desk, &ids[..2], true).unwrap(), 0);
    assert_eq!(programme::history(&desk).unwrap().len(), steps);

    // The agreed ones stay.
    assert_eq!(by_hand::remove_all(&mut desk, &ids).unwrap(), 4);
    let left = shown(&desk).visits;
    assert_eq!(left.len(), before.len() - 4);
    assert!(ids[..2].iter().all(|id| left.iter().any(|one| one.visit.id == *id)));
    let [undo, redo] = programme::next_steps(&desk).unwrap();
    assert_eq!((undo.as_deref(), redo), (Some("remove-visits"), None));
    assert_eq!(programme::undo(&mut desk).unwrap().what, "remove-visits");
    let [undo, redo] = programme::next_steps(&desk).unwrap();
    assert_eq!((undo.as_deref(), redo.as_deref()), (Some("agree-visits"), Some("remove-visits")));
    assert_eq!(shown(&desk).visits.len(), before.len());
    programme::undo(&mut desk).unwrap();
    assert_eq!(shown(&desk).visits, before);
}
