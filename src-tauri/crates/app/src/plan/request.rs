//! What was asked of the planner, in words.

use tandem_store::Snapshot;

use crate::{
    naming::{self, Named},
    sentence::Sentence,
    wire::planning::{Importance, PlanRequest},
};

/// What was asked for, beside the days: for whom, what matters more, what is supposed.
pub(super) fn told_asked(snapshot: &Snapshot, request: &PlanRequest) -> Vec<Sentence> {
    let scope = &request.scope;
    let mut who = names(&snapshot.managers, &scope.managers);
    who.extend(scope.regions.iter().cloned());
    who.extend(names(&snapshot.distributors, &scope.distributors));
    let emphasis = request.emphasis;
    let weighs = [
        ("scenario-weighs-riding_along", emphasis.riding_along),
        ("scenario-weighs-little_travel", emphasis.little_travel),
        ("scenario-weighs-present_plan", emphasis.present_plan),
        ("scenario-weighs-preferred_times", emphasis.preferred_times),
    ];
    let weighs = weighs.into_iter().filter_map(|(id, importance)| {
        let level = match importance {
            Importance::AsUsual => return None,
            Importance::More => "more",
            Importance::AboveAll => "above_all",
        };
        Some(Sentence::new(id).with("level", level))
    });
    let without = names(&snapshot.managers, &request.what_if.without);
    let one_more = names(&snapshot.managers, &request.what_if.one_more_like);
    let only = (!who.is_empty()).then(|| Sentence::new("scenario-only-for").with("who", who));
    only.into_iter()
        .chain(weighs)
        .chain(without.into_iter().map(|who| Sentence::new("scenario-without").with("who", who)))
        .chain(one_more.into_iter().map(|who| Sentence::new("scenario-one-more").with("who", who)))
        .collect()
}

/// What the things are called; what is no longer there, as it was asked for.
fn names<T: Named>(all: &[T], asked: &[String]) -> Vec<String> {
    let name = |asked: &String| naming::find(all, asked).map_or(asked.clone(), |one| one.name().to_owned());
    asked.iter().map(name).collect()
}
