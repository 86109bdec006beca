import { expect, test } from "vitest";
import type { HistoryLine } from "../../ipc/bindings";
import { changesOf } from "./changes";

const line = (what: string, at: string, undone = false): HistoryLine => ({ local_at: at, who: "", what, undone, reversible: true, about: null });

test("a run of imports is one line", () => {
  const changes = changesOf([
    line("accept-plan", "2026-01-05T09:01:09"),
    line("import-calendar", "2026-01-05T09:00:40"),
    line("import-calendar", "2026-01-05T09:00:02"),
    line("import-calendar", "2026-01-04T09:00:02"),
  ]);
  expect(changes.map((change) => [change.line.what, change.times])).toEqual([
    ["accept-plan", 1],
    ["import-calendar", 2],
    ["import-calendar", 1],
  ]);
});

test("what was undone stays apart from what was not", () => {
  const at = "2026-01-05T09:00:00";
  expect(changesOf([line("add-leave", at, true), line("add-leave", at)])).toHaveLength(2);
});
