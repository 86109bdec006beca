// The planner screen: what is selected, and what is done with it.
import { tick } from "svelte";
import { commands, done } from "../../ipc/backend";
import type { OpenDemand, OpenMoment, Timeline, TimelineVisit, VisitLine } from "../../ipc/bindings";
import { notices } from "../../state/notices.svelte";
import { programme } from "../../state/programme.svelte";
import { type Query, revision } from "../../state/query.svelte";
import { words } from "../../state/words.svelte";
import { Carry, type Subject } from "./carry.svelte";
import type { Zoom } from "./geometry";
import { Picking, PLAIN } from "./picking.svelte";
import { Search } from "./search.svelte";
import { proposedGhosts } from "./scene";
import { firstPlace, placeAfter, type Step } from "./steps";
import { minuteOf, TimelineView } from "./view.svelte";

export type Selection =
  | { readonly kind: "visit"; readonly id: string; readonly lane: string }
  | { readonly kind: "demand"; readonly id: string };

export class PlannerState {
  readonly view: TimelineView;
  readonly carry: Carry;
  readonly search: Search;
  readonly picking: Picking;
  selection = $state.raw<Selection | undefined>(undefined);
  /** A table in place of the timeline. */
  list = $state(false);
  /** Whether the proposal is being given a name, to be kept; and whether plans are set side by side. */
  keeping = $state(false);
  comparing = $state(false);
  /** What is open beneath the selection. */
  asked = $state<"why" | "time" | undefined>(undefined);

  /** For whom time off is being noted. */
  leave = $state.raw<{ readonly id: string; readonly name: string; readonly from: string } | undefined>(undefined);

  /** A moment that is offered, shown on the timeline. */
  preview = $state.raw<OpenMoment | undefined>(undefined);

  constructor(readonly query: Query<Timeline>) {
    this.view = new TimelineView(() => this.query.data);
    this.carry = new Carry(this.view);
    this.search = new Search(() => this.query.data);
    this.picking = new Picking(this);
  }

  readonly timeline = $derived.by(() => this.query.data);
  readonly visits = $derived(new Map(this.timeline?.visits.map((visit) => [visit.visit.id, visit])));
  readonly demands = $derived(new Map(this.timeline?.demands.map((demand) => [demand.id, demand])));
  readonly conflicts = $derived((this.timeline?.visits ?? []).filter((visit) => visit.conflict));
  readonly visit: TimelineVisit | undefined = $derived(
    this.selection?.kind === "visit" ? this.visits.get(this.selection.id) : undefined,
  );
  readonly demand: OpenDemand | undefined = $derived(
    this.selection?.kind === "demand" ? this.demands.get(this.selection.id) : undefined,
  );
  readonly subject: Subject | undefined = $derived.by(() => {
    if (this.visit) return { kind: "visit", visit: this.visit };
    if (this.demand && !this.demand.refused) return { kind: "demand", demand: this.demand };
    return undefined;
  });

  /** The visits that the proposal would put somewhere, by lane. */
  readonly proposed = $derived.by(() => proposedGhosts(this));

  /** What the distributor agreed to, and what is over, stays. */
  movable({ visit }: TimelineVisit): boolean {
    return visit.state === "proposed";
  }

  /** Picks up what is selected. */
  async liftByKeys(): Promise<void> {
    const { subject } = this;
    if (!subject) return;
    if (subject.kind === "visit" && !this.movable(subject.visit)) notices.tell(words.say("planner-agreed-stays"));
    else {
      this.list = false;
      this.view.filter = "";
      await tick();
      await this.carry.liftByKeys(subject);
    }
  }

  selectVisit(id: string, lane?: string): void {
    const visit = this.visits.get(id);
    if (!visit) return;
    if (this.selection?.kind !== "visit") this.asked = undefined;
    this.selection = { kind: "visit", id, lane: lane ?? visit.visit.manager_id };
  }

  selectDemand(id: string): void {
    if (this.selection?.id !== id) this.asked = undefined;
    this.selection = { kind: "demand", id };
  }

  deselect(): void {
    this.picking.clear();
    this.selection = undefined;
    this.asked = undefined;
  }

  /** Shows the next of the visits that collide on the timeline. */
  showConflict(): void {
    const at = this.conflicts.findIndex(({ visit }) => visit.id === this.selection?.id);
    const next = this.conflicts[(at + 1) % this.conflicts.length];
    if (!next) return;
    this.selectVisit(next.visit.id);
    this.showLine(next.visit);
  }

  /** Selects a visit and brings it into view. */
  show(id: string): void {
    const line = this.visits.get(id)?.visit;
    if (!line) return;
    this.selectVisit(id);
    this.showLine(line);
  }

  /** Shows where a visit stands, or a proposal would put it. */
  showLine(line: VisitLine): void {
    const monday = this.timeline?.monday;
    if (!monday) return;
    this.list = false;
    if (!this.view.shows(line.manager_id)) this.view.filter = "";
    void tick().then(() => {
      const [start, end] = [minuteOf(monday, line.local_start), minuteOf(monday, line.local_end)];
      this.view.reveal(line.manager_id, { start, end });
    });
  }

  /** Puts something at a moment that was offered. */
  async place(subject: Subject, moment: OpenMoment): Promise<void> {
    const { manager_id: manager, rep_id: rep, start } = moment;
    this.preview = undefined;
    if (await this.carry.place(subject, manager, rep, start)) this.asked = undefined;
  }

  /** Shows the timeline at a zoom. */
  zoomTo(zoom: Zoom): void {
    this.list = false;
    void tick().then(() => this.view.zoomTo(zoom));
  }

  /** Goes from the selected visit to another one, and brings the keyboard along; with Shift, picks up to it. */
  async step(step: Step, extend = false): Promise<void> {
    const { view } = this;
    const at = this.visit && this.selection?.kind === "visit" ? { visit: this.visit, lane: this.selection.lane } : undefined;
    const place = at
      ? placeAfter(view.shown, view.folded, at, step, view.height)
      : firstPlace(view.shown, view.folded, view.span.start);
    if (!place) return;
    if (extend) this.picking.stepped(place);
    else this.picking.press(place, PLAIN);
    view.reveal(place.lane, place.visit);
    await tick();
    view.scroller?.querySelector<HTMLElement>('[aria-current="true"]')?.focus({ preventScroll: true });
  }

  async agree(visit: TimelineVisit, agreed: boolean): Promise<void> {
    await this.#write(() => done(commands.agreeVisit(visit.visit.id, agreed)));
  }

  async remove(visit: TimelineVisit): Promise<void> {
    if (!(await this.#write(() => done(commands.removeVisit(visit.visit.id))))) return;
    this.deselect();
    const undo = { label: words.say("screen-undo"), run: () => void programme.undo() };
    notices.tell(words.say("planner-several-removed", { count: 1 }), undo);
  }

  /** Takes away what is selected, as far as it may be. */
  removeSelected(): void {
    if (this.picking.visits.length > 0) void this.picking.remove();
    else if (this.visit && this.movable(this.visit)) void this.remove(this.visit);
    else if (this.visit) notices.tell(words.say("planner-agreed-stays"));
  }

  /** Puts visits on the clipboard as a text for a message. */
  async copy(visits: readonly TimelineVisit[]): Promise<void> {
    const text = visits.map(messageOf).join("\n\n");
    try {
      await navigator.clipboard.writeText(text);
      notices.tell(words.say("planner-copied"));
    } catch (error) {
      notices.fail(error);
    }
  }

  /** Opens the search for a plan with the days on show. */
  plan(): void {
    const timeline = this.timeline;
    if (timeline) this.search.ask({ from: timeline.first_day, to: timeline.last_day });
  }

  findTime(): void {
    if (this.subject) this.asked = "time";
  }

  async #write(write: () => Promise<unknown>): Promise<boolean> {
    try {
      await write();
      revision.changed();
      return true;
    } catch (error) {
      notices.fail(error);
      return false;
    }
  }
}

/** A visit as a message to the distributor. */
function messageOf({ visit }: TimelineVisit): string {
  return words.say("planner-message", {
    client: visit.client,
    city: visit.city,
    span: words.dates.span(visit.local_start, visit.local_end),
    distributor: visit.distributor,
    rep: visit.rep,
    manager: visit.manager,
    issue: visit.issue,
    mode: words.say(`trade-visit-mode-${visit.mode}`),
  });
}
