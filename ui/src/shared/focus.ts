/** Attached to a part of a dialog that comes late, gives its first field the focus. */
export function focusFirst(part: HTMLElement): void {
  part.querySelector<HTMLElement>("input, select, textarea")?.focus();
}

/** Attached to a part that scrolls, lets the tab key stop at it where it holds text alone, so that keys scroll it. */
export function scrollable(part: HTMLElement): void {
  if (!part.querySelector("a, button, input, select, textarea")) part.tabIndex = 0;
}
