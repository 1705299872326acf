/** Loops in the timeline: which steps are a turn. */
import { expect, test } from "vitest";
import type { Ticks } from "../../../web/src/engine/view.js";
import { loopHeads, loopsOf } from "../../../web/src/panels/time/loops.js";

const ticks = (line: readonly number[], depth = line.map(() => 1)): Ticks => ({
  from: 0,
  stride: 1,
  line,
  depth,
  event: line.map(() => "line"),
  printed: line.map(() => 0),
  held: line.map(() => 0),
  collections: line.map(() => 0),
});

test("a body ends where the text is indented less; one on the same line is none", () => {
  expect(
    loopHeads("for a in b:\n  x\n\n# note\n  y\nz\nwhile 1: pass\n"),
  ).toEqual([{ line: 1, last: 5 }]);
});

test("each look at the head begins a turn, but the last one, which ends the loop", () => {
  const source = "n = 0\nfor i in range(2):\n    n += i\nprint(n)\n";
  expect(loopsOf(source, ticks([1, 2, 3, 2, 3, 2, 4]))).toEqual([
    { line: 2, turns: [1, 3], end: 5 },
  ]);
  expect(loopsOf(source, ticks([1, 2, 4]))).toEqual([]);
});

test("a loop that is left by break ends with its last turn", () => {
  const source = "while True:\n    x\n    break\ny\n";
  expect(loopsOf(source, ticks([1, 2, 1, 2, 3, 4]))).toEqual([
    { line: 1, turns: [0, 2], end: 5 },
  ]);
});

test("calls out of the body are part of the turn, and inner loops of the outer one's", () => {
  const source =
    "def f():\n    for j in x:\n        y\nfor i in z:\n    f()\nend\n";
  expect(
    loopsOf(
      source,
      ticks(
        [1, 4, 5, 2, 3, 2, 4, 5, 2, 3, 2, 4, 6],
        [1, 1, 1, 2, 2, 2, 1, 1, 2, 2, 2, 1, 1],
      ),
    ),
  ).toEqual([{ line: 4, turns: [1, 6], end: 11 }]);
});

test("the iterator's own steps at the end are no turn", () => {
  const source = "def f():\n    yield 1\nfor i in f():\n    i\nend\n";
  expect(
    loopsOf(
      source,
      ticks([1, 3, 1, 2, 4, 3, 2, 2, 5], [1, 1, 2, 2, 1, 1, 2, 2, 1]),
    ),
  ).toEqual([{ line: 3, turns: [1], end: 5 }]);
});

test("a function that ends with its loop has no further turn when it returns", () => {
  const source = "def f():\n    for i in x:\n        y\nf()\nend\n";
  const run = ticks([1, 4, 1, 2, 3, 2, 2, 5], [1, 1, 2, 2, 2, 2, 2, 1]);
  expect(
    loopsOf(source, {
      ...run,
      event: run.event.map((event, at) => (at === 6 ? "return" : event)),
    }),
  ).toEqual([{ line: 2, turns: [3], end: 5 }]);
});
