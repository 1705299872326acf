/** What can be looked for in a recording, forwards and backwards (questions.ts `Find`). */

export interface StopMark {
  readonly line: number;
  /** Only when this expression is true there. */
  readonly if?: string;
}

export type When =
  /** The name is bound to another object, or unbound: of the module, or of the innermost call of a function. */
  | { readonly kind: "name"; readonly name: string; readonly function?: string }
  /** The field of an object refers to another one: `2` of a list, `'key'` of a dict, an attribute's name. */
  | { readonly kind: "slot"; readonly id: number; readonly slot: string }
  /** Anything that the object's picture shows is another. */
  | { readonly kind: "content"; readonly id: number }
  /** Its count is another; the object's birth and death are changes too. */
  | { readonly kind: "count"; readonly id: number }
  /** The collector begins or ends to track it. */
  | { readonly kind: "tracked"; readonly id: number }
  /** It has moved to an older generation. */
  | { readonly kind: "promoted"; readonly id: number }
  | { readonly kind: "created"; readonly id: number }
  /** An object of this type was made. */
  | { readonly kind: "created"; readonly type: string }
  | { readonly kind: "dead"; readonly id: number }
  | { readonly kind: "printed" }
  /** A collection ran, of this generation or of any. */
  | { readonly kind: "collection"; readonly generation?: number }
  /** The number of pools or arenas in use is another. */
  | { readonly kind: "pool" }
  | { readonly kind: "arena" }
  /** More bytes than this, and not at the step before. */
  | { readonly kind: "resident"; readonly above: number }
  | { readonly kind: "held"; readonly above: number }
  /** A Python expression becomes true, evaluated at every step in a branch. An error (an unbound name) is not true. */
  | { readonly kind: "true"; readonly expression: string }
  /** This line is about to run. */
  | { readonly kind: "line"; readonly line: number }
  /** A call, a return, an exception: of the function or type that is named, or any. */
  | { readonly kind: "call"; readonly name?: string }
  | { readonly kind: "return"; readonly name?: string }
  | { readonly kind: "exception"; readonly type?: string }
  /** A stop mark's line is about to run and its condition true, or breakpoint() has been called. `lines`: marks beside the source's. */
  | { readonly kind: "stop"; readonly lines?: readonly StopMark[] }
  /** Stepping by depth: any step; one of this frame or of those below; one of those below. */
  | { readonly kind: "into" }
  | { readonly kind: "over" }
  | { readonly kind: "out" };
