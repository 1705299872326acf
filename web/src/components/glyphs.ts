/** Letter and hue of each family of objects: the only place where a type has a colour. */
import type { HeapObject, ObjectKind } from "../engine/view.js";

interface Glyph {
  readonly letter: string;
  readonly hue: string;
}

const GLYPHS: Readonly<Record<ObjectKind, Glyph>> = {
  none: { letter: "N", hue: "t-slate" },
  bool: { letter: "B", hue: "t-slate" },
  int: { letter: "I", hue: "t-slate" },
  float: { letter: "F", hue: "t-slate" },
  complex: { letter: "J", hue: "t-slate" },
  str: { letter: "S", hue: "t-green" },
  bytes: { letter: "b", hue: "t-green" },
  list: { letter: "L", hue: "t-blue" },
  tuple: { letter: "T", hue: "t-sky" },
  dict: { letter: "D", hue: "t-purple" },
  set: { letter: "E", hue: "t-purple" },
  instance: { letter: "O", hue: "t-slate" },
  class: { letter: "C", hue: "t-slate" },
  function: { letter: "f", hue: "t-slate" },
  builtin: { letter: "f", hue: "t-slate" },
  method: { letter: "m", hue: "t-slate" },
  cell: { letter: "c", hue: "t-slate" },
  code: { letter: "c", hue: "t-slate" },
  module: { letter: "M", hue: "t-slate" },
  generator: { letter: "G", hue: "t-slate" },
  iterator: { letter: "i", hue: "t-slate" },
  range: { letter: "R", hue: "t-slate" },
  slice: { letter: "s", hue: "t-slate" },
  frame: { letter: "Φ", hue: "t-slate" },
  traceback: { letter: "t", hue: "t-slate" },
  exception: { letter: "!", hue: "t-red" },
  weakref: { letter: "w", hue: "t-slate" },
  ndarray: { letter: "A", hue: "t-orange" },
  tensor: { letter: "T", hue: "t-red" },
  storage: { letter: "S", hue: "t-red" },
  other: { letter: "?", hue: "t-slate" },
};

export function glyphOf(object: Pick<HeapObject, "kind" | "type">): Glyph {
  return object.type === "Parameter" ? { letter: "P", hue: "t-red" } : GLYPHS[object.kind];
}
