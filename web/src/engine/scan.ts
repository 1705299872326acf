/**
 * One pass over a recording: the worker looks at every step once and keeps what the page needs to
 * know of all steps together.
 *
 * - Where things go. The place of a card depends on its whole life: the lane is its greatest depth,
 *   the height its greatest number of rows, and two cards may share a slot only if their lives do
 *   not overlap. So places are the same going forward and back.
 * - What each step did (a mark for the timeline and the code's margin), and how counts went.
 *
 * Long runs are looked at in part: the first `SCAN_STEPS` steps.
 */
import { diffViews, type Diff } from "./diff.js";
import { makePicture, ZOOMS, type Picture, type Zoom } from "./picture.js";
import type { View } from "./view.js";

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
  readonly from: { readonly card: number; readonly row: number };
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
  readonly lives: Readonly<Record<Zoom, readonly Life[]>>;
  readonly frames: Readonly<Record<Zoom, readonly FrameLife[]>>;
  /** id -> steps and counts, one pair for each change. */
  readonly counts: Readonly<Record<number, readonly (readonly [step: number, count: number])[]>>;
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
  const freed = view.changes.freed.some((o) => before?.objects.some((b) => b.id === o.id));
  if (freed) {
    return "freed";
  }
  if (diff.fields.length > 0 || diff.names.some((n) => n.before !== n.after)) {
    return "changed";
  }
  return view.stdout === "" ? "none" : "printed";
}

const rowWidth = (label: string, text: string): number => label.length + text.length;

/** Collects a scan, one view after the other. */
export class Scanner {
  private before: View | null = null;
  private readonly marks: Mark[] = [];
  private readonly lives = { names: new Map<number, Life>(), objects: new Map<number, Life>() };
  private readonly frames: Record<Zoom, FrameLife[]> = { names: [], objects: [] };
  private readonly counts: Record<number, [number, number][]> = {};

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
    this.before = view;
  }

  result(steps: number): Scan {
    const byBirth = (zoom: Zoom): Life[] => [...this.lives[zoom].values()];
    return {
      upTo: this.marks.length,
      steps,
      marks: this.marks,
      lives: { names: byBirth("names"), objects: byBirth("objects") },
      frames: this.frames,
      counts: this.counts,
    };
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
    const lives = this.lives[zoom];
    for (const [id, card] of picture.cards) {
      const width = cardWidth(card.object.type, card.object.summary, card.rows);
      const life = lives.get(id);
      if (life === undefined) {
        const { lane, from } = card;
        lives.set(id, { id, born: step, died: step, lane, rows: card.rows.length, width, from });
      } else {
        life.died = step;
        life.lane = Math.max(life.lane, card.lane);
        life.rows = Math.max(life.rows, card.rows.length);
        life.width = Math.max(life.width, width);
      }
    }
  }
}

/** Characters that a card needs in its widest row. */
export function cardWidth(
  type: string,
  summary: string,
  rows: readonly { readonly label: string; readonly text?: string }[],
): number {
  if (rows.length === 0) {
    return Math.min(summary.length, 24) + 4;
  }
  return rows.reduce(
    (most, row) => Math.max(most, rowWidth(row.label, row.text ?? "")),
    type.length + 6,
  );
}
