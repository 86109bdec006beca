//! Many entries at once, on as many processors as there are.

use std::{collections::HashMap, thread};

use super::{EventText, Matcher, Outcome};

/// Entries for which another thread is worth its while.
const A_THREADS_WORTH: usize = 500;

impl<K: Clone + Send + Sync> Matcher<K> {
    /// What each of the entries means, in their order. What is said twice is asked once.
    pub fn find_all(&self, events: &[EventText<'_>]) -> Vec<Outcome<K>> {
        let mut places: HashMap<EventText<'_>, usize> = HashMap::with_capacity(events.len());
        let mut different: Vec<EventText<'_>> = Vec::new();
        let of: Vec<usize> = events
            .iter()
            .map(|event| {
                *places.entry(*event).or_insert_with(|| {
                    different.push(*event);
                    different.len() - 1
                })
            })
            .collect();
        let most = thread::available_parallelism().map_or(1, usize::from);
        let threads = different.len().div_ceil(A_THREADS_WORTH).clamp(1, most);
        let part = different.len().div_ceil(threads).max(1);
        let outcomes: Vec<Outcome<K>> = thread::scope(|scope| {
            let parts: Vec<_> = different
                .chunks(part)
                .map(|part| scope.spawn(|| part.iter().map(|event| self.find(event)).collect::<Vec<_>>()))
                .collect();
            // A thread that panicked has said so; its panic goes on here.
            let joined = parts
                .into_iter()
                .map(|part| part.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)));
            joined.flatten().collect()
        });
        of.into_iter().filter_map(|place| outcomes.get(place).cloned()).collect()
    }
}
