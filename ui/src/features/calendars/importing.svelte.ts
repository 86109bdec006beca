// Calendar files on their way in: what they are, whose, and what became of each.
import { open } from "@tauri-apps/plugin-dialog";
import { commands, done } from "../../ipc/backend";
import type { Failure, FileLook, ImportReport } from "../../ipc/bindings";
import { notices } from "../../state/notices.svelte";
import { programme } from "../../state/programme.svelte";
import { asFailure, revision } from "../../state/query.svelte";
import { words } from "../../state/words.svelte";

export type FileState = "waiting" | "running" | "imported" | "failed";

/** A file, and what is to be done with it. */
export class FileToImport {
  /** The id of the one whose calendar it is. */
  owner = $state("");
  acceptIncomplete = $state(false);
  acceptOlder = $state(false);
  state = $state<FileState>("waiting");
  /** One for each of whom the file brings something. */
  reports = $state.raw<readonly ImportReport[]>([]);
  failure = $state.raw<Failure | undefined>(undefined);

  constructor(readonly look: FileLook) {
    this.owner = look.owner_id ?? "";
  }

  /** Whether the file can be imported as things stand. */
  get ready(): boolean {
    return (
      this.owner !== "" &&
      this.look.failure === null &&
      this.state !== "imported" &&
      (this.look.breaks_off === null || this.acceptIncomplete) &&
      (this.failure?.code !== "calendar-is-older" || this.acceptOlder)
    );
  }

  async import(): Promise<void> {
    this.state = "running";
    this.failure = undefined;
    try {
      this.reports = await done(
        commands.importFile(this.owner, this.look.path, this.acceptIncomplete, this.acceptOlder),
      );
      this.state = "imported";
    } catch (error) {
      this.failure = asFailure(error);
      this.state = "failed";
    }
  }
}

class Importing {
  files = $state.raw<readonly FileToImport[]>([]);
  looking = $state(false);
  running = $state(false);
  /** How many of the run under way are through, and how many it has. */
  through = $state(0);
  total = $state(0);
  #stopped = false;
  readonly ready = $derived(this.files.filter((file) => file.ready));
  readonly imported = $derived(this.files.filter((file) => file.state === "imported"));

  /** Lets the user choose files; those of somebody, if it is said whose. */
  async choose(owner?: string): Promise<void> {
    const filters = [{ name: words.say("calendars-file-kind"), extensions: ["ics", "csv", "tsv", "txt", "xlsx", "xls", "xlsb", "ods"] }];
    const paths = await open({ multiple: true, filters });
    if (!paths) return;
    await this.add(paths);
    const chosen = this.files.filter((file) => owner && paths.includes(file.look.path));
    for (const file of chosen) file.owner = owner ?? "";
  }

  /** Looks at files, and lists them. A file that is listed already is looked at anew. */
  async add(paths: readonly string[]): Promise<void> {
    programme.screen = "calendars";
    this.looking = true;
    try {
      const looks = await done(commands.lookAtFiles([...paths]));
      const others = this.files.filter((file) => !paths.includes(file.look.path));
      this.files = [...others, ...looks.map((look) => new FileToImport(look))];
    } catch (error) {
      notices.fail(error);
    }
    this.looking = false;
  }

  /** Imports all files that are ready, one after the other; a bad one does not stop the rest. */
  async importAll(): Promise<void> {
    const files = this.ready;
    this.running = true;
    this.#stopped = false;
    this.through = 0;
    this.total = files.length;
    for (const file of files) {
      if (this.#stopped) break;
      await file.import();
      this.through += 1;
    }
    this.running = false;
    revision.changed();
    const imported = files.filter((file) => file.state === "imported").length;
    notices.tell(words.say("calendars-imported", { imported, failed: this.through - imported }));
  }

  /** Leaves the files that have not begun. */
  stop(): void {
    this.#stopped = true;
  }

  remove(file: FileToImport): void {
    this.files = this.files.filter((one) => one !== file);
  }

  clear(): void {
    this.files = [];
  }
}
export const importing = new Importing();
