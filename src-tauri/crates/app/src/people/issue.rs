//! Joint issues: noted, changed, removed.

use tandem_domain::{
    ids::JointIssueId,
    issue::{JointIssue, Target},
    record::Owner,
};
use tandem_store::Snapshot;

use super::{
    fields::{day_if_any, free, optional},
    removal::{self, Along},
};
use crate::{
    compliance::SalesRules,
    desk::Desk,
    failure::Failure,
    naming,
    sharing::with_hidden,
    wire::records::{IssueDraft, Removal},
};

/// A joint issue as a form shows it.
///
/// # Errors
/// When there is no such issue, or the programme can't be read.
pub fn draft(desk: &Desk, id: JointIssueId) -> Result<IssueDraft, Failure> {
    drafted(&*desk.seen()?, id)
}

fn drafted(snapshot: &Snapshot, id: JointIssueId) -> Result<IssueDraft, Failure> {
    let issue = naming::by_id(&snapshot.issues, id)?;
    Ok(IssueDraft {
        id: Some(id),
        distributor: issue.distributor,
        title: issue.title.clone(),
        product: issue.product.clone().unwrap_or_default(),
        status: issue.status,
        topic: snapshot.issue_topics.get(&id).map(ToString::to_string).unwrap_or_default(),
        side: issue.owner.side,
        person: issue.owner.person.clone(),
        target: issue.target.text.clone(),
        target_by: issue.target.by.map(|day| day.to_string()).unwrap_or_default(),
    })
}

/// Notes a new joint issue, or changes one, which stays with its distributor.
///
/// # Errors
/// What is wrong with a field, or that the programme can't be written.
pub fn save(desk: &mut Desk, draft: &IssueDraft) -> Result<JointIssueId, Failure> {
    let snapshot = desk.snapshot()?;
    let draft = &match draft.id {
        Some(id) => with_hidden(draft.clone(), &drafted(&*desk.seen()?, id)?, &drafted(&snapshot, id)?)?,
        None => draft.clone(),
    };
    let distributor = match draft.id {
        Some(id) => naming::by_id(&snapshot.issues, id)?.distributor,
        None => naming::by_id(&snapshot.distributors, draft.distributor)?.id,
    };
    let others =
        snapshot.issues.iter().filter(|one| one.distributor == distributor && Some(one.id) != draft.id);
    // What was laid upon somebody before the role was known stays where it is, unseen.
    let is_as_before = |one: &JointIssue| one.owner.person == draft.person && one.target.text == draft.target;
    if !snapshot.issues.iter().any(|one| Some(one.id) == draft.id && is_as_before(one)) {
        SalesRules::of(&snapshot).refuse(&draft.person, &draft.target)?;
    }
    let issue = JointIssue {
        id: draft.id.unwrap_or_else(|| desk.env.id()),
        distributor,
        title: free("title", &draft.title, others.map(|other| other.title.as_str()))?,
        product: optional(&draft.product),
        status: draft.status,
        owner: Owner { side: draft.side, person: draft.person.trim().to_owned() },
        target: Target {
            text: draft.target.trim().to_owned(),
            by: day_if_any("target_by", &draft.target_by)?,
        },
    };
    let what = if draft.id.is_some() { "change-issue" } else { "add-issue" };
    let topic = draft.topic.parse().ok();
    desk.change(what, |writer| {
        writer.put_joint_issue(&issue)?;
        writer.put_issue_topic(issue.id, topic.as_ref())
    })?;
    Ok(issue.id)
}

/// Removes a joint issue; with everything: also the demands that serve it and their visits.
///
/// # Errors
/// When there is no such issue, or the programme can't be written.
pub fn remove(desk: &mut Desk, id: JointIssueId, with_everything: bool) -> Result<Removal, Failure> {
    let snapshot = desk.seen()?;
    let issue = naming::by_id(&snapshot.issues, id)?;
    let demands = snapshot.demands.iter().filter(|demand| demand.issue == id).map(|demand| demand.id);
    let along = Along::default().with_demands(&snapshot, demands);
    removal::remove(desk, "remove-issue", &issue.title, &along, with_everything, |writer| {
        writer.delete_joint_issue(id)
    })
}
