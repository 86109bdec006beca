// Calendar files on their way in: what they are, whose, and what became of each.
import { open } from "@tauri-apps/plugin-dialog";
import { commands, done } from "../../ipc/backend";
import type { CalendarPolicy, Failure, FileLook, ImportReport, SheetsChoice } from "../../ipc/bindings";
import { notices } from "../../state/notices.svelte";
import { programme } from "../../state/programme.svelte";
import { asFailure, revision } from "../../state/query.svelte";
import { words } from "../../state/words.svelte";
import { isSame } from "./policy";

const EXTENSIONS = ["ics", "csv", "tsv", "txt", "xlsx", "xls", "xlsb", "ods", "zip"];

export type FileState = "waiting" | "running" | "imported" | "failed";

/** A file, and what is to be done with it. */
export class FileToImport {
  /** The id of the one whose calendar it is. */
  owner = $state("");
  acceptIncomplete = $state(false);
  acceptOlder = $state(false);
  /** What is decided of its sheets, if it has any. */
  choice = $state.raw<SheetsChoice>({ encoding: null, sheets: [] });
  /** How its entries are to be treated. */
  policy = $state.raw<CalendarPolicy>() as CalendarPolicy;
  state = $state<FileState>("waiting");
  /** One for each of whom the file brings something. */
  reports = $state.raw<readonly ImportReport[]>([]);
  failure = $state.raw<Failure | undefined>(undefined);

  constructor(readonly look: FileLook) {
    this.owner = look.owner_id ?? "";
    this.policy = look.policy;
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
        commands.importFile(
          this.owner,
          this.look.path,
          this.acceptIncomplete,
          this.acceptOlder,
          this.choice,
          // What was not touched is as it was held before, whoever's it turns out to be.
          isSame(this.policy, this.look.policy) ? null : this.policy,
        ),
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
    const filters = [{ name: words.say("calendars-file-kind"), extensions: EXTENSIONS }];
    await this.#addOf(await open({ multiple: true, filters }), owner);
  }

  /** Lets the user choose folders, of each all that is in it. */
  async chooseFolder(): Promise<void> {
    await this.#addOf(await open({ directory: true, multiple: true }));
  }

  async #addOf(paths: readonly string[] | null, owner?: string): Promise<void> {
    if (!paths) return;
    const added = await this.add(paths);
    // What comes in an archive may tell by itself whose it is.
    const theirs = added.filter((file) => file.owner === "" || paths.includes(file.look.path));
    if (owner) for (const file of theirs) file.owner = owner;
  }

  /** Looks at files, those in folders and archives among them, and lists them. One that is listed is looked at anew. */
  async add(paths: readonly string[]): Promise<readonly FileToImport[]> {
    programme.screen = "calendars";
    this.looking = true;
    let added: readonly FileToImport[] = [];
    try {
      added = (await done(commands.lookAtFiles([...paths]))).map((look) => new FileToImport(look));
      const again = new Set(added.map((file) => file.look.path));
      this.files = [...this.files.filter((file) => !again.has(file.look.path)), ...added];
    } catch (error) {
      notices.fail(error);
    }
    this.looking = false;
    return added;
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
    const imported = files.filter((file) => file.state === "imported");
    const changed = imported.filter((file) => file.reports.some((report) => report.status !== "unchanged")).length;
    const undo = { label: words.say("screen-undo"), run: () => void takeBack(changed) };
    const told = words.say("calendars-imported", { imported: imported.length, failed: this.through - imported.length });
    notices.tell(told, changed > 0 ? undo : undefined);
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

/** Takes back the last changes, one for each file that brought something new. */
async function takeBack(changes: number): Promise<void> {
  for (let left = changes; left > 0; left -= 1) await programme.undo();
}
