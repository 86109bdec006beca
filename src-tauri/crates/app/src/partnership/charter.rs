//! Charters: written, signed, replaced by the next version.

use std::num::NonZeroU8;

use chrono::{Datelike, Months, NaiveDate};
use tandem_domain::{
    charter::{Charter, CharterPart, CharteredIssue, Deciders, Period, Rhythm, Signatures},
    ids::{CharterId, DistributorId},
    people::Distributor,
    working_time::day_of,
};
use tandem_store::Snapshot;

use super::{count, partner, visits_with};
use crate::{
    desk::Desk,
    failure::{Code, Failure},
    naming,
    people::fields::{day, number, required, wrong},
    sharing::with_hidden,
    visits::{Index, parse},
    wire::partnership::{
        CharterDraft, CharterLine, CharterPage, CharteredIssueLine, RhythmKept, SignatureDraft, SignatureLine,
    },
};

/// All versions of the charter with a distributor, named by id or exact name.
///
/// # Errors
/// When nobody has that name, or the programme can't be read.
pub fn page(desk: &Desk, distributor: &str) -> Result<CharterPage, Failure> {
    let snapshot = desk.seen()?;
    let company = partner(&snapshot, distributor)?;
    let today = day_of(desk.env.now(), snapshot.programme.home_zone);
    let own = versions(&snapshot, company.id);
    let valid = in_force(&snapshot, company.id);
    let line = |charter: &&Charter| CharterLine {
        id: charter.id,
        version: charter.version,
        aim: charter.aim.clone(),
        issues: charter
            .issues
            .iter()
            .map(|one| CharteredIssueLine {
                issue: one.issue,
                title: one.title.clone(),
                status: snapshot.issues.iter().find(|issue| issue.id == one.issue).map(|issue| issue.status),
            })
            .collect(),
        visits: charter.rhythm.visits.get(),
        per: charter.rhythm.per,
        manufacturer_decides: charter.deciders.manufacturer.clone(),
        distributor_decides: charter.deciders.distributor.clone(),
        sponsor: charter.sponsor.clone(),
        mechanism: charter.mechanism.clone(),
        written_on: charter.written_on,
        signed: charter.signed.as_ref().map(|signed| SignatureLine {
            on: signed.on,
            manufacturer: signed.manufacturer.clone(),
            distributor: signed.distributor.clone(),
        }),
        in_force: valid.is_some_and(|valid| valid.id == charter.id),
        lacks: charter.lacks(),
    };
    Ok(CharterPage {
        distributor_id: company.id,
        distributor: company.name.clone(),
        charters: own.iter().rev().map(line).collect(),
        draft: draft(&snapshot, company),
        kept: valid.map(|charter| kept(&snapshot, charter, today)),
    })
}

/// The versions of a distributor's charter, the last one last.
fn versions(snapshot: &Snapshot, distributor: DistributorId) -> Vec<&Charter> {
    let mut own: Vec<_> = snapshot.charters.iter().filter(|one| one.distributor == distributor).collect();
    own.sort_by_key(|one| one.version);
    own
}

/// The charter that holds: the last one that was signed.
pub(super) fn in_force(snapshot: &Snapshot, distributor: DistributorId) -> Option<&Charter> {
    versions(snapshot, distributor).into_iter().rev().find(|one| one.signed.is_some())
}

/// What the form begins with.
fn draft(snapshot: &Snapshot, company: &Distributor) -> CharterDraft {
    if let Some(last) = versions(snapshot, company.id).last() {
        let is_there = |id| snapshot.issues.iter().any(|issue| issue.id == id);
        return CharterDraft {
            aim: last.aim.clone(),
            issues: last.issues.iter().map(|one| one.issue).filter(|id| is_there(*id)).collect(),
            visits: Some(last.rhythm.visits.get().into()),
            per: last.rhythm.per,
            manufacturer_decides: last.deciders.manufacturer.clone(),
            distributor_decides: last.deciders.distributor.clone(),
            sponsor: last.sponsor.clone(),
            mechanism: last.mechanism.clone(),
        };
    }
    let sponsor = company.sponsor.as_ref().map(|one| one.name.clone()).unwrap_or_default();
    let open = snapshot.issues.iter().filter(|one| one.distributor == company.id && one.status.wants_work());
    CharterDraft {
        issues: open.map(|issue| issue.id).collect(),
        visits: Some(2),
        distributor_decides: sponsor.clone(),
        sponsor,
        ..CharterDraft::default()
    }
}

/// The stretch of the rhythm in which a day lies.
fn stretch(per: Period, day: NaiveDate) -> (NaiveDate, NaiveDate) {
    let months = match per {
        Period::Month => 1,
        Period::Quarter => 3,
    };
    let first_month = day.month0() / months * months + 1;
    let first = NaiveDate::from_ymd_opt(day.year(), first_month, 1).unwrap_or(day);
    let after = first.checked_add_months(Months::new(months));
    (first, after.and_then(|after| after.pred_opt()).unwrap_or(day))
}

fn kept(snapshot: &Snapshot, charter: &Charter, today: NaiveDate) -> RhythmKept {
    let (from, to) = stretch(charter.rhythm.per, today);
    let index = Index::of(snapshot);
    let is_in = |day: NaiveDate| from <= day && day <= to;
    let visits = visits_with(&index, charter.distributor);
    let counted = visits
        .iter()
        .filter(|visit| visit.state.takes_time() && is_in(index.local(visit.interval.start()).date()));
    RhythmKept { from, to, visits: count(counted.count()), of: charter.rhythm.visits.get().into() }
}

/// The draft in the text of a form.
///
/// # Errors
/// When the form is malformed.
pub fn read(text: &[u8]) -> Result<CharterDraft, Failure> {
    parse(text)
}

/// Writes the charter: over the version that nobody signed yet, or, where the last one is signed, a new version.
///
/// # Errors
/// When there is no such distributor, what is wrong with a field, or that the programme can't be written.
pub fn write(desk: &mut Desk, distributor: &str, given: &CharterDraft) -> Result<CharterId, Failure> {
    let snapshot = desk.snapshot()?;
    let company = partner(&snapshot, distributor)?;
    let given = with_hidden(given.clone(), &draft(&*desk.seen()?, company), &draft(&snapshot, company))?;
    let draft = &given;
    let last = versions(&snapshot, company.id).last().copied();
    let unsigned = last.filter(|last| last.signed.is_none());
    let mut issues: Vec<CharteredIssue> = Vec::new();
    for id in &draft.issues {
        let issue = naming::by_id(&snapshot.issues, id)?;
        if issue.distributor != company.id {
            return Err(wrong(Code::FieldMissing, "issues"));
        }
        if issues.iter().all(|one| one.issue != issue.id) {
            issues.push(CharteredIssue { issue: issue.id, title: issue.title.clone() });
        }
    }
    let trimmed = |text: &String| text.trim().to_owned();
    let charter = Charter {
        id: unsigned.map_or_else(|| desk.env.id(), |unsigned| unsigned.id),
        distributor: company.id,
        version: unsigned
            .map_or_else(|| last.map_or(1, |last| last.version + 1), |unsigned| unsigned.version),
        aim: required("aim", &draft.aim)?,
        issues,
        rhythm: Rhythm {
            visits: NonZeroU8::new(number("visits", draft.visits, 1..=99)?).unwrap_or(NonZeroU8::MIN),
            per: draft.per,
        },
        deciders: Deciders {
            manufacturer: trimmed(&draft.manufacturer_decides),
            distributor: trimmed(&draft.distributor_decides),
        },
        sponsor: trimmed(&draft.sponsor),
        mechanism: trimmed(&draft.mechanism),
        written_on: day_of(desk.env.now(), snapshot.programme.home_zone),
        signed: None,
    };
    desk.change("write-charter", |writer| writer.put_charter(&charter))?;
    Ok(charter.id)
}

/// Notes that both sides signed the version that is a draft. It holds from then on, and is never changed again.
///
/// # Errors
/// When there is no such distributor or no draft, a part lacks that nobody signs without, what is wrong with a field,
/// or that the programme can't be written.
pub fn sign(desk: &mut Desk, distributor: &str, draft: &SignatureDraft) -> Result<CharterId, Failure> {
    let snapshot = desk.snapshot()?;
    let company = partner(&snapshot, distributor)?;
    let last = versions(&snapshot, company.id).last().copied().filter(|last| last.signed.is_none());
    let last = last.ok_or_else(|| Failure::new(Code::NothingToSign).with("distributor", &company.name))?;
    if let Some(part) = last.lacks().first() {
        return Err(Failure::new(Code::CharterIncomplete).with("part", crate::sentence::word(part)));
    }
    let on = day("on", &draft.on)?;
    if on > day_of(desk.env.now(), snapshot.programme.home_zone) {
        return Err(Failure::new(Code::NotYet).with("at", on));
    }
    let signed = Signatures {
        on,
        manufacturer: required("manufacturer", &draft.manufacturer)?,
        distributor: required("distributor_signed", &draft.distributor)?,
    };
    let charter = Charter { signed: Some(signed), ..last.clone() };
    desk.change("sign-charter", |writer| writer.put_charter(&charter))?;
    Ok(charter.id)
}

/// Removes the version that is a draft.
///
/// # Errors
/// When there is no such distributor or no draft, or the programme can't be written.
pub fn discard(desk: &mut Desk, distributor: &str) -> Result<(), Failure> {
    let snapshot = desk.snapshot()?;
    let company = partner(&snapshot, distributor)?;
    let last = versions(&snapshot, company.id).last().copied().filter(|last| last.signed.is_none());
    let last = last.ok_or_else(|| Failure::new(Code::NothingToSign).with("distributor", &company.name))?;
    desk.change("discard-charter", |writer| writer.delete_charter(last.id))
}

impl CharterLine {
    /// The catalogue's words for the rhythm.
    pub fn rhythm_message(&self) -> &'static str {
        rhythm_message(self.per)
    }
}

pub(super) fn rhythm_message(per: Period) -> &'static str {
    match per {
        Period::Month => "partnership-rhythm-month",
        Period::Quarter => "partnership-rhythm-quarter",
    }
}

/// The catalogue's word for a part that lacks.
pub fn part_message(part: CharterPart) -> &'static str {
    match part {
        CharterPart::Aim => "partnership-part-aim",
        CharterPart::Issues => "partnership-part-issues",
        CharterPart::ManufacturerDecides => "partnership-part-manufacturer-decides",
        CharterPart::DistributorDecides => "partnership-part-distributor-decides",
        CharterPart::Sponsor => "partnership-part-sponsor",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stretch_is_a_whole_month_or_quarter() {
        let day = |text: &str| -> NaiveDate { text.parse().unwrap() };
        assert_eq!(stretch(Period::Month, day("2026-02-09")), (day("2026-02-01"), day("2026-02-28")));
        assert_eq!(stretch(Period::Quarter, day("2026-12-31")), (day("2026-10-01"), day("2026-12-31")));
    }
}
