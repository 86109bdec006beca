// Days, times and lists in words, as `tandem_words` writes them. Wall-clock times are text as Rust sends
// them, `2026-01-05T09:00:00`; no time zone is ever applied here.

type Say = (id: string, args?: Record<string, string | number>) => string;

const MINUTES_A_DAY = 1440;

/** The days since 1970 of `2026-01-05`. */
export function dayNumber(day: string): number {
  return Math.floor(Date.parse(`${day.slice(0, 10)}T00:00:00Z`) / 86_400_000);
}

/** `2026-01-05` so many days after 1970. */
export function dayText(number: number): string {
  return new Date(number * 86_400_000).toISOString().slice(0, 10);
}

/** The wall clock so many minutes after the midnight of a day. */
export function wallClock(monday: string, minute: number): string {
  const day = dayText(dayNumber(monday) + Math.floor(minute / MINUTES_A_DAY));
  const of = ((minute % MINUTES_A_DAY) + MINUTES_A_DAY) % MINUTES_A_DAY;
  const two = (n: number): string => String(n).padStart(2, "0");
  return `${day}T${two(Math.floor(of / 60))}:${two(of % 60)}:00`;
}

/** 1 for Monday to 7 for Sunday. */
export function weekday(day: string): number {
  return ((dayNumber(day) + 3) % 7) + 1;
}

export interface Dates {
  date(day: string): string;
  dateShort(day: string): string;
  dateWithWeekday(day: string): string;
  dateHeading(day: string): string;
  month(day: string): string;
  range(first: string, last: string): string;
  rangeShort(first: string, last: string): string;
  weekdayHead(day: string): string;
  time(moment: string): string;
  timeRange(start: string, end: string): string;
  moment(moment: string): string;
  span(start: string, end: string): string;
  spans(first: readonly (readonly [string, string])[], more: number): string;
  list(items: readonly string[]): string;
  duration(minutes: number): string;
}

/** The ways to say days and times in whatever language `say` speaks at the moment. */
export function dates(say: Say): Dates {
  const parts = (day: string, prefix = ""): Record<string, string> => {
    const [year = "", month = "", date = ""] = day.slice(0, 10).split("-");
    return {
      [`${prefix}year`]: year,
      [`${prefix}month`]: say(`time-month-${Number(month)}`),
      [`${prefix}month-short`]: say(`time-month-${Number(month)}.short`),
      [`${prefix}day`]: String(Number(date)),
    };
  };
  const both = (first: string, last: string): Record<string, string> => ({
    ...parts(first, "first-"),
    ...parts(last, "last-"),
  });
  const short = (day: string): string => say(`time-weekday-${weekday(day)}.short`);
  const of: Dates = {
    date: (day) => say("time-date", parts(day)),
    dateShort: (day) => say("time-date-short", parts(day)),
    dateWithWeekday: (day) => say("time-date-with-weekday", { ...parts(day), weekday: short(day) }),
    dateHeading: (day) =>
      say("time-date-heading", { ...parts(day), weekday: say(`time-weekday-${weekday(day)}`) }),
    month: (day) => say("time-month", parts(day)),
    range: (first, last) => {
      if (first === last) return of.date(first);
      const sameYear = first.slice(0, 4) === last.slice(0, 4);
      return say(sameYear ? "time-date-range-in-year" : "time-date-range", both(first, last));
    },
    rangeShort: (first, last) => {
      if (first === last) return of.dateShort(first);
      const sameMonth = first.slice(0, 7) === last.slice(0, 7);
      return say(sameMonth ? "time-date-range-short-in-month" : "time-date-range-short", both(first, last));
    },
    weekdayHead: (day) => say(`time-weekday-${weekday(day)}.head`),
    time: (moment) => {
      const [hour = "0", minute = "00"] = moment.slice(11).split(":");
      return say("time-of-day", { hour: String(Number(hour)), minute });
    },
    timeRange: (start, end) => say("time-range", { start: of.time(start), end: of.time(end) }),
    moment: (moment) => say("time-moment", { date: of.date(moment), time: of.time(moment) }),
    span: (start, end) => {
      const midnight = (at: string): boolean => at.slice(11, 16) === "00:00";
      if (midnight(start) && midnight(end)) {
        const last = dayText(dayNumber(end) - 1);
        return last <= start.slice(0, 10)
          ? of.dateWithWeekday(start)
          : of.rangeShort(start.slice(0, 10), last);
      }
      if (start.slice(0, 10) === end.slice(0, 10)) {
        return say("time-span-in-day", { date: of.dateWithWeekday(start), time: of.timeRange(start, end) });
      }
      const at = (moment: string): string =>
        say("time-span-in-day", { date: of.dateWithWeekday(moment), time: of.time(moment) });
      return say("time-span", { start: at(start), end: at(end) });
    },
    spans: (first, more) => {
      const listed = first.map(([start, end]) => of.span(start, end));
      if (more > 0) listed.push(say("time-spans-more", { count: more }));
      return of.list(listed);
    },
    list: (items) => {
      const [last, ...before] = [...items].reverse();
      if (last === undefined) return "";
      const so_far = before.reverse().reduce<string | undefined>(
        (all, next) => (all === undefined ? next : say("time-list-more", { "so-far": all, next })),
        undefined,
      );
      return so_far === undefined ? last : say("time-list-last", { "so-far": so_far, last });
    },
    duration: (minutes) => {
      const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
      if (hours === 0) return say("time-minutes", { hours, minutes: rest });
      return say(rest === 0 ? "time-hours" : "time-hours-minutes", { hours, minutes: rest });
    },
  };
  return of;
}
