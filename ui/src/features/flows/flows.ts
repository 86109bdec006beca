// What can be said of the four flows without asking the backend.
import type { Figure, Flow, FlowHealth, Unit } from "../../ipc/bindings";
import { words } from "../../state/words.svelte";

export const flowWord = (flow: Flow): string => words.say(`trade-finding-${flow}`);
export const healthWord = (health: FlowHealth): string => words.say(`flows-health-${health}`);
export const figureWord = (figure: Figure): string => words.sayAny(`flows-figure-${figure.replaceAll("_", "-")}`);
export const unitWord = (unit: Unit): string => words.say(`flows-unit-${unit}`);

/** How health is shown: its shape says the same as its colour. */
export const healthKind: Record<FlowHealth, "good" | "warn" | "bad" | "none"> = {
  well: "good",
  watch: "warn",
  sick: "bad",
  unknown: "none",
};

/** The figures of each flow that are drawn: those of one unit, which can be compared. */
export const DRAWN: Record<Flow, readonly Figure[]> = {
  information: ["reports_due", "reports_on_time"],
  goods: ["shipped", "sold_through", "stock"],
  money: ["invoiced", "collected"],
  commerce: ["ordering_clients", "new_clients"],
};

/** The months up to one, latest first, as `2026-01`. */
export function monthsUpTo(last: string, count: number): string[] {
  const [year = 0, month = 1] = last.split("-").map(Number);
  return Array.from({ length: count }, (_, back) => {
    const at = year * 12 + month - 1 - back;
    return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, "0")}`;
  });
}
