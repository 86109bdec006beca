// Draws the part of the timeline that is in view.
import type { TimelineVisit } from "../../ipc/bindings";
import { dayAt, leftOf, type Scale, type Stretch, xOf } from "./geometry";
import type { Bar, Line, Shown } from "./lanes";
import { label, lock, outline, type Pen, planned, rounded } from "./marks";
import { HATCH, type Paint } from "./paint";
import { type Track, touching, within } from "./tracks";

/** A visit that a proposal puts into a lane, or something that is held over it. */
export interface Ghost extends Stretch {
  readonly lane: string;
  readonly text: string;
  readonly kind: "proposed" | "open" | "closed";
}

export interface Scene {
  readonly width: number;
  readonly height: number;
  readonly x: number;
  readonly y: number;
  readonly ratio: number;
  readonly scale: Scale;
  readonly span: Stretch;
  readonly shown: Shown;
  readonly rows: readonly [number, number];
  readonly folded: ReadonlySet<string>;
  readonly now: number;
  readonly selected: string | undefined;
  /** Visits that are being moved or would be dropped. */
  readonly leaving: ReadonlySet<string>;
  readonly ghosts: ReadonlyMap<string, readonly Ghost[]>;
  /** For each lane, when what is carried could stand there. */
  readonly open: ReadonlyMap<string, readonly Stretch[]> | undefined;
}

export function draw(pen: Pen, scene: Scene, paint: Paint): void {
  const { width, height, ratio, shown, rows, y } = scene;
  pen.setTransform(ratio, 0, 0, ratio, 0, 0);
  pen.fillStyle = paint.surface;
  pen.fillRect(0, 0, width, height);
  pen.textBaseline = "middle";
  if (typeof paint.hatch !== "string") {
    // The hatching scrolls along with what it covers.
    paint.hatch.setTransform(new DOMMatrix([1 / ratio, 0, 0, 1 / ratio, -(scene.x % HATCH), -(y % HATCH)]));
  }
  for (let at = rows[0]; at < rows[1]; at += 1) {
    const line = shown.lines[at];
    const top = (shown.tops[at] ?? 0) - y;
    const bottom = (shown.tops[at + 1] ?? 0) - y;
    if (line) ground(pen, scene, paint, line, top, bottom - top);
  }
  days(pen, scene, paint);
  for (let at = rows[0]; at < rows[1]; at += 1) {
    const line = shown.lines[at];
    const top = (shown.tops[at] ?? 0) - y;
    const bottom = (shown.tops[at + 1] ?? 0) - y;
    if (line) lane(pen, scene, paint, line, top, bottom - top);
  }
  upright(pen, scene, scene.now, 0, height, paint.bad, []);
}

/** What lies beneath everything: the lane's colour, time in which nobody works, moments that are open. */
function ground(pen: Pen, scene: Scene, paint: Paint, line: Line, top: number, height: number): void {
  if (line.kind === "manager") {
    pen.fillStyle = paint.sunken;
    pen.fillRect(0, top, scene.width, height);
  }
  pen.fillStyle = paint.hatch;
  for (const stretch of line.off) {
    if (stretch.end <= scene.span.start) continue;
    if (stretch.start >= scene.span.end) break;
    const [from, wide] = place(scene, stretch);
    if (wide > 2) pen.fillRect(from, top, wide, height);
  }
  for (const stretch of scene.open?.get(line.id) ?? []) {
    if (stretch.end <= scene.span.start) continue;
    if (stretch.start >= scene.span.end) break;
    const [from, wide] = place(scene, stretch);
    pen.fillStyle = paint.accent;
    pen.globalAlpha = 0.22;
    pen.fillRect(from, top + 1, wide, height - 2);
    pen.globalAlpha = 1;
    pen.fillRect(from, top + height - 3, wide, 2);
  }
  pen.fillStyle = paint.line;
  pen.fillRect(0, top + height - 1, scene.width, 1);
}

function days(pen: Pen, scene: Scene, paint: Paint): void {
  const { scale } = scene;
  pen.fillStyle = paint.line;
  const last = dayAt(scale, scene.x + scene.width);
  for (let day = dayAt(scale, scene.x); day <= last; day += 1) {
    const monday = ((day % 7) + 7) % 7 === 0;
    if (scale.dayWidth < 16 && !monday) continue;
    pen.fillRect(Math.round(leftOf(scale, day) - scene.x), 0, monday && scale.dayWidth < 200 ? 2 : 1, scene.height);
  }
}

function lane(pen: Pen, scene: Scene, paint: Paint, line: Line, top: number, height: number): void {
  eachIn(line.bars, scene.span, (bar, at) => drawBar(pen, scene, paint, line.bars, bar, at, top, height));
  if (line.agreementEnd !== undefined) upright(pen, scene, line.agreementEnd, top, height, paint.warn, [4, 3]);
  if (line.kind !== "distributor" || scene.folded.has(line.id)) {
    eachIn(line.visits, scene.span, (visit) => drawVisit(pen, scene, paint, visit, top, height));
  }
  for (const ghost of scene.ghosts.get(line.id) ?? []) drawGhost(pen, scene, paint, ghost, top, height);
}

function eachIn<T extends Stretch>(track: Track<T>, span: Stretch, visit: (bar: T, at: number) => void): void {
  const [first, last] = touching(track, span.start, span.end);
  for (let at = first; at < last; at += 1) {
    const bar = track.bars[at];
    if (bar && bar.end > span.start) visit(bar, at);
  }
}

function place({ scale, x }: Scene, { start, end }: Stretch): readonly [number, number] {
  const from = xOf(scale, start) - x;
  return [from, xOf(scale, end) - x - from];
}

function drawBar(
  pen: Pen,
  scene: Scene,
  paint: Paint,
  track: Track<Bar>,
  bar: Bar,
  at: number,
  top: number,
  height: number,
): void {
  const [from, full] = place(scene, bar);
  if (full <= 0) return;
  const wide = Math.max(2, full - 1);
  const { top: from_top, tall } = within(track, at, top, height);
  if (bar.kind === "call") {
    planned(pen, paint, from, from_top, wide, tall);
  } else if (bar.kind === "event") {
    drawEvent(pen, paint, bar, from, wide, from_top, tall);
    return;
  } else {
    pen.fillStyle = bar.kind === "company" ? paint.strong : paint.busy;
    pen.globalAlpha = bar.kind === "company" ? 0.45 : 1;
    rounded(pen, from, from_top, wide, tall);
    pen.fill();
    pen.globalAlpha = 1;
    // What nobody is to be asked to move has a firm edge.
    if (bar.may_move === false && tall > 5) outline(pen, paint.busyInk, from, from_top, wide, tall, 1);
  }
  const ink = bar.kind === "call" ? paint.accent : bar.kind === "company" ? paint.ink : paint.busyInk;
  if (tall > 11) label(pen, paint, bar.title, from, wide, from_top + tall / 2, ink);
}

/** A market event: a framed bar with a heavy edge to the left. */
function drawEvent(pen: Pen, paint: Paint, bar: Bar, from: number, wide: number, top: number, tall: number): void {
  const collides = bar.event?.collides === true;
  const ink = collides ? paint.bad : paint.ink;
  rounded(pen, from, top, wide, tall);
  pen.fillStyle = collides ? paint.badSoft : paint.surface;
  pen.fill();
  if (tall > 5) outline(pen, ink, from, top, wide, tall, 1);
  pen.fillStyle = ink;
  pen.fillRect(from, top, Math.min(4, wide), tall);
  if (tall > 11) label(pen, paint, collides ? `! ${bar.title}` : bar.title, from + 4, wide - 4, top + tall / 2, ink);
}

function drawVisit(pen: Pen, scene: Scene, paint: Paint, one: TimelineVisit, top: number, height: number): void {
  const { visit, conflict } = one;
  const [from, full] = place(scene, one);
  const wide = Math.max(4, full - 1);
  const settled = visit.state !== "proposed";
  pen.globalAlpha = scene.leaving.has(visit.id) ? 0.35 : 1;
  rounded(pen, from, top + 3, wide, height - 7);
  pen.fillStyle = conflict ? paint.badSoft : settled ? paint.accent : paint.accentSoft;
  pen.fill();
  if (conflict || !settled) outline(pen, conflict ? paint.bad : paint.accent, from, top + 3, wide, height - 7, 1.5);
  if (scene.selected === visit.id) outline(pen, paint.ink, from - 2, top + 1, wide + 4, height - 3, 2);
  const ink = conflict ? paint.bad : settled ? paint.accentInk : paint.accent;
  const middle = top + 3 + (height - 7) / 2;
  const sign = conflict ? "!" : settled ? "lock" : "";
  // Where there is no room for both, the client's name says more than a lock, which the solid ground says as well.
  const room = sign === "!" && wide > 14 ? 13 : sign === "lock" && (wide > 48 || (wide > 14 && wide < 24)) ? 13 : 0;
  if (room > 0 && sign === "lock") lock(pen, from + wide - 11, middle, ink, settled ? paint.accent : paint.accentSoft);
  if (sign === "!" && wide > 6) {
    pen.font = `700 12px ${paint.font}`;
    pen.fillStyle = ink;
    pen.fillText("!", room > 0 ? from + wide - 9 : from + wide / 2 - 2, middle);
  }
  label(pen, paint, visit.client, from, wide - room, middle, ink, "600 ");
  pen.globalAlpha = 1;
}

function drawGhost(pen: Pen, scene: Scene, paint: Paint, ghost: Ghost, top: number, height: number): void {
  const [from, full] = place(scene, ghost);
  const wide = Math.max(4, full - 1);
  const colour = ghost.kind === "closed" ? paint.bad : paint.accent;
  rounded(pen, from, top + 3, wide, height - 7);
  pen.fillStyle = ghost.kind === "open" ? paint.accent : ghost.kind === "closed" ? paint.badSoft : paint.surface;
  pen.fill();
  pen.setLineDash(ghost.kind === "proposed" ? [6, 2] : []);
  outline(pen, colour, from, top + 3, wide, height - 7, 2);
  pen.setLineDash([]);
  const ink = ghost.kind === "open" ? paint.accentInk : colour;
  label(pen, paint, ghost.text, from, wide, top + 3 + (height - 7) / 2, ink, "600 ");
}

function upright(pen: Pen, scene: Scene, minute: number, top: number, height: number, colour: string, dash: number[]): void {
  if (minute < scene.span.start || minute > scene.span.end) return;
  const x = Math.round(xOf(scene.scale, minute) - scene.x);
  pen.strokeStyle = colour;
  pen.lineWidth = 2;
  pen.setLineDash(dash);
  pen.beginPath();
  pen.moveTo(x, top);
  pen.lineTo(x, top + height);
  pen.stroke();
  pen.setLineDash([]);
}
