// What is being changed in a playbook, and what of it is on show.
import type { ClientKind, PlaybookPage, VisitMode } from "../../ipc/bindings";
import { changedLines, chapterOf, emptyChapter, type Whole } from "./chapters";

export class Editor {
  mode = $state<VisitMode | null>(null);
  client = $state<ClientKind | null>(null);
  editing = $state(false);
  chapters = $state<Whole[]>([]);
  /** The edition whose chapters these are. */
  version = $state(0);
  #first: readonly Whole[] = [];

  readonly scope = $derived({ mode: this.mode, client: this.client });
  readonly changed = $derived(this.editing ? changedLines(this.#first, this.chapters) : 0);

  /** Shows an edition, unless somebody is changing one. */
  show(page: PlaybookPage): void {
    if (this.editing) return;
    this.#take(page);
  }

  begin(page: PlaybookPage): void {
    this.#take(page);
    this.editing = true;
    this.#hold();
  }

  leave(page: PlaybookPage): void {
    this.editing = false;
    this.#take(page);
  }

  choose(mode: VisitMode | null, client: ClientKind | null): void {
    [this.mode, this.client] = [mode, client];
    if (this.editing) this.#hold();
  }

  /** The chapter on show. */
  get chapter(): Whole | undefined {
    return chapterOf(this.chapters, this.scope);
  }

  /** There is a chapter to write in wherever somebody may write. */
  #hold(): void {
    if (!this.chapter) this.chapters.push(emptyChapter(this.scope));
  }

  #take(page: PlaybookPage): void {
    this.#first = page.playbook.chapters as Whole[];
    this.chapters = structuredClone(page.playbook.chapters as Whole[]);
    this.version = page.playbook.version;
  }
}
