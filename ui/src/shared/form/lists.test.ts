import { expect, test } from "vitest";
import { joined, linesOf, parted, toggled } from "./lists";

test("lists are parted at the commas of either language", () => {
  expect(parted("市一， 一院、宁波一院,, 市一;")).toEqual(["市一", "一院", "宁波一院"]);
  expect(parted("  ")).toEqual([]);
  expect(joined(parted("a,b"))).toBe("a, b");
});

test("a choice comes and goes", () => {
  expect(toggled([1, 2], 3)).toEqual([1, 2, 3]);
  expect(toggled([1, 2, 3], 2)).toEqual([1, 3]);
});

test("a text takes the lines that it needs", () => {
  expect(linesOf("", 10)).toBe(1);
  expect(linesOf("0123456789", 10)).toBe(1);
  expect(linesOf("01234567890", 10)).toBe(2);
  expect(linesOf("断货两次了", 10)).toBe(1);
  expect(linesOf("断货两次了吧\nx", 10)).toBe(3);
});
