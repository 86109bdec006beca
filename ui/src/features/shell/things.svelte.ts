// What the palette finds in the programme, while somebody types.
import { commands, done } from "../../ipc/backend";
import type { FoundKind, FoundThing } from "../../ipc/bindings";
import { dashed } from "../../shared/trade";
import { type DistributorTab, programme } from "../../state/programme.svelte";
import { words } from "../../state/words.svelte";
import { chapterWord } from "../playbook/parts";
import { settings } from "../settings/settings.svelte";

/** So many milliseconds without a key before anything is looked for. */
const PAUSE = 80;

/** What is found on a visit's page, or in the settings. */
type Elsewhere = "visit" | "finding" | "question" | "action" | "attachment" | "manager" | "playbook";

/** On which tab of its distributor's page a thing is. */
const TABS: Record<Exclude<FoundKind, Elsewhere>, DistributorTab> = {
  distributor: "glance",
  client: "clients",
  rep: "people",
  entry: "people",
  issue: "issues",
  evidence: "issues",
  charter: "charter",
  agreement: "agreement",
  promotion: "promotion",
  event: "events",
  training: "training",
  proposal: "results",
  sponsor_news: "results",
  stage_step: "stage",
  assessment: "people",
};

class Things {
  found = $state.raw<readonly FoundThing[]>([]);
  #turn = 0;

  /** Looks for what was typed. Of two searches under way, the later one counts. */
  look(typed: string): () => void {
    const turn = ++this.#turn;
    if (typed.trim() === "" || !programme.info) {
      this.found = [];
      return () => undefined;
    }
    const timer = setTimeout(() => {
      void done(commands.search(typed)).then(
        (found) => {
          if (turn === this.#turn) this.found = found;
        },
        // Commands are found all the same.
        () => undefined,
      );
    }, PAUSE);
    return () => {
      clearTimeout(timer);
    };
  }
}
export const things = new Things();

/** What kind of thing it is, and where it belongs. */
export function told(thing: FoundThing): string {
  const kind = words.sayAny(`search-kind-${dashed(thing.kind)}`);
  const day = thing.date === null ? "" : words.dates.date(thing.date);
  const chapter = thing.chapter && chapterWord(thing.chapter);
  return [kind, thing.of, chapter, day].filter(Boolean).join(" · ");
}

/** Goes to where a thing is. */
export function open(thing: FoundThing): void {
  if (thing.visit_id !== null) programme.openVisit(thing.visit_id);
  else if (thing.distributor_id !== null)
    programme.openDistributor(thing.distributor_id, thing.kind in TABS ? TABS[thing.kind as keyof typeof TABS] : "glance");
  else {
    settings.section = thing.kind === "playbook" ? "playbook" : "people";
    settings.chapter = thing.chapter ?? undefined;
    programme.screen = "settings";
  }
}
