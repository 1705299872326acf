/** What can be looked for in a run by hand: the choices of the form, and the question that each makes. */
import type { When } from "../../engine/when.js";
import type { AskWord } from "./ask-words.js";

export const FIND_KINDS = [
  "true",
  "name",
  "line",
  "call",
  "exception",
  "printed",
  "collection",
  "arena",
] as const;
export type FindKind = (typeof FIND_KINDS)[number];

/** A kind in words, and an example of what to type; "" where nothing is to be typed. */
export const KIND_WORDS: Readonly<Record<FindKind, readonly [name: AskWord, hint: AskWord | ""]>> =
  {
    true: ["kindTrue", "hintTrue"],
    name: ["kindName", "hintName"],
    line: ["kindLine", "hintLine"],
    call: ["kindCall", "hintCall"],
    exception: ["kindException", "hintException"],
    printed: ["kindPrinted", ""],
    collection: ["kindCollection", ""],
    arena: ["kindArena", ""],
  };

/** null: there is too little to go by. */
export function whenOf(kind: FindKind, typed: string): When | null {
  const text = typed.trim();
  switch (kind) {
    case "true":
      return text === "" ? null : { kind, expression: text };
    case "name":
      return text === "" ? null : { kind, name: text };
    case "line": {
      const line = Number(text);
      return Number.isInteger(line) && line > 0 ? { kind, line } : null;
    }
    case "call":
      return text === "" ? { kind } : { kind, name: text };
    case "exception":
      return text === "" ? { kind } : { kind, type: text };
    case "printed":
    case "collection":
    case "arena":
      return { kind };
  }
}
