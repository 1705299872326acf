/** What every browser test file begins with: a served site, a browser, a fresh page for each test. */
import { fileURLToPath } from "node:url";
import type { Browser } from "puppeteer-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect } from "vitest";
import { Reader } from "../browser/reader.js";
import { openBrowser, serveSite, type Site } from "./site.js";

export const DIST = fileURLToPath(
  new URL("../../../web/dist", import.meta.url),
);

/** Filled in by the hooks; read it inside of tests only. */
export interface Visitor {
  site: Site;
  browser: Browser;
  reader: Reader;
}

export function visitor(folder = DIST): Visitor {
  const visitor = {} as Visitor;

  beforeAll(async () => {
    visitor.site = await serveSite(folder);
    visitor.browser = await openBrowser();
  });

  afterAll(async () => {
    await visitor.browser.close();
    await visitor.site.close();
  });

  beforeEach(async () => {
    const page = await visitor.browser.newPage();
    await page.setViewport({ width: 1440, height: 900 });
    visitor.reader = new Reader(page);
  });

  afterEach(async () => {
    await visitor.reader.page.close();
    // Also: nothing that the content security policy had to stop.
    expect(visitor.reader.problems).toEqual([]);
  });
  return visitor;
}
