import { expect, test } from "vitest";
import { step } from "./arrows";

test("the arrows stop at both ends", () => {
  expect(step("ArrowDown", 0, 3)).toBe(1);
  expect(step("ArrowDown", 2, 3)).toBe(2);
  expect(step("ArrowUp", 0, 3)).toBe(0);
  expect(step("End", 0, 3)).toBe(2);
  expect(step("Home", 2, 3)).toBe(0);
});

test("other keys and empty lists lead nowhere", () => {
  expect(step("a", 0, 3)).toBeUndefined();
  expect(step("ArrowDown", 0, 0)).toBeUndefined();
});
