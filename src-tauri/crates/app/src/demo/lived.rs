//! A demo some weeks into its quarter: the plan was accepted, and what has become of each visit since is written
//! down as people would have done it, so that every state is there to look at.

use std::path::Path;

use chrono::{Days, NaiveDate, TimeDelta};
use tandem_domain::{
    ids::VisitId,
    record::{
        Action, Aim, Attained, CalledOff, CarriedOut, ClientQuestion, Finding, Observed, Owner, Rating,
        Score, Side, Summary, Word,
    },
    time::{Interval, start_of_day},
    visit::{Visit, VisitState},
};
use tandem_words::Language;

use super::{DemoSize, channel, formality, kept, lived_texts as texts, partnership, promotions, trust};
use crate::{
    desk::Desk,
    env::Env,
    failure::Failure,
    plan::{self, Effort, Unwatched},
    programme::{MadeDemo, create_demo},
    visits::Case,
    wire::planning::PlanRequest,
};

/// How far into its quarter the demo is, unless a start is given.
const WEEKS: u64 = 5;
/// Visits within so many days from now are agreed or prepared, some of them.
const NEAR: i64 = 14;

/// Makes a programme file with a demo in it that began on the Monday of `start`'s week, or some weeks ago, planned
/// on that Monday and lived through since.
///
/// # Errors
/// As [`create_demo`], and when the plan can't be made.
pub fn create_lived_demo(
    path: &Path,
    start: Option<NaiveDate>,
    env: Env,
) -> Result<(Desk, MadeDemo), Failure> {
    let zone = chrono_tz::Asia::Shanghai;
    let today = env.now().with_timezone(&zone).date_naive();
    let start = start.unwrap_or_else(|| today - Days::new(7 * WEEKS));
    let began = start_of_day(start.week(chrono::Weekday::Mon).first_day(), zone) + TimeDelta::hours(9);
    let (desk, made) = create_demo(path, Some(start), DemoSize::Ordinary, Env::at(began))?;
    let lived = accept_and_live(desk, path, env);
    match lived {
        Ok(desk) => Ok((desk, made)),
        Err(failure) => {
            // Half a demo helps nobody. The failure that is told is the first one.
            let _ = std::fs::remove_file(path);
            Err(failure)
        }
    }
}

fn accept_and_live(mut desk: Desk, path: &Path, env: Env) -> Result<Desk, Failure> {
    let effort = Effort { threads: None, seed: 2, until_stopped: false };
    let mut proposal = plan::propose(&desk, &PlanRequest::default(), &effort, &Unwatched)?;
    plan::accept(&mut desk, &mut proposal)?;
    drop(desk);
    let mut desk = Desk::open(path, env)?;
    let cases = live(&desk)?;
    desk.change("fill-demo", |writer| cases.iter().try_for_each(|case| case.write(writer, None)))?;
    formality::fill(&mut desk)?;
    trust::renew(&mut desk)?;
    promotions::fill(&mut desk)?;
    partnership::agree(&mut desk)?;
    channel::live(&mut desk)?;
    kept::keep(&mut desk)?;
    Ok(desk)
}

/// What has become of the visits until now.
fn live(desk: &Desk) -> Result<Vec<Case>, Failure> {
    let snapshot = desk.snapshot()?;
    let now = desk.env.now();
    let mut cases = Vec::new();
    for (number, visit) in snapshot.visits.iter().enumerate() {
        let mut case = Case::of(desk, &visit.id.to_string())?;
        if visit.interval.end() <= now {
            past(desk, &mut case, number, later(&snapshot.visits, visit));
        } else if visit.interval.start() <= now + TimeDelta::days(NEAR) {
            ahead(&mut case, number);
        } else {
            continue;
        }
        case.settle();
        cases.push(case);
    }
    Ok(cases)
}

/// A later visit of the same demand.
fn later(visits: &[Visit], than: &Visit) -> Option<VisitId> {
    let of_same = |one: &&Visit| one.demand == than.demand && one.interval.start() > than.interval.start();
    visits.iter().find(of_same).map(|visit| visit.id)
}

/// Two in three of the visits to come are agreed, every other one of them prepared.
fn ahead(case: &mut Case, number: usize) {
    match number % 3 {
        0 => {}
        1 => agree(case),
        _ => {
            agree(case);
            prepare(case, number);
        }
    }
}

/// Most of the visits that were planned took place, and most of these are closed.
fn past(desk: &Desk, case: &mut Case, number: usize, later: Option<VisitId>) {
    match number % 12 {
        3 => {
            case.visit.state = VisitState::NoShow;
            call_off(case, 0);
        }
        7 => {
            // Every other one is given up, though there was a later moment for it.
            let later = later.filter(|_| number % 24 == 7);
            case.visit.state = later.map_or(VisitState::Cancelled, |_| VisitState::Rescheduled);
            case.record.replaced_by = later;
            call_off(case, number);
        }
        turn => {
            agree(case);
            if turn != 5 {
                prepare(case, number);
            }
            hold(desk, case, number);
            if turn != 9 {
                summarise(desk, case, number, !matches!(turn, 1 | 6 | 10));
            }
        }
    }
}

fn agree(case: &mut Case) {
    let sponsor = case.snapshot.distributors.iter().find(|one| one.id == case.client.distributor);
    let name = sponsor.and_then(|one| one.sponsor.as_ref()).map(|sponsor| sponsor.name.clone());
    let name = name.unwrap_or_else(|| case.names().1);
    case.visit.state = VisitState::Agreed;
    case.record.agreed = Some(Word { name, on: before(case, 6) });
}

/// A day so many workdays before the visit.
fn before(case: &Case, workdays: u8) -> NaiveDate {
    case.snapshot.special_days.workdays_before(case.day(), workdays)
}

fn prepare(case: &mut Case, number: usize) {
    case.keep_playbook();
    let mut preparation = case.preparation(Language::Chinese);
    if case.background_shared() {
        texts::pick(&texts::BACKGROUNDS, number).clone_into(&mut preparation.background);
    }
    preparation.problem.clone_from(&case.issue.title);
    texts::pick(&texts::ARRANGEMENTS, number).clone_into(&mut preparation.arrangement);
    preparation.arranged_with.clone_from(&case.record.agreed);
    preparation.conduct_read = true;
    for material in &mut preparation.materials {
        material.done = true;
    }
    let mut goal = case.goal();
    match &mut goal.aim {
        Aim::Demonstration { problem, shown } => {
            problem.clone_from(&case.issue.title);
            texts::pick(&texts::SHOWN, number).clone_into(shown);
        }
        Aim::Observation { ability, watched } => {
            texts::pick(&texts::ABILITIES, number).clone_into(ability);
            texts::pick(&texts::WATCHED, number).clone_into(watched);
        }
    }
    texts::pick(&texts::EXPECTED, number).clone_into(&mut goal.expected);
    let on = before(case, 3);
    goal.manufacturer = Some(Word { name: case.names().0, on });
    goal.distributor = Some(Word { name: case.names().1, on });
    case.record.preparation = Some(preparation);
    case.record.goal = Some(goal);
}

fn hold(desk: &Desk, case: &mut Case, number: usize) {
    let prepared = case.judged().is_prepared();
    case.keep_playbook();
    let late = TimeDelta::minutes([0, 5, 10][number % 3]);
    let (start, end) = (case.visit.interval.start() + late, case.visit.interval.end() + late / 2);
    let score = |line: usize| Score::try_from([3, 4, 2, 4, 5, 3][(number + line) % 6]).ok();
    let observed = case.chapter.rubric.iter().enumerate().filter_map(|(line, criterion)| {
        let remark = texts::pick(&texts::REMARKS, number + line).to_owned();
        Some(Observed { criterion: criterion.key.clone(), score: score(line)?, remark })
    });
    case.record.carried_out = Some(CarriedOut {
        interval: Interval::new(start, end).unwrap_or(case.visit.interval),
        present: case.hold_form().present,
        shown: texts::pick(&texts::SHOWN, number).to_owned(),
        observed: observed.collect(),
        prepared,
    });
    case.visit.state = VisitState::Held;
    let (id, day) = (case.visit.id, case.day());
    for (kind, text) in [texts::FINDINGS[number % texts::FINDINGS.len()], texts::FINDINGS[number * 5 % 7]] {
        let settled_on = number.is_multiple_of(4).then(|| day + Days::new(9));
        let finding = Finding { id: desk.env.id(), visit: id, kind, text: text.to_owned(), settled_on };
        case.findings.push(finding);
    }
    let (question, answer) = texts::QUESTIONS[number % texts::QUESTIONS.len()];
    case.questions.push(ClientQuestion {
        id: desk.env.id(),
        visit: id,
        text: question.to_owned(),
        owner: Owner { side: Side::Manufacturer, person: case.names().0 },
        due: Some(case.snapshot.special_days.workdays_after(day, 3)),
        answer: answer.to_owned(),
        answered_on: (!answer.is_empty()).then_some(day),
    });
}

/// The summary; with all that it leaves to do done where the visit is closed.
fn summarise(desk: &Desk, case: &mut Case, number: usize, closed: bool) {
    let (manager, rep) = case.names();
    let day = case.day();
    let done = |due: NaiveDate| closed.then(|| due - Days::new(1));
    for (at, side) in [Side::Distributor, Side::Manufacturer].into_iter().enumerate() {
        let person = if side == Side::Manufacturer { &manager } else { &rep };
        let days = u8::try_from(4 + 3 * at + number % 5).unwrap_or(4);
        let due = case.snapshot.special_days.workdays_after(day, days);
        case.actions.push(Action {
            id: desk.env.id(),
            visit: case.visit.id,
            text: texts::pick(&texts::ACTIONS, number + 4 * at).to_owned(),
            owner: Owner { side, person: person.clone() },
            due: Some(due),
            done_on: done(due),
            result: if closed { texts::pick(&texts::RESULTS, number + at).to_owned() } else { String::new() },
        });
    }
    if closed {
        for question in case.questions.iter_mut().filter(|question| question.answered_on.is_none()) {
            question.answered_on = question.due;
            "已书面答复".clone_into(&mut question.answer);
        }
    }
    let rating = |name: String, score: u8, remarks: &[&str]| {
        let remark = texts::pick(remarks, number).to_owned();
        Score::try_from(score).ok().map(|score| Rating { name, score, remark })
    };
    case.record.summary = Some(Summary {
        consensus: texts::pick(&texts::CONSENSUS, number).to_owned(),
        attained: Some([Attained::Fully, Attained::Partly, Attained::Fully, Attained::Not][number % 4]),
        why: texts::pick(&texts::WHY, number).to_owned(),
        manufacturer: rating(manager, [4, 5, 3][number % 3], &texts::OF_MANAGERS),
        distributor: if closed || number.is_multiple_of(2) {
            rating(rep, [5, 4, 4, 3][number % 4], &texts::OF_REPS)
        } else {
            None
        },
    });
    case.visit.state = if closed { VisitState::Closed } else { VisitState::Summarised };
}

fn call_off(case: &mut Case, number: usize) {
    let (who, reason) = texts::CALLED_OFF[number % texts::CALLED_OFF.len()];
    let on = before(case, 1);
    case.record.called_off = Some(CalledOff { who: who.to_owned(), reason: reason.to_owned(), on });
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use chrono::{DateTime, Utc};
    use tandem_domain::{lacking::Judged, life::Step};

    use super::*;
    use crate::visits;

    #[test]
    fn every_state_is_there_and_says_what_is_true() {
        let folder = tempfile::tempdir().unwrap();
        let now: DateTime<Utc> = "2026-02-09T01:00:00Z".parse().unwrap();
        let start = "2026-01-05".parse().ok();
        let (desk, _) = create_lived_demo(&folder.path().join("d.tandem"), start, Env::at(now)).unwrap();
        let lines = visits::in_force(&desk).unwrap();
        let mut states: BTreeMap<VisitState, usize> = BTreeMap::new();
        for line in &lines {
            *states.entry(line.state).or_default() += 1;
            let case = Case::of(&desk, &line.id.to_string()).unwrap();
            let lacks = |step| Judged::lacks(&case.judged(), step);
            match line.state {
                VisitState::Prepared => assert!(case.judged().is_prepared()),
                VisitState::Summarised => assert!(case.judged().is_summarised()),
                VisitState::Closed => assert_eq!(lacks(Step::Close), []),
                _ => {}
            }
            assert!(!line.state.took_place() || line.end <= now, "{line:?}");
            assert!(line.state != VisitState::Rescheduled || case.record.replaced_by.is_some());
        }
        assert_eq!(states.len(), VisitState::ALL.len(), "{states:?}");
        let items = visits::open_items(&desk, false).unwrap();
        assert!(
            items.len() > 10 && items.iter().any(|item| item.overdue) && items.iter().any(|i| !i.overdue)
        );
        let persons: BTreeSet<_> = items.iter().map(|item| &item.person).collect();
        assert!(persons.len() > 3);
    }
}
