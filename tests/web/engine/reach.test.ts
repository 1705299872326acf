/** Why an object is alive, and what goes if one reference is cut. */
import { expect, test } from "vitest";
import { bytesOf, Reach } from "../../../web/src/engine/reach.js";
import type { Field } from "../../../web/src/engine/view.js";
import { object, view } from "../support/fixtures.js";

const item = (to: number, index = 0): Field => ({
  name: String(index),
  role: "item",
  index,
  to,
});

/** shelf -> 1; t -> 2 -> 1; 2 -> 3 (also held by a constant); 4 and 5 hold each other. */
const reach = new Reach(
  view({
    globals: { shelf: 1, t: 2 },
    objects: [
      object({ id: 1, refcount: 2 }),
      object({ id: 2, fields: [item(1), item(3, 1)] }),
      object({ id: 3, refcount: 2 }),
      object({ id: 4, reached: "nothing", fields: [item(5)] }),
      object({ id: 5, reached: "nothing", fields: [item(4)] }),
    ],
  }),
);

test("the shortest way is told, from a name where there is one", () => {
  const why = reach.why(3)!;
  expect(why.root).toEqual({ kind: "name", name: "t", frame: "" });
  expect(why.links.map((link) => link.to)).toEqual([2, 3]);
});

test("an object in a cycle that nothing leads to has no way", () => {
  expect(reach.why(4)).toBeNull();
});

test("cutting a name frees only what nothing else holds", () => {
  const link = reach.why(2)!.links[0]!;
  expect(reach.freedBy(link).map((o) => o.id)).toEqual([2]);
  expect(reach.freedBy(reach.why(1)!.links[0]!)).toEqual([]);
});

test("an object retains what it alone holds; a hidden holder counts", () => {
  expect(reach.retainedBy(2).map((o) => o.id)).toEqual([2]);
  expect(bytesOf(reach.retainedBy(2))).toBe(64);
});

test("the owner of a buffer counts with its bytes, a view without", () => {
  const buffer = {
    address: 1 << 20,
    start: 1 << 20,
    bytes: 392_000_000,
    owner: 1,
    offset: 0,
    shape: [7000, 7000],
    strides: [56_000, 8],
    dtype: "int64",
    itemsize: 8,
    flags: [],
    used: 392_000_000,
    keeps: 0,
    place: "region",
    resident: 0,
    preview: [],
  } as const;
  const owner = object({ id: 1, kind: "ndarray", size: 128, buffer });
  const window = object({ id: 2, kind: "ndarray", size: 128, buffer });
  expect(bytesOf([owner, window])).toBe(392_000_128);
});
