// Bars along one lane: sorted, packed where they overlap, found by time.
import { firstWhere, type Stretch } from "./geometry";

export interface Track<T extends Stretch> {
  readonly bars: readonly T[];
  /** Which of the rows each bar stands in, where bars overlap. */
  readonly row: Uint8Array;
  /** How many rows its group of overlapping bars needs. */
  readonly rows: Uint8Array;
  /** The latest end up to each bar: it never falls, so it can be searched. */
  readonly reach: Int32Array;
}

/** The bars by time; bars that overlap stand beneath each other. */
export function trackOf<T extends Stretch>(unsorted: readonly T[]): Track<T> {
  const bars = unsorted.toSorted((a, b) => a.start - b.start || b.end - a.end);
  const row = new Uint8Array(bars.length);
  const rows = new Uint8Array(bars.length);
  const reach = new Int32Array(bars.length);
  let group = 0;
  let free: number[] = [];
  const close = (until: number): void => {
    rows.fill(Math.max(1, free.length), group, until);
    group = until;
    free = [];
  };
  bars.forEach((bar, at) => {
    const before = at === 0 ? -Infinity : (reach[at - 1] ?? 0);
    if (bar.start >= before) close(at);
    const found = free.findIndex((end) => end <= bar.start);
    const place = found < 0 ? Math.min(free.length, 254) : found;
    free[place] = bar.end;
    row[at] = place;
    reach[at] = Math.max(before, bar.end);
  });
  close(bars.length);
  return { bars, row, rows, reach };
}

/** Where a bar lies in a lane that begins at `top` and is so high: bars that overlap share it. */
export function within<T extends Stretch>(
  track: Track<T>,
  at: number,
  top: number,
  height: number,
): { readonly top: number; readonly tall: number } {
  const part = (height - 7) / (track.rows[at] ?? 1);
  return { top: top + 3 + part * (track.row[at] ?? 0), tall: Math.max(3, part - 1) };
}

/** The positions of the bars that may touch a stretch: from the first, up to and without the second. */
export function touching<T extends Stretch>(track: Track<T>, from: number, to: number): readonly [number, number] {
  const first = firstWhere(track.bars.length, (at) => (track.reach[at] ?? 0) > from);
  const last = firstWhere(track.bars.length, (at) => (track.bars[at]?.start ?? 0) >= to);
  return [first, Math.max(first, last)];
}

/** What lies between the stretches. */
export function gaps(stretches: readonly Stretch[], from: number, to: number): readonly Stretch[] {
  const out: Stretch[] = [];
  let at = from;
  for (const { start, end } of stretches) {
    if (start > at) out.push({ start: at, end: Math.min(start, to) });
    at = Math.max(at, end);
  }
  if (at < to) out.push({ start: at, end: to });
  return out;
}

/** Stretches that touch or overlap, made one. */
export function merged(stretches: readonly Stretch[]): readonly Stretch[] {
  const out: { start: number; end: number }[] = [];
  for (const { start, end } of stretches.toSorted((a, b) => a.start - b.start)) {
    const last = out.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else out.push({ start, end });
  }
  return out;
}
