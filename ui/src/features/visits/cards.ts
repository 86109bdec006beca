// The visits that a filter lets through, and where each stands on the board.
import type { VisitCard, VisitState } from "../../ipc/bindings";
import { holds } from "../../shared/found";
import type { Option } from "../../shared/option";

export interface Filter {
  readonly typed: string;
  readonly manager: string;
  readonly distributor: string;
  readonly state: VisitState | "";
}

export function passing(cards: readonly VisitCard[], filter: Filter): readonly VisitCard[] {
  return cards.filter(
    ({ visit }) =>
      (filter.manager === "" || visit.manager_id === filter.manager) &&
      (filter.distributor === "" || visit.distributor_id === filter.distributor) &&
      (filter.state === "" || visit.state === filter.state) &&
      holds(filter.typed, visit.client, visit.rep, visit.manager, visit.distributor, visit.issue, visit.city),
  );
}

export const COLUMNS = ["proposed", "agreed", "prepared", "held", "summarised"] as const satisfies readonly VisitState[];
export const OVER: readonly VisitState[] = ["closed", "cancelled", "rescheduled", "no_show"];

/** The cards of a column: what is due first stands first, what has no day last. */
export function column(cards: readonly VisitCard[], state: VisitState): readonly VisitCard[] {
  const day = (card: VisitCard): string => card.due ?? "9999";
  return cards
    .filter((card) => card.visit.state === state)
    .toSorted((a, b) => day(a).localeCompare(day(b)) || a.visit.local_start.localeCompare(b.visit.local_start));
}

/** Those that are over, the last one first. */
export const over = (cards: readonly VisitCard[]): readonly VisitCard[] =>
  cards.filter((card) => OVER.includes(card.visit.state)).toReversed();

/** Where an arrow key leads on a board with columns of these lengths; columns without cards are passed by. */
export function onBoard(
  key: string,
  [column, row]: readonly [number, number],
  lengths: readonly number[],
): readonly [number, number] | undefined {
  const to = (column: number, row: number): readonly [number, number] => [
    column,
    Math.max(0, Math.min(row, (lengths[column] ?? 1) - 1)),
  ];
  const beside = (step: number): readonly [number, number] | undefined => {
    let next = column + step;
    while (next >= 0 && next < lengths.length && lengths[next] === 0) next += step;
    return next >= 0 && next < lengths.length ? to(next, row) : undefined;
  };
  switch (key) {
    case "ArrowDown":
      return to(column, row + 1);
    case "ArrowUp":
      return to(column, row - 1);
    case "Home":
      return to(column, 0);
    case "End":
      return to(column, Infinity);
    case "ArrowRight":
      return beside(1);
    case "ArrowLeft":
      return beside(-1);
    default:
      return undefined;
  }
}

/** The managers or distributors of the visits, by name. */
export function people(cards: readonly VisitCard[], who: "manager" | "distributor", language: string): readonly Option[] {
  const names = new Map(cards.map(({ visit }) => [visit[`${who}_id`], visit[who]]));
  return [...names]
    .map(([value, label]) => ({ value, label, hint: "" }))
    .toSorted((a, b) => a.label.localeCompare(b.label, language));
}
