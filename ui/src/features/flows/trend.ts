// The arithmetic of a small chart: amounts by month become lines, with a gap where nobody noted anything.

export interface Point {
  readonly x: number;
  readonly y: number;
  /** Which month, counted from the first. */
  readonly at: number;
}

export interface Line {
  /** The stretches of months noted one after the other. */
  readonly runs: readonly (readonly Point[])[];
  readonly last: Point | undefined;
}

export interface Trend {
  readonly lines: readonly Line[];
  /** The amount at the upper edge. */
  readonly top: number;
}

/** The next round number that nothing lies above. */
export function roundUp(most: number): number {
  if (most <= 0) return 1;
  const power = 10 ** Math.floor(Math.log10(most));
  const step = [1, 2, 2.5, 5, 10].find((one) => one * power >= most) ?? 10;
  return step * power;
}

/** Series of amounts by month as lines in a box, nought at its foot. */
export function trendOf(series: readonly (readonly (number | null)[])[], width: number, height: number): Trend {
  const top = roundUp(Math.max(0, ...series.flat().map((one) => one ?? 0)));
  const months = Math.max(1, ...series.map((amounts) => amounts.length));
  const step = months > 1 ? width / (months - 1) : 0;
  const lines = series.map((amounts): Line => {
    const runs: Point[][] = [];
    let open = false;
    amounts.forEach((amount, at) => {
      if (amount === null) {
        open = false;
        return;
      }
      const point = { x: months > 1 ? at * step : width / 2, y: height - (amount / top) * height, at };
      if (open) runs.at(-1)?.push(point);
      else runs.push([point]);
      open = true;
    });
    return { runs, last: runs.at(-1)?.at(-1) };
  });
  return { lines, top };
}

/** The points of a run as SVG's polyline takes them. */
export const pointsOf = (run: readonly Point[]): string =>
  run.map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`).join(" ");
