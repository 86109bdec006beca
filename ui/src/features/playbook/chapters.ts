// Chapters of a playbook: which holds where, and how many lines somebody has changed.
import type { Chapter, ClientKind, Requirement, VisitMode } from "../../ipc/bindings";

export const MODES = ["demonstration", "observation"] as const satisfies readonly VisitMode[];
export const CLIENTS = [
  "hospital",
  "department",
  "pharmacy",
  "sub_distributor",
] as const satisfies readonly ClientKind[];

/** As the backend gives them: no part is left out. */
export type Whole = Required<Chapter>;

export type Scope = { readonly mode: VisitMode | null; readonly client: ClientKind | null };

export const emptyChapter = ({ mode, client }: Scope): Whole => ({
  mode,
  client,
  guide: [],
  conduct: [],
  checklist: [],
  rubric: [],
  requires: [],
});

const isOf = (chapter: Whole, scope: Scope): boolean =>
  chapter.mode === scope.mode && chapter.client === scope.client;

/** The chapter for exactly these visits. */
export const chapterOf = (chapters: readonly Whole[], scope: Scope): Whole | undefined =>
  chapters.find((chapter) => isOf(chapter, scope));

/** The other chapters that hold wherever this one does. */
export const holdingToo = (chapters: readonly Whole[], scope: Scope): Whole[] =>
  chapters.filter(
    (chapter) =>
      !isOf(chapter, scope) &&
      (chapter.mode === null || chapter.mode === scope.mode) &&
      (chapter.client === null || chapter.client === scope.client),
  );

/** What the other chapters require there already. */
export const requiredElsewhere = (chapters: readonly Whole[], scope: Scope): Set<Requirement> =>
  new Set(holdingToo(chapters, scope).flatMap((chapter) => chapter.requires));

const lines = (chapters: readonly Whole[]): string[] =>
  chapters.flatMap(({ mode, client, ...parts }) =>
    Object.entries(parts).flatMap(([part, all]) =>
      all.map((line) => JSON.stringify([mode, client, part, line])),
    ),
  );

/** How many lines came, went or were reworded. One that only stands elsewhere counts once, too. */
export function changedLines(before: readonly Whole[], after: readonly Whole[]): number {
  const [old, fresh] = [lines(before), lines(after)];
  const left = [...old];
  let added = 0;
  for (const line of fresh) {
    const at = left.indexOf(line);
    if (at < 0) added += 1;
    else left.splice(at, 1);
  }
  const changed = Math.max(added, left.length);
  return changed === 0 && old.join("\n") !== fresh.join("\n") ? 1 : changed;
}
