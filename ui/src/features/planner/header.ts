// What stands above the timeline: months, weeks, days, hours, and the days that are not what they seem.
import type { SpecialDayLine } from "../../ipc/bindings";
import { dayNumber, type Dates, dayText, weekday } from "../../state/dates";
import { DAY, leftOf, type Scale, xOf, type Zoom } from "./geometry";

export interface Cell {
  readonly key: string;
  readonly x: number;
  readonly width: number;
  readonly text: string;
  readonly quiet: boolean;
}

export interface SpecialRun {
  readonly key: string;
  readonly x: number;
  readonly width: number;
  readonly kind: SpecialDayLine["kind"];
  readonly name: string;
}

export interface Heading {
  readonly above: readonly Cell[];
  readonly below: readonly Cell[];
}

export interface Days {
  /** The day of minute 0. */
  readonly monday: string;
  /** Days since then: the first in view, and the one after the last. */
  readonly from: number;
  readonly to: number;
}

/** Runs of days that say the same: each begins where the text changes. */
function runs(scale: Scale, days: Days, keyOf: (date: string) => string, say: (date: string) => string): readonly Cell[] {
  const base = dayNumber(days.monday);
  const cells: { key: string; from: number; to: number; date: string }[] = [];
  for (let day = days.from; day < days.to; day += 1) {
    const date = dayText(base + day);
    const key = keyOf(date);
    const last = cells.at(-1);
    if (last?.key === key) last.to = day + 1;
    else cells.push({ key, from: day, to: day + 1, date });
  }
  return cells.map(({ key, from, to, date }) => ({
    key,
    x: leftOf(scale, from),
    width: leftOf(scale, to) - leftOf(scale, from),
    text: say(date),
    quiet: false,
  }));
}

const mondayOf = (date: string): string => dayText(dayNumber(date) - weekday(date) + 1);

/** The two rows of the header for the days in view. */
export function headingOf(zoom: Zoom, scale: Scale, days: Days, dates: Dates): Heading {
  const months = (): readonly Cell[] => runs(scale, days, (date) => date.slice(0, 7), dates.month);
  const each = (say: (date: string) => string): readonly Cell[] =>
    runs(scale, days, (date) => date, say).map((cell) => ({
      ...cell,
      text: cell.width < 18 ? "" : cell.text,
      quiet: weekday(cell.key) > 5,
    }));
  if (zoom === "quarter") return { above: months(), below: runs(scale, days, mondayOf, (date) => dates.dateShort(mondayOf(date))) };
  if (zoom === "month") return { above: months(), below: each((date) => String(Number(date.slice(8)))) };
  if (zoom === "week") {
    const day = (date: string): string => String(Number(date.slice(8)));
    const below = each((date) => `${dates.weekdayHead(date)} ${day(date)}`);
    // Days off are narrow: a number that is whole says more than a weekday that is cut.
    return { above: months(), below: below.map((cell) => (cell.width < 46 ? { ...cell, text: day(cell.key) } : cell)) };
  }
  const hours: Cell[] = [];
  for (let day = days.from; day < days.to; day += 1) {
    const idle = leftOf(scale, day + 1) - leftOf(scale, day) < scale.dayWidth * 0.9;
    for (let minute = idle ? scale.closes : scale.opens; minute < scale.closes; minute += 60) {
      hours.push({
        key: `${day}-${minute}`,
        x: xOf(scale, day * DAY + minute),
        width: xOf(scale, day * DAY + minute + 60) - xOf(scale, day * DAY + minute),
        text: dates.time(`2000-01-01T${String(minute / 60).padStart(2, "0")}:00:00`),
        quiet: false,
      });
    }
  }
  return { above: each(dates.dateHeading), below: hours };
}

/** Holidays and make-up workdays that follow each other and have one name, as one. */
export function specialRuns(scale: Scale, monday: string, special: readonly SpecialDayLine[]): readonly SpecialRun[] {
  const out: { key: string; from: number; to: number; kind: SpecialDayLine["kind"]; name: string }[] = [];
  for (const { date, kind, name } of special) {
    const day = dayNumber(date) - dayNumber(monday);
    const last = out.at(-1);
    if (last && last.to === day && last.kind === kind && last.name === name) last.to = day + 1;
    else out.push({ key: date, from: day, to: day + 1, kind, name });
  }
  return out.map(({ key, from, to, kind, name }) => ({
    key,
    x: leftOf(scale, from),
    width: leftOf(scale, to) - leftOf(scale, from),
    kind,
    name,
  }));
}
