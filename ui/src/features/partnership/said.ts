// What partners agreed on, in words.
import type { CharterPart, IssueStatus, Period, Spread } from "../../ipc/bindings";

import { notices } from "../../state/notices.svelte";
import { programme } from "../../state/programme.svelte";
import { revision } from "../../state/query.svelte";
import { words } from "../../state/words.svelte";

const dashed = (name: string): string => name.replaceAll("_", "-");

export const ISSUE_STATUSES: readonly IssueStatus[] = ["open", "in_work", "resolved", "given_up"];
export const statusWord = (status: IssueStatus): string => words.sayAny(`distributors-issue-${dashed(status)}`);
export const partWord = (part: CharterPart): string => words.sayAny(`partnership-part-${dashed(part)}`);
export const spreadWord = (spread: Spread): string => words.sayAny(`partnership-spread-${spread}`);
export const rhythmWord = (per: Period, visits: number): string => words.say(`partnership-rhythm-${per}`, { visits });

/** Whether visits may still serve an issue. */
export const wantsWork = (status: IssueStatus): boolean => status === "open" || status === "in_work";

/** How a status is shown. */
export const statusKind: Record<IssueStatus, "none" | "plain" | "good"> = {
  open: "none",
  in_work: "plain",
  resolved: "good",
  given_up: "plain",
};

/** Says that something was done, with a way to take it back. */
export function told(text: string): void {
  revision.changed();
  notices.tell(text, { label: words.say("screen-undo"), run: () => void programme.undo() });
}
