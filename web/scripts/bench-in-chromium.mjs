// Benchmarks of tests/bench in headless Chromium: `npm run bench:chromium -- million.mjs [OPTION...]`; also lessons.mjs
// and big-heap.mjs. They are written for Node: the page they run in has the little of it that they use, and the files
// they read; process.cpuUsage() there is time by the clock, so the machine should be quiet.
import { readFileSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import puppeteer from "puppeteer-core";
import { createStaticServer } from "./serve.mjs";

const [name, ...options] = process.argv.slice(2);
if (!name) throw new Error("which benchmark? million.mjs, lessons.mjs or big-heap.mjs");
const root = fileURLToPath(new URL("../..", import.meta.url));
const server = createStaticServer(root.replace(/\/$/, ""));

const lessons = readdirSync(`${root}/web/lessons`).filter((folder) => /^\d/.test(folder));
const read = [
  ...["wasm", "secondary.wasm"].map((kind) => `/build/wasm/heapscope.${kind}`),
  ...["common", "more", "numpy", "torch", "tables"].map(
    (part) => `/build/wasm/heapscope.library.${part}.txt`,
  ),
  ...lessons.map((folder) => `/web/lessons/${folder}/program.py`),
];

const FILES = `
const pathOf = (url) => new URL(url, location.origin).pathname;
export const existsSync = (url) => globalThis.files.has(pathOf(url));
export const readdirSync = () => globalThis.lessons;
export const writeFileSync = (_, text) => console.log(text);
export const readFileSync = (url, encoding) => {
  const bytes = globalThis.files.get(pathOf(url));
  return encoding ? new TextDecoder(encoding).decode(bytes) : bytes;
};`;
const URLS = `
export const fileURLToPath = (url) => new URL(url).pathname;
export const pathToFileURL = (path) => new URL(path, location.origin);`;
const PATHS = `export const resolve = (path) => path;`;
const as_module = (text) => `data:text/javascript,${encodeURIComponent(text)}`;
const PAGE = `<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><script type="importmap">${JSON.stringify(
  {
    imports: {
      "node:fs": as_module(FILES),
      "node:url": as_module(URLS),
      "node:path": as_module(PATHS),
    },
  },
)}</script>`;

const browser = await puppeteer.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"],
  protocolTimeout: 1_800_000,
});
await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
const page = await browser.newPage();
page.on("console", (message) => console.log(message.text()));
await page.setRequestInterception(true);
page.on("request", (request) =>
  request.url().endsWith("/bench")
    ? request.respond({ contentType: "text/html", body: PAGE })
    : request.continue(),
);
await page.goto(`http://127.0.0.1:${server.address().port}/bench`);
const problem = await page.evaluate(
  async (script, words, lessons, read) => {
    globalThis.lessons = lessons;
    globalThis.files = new Map();
    for (const path of read) {
      globalThis.files.set(path, new Uint8Array(await (await fetch(path)).arrayBuffer()));
    }
    globalThis.process = {
      argv: ["", "", ...words],
      env: {},
      cpuUsage(before) {
        const now = performance.now() * 1000;
        return { user: now - (before?.user ?? 0), system: 0 };
      },
      memoryUsage: () => ({ rss: performance.memory?.usedJSHeapSize ?? 0 }),
    };
    try {
      await import(script);
    } catch (error) {
      return String(error?.stack ?? error);
    }
  },
  `/tests/bench/${name}`,
  options,
  lessons,
  read,
);
/** Memory of the page's process that it shares with no other, in MiB, as Linux counts it. */
function ownMemory() {
  const told = (id, key) =>
    Number(
      new RegExp(`${key}:\\s+(\\d+)`).exec(readFileSync(`/proc/${id}/status`, "utf8"))?.[1] ?? 0,
    );
  const isOurs = (id) => id === browser.process().pid || (id > 1 && isOurs(told(id, "PPid")));
  const sizes = readdirSync("/proc", "utf8")
    .filter((id) => /^\d+$/.test(id))
    .map((id) => {
      try {
        const isPage = readFileSync(`/proc/${id}/cmdline`, "utf8").includes("--type=renderer");
        return isPage && isOurs(Number(id)) ? told(id, "RssAnon") / 1024 : 0;
      } catch {
        return 0; // it has ended
      }
    });
  return Math.max(0, ...sizes);
}
console.log(
  `\n${await browser.version()}; the page's process has ${ownMemory().toFixed(0)} MiB of its own`,
);
await browser.close();
server.close();
if (problem) {
  console.error(problem);
  process.exitCode = 1;
}
