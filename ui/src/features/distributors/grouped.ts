// The list of distributors: found by what was typed, grouped by region, and how far their calendars can be
// relied on.
import type { CalendarLine, DistributorLine, RepLine } from "../../ipc/bindings";
import { daysBetween, dayIn, type Freshness, freshness } from "../../shared/clock";
import { holds } from "../../shared/found";
import { groupBy } from "../../shared/group";

export interface Group {
  readonly region: string;
  readonly distributors: readonly DistributorLine[];
}

/** The distributors that fit what was typed, by region; in a region by tier, then by name. */
export function grouped(lines: readonly DistributorLine[], typed: string, language: string): readonly Group[] {
  const by = new Intl.Collator(language);
  const fits = lines.filter((one) => holds(typed, one.name, one.city, one.region, one.sponsor));
  const regions = groupBy(fits, (one) => one.region);
  return [...regions]
    .map(([region, distributors]) => ({
      region,
      distributors: distributors.toSorted((a, b) => a.tier.localeCompare(b.tier) || by.compare(a.name, b.name)),
    }))
    .toSorted((a, b) => by.compare(a.region, b.region));
}

/** The first so many distributors of the groups, and on to the one with this id wherever it stands. */
export function firstOf(groups: readonly Group[], most: number, upTo: string | undefined): readonly Group[] {
  const at = groups.flatMap((group) => group.distributors).findIndex((one) => one.id === upTo);
  let left = Math.max(most, at + 1);
  const first: Group[] = [];
  for (const group of groups) {
    if (left <= 0) break;
    first.push({ ...group, distributors: group.distributors.slice(0, left) });
    left -= group.distributors.length;
  }
  return first;
}

export interface Health {
  /** The worst of its reps' calendars. */
  readonly worst: Freshness;
  /** Reps whose calendar is missing or stale. */
  readonly wanting: number;
  readonly reps: number;
}

/** How far each distributor's calendars can be relied on, by the distributor's name. */
export function health(
  reps: readonly RepLine[],
  calendars: readonly CalendarLine[],
  zone: string,
  now: number,
): ReadonlyMap<string, Health> {
  const today = dayIn(zone, now);
  const newest = new Map<string, number>();
  for (const held of calendars) {
    const at = Date.parse(held.imported_at);
    newest.set(held.owner_id, Math.max(newest.get(held.owner_id) ?? at, at));
  }
  const of = (rep: RepLine): Freshness => {
    const at = newest.get(rep.id);
    return freshness(at === undefined ? null : daysBetween(dayIn(zone, at), today));
  };
  const rank: readonly Freshness[] = ["missing", "stale", "fresh"];
  const found = new Map<string, Health>();
  for (const [distributor, its] of groupBy(reps, (rep) => rep.distributor)) {
    const states = its.map(of);
    found.set(distributor, {
      worst: rank.find((state) => states.includes(state)) ?? "missing",
      wanting: states.filter((state) => state !== "fresh").length,
      reps: its.length,
    });
  }
  return found;
}
