import { describe, expect, test } from "vitest";
import { makePicture, ZOOMS } from "../../../web/src/engine/picture.js";
import { Scanner } from "../../../web/src/engine/scan.js";
import {
  boxHeight,
  makeLayout,
  type Box,
} from "../../../web/src/state/layout.js";
import { LongRun } from "../../../web/src/state/kept-places.js";
import { fixture } from "../support/fixtures.js";

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
