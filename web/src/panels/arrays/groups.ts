/** Arrays and tensors of a view, by the allocation that they look at. */
import type { BufferView, HeapObject, View } from "../../engine/view.js";
import { label } from "../../state/sentence.js";
import { pathPart } from "../inspector/holders.js";

export interface ArrayItem {
  readonly object: HeapObject;
  readonly buffer: BufferView;
  /** How the program gets at it: `corners[49]`, `a`, `model.weight`. */
  readonly paths: readonly string[];
  readonly isOwner: boolean;
}

export interface Group {
  readonly start: number;
  readonly bytes: number;
  readonly resident: number;
  readonly owner: HeapObject | undefined;
  readonly items: readonly ArrayItem[];
}

/** Shortest ways to each object, as the program would write them: names first, then one field on. */
function pathsOf(view: View): Map<number, string[]> {
  const paths = new Map<number, string[]>();
  const add = (id: number, path: string): void => {
    const list = paths.get(id) ?? [];
    paths.set(id, list);
    list.push(path);
  };
  const byId = new Map(view.objects.map((o) => [o.id, o]));
  const queue: { id: number; path: string; depth: number }[] = [];
  const begin = (names: Readonly<Record<string, number>>, where: string): void => {
    for (const [name, id] of Object.entries(names)) {
      queue.push({ id, path: where + name, depth: 0 });
    }
  };
  begin(view.globals, "");
  view.frames.slice(1).forEach((frame) => begin(frame.locals, `${frame.name}: `));
  const seen = new Set<number>();
  for (let at = 0; at < queue.length; at++) {
    const { id, path, depth } = queue[at]!;
    add(id, path);
    const object = byId.get(id);
    if (seen.has(id) || object === undefined || object.buffer || depth >= 6) {
      continue;
    }
    seen.add(id);
    for (const field of object.fields) {
      if (field.to !== undefined && field.strength === undefined) {
        queue.push({ id: field.to, path: shortPath(path, pathPart(field)), depth: depth + 1 });
      }
    }
  }
  return paths;
}

/** A module's `_parameters['weight']` is what the program writes as `.weight`. */
function shortPath(path: string, part: string): string {
  const joined = path + part;
  return joined.replace(/\.(?:_parameters|_modules|_buffers)\['([^']+)'\]$/, (_, name: string) =>
    /^\d+$/.test(name) ? `[${name}]` : `.${name}`,
  );
}

export function groupArrays(view: View): Group[] {
  const paths = pathsOf(view);
  const byId = new Map(view.objects.map((o) => [o.id, o]));
  const groups = new Map<number, { buffer: BufferView; items: ArrayItem[] }>();
  for (const object of view.objects) {
    const { buffer } = object;
    if (!buffer || object.kind === "storage") {
      continue;
    }
    const group = groups.get(buffer.start) ?? { buffer, items: [] };
    groups.set(buffer.start, group);
    const isOwner = buffer.owner === object.id;
    group.items.push({ object, buffer, isOwner, paths: paths.get(object.id) ?? [] });
  }
  return [...groups.values()].map(({ buffer, items }) => ({
    start: buffer.start,
    bytes: buffer.bytes,
    resident: buffer.resident,
    owner: byId.get(buffer.owner),
    items: items.sort((a, b) => Number(a.isOwner) - Number(b.isOwner) || a.object.id - b.object.id),
  }));
}

export const shapeText = (shape: readonly number[]): string =>
  `(${shape.join(", ")}${shape.length === 1 ? "," : ""})`;

export const nameOf = (item: ArrayItem): string => item.paths[0] ?? label(item.object);

/** From the first to behind the last element, in bytes from the start of the allocation. */
export function spanOf(buffer: BufferView): readonly [from: number, to: number] {
  let low = buffer.offset;
  let high = buffer.offset + buffer.itemsize;
  buffer.shape.forEach((n, axis) => {
    const reach = Math.max(0, n - 1) * (buffer.strides[axis] ?? 0);
    if (reach < 0) {
      low += reach;
    } else {
      high += reach;
    }
  });
  return buffer.shape.includes(0) ? [low, low] : [low, high];
}
