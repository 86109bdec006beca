import { expect, test } from "vitest";
import type { EventLine } from "../../ipc/bindings";
import { sorted, wantsAWord, whereOf } from "./events";

const event = (id: string, start: string, state: EventLine["state"]): EventLine =>
  ({ id, start, end: start, state, city: "杭州", client: null, place: "" }) as unknown as EventLine;

test("what is to come is soonest first, what is behind latest first", () => {
  const { ahead, behind } = sorted([
    event("c", "2026-03-03T01:00:00Z", "planned"),
    event("a", "2026-01-03T01:00:00Z", "held"),
    event("b", "2026-02-03T01:00:00Z", "planned"),
    event("d", "2026-02-20T01:00:00Z", "cancelled"),
  ]);
  expect(ahead.map((one) => one.id)).toEqual(["b", "c"]);
  expect(behind.map((one) => one.id)).toEqual(["d", "a"]);
});

test("one that is over and neither held nor cancelled wants a word", () => {
  const now = Date.parse("2026-02-10T00:00:00Z");
  expect(wantsAWord(event("a", "2026-02-09T01:00:00Z", "planned"), now)).toBe(true);
  expect(wantsAWord(event("a", "2026-02-09T01:00:00Z", "held"), now)).toBe(false);
  expect(wantsAWord(event("a", "2026-02-11T01:00:00Z", "planned"), now)).toBe(false);
});

test("a place says no more than is known", () => {
  expect(whereOf(event("a", "2026-02-09T01:00:00Z", "planned"))).toBe("杭州");
  const at = { ...event("a", "2026-02-09T01:00:00Z", "planned"), client: { id: "x", name: "市一" }, place: "三楼" };
  expect(whereOf(at as EventLine)).toBe("杭州 · 市一 · 三楼");
});
