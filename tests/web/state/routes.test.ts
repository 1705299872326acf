import { expect, test } from "vitest";
import type { Box, Layout } from "../../../web/src/state/layout.js";
import { roundedPath, routeWires } from "../../../web/src/state/routes.js";

const box = (lane: number, y: number, h = 60): Box => ({
  x: lane * 200,
  y,
  w: 120,
  h,
  lane,
});

function layoutOf(boxes: readonly Box[]): Layout {
  const lanes = [0, 1, 2, 3].map((lane) => ({ x: lane * 200, w: 120 }));
  const cards = new Map(boxes.map((b, at) => [at, b]));
  return { frames: [], cards, lanes, width: 800, height: 600 };
}

/** Corner points of a path; curves count with their control point. */
function points(path: string): [number, number][] {
  return [...path.matchAll(/(-?[\d.]+) (-?[\d.]+)/g)].map((m) => [
    Number(m[1]),
    Number(m[2]),
  ]);
}

function crosses(path: string, { x, y, w, h }: Box): boolean {
  const line = points(path);
  return line.some((p, at) => {
    const q = line[at + 1];
    if (!q) return false;
    const [x1, x2] = [Math.min(p[0], q[0]), Math.max(p[0], q[0])];
    const [y1, y2] = [Math.min(p[1], q[1]), Math.max(p[1], q[1])];
    return x1 < x + w && x2 > x && y1 < y + h && y2 > y;
  });
}

const wire = (from: Box, y: number, to: Box, target: number) => ({
  key: "w",
  from: { x: from.x + from.w - 12, y, lane: from.lane },
  to: { x: to.x, y: to.y + 16, lane: to.lane },
  target,
});

test("a wire past a lane goes round the card that stands in its way", () => {
  const boxes = [box(0, 0), box(1, 0), box(2, 0)];
  const path = routeWires(layoutOf(boxes), boxes, [
    wire(boxes[0]!, 30, boxes[2]!, 2),
  ]).get("w")!;
  expect(crosses(path, boxes[1]!)).toBe(false);
});

test("a wire back goes below the cards", () => {
  const boxes = [box(1, 0), box(2, 0)];
  const path = routeWires(layoutOf(boxes), boxes, [
    wire(boxes[1]!, 45, boxes[0]!, 0),
  ]).get("w")!;
  expect(crosses(path, boxes[0]!)).toBe(false);
  expect(Math.max(...points(path).map((p) => p[1]))).toBeGreaterThan(60);
});

test("a wire to the card beside it on the same height is one straight line", () => {
  const boxes = [box(0, 0), box(1, 0)];
  const path = routeWires(layoutOf(boxes), boxes, [
    wire(boxes[0]!, 16, boxes[1]!, 1),
  ]).get("w")!;
  expect(new Set(points(path).map((p) => p[1]))).toEqual(new Set([16]));
});

test("corners are rounded by no more than half of the shorter side", () => {
  expect(
    roundedPath([
      [0, 0],
      [4, 0],
      [4, 100],
    ]),
  ).toBe("M0 0L2 0Q4 0 4 2L4 100");
});
