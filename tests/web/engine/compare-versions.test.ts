import { expect, test } from "vitest";
import {
  areAtOnePlace,
  compareVersions,
} from "../../../web/src/engine/compare-versions.js";
import { object, view } from "../support/fixtures.js";

test("two equal steps have nothing to tell", () => {
  const step = view({
    globals: { a: 1 },
    objects: [object({ id: 1, refcount: 1 })],
  });
  expect(compareVersions(step, step)).toEqual([]);
});

test("objects are put together by the way from a name, whatever their numbers", () => {
  const here = view({
    globals: { a: 1 },
    objects: [
      object({ id: 1, fields: [{ name: "0", role: "item", index: 0, to: 2 }] }),
      object({ id: 2, refcount: 1_000_000_003, size: 28 }),
    ],
  });
  const there = view({
    globals: { a: 7 },
    objects: [
      object({ id: 7, fields: [{ name: "0", role: "item", index: 0, to: 9 }] }),
      object({ id: 9, refcount: 4_294_967_295, size: 24 }),
    ],
  });
  expect(compareVersions(here, there)).toEqual([
    {
      fact: "refcount",
      path: "a[0]",
      here: 1_000_000_003,
      there: 4_294_967_295,
    },
    { fact: "size", path: "a[0]", here: 28, there: 24 },
  ]);
});

test("a local is told with its function, and only what both have is compared", () => {
  const frame = { line: 1, cells: {}, stack: [] };
  const module = { ...frame, name: "<module>", locals: {} };
  const here = view({
    frames: [module, { ...frame, name: "f", locals: { x: 1, y: 2 } }],
    objects: [object({ id: 1, generation: 0 }), object({ id: 2 })],
  });
  const there = view({
    frames: [module, { ...frame, name: "f", locals: { x: 1 } }],
    objects: [object({ id: 1, generation: null })],
  });
  expect(compareVersions(here, there)).toEqual([
    { fact: "generation", path: "f: x", here: 0, there: null },
  ]);
});

test("a cycle is walked once, and the memory as a whole is told first", () => {
  const ring = (id: number, refcount: number) =>
    object({
      id,
      refcount,
      fields: [{ name: "next", role: "attribute", to: id }],
    });
  const here = view({ globals: { r: 1 }, objects: [ring(1, 2)] });
  const there = view({ globals: { r: 1 }, objects: [ring(1, 3)] });
  const other = {
    ...there,
    gc: { ...there.gc, thresholds: [2000, 10, 10] as const },
  };
  expect(
    compareVersions(here, other).map(({ fact, path }) => [fact, path]),
  ).toEqual([
    ["thresholds", ""],
    ["refcount", "r"],
  ]);
});

test("steps are compared at one place of the program only", () => {
  const here = view({ event: "line", line: 3, name: "f", depth: 2 });
  expect(areAtOnePlace(here, { ...here, step: 9 })).toBe(true);
  expect(areAtOnePlace(here, { ...here, line: 4 })).toBe(false);
  expect(areAtOnePlace(here, { ...here, name: "g" })).toBe(false);
  expect(areAtOnePlace(here, { ...here, depth: 1 })).toBe(false);
  expect(areAtOnePlace(here, { ...here, event: "return" })).toBe(false);
});
