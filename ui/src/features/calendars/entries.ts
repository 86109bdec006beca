// Entries that may be calls on clients.
import type { ReviewLine } from "../../ipc/bindings";

/** What keeps entries apart: one decision holds for a text in all calendars of a distributor. */
export function keyOf(line: Pick<ReviewLine, "distributor" | "text">): string {
  return `${line.distributor}\n${line.text}`;
}

/** How sure a match is, in a hundred. */
export function percent(confidence: number | null): number {
  return Math.round(100 * Math.min(1, Math.max(0, confidence ?? 0)));
}
