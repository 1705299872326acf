// Pictures of every lesson and panel, for looking at: npm run gallery -- [OUT] [--only=TEXT] [--lessons] [--panels]
//
// What is built in dist/ (or the folder --dist=...) is opened at 1440, 900 and 390 px, light and dark, in English and in
// Chinese. OUT (/tmp/heapscope-gallery) gets a picture of each, and index.html, which shows them all side by side.
// Options: --width=390 --theme=dark --lang=zh take one of each; --only=closures one lesson, panel or page; --at=0.6 shows
// lessons at that part of their run and with the heap, not where and as they open.
// Nothing is compared: a test cannot tell what is ugly.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import puppeteer from "puppeteer-core";
import { readLessons } from "./lessons.mjs";
import { createStaticServer } from "./serve.mjs";

const web = fileURLToPath(new URL("..", import.meta.url));
const words = process.argv.slice(2);
const options = Object.fromEntries(
  words.filter((word) => word.startsWith("--")).map((word) => word.slice(2).split("=")),
);
const out = words.find((word) => !word.startsWith("--")) ?? "/tmp/heapscope-gallery";
const list = (given, all) => (given === undefined ? all : given.split(","));
const widths = list(options.width, ["1440", "900", "390"]).map(Number);
const themes = list(options.theme, ["light", "dark"]);
const langs = list(options.lang, ["en", "zh"]);
const only = options.only ?? "";
const both = !("lessons" in options) && !("panels" in options);

/** Every panel, with a lesson that has something to show in it. */
const PANELS = [
  ["names", "tuple-of-list", { tab: "names", pane: "heap" }],
  ["objects", "tuple-of-list", { tab: "objects", pane: "heap" }],
  ["text", "tuple-of-list", { tab: "names", asText: true, pane: "heap" }],
  ["allocator", "free-lists", { tab: "memory", pane: "heap" }],
  ["collector", "how-it-finds-garbage", { tab: "collector", pane: "heap" }],
  ["arrays", "view-leak", { tab: "arrays", pane: "heap" }],
  ["tensors", "param-to", { tab: "arrays", pane: "heap" }],
  ["held", "leak-listeners", { tab: "held", pane: "heap" }, "end"],
  ["ask", "aliasing", { tab: "ask", pane: "heap" }],
  ["object", "tuple-of-list", { inspecting: true, inspectorTab: "object", pane: "inspect" }],
  [
    "references",
    "tuple-of-list",
    { inspecting: true, inspectorTab: "references", pane: "inspect" },
  ],
  ["bytes", "tuple-of-list", { inspecting: true, inspectorTab: "bytes", pane: "inspect" }],
  ["why", "leak-closure", { inspecting: true, inspectorTab: "why", pane: "inspect" }, "end"],
  ["code", "tuple-of-list", { pane: "code" }],
];
const PAGES = ["catalogue.html", "glossary.html", "components.html"];

const wanted = (name) => name.includes(only);
const jobs = [
  ...(both || "panels" in options
    ? [
        ...PANELS.map(([name, lesson, state, at]) => ({
          name: `panel-${name}`,
          lesson,
          state,
          at,
        })),
        ...PAGES.map((page) => ({ name: `page-${page.replace(".html", "")}`, page })),
      ]
    : []),
  ...(both || "lessons" in options
    ? readLessons(join(web, "lessons")).map(({ slug }) => ({
        name: `lesson-${slug}`,
        lesson: slug,
        ...(options.at === undefined ? {} : { at: Number(options.at), state: { pane: "heap" } }),
      }))
    : []),
].filter(({ name }) => wanted(name));

mkdirSync(out, { recursive: true });
const server = createStaticServer(options.dist ?? join(web, "dist"));
await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
const site = `http://127.0.0.1:${server.address().port}/`;
const browser = await puppeteer.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"],
});

const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

async function open(page, { page: file, lesson, state = {}, at }) {
  if (file !== undefined) {
    await page.goto(site + file);
    await page.waitForSelector("body > *");
    if (file === "components.html") {
      await page.waitForFunction(() => document.querySelector("hs-components")?.run != null, {
        timeout: 60_000,
        polling: 50,
      });
    }
    return;
  }
  await page.goto(`${site}?${lesson}${Math.random()}#${lesson}`);
  await page.waitForFunction(() => document.querySelector("heap-scope")?.settled === true, {
    timeout: 60_000,
    polling: 50,
  });
  await page.evaluate(
    async (changes, place) => {
      const element = document.querySelector("heap-scope");
      if (place !== undefined) {
        const last = element.steps - 2;
        await element.seek(place === "end" ? last : Math.round(last * place));
      }
      const { view, selected } = element.player.store.state;
      const someone = view.objects.find((o) => o.reached === "names" && o.fields.length > 0)?.id;
      const there = view.objects.some((o) => o.id === selected);
      element.player.store.set(
        changes.inspecting && !there ? { ...changes, selected: someone } : changes,
      );
    },
    state,
    at,
  );
}

async function shoot(page, { name, lesson }) {
  for (const width of widths) {
    await page.setViewport({ width, height: width < 500 ? 844 : 900 });
    for (const theme of themes) {
      for (const lang of langs) {
        await page.evaluate(
          (values) => {
            const element = document.querySelector("heap-scope");
            if (element) {
              Object.assign(element, values);
              return;
            }
            const host = document.querySelector("hs-catalogue, hs-glossary, hs-components");
            Object.assign(host ?? {}, values);
          },
          { theme, lang },
        );
        await pause(350);
        const file = `${name}-${width}-${theme}-${lang}.png`;
        const fullPage = lesson === undefined || (width > 760 && width < 1101);
        await page.screenshot({ path: join(out, file), fullPage });
      }
    }
  }
}

let problems = 0;
for (const job of jobs) {
  const page = await browser.newPage();
  await page.setViewport({ width: widths[0], height: 900 });
  page.on("pageerror", (error) => {
    problems++;
    console.log(`${job.name}: ${error.message}`);
  });
  try {
    await open(page, job);
    await pause(500);
    await shoot(page, job);
    console.log(job.name);
  } catch (error) {
    problems++;
    console.log(`${job.name}: ${error.message}`);
  }
  await page.close();
}
await browser.close();
server.close();
server.closeAllConnections();

const cell = (name, width, theme, lang) =>
  `<figure><img loading="lazy" src="${name}-${width}-${theme}-${lang}.png"><figcaption>${width} ${theme} ${lang}</figcaption></figure>`;
const rows = jobs.map(
  ({ name }) =>
    `<h2>${name}</h2><div>${widths
      .flatMap((width) =>
        themes.flatMap((theme) => langs.map((lang) => cell(name, width, theme, lang))),
      )
      .join("")}</div>`,
);
writeFileSync(
  join(out, "index.html"),
  `<!doctype html><meta charset="utf-8"><title>Gallery</title><style>body{font:13px sans-serif;background:#ddd}div{display:flex;flex-wrap:wrap;gap:8px}figure{margin:0}img{height:420px}</style>${rows.join("")}`,
);
console.log(`${jobs.length} things in ${join(out, "index.html")}, ${problems} problems`);
process.exitCode = problems > 0 ? 1 : 0;
