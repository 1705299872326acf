/**
 * Runs programs and visits their steps: turns what the reader does into calls of the engine and
 * what the engine says into state. Knows no DOM.
 */
import { numberObjects } from "../engine/numbers.js";
import { MOST_CARDS } from "../engine/picture.js";
import { EngineClient } from "../engine/client.js";
import type { CallName, Calls } from "../engine/protocol.js";
import type { AnswerOf, Question } from "../engine/questions.js";
import { ENDS_WITHIN, type Scan } from "../engine/scan.js";
import type { Progress, View } from "../engine/view.js";
import { Asked } from "./asked.js";
import { lastPicture } from "./last-picture.js";
import { objectAt } from "./object-at.js";
import { appended, encoder } from "./output.js";
import type { Opening, Program } from "./program.js";
import { NO_DIFF, Store, type Tab } from "./store.js";

const KEEP_VIEWS = 120;
const PLAY_MS = 900;
/** Two frames and a little. */
const AFTER_PAINT_MS = 40;
const MOST_TICKS = 2000;
/** Steps of a session whose lines are looked up. */
const MOST_MAPPED = 20_000;

export class Player {
  readonly store = new Store();
  /** Pixels of the screen per pixel of the heap's picture, as the room made it or the reader. */
  shownScale = 1;
  readonly client: EngineClient;
  private readonly asked = new Asked(this.store);
  private readonly views = new Map<number, View>();
  private target = 0;
  private wanted: Program | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private starting: ReturnType<typeof setTimeout> | undefined;
  private stepLimit: number | undefined;
  private overAt: Progress | null = null;

  constructor(makeWorker: () => Worker, base: string) {
    this.client = new EngineClient(makeWorker, base, {
      ready: (models, version) => this.store.set({ models, version }),
      progress: (progress) => this.progressed(progress),
      scan: (scan) => void this.scanned(scan),
      broken: (message) =>
        this.store.set({ phase: "broken", brokenMessage: message, playing: false }),
    });
  }

  close(): void {
    clearTimeout(this.timer);
    clearTimeout(this.starting);
    this.client.close();
  }

  /**
   * Opens a program and runs it. A prepared picture is shown first; the engine starts when the
   * browser has had time to paint it.
   */
  open(asked: Program): void {
    this.asked.read(asked, (program) => {
      const tab = program.tab ?? this.store.state.tab;
      const { shuffle = 0, collects = true } = program.options ?? {};
      // On a phone a lesson begins with its text, and what is to be written with its lines.
      const pane = program.opening || program.source === "" ? "code" : "heap";
      this.store.set({ tab, pane, inspecting: false, selected: null, shuffle, collects });
      this.reset(program);
      if (program.opening) {
        this.present(program, program.opening);
        this.starting = setTimeout(() => this.start(program), AFTER_PAINT_MS);
      } else {
        this.start(program);
      }
    });
  }

  /** Runs a source from the start; without one the source that is there. */
  run(asked: Program = { source: this.store.state.source }): void {
    this.asked.read(asked, (program) => {
      this.reset(program);
      this.start(program);
    });
  }

  private reset(program: Program): void {
    clearTimeout(this.starting);
    this.pause();
    this.views.clear();
    this.wanted = program;
    this.overAt = null;
    this.target = program.step ?? 0;
    this.store.set({
      phase: "running",
      settled: false,
      source: program.source,
      steps: 0,
      step: 0,
      stopped: null,
      stops: { marks: [], breakpoints: 0 },
      error: null,
      brokenMessage: "",
      output: new Uint8Array(),
      dropped: 0,
      stderr: "",
      view: null,
      before: null,
      diff: NO_DIFF,
      scan: null,
      longRun: null,
      most: MOST_CARDS,
      ticks: null,
      open: new Set(),
      folded: new Set(),
      pins: new Map(),
    });
  }

  private present(program: Program, opening: Opening): void {
    const { view, before, steps, scan, ticks } = opening;
    numberObjects(view, scan);
    if (before) {
      numberObjects(before, scan);
    }
    this.views.set(view.step, view);
    if (before) {
      this.views.set(before.step, before);
    }
    const output = encoder.encode(opening.output);
    this.store.set({ phase: "loading", steps, scan, ticks, output });
    this.target = view.step;
    this.store.show(view, before);
    this.selectByName(program.select);
  }

  private start(program: Program): void {
    const { mode, model, shuffle, collects } = this.store.state;
    if (!("WebAssembly" in globalThis)) {
      this.store.set({ phase: "broken", brokenMessage: "WebAssembly", settled: true });
      return;
    }
    const limit = this.stepLimit === undefined ? {} : { stepLimit: this.stepLimit };
    this.client.record(program.source, {
      mode,
      model,
      shuffle,
      collects,
      filename: "program.py",
      ...limit,
      waitsForInput: true,
      ...program.options,
    });
  }

  stop(): void {
    this.client.stop();
  }

  /** The line that input() waits for; null: there is none any more. */
  answer(line: string | null): void {
    this.overAt = null;
    this.store.set({ phase: "running", stopped: null, settled: false });
    this.client.giveLine(line);
  }

  limitSteps(limit: number | undefined): void {
    this.stepLimit = limit;
  }

  ask<N extends CallName>(name: N, args: Calls[N]["args"]): Promise<Calls[N]["answer"]> {
    return this.client.call(name, args);
  }

  /** About the run as a whole (engine/questions.ts). */
  question<Q extends Question>(question: Q): Promise<AnswerOf<Q>> {
    return this.client.ask(question);
  }

  /** Goes to a step. Of several calls in a row the last one counts. */
  async seek(step: number): Promise<void> {
    const { steps } = this.store.state;
    this.target = Math.max(0, Math.min(step, steps - 1));
    await this.showTarget();
  }

  move(by: number): Promise<void> {
    return this.seek(this.target + by);
  }

  play(): void {
    const { playing, step, steps } = this.store.state;
    if (playing) {
      this.pause();
      return;
    }
    this.store.set({ playing: true });
    if (step >= steps - 1) {
      this.target = -1;
    }
    const tick = (): void => {
      void this.move(1).then(() => {
        const now = this.store.state;
        if (now.playing && now.step < now.steps - 1) {
          this.timer = setTimeout(tick, PLAY_MS / now.pace);
        } else {
          this.pause();
        }
      });
    };
    tick();
  }

  pause(): void {
    clearTimeout(this.timer);
    if (this.store.state.playing) {
      this.store.set({ playing: false });
    }
  }

  select(id: number | null): void {
    this.store.set({ selected: id, inspecting: id !== null || this.store.state.inspecting });
  }

  /** Another picture of the step; that of the memory needs to know more of it. */
  pickTab(tab: Tab): void {
    this.store.set({ tab });
    if (tab === "memory") {
      this.views.clear();
      void this.showTarget();
    }
  }

  /** Shows all rows of a card, or fewer again. */
  unfold(id: number): void {
    const open = new Set(this.store.state.open);
    if (!open.delete(id)) {
      open.add(id);
    }
    this.store.set({ open });
  }

  /** Shows a card without its rows, or with them again. */
  fold(id: number): void {
    const folded = new Set(this.store.state.folded);
    if (!folded.delete(id)) {
      folded.add(id);
    }
    this.store.set({ folded });
  }

  /** Puts a card elsewhere, for the rest of this program. */
  pin(id: number, dx: number, dy: number): void {
    this.store.set({ pins: new Map(this.store.state.pins).set(id, { dx, dy }) });
  }

  /** Every card back to its own place, with its own rows. */
  tidy(): void {
    this.store.set({ pins: new Map(), folded: new Set(), open: new Set(), scale: null });
  }

  private async showTarget(): Promise<void> {
    const step = this.target;
    try {
      const [view, before] = await Promise.all([
        this.fetch(step),
        step > 0 ? this.fetch(step - 1) : Promise.resolve(null),
      ]);
      if (this.target === step) {
        this.store.show(view, before);
      }
    } catch {
      // The recording was replaced or the engine ended; both are told elsewhere.
    }
  }

  private async fetch(step: number): Promise<View> {
    const kept = this.views.get(step);
    if (kept) {
      return kept;
    }
    const pools = this.store.state.tab === "memory";
    const view = await this.placed(await this.client.call("view", { step, detail: { pools } }));
    const { scan, longRun } = this.store.state;
    numberObjects(view, scan);
    await longRun?.hear(view, (ids) =>
      this.question({ ask: "ends", step, ids, within: ENDS_WITHIN }),
    );
    if (view.more > 0) {
      await import("../engine/partial.js");
    }
    this.views.set(step, view);
    if (this.views.size > KEEP_VIEWS) {
      const oldest = this.views.keys().next().value;
      if (oldest !== undefined) {
        this.views.delete(oldest);
      }
    }
    return view;
  }

  /** In a session the lines are those of the whole text. */
  private async placed(view: View): Promise<View> {
    const { mode, source } = this.store.state;
    if (mode !== "repl" || view.step > MOST_MAPPED) {
      return view;
    }
    const ticks = await this.client.call("ticks", { from: 0, to: view.step + 1, stride: 1 });
    const { Units } = await import("./units.js");
    return new Units(source).view(view, ticks);
  }

  private progressed(progress: Progress): void {
    const { state } = this.store;
    const fresh = this.wanted?.opening && state.phase === "loading";
    const over = progress.state !== "running";
    this.store.set(appended(this.store.state, fresh ? "" : progress.stdout, progress.stderr));
    if (!fresh || over) {
      this.store.set({
        phase: progress.state,
        steps: progress.steps,
        stopped: progress.stopped ?? null,
        error: progress.error,
      });
    }
    if (over) {
      this.overAt = progress;
      this.store.set({ settled: progress.steps === 0 });
    } else if (this.store.state.view === null && progress.steps > 2) {
      void this.seek(1);
    }
  }

  private async scanned(scan: Scan): Promise<void> {
    const program = this.wanted;
    const longRun =
      scan.upTo < scan.steps ? new (await import("./kept-places.js")).LongRun(scan) : null;
    if (program !== this.wanted) {
      return;
    }
    for (const view of this.views.values()) {
      numberObjects(view, scan);
    }
    this.store.set({ scan, longRun });
    await this.finish();
  }

  /** After the run: the timeline's columns, and the step to open at. */
  private async finish(): Promise<void> {
    const { steps } = this.store.state;
    const program = this.wanted;
    if (steps === 0 || program === null) {
      this.store.set({ settled: true });
      return;
    }
    // With a picture prepared the reader may have stepped on already.
    const stayed = program.opening !== undefined;
    const stride = Math.max(1, Math.ceil(steps / MOST_TICKS));
    try {
      const opening = program.step ?? (await lastPicture(this.client, this.overAt, steps));
      await this.seek(stayed ? this.target : opening);
      if (!stayed) {
        this.selectByName(program.select);
      }
      const stops = await this.client.ask({ ask: "stops" });
      this.store.set({ stops });
      const ticks = await this.client.call("ticks", { from: 0, to: steps, stride });
      const { mode, source } = this.store.state;
      const placed =
        mode === "repl" ? new (await import("./units.js")).Units(source).ticks(ticks) : ticks;
      this.store.set({ ticks: placed, settled: true });
    } catch {
      // Replaced meanwhile.
    }
  }

  private selectByName(name: string | undefined): void {
    const id = name === undefined ? undefined : objectAt(this.store.state.view, name);
    if (id !== undefined) {
      this.store.set({ selected: id });
    }
  }
}
