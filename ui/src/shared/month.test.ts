import { expect, test } from "vitest";
import { isOff, monthAfter, weeksOf } from "./month";

test("a month begins on its weekday and ends with its last day", () => {
  const weeks = weeksOf("2026-02-14");
  expect(weeks).toHaveLength(5);
  expect(weeks[0]?.indexOf("2026-02-01")).toBe(6);
  expect(weeks[4]?.filter(Boolean).at(-1)).toBe("2026-02-28");
  expect(weeksOf("2027-02-01")).toHaveLength(4);
});

test("months turn the year", () => {
  expect(monthAfter("2026-12-31", 1)).toBe("2027-01-01");
  expect(monthAfter("2026-01-31", -1)).toBe("2025-12-01");
});

test("a holiday is off and a weekend worked instead of it is not", () => {
  expect(isOff("2026-02-13")).toBe(false);
  expect(isOff("2026-02-21")).toBe(true);
  expect(isOff("2026-02-17", "holiday")).toBe(true);
  expect(isOff("2026-02-14", "make_up_workday")).toBe(false);
});
