/** What a lesson says in the picture itself, at one step beside one object. Not in the state: it comes with the lesson. */
import type { Scan } from "../engine/scan.js";
import type { Lang } from "../text/strings.js";
import type { Store } from "./store.js";

export interface Note {
  readonly step: number;
  readonly id: number;
  readonly words: Readonly<Record<Lang, string>>;
}

const NONE: readonly Note[] = [];
/** With the recording that they are about. */
const given = new WeakMap<Store, { readonly of: Scan | null; readonly notes: readonly Note[] }>();

export function notesOf(store: Store): readonly Note[] {
  const known = given.get(store);
  return known?.of === store.state.scan ? known.notes : NONE;
}

/** The pictures are drawn again. */
export function giveNotes(store: Store, notes: readonly Note[]): void {
  const before = notesOf(store);
  given.set(store, { of: store.state.scan, notes });
  if (notes.length + before.length > 0) {
    store.set({});
  }
}
