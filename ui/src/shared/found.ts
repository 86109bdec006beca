// Finding things by what was typed.

/** Whether all words typed are somewhere in these texts. */
export function holds(typed: string, ...texts: readonly (string | null)[]): boolean {
  const wanted = typed.trim().toLowerCase().split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return true;
  const text = texts.join("\n").toLowerCase();
  return wanted.every((word) => text.includes(word));
}
