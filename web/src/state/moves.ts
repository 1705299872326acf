/** Going to where something is so: by depth of calls, from stop to stop. */
import type { When } from "../engine/questions.js";
import type { Player } from "./player.js";

/** Milliseconds of one slice of a search, so that steps can be shown meanwhile. */
const SLICE_MS = 200;

/** Goes there if there is such a step; says whether there is. */
export async function goWhere(player: Player, what: When, backwards: boolean): Promise<boolean> {
  player.pause();
  const { step: from } = player.store.state;
  try {
    const found = await player.question({ ask: "find", from, backwards, what, budget: SLICE_MS });
    if (found.step === null) {
      return false;
    }
    await player.seek(found.step);
    return true;
  } catch {
    return false; // the recording was replaced, or a condition cannot be read
  }
}

/** To the next stop mark, the source's and the margin's, or breakpoint(). */
export const goToStop = (player: Player, backwards: boolean): Promise<boolean> =>
  goWhere(player, { kind: "stop", lines: player.store.state.marks }, backwards);

/** Sets a mark in the margin, changes its condition, or takes it away. */
export function markLine(player: Player, line: number, condition: string | null): void {
  const others = player.store.state.marks.filter((mark) => mark.line !== line);
  const mark = condition === null || condition === "" ? { line } : { line, if: condition };
  const marks = condition === null ? others : [...others, mark];
  player.store.set({ marks: marks.toSorted((a, b) => a.line - b.line) });
}

/** The same for the line that runs next, by a key: there, or away. */
export function markNext(player: Player): void {
  const { view, marks, mode } = player.store.state;
  if (view && view.line > 0 && mode === "script") {
    const set = marks.some((mark) => mark.line === view.line);
    markLine(player, view.line, set ? null : "");
  }
}
