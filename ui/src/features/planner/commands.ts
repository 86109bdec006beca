// What the planner adds to the command palette.
import type { Action } from "../../shared/menu.svelte";
import { words } from "../../state/words.svelte";
import { demandActions, severalActions, visitActions } from "./actions";
import { ZOOMS } from "./geometry";
import type { PlannerState } from "./planner.svelte";

export function commandsOf(planner: PlannerState): readonly Action[] {
  const { view, search } = planner;
  const always: Action[] = [
    { id: "planner-plan", label: words.say("planner-plan"), shortcut: "p", run: () => planner.plan() },
    { id: "planner-today", label: words.say("planner-today"), shortcut: "t", run: () => view.today() },
    ...ZOOMS.map((zoom) => ({
      id: `planner-zoom-${zoom}`,
      label: words.say("planner-zoom-to", { zoom: words.say(`planner-zoom-${zoom}`) }),
      run: () => planner.zoomTo(zoom),
    })),
    {
      id: "planner-list",
      label: words.say(planner.list ? "planner-as-timeline" : "planner-as-list"),
      shortcut: "l",
      run: () => (planner.list = !planner.list),
    },
    {
      id: "planner-pick-all",
      label: words.say("planner-pick-all"),
      shortcut: "mod+a",
      run: () => planner.picking.all(),
    },
    { id: "planner-compare", label: words.say("planner-compare-plans"), run: () => (planner.comparing = true) },
    { id: "planner-fold-all", label: words.say("planner-fold-all"), run: () => view.foldAll(true) },
    { id: "planner-unfold-all", label: words.say("planner-unfold-all"), run: () => view.foldAll(false) },
  ];
  const some: Action[] = [];
  if (search.running) {
    some.push({ id: "planner-stop", label: words.say("planner-stop"), run: () => void search.stop() });
  }
  if (search.proposal) {
    const keep = words.say("planner-keep-to-compare");
    some.push({ id: "planner-keep-to-compare", label: keep, run: () => (planner.keeping = true) });
  }
  if (search.changes.length > 0 && !search.supposes) {
    // At the foot of a long list, they are far for who goes there by the tab key.
    const all = words.say("planner-accept-all", { count: search.changes.length });
    const ticked = words.say("planner-accept-ticked", { count: search.ticked.size });
    some.push({ id: "planner-accept-all", label: all, run: () => void search.accept("all") });
    if (search.ticked.size > 0) {
      some.push({ id: "planner-accept-ticked", label: ticked, run: () => void search.accept("ticked") });
    }
  }
  if (planner.conflicts.length > 0) {
    some.push({ id: "planner-repair", label: words.say("planner-repair"), run: () => void search.repair() });
  }
  return [...ofSelected(planner), ...some, ...always];
}

function ofSelected(planner: PlannerState): readonly Action[] {
  const { picking, visit, demand } = planner;
  if (picking.visits.length > 0) return severalActions(planner, picking.visits);
  if (visit) return visitActions(planner, visit);
  return demand ? demandActions(planner, demand) : [];
}
