//! A promotion plan's form: what it shows, and what is made of it.

use tandem_domain::{
    client::Client,
    ids::PromotionId,
    promotion::{Activity, Cost, Percents, Promotion, Shares, SharesDontAddUp},
};

use crate::{
    failure::{Code, Failure},
    people::fields::{days, required},
    wire::promotion::{ActivityDraft, PromotionDraft, Split},
};

pub fn empty() -> PromotionDraft {
    PromotionDraft {
        id: None,
        client: None,
        title: String::new(),
        expected: String::new(),
        activities: Vec::new(),
    }
}

pub fn draft(promotion: &Promotion) -> PromotionDraft {
    PromotionDraft {
        id: Some(promotion.id),
        client: Some(promotion.client),
        title: promotion.title.clone(),
        expected: promotion.expected.clone(),
        activities: promotion.activities.iter().map(activity_draft).collect(),
    }
}

fn activity_draft(activity: &Activity) -> ActivityDraft {
    let (total, split, shares) = match activity.cost {
        Cost::Percent { total, shares } => (Some(total), Split::Percent, shares.into()),
        Cost::Amount { shares } => (u32::try_from(shares.total()).ok(), Split::Amount, shares),
    };
    ActivityDraft {
        title: activity.title.clone(),
        from: activity.days.first().to_string(),
        to: activity.days.last().to_string(),
        duties: activity.duties.clone(),
        total,
        split,
        shares,
        actual: activity.actual.clone(),
    }
}

/// What a form says.
///
/// # Errors
/// What is wrong with a field; one of an activity is named `activity-2-title`.
pub fn promotion(draft: &PromotionDraft, id: PromotionId, client: &Client) -> Result<Promotion, Failure> {
    let activity = |(at, one): (usize, &ActivityDraft)| {
        activity(one).map_err(|failure| {
            let field = failure.params.get("field").cloned().unwrap_or_default();
            failure.with("field", format!("activity-{}-{field}", at + 1))
        })
    };
    Ok(Promotion {
        id,
        distributor: client.distributor,
        client: client.id,
        title: required("title", &draft.title)?,
        expected: draft.expected.trim().to_owned(),
        activities: draft.activities.iter().enumerate().map(activity).collect::<Result<_, _>>()?,
    })
}

fn activity(draft: &ActivityDraft) -> Result<Activity, Failure> {
    let said = draft.duties.iter().filter(|duty| !duty.text.trim().is_empty());
    Ok(Activity {
        title: required("title", &draft.title)?,
        days: days(&draft.from, &draft.to)?,
        duties: said.cloned().collect(),
        cost: cost(draft.split, draft.total, draft.shares)?,
        actual: draft.actual.clone(),
    })
}

fn cost(split: Split, total: Option<u32>, shares: Shares) -> Result<Cost, Failure> {
    let off = |error: SharesDontAddUp| {
        Failure::new(Code::SharesDontAddUp)
            .with("field", "shares")
            .with("given", error.given)
            .with("wanted", error.wanted)
    };
    match split {
        Split::Percent => {
            let shares = Percents::try_from(shares).map_err(off)?;
            Ok(Cost::Percent { total: total.unwrap_or(0), shares })
        }
        Split::Amount => match total.map(u64::from).filter(|wanted| *wanted != shares.total()) {
            Some(wanted) => Err(off(SharesDontAddUp { given: shares.total(), wanted })),
            None => Ok(Cost::Amount { shares }),
        },
    }
}
