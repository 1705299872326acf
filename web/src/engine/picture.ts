/**
 * What a view looks like before anything is drawn: which objects get a card, which values stand
 * inside a cell, which rows a card has, and how deep each card lies. The worker uses it to measure
 * a whole run (see scan.ts), the heap panel to draw one step, so both always agree.
 *
 * Two zoom levels:
 *   names    numbers, strings and the like stand in the cell that refers to them
 *   objects  every object of the heap is a card of its own
 */
import { measureDepth } from "./depth.js";
import { numberOf } from "./numbers.js";
import type { Field, HeapObject, ObjectKind, View } from "./view.js";

export type Zoom = "names" | "objects";
export const ZOOMS: readonly Zoom[] = ["names", "objects"];

/** Rows that a long container shows before it says "n more". */
const HEAD_ROWS = 4;
const TAIL_ROWS = 2;
const MOST_ROWS = 8;
/** Lanes to the right of the frames; what lies deeper shares the last one. */
export const MOST_LANES = 7;
const MOST_FRAMES = 8;
const MOST_NAMES = 32;
/** More than that nobody can follow; the rest is said in words, unless the reader wants them all. */
export const MOST_CARDS = 90;
export const ALL_CARDS = 1500;
const INNER_FRAMES = 5;

const ATOMS: ReadonlySet<ObjectKind> = new Set<ObjectKind>([
  "none",
  "bool",
  "int",
  "float",
  "complex",
  "str",
  "bytes",
]);
const LEAVES: ReadonlySet<ObjectKind> = new Set<ObjectKind>(["module", "builtin", "code"]);

export interface Row {
  /** Stable over steps: tells which row of the card this is. */
  readonly key: string;
  readonly label: string;
  /** A row that refers to a card. */
  readonly to?: number;
  /** A row whose value stands in it. `of` is the object behind it, if it is one. */
  readonly text?: string;
  readonly of?: number;
  /** A row that stands for so many others. */
  readonly more?: number;
  readonly kind: "item" | "name" | "fact" | "more" | "spare";
  readonly strength?: "weak" | "borrowed" | "base" | undefined;
}

export interface Card {
  readonly object: HeapObject;
  readonly rows: readonly Row[];
  readonly lane: number;
  /** The card or frame row that first leads here, for lining up. */
  readonly from: { readonly card: number; readonly row: number };
}

export interface FrameCard {
  /** Its place in the column of frames; 0 is the module. */
  readonly index: number;
  /** Its index among the view's frames; -1 for the card that stands for those left out. */
  readonly depth: number;
  /** How many frames are left out here. */
  readonly hidden?: number;
  readonly name: string;
  readonly line: number;
  readonly rows: readonly Row[];
}

export interface Picture {
  readonly step: number;
  /** Objects that names lead to but that have no card, because there would be too many. */
  readonly left: number;
  readonly frames: readonly FrameCard[];
  readonly cards: ReadonlyMap<number, Card>;
  readonly byId: ReadonlyMap<number, HeapObject>;
  /** Whether the view left no object out. */
  readonly whole: boolean;
}

/** What the reader chose: cards with all their rows, cards with none, kinds without cards. */
export interface Shape {
  readonly open: ReadonlySet<number>;
  readonly folded: ReadonlySet<number>;
  readonly hidden: ReadonlySet<ObjectKind>;
  readonly most: number;
}

export const PLAIN: Shape = {
  open: new Set(),
  folded: new Set(),
  hidden: new Set(),
  most: MOST_CARDS,
};

/** Whether the object stands inside the cells that refer to it. */
export function isInline(
  object: HeapObject,
  zoom: Zoom,
  { hidden }: Pick<Shape, "hidden"> = PLAIN,
): boolean {
  if (LEAVES.has(object.kind) || hidden.has(object.kind)) {
    return true;
  }
  if (object.kind === "class" && object.static) {
    return true;
  }
  return zoom === "names" && (ATOMS.has(object.kind) || isBare(object));
}

/** Of a kind that pictures do not know, without anything to show: torch's dtypes, for one. */
const isBare = ({ kind, fields, buffer }: HeapObject): boolean =>
  kind === "other" && fields.length === 0 && buffer === undefined;

export const isAtom = (kind: ObjectKind): boolean => ATOMS.has(kind);

/** The words for an object inside a cell. */
export function inlineText(object: HeapObject, most = 22): string {
  const words =
    object.kind === "module" || object.kind === "builtin" || object.kind === "class"
      ? `${object.kind} ${object.summary}`
      : object.summary;
  return shorten(words, most);
}

export function shorten(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1)}…`;
}

function isDull(field: Field, byId: ReadonlyMap<number, HeapObject>): boolean {
  if (field.role === "slot" && field.name.startsWith("__") && field.name !== "__closure__") {
    return true;
  }
  if (field.role !== "attribute" || !field.name.startsWith("_")) {
    return false;
  }
  const target = field.to === undefined ? undefined : byId.get(field.to);
  if (target === undefined) {
    return false;
  }
  return target.kind === "none" || target.kind === "bool" || target.length === 0;
}

function rowOf(
  field: Field,
  byId: ReadonlyMap<number, HeapObject>,
  zoom: Zoom,
  shape: Shape,
  plain = false,
): Row {
  const key = `${field.role}:${field.role === "item" ? String(field.index) : field.name}`;
  const label = field.role === "member" ? "·" : shorten(field.name, 18);
  const kind = field.role === "item" ? "item" : field.role === "info" ? "fact" : "name";
  const strength: Row["strength"] = field.role === "base" ? "base" : field.strength;
  const target = field.to === undefined ? undefined : byId.get(field.to);
  if (target !== undefined && plain) {
    return { key, label, kind, text: shorten(target.summary, 30), of: target.id };
  }
  const extra: Pick<Row, "strength"> = strength === undefined ? {} : { strength };
  if (target === undefined) {
    return { key, label, kind, text: shorten(field.value ?? "…", 22), ...extra };
  }
  return isInline(target, zoom, shape)
    ? { key, label, kind, text: inlineText(target), of: target.id, ...extra }
    : { key, label, kind, to: target.id, ...extra };
}

function bufferRows({ buffer, kind }: HeapObject): Row[] {
  if (!buffer) {
    return [];
  }
  if (kind === "storage") {
    return [{ key: "bytes", label: "bytes", kind: "fact", text: String(buffer.bytes) }];
  }
  const shape = `(${buffer.shape.join(", ")}${buffer.shape.length === 1 ? "," : ""})`;
  return [
    { key: "shape", label: "shape", kind: "fact", text: shape },
    { key: "dtype", label: "dtype", kind: "fact", text: buffer.dtype },
  ];
}

/** Slots of a list that are allocated and hold nothing yet. */
function spareRows({ kind, capacity = 0, length = 0 }: HeapObject): Row[] {
  return kind === "list" && capacity > length
    ? [{ key: "spare", label: "", kind: "spare", more: capacity - length }]
    : [];
}

/** A card that the reader folded says only how much it holds. */
function shownRows(
  object: HeapObject,
  byId: ReadonlyMap<number, HeapObject>,
  zoom: Zoom,
  shape: Shape,
): readonly Row[] {
  return shape.folded.has(object.id) && object.fields.length > 0
    ? [moreRow(Math.max(object.length ?? 0, object.fields.length))]
    : rowsOf(object, byId, zoom, shape);
}

/** The rows of an object's card: none for one that is drawn in one line. */
export function rowsOf(
  object: HeapObject,
  byId: ReadonlyMap<number, HeapObject>,
  zoom: Zoom,
  shape: Shape,
): readonly Row[] {
  if (ATOMS.has(object.kind)) {
    return [];
  }
  const unfolded = shape.open.has(object.id);
  const fields = unfolded ? object.fields : object.fields.filter((field) => !isDull(field, byId));
  const dull = object.fields.length - fields.length;
  const length = Math.max(object.length ?? 0, fields.length);
  if (fields.length === 0 && dull > 0 && object.kind !== "instance") {
    return []; // a function whose fields nobody asked for is its name
  }
  // An exception's arguments are its message: as words they say more than as objects.
  const isError = object.kind === "exception" && !unfolded;
  const row = (field: Field): Row =>
    rowOf(field, byId, zoom, shape, isError && field.name === "args");
  const rows = bufferRows(object);
  if (unfolded || length <= MOST_ROWS) {
    rows.push(...fields.map(row));
    if (object.length !== undefined && length > fields.length) {
      rows.push(moreRow(length - fields.length));
    }
  } else {
    rows.push(...fields.slice(0, HEAD_ROWS).map(row));
    rows.push(moreRow(length - HEAD_ROWS - TAIL_ROWS));
    rows.push(...fields.slice(-TAIL_ROWS).map(row));
  }
  if (dull > 0) {
    rows.push(moreRow(dull));
  }
  if (zoom === "objects") {
    rows.push(...spareRows(object));
  }
  return rows;
}

function moreRow(count: number): Row {
  return { key: "more", label: "", kind: "more", more: count };
}

function nameRows(
  names: readonly (readonly [name: string, to: number])[],
  byId: ReadonlyMap<number, HeapObject>,
  zoom: Zoom,
  shape: Shape,
): Row[] {
  const rows: Row[] = [];
  for (const [name, to] of names) {
    const target = byId.get(to);
    if (target && target.kind !== "module") {
      rows.push(rowOf({ name, role: "attribute", to }, byId, zoom, shape));
    }
  }
  return rows.length <= MOST_NAMES
    ? rows
    : [...rows.slice(0, MOST_NAMES), moreRow(rows.length - MOST_NAMES)];
}

/** Deep recursion: the outermost and the innermost frames, and one card for those between. */
function shortened(frames: readonly FrameCard[]): FrameCard[] {
  if (frames.length <= MOST_FRAMES) {
    return [...frames];
  }
  const inner = frames.slice(-INNER_FRAMES);
  const outer = frames.slice(0, MOST_FRAMES - 1 - INNER_FRAMES);
  const hidden = frames.length - outer.length - inner.length;
  const gap = { index: 0, depth: -1, name: "…", line: 0, rows: [], hidden };
  return [...outer, gap, ...inner].map((frame, index) => ({ ...frame, index }));
}

function frameCards(
  view: View,
  byId: ReadonlyMap<number, HeapObject>,
  zoom: Zoom,
  shape: Shape,
): FrameCard[] {
  const inner = view.frames.slice(1).map((frame, at) => {
    const cells: Row[] = Object.entries(frame.cells).map(([name, to]) => ({
      ...rowOf({ name, role: "attribute", to }, byId, "objects", shape),
      key: `cell:${name}`,
    }));
    // A variable that lives in a cell has one row, which leads to the cell.
    const locals = Object.entries(frame.locals).filter(([name]) => !(name in frame.cells));
    return {
      index: at + 1,
      depth: at + 1,
      name: frame.name,
      line: frame.line,
      rows: [...nameRows(locals, byId, zoom, shape), ...cells],
    };
  });
  const module: FrameCard = {
    index: 0,
    depth: 0,
    name: "__main__",
    line: view.frames[0]?.line ?? 0,
    rows: nameRows(Object.entries(view.globals), byId, zoom, shape),
  };
  const frames = shortened([module, ...inner]);
  const value = view.value === undefined ? undefined : byId.get(view.value);
  const last = frames[frames.length - 1];
  if (value && last && (view.event === "exception" || value.kind !== "none")) {
    const label = view.event === "exception" ? "raises" : "returns";
    const row = rowOf({ name: label, role: "slot", to: value.id }, byId, zoom, shape);
    frames[frames.length - 1] = { ...last, rows: [...last.rows, { ...row, key: "value" }] };
  }
  return frames;
}

export function makePicture(view: View, zoom: Zoom, shape: Shape = PLAIN): Picture {
  const byId = new Map(view.objects.map((object) => [object.id, object]));
  let frames = frameCards(view, byId, zoom, shape);
  const from = new Map<number, Card["from"]>();
  const pending: number[] = [];
  const lead = (card: number, rows: readonly Row[]): void =>
    rows.forEach((row, at) => {
      if (row.to !== undefined && !from.has(row.to)) {
        from.set(row.to, { card, row: at });
        pending.push(row.to);
      }
    });
  frames.forEach((frame) => lead(-1 - frame.index, frame.rows));
  const starts = [...pending];
  for (const object of view.objects) {
    if (object.reached === "nothing" && !from.has(object.id) && !isInline(object, zoom, shape)) {
      from.set(object.id, { card: 0, row: 0 });
      pending.push(object.id);
      starts.push(object.id);
    }
  }
  const rows = new Map<number, readonly Row[]>();
  let left = 0;
  for (let at = 0; at < pending.length; at++) {
    const id = pending[at]!;
    const object = byId.get(id);
    if (object !== undefined && rows.size < shape.most) {
      const own = shownRows(object, byId, zoom, shape);
      rows.set(id, own);
      lead(id, own);
    } else {
      left++;
    }
  }
  if (left > 0) {
    const inWords = (row: Row): Row => {
      const target = row.to === undefined || rows.has(row.to) ? undefined : byId.get(row.to);
      if (target === undefined) {
        return row;
      }
      const { key, label, kind } = row;
      return {
        key,
        label,
        kind,
        text: shorten(`→ ${target.type} #${numberOf(target)}`, 22),
        of: target.id,
      };
    };
    for (const [id, own] of rows) {
      rows.set(id, own.map(inWords));
    }
    frames = frames.map((frame) => ({ ...frame, rows: frame.rows.map(inWords) }));
  }
  const next = (id: number): number[] =>
    (rows.get(id) ?? []).flatMap((row) => (row.to === undefined ? [] : [row.to]));
  const depths = measureDepth(starts, next);
  const cards = new Map<number, Card>();
  for (const [id, own] of rows) {
    const lane = Math.min(depths.get(id) ?? 1, MOST_LANES);
    cards.set(id, { object: byId.get(id)!, rows: own, lane, from: from.get(id)! });
  }
  return { step: view.step, frames, cards, byId, left, whole: view.more === 0 };
}
