// What the context menu offers, by what is under the pointer or has the focus.
import type { TimelineVisit } from "../../ipc/bindings";
import type { Offer } from "../../shared/menu.svelte";
import { words } from "../../state/words.svelte";
import { demandActions, laneActions, severalActions, visitActions } from "./actions";
import { minuteAt, perMinute } from "./geometry";
import { visitAt, visitsShown } from "./lanes";
import { PLAIN } from "./picking.svelte";
import type { PlannerState } from "./planner.svelte";

export function offerAt(planner: PlannerState, event: MouseEvent | KeyboardEvent): Offer | undefined {
  const target = event.target instanceof Element ? event.target : null;
  if (planner.carry.subject || target?.closest("input, textarea")) return undefined;
  const demand = planner.demands.get(attribute(target, "data-demand"));
  if (demand) return { name: demand.client, actions: demandActions(planner, demand) };
  const visit = planner.visits.get(attribute(target, "data-visit"));
  if (visit) return ofVisit(planner, visit);
  if (!target || !planner.view.scroller?.contains(target)) return undefined;
  return event instanceof MouseEvent ? ofPlace(planner, event) : ofSelected(planner);
}

function attribute(target: Element | null, name: string): string {
  return target?.closest(`[${name}]`)?.getAttribute(name) ?? "";
}

function ofVisit(planner: PlannerState, visit: TimelineVisit, lane = visit.visit.manager_id): Offer {
  const { picking } = planner;
  if (picking.has(visit.visit.id)) {
    const { visits } = picking;
    return { name: words.say("trade-visits", { count: visits.length }), actions: severalActions(planner, visits) };
  }
  picking.press({ visit, lane }, PLAIN);
  return { name: visit.visit.client, actions: visitActions(planner, visit) };
}

function ofPlace(planner: PlannerState, event: MouseEvent): Offer | undefined {
  const { view } = planner;
  const box = view.scroller?.getBoundingClientRect();
  if (!box) return undefined;
  const line = view.lineAt(event.clientY - box.top + view.scrollY);
  if (!line) return undefined;
  const minute = minuteAt(view.scale, event.clientX - box.left + view.scrollX);
  const leeway = 4 / perMinute(view.scale);
  const visit = visitsShown(line, view.folded) ? visitAt(line, minute, leeway) : undefined;
  if (visit) return ofVisit(planner, visit, line.id);
  return { name: line.name, actions: laneActions(planner, line, minute) };
}

function ofSelected(planner: PlannerState): Offer | undefined {
  return planner.visit && ofVisit(planner, planner.visit, planner.selection?.kind === "visit" ? planner.selection.lane : undefined);
}
