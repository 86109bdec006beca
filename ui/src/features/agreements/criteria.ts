// The criteria of an assessment in words.
import type { Criterion } from "../../ipc/bindings";
import { words } from "../../state/words.svelte";

export const criterionWord = (criterion: Criterion): string =>
  words.sayAny(`agreements-criterion-${criterion.replaceAll("_", "-")}`);

/** The last day of so many whole months from a day on. */
export function lastDay(from: string, months: number): string {
  const [year = 0, month = 1, day = 1] = from.split("-").map(Number);
  // The day before the same day so many months later; the month's last day where it has no such day.
  const longest = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  const end = new Date(Date.UTC(year, month - 1 + months, Math.min(day, longest) - 1));
  return end.toISOString().slice(0, 10);
}
