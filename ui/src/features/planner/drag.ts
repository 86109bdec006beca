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

const keyOf = (manager: string | null, rep: string | null): string => `${manager ?? ""}|${rep ?? ""}`;

export class FitsIndex {
  readonly duration: number;
  /** For each person, when something could stand in the lane. */
  readonly openStretches = new Map<string, readonly Stretch[]>();
  readonly #open = new Map<string, OpenMoment[]>();
  readonly #closed = new Map<string, Track<ClosedStretch>>();
  readonly #partner = new Map<string, Pair>();
  readonly #all: readonly OpenMoment[];
  readonly #present: Pair | undefined;
  /** The moment at which most would be gained. */
  readonly bestMoment: OpenMoment | undefined;

  constructor(fits: Fits, present?: Pair) {
    this.duration = fits.duration;
    this.#present = present;
    this.#all = fits.open.toSorted((a, b) => a.start - b.start || b.gain - a.gain);
    let best: OpenMoment | undefined;
    for (const moment of this.#all) {
      if (!best || moment.gain > best.gain) best = moment;
      for (const id of [moment.manager_id, moment.rep_id]) {
        const list = this.#open.get(id);
        if (list) list.push(moment);
        else this.#open.set(id, [moment]);
      }
    }
    this.bestMoment = best;
    for (const [id, moments] of this.#open) {
      this.openStretches.set(id, merged(moments));
      const most = moments.reduce((one, other) => (other.gain > one.gain ? other : one));
      this.#partner.set(id, { manager: most.manager_id, rep: most.rep_id });
    }
    const closed = new Map<string, ClosedStretch[]>();
    for (const stretch of fits.closed) {
      const key = keyOf(stretch.manager_id, stretch.rep_id);
      const list = closed.get(key);
      if (list) list.push(stretch);
      else closed.set(key, [stretch]);
      const { manager_id: manager, rep_id: rep } = stretch;
      if (manager === null || rep === null) continue;
      for (const id of [manager, rep]) if (!this.#partner.has(id)) this.#partner.set(id, { manager, rep });
    }
    for (const [key, list] of closed) this.#closed.set(key, trackOf(list));
    for (const stretch of fits.closed) {
      const only = stretch.manager_id ?? stretch.rep_id;
      const partner = present ?? this.best;
      if (only === null || !partner || this.#partner.has(only)) continue;
      if (stretch.manager_id !== null && stretch.rep_id !== null) continue;
      const pair = stretch.manager_id === null ? { ...partner, rep: only } : { ...partner, manager: only };
      this.#partner.set(only, pair);
    }
  }

  /** The people with whom most would be gained. */
  get best(): Pair | undefined {
    const moment = this.bestMoment;
    return moment && { manager: moment.manager_id, rep: moment.rep_id };
  }

  /** Who would go in any lane if need be. */
  get anyPair(): Pair | undefined {
    return this.#present ?? this.best;
  }

  /** Whether the person could go at all. */
  concerns(id: string): boolean {
    return this.#partner.has(id) || id === this.#present?.manager || id === this.#present?.rep;
  }

  /** Who would go if it were put into the lane: whoever stays, or the best partner. */
  pairOf(lane: Lane): Pair | undefined {
    const present = this.#present;
    if (present) {
      const pair = lane.kind === "manager" ? { ...present, manager: lane.id } : { ...present, rep: lane.id };
      return this.concerns(lane.id) ? pair : undefined;
    }
    return this.#partner.get(lane.id);
  }

  /** What stands in the way of a start, or the moment that it would be. `pull` is 0 for the keyboard. */
  check(lane: Lane, start: number, grid: number, pull = PULL): Verdict {
    const moment = this.#near(lane, start, pull) ?? this.#near(lane, grid, 0);
    if (moment) return { open: true, moment };
    const pair = this.pairOf(lane);
    return { open: false, start: grid, pair, why: pair && this.#why(pair, grid) };
  }

  #near(lane: Lane, start: number, pull: number): OpenMoment | undefined {
    const moments = this.#open.get(lane.id) ?? [];
    const stays = this.#present && (lane.kind === "manager" ? this.#present.rep : this.#present.manager);
    let best: OpenMoment | undefined;
    let rank = -Infinity;
    for (let at = firstWhere(moments.length, (one) => (moments[one]?.start ?? 0) >= start - pull); ; at += 1) {
      const moment = moments[at];
      if (!moment || moment.start > start + pull) return best;
      const other = lane.kind === "manager" ? moment.rep_id : moment.manager_id;
      // The nearest first, then with whom it is already agreed upon, then the best.
      const value = -Math.abs(moment.start - start) * 1e8 + (other === stays ? 1e7 : 0) + moment.gain;
      if (value > rank) [best, rank] = [moment, value];
    }
  }

  /** The most basic of the things in the way: what holds for all comes first. */
  #why({ manager, rep }: Pair, start: number): Sentence | undefined {
    for (const key of [keyOf(null, null), keyOf(manager, null), keyOf(null, rep), keyOf(manager, rep)]) {
      const track = this.#closed.get(key);
      if (!track) continue;
      const [first, last] = touching(track, start, start + 1);
      for (let at = first; at < last; at += 1) {
        const stretch = track.bars[at];
        if (stretch && stretch.start <= start && start < stretch.end) return stretch.why;
      }
    }
    return undefined;
  }
}
