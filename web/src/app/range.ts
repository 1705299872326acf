/** Steps from one to another, both shown. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** More steps than anyone watches in one go. */
export const MOST_FRAMES = 60;

/** What fits: `from` and at most so many steps in all. */
export const rangeFrom = (from: number, steps: number): Range => ({
  from,
  to: Math.max(from, Math.min(steps - 2, from + MOST_FRAMES - 1)),
});
