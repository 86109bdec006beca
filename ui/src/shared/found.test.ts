import { expect, test } from "vitest";
import { holds } from "./found";

test("every word typed must be somewhere", () => {
  expect(holds("", "anything")).toBe(true);
  expect(holds("宁波 甬江", "宁波甬江医药", null)).toBe(true);
  expect(holds("Ning LI", "Ningbo", "Li Wei")).toBe(true);
  expect(holds("Ning Wu", "Ningbo", "Li Wei")).toBe(false);
});
