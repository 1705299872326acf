import { describe, expect, test } from "vitest";
import { makePicture, ZOOMS } from "../../../web/src/engine/picture.js";
import { Scanner } from "../../../web/src/engine/scan.js";
import {
  boxHeight,
  makeLayout,
  mostTogether,
  type Box,
} from "../../../web/src/state/layout.js";
import { LongRun } from "../../../web/src/state/kept-places.js";
import type { View } from "../../../web/src/engine/view.js";
import { fixture, object, view } from "../support/fixtures.js";

const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;

describe.each(["tuple-of-list", "cycle"] as const)("layout of %s", (name) => {
  const steps = fixture(name);
  const scanner = new Scanner();
  steps.forEach((step) => scanner.add(step));
  const scan = scanner.result(steps.length);

  test.each(ZOOMS)("places are the same at every step (%s)", (zoom) => {
    const whole = makeLayout(scan, zoom, null);
    for (const step of steps) {
      const picture = makePicture(step, zoom);
      const layout = makeLayout(scan, zoom, picture);
      for (const id of picture.cards.keys()) {
        expect(layout.cards.get(id)).toEqual(whole.cards.get(id));
      }
    }
  });

  test.each(ZOOMS)(
    "no two cards of one step lie on each other (%s)",
    (zoom) => {
      for (const step of steps) {
        const picture = makePicture(step, zoom);
        const layout = makeLayout(scan, zoom, picture);
        const boxes: Box[] = [...picture.cards].map(([id, card]) => ({
          ...layout.cards.get(id)!,
          h: boxHeight(card.rows.length),
        }));
        boxes.push(...picture.frames.map((f) => layout.frames[f.index]!));
        boxes.forEach((a, at) => {
          for (const b of boxes.slice(at + 1)) {
            expect(overlap(a, b), `step ${step.step}`).toBe(false);
          }
        });
      }
    },
  );
});

describe.each(["tuple-of-list", "cycle"] as const)(
  "a long run, of which the scan knows a part: %s",
  (name) => {
    const steps = fixture(name);
    const orders = {
      forward: steps,
      backward: [...steps].reverse(),
      jumping: steps.map((_, at) => steps[(at * 7) % steps.length]!),
    };

    test.each(Object.keys(orders) as (keyof typeof orders)[])(
      "going %s, every card keeps the place that it was first given, and none lies on another",
      (order) => {
        const scanner = new Scanner();
        steps.slice(0, 5).forEach((step) => scanner.add(step));
        scanner.sample(steps[12]!);
        const run = new LongRun(scanner.result(steps.length));
        const places = new Map<number, Box>();
        for (const view of [...orders[order], ...steps]) {
          const picture = makePicture(view, "objects");
          const before = steps[view.step - 1];
          const earlier = before ? makePicture(before, "objects") : null;
          const { cards } = run.layOut("objects", picture, earlier, new Map());
          const boxes = [...picture.cards.keys()].map((id) => {
            const box = cards.get(id)!;
            expect(box).toEqual(places.get(id) ?? box);
            places.set(id, box);
            return box;
          });
          boxes.forEach((a, at) => {
            for (const b of boxes.slice(at + 1)) {
              expect(overlap(a, b), `step ${view.step}`).toBe(false);
            }
          });
        }
      },
    );
  },
);

describe("a long loop that makes a list in each turn", () => {
  const TURNS = 4000;
  /** At step n the name x leads to the list that was just made; the one before it was freed on the way. */
  const at = (step: number): View => {
    const frame = { name: "<module>", line: 2, locals: {}, cells: {} };
    const list = (id: number) => object({ id, born: id - 1001, length: 1 });
    return view({
      step,
      globals: { x: 1000 + step },
      frames: [{ ...frame, stack: [] }],
      objects: [list(1000 + step)],
    });
  };
  const scanned = () => {
    const scanner = new Scanner();
    for (let step = 0; step < 600; step++) {
      scanner.add(at(step));
    }
    scanner.ended({ upTo: TURNS, ends: [{ id: 1599, step: 600 }] });
    for (let step = 700; step < TURNS; step += 100) {
      scanner.sample(at(step));
    }
    return scanner.result(TURNS);
  };

  test("its lists take turns in few places, wherever the reader goes", async () => {
    const run = new LongRun(scanned());
    const tops = new Set<number>();
    for (const step of [3999, 3998, 3997, 650, 651, 652, 2000, 2001, 20, 21]) {
      for (const one of [at(step - 1), at(step)]) {
        await run.hear(one, (ids) =>
          Promise.resolve({
            upTo: TURNS,
            ends: ids.map((id) => ({ id, step: id - 1000 + 1 })),
          }),
        );
      }
      const pictures = [at(step - 1), at(step)].map((one) =>
        makePicture(one, "objects"),
      );
      const { cards } = run.layOut(
        "objects",
        pictures[1]!,
        pictures[0]!,
        new Map(),
      );
      const [ghost, box] = [cards.get(999 + step)!, cards.get(1000 + step)!];
      expect(overlap(ghost, box), `step ${step}`).toBe(false);
      tops.add(ghost.y).add(box.y);
    }
    // Two of them beside each other, and where the looked-at steps end there is less room for rows.
    expect(tops.size).toBeLessThanOrEqual(3);
  });

  test("whose end is known is asked for once", async () => {
    const run = new LongRun(scanned());
    const asked: number[] = [];
    const ask = (ids: readonly number[]) => {
      asked.push(...ids);
      return Promise.resolve({ upTo: TURNS, ends: [] });
    };
    await run.hear(at(2000), ask);
    await run.hear(at(2000), ask);
    await run.hear(at(20), ask);
    expect(asked).toEqual([3000]);
  });
});

test("how many are shown together is counted at the fullest step", () => {
  const lives = [
    [0, 9],
    [1, 2],
    [2, 4],
    [3, 5],
    [5, 6],
    [7, 8],
  ].map(([born, died], id) => ({
    id,
    born: born!,
    died: died!,
    lane: 1,
    rows: 0,
    width: 1,
    from: { card: -1, row: 0 },
  }));
  expect(mostTogether(lives)).toBe(3);
  expect(mostTogether([])).toBe(0);
});
