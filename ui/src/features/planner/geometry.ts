// Where a minute lies on the timeline, and which minute lies at a pixel. Nights are folded away: a day shows the
// hours in which somebody works, and a day on which nobody works is narrow.

export const DAY = 1440;
/** Visits begin on full and half hours. */
export const GRID = 30;

export type Zoom = "day" | "week" | "month" | "quarter";
export const ZOOMS: readonly Zoom[] = ["day", "week", "month", "quarter"];
const DAYS_SHOWN: Record<Zoom, number> = { day: 1, week: 7, month: 31, quarter: 92 };
const NARROWEST: Record<Zoom, number> = { day: 480, week: 96, month: 22, quarter: 8 };
/** How wide a day is on which nobody works, against others. */
const IDLE = 0.3;

/** A stretch of minutes, half-open. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

export interface Scale {
  /** Days between minute 0 and the first day shown. */
  readonly firstDay: number;
  readonly days: number;
  /** The minutes of the day between which a day is shown. */
  readonly opens: number;
  readonly closes: number;
  /** The width of a day on which somebody works. */
  readonly dayWidth: number;
  /** Where each day begins; the last is where the last day ends. */
  readonly lefts: Float64Array;
}

const clamp = (value: number, least: number, most: number): number => Math.min(Math.max(value, least), most);

/** The hours of the day in which somebody works, in minutes. */
export function hoursShown(working: readonly (readonly Stretch[])[]): { opens: number; closes: number } {
  let [opens, closes] = [DAY, 0];
  for (const stretches of working) {
    for (const { start, end } of stretches) {
      const day = Math.floor(start / DAY) * DAY;
      opens = Math.min(opens, start - day);
      closes = Math.max(closes, Math.min(end - day, DAY));
    }
  }
  if (opens >= closes) return { opens: 8 * 60, closes: 18 * 60 };
  return { opens: Math.floor(opens / 60) * 60, closes: Math.ceil(closes / 60) * 60 };
}

/** The days, counted from minute 0, on which somebody works. */
export function busyDays(working: readonly (readonly Stretch[])[]): ReadonlySet<number> {
  return new Set(working.flatMap((stretches) => stretches.map(({ start }) => Math.floor(start / DAY))));
}

export function scaleOf(
  zoom: Zoom,
  viewport: number,
  range: { readonly firstDay: number; readonly days: number },
  hours: { readonly opens: number; readonly closes: number },
  worked?: ReadonlySet<number>,
): Scale {
  const idle = (day: number): boolean => worked !== undefined && !worked.has(range.firstDay + day);
  const shares = Array.from({ length: range.days }, (_, day) => (idle(day) ? IDLE : 1));
  const all = shares.reduce((sum, share) => sum + share, 0);
  const week = shares.some((share) => share < 1) ? 5 + 2 * IDLE : 7;
  const fitting = Math.min(zoom === "day" ? 1 : (DAYS_SHOWN[zoom] / 7) * week, Math.max(1, all));
  const dayWidth = Math.max(NARROWEST[zoom], viewport / fitting);
  const lefts = new Float64Array(range.days + 1);
  shares.forEach((share, day) => (lefts[day + 1] = (lefts[day] ?? 0) + share * dayWidth));
  return { ...range, ...hours, dayWidth, lefts };
}

export const widthOf = (scale: Scale): number => scale.lefts[scale.days] ?? 0;

/** The pixels of a minute of a day on which somebody works. */
export const perMinute = (scale: Scale): number => scale.dayWidth / (scale.closes - scale.opens);

/** Where a day begins, given by its number from minute 0. */
export const leftOf = (scale: Scale, day: number): number =>
  scale.lefts[clamp(day - scale.firstDay, 0, scale.days)] ?? 0;

/** The day that a pixel lies in, counted from minute 0. */
export function dayAt(scale: Scale, x: number): number {
  const day = firstWhere(scale.days, (at) => (scale.lefts[at + 1] ?? 0) > x);
  return scale.firstDay + Math.min(day, scale.days - 1);
}

export function xOf(scale: Scale, minute: number): number {
  const day = Math.floor(minute / DAY);
  const of = clamp(minute - day * DAY, scale.opens, scale.closes);
  const left = leftOf(scale, day);
  return left + ((of - scale.opens) / (scale.closes - scale.opens)) * (leftOf(scale, day + 1) - left);
}

export function minuteAt(scale: Scale, x: number): number {
  const day = dayAt(scale, x);
  const left = leftOf(scale, day);
  const share = clamp((x - left) / (leftOf(scale, day + 1) - left), 0, 1);
  return day * DAY + scale.opens + share * (scale.closes - scale.opens);
}

export const snapped = (minute: number): number => Math.round(minute / GRID) * GRID;

/** The start so many steps of the grid later or earlier, going past nights. */
export function stepped(scale: Scale, start: number, steps: number): number {
  const latest = scale.closes - GRID;
  let to = start + steps * GRID;
  const of = ((to % DAY) + DAY) % DAY;
  if (of > latest && steps > 0) to += DAY - of + scale.opens;
  else if (of < scale.opens && steps < 0) to -= of + DAY - latest;
  return within(scale, to);
}

/** A start kept within the days shown. */
export function within(scale: Scale, start: number): number {
  const first = scale.firstDay * DAY + scale.opens;
  return clamp(start, first, (scale.firstDay + scale.days - 1) * DAY + scale.closes - GRID);
}

/** The first position at which `isAfter` holds, in a list where it holds from somewhere on. */
export function firstWhere(length: number, isAfter: (at: number) => boolean): number {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isAfter(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Which rows lie between two heights, given where each begins; the last bound is where the last one ends. */
export function rowsBetween(tops: Float64Array, from: number, to: number): readonly [number, number] {
  const count = Math.max(0, tops.length - 1);
  const first = firstWhere(count, (at) => (tops[at + 1] ?? 0) > from);
  const last = firstWhere(count, (at) => (tops[at] ?? 0) >= to);
  return [first, last];
}

/** The scroll position that brings a stretch into view with some air around it, moving as little as possible. */
export function revealed(scroll: number, viewport: number, from: number, to: number, air = 40): number {
  if (from - air < scroll) return Math.max(0, from - air);
  if (to + air > scroll + viewport) return Math.max(0, Math.min(from - air, to + air - viewport));
  return scroll;
}
