// Presses that pick several visits: with Ctrl or Cmd one more, with Shift a range, or a rectangle on empty time.
import { minuteAt, rowsBetween } from "./geometry";
import type { PlannerState } from "./planner.svelte";
import type { Place } from "./steps";

/** Whether a press on the timeline, on a visit or on none, picks; else it selects or drags as ever. */
export function picks(planner: PlannerState, press: PointerEvent, place: Place | undefined): boolean {
  const { picking } = planner;
  if (press.button === 2) return place !== undefined && picking.has(place.visit.visit.id);
  if (press.button !== 0) return false;
  if (place && (press.shiftKey || press.ctrlKey || press.metaKey)) {
    picking.press(place, press);
    return true;
  }
  if (!place && press.shiftKey) {
    draw(planner, press);
    return true;
  }
  picking.clear();
  return false;
}

/** Follows the pointer with a rectangle until it is let go. */
function draw({ view, picking }: PlannerState, press: PointerEvent): void {
  const place = (event: PointerEvent): readonly [number, number] => {
    const box = view.scroller?.getBoundingClientRect();
    return [event.clientX - (box?.left ?? 0) + view.scrollX, event.clientY - (box?.top ?? 0) + view.scrollY];
  };
  const [x, y] = place(press);
  press.preventDefault();
  picking.clear();

  function move(event: PointerEvent): void {
    if (event.pointerId !== press.pointerId) return;
    const [to_x, to_y] = place(event);
    const [left, top] = [Math.min(x, to_x), Math.min(y, to_y)];
    const [width, height] = [Math.abs(to_x - x), Math.abs(to_y - y)];
    picking.band = { left, top, width, height };
    const [first, after] = rowsBetween(view.shown.tops, top, top + height);
    picking.box({
      first,
      last: after - 1,
      start: minuteAt(view.scale, left),
      end: minuteAt(view.scale, left + width),
    });
  }
  function stop(): void {
    picking.band = undefined;
    window.removeEventListener("pointermove", move);
    window.removeEventListener("pointerup", stop);
    window.removeEventListener("pointercancel", stop);
  }
  window.addEventListener("pointermove", move);
  window.addEventListener("pointerup", stop);
  window.addEventListener("pointercancel", stop);
}
