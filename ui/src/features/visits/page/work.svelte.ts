// What is being written for a step of a visit. While it is typed it is kept as a draft on the disk; that is no change
// of the programme until it is stored.
import { untrack } from "svelte";
import { commands, done } from "../../../ipc/backend";
import type { Failure, Step } from "../../../ipc/bindings";
import { notices } from "../../../state/notices.svelte";
import { programme } from "../../../state/programme.svelte";
import { asFailure, revision } from "../../../state/query.svelte";
import { words } from "../../../state/words.svelte";

/** What is typed is on the disk after so many milliseconds, however long the typing goes on. */
const SOON = 250;

/** What is on its way to the disk, of whichever step. */
let writing: Promise<void> = Promise.resolve();

/** Once all that was typed so far is on the disk. */
export const written = (): Promise<void> => writing;

interface Subject {
  readonly visit: string;
  readonly step: Step;
  /** Whether something was typed before and not stored. */
  readonly hasDraft: boolean;
}

/** The form of a step. Made while a component is set up. */
export class StepWork<Form extends object> {
  form: Form;
  /** Whether what was typed before is there. */
  ready = $state(false);
  /** When that was typed which was not stored and is back. */
  restored = $state<string | undefined>(undefined);
  busy = $state(false);
  failure = $state.raw<Failure | undefined>(undefined);
  readonly step: Step;
  readonly #visit: string;
  /** The form as it stands in the programme. */
  #stored = $state("");
  readonly #text: string = $derived.by(() => JSON.stringify(this.form));
  /** Whether something is typed that is not stored. */
  readonly dirty: boolean = $derived.by(() => this.#text !== this.#stored);
  #timer: ReturnType<typeof setTimeout> | undefined;
  #saving: Promise<void> = Promise.resolve();
  #kept: string | undefined;

  constructor(
    { visit, step, hasDraft }: Subject,
    private readonly begin: () => Form,
    private readonly store: (form: Form) => Promise<unknown>,
  ) {
    this.#visit = visit;
    this.step = step;
    const first = begin();
    this.form = $state(first);
    this.#stored = JSON.stringify(first);
    $effect.pre(() => this.#follow(JSON.stringify(begin())));
    $effect(() => {
      const text = this.#text;
      if (this.ready) untrack(() => this.#typed(text));
    });
    const flush = (): void => void this.flush();
    $effect(() => {
      addEventListener("blur", flush);
      addEventListener("pagehide", flush);
      return () => {
        removeEventListener("blur", flush);
        removeEventListener("pagehide", flush);
        flush();
      };
    });
    if (hasDraft) void this.#restore();
    else this.ready = true;
  }

  /** The programme says something else now: so does the form, unless somebody is at it. */
  #follow(stored: string): void {
    untrack(() => {
      if (stored === this.#stored) return;
      const clean = !this.dirty;
      this.#stored = stored;
      if (clean) this.form = JSON.parse(stored) as Form;
    });
  }

  async #restore(): Promise<void> {
    try {
      const typed = await done(commands.draft(this.#visit, this.step));
      if (typed) {
        this.form = { ...this.begin(), ...(JSON.parse(typed.content) as Partial<Form>) };
        this.#kept = typed.content;
        if (this.dirty) this.restored = typed.local_saved_at;
      }
    } catch (error) {
      notices.fail(error);
    }
    this.ready = true;
  }

  #typed(text: string): void {
    if (text === this.#kept || (this.#kept === undefined && !this.dirty)) return;
    this.#timer ??= setTimeout(() => void this.flush(), SOON);
  }

  /** Writes what was typed to the disk now. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const { dirty } = this;
    const text = this.#text;
    if (text === this.#kept || (!dirty && this.#kept === undefined)) return;
    this.#kept = dirty ? text : undefined;
    const { step } = this;
    this.#saving = this.#saving.then(async () => {
      try {
        await done(dirty ? commands.saveDraft(this.#visit, step, text) : commands.discardDraft(this.#visit, step));
      } catch (error) {
        notices.fail(error);
      }
    });
    writing = Promise.all([writing, this.#saving]).then(() => undefined);
    await this.#saving;
  }

  /** Throws away what was typed. */
  readonly discard = (): void => {
    this.form = JSON.parse(this.#stored) as Form;
    this.restored = undefined;
    this.failure = undefined;
    void this.flush();
  };

  /** Stores the form as a change; whether that went well. */
  readonly save = async (): Promise<boolean> => {
    if (this.busy) return false;
    this.busy = true;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const text = this.#text;
    try {
      await this.#saving;
      await this.store($state.snapshot(this.form) as Form);
      // The draft went with it.
      this.#kept = undefined;
      this.#stored = text;
      this.restored = undefined;
      this.failure = undefined;
      revision.changed();
      const undo = { label: words.say("screen-undo"), run: () => void programme.undo() };
      notices.tell(words.sayAny(`visits-stored-${this.step.replaceAll("_", "-")}`), undo);
      return true;
    } catch (error) {
      this.failure = asFailure(error);
      return false;
    } finally {
      this.busy = false;
      // What was typed meanwhile.
      if (this.dirty) this.#typed(this.#text);
    }
  };
}
