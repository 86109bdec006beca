// A training that is about to be noted.
import type { TrainingGap, TrainingDraft } from "../../ipc/bindings";

/** A new one of today; for a gap, with those whom it concerns and the visits that showed it. */
export function newTraining(distributor: string | null, today: string, gap?: TrainingGap): TrainingDraft {
  const people = gap?.people ?? [];
  return {
    id: null,
    distributor,
    topic: gap?.topic ?? "",
    title: "",
    on: today,
    by: "",
    note: "",
    managers: people.flatMap((one) => one.manager ?? []),
    reps: people.flatMap((one) => one.rep ?? []),
    answers: (gap?.visits ?? []).map((visit) => visit.id),
  };
}
