import { expect, test } from "vitest";
import { joined, parted, toggled } from "./lists";

test("lists are parted at the commas of either language", () => {
  expect(parted("市一， 一院、宁波一院,, 市一;")).toEqual(["市一", "一院", "宁波一院"]);
  expect(parted("  ")).toEqual([]);
  expect(joined(parted("a,b"))).toBe("a, b");
});

test("a choice comes and goes", () => {
  expect(toggled([1, 2], 3)).toEqual([1, 2, 3]);
  expect(toggled([1, 2, 3], 2)).toEqual([1, 3]);
});
