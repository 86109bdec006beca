// Words for what lines of a playbook are about.
import type { ClientKind, FoundChapter, Requirement, Side, Step, VisitMode } from "../../ipc/bindings";
import { words } from "../../state/words.svelte";

export const STEPS: readonly Step[] = ["agree", "prepare", "goal", "carry_out", "summarise", "close"];
export const SIDES: readonly Side[] = ["manufacturer", "distributor"];

export const stepWord = (step: Step): string => words.sayAny(`trade-step-${step.replace("_", "-")}`);
export const sideWord = (side: Side): string => words.say(`trade-side-${side}`);
export const modeWord = (mode: VisitMode | null): string =>
  mode === null ? words.say("playbook-all-modes") : words.say(`trade-visit-mode-${mode}`);
export const clientWord = (client: ClientKind | null): string =>
  client === null
    ? words.say("playbook-all-clients")
    : words.sayAny(`trade-client-kind-${client.replace("_", "-")}`);
/** A chapter, by the visits that it is for. */
export const chapterWord = (one: FoundChapter): string =>
  words.say("playbook-chapter", { mode: modeWord(one.mode), client: clientWord(one.client) });
export const requirementWord = (one: Requirement): string => words.say(`playbook-requires-${one}`);
