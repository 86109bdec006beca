// What can be done with a thing of the planner: one list each, for the palette, the menus and the panels.
import type { OpenDemand, TimelineVisit } from "../../ipc/bindings";
import type { Action } from "../../shared/menu.svelte";
import { isAgreed } from "../../shared/trade";
import { programme } from "../../state/programme.svelte";
import { words } from "../../state/words.svelte";
import { importing } from "../calendars/importing.svelte";
import { leftOf, DAY } from "./geometry";
import type { Line } from "./lanes";
import type { PlannerState } from "./planner.svelte";

/** With a visit. */
export function visitActions(planner: PlannerState, one: TimelineVisit): readonly Action[] {
  const { visit } = one;
  const select = (): void => planner.selectVisit(visit.id);
  const ask = (what: "why" | "time") => (): void => {
    select();
    planner.asked = what;
  };
  const actions: Action[] = [{ id: "planner-why", label: words.say("planner-why"), run: ask("why") }];
  if (planner.movable(one)) {
    actions.push(
      { id: "planner-find", label: words.say("planner-find-time"), shortcut: "f", run: ask("time") },
      {
        id: "planner-move",
        label: words.say("planner-move-by-keys"),
        shortcut: "m",
        run: () => {
          select();
          void planner.liftByKeys();
        },
      },
    );
  }
  if (visit.state === "proposed") {
    actions.push({ id: "planner-agree", label: words.say("planner-agree"), run: () => void planner.agree(one, true) });
  } else if (isAgreed(visit.state)) {
    actions.push({ id: "planner-reopen", label: words.say("planner-reopen"), run: () => void planner.agree(one, false) });
  }
  actions.push(
    { id: "planner-open-visit", label: words.say("planner-open-visit"), run: () => programme.openVisit(visit.id) },
    { id: "planner-copy", label: words.say("planner-copy"), run: () => void planner.copy([one]) },
    openDistributor(visit.distributor, visit.distributor_id),
  );
  if (planner.movable(one)) {
    const run = (): void => void planner.remove(one);
    actions.push({ id: "planner-remove", label: words.say("planner-remove"), shortcut: "Delete", danger: true, run });
  }
  return actions;
}

/** With several visits at once. */
export function severalActions(planner: PlannerState, visits: readonly TimelineVisit[]): readonly Action[] {
  const { picking } = planner;
  const actions: Action[] = [];
  if (visits.some(({ visit }) => visit.state === "proposed")) {
    actions.push({ id: "planner-agree", label: words.say("planner-agree"), run: () => void picking.agree(true) });
  }
  if (visits.some(({ visit }) => isAgreed(visit.state))) {
    actions.push({ id: "planner-reopen", label: words.say("planner-reopen"), run: () => void picking.agree(false) });
  }
  actions.push({ id: "planner-copy", label: words.say("planner-copy"), run: () => void planner.copy(visits) });
  if (visits.some((one) => planner.movable(one))) {
    actions.push({ id: "planner-remove", label: words.say("planner-remove"), shortcut: "Delete", danger: true, run: () => void picking.remove() });
  }
  return actions;
}

/** With a demand that lacks visits. */
export function demandActions(planner: PlannerState, demand: OpenDemand): readonly Action[] {
  const ask = (what: "why" | "time") => (): void => {
    planner.selectDemand(demand.id);
    planner.asked = what;
  };
  const placing: readonly Action[] = [
    { id: "planner-find", label: words.say("planner-find-time"), shortcut: "f", run: ask("time") },
    {
      id: "planner-move",
      label: words.say("planner-place-by-keys"),
      shortcut: "m",
      run: () => {
        planner.selectDemand(demand.id);
        void planner.liftByKeys();
      },
    },
  ];
  return [
    ...(demand.refused ? [] : placing),
    { id: "planner-why", label: words.say("planner-why-not"), run: ask("why") },
    openDistributor(demand.distributor, demand.distributor_id),
  ];
}

/** With a stretch of a lane where nothing stands. */
export function laneActions(planner: PlannerState, line: Line, minute: number): readonly Action[] {
  const { view } = planner;
  const day = view.wall(minute).slice(0, 10);
  const actions: Action[] = [];
  if (line.kind !== "distributor") {
    actions.push({
      id: "planner-leave",
      label: words.say("planner-leave-from", { day: words.dates.date(day) }),
      run: () => (planner.leave = { id: line.id, name: line.name, from: day }),
    });
  }
  actions.push(
    {
      id: "planner-import",
      label: words.say("planner-import-for", { who: line.name }),
      run: () => void importing.choose(line.id),
    },
    { id: "planner-week", label: words.say("planner-zoom-week-of"), run: () => void showWeek(planner, line, minute) },
  );
  if (line.kind === "distributor") actions.push(openDistributor(line.name, line.id));
  return actions;
}

async function showWeek({ view }: PlannerState, line: Line, minute: number): Promise<void> {
  await view.zoomTo("week");
  // Weeks begin on Monday, as minute 0 does.
  view.scrollTo(Math.ceil(leftOf(view.scale, Math.floor(minute / (7 * DAY)) * 7)), view.scrollY);
  view.reveal(line.id, { start: minute, end: minute });
}

function openDistributor(name: string, id: string): Action {
  return {
    id: "planner-open-distributor",
    label: words.say("planner-open-distributor", { name }),
    run: () => programme.openDistributor(id),
  };
}
