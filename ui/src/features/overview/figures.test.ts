import { expect, test } from "vitest";
import { figures } from "./figures";

test("shares are of the visits planned, and open visits are counted, not demands", () => {
  const of = figures({
    visits: 8,
    riding_along: 5,
    agreed: 0,
    to_review: 3,
    conflicts: [{}],
    open_demands: [{ missing: 2 }, { missing: 1 }],
  });
  expect(of.map((figure) => [figure.id, figure.count, figure.share, figure.kind])).toEqual([
    ["planned", 8, undefined, "calm"],
    ["riding", 5, 63, "calm"],
    ["agreed", 0, 0, "calm"],
    ["open", 3, undefined, "calm"],
    ["conflicts", 1, undefined, "attend"],
    ["review", 3, undefined, "calm"],
  ]);
});

test("without visits there are no shares", () => {
  const of = figures({ visits: 0, riding_along: 0, agreed: 0, to_review: 0, conflicts: [], open_demands: [] });
  expect(of.every((figure) => figure.share === undefined)).toBe(true);
});
