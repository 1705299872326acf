/** What differs between two steps, row by row: read from the two views, in either direction. */
import type { BufferView, Field, View } from "./view.js";

export interface FieldChange {
  readonly id: number;
  /** Same key as the row in picture.ts. */
  readonly key: string;
  readonly name: string;
  readonly before: Field | null;
  readonly after: Field | null;
}

export interface NameChange {
  /** Index of the frame, 0 is the module. */
  readonly frame: number;
  readonly name: string;
  readonly before: number | null;
  readonly after: number | null;
}

/** An array or a tensor that looks at other bytes than before, or whose bytes were written. */
export interface BufferChange {
  readonly id: number;
  readonly before: BufferView;
  readonly after: BufferView;
  readonly kind: "swapped" | "written";
}

export interface Diff {
  readonly buffers: readonly BufferChange[];
  readonly names: readonly NameChange[];
  readonly fields: readonly FieldChange[];
  readonly counts: ReadonlyMap<number, readonly [before: number, after: number]>;
  /** Objects that are there now and were not before, in this view. */
  readonly created: ReadonlySet<number>;
}

const keyOf = (field: Field): string =>
  `${field.role}:${field.role === "item" ? String(field.index) : field.name}`;

/** Whether a row that only one of the views has says something; of views that show all there is, it does. */
export interface Told {
  came(field: Field): boolean;
  went(field: Field): boolean;
}

/** The rule for heaps that are shown in part: partial.ts, which comes with the first of them. */
let inPart: ((before: View, after: View) => Told) | undefined;
export const tellBy = (rule: typeof inPart): void => {
  inPart = rule;
};

function fieldChanges(
  id: number,
  before: readonly Field[],
  after: readonly Field[],
  told?: Told,
): FieldChange[] {
  const changes: FieldChange[] = [];
  const old = new Map(before.map((field) => [keyOf(field), field]));
  for (const field of after) {
    const key = keyOf(field);
    const was = old.get(key) ?? null;
    old.delete(key);
    const differs =
      was === null ? (told?.came(field) ?? true) : was.to !== field.to || was.value !== field.value;
    if (differs) {
      changes.push({ id, key, name: field.name, before: was, after: field });
    }
  }
  for (const [key, field] of old) {
    if (told?.went(field) ?? true) {
      changes.push({ id, key, name: field.name, before: field, after: null });
    }
  }
  return changes;
}

function nameChanges(
  frame: number,
  before: Readonly<Record<string, number>>,
  after: Readonly<Record<string, number>>,
): NameChange[] {
  const changes: NameChange[] = [];
  for (const [name, id] of Object.entries(after)) {
    const was = before[name];
    if (was !== id) {
      changes.push({ frame, name, before: was ?? null, after: id });
    }
  }
  for (const [name, id] of Object.entries(before)) {
    if (after[name] === undefined) {
      changes.push({ frame, name, before: id, after: null });
    }
  }
  return changes;
}

function bufferChange(id: number, before?: BufferView, after?: BufferView): BufferChange[] {
  if (!before || !after) {
    return [];
  }
  if (before.start !== after.start || before.dtype !== after.dtype) {
    return [{ id, before, after, kind: "swapped" }];
  }
  const same =
    before.version === after.version && before.preview.join(" ") === after.preview.join(" ");
  return same ? [] : [{ id, before, after, kind: "written" }];
}

export function diffViews(before: View | null, after: View): Diff {
  const old = new Map(before?.objects.map((object) => [object.id, object]));
  const told = before && before.more + after.more > 0 ? inPart?.(before, after) : undefined;
  const fields: FieldChange[] = [];
  const buffers: BufferChange[] = [];
  const counts = new Map<number, readonly [number, number]>();
  const created = new Set<number>();
  for (const object of after.objects) {
    const was = old.get(object.id);
    if (was === undefined) {
      if (!object.static && object.born >= after.step - 1) {
        created.add(object.id);
      }
      continue;
    }
    fields.push(...fieldChanges(object.id, was.fields, object.fields, told));
    buffers.push(...bufferChange(object.id, was.buffer, object.buffer));
    if (was.refcount !== object.refcount) {
      counts.set(object.id, [was.refcount, object.refcount]);
    }
  }
  const names: NameChange[] = [];
  if (before) {
    names.push(...nameChanges(0, before.globals, after.globals));
    for (let at = 1; at < Math.min(before.frames.length, after.frames.length); at++) {
      const was = before.frames[at]!;
      const is = after.frames[at]!;
      if (was.name === is.name) {
        names.push(...nameChanges(at, was.locals, is.locals));
      }
    }
  }
  return { names, fields, buffers, counts, created };
}
