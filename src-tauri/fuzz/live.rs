//! That a reader gives back all the memory that it takes.
//!
//! The stable compiler has no leak sanitizer, so the bytes that Rust code holds are counted. What the fuzzer itself
//! takes, it takes elsewhere.

use std::{
    alloc::{GlobalAlloc, Layout, System},
    sync::atomic::{AtomicUsize, Ordering::Relaxed},
};

static HELD: AtomicUsize = AtomicUsize::new(0);

struct Counting;

// SAFETY: all of it is the system's allocator; beside that, numbers are added up.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        HELD.fetch_add(layout.size(), Relaxed);
        unsafe { System.alloc(layout) }
    }

    unsafe fn alloc_zeroed(&self, layout: Layout) -> *mut u8 {
        HELD.fetch_add(layout.size(), Relaxed);
        unsafe { System.alloc_zeroed(layout) }
    }

    unsafe fn dealloc(&self, at: *mut u8, layout: Layout) {
        HELD.fetch_sub(layout.size(), Relaxed);
        unsafe { System.dealloc(at, layout) }
    }

    unsafe fn realloc(&self, at: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        HELD.fetch_add(size, Relaxed);
        HELD.fetch_sub(layout.size(), Relaxed);
        unsafe { System.realloc(at, layout, size) }
    }
}

#[global_allocator]
static COUNTING: Counting = Counting;

/// Runs what must give back all that it takes. What is made once and kept for good is made in the first run, so it is
/// run again where bytes are left: a leak leaves some each time.
pub fn all_is_given_back(run: impl Fn()) {
    let left = || {
        let before = HELD.load(Relaxed);
        run();
        HELD.load(Relaxed).saturating_sub(before)
    };
    if left() > 0 && left() > 0 {
        assert_eq!(left(), 0, "so many bytes leak in each run");
    }
}
