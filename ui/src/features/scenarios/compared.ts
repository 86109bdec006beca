// The figures of two plans in words, one beside the other.
import type { Comparison, Counts, PlanFigures } from "../../ipc/bindings";
import type { MessageId } from "../../ipc/messages";
import { words } from "../../state/words.svelte";

export interface FigureRow {
  readonly id: MessageId;
  readonly left: string;
  readonly right: string;
}

const COUNTED = [
  ["scenario-riding-along", "riding_along"],
  ["scenario-key-clients", "key_clients"],
  ["scenario-distributors", "distributors"],
  ["scenario-field-days", "field_days"],
  ["scenario-full-days", "full_days"],
  ["scenario-moved", "moved"],
  ["scenario-fallen", "fallen"],
] as const satisfies readonly (readonly [MessageId, keyof PlanFigures])[];

export const titleOf = (side: PlanFigures): string =>
  side.scenario === null ? words.say("scenario-in-force") : side.name;

export function figuresOf({ left, right }: Comparison): readonly FigureRow[] {
  const row = (id: MessageId, of: (side: PlanFigures) => string): FigureRow => ({ id, left: of(left), right: of(right) });
  return [
    row("scenario-asked", (side) => side.told.map((one) => words.sentence(one)).join(", ") || "–"),
    row("scenario-days-planned", ({ from, to }) => words.dates.range(from, to)),
    row("scenario-visits", ({ visits, wanted }) => words.say("scenario-of-wanted", { visits, wanted })),
    ...COUNTED.map(([id, key]) => row(id, (side) => String(side[key]))),
  ];
}

export const countsOf = ({ managers, distributors }: Comparison): readonly { id: MessageId; counts: readonly Counts[] }[] => [
  { id: "scenario-by-manager", counts: managers },
  { id: "scenario-by-distributor", counts: distributors },
];

/** Those who don't have as many visits in both. */
export const apart = (counts: readonly Counts[]): readonly Counts[] => counts.filter(({ left, right }) => left !== right);
