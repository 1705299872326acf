/** What can be looked for in a run by hand: the choices of the form, and the question that each makes. */
import type { When } from "../../engine/when.js";
import type { AskWord } from "./ask-words.js";

/** The choices as the form lists them; those of the last group are about the object that is picked. */
export const FIND_GROUPS = {
  groupProgram: ["true", "name", "line", "call", "return", "exception", "created", "printed"],
  groupMemory: ["collection", "pool", "arena", "resident", "held"],
  groupObject: ["count", "content", "slot", "tracked", "promoted", "dead"],
} as const;
export type FindGroup = keyof typeof FIND_GROUPS;
export type FindKind = (typeof FIND_GROUPS)[FindGroup][number];

export const isOfObject = (kind: FindKind): boolean =>
  (FIND_GROUPS.groupObject as readonly FindKind[]).includes(kind);

/** A kind in words, and an example of what to type; "" where nothing is to be typed. */
export const KIND_WORDS: Readonly<Record<FindKind, readonly [name: AskWord, hint: AskWord | ""]>> =
  {
    true: ["kindTrue", "hintTrue"],
    name: ["kindName", "hintName"],
    line: ["kindLine", "hintLine"],
    call: ["kindCall", "hintCall"],
    return: ["kindReturn", "hintCall"],
    exception: ["kindException", "hintException"],
    created: ["kindCreated", "hintCreated"],
    printed: ["kindPrinted", ""],
    collection: ["kindCollection", "hintCollection"],
    pool: ["kindPool", ""],
    arena: ["kindArena", ""],
    resident: ["kindResident", "hintBytes"],
    held: ["kindHeld", "hintBytes"],
    count: ["kindCount", ""],
    content: ["kindContent", ""],
    slot: ["kindSlot", "hintSlot"],
    tracked: ["kindTracked", ""],
    promoted: ["kindPromoted", ""],
    dead: ["kindDead", ""],
  };

/** A whole number that was typed, groups of digits or not; null if it is none. */
function wholeNumber(text: string): number | null {
  const digits = text.replace(/[\s_,]/g, "");
  return /^\d+$/.test(digits) ? Number(digits) : null;
}

/** What the form was given; null or "" where there is nothing. */
interface Given {
  readonly text: string;
  readonly number: number | null;
  /** The object that is picked. */
  readonly id: number | null;
}

const optional = <T>(key: string, text: string, kind: T): { readonly kind: T } =>
  text === "" ? { kind } : { kind, [key]: text };
const ofObject = <T>(kind: T, { id }: Given): { readonly kind: T; readonly id: number } | null =>
  id === null ? null : { kind, id };
const above = <T>(kind: T, { number }: Given): { kind: T; above: number } | null =>
  number === null ? null : { kind, above: number };

const MAKERS: Readonly<Record<FindKind, (given: Given) => When | null>> = {
  true: ({ text }) => (text === "" ? null : { kind: "true", expression: text }),
  name: ({ text }) => (text === "" ? null : { kind: "name", name: text }),
  line: ({ number }) => (number === null || number === 0 ? null : { kind: "line", line: number }),
  call: ({ text }) => optional("name", text, "call"),
  return: ({ text }) => optional("name", text, "return"),
  exception: ({ text }) => optional("type", text, "exception"),
  created: ({ text }) => (text === "" ? null : { kind: "created", type: text }),
  printed: () => ({ kind: "printed" }),
  collection: ({ text, number }) =>
    text === ""
      ? { kind: "collection" }
      : number === null
        ? null
        : { kind: "collection", generation: number },
  pool: () => ({ kind: "pool" }),
  arena: () => ({ kind: "arena" }),
  resident: (given) => above("resident", given),
  held: (given) => above("held", given),
  count: (given) => ofObject("count", given),
  content: (given) => ofObject("content", given),
  slot: ({ text, id }) => (text === "" || id === null ? null : { kind: "slot", id, slot: text }),
  tracked: (given) => ofObject("tracked", given),
  promoted: (given) => ofObject("promoted", given),
  dead: (given) => ofObject("dead", given),
};

/** null: there is too little to go by. */
export function whenOf(kind: FindKind, typed: string, picked: number | null): When | null {
  const text = typed.trim();
  return MAKERS[kind]({ text, number: wholeNumber(text), id: picked });
}
