// The history in fewer lines: the same thing done many times in a row is one.
import type { HistoryLine } from "../../ipc/bindings";

export interface Change {
  readonly line: HistoryLine;
  /** How many times in a row. */
  readonly times: number;
}

/** The changes, the last one first; like ones of one minute and one person in one. */
export function changesOf(lines: readonly HistoryLine[]): readonly Change[] {
  const changes: Change[] = [];
  for (const line of lines) {
    const last = changes.at(-1);
    if (last && kindOf(last.line) === kindOf(line)) changes[changes.length - 1] = { ...last, times: last.times + 1 };
    else changes.push({ line, times: 1 });
  }
  return changes;
}

const kindOf = (line: HistoryLine): string =>
  [line.what, line.who, line.undone, JSON.stringify(line.about), line.local_at.slice(0, "2026-01-05T09:00".length)].join("\n");
