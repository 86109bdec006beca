// Levels on a scale.

/** Tenths of a score from 1 to 5 as so many of a hundred. */
export const share = (tenths: number): number => Math.round(((Math.min(50, Math.max(10, tenths)) - 10) / 40) * 100);

/** The word for how much a piece of evidence counts. */
export const countsWord = (counts: number) =>
  counts >= 2 ? "competence-counts-full" : counts === 1 ? "competence-counts-half" : "competence-counts-not";
