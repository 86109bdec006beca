import { expect, test } from "vitest";
import type { VisitCard, VisitLine } from "../../ipc/bindings";
import { column, onBoard, over, passing } from "./cards";

const card = (id: string, state: string, due: string | null, more: Partial<VisitLine> = {}): VisitCard =>
  ({
    visit: {
      id,
      state,
      local_start: `2026-01-0${id}T09:00:00`,
      client: "市一医院",
      rep: "周敏",
      manager: "陈立新",
      manager_id: "m1",
      distributor: "甬江",
      distributor_id: "d1",
      issue: "进院",
      city: "宁波",
      ...more,
    } as VisitLine,
    lacks: 0,
    next: null,
    due,
    overdue: false,
    has_draft: false,
  }) satisfies VisitCard;

const ids = (cards: readonly VisitCard[]): string[] => cards.map((one) => one.visit.id);

test("what is due first stands first in its column", () => {
  const cards = [card("1", "held", null), card("2", "held", "2026-01-09"), card("3", "held", "2026-01-08"), card("4", "agreed", null)];
  expect(ids(column(cards, "held"))).toEqual(["3", "2", "1"]);
});

test("what is over is folded, the last one first", () => {
  const cards = [card("1", "closed", null), card("2", "no_show", null), card("3", "held", null)];
  expect(ids(over(cards))).toEqual(["2", "1"]);
});

test("a filter wants all that it names", () => {
  const cards = [card("1", "held", null), card("2", "held", null, { client: "海曙药房", manager_id: "m2" }), card("3", "agreed", null)];
  const all = { typed: "", manager: "", distributor: "", state: "" } as const;
  expect(ids(passing(cards, all))).toEqual(["1", "2", "3"]);
  expect(ids(passing(cards, { ...all, typed: "周敏 药房" }))).toEqual(["2"]);
  expect(ids(passing(cards, { ...all, manager: "m1", state: "held" }))).toEqual(["1"]);
});

test("arrows go about the board and pass empty columns by", () => {
  const lengths = [3, 0, 1, 5];
  expect(onBoard("ArrowDown", [0, 2], lengths)).toEqual([0, 2]);
  expect(onBoard("ArrowRight", [0, 2], lengths)).toEqual([2, 0]);
  expect(onBoard("ArrowLeft", [2, 0], lengths)).toEqual([0, 0]);
  expect(onBoard("ArrowLeft", [0, 0], lengths)).toBeUndefined();
  expect(onBoard("End", [3, 0], lengths)).toEqual([3, 4]);
  expect(onBoard("a", [3, 0], lengths)).toBeUndefined();
});
