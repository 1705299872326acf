import { describe, expect, test } from "vitest";
import { measureDepth } from "../../../web/src/engine/depth.js";
import { makePicture, PLAIN } from "../../../web/src/engine/picture.js";
import { fixture, object, view } from "../support/fixtures.js";

const item = (index: number, to: number) =>
  ({ name: String(index), role: "item", index, to }) as const;

describe("makePicture", () => {
  const numbers = [1, 2, 3].map((n) =>
    object({
      id: 10 + n,
      kind: "int",
      type: "int",
      summary: String(n),
      static: true,
    }),
  );
  const list = object({
    id: 1,
    fields: [item(0, 11), item(1, 12), item(2, 13)],
    length: 3,
  });
  const step = view({ globals: { a: 1 }, objects: [list, ...numbers] });

  test("puts numbers into the cells at the zoom 'names'", () => {
    const { cards } = makePicture(step, "names");
    expect([...cards.keys()]).toEqual([1]);
    expect(cards.get(1)?.rows.map((row) => row.text)).toEqual(["1", "2", "3"]);
  });

  test("gives numbers cards of their own at the zoom 'objects'", () => {
    const { cards } = makePicture(step, "objects");
    expect([...cards.keys()].sort()).toEqual([1, 11, 12, 13]);
    expect(cards.get(11)?.rows).toEqual([]);
  });

  test("shows the head and the tail of a long container and says how many are between", () => {
    const fields = Array.from({ length: 20 }, (_, n) => item(n, 11));
    const long = object({ id: 1, fields, length: 20 });
    const { cards } = makePicture(
      view({ globals: { a: 1 }, objects: [long, ...numbers] }),
      "names",
    );
    const rows = cards.get(1)?.rows ?? [];
    expect(rows.map((row) => row.label)).toEqual([
      "0",
      "1",
      "2",
      "3",
      "",
      "18",
      "19",
    ]);
    expect(rows[4]?.more).toBe(14);
  });

  test("counts elements that the view itself left out", () => {
    const window = object({
      id: 1,
      fields: [item(0, 11), item(1, 12)],
      length: 900,
    });
    const { cards } = makePicture(
      view({ globals: { a: 1 }, objects: [window, ...numbers] }),
      "names",
    );
    expect(cards.get(1)?.rows.find((row) => row.more !== undefined)?.more).toBe(
      894,
    );
  });

  test("folds private attributes that hold nothing, and unfolds them when asked", () => {
    const none = object({
      id: 2,
      kind: "none",
      type: "NoneType",
      summary: "None",
    });
    const instance = object({
      id: 1,
      kind: "instance",
      type: "Linear",
      fields: [
        { name: "_hooks", role: "attribute", to: 2 },
        { name: "width", role: "attribute", to: 2 },
      ],
    });
    const step = view({ globals: { m: 1 }, objects: [instance, none] });
    const rows = makePicture(step, "names").cards.get(1)?.rows ?? [];
    expect(rows.map((row) => row.label)).toEqual(["width", ""]);
    const opened =
      makePicture(step, "names", { ...PLAIN, open: new Set([1]) }).cards.get(1)
        ?.rows ?? [];
    expect(opened.map((row) => row.label)).toEqual(["_hooks", "width"]);
  });

  test("draws garbage that no name leads to", () => {
    const lost = object({
      id: 5,
      reached: "nothing",
      fields: [item(0, 5)],
      length: 1,
    });
    const { cards } = makePicture(view({ objects: [lost] }), "names");
    expect([...cards.keys()]).toEqual([5]);
  });

  test("shows what an exception step raises as a row of the frame", () => {
    const steps = fixture("tuple-of-list");
    const raised = steps.find((v) => v.event === "exception");
    const rows = makePicture(raised!, "names").frames[0]!.rows;
    expect(rows.at(-1)).toMatchObject({ key: "value", label: "raises" });
  });
});

describe("measureDepth", () => {
  const depths = (starts: number[], edges: Record<number, number[]>) =>
    Object.fromEntries(measureDepth(starts, (id) => edges[id] ?? []));

  test("takes the longest way", () => {
    expect(depths([1, 3], { 1: [2], 2: [3] })).toEqual({ 1: 1, 2: 2, 3: 3 });
  });

  test("does not count the way back of a cycle", () => {
    expect(depths([1, 2], { 1: [2], 2: [1] })).toEqual({ 1: 1, 2: 2 });
  });

  test("goes a hundred thousand deep without recursion", () => {
    const found = measureDepth([0], (id) => (id < 100_000 ? [id + 1] : []));
    expect(found.get(100_000)).toBe(100_001);
  });
});

test("deep recursion shows the outermost and the innermost frames, and says how many are between", () => {
  const frame = (name: string, n: number) => ({
    name,
    line: n,
    locals: { n: 1 },
    cells: {},
    stack: [],
  });
  const frames = [
    frame("<module>", 1),
    ...Array.from({ length: 999 }, (_, n) => frame("down", n)),
  ];
  const one = object({ id: 1, kind: "int", summary: "1", static: true });
  const picture = makePicture(view({ frames, objects: [one] }), "names");
  expect(picture.frames.map((f) => f.hidden ?? f.depth)).toEqual([
    0, 1, 993, 995, 996, 997, 998, 999,
  ]);
});

test("of a thousand objects most are said in words", () => {
  const many = Array.from({ length: 1000 }, (_, n) =>
    object({ id: n + 1, fields: [item(0, n + 2)] }),
  );
  const picture = makePicture(
    view({ globals: { first: 1 }, objects: many }),
    "names",
  );
  expect(picture.cards.size).toBe(90);
  expect(picture.left).toBeGreaterThan(0);
  expect(picture.cards.get(90)!.rows[0]).toMatchObject({ text: "→ list #91" });
});

test("a frame with very many names says how many more there are", () => {
  const globals = Object.fromEntries(
    Array.from({ length: 100 }, (_, n) => [`n${n}`, 1]),
  );
  const one = object({ id: 1, kind: "int", summary: "1", static: true });
  const rows = makePicture(view({ globals, objects: [one] }), "names")
    .frames[0]!.rows;
  expect(rows.at(-1)).toMatchObject({ more: 68 });
});
