//! What keeps visits from being a formality, in a demo that has been lived in: who is able to do what, gaps that
//! visits found, trainings that answered them, and an edition of the playbook of the programme's own.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Days, NaiveDate};
use tandem_domain::{
    competence::{CompetenceAssessment, Topic},
    ids::{DistributorId, JointIssueId, RepId, VisitId},
    life::Step,
    people::Participant,
    playbook::{Advice, Bilingual, Edition},
    record::{Score, VisitRecord},
    training::Training,
    visit::Visit,
    working_time::day_of,
};
use tandem_store::Snapshot;

use crate::{desk::Desk, failure::Failure, visits::playbook_of};

/// In which topic each manager is how able, by the topics' order, and what that was seen by.
const MANAGERS: [([u8; 3], &str); 3] = [
    ([5, 4, 2], "总部产品认证笔试与三次随访评议"),
    ([3, 4, 5], "大区述职答辩，重点客户问题处理复盘"),
    ([4, 3, 4], "内训师考核，客户拜访录像点评"),
];
/// How many days before today the training of reps of several distributors may have taken place.
const TRAINED: std::ops::RangeInclusive<u64> = 5..=30;
/// How many days before today the edition was made.
const EDITED: u64 = 6;

/// Fills in all of it.
pub(super) fn fill(desk: &mut Desk) -> Result<(), Failure> {
    let snapshot = desk.snapshot()?;
    let today = day_of(desk.env.now(), snapshot.programme.home_zone);
    let topics: Vec<Topic> = Topic::usual().collect();
    let [product, _, solving] = &topics[..] else { return Ok(()) };
    let assessments = assessments(desk, &snapshot, today, &topics);
    let issues = issue_topics(&snapshot, product, solving);
    // It took place on the day around which most of them were observed.
    let days = TRAINED.map(|days| Seen::of(&snapshot, solving, today - Days::new(days)));
    let Some(seen) = days.max_by_key(|seen| seen.before_and_after().len()) else { return Ok(()) };
    let trained = seen.on;
    let regional = seen.before_and_after();
    let one = seen.of_one_distributor(&snapshot);
    let records = seen.as_trained(&regional);
    let mut trainings = vec![training(desk, (None, solving, "异议处理情景演练"), trained, regional, &seen)];
    if let Some((distributor, reps)) = one {
        let what = (Some(distributor), solving, "从客户异议到下一步约定");
        trainings.push(training(desk, what, today - Days::new(4), reps, &seen));
    }
    let before = playbook_of(&snapshot, None);
    let mut edited = before.clone();
    edited.version += 1;
    if let Some(general) = edited.chapters.first_mut() {
        general.guide.push(Advice {
            step: Step::Summarise,
            text: Bilingual {
                zh: "当天晚上把一句话结果发给经销商负责人：为哪个共识问题去的，带来了什么，下一步谁来做。".to_owned(),
                en: "On the same evening send the distributor’s owner one sentence: for which joint issue you went, what it brought, and who does what next.".to_owned(),
            },
        });
    }
    let edition = Edition {
        version: edited.version,
        on: today - Days::new(EDITED),
        by: snapshot.managers.first().map(|one| one.name.clone()).unwrap_or_default(),
        note: "总结一步补上：当晚向经销商负责人报结果".to_owned(),
    };
    desk.change("fill-demo", |writer| {
        assessments.iter().try_for_each(|one| writer.put_competence_assessment(one))?;
        issues.iter().try_for_each(|(issue, topic)| writer.put_issue_topic(*issue, Some(topic)))?;
        records.iter().try_for_each(|record| writer.put_visit_record(record))?;
        trainings.iter().try_for_each(|one| writer.put_training(one))?;
        writer.put_playbook(&before)?;
        writer.put_playbook(&edited)?;
        writer.put_playbook_edition(&edition)
    })
}

/// Managers in each topic, and some reps; one manager of whom the last word is old.
fn assessments(
    desk: &Desk,
    snapshot: &Snapshot,
    today: NaiveDate,
    topics: &[Topic],
) -> Vec<CompetenceAssessment> {
    let mut all = Vec::new();
    let mut note = |who, topic: &Topic, score, days, by: &str, evidence: &str| {
        let Ok(score) = Score::try_from(score) else { return };
        all.push(CompetenceAssessment {
            id: desk.env.id(),
            who,
            topic: topic.clone(),
            score,
            on: today - Days::new(days),
            by: by.to_owned(),
            evidence: evidence.to_owned(),
            visit: None,
        });
    };
    for (at, manager) in snapshot.managers.iter().enumerate() {
        let (scores, evidence) = MANAGERS[at % MANAGERS.len()];
        for (topic, score) in topics.iter().zip(scores) {
            let days = if at == 2 && score == 3 { 240 } else { 40 + 9 * u64::from(score) };
            note(Participant::Manager(manager.id), topic, score, days, "销售总监 罗佩", evidence);
        }
    }
    for (at, rep) in snapshot.reps.iter().enumerate().filter(|(at, _)| at % 4 == 1) {
        let topic = &topics[at / 4 % topics.len()];
        let score = [4, 3, 5, 2][at / 4 % 4];
        let evidence =
            ["与经销商销售经理共同评议", "产品知识测验", "跟台带教三次", "月度例会情景演练"][at / 4 % 4];
        note(Participant::Rep(rep.id), topic, score, 30 + (at as u64 % 5) * 12, "双方共评", evidence);
    }
    all
}

/// What is about a product asks for knowledge of it, the others mostly for solving a problem.
fn issue_topics(snapshot: &Snapshot, product: &Topic, solving: &Topic) -> Vec<(JointIssueId, Topic)> {
    let topic = |(at, issue): (usize, &tandem_domain::issue::JointIssue)| {
        let of_product =
            ["差别", "不良反应", "认可", "如何把握"].iter().any(|word| issue.title.contains(word));
        (at % 5 != 4).then(|| (issue.id, if of_product { product.clone() } else { solving.clone() }))
    };
    snapshot.issues.iter().enumerate().filter_map(topic).collect()
}

/// The observed visits whose rubric tells of a topic, by rep, before and after a day.
struct Seen<'a> {
    on: NaiveDate,
    visits: BTreeMap<RepId, Vec<(&'a Visit, NaiveDate, &'a VisitRecord)>>,
    /// The rubric's lines that tell of the topic.
    keys: BTreeSet<String>,
}

impl<'a> Seen<'a> {
    fn of(snapshot: &'a Snapshot, topic: &Topic, on: NaiveDate) -> Self {
        let playbook = playbook_of(snapshot, None);
        let rubric = playbook.chapters.iter().flat_map(|chapter| &chapter.rubric);
        let keys = rubric.filter(|one| one.topic == topic.as_str()).map(|one| one.key.clone()).collect();
        let mut visits: BTreeMap<RepId, Vec<_>> = BTreeMap::new();
        for visit in &snapshot.visits {
            let record = snapshot.records.iter().find(|record| record.visit == visit.id);
            let record =
                record.filter(|one| one.carried_out.as_ref().is_some_and(|held| !held.observed.is_empty()));
            if let Some(record) = record {
                let day = day_of(visit.interval.start(), snapshot.programme.home_zone);
                visits.entry(visit.rep).or_default().push((visit, day, record));
            }
        }
        Self { on, visits, keys }
    }

    /// The reps who were observed both before and after.
    fn before_and_after(&self) -> Vec<RepId> {
        let both = |visits: &[(&Visit, NaiveDate, &VisitRecord)]| {
            visits.iter().any(|(_, day, _)| *day < self.on) && visits.iter().any(|(_, day, _)| *day > self.on)
        };
        self.visits.iter().filter(|(_, visits)| both(visits)).map(|(rep, _)| *rep).collect()
    }

    /// The distributor most of whose reps were observed, with them.
    fn of_one_distributor(&self, snapshot: &Snapshot) -> Option<(DistributorId, Vec<RepId>)> {
        let mut by_distributor: BTreeMap<DistributorId, Vec<RepId>> = BTreeMap::new();
        for rep in snapshot.reps.iter().filter(|rep| self.visits.contains_key(&rep.id)) {
            by_distributor.entry(rep.distributor).or_default().push(rep.id);
        }
        by_distributor.into_iter().max_by_key(|(id, reps)| (reps.len(), std::cmp::Reverse(*id)))
    }

    /// The visits of some reps before the day.
    fn showed(&self, reps: &[RepId]) -> Vec<VisitId> {
        let of = reps.iter().filter_map(|rep| self.visits.get(rep)).flatten();
        of.filter(|(_, day, _)| *day < self.on).map(|(visit, ..)| visit.id).collect()
    }

    /// Their records as a training leaves them: less before it in its topic than was noted, and more after it.
    fn as_trained(&self, reps: &[RepId]) -> Vec<VisitRecord> {
        let visits = self.visits.iter().filter(|(rep, _)| reps.contains(rep)).flat_map(|(_, visits)| visits);
        let changed = visits.map(|(_, day, record)| {
            let mut record = (*record).clone();
            for line in record.carried_out.iter_mut().flat_map(|held| &mut held.observed) {
                if self.keys.contains(&line.criterion) {
                    let score = u8::from(line.score);
                    let score = if *day < self.on { score.saturating_sub(1).max(1) } else { score.max(3) };
                    line.score = Score::try_from(score).unwrap_or(line.score);
                }
            }
            record
        });
        changed.collect()
    }
}

fn training(
    desk: &Desk,
    (distributor, topic, title): (Option<DistributorId>, &Topic, &str),
    on: NaiveDate,
    reps: Vec<RepId>,
    seen: &Seen<'_>,
) -> Training {
    Training {
        id: desk.env.id(),
        distributor,
        topic: topic.clone(),
        title: title.to_owned(),
        on,
        by: "培训部 苏青".to_owned(),
        note: "半天，分组演练，每人至少两轮".to_owned(),
        managers: Vec::new(),
        answers: seen.showed(&reps).into_iter().collect::<BTreeSet<_>>().into_iter().collect(),
        reps,
    }
}
