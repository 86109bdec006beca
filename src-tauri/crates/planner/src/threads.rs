//! The same work for each of many things, on some threads.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};

/// Calls `work` for 0 to `count`, on a thread for each of the scratch pads, and gives the results in order: they
/// don't depend on which thread did what, as long as `work` doesn't depend on what the pad holds.
pub(crate) fn each<Pad: Send, Result: Send>(
    pads: &mut [Pad],
    count: usize,
    work: impl Fn(&mut Pad, usize) -> Result + Sync,
) -> Vec<Result> {
    let next = AtomicUsize::new(0);
    let done = Mutex::new(Vec::with_capacity(count));
    let run = |pad: &mut Pad| {
        let mut own = Vec::new();
        loop {
            let at = next.fetch_add(1, Ordering::Relaxed);
            if at >= count {
                break;
            }
            own.push((at, work(pad, at)));
        }
        done.lock().unwrap_or_else(PoisonError::into_inner).append(&mut own);
    };
    let Some((first, others)) = pads.split_first_mut() else { return Vec::new() };
    if others.is_empty() || count < 2 {
        return (0..count).map(|at| work(first, at)).collect();
    }
    std::thread::scope(|scope| {
        for pad in others {
            scope.spawn(|| run(pad));
        }
        run(first);
    });
    let mut done = done.into_inner().unwrap_or_else(PoisonError::into_inner);
    done.sort_unstable_by_key(|(at, _)| *at);
    done.into_iter().map(|(_, result)| result).collect()
}
