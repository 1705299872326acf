/** Answers about a run as a whole, about one object's bytes and holders, about one pool. See view.ts. */
import type { PoolView, StepEvent } from "./view.js";

export interface ErrorView {
  /** `ZeroDivisionError`, `SyntaxError`. */
  readonly type: string;
  readonly message: string;
  /** All of what the program's end wrote to stderr, ending with a newline. */
  readonly traceback: string;
  /** The innermost line of the program's own; 0 if there is none. */
  readonly line: number;
  /** Range for the caret, columns from 1 in characters; 0 where unknown. */
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** Columns, one entry per step `from`, `from + stride`, ...: what the timeline needs of every step. */
export interface Ticks {
  readonly from: number;
  readonly stride: number;
  readonly event: readonly StepEvent[];
  readonly line: readonly number[];
  readonly depth: readonly number[];
  /** UTF-8 bytes on stdout before the step. */
  readonly printed: readonly number[];
  /** Bytes in use (see MemoryView.held) at the step. */
  readonly held: readonly number[];
  /** Collections (of any generation) since the start, at the step. */
  readonly collections: readonly number[];
}

/** One field of an object's structure: what its bytes mean. */
export interface LayoutField {
  /** Offset from the object's address; the collector's head has negative ones. */
  readonly offset: number;
  readonly size: number;
  /** CPython's own name: `ob_refcnt`, `ob_item`, `_gc_next`, `ob_digit[0]`, `[3]`. */
  readonly name: string;
  readonly kind:
    "ref" | "pointer" | "int" | "uint" | "float" | "digits" | "text" | "raw" | "padding";
  /** What the bytes mean in words: `2 references`, `room for 4`, `next: tuple`. */
  readonly meaning: string;
  /** kind `ref`: id of the object that it leads to, when it is one of the view's. */
  readonly to?: number;
}

/** A run of bytes with its fields: the collector's head, the structure, what it owns outside. */
export interface LayoutPart {
  /** `gc_head`, `object`, `items`, `keys`, `values`, `buffer`. */
  readonly name: string;
  readonly address: number;
  readonly bytes: number;
  /** Cover every byte once, in order, for at most the first 64 fields of a part. */
  readonly fields: readonly LayoutField[];
}

export interface ObjectLayout {
  readonly id: number;
  readonly type: string;
  readonly parts: readonly LayoutPart[];
}

/** One pool, block by block. */
export interface PoolDetail extends PoolView {
  /** Bytes before the first block. */
  readonly header: number;
  /** One character per block: `u` in use, `k` kept by a free list, `f` freed, `v` never used. */
  readonly blocks: string;
  /** Indices of the freed blocks in the order of the pool's chain. */
  readonly chain: readonly number[];
  /** [block index, object id] for blocks that hold an object of the view at this step. */
  readonly objects: readonly (readonly [block: number, id: number])[];
}

/** Who holds the references that an object's count counts. */
export interface LedgerRow {
  readonly kind:
    "name" | "field" | "stack" | "constant" | "frame" | "interpreter" | "native" | "static";
  /** In words: `t`, `list #7 [0]`, `argument of getrefcount`, `constants of <module>`. */
  readonly holder: string;
  /** Id of the holding object, when it is one of the view's. */
  readonly from?: number;
  readonly count: number;
}

export interface Ledger {
  readonly id: number;
  readonly refcount: number;
  /**
   * Their counts add up to `refcount`. `interpreter` rows name a place of the machine's own; what
   * built-in code holds that waits for Python code is one row of kind `native`; `static` is what
   * the count of an object that is part of the interpreter begins with.
   */
  readonly rows: readonly LedgerRow[];
}

export type RunMode = "script" | "repl";

export interface RunOptions {
  readonly mode?: RunMode;
  /** Name of a MemoryModel; `3.11` by default. */
  readonly model?: string;
  /** Other addresses than usual, a whole number below 2^32 for each set of them; 0, the default: the usual ones. */
  readonly shuffle?: number;
  /** Whether the collector starts by itself; as after gc.disable() if not. [true] */
  readonly collects?: boolean;
  /** The file's name as tracebacks show it; `program.py` by default. */
  readonly filename?: string;
  /** Recording stops there. [10000000] */
  readonly stepLimit?: number;
  /** Bytes that checkpoints may take. [134217728] */
  readonly checkpointBytes?: number;
  /** What input() reads, line by line; after the last one EOFError. */
  readonly input?: readonly string[];
  /** After the last of them the run stops (`stopped: "input"`) until `answer` has another; only when it is recorded. */
  readonly waitsForInput?: boolean;
  /** Other importable files: `helper.py` -> text. */
  readonly files?: Readonly<Record<string, string>>;
  /** Folder of importable files, first on `sys.path`; `files` has their whole paths then. None by default. */
  readonly importPath?: string;
  /** Verify the heap when the program has ended, and again after the tear-down (`problems()`). */
  readonly verify?: boolean;
}

/** Answer of `record`, `run`, `advance`, `stop`, `answer` and `endInput`. */
export interface Progress {
  /**
   * `running`: call advance again. `done`: the program ended (with or without an error).
   * `stopped`: by the reader or a limit, or because input() waits for a line; all steps up to `steps` can be visited.
   */
  readonly state: "running" | "done" | "stopped";
  readonly stopped?: "reader" | "steps" | "memory" | "input";
  /**
   * Stopped for want of this part of the library (provideLibrary): what was told of this run counts for
   * nothing, and the program is to be run again. Whoever drives the engine sees to it.
   */
  readonly libraryWanted?: string;
  /** Steps that can be visited: 0 .. steps-1. */
  readonly steps: number;
  /** Written since the last answer. */
  readonly stdout: string;
  readonly stderr: string;
  /** Exit status, once done. */
  readonly status: number | null;
  readonly error: ErrorView | null;
}

export interface RunStats {
  readonly steps: number;
  readonly checkpoints: number;
  /** Bytes that the checkpoints take. */
  readonly checkpointBytes: number;
  /** Bytes of the image in use. */
  readonly imageBytes: number;
  /** Hash of the image at the end, as hex. */
  readonly stateHash: string;
}

export interface HeapProblem {
  /** Number of the violated rule: `O6`. */
  readonly rule: string;
  readonly address: number;
  readonly message: string;
}

/** Misuse by the host (not an error of the program): a code and a sentence. */
export interface HostError {
  readonly code: "no-recording" | "no-such-step" | "no-such-object" | "bad-argument" | "busy";
  readonly message: string;
}

export type Answer<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: HostError };
