//! What is written down about a visit, as far as its client is shared.

use tandem_domain::{
    agreement::SharingLevel,
    record::{Action, Aim, ClientQuestion, Finding, Owner, Party, VisitRecord},
};

/// The record, each of its texts as `said` lets it be read, and each of the two companies' people as `named` does.
pub fn record(
    record: &VisitRecord,
    level: SharingLevel,
    said: &dyn Fn(&str) -> String,
    named: &dyn Fn(&str) -> String,
) -> VisitRecord {
    let mut seen = record.clone();
    each(named, seen.agreed.iter_mut().map(|word| &mut word.name));
    if let Some(preparation) = &mut seen.preparation {
        if level < SharingLevel::Full {
            preparation.background.clear();
        }
        each(said, [&mut preparation.background, &mut preparation.problem, &mut preparation.arrangement]);
        each(said, preparation.materials.iter_mut().map(|material| &mut material.item));
        each(named, preparation.materials.iter_mut().map(|material| &mut material.person));
        each(named, preparation.arranged_with.iter_mut().map(|word| &mut word.name));
    }
    if let Some(goal) = &mut seen.goal {
        match &mut goal.aim {
            Aim::Demonstration { problem, shown } => each(said, [problem, shown]),
            Aim::Observation { ability, watched } => each(said, [ability, watched]),
        }
        each(said, [&mut goal.leads, &mut goal.expected]);
        let words = [&mut goal.manufacturer, &mut goal.distributor].into_iter().flatten();
        each(named, words.map(|word| &mut word.name));
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
        for rating in [&mut summary.manufacturer, &mut summary.distributor].into_iter().flatten() {
            rating.remark = said(&rating.remark);
            rating.name = named(&rating.name);
        }
    }
    if let Some(called_off) = &mut seen.called_off {
        each(said, [&mut called_off.who, &mut called_off.reason]);
    }
    seen
}

pub fn finding(finding: &Finding, said: &dyn Fn(&str) -> String) -> Finding {
    Finding { text: said(&finding.text), ..finding.clone() }
}

pub fn question(
    question: &ClientQuestion,
    said: &dyn Fn(&str) -> String,
    named: &dyn Fn(&str) -> String,
) -> ClientQuestion {
    let owner = Owner { person: named(&question.owner.person), ..question.owner };
    ClientQuestion { text: said(&question.text), answer: said(&question.answer), owner, ..question.clone() }
}

pub fn action(action: &Action, said: &dyn Fn(&str) -> String, named: &dyn Fn(&str) -> String) -> Action {
    let owner = Owner { person: named(&action.owner.person), ..action.owner };
    Action { text: said(&action.text), result: said(&action.result), owner, ..action.clone() }
}

fn each<'t>(said: &dyn Fn(&str) -> String, texts: impl IntoIterator<Item = &'t mut String>) {
    for text in texts {
        *text = said(text);
    }
}
