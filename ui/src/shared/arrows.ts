// Moving about a list with the arrow keys: from one `[data-row]` to the next.

const rowsOf = (list: Element): HTMLElement[] => [...list.querySelectorAll<HTMLElement>("[data-row]")];

/** Where a key leads from a position in a list of so many; nothing where it is no such key. */
export function step(key: string, at: number, count: number): number | undefined {
  if (count === 0) return undefined;
  switch (key) {
    case "ArrowDown":
      return Math.min(at + 1, count - 1);
    case "ArrowUp":
      return Math.max(at - 1, 0);
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return undefined;
  }
}

/** Attached to a list, lets the arrow keys, Home and End move the focus from row to row. */
export function arrows(list: Element): () => void {
  const key = (event: Event): void => {
    if (!(event instanceof KeyboardEvent) || event.ctrlKey || event.metaKey || event.altKey) return;
    const rows = rowsOf(list);
    const at = rows.findIndex((row) => row.contains(document.activeElement));
    const next = at < 0 ? undefined : step(event.key, at, rows.length);
    if (next === undefined) return;
    event.preventDefault();
    rows[next]?.focus();
  };
  list.addEventListener("keydown", key);
  return () => list.removeEventListener("keydown", key);
}
