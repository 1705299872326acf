import { expect, test } from "vitest";
import { diffViews } from "../../../web/src/engine/diff.js";
import type { HeapObject, View } from "../../../web/src/engine/view.js";
import { plainSentence, tellStep } from "../../../web/src/state/sentence.js";
import { speak } from "../../../web/src/text/strings.js";
import { fixture, object, view } from "../support/fixtures.js";

function tell(
  before: View | null,
  after: View,
  lang: "en" | "zh" = "en",
): string {
  return plainSentence(
    tellStep({ before, view: after, diff: diffViews(before, after) }, lang),
  );
}

function afterLine(steps: readonly View[], line: number): string {
  const at = steps.findIndex(
    (v) => v.previous?.line === line && v.event === "line",
  );
  return tell(steps[at - 1]!, steps[at]!);
}

test("the pitfall's line says what was put where and how the size grew", () => {
  expect(afterLine(fixture("tuple-of-list"), 9)).toBe(
    "Line 9 put int 4 into [3] of list #1: size 3 → 4.",
  );
});

test("a first binding names the new object", () => {
  expect(afterLine(fixture("tuple-of-list"), 1)).toBe(
    "Line 1 made list #1 and bound shelf to it.",
  );
});

test("a deleted name tells the count that is left", () => {
  expect(afterLine(fixture("cycle"), 10)).toMatch(
    /^Line 10 removed the name a: Node #\d+ has count 2 → 1\.$/,
  );
});

test("before the first line there is nothing to tell but what comes", () => {
  const steps = fixture("tuple-of-list");
  expect(tell(null, steps[0]!)).toBe("Nothing has run yet: line 1 runs first.");
});

test("a rebound name tells both objects", async () => {
  await speak("zh");
  const five = object({
    id: 1,
    kind: "int",
    type: "int",
    summary: "5",
    static: true,
  });
  const six = object({
    id: 2,
    kind: "int",
    type: "int",
    summary: "6",
    static: true,
  });
  const before = view({ globals: { a: 1 }, objects: [five, six] });
  const after = view({ globals: { a: 2 }, objects: [five, six] });
  expect(tell(before, after)).toBe("Line 1 moved a from int 5 to int 6.");
  expect(tell(before, after, "zh")).toBe(
    "第 1 行把名字 a 从 int 5 移到 int 6。",
  );
});

test("an object whose last reference went is told with its reason", () => {
  const gone = object({ id: 4, type: "Node", kind: "instance" });
  const before = view({ globals: { a: 4 }, objects: [gone] });
  const after = view({
    changes: {
      created: [],
      freed: [{ ...gone, bufferBytes: 0, reason: { kind: "count", line: 1 } }],
      changed: [],
      allocations: 0,
      frees: 1,
      collections: [],
    },
  });
  expect(tell(before, after)).toBe(
    "Line 1 removed the name a. Node #4 was freed: nothing held it any more.",
  );
});

test("a small view says what it keeps", () => {
  const buffer = {
    address: 0,
    start: 0,
    bytes: 392_000_000,
    owner: 1,
    offset: 0,
    shape: [5, 5],
    strides: [56_000, 8],
    dtype: "int64",
    itemsize: 8,
    flags: [],
    used: 200,
    keeps: 392_000_000,
    place: "region",
    resident: 0,
    preview: [],
  } as const;
  const small = object({ id: 2, kind: "ndarray", type: "ndarray", buffer });
  const after = view({ globals: { c: 2 }, objects: [small] });
  expect(tell(view({ step: 0 }), after)).toBe(
    "Line 1 made ndarray #2 and bound c to it. It uses 200 bytes and keeps 392,000,000 alive.",
  );
});

test("what follows a return is told of the caller's line", () => {
  const made = object({ id: 7, kind: "list" });
  const frames = [
    { name: "<module>", line: 4, locals: {}, cells: {}, stack: [] },
  ];
  const returning = { name: "make", line: 2, locals: {}, cells: {}, stack: [] };
  const before = view({
    event: "return",
    depth: 1,
    objects: [made],
    frames: [...frames, returning],
  });
  const after = view({
    step: 2,
    line: 5,
    previous: { event: "return", line: 2, name: "make", depth: 1 },
    globals: { x: 7 },
    objects: [made],
  });
  expect(tell(before, after)).toMatch(/^Line 4 bound x to list/);
  expect(tell(before, { ...after, globals: {}, stdout: "1\n" })).toBe(
    "Line 4 printed 1.",
  );
});

test("a gradient that no Python object stands for is told", () => {
  const buffer: NonNullable<HeapObject["buffer"]> = {
    address: 64,
    start: 64,
    bytes: 12,
    owner: 4,
    offset: 0,
    shape: [3],
    strides: [4],
    dtype: "float32",
    itemsize: 4,
    flags: ["leaf"],
    used: 12,
    place: "heap",
    resident: 12,
    keeps: 12,
    preview: ["1.", "2.", "3."],
  };
  const tensor = object({ id: 5, kind: "tensor", type: "Tensor", buffer });
  const given = { ...tensor, buffer: { ...buffer, gradient: 12 } };
  const [before, after] = [
    view({ objects: [tensor] }),
    view({ objects: [given] }),
  ];
  expect(tell(before, after)).toBe("Line 1 gave Tensor #5 a gradient.");
  expect(tell(after, after)).toBe("Line 1 changed nothing in the picture.");
});
