import { expect, test } from "vitest";
import type { StepsTaken } from "../../ipc/bindings";
import { areShown, stepsOf } from "./steps";

const empty: StepsTaken = {
  steps: { managers: 0, distributors: 0, reps: 0, calendars: 0, to_review: 0, demands: 0, visits: 0, is_demo: false },
  seen: { hidden: null, exported: false },
};
const full: StepsTaken = {
  steps: { managers: 1, distributors: 1, reps: 2, calendars: 3, to_review: 0, demands: 4, visits: 5, is_demo: false },
  seen: { hidden: null, exported: true },
};
const open = (taken: StepsTaken): readonly string[] => stepsOf(taken).filter((step) => !step.done).map(({ id }) => id);

test("an empty programme has all steps before it, a finished one none", () => {
  expect(open(empty)).toEqual(["people", "calendars", "review", "demands", "plan", "export"]);
  expect(open(full)).toEqual([]);
});

test("entries to review keep that step open", () => {
  expect(open({ ...full, steps: { ...full.steps, to_review: 7 } })).toEqual(["review"]);
});

test("the list goes when all is done, stays away when put away, and comes back when asked for", () => {
  expect(areShown(empty)).toBe(true);
  expect(areShown(full)).toBe(false);
  expect(areShown({ ...empty, seen: { ...empty.seen, hidden: true } })).toBe(false);
  expect(areShown({ ...full, seen: { ...full.seen, hidden: false } })).toBe(true);
  expect(areShown({ ...empty, steps: { ...empty.steps, is_demo: true } })).toBe(false);
});
