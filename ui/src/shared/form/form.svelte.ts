// What is being written in a form: the draft, whether it differs from what was there, and what is wrong with it.
import type { Failure } from "../../ipc/bindings";
import { asFailure } from "../../state/query.svelte";
import { words } from "../../state/words.svelte";

/** What failures call the days of the week. */
const DAYS: readonly string[] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

export class Form<Draft extends object, Saved = unknown> {
  draft: Draft;
  failure = $state.raw<Failure | undefined>(undefined);
  busy = $state(false);
  /** Whether it asks if what was written may be lost. */
  asking = $state(false);
  readonly #first: string;

  constructor(
    begin: () => Draft,
    private readonly store: (draft: Draft) => Promise<Saved>,
    private readonly closed: (saved?: Saved) => void,
  ) {
    this.draft = $state(begin());
    this.#first = this.#written();
  }

  /** What is wrong with a field, and what to do about it. */
  readonly error = (...fields: readonly string[]): string | undefined =>
    this.failure && fields.includes(this.failure.params["field"] ?? "")
      ? words.say("records-wrong", { what: words.failure(this.failure), remedy: words.remedy(this.failure) })
      : undefined;

  /** What went wrong that no field is to blame for. */
  get trouble(): Failure | undefined {
    return this.failure?.params["field"] === undefined ? this.failure : undefined;
  }

  /** The day of the week that is wrong, Monday is 1. */
  get wrongDay(): number | undefined {
    const day = this.failure?.params["day"];
    return day === undefined ? undefined : DAYS.indexOf(day) + 1;
  }

  readonly save = async (event?: SubmitEvent): Promise<void> => {
    event?.preventDefault();
    if (this.busy) return;
    this.busy = true;
    this.asking = false;
    try {
      const saved = await this.store($state.snapshot(this.draft) as Draft);
      this.closed(saved);
    } catch (error) {
      this.failure = asFailure(error);
    }
    this.busy = false;
  };

  /** Closes it, or asks first where something written would be lost. */
  readonly leave = (): void => {
    if (this.#written() === this.#first) this.closed();
    else this.asking = true;
  };

  readonly discard = (): void => this.closed();

  #written(): string {
    return JSON.stringify(this.draft);
  }
}
