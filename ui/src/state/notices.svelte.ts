// What the person is told for a moment: that something was done, or went wrong.
import type { Failure } from "../ipc/bindings";
import { asFailure, revision } from "./query.svelte";

export interface Notice {
  readonly id: number;
  readonly text?: string;
  readonly failure?: Failure;
  /** Something that can be done about it. */
  readonly action?: { readonly label: string; readonly run: () => void };
  /** The state of the programme in which it was said. */
  readonly revision?: number;
}

/** Undo takes back what was done last: once something else was, an offer of it would take back that. */
export const isOffered = (notice: Notice): boolean => notice.action !== undefined && notice.revision === revision.current;

class Notices {
  list = $state.raw<readonly Notice[]>([]);
  #next = 0;

  tell(text: string, action?: Notice["action"]): void {
    const id = ++this.#next;
    // One offer at a time: what was done before can't be taken back any more without what is told now.
    if (action) this.list = this.list.filter((notice) => notice.action === undefined);
    this.#add(action ? { id, text, action, revision: revision.current } : { id, text }, 6000);
  }

  fail(error: unknown): void {
    this.#add({ id: ++this.#next, failure: asFailure(error) }, 20000);
  }

  dismiss(id: number): void {
    this.list = this.list.filter((notice) => notice.id !== id);
  }

  #add(notice: Notice, milliseconds: number): void {
    this.list = [...this.list.slice(-3), notice];
    setTimeout(() => this.dismiss(notice.id), milliseconds);
  }
}
export const notices = new Notices();
