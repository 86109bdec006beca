//! Work on the four steps of a visit, each form stored as a whole.

use tandem_domain::{
    life::{Step, Turn},
    record::{Aim, CarriedOut, Goal, NoScore, Preparation, Rating, Side, Summary},
    time::{Interval, instant},
    visit::VisitMode,
};

use super::{case::Case, rows};
use crate::{
    desk::Desk,
    failure::{Code, Failure},
    sharing::with_hidden,
    wire::visits::{HoldForm, SummaryForm},
};

/// Stores the preparation. The visit is prepared once it is agreed and nothing lacks of this and the goal.
///
/// # Errors
/// When there is no such visit, it is no longer ahead, the form tells of a client what the agreement does not
/// share, or the programme can't be written.
pub fn prepare(desk: &mut Desk, visit: &str, form: Preparation) -> Result<(), Failure> {
    let mut case = Case::of(desk, visit)?;
    case.turn(Turn::Prepare)?;
    case.keep_playbook();
    let mut form = form;
    if !form.background.trim().is_empty() {
        case.refuse_not_shared()?;
    }
    // What was written down while it was shared is hidden, not lost.
    let seen = Case::seen(desk, visit)?;
    if let (Some(shown), Some(truth)) = (&seen.record.preparation, &case.record.preparation) {
        form = with_hidden(form, shown, truth)?;
    }
    case.record.preparation = Some(form);
    case.store(desk, "prepare-visit", Some(Step::Prepare))
}

/// Stores the goal.
///
/// # Errors
/// When there is no such visit, it is no longer ahead, the form is the other mode's, or the programme can't be
/// written.
pub fn set_goal(desk: &mut Desk, visit: &str, form: Goal) -> Result<(), Failure> {
    let mut case = Case::of(desk, visit)?;
    case.turn(Turn::Prepare)?;
    let form = with_hidden(form, &Case::seen(desk, visit)?.goal(), &case.goal())?;
    case.keep_playbook();
    let mode = match form.aim {
        Aim::Demonstration { .. } => VisitMode::Demonstration,
        Aim::Observation { .. } => VisitMode::Observation,
    };
    if mode != case.demand.mode {
        return Err(bad_form("mode"));
    }
    case.record.goal = Some(form);
    case.store(desk, "set-goal", Some(Step::Goal))
}

/// Stores what happened there. It can be told of a visit that nobody agreed to or prepared, and is marked so.
///
/// # Errors
/// When there is no such visit, it was called off, its time has not come, it ends before it starts, or the
/// programme can't be written.
pub fn hold(desk: &mut Desk, visit: &str, form: HoldForm) -> Result<(), Failure> {
    let mut case = Case::of(desk, visit)?;
    let prepared =
        case.record.carried_out.as_ref().map_or_else(|| case.judged().is_prepared(), |held| held.prepared);
    case.turn(Turn::Hold)?;
    let form = with_hidden(form, &Case::seen(desk, visit)?.hold_form(), &case.hold_form())?;
    let interval = Interval::new(instant(form.start, case.zone), instant(form.end, case.zone))
        .map_err(|error| bad_form("start").because(&error))?;
    if interval.start() > case.now {
        return Err(Failure::new(Code::NotYet).with("at", form.start.format("%Y-%m-%d %H:%M")));
    }
    case.keep_playbook();
    let known = |key: &String| case.chapter.rubric.iter().any(|criterion| criterion.key == *key);
    if form.observed.iter().any(|observed| !known(&observed.criterion)) {
        return Err(bad_form("observed"));
    }
    if let Some(questions) = form.questions {
        case.questions = rows::questions(desk, &case, questions)?;
    }
    if let Some(findings) = form.findings {
        case.findings = rows::findings(desk, &case, findings)?;
    }
    case.record.carried_out = Some(CarriedOut {
        interval,
        present: form.present,
        shown: form.shown,
        observed: form.observed,
        prepared,
    });
    case.store(desk, "hold-visit", Some(Step::CarryOut))
}

/// Stores the summary. The visit is summarised once nothing lacks of it.
///
/// # Errors
/// When there is no such visit, it did not take place or is closed, or the programme can't be written.
pub fn summarise(desk: &mut Desk, visit: &str, form: SummaryForm) -> Result<(), Failure> {
    let mut case = Case::of(desk, visit)?;
    case.turn(Turn::Summarise)?;
    let form = with_hidden(form, &Case::seen(desk, visit)?.summary_form(), &case.summary_form())?;
    if let Some(questions) = form.questions {
        case.questions = rows::questions(desk, &case, questions)?;
    }
    if let Some(actions) = form.actions {
        case.actions = rows::actions(desk, &case, actions)?;
    }
    let before = case.record.summary.take().unwrap_or_default();
    case.record.summary = Some(Summary {
        consensus: form.consensus,
        attained: form.attained,
        why: form.why,
        // The other side may have rated it meanwhile.
        manufacturer: form.manufacturer.or(before.manufacturer),
        distributor: form.distributor.or(before.distributor),
    });
    case.store(desk, "summarise-visit", Some(Step::Summarise))
}

/// Notes what one side thinks of the visit: the rep rates it, too.
///
/// # Errors
/// When there is no such visit, it did not take place or is closed, the score is none from 1 to 5, or the programme
/// can't be written.
pub fn rate(
    desk: &mut Desk,
    visit: &str,
    side: Side,
    score: u8,
    (name, remark): (&str, &str),
) -> Result<(), Failure> {
    let score = score.try_into().map_err(|error: NoScore| bad_form("score").because(&error))?;
    let rating = Rating { name: name.to_owned(), score, remark: remark.to_owned() };
    let mut case = Case::of(desk, visit)?;
    case.turn(Turn::Rate)?;
    let summary = case.record.summary.get_or_insert_default();
    match side {
        Side::Manufacturer => summary.manufacturer = Some(rating),
        Side::Distributor => summary.distributor = Some(rating),
    }
    case.store(desk, "rate-visit", None)
}

fn bad_form(field: &str) -> Failure {
    let mut failure = Failure::new(Code::BadForm);
    failure.detail = Some(field.to_owned());
    failure
}
