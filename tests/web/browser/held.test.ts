/** Where the memory is: the curve, who keeps most, what stayed by line; all ways to an object, and what only it keeps. */
import { expect, test } from "vitest";
import { visitor } from "../support/visitor.js";

const v = visitor();

const PROGRAM = `class Node:
    def __init__(self):
        self.me = self
        self.data = bytearray(9_000)
kept = []
for i in range(5):
    kept.append([0] * 1_000)
    passing = [i]
other = kept
Node()
kept[:]
print(len(kept))
`;

/** Words of a part of the panel, once they contain what is waited for. */
async function waitFor(
  panel: string,
  selector: string,
  words: RegExp,
): Promise<string> {
  await v.reader.page.waitForFunction(
    (p, s, wanted) =>
      new RegExp(wanted).test(
        document
          .querySelector("heap-scope")!
          .shadowRoot!.querySelector(p)
          ?.shadowRoot?.querySelector(s)?.textContent ?? "",
      ),
    { polling: 20 },
    panel,
    selector,
    words.source,
  );
  return v.reader.text(panel, selector);
}

test("the curve, who keeps most alive, what waits for the collector, and what stayed, by the line that made it", async () => {
  await v.reader.open(v.site.address);
  await v.reader.run(PROGRAM);
  await v.reader.click("", "#view-held");
  await v.reader.text("hs-held", ".run"); // until the panel is there
  expect(await waitFor("hs-held", ".run", /resident of/)).toMatch(
    /\+\d+(\.\d)? kB since the start/,
  );
  expect(await v.reader.html("hs-held", "svg.curve")).toContain('class="use"');

  const rows = await waitFor("hs-held", ".rows tbody", /list/);
  expect(rows.indexOf("kept, other")).toBeGreaterThan(0);
  // The list of lists comes before each of its lists, which keep 8 kB each.
  expect(rows.indexOf("kept, other")).toBeLessThan(rows.indexOf("8.1 kB"));
  expect(await v.reader.text("hs-held", "#garbage")).toMatch(/wait/);

  const byLine = await waitFor("hs-held", "#by-line", /kept\.append/);
  expect(byLine).toMatch(/7\s*kept\.append\(\[0\] \* 1_000\)\s*5/);
  expect(byLine).not.toContain("kept[:]"); // what it made is gone
});

test("since a step that is picked; a keeper that is clicked says why it is alive", async () => {
  await v.reader.open(v.site.address);
  await v.reader.run(PROGRAM);
  await v.reader.click("", "#view-held");
  await waitFor("hs-held", "#by-line", /kept\.append/);
  const { step } = await v.reader.state();
  await v.reader.click("hs-held", "#from-here");
  expect(await waitFor("hs-held", "#by-line", /Nothing/)).toMatch(
    /still there/,
  );
  await v.reader.seek(step - 8);
  await v.reader.click("hs-held", "#from-start");
  await waitFor("hs-held", "#by-line", /kept\.append/);
  await v.reader.click("hs-held", ".rows tbody .who");
  expect(await waitFor("hs-inspector", ".why", /kept|other/)).toMatch(/list/);
  expect(await waitFor("hs-inspector", "#retained", /kB/)).toMatch(/more/);
});

test("every shortest way to an object can be looked at, each with what cutting it would free", async () => {
  await v.reader.open(v.site.address);
  await v.reader.run(
    "deep = [7.5]\na = [deep]\nb = [deep]\ndel deep\nprint()\n",
  );
  await v.reader.page.evaluate(() => {
    const element = document.querySelector("heap-scope") as unknown as {
      view: {
        globals: Record<string, number>;
        objects: readonly { id: number; fields: readonly { to: number }[] }[];
      };
      player: { select(id: number): void };
    };
    const { globals, objects } = element.view;
    element.player.select(
      objects.find(({ id }) => id === globals["a"])!.fields[0]!.to,
    );
  });
  await v.reader.drawn();
  await v.reader.click("hs-inspector", "#tab-why");
  const first = await waitFor("hs-inspector", ".ways", /way 1 of 2/);
  expect(first).toContain("way 1 of 2");
  expect(await v.reader.text("hs-inspector", ".why .root")).toContain("a");
  await v.reader.click("hs-inspector", "#way-after");
  await waitFor("hs-inspector", ".ways", /way 2 of 2/);
  expect(await v.reader.text("hs-inspector", ".why .root")).toContain("b");
  // The other list still holds it: cutting this one's name frees the list alone.
  expect(await waitFor("hs-inspector", ".why", /frees 1/)).toContain(
    "nothing would go",
  );
});

/** Clicks in the table of the whole heap: what a selector finds, or the row of a type. */
const clickKinds = (selector: string, words: string): Promise<void> =>
  v.reader.page.evaluate(
    (s, wanted) => {
      const found = document
        .querySelector("heap-scope")!
        .shadowRoot!.querySelector("hs-held")!
        .shadowRoot!.querySelector("hs-kinds")!
        .shadowRoot!.querySelectorAll<HTMLElement>(s);
      [...found].find((one) => one.textContent?.trim() === wanted)!.click();
    },
    selector,
    words,
  );

/** What the table says, once it says what is waited for. */
async function kinds(words: RegExp): Promise<string> {
  const handle = await v.reader.page.waitForFunction(
    (wanted) => {
      const text =
        document
          .querySelector("heap-scope")!
          .shadowRoot!.querySelector("hs-held")
          ?.shadowRoot?.querySelector("hs-kinds")
          ?.shadowRoot?.querySelector("#kinds")?.textContent ?? "";
      return new RegExp(wanted).test(text) ? text : null;
    },
    { polling: 20 },
    words.source,
  );
  return (await handle.jsonValue()) ?? "";
}

test("the whole heap by type, size and generation; a type opens on its objects, a few at a time", async () => {
  await v.reader.open(v.site.address);
  await v.reader.run(
    "import gc\nmany = [[n] for n in range(25)]\ngc.collect()\nprint()\n",
  );
  await v.reader.click("", "#view-held");
  await kinds(/list\s*2\d/);
  await clickKinds("button.who", "list");
  await kinds(/1 to 10 of 2\d/);
  await clickKinds("button", "After");
  expect(await kinds(/11 to 20 of 2\d/)).toMatch(/64 bytes\s+\[10\]/);
  await clickKinds("button", "by size");
  expect(await kinds(/up to 128 bytes/)).not.toContain("[10]");
  await clickKinds("button", "by generation");
  expect(await kinds(/generation 2/)).toMatch(/generation 2\s*\d\d/);
});
