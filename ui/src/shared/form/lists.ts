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

/** About how many lines a text takes where there is room for so many letters; a Chinese character is as wide as two. */
export function linesOf(text: string, letters: number): number {
  const width = (line: string): number => [...line].reduce((sum, one) => sum + (one > "\u2e80" ? 2 : 1), 0);
  return text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(width(line) / letters)), 0);
}
