// How the entries of a calendar are treated: what there is to decide, in words.
import type { CalendarPolicy, ShownAs, ShownCount, Treatment } from "../../ipc/bindings";
import type { MessageId } from "../../ipc/messages";
import { words } from "../../state/words.svelte";

const SHOWN_WORDS: Record<ShownAs, MessageId> = {
  busy: "calendars-shown-busy",
  tentative: "calendars-shown-tentative",
  out_of_office: "calendars-shown-out-of-office",
  working_elsewhere: "calendars-shown-working-elsewhere",
  free: "calendars-shown-free",
};
const SHOWN = Object.keys(SHOWN_WORDS) as ShownAs[];
const TREATMENTS: readonly (readonly [Treatment, MessageId])[] = [
  ["blocks", "calendars-treatment-blocks"],
  ["may_move", "calendars-treatment-may-move"],
  ["free", "calendars-treatment-free"],
];

export function shownWord(shown: ShownAs): string {
  return words.say(SHOWN_WORDS[shown]);
}

export function treatments(): { value: Treatment; label: string }[] {
  return TREATMENTS.map(([value, word]) => ({ value, label: words.say(word) }));
}

/** What is to be decided: of what there is in a calendar, with how many entries show it, else of all. */
export function asked(counts?: readonly ShownCount[]): { shown_as: ShownAs; label: string }[] {
  if (!counts) return SHOWN.map((shown_as) => ({ shown_as, label: shownWord(shown_as) }));
  return counts.map(({ shown_as, events }) => ({
    shown_as,
    label: words.say("calendars-shown-count", { shown: shownWord(shown_as), count: events }),
  }));
}

export function isSame(a: CalendarPolicy, b: CalendarPolicy): boolean {
  return SHOWN.every((shown) => a[shown] === b[shown]);
}
