/** Where a run of the reader's own opens. */
import type { EngineClient } from "../engine/client.js";
import type { Progress } from "../engine/view.js";

/** Steps at the end of a run in which the exception that ended it is looked for. */
const MOST_UNWINDING = 5000;

/** At its result, which is the step before `end`, or where the exception that ended it was raised. */
export async function lastPicture(
  client: EngineClient,
  end: Progress | null,
  steps: number,
): Promise<number> {
  if (end?.state !== "done" || steps < 2) {
    return steps - 1;
  }
  if (!end.error) {
    return steps - 2;
  }
  const from = Math.max(0, steps - MOST_UNWINDING);
  const { event } = await client.call("ticks", { from, to: steps, stride: 1 });
  let at = event.length - 1;
  while (at > 0 && event[at - 1] !== "line" && event[at - 1] !== "call") {
    at--;
  }
  const raised = event.indexOf("exception", at);
  return from + (raised < 0 ? event.length - 1 : raised);
}
