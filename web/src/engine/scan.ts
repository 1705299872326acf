/** What one pass over a whole recording gives: filled in by the worker, read by timeline and heap. */
export interface Scan {
  /** Steps 0 .. upTo-1 have been looked at. */
  readonly upTo: number;
}
