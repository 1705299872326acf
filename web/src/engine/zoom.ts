/** Questions about what lies between two steps: instructions, the evaluation stack, single events. */
import type { ObjectLine } from "./questions.js";

/** The instructions of the frame that the step is in. */
export interface AskCode {
  readonly ask: "code";
  readonly step: number;
}

export interface Code {
  readonly name: string;
  /** Byte offset of the instruction that runs next. */
  readonly at: number;
  readonly instructions: readonly {
    readonly offset: number;
    readonly line: number;
    readonly name: string;
    readonly argument: number;
    readonly meaning: string;
  }[];
  /** Evaluation stack at the step, bottom first. */
  readonly stack: readonly (ObjectLine | null)[];
}

/** What happens between this step and the next one, event by event, each with the instruction that does it. */
export interface AskMoments {
  readonly ask: "moments";
  readonly step: number;
  /** At most. [2000] */
  readonly limit?: number;
}

export interface Moment {
  /** An object is made or freed; a phase of a collection begins; pages are taken (bytes > 0) or returned. */
  readonly kind: "allocate" | "free" | "phase" | "pages";
  /** Where the program is: its innermost own frame and the instruction, `BINARY_OP +`. */
  readonly function?: string;
  readonly line?: number;
  readonly text?: string;
  /** allocate, free. */
  readonly id?: number;
  readonly type?: string;
  readonly summary?: string;
  /** free: `count` or `collected`. phase: its name. */
  readonly cause?: string;
  readonly generation?: number;
  readonly bytes?: number;
}

export interface Moments {
  readonly moments: readonly Moment[];
  readonly more: number;
}

/** The way from this step to the next one, instruction by instruction. */
export interface AskInstructions {
  readonly ask: "instructions";
  readonly step: number;
  /** At most. [500] */
  readonly limit?: number;
  /** Milliseconds: what comes after them is counted only (`more`). [2000] */
  readonly budget?: number;
}

export interface InstructionStep {
  readonly function: string;
  readonly line: number;
  /** Byte offset in the function's code. */
  readonly offset: number;
  readonly name: string;
  readonly argument: number;
  readonly meaning: string;
  /** Evaluation stack before it, bottom first. */
  readonly stack: readonly (Omit<ObjectLine, "size"> | null)[];
  /** What it made and freed, the collector's phases, pages. */
  readonly moments: readonly Moment[];
  /** Every object whose count is another after it. */
  readonly counts: readonly (Omit<ObjectLine, "size"> & {
    readonly from: number;
    readonly to: number;
  })[];
}

export interface Instructions {
  readonly instructions: readonly InstructionStep[];
  readonly more: number;
}
