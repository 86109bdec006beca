//! Why a demand may not be planned at all.

use tandem_domain::rules::{NotPlannable, OutsideAgreement};

use crate::{sentence::Sentence, visits::Index};

/// The rule that forbids it, in a sentence.
pub(in crate::plan) fn refusal(why: &NotPlannable, index: &Index<'_>) -> Sentence {
    let issue = |id| index.issues.get(id).map(|issue| issue.title.clone()).unwrap_or_default();
    match why {
        NotPlannable::OutsideHorizon { window } => Sentence::new("plan-refused-outside-horizon")
            .with("from", window.first())
            .with("to", window.last()),
        NotPlannable::OutsideAgreement { why, .. } => outside_agreement(why, index),
        NotPlannable::IssueOfAnotherDistributor { issue: id } => {
            Sentence::new("plan-refused-issue-of-another").with("issue", issue(id))
        }
        NotPlannable::IssueResolved { issue: id } => {
            Sentence::new("plan-refused-issue-resolved").with("issue", issue(id))
        }
        NotPlannable::NoRep => Sentence::new("plan-refused-no-rep"),
        NotPlannable::NoManager => Sentence::new("plan-refused-no-manager"),
    }
}

/// What is wrong with the agreements, in a sentence.
pub(crate) fn outside_agreement(why: &OutsideAgreement, index: &Index<'_>) -> Sentence {
    match why {
        OutsideAgreement::NoAgreement => Sentence::new("plan-refused-no-agreement"),
        OutsideAgreement::Expired { on } => Sentence::new("plan-refused-expired").with("day", *on),
        OutsideAgreement::NotYetInForce { from } => {
            Sentence::new("plan-refused-not-yet-in-force").with("day", *from)
        }
        OutsideAgreement::ClientNotInScope => Sentence::new("plan-refused-client-not-in-scope"),
        OutsideAgreement::ProductNotInScope { product } => {
            Sentence::new("plan-refused-product-not-in-scope").with("product", product)
        }
        OutsideAgreement::OutsideTerritory { city } => {
            let city = index.cities.get(city).map(|city| city.name.clone()).unwrap_or_default();
            Sentence::new("plan-refused-outside-territory").with("city", city)
        }
    }
}
