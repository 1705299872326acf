/**
 * One pass over a recording: the worker looks at every step once and keeps what the page needs to
 * know of all steps together.
 *
 * - Where things go. The place of a card depends on the whole run: the lane is its depth among all
 *   references that there ever were, the height its greatest number of rows, and two cards may share
 *   a slot only if their lives do not overlap. So places are the same going forward and back.
 * - What each step did (a mark for the timeline and the code's margin), and how counts went.
 *
 * Long runs are looked at in part: the first `SCAN_STEPS` steps.
 */
import { measureDepth } from "./depth.js";
import { diffViews, type Diff } from "./diff.js";
import { isAtom, makePicture, MOST_LANES, ZOOMS, type Picture, type Zoom } from "./picture.js";
import type { HeapObject, View } from "./view.js";

export const SCAN_STEPS = 600;

/** The most telling thing that a step did. */
export type Mark = "none" | "created" | "changed" | "raised" | "printed" | "freed" | "collected";

export interface Life {
  readonly id: number;
  /** First and last step at which the picture shows it. */
  born: number;
  died: number;
  lane: number;
  /** Most rows, and most characters in its widest row. */
  rows: number;
  width: number;
  /** Who led to it first: another card's id, or -1-n for frame n; and which row. */
  from: { readonly card: number; readonly row: number };
}

export interface FrameLife {
  readonly index: number;
  /** Names in order of first appearance, keyed by the code's name. */
  readonly names: Record<string, string[]>;
  width: number;
}

export interface Scan {
  /** Steps 0 .. upTo-1 have been looked at, of `steps`. */
  readonly upTo: number;
  readonly steps: number;
  readonly marks: readonly Mark[];
  /** Ids of the objects that pictures show, by birth: the place in it is an object's short number. */
  readonly numbered: readonly number[];
  readonly lives: Readonly<Record<Zoom, readonly Life[]>>;
  readonly frames: Readonly<Record<Zoom, readonly FrameLife[]>>;
  /** id -> steps and counts, one pair for each change. */
  readonly counts: Readonly<Record<number, readonly (readonly [step: number, count: number])[]>>;
  /** id -> steps at which what it holds differs from the step before. */
  readonly touched?: Readonly<Record<number, readonly number[]>>;
  /** id -> step at which it is no more, of objects that pictures show. */
  readonly died?: Readonly<Record<number, number>>;
}

function markOf(view: View, before: View | null, diff: Diff, shown: Picture): Mark {
  if (view.event === "exception") {
    return "raised";
  }
  if (view.changes.collections.some((c) => c.collected > 0)) {
    return "collected";
  }
  for (const id of diff.created) {
    if (shown.cards.has(id)) {
      return "created";
    }
  }
  if (view.stdout !== "") {
    return "printed";
  }
  if (diff.fields.length + diff.buffers.length > 0 || diff.names.some((n) => n.after !== null)) {
    return "changed";
  }
  const freed = view.changes.freed.some((o) => before?.objects.some((b) => b.id === o.id));
  if (freed) {
    return "freed";
  }
  return diff.names.length > 0 ? "changed" : "none";
}

const rowWidth = (label: string, text: string): number => label.length + text.length;

/** Collects a scan, one view after the other. */
export class Scanner {
  private before: View | null = null;
  private readonly marks: Mark[] = [];
  private readonly lives = { names: new Map<number, Life>(), objects: new Map<number, Life>() };
  private readonly atoms = new Set<number>();
  private readonly starts = { names: new Set<number>(), objects: new Set<number>() };
  private readonly edges = {
    names: new Map<number, Set<number>>(),
    objects: new Map<number, Set<number>>(),
  };
  private readonly frames: Record<Zoom, FrameLife[]> = { names: [], objects: [] };
  private readonly counts: Record<number, [number, number][]> = {};
  private readonly touched: Record<number, number[]> = {};
  private readonly died: Record<number, number> = {};

  add(view: View): void {
    const diff = diffViews(this.before, view);
    for (const zoom of ZOOMS) {
      const picture = makePicture(view, zoom);
      this.addPicture(picture, zoom, view.step);
      if (zoom === "names") {
        this.marks.push(markOf(view, this.before, diff, picture));
      }
    }
    for (const object of view.objects) {
      const list = (this.counts[object.id] ??= []);
      if (list[list.length - 1]?.[1] !== object.refcount) {
        list.push([view.step, object.refcount]);
      }
    }
    for (const id of new Set([...diff.fields, ...diff.buffers].map((change) => change.id))) {
      (this.touched[id] ??= []).push(view.step);
    }
    for (const { id } of view.changes.freed) {
      if (this.counts[id]) {
        this.died[id] = view.step;
      }
    }
    this.before = view;
  }

  result(steps: number): Scan {
    const byBirth = (zoom: Zoom): Life[] => {
      const edges = this.edges[zoom];
      const depths = measureDepth(this.starts[zoom], (id) => edges.get(id) ?? []);
      return [...this.lives[zoom].values()].map((life) => ({
        ...life,
        lane: Math.min(depths.get(life.id) ?? life.lane, MOST_LANES),
      }));
    };
    return {
      upTo: this.marks.length,
      steps,
      marks: this.marks,
      numbered: [...this.lives.objects.keys()]
        .filter((id) => !this.atoms.has(id))
        .sort((a, b) => a - b),
      lives: { names: byBirth("names"), objects: byBirth("objects") },
      frames: this.frames,
      counts: this.counts,
      touched: this.touched,
      died: this.died,
    };
  }

  private addEdges(picture: Picture, zoom: Zoom): void {
    for (const frame of picture.frames) {
      for (const { to } of frame.rows) {
        if (to !== undefined) {
          this.starts[zoom].add(to);
        }
      }
    }
    for (const [id, card] of picture.cards) {
      const targets = this.edges[zoom].get(id) ?? new Set();
      this.edges[zoom].set(id, targets);
      for (const { to } of card.rows) {
        if (to !== undefined) {
          targets.add(to);
        }
      }
    }
  }

  private addPicture(picture: Picture, zoom: Zoom, step: number): void {
    for (const frame of picture.frames) {
      const life = (this.frames[zoom][frame.index] ??= { index: frame.index, names: {}, width: 0 });
      const names = (life.names[frame.name] ??= []);
      life.width = Math.max(life.width, frame.name.length + 8);
      for (const row of frame.rows) {
        if (!names.includes(row.key)) {
          names.push(row.key);
        }
        life.width = Math.max(life.width, rowWidth(row.label, row.text ?? ""));
      }
    }
    this.addEdges(picture, zoom);
    const lives = this.lives[zoom];
    for (const [id, card] of picture.cards) {
      const width = cardWidth(card.object, card.rows);
      const life = lives.get(id);
      if (isAtom(card.object.kind)) {
        this.atoms.add(id); // a number or a string is called by its value
      }
      if (life === undefined) {
        const { lane, from } = card;
        lives.set(id, { id, born: step, died: step, lane, rows: card.rows.length, width, from });
      } else {
        life.died = step;
        if (life.from.card < -1 && card.from.card >= -1) {
          life.from = card.from; // a name of the module or another object outlives a call's names
        }
        life.rows = Math.max(life.rows, card.rows.length);
        life.width = Math.max(life.width, width);
      }
    }
  }
}

/** Characters that a card needs in its widest row. */
export function cardWidth(
  { kind, type, summary }: HeapObject,
  rows: readonly { readonly label: string; readonly text?: string }[],
): number {
  if (rows.length === 0) {
    const named = kind === "function" || kind === "class" ? kind.length + 1 : 0;
    return Math.min(summary.length + named, 18);
  }
  const title = kind === "function" || kind === "class" ? summary : type;
  return rows.reduce(
    (most, row) => Math.max(most, rowWidth(row.label, row.text ?? "")),
    Math.min(title.length, 16) + 11,
  );
}
