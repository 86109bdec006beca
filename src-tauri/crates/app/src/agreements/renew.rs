//! The next agreement: the scope and sharing of the one before, and a term that a person decided.

use tandem_domain::{
    agreement::{Agreement, Only, Renewal, Scope, SharingLevel, TermDecision},
    ids::AgreementId,
    time::DateRange,
    working_time::day_of,
};

use super::assess::{last_day, last_of, next_day, suggestion};
use crate::{
    desk::Desk,
    failure::{Code, Failure},
    naming,
    people::fields::number,
    wire::agreements::RenewalDraft,
};

/// Notes the next agreement with a distributor, which follows on its last one, and what was decided about its term.
/// What is agreed anew beside the term can be changed on it as on any other.
///
/// # Errors
/// When there is no such distributor, the term is none, or the programme can't be written.
pub fn renew(desk: &mut Desk, draft: &RenewalDraft) -> Result<AgreementId, Failure> {
    let snapshot = desk.snapshot()?;
    let company = naming::by_id(&snapshot.distributors, draft.distributor)?;
    if snapshot.is_erased(company.id.uuid()) {
        return Err(Failure::new(Code::Erased));
    }
    let months: u16 = number("months", draft.months, 1..=120)?;
    let today = day_of(desk.env.now(), snapshot.programme.home_zone);
    let before = last_of(&snapshot, company.id);
    // One that has not begun yet is the next one: it can be changed.
    if let Some(next) = before.filter(|before| before.term.first() > today) {
        return Err(Failure::new(Code::AlreadyRenewed)
            .with("distributor", &company.name)
            .with("from", next.term.first()));
    }
    let first = next_day(before, today);
    let term = DateRange::new(first, last_day(first, months.into()))
        .map_err(|error| Failure::new(Code::BadDays).because(&error))?;
    let everything = Scope { clients: Only::All, products: Only::All, territory: Only::All };
    let agreement = Agreement {
        id: desk.env.id(),
        distributor: company.id,
        scope: before.map_or(everything, |before| before.scope.clone()),
        term,
        // Nothing is shared that nobody agreed to share.
        sharing: before.map_or(SharingLevel::BusyOnly, |before| before.sharing),
    };
    let decision = TermDecision {
        id: desk.env.id(),
        distributor: company.id,
        agreement: Some(agreement.id),
        on: today,
        by: draft.by.trim().to_owned(),
        suggested_months: suggestion(&snapshot, company.id, today).months,
        months,
        note: draft.note.trim().to_owned(),
    };
    desk.change("renew-agreement", |writer| {
        writer.put_agreement(&agreement)?;
        if let Some(before) = before {
            writer.put_renewal(Renewal { agreement: agreement.id, follows: before.id })?;
        }
        writer.put_term_decision(&decision)
    })?;
    Ok(agreement.id)
}
