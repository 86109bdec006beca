import { expect, test } from "vitest";
import { holds, leadingFirst } from "./found";

test("every word typed must be somewhere", () => {
  expect(holds("", "anything")).toBe(true);
  expect(holds("宁波 甬江", "宁波甬江医药", null)).toBe(true);
  expect(holds("Ning LI", "Ningbo", "Li Wei")).toBe(true);
  expect(holds("Ning Wu", "Ningbo", "Li Wei")).toBe(false);
});

test("what begins with it comes before what only holds it", () => {
  const cities = ["Changzhou", "Hangzhou", "Ganzhou"];
  const found = (typed: string): readonly string[] => leadingFirst(cities, typed, (city) => [city]);
  expect(found("hangzhou")).toEqual(["Hangzhou", "Changzhou", "Ganzhou"]);
  expect(found(" ")).toEqual(cities);
});
