/**
 * The face of the WebAssembly module `heapscope.mjs`, which is made by Embind (ES module,
 * `-sMODULARIZE -sEXPORT_ES6`, default export the factory below).
 *
 * Calls that return a string return JSON text of `Answer<T>` (see web/src/engine/view.ts), where T
 * is what the comment names. Arguments of more than one word are JSON text too; "" means defaults.
 * No call throws; a failed internal check stops the module (it traps), after which the host throws
 * the instance away and starts another one.
 */

export interface Session {
  /**
   * Starts a recorded run of `source` and forgets the last one. Compiles at once: a SyntaxError is
   * an ordinary end (`done`, status 1, one step `end`). T = Progress.
   */
  record(source: string, optionsJson: string): string;

  /** Starts a run without recording (no steps, full speed): the terminal's `run`. T = Progress. */
  run(source: string, optionsJson: string): string;

  /**
   * Goes on with the run for about so many milliseconds, then returns; may be called until `state`
   * is not `running`. Views may be asked for between two calls, and do not disturb it. T = Progress.
   */
  advance(milliseconds: number): string;

  /** Ends the run where it is; what was recorded stays. T = Progress. */
  stop(): string;

  /**
   * The line that input() waits for (progress `stopped: "input"`, only with the option `waitsForInput`): the run goes on
   * with it when `advance` is called, from the last checkpoint, and everything recorded before stays. T = Progress.
   */
  answer(line: string): string;

  /** There is no such line: input() raises EOFError. T = Progress. */
  endInput(): string;

  /**
   * Once a run is over: makes ready, for about so many milliseconds, what views after slow steps need (a line that imports
   * numpy takes long to be run again). Views are the same without, only later. T = number, of such steps that are left.
   */
  prepare(milliseconds: number): string;

  /** The state at a step. T = View. */
  view(step: number, detailJson: string): string;

  /** Columns for every stride-th step of from..to-1 (stride 1: all of them). T = Ticks. */
  ticks(from: number, to: number, stride: number): string;

  /** Field by field what an object's bytes mean. T = ObjectLayout. */
  layout(step: number, id: number): string;

  /** Bytes of the image at a step; those outside of every mapped region are left out at the end. */
  bytes(step: number, address: number, length: number): Uint8Array;

  /** One pool, block by block. T = PoolDetail. */
  pool(step: number, address: number): string;

  /** Who holds the object's references. T = Ledger. */
  ledger(step: number, id: number): string;

  /** Records from..to-1 in the format of the trace corpus: one JSON object per line, no envelope. */
  trace(from: number, to: number): string;

  /**
   * Any question about the recording: when, why, what holds it, what if (web/src/engine/questions.ts). A search that takes
   * longer than the question's `budget` says where to go on. T = what the question's kind answers.
   */
  ask(questionJson: string): string;

  /** T = RunStats. */
  stats(): string;

  /** Hash of the image at a step, as hex. T = string. */
  stateHash(step: number): string;

  /** Checks the heap at a step: level `quick` or `full`. T = HeapProblem[]. */
  verifyHeap(step: number, level: string): string;

  /**
   * What was wrong with the heap at the end of a run with the option `verify`, a line per problem;
   * no envelope.
   */
  problems(): string;

  /** Frees the C++ object. Nothing may be called after it. */
  delete(): void;
}

export interface HeapscopeModule {
  Session: new () => Session;
  /** Version of Heapscope, such as `0.1.0`. */
  version(): string;
  /**
   * Gives the module the contents of a `heapscope.library.PART.txt`: library modules that are written in Python, or
   * Unicode's names. Until then a run that wants one of them stops, and its progress names the part as
   * `libraryWanted`: give that part and run again. False: not such a file, or one of another version.
   */
  provideLibrary(contents: Uint8Array): boolean;
  /** JSON with envelope: `{name, notice}` of each memory model, oldest first. */
  memoryModels(): string;
}

export interface ModuleOptions {
  /** Where to find `heapscope.wasm`. */
  locateFile?: (file: string, prefix: string) => string;
  /** Its bytes, if the host has them already. */
  wasmBinary?: ArrayBuffer | Uint8Array;
  /**
   * The bytes of `heapscope.secondary.wasm`, or the module compiled from them. A worker may leave it out: the first call
   * of a function of it fetches the file then, with a synchronous request.
   */
  secondary?: ArrayBuffer | Uint8Array | WebAssembly.Module;
  /** Emscripten's hook to instantiate from a compiled module or a stream. */
  instantiateWasm?: (
    imports: WebAssembly.Imports,
    receive: (
      instance: WebAssembly.Instance,
      module: WebAssembly.Module,
    ) => void,
  ) => object;
}

export default function createHeapscope(
  options?: ModuleOptions,
): Promise<HeapscopeModule>;
