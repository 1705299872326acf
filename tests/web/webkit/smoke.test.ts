/** The third engine of browsers, WebKit: the page runs there, steps, speaks both languages, and shows each of its panels. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { serveSite, type Site } from "../support/site.js";
import { DIST } from "../support/visitor.js";
import { missing, WebKit } from "./webdriver.js";

let site: Site;
let browser: WebKit | undefined;

beforeAll(async () => {
  expect(missing, "Debian packages that are not installed").toEqual([]);
  site = await serveSite(DIST);
  browser = await WebKit.open();
});

afterAll(async () => {
  await browser?.close();
  await site.close();
});

const PAGE = 'document.querySelector("heap-scope")';
const ROOT = `${PAGE}.shadowRoot`;

async function open(address: string): Promise<WebKit> {
  await browser!.goto(address);
  await browser!.until(`${PAGE}?.settled === true`);
  return browser!;
}

test("a lesson runs, its picture is there, keys step through it", async () => {
  const page = await open(site.address);
  expect(await page.evaluate(`${PAGE}.phase`)).toBe("done");
  const picture = `${ROOT}.querySelector("hs-heap").shadowRoot.querySelector("svg.heap")`;
  expect(await page.evaluate(`${picture}.textContent`)).toContain("shelf");
  const step = (await page.evaluate(`${PAGE}.step`)) as number;
  await page.press("\uE012"); // arrow left
  await page.until(`${PAGE}.step === ${step - 1}`);
  await page.press("\uE014"); // arrow right
  await page.until(`${PAGE}.step === ${step}`);
});

test("each panel of the picture and of the drawer draws something", async () => {
  const page = await open(`${site.address}?panels#view-leak`);
  for (const tab of [
    "names",
    "objects",
    "memory",
    "collector",
    "arrays",
    "held",
    "ask",
  ]) {
    await page.evaluate(
      `(${ROOT}.querySelector("#view-${tab}").click(), true)`,
    );
    const panel = tab === "names" || tab === "objects" ? "heap" : tab;
    await page.until(
      `${ROOT}.querySelector("hs-${panel}")?.shadowRoot?.textContent.trim().length > 40`,
    );
  }
  await page.evaluate(`(${ROOT}.querySelector("#view-names").click(), true)`);
  await page.evaluate(
    `(${PAGE}.player.select(${PAGE}.view.objects.find((o) => o.reached === "names" && !o.static).id), true)`,
  );
  for (const tab of ["object", "references", "bytes", "why"]) {
    await page.until(
      `${ROOT}.querySelector("hs-inspector")?.shadowRoot?.querySelector("#tab-${tab}") != null`,
    );
    await page.evaluate(
      `(${ROOT}.querySelector("hs-inspector").shadowRoot.querySelector("#tab-${tab}").click(), true)`,
    );
    await page.until(
      `${ROOT}.querySelector("hs-inspector").shadowRoot.querySelector("[role=tabpanel]")?.textContent.trim().length > 10`,
    );
  }
});

test("a program of the reader's, with arrays; Chinese; the catalogue", async () => {
  const page = await open(`${site.address}?program`);
  await page.evaluate(
    `(${PAGE}.run("import numpy\\nprint(numpy.arange(4).sum())\\n"), true)`,
  );
  await page.until(`${PAGE}.settled === true && ${PAGE}.output === "6\\n"`);
  await page.evaluate(`((${PAGE}.lang = "zh"), true)`);
  await page.until(
    `/[\\u4e00-\\u9fff]/.test(${ROOT}.querySelector("#view-names").textContent)`,
  );
  await page.goto(`${site.address}catalogue.html`);
  await page.until(
    'document.querySelector("hs-catalogue")?.shadowRoot?.querySelectorAll("a").length > 40',
  );
});
