/** A collection as moments: what the engine noted is played in its order, and never guessed. */
import { expect, test } from "vitest";
import type {
  Collection,
  Field,
  HeapObject,
} from "../../../web/src/engine/view.js";
import { playCollection } from "../../../web/src/panels/collector/moments.js";
import { object, view } from "../support/fixtures.js";

const item = (to: number, index = 0): Field => ({
  name: String(index),
  role: "item",
  index,
  to,
});

/** Two lists that hold each other (1, 2), a list (3) in a dict (4) that a name holds. */
const objects: HeapObject[] = [
  object({ id: 1, fields: [item(2)] }),
  object({ id: 2, fields: [item(1)] }),
  object({ id: 3 }),
  object({
    id: 4,
    kind: "dict",
    fields: [{ name: "'inner'", role: "entry", to: 3 }],
  }),
];
const refs = (
  counts: readonly number[],
): { id: number; type: string; gcRefs: number }[] =>
  counts.map((gcRefs, at) => ({ id: at + 1, type: "list", gcRefs }));
const two = [
  { id: 1, type: "list" },
  { id: 2, type: "list" },
];
const collection: Collection = {
  generation: 0,
  collected: 2,
  uncollectable: 0,
  cause: "call",
  phases: [
    { name: "update_refs", objects: refs([1, 1, 1, 1]) },
    { name: "subtract_refs", objects: refs([0, 0, 0, 1]) },
    { name: "move_unreachable", objects: two },
    { name: "weak_references", objects: two },
    { name: "finalizers", objects: two },
  ],
};
const before = view({ objects, globals: { keep: 4 } });
const now = view({ objects: objects.slice(2), globals: { keep: 4 } });

test("each inner reference is one moment, in the order of visit, and the copies end as the engine's", () => {
  const playing = playCollection(collection, now, before)!;
  const taken = playing.moments.filter((m) => m.phase === "subtract_refs");
  expect(taken.map((m) => [m.now!.from, m.now!.to])).toEqual([
    [1, 2],
    [2, 1],
    [4, 3],
  ]);
  expect([...taken.at(-1)!.copies.values()]).toEqual([0, 0, 0, 1]);
  expect(playing.moments.at(-1)!.phase).toBe("delete_garbage");
  expect([...playing.cleared]).toEqual([1, 2]);
});

test("figures that the references do not explain are shown as they are, in one moment", () => {
  const hidden: Collection = {
    ...collection,
    phases: collection.phases!.map((phase) =>
      phase.name === "update_refs"
        ? { ...phase, objects: refs([2, 1, 1, 1]) }
        : phase,
    ),
  };
  const playing = playCollection(hidden, now, before)!;
  expect(playing.played).toBe(false);
  const [moment, ...more] = playing.moments.filter(
    (m) => m.phase === "subtract_refs",
  );
  expect(more).toEqual([]);
  expect([...moment!.copies.values()]).toEqual([0, 0, 0, 1]);
});

test("without phases, or with figures that are no counts, there is nothing to play", () => {
  expect(playCollection({ ...collection, phases: [] }, now, before)).toBeNull();
  const odd = [
    { name: "update_refs", objects: refs([34_634_616_324_108]) },
    { name: "subtract_refs", objects: refs([0]) },
  ] as const;
  expect(
    playCollection({ ...collection, phases: odd }, now, before),
  ).toBeNull();
});

test("what modules made for themselves is counted, and does not hide how the program's own objects fare", () => {
  const strange = [
    { id: 90, type: "builtin_function_or_method", gcRefs: 1 },
    { id: 91, type: "dict", gcRefs: 3 },
  ];
  const full: Collection = {
    ...collection,
    phases: [
      {
        name: "update_refs",
        objects: [...strange, ...refs([1, 1, 1, 1])],
      },
      {
        name: "subtract_refs",
        objects: [
          { id: 90, type: "builtin_function_or_method", gcRefs: 0 },
          { id: 91, type: "dict", gcRefs: 2 },
          ...refs([0, 0, 0, 1]),
        ],
      },
      ...collection.phases!.slice(2),
    ],
  };
  const playing = playCollection(full, now, before)!;
  expect(playing.candidates.map(({ id }) => id)).toEqual([1, 2, 3, 4]);
  expect([playing.more, playing.othersOnly, playing.played]).toEqual([
    2,
    true,
    true,
  ]);
});
