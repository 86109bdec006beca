// A list of people and clients that is about to be taken: what would come of it, and taking it.
import { open } from "@tauri-apps/plugin-dialog";
import { commands, done } from "../../ipc/backend";
import type { Failure, Sheet, SheetLook } from "../../ipc/bindings";
import { notices } from "../../state/notices.svelte";
import { programme } from "../../state/programme.svelte";
import { asFailure, revision } from "../../state/query.svelte";
import { words } from "../../state/words.svelte";

/** So long nothing is typed before it is looked at. */
const PAUSE = 250;

class Importing {
  asked = $state(false);
  text = $state("");
  file = $state("");
  look = $state.raw<SheetLook | undefined>(undefined);
  failure = $state.raw<Failure | undefined>(undefined);
  busy = $state(false);
  #turn = 0;

  begin(): void {
    this.text = this.file = "";
    this.look = this.failure = undefined;
    this.asked = true;
  }

  /** Cells were pasted or typed. */
  typed(): void {
    const turn = ++this.#turn;
    setTimeout(() => {
      if (turn === this.#turn) void this.#read();
    }, PAUSE);
  }

  async choose(): Promise<void> {
    const filters = [{ name: words.say("records-import-file-kind"), extensions: ["csv", "tsv", "txt"] }];
    const file = await open({ filters });
    if (typeof file === "string") await this.from(file);
  }

  async from(file: string): Promise<void> {
    this.file = file;
    await this.#read();
  }

  async take(): Promise<void> {
    this.busy = true;
    try {
      const { changes } = await done(commands.importPeople(this.#sheet()));
      this.asked = false;
      revision.changed();
      const undo = { label: words.say("screen-undo"), run: () => void programme.undo() };
      notices.tell(words.say("records-import-taken", { count: changes.length }), undo);
    } catch (error) {
      this.failure = asFailure(error);
    }
    this.busy = false;
  }

  #sheet(): Sheet {
    return this.file === "" ? { kind: "text", value: this.text } : { kind: "file", value: this.file };
  }

  async #read(): Promise<void> {
    const turn = ++this.#turn;
    const empty = this.file === "" && this.text.trim() === "";
    try {
      const look = empty ? undefined : await done(commands.lookAtPeople(this.#sheet()));
      if (turn === this.#turn) [this.look, this.failure] = [look, undefined];
    } catch (error) {
      if (turn === this.#turn) [this.look, this.failure] = [undefined, asFailure(error)];
    }
  }
}
export const importing = new Importing();
