// Calendars that are followed at their addresses: asked what is new, one after the other.
import { commands, done } from "../../ipc/backend";
import type { Failure, ImportReport, SubscriptionLine } from "../../ipc/bindings";
import { notices } from "../../state/notices.svelte";
import { asFailure, revision } from "../../state/query.svelte";
import { words } from "../../state/words.svelte";

/** What came of asking one of them. */
export interface Outcome {
  readonly report?: ImportReport;
  readonly failure?: Failure;
}

class Following {
  /** What came of asking each of them last, by id. */
  outcomes = $state.raw<ReadonlyMap<string, Outcome>>(new Map());
  /** The one that is being asked. */
  asking = $state<string | undefined>(undefined);
  #stopped = false;

  /** Asks one. */
  async refresh(id: string, password?: string): Promise<void> {
    await this.#all([id], password);
  }

  /** Asks all of them, and tells in a word what is new; at the start only if something is. */
  async refreshAll(lines: readonly SubscriptionLine[], quietly = false): Promise<void> {
    await this.#all(lines.map((line) => line.id));
    const outcomes = lines.map((line) => this.outcomes.get(line.id));
    const updated = outcomes.filter((one) => one?.report && one.report.status !== "unchanged").length;
    const failed = outcomes.filter((one) => one?.failure).length;
    if (quietly && updated === 0) return;
    notices.tell(words.say("subscriptions-refreshed", { updated, failed }));
  }

  /** Asks, when a programme is opened, those that answer without a password. */
  async begin(): Promise<void> {
    this.outcomes = new Map();
    try {
      const lines = await done(commands.subscriptions());
      await this.refreshAll(lines.filter((line) => line.user === null), true);
    } catch (error) {
      notices.fail(error);
    }
  }

  stop(): void {
    this.#stopped = true;
    void commands.stopAsking();
  }

  async #all(ids: readonly string[], password?: string): Promise<void> {
    if (this.asking) return;
    this.#stopped = false;
    for (const id of ids) {
      if (this.#stopped) break;
      this.asking = id;
      const outcome = await this.#ask(id, password);
      this.outcomes = new Map([...this.outcomes, [id, outcome]]);
    }
    this.asking = undefined;
    revision.changed();
  }

  async #ask(id: string, password?: string): Promise<Outcome> {
    try {
      return { report: await done(commands.refreshSubscription(id, password ?? null)) };
    } catch (error) {
      const failure = asFailure(error);
      return this.#stopped && failure.code === "stopped" ? {} : { failure };
    }
  }
}
export const following = new Following();
