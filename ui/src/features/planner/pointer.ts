// Dragging with the pointer: from the first few pixels until it is let go or given up.
import { minuteAt } from "./geometry";
import type { Subject } from "./carry.svelte";
import type { PlannerState } from "./planner.svelte";

/** A press becomes a drag only beyond this many pixels. */
const SLACK = 4;
/** Near an edge, the timeline scrolls along. */
const EDGE = 36;

/** Follows a press; `grabbed` is how far right of its beginning the thing was taken hold of, in pixels. */
export function follow(press: PointerEvent, planner: PlannerState, subject: Subject, grabbed: number): void {
  if (press.button !== 0) return;
  const { carry, view } = planner;
  let [x, y] = [press.clientX, press.clientY];
  let dragging = false;
  let frame = 0;

  function hold(): void {
    const box = view.scroller?.getBoundingClientRect();
    if (!box) return;
    const inside = x >= box.left && x < box.left + view.width && y >= box.top && y < box.top + view.height;
    const line = inside ? view.lineAt(y - box.top + view.scrollY) : undefined;
    carry.hold(line, minuteAt(view.scale, x - grabbed - box.left + view.scrollX), { x, y });
  }
  function creep(): void {
    frame = requestAnimationFrame(creep);
    const box = view.scroller?.getBoundingClientRect();
    if (!box || x < box.left || y < box.top) return;
    const push = (at: number, size: number): number => (at < EDGE ? at - EDGE : at > size - EDGE ? at - size + EDGE : 0);
    const inside = x < box.left + view.width && y < box.top + view.height;
    const [dx, dy] = inside ? [push(x - box.left, view.width), push(y - box.top, view.height)] : [0, 0];
    if (dx === 0 && dy === 0) return;
    view.scrollTo(view.scrollX + dx * 0.4, view.scrollY + dy * 0.4);
    hold();
  }
  function move(event: PointerEvent): void {
    if (event.pointerId !== press.pointerId) return;
    [x, y] = [event.clientX, event.clientY];
    if (!dragging) {
      if (Math.hypot(x - press.clientX, y - press.clientY) < SLACK) return;
      dragging = true;
      carry.lift(subject);
      frame = requestAnimationFrame(creep);
    }
    if (carry.subject === subject) hold();
    else stop();
  }
  function up(event: PointerEvent): void {
    if (event.pointerId !== press.pointerId) return;
    stop();
    if (dragging && carry.subject === subject) void carry.drop();
  }
  function cancel(): void {
    stop();
    if (dragging) carry.cancel();
  }
  function stop(): void {
    cancelAnimationFrame(frame);
    window.removeEventListener("pointermove", move);
    window.removeEventListener("pointerup", up);
    window.removeEventListener("pointercancel", cancel);
  }
  window.addEventListener("pointermove", move);
  window.addEventListener("pointerup", up);
  window.addEventListener("pointercancel", cancel);
}
