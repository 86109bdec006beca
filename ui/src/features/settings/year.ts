// A year's special days.
import type { SpecialDayLine } from "../../ipc/bindings";
import { dayNumber } from "../../state/dates";

/** The years that have special days, and the present one. */
export function yearsOf(days: readonly SpecialDayLine[], today: string): readonly number[] {
  return [...new Set([today, ...days.map((day) => day.date)].map((day) => Number(day.slice(0, 4))))].toSorted();
}

/** The first days of a year's months. */
export function monthsOf(year: number): readonly string[] {
  return Array.from({ length: 12 }, (_, month) => `${year}-${String(month + 1).padStart(2, "0")}-01`);
}

/** Consecutive special days of one name and kind. */
export interface Run {
  readonly name: string;
  readonly kind: SpecialDayLine["kind"];
  readonly from: string;
  readonly to: string;
}

/** A year's special days, consecutive ones in one. */
export function runsOf(days: readonly SpecialDayLine[], year: number): readonly Run[] {
  const runs: Run[] = [];
  const own = days.filter((day) => day.date.startsWith(`${year}-`)).toSorted((a, b) => a.date.localeCompare(b.date));
  for (const day of own) {
    const last = runs.at(-1);
    const goesOn =
      last !== undefined &&
      last.name === day.name &&
      last.kind === day.kind &&
      dayNumber(day.date) === dayNumber(last.to) + 1;
    if (goesOn) runs[runs.length - 1] = { ...last, to: day.date };
    else runs.push({ name: day.name, kind: day.kind, from: day.date, to: day.date });
  }
  return runs;
}
