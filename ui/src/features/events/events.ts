// What can be said of market events without asking the backend.
import type { EventLine, EventState, MarketEventKind } from "../../ipc/bindings";
import { words } from "../../state/words.svelte";

export const kindWord = (kind: MarketEventKind): string => words.sayAny(`events-kind-${kind.replaceAll("_", "-")}`);
export const stateWord = (state: EventState): string => words.say(`events-state-${state}`);

/** Those that are to come or still want a word, soonest first; then what is behind, latest first. */
export function sorted(events: readonly EventLine[]): { ahead: EventLine[]; behind: EventLine[] } {
  const byTime = events.toSorted((a, b) => a.start.localeCompare(b.start));
  return {
    ahead: byTime.filter((event) => event.state === "planned"),
    behind: byTime.filter((event) => event.state !== "planned").toReversed(),
  };
}

/** Where an event is: the city, at whose place, and where there. */
export const whereOf = ({ city, client, place }: EventLine): string =>
  [city, client?.name ?? "", place].filter((part) => part !== "").join(" · ");

/** Whether it is over and nobody has said yet what came of it. */
export const wantsAWord = (event: EventLine, now: number): boolean =>
  event.state === "planned" && Date.parse(event.end) <= now;
