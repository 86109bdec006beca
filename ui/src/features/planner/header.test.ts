import { expect, test } from "vitest";
import { dates } from "../../state/dates";
import { scaleOf } from "./geometry";
import { headingOf, specialRuns } from "./header";

const hours = { opens: 480, closes: 1080 };
const said = dates((id, args = {}) => [id.replace(/^time-/, ""), ...Object.values(args)].join(" "));
const days = { monday: "2026-02-09", from: 0, to: 28 };

test("holidays in a row are one run, make-up workdays another", () => {
  const scale = scaleOf("week", 700, { firstDay: 0, days: 14 }, hours);
  const runs = specialRuns(scale, "2026-02-09", [
    { date: "2026-02-14", kind: "make_up_workday", name: "Festival" },
    { date: "2026-02-15", kind: "holiday", name: "Festival" },
    { date: "2026-02-16", kind: "holiday", name: "Festival" },
    { date: "2026-02-18", kind: "holiday", name: "Festival" },
  ]);
  expect(runs.map(({ kind, x, width }) => [kind, x, width])).toEqual([
    ["make_up_workday", 500, 100],
    ["holiday", 600, 200],
    ["holiday", 900, 100],
  ]);
});

test("each zoom has what it needs above and below", () => {
  const range = { firstDay: 0, days: 28 };
  const texts = (zoom: "day" | "week" | "month" | "quarter"): [number, number] => {
    const heading = headingOf(zoom, scaleOf(zoom, 900, range, hours), days, said);
    return [heading.above.length, heading.below.length];
  };
  expect(texts("day")).toEqual([28, 280]);
  expect(texts("week")).toEqual([2, 28]);
  expect(texts("month")).toEqual([2, 28]);
  expect(texts("quarter")).toEqual([2, 4]);
});
