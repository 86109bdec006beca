import { expect, test } from "vitest";
import type { CalendarLine, DistributorLine, RepLine } from "../../ipc/bindings";
import { firstOf, grouped, health } from "./grouped";

const distributor = (name: string, region: string, tier: DistributorLine["tier"]): DistributorLine => ({
  id: name,
  name,
  city: "杭州",
  region,
  tier,
  stage: "assist",
  sponsor: null,
  agreement_until: null,
  reps: 1,
  clients: 1,
});
const rep = (id: string, of: string): RepLine => ({ id, name: id, distributor: of, calendars: 1, medical_representative: false });
const calendar = (owner: string, at: string): CalendarLine => ({
  id: `${owner} ${at}`,
  owner,
  owner_id: owner,
  name: "",
  file: "a.ics",
  events: 1,
  imported_at: at,
  policy: { busy: "may_move", tentative: "may_move", out_of_office: "blocks", working_elsewhere: "free", free: "free" },
});

test("by region, core distributors first", () => {
  const lines = [distributor("b", "浙江", "b"), distributor("a", "浙江", "a"), distributor("c", "江苏", "a")];
  const found = grouped(lines, "", "zh-CN");
  expect(found.map((group) => [group.region, group.distributors.map((one) => one.name)])).toEqual([
    ["江苏", ["c"]],
    ["浙江", ["a", "b"]],
  ]);
  expect(grouped(lines, "江苏", "zh-CN")).toHaveLength(1);
  expect(grouped(lines, "nothing", "zh-CN")).toEqual([]);
});

test("a long list is shown from its beginning, and as far as the open one", () => {
  const lines = ["a", "b", "c"].flatMap((name) => [distributor(`${name}1`, name, "a"), distributor(`${name}2`, name, "a")]);
  const groups = grouped(lines, "", "en");
  const names = (most: number, upTo?: string): string[] =>
    firstOf(groups, most, upTo).flatMap((group) => group.distributors.map((one) => one.name));
  expect(names(3)).toEqual(["a1", "a2", "b1"]);
  expect(names(1, "b2")).toEqual(["a1", "a2", "b1", "b2"]);
  expect(names(9)).toHaveLength(6);
});

test("the newest calendar of each rep counts, the worst rep of each distributor", () => {
  const now = Date.parse("2026-03-01T00:00:00Z");
  const found = health(
    [rep("li", "x"), rep("wu", "x"), rep("zhou", "y")],
    [
      calendar("li", "2026-01-01T00:00:00Z"),
      calendar("li", "2026-02-28T00:00:00Z"),
      calendar("wu", "2026-01-01T00:00:00Z"),
    ],
    "Asia/Shanghai",
    now,
  );
  expect(found.get("x")).toEqual({ worst: "stale", wanting: 1, reps: 2 });
  expect(found.get("y")).toEqual({ worst: "missing", wanting: 1, reps: 1 });
});
