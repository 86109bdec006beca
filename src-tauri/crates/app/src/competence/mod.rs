//! What people are able to do, topic by topic: what was assessed and observed of them, and whether who goes can lead.

mod book;
mod fits;
mod matrix;

use chrono::NaiveDate;
use tandem_domain::{
    competence::{CompetenceAssessment, Topic},
    ids::{AssessmentId, JointIssueId},
    people::Participant,
    record::Score,
    working_time::day_of,
};
use tandem_store::Snapshot;

pub use self::matrix::list;
pub(crate) use self::{book::Book, fits::Fits};
use crate::{
    desk::Desk,
    failure::{Code, Failure},
    naming,
    people::fields::{number, required, wrong},
    wire::competence::AssessmentDraft,
};

/// Tenths of a score as people write it: `3.5`.
pub(crate) fn tenths(tenths: u32) -> String {
    format!("{}.{}", tenths / 10, tenths % 10)
}

/// The topics that there are: the usual ones, and then those that the programme has of its own.
///
/// # Errors
/// When the programme can't be read.
pub fn topics(desk: &Desk) -> Result<Vec<String>, Failure> {
    let snapshot = desk.seen()?;
    let today = day_of(desk.env.now(), snapshot.programme.home_zone);
    Ok(topics_of(&snapshot, &Book::of(&snapshot, today)).iter().map(Topic::to_string).collect())
}

pub(crate) fn topics_of(snapshot: &Snapshot, book: &Book) -> Vec<Topic> {
    let trained = snapshot.trainings.iter().map(|training| &training.topic);
    let asked = snapshot.issue_topics.values();
    let rubrics = snapshot.playbooks.last().into_iter().flat_map(|playbook| &playbook.chapters);
    let watched = rubrics.flat_map(|chapter| &chapter.rubric).filter_map(|one| one.topic.parse().ok());
    let mut topics: Vec<Topic> = Topic::usual().collect();
    let others = book.topics().into_iter().chain(trained).chain(asked).cloned().chain(watched);
    let mut own: Vec<Topic> = others.filter(|one| !topics.contains(one)).collect();
    own.sort();
    own.dedup();
    topics.extend(own);
    topics
}

/// A topic as a form names it.
pub(crate) fn topic(text: &str) -> Result<Topic, Failure> {
    text.parse().map_err(|_| wrong(Code::FieldMissing, "competence_topic"))
}

/// A day as a form has it; today, unless given. It may not be still to come.
pub(crate) fn day(desk: &Desk, snapshot: &Snapshot, given: &str) -> Result<NaiveDate, Failure> {
    let today = day_of(desk.env.now(), snapshot.programme.home_zone);
    if given.trim().is_empty() {
        return Ok(today);
    }
    let day: NaiveDate = given.trim().parse().map_err(|_| wrong(Code::FieldMissing, "on"))?;
    if day > today { Err(wrong(Code::NotYet, "on").with("at", day)) } else { Ok(day) }
}

/// Notes what somebody thinks of a manager's or rep's ability in a topic.
///
/// # Errors
/// What is wrong with a field, that nobody is called so, or that the programme can't be written.
pub fn assess(desk: &mut Desk, draft: &AssessmentDraft) -> Result<AssessmentId, Failure> {
    let snapshot = desk.seen()?;
    let who = naming::find_participant(&snapshot, &draft.who)?;
    let id = match who {
        Participant::Manager(id) => id.uuid(),
        Participant::Rep(id) => id.uuid(),
    };
    if snapshot.is_erased(id) {
        return Err(Failure::new(Code::Erased));
    }
    let score: u8 = number("score", draft.score, 1..=5)?;
    let visit = match draft.visit.trim() {
        "" => None,
        visit => Some(naming::find(&snapshot.visits, visit)?.id),
    };
    let one = CompetenceAssessment {
        id: desk.env.id(),
        who,
        topic: topic(&draft.topic)?,
        score: Score::try_from(score).map_err(|error| Failure::new(Code::BadForm).because(&error))?,
        on: day(desk, &snapshot, &draft.on)?,
        by: draft.by.trim().to_owned(),
        // A visit speaks for itself; what nobody can look at is an opinion.
        evidence: if visit.is_some() {
            draft.evidence.trim().to_owned()
        } else {
            required("evidence", &draft.evidence)?
        },
        visit,
    };
    desk.change("assess-competence", |writer| writer.put_competence_assessment(&one))?;
    Ok(one.id)
}

/// Takes an assessment back.
///
/// # Errors
/// When there is none with this id, or the programme can't be written.
pub fn remove_assessment(desk: &mut Desk, id: AssessmentId) -> Result<(), Failure> {
    let snapshot = desk.seen()?;
    if snapshot.competence_assessments.iter().all(|one| one.id != id) {
        return Err(Failure::new(Code::NoSuchThing).with("kind", "assessment").with("name", id));
    }
    desk.change("remove-assessment", |writer| writer.delete_competence_assessment(id))
}

/// Says what the visits that serve a joint issue ask of whoever goes; an empty topic: nothing in particular.
///
/// # Errors
/// When there is no such issue, or the programme can't be written.
pub fn set_issue_topic(desk: &mut Desk, issue: &str, topic: &str) -> Result<JointIssueId, Failure> {
    let snapshot = desk.seen()?;
    let issue = naming::find(&snapshot.issues, issue)?.id;
    if snapshot.is_erased(issue.uuid()) {
        return Err(Failure::new(Code::Erased));
    }
    let topic = topic.parse().ok();
    desk.change("set-issue-topic", |writer| writer.put_issue_topic(issue, topic.as_ref()))?;
    Ok(issue)
}
