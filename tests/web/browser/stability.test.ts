/** Over all lessons: an object that lives on moves 0 px between any two steps, forward or back. */
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { readLessons } from "../../../web/scripts/lessons.mjs";
import { visitor } from "../support/visitor.js";

const v = visitor();
const folder = fileURLToPath(new URL("../../../web/lessons", import.meta.url));
const MOST_STEPS = 40;

test.each(readLessons(folder))("$slug", async ({ slug }) => {
  await v.reader.open(`${v.site.address}#${slug}`);
  for (const tab of ["names", "objects"]) {
    await v.reader.click("", `#view-${tab}`);
    const moved = await v.reader.page.evaluate(async (most) => {
      const element = document.querySelector("heap-scope") as unknown as {
        readonly steps: number;
        readonly shadowRoot: ShadowRoot;
        readonly updateComplete: Promise<unknown>;
        seek(step: number): Promise<void>;
      };
      const stride = Math.max(1, Math.ceil(element.steps / most));
      const places = new Map<string, string>();
      const found: string[] = [];
      const look = async (step: number): Promise<void> => {
        await element.seek(step);
        await element.updateComplete;
        await new Promise((drawn) =>
          requestAnimationFrame(() => requestAnimationFrame(drawn)),
        );
        const heap = element.shadowRoot.querySelector("hs-heap")!.shadowRoot!;
        for (const card of heap.querySelectorAll<SVGElement>("g[data-id]")) {
          const box = card.querySelector<SVGRectElement>(":scope > .box")!;
          const { x, y, width } = box.getBBox();
          const place = `${x} ${y} ${width}`;
          const id = card.dataset.id!;
          if ((places.get(id) ?? place) !== place) {
            found.push(`#${id} at step ${step}: ${places.get(id)} → ${place}`);
          }
          places.set(id, place);
        }
      };
      for (let step = 0; step < element.steps; step += stride) {
        await look(step);
      }
      for (let step = element.steps - 1; step >= 0; step -= stride * 3) {
        await look(step);
      }
      return found;
    }, MOST_STEPS);
    expect(moved, tab).toEqual([]);
  }
});
