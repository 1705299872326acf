/**
 * Over all lessons and long runs: an object that lives on moves 0 px between any two steps, forward, back, or after a
 * jump; and going back to a step gives the same picture, to the last character of it.
 */
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { readLessons } from "../../../web/scripts/lessons.mjs";
import { visitor } from "../support/visitor.js";

const v = visitor();
const folder = fileURLToPath(new URL("../../../web/lessons", import.meta.url));
const MOST_STEPS = 40;

/**
 * How many cards there were in all, those that were elsewhere at one of these steps than when they were first seen, and
 * the steps whose picture was another one when it was seen again.
 */
function movedOver(
  steps: readonly number[],
): Promise<{ cards: number; moved: string[]; differ: number[] }> {
  return v.reader.page.evaluate(async (visited) => {
    const element = document.querySelector("heap-scope") as unknown as {
      readonly shadowRoot: ShadowRoot;
      readonly updateComplete: Promise<unknown>;
      seek(step: number): Promise<void>;
    };
    const places = new Map<string, string>();
    const pictures = new Map<number, string>();
    const differ: number[] = [];
    const found: string[] = [];
    for (const step of visited) {
      await element.seek(step);
      await element.updateComplete;
      await new Promise((drawn) =>
        requestAnimationFrame(() => requestAnimationFrame(drawn)),
      );
      const heap = element.shadowRoot.querySelector("hs-heap")!.shadowRoot!;
      const drawn = heap.querySelector("svg.heap")!.innerHTML;
      const picture = drawn.replace(/<!--.*?-->/g, "");
      if ((pictures.get(step) ?? picture) !== picture) {
        differ.push(step);
      }
      pictures.set(step, picture);
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
    }
    return { cards: places.size, moved: found, differ };
  }, steps);
}

const range = (from: number, to: number, by: number): number[] =>
  Array.from(
    { length: Math.max(0, Math.ceil((to - from) / by)) },
    (_, at) => from + at * by,
  );

test.each(readLessons(folder))("$slug", async ({ slug }) => {
  await v.reader.open(`${v.site.address}#${slug}`);
  const { steps } = await v.reader.state();
  const stride = Math.max(1, Math.ceil(steps / MOST_STEPS));
  for (const tab of ["names", "objects"]) {
    await v.reader.click("", `#view-${tab}`);
    const forward = range(0, steps, stride);
    const back = range(0, steps, stride * 3).reverse();
    await v.reader.notesCame();
    const { cards, moved, differ } = await movedOver([...forward, ...back]);
    expect(moved, tab).toEqual([]);
    expect(differ, `${tab}: steps that look different the second time`).toEqual(
      [],
    );
    // Names shows numbers and texts beside their names: a program of these alone has no card there.
    if (tab === "objects") {
      expect(cards).toBeGreaterThan(0);
    }
  }
});

const LITTER = `import gc
def litter():
    x = []; x.append(x)
gc.disable()
for i in range(400):
    litter()
print(gc.collect())
keep = []
for i in range(200):
    keep.append([i])
    scratch = {i: [i]}
print(len(keep))
`;

/** One path of a recursion that no sampled step need be in, and lists that live for a moment. */
const CALLS = `def depth(n):
    here = [n]
    return len(here) if n == 0 else depth(n - 1) + len(here)
total = 0
table = {}
for i in range(250):
    total += depth(i % 6)
    table[i % 20] = (i, [i])
print(total)
`;

test.each([
  ["litter of cycles, then lists that stay", LITTER],
  ["calls", CALLS],
])("a run of which the page looks at a part only: %s", async (_, source) => {
  await v.reader.open(v.site.address);
  await v.reader.run(source);
  const { steps, phase } = await v.reader.state();
  expect(phase).toBe("done");
  expect(steps).toBeGreaterThan(2000);
  for (const tab of ["names", "objects"]) {
    await v.reader.click("", `#view-${tab}`);
    const jumps = range(0, 30, 1).map((at) => (at * 997) % steps);
    const walk = range(steps - 700, steps - 680, 1);
    const visited = [...jumps, ...walk, ...[...walk].reverse(), ...jumps];
    const { cards, moved } = await movedOver(visited);
    expect(moved, tab).toEqual([]);
    expect(cards, tab).toBeGreaterThan(0);
  }
});

test("going back gives the same picture, to the last character of it", async () => {
  await v.reader.open(v.site.address);
  await v.reader.run(CALLS);
  await v.reader.notesCame();
  const picture = async (step: number): Promise<string> => {
    await v.reader.seek(step);
    return v.reader.html("hs-heap", "svg.heap");
  };
  // First seen on the way; what comes later may add room below, but changes nothing that is there.
  const way = range(1500, 1530, 1);
  const first: string[] = [];
  for (const step of way) {
    first.push(await picture(step));
  }
  await picture(10);
  await picture(2000);
  for (const step of [...way].reverse()) {
    expect(await picture(step), `step ${step}`).toBe(first[step - 1500]);
  }
});
