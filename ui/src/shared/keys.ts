// Keyboard shortcuts, said and heard alike on every system.

export const isMac = navigator.userAgent.includes("Mac");

/** Whether the event is this shortcut, as "mod+k", "mod+shift+z", "?". */
export function isShortcut(event: KeyboardEvent, shortcut: string): boolean {
  const parts = shortcut.split("+");
  const key = parts.at(-1) ?? "";
  const mod = isMac ? event.metaKey : event.ctrlKey;
  return (
    event.key.toLowerCase() === key &&
    mod === parts.includes("mod") &&
    event.altKey === parts.includes("alt") &&
    // The question mark is made with shift on most keyboards.
    (key.length === 1 && !/[a-z]/.test(key) ? true : event.shiftKey === parts.includes("shift"))
  );
}

/** The shortcut as it is printed beside a command. */
export function printed(shortcut: string): string {
  const name: Record<string, string> = isMac
    ? { mod: "⌘", shift: "⇧", alt: "⌥" }
    : { mod: "Ctrl", shift: "Shift", alt: "Alt" };
  return shortcut
    .split("+")
    .map((part) => name[part] ?? (part.length === 1 ? part.toUpperCase() : part))
    .join(isMac ? "" : "+");
}

/** Whether the person is writing, so that letters are letters. */
export function isWriting(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(input|textarea|select)$/i.test(target.tagName))
  );
}
