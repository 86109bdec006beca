//! The sheet that a manager takes along to a visit.

use std::path::{Path, PathBuf};

use tandem_documents::{
    Fonts,
    preparation::{EarlierCall, OpenPoint, PreparationSheet, Said, SheetGoal, SheetMaterial},
    preparation_sheet,
};
use tandem_domain::{
    record::{Aim, Goal, Word},
    working_time::day_of,
};
use tandem_words::Language;

use super::page::page;
use crate::{
    desk::Desk,
    documents::{Made, Summary, not_made},
    failure::Failure,
    wire::visits::VisitPage,
};

/// The preparation sheet of a visit: one page with what its own page shows of the client, as far as that is shared.
/// Fonts are looked for in the folders given and those of the system.
///
/// # Errors
/// When there is no such visit, or no font has the characters that are needed.
pub fn preparation(desk: &Desk, visit: &str, language: Language, fonts: &[PathBuf]) -> Result<Made, Failure> {
    let snapshot = desk.seen()?;
    let page = page(desk, visit, language)?;
    let rep = snapshot.reps.iter().find(|rep| rep.id == page.visit.rep_id);
    let input = PreparationSheet {
        language,
        programme: snapshot.programme.name.clone(),
        manufacturer: snapshot.programme.manufacturer.clone(),
        made_on: day_of(desk.env.now(), snapshot.programme.home_zone),
        rep_phone: rep.and_then(|rep| rep.phone.clone()),
        ..sheet_of(page, language)
    };
    let folders: Vec<&Path> = fonts.iter().map(PathBuf::as_path).collect();
    let printed = preparation_sheet(&input, &Fonts::of_system(&folders)).map_err(|error| not_made(&error))?;
    let summary = Summary { pages: printed.pages, visits: 1 };
    Ok(Made { bytes: printed.bytes, summary, notices: printed.notices })
}

fn said(word: Option<Word>) -> Option<Said> {
    word.map(|word| Said { name: word.name, on: word.on })
}

fn goal_of(goal: Goal) -> SheetGoal {
    let (what, how) = match goal.aim {
        Aim::Demonstration { problem, shown } => (problem, shown),
        Aim::Observation { ability, watched } => (ability, watched),
    };
    SheetGoal {
        what,
        how,
        leads: goal.leads,
        expected: goal.expected,
        manufacturer: said(goal.manufacturer),
        distributor: said(goal.distributor),
    }
}

/// What the visit's page says, for the paper.
fn sheet_of(page: VisitPage, language: Language) -> PreparationSheet {
    let (visit, preparation) = (page.visit, page.preparation);
    let shared = page.client.sharing == tandem_domain::agreement::SharingLevel::Full;
    let materials = preparation.materials.into_iter().zip(page.materials_due);
    // What this visit itself left to do is of no use before it.
    let before = page.open_items.into_iter().filter(|item| item.visit_id != visit.id);
    let findings = page.open_findings.into_iter().filter(|finding| finding.visit_id != visit.id);
    PreparationSheet {
        language,
        programme: String::new(),
        manufacturer: String::new(),
        made_on: visit.date,
        client: page.client.name,
        kind: page.client.kind,
        city: visit.city,
        address: page.client.address,
        background: shared.then_some(preparation.background),
        start: visit.local_start,
        end: visit.local_end,
        mode: visit.mode,
        state: visit.state,
        manager: visit.manager,
        rep: visit.rep,
        rep_phone: None,
        distributor: visit.distributor,
        rides_on: visit.rides_on.map(|call| call.title),
        issue: visit.issue,
        product: page.issue_product,
        problem: preparation.problem,
        arrangement: preparation.arrangement,
        arranged_with: said(preparation.arranged_with),
        goal: goal_of(page.goal),
        materials: materials
            .map(|(material, due)| SheetMaterial {
                item: material.item,
                side: material.side,
                person: material.person,
                due,
                done: material.done,
            })
            .collect(),
        earlier: page
            .earlier
            .into_iter()
            .take(3)
            .map(|call| EarlierCall {
                date: call.date,
                manager: call.manager,
                rep: call.rep,
                consensus: call.consensus,
                attained: call.attained,
            })
            .collect(),
        findings: findings.map(|finding| (finding.kind, finding.date, finding.text)).collect(),
        open: before.map(|item| OpenPoint { text: item.text, person: item.person, due: item.due }).collect(),
        conduct: page.conduct,
    }
}
