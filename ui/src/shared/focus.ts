/** Attached to a part of a dialog that comes late, gives its first field the focus. */
export function focusFirst(part: HTMLElement): void {
  part.querySelector<HTMLElement>("input, select, textarea")?.focus();
}
