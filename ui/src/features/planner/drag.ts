// Whether a visit could stand where it is held: asked at each move of the pointer, so all is prepared.
import type { ClosedStretch, Fits, OpenMoment, Sentence } from "../../ipc/bindings";
import { firstWhere, type Stretch } from "./geometry";
import { merged, type Track, touching, trackOf } from "./tracks";

/** The person whose lane something is held over. */
export interface Lane {
  readonly kind: "manager" | "rep";
  readonly id: string;
}

/** Who goes if nobody else is asked for. */
export interface Pair {
  readonly manager: string;
  readonly rep: string;
}

export type Verdict =
  | { readonly open: true; readonly moment: OpenMoment }
  | { readonly open: false; readonly start: number; readonly pair: Pair | undefined; readonly why: Sentence | undefined };

/** A moment draws what is held near it to itself. */
const PULL = 15;

const keyOf = (manager?: string | null, rep?: string | null): string => `${manager ?? ""}|${rep ?? ""}`;

/** Whom it may concern beside those whom the answer names. */
export interface People {
  /** Who goes as it is planned now. */
  readonly present?: Pair | undefined;
  /** The reps of the distributor. */
  readonly reps?: readonly string[];
}

export class FitsIndex {
  readonly duration: number;
  /** For each person, when something could stand in the lane. */
  readonly openStretches = new Map<string, readonly Stretch[]>();
  /** The moment at which most would be gained. */
  readonly bestMoment: OpenMoment | undefined;
  readonly #open = new Map<string, OpenMoment[]>();
  readonly #closed = new Map<string, Track<ClosedStretch>>();
  /** With whom most would be gained, for each person. */
  readonly #partner = new Map<string, Pair>();
  readonly #managers = new Set<string>();
  readonly #reps = new Set<string>();
  readonly #present: Pair | undefined;

  constructor(fits: Fits, { present, reps = [] }: People = {}) {
    this.duration = fits.duration;
    this.#present = present;
    if (present) this.#meet(present.manager, present.rep);
    for (const moment of fits.open.toSorted((a, b) => a.start - b.start || b.gain - a.gain)) {
      if (!this.bestMoment || moment.gain > this.bestMoment.gain) this.bestMoment = moment;
      const { manager_id: manager, rep_id: rep } = moment;
      this.#meet(manager, rep);
      // In a manager's lane, the rep of a visit stays, and the manager in a rep's.
      if (!present || present.rep === rep) this.#add(manager, moment);
      if (!present || present.manager === manager) this.#add(rep, moment);
    }
    for (const [id, moments] of this.#open) {
      this.openStretches.set(id, merged(moments));
      const most = moments.reduce((one, other) => (other.gain > one.gain ? other : one));
      this.#partner.set(id, { manager: most.manager_id, rep: most.rep_id });
    }
    const closed = new Map<string, ClosedStretch[]>();
    for (const stretch of fits.closed) {
      this.#meet(stretch.manager_id, stretch.rep_id);
      const key = keyOf(stretch.manager_id, stretch.rep_id);
      const list = closed.get(key);
      if (list) list.push(stretch);
      else closed.set(key, [stretch]);
    }
    for (const [key, list] of closed) this.#closed.set(key, trackOf(list));
    // Whom the answer names was asked for: they come before the others.
    for (const rep of reps) this.#reps.add(rep);
  }

  /** Who would go in any lane if need be. */
  get anyPair(): Pair | undefined {
    const [manager] = this.#managers;
    const [rep] = this.#reps;
    const best = this.bestMoment;
    if (this.#present) return this.#present;
    if (best) return { manager: best.manager_id, rep: best.rep_id };
    return manager !== undefined && rep !== undefined ? { manager, rep } : undefined;
  }

  /** Whether the person could go at all. */
  concerns(id: string): boolean {
    return this.#managers.has(id) || this.#reps.has(id);
  }

  /** Who would go if it were put into the lane: whoever stays, or the best partner. */
  pairOf({ kind, id }: Lane): Pair | undefined {
    if (!this.concerns(id)) return undefined;
    const pair = (!this.#present && this.#partner.get(id)) || this.anyPair;
    return pair && (kind === "manager" ? { ...pair, manager: id } : { ...pair, rep: id });
  }

  /** What stands in the way of a start, or the moment that it would be. `pull` is 0 for the keyboard. */
  check(lane: Lane, start: number, grid: number, pull = PULL): Verdict {
    const moment = this.#near(lane, start, pull) ?? this.#near(lane, grid, 0);
    if (moment) return { open: true, moment };
    const pair = this.pairOf(lane);
    return { open: false, start: grid, pair, why: pair && this.#why(lane, pair, grid) };
  }

  #meet(manager: string | null | undefined, rep: string | null | undefined): void {
    if (manager) this.#managers.add(manager);
    if (rep) this.#reps.add(rep);
  }

  #add(id: string, moment: OpenMoment): void {
    const list = this.#open.get(id);
    if (list) list.push(moment);
    else this.#open.set(id, [moment]);
  }

  #near(lane: Lane, start: number, pull: number): OpenMoment | undefined {
    const moments = this.#open.get(lane.id) ?? [];
    let best: OpenMoment | undefined;
    let rank = -Infinity;
    for (let at = firstWhere(moments.length, (one) => (moments[one]?.start ?? 0) >= start - pull); ; at += 1) {
      const moment = moments[at];
      if (!moment || moment.start > start + pull) return best;
      // The nearest first, then the best.
      const value = -Math.abs(moment.start - start) * 1e8 + moment.gain;
      if (value > rank) [best, rank] = [moment, value];
    }
  }

  /** The most basic of the things in the way: what holds for all comes first, what holds for others last. */
  #why({ kind }: Lane, { manager, rep }: Pair, start: number): Sentence | undefined {
    const own = [keyOf(), keyOf(manager), keyOf(null, rep), keyOf(manager, rep)];
    for (const key of own) {
      const why = this.#closing(key, start);
      if (why) return why;
    }
    if (this.#present) return undefined;
    for (const other of kind === "manager" ? this.#reps : this.#managers) {
      const keys = kind === "manager" ? [keyOf(null, other), keyOf(manager, other)] : [keyOf(other), keyOf(other, rep)];
      const why = this.#closing(keys[0] ?? "", start) ?? this.#closing(keys[1] ?? "", start);
      if (why) return why;
    }
    return undefined;
  }

  #closing(key: string, start: number): Sentence | undefined {
    const track = this.#closed.get(key);
    if (!track) return undefined;
    const [first, last] = touching(track, start, start + 1);
    for (let at = first; at < last; at += 1) {
      const stretch = track.bars[at];
      if (stretch && stretch.start <= start && start < stretch.end) return stretch.why;
    }
    return undefined;
  }
}
