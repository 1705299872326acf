/**
 * Questions about a recording, and what answers them. A question is one plain value; `ask` is the one call (client,
 * sandbox, `heapscope ask` in the terminal). docs/questions.md explains them with examples.
 *
 * Steps are meant as views show them: what line 3 does is found at the step after line 3.
 */
import type { StopMark, When } from "./when.js";
import type { AskCode, AskInstructions, AskMoments, Code, Instructions, Moments } from "./zoom.js";

export type { StopMark, When };
export type * from "./zoom.js";

export interface Find {
  readonly ask: "find";
  /** Not this step itself, but those after it (before it). */
  readonly from: number;
  readonly backwards?: boolean;
  readonly what: When;
  /** Milliseconds; when they are spent the answer says where to go on. No limit by default. */
  readonly budget?: number;
}

export interface Found {
  /** null: there is none (if `done`). */
  readonly step: number | null;
  readonly line?: number;
  /** The line that ran just before: what did it. */
  readonly by?: number;
  /** Readings at the step before and at the step: an id, a count, a generation (-1: not there). */
  readonly before?: number;
  readonly after?: number;
  /** false: the budget is spent; ask again with `from: searchedTo`. */
  readonly done: boolean;
  readonly searchedTo?: number;
}

/** Why is it no more? */
export interface AskDeath {
  readonly ask: "death";
  readonly id: number;
}

export interface Death {
  readonly id: number;
  /** The first step at which it was there, and the line that made it. */
  readonly born: number;
  readonly bornLine: number;
  /** The first step without it; null: it lived to the end. What follows is there only if it died. */
  readonly step: number | null;
  readonly type?: string;
  readonly summary?: string;
  /** The line and instruction of the last decrement: `STORE_NAME n`. */
  readonly line?: number;
  readonly function?: string;
  readonly instruction?: string;
  readonly cause?: "count" | "collected";
  readonly generation?: number;
  /** Whoever was freed just before and took it along, nearest first. */
  readonly holders?: readonly {
    readonly id: number;
    readonly type: string;
    readonly summary: string;
  }[];
}

/** What is this, at that step? The recording is not touched, whatever the expression does. */
export interface AskEvaluate {
  readonly ask: "evaluate";
  readonly step: number;
  readonly expression: string;
}

export interface Evaluated {
  readonly fine: boolean;
  readonly type?: string;
  /** Its repr, cut. */
  readonly text?: string;
  readonly truth?: boolean;
  /** `NameError: name 'x' is not defined` when it is not fine. */
  readonly error?: string;
  readonly stdout: string;
}

/** Why is it alive? All shortest ways from roots. */
export interface AskPaths {
  readonly ask: "paths";
  readonly step: number;
  readonly id: number;
  /** Paths at most. [20] */
  readonly limit?: number;
}

/** Where a path begins. */
export interface Root {
  readonly kind: "name" | "stack" | "frame" | "module" | "interpreter";
  /** `t`, `z in f()`, `evaluation stack of f, place 1`, `numpy`. */
  readonly name: string;
}

export interface Paths {
  readonly id: number;
  /** References on each of the paths; they are all as long. -1: nothing leads to it. */
  readonly length: number;
  readonly paths: readonly {
    readonly root: Root;
    /** From the root's object to the one asked about. */
    readonly objects: readonly {
      readonly id: number;
      readonly type: string;
      readonly summary: string;
      /** How this object holds the next one: `[0]`, `.next`, `'key'`; empty for the last. */
      readonly holds: string;
    }[];
    /** Of a way over more than 400 objects so many in its middle are not there. */
    readonly leftOut?: number;
  }[];
  /** Paths beyond the limit. */
  readonly more: number;
}

/** What would go if this reference were cut? A root's (a name: `from` null) or an object's. */
export interface AskCut {
  readonly ask: "cut";
  readonly step: number;
  readonly from: number | null;
  readonly to: number;
  /** Only this root, by its name; with `from` null. */
  readonly name?: string;
}

export interface Cut {
  /** Whether there is such a reference. */
  readonly found: boolean;
  readonly freedCount: number;
  readonly collectableCount: number;
  /** Freed at once, because counts reach 0; the first 200. */
  readonly freed: readonly ObjectLine[];
  /** Unreachable but in a cycle: freed by the next collection of its generation; the first 200. */
  readonly collectable: readonly ObjectLine[];
  readonly bytes: number;
}

export interface ObjectLine {
  readonly id: number;
  readonly type: string;
  readonly summary: string;
  /** Its own bytes, buffers included. */
  readonly size: number;
}

/** What does each object keep alive? */
export interface AskRetained {
  readonly ask: "retained";
  readonly step: number;
  /** The biggest so many. [50] */
  readonly top?: number;
  /** These ones too. */
  readonly ids?: readonly number[];
}

export interface Retained {
  readonly objects: readonly (ObjectLine & {
    /** Bytes that would go with it: its own and those of everything that only it keeps alive. */
    readonly retained: number;
    /** Objects among them, itself included. */
    readonly count: number;
  })[];
  /** All objects that can be reached, and their bytes. */
  readonly count: number;
  readonly bytes: number;
  /** The part of them that no allocator gave: built-in types, singletons. */
  readonly static: number;
  /** What the memory layer has in use, and the part of it that is no object's (frames, tables, slack). */
  readonly held: number;
  readonly other: number;
}

/** A heap of any size in a few rows: by type, size, generation; with `type` a window of that type's objects. */
export interface AskSummary {
  readonly ask: "summary";
  readonly step: number;
  readonly type?: string;
  /** Of that type's objects, in order of id. [0, 100] */
  readonly from?: number;
  readonly count?: number;
}

export interface Summary {
  /** Objects of the program: made after its start and reachable. */
  readonly count: number;
  readonly bytes: number;
  /** Biggest total first. */
  readonly types: readonly {
    readonly type: string;
    readonly count: number;
    readonly bytes: number;
  }[];
  /** By size: up to 64, 128, 256, ... bytes. */
  readonly sizes: readonly {
    readonly upTo: number;
    readonly count: number;
    readonly bytes: number;
  }[];
  /** Objects by generation, and those that the collector does not track. */
  readonly generations: readonly [number, number, number];
  readonly untracked: number;
  /** With `type`: the window. */
  readonly objects?: readonly (ObjectLine & { readonly refcount: number })[];
}

/** What is different between two steps? */
export interface AskDifference {
  readonly ask: "difference";
  readonly from: number;
  readonly to: number;
  /** Objects of each list at most. [100] */
  readonly limit?: number;
}

export interface Difference {
  readonly created: DifferenceList;
  readonly freed: DifferenceList;
  /** There at both, with another content or count. */
  readonly changed: DifferenceList;
  /** There at both, and bigger. */
  readonly grown: DifferenceList;
}

export interface DifferenceList {
  readonly count: number;
  /** Bytes of those made or freed; by how much those that are bigger grew. */
  readonly bytes: number;
  readonly types: readonly {
    readonly type: string;
    readonly count: number;
    readonly bytes: number;
  }[];
  /** By the line that made them; line 0: before the program. */
  readonly lines: readonly {
    readonly line: number;
    readonly count: number;
    readonly bytes: number;
  }[];
  readonly objects: readonly ObjectLine[];
}

/** When objects of a step are freed, as far as it comes soon: all of them in one run on from there. */
export interface AskEnds {
  readonly ask: "ends";
  readonly step: number;
  readonly ids: readonly number[];
  /** How many steps to look ahead: 1 to 1,000,000. */
  readonly within: number;
}

export interface Ends {
  /** The last step that was looked at; who is not named below is there until then. */
  readonly upTo: number;
  /** `step`: the first one without it. */
  readonly ends: readonly { readonly id: number; readonly step: number }[];
}

/** Memory over the run. */
export interface AskCurve {
  readonly ask: "curve";
  /** Points at most. [1000] */
  readonly points?: number;
}

export interface Curve {
  readonly step: readonly number[];
  readonly held: readonly number[];
  readonly resident: readonly number[];
  /** Bytes mapped, touched or not. */
  readonly virtual: readonly number[];
  /** Collections of each generation so far. */
  readonly collections: readonly (readonly [number, number, number])[];
}

/** Where a reader wants to stop, as the source says it, and how often breakpoint() was called. */
export interface AskStops {
  readonly ask: "stops";
}

export interface Stops {
  readonly marks: readonly (StopMark & { readonly note?: string })[];
  readonly breakpoints: number;
}

/** What if these statements ran before the step's line, or in place of it? The run goes on in a branch. */
export interface AskBranch {
  readonly ask: "branch";
  readonly step: number;
  readonly statements: string;
  /** The line does not run: one of simple statements, before which the step stands. [false] */
  readonly instead?: boolean;
  /** Steps of the branch at most. [100000] */
  readonly limit?: number;
}

export interface Branch {
  /** false: the statements raised `error`, and nothing went on. */
  readonly fine: boolean;
  readonly error?: string;
  /** Both futures, from the step to the end. */
  readonly recorded?: Future;
  readonly branch?: Future;
  /** By type, how many more (fewer) objects the branch has at its end, and bytes. */
  readonly difference?: readonly {
    readonly type: string;
    readonly count: number;
    readonly bytes: number;
  }[];
}

export interface Future {
  readonly steps: number;
  /** How it stops: at the program's end or at the limit. */
  readonly event: "end" | "limit";
  readonly stdout: string;
  readonly held: number;
  /** Bytes in use at each step of it, or at as many as 500 of them. */
  readonly curve: readonly number[];
}

/** The recording as one small text: source, options, input, version. The terminal program takes it in place of a program. */
export interface AskExport {
  readonly ask: "export";
}

/** A view as text or as a graph for Graphviz. */
export interface AskPicture {
  readonly ask: "picture";
  readonly step: number;
  readonly format: "text" | "dot";
}

export type Question =
  | Find
  | AskDeath
  | AskEnds
  | AskEvaluate
  | AskPaths
  | AskCut
  | AskRetained
  | AskSummary
  | AskDifference
  | AskCurve
  | AskCode
  | AskMoments
  | AskInstructions
  | AskStops
  | AskBranch
  | AskExport
  | AskPicture;

interface Answers {
  find: Found;
  death: Death;
  ends: Ends;
  evaluate: Evaluated;
  paths: Paths;
  cut: Cut;
  retained: Retained;
  summary: Summary;
  difference: Difference;
  curve: Curve;
  code: Code;
  moments: Moments;
  instructions: Instructions;
  stops: Stops;
  branch: Branch;
  export: string;
  picture: string;
}

/** What a question of this kind is answered with. */
export type AnswerOf<Q extends Question> = Answers[Q["ask"]];
