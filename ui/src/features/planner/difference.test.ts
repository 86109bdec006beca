import { expect, test } from "vitest";
import type { Proposal, VisitLine } from "../../ipc/bindings";
import { changesOf } from "./difference";

const line = (id: string, date: string, rep_id = "r"): VisitLine => ({
  id,
  demand_id: `demand of ${id}`,
  date,
  start: `${date}T01:00:00Z`,
  end: `${date}T02:00:00Z`,
  local_start: `${date}T09:00:00`,
  local_end: `${date}T10:00:00`,
  manager: "m",
  manager_id: "m",
  rep: rep_id,
  rep_id,
  distributor: "d",
  distributor_id: "d",
  client: "Hospital",
  city: "Hangzhou",
  issue: "Issue",
  mode: "observation",
  state: "proposed",
  rides_on: null,
});
const said = (message: string): { message: string; values: Record<string, never> } => ({ message, values: {} });
const visits = [line("kept", "2026-02-02"), line("moved", "2026-02-05"), line("other", "2026-02-04", "s"), line("new", "2026-02-01")];
const proposal: Proposal = {
  asked: {
    from: "2026-02-01",
    to: "2026-02-28",
    scope: { managers: [], regions: [], distributors: [] },
    emphasis: { riding_along: "as_usual", little_travel: "as_usual", present_plan: "as_usual", preferred_times: "as_usual" },
    what_if: { without: [], one_more_like: [] },
  },
  told: [],
  from: "2026-02-01",
  to: "2026-02-28",
  wanted: 5,
  objective: 0,
  bound: null,
  gap: null,
  rounds: 1,
  stopped: false,
  visits,
  reasons: visits.map((visit) => [said(visit.id)]),
  unplaced: [
    { demand_id: "demand of gone", client: "", distributor: "", missing: 1, closed: [said("closed")], change: [] },
  ],
  not_plannable: [],
  notices: [],
  changes: { added: 1, moved: 2, removed: 1, kept: 1 },
  accepted: false,
};
const present = [
  line("kept", "2026-02-02"),
  line("moved", "2026-02-03"),
  line("other", "2026-02-04"),
  line("gone", "2026-02-06"),
  line("before", "2026-01-06"),
];

test("visits are new, moved in time or to others, or gone; those outside its days are no change", () => {
  const changes = changesOf(proposal, present).map(({ kind, id, reasons }) => [kind, id, reasons[0]?.message]);
  expect(changes).toEqual([
    ["added", "new", "new"],
    ["moved", "other", "other"],
    ["moved", "moved", "moved"],
    ["dropped", "gone", "closed"],
  ]);
});

test("a plan that is as the present one has no changes", () => {
  expect(changesOf({ ...proposal, visits: [line("kept", "2026-02-02")] }, [line("kept", "2026-02-02")])).toEqual([]);
});
