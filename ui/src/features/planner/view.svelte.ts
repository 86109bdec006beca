// What part of the timeline is on show: zoom, scroll position, lanes folded up or searched for.
import { tick } from "svelte";
import type { Timeline } from "../../ipc/bindings";
import { dayNumber, wallClock } from "../../state/dates";
import {
  busyDays,
  DAY,
  dayAt,
  hoursShown,
  leftOf,
  minuteAt,
  revealed,
  rowsBetween,
  scaleOf,
  widthOf,
  xOf,
  type Stretch,
  type Zoom,
  ZOOMS,
} from "./geometry";
import { daysOf, type Line, regionsOf, type Shown, shownOf } from "./lanes";

/** A wall-clock time as minutes since the timeline's Monday. */
export function minuteOf(monday: string, wall: string): number {
  const [hour = "0", minute = "0"] = wall.slice(11).split(":");
  return (dayNumber(wall) - dayNumber(monday)) * 1440 + Number(hour) * 60 + Number(minute);
}

export class TimelineView {
  zoom = $state<Zoom>("week");
  filter = $state("");
  folded = $state.raw<ReadonlySet<string>>(new Set());
  scrollX = $state(0);
  scrollY = $state(0);
  width = $state(800);
  height = $state(500);
  /** The element that scrolls. */
  scroller: HTMLElement | undefined;
  #seen = false;

  constructor(private readonly read: () => Timeline | undefined) {}

  readonly timeline = $derived.by(() => this.read());
  readonly range = $derived(this.timeline ? daysOf(this.timeline) : { firstDay: 0, days: 1 });
  /** When managers work: without one there is no visit. */
  readonly #working = $derived.by(() => {
    const timeline = this.timeline;
    const used = new Set(timeline?.managers.map((manager) => manager.working));
    return timeline?.working.filter((_, at) => used.size === 0 || used.has(at)) ?? [];
  });
  readonly hours = $derived(hoursShown(this.#working));
  readonly worked = $derived(busyDays(this.#working));
  readonly regions = $derived(this.timeline ? regionsOf(this.timeline) : []);
  readonly shown: Shown = $derived(shownOf(this.regions, this.folded, this.filter));
  readonly scale = $derived(
    scaleOf(this.zoom, this.width, this.range, this.hours, this.zoom === "day" ? undefined : this.worked),
  );
  readonly fullWidth = $derived(widthOf(this.scale));
  readonly fullHeight = $derived(this.shown.tops.at(-1) ?? 0);
  /** The lanes in view: the first, and the one after the last. */
  readonly rows = $derived(rowsBetween(this.shown.tops, this.scrollY, this.scrollY + this.height));
  /** The minutes in view. */
  readonly span: Stretch = $derived({
    start: minuteAt(this.scale, this.scrollX),
    end: minuteAt(this.scale, this.scrollX + this.width - 0.01),
  });

  /** A minute on the wall clock. */
  readonly wall = (minute: number): string => wallClock(this.timeline?.monday ?? "1970-01-05", minute);

  /** Takes what the scroller did. */
  readonly scrolled = (): void => {
    if (!this.scroller) return;
    this.scrollX = this.scroller.scrollLeft;
    this.scrollY = this.scroller.scrollTop;
  };

  scrollTo(x: number, y: number): void {
    if (!this.scroller) return;
    this.scroller.scrollLeft = x;
    this.scroller.scrollTop = y;
    this.scrolled();
  }

  /** Takes the size of the part on show; at the first time, goes to today. */
  async sized(width: number, height: number): Promise<void> {
    const at = this.#seen ? this.span.start : undefined;
    this.width = width;
    this.height = height;
    this.#seen = true;
    await tick();
    if (at === undefined) this.today();
    else this.scrollTo(xOf(this.scale, at), this.scrollY);
  }

  /** Zooms, keeping the minute at a place of the window where it is. */
  async zoomTo(zoom: Zoom, place = this.width / 2): Promise<void> {
    if (zoom === this.zoom) return;
    const minute = minuteAt(this.scale, this.scrollX + place);
    this.zoom = zoom;
    await tick();
    const x = xOf(this.scale, minute) - place;
    // A day or week begins at the start of a day.
    this.scrollTo(zoom === "day" || zoom === "week" ? this.#dayStart(x) : x, this.scrollY);
  }

  zoomBy(steps: number, place?: number): void {
    const zoom = ZOOMS[ZOOMS.indexOf(this.zoom) + steps];
    if (zoom) void this.zoomTo(zoom, place);
  }

  /** Goes to today, or to the first day where today lies outside. */
  today(): void {
    const { firstDay, days } = this.range;
    const day = Math.floor((this.timeline?.now ?? 0) / DAY);
    const known = day >= firstDay && day < firstDay + days ? day : firstDay;
    // Weeks begin on Monday, as minute 0 does.
    const from = this.zoom === "week" ? known - (((known % 7) + 7) % 7) : known;
    this.scrollTo(Math.ceil(leftOf(this.scale, from)), this.scrollY);
  }

  /** Goes on by what is on show. */
  page(direction: 1 | -1): void {
    this.scrollTo(this.#dayStart(this.scrollX + direction * this.width), this.scrollY);
  }

  /** The start of a day nearest to a pixel. */
  #dayStart(x: number): number {
    const day = dayAt(this.scale, x);
    const [left, right] = [leftOf(this.scale, day), leftOf(this.scale, day + 1)];
    // The window scrolls by whole pixels.
    return Math.ceil(x - left < right - x ? left : right);
  }

  fold(id: string): void {
    const folded = new Set(this.folded);
    if (!folded.delete(id)) folded.add(id);
    this.folded = folded;
  }

  foldAll(fold: boolean): void {
    const all = this.regions.flatMap((region) => region.companies.map((company) => company.line.id));
    this.folded = new Set(fold ? all : []);
  }

  lineAt(y: number): Line | undefined {
    const [at] = rowsBetween(this.shown.tops, y, y);
    return y < 0 ? undefined : this.shown.lines[at];
  }

  shows(id: string): boolean {
    return this.shown.lines.some((line) => line.id === id);
  }

  topOf(id: string): number {
    return this.shown.tops[this.shown.lines.findIndex((line) => line.id === id)] ?? 0;
  }

  /** Brings a stretch of somebody's lane into view. */
  reveal(lane: string, stretch: Stretch): void {
    const at = this.shown.lines.findIndex((line) => line.id === lane);
    const [top, bottom] = [this.shown.tops[at], this.shown.tops[at + 1]];
    const x = revealed(this.scrollX, this.width, xOf(this.scale, stretch.start), xOf(this.scale, stretch.end));
    const y = top === undefined ? this.scrollY : revealed(this.scrollY, this.height, top, bottom ?? top, 30);
    this.scrollTo(x, y);
  }
}
