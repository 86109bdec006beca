//! Promotion plans for clients and sub-distributors: activities, duties and costs by party, planned against actual.

mod form;

use chrono::NaiveDate;
use tandem_domain::{
    ids::PromotionId,
    promotion::{Activity, Actual, Cost, Promotion, Shares},
    working_time::day_of,
};
use tandem_store::Snapshot;

use crate::{
    compliance::SalesRules,
    desk::Desk,
    failure::{Code, Failure},
    naming,
    people::fields::wrong,
    sharing::with_hidden,
    visits::{Index, parse},
    wire::{
        promotion::{ActivityLine, PromotionDraft, PromotionLine},
        records::Removal,
    },
};

/// The promotion plans, of one distributor or of all, those that begin last in front.
///
/// # Errors
/// When nobody has that name, or the programme can't be read.
pub fn list(desk: &Desk, distributor: Option<&str>) -> Result<Vec<PromotionLine>, Failure> {
    let snapshot = desk.seen()?;
    let of = distributor.map(|name| naming::find(&snapshot.distributors, name)).transpose()?;
    let index = Index::of(&snapshot);
    let today = day_of(desk.env.now(), snapshot.programme.home_zone);
    let wanted = snapshot.promotions.iter().filter(|one| of.is_none_or(|of| of.id == one.distributor));
    let left = wanted.filter(|one| !snapshot.is_erased(one.id.uuid()));
    let mut lines: Vec<PromotionLine> = left.map(|one| line(&index, one, today)).collect();
    lines.sort_by_key(|one| (std::cmp::Reverse(one.from), one.id));
    Ok(lines)
}

fn line(index: &Index<'_>, promotion: &Promotion, today: NaiveDate) -> PromotionLine {
    let done = || promotion.activities.iter().filter(|one| one.actual.is_some());
    let days = promotion.days();
    let client = index.clients.get(&promotion.client);
    let distributor = index.distributors.get(&promotion.distributor);
    PromotionLine {
        id: promotion.id,
        title: promotion.title.clone(),
        expected: promotion.expected.clone(),
        client_id: promotion.client,
        client: client.map(|one| one.name.clone()).unwrap_or_default(),
        distributor_id: promotion.distributor,
        distributor: distributor.map(|one| one.name.clone()).unwrap_or_default(),
        from: days.map(|days| days.first()),
        to: days.map(|days| days.last()),
        activities: (1..).zip(&promotion.activities).map(|(n, one)| activity_line(n, one, today)).collect(),
        done: u32::try_from(done().count()).unwrap_or(u32::MAX),
        planned: promotion.planned(),
        planned_of_done: done().fold(Shares::default(), |sum, one| sum.plus(one.cost.by_party())),
        paid: promotion.paid(),
    }
}

fn activity_line(number: u32, activity: &Activity, today: NaiveDate) -> ActivityLine {
    ActivityLine {
        number,
        title: activity.title.clone(),
        from: activity.days.first(),
        to: activity.days.last(),
        duties: activity.duties.clone(),
        planned: activity.cost.by_party(),
        percents: match activity.cost {
            Cost::Percent { shares, .. } => Some(shares.into()),
            Cost::Amount { .. } => None,
        },
        actual: activity.actual.clone(),
        overdue: activity.actual.is_none() && activity.days.last() < today,
    }
}

/// A promotion plan as a form shows it.
///
/// # Errors
/// When there is no such plan, or the programme can't be read.
pub fn draft(desk: &Desk, id: PromotionId) -> Result<PromotionDraft, Failure> {
    drafted(&*desk.seen()?, id)
}

fn drafted(snapshot: &Snapshot, id: PromotionId) -> Result<PromotionDraft, Failure> {
    Ok(form::draft(naming::by_id(&snapshot.promotions, id)?))
}

/// The form of a plan, by title or id, or of a new one, as scripts fill it in.
///
/// # Errors
/// When there is no such plan, or the programme can't be read.
pub fn form(desk: &Desk, promotion: Option<&str>) -> Result<PromotionDraft, Failure> {
    let snapshot = desk.seen()?;
    Ok(match promotion {
        Some(name) => form::draft(naming::find(&snapshot.promotions, name)?),
        None => form::empty(),
    })
}

/// Stores a form that a script filled in.
///
/// # Errors
/// When the form is malformed, and as [`save`].
pub fn fill(desk: &mut Desk, promotion: Option<&str>, text: &[u8]) -> Result<PromotionId, Failure> {
    let mut draft: PromotionDraft = parse(text)?;
    if let Some(name) = promotion {
        draft.id = Some(naming::find(&desk.seen()?.promotions, name)?.id);
    }
    save(desk, &draft)
}

/// Notes a new promotion plan, or changes one, which stays its client's.
///
/// # Errors
/// What is wrong with a field, or that the programme can't be written.
pub fn save(desk: &mut Desk, draft: &PromotionDraft) -> Result<PromotionId, Failure> {
    let truth = desk.snapshot()?;
    let draft = match draft.id {
        Some(id) => with_hidden(draft.clone(), &drafted(&*desk.seen()?, id)?, &drafted(&truth, id)?)?,
        None => draft.clone(),
    };
    let client = match draft.id {
        Some(id) => naming::by_id(&truth.promotions, id)?.client,
        None => draft.client.ok_or_else(|| wrong(Code::FieldMissing, "client"))?,
    };
    let client = naming::by_id(&truth.clients, client)?;
    let rules = SalesRules::of(&truth);
    let before = truth.promotions.iter().filter(|one| Some(one.id) == draft.id);
    // What was laid upon somebody before the role was known stays where it is, unseen.
    let before: Vec<_> = before.flat_map(|one| &one.activities).flat_map(|one| &one.duties).collect();
    let duties = draft.activities.iter().flat_map(|one| &one.duties).filter(|duty| !before.contains(duty));
    duties.into_iter().try_for_each(|duty| rules.refuse(&duty.person, &duty.text))?;
    let promotion = form::promotion(&draft, draft.id.unwrap_or_else(|| desk.env.id()), client)?;
    let what = if draft.id.is_some() { "change-promotion" } else { "add-promotion" };
    desk.change(what, |writer| writer.put_promotion(&promotion))?;
    Ok(promotion.id)
}

/// Notes what became of an activity, by its number in the plan from 1: when it was, what each party paid, what it
/// brought.
///
/// # Errors
/// When there is no such plan or activity, or the programme can't be written.
pub fn note_actual(desk: &mut Desk, promotion: &str, number: u32, actual: Actual) -> Result<(), Failure> {
    let truth = desk.snapshot()?;
    let mut promotion = naming::find(&truth.promotions, promotion)?.clone();
    let at = usize::try_from(number).ok().and_then(|number| number.checked_sub(1));
    let unknown = || Failure::new(Code::NoSuchThing).with("kind", "activity").with("name", number);
    let activity = at.and_then(|at| promotion.activities.get_mut(at)).ok_or_else(unknown)?;
    activity.actual = Some(actual);
    desk.change("note-actual", |writer| writer.put_promotion(&promotion))
}

/// Removes a promotion plan.
///
/// # Errors
/// When there is no such plan, or the programme can't be written.
pub fn remove(desk: &mut Desk, promotion: &str) -> Result<Removal, Failure> {
    let snapshot = desk.seen()?;
    let found = naming::find(&snapshot.promotions, promotion)?;
    desk.change("remove-promotion", |writer| writer.delete_promotion(found.id))?;
    Ok(Removal { removed: true, name: found.title.clone(), along: Vec::new() })
}
