// The colours of the timeline, read from the tokens of the present theme.

const TOKENS = {
  surface: "--surface",
  sunken: "--sunken",
  line: "--line",
  strong: "--line-strong",
  ink: "--ink",
  ink3: "--ink-3",
  accent: "--accent",
  accentInk: "--accent-ink",
  accentSoft: "--accent-soft",
  warn: "--warn",
  bad: "--bad",
  badSoft: "--bad-soft",
  busy: "--busy",
  busyInk: "--busy-ink",
  font: "--font",
} as const;

export type Paint = Record<keyof typeof TOKENS, string> & { readonly hatch: CanvasPattern | string };

export function paintOf(context: CanvasRenderingContext2D, ratio: number): Paint {
  const style = getComputedStyle(document.documentElement);
  const read = Object.fromEntries(
    Object.entries(TOKENS).map(([name, token]) => [name, style.getPropertyValue(token).trim()]),
  ) as Record<keyof typeof TOKENS, string>;
  return { ...read, hatch: hatchOf(context, read.strong, ratio) ?? read.sunken };
}

export const HATCH = 6;

/** Fine slanting lines, whole pixels of the screen wide. */
function hatchOf(context: CanvasRenderingContext2D, colour: string, ratio: number): CanvasPattern | null {
  const tile = document.createElement("canvas");
  const size = Math.round(HATCH * ratio);
  tile.width = tile.height = size;
  const pen = tile.getContext("2d");
  if (!pen) return null;
  pen.strokeStyle = colour;
  pen.globalAlpha = 0.28;
  pen.lineWidth = ratio;
  for (const shift of [-size, 0, size]) {
    pen.beginPath();
    pen.moveTo(shift - 1, size + 1);
    pen.lineTo(shift + size + 1, -1);
    pen.stroke();
  }
  return context.createPattern(tile, "repeat");
}

/** The text cut so that it fits, counting Chinese characters as wide ones; nothing where a single letter would be left. */
export function fitted(text: string, width: number, size = 11): string {
  let used = 0;
  let at = 0;
  for (const character of text) {
    const wide = (character.codePointAt(0) ?? 0) > 0x2e7f ? size : size * 0.56;
    if (used + wide > width) {
      // In a narrow bar, two characters say more than one and three dots.
      const short = width > 4 * size ? `${text.slice(0, Math.max(0, at - 1))}…` : text.slice(0, at);
      return used < 1.7 * size ? "" : short;
    }
    used += wide;
    at += character.length;
  }
  return text;
}
