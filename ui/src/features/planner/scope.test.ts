import { expect, test } from "vitest";
import type { Timeline } from "../../ipc/bindings";
import { choicesOf, isEmpty, scopeOf } from "./scope";

const timeline = {
  managers: [{ id: "m1", name: "陈", region: "浙北" }],
  distributors: [
    { id: "d1", name: "华东", region: "浙北", city: "杭州" },
    { id: "d2", name: "甬江", region: "浙东", city: "宁波" },
    { id: "d3", name: "湖光", region: "浙北", city: "湖州" },
  ],
} as unknown as Timeline;

test("each manager, region and distributor can be ticked once", () => {
  expect(choicesOf(timeline).map(({ label }) => label)).toEqual(["陈", "浙东", "浙北", "华东", "甬江", "湖光"]);
});

test("what is ticked is asked for by kind, and what is gone is not", () => {
  const scope = scopeOf(choicesOf(timeline), new Set(["regions:浙北", "distributors:d2", "managers:gone"]));
  expect(scope).toEqual({ managers: [], regions: ["浙北"], distributors: ["d2"] });
  expect(isEmpty(scope)).toBe(false);
  expect(isEmpty(scopeOf(choicesOf(timeline), new Set()))).toBe(true);
});
