// A visit or a demand that is being carried about the timeline, by the pointer or the keyboard.
import { commands, done } from "../../ipc/backend";
import type { Fits, OpenDemand, OpenMoment, Placing, Sentence, Timeline, TimelineVisit } from "../../ipc/bindings";
import { notices } from "../../state/notices.svelte";
import { programme } from "../../state/programme.svelte";
import { revision } from "../../state/query.svelte";
import { words } from "../../state/words.svelte";
import { FitsIndex, type Lane, type People, type Verdict } from "./drag";
import { snapped, stepped, within } from "./geometry";
import type { Line } from "./lanes";
import type { TimelineView } from "./view.svelte";

/** What can be put somewhere: a visit of the plan, or the next visit of a demand. */
export type Subject =
  | { readonly kind: "visit"; readonly visit: TimelineVisit }
  | { readonly kind: "demand"; readonly demand: OpenDemand };

/** With whom and when. */
export interface Place {
  readonly manager: string;
  readonly rep: string;
  readonly start: number;
}

export interface Refusal {
  readonly subject: Subject;
  readonly why: readonly Sentence[];
  readonly nearest: readonly OpenMoment[];
  /** Where it was wanted, if only visits are in the way that the planner may move. */
  readonly room?: Place | undefined;
}

/** Where something was put, until the timeline that shows it there has been read. */
export interface Landed {
  readonly subject: Subject;
  readonly lanes: readonly string[];
  readonly start: number;
  readonly before: Timeline | undefined;
}

export const clientOf = (subject: Subject): string =>
  subject.kind === "visit" ? subject.visit.visit.client : subject.demand.client;

export const durationOf = (subject: Subject): number =>
  subject.kind === "demand" ? subject.demand.duration : subject.visit.end - subject.visit.start;

export const idsOf = (subject: Subject): readonly [string | null, string | null] =>
  subject.kind === "visit" ? [subject.visit.visit.id, null] : [null, subject.demand.id];

export class Carry {
  subject = $state.raw<Subject | undefined>(undefined);
  index = $state.raw<FitsIndex | undefined>(undefined);
  lane = $state.raw<Line | undefined>(undefined);
  verdict = $state.raw<Verdict | undefined>(undefined);
  /** Where the pointer is in the window; none while the keyboard carries. */
  pointer = $state.raw<{ readonly x: number; readonly y: number } | undefined>(undefined);
  refusal = $state.raw<Refusal | undefined>(undefined);
  landed = $state.raw<Landed | undefined>(undefined);
  #loading: Promise<void> = Promise.resolve();
  #minute = 0;

  constructor(private readonly view: TimelineView) {}

  readonly duration = $derived.by(() => (this.subject ? durationOf(this.subject) : 0));
  /** The start at which it would stand now. */
  readonly start = $derived(
    this.verdict && (this.verdict.open ? this.verdict.moment.start : this.verdict.start),
  );
  /** The present position in words. */
  readonly said = $derived.by(() => {
    const { verdict, lane } = this;
    if (!this.subject) return "";
    if (!this.index) return words.say("planner-carry-asking");
    if (!lane || !verdict || lane.kind === "distributor") return words.say("planner-carry-no-lane");
    if (verdict.open) {
      const { manager, rep, start, end, rides_on: call } = verdict.moment;
      const span = this.spanOf(start, end);
      if (!call) return words.say("planner-carry-open", { span, manager, rep });
      return words.say("planner-carry-rides", { span, manager, rep, call });
    }
    if (verdict.why) return words.sentence(verdict.why);
    if (!verdict.pair) return words.say("planner-carry-not-concerned", { who: lane.name });
    const [from, to] = [verdict.start, verdict.start + this.duration];
    if (!lane.off.some(({ start, end }) => start < to && from < end)) return words.say("planner-carry-closed");
    return words.say(lane.kind === "manager" ? "plan-blocked-manager-off" : "plan-blocked-rep-off");
  });

  readonly spanOf = (start: number, end: number): string =>
    words.dates.span(this.view.wall(start), this.view.wall(end));

  /** Picks something up: from now on every position is checked here, without asking the backend again. */
  lift(subject: Subject): void {
    this.subject = subject;
    this.index = this.lane = this.verdict = this.refusal = undefined;
    performance.clearMeasures("planner-check");
    performance.clearMarks("tandem-fits");
    this.#loading = this.#ask(subject);
  }

  /** Picks something up with the keyboard, and holds it where it is, or where it would be best. */
  async liftByKeys(subject: Subject): Promise<void> {
    this.lift(subject);
    this.pointer = undefined;
    await this.#loading;
    if (this.subject !== subject) return;
    const best = this.index?.bestMoment;
    const start = subject.kind === "visit" ? subject.visit.start : best?.start;
    const lane = subject.kind === "visit" ? subject.visit.visit.manager_id : best?.manager_id;
    const line = this.view.shown.lines.find((one) => one.id === lane) ?? this.#lanes()[0];
    if (line) this.#holdByKeys(line, start ?? within(this.view.scale, this.view.span.start));
  }

  /** Holds it over a lane at a minute, as the pointer does. */
  hold(lane: Line | undefined, minute: number, pointer: { x: number; y: number }): void {
    const began = performance.now();
    this.pointer = pointer;
    this.lane = lane;
    this.#minute = minute;
    this.#check(within(this.view.scale, Math.round(minute)), snapped(minute), 15);
    performance.measure("planner-check", { start: began, end: performance.now() });
  }

  /** Moves it by half hours, days, or lanes. */
  move(by: { readonly steps?: number; readonly days?: number; readonly lanes?: number }): void {
    if (!this.lane || this.start === undefined) return;
    const lanes = this.#lanes();
    const at = lanes.findIndex((line) => line.id === this.lane?.id);
    const line = by.lanes ? (lanes[at + by.lanes] ?? this.lane) : this.lane;
    const moved = stepped(this.view.scale, this.start, by.steps ?? 0);
    this.#holdByKeys(line, within(this.view.scale, moved + (by.days ?? 0) * 1440));
  }

  cancel(): void {
    this.subject = this.index = this.lane = this.verdict = this.pointer = undefined;
  }

  /** Lets go: it stands there, or it is said what stands in the way. */
  async drop(): Promise<boolean> {
    const { subject } = this;
    await this.#loading;
    if (!subject || this.subject !== subject) return false;
    if (this.pointer) this.#check(Math.round(this.#minute), snapped(this.#minute), 15);
    const { verdict, index } = this;
    this.cancel();
    if (!verdict) return false;
    if (verdict.open) {
      return this.place(subject, verdict.moment.manager_id, verdict.moment.rep_id, verdict.moment.start);
    }
    const pair = verdict.pair ?? index?.anyPair;
    if (pair) return this.place(subject, pair.manager, pair.rep, verdict.start, verdict.why);
    this.refusal = { subject, why: verdict.why ? [verdict.why] : [], nearest: [] };
    return false;
  }

  /** Puts something somewhere; where that can't be, keeps the reasons and the nearest moments. */
  async place(subject: Subject, manager: string, rep: string, start: number, known?: Sentence): Promise<boolean> {
    this.refusal = undefined;
    try {
      const [visit, demand] = idsOf(subject);
      const placing: Placing = await done(commands.placeVisit(visit, demand, manager, rep, start));
      if (placing.placed) {
        this.landed = { subject, lanes: [manager, rep], start, before: this.view.timeline };
        revision.changed();
        notices.tell(words.say("planner-placed", { client: clientOf(subject) }), {
          label: words.say("screen-undo"),
          run: () => void programme.undo(),
        });
        return true;
      }
      const why = placing.why.length > 0 || !known ? placing.why : [known];
      const room = placing.may_give_way ? { manager, rep, start } : undefined;
      this.refusal = { subject, why, nearest: placing.nearest, room };
    } catch (error) {
      notices.fail(error);
    }
    return false;
  }

  async #ask(subject: Subject): Promise<void> {
    try {
      const fits: Fits = await done(commands.fits(...idsOf(subject)));
      if (this.subject !== subject) return;
      this.index = new FitsIndex(fits, this.#people(subject));
      performance.mark("tandem-fits");
      if (this.pointer) this.hold(this.lane, this.#minute, this.pointer);
    } catch (error) {
      if (this.subject === subject) this.cancel();
      notices.fail(error);
    }
  }

  #people(subject: Subject): People {
    if (subject.kind === "visit") {
      const { manager_id: manager, rep_id: rep } = subject.visit.visit;
      return { present: { manager, rep } };
    }
    const company = this.view.timeline?.distributors.find(({ id }) => id === subject.demand.distributor_id);
    return { reps: company?.reps.map(({ id }) => id) ?? [] };
  }

  #check(start: number, grid: number, pull: number): void {
    const line = this.lane;
    const lane: Lane | undefined = line && line.kind !== "distributor" ? { kind: line.kind, id: line.id } : undefined;
    this.verdict = lane && this.index?.check(lane, start, grid, pull);
  }

  #holdByKeys(line: Line, start: number): void {
    this.lane = line;
    this.#check(start, start, 0);
    this.view.reveal(line.id, { start, end: start + this.duration });
  }

  /** The lanes of those who could go. */
  #lanes(): readonly Line[] {
    return this.view.shown.lines.filter((line) => line.kind !== "distributor" && this.index?.concerns(line.id));
  }
}
