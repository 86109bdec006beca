// Finding things by what was typed.

/** The things with those first of whose texts one begins with what was typed; else in the order in which they come. */
export function leadingFirst<T>(things: readonly T[], typed: string, texts: (thing: T) => readonly string[]): readonly T[] {
  const start = typed.trim().toLowerCase();
  const leads = (thing: T): boolean => texts(thing).some((text) => text.toLowerCase().startsWith(start));
  return start === "" ? things : [...things.filter(leads), ...things.filter((thing) => !leads(thing))];
}

/** Whether all words typed are somewhere in these texts. */
export function holds(typed: string, ...texts: readonly (string | null)[]): boolean {
  const wanted = typed.trim().toLowerCase().split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return true;
  const text = texts.join("\n").toLowerCase();
  return wanted.every((word) => text.includes(word));
}
