import { fileURLToPath } from "node:url";
import type { Browser } from "puppeteer-core";
import {
  afterAll,
  afterEach,
  beforeAll,
  beforeEach,
  describe,
  expect,
  test,
} from "vitest";
import { openBrowser, serveSite, type Site } from "../support/site.js";
import { Reader } from "./reader.js";

const dist = fileURLToPath(new URL("../../../web/dist", import.meta.url));

let site: Site;
let browser: Browser;
let reader: Reader;

beforeAll(async () => {
  site = await serveSite(dist);
  browser = await openBrowser();
});

afterAll(async () => {
  await browser.close();
  await site.close();
});

beforeEach(async () => {
  const page = await browser.newPage();
  await page.setViewport({ width: 1440, height: 900 });
  reader = new Reader(page);
});

afterEach(async () => {
  await reader.page.close();
  // Also: nothing that the content security policy had to stop.
  expect(reader.problems).toEqual([]);
});

describe("first visit", () => {
  /** A browser of its own, so nothing is cached, compiled or warm. */
  async function visit(): Promise<{ picture: number; bytes: number }> {
    const cold = await openBrowser();
    site.transferred.clear();
    try {
      const page = await cold.newPage();
      await page.evaluateOnNewDocument(() => {
        addEventListener("heapscope-ready", () => {
          requestAnimationFrame(() => {
            (window as unknown as { pictureAt: number }).pictureAt =
              performance.now();
          });
        });
      });
      const first = new Reader(page);
      await first.open(site.address);
      const picture = await page.evaluate(
        () => (window as unknown as { pictureAt: number }).pictureAt,
      );
      expect(await first.html("hs-heap", "svg .objects")).toContain("shelf");
      const bytes = [...site.transferred.values()].reduce(
        (sum, n) => sum + n,
        0,
      );
      return { picture, bytes };
    } finally {
      await cold.close();
    }
  }

  test("the first heap picture is there within 400 ms, all of it is under 600 KiB", async () => {
    const visits = [await visit(), await visit(), await visit()];
    const times = visits.map((v) => v.picture).sort((a, b) => a - b);
    console.log(
      `first picture after ${times.map((t) => t.toFixed(0)).join(", ")} ms; ` +
        `${(visits[0]!.bytes / 1024).toFixed(0)} KiB transferred`,
    );
    expect(times[1]).toBeLessThan(400);
    expect(visits[0]!.bytes).toBeLessThan(600 * 1024);
    expect(
      [...site.transferred.keys()].some((name) => name.includes("editor")),
    ).toBe(false);
  });

  test("the site works from a folder of any name", async () => {
    const inside = await serveSite(dist, "/courses/python/");
    try {
      await reader.open(inside.address);
      expect((await reader.state()).phase).toBe("done");
    } finally {
      await inside.close();
    }
  });
});

describe("stepping", () => {
  test.each(["tuple-of-list", "view-leak", "param-to"])(
    "%s: forward, then back, gives the very same pictures",
    async (lesson) => {
      await reader.open(`${site.address}#${lesson}`);
      const { steps, phase } = await reader.state();
      expect(phase).toBe("done");
      expect(steps).toBeGreaterThan(5);
      await reader.click("", "#view-objects");
      const stride = Math.max(1, Math.floor(steps / 24));
      const forward = new Map<number, string>();
      for (let step = 0; step < steps; step += stride) {
        await reader.seek(step);
        forward.set(step, await reader.html("hs-heap", "svg"));
      }
      for (const [step, picture] of [...forward].reverse()) {
        await reader.seek(step);
        expect(await reader.html("hs-heap", "svg"), `step ${step}`).toBe(
          picture,
        );
      }
    },
  );

  test("the keys step, jump to both ends and change the view", async () => {
    await reader.open(site.address);
    const { keyboard } = reader.page;
    await reader.page.focus("heap-scope").catch(() => undefined);
    await reader.click("hs-time", "#first");
    await reader.page.evaluate(() => {
      const root = document.querySelector("heap-scope")!.shadowRoot!;
      root
        .querySelector("hs-code")!
        .shadowRoot!.querySelector<HTMLElement>(".code")!
        .focus();
    });
    const at = async (step: number): Promise<void> => {
      await reader.page.waitForFunction(
        (n) =>
          (document.querySelector("heap-scope") as unknown as { step: number })
            .step === n,
        { timeout: 5000, polling: 20 },
        step,
      );
    };
    const { steps } = await reader.state();
    await keyboard.press("Home");
    await at(0);
    await keyboard.press("ArrowRight");
    await at(1);
    await keyboard.press("ArrowRight");
    await at(2);
    await keyboard.press("ArrowLeft");
    await at(1);
    await keyboard.press("End");
    await at(steps - 1);
    await keyboard.press("3");
    await reader.page.waitForFunction(
      () =>
        document
          .querySelector("heap-scope")!
          .shadowRoot!.querySelector("hs-memory") !== null,
    );
  });

  test("each step says a sentence of its own", async () => {
    await reader.open(site.address);
    await reader.seek(9);
    expect(await reader.text("hs-caption", "[aria-live]")).toMatch(
      /^Line 9 put int 4 into \[3\] of list #\d+: size 3 → 4\.$/,
    );
  });
});

describe("the three pitfalls", () => {
  test("tuple-of-list: the tuple's slot leads to the same list before and after", async () => {
    await reader.open(`${site.address}#tuple-of-list`);
    expect((await reader.state()).output).toBe(
      "'tuple' object does not support item assignment\n([1, 2, 3, 4], 'blue')\n" +
        "'tuple' object does not support item assignment [1, 2, 3, 4, 5]\n",
    );
  });

  test("view-leak: fifty views of 200 bytes keep 19.6 GB, and the page stays small", async () => {
    await reader.open(`${site.address}#view-leak`);
    expect((await reader.state()).output).toBe("50 (5, 5)\n");
    const totals = await reader.text("hs-arrays", "#totals");
    expect(totals).toContain("19.6 GB");
    expect(totals).toContain("10 kB");
    expect(await reader.text("hs-arrays", ".grid")).toMatch(/\(5, 5\)\s+int64/);
    const zoom = await reader.text("hs-arrays", ".lens");
    expect(zoom).toContain("392,000,000 bytes");
    expect(zoom).toContain("strides[0] = 56,000 bytes");
  });

  test("param-to: the first loop changes nothing, the second swaps the bytes", async () => {
    await reader.open(`${site.address}#param-to`);
    expect((await reader.state()).output).toBe(
      "torch.float32\ntorch.bfloat16\n",
    );
  });
});

describe("programs of the reader", () => {
  beforeEach(async () => {
    await reader.open(site.address);
  });

  test("the editor loads on the first edit and what is typed runs", async () => {
    await reader.click("hs-code", "#edit");
    await reader.page.waitForFunction(() => {
      const code = document
        .querySelector("heap-scope")!
        .shadowRoot!.querySelector("hs-code")!;
      return code.shadowRoot!.querySelector(".cm-content") !== null;
    });
    const { keyboard } = reader.page;
    await keyboard.down("Control");
    await keyboard.press("a");
    await keyboard.up("Control");
    await keyboard.type("words = ['typed']\nprint(words[0])\n");
    await keyboard.down("Control");
    await keyboard.press("Enter");
    await keyboard.up("Control");
    await reader.page.waitForFunction(() =>
      (
        document.querySelector("heap-scope") as unknown as { output: string }
      ).output.includes("typed"),
    );
    await reader.settled();
    expect(await reader.html("hs-heap", "svg")).toContain("words");
  });

  test("an endless loop leaves the page alive; Stop keeps what was recorded", async () => {
    await reader.begin("n = 0\nwhile True:\n    n += 1\n");
    await reader.page.waitForFunction(
      () =>
        (document.querySelector("heap-scope") as unknown as { steps: number })
          .steps > 2000,
      { timeout: 20_000 },
    );
    await reader.click("hs-code", "#stop");
    await reader.settled();
    const { phase, steps } = await reader.state();
    expect(phase).toBe("stopped");
    expect(steps).toBeGreaterThan(2000);
    expect(await reader.text("hs-output", "#notice")).toContain(
      "Stopped after",
    );
    const began = Date.now();
    await reader.seek(steps - 10);
    expect((await reader.state()).step).toBe(steps - 10);
    expect(Date.now() - began).toBeLessThan(2000);
  });

  test("a program inside one long native call can be stopped too", async () => {
    await reader.begin("n = 1\nm = 2\nx = sum(range(10 ** 12))\n");
    await new Promise((done) => setTimeout(done, 600));
    await reader.click("hs-code", "#stop");
    await reader.page.waitForFunction(
      () =>
        (document.querySelector("heap-scope") as unknown as { phase: string })
          .phase === "stopped",
      { timeout: 20_000 },
    );
    await reader.run("print('again')\n");
    expect((await reader.state()).output).toBe("again\n");
  });

  test("a syntax error is shown with its line and caret", async () => {
    await reader.run("a = 1\nb = (2,\nc = 3\n");
    const shown = await reader.text("hs-output", "#error pre");
    expect(shown).toContain('File "program.py", line 2');
    expect(shown).toContain("SyntaxError: '(' was never closed");
    expect(await reader.html("hs-output", "#error pre")).toMatch(/\n {8}\^/);
  });

  test("an uncaught exception is shown with its traceback, and its steps are there", async () => {
    await reader.run("def f(x):\n    return 1 / x\n\nprint('before')\nf(0)\n");
    const shown = await reader.text("hs-output", "#error pre");
    expect(shown).toContain("Traceback (most recent call last):");
    expect(shown).toContain('File "program.py", line 2, in f');
    expect(shown).toContain("ZeroDivisionError: division by zero");
    const { output, steps } = await reader.state();
    expect(output).toBe("before\n");
    expect(steps).toBeGreaterThan(5);
  });

  test("RecursionError ends the program, not the page", async () => {
    await reader.run("def down(n):\n    return down(n + 1)\n\ndown(0)\n");
    expect(await reader.text("hs-output", "#error pre")).toContain(
      "RecursionError: maximum recursion depth exceeded",
    );
    await reader.seek(500);
    expect(await reader.html("hs-heap", "svg")).toContain("down()");
  });

  test("MemoryError ends the program, not the page", async () => {
    await reader.run("a = [1]\nb = [0] * 10**12\n");
    expect(await reader.text("hs-output", "#error pre")).toContain(
      "MemoryError",
    );
  });

  test("what is not there yet is named", async () => {
    await reader.run("import socket\n");
    expect(await reader.text("hs-output", "#error pre")).toContain(
      "ModuleNotFoundError: No module named 'socket'",
    );
  });
});

describe("looking closer", () => {
  beforeEach(async () => {
    await reader.open(site.address);
    await reader.seek(9);
    // The lesson opens with its list selected; a click on the selected one would let it go.
    await reader.click("hs-heap", "g[aria-label^='tuple']");
    await reader.click("hs-heap", "g[aria-label^='list']");
  });

  test("the bytes of the list are those of its fields, and what the append changed is marked", async () => {
    await reader.click("hs-inspector", "#tab-bytes");
    await reader.page.waitForFunction(() => {
      const root = document.querySelector("heap-scope")!.shadowRoot!;
      return (
        root
          .querySelector("hs-inspector")!
          .shadowRoot!.querySelector(".bytes .chg") !== null
      );
    });
    const table = await reader.text("hs-inspector", "[role=tabpanel]");
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
    expect(await reader.text("hs-inspector", ".bytes .chg")).toContain(
      "ob_size",
    );
  });

  test("the references add up to the count", async () => {
    await reader.click("hs-inspector", "#tab-references");
    await reader.page.waitForFunction(() => {
      const root = document.querySelector("heap-scope")!.shadowRoot!;
      return (
        root
          .querySelector("hs-inspector")!
          .shadowRoot!.querySelector(".ledger") !== null
      );
    });
    expect(await reader.text("hs-inspector", ".ledger tfoot")).toMatch(
      /ob_refcnt\s*2/,
    );
    expect(await reader.text("hs-inspector", ".ledger tbody")).toContain(
      "shelf",
    );
  });

  test("the memory view shows the pool and the block that the list lies in", async () => {
    await reader.click("", "#view-memory");
    await reader.page.waitForFunction(() => {
      const root = document.querySelector("heap-scope")!.shadowRoot!;
      return (
        root.querySelector("hs-memory")?.shadowRoot?.querySelector(".b-own") !=
        null
      );
    });
    expect(await reader.text("hs-memory", ".memory")).toMatch(
      /16 KiB, 255 blocks of 64 bytes/,
    );
  });

  test("the page speaks Chinese when asked to", async () => {
    await reader.page.evaluate(() => {
      (
        document.querySelector("heap-scope") as unknown as { lang: string }
      ).lang = "zh";
    });
    await reader.page.waitForFunction(() => {
      const root = document.querySelector("heap-scope")!.shadowRoot!;
      const said = root
        .querySelector("hs-caption")!
        .shadowRoot!.querySelector("[aria-live]");
      return said?.textContent?.startsWith("第 9 行") === true;
    });
  });
});

describe("width", () => {
  test.each([1440, 1200, 900, 390])(
    "nothing sticks out at %d px",
    async (width) => {
      await reader.page.setViewport({ width, height: 844 });
      for (const lesson of ["tuple-of-list", "view-leak", "param-to"]) {
        await reader.open(`${site.address}?${lesson}#${lesson}`);
        const wide = await reader.page.evaluate(
          () => document.documentElement.scrollWidth,
        );
        expect(wide, lesson).toBeLessThanOrEqual(width);
      }
    },
  );
});
