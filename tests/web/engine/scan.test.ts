import { expect, test } from "vitest";
import { Scanner } from "../../../web/src/engine/scan.js";
import type { View } from "../../../web/src/engine/view.js";
import { fixture } from "../support/fixtures.js";

function scan(steps: readonly View[]) {
  const scanner = new Scanner();
  steps.forEach((step) => scanner.add(step));
  return scanner.result(steps.length);
}

test("marks the most telling thing of each step", () => {
  const steps = fixture("tuple-of-list");
  const { marks } = scan(steps);
  const markAfterLine = (line: number) =>
    marks[
      steps.findIndex((v) => v.previous?.line === line && v.event === "line")
    ];
  expect(marks[steps.findIndex((v) => v.event === "exception")]).toBe("raised");
  expect(markAfterLine(1)).toBe("created");
  expect(markAfterLine(9)).toBe("changed");
  expect(markAfterLine(10)).toBe("printed");
});

test("a cycle lies in two lanes, whichever name goes first", () => {
  const { lives } = scan(fixture("cycle"));
  const nodes = lives.objects
    .filter((l) => l.rows === 2 && l.lane < 3)
    .map((l) => l.lane);
  expect(new Set(nodes)).toEqual(new Set([1, 2]));
});

test("keeps each count with the step of its change", () => {
  const steps = fixture("tuple-of-list");
  const { counts } = scan(steps);
  const id = steps[3]!.globals.shelf!;
  for (const view of steps) {
    const now = view.objects.find((o) => o.id === id);
    if (now) {
      expect(counts[id]!.filter(([step]) => step <= view.step).at(-1)![1]).toBe(
        now.refcount,
      );
    }
  }
});
