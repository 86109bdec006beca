// Several visits picked at once: which ones, given what was pressed. No state of its own.
import type { TimelineVisit } from "../../ipc/bindings";
import type { Stretch } from "./geometry";
import { type Shown, visitsShown } from "./lanes";
import { touching } from "./tracks";

export type Ids = ReadonlySet<string>;

/** One more, or one less. */
export function toggled(ids: Ids, id: string): Ids {
  const next = new Set(ids);
  if (!next.delete(id)) next.add(id);
  return next;
}

/** All from one to another, in the order of a list; nothing where one is not in it. */
export function between(order: readonly string[], from: string, to: string): Ids {
  const [a, b] = [order.indexOf(from), order.indexOf(to)];
  if (a < 0 || b < 0) return new Set();
  return new Set(order.slice(Math.min(a, b), Math.max(a, b) + 1));
}

/** A rectangle of the timeline: lanes by their positions, the last one included, and minutes. */
export interface Box extends Stretch {
  readonly first: number;
  readonly last: number;
}

/** The smallest rectangle around two places. */
export function boxOf(a: { line: number } & Stretch, b: { line: number } & Stretch): Box {
  return {
    first: Math.min(a.line, b.line),
    last: Math.max(a.line, b.line),
    start: Math.min(a.start, b.start),
    end: Math.max(a.end, b.end),
  };
}

/** The visits that a rectangle touches in the lanes on show. */
export function inBox(shown: Shown, folded: ReadonlySet<string>, box: Box): readonly TimelineVisit[] {
  const found = new Map<string, TimelineVisit>();
  for (const line of shown.lines.slice(Math.max(0, box.first), box.last + 1)) {
    if (!visitsShown(line, folded)) continue;
    const [from, to] = touching(line.visits, box.start, box.end);
    for (const visit of line.visits.bars.slice(from, to)) {
      if (visit.end > box.start) found.set(visit.visit.id, visit);
    }
  }
  return [...found.values()];
}
