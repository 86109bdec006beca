// The lanes of the timeline: managers, beneath them the distributors of their region with their reps.
import type { DistributorLane, Timeline, TimelineEvent, TimelineVisit } from "../../ipc/bindings";
import { DAY, type Stretch } from "./geometry";
import { gaps, type Track, touching, trackOf } from "./tracks";
import { dayNumber } from "../../state/dates";

/** What fills a lane beside visits: a commitment, a call planned by the rep, the whole company's, or a market event. */
export interface Bar extends Stretch {
  readonly kind: "busy" | "call" | "company" | "event";
  readonly title: string;
  /** Whether whoever has it on may be asked to move it. */
  readonly may_move?: boolean;
  /** The market event that it is. */
  readonly event?: TimelineEvent;
}

/** A lane as it is, whether shown or not. */
export interface Line {
  readonly kind: "manager" | "distributor" | "rep";
  readonly id: string;
  readonly name: string;
  readonly note: string;
  readonly hasCalendar: boolean;
  readonly off: readonly Stretch[];
  readonly bars: Track<Bar>;
  readonly visits: Track<TimelineVisit>;
  readonly agreementEnd: number | undefined;
}

export interface Company {
  readonly line: Line;
  readonly reps: readonly Line[];
  readonly city: string;
}

export interface Region {
  readonly name: string;
  readonly managers: readonly Line[];
  readonly companies: readonly Company[];
}

/** The lanes on show, and where each begins; the last height is the whole. */
export interface Shown {
  readonly lines: readonly Line[];
  readonly tops: Float64Array;
}

export const HEIGHTS: Record<Line["kind"], number> = { manager: 36, distributor: 26, rep: 30 };

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

/** The days of a timeline, counted from minute 0. */
export function daysOf(timeline: Timeline): { firstDay: number; days: number } {
  const firstDay = dayNumber(timeline.first_day) - dayNumber(timeline.monday);
  return { firstDay, days: dayNumber(timeline.last_day) - dayNumber(timeline.first_day) + 1 };
}

/** The lanes of a timeline by region. */
export function regionsOf(timeline: Timeline): readonly Region[] {
  const { firstDay, days } = daysOf(timeline);
  const [from, to] = [firstDay * DAY, (firstDay + days) * DAY];
  const off = timeline.working.map((stretches) => gaps(stretches, from, to));
  const ofManager = grouped(timeline.visits, (visit) => visit.visit.manager_id);
  const ofRep = grouped(timeline.visits, (visit) => visit.visit.rep_id);
  const ofCompany = grouped(timeline.visits, (visit) => visit.visit.distributor_id);
  const eventsOf = (takesPart: (event: TimelineEvent) => boolean): Bar[] =>
    timeline.events
      .filter(takesPart)
      .map((event): Bar => ({ kind: "event", start: event.start, end: event.end, title: event.title, event }));
  const companyOf = (company: DistributorLane): Company => {
    const closed: Bar[] = company.blackouts.map((bar) => ({ ...bar, kind: "company" }));
    const end = company.agreement_end ?? undefined;
    return {
      city: company.city,
      line: {
        kind: "distributor",
        id: company.id,
        name: company.name,
        note: company.city,
        hasCalendar: true,
        off: [],
        bars: trackOf([...closed, ...eventsOf((event) => event.distributor_id === company.id)]),
        visits: trackOf(ofCompany.get(company.id) ?? []),
        agreementEnd: end,
      },
      reps: company.reps.map((rep) => ({
        kind: "rep",
        id: rep.id,
        name: rep.name,
        note: company.name,
        hasCalendar: rep.has_calendar,
        off: off[rep.working] ?? [],
        bars: trackOf<Bar>([
          ...closed,
          ...rep.busy.map((bar): Bar => ({ ...bar, kind: "busy" })),
          ...eventsOf((event) => event.reps.includes(rep.id)),
          ...rep.calls.map(({ start, end: until, client }): Bar => ({ start, end: until, title: client, kind: "call" })),
        ]),
        visits: trackOf(ofRep.get(rep.id) ?? []),
        agreementEnd: end,
      })),
    };
  };
  const managers = grouped(timeline.managers, (manager) => manager.region);
  const companies = grouped(timeline.distributors, (company) => company.region);
  return [...new Set([...managers.keys(), ...companies.keys()])].map((name) => ({
    name,
    managers: (managers.get(name) ?? []).map((manager) => ({
      kind: "manager",
      id: manager.id,
      name: manager.name,
      note: manager.region,
      hasCalendar: manager.has_calendar,
      off: off[manager.working] ?? [],
      bars: trackOf([
        ...manager.busy.map((bar): Bar => ({ ...bar, kind: "busy" })),
        ...eventsOf((event) => event.managers.includes(manager.id)),
      ]),
      visits: trackOf(ofManager.get(manager.id) ?? []),
      agreementEnd: undefined,
    })),
    companies: (companies.get(name) ?? []).map(companyOf),
  }));
}

/** The lanes to show: those that the text finds, without the reps of distributors folded up. */
export function shownOf(regions: readonly Region[], folded: ReadonlySet<string>, text: string): Shown {
  const wanted = text.trim().toLowerCase();
  const has = (name: string): boolean => name.toLowerCase().includes(wanted);
  const lines: Line[] = [];
  for (const { name, managers, companies } of regions) {
    const whole = wanted === "" || has(name);
    const found = companies.flatMap(({ line, reps, city }) => {
      const all = whole || has(line.name) || has(city);
      const some = all ? reps : reps.filter((rep) => has(rep.name));
      if (!all && some.length === 0) return [];
      return folded.has(line.id) && wanted === "" ? [line] : [line, ...some];
    });
    // Who is found among the reps is of no use without the managers to plan with.
    lines.push(...(whole || found.length > 0 ? managers : managers.filter((manager) => has(manager.name))));
    lines.push(...found);
  }
  const tops = new Float64Array(lines.length + 1);
  lines.forEach((line, at) => (tops[at + 1] = (tops[at] ?? 0) + HEIGHTS[line.kind]));
  return { lines, tops };
}

/** The visits that a lane shows; a distributor's own lane shows its reps' visits while it is folded up. */
export function visitsShown(line: Line, folded: ReadonlySet<string>): boolean {
  return line.kind !== "distributor" || folded.has(line.id);
}

/** The visit of a lane that a minute lies in, with some leeway to either side. */
export function visitAt(line: Line, minute: number, leeway: number): TimelineVisit | undefined {
  const [first, last] = touching(line.visits, minute - leeway, minute + leeway);
  const near = line.visits.bars.slice(first, last).filter((visit) => visit.end > minute - leeway);
  return near.find((visit) => visit.start <= minute && minute < visit.end) ?? near[0];
}
