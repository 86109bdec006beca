//! A distributor's first-in-command, won as sponsor and kept informed.

use chrono::NaiveDate;
use tandem_domain::{
    charter::{Period, is_overdue},
    ids::SponsorNewsId,
    people::{Distributor, ExecutiveSponsor},
    sponsor::SponsorNews,
    working_time::day_of,
};
use tandem_store::Snapshot;

use super::{charter::in_force, count, partner, problems::nameless, visits_with};
use crate::{
    desk::Desk,
    failure::{Code, Failure},
    people::fields::{day, required},
    visits::Index,
    wire::partnership::{SponsorNewsDraft, SponsorNewsLine, SponsorPage, SponsorToInform},
};

/// How a distributor's sponsor is kept informed.
///
/// # Errors
/// When nobody has that name, or the programme can't be read.
pub fn page(desk: &Desk, distributor: &str) -> Result<SponsorPage, Failure> {
    let snapshot = desk.seen()?;
    let company = partner(&snapshot, distributor)?;
    let today = day_of(desk.env.now(), snapshot.programme.home_zone);
    let mut news: Vec<SponsorNewsLine> = snapshot
        .sponsor_news
        .iter()
        .filter(|one| one.distributor == company.id)
        .map(|one| SponsorNewsLine {
            id: one.id,
            on: one.on,
            sponsor: one.sponsor.clone(),
            by: one.by.clone(),
            text: one.text.clone(),
            document: one.document.clone(),
        })
        .collect();
    news.sort_by_key(|one| std::cmp::Reverse((one.on, one.id)));
    let standing = Standing::of(&Index::of(&snapshot), company);
    Ok(SponsorPage {
        distributor_id: company.id,
        sponsor: company.sponsor.as_ref().map(called),
        news,
        visits_since: standing.visits_since,
        overdue: standing.is_overdue(today),
    })
}

pub(super) fn called(sponsor: &ExecutiveSponsor) -> String {
    format!("{} {}", sponsor.name, sponsor.title).trim().to_owned()
}

/// How a sponsor stands.
struct Standing {
    told_on: Option<NaiveDate>,
    visits_since: u32,
    /// The first day since when there is something to tell.
    since: Option<NaiveDate>,
    per: Period,
}

impl Standing {
    fn of(index: &Index<'_>, company: &Distributor) -> Self {
        let snapshot = index.snapshot;
        let told = snapshot.sponsor_news.iter().filter(|one| one.distributor == company.id);
        let told_on = told.map(|one| one.on).max();
        let held: Vec<NaiveDate> = visits_with(index, company.id)
            .iter()
            .filter(|visit| visit.state.took_place())
            .map(|visit| index.local(visit.interval.start()).date())
            .filter(|day| told_on.is_none_or(|told| *day > told))
            .collect();
        let charter = in_force(snapshot, company.id);
        let signed = charter.and_then(|charter| Some(charter.signed.as_ref()?.on));
        Self {
            told_on,
            visits_since: count(held.len()),
            since: told_on.or(signed).or(held.first().copied()),
            per: charter.map_or(Period::Quarter, |charter| charter.rhythm.per),
        }
    }

    /// Whether there is something to tell, and it is high time.
    fn is_overdue(&self, today: NaiveDate) -> bool {
        self.visits_since > 0 && self.since.is_some_and(|since| is_overdue(since, self.per, today))
    }
}

/// The sponsors who should have been told by now, who waits longest first.
pub(crate) fn to_inform(snapshot: &Snapshot, today: NaiveDate) -> Vec<SponsorToInform> {
    let index = Index::of(snapshot);
    let partners = snapshot.distributors.iter().filter(|one| !snapshot.is_erased(one.id.uuid()));
    let mut waiting: Vec<SponsorToInform> = partners
        .filter_map(|company| {
            let sponsor = company.sponsor.as_ref()?;
            let standing = Standing::of(&index, company);
            standing.is_overdue(today).then(|| SponsorToInform {
                distributor_id: company.id,
                distributor: company.name.clone(),
                sponsor: called(sponsor),
                told_on: standing.told_on,
                visits_since: standing.visits_since,
            })
        })
        .collect();
    waiting.sort_by_key(|one| (one.told_on, std::cmp::Reverse(one.visits_since), one.distributor_id));
    waiting
}

/// Those who should have been told by now.
///
/// # Errors
/// When the programme can't be read.
pub fn waiting(desk: &Desk) -> Result<Vec<SponsorToInform>, Failure> {
    let snapshot = desk.seen()?;
    Ok(to_inform(&snapshot, day_of(desk.env.now(), snapshot.programme.home_zone)))
}

/// Notes what a distributor's sponsor was told.
///
/// # Errors
/// When there is no such distributor, or it has no sponsor yet; what is wrong with a field, as that the text names a
/// rep; or that the programme can't be written.
pub fn tell(desk: &mut Desk, distributor: &str, draft: &SponsorNewsDraft) -> Result<SponsorNewsId, Failure> {
    let snapshot = desk.snapshot()?;
    let company = partner(&snapshot, distributor)?;
    let sponsor = company
        .sponsor
        .as_ref()
        .ok_or_else(|| Failure::new(Code::NoSponsor).with("distributor", &company.name))?;
    let news = SponsorNews {
        id: desk.env.id(),
        distributor: company.id,
        on: day("on", &draft.on)?,
        sponsor: sponsor.name.clone(),
        by: draft.by.trim().to_owned(),
        text: required("text", &nameless(&snapshot, company, "text", &draft.text)?)?,
        document: draft.document.trim().to_owned(),
    };
    if news.on > day_of(desk.env.now(), snapshot.programme.home_zone) {
        return Err(Failure::new(Code::NotYet).with("at", news.on));
    }
    desk.change("tell-sponsor", |writer| writer.put_sponsor_news(&news))?;
    Ok(news.id)
}
