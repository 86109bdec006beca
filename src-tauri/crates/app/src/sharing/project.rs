//! A snapshot in words that may be read.

use tandem_domain::{agreement::SharingLevel, attachment::Attachment, ids::VisitId, sharing::Levels};
use tandem_store::Snapshot;

use super::{masks::Masks, projection::Projection, record, words::Neutral};
use crate::compliance::SalesRules;

/// Every table is named here: one that comes later does not compile until somebody has said what is seen of it.
pub fn project(truth: &Snapshot, levels: &Levels, neutral: &Neutral, masks: &Masks) -> Snapshot {
    let view = &Projection::of(truth, levels, neutral, masks);
    let sales = &SalesRules::of(truth);
    let said_of = |visit: VisitId| move |text: &str| view.said_at(visit, text);
    let Snapshot {
        programme,
        cities,
        managers,
        distributors,
        reps,
        clients,
        agreements,
        issues,
        demands,
        visits,
        records,
        findings,
        questions,
        actions,
        playbooks,
        accepted_plan,
        leave,
        special_days,
        calendars,
        subscriptions,
        client_matches,
        scenarios,
        sheet_mappings,
        renewals,
        term_decisions,
        weights,
        promotions,
        medical_representatives,
        charters,
        evidence,
        finding_topics,
        proposals,
        sponsor_news,
        attachments,
        stage_steps,
        flows,
        events,
        competence_assessments,
        issue_topics,
        trainings,
        playbook_editions,
        erased,
    } = truth;
    Snapshot {
        // The two companies and their people, and what they agreed on with each other.
        programme: programme.clone(),
        cities: cities.clone(),
        managers: managers.clone(),
        distributors: distributors.clone(),
        reps: reps.clone(),
        agreements: agreements.clone(),
        renewals: renewals.clone(),
        weights: weights.clone(),
        special_days: special_days.clone(),
        accepted_plan: *accepted_plan,
        medical_representatives: medical_representatives.clone(),
        erased: erased.clone(),
        // Without a word of anybody's.
        demands: demands.clone(),
        flows: flows.clone(),
        // What names clients, or speaks of them.
        clients: clients.iter().map(|client| view.client(client)).collect(),
        issues: issues
            .iter()
            .map(|issue| {
                let mut seen = issue.clone();
                for text in [&mut seen.title, &mut seen.target.text, &mut seen.owner.person] {
                    view.mask(issue.distributor, text);
                }
                seen.product.iter_mut().for_each(|product| view.mask(issue.distributor, product));
                sales.leave_out(&mut seen.owner, &issue.target.text);
                seen
            })
            .collect(),
        visits: visits.iter().map(|visit| view.visit(visit)).collect(),
        records: records
            .iter()
            .map(|one| {
                let named = |text: &str| view.named_at(one.visit, text);
                record::record(one, view.level_at(one.visit), &said_of(one.visit), &named)
            })
            .collect(),
        findings: findings.iter().map(|one| record::finding(one, &said_of(one.visit))).collect(),
        questions: questions
            .iter()
            .map(|one| {
                let named = |text: &str| view.named_at(one.visit, text);
                let mut seen = record::question(one, &said_of(one.visit), &named);
                sales.leave_out(&mut seen.owner, &one.text);
                seen
            })
            .collect(),
        actions: actions
            .iter()
            .map(|one| {
                let named = |text: &str| view.named_at(one.visit, text);
                let mut seen = record::action(one, &said_of(one.visit), &named);
                sales.leave_out(&mut seen.owner, &one.text);
                seen
            })
            .collect(),
        promotions: promotions
            .iter()
            .map(|promotion| {
                let mut seen = promotion.clone();
                sales.leave_out_of_duties(&mut seen);
                view.promotion(&seen)
            })
            .collect(),
        attachments: attachments
            .iter()
            .map(|one| Attachment { name: view.said_at(one.visit, &one.name), ..one.clone() })
            .collect(),
        events: events.iter().map(|event| view.event(event)).collect(),
        stage_steps: stage_steps
            .iter()
            .map(|step| {
                let mut seen = step.clone();
                view.mask(step.distributor, &mut seen.who);
                view.mask(step.distributor, &mut seen.reason);
                seen
            })
            .collect(),
        charters: charters.iter().map(|charter| view.charter(charter)).collect(),
        evidence: evidence.iter().map(|one| view.evidence(one)).collect(),
        finding_topics: view.topics(finding_topics),
        proposals: proposals
            .iter()
            .map(|proposal| {
                let mut seen = proposal.clone();
                view.mask(proposal.distributor, &mut seen.topic);
                view.mask(proposal.distributor, &mut seen.text);
                seen
            })
            .collect(),
        sponsor_news: sponsor_news
            .iter()
            .map(|news| {
                let mut seen = news.clone();
                for text in [&mut seen.sponsor, &mut seen.by, &mut seen.text, &mut seen.document] {
                    view.mask(news.distributor, text);
                }
                seen
            })
            .collect(),
        competence_assessments: competence_assessments.iter().map(|one| view.assessment(one)).collect(),
        issue_topics: issue_topics.iter().map(|(issue, topic)| (*issue, view.competence(topic))).collect(),
        trainings: trainings.iter().map(|one| view.training(one)).collect(),
        playbooks: playbooks.iter().map(|playbook| view.playbook(playbook)).collect(),
        playbook_editions: playbook_editions
            .iter()
            .map(|edition| {
                let mut seen = edition.clone();
                view.mask_any(&mut seen.note);
                view.mask_any(&mut seen.by);
                seen
            })
            .collect(),
        leave: leave
            .iter()
            .map(|leave| {
                let mut seen = leave.clone();
                view.mask_any(&mut seen.reason);
                seen
            })
            .collect(),
        term_decisions: term_decisions
            .iter()
            .map(|decision| {
                let mut seen = decision.clone();
                view.mask(decision.distributor, &mut seen.note);
                view.mask(decision.distributor, &mut seen.by);
                seen
            })
            .collect(),
        // What entries say is seen through what was found in them, and nowhere else.
        calendars: calendars.iter().map(|held| view.calendar(held)).collect(),
        scenarios: scenarios
            .iter()
            .map(|scenario| {
                let mut seen = scenario.clone();
                view.mask_any(&mut seen.name);
                seen
            })
            .collect(),
        // Meanings of columns say nothing of any client.
        sheet_mappings: sheet_mappings.clone(),
        subscriptions: subscriptions
            .iter()
            .map(|subscription| {
                let mut seen = subscription.clone();
                view.mask_any(&mut seen.name);
                seen
            })
            .collect(),
        client_matches: client_matches
            .iter()
            .filter(|one| one.client.is_some_and(|client| levels.of_client(client) == SharingLevel::Full))
            .cloned()
            .collect(),
    }
}
