import { expect, test } from "vitest";
import type { SpecialDayLine } from "../../ipc/bindings";
import { monthsOf, runsOf, yearsOf } from "./year";

const holiday = (date: string, name = "春节"): SpecialDayLine => ({ date, kind: "holiday", name });
const workday = (date: string, name = "春节"): SpecialDayLine => ({ date, kind: "make_up_workday", name });

test("consecutive days of one holiday are one line", () => {
  const days = [workday("2026-02-14"), holiday("2026-02-15"), holiday("2026-02-16"), holiday("2026-02-18")];
  expect(runsOf([...days, holiday("2027-02-06")], 2026).map((run) => [run.kind, run.from, run.to])).toEqual([
    ["make_up_workday", "2026-02-14", "2026-02-14"],
    ["holiday", "2026-02-15", "2026-02-16"],
    ["holiday", "2026-02-18", "2026-02-18"],
  ]);
});

test("the present year is always there", () => {
  expect(yearsOf([holiday("2027-01-01")], "2026-11-24")).toEqual([2026, 2027]);
  expect(monthsOf(2026).at(-1)).toBe("2026-12-01");
});
