/**
 * Messages between the page and the engine's worker: one union each way. Every request carries a
 * number; its answer carries the same one. `progress` and `scan` messages come unasked while a
 * recording runs.
 *
 *   page                         worker
 *   record ───────────────────▶  compile, run in slices
 *          ◀─────────────────── progress … progress (state "running" until the last)
 *   view   ───────────────────▶  between two slices, at once
 *          ◀─────────────────── answer
 *   stop   ───────────────────▶  seen at the next slice's end
 *   input  ───────────────────▶  after progress "stopped", "input": the run goes on
 *
 * If a worker does not answer in time (it is inside one long native call) the client ends it,
 * starts a new one and records again up to the last step that was reported.
 */
import type { AnswerOf, Question } from "./questions.js";
import type { Scan } from "./scan.js";
import type {
  Answer,
  Ledger,
  ObjectLayout,
  PoolDetail,
  Progress,
  RunOptions,
  RunStats,
  Ticks,
  View,
  ViewDetail,
} from "./view.js";

/** What can be asked of a recording: the name of a call, its arguments, its answer. */
export interface Calls {
  view: { args: { step: number; detail?: ViewDetail }; answer: View };
  ticks: { args: { from: number; to: number; stride: number }; answer: Ticks };
  layout: { args: { step: number; id: number }; answer: ObjectLayout };
  bytes: { args: { step: number; address: number; length: number }; answer: Uint8Array };
  pool: { args: { step: number; address: number }; answer: PoolDetail };
  ledger: { args: { step: number; id: number }; answer: Ledger };
  ask: { args: { question: Question }; answer: AnswerOf<Question> };
  stats: { args: Record<string, never>; answer: RunStats };
  stateHash: { args: { step: number }; answer: string };
}

export type CallName = keyof Calls;

export type Request =
  | { readonly kind: "load"; readonly base: string }
  | {
      readonly kind: "record";
      readonly run: number;
      readonly source: string;
      readonly options: RunOptions;
    }
  | { readonly kind: "stop"; readonly run: number }
  /** A line for input() that waits; null: there is none any more. */
  | { readonly kind: "input"; readonly run: number; readonly line: string | null }
  | {
      [N in CallName]: {
        readonly kind: "call";
        readonly call: number;
        readonly run: number;
        readonly name: N;
        readonly args: Calls[N]["args"];
      };
    }[CallName];

/** A Python whose memory the engine can follow, and what it does not follow of it. */
export interface MemoryModel {
  readonly name: string;
  readonly notice: string;
}

export type Message =
  | {
      readonly kind: "ready";
      readonly version: string;
      readonly models: readonly MemoryModel[];
    }
  | { readonly kind: "progress"; readonly run: number; readonly progress: Progress }
  | { readonly kind: "scan"; readonly run: number; readonly scan: Scan }
  | {
      readonly kind: "answer";
      readonly call: number;
      readonly answer: Answer<Calls[CallName]["answer"]>;
    }
  /** The engine stopped by itself (a failed check, or it could not be loaded). */
  | { readonly kind: "broken"; readonly message: string };
