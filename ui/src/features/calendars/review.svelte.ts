// Going through the entries that may be calls on clients.
import { tick } from "svelte";
import { commands, done } from "../../ipc/backend";
import type { ReviewLine } from "../../ipc/bindings";
import { step } from "../../shared/arrows";
import { holds } from "../../shared/found";
import { notices } from "../../state/notices.svelte";
import { programme } from "../../state/programme.svelte";
import { Query, revision } from "../../state/query.svelte";
import { words } from "../../state/words.svelte";
import { keyOf } from "./entries";

/** How many entries are listed at a time: as some are decided, others come after. */
const LISTED = 60;

/** Made while a component is set up. */
export class Review {
  typed = $state("");
  /** The entry for which another client is looked for. */
  searching = $state.raw<ReviewLine | undefined>(undefined);
  readonly query = new Query(() => this.#read());
  /** Entries decided, of which the backend still has to take notice. */
  #decided = $state.raw<ReadonlySet<string>>(new Set());
  #stored = new Set<string>();
  #list: Element | undefined;

  readonly left = $derived((this.query.data ?? []).filter((line) => !this.#decided.has(keyOf(line))));
  readonly fits = $derived(
    this.left.filter((line) => holds(this.typed, line.text, line.rep, line.distributor, line.location)),
  );
  readonly listed = $derived(this.fits.slice(0, LISTED));

  /** Remembers what an entry means: a client by name or id, or nobody. The next entry gets the focus. */
  async decide(line: ReviewLine, client: string | null, name = client): Promise<void> {
    const at = this.listed.indexOf(line);
    const key = keyOf(line);
    this.#decided = new Set([...this.#decided, key]);
    void this.#focus(at);
    try {
      await done(commands.decideMatch(line.distributor, line.text, client));
      this.#stored.add(key);
      const text = name
        ? words.say("calendars-decided", { text: line.text, client: name })
        : words.say("calendars-decided-none", { text: line.text });
      revision.changed();
      notices.tell(text, { label: words.say("screen-undo"), run: () => void programme.undo() });
    } catch (error) {
      this.#decided = new Set([...this.#decided].filter((one) => one !== key));
      notices.fail(error);
    }
  }

  /** Attached to the list: arrows move, 1 to 5 choose a candidate, 0 says that no client is meant. */
  readonly keys = (list: Element): (() => void) => {
    this.#list = list;
    const key = (event: Event): void => {
      if (!(event instanceof KeyboardEvent) || event.ctrlKey || event.metaKey || event.altKey) return;
      const at = this.#rows().findIndex((row) => row.contains(document.activeElement));
      const line = this.listed[at];
      if (!line) return;
      const next = step(event.key, at, this.listed.length);
      const digit = /^[0-5]$/.test(event.key) ? Number(event.key) : undefined;
      const candidate = digit ? line.candidates[digit - 1] : undefined;
      if (next !== undefined) void this.#focus(next);
      else if (digit === 0) void this.decide(line, null);
      else if (candidate) void this.decide(line, candidate.client);
      else return;
      event.preventDefault();
    };
    list.addEventListener("keydown", key);
    return () => list.removeEventListener("keydown", key);
  };

  #rows(): readonly HTMLElement[] {
    return [...(this.#list?.querySelectorAll<HTMLElement>("[data-row]") ?? [])];
  }

  async #focus(at: number): Promise<void> {
    await tick();
    const rows = this.#rows();
    rows[Math.min(at, rows.length - 1)]?.focus();
  }

  async #read(): Promise<readonly ReviewLine[]> {
    // What was stored before this reading began, the reading takes into account.
    const stored = this.#stored;
    this.#stored = new Set();
    const lines = await done(commands.entriesToReview());
    this.#decided = new Set([...this.#decided].filter((key) => !stored.has(key)));
    return lines;
  }
}
