// Instants of the backend (`2026-01-05T01:00:00Z`) on the wall clock of a zone, and days counted from today.
import { dayNumber } from "../state/dates";

/** One a zone: making them is what costs. */
const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(zone: string): Intl.DateTimeFormat {
  // Sweden writes dates as ISO 8601 does.
  const clock =
    clocks.get(zone) ??
    new Intl.DateTimeFormat("sv-SE", { timeZone: zone, dateStyle: "short", timeStyle: "medium" });
  clocks.set(zone, clock);
  return clock;
}

/** The wall clock of a zone at an instant, as `2026-01-05T09:00:00`. */
export function wallClockIn(zone: string, instant: number): string {
  return clockOf(zone).format(instant).replace(" ", "T");
}

/** The day that it is in a zone at an instant. */
export function dayIn(zone: string, instant: number): string {
  return wallClockIn(zone, instant).slice(0, 10);
}

/** The days from one day to another, negative where the other comes before. */
export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from);
}

/** From so many days on, a calendar may no longer say what its owner does. */
export const STALE_DAYS = 21;
/** Within so many days, the end of an agreement is worth a word. */
export const SOON_DAYS = 90;

export type Freshness = "missing" | "stale" | "fresh";

/** How far a calendar can be relied on that was imported so many days ago. */
export function freshness(daysOld: number | null): Freshness {
  if (daysOld === null) return "missing";
  return daysOld > STALE_DAYS ? "stale" : "fresh";
}

export type AgreementState = "none" | "over" | "ending" | "good";

/** How an agreement stands whose last day is `until`. */
export function agreementState(until: string | null, today: string): AgreementState {
  if (until === null) return "none";
  const left = daysBetween(today, until);
  if (left < 0) return "over";
  return left < SOON_DAYS ? "ending" : "good";
}
