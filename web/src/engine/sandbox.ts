/**
 * The npm package: a sandbox that records Python programs and answers questions about any step.
 * Works in a page, in a worker and in Node; runs where it is called, without a worker.
 *
 *     const sandbox = await createSandbox();
 *     const recording = await sandbox.record("a = [1]\nb = a\n");
 *     recording.view(2).objects
 */
import type { HeapscopeModule, Session } from "../../../bindings/heapscope.js";
import { loadModule, provideLibrary } from "./load.js";
import type { AnswerOf, Question } from "./questions.js";
import { Recorder, unwrap } from "./recorder.js";
import { Scanner, stepsToScan, type Scan } from "./scan.js";
import type {
  Answer,
  ErrorView,
  HeapProblem,
  Ledger,
  ObjectLayout,
  Progress,
  RunOptions,
  RunStats,
  Ticks,
  View,
  ViewDetail,
} from "./view.js";

export type * from "./view.js";

export interface SandboxOptions {
  /** Folder of heapscope.mjs and heapscope.wasm; beside the package unless given. */
  readonly base?: string;
}

export interface RunResult {
  readonly stdout: string;
  readonly stderr: string;
  readonly status: number;
  readonly error: ErrorView | null;
}

const SLICE_MS = 50;

/** Lets other work of the host go on between two slices. */
const breathe = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

async function drive(
  engine: Recorder,
  start: () => Progress,
  library: (part: string) => Promise<void>,
): Promise<Progress> {
  for (;;) {
    const progress = await driveOnce(engine, start());
    if (!progress.libraryWanted) {
      return progress;
    }
    await library(progress.libraryWanted);
  }
}

async function driveOnce(engine: Recorder, first: Progress): Promise<Progress> {
  let stdout = first.stdout;
  let stderr = first.stderr;
  let progress = first;
  for (let slices = 0; progress.state === "running"; slices++) {
    if (slices % 8 === 7) {
      await breathe();
    }
    progress = engine.advance(SLICE_MS);
    stdout += progress.stdout;
    stderr += progress.stderr;
  }
  return { ...progress, stdout, stderr };
}

/** What was recorded. Valid until the sandbox records again. */
export class Recording {
  private readonly engine: Recorder;

  constructor(
    private readonly session: Session,
    private readonly end: Progress,
  ) {
    this.engine = new Recorder(session);
  }

  get steps(): number {
    return this.end.steps;
  }
  get stdout(): string {
    return this.end.stdout;
  }
  get stderr(): string {
    return this.end.stderr;
  }
  get error(): ErrorView | null {
    return this.end.error;
  }
  get status(): number | null {
    return this.end.status;
  }

  view(step: number, detail?: ViewDetail): View {
    return this.engine.view(step, detail);
  }

  ticks(from = 0, to = this.steps, stride = 1): Ticks {
    return unwrap(JSON.parse(this.session.ticks(from, to, stride)) as Answer<Ticks>);
  }

  layout(step: number, id: number): ObjectLayout {
    return unwrap(JSON.parse(this.session.layout(step, id)) as Answer<ObjectLayout>);
  }

  ledger(step: number, id: number): Ledger {
    return unwrap(JSON.parse(this.session.ledger(step, id)) as Answer<Ledger>);
  }

  bytes(step: number, address: number, length: number): Uint8Array {
    return this.session.bytes(step, address, length);
  }

  /** Records of steps in the format of the trace corpus, one JSON object a line. */
  trace(from = 0, to = this.steps): string {
    return this.session.trace(from, to);
  }

  stateHash(step: number): string {
    return unwrap(JSON.parse(this.session.stateHash(step)) as Answer<string>);
  }

  verifyHeap(step: number, level: "quick" | "full" = "full"): readonly HeapProblem[] {
    return this.engine.verifyHeap(step, level);
  }

  /** Any question of questions.ts. */
  ask<Q extends Question>(question: Q): AnswerOf<Q> {
    return unwrap(JSON.parse(this.session.ask(JSON.stringify(question))) as Answer<AnswerOf<Q>>);
  }

  stats(): RunStats {
    return unwrap(JSON.parse(this.session.stats()) as Answer<RunStats>);
  }

  scan(): Scan {
    const scanner = new Scanner();
    const { full, samples } = stepsToScan(this.steps, () => this.view(this.steps - 1));
    for (let step = 0; step < full; step++) {
      scanner.add(this.view(step));
    }
    samples.forEach((step) => scanner.sample(this.view(step)));
    return scanner.result(this.steps);
  }

  /** All that a page needs to draw one step before an engine is there; the allocator's state if `pools`. */
  opening(
    step = Math.max(0, this.steps - 2),
    pools = true,
  ): {
    readonly view: View;
    readonly before: View | null;
    readonly steps: number;
    readonly scan: Scan;
    readonly ticks: Ticks;
    readonly output: string;
  } {
    const at = Math.min(step, this.steps - 1);
    return {
      view: this.view(at, { pools }),
      before: at > 0 ? this.view(at - 1) : null,
      steps: this.steps,
      scan: this.scan(),
      ticks: this.ticks(),
      output: this.stdout,
    };
  }

  close(): void {
    // The session belongs to the sandbox; nothing else to free.
  }
}

export class Sandbox {
  private readonly session: Session;

  constructor(
    private readonly module: HeapscopeModule,
    private readonly base: string,
  ) {
    this.session = new module.Session();
  }

  get version(): string {
    return this.module.version();
  }

  /** Runs a program and keeps every step. */
  async record(source: string, options: RunOptions = {}): Promise<Recording> {
    const engine = new Recorder(this.session);
    const start = (): Progress => engine.record(source, options);
    return new Recording(this.session, await drive(engine, start, this.library));
  }

  /** Runs a program at full speed and keeps nothing but what it printed. */
  async run(source: string, options: RunOptions = {}): Promise<RunResult> {
    const engine = new Recorder(this.session);
    const start = (): Progress => engine.run(source, options);
    const { stdout, stderr, status, error } = await drive(engine, start, this.library);
    return { stdout, stderr, status: status ?? 1, error };
  }

  close(): void {
    this.session.delete();
  }

  private readonly library = (part: string): Promise<void> =>
    provideLibrary(this.module, this.base, part);
}

export async function createSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const base = options.base ?? new URL("../engine/", import.meta.url).href;
  return new Sandbox(await loadModule(base), base);
}
