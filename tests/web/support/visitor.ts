/** What every browser test file begins with: a served site, a browser, a fresh page for each test. */
import { fileURLToPath } from "node:url";
import type { Browser, Page } from "puppeteer-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect } from "vitest";
import { Reader } from "../browser/reader.js";
import { openBrowser, serveSite, type Site } from "./site.js";

/** The built site: `HEAPSCOPE_DIST` names another one than web/dist. */
export const DIST =
  process.env.HEAPSCOPE_DIST ??
  fileURLToPath(new URL("../../../web/dist", import.meta.url));

/** Chromium refuses a new tab, once in some thousand times, while the one before it is still being closed. */
async function newPage(browser: Browser): Promise<Page> {
  try {
    return await browser.newPage();
  } catch (error) {
    if (!String(error).includes("Session with given id not found")) {
      throw error;
    }
    return browser.newPage();
  }
}

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
    const page = await newPage(visitor.browser);
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
