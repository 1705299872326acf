/** Looking closer at what a step shows. */
import { beforeEach, describe, expect, test } from "vitest";
import { visitor } from "../support/visitor.js";

const v = visitor();

describe("looking closer", () => {
  beforeEach(async () => {
    await v.reader.open(v.site.address);
    await v.reader.seek(9);
    // The lesson opens with its list selected; a click on the selected one would let it go.
    await v.reader.click("hs-heap", "g[aria-label^='tuple']");
    await v.reader.click("hs-heap", "g[aria-label^='list']");
  });

  test("the bytes of the list are those of its fields, and what the append changed is marked", async () => {
    await v.reader.click("hs-inspector", "#tab-bytes");
    await v.reader.page.waitForFunction(() => {
      const root = document.querySelector("heap-scope")!.shadowRoot!;
      return (
        root
          .querySelector("hs-inspector")!
          .shadowRoot!.querySelector(".bytes .chg") !== null
      );
    });
    const table = await v.reader.text("hs-inspector", "[role=tabpanel]");
    for (const field of [
      "_gc_next",
      "ob_refcnt",
      "ob_type",
      "ob_size",
      "ob_item",
      "allocated",
    ]) {
      expect(table).toContain(field);
    }
    expect(await v.reader.text("hs-inspector", ".bytes .chg")).toContain(
      "ob_size",
    );
  });

  test("the references add up to the count", async () => {
    await v.reader.click("hs-inspector", "#tab-references");
    await v.reader.page.waitForFunction(() => {
      const root = document.querySelector("heap-scope")!.shadowRoot!;
      return (
        root
          .querySelector("hs-inspector")!
          .shadowRoot!.querySelector(".ledger") !== null
      );
    });
    expect(await v.reader.text("hs-inspector", ".ledger tfoot")).toMatch(
      /ob_refcnt\s*2/,
    );
    expect(await v.reader.text("hs-inspector", ".ledger tbody")).toContain(
      "shelf",
    );
  });

  test("the memory view shows the pool and the block that the list lies in", async () => {
    await v.reader.click("", "#view-memory");
    await v.reader.page.waitForFunction(() => {
      const root = document.querySelector("heap-scope")!.shadowRoot!;
      return (
        root.querySelector("hs-memory")?.shadowRoot?.querySelector(".b-own") !=
        null
      );
    });
    expect(await v.reader.text("hs-memory", ".memory")).toMatch(
      /16 KiB, 255 blocks of 64 bytes/,
    );
  });

  test("the page speaks Chinese when asked to", async () => {
    await v.reader.page.evaluate(() => {
      (
        document.querySelector("heap-scope") as unknown as { lang: string }
      ).lang = "zh";
    });
    await v.reader.page.waitForFunction(() => {
      const root = document.querySelector("heap-scope")!.shadowRoot!;
      const said = root
        .querySelector("hs-caption")!
        .shadowRoot!.querySelector("[aria-live]");
      return said?.textContent?.startsWith("第 9 行") === true;
    });
  });
});

/** Selects the object that a module's name leads to. */
async function pick(name: string): Promise<void> {
  await v.reader.page.evaluate((path) => {
    const element = document.querySelector("heap-scope") as unknown as {
      readonly view: {
        readonly globals: Readonly<Record<string, number>>;
      };
      readonly player: { select(id: number): void };
    };
    element.player.select(element.view.globals[path]!);
  }, name);
  await v.reader.drawn();
}

/** Clicks one of the questions about the object, and waits for the step that it leads to. */
async function ask(button: string): Promise<number> {
  const { step } = await v.reader.state();
  await v.reader.click("hs-inspector", button);
  await v.reader.page.waitForFunction(
    (from) =>
      (document.querySelector("heap-scope") as unknown as { step: number })
        .step !== from,
    { polling: 20 },
    step,
  );
  await v.reader.drawn();
  return (await v.reader.state()).step;
}

describe("an object over the whole run", () => {
  test("beyond the steps that the page looked at, the engine finds its changes and its end", async () => {
    await v.reader.open(v.site.address);
    await v.reader.run(`box = [0]
total = 0
for i in range(500):
    total += i
box.append(1)
for i in range(500):
    total += i
box.append(2)
box = None
print(total)
`);
    await v.reader.seek(1600);
    await pick("box");
    const after = await ask("#change-after");
    expect(after).toBeGreaterThan(1600);
    expect(await v.reader.text("hs-inspector", ".who")).toContain("list");
    await v.reader.seek(1600);
    const before = await ask("#change-before");
    expect(before).toBeGreaterThan(900);
    expect(before).toBeLessThan(1600);
    const died = await ask("#died");
    expect(died).toBeGreaterThan(after);
    await v.reader.page.waitForFunction(() =>
      document
        .querySelector("heap-scope")!
        .shadowRoot!.querySelector("hs-inspector")!
        .shadowRoot!.querySelector("[role=tabpanel]")
        ?.textContent?.includes("STORE_NAME"),
    );
    const words = await v.reader.text("hs-inspector", "[role=tabpanel]");
    expect(words).toMatch(/Line 9, STORE_NAME box: .*count reached 0/);
    expect(await ask("#made")).toBeLessThan(4);
  });

  test("one that is freed along with another says so; one that lives says that it lives on", async () => {
    await v.reader.open(v.site.address);
    await v.reader.run(
      "inner = [1]\nouter = [inner]\ndel inner\nouter = 0\nkept = []\n",
    );
    await v.reader.seek(3);
    await pick("inner");
    await ask("#died");
    await v.reader.page.waitForFunction(() =>
      document
        .querySelector("heap-scope")!
        .shadowRoot!.querySelector("hs-inspector")!
        .shadowRoot!.querySelector("[role=tabpanel]")
        ?.textContent?.includes("Taken along by list #"),
    );
    const { steps } = await v.reader.state();
    await v.reader.seek(steps - 1);
    await pick("kept");
    await v.reader.click("hs-inspector", "#died");
    await v.reader.page.waitForFunction(() =>
      document
        .querySelector("heap-scope")!
        .shadowRoot!.querySelector("hs-inspector")!
        .shadowRoot!.querySelector(".told")
        ?.textContent?.includes("lives to the end"),
    );
  });

  test("why alive: cutting the name of a cycle frees nothing at once, the collector gets it", async () => {
    await v.reader.open(v.site.address);
    await v.reader.run("ring = []\nring.append(ring)\nplain = [1]\nprint()\n");
    const cutsOf = async (name: string): Promise<string> => {
      await pick(name);
      await v.reader.click("hs-inspector", "#tab-why");
      await v.reader.page.waitForFunction(
        () => {
          const words = document
            .querySelector("heap-scope")!
            .shadowRoot!.querySelector("hs-inspector")!
            .shadowRoot!.querySelector(".why .cut")?.textContent;
          return words != null && !words.includes("…");
        },
        { polling: 20 },
      );
      return v.reader.text("hs-inspector", ".why .cut");
    };
    expect(await cutsOf("ring")).toContain("1 would wait for the collector");
    expect(await cutsOf("plain")).toContain("frees 1, ");
  });
});
