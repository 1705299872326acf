// Takes screenshots of the built page: node scripts/shots.mjs OUT [lesson ...] [--width=1440,900,390]
// [--step=N] [--tab=names] [--select=ID] [--theme=dark] [--lang=zh]. For looking at, not a test.
import { createServer } from "node:http";
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import puppeteer from "puppeteer-core";

const dist = fileURLToPath(new URL("../dist", import.meta.url));
const names = process.argv.slice(2).filter((a) => !a.startsWith("--"));
const opt = Object.fromEntries(
  process.argv.filter((a) => a.startsWith("--")).map((a) => a.slice(2).split("=")),
);
const [out, ...lessons] = names;
mkdirSync(out, { recursive: true });
const types = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".mjs": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
  ".wasm": "application/wasm",
  ".json": "application/json",
};
const server = createServer((request, response) => {
  const path = request.url.split("?")[0];
  const file = join(dist, path === "/" ? "index.html" : path);
  if (!existsSync(file)) {
    response.writeHead(404).end();
    return;
  }
  response.writeHead(200, { "content-type": types[extname(file)] ?? "text/plain" });
  response.end(readFileSync(file));
});
await new Promise((done) => server.listen(0, "127.0.0.1", done));
const base = `http://127.0.0.1:${server.address().port}/`;
const browser = await puppeteer.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ],
});
for (const lesson of lessons) {
  for (const width of (opt.width ?? "1440,900,390").split(",").map(Number)) {
    const page = await browser.newPage();
    page.on("console", (m) => console.log("console:", m.text()));
    page.on("pageerror", (e) => console.log("error:", e.message));
    await page.setViewport({
      width,
      height: width < 500 ? 844 : 900,
      deviceScaleFactor: width < 500 ? 2 : 1,
    });
    await page.goto(`${base}#${lesson}`);
    await page
      .waitForFunction(
        () => ["done", "stopped", "broken"].includes(document.querySelector("heap-scope").phase),
        { timeout: 20000 },
      )
      .catch((e) => console.log(e.message));
    await new Promise((r) => setTimeout(r, 400));
    await page.evaluate(async (o) => {
      const element = document.querySelector("heap-scope");
      if (o.lang) element.lang = o.lang;
      if (o.theme) element.theme = o.theme;
      const store = element.player.store;
      if (o.step) await element.seek(Number(o.step));
      if (o.tab) store.set({ tab: o.tab });
      if (o.pane) store.set({ pane: o.pane });
      if (o.inspect) store.set({ inspecting: true, inspectorTab: o.inspect });
      if (o.select) store.set({ selected: Number(o.select), inspecting: true });
    }, opt);
    await new Promise((r) => setTimeout(r, 400));
    const file = join(out, `${lesson}-${width}${opt.name ? `-${opt.name}` : ""}.png`);
    await page.screenshot({ path: file, fullPage: width > 760 && width < 1101 });
    console.log(file);
    await page.close();
  }
}
await browser.close();
server.close();
