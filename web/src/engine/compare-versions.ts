/**
 * What the same step of the same program looks like in another version's memory. Both runs do the same, line by line
 * (the language stays 3.11's), so objects are put together by the way that leads to them from a name: numbers and
 * addresses need not agree.
 */
import type { Field, HeapObject, View } from "./view.js";

/** A fact of an object, or of the memory as a whole. Words for it are the panel's. */
export type Fact =
  | "refcount"
  | "size"
  | "generation"
  | "resident"
  | "arenas"
  | "arenaBytes"
  | "thresholds"
  | "counts"
  | "collections"
  | "waiting";

export interface VersionRow {
  readonly fact: Fact;
  /** The way to the object: `a`, `a[0]`, `p.v`, `f: x` for a local; "" for the memory as a whole. */
  readonly path: string;
  /** null: an object without a generation, which the collector does not track. */
  readonly here: string | number | null;
  readonly there: string | number | null;
}

/** Ways longer than this lead to what no reader asks for. */
const DEEPEST = 3;

const step = (field: Field): string => {
  if (field.role === "item") {
    return `[${field.index ?? field.name}]`;
  }
  return field.role === "entry" ? `[${field.name}]` : `.${field.name}`;
};

/** Names of the picture with what they lead to: the module's, then those of the frames above it. */
function roots(view: View): Map<string, number> {
  const all = new Map(Object.entries(view.globals));
  view.frames.forEach((frame, at) => {
    for (const [name, id] of Object.entries({ ...frame.cells, ...frame.locals })) {
      if (at > 0) {
        all.set(`${frame.name}: ${name}`, id);
      }
    }
  });
  return all;
}

function objectRows(path: string, here: HeapObject, there: HeapObject): VersionRow[] {
  return (
    [
      ["refcount", here.refcount, there.refcount],
      ["size", here.size, there.size],
      ["generation", here.generation, there.generation],
    ] as const
  )
    .filter(([, a, b]) => a !== b)
    .map(([fact, a, b]) => ({ fact, path, here: a, there: b }));
}

/** Of each object that both have, by the shortest way to it. */
function objects(here: View, there: View): VersionRow[] {
  const ours = new Map(here.objects.map((object) => [object.id, object]));
  const theirs = new Map(there.objects.map((object) => [object.id, object]));
  const others = roots(there);
  const seen = new Set<number>();
  const rows: VersionRow[] = [];
  let level = [...roots(here)].map(([path, id]) => [path, id, others.get(path)] as const);
  for (let depth = 0; depth <= DEEPEST; depth++) {
    const next: (readonly [string, number, number | undefined])[] = [];
    for (const [path, id, other] of level) {
      const a = ours.get(id);
      const b = other === undefined ? undefined : theirs.get(other);
      if (!a || b?.type !== a.type || seen.has(id)) {
        continue;
      }
      seen.add(id);
      rows.push(...objectRows(path, a, b));
      const fields = new Map(b.fields.map((field) => [step(field), field.to]));
      for (const field of a.fields) {
        if (field.to !== undefined) {
          next.push([path + step(field), field.to, fields.get(step(field))]);
        }
      }
    }
    level = next;
  }
  return rows;
}

function wholes(view: View): readonly (readonly [Fact, string | number])[] {
  const { gc, memory } = view;
  return [
    ["resident", memory.resident],
    ["arenas", memory.arenas.length],
    ["arenaBytes", memory.arenas[0]?.bytes ?? 0],
    ["thresholds", gc.thresholds.join(" ")],
    ["counts", gc.counts.join(" ")],
    ["collections", gc.collections.join(" ")],
    ["waiting", memory.freeLists.reduce((sum, list) => sum + list.count, 0)],
  ];
}

/**
 * Whether both stand at one place of the program. A program that branches on a count or a size goes other ways in
 * another version; its steps cannot be put side by side from there on.
 */
export function areAtOnePlace(here: View, there: View): boolean {
  return (
    here.event === there.event &&
    here.line === there.line &&
    here.name === there.name &&
    here.depth === there.depth
  );
}

/** Only what differs; the memory as a whole first, then objects in the order of the names. */
export function compareVersions(here: View, there: View): readonly VersionRow[] {
  const others = new Map(wholes(there));
  return [
    ...wholes(here)
      .map(([fact, a]) => ({ fact, path: "", here: a, there: others.get(fact) ?? "" }))
      .filter((row) => row.here !== row.there),
    ...objects(here, there),
  ];
}
