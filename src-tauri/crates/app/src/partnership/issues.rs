//! Joint issues with what shows how far they have come.

use tandem_domain::{
    ids::{DistributorId, EvidenceId},
    issue::{Evidence, EvidenceSource, IssueStatus, JointIssue},
    record::Side,
};

use super::{count, partner, visits_with};
use crate::{
    desk::Desk,
    failure::{Code, Failure},
    naming,
    people::{
        fields::{day, required, wrong},
        issue,
    },
    sentence::word,
    visits::{Index, parse},
    wire::{
        partnership::{EvidenceDraft, EvidenceLine, SourceKind},
        people::IssueLine,
        records::IssueDraft,
    },
};

/// A distributor's joint issues, named by id or exact name, those that want work first.
///
/// # Errors
/// When nobody has that name, or the programme can't be read.
pub fn list(desk: &Desk, distributor: &str) -> Result<Vec<IssueLine>, Failure> {
    let snapshot = desk.seen()?;
    let company = partner(&snapshot, distributor)?;
    Ok(lines(&Index::of(&snapshot), company.id))
}

/// The lines of a distributor's joint issues.
pub(crate) fn lines(index: &Index<'_>, distributor: DistributorId) -> Vec<IssueLine> {
    let visits = visits_with(index, distributor);
    let serves = |visit: &tandem_domain::visit::Visit, issue: &JointIssue| {
        index.demands.get(&visit.demand).is_some_and(|demand| demand.issue == issue.id)
    };
    sorted(index, distributor)
        .into_iter()
        .map(|issue| IssueLine {
            id: issue.id,
            title: issue.title.clone(),
            product: issue.product.clone(),
            status: issue.status,
            side: issue.owner.side,
            person: issue.owner.person.clone(),
            target: issue.target.text.clone(),
            target_by: issue.target.by,
            visits: count(visits.iter().filter(|visit| serves(visit, issue)).count()),
            evidence: evidence(index, issue),
        })
        .collect()
}

/// A distributor's joint issues, those that want work first.
pub(super) fn sorted<'a>(index: &Index<'a>, distributor: DistributorId) -> Vec<&'a JointIssue> {
    let issues = &index.snapshot.issues;
    let mut own: Vec<&JointIssue> = issues.iter().filter(|issue| issue.distributor == distributor).collect();
    let place = |issue: &&JointIssue| match issue.status {
        IssueStatus::InWork => 0,
        IssueStatus::Open => 1,
        IssueStatus::Resolved => 2,
        IssueStatus::GivenUp => 3,
    };
    own.sort_by_key(place);
    own
}

/// What shows how far a joint issue has come, the last first.
pub(super) fn evidence(index: &Index<'_>, issue: &JointIssue) -> Vec<EvidenceLine> {
    let snapshot = index.snapshot;
    let line = |one: &Evidence| {
        let (source, visit) = match one.source {
            EvidenceSource::Visit(visit) => (SourceKind::Visit, visit),
            EvidenceSource::Finding(id) => {
                let finding = snapshot.findings.iter().find(|finding| Some(finding.id) == id);
                (SourceKind::Finding, finding.map(|finding| finding.visit))
            }
            EvidenceSource::Figure => (SourceKind::Figure, None),
        };
        let on = snapshot.visits.iter().find(|one| Some(one.id) == visit);
        EvidenceLine {
            id: one.id,
            on: one.on,
            text: one.text.clone(),
            source,
            visit_id: visit,
            visit_on: on.map(|visit| index.local(visit.interval.start()).date()),
        }
    };
    let mut lines: Vec<EvidenceLine> =
        snapshot.evidence.iter().filter(|one| one.issue == issue.id).map(line).collect();
    lines.sort_by_key(|one| std::cmp::Reverse((one.on, one.id)));
    lines
}

/// The form of an issue as it stands, by id or exact title.
///
/// # Errors
/// When there is no such issue, or the programme can't be read.
pub fn draft(desk: &Desk, title: &str) -> Result<IssueDraft, Failure> {
    let id = naming::find(&desk.seen()?.issues, title)?.id;
    issue::draft(desk, id)
}

/// The form of an issue that is new, with a distributor named by id or exact name.
///
/// # Errors
/// When nobody has that name, or the programme can't be read.
pub fn new_draft(desk: &Desk, distributor: &str) -> Result<IssueDraft, Failure> {
    let snapshot = desk.seen()?;
    Ok(IssueDraft {
        id: None,
        distributor: partner(&snapshot, distributor)?.id,
        title: String::new(),
        product: String::new(),
        status: IssueStatus::Open,
        side: Side::Manufacturer,
        person: String::new(),
        target: String::new(),
        target_by: String::new(),
        topic: String::new(),
    })
}

/// The draft in the text of a form.
///
/// # Errors
/// When the form is malformed.
pub fn read(text: &[u8]) -> Result<IssueDraft, Failure> {
    parse(text)
}

/// Notes what shows how far a joint issue has come.
///
/// # Errors
/// When there is no such issue, visit or finding, what is wrong with a field, or that the programme can't be written.
pub fn note(desk: &mut Desk, draft: &EvidenceDraft) -> Result<EvidenceId, Failure> {
    let snapshot = desk.snapshot()?;
    let issue = naming::by_id(&snapshot.issues, draft.issue)?;
    let index = Index::of(&snapshot);
    let own = visits_with(&index, issue.distributor);
    let is_own = |id| own.iter().any(|visit| visit.id == id);
    let source = match draft.source {
        SourceKind::Visit => EvidenceSource::Visit(Some(
            draft.visit.filter(|visit| is_own(*visit)).ok_or_else(|| wrong(Code::FieldMissing, "visit"))?,
        )),
        SourceKind::Finding => {
            let finding = snapshot.findings.iter().find(|one| Some(one.id) == draft.finding);
            let finding = finding.filter(|one| is_own(one.visit));
            EvidenceSource::Finding(Some(finding.ok_or_else(|| wrong(Code::FieldMissing, "finding"))?.id))
        }
        SourceKind::Figure => EvidenceSource::Figure,
    };
    let evidence = Evidence {
        id: desk.env.id(),
        issue: issue.id,
        on: day("on", &draft.on)?,
        text: required("text", &draft.text)?,
        source,
    };
    desk.change("note-evidence", |writer| writer.put_evidence(&evidence))?;
    Ok(evidence.id)
}

/// Removes evidence.
///
/// # Errors
/// When the programme can't be written.
pub fn remove_evidence(desk: &mut Desk, id: EvidenceId) -> Result<(), Failure> {
    desk.change("remove-evidence", |writer| writer.delete_evidence(id))
}

/// The catalogue's word for how far an issue has come.
pub fn status_message(status: IssueStatus) -> String {
    format!("distributors-issue-{}", word(status).replace('_', "-"))
}

/// The catalogue's word for where evidence comes from.
pub fn source_message(source: SourceKind) -> &'static str {
    match source {
        SourceKind::Visit => "partnership-source-visit",
        SourceKind::Finding => "partnership-source-finding",
        SourceKind::Figure => "partnership-source-figure",
    }
}
