import { expect, test } from "vitest";
import { pointsOf, roundUp, trendOf } from "./trend";

test("the upper edge is a round number that nothing lies above", () => {
  expect([0, 1, 7, 18, 101, 2400].map(roundUp)).toEqual([1, 1, 10, 20, 200, 2500]);
});

test("a month that nobody noted is a gap, which nought is not", () => {
  const { lines, top } = trendOf([[10, null, 0, 5]], 300, 100);
  expect(top).toBe(10);
  expect(lines[0]?.runs.map((run) => run.map(({ at, y }) => [at, y]))).toEqual([
    [[0, 0]],
    [
      [2, 100],
      [3, 50],
    ],
  ]);
  expect(lines[0]?.last?.at).toBe(3);
});

test("several series share one scale, so that they can be compared", () => {
  const { lines, top } = trendOf([[100, 100], [50, null]], 100, 100);
  expect(top).toBe(100);
  expect(pointsOf(lines[0]?.runs[0] ?? [])).toBe("0.0,0.0 100.0,0.0");
  expect(lines[1]?.runs).toEqual([[{ x: 0, y: 50, at: 0 }]]);
});

test("a single month stands in the middle, and nothing at all is no line", () => {
  expect(trendOf([[4]], 100, 100).lines[0]?.last?.x).toBe(50);
  expect(trendOf([[null, null]], 100, 100).lines[0]).toEqual({ runs: [], last: undefined });
});
