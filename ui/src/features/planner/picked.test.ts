import { expect, test } from "vitest";
import type { TimelineVisit } from "../../ipc/bindings";
import type { Line, Shown } from "./lanes";
import { between, boxOf, inBox, toggled } from "./picked";
import { trackOf } from "./tracks";

const visit = (id: string, start: number): TimelineVisit => ({ visit: { id }, start, end: start + 60 }) as TimelineVisit;
const line = (kind: Line["kind"], id: string, visits: readonly TimelineVisit[]): Line =>
  ({ kind, id, visits: trackOf(visits) }) as unknown as Line;

const [a, b, c] = [visit("a", 0), visit("b", 600), visit("c", 1440)];
const shown: Shown = {
  lines: [line("manager", "m", [a, b, c]), line("distributor", "d", [a, b]), line("rep", "r", [a]), line("rep", "s", [b, c])],
  tops: new Float64Array(),
};
const ids = (visits: readonly TimelineVisit[]): string[] => visits.map((one) => one.visit.id).toSorted();

test("a second press takes back what the first one picked", () => {
  const one = toggled(new Set(), "a");
  expect([...toggled(one, "b")]).toEqual(["a", "b"]);
  expect([...toggled(one, "a")]).toEqual([]);
});

test("a range holds both its ends, from whichever it began", () => {
  const order = ["a", "b", "c", "d"];
  expect([...between(order, "b", "d")]).toEqual(["b", "c", "d"]);
  expect([...between(order, "c", "a")]).toEqual(["a", "b", "c"]);
  expect(between(order, "a", "gone").size).toBe(0);
});

test("a rectangle picks what it touches, each visit once", () => {
  const all = { first: 0, last: 3, start: 0, end: 2000 };
  expect(ids(inBox(shown, new Set(), all))).toEqual(["a", "b", "c"]);
  expect(ids(inBox(shown, new Set(), { ...all, start: 60, end: 601 }))).toEqual(["b"]);
  expect(ids(inBox(shown, new Set(), { ...all, first: 2, last: 2 }))).toEqual(["a"]);
});

test("a distributor's own lane has visits only while it is folded up", () => {
  const lane = { first: 1, last: 1, start: 0, end: 2000 };
  expect(ids(inBox(shown, new Set(), lane))).toEqual([]);
  expect(ids(inBox(shown, new Set(["d"]), lane))).toEqual(["a", "b"]);
});

test("two places span the rectangle between them, whichever came first", () => {
  const [here, there] = [{ line: 3, start: 600, end: 660 }, { line: 1, start: 0, end: 60 }];
  expect(boxOf(here, there)).toEqual({ first: 1, last: 3, start: 0, end: 660 });
  expect(boxOf(there, here)).toEqual(boxOf(here, there));
});
