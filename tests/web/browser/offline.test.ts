/** The second visit needs no network: the service worker has kept the site. */
import { expect, test } from "vitest";
import { serveSite } from "../support/site.js";
import { DIST, visitor } from "../support/visitor.js";

const v = visitor();
const KEPT_MS = 60_000;
const ASK_MS = 500;

const workerState = (): Promise<string | undefined> =>
  v.reader.page.evaluate(() => navigator.serviceWorker.controller?.state);

test("with its server gone the page runs programs, lessons, arrays and Chinese, and its other pages open", async () => {
  const site = await serveSite(DIST);
  const { page } = v.reader;
  await v.reader.open(site.address);
  // Asked from outside: while a page asks itself ten times a second, Firefox leaves its worker "activating".
  const until = Date.now() + KEPT_MS;
  while ((await workerState()) !== "activated" && Date.now() < until) {
    await new Promise((asked) => setTimeout(asked, ASK_MS));
  }
  expect(await workerState()).toBe("activated");
  await site.close();

  await v.reader.open(`${site.address}?second`);
  await v.reader.run("print('no network')\n");
  expect((await v.reader.state()).output).toBe("no network\n");
  await v.reader.run("import numpy\nprint(numpy.arange(3))\n");
  expect((await v.reader.state()).output).toBe("[0 1 2]\n");
  await v.reader.open(`${site.address}?third#aliasing`);
  await v.reader.set({ lang: "zh" });
  await v.reader.text("hs-lesson", "h2");
  await page.waitForFunction(
    () =>
      document
        .querySelector("heap-scope")!
        .shadowRoot!.querySelector("hs-lesson")!
        .shadowRoot!.querySelector("h2")
        ?.textContent?.includes("两个名字"),
    { polling: 50 },
  );
  for (const tab of ["memory", "collector", "arrays", "held", "ask"]) {
    await v.reader.click("", `#view-${tab}`);
    await v.reader.shown(tab);
  }
  for (const name of ["catalogue", "glossary"]) {
    await page.goto(`${site.address}${name}.html`);
    await page.waitForFunction(
      (tag) =>
        document.querySelector(tag)?.shadowRoot?.querySelector("h1") != null,
      { polling: 50 },
      `hs-${name}`,
    );
  }
});
