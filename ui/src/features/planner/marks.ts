// The marks that the timeline is drawn with.
import { fitted, type Paint } from "./paint";

export type Pen = CanvasRenderingContext2D;

export function rounded(pen: Pen, x: number, y: number, width: number, height: number): void {
  pen.beginPath();
  if (width < 5 || height < 5) pen.rect(x, y, width, height);
  else pen.roundRect(x, y, width, height, 3.5);
}

export function outline(pen: Pen, colour: string, x: number, y: number, width: number, height: number, thick: number): void {
  pen.strokeStyle = colour;
  pen.lineWidth = thick;
  rounded(pen, x + thick / 2, y + thick / 2, width - thick, height - thick);
  pen.stroke();
}

/** A call that a rep has planned: a dashed outline, or a faint bar where there is no room for one. */
export function planned(pen: Pen, paint: Paint, x: number, y: number, width: number, height: number): void {
  if (width < 9) {
    pen.globalAlpha = 0.4;
    pen.fillStyle = paint.accent;
    pen.fillRect(x, y, width, height);
    pen.globalAlpha = 1;
    return;
  }
  pen.strokeStyle = paint.accent;
  pen.lineWidth = 1.25;
  pen.setLineDash([3.5, 2.5]);
  rounded(pen, x + 0.75, y + 0.75, width - 1.5, height - 1.5);
  pen.stroke();
  pen.setLineDash([]);
}

/** A small padlock: a body and its shackle. */
export function lock(pen: Pen, x: number, middle: number, ink: string, ground: string): void {
  pen.strokeStyle = ink;
  pen.lineWidth = 1.4;
  pen.beginPath();
  pen.arc(x + 3.5, middle - 1, 2.4, Math.PI, 0);
  pen.stroke();
  pen.fillStyle = ink;
  pen.fillRect(x, middle - 1, 7, 5);
  pen.fillStyle = ground;
  pen.fillRect(x + 3, middle + 0.5, 1, 2);
}

export function label(pen: Pen, paint: Paint, text: string, x: number, wide: number, middle: number, ink: string, weight = ""): void {
  // Of a bar that begins to the left of the window, the title stays in view.
  const from = Math.max(x, 0);
  const tight = wide < 44;
  const size = tight ? 10 : 11;
  const room = wide - (from - x) - (tight ? 3 : 9);
  const short = room > 14 ? fitted(text, room, size) : "";
  if (short === "") return;
  pen.font = `${weight}${size}px ${paint.font}`;
  pen.fillStyle = ink;
  pen.fillText(short, from + (tight ? 2 : 5), middle + 0.5);
}
