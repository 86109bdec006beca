import { expect, test } from "vitest";
import { gaps, merged, touching, trackOf, within } from "./tracks";

const bar = (start: number, end: number): { start: number; end: number } => ({ start, end });

test("bars that overlap stand beneath each other, others alone", () => {
  const track = trackOf([bar(50, 70), bar(0, 30), bar(10, 20), bar(25, 40)]);
  expect(track.bars.map((one) => one.start)).toEqual([0, 10, 25, 50]);
  expect([...track.row]).toEqual([0, 1, 1, 0]);
  expect([...track.rows]).toEqual([2, 2, 2, 1]);
});

test("a long bar that began early is found as well", () => {
  const track = trackOf([bar(0, 1000), bar(10, 20), bar(30, 40), bar(900, 950)]);
  const [first, last] = touching(track, 35, 800);
  const found = track.bars.slice(first, last).filter((one) => one.end > 35);
  expect(found.map((one) => one.start)).toEqual([0, 30]);
  expect(touching(track, 2000, 3000)).toEqual([4, 4]);
});

test("one among a hundred thousand bars is found in no time", () => {
  const track = trackOf(Array.from({ length: 100_000 }, (_, at) => bar(at * 10, at * 10 + 8)));
  const began = performance.now();
  for (let at = 0; at < 1000; at += 1) touching(track, at * 900, at * 900 + 500);
  expect(performance.now() - began).toBeLessThan(200);
});

test("gaps are what stretches leave, merging joins what touches", () => {
  expect(gaps([bar(10, 20), bar(30, 40)], 0, 50)).toEqual([bar(0, 10), bar(20, 30), bar(40, 50)]);
  expect(gaps([], 0, 50)).toEqual([bar(0, 50)]);
  expect(merged([bar(5, 9), bar(0, 5), bar(20, 30)])).toEqual([bar(0, 9), bar(20, 30)]);
});

test("bars that overlap share the height of their lane", () => {
  const track = trackOf([
    { start: 0, end: 10 },
    { start: 5, end: 15 },
    { start: 20, end: 30 },
  ]);
  expect(within(track, 0, 100, 47)).toEqual({ top: 103, tall: 19 });
  expect(within(track, 1, 100, 47)).toEqual({ top: 123, tall: 19 });
  expect(within(track, 2, 100, 47)).toEqual({ top: 103, tall: 39 });
});
