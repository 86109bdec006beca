// Several short texts in one line, as people write them in either language.

/** The texts between commas, semicolons and 、, each once. */
export function parted(text: string): string[] {
  const parts = text.split(/[,，;；、\n]/).map((part) => part.trim());
  return [...new Set(parts.filter(Boolean))];
}

/** The texts in one line. */
export function joined(texts: readonly string[]): string {
  return texts.join(", ");
}

/** The list with one more, or without it where it is there. */
export function toggled<T>(list: readonly T[], one: T): T[] {
  return list.includes(one) ? list.filter((other) => other !== one) : [...list, one];
}
