/** Two programs that differ in a line, run one after the other in an engine of their own, and what is to be compared. */
import type { EngineClient } from "../engine/client.js";
import { numberObjects } from "../engine/numbers.js";
import type { Scan } from "../engine/scan.js";
import type { Progress, View } from "../engine/view.js";
import { evaluate, type Value } from "./facts.js";
import type { Futures } from "./lesson.js";
import { stepAt } from "./places.js";
import { remembering, type Run } from "./run.js";

export interface Future {
  /** Bytes in use at each step, from the program's start on; those that were there before are not counted. */
  readonly curve: readonly number[];
  /** One value for each row. */
  readonly values: readonly Value[];
  /** The step at which they are compared, and the one before it. */
  readonly view: View;
  readonly before: View | null;
}

/** What two programs do not have in common: the first line that differs, counted from 1, and both texts. */
export function differingLine(
  one: string,
  other: string,
): { readonly line: number; readonly one: string; readonly other: string } {
  const [a, b] = [one.split("\n"), other.split("\n")];
  const at = a.findIndex((text, n) => text !== b[n]);
  return { line: at + 1, one: (a[at] ?? "").trim(), other: (b[at] ?? "").trim() };
}

/** An engine beside the page's own; `over` is called at the end of each of its runs. */
class Beside {
  private over: (end: Progress) => void = () => undefined;
  private fail: (error: Error) => void = () => undefined;
  private scanned: (scan: Scan) => void = () => undefined;
  private output = "";
  private readonly client: EngineClient;

  constructor(like: EngineClient) {
    this.client = like.another({
      ready: () => undefined,
      progress: (progress) => {
        this.output += progress.stdout;
        if (progress.state !== "running") {
          this.over(progress);
        }
      },
      scan: (scan) => this.scanned(scan),
      broken: (message) => this.fail(new Error(message)),
    });
  }

  /** With its scan: what gives objects their short numbers. */
  async record(source: string): Promise<{ readonly run: Run; readonly scan: Scan }> {
    this.output = "";
    const scanned = new Promise<Scan>((resolve) => (this.scanned = resolve));
    const { steps } = await new Promise<Progress>((resolve, reject) => {
      this.over = resolve;
      this.fail = reject;
      this.client.record(source, { filename: "program.py" });
    });
    const { client, output } = this;
    const scan = await scanned;
    const run = remembering({
      steps,
      output,
      ticks: () => client.call("ticks", { from: 0, to: steps, stride: 1 }),
      view: (step) => client.call("view", { step, detail: { objects: 20_000 } }),
      ledger: (step, id) => client.call("ledger", { step, id }),
    });
    return { run, scan };
  }

  close(): void {
    this.client.close();
  }
}

async function lookAt(beside: Beside, source: string, { rows }: Futures): Promise<Future> {
  const { run, scan } = await beside.record(source);
  const { held } = await run.ticks();
  const least = held[0] ?? 0;
  const values: Value[] = [];
  for (const { fact, place } of rows) {
    values.push(await evaluate(run, fact, place));
  }
  const step = await stepAt(run, rows[0]?.place ?? "end");
  const view = await run.view(step);
  const before = step > 0 ? await run.view(step - 1) : null;
  numberObjects(view, scan);
  if (before) {
    numberObjects(before, scan);
  }
  // The last step is after the tear-down, when nothing is held any more.
  return { curve: held.slice(0, -1).map((bytes) => Math.max(0, bytes - least)), values, view, before };
}

export async function runBoth(
  like: EngineClient,
  futures: Futures,
): Promise<readonly [Future, Future]> {
  const beside = new Beside(like);
  try {
    const one = await lookAt(beside, futures.one.source, futures);
    const other = await lookAt(beside, futures.other.source, futures);
    return [one, other];
  } finally {
    beside.close();
  }
}
