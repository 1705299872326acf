import { expect, test } from "vitest";
import { diffViews } from "../../../web/src/engine/diff.js";
import "../../../web/src/engine/partial.js";
import { fixture, object, view } from "../support/fixtures.js";

test("an append is one field that was not there before", () => {
  const steps = fixture("tuple-of-list");
  const at = steps.findIndex((v) => v.previous?.line === 9);
  const diff = diffViews(steps[at - 1]!, steps[at]!);
  expect(diff.fields).toHaveLength(1);
  expect(diff.fields[0]).toMatchObject({ name: "3", before: null });
  expect(diff.names).toEqual([]);
});

test("a rebound name tells both objects, a deleted one has no second", () => {
  const before = view({ globals: { a: 1, b: 2 }, objects: [] });
  const after = view({ globals: { a: 3 }, objects: [] });
  expect(diffViews(before, after).names).toEqual([
    { frame: 0, name: "a", before: 1, after: 3 },
    { frame: 0, name: "b", before: 2, after: null },
  ]);
});

test("counts that differ are told with both numbers", () => {
  const before = view({ objects: [object({ id: 1, refcount: 1 })] });
  const after = view({ objects: [object({ id: 1, refcount: 2 })] });
  expect([...diffViews(before, after).counts]).toEqual([[1, [1, 2]]]);
});

test("an object that was made long before and only now appears is not new", () => {
  const after = view({
    step: 9,
    objects: [object({ id: 1, born: 3 }), object({ id: 2, born: 8 })],
  });
  expect([...diffViews(view({ step: 8 }), after).created]).toEqual([2]);
});

test("of a heap that is shown in part, a row that leads out of the picture has not come or gone", () => {
  const row = (to: number) => ({ name: "n", role: "attribute", to }) as const;
  const whole = view({
    step: 8,
    more: 3,
    objects: [object({ id: 1, fields: [row(2)] }), object({ id: 2, born: 1 })],
  });
  const part = view({
    step: 9,
    more: 3,
    objects: [object({ id: 1, fields: [] })],
  });
  expect(diffViews(whole, part).fields).toEqual([]);
  expect(diffViews({ ...part, step: 8 }, { ...whole, step: 9 }).fields).toEqual(
    [],
  );
});

test("of such a heap, what was made or freed in the step tells of its rows", () => {
  const row = (to: number) => ({ name: "n", role: "attribute", to }) as const;
  const without = view({
    step: 8,
    more: 3,
    objects: [object({ id: 1, fields: [] })],
  });
  const made = view({
    step: 9,
    more: 3,
    objects: [object({ id: 1, fields: [row(5)] }), object({ id: 5, born: 8 })],
  });
  expect(diffViews(without, made).fields).toMatchObject([
    { id: 1, before: null, after: { to: 5 } },
  ]);
  const later = view({
    step: 10,
    more: 3,
    objects: [object({ id: 1, fields: [] })],
  });
  const freed = {
    ...later,
    changes: { ...later.changes, freed: [{ id: 5 }] },
  } as unknown as typeof later;
  expect(diffViews(made, freed).fields).toMatchObject([
    { id: 1, before: { to: 5 }, after: null },
  ]);
});
