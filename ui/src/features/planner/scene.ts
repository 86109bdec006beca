// What is to be drawn, from what the screen knows.
import type { Ghost, Scene } from "./draw";
import type { PlannerState } from "./planner.svelte";
import { clientOf, durationOf } from "./carry.svelte";
import { minuteOf } from "./view.svelte";

const NONE: ReadonlyMap<string, readonly Ghost[]> = new Map();

/** The visits of the proposal that stand where the plan has none, by lane. */
export function proposedGhosts(planner: PlannerState): ReadonlyMap<string, readonly Ghost[]> {
  const monday = planner.timeline?.monday;
  if (!monday || planner.search.listed.length === 0) return NONE;
  const ghosts = new Map<string, Ghost[]>();
  for (const { after } of planner.search.listed) {
    if (!after) continue;
    const [start, end] = [minuteOf(monday, after.local_start), minuteOf(monday, after.local_end)];
    for (const lane of [after.manager_id, after.rep_id]) {
      const ghost: Ghost = { lane, start, end, text: after.client, kind: "proposed" };
      const list = ghosts.get(lane);
      if (list) list.push(ghost);
      else ghosts.set(lane, [ghost]);
    }
  }
  return ghosts;
}

/** What has just been put somewhere and is not yet read back. */
function landedGhosts(planner: PlannerState): readonly Ghost[] {
  const { landed } = planner.carry;
  if (!landed || landed.before !== planner.timeline) return [];
  const { subject, start } = landed;
  const ghost = { start, end: start + durationOf(subject), text: clientOf(subject), kind: "proposed" } as const;
  return landed.lanes.map((lane) => ({ ...ghost, lane }));
}

function heldGhosts(planner: PlannerState): readonly Ghost[] {
  const { subject, verdict, start, duration, lane, index } = planner.carry;
  const offered = planner.preview;
  if (!subject && offered && planner.subject) {
    const text = clientOf(planner.subject);
    return [offered.manager_id, offered.rep_id].map((id) => ({ ...offered, lane: id, text, kind: "proposed" }));
  }
  if (!subject || !index || !verdict || start === undefined || !lane || lane.kind === "distributor") return [];
  const ghost = { start, end: start + duration, text: clientOf(subject) };
  if (!verdict.open) return [{ ...ghost, lane: lane.id, kind: "closed" }];
  const { manager_id: manager, rep_id: rep, end } = verdict.moment;
  return [manager, rep].map((id) => ({ ...ghost, end, lane: id, kind: "open" }));
}

export function sceneOf(planner: PlannerState, ratio: number): Scene {
  const { view, carry, search } = planner;
  const landed = landedGhosts(planner);
  const held = [...landed, ...heldGhosts(planner)];
  const ghosts = new Map(planner.proposed);
  for (const ghost of held) ghosts.set(ghost.lane, [...(ghosts.get(ghost.lane) ?? []), ghost]);
  const leaving = new Set(search.listed.filter((change) => change.before).map((change) => change.id));
  const moved = carry.subject ?? (landed.length > 0 ? carry.landed?.subject : undefined);
  if (moved?.kind === "visit") leaving.add(moved.visit.visit.id);
  return {
    width: view.width,
    height: view.height,
    x: view.scrollX,
    y: view.scrollY,
    ratio,
    scale: view.scale,
    span: view.span,
    shown: view.shown,
    rows: view.rows,
    folded: view.folded,
    now: planner.timeline?.now ?? -1,
    selected: planner.visit?.visit.id,
    leaving,
    ghosts,
    open: carry.subject && carry.index?.openStretches,
  };
}
