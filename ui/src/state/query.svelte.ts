// What was read from the backend, read again whenever the programme changes.
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

/** A reading that follows the programme. Made while a component is set up. */
export class Query<T> {
  data = $state.raw<T | undefined>(undefined);
  failure = $state.raw<Failure | undefined>(undefined);
  loading = $state(true);
  #turn = 0;

  constructor(private readonly read: () => Promise<T>) {
    $effect(() => {
      void revision.current;
      void this.refresh();
    });
  }

  /** Reads again. Of two readings under way, the later one counts. */
  readonly refresh = async (): Promise<void> => {
    const turn = ++this.#turn;
    this.loading = true;
    try {
      const data = await this.read();
      if (turn !== this.#turn) return;
      this.data = data;
      this.failure = undefined;
    } catch (error) {
      if (turn === this.#turn) this.failure = asFailure(error);
    } finally {
      if (turn === this.#turn) this.loading = false;
    }
  };
}
