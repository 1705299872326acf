/**
 * The engine's worker. It records in slices of a few milliseconds; between two slices the event
 * loop delivers what the page asked meanwhile. After the last slice it scans the recording, also
 * in slices.
 */
import { loadModule, provideLibrary } from "./load.js";
import type { MemoryModel, Message, Request } from "./protocol.js";
import { Recorder } from "./recorder.js";
import { ENDS_WITHIN, Scanner, stepsToScan } from "./scan.js";
import type { Answer, Progress, RunOptions } from "./view.js";

/** The part of a worker's global scope that is used here (the DOM's types are the page's). */
interface WorkerScope {
  onmessage: ((event: MessageEvent<Request>) => void) | null;
  postMessage(message: Message, transfer: Transferable[]): void;
}
declare const self: WorkerScope;

const SLICE_MS = 12;
const REPORT_MS = 80;

let recorder: Promise<Recorder> | null = null;
let library: (part: string) => Promise<void> = () => Promise.resolve();
let current = 0;
let stopping = false;

const post = (message: Message, transfer: Transferable[] = []): void =>
  self.postMessage(message, transfer);

/** Lets waiting messages in; setTimeout would add 4 ms each time. */
const breath = new MessageChannel();
const pause = (): Promise<void> =>
  new Promise((resolve) => {
    breath.port1.onmessage = () => resolve();
    breath.port2.postMessage(0);
  });

function merge(reported: Progress | null, next: Progress): Progress {
  if (reported === null) {
    return next;
  }
  return {
    ...next,
    stdout: reported.stdout + next.stdout,
    stderr: reported.stderr + next.stderr,
  };
}

/** What the page was told of a run: when it is run again from the start, that is not told again. */
class Told {
  private told = { steps: 0, stdout: 0, stderr: 0 };
  private again = { stdout: 0, stderr: 0 };

  /** The same run begins again. */
  restart(): void {
    this.again = { ...this.told };
  }

  tell(run: number, progress: Progress): void {
    const stdout = this.fresh("stdout", progress.stdout);
    const stderr = this.fresh("stderr", progress.stderr);
    if (progress.state === "running" && progress.steps < this.told.steps) {
      return;
    }
    this.told.steps = progress.steps;
    this.told.stdout += stdout.length;
    this.told.stderr += stderr.length;
    post({ kind: "progress", run, progress: { ...progress, stdout, stderr } });
  }

  private fresh(stream: "stdout" | "stderr", text: string): string {
    const old = Math.min(this.again[stream], text.length);
    this.again[stream] -= old;
    return text.slice(old);
  }
}

/** The run that is recorded: what is needed to begin it again. */
interface Run {
  readonly number: number;
  readonly source: string;
  readonly options: RunOptions;
  readonly told: Told;
  /** Lines that input() was given, beside those of the options. */
  readonly lines: string[];
  /** It was said that no line comes any more. */
  inputEnded: boolean;
}
let recorded: Run | null = null;
/** Counted up whenever a run begins or goes on: whatever else is busy with it ends. */
let turn = 0;

const begin = (engine: Recorder, { source, options, lines, inputEnded }: Run): Progress =>
  engine.record(source, {
    ...options,
    input: [...(options.input ?? []), ...lines],
    ...(inputEnded && { waitsForInput: false }),
  });

async function goOn(engine: Recorder, run: Run, first: Progress): Promise<void> {
  const mine = ++turn;
  let waiting: Progress | null = null;
  let reportedAt = performance.now();
  let progress = first;
  for (;;) {
    while (progress.libraryWanted) {
      await library(progress.libraryWanted);
      if (turn !== mine) {
        return;
      }
      run.told.restart();
      waiting = null;
      progress = begin(engine, run);
    }
    waiting = merge(waiting, progress);
    const over = progress.state !== "running";
    if (over || performance.now() - reportedAt > REPORT_MS) {
      run.told.tell(run.number, waiting);
      waiting = null;
      reportedAt = performance.now();
    }
    if (over) {
      break;
    }
    await pause();
    if (turn !== mine) {
      return;
    }
    progress = stopping ? engine.stop() : engine.advance(SLICE_MS);
  }
  await scan(engine, run.number, progress.steps);
}

async function scan(engine: Recorder, run: number, steps: number): Promise<void> {
  const mine = turn;
  while (engine.prepare(SLICE_MS) > 0) {
    await pause();
    if (turn !== mine) {
      return;
    }
  }
  const scanner = new Scanner();
  const { full, samples } = stepsToScan(steps, () => engine.view(steps - 1));
  let began = performance.now();
  for (let at = 0; at < full + samples.length; at++) {
    if (at < full) {
      scanner.add(engine.view(at));
      if (at === full - 1 && samples.length > 0) {
        scanner.ended(engine.ends(at, scanner.lastIds(), ENDS_WITHIN));
      }
    } else {
      scanner.sample(engine.view(samples[at - full]!));
    }
    if (performance.now() - began > SLICE_MS) {
      await pause();
      if (turn !== mine) {
        return;
      }
      began = performance.now();
    }
  }
  post({ kind: "scan", run, scan: scanner.result(steps) });
}

function broken(error: unknown): void {
  post({ kind: "broken", message: error instanceof Error ? error.message : String(error) });
}

async function handle(request: Request): Promise<void> {
  if (request.kind === "load") {
    const { base } = request;
    recorder = loadModule(base).then((module) => {
      library = (part) => provideLibrary(module, base, part);
      const { value: models } = JSON.parse(module.memoryModels()) as { value: MemoryModel[] };
      post({ kind: "ready", version: module.version(), models });
      return new Recorder(new module.Session());
    });
    await recorder;
    return;
  }
  const engine = await recorder;
  if (engine === null) {
    throw new Error("asked before load");
  }
  switch (request.kind) {
    case "record":
      current = request.run;
      stopping = false;
      recorded = {
        number: request.run,
        source: request.source,
        options: request.options,
        told: new Told(),
        lines: [],
        inputEnded: false,
      };
      await goOn(engine, recorded, begin(engine, recorded));
      return;
    case "input":
      if (request.run === current && recorded !== null) {
        if (request.line === null) {
          recorded.inputEnded = true;
        } else {
          recorded.lines.push(request.line);
        }
        await goOn(engine, recorded, engine.answer(request.line));
      }
      return;
    case "stop":
      stopping = stopping || request.run === current;
      return;
    case "call": {
      if (request.run !== current) {
        const error = { code: "no-recording", message: "that recording is no more" } as const;
        post({ kind: "answer", call: request.call, answer: { ok: false, error } });
        return;
      }
      const answer = engine.call(request.name, request.args) as Answer<unknown>;
      const bulk = answer.ok && answer.value instanceof Uint8Array ? [answer.value.buffer] : [];
      post({ kind: "answer", call: request.call, answer } as Message, bulk as Transferable[]);
    }
  }
}

self.onmessage = (event: MessageEvent<Request>): void => {
  handle(event.data).catch(broken);
};
