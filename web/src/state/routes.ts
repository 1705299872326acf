/**
 * Ways of the arrows: right angles, verticals only in the gaps between lanes, one channel per
 * target in each gap, horizontals only where no card lies.
 *
 *   dot ───────╮   gap   ╭────▶ header of the target
 *              ╰─────────╯
 */
import type { Box, Layout } from "./layout.js";

export interface Port {
  readonly x: number;
  readonly y: number;
  readonly lane: number;
}

export interface Wire {
  readonly key: string;
  readonly from: Port;
  readonly to: Port;
  /** Wires to the same target share their channels. */
  readonly target: number;
}

interface Leg {
  readonly gap: number;
  readonly y1: number;
  readonly y2: number;
}

interface Plan {
  readonly wire: Wire;
  readonly first: Leg;
  readonly corridor: number | null;
  readonly last: Leg | null;
}

const CORNER = 9;
const CHANNEL = 9;

function gapRange(layout: Layout, gap: number): [left: number, right: number] {
  const lane = layout.lanes[gap];
  const next = layout.lanes[gap + 1];
  const left = (lane ? lane.x + lane.w : 0) + 8;
  return [left, next ? next.x - 16 : left + 40];
}

/** What lies in some lanes: heights that no horizontal may have, in order, those without room between them as one. */
type Taken = readonly (readonly [top: number, bottom: number])[];

function takenBy(boxes: readonly Box[]): Taken {
  const taken: [number, number][] = [];
  for (const { y, h } of [...boxes].sort((a, b) => a.y - b.y)) {
    const last = taken[taken.length - 1];
    if (last !== undefined && y - last[1] <= EDGE + LEAST) {
      last[1] = Math.max(last[1], y + h);
    } else {
      taken.push([y, y + h]);
    }
  }
  return taken;
}

/** From a card's edge to a horizontal that passes it; nearer than the least nothing may pass. */
const EDGE = 9;
const LEAST = 5;

const isFree = (y: number, taken: Taken): boolean =>
  taken.every(([top, bottom]) => y < top - LEAST || y > bottom + LEAST);

/** A height at which nothing lies in the lanes between, as near as can be to both ends. */
function findCorridor(from: number, to: number, taken: Taken): number {
  const cost = (y: number): number => Math.abs(y - from) + Math.abs(y - to);
  let best = isFree(from, taken) ? from : isFree(to, taken) ? to : Infinity;
  for (const [top, bottom] of taken) {
    best = cost(top - EDGE) < cost(best) ? top - EDGE : best;
    best = cost(bottom + EDGE) < cost(best) ? bottom + EDGE : best;
  }
  return best;
}

function planWire(wire: Wire, takenIn: (low: number, high: number) => Taken): Plan {
  const { from, to } = wire;
  if (to.lane === from.lane + 1) {
    return { wire, first: { gap: from.lane, y1: from.y, y2: to.y }, corridor: null, last: null };
  }
  const [low, high] = to.lane > from.lane ? [from.lane + 1, to.lane - 1] : [to.lane, from.lane];
  const corridor = findCorridor(from.y, to.y, takenIn(low, high));
  return {
    wire,
    first: { gap: from.lane, y1: from.y, y2: corridor },
    corridor,
    last: { gap: to.lane - 1, y1: corridor, y2: to.y },
  };
}

/** Left to right: the lowest target of those that go down, ... the lowest of those that go up. */
function channelOrder(a: { leg: Leg }, b: { leg: Leg }): number {
  const down = (leg: Leg): boolean => leg.y2 > leg.y1;
  if (down(a.leg) !== down(b.leg)) {
    return down(a.leg) ? -1 : 1;
  }
  return down(a.leg) ? b.leg.y2 - a.leg.y2 : a.leg.y2 - b.leg.y2;
}

function assignChannels(layout: Layout, plans: readonly Plan[]): Map<string, number> {
  const byGap = new Map<number, Map<string, { leg: Leg }>>();
  const use = (leg: Leg, target: number): void => {
    if (Math.abs(leg.y1 - leg.y2) < 1) {
      return;
    }
    const lanes = byGap.get(leg.gap) ?? new Map<string, { leg: Leg }>();
    byGap.set(leg.gap, lanes);
    const key = `${leg.gap}:${target}`;
    if (!lanes.has(key)) {
      lanes.set(key, { leg });
    }
  };
  for (const plan of plans) {
    use(plan.first, plan.wire.target);
    if (plan.last) {
      use(plan.last, plan.wire.target);
    }
  }
  const channels = new Map<string, number>();
  for (const [gap, users] of byGap) {
    const [left, right] = gapRange(layout, gap);
    const sorted = [...users].sort((a, b) => channelOrder(a[1], b[1]));
    const pitch = Math.min(CHANNEL, (right - left) / (sorted.length + 1));
    const start = (left + right) / 2 - (pitch * (sorted.length - 1)) / 2;
    sorted.forEach(([key], at) => channels.set(key, start + at * pitch));
  }
  return channels;
}

type Point = readonly [x: number, y: number];

/** A path along the points with rounded corners. */
export function roundedPath(points: readonly Point[], corner = CORNER): string {
  const clean = points.filter(
    (p, at) => at === 0 || p[0] !== points[at - 1]![0] || p[1] !== points[at - 1]![1],
  );
  const [start, ...rest] = clean;
  if (start === undefined) {
    return "";
  }
  let path = `M${round(start[0])} ${round(start[1])}`;
  rest.forEach((point, at) => {
    const before = clean[at]!;
    const after = rest[at + 1];
    if (after === undefined) {
      path += `L${round(point[0])} ${round(point[1])}`;
      return;
    }
    const a = Math.hypot(point[0] - before[0], point[1] - before[1]);
    const b = Math.hypot(after[0] - point[0], after[1] - point[1]);
    const r = Math.min(corner, a / 2, b / 2);
    const enter = along(point, before, a, r);
    const leave = along(point, after, b, r);
    path += `L${enter}Q${round(point[0])} ${round(point[1])} ${leave}`;
  });
  return path;
}

const round = (n: number): number => Math.round(n * 10) / 10;

function along(from: Point, to: Point, length: number, r: number): string {
  const k = length === 0 ? 0 : r / length;
  return `${round(from[0] + (to[0] - from[0]) * k)} ${round(from[1] + (to[1] - from[1]) * k)}`;
}

/** key -> path, ending at the left edge of the target. */
export function routeWires(
  layout: Layout,
  boxes: readonly Box[],
  wires: readonly Wire[],
): Map<string, string> {
  const known = new Map<string, Taken>();
  const takenIn = (low: number, high: number): Taken => {
    const key = `${low}-${high}`;
    const taken = known.get(key) ?? takenBy(boxes.filter((b) => b.lane >= low && b.lane <= high));
    known.set(key, taken);
    return taken;
  };
  const plans = wires.map((wire) => planWire(wire, takenIn));
  const channels = assignChannels(layout, plans);
  const paths = new Map<string, string>();
  for (const { wire, first, corridor, last } of plans) {
    const x1 = channels.get(`${first.gap}:${wire.target}`) ?? gapRange(layout, first.gap)[0];
    const points: Point[] = [[wire.from.x, wire.from.y]];
    if (corridor === null || last === null) {
      points.push([x1, wire.from.y], [x1, wire.to.y]);
    } else {
      const x2 = channels.get(`${last.gap}:${wire.target}`) ?? gapRange(layout, last.gap)[1];
      points.push([x1, wire.from.y], [x1, corridor], [x2, corridor], [x2, wire.to.y]);
    }
    points.push([wire.to.x - 6, wire.to.y]);
    paths.set(wire.key, roundedPath(points));
  }
  return paths;
}
