/** Which line ran between a step and the one before it: after a return the caller's, which goes on. */
import type { Ticks, View } from "./view.js";

export function lineThatRan(view: View | null, before: View | null): number {
  const previous = view?.previous;
  const caller = previous?.event === "return" ? before?.frames[previous.depth - 1] : undefined;
  return (caller ?? previous)?.line ?? 0;
}

/** The same for every step of a run; `ticks` has each of them. */
export function linesThatRan({ event, line, depth }: Ticks): number[] {
  const current: number[] = []; // of the frame at each depth
  return line.map((_, at) => {
    const was = at - 1;
    const caller = event[was] === "return" ? current[depth[was]! - 1] : undefined;
    const ran = caller ?? line[was] ?? 0;
    current[depth[at]!] = line[at]!;
    return ran;
  });
}
