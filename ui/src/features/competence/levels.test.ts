import { expect, test } from "vitest";
import { countsWord, share } from "./levels";

test("the scale begins at a score of 1 and ends at 5", () => {
  expect([10, 30, 50].map(share)).toEqual([0, 50, 100]);
});

test("evidence counts in full, half, or no more", () => {
  expect([2, 1, 0].map(countsWord)).toEqual([
    "competence-counts-full",
    "competence-counts-half",
    "competence-counts-not",
  ]);
});
