//! What was found out about what may be seen, as long as it holds.

use std::sync::Arc;

use chrono::NaiveDate;
use tandem_store::Snapshot;
use tandem_words::Language;

use super::View;
use crate::availability::Availability;

/// What may be seen of the programme as it was last, on the day that it was, in the language that was spoken.
#[derive(Default)]
pub(crate) struct Seen {
    view: Option<(Arc<Snapshot>, NaiveDate, Language, Arc<View>)>,
    availability: Option<(Arc<Availability>, Arc<View>, Arc<Availability>)>,
}

impl Seen {
    /// What may be seen of a snapshot.
    pub fn view(&mut self, truth: &Arc<Snapshot>, day: NaiveDate, language: Language) -> Arc<View> {
        match &self.view {
            Some((of, on, spoken, view)) if Arc::ptr_eq(of, truth) && (*on, *spoken) == (day, language) => {
                Arc::clone(view)
            }
            _ => {
                let view = Arc::new(View::of(truth, day, language));
                self.view = Some((Arc::clone(truth), day, language, Arc::clone(&view)));
                view
            }
        }
    }

    /// What may be seen of what calendars say.
    pub fn availability(&mut self, truth: &Arc<Availability>, view: &Arc<View>) -> Arc<Availability> {
        match &self.availability {
            Some((of, by, seen)) if Arc::ptr_eq(of, truth) && Arc::ptr_eq(by, view) => Arc::clone(seen),
            _ => {
                let seen = Arc::new(truth.seen(view));
                self.availability = Some((Arc::clone(truth), Arc::clone(view), Arc::clone(&seen)));
                seen
            }
        }
    }
}
