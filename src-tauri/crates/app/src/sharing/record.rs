//! What is written down about a visit, as far as its client is shared.

use tandem_domain::{
    agreement::SharingLevel,
    record::{Action, Aim, ClientQuestion, Finding, Party, Rating, VisitRecord},
};

/// The record, each of its texts as `said` lets it be read.
pub fn record(record: &VisitRecord, level: SharingLevel, said: &dyn Fn(&str) -> String) -> VisitRecord {
    let mut seen = record.clone();
    if let Some(preparation) = &mut seen.preparation {
        if level < SharingLevel::Full {
            preparation.background.clear();
        }
        each(said, [&mut preparation.background, &mut preparation.problem, &mut preparation.arrangement]);
        each(said, preparation.materials.iter_mut().map(|material| &mut material.item));
    }
    if let Some(goal) = &mut seen.goal {
        match &mut goal.aim {
            Aim::Demonstration { problem, shown } => each(said, [problem, shown]),
            Aim::Observation { ability, watched } => each(said, [ability, watched]),
        }
        each(said, [&mut goal.leads, &mut goal.expected]);
    }
    if let Some(held) = &mut seen.carried_out {
        // The people of a client are its distributor's to name.
        for one in held.present.iter_mut().filter(|one| one.party == Party::Client) {
            if level < SharingLevel::Full {
                one.name.clear();
            }
        }
        each(said, [&mut held.shown]);
        each(said, held.observed.iter_mut().map(|observed| &mut observed.remark));
    }
    if let Some(summary) = &mut seen.summary {
        each(said, [&mut summary.consensus, &mut summary.why]);
        let ratings = [&mut summary.manufacturer, &mut summary.distributor].into_iter().flatten();
        each(said, ratings.map(|rating: &mut Rating| &mut rating.remark));
    }
    if let Some(called_off) = &mut seen.called_off {
        each(said, [&mut called_off.reason]);
    }
    seen
}

pub fn finding(finding: &Finding, said: &dyn Fn(&str) -> String) -> Finding {
    Finding { text: said(&finding.text), ..finding.clone() }
}

pub fn question(question: &ClientQuestion, said: &dyn Fn(&str) -> String) -> ClientQuestion {
    ClientQuestion { text: said(&question.text), answer: said(&question.answer), ..question.clone() }
}

pub fn action(action: &Action, said: &dyn Fn(&str) -> String) -> Action {
    Action { text: said(&action.text), result: said(&action.result), ..action.clone() }
}

fn each<'t>(said: &dyn Fn(&str) -> String, texts: impl IntoIterator<Item = &'t mut String>) {
    for text in texts {
        *text = said(text);
    }
}
