/** The picture of tensors: what stands where, and which arrows there are. */
import { expect, test } from "vitest";
import { diffViews } from "../../../web/src/engine/diff.js";
import type {
  BufferView,
  HeapObject,
  View,
} from "../../../web/src/engine/view.js";
import { groupArrays } from "../../../web/src/panels/arrays/groups.js";
import { TensorSceneMaker } from "../../../web/src/panels/arrays/tensor-scene.js";
import type { TensorScene } from "../../../web/src/panels/arrays/tensor-shapes.js";
import { emptyState } from "../../../web/src/state/store.js";

const storage = (id: number, bytes: number): HeapObject => ({
  ...plain(id, "_StorageBase", "storage"),
  fields: [],
  buffer: bufferOf(id, id * 1000, bytes, [bytes]),
});

function plain(
  id: number,
  type: string,
  kind: HeapObject["kind"],
): Omit<HeapObject, "fields"> {
  return {
    id,
    type,
    kind,
    address: id * 16,
    size: 80,
    refcount: 1,
    generation: 0,
    summary: "",
    static: false,
    reached: "names",
    born: 1,
    bornLine: 1,
  };
}

const bufferOf = (
  owner: number,
  start: number,
  bytes: number,
  shape: readonly number[],
  offset = 0,
): BufferView => ({
  address: start + offset,
  start,
  bytes,
  owner,
  offset,
  shape,
  strides: shape.map((_, at) =>
    shape.slice(at + 1).reduce((product, n) => product * n, 4),
  ),
  dtype: "float32",
  itemsize: 4,
  flags: ["requires_grad", "is_leaf"],
  used: bytes,
  keeps: 0,
  place: "heap",
  resident: bytes,
  preview: [],
});

const tensor = (
  id: number,
  of: HeapObject,
  shape: readonly number[],
  more: Partial<BufferView> = {},
): HeapObject => ({
  ...plain(id, "Tensor", "tensor"),
  fields: [{ name: "storage", role: "base", to: of.id }],
  buffer: {
    ...bufferOf(of.id, of.buffer!.start, of.buffer!.bytes, shape),
    ...more,
  },
});

const view = (
  objects: readonly HeapObject[],
  globals: Readonly<Record<string, number>>,
): View =>
  ({
    step: 1,
    objects,
    globals,
    frames: [{ name: "<module>", line: 1, locals: {}, cells: {}, stack: [] }],
    changes: {
      created: [],
      freed: [],
      changed: [],
      allocations: 0,
      frees: 0,
      collections: [],
    },
  }) as unknown as View;

function sceneOf(now: View, before: View | null = null): TensorScene {
  const groups = groupArrays(now);
  const starts = new Set(groups.map((group) => group.start));
  const lost = before
    ? groupArrays(before).filter((group) => !starts.has(group.start))
    : [];
  const state = {
    ...emptyState,
    view: now,
    before,
    diff: diffViews(before, now),
  };
  return new TensorSceneMaker(state, groups, lost, {
    width: 1000,
    id: undefined,
    most: 0,
  }).make();
}

const first = storage(1, 16);
const whole = tensor(2, first, [2, 2]);

test("two tensors on one storage: one strip, a window for each, in true proportion", () => {
  const row = tensor(3, first, [2], { offset: 8, address: 1008 });
  const { cards, strips, arrows } = sceneOf(
    view([first, whole, row], { w: 2, row: 3 }),
  );
  expect(cards.map(({ id }) => id)).toEqual([2, 3]);
  expect(strips).toHaveLength(1);
  const { x, w, windows } = strips[0]!;
  expect(windows.map(({ words }) => words)).toEqual(["w 0–16", "row 8–16"]);
  expect(windows[1]!.from).toBeCloseTo(x + w / 2);
  expect(windows[1]!.to).toBeCloseTo(x + w);
  expect(arrows.map(({ key }) => key)).toEqual([
    "name::w",
    "name::row",
    "storage:2",
    "storage:3",
  ]);
});

test("a tensor that gets other bytes keeps its place, and the old bytes are a ghost below the new", () => {
  const second = storage(5, 8);
  const before = view([first, whole], { w: 2 });
  const now = view([second, tensor(2, second, [2, 2])], { w: 2 });
  const [was, is] = [sceneOf(before), sceneOf(now, before)];
  expect(is.cards[0]).toMatchObject({ x: was.cards[0]!.x, y: was.cards[0]!.y });
  expect(is.strips.map(({ isGone }) => isGone)).toEqual([false, true]);
  expect(is.strips[0]!.y).toBe(was.strips[0]!.y);
  expect(is.strips[1]!.y).toBeGreaterThan(is.strips[0]!.bottom);
  const looks = new Map(is.arrows.map(({ key, look }) => [key, look]));
  expect(looks.get("storage:2")).toBe("new");
  expect(looks.get("was:2")).toBe("gone");
});

test("a name that moves: a new arrow, and one to where it led", () => {
  const other = storage(4, 16);
  const both = [first, whole, other, tensor(6, other, [2, 2])];
  const before = view(both, { p: 2, q: 6, r: 2 });
  const { arrows } = sceneOf(view(both, { p: 6, q: 6, r: 2 }), before);
  const looks = new Map(arrows.map(({ key, look }) => [key, look]));
  expect(looks.get("name::p")).toBe("new");
  expect(looks.get("gone::p")).toBe("gone");
});

test("slots of a module stand between names and tensors; a gradient is an arrow back", () => {
  const own = storage(7, 16);
  const gradient = tensor(8, own, [2, 2]);
  const weight = {
    ...whole,
    fields: [...whole.fields, { name: "grad", role: "slot" as const, to: 8 }],
  };
  const model: HeapObject = {
    ...plain(9, "Linear", "instance"),
    fields: [{ name: "weight", role: "attribute", to: 2 }],
  };
  const { holders, cards, arrows } = sceneOf(
    view([first, weight, own, gradient, model], { model: 9 }),
  );
  expect(holders.map(({ title }) => title)).toEqual(["__main__", "Linear"]);
  expect(holders[1]!.rows.map(({ words }) => words)).toEqual([".weight"]);
  expect(cards[0]!.rows.map(({ key }) => key)).toEqual([
    "shape",
    "graph",
    "grad",
    "storage",
  ]);
  expect(arrows.find(({ key }) => key === "grad:2")).toMatchObject({
    back: true,
  });
});
