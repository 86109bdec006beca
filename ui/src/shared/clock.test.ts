import { expect, test } from "vitest";
import { agreementState, dayIn, daysBetween, freshness, wallClockIn } from "./clock";

test("an instant is another day in Shanghai than in London", () => {
  const instant = Date.parse("2026-01-04T17:30:00Z");
  expect(wallClockIn("Asia/Shanghai", instant)).toBe("2026-01-05T01:30:00");
  expect(dayIn("Europe/London", instant)).toBe("2026-01-04");
});

test("days are counted over the turn of a year and a change of the clocks", () => {
  expect(daysBetween("2025-12-31", "2026-01-01")).toBe(1);
  expect(daysBetween("2026-03-30", "2026-03-28")).toBe(-2);
});

test("calendars grow stale after three weeks", () => {
  expect([freshness(null), freshness(0), freshness(21), freshness(22)]).toEqual([
    "missing",
    "fresh",
    "fresh",
    "stale",
  ]);
});

test("an agreement holds through its last day", () => {
  expect(agreementState(null, "2026-01-01")).toBe("none");
  expect(agreementState("2025-12-31", "2026-01-01")).toBe("over");
  expect(agreementState("2026-01-01", "2026-01-01")).toBe("ending");
  expect(agreementState("2026-04-01", "2026-01-01")).toBe("good");
});
