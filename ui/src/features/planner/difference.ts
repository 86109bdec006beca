// How a proposal differs from the plan in force, visit by visit.
import type { Proposal, Sentence, VisitLine } from "../../ipc/bindings";

export type Kind = "added" | "moved" | "dropped";
export const KINDS: readonly Kind[] = ["added", "moved", "dropped"];

export interface Change {
  readonly kind: Kind;
  readonly id: string;
  readonly before: VisitLine | undefined;
  readonly after: VisitLine | undefined;
  readonly reasons: readonly Sentence[];
}

/** Of what closed the moments of a visit that is gone, the first few say enough. */
const TOLD = 3;

const stands = (a: VisitLine, b: VisitLine): boolean =>
  a.start === b.start && a.end === b.end && a.manager_id === b.manager_id && a.rep_id === b.rep_id;

/** The changes by time, against the visits of the plan in force. */
export function changesOf(proposal: Proposal, present: readonly VisitLine[]): readonly Change[] {
  const before = new Map(present.map((visit) => [visit.id, visit]));
  const stays = new Set(proposal.visits.map((visit) => visit.id));
  const changes: Change[] = [];
  proposal.visits.forEach((after, at) => {
    const was = before.get(after.id);
    const reasons = proposal.reasons[at] ?? [];
    if (!was) changes.push({ kind: "added", id: after.id, before: undefined, after, reasons });
    else if (!stands(was, after)) changes.push({ kind: "moved", id: after.id, before: was, after, reasons });
  });
  const refused = new Map(proposal.not_plannable.map((one) => [one.demand_id, [one.why]]));
  const closed = new Map(proposal.unplaced.map((one) => [one.demand_id, one.closed.slice(0, TOLD)]));
  for (const visit of present) {
    const planned = visit.date >= proposal.from && visit.date <= proposal.to && visit.state !== "cancelled";
    if (!planned || stays.has(visit.id)) continue;
    const reasons = refused.get(visit.demand_id) ?? closed.get(visit.demand_id) ?? [];
    changes.push({ kind: "dropped", id: visit.id, before: visit, after: undefined, reasons });
  }
  const time = (change: Change): string => (change.after ?? change.before)?.local_start ?? "";
  return changes.toSorted((a, b) => (time(a) < time(b) ? -1 : 1));
}
