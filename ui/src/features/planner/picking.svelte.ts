// Several visits picked on the timeline or in the list, and what is done with them as one change.
import { commands, done } from "../../ipc/backend";
import type { TimelineVisit } from "../../ipc/bindings";
import { notices } from "../../state/notices.svelte";
import { programme } from "../../state/programme.svelte";
import { revision } from "../../state/query.svelte";
import { words } from "../../state/words.svelte";
import { byDate } from "./listing";
import { between, type Box, boxOf, type Ids, inBox, toggled } from "./picked";
import type { PlannerState } from "./planner.svelte";
import type { Place } from "./steps";

/** A rectangle that is being drawn, in pixels of the whole timeline. */
export interface Band {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

const NONE: Ids = new Set();
/** A press without any key beside it. */
export const PLAIN = { ctrlKey: false, metaKey: false, shiftKey: false };

export class Picking {
  ids = $state.raw<Ids>(NONE);
  band = $state.raw<Band | undefined>(undefined);
  /** From where a range goes on. */
  #anchor: Place | undefined;

  constructor(private readonly planner: PlannerState) {}

  /** The visits picked, by time; none unless there are at least two. */
  readonly visits: readonly TimelineVisit[] = $derived.by(() => {
    const found = [...this.ids].flatMap((id) => this.planner.visits.get(id) ?? []);
    return found.length < 2 ? [] : found.toSorted((a, b) => a.start - b.start);
  });

  has(id: string): boolean {
    return this.visits.length > 0 && this.ids.has(id);
  }

  /** Picks nothing but what is selected. */
  clear(): void {
    this.ids = NONE;
    this.#anchor = undefined;
  }

  /** Takes a press on a visit; with Ctrl or Cmd it is added or left out, with Shift all up to it are picked. */
  press(place: Place, event: { ctrlKey: boolean; metaKey: boolean; shiftKey: boolean }): void {
    const { planner } = this;
    const { id } = place.visit.visit;
    if (event.shiftKey) this.#upTo(place);
    else if (event.ctrlKey || event.metaKey) {
      const now = this.#present;
      this.#anchor = place;
      this.ids = toggled(now, id);
      if (this.ids.has(id)) planner.selectVisit(id, place.lane);
      else if (this.ids.size === 1) planner.selectVisit([...this.ids][0] ?? id);
    } else {
      this.clear();
      planner.selectVisit(id, place.lane);
    }
  }

  /** Picks all up to the visit that a step with Shift has led to. */
  stepped(place: Place): void {
    this.#upTo(place);
  }

  /** Picks what a rectangle touches. */
  box(box: Box): void {
    const { view } = this.planner;
    this.#set(inBox(view.shown, view.folded, box));
  }

  /** Picks all visits in view. */
  all(): void {
    const { planner } = this;
    const { view } = planner;
    if (planner.list) this.#set(this.#listed());
    else this.box({ first: view.rows[0], last: view.rows[1] - 1, start: view.span.start, end: view.span.end });
  }

  async agree(agreed: boolean): Promise<void> {
    const ids = [...this.ids];
    await this.#write(async () => {
      const count = await done(commands.agreeVisits(ids, agreed));
      return words.say(agreed ? "planner-several-agreed" : "planner-several-reopened", { count });
    });
  }

  async remove(): Promise<void> {
    const ids = [...this.ids];
    await this.#write(async () => {
      const count = await done(commands.removeVisits(ids));
      this.clear();
      this.planner.deselect();
      return words.say("planner-several-removed", { count });
    });
  }

  get #present(): Ids {
    if (this.ids.size > 0) return this.ids;
    const { selection } = this.planner;
    return selection?.kind === "visit" ? new Set([selection.id]) : NONE;
  }

  #listed(): readonly TimelineVisit[] {
    const { timeline, view } = this.planner;
    return byDate(timeline?.visits ?? [], view.filter, Infinity).days.flatMap((day) => day.visits);
  }

  #set(visits: readonly TimelineVisit[]): void {
    this.ids = new Set(visits.map((one) => one.visit.id));
    const [first] = visits;
    if (first && !this.ids.has(this.planner.visit?.visit.id ?? "")) this.planner.selectVisit(first.visit.id);
  }

  #upTo(place: Place): void {
    const { planner } = this;
    const selected = planner.visit && planner.selection?.kind === "visit";
    this.#anchor ??= selected && planner.visit && planner.selection?.kind === "visit"
      ? { visit: planner.visit, lane: planner.selection.lane }
      : place;
    const from = this.#anchor;
    if (planner.list) {
      const order = this.#listed().map((one) => one.visit.id);
      this.ids = between(order, from.visit.visit.id, place.visit.visit.id);
    } else {
      const { view } = planner;
      const at = ({ visit, lane }: Place): { line: number; start: number; end: number } => ({
        line: view.shown.lines.findIndex((line) => line.id === lane),
        start: visit.start,
        end: visit.end,
      });
      const found = inBox(view.shown, view.folded, boxOf(at(from), at(place)));
      this.ids = new Set(found.map((one) => one.visit.id));
    }
    planner.selectVisit(place.visit.visit.id, place.lane);
  }

  async #write(write: () => Promise<string>): Promise<void> {
    try {
      const said = await write();
      revision.changed();
      notices.tell(said, { label: words.say("screen-undo"), run: () => void programme.undo() });
    } catch (error) {
      notices.fail(error);
    }
  }
}
