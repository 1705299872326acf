import { describe, expect, test } from "vitest";
import { makePicture, ZOOMS } from "../../../web/src/engine/picture.js";
import { Scanner } from "../../../web/src/engine/scan.js";
import {
  boxHeight,
  makeLayout,
  type Box,
} from "../../../web/src/state/layout.js";
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

test("a card that the scan has not seen gets a free place", () => {
  const steps = fixture("cycle");
  const scanner = new Scanner();
  steps.slice(0, 10).forEach((step) => scanner.add(step));
  const picture = makePicture(steps[22]!, "names");
  const layout = makeLayout(scanner.result(steps.length), "names", picture);
  for (const id of picture.cards.keys()) {
    expect(layout.cards.has(id)).toBe(true);
  }
});
