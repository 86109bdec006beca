import { expect, test } from "vitest";
import { keyOf, percent } from "./entries";

test("one decision holds for a text throughout a distributor", () => {
  const entry = { distributor: "甬江", text: "市一拜访" };
  expect(keyOf(entry)).toBe(keyOf({ ...entry }));
  expect(keyOf(entry)).not.toBe(keyOf({ ...entry, distributor: "吴门" }));
});

test("confidence stays between none and certain", () => {
  expect([percent(0.734), percent(1.2), percent(null)]).toEqual([73, 100, 0]);
});
