// A week's hours, a line of text a day: `8:30-12:00, 13:30-17:30`.
import type { StretchDraft } from "../../ipc/bindings";

/** What most people of the trade work. */
export function usualWeek(): StretchDraft[][] {
  return Array.from({ length: 7 }, (_, day) => (day < 5 ? read("8:30-12:00, 13:30-17:30") : []));
}

/** A week without hours. */
export function emptyWeek(): StretchDraft[][] {
  return Array.from({ length: 7 }, () => []);
}

/** The stretches of a day's text. What can't be read stands in one as it was written, and is refused with it. */
export function read(text: string): StretchDraft[] {
  const close = text.replace(/\s*[-–—~～至到]+\s*/g, "-");
  const pieces = close.split(/[,，;；、\s]+/).filter(Boolean);
  return pieces.map((piece) => {
    const ends = piece.split("-").map(time);
    const [from, to] = ends;
    return ends.length === 2 && from && to ? { from, to } : { from: piece, to: "" };
  });
}

/** `08:30` of `8:30`, `8.30`, `8：30`, `830` or `8`. */
export function time(text: string): string | undefined {
  const found = /^(\d{1,2})(?:[:：.点时]?(\d{2}))?(?:分|[点时])?$/.exec(text.trim());
  if (!found) return undefined;
  const [hour, minute] = [Number(found[1]), Number(found[2] ?? 0)];
  if (hour > 23 || minute > 59) return undefined;
  return `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
}

/** A day's stretches as text. */
export function written(day: readonly StretchDraft[]): string {
  return day.map(({ from, to }) => (to === "" ? from : `${from}-${to}`)).join(", ");
}

/** The week in which Tuesday to Friday are as Monday. */
export function asMonday(week: readonly StretchDraft[][]): StretchDraft[][] {
  const monday = week[0] ?? [];
  return week.map((day, index) => (index > 0 && index < 5 ? monday.map((one) => ({ ...one })) : day));
}
