import { expect, test } from "vitest";
import { dates, dayNumber, dayText, wallClock, weekday } from "./dates";

test("days are counted without any time zone", () => {
  expect(dayText(dayNumber("2026-03-29"))).toBe("2026-03-29");
  expect(weekday("2026-01-05")).toBe(1);
  expect(weekday("2026-01-11")).toBe(7);
  expect(wallClock("2026-01-05", 2 * 1440 + 545)).toBe("2026-01-07T09:05:00");
  expect(wallClock("2026-01-05", -30)).toBe("2026-01-04T23:30:00");
});

test("whole days and hours are said differently", () => {
  const said = dates((id, args = {}) => `${id}(${Object.values(args).join(" ")})`);
  expect(said.span("2026-01-05T00:00:00", "2026-01-06T00:00:00")).toContain("time-date-with-weekday");
  expect(said.span("2026-01-05T09:00:00", "2026-01-05T10:00:00")).toContain("time-span-in-day");
  expect(said.list(["a"])).toBe("a");
});
