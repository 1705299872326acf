/**
 * What lessons ask of a recording. The page answers through its worker, tests through a sandbox; who
 * asks cannot tell the difference.
 */
import type { HeapObject, Ledger, Ticks, View } from "../engine/view.js";

export interface Run {
  readonly steps: number;
  /** Columns of every step, stride 1. */
  ticks(): Promise<Ticks>;
  view(step: number): Promise<View>;
  ledger(step: number, id: number): Promise<Ledger>;
  /** All that the program printed. */
  readonly output: string;
}

/** Text that lessons get wrong: a line that never runs, a name that is not bound there. */
export class LessonError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "LessonError";
  }
}

/** The same run, each of its answers asked for once. */
export function remembering(run: Run): Run {
  let ticks: Promise<Ticks> | null = null;
  const views = new Map<number, Promise<View>>();
  return {
    steps: run.steps,
    output: run.output,
    ticks: () => (ticks ??= run.ticks()),
    view: (step) => {
      const view = views.get(step) ?? run.view(step);
      views.set(step, view);
      return view;
    },
    ledger: (step, id) => run.ledger(step, id),
  };
}

export const objectOf = (view: View, id: number): HeapObject | undefined =>
  view.objects.find((object) => object.id === id);
