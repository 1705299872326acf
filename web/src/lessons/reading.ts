/** Lessons outside of a page: the build and the tests read recordings of a sandbox. */
import type { Recording } from "../engine/sandbox.js";
import type { Stage } from "./lesson.js";
import { readTarget, spotOf } from "./places.js";
import { remembering, type Run } from "./run.js";

const DETAIL = { objects: 20_000 };

export function runOfRecording(recording: Recording): Run {
  return remembering({
    steps: recording.steps,
    output: recording.stdout,
    ticks: () => Promise.resolve(recording.ticks()),
    view: (step) => Promise.resolve(recording.view(step, DETAIL)),
    ledger: (step, id) => Promise.resolve(recording.ledger(step, id)),
  });
}

interface Opens {
  readonly open?: string;
  readonly stages: readonly Stage[];
}

/** The step that a lesson opens at and the name that is selected; nothing if it does not say. */
export async function openingOf(
  recording: Recording,
  { open, stages }: Opens,
): Promise<{ step?: number; select?: string }> {
  const target = open ?? stages[0]?.target;
  if (target === undefined) {
    return {};
  }
  const { step } = await spotOf(runOfRecording(recording), target, 0);
  const { path } = readTarget(target);
  return { step, ...(path !== null && /^[\w.]+$/.test(path) ? { select: path } : {}) };
}
