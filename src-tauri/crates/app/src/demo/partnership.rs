//! Partners in a demo that has been lived in: charters that are signed, drafted or missing, joint issues in every
//! state with evidence, problems that reps have in common, and what sponsors were told.

use chrono::{Days, NaiveDate};
use std::{collections::BTreeSet, num::NonZeroU8};
use tandem_domain::{
    charter::{Charter, CharteredIssue, Deciders, Period, Rhythm, Signatures},
    ids::RepId,
    issue::{Evidence, EvidenceSource, IssueStatus, JointIssue, Target},
    people::Distributor,
    record::{Finding, FindingKind, Owner, Side},
    sponsor::SponsorNews,
    visit::Visit,
    working_time::day_of,
};
use tandem_store::{Snapshot, WriteError, Writer};

use super::lived_texts::pick;
use crate::{
    desk::Desk, failure::Failure, partnership::problems, visits::Index, wire::partnership::ProblemFilter,
};

const AIMS: [&str; 3] = [
    "一起经营终端：先解决断货和处方受限，让重点医院的纯销稳定增长；不考核代表，不接管客户。",
    "用协访把市场问题摆到桌面上，由双方共同找办法，让代表学会自己解决。",
    "提高分销质量：流向看得清，终端有人管，回款跟得上。",
];
const MECHANISM: &str = "每月第一周由双方商定当月协访客户与日期，优先随代表已有的计划拜访。\n\
    协访前三个工作日确认人员与材料，协访当天当场总结。\n临时不能来的提前一天告知，并在两周内补上。";
const TARGETS: [&str; 4] =
    ["连续两个月不断货", "季度内五家重点医院开成科室会", "门店陈列达标率 90%", "流向每周五前交齐"];
const SEEN: [&str; 4] = [
    "药剂科确认本月到货两次，没有断货",
    "主任同意下旬开科室会，并指定联系人",
    "五家门店中四家已换到第二层陈列",
    "代表已能自己讲清换药时机",
];
const FIGURES: [&str; 3] =
    ["库存由 68 天降到 41 天", "试行门店月动销由 120 盒升到 165 盒", "流向上报及时率由 55% 升到 92%"];
/// The same two problems, as reps say them.
const SHORT_OF_STOCK: [&str; 4] = [
    "门诊药房又断货，临时换了竞品",
    "药房断货三天，换成竞品后没有换回来",
    "断货后药房先用竞品顶上",
    "药房担心断货，主动备了竞品",
];
const LATE_FLOWS: [&str; 4] = [
    "流向数据来得太晚，看不出缺口",
    "流向数据每月中旬才到，缺口补不上",
    "看不到当月流向数据，缺口只能靠问",
    "流向数据不全，缺口算不准",
];
const TOLD: [&str; 3] = [
    "介绍了首月协访情况和两个共性问题，对方同意调整备货周期。",
    "通报科室会进展，请公司支持会务费用。",
    "说明流向上报的要求与好处，对方安排内勤负责。",
];

/// How each partner stands: by its place in the list.
pub(super) fn agree(desk: &mut Desk) -> Result<(), Failure> {
    let snapshot = desk.snapshot()?;
    let today = day_of(desk.env.now(), snapshot.programme.home_zone);
    let index = Index::of(&snapshot);
    let rows = Rows::of(desk, &index, today);
    desk.change("fill-demo", |writer| rows.write(writer))?;
    describe(desk, &snapshot)
}

/// Names one of the problems that reps have in common, with a proposal; others stay to be named.
fn describe(desk: &mut Desk, snapshot: &Snapshot) -> Result<(), Failure> {
    for company in &snapshot.distributors {
        let name = company.id.to_string();
        let found = problems::problems(desk, &name, &ProblemFilter::default())?.problems;
        let Some(short) = found.iter().find(|one| one.words.iter().any(|word| word.contains("断货")))
        else {
            continue;
        };
        let proposal = "双方按两周用量设安全库存，每周三由内勤核对药房库存，缺货当天补。";
        problems::describe(desk, &name, &short.key, "终端断货与替换", Some(proposal))?;
    }
    Ok(())
}

#[derive(Default)]
struct Rows {
    issues: Vec<JointIssue>,
    evidence: Vec<Evidence>,
    charters: Vec<Charter>,
    findings: Vec<Finding>,
    news: Vec<SponsorNews>,
}

/// A partner with what is looked up for it.
struct Partner<'a> {
    number: usize,
    company: &'a Distributor,
    manager: String,
    reps: Vec<String>,
    held: Vec<&'a Visit>,
    today: NaiveDate,
    began: NaiveDate,
}

impl Rows {
    fn of(desk: &Desk, index: &Index<'_>, today: NaiveDate) -> Self {
        let snapshot = index.snapshot;
        let first = snapshot.visits.iter().map(|visit| index.local(visit.interval.start()).date()).min();
        let mut rows = Self::default();
        for (number, company) in snapshot.distributors.iter().enumerate() {
            let visits = crate::partnership::visits_with(index, company.id);
            let manager = visits.first().and_then(|visit| index.managers.get(&visit.manager));
            let reps = snapshot.reps.iter().filter(|one| one.distributor == company.id);
            let partner = Partner {
                number,
                company,
                manager: manager.map(|one| one.name.clone()).unwrap_or_default(),
                reps: reps.map(|one| one.name.clone()).collect(),
                held: visits.into_iter().filter(|visit| visit.state.took_place()).collect(),
                today,
                began: first.unwrap_or(today),
            };
            rows.issues(desk, index, &partner);
            rows.charters(desk, snapshot, &partner);
            rows.findings(desk, &partner);
            rows.news(desk, &partner);
        }
        rows
    }

    fn issues(&mut self, desk: &Desk, index: &Index<'_>, partner: &Partner<'_>) {
        let snapshot = index.snapshot;
        let own = snapshot.issues.iter().filter(|one| one.distributor == partner.company.id);
        for (place, issue) in own.enumerate() {
            let turn = partner.number + place;
            let is_asked = snapshot.demands.iter().any(|demand| demand.issue == issue.id);
            let serves =
                |visit: &&&Visit| index.demands.get(&visit.demand).is_some_and(|d| d.issue == issue.id);
            let last = partner.held.iter().rfind(serves);
            let status = match issue.status {
                IssueStatus::Open if last.is_some() => IssueStatus::InWork,
                IssueStatus::Open if !is_asked && turn.is_multiple_of(2) => IssueStatus::GivenUp,
                other => other,
            };
            let side = if turn.is_multiple_of(2) { Side::Distributor } else { Side::Manufacturer };
            let person = match side {
                Side::Manufacturer => partner.manager.clone(),
                Side::Distributor => partner.reps.first().cloned().unwrap_or_default(),
            };
            let by = partner.today + Days::new(20 + 7 * turn as u64 % 50)
                - Days::new(if turn % 5 == 4 { 40 } else { 0 });
            let is_set = status != IssueStatus::Open || !turn.is_multiple_of(3);
            self.issues.push(JointIssue {
                status,
                owner: if is_set { Owner { side, person } } else { Owner::default() },
                target: if is_set {
                    Target { text: pick(&TARGETS, turn).to_owned(), by: Some(by) }
                } else {
                    Target::default()
                },
                ..issue.clone()
            });
            if let Some(visit) = last {
                self.evidence.push(Evidence {
                    id: desk.env.id(),
                    issue: issue.id,
                    on: index.local(visit.interval.start()).date(),
                    text: pick(&SEEN, turn).to_owned(),
                    source: EvidenceSource::Visit(Some(visit.id)),
                });
            }
            if status == IssueStatus::Resolved || last.is_some() && turn.is_multiple_of(2) {
                self.evidence.push(Evidence {
                    id: desk.env.id(),
                    issue: issue.id,
                    on: partner.today - Days::new(3),
                    text: pick(&FIGURES, turn).to_owned(),
                    source: EvidenceSource::Figure,
                });
            }
        }
    }

    /// One in four has none, one a draft that lacks something, one a signed one, one a signed one in its second
    /// version.
    fn charters(&mut self, desk: &Desk, snapshot: &Snapshot, partner: &Partner<'_>) {
        let Some(sponsor) = partner.company.sponsor.as_ref().map(|one| one.name.clone()) else { return };
        let own = snapshot.issues.iter().filter(|one| one.distributor == partner.company.id);
        let issues: Vec<CharteredIssue> =
            own.take(2).map(|one| CharteredIssue { issue: one.id, title: one.title.clone() }).collect();
        let version = |version: u32, days_before: u64, signed: bool, visits: NonZeroU8| {
            let on = partner.began - Days::new(days_before);
            Charter {
                id: desk.env.id(),
                distributor: partner.company.id,
                version,
                aim: pick(&AIMS, partner.number / 4).to_owned(),
                issues: issues.clone(),
                rhythm: Rhythm { visits, per: Period::Month },
                deciders: Deciders {
                    manufacturer: if signed { partner.manager.clone() } else { String::new() },
                    distributor: sponsor.clone(),
                },
                sponsor: sponsor.clone(),
                mechanism: MECHANISM.to_owned(),
                written_on: on,
                signed: signed.then(|| Signatures {
                    on,
                    manufacturer: partner.manager.clone(),
                    distributor: sponsor.clone(),
                }),
            }
        };
        let (one, two) = (NonZeroU8::MIN, NonZeroU8::MIN.saturating_add(1));
        match partner.number % 4 {
            0 => {
                self.charters.push(version(1, 300, true, one));
                self.charters.push(version(2, 18, true, two));
            }
            1 => self.charters.push(version(1, 40, true, two)),
            2 => self.charters.push(version(1, 0, false, one)),
            _ => {}
        }
    }

    /// Where three reps have been out, they bring the same two problems home, each in other words.
    fn findings(&mut self, desk: &Desk, partner: &Partner<'_>) {
        let mut seen: BTreeSet<RepId> = BTreeSet::new();
        let firsts: Vec<&&Visit> = partner.held.iter().filter(|visit| seen.insert(visit.rep)).collect();
        if firsts.len() < 3 {
            return;
        }
        for (number, visit) in firsts.iter().enumerate() {
            for (kind, texts) in
                [(FindingKind::Goods, SHORT_OF_STOCK), (FindingKind::Information, LATE_FLOWS)]
            {
                self.findings.push(Finding {
                    id: desk.env.id(),
                    visit: visit.id,
                    kind,
                    text: pick(&texts, number).to_owned(),
                    settled_on: None,
                });
            }
        }
    }

    fn news(&mut self, desk: &Desk, partner: &Partner<'_>) {
        let Some(sponsor) = &partner.company.sponsor else { return };
        if partner.number % 8 >= 3 || partner.held.is_empty() {
            return;
        }
        self.news.push(SponsorNews {
            id: desk.env.id(),
            distributor: partner.company.id,
            on: partner.today - Days::new(10),
            sponsor: sponsor.name.clone(),
            by: partner.manager.clone(),
            text: pick(&TOLD, partner.number).to_owned(),
            document: if partner.number.is_multiple_of(2) {
                "协访成果（一页）".to_owned()
            } else {
                String::new()
            },
        });
    }

    fn write(&self, writer: &mut Writer<'_>) -> Result<(), WriteError> {
        self.issues.iter().try_for_each(|one| writer.put_joint_issue(one))?;
        self.evidence.iter().try_for_each(|one| writer.put_evidence(one))?;
        self.charters.iter().try_for_each(|one| writer.put_charter(one))?;
        self.findings.iter().try_for_each(|one| writer.put_finding(one))?;
        self.news.iter().try_for_each(|one| writer.put_sponsor_news(one))
    }
}
