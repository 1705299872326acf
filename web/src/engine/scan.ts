/**
 * One pass over a recording: the worker looks at every step once and keeps what the page needs to
 * know of all steps together.
 *
 * - Where things go. The place of a card depends on the whole run: the lane is its depth among all
 *   references that there ever were, the height its greatest number of rows, and two cards may share
 *   a slot only if their lives do not overlap. So places are the same going forward and back.
 * - What each step did (a mark for the timeline and the code's margin), and how counts went.
 *
 * Long runs are looked at in part: every one of the first `SCAN_STEPS` steps, and after them a sample. What lives for a
 * while is known from the sample; what is in no two steps of it gets a place when it is first seen
 * (state/kept-places.ts).
 */
import { measureDepth } from "./depth.js";
import { diffViews, type Diff } from "./diff.js";
import { isAtom, makePicture, MOST_LANES, ZOOMS, type Picture, type Zoom } from "./picture.js";
import type { Ends } from "./questions.js";
import type { HeapObject, ObjectKind, View } from "./view.js";

export const SCAN_STEPS = 600;
/** So far ahead is looked when objects of a long run end. */
export const ENDS_WITHIN = 20_000;
/** Objects that the sampled views of a long run may have together: what they cost. */
const SAMPLED_OBJECTS = 40_000;
const FEWEST_SAMPLES = 24;
const MOST_SAMPLES = 200;
/** Rows that a container which can grow may come to have unseen (picture.ts cuts longer ones). */
const ROOM_TO_GROW = 10;
const CAN_GROW: ReadonlySet<ObjectKind> = new Set<ObjectKind>(["list", "dict", "set"]);

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
  /** Every one of the steps 0 .. upTo-1 has been looked at, of `steps`; of those after them a sample. */
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

  private readonly ends = new Map<number, number>();
  private readonly growing = new Set<number>();
  /** Objects that the sample shows for the first time, until it shows them again. */
  private readonly once = new Set<number>();
  /** Steps that the sample has, in order. */
  private readonly sampled: number[] = [];

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

  /** A step of the part of a long run that is looked at here and there: in order, after all of `add`. */
  sample(view: View): void {
    this.sampled.push(view.step);
    const { objects } = this.lives;
    for (const { id } of view.objects) {
      if (objects.has(id)) {
        this.once.delete(id);
      } else {
        this.once.add(id);
      }
    }
    for (const zoom of ZOOMS) {
      this.addPicture(makePicture(view, zoom), zoom, view.step);
    }
  }

  /** The objects of the last step that was added: in a long run they live on, nobody knows how long. */
  lastIds(): readonly number[] {
    return this.before?.objects.map(({ id }) => id) ?? [];
  }

  /** What is known of their ends: the first step without the object. */
  ended({ ends }: Ends): void {
    for (const { id, step } of ends) {
      this.ends.set(id, step);
    }
  }

  result(steps: number): Scan {
    const byBirth = (zoom: Zoom): Life[] => {
      const edges = this.edges[zoom];
      const depths = measureDepth(this.starts[zoom], (id) => edges.get(id) ?? []);
      const lasting = [...this.lives[zoom].values()].filter((life) => !this.once.has(life.id));
      return lasting.map((life) => ({
        ...life,
        ...(this.marks.length < steps ? this.unseen(life, steps) : {}),
        lane: Math.min(depths.get(life.id) ?? life.lane, MOST_LANES),
      }));
    };
    return {
      upTo: this.marks.length,
      steps,
      marks: this.marks,
      numbered: [...this.lives.objects.keys()]
        .filter((id) => !this.atoms.has(id) && !this.once.has(id))
        .sort((a, b) => a - b),
      lives: { names: byBirth("names"), objects: byBirth("objects") },
      frames: this.frames,
      counts: this.counts,
      touched: this.touched,
      died: this.died,
    };
  }

  /** What a card that lives on where not every step was seen may need more: steps and rows. */
  private unseen(life: Life, steps: number): Pick<Life, "died" | "rows"> {
    if (life.died < this.marks.length - 1) {
      return life;
    }
    const absent = this.ends.get(life.id) ?? this.sampled.find((step) => step > life.died) ?? steps;
    const rows = this.growing.has(life.id) ? Math.max(life.rows, ROOM_TO_GROW) : life.rows;
    return { died: absent - 1, rows };
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
      if (CAN_GROW.has(card.object.kind)) {
        this.growing.add(id);
      }
      if (life === undefined) {
        const { lane, from } = card;
        const born = this.sampled.length > 0 ? Math.min(step, card.object.born + 1) : step;
        lives.set(id, { id, born, died: step, lane, rows: card.rows.length, width, from });
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

/** The steps of a recording that a scan looks at, in order; from `full` on they are samples. */
export function stepsToScan(
  steps: number,
  last: () => View,
): { readonly full: number; readonly samples: readonly number[] } {
  if (steps <= SCAN_STEPS) {
    return { full: steps, samples: [] };
  }
  const cost = Math.max(1, last().objects.length);
  const most = Math.min(MOST_SAMPLES, steps - SCAN_STEPS);
  const count = Math.min(most, Math.max(FEWEST_SAMPLES, Math.floor(SAMPLED_OBJECTS / cost)));
  const stride = (steps - SCAN_STEPS) / count;
  const samples = Array.from({ length: count }, (_, at) =>
    at === count - 1 ? steps - 1 : SCAN_STEPS + Math.floor(at * stride),
  );
  return { full: SCAN_STEPS, samples };
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
    Math.min(title.length, 16) * 1.1 + 13,
  );
}
