// For whom a plan is asked for: everybody, or the managers, regions and distributors that were ticked.
import type { Scope, Timeline } from "../../ipc/bindings";

export type ScopeKind = keyof Scope;
export const SCOPE_KINDS: readonly ScopeKind[] = ["managers", "regions", "distributors"];

export interface ScopeChoice {
  readonly kind: ScopeKind;
  /** What tells it from all others. */
  readonly key: string;
  /** What the backend calls it. */
  readonly value: string;
  readonly label: string;
  readonly hint: string;
}

function choice(kind: ScopeKind, value: string, label: string, hint: string): ScopeChoice {
  return { kind, key: `${kind}:${value}`, value, label, hint };
}

/** All that can be ticked. */
export function choicesOf(timeline: Timeline): readonly ScopeChoice[] {
  const regions = [...new Set(timeline.distributors.map(({ region }) => region))].toSorted();
  return [
    ...timeline.managers.map(({ id, name, region }) => choice("managers", id, name, region)),
    ...regions.map((region) => choice("regions", region, region, "")),
    ...timeline.distributors.map(({ id, name, city }) => choice("distributors", id, name, city)),
  ];
}

/** The scope of what is ticked; what is no longer there is left out. */
export function scopeOf(choices: readonly ScopeChoice[], ticked: ReadonlySet<string>): Scope {
  const of = (kind: ScopeKind): string[] =>
    choices.filter((one) => one.kind === kind && ticked.has(one.key)).map((one) => one.value);
  return { managers: of("managers"), regions: of("regions"), distributors: of("distributors") };
}

export const isEmpty = (scope: Scope): boolean => SCOPE_KINDS.every((kind) => scope[kind].length === 0);
