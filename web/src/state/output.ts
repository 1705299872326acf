/** What a program wrote so far, as bytes, so that a step can say how much of it was there. */
import type { AppState } from "./store.js";

const KEEP = 400_000;

export const encoder = new TextEncoder();

/** The state's output with more of it; of a very long one the end is kept. */
export function appended(
  state: AppState,
  stdout: string,
  stderr: string,
): Pick<AppState, "output" | "dropped" | "stderr"> {
  const added = encoder.encode(stdout);
  let output = new Uint8Array(state.output.length + added.length);
  output.set(state.output);
  output.set(added, state.output.length);
  let { dropped } = state;
  if (output.length > KEEP) {
    dropped += output.length - KEEP;
    output = output.slice(output.length - KEEP);
  }
  return { output, dropped, stderr: (state.stderr + stderr).slice(-KEEP) };
}
