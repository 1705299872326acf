/** The page's state: one immutable value, replaced as a whole; listeners get the new one. */
import { diffViews, type Diff } from "../engine/diff.js";
import { MOST_CARDS, type Zoom } from "../engine/picture.js";
import type { Scan } from "../engine/scan.js";
import type { LongRun } from "./kept-places.js";
import type { MemoryModel } from "../engine/protocol.js";
import type { StopMark, Stops } from "../engine/questions.js";
import type { ErrorView, ObjectKind, RunMode, Ticks, View } from "../engine/view.js";
import type { Lang } from "../text/strings.js";

/**
 * idle → loading → running → done | stopped; any → broken. `loading`: a picture made beforehand is
 * shown and the engine is on its way.
 */
export type Phase = "idle" | "loading" | "running" | "done" | "stopped" | "broken";

export type Tab = Zoom | "memory" | "collector" | "arrays" | "held" | "ask";
export const TABS: readonly Tab[] = [
  "names",
  "objects",
  "memory",
  "collector",
  "arrays",
  "held",
  "ask",
];
export const INSPECTOR_TABS = ["object", "references", "bytes", "why"] as const;
export type InspectorTab = (typeof INSPECTOR_TABS)[number];
export type Pane = "code" | "heap" | "inspect";

export interface AppState {
  readonly phase: Phase;
  readonly source: string;
  readonly mode: RunMode;
  /** Whose sizes, counts and thresholds the engine follows, and all that it knows to follow. */
  readonly model: string;
  readonly models: readonly MemoryModel[];
  /** The engine's; "" until it is there. */
  readonly version: string;
  /** Other addresses than usual, a number for each set of them; 0: the usual ones. */
  readonly shuffle: number;
  /** Whether the collector starts by itself. */
  readonly collects: boolean;
  readonly steps: number;
  readonly stopped: "reader" | "steps" | "memory" | "input" | null;
  /** Stop marks that the source has as comments, and how often breakpoint() was called. */
  readonly stops: Stops;
  /** Stop marks that the reader set in the margin. */
  readonly marks: readonly StopMark[];
  readonly error: ErrorView | null;
  readonly brokenMessage: string;
  /** All of stdout, or its end if it is very long; `dropped` UTF-8 bytes came before. */
  readonly output: Uint8Array;
  readonly dropped: number;
  readonly stderr: string;
  readonly step: number;
  readonly view: View | null;
  readonly before: View | null;
  readonly diff: Diff;
  readonly scan: Scan | null;
  /** Where cards lie, when the scan knows only a part of the steps. */
  readonly longRun: LongRun | null;
  readonly ticks: Ticks | null;
  readonly selected: number | null;
  readonly tab: Tab;
  readonly inspectorTab: InspectorTab;
  readonly inspecting: boolean;
  readonly pane: Pane;
  /** Cards whose rows are all shown. */
  readonly open: ReadonlySet<number>;
  /** Cards without their rows, and kinds of objects that get no card. */
  readonly folded: ReadonlySet<number>;
  readonly hidden: ReadonlySet<ObjectKind>;
  /** How many cards the picture draws at most. */
  readonly most: number;
  /** Where the reader put cards by hand. */
  readonly pins: ReadonlyMap<number, Pin>;
  /** How large the heap's picture is; null: as the room allows. */
  readonly scale: number | null;
  /** The heap as a tree of words instead of a picture. */
  readonly asText: boolean;
  /** A lesson asks what will happen: what the program prints after this step would be the answer. */
  readonly predicting: boolean;
  readonly playing: boolean;
  /** How many times as fast as usual it plays. */
  readonly pace: number;
  /** The run is over and the step to open at is shown. */
  readonly settled: boolean;
  readonly lang: Lang;
}

/** Pixels of the picture that a card was moved by. */
export interface Pin {
  readonly dx: number;
  readonly dy: number;
}

export const NO_DIFF: Diff = {
  names: [],
  fields: [],
  buffers: [],
  counts: new Map(),
  created: new Set(),
};

export const emptyState: AppState = {
  phase: "idle",
  source: "",
  mode: "script",
  model: "3.11",
  models: [{ name: "3.11", notice: "" }],
  version: "",
  shuffle: 0,
  collects: true,
  steps: 0,
  stopped: null,
  stops: { marks: [], breakpoints: 0 },
  marks: [],
  error: null,
  brokenMessage: "",
  output: new Uint8Array(),
  dropped: 0,
  stderr: "",
  step: 0,
  view: null,
  before: null,
  diff: NO_DIFF,
  scan: null,
  longRun: null,
  ticks: null,
  selected: null,
  tab: "names",
  inspectorTab: "object",
  inspecting: false,
  pane: "code",
  open: new Set(),
  folded: new Set(),
  hidden: new Set(),
  most: MOST_CARDS,
  pins: new Map(),
  scale: null,
  asText: false,
  predicting: false,
  playing: false,
  pace: 1,
  settled: false,
  lang: "en",
};

export type Listener = (state: AppState) => void;

export class Store {
  private current: AppState = emptyState;
  private readonly listeners = new Set<Listener>();

  get state(): AppState {
    return this.current;
  }

  set(changes: Partial<AppState>): void {
    this.current = { ...this.current, ...changes };
    for (const listener of this.listeners) {
      listener(this.current);
    }
  }

  /** Shows a step: its view, the one before, and what differs. */
  show(view: View, before: View | null): void {
    this.set({ step: view.step, view, before, diff: diffViews(before, view) });
  }

  subscribe(listener: Listener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
}
