import { expect, test } from "vitest";
import type { Ticks } from "../../../web/src/engine/answers.js";
import { linesThatRan, lineThatRan } from "../../../web/src/engine/ran.js";
import type { StepEvent, View } from "../../../web/src/engine/view.js";
import { view } from "../support/fixtures.js";

const ticksOf = (
  rows: readonly (readonly [StepEvent, number, number])[],
): Ticks => {
  const zeros = rows.map(() => 0);
  return {
    from: 0,
    stride: 1,
    event: rows.map(([event]) => event),
    line: rows.map(([, line]) => line),
    depth: rows.map(([, , depth]) => depth),
    printed: zeros,
    held: zeros,
    collections: zeros,
  };
};

test("after a return the line of the caller ran, at any depth and twice in a line", () => {
  // 4: x = outer() + inner()     2: outer's `return inner()`     1: inner's body
  const ran = linesThatRan(
    ticksOf([
      ["call", 0, 0],
      ["line", 4, 0],
      ["call", 2, 1],
      ["line", 2, 1],
      ["call", 1, 2],
      ["line", 1, 2],
      ["return", 1, 2],
      ["return", 2, 1],
      ["call", 1, 1],
      ["line", 1, 1],
      ["return", 1, 1],
      ["line", 5, 0],
      ["return", 5, 0],
      ["end", 0, 0],
    ]),
  );
  expect(ran).toEqual([0, 0, 4, 2, 2, 1, 1, 2, 4, 1, 1, 4, 5, 5]);
});

test("a view goes by the frames of the one before it", () => {
  const frame = (name: string, line: number): View["frames"][number] => ({
    name,
    line,
    locals: {},
    cells: {},
    stack: [],
  });
  const before = view({
    step: 6,
    event: "return",
    line: 1,
    name: "inner",
    depth: 1,
    frames: [frame("<module>", 4), frame("inner", 1)],
  });
  const after = view({
    step: 7,
    previous: { event: "return", line: 1, name: "inner", depth: 1 },
  });
  expect(lineThatRan(after, before)).toBe(4);
  expect(lineThatRan(view({}), null)).toBe(1);
  expect(lineThatRan(null, null)).toBe(0);
});
