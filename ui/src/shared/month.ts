// A month on paper: weeks from Monday to Sunday.
import type { SpecialDayKind } from "../ipc/bindings";
import { dayNumber, dayText, weekday } from "../state/dates";

/** The weeks that hold the month of a day; days of its neighbours are left out. */
export function weeksOf(day: string): readonly (readonly (string | undefined)[])[] {
  const month = day.slice(0, 7);
  const first = dayNumber(`${month}-01`);
  const monday = first - (weekday(`${month}-01`) - 1);
  const weeks: (string | undefined)[][] = [];
  for (let start = monday; start === monday || dayText(start).startsWith(month); start += 7) {
    weeks.push(
      Array.from({ length: 7 }, (_, index) => dayText(start + index)).map((text) =>
        text.startsWith(month) ? text : undefined,
      ),
    );
  }
  return weeks;
}

/** Whether nobody works on a day: weekends and holidays, but not weekends that are worked instead of others. */
export function isOff(day: string, special?: SpecialDayKind): boolean {
  return special === undefined ? weekday(day) > 5 : special === "holiday";
}

/** The first day of the month so many months later. */
export function monthAfter(day: string, months: number): string {
  const at = new Date(`${day.slice(0, 7)}-01T00:00:00Z`);
  at.setUTCMonth(at.getUTCMonth() + months);
  return at.toISOString().slice(0, 10);
}

/** The days of a week, from Monday: any week gives the heads of a calendar. */
export const WEEK = [5, 6, 7, 8, 9, 10, 11].map((day) => `2026-01-${String(day).padStart(2, "0")}`);
