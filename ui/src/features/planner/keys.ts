// What the keys do on the planner screen.
import { isShortcut, isWriting } from "../../shared/keys";
import type { PlannerState } from "./planner.svelte";
import type { Step } from "./steps";

const STEPS: Record<string, Step> = {
  ArrowLeft: "left",
  ArrowRight: "right",
  ArrowUp: "up",
  ArrowDown: "down",
  Home: "first",
  End: "last",
  PageUp: "pageUp",
  PageDown: "pageDown",
};

/** Whether a key was taken. */
export function press(planner: PlannerState, event: KeyboardEvent): boolean {
  const target = event.target instanceof Element ? event.target : null;
  if (isWriting(target) || target?.closest("dialog, [role=dialog]")) return false;
  if (planner.carry.subject) return carryKey(planner, event);
  if (isShortcut(event, "mod+a")) {
    planner.picking.all();
    return true;
  }
  if (event.ctrlKey || event.metaKey || event.altKey) return false;
  // The menu that stands open has the keys.
  if (target?.closest("[role=menu]")) return false;
  const step = STEPS[event.key];
  if (step) {
    // In lists and tables the arrows are their own.
    if (planner.list || target?.closest("[data-own-keys]")) return false;
    void planner.step(step, event.shiftKey);
    return true;
  }
  return letter(planner, event.key.toLowerCase());
}

function carryKey(planner: PlannerState, event: KeyboardEvent): boolean {
  const { carry } = planner;
  switch (event.key) {
    case "Escape":
      carry.cancel();
      break;
    case "Enter":
      void carry.drop();
      break;
    case "ArrowLeft":
      carry.move(event.altKey ? { days: -1 } : { steps: -1 });
      break;
    case "ArrowRight":
      carry.move(event.altKey ? { days: 1 } : { steps: 1 });
      break;
    case "ArrowUp":
      carry.move({ lanes: -1 });
      break;
    case "ArrowDown":
      carry.move({ lanes: 1 });
      break;
    default:
      return false;
  }
  return true;
}

function letter(planner: PlannerState, key: string): boolean {
  const { view, carry, subject } = planner;
  switch (key) {
    case "t":
      view.today();
      break;
    case "+":
    case "=":
      view.zoomBy(-1);
      break;
    case "-":
      view.zoomBy(1);
      break;
    case "m":
      if (!subject) return false;
      void planner.liftByKeys();
      break;
    case "f":
      if (!subject) return false;
      planner.findTime();
      break;
    case "p":
      planner.plan();
      break;
    case "l":
      planner.list = !planner.list;
      break;
    case "delete":
      if (!planner.visit) return false;
      planner.removeSelected();
      break;
    case "escape":
      if (carry.refusal) carry.refusal = undefined;
      else if (planner.picking.visits.length > 0) planner.picking.clear();
      else if (planner.selection) planner.deselect();
      else return false;
      break;
    default:
      return false;
  }
  return true;
}
