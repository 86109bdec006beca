// What the planner adds to the command palette.
import { words } from "../../state/words.svelte";
import type { Command } from "../shell/palette.svelte";
import { ZOOMS } from "./geometry";
import type { PlannerState } from "./planner.svelte";

export function commandsOf(planner: PlannerState): readonly Command[] {
  const { view, search } = planner;
  const always: Command[] = [
    { id: "planner-plan", label: words.say("planner-plan"), shortcut: "p", run: () => planner.plan() },
    { id: "planner-today", label: words.say("planner-today"), shortcut: "t", run: () => view.today() },
    ...ZOOMS.map((zoom) => ({
      id: `planner-zoom-${zoom}`,
      label: words.say("planner-zoom-to", { zoom: words.say(`planner-zoom-${zoom}`) }),
      run: () => void view.zoomTo(zoom),
    })),
    {
      id: "planner-list",
      label: words.say(planner.list ? "planner-as-timeline" : "planner-as-list"),
      shortcut: "l",
      run: () => (planner.list = !planner.list),
    },
    { id: "planner-fold-all", label: words.say("planner-fold-all"), run: () => view.foldAll(true) },
    { id: "planner-unfold-all", label: words.say("planner-unfold-all"), run: () => view.foldAll(false) },
  ];
  const some: Command[] = [];
  const { visit } = planner;
  if (planner.conflicts.length > 0) {
    some.push({ id: "planner-repair", label: words.say("planner-repair"), run: () => void search.repair() });
  }
  if (planner.subject) {
    some.push(
      { id: "planner-find", label: words.say("planner-find-time"), shortcut: "f", run: () => planner.findTime() },
      { id: "planner-move", label: words.say(visit ? "planner-move" : "planner-place"), shortcut: "m", run: () => void planner.liftByKeys() },
    );
  }
  if (visit) {
    some.push({ id: "planner-copy", label: words.say("planner-copy"), run: () => void planner.copy(visit) });
  }
  return [...some, ...always];
}
