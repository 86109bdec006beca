import { expect, test } from "vitest";
import type { DistributorLane, ManagerLane, RepLane, Timeline, TimelineVisit } from "../../ipc/bindings";
import { regionsOf, shownOf, visitAt } from "./lanes";
import { firstPlace, placeAfter, type Step } from "./steps";

const manager = (id: string, region: string): ManagerLane => ({
  id,
  name: `Manager ${id}`,
  region,
  working: 0,
  busy: [],
  has_calendar: true,
});
const rep = (id: string): RepLane => ({
  id,
  name: `Rep ${id}`,
  working: 0,
  busy: [{ start: 600, end: 660, title: "Meeting", may_move: true }],
  calls: [{ start: 630, end: 700, client: "Hospital" }],
  has_calendar: true,
});
const distributor = (id: string, region: string, reps: RepLane[]): DistributorLane => ({
  id,
  name: `Company ${id}`,
  region,
  city: "Hangzhou",
  agreement_end: null,
  blackouts: [],
  reps,
});
const visit = (id: string, manager_id: string, rep_id: string, distributor_id: string, start: number): TimelineVisit => ({
  start,
  end: start + 60,
  conflict: null,
  visit: {
    id,
    demand_id: "d",
    date: "2026-01-05",
    start: "2026-01-05T01:00:00Z",
    end: "2026-01-05T02:00:00Z",
    local_start: "2026-01-05T09:00:00",
    local_end: "2026-01-05T10:00:00",
    manager: manager_id,
    manager_id,
    rep: rep_id,
    rep_id,
    distributor: distributor_id,
    distributor_id,
    client: "Hospital",
    city: "Hangzhou",
    issue: "Issue",
    mode: "observation",
    state: "proposed",
    rides_on: null,
  },
});
const timeline: Timeline = {
  monday: "2026-01-05",
  first_day: "2026-01-06",
  last_day: "2026-01-12",
  now: 0,
  special_days: [],
  working: [[{ start: 1440 + 540, end: 1440 + 1080 }]],
  managers: [manager("m1", "East"), manager("m2", "North")],
  distributors: [
    distributor("d1", "North", [rep("r1")]),
    distributor("d2", "East", [rep("r2"), rep("r3")]),
  ],
  visits: [
    visit("v1", "m1", "r2", "d2", 2000),
    visit("v2", "m1", "r3", "d2", 3000),
    visit("v3", "m2", "r1", "d1", 2900),
  ],
  events: [
    {
      id: "e1",
      title: "Department meeting",
      distributor_id: "d2",
      managers: ["m1"],
      reps: ["r2"],
      start: 2500,
      end: 2560,
      state: "planned",
      collides: true,
    },
  ],
  demands: [],
};
const regions = regionsOf(timeline);
const names = (folded: string[], text: string): string[] =>
  shownOf(regions, new Set(folded), text).lines.map((line) => line.id);

test("a region's managers come first, beneath them its distributors with their reps", () => {
  expect(names([], "")).toEqual(["m1", "d2", "r2", "r3", "m2", "d1", "r1"]);
  expect([...shownOf(regions, new Set(), "").tops]).toEqual([0, 36, 62, 92, 122, 158, 184, 214]);
});

test("distributors fold up, and a search finds their reps nevertheless", () => {
  expect(names(["d2"], "")).toEqual(["m1", "d2", "m2", "d1", "r1"]);
  expect(names(["d2"], "rep r3")).toEqual(["m1", "d2", "r3"]);
  expect(names([], "north")).toEqual(["m2", "d1", "r1"]);
  expect(names([], "manager m2")).toEqual(["m2"]);
  expect(names([], "nobody")).toEqual([]);
});

test("time off is what working time leaves of the days shown", () => {
  expect(regions[0]?.managers[0]?.off).toEqual([
    { start: 1440, end: 1980 },
    { start: 2520, end: 8 * 1440 },
  ]);
});

test("a visit is found by the minute, with some leeway", () => {
  const line = regions[0]?.managers[0];
  if (!line) throw new Error("no manager");
  expect(visitAt(line, 2030, 0)?.visit.id).toBe("v1");
  expect(visitAt(line, 2065, 10)?.visit.id).toBe("v1");
  expect(visitAt(line, 2500, 10)).toBeUndefined();
});

test("arrows go from visit to visit along a lane and across lanes", () => {
  const shown = shownOf(regions, new Set(), "");
  const first = firstPlace(shown, new Set(), 0);
  if (!first) throw new Error("no visit");
  expect([first.visit.visit.id, first.lane]).toEqual(["v1", "m1"]);
  const walk = (...steps: Step[]): readonly string[] => {
    let at = first;
    for (const step of steps) at = placeAfter(shown, new Set(), at, step, 100) ?? at;
    return [at.visit.visit.id, at.lane];
  };
  expect(walk("right")).toEqual(["v2", "m1"]);
  expect(walk("left")).toEqual(["v1", "m1"]);
  expect(walk("last", "down")).toEqual(["v1", "r2"]);
  expect(walk("down", "down", "down")).toEqual(["v3", "m2"]);
  expect(walk("pageDown")).toEqual(["v3", "m2"]);
  expect(walk("down", "up")).toEqual(["v1", "m1"]);
});

test("a market event lies in the lanes of all who take part, and of nobody else", () => {
  const lanes = shownOf(regionsOf(timeline), new Set(), "").lines;
  const withEvent = lanes.filter((line) => line.bars.bars.some((bar) => bar.kind === "event"));
  expect(withEvent.map((line) => line.id).toSorted()).toEqual(["d2", "m1", "r2"]);
  expect(withEvent.every((line) => line.bars.bars.some((bar) => bar.event?.collides === true))).toBe(true);
});
