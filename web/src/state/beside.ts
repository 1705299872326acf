/**
 * Two futures of a line that a lesson has run: a step of each, for the pictures. Not in the state: they are of other runs
 * than the one that the page shows.
 */
import type { View } from "../engine/view.js";
import type { Lang } from "../text/strings.js";
import type { Store } from "./store.js";

export interface Branch {
  /** The line in which the two programs differ. */
  readonly line: string;
  readonly words: Readonly<Record<Lang, string>>;
  readonly before: View | null;
  readonly view: View;
}

export interface Branches {
  /** The line's number. */
  readonly at: number;
  readonly one: Branch;
  readonly other: Branch;
}

const given = new WeakMap<Store, Branches>();

export const branchesOf = (store: Store): Branches | undefined => given.get(store);

/** The pictures are drawn again. */
export function giveBranches(store: Store, branches: Branches | null): void {
  if (branches !== null) {
    given.set(store, branches);
    store.set({});
  } else if (given.delete(store)) {
    store.set({});
  }
}
