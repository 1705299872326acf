/** What a visit transfers, where the site may lie, how wide the window is. */
import type { Page } from "puppeteer-core";
import { describe, expect, test } from "vitest";
import { openBrowser, serveSite } from "../support/site.js";
import { DIST, visitor } from "../support/visitor.js";
import { Reader } from "./reader.js";

const v = visitor();
const KIB = 1024;

/** The page as it is before any of its scripts has come. */
async function withoutScripts(page: Page): Promise<void> {
  await page.setRequestInterception(true);
  page.on("request", (request) =>
    request.url().includes("/assets/")
      ? void request.abort()
      : void request.continue(),
  );
}

const hidden = (page: Page): Promise<boolean> =>
  page.evaluate(
    () =>
      getComputedStyle(document.querySelector(".poster")!).display === "none",
  );

describe("first visit", () => {
  // How long it takes is measured, not tested: npm run bench:first-visit.
  test("transfers less than 600 KiB, 60 of them without the engine, no editor and no code of arrays", async () => {
    // A browser of its own, so nothing is cached.
    const cold = await openBrowser();
    v.site.transferred.clear();
    try {
      const first = new Reader(await cold.newPage());
      await first.open(v.site.address);
      expect(await first.html("hs-heap", "svg .objects")).toContain("shelf");
      const files = [...v.site.transferred];
      const sum = (rows: typeof files): number =>
        rows.reduce((total, [, bytes]) => total + bytes, 0);
      const engine = files.filter(([name]) => name.startsWith("engine/"));
      // Questions, notes in the picture (with places, which finds them), turns of loops, and what runs programs anew
      // (run-) load when the picture is painted and the run is over; here that may be before we look.
      const later = files.filter(([name]) =>
        /\/(?:question|facts|player-run|run|notes|in-picture|places|turns)-/.test(
          name,
        ),
      );
      expect((await first.state()).phase).toBe("done");
      expect(sum(files)).toBeLessThan(600 * KIB);
      expect(sum(files) - sum(engine) - sum(later)).toBeLessThan(60 * KIB);
      expect(engine.map(([name]) => name).sort()).toEqual([
        "engine/heapscope.mjs",
        "engine/heapscope.wasm",
      ]);
      expect(files.some(([name]) => name.includes("editor"))).toBe(false);
    } finally {
      await cold.close();
    }
  });

  test.each([1440, 1280, 1920])(
    "the picture in the page lies where the element draws it, %d px wide",
    async (width) => {
      const { page } = v.reader;
      await page.setViewport({ width, height: 900 });
      const place = (): Promise<number[]> =>
        page.evaluate(() => {
          const root = document.querySelector("heap-scope")!.shadowRoot;
          const svg = root
            ? root
                .querySelector("hs-heap")!
                .shadowRoot!.querySelector("svg.heap")!
            : document.querySelector(".poster svg.heap")!;
          const { x, y, width, height } = svg.getBoundingClientRect();
          return [x, y, width, height].map(Math.round);
        });
      await withoutScripts(page);
      await page.goto(v.site.address);
      const before = await place();
      const words = await page.evaluate(
        () => document.querySelector(".poster")!.textContent,
      );
      expect(words).toContain("shelf");
      expect(before[2]).toBeGreaterThan(500);
      page.removeAllListeners("request");
      await page.setRequestInterception(false);
      v.reader.problems.length = 0; // what was not loaded
      await v.reader.open(v.site.address);
      expect(await place()).toEqual(before);
    },
  );

  test.each([
    ["Chinese, the system's colours", "zh", "light", "名字"],
    ["English, other colours", "en", "dark", ""],
    ["nothing that is known", "fr", "mauve", "names"],
  ])(
    "the picture in the page goes by what was chosen before: %s",
    async (_, lang, theme, words) => {
      const { page } = v.reader;
      await page.evaluateOnNewDocument(
        (choices) => {
          window.matchMedia = (query) =>
            ({ matches: false, media: query }) as MediaQueryList;
          localStorage.setItem("heapscope.choices", JSON.stringify(choices));
        },
        { lang, ...(theme === "mauve" ? {} : { theme }) },
      );
      await withoutScripts(page);
      await page.goto(v.site.address);
      const shown = await page.evaluate(
        () => document.querySelector<HTMLElement>(".poster")!.innerText,
      );
      if (words === "") {
        expect(await hidden(page)).toBe(true);
      } else {
        expect(shown).toContain(words);
        expect(shown).not.toContain(words === "names" ? "名字" : "names");
      }
      await page.evaluate(() => localStorage.clear());
      await page.goto("about:blank");
      v.reader.problems.length = 0; // what was not loaded
    },
  );

  test("a visit that begins elsewhere is not shown the first lesson's picture", async () => {
    const { page } = v.reader;
    await withoutScripts(page);
    await page.goto(`${v.site.address}#view-leak`);
    const display = await page.evaluate(
      () => getComputedStyle(document.querySelector(".poster")!).display,
    );
    expect(display).toBe("none");
    await page.goto("about:blank");
    v.reader.problems.length = 0; // what was not loaded
  });

  test("the language and the colours that were chosen are there at the next visit", async () => {
    await v.reader.open(v.site.address);
    const look = (): Promise<unknown[]> =>
      v.reader.page.evaluate(() => {
        const element = document.querySelector<HTMLElement>("heap-scope")!;
        return [
          element.dataset["theme"],
          element.lang,
          document.documentElement.lang,
        ];
      });
    const colours = (await look())[0] === "dark" ? "light" : "dark";
    await v.reader.page.evaluate(() => {
      const bar = document.querySelector("heap-scope")!.shadowRoot!;
      bar.querySelector<HTMLElement>('.bar button[lang="zh"]')!.click();
      bar.querySelector<HTMLElement>(".bar .seg + .tool")!.click();
    });
    await v.reader.reload();
    expect(await look()).toEqual([colours, "zh", "zh-CN"]);
    await v.reader.page.evaluate(() => localStorage.clear());
  });

  test("nothing that is there shifts while the rest comes", async () => {
    const { page } = v.reader;
    await page.evaluateOnNewDocument(() => {
      const seen = window as unknown as { shifted: number };
      seen.shifted = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
          seen.shifted += (entry as unknown as { value: number }).value;
        }
      }).observe({ type: "layout-shift", buffered: true });
    });
    for (const width of [1440, 390]) {
      await page.setViewport({ width, height: 844 });
      await v.reader.open(`${v.site.address}?${width}`);
      await v.reader.text("hs-lesson", "h2");
      await new Promise((later) => setTimeout(later, 500));
      const shifted = await page.evaluate("shifted");
      expect(shifted, `at ${width} px`).toBeLessThanOrEqual(0.05);
    }
  });

  test("on a phone a lesson begins with its text, a program that a link brings with its picture", async () => {
    await v.reader.page.setViewport({ width: 390, height: 844 });
    const pane = (): Promise<string> =>
      v.reader.text("", ".panes [aria-selected=true]");
    await v.reader.open(v.site.address);
    expect(await pane()).toBe("Code");
    expect(await v.reader.text("hs-lesson", "h2")).toContain("tuple");
    await v.reader.open(`${v.site.address}?#code=a%20%3D%20%5B1%5D`);
    expect(await pane()).toBe("Heap");
  });

  test("the code of arrays comes with the first program that needs it", async () => {
    v.site.transferred.clear();
    await v.reader.open(`${v.site.address}#view-leak`);
    expect((await v.reader.state()).phase).toBe("done");
    expect([...v.site.transferred.keys()]).toContain(
      "engine/heapscope.secondary.wasm",
    );
  });

  test("the site works from a folder of any name", async () => {
    const inside = await serveSite(DIST, "/courses/python/");
    try {
      await v.reader.open(inside.address);
      expect((await v.reader.state()).phase).toBe("done");
    } finally {
      await v.reader.page.goto("about:blank"); // what still loads is not to fail
      await inside.close();
    }
  });
});

describe("width", () => {
  test.each([1440, 1200, 900, 390])(
    "nothing sticks out at %d px",
    async (width) => {
      await v.reader.page.setViewport({ width, height: 844 });
      for (const lesson of ["tuple-of-list", "view-leak", "param-to"]) {
        await v.reader.open(`${v.site.address}?${lesson}#${lesson}`);
        const wide = await v.reader.page.evaluate(
          () => document.documentElement.scrollWidth,
        );
        expect(wide, lesson).toBeLessThanOrEqual(width);
      }
    },
  );
});
