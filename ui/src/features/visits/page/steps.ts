// The steps of a visit as its page shows them.
import type { Step, Turn, VisitPage, VisitState } from "../../../ipc/bindings";
import { words } from "../../../state/words.svelte";

/** The steps that have a form of their own. */
export const FORMS = ["prepare", "goal", "carry_out", "summarise"] as const;
export type FormStep = (typeof FORMS)[number];

export const stepWord = (step: Step): string => words.sayAny(`trade-step-${step.replaceAll("_", "-")}`);

/** What storing a step's form is. */
export const turnOf: Record<FormStep, Turn> = {
  prepare: "prepare",
  goal: "prepare",
  carry_out: "hold",
  summarise: "summarise",
};

/** The steps at which a visit in this state stands, so that they are open when its page is. */
export function currentSteps(state: VisitState): readonly FormStep[] {
  switch (state) {
    case "proposed":
    case "agreed":
      return ["prepare", "goal"];
    case "prepared":
      return ["carry_out"];
    case "held":
      return ["carry_out", "summarise"];
    case "summarised":
    case "closed":
      return ["summarise"];
    default:
      return [];
  }
}

/** The form after another; the last one is followed by none. */
export const nextForm = (step: FormStep): FormStep | undefined => FORMS[FORMS.indexOf(step) + 1];

/** Whose names are likely to be written on a visit's page. */
export function names({ visit, agreed, preparation }: VisitPage): readonly string[] {
  const all = [visit.manager, visit.rep, agreed?.name, preparation.arranged_with?.name];
  return [...new Set(all.filter((name): name is string => Boolean(name)))];
}
