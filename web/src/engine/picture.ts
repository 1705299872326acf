/**
 * What a view looks like before anything is drawn: which objects get a card, which values stand
 * inside a cell, which rows a card has, and how deep each card lies. The worker uses it to measure
 * a whole run (see scan.ts), the heap panel to draw one step, so both always agree.
 *
 * Two zoom levels:
 *   names    numbers, strings and the like stand in the cell that refers to them
 *   objects  every object of the heap is a card of its own
 */
import type { Field, HeapObject, ObjectKind, View } from "./view.js";

export type Zoom = "names" | "objects";
export const ZOOMS: readonly Zoom[] = ["names", "objects"];

/** Rows that a long container shows before it says "n more". */
const HEAD_ROWS = 4;
const TAIL_ROWS = 2;
const MOST_ROWS = 8;
/** Lanes to the right of the frames; what lies deeper shares the last one. */
export const MOST_LANES = 7;

const ATOMS: ReadonlySet<ObjectKind> = new Set<ObjectKind>([
  "none",
  "bool",
  "int",
  "float",
  "complex",
  "str",
  "bytes",
]);
const LEAVES: ReadonlySet<ObjectKind> = new Set<ObjectKind>(["module", "builtin", "code", "other"]);

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
  readonly index: number;
  readonly name: string;
  readonly line: number;
  readonly rows: readonly Row[];
}

export interface Picture {
  readonly frames: readonly FrameCard[];
  readonly cards: ReadonlyMap<number, Card>;
  readonly byId: ReadonlyMap<number, HeapObject>;
}

/** Whether the object stands inside the cells that refer to it. */
export function isInline(object: HeapObject, zoom: Zoom): boolean {
  if (LEAVES.has(object.kind)) {
    return true;
  }
  if (object.kind === "class" && object.static) {
    return true;
  }
  return zoom === "names" && ATOMS.has(object.kind);
}

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

function rowOf(field: Field, byId: ReadonlyMap<number, HeapObject>, zoom: Zoom): Row {
  const key = `${field.role}:${field.role === "item" ? String(field.index) : field.name}`;
  const label = field.role === "member" ? "·" : shorten(field.name, 18);
  const kind = field.role === "item" ? "item" : field.role === "info" ? "fact" : "name";
  const strength: Row["strength"] = field.role === "base" ? "base" : field.strength;
  const target = field.to === undefined ? undefined : byId.get(field.to);
  const extra: Pick<Row, "strength"> = strength === undefined ? {} : { strength };
  if (target === undefined) {
    return { key, label, kind, text: shorten(field.value ?? "…", 22), ...extra };
  }
  return isInline(target, zoom)
    ? { key, label, kind, text: inlineText(target), of: target.id, ...extra }
    : { key, label, kind, to: target.id, ...extra };
}

/** The rows of an object's card: none for one that is drawn in one line. */
export function rowsOf(
  object: HeapObject,
  byId: ReadonlyMap<number, HeapObject>,
  zoom: Zoom,
  open: ReadonlySet<number>,
): readonly Row[] {
  if (ATOMS.has(object.kind)) {
    return [];
  }
  const rows: Row[] = [];
  if (object.buffer) {
    const shape = `(${object.buffer.shape.join(", ")}${object.buffer.shape.length === 1 ? "," : ""})`;
    rows.push({ key: "shape", label: "shape", kind: "fact", text: shape });
    rows.push({ key: "dtype", label: "dtype", kind: "fact", text: object.buffer.dtype });
  }
  const all = object.fields;
  const unfolded = open.has(object.id);
  const shown = unfolded ? all : all.filter((field) => !isDull(field, byId));
  const dull = all.length - shown.length;
  const length = Math.max(object.length ?? 0, shown.length);
  if (unfolded || (shown.length <= MOST_ROWS && length <= MOST_ROWS)) {
    for (const field of shown) {
      rows.push(rowOf(field, byId, zoom));
    }
    if (length > shown.length && object.length !== undefined) {
      rows.push(moreRow(length - shown.length));
    }
  } else {
    const tail = shown.slice(-TAIL_ROWS);
    for (const field of shown.slice(0, HEAD_ROWS)) {
      rows.push(rowOf(field, byId, zoom));
    }
    rows.push(moreRow(length - HEAD_ROWS - TAIL_ROWS));
    for (const field of tail) {
      rows.push(rowOf(field, byId, zoom));
    }
  }
  if (dull > 0) {
    rows.push(moreRow(dull));
  }
  return rows;
}

function moreRow(count: number): Row {
  return { key: "more", label: "", kind: "more", more: count };
}

function nameRows(
  names: Readonly<Record<string, number>>,
  byId: ReadonlyMap<number, HeapObject>,
  zoom: Zoom,
): Row[] {
  const rows: Row[] = [];
  for (const [name, to] of Object.entries(names)) {
    const target = byId.get(to);
    if (target && target.kind !== "module") {
      rows.push(rowOf({ name, role: "attribute", to }, byId, zoom));
    }
  }
  return rows;
}

function frameCards(view: View, byId: ReadonlyMap<number, HeapObject>, zoom: Zoom): FrameCard[] {
  const inner = view.frames.slice(1).map((frame, at) => {
    const cells: Row[] = Object.entries(frame.cells).map(([name, to]) => ({
      ...rowOf({ name, role: "attribute", to }, byId, "objects"),
    }));
    return {
      index: at + 1,
      name: frame.name,
      line: frame.line,
      rows: [...nameRows(frame.locals, byId, zoom), ...cells],
    };
  });
  const module: FrameCard = {
    index: 0,
    name: "__main__",
    line: view.frames[0]?.line ?? 0,
    rows: nameRows(view.globals, byId, zoom),
  };
  const frames = [module, ...inner];
  const value = view.value === undefined ? undefined : byId.get(view.value);
  const last = frames[frames.length - 1];
  if (value && last && (view.event === "exception" || value.kind !== "none")) {
    const label = view.event === "exception" ? "raises" : "returns";
    const row = rowOf({ name: label, role: "slot", to: value.id }, byId, zoom);
    frames[frames.length - 1] = { ...last, rows: [...last.rows, { ...row, key: "value" }] };
  }
  return frames;
}

/**
 * Longest way from the frames to each card, counting no way back to a card that leads here: so
 * arrows point to the right wherever they can.
 */
function measureDepth(
  frames: readonly FrameCard[],
  rows: ReadonlyMap<number, readonly Row[]>,
  extra: readonly number[],
): Map<number, { depth: number; from: { card: number; row: number } }> {
  const state = new Map<number, "open" | "done">();
  const order: number[] = [];
  const back = new Set<string>();
  const visit = (start: number): void => {
    const stack: { id: number; at: number }[] = [{ id: start, at: 0 }];
    state.set(start, "open");
    while (stack.length > 0) {
      const top = stack[stack.length - 1]!;
      const next = rows.get(top.id)?.[top.at++];
      if (next === undefined) {
        state.set(top.id, "done");
        order.push(top.id);
        stack.pop();
      } else if (next.to !== undefined && rows.has(next.to)) {
        const seen = state.get(next.to);
        if (seen === "open") {
          back.add(`${top.id}>${next.to}`);
        } else if (seen === undefined) {
          state.set(next.to, "open");
          stack.push({ id: next.to, at: 0 });
        }
      }
    }
  };
  const found = new Map<number, { depth: number; from: { card: number; row: number } }>();
  const begin = (id: number, from: { card: number; row: number }): void => {
    if (!state.has(id)) {
      visit(id);
    }
    if (!found.has(id)) {
      found.set(id, { depth: 1, from });
    }
  };
  for (const frame of frames) {
    frame.rows.forEach((row, at) => {
      if (row.to !== undefined && rows.has(row.to)) {
        begin(row.to, { card: -1 - frame.index, row: at });
      }
    });
  }
  for (const id of extra) {
    begin(id, { card: 0, row: 0 });
  }
  for (const id of order.reverse()) {
    const here = found.get(id) ?? { depth: 1, from: { card: 0, row: 0 } };
    found.set(id, here);
    rows.get(id)?.forEach((row, at) => {
      if (row.to === undefined || !rows.has(row.to) || back.has(`${id}>${row.to}`)) {
        return;
      }
      const there = found.get(row.to);
      if (there === undefined || there.depth < here.depth + 1) {
        const from = there && there.from.card < 0 ? there.from : { card: id, row: at };
        found.set(row.to, { depth: here.depth + 1, from });
      }
    });
  }
  return found;
}

const NOTHING_OPEN: ReadonlySet<number> = new Set();

export function makePicture(
  view: View,
  zoom: Zoom,
  open: ReadonlySet<number> = NOTHING_OPEN,
): Picture {
  const byId = new Map(view.objects.map((object) => [object.id, object]));
  const frames = frameCards(view, byId, zoom);
  const rows = new Map<number, readonly Row[]>();
  const pending: number[] = [];
  for (const frame of frames) {
    for (const row of frame.rows) {
      if (row.to !== undefined) {
        pending.push(row.to);
      }
    }
  }
  const garbage = view.objects.filter((o) => o.reached === "nothing").map((o) => o.id);
  pending.push(...garbage);
  for (let at = 0; at < pending.length; at++) {
    const id = pending[at]!;
    const object = byId.get(id);
    if (object === undefined || rows.has(id)) {
      continue;
    }
    const own = rowsOf(object, byId, zoom, open);
    rows.set(id, own);
    for (const row of own) {
      if (row.to !== undefined) {
        pending.push(row.to);
      }
    }
  }
  const depths = measureDepth(frames, rows, garbage);
  const cards = new Map<number, Card>();
  for (const [id, own] of rows) {
    const { depth, from } = depths.get(id) ?? { depth: 1, from: { card: 0, row: 0 } };
    cards.set(id, { object: byId.get(id)!, rows: own, lane: Math.min(depth, MOST_LANES), from });
  }
  return { frames, cards, byId };
}
