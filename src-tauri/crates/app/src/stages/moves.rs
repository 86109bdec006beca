//! The steps of a distributor from stage to stage.

use chrono::NaiveDate;
use tandem_domain::{
    ids::DistributorId,
    people::{Distributor, Stage},
    stage::StageStep,
    working_time::day_of,
};

use crate::{
    desk::Desk,
    env::Env,
    failure::{Code, Failure},
    naming,
    people::fields::required,
    wire::stages::StageMove,
};

/// The step that is to be noted where a distributor is new, or its record says another stage than before.
pub(crate) fn entered(
    env: &Env,
    distributor: &Distributor,
    before: Option<Stage>,
    today: NaiveDate,
) -> Option<StageStep> {
    (before != Some(distributor.stage)).then(|| StageStep {
        id: env.id(),
        distributor: distributor.id,
        stage: distributor.stage,
        on: today,
        who: String::new(),
        reason: String::new(),
    })
}

/// Notes that a distributor enters a stage, also where criteria lack: whoever decides knows more than the figures.
///
/// # Errors
/// When there is no such distributor, it stands there already, nobody or no reason is named, or the programme can't be
/// written.
pub fn move_to(desk: &mut Desk, wish: &StageMove) -> Result<DistributorId, Failure> {
    let snapshot = desk.snapshot()?;
    let distributor = naming::by_id(&snapshot.distributors, wish.distributor)?;
    if snapshot.is_erased(distributor.id.uuid()) {
        return Err(Failure::new(Code::Erased));
    }
    if distributor.stage == wish.stage {
        return Err(Failure::new(Code::ChangeRefused));
    }
    let step = StageStep {
        id: desk.env.id(),
        distributor: distributor.id,
        stage: wish.stage,
        on: day_of(desk.env.now(), snapshot.programme.home_zone),
        who: required("who", &wish.who)?,
        reason: required("reason", &wish.reason)?,
    };
    let moved = Distributor { stage: wish.stage, ..distributor.clone() };
    desk.change("move-stage", |writer| {
        writer.put_distributor(&moved)?;
        writer.put_stage_step(&step)
    })?;
    Ok(moved.id)
}
