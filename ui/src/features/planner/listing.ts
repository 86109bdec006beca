// The visits by date.
import type { TimelineVisit } from "../../ipc/bindings";

export interface Listing {
  /** How many there are, more than are listed perhaps. */
  readonly count: number;
  readonly days: readonly { readonly date: string; readonly visits: readonly TimelineVisit[] }[];
}

/** The visits that the text finds, by time; no more than so many. */
export function byDate(visits: readonly TimelineVisit[], text: string, most: number): Listing {
  const wanted = text.trim().toLowerCase();
  const found = visits
    .filter(({ visit }) =>
      [visit.client, visit.distributor, visit.rep, visit.manager, visit.city].some((name) =>
        name.toLowerCase().includes(wanted),
      ),
    )
    .toSorted((a, b) => a.start - b.start);
  const days: { date: string; visits: TimelineVisit[] }[] = [];
  for (const one of found.slice(0, most)) {
    const last = days.at(-1);
    if (last?.date === one.visit.date) last.visits.push(one);
    else days.push({ date: one.visit.date, visits: [one] });
  }
  return { count: found.length, days };
}
