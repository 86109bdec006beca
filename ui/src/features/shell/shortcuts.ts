// What the keyboard does, for the sheet that lists it.
import type { MessageId } from "../../ipc/messages";

export interface Shortcut {
  /** Ways to press it, as "mod+k". */
  readonly keys: readonly string[];
  readonly does: MessageId;
}
export interface ShortcutGroup {
  readonly name: MessageId;
  readonly shortcuts: readonly Shortcut[];
}

export const SHORTCUTS: readonly ShortcutGroup[] = [
  {
    name: "screen-keys-everywhere",
    shortcuts: [
      { keys: ["mod+k"], does: "screen-search" },
      { keys: ["mod+1"], does: "screen-overview" },
      { keys: ["mod+2"], does: "screen-planner" },
      { keys: ["mod+3"], does: "screen-visits" },
      { keys: ["mod+4"], does: "screen-distributors" },
      { keys: ["mod+5"], does: "screen-calendars" },
      { keys: ["mod+6"], does: "screen-settings" },
      { keys: ["mod+z"], does: "screen-undo" },
      { keys: ["mod+shift+z", "mod+y"], does: "screen-redo" },
      { keys: ["shift+F10"], does: "screen-keys-menu" },
      { keys: ["?"], does: "screen-keys-sheet" },
      { keys: ["Esc"], does: "screen-keys-close" },
    ],
  },
  {
    name: "screen-keys-planner",
    shortcuts: [
      { keys: ["←", "→", "↑", "↓"], does: "screen-keys-visit-to-visit" },
      { keys: ["shift+←", "shift+→", "shift+↑", "shift+↓"], does: "screen-keys-pick" },
      { keys: ["mod+a"], does: "planner-pick-all" },
      { keys: ["m"], does: "screen-keys-lift" },
      { keys: ["f"], does: "screen-keys-find-time" },
      { keys: ["Delete"], does: "planner-remove" },
      { keys: ["p"], does: "screen-keys-plan" },
      { keys: ["t"], does: "screen-keys-today" },
      { keys: ["+", "-"], does: "screen-keys-zoom" },
      { keys: ["l"], does: "screen-keys-as-list" },
    ],
  },
  {
    name: "screen-keys-carrying",
    shortcuts: [
      { keys: ["←", "→"], does: "screen-keys-carry-time" },
      { keys: ["alt+←", "alt+→"], does: "screen-keys-carry-day" },
      { keys: ["↑", "↓"], does: "screen-keys-carry-person" },
      { keys: ["Enter"], does: "screen-keys-carry-drop" },
      { keys: ["Esc"], does: "screen-keys-carry-cancel" },
    ],
  },
  {
    name: "screen-keys-visit",
    shortcuts: [
      { keys: ["mod+s"], does: "screen-keys-store" },
      { keys: ["mod+Enter"], does: "screen-keys-store-on" },
      { keys: ["Enter"], does: "screen-keys-next-line" },
      { keys: ["alt+1", "alt+7"], does: "screen-keys-finding-kind" },
    ],
  },
  {
    name: "screen-keys-lists",
    shortcuts: [
      { keys: ["↑", "↓"], does: "screen-keys-move" },
      { keys: ["Home", "End"], does: "screen-keys-ends" },
      { keys: ["Enter"], does: "screen-keys-open" },
    ],
  },
  {
    name: "calendars-review",
    shortcuts: [
      { keys: ["1", "2", "3", "4", "5"], does: "screen-keys-choose" },
      { keys: ["0"], does: "screen-keys-none" },
    ],
  },
];
