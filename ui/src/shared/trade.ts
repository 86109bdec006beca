// The enumerations of the trade in words.
import type { ClientKind, FindingKind, SharingLevel, Stage, Tier, VisitMode, VisitState } from "../ipc/bindings";
import { words } from "../state/words.svelte";

export const dashed = (name: string): string => name.replaceAll("_", "-");

export const tierWord = (tier: Tier): string => tier.toUpperCase();
export const stageWord = (stage: Stage): string => words.sayAny(`trade-stage-${dashed(stage)}`);
export const modeWord = (mode: VisitMode): string => words.sayAny(`trade-visit-mode-${dashed(mode)}`);
export const stateWord = (state: VisitState): string => words.sayAny(`trade-visit-state-${dashed(state)}`);
export const kindWord = (kind: ClientKind): string => words.sayAny(`trade-client-kind-${dashed(kind)}`);
export const findingWord = (kind: FindingKind): string => words.say(`trade-finding-${kind}`);
export const sharingWord = (level: SharingLevel): string => words.sayAny(`distributors-sharing-${dashed(level)}`);

/** What a level of sharing lets be seen. */
export const sharingShows = (level: SharingLevel): string => words.sayAny(`sharing-shows-${dashed(level)}`);
export const SHARING_LEVELS: readonly SharingLevel[] = ["busy_only", "client_names", "full"];

/** Whether the distributor agreed to a visit that is still to come. */
export const isAgreed = (state: VisitState): boolean => state === "agreed" || state === "prepared";

/** How a visit's state is shown. */
export const stateKind: Record<VisitState, "plain" | "good" | "none"> = {
  proposed: "none",
  agreed: "good",
  prepared: "good",
  held: "good",
  summarised: "good",
  closed: "good",
  cancelled: "plain",
  rescheduled: "plain",
  no_show: "plain",
};
