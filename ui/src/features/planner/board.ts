// What of the timeline can be focused, and what lies under the pointer.
import type { TimelineEvent, TimelineVisit } from "../../ipc/bindings";
import { stateWord } from "../../shared/trade";
import { words } from "../../state/words.svelte";
import { xOf } from "./geometry";
import { type Line, visitAt, visitsShown } from "./lanes";
import type { Selection } from "./planner.svelte";
import { touching, within } from "./tracks";
import type { TimelineView } from "./view.svelte";

/** A visit in view, where it lies. */
export interface Placed {
  readonly visit: TimelineVisit;
  readonly lane: string;
  readonly label: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** A visit in words, for who can't see it. */
export function visitSaid({ visit, conflict }: TimelineVisit): string {
  const said = words.say("planner-visit-label", {
    client: visit.client,
    span: words.dates.span(visit.local_start, visit.local_end),
    manager: visit.manager,
    rep: visit.rep,
    distributor: visit.distributor,
    state: stateWord(visit.state),
  });
  return conflict ? words.say("planner-visit-label-conflict", { visit: said, why: words.sentence(conflict) }) : said;
}

/** The visits in view; each once, though it stands in two lanes. */
export function placed(view: TimelineView, selection: Selection | undefined): readonly Placed[] {
  const [first, last] = view.rows;
  const inView = new Set(view.shown.lines.slice(first, last).map((line) => line.id));
  const out: Placed[] = [];
  for (let at = first; at < last; at += 1) {
    const line = view.shown.lines[at];
    if (!line || !visitsShown(line, view.folded)) continue;
    const [from, to] = touching(line.visits, view.span.start, view.span.end);
    for (const visit of line.visits.bars.slice(from, to)) {
      const { id, manager_id: manager } = visit.visit;
      const chosen = selection?.kind === "visit" && selection.id === id ? selection.lane : manager;
      const home = inView.has(chosen) ? chosen : inView.has(manager) ? manager : line.id;
      if (visit.end <= view.span.start || line.id !== home) continue;
      const left = xOf(view.scale, visit.start);
      out.push({
        visit,
        lane: line.id,
        label: visitSaid(visit),
        left,
        top: (view.shown.tops[at] ?? 0) + 3,
        width: Math.max(6, xOf(view.scale, visit.end) - left - 1),
        height: (view.shown.tops[at + 1] ?? 0) - (view.shown.tops[at] ?? 0) - 7,
      });
    }
  }
  return out;
}

/** A market event in view, in one of the lanes of who takes part. */
export interface PlacedEvent extends Omit<Placed, "visit"> {
  readonly event: TimelineEvent;
  /** Whether it is the event's first lane in view: the keyboard comes to each event once. */
  readonly first: boolean;
}

/** The market events in view, lane by lane. */
export function placedEvents(view: TimelineView): readonly PlacedEvent[] {
  const [first, last] = view.rows;
  const met = new Set<string>();
  const out: PlacedEvent[] = [];
  for (let at = first; at < last; at += 1) {
    const line = view.shown.lines[at];
    if (!line) continue;
    const [from, to] = touching(line.bars, view.span.start, view.span.end);
    const above = view.shown.tops[at] ?? 0;
    for (let index = from; index < to; index += 1) {
      const bar = line.bars.bars[index];
      if (!bar?.event || bar.end <= view.span.start) continue;
      const { top, tall } = within(line.bars, index, above, (view.shown.tops[at + 1] ?? 0) - above);
      const left = xOf(view.scale, bar.start);
      out.push({
        event: bar.event,
        lane: line.id,
        first: !met.has(bar.event.id),
        label: eventSaid(view, bar.event),
        left,
        top,
        width: Math.max(6, xOf(view.scale, bar.end) - left - 1),
        height: tall,
      });
      met.add(bar.event.id);
    }
  }
  return out;
}

function eventSaid(view: TimelineView, { title, start, end, collides }: TimelineEvent): string {
  const span = words.dates.span(view.wall(start), view.wall(end));
  return words.say(collides ? "planner-event-label-collides" : "planner-event-label", { title, span });
}

/** What the pointer is over, in words. */
export function titleAt(view: TimelineView, line: Line, minute: number): string {
  const visit = visitsShown(line, view.folded) ? visitAt(line, minute, 0) : undefined;
  if (visit) return visitSaid(visit);
  const [first, last] = touching(line.bars, minute, minute + 1);
  const bar = line.bars.bars.slice(first, last).find((one) => one.start <= minute && minute < one.end);
  if (!bar) return "";
  const span = words.dates.span(view.wall(bar.start), view.wall(bar.end));
  if (bar.kind === "call") return words.say("planner-bar-call", { who: line.name, client: bar.title, span });
  const said =
    bar.kind === "company"
      ? words.say("planner-bar-company", { what: bar.title, span })
      : bar.title === ""
        ? words.say("planner-bar-private", { who: line.name, span })
        : words.say("planner-bar-busy", { who: line.name, what: bar.title, span });
  return bar.may_move ? words.say("planner-bar-may-move", { said }) : said;
}
