/**
 * The page's side of the worker: one engine, one recording at a time.
 *
 * States: idle → recording → (done | stopped) → recording → ...
 * `stop()` asks the worker first. If it does not answer within the grace time (it is inside one
 * long native call), the worker is ended, another one is started and records again up to the last
 * step that was reported, so what the reader has seen can still be visited.
 */
import type { CallName, Calls, MemoryModel, Message, Request } from "./protocol.js";
import type { AnswerOf, Found, Question } from "./questions.js";
import { HostMisuse } from "./recorder.js";
import type { Scan } from "./scan.js";
import type { Answer, Progress, RunOptions } from "./view.js";

const GRACE_MS = 1000;

export interface ClientEvents {
  ready(models: readonly MemoryModel[], version: string): void;
  progress(progress: Progress): void;
  scan(scan: Scan): void;
  /** The engine stopped by itself; what was recorded is gone, a new run starts a new engine. */
  broken(message: string): void;
}

interface Waiting {
  resolve(value: Calls[CallName]["answer"]): void;
  reject(error: Error): void;
}

/** What makes the recording that is there, its lines of input included, and how long it is. */
export interface Recorded {
  readonly source: string;
  readonly options: RunOptions;
  readonly steps: number;
}

interface Run {
  readonly number: number;
  readonly source: string;
  options: RunOptions;
  steps: number;
  running: boolean;
}

export class EngineClient {
  private worker: Worker | null = null;
  private readonly waiting = new Map<number, Waiting>();
  private calls = 0;
  private runs = 0;
  private run: Run | null = null;
  private grace: ReturnType<typeof setTimeout> | undefined;
  /** After a forced restart: steps up to here come again and are not reported twice. */
  private silentUpTo = 0;

  constructor(
    private readonly makeWorker: () => Worker,
    private readonly base: string,
    private readonly events: ClientEvents,
  ) {}

  get recorded(): Recorded | null {
    return this.run;
  }

  /** An engine of its own, made like this one. */
  another(events: ClientEvents): EngineClient {
    return new EngineClient(this.makeWorker, this.base, events);
  }

  /** Starts the worker and loads the engine, before it is needed. */
  load(): void {
    if (this.worker) {
      return;
    }
    this.worker = this.makeWorker();
    this.worker.onmessage = (event: MessageEvent<Message>) => this.receive(event.data);
    this.worker.onerror = (event) => this.breakDown(event.message || "the worker failed");
    this.send({ kind: "load", base: this.base });
  }

  record(source: string, options: RunOptions): void {
    this.load();
    clearTimeout(this.grace);
    // A worker inside one long call would not take the new program: start over in that case.
    if (this.run?.running) {
      this.restart();
    }
    this.silentUpTo = 0;
    this.begin(source, options);
  }

  /** Ends the run where it is; what was recorded stays. */
  stop(): void {
    const run = this.run;
    if (!run?.running) {
      return;
    }
    this.send({ kind: "stop", run: run.number });
    clearTimeout(this.grace);
    this.grace = setTimeout(() => this.forceStop(run), GRACE_MS);
  }

  /** The line that input() waits for, or null for the end of input: the run goes on. */
  giveLine(line: string | null): void {
    const run = this.run;
    if (!run || run.running) {
      return;
    }
    run.running = true;
    if (line !== null) {
      run.options = { ...run.options, input: [...(run.options.input ?? []), line] };
    }
    this.send({ kind: "input", run: run.number, line });
  }

  call<N extends CallName>(name: N, args: Calls[N]["args"]): Promise<Calls[N]["answer"]> {
    this.load();
    const call = ++this.calls;
    const run = this.run?.number ?? 0;
    return new Promise((resolve, reject) => {
      this.waiting.set(call, { resolve: resolve, reject });
      this.send({ kind: "call", call, run, name, args } as Request);
    });
  }

  /** Any question of questions.ts; a search goes on, in slices of its budget, until it is done. */
  async ask<Q extends Question>(question: Q): Promise<AnswerOf<Q>> {
    const answer = (await this.call("ask", { question })) as AnswerOf<Q>;
    if (question.ask === "find") {
      const found = answer as Found;
      if (!found.done && found.searchedTo !== undefined) {
        return this.ask({ ...question, from: found.searchedTo });
      }
    }
    return answer;
  }

  close(): void {
    clearTimeout(this.grace);
    this.worker?.terminate();
    this.worker = null;
    this.rejectAll("closed");
  }

  private begin(source: string, options: RunOptions): void {
    this.run = { number: ++this.runs, source, options, steps: 0, running: true };
    this.send({ kind: "record", run: this.run.number, source, options });
  }

  private forceStop(run: Run): void {
    if (this.run !== run || !run.running) {
      return;
    }
    const seen = run.steps;
    this.restart();
    if (seen === 0) {
      run.running = false;
      this.run = null;
      this.events.progress(stoppedProgress(0));
      return;
    }
    this.silentUpTo = seen;
    this.begin(run.source, { ...run.options, stepLimit: seen });
  }

  private restart(): void {
    this.worker?.terminate();
    this.worker = null;
    this.rejectAll("stopped");
    this.load();
  }

  private send(request: Request): void {
    this.worker?.postMessage(request);
  }

  private receive(message: Message): void {
    switch (message.kind) {
      case "ready":
        this.events.ready(message.models, message.version);
        return;
      case "progress":
        this.progress(message.run, message.progress);
        return;
      case "scan":
        if (message.run === this.run?.number) {
          this.events.scan(message.scan);
        }
        return;
      case "answer":
        this.answer(message.call, message.answer);
        return;
      case "broken":
        this.breakDown(message.message);
    }
  }

  private progress(number: number, progress: Progress): void {
    const run = this.run;
    if (number !== run?.number) {
      return;
    }
    run.steps = progress.steps;
    run.running = progress.state === "running";
    if (!run.running) {
      clearTimeout(this.grace);
    }
    if (this.silentUpTo > 0) {
      if (!run.running) {
        this.silentUpTo = 0;
        this.events.progress({ ...stoppedProgress(progress.steps), stderr: "" });
      }
      return;
    }
    this.events.progress(progress);
  }

  private answer(call: number, answer: Answer<Calls[CallName]["answer"]>): void {
    const waiting = this.waiting.get(call);
    this.waiting.delete(call);
    if (answer.ok) {
      waiting?.resolve(answer.value);
    } else {
      waiting?.reject(new HostMisuse(answer.error.code, answer.error.message));
    }
  }

  private breakDown(message: string): void {
    this.worker?.terminate();
    this.worker = null;
    this.run = null;
    clearTimeout(this.grace);
    this.rejectAll(message);
    this.events.broken(message);
  }

  private rejectAll(why: string): void {
    for (const waiting of this.waiting.values()) {
      waiting.reject(new HostMisuse("no-recording", why));
    }
    this.waiting.clear();
  }
}

const stoppedProgress = (steps: number): Progress => ({
  state: "stopped",
  stopped: "reader",
  steps,
  stdout: "",
  stderr: "",
  status: null,
  error: null,
});
