// A file of sheets that is looked at before it is imported: what stands in it, and what its columns are taken to mean.
import { commands, done } from "../../ipc/backend";
import type { ColumnMeaning, Failure, SheetChoice, SheetColumns, SheetPreview, SheetsLook } from "../../ipc/bindings";
import { notices } from "../../state/notices.svelte";
import { asFailure } from "../../state/query.svelte";
import { words } from "../../state/words.svelte";
import type { FileToImport } from "./importing.svelte";

/** What a column can hold, as a person would look for it. */
export const MEANINGS = [
  "nothing",
  "day",
  "time",
  "last_day",
  "end_time",
  "title",
  "place",
  "note",
  "person",
  "morning",
  "afternoon",
  "evening",
  "of_day",
  "of_person",
  "all_day",
  "status",
  "shown_as",
  "private",
  "identity",
] as const satisfies readonly ColumnMeaning[];

class Sheets {
  asked = $state(false);
  file = $state.raw<FileToImport | undefined>(undefined);
  look = $state.raw<SheetsLook | undefined>(undefined);
  failure = $state.raw<Failure | undefined>(undefined);
  /** The sheet on show, by name. */
  name = $state("");
  #turn = 0;
  readonly sheet = $derived(this.look?.sheets.find((sheet) => sheet.sheet === this.name) ?? this.look?.sheets[0]);
  /** How the sheet on show is read: as was chosen, else as it was found. */
  readonly columns = $derived(this.sheet && columnsOf(this.sheet, this.file?.choice.sheets ?? []));

  async show(file: FileToImport): Promise<void> {
    this.file = file;
    this.look = this.failure = undefined;
    this.asked = true;
    const look = await this.#read();
    this.name = look?.sheets.find((sheet) => sheet.columns !== null)?.sheet ?? "";
  }

  async read_as(encoding: string): Promise<void> {
    if (!this.file) return;
    this.file.choice = { ...this.file.choice, encoding };
    await this.#read();
  }

  async mean(column: number, meaning: ColumnMeaning): Promise<void> {
    const before = this.columns;
    if (before) await this.#choose({ ...before, columns: before.columns.with(column, meaning) });
  }

  async head(row: number | null): Promise<void> {
    if (this.columns) await this.#choose({ ...this.columns, heading: row });
  }

  async end(ends_day_after: boolean): Promise<void> {
    if (this.columns) await this.#choose({ ...this.columns, ends_day_after });
  }

  /** Takes the sheet on show in, or leaves it out. */
  async take(taken: boolean): Promise<void> {
    const sheet = this.sheet;
    if (!sheet) return;
    const nothing = sheet.names.map((): ColumnMeaning => "nothing");
    await this.#choose(taken ? { heading: null, columns: nothing, ends_day_after: false } : null);
  }

  /** Puts what is odd about the file on the clipboard, to be sent back to who filled it in. */
  async copy(): Promise<void> {
    const lines = (this.look?.notices ?? []).map((notice) =>
      words.say("calendars-oddity", { at: words.sentence(notice.at), what: words.sentence(notice.what) }),
    );
    await copied([this.file?.look.file ?? "", ...lines]);
  }

  async #choose(columns: SheetColumns | null): Promise<void> {
    const { file, sheet } = this;
    if (!file || !sheet) return;
    const others = file.choice.sheets.filter((one) => one.sheet !== sheet.sheet);
    file.choice = { ...file.choice, sheets: [...others, { sheet: sheet.sheet, columns }] };
    await this.#read();
  }

  async #read(): Promise<SheetsLook | undefined> {
    const file = this.file;
    if (!file) return undefined;
    const turn = ++this.#turn;
    try {
      const owner = file.owner === "" ? null : file.owner;
      const look = await done(commands.lookAtSheets(file.look.path, owner, file.choice));
      if (turn === this.#turn) [this.look, this.failure] = [look, undefined];
    } catch (error) {
      if (turn === this.#turn) [this.look, this.failure] = [undefined, asFailure(error)];
    }
    return this.look;
  }
}
export const sheets = new Sheets();

/** How a sheet is read: as was chosen, else as it was found. */
export function columnsOf(sheet: SheetPreview, chosen: readonly SheetChoice[]): SheetColumns | null {
  const own = chosen.find((one) => one.sheet === sheet.sheet);
  return own ? own.columns : sheet.columns;
}

/** Puts lines on the clipboard, and says so. */
export async function copied(lines: readonly string[]): Promise<void> {
  try {
    await navigator.clipboard.writeText(lines.join("\n"));
    notices.tell(words.say("calendars-oddities-copied"));
  } catch (error) {
    notices.fail(error);
  }
}
