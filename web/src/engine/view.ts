/**
 * What the engine answers, as plain values. This file and `bindings/heapscope.d.ts` are the contract
 * between the C++ engine and everything written in TypeScript; both sides are tested against it.
 *
 * Conventions:
 * - Addresses, sizes and byte counts are numbers. Addresses stay below 2^53, so they are exact.
 * - `id` is an object's number for its whole life in one recording, never given to another object.
 *   Numbers grow with birth: of two objects the one with the smaller id was born first.
 * - A step is an event of the program's own frames: `call`, `line` (about to run), `return`,
 *   `exception`, and one last `end`. Steps count from 0. The state of step n is the state *before*
 *   its line runs, so the effect of the line of step n-1 is what view(n) shows as changed.
 * - Text is ordinary strings; where a length of output is counted, it is in UTF-8 bytes.
 * - A key that would be empty may be left out only where it is marked optional here.
 */

import type { ErrorView } from "./answers.js";

export type * from "./answers.js";

export type StepEvent = "call" | "line" | "return" | "exception" | "end";

/** The family of an object's layout: what its picture looks like. Anything else is `other`. */
export type ObjectKind =
  | "none"
  | "bool"
  | "int"
  | "float"
  | "complex"
  | "str"
  | "bytes"
  | "list"
  | "tuple"
  | "dict"
  | "set"
  | "instance"
  | "class"
  | "function"
  | "builtin"
  | "method"
  | "cell"
  | "code"
  | "module"
  | "generator"
  | "iterator"
  | "range"
  | "slice"
  | "frame"
  | "traceback"
  | "exception"
  | "weakref"
  | "ndarray"
  | "tensor"
  | "storage"
  | "other";

/** What a field means to its object. */
export type FieldRole =
  | "item" // list, tuple: position `index`
  | "member" // set: no order
  | "entry" // dict: `key` is the key's id, `name` its summary
  | "attribute" // instance, class, function, module
  | "slot" // a field of the C structure that holds an object: __closure__, tb_next, seq, func
  | "cell" // cell_contents
  | "base" // view to its base, tensor to its storage
  | "info"; // `value` is a fact in words, no reference: dtype, shape, co_name

export interface Field {
  /** What the row says at its left: `0`, `'name'`, `width`, `__closure__`. */
  readonly name: string;
  readonly role: FieldRole;
  /** The object that this field refers to. Exactly one of `to` and `value` is there. */
  readonly to?: number;
  /** A plain fact in words, for fields that hold no object. */
  readonly value?: string;
  /** `item`, `entry`, `member`: place in the container, from 0. */
  readonly index?: number;
  /** `entry`: id of the key object. */
  readonly key?: number;
  /** `strong` unless said otherwise. */
  readonly strength?: "weak" | "borrowed";
}

/** One operation of autograd's graph. */
export interface GraphStep {
  /** Its class: `MulBackward0`. */
  readonly name: string;
  /** Places in the list of the operations that its gradient goes to. */
  readonly next: readonly number[];
  /** `AccumulateGrad`: the tensor whose gradient it adds to. */
  readonly leaf?: number;
  /** What it had saved for the way back is gone: backward() ran. */
  readonly released?: true;
}

/** Bytes that an array or a tensor looks at. The owner may be another object. */
export interface BufferView {
  /** Address of this object's element 0 (after `offset`). */
  readonly address: number;
  /** Address and length of the whole allocation that the elements lie in. */
  readonly start: number;
  readonly bytes: number;
  /** The object that owns the allocation: an array (itself or its base) or a storage. */
  readonly owner: number;
  /** Bytes from the start of the allocation to element 0. */
  readonly offset: number;
  readonly shape: readonly number[];
  /** In bytes, for tensors too. */
  readonly strides: readonly number[];
  readonly dtype: string;
  readonly itemsize: number;
  /** NumPy: `C_CONTIGUOUS`, `F_CONTIGUOUS`, `OWNDATA`, `WRITEABLE`. Torch: `requires_grad`, `leaf`. */
  readonly flags: readonly string[];
  /** Torch: the version counter of in-place writes. */
  readonly version?: number;
  /** Torch: the operations behind it, its grad_fn first; at most 24 of them. */
  readonly graph?: readonly GraphStep[];
  /** Torch: bytes of a gradient that no Python object stands for so far. */
  readonly gradient?: number;
  /** Bytes that this object's own elements take: product of shape times itemsize. */
  readonly used: number;
  /** Bytes of the allocation that would be freed if this object went; 0 if others hold the owner. */
  readonly keeps: number;
  /** Whether the allocation is a region of its own from the OS, the C heap or a pymalloc block. */
  readonly place: "region" | "heap" | "pool";
  /** Bytes of it on pages that were touched: what counts as resident. */
  readonly resident: number;
  /** The first elements in row order, as Python prints them; at most 64 and at most 8 by 8. */
  readonly preview: readonly string[];
}

export interface HeapObject {
  readonly id: number;
  /** What `id(x)` gives. */
  readonly address: number;
  /** `type(x).__name__`. */
  readonly type: string;
  readonly kind: ObjectKind;
  /** `sys.getsizeof(x)`: with the collector's head, without what it refers to. */
  readonly size: number;
  readonly refcount: number;
  /** 0, 1, 2; null if the collector does not track it. */
  readonly generation: number | null;
  /** repr by the built-in type, cut to 200 characters; for a class, function, module its name. */
  readonly summary: string;
  /** Part of the interpreter, never freed: small ints, None, built-in types, interned singles. */
  readonly static: boolean;
  /**
   * How it can be reached: from the names that the picture shows, only from the machine itself
   * (evaluation stacks, constants, modules' insides), or from nothing at all (garbage in a cycle).
   */
  readonly reached: "names" | "machine" | "nothing";
  /** Step during which it was made and the line that did it; step -1 if before the program. */
  readonly born: number;
  readonly bornLine: number;
  /** What it holds, in order. A window of it when `length` is greater than the rows given. */
  readonly fields: readonly Field[];
  /** Containers: how many elements there are in all. */
  readonly length?: number;
  /** list: slots allocated; dict: entries that fit before it grows. */
  readonly capacity?: number;
  /** Bytes that it owns outside of itself, by address: a list's items, a dict's table. */
  readonly extra?: { readonly address: number; readonly bytes: number };
  readonly buffer?: BufferView;
}

export interface FrameView {
  /** Code name: `<module>`, `f`, `<listcomp>`. */
  readonly name: string;
  readonly line: number;
  /** name -> id, in the order of the frame's slots; unbound names are left out. */
  readonly locals: Readonly<Record<string, number>>;
  /** name -> id of the cell, for variables that live in cells. */
  readonly cells: Readonly<Record<string, number>>;
  /** Evaluation stack, bottom first; null for a slot without an object. */
  readonly stack: readonly (number | null)[];
}

/** Why an object is no more. */
export type FreedReason =
  | { readonly kind: "count"; readonly line: number } // its count reached 0
  | { readonly kind: "collected"; readonly line: number; readonly generation: number };

export interface FreedObject {
  readonly id: number;
  readonly type: string;
  readonly kind: ObjectKind;
  readonly summary: string;
  readonly address: number;
  readonly size: number;
  /** Bytes of buffers that went with it. */
  readonly bufferBytes: number;
  readonly reason: FreedReason;
}

/** What happened since the step before. */
export interface Changes {
  /** Objects in this view, or freed again at once, that were born since then. */
  readonly created: readonly number[];
  /** Objects that the view before could show. */
  readonly freed: readonly FreedObject[];
  /** Objects alive at both steps whose count or content differs. */
  readonly changed: readonly {
    readonly id: number;
    readonly refcount: readonly [before: number, after: number];
  }[];
  /** All allocations and frees, including the short-lived ones that no picture shows. */
  readonly allocations: number;
  readonly frees: number;
  readonly collections: readonly Collection[];
}

export interface Collection {
  readonly generation: number;
  readonly collected: number;
  readonly uncollectable: number;
  readonly cause: "threshold" | "call" | "exit";
  /** A finalizer or a callback runs in the middle of it: the figures are not known yet. */
  readonly running?: true;
  /** What each phase left behind, in order; of the program's objects only. */
  readonly phases?: readonly CollectionPhase[];
}

export interface CollectionPhase {
  readonly name:
    "update_refs" | "subtract_refs" | "move_unreachable" | "weak_references" | "finalizers";
  /** `gcRefs`: the collector's own count, in the phases that have one. */
  readonly objects: readonly {
    readonly id: number;
    readonly type: string;
    readonly gcRefs?: number;
  }[];
}

export interface GcView {
  readonly enabled: boolean;
  readonly counts: readonly [number, number, number];
  readonly thresholds: readonly [number, number, number];
  /** Objects in each generation. */
  readonly sizes: readonly [number, number, number];
  /** Collections so far, by generation. */
  readonly collections: readonly [number, number, number];
}

export interface PoolView {
  readonly address: number;
  /** Bytes per block; 0 for a pool that no size class uses. */
  readonly blockSize: number;
  readonly used: number;
  readonly capacity: number;
}

export interface ArenaView {
  readonly address: number;
  readonly bytes: number;
  readonly freePools: number;
  /** In order of address, unused ones included; empty unless the detail asks for pools. */
  readonly pools: readonly PoolView[];
}

export interface RegionView {
  readonly address: number;
  readonly bytes: number;
  readonly resident: number;
  /** What it is for: `arena`, `heap`, `buffer`. */
  readonly purpose: string;
}

export interface MemoryView {
  readonly resident: number;
  readonly virtual: number;
  /** Bytes in blocks, chunks and buffers that are in use. */
  readonly held: number;
  readonly arenas: readonly ArenaView[];
  /** The C heap, requests over 512 bytes. */
  readonly heap: {
    readonly chunks: number;
    readonly used: number;
    readonly free: number;
    readonly bytes: number;
  };
  /** Large buffers that are regions of their own. */
  readonly regions: readonly RegionView[];
  /** By type, how many dead objects wait to be used again; only lists that are not empty. */
  readonly freeLists: readonly { readonly name: string; readonly count: number }[];
}

/** The state at one step. */
export interface View {
  readonly step: number;
  readonly event: StepEvent;
  /** Line of the innermost own frame, about to run; 0 at the module's `call`. */
  readonly line: number;
  /** That frame's code name, and the own frames below it. */
  readonly name: string;
  readonly depth: number;
  /** The step before: what just ran. null at step 0. */
  readonly previous: {
    readonly event: StepEvent;
    readonly line: number;
    readonly name: string;
    readonly depth: number;
  } | null;
  /** At `return` the value's id, at `exception` the exception's. */
  readonly value?: number;
  /** Written to stdout since the step before. */
  readonly stdout: string;
  /** UTF-8 bytes written to stdout so far. */
  readonly printed: number;
  /** The uncaught error, at `end` only. */
  readonly error: ErrorView | null;
  /** The module's names, without dunder names. Names of modules are there; modules are leaves. */
  readonly globals: Readonly<Record<string, number>>;
  /** Own frames, outermost (the module) first. The module's locals are `globals`, not repeated. */
  readonly frames: readonly FrameView[];
  /** In order of id. Whatever is referred to by `to`, `key` or a name is here, unless `more` > 0. */
  readonly objects: readonly HeapObject[];
  /** Objects left out because the detail's limit was reached. */
  readonly more: number;
  /**
   * Tracked objects of the program that no shown name leads to, where they are too many to ask what holds them: garbage
   * among them is not shown. 0 in pictures of ordinary size.
   */
  readonly unexamined: number;
  readonly changes: Changes;
  readonly gc: GcView;
  readonly memory: MemoryView;
}

/** How much of a step to describe. All keys optional; the defaults are in brackets. */
export interface ViewDetail {
  /** Rows per container: the first and the last few. [{head: 40, tail: 4}] */
  readonly head?: number;
  readonly tail?: number;
  /** Objects at most. [1000] */
  readonly objects?: number;
  /** Containers to give more rows of: id -> [from, count]. */
  readonly windows?: Readonly<Record<string, readonly [from: number, count: number]>>;
  /** Whether arenas list their pools. [false] */
  readonly pools?: boolean;
}
