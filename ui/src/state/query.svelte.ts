// What was read from the backend, read again whenever the programme changes.
import { untrack } from "svelte";
import { Failed } from "../ipc/backend";
import type { Failure } from "../ipc/bindings";

/** Counts up with every change of the programme. */
class Revision {
  current = $state(0);
  /** Says that the programme has changed: everything on screen is read again. */
  changed(): void {
    this.current += 1;
  }
}
export const revision = new Revision();

/** An unforeseen error as a failure, so that it is told as any other. */
export function asFailure(error: unknown): Failure {
  if (error instanceof Failed) return error.failure;
  return { code: "stopped", params: {}, detail: error instanceof Error ? error.message : String(error) };
}

/** After so many milliseconds, what is kept is shown and read again: the clock has moved on. */
const FRESH = 60_000;

/** What a reading brought last: a screen that comes back shows it at once. */
export class Kept<T> {
  data: T | undefined;
  #revision = -1;
  #at = 0;

  /** Keeps what was read while the programme stood at that revision. */
  keep(data: T, at: number): void {
    [this.data, this.#revision, this.#at] = [data, at, performance.now()];
  }

  /** What is known, if nothing has changed since. */
  get known(): T | undefined {
    return this.#revision === revision.current ? this.data : undefined;
  }

  get isFresh(): boolean {
    return this.known !== undefined && performance.now() - this.#at < FRESH;
  }
}

/** A reading that follows the programme. Made while a component is set up. */
export class Query<T> {
  data = $state.raw<T | undefined>(undefined);
  failure = $state.raw<Failure | undefined>(undefined);
  loading = $state(true);
  #turn = 0;

  constructor(
    private readonly read: () => Promise<T>,
    /** For a reading that asks the same whenever it is made. */
    private readonly kept?: Kept<T>,
  ) {
    this.data = untrack(() => kept?.known);
    $effect(() => {
      void revision.current;
      if (kept?.isFresh) this.loading = false;
      else void this.refresh();
    });
  }

  /** Reads again. Of two readings under way, the later one counts. */
  readonly refresh = async (): Promise<void> => {
    const turn = ++this.#turn;
    const at = untrack(() => revision.current);
    this.loading = true;
    try {
      const data = await this.read();
      if (turn !== this.#turn) return;
      this.data = data;
      this.kept?.keep(data, at);
      this.failure = undefined;
    } catch (error) {
      if (turn === this.#turn) this.failure = asFailure(error);
    } finally {
      if (turn === this.#turn) this.loading = false;
    }
  };
}
