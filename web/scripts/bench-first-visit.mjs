// How long a first visit takes: `npm run bench:first-visit [-- --visits=9 --slow] [FOLDER]`.
//
// Each visit is a browser of its own, so nothing is cached, compiled or warm. Printed are medians, from the start of
// the navigation: the first heap picture painted (it comes with the page, and nothing is painted before it), the element
// in its place, which answers keys and clicks, the engine's own run of the lesson behind it, and the bytes that the
// site's server sent by then (compressed, without HTTP heads). `--slow` is 10 Mbit/s with 40 ms of latency.
// Figures depend on the machine and on what else it does: they are read by people, no test compares them.
import { fileURLToPath } from "node:url";
import puppeteer from "puppeteer-core";
import { createStaticServer } from "./serve.mjs";

const words = process.argv.slice(2);
const options = Object.fromEntries(
  words.filter((word) => word.startsWith("--")).map((word) => word.slice(2).split("=")),
);
const folder =
  words.find((word) => !word.startsWith("--")) ??
  fileURLToPath(new URL("../dist", import.meta.url));
const visits = Number(options.visits ?? 7);
const SLOW = { offline: false, latency: 40, download: 1.25e6, upload: 1.25e6 };

const sent = new Map();
const server = createStaticServer(folder);
server.prependListener("request", (request, response) => {
  const writeHead = response.writeHead.bind(response);
  response.writeHead = (status, headers) => {
    sent.set(request.url, Number(headers?.["content-length"] ?? 0));
    return writeHead(status, headers);
  };
});
await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
const address = `http://127.0.0.1:${server.address().port}/`;

async function visit() {
  sent.clear();
  const browser = await puppeteer.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"],
  });
  try {
    const page = await browser.newPage();
    await page.setViewport({ width: 1440, height: 900 });
    if ("slow" in options) {
      await page.emulateNetworkConditions(SLOW);
    }
    await page.evaluateOnNewDocument(() => {
      window.shifted = window.longest = 0;
      const watch = (type, tell) =>
        new PerformanceObserver((list) => list.getEntries().forEach(tell)).observe({
          type,
          buffered: true,
        });
      watch("layout-shift", (entry) => (window.shifted += entry.value));
      watch("longtask", (entry) => (window.longest = Math.max(window.longest, entry.duration)));
      addEventListener("heapscope-ready", () =>
        requestAnimationFrame(() => (window.pictureAt = performance.now())),
      );
      addEventListener("heapscope-run", () => (window.ranAt = performance.now()));
    });
    await page.goto(address);
    await page.waitForFunction(() => window.ranAt !== undefined, { polling: 20 });
    const times = await page.evaluate(() => {
      const [paint] = performance.getEntriesByName("first-contentful-paint");
      const { pictureAt: picture, ranAt: ran, longest, shifted } = window;
      return { paint: paint?.startTime ?? 0, picture, ran, longest, shifted };
    });
    return { ...times, bytes: [...sent.values()].reduce((sum, n) => sum + n, 0) };
  } finally {
    await browser.close();
  }
}

const all = [];
for (let at = 0; at < visits; at++) {
  all.push(await visit());
}
const median = (key) => all.map((one) => one[key]).sort((a, b) => a - b)[Math.floor(visits / 2)];
const spread = (key) => {
  const values = all.map((one) => one[key]);
  return `${Math.min(...values).toFixed(0)} to ${Math.max(...values).toFixed(0)}`;
};
console.log(`First visit${"slow" in options ? ", 10 Mbit/s, 40 ms" : ""}: median of ${visits}`);
console.log(`  first picture  ${median("paint").toFixed(0)} ms (${spread("paint")})`);
console.log(`  page is alive  ${median("picture").toFixed(0)} ms (${spread("picture")})`);
console.log(`  engine has run ${median("ran").toFixed(0)} ms (${spread("ran")})`);
console.log(
  `  longest task   ${median("longest").toFixed(0)} ms (${spread("longest")}), those below 50 not counted`,
);
console.log(
  `  layout shift   ${Math.max(...all.map(({ shifted }) => shifted)).toFixed(3)} at most`,
);
console.log(`  transferred    ${(median("bytes") / 1024).toFixed(1)} KiB`);
for (const [url, bytes] of [...sent].sort((a, b) => b[1] - a[1])) {
  console.log(`    ${(bytes / 1024).toFixed(1).padStart(7)}  ${url}`);
}
server.close();
server.closeAllConnections();
