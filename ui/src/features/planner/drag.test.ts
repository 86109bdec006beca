import { expect, test } from "vitest";
import type { Fits, OpenMoment } from "../../ipc/bindings";
import { FitsIndex } from "./drag";

const moment = (manager: string, rep: string, start: number, gain = 10): OpenMoment => ({
  manager_id: manager,
  manager,
  rep_id: rep,
  rep,
  start,
  end: start + 90,
  rides_on: null,
  gain,
});
const why = (message: string): { message: string; values: Record<string, never> } => ({ message, values: {} });
const fits: Fits = {
  duration: 90,
  open: [moment("m", "r", 600), moment("m", "r", 630), moment("m", "s", 630, 50), moment("m", "r", 827)],
  closed: [
    { manager_id: null, rep_id: null, start: 0, end: 500, why: why("window") },
    { manager_id: "m", rep_id: null, start: 0, end: 550, why: why("manager") },
    { manager_id: null, rep_id: "r", start: 660, end: 800, why: why("rep") },
    { manager_id: "m", rep_id: "r", start: 800, end: 820, why: why("both") },
  ],
};
const manager = { kind: "manager", id: "m" } as const;

test("an open start within a quarter of an hour draws what is held to itself", () => {
  const index = new FitsIndex(fits, { present: { manager: "m", rep: "r" } });
  const verdict = index.check(manager, 815, 810);
  expect(verdict).toMatchObject({ open: true, moment: { start: 827 } });
  expect(index.check(manager, 580, 570)).toMatchObject({ open: false, start: 570 });
});

test("the rep of a visit stays; a demand takes whoever is best", () => {
  const visit = new FitsIndex(fits, { present: { manager: "m", rep: "r" } });
  expect(visit.check(manager, 630, 630)).toMatchObject({ moment: { rep_id: "r" } });
  const demand = new FitsIndex(fits);
  expect(demand.check(manager, 630, 630)).toMatchObject({ moment: { rep_id: "s" } });
  expect(demand.anyPair).toEqual({ manager: "m", rep: "s" });
});

test("what holds for all is named before what holds for one", () => {
  const index = new FitsIndex(fits, { present: { manager: "m", rep: "r" } });
  const said = (start: number): string | undefined => {
    const verdict = index.check(manager, start, start, 0);
    return verdict.open ? "open" : verdict.why?.message;
  };
  expect([said(480), said(510), said(690), said(810), said(600)]).toEqual(["window", "manager", "rep", "both", "open"]);
});

test("who is not concerned has no pair", () => {
  const index = new FitsIndex(fits);
  expect(index.check({ kind: "rep", id: "stranger" }, 600, 600)).toEqual({
    open: false,
    start: 600,
    pair: undefined,
    why: undefined,
  });
  expect(index.concerns("s")).toBe(true);
});

test("where nothing is open at all, it is still said what closes a lane", () => {
  const closed = [
    { manager_id: "m", rep_id: null, start: 0, end: 50, why: why("manager") },
    { manager_id: null, rep_id: "r", start: 50, end: 90, why: why("rep") },
  ];
  const index = new FitsIndex({ duration: 60, open: [], closed }, { reps: ["s", "r"] });
  const said = (lane: { kind: "manager" | "rep"; id: string }, start: number): unknown => {
    const verdict = index.check(lane, start, start);
    return verdict.open ? "open" : [verdict.pair, verdict.why?.message];
  };
  expect(said(manager, 30)).toEqual([{ manager: "m", rep: "r" }, "manager"]);
  expect(said(manager, 60)).toEqual([{ manager: "m", rep: "r" }, "rep"]);
  expect(said({ kind: "rep", id: "r" }, 60)).toEqual([{ manager: "m", rep: "r" }, "rep"]);
  expect(said({ kind: "rep", id: "s" }, 95)).toEqual([{ manager: "m", rep: "s" }, undefined]);
});

test("lanes light up where something could stand", () => {
  expect(new FitsIndex(fits).openStretches.get("r")).toEqual([
    { start: 600, end: 720 },
    { start: 827, end: 917 },
  ]);
});

test("a check takes far less than a millisecond", () => {
  const open = Array.from({ length: 20_000 }, (_, at) => moment("m", `r${at % 8}`, at * 30));
  const closed = Array.from({ length: 50_000 }, (_, at) => ({
    manager_id: "m",
    rep_id: `r${at % 8}`,
    start: at * 20,
    end: at * 20 + 15,
    why: why("busy"),
  }));
  const index = new FitsIndex({ duration: 60, open, closed }, { present: { manager: "m", rep: "r1" } });
  const began = performance.now();
  for (let at = 0; at < 2000; at += 1) index.check(manager, at * 37, at * 37);
  expect((performance.now() - began) / 2000).toBeLessThan(0.2);
});
