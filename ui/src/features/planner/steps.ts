// From one visit to the next with the arrow keys.
import type { TimelineVisit } from "../../ipc/bindings";
import { HEIGHTS, type Line, type Shown, visitsShown } from "./lanes";

/** A visit, in one of the two lanes that it stands in. */
export interface Place {
  readonly visit: TimelineVisit;
  readonly lane: string;
}

export type Step = "left" | "right" | "up" | "down" | "first" | "last" | "pageUp" | "pageDown";

function nearest(line: Line, start: number): TimelineVisit | undefined {
  let best: TimelineVisit | undefined;
  for (const visit of line.visits.bars) {
    if (!best || Math.abs(visit.start - start) < Math.abs(best.start - start)) best = visit;
  }
  return best;
}

/** The first place that a person comes to. */
export function firstPlace(shown: Shown, folded: ReadonlySet<string>, from: number): Place | undefined {
  for (const line of shown.lines) {
    const visit = visitsShown(line, folded)
      ? (line.visits.bars.find((one) => one.end > from) ?? line.visits.bars[0])
      : undefined;
    if (visit) return { visit, lane: line.id };
  }
  return undefined;
}

/** Where a step leads; nowhere at an edge. */
export function placeAfter(
  shown: Shown,
  folded: ReadonlySet<string>,
  at: Place,
  step: Step,
  page: number,
): Place | undefined {
  const here = shown.lines.findIndex((line) => line.id === at.lane);
  const line = shown.lines[here];
  if (!line) return firstPlace(shown, folded, at.visit.start);
  const inLane = line.visits.bars;
  const position = inLane.findIndex((visit) => visit.visit.id === at.visit.visit.id);
  const along = { left: position - 1, right: position + 1, first: 0, last: inLane.length - 1 };
  if (step === "left" || step === "right" || step === "first" || step === "last") {
    const visit = inLane[along[step]];
    return visit && { visit, lane: line.id };
  }
  const direction = step === "up" || step === "pageUp" ? -1 : 1;
  let away = step === "up" || step === "down" ? 0 : page;
  let found: Place | undefined;
  for (let next = here + direction; next >= 0 && next < shown.lines.length; next += direction) {
    const other = shown.lines[next];
    if (!other) break;
    away -= HEIGHTS[other.kind];
    const visit = visitsShown(other, folded) ? nearest(other, at.visit.start) : undefined;
    if (visit) found = { visit, lane: other.id };
    if (found && away <= 0) return found;
  }
  return found;
}
