// The first steps with a new programme: which there are, and which are done, from what it holds.
import type { StepsTaken } from "../../ipc/bindings";
import type { MessageId } from "../../ipc/messages";

export type StepId = "people" | "calendars" | "review" | "demands" | "plan" | "export";

export interface FirstStep {
  readonly id: StepId;
  readonly done: boolean;
  readonly title: MessageId;
  /** What there is already, or is still to do. */
  readonly note: MessageId;
  readonly args: Record<string, number>;
}

export function stepsOf({ steps, seen }: StepsTaken): readonly FirstStep[] {
  const { managers, distributors, reps, calendars, to_review: review, demands, visits } = steps;
  const step = (id: StepId, isDone: boolean, args: Record<string, number> = {}): FirstStep => ({
    id,
    done: isDone,
    title: `overview-step-${id}`,
    note: `overview-step-${id}-note`,
    args,
  });
  return [
    step("people", managers > 0 && reps > 0, { managers, distributors, reps }),
    step("calendars", calendars > 0, { calendars }),
    step("review", calendars > 0 && review === 0, { calendars, review }),
    step("demands", demands > 0, { demands }),
    step("plan", visits > 0, { visits }),
    step("export", seen.exported),
  ];
}

/** Whether the list is shown: until it is put away or all is done, and whenever it was asked for. */
export function areShown(taken: StepsTaken): boolean {
  if (taken.seen.hidden !== null) return !taken.seen.hidden;
  return !taken.steps.is_demo && stepsOf(taken).some((step) => !step.done);
}
