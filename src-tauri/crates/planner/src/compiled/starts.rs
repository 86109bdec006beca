//! Sets of possible starts on the raster, a run of bits for each day.

use super::{DAY, Span, index};

/// How starts are laid out in bits: each day has a fixed number of words, and bit `b` of a day's word `w`
/// is the day's raster start number `64 * w + b`.
#[derive(Debug, Clone, Copy)]
pub(super) struct Raster {
    pub(super) grid: i32,
    pub(super) days: i32,
    /// Words a day.
    pub(super) words: usize,
}

/// One bit for each raster start of the horizon.
pub(super) type StartMask = Vec<u64>;

impl Raster {
    pub(super) fn new(grid: i32, days: i32) -> Self {
        Self { grid, days, words: index((DAY + grid - 1) / grid).div_ceil(64) }
    }

    pub(super) fn empty(self) -> StartMask {
        vec![0; index(self.days) * self.words]
    }

    /// The first raster start of a day, counted from the first of the horizon.
    fn first(self, day: i32) -> i32 {
        (day * DAY + self.grid - 1) / self.grid
    }

    /// The minute of bit 0 of a word.
    pub(super) fn base(self, day: i32, word: usize) -> i32 {
        (self.first(day) + i32::try_from(word * 64).unwrap_or(0)) * self.grid
    }

    /// Sets or clears all starts from `from` to `to`, both included.
    pub(super) fn fill(self, mask: &mut StartMask, from: i32, to: i32, value: bool) {
        let (from, to) = (from.max(0), to.min(self.days * DAY - 1));
        if from > to {
            return;
        }
        let (low, high) = ((from + self.grid - 1) / self.grid, to / self.grid);
        for day in from / DAY..=to / DAY {
            let (first, next) = (self.first(day), self.first(day + 1));
            let (a, b) = (low.max(first) - first, high.min(next - 1) - first);
            if a > b {
                continue;
            }
            let (a, b) = (index(a), index(b));
            for word in a / 64..=b / 64 {
                let left = if word == a / 64 { a % 64 } else { 0 };
                let right = if word == b / 64 { b % 64 } else { 63 };
                let bits = (u64::MAX >> (63 - (right - left))) << left;
                if let Some(w) = mask.get_mut(index(day) * self.words + word) {
                    if value { *w |= bits } else { *w &= !bits }
                }
            }
        }
    }

    /// Clears the starts at which something of this duration would overlap `span`, or come nearer to it
    /// than `apart` minutes.
    pub(super) fn close(self, mask: &mut StartMask, span: Span, duration: i32, apart: i32) {
        self.fill(mask, span.start - duration - apart + 1, span.end + apart - 1, false);
    }

    /// The starts at which something of this duration lies inside one of the spans.
    pub(super) fn inside(self, spans: impl Iterator<Item = Span>, duration: i32) -> StartMask {
        let mut mask = self.empty();
        for span in spans {
            self.fill(&mut mask, span.start, span.end - duration, true);
        }
        mask
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bits_are_exact_for_any_raster() {
        for grid in [1, 7, 15, 30, 45, 60, 1440] {
            let raster = Raster::new(grid, 3);
            let mut mask = raster.inside([Span { start: 500, end: 2000 }].into_iter(), 60);
            raster.close(&mut mask, Span { start: 803, end: 911 }, 60, 20);
            let mut found = Vec::new();
            for day in 0..3 {
                for word in 0..raster.words {
                    let bits = mask[index(day) * raster.words + word];
                    found.extend(
                        (0..64).filter(|b| bits >> b & 1 == 1).map(|b| raster.base(day, word) + b * grid),
                    );
                }
            }
            let wanted: Vec<i32> =
                (500..=1940).filter(|s| s % grid == 0 && (s + 80 <= 803 || *s >= 931)).collect();
            assert_eq!(found, wanted, "grid {grid}");
        }
    }
}
