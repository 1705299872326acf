/**
 * Of a large heap a view shows a part, and leaves out the rows that lead out of it: what one view shows and the other
 * does not may have been there all the time. Importing this makes diff.ts know.
 */
import { tellBy } from "./diff.js";

tellBy((before, after) => {
  const old = new Set(before.objects.map(({ id }) => id));
  const now = new Map(after.objects.map((object) => [object.id, object]));
  const freed = new Set(after.changes.freed.map(({ id }) => id));
  return {
    came: ({ to }) =>
      to === undefined || old.has(to) || (now.get(to)?.born ?? -1) >= after.step - 1,
    went: ({ to }) => to === undefined || now.has(to) || freed.has(to),
  };
});
