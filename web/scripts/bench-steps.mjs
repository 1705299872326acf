// How quick a step of a large heap is: `npm run bench:steps [-- --objects=1000 --steps=60] [FOLDER]`.
//
// A program with so many objects to show runs (the picture draws 90 of them as cards, and says how many it leaves out,
// until somebody asks for them all); then, in the tab Objects, first so and then with a card for every object, printed are
//   step     from asking for the next step to the frame that shows it, forwards and backwards: median and worst
//   playing  the longest time between two frames while the run plays
//   zooming, scrolling  frames in a second of it, and the longest
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
const objects = Number(options.objects ?? 1000);
const steps = Number(options.steps ?? 60);
/** Each name leads to a tree of so many lists, none of which is so long that its card leaves rows out. */
const IN_TREE = 1 + 5 + 5 * 6;

const names = Math.min(32, Math.ceil(objects / IN_TREE));
const program = `${Array.from({ length: names }, (_, n) => `a${n} = [[[m, k] for m in range(6)] for k in range(5)]`).join("\n")}
for i in range(${steps}):
    a3[i % 4][i % 5].append(i)
`;

const server = createStaticServer(folder);
await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
const browser = await puppeteer.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"],
});
const page = await browser.newPage();
await page.setViewport({ width: 1440, height: 900 });
await page.goto(`http://127.0.0.1:${server.address().port}/`);
const settled = () =>
  page.waitForFunction(() => document.querySelector("heap-scope")?.settled === true, {
    polling: 50,
    timeout: 120_000,
  });
await settled();
await page.evaluate((source) => document.querySelector("heap-scope").run(source), program);
await settled();

const measure = async (wanted, all) => {
  const element = document.querySelector("heap-scope");
  const { player } = element;
  const frame = () => new Promise((drawn) => requestAnimationFrame(drawn));
  /** After the frame that is now being made has been painted. */
  const painted = async () => {
    await frame();
    await new Promise((done) => {
      const channel = new MessageChannel();
      channel.port1.onmessage = done;
      channel.port2.postMessage(0);
    });
  };
  const last = element.steps - 2;
  player.store.set({ tab: "objects", scale: null });
  await element.seek(last);
  await painted();
  await painted();
  const heap = element.shadowRoot.querySelector("hs-heap").shadowRoot;
  let drawn = 0;
  if (all) {
    const began = performance.now();
    heap.querySelector(".left button").click();
    for (let n = 0; n < 200 && heap.querySelectorAll("g[data-id]").length <= 90; n++) {
      await painted();
    }
    await painted();
    drawn = performance.now() - began;
  }
  const cards = heap.querySelectorAll("g[data-id]").length;

  const times = async (from, by) => {
    const taken = [];
    for (let n = 1; n <= wanted; n++) {
      const began = performance.now();
      await element.seek(from + n * by);
      await element.updateComplete;
      await painted();
      taken.push(performance.now() - began);
    }
    return taken.sort((a, b) => a - b);
  };
  await times(last, -1); // the first time compiles
  const forward = await times(last - wanted, 1);
  const back = await times(last, -1);

  /** Times between frames, until `done`. */
  const frames = async (act, done) => {
    const gaps = [];
    let before = await frame();
    for (let n = 0; !done(n); n++) {
      act(n);
      const now = await frame();
      gaps.push(now - before);
      before = now;
    }
    return gaps;
  };
  await element.seek(last - 12);
  await painted();
  player.play();
  const playing = await frames(
    () => undefined,
    () => !player.store.state.playing,
  );
  const zooming = await frames(
    (n) => player.store.set({ scale: 0.5 + 0.01 * (n % 50) }),
    (n) => n >= 60,
  );
  const box = [...heap.querySelectorAll("*")].find((e) => e.scrollHeight > e.clientHeight + 40);
  const scrolling = await frames(
    (n) => box?.scrollTo(n * 4, n * 14),
    (n) => n >= 60,
  );
  const shown = element.view.objects.filter((o) => !o.static).length;
  const scrolls = box !== undefined;
  return { shown, cards, drawn, forward, back, playing, zooming, scrolling, scrolls };
};
const results = [];
for (const all of [false, true]) {
  results.push(await page.evaluate(measure, steps, all));
}
await browser.close();
server.close();
server.closeAllConnections();

const ms = (n) => `${n.toFixed(1)} ms`;
const middle = (sorted) => sorted[Math.floor(sorted.length / 2)];
const row = (name, text) => console.log(`  ${name.padEnd(14)} ${text}`);
for (const told of results) {
  console.log(`${told.shown} objects in the view, ${told.cards} of them as cards, ${steps} steps`);
  if (told.drawn > 0) {
    row("all drawn", `${ms(told.drawn)} after asking for them`);
  }
  for (const name of ["forward", "back"]) {
    row(`step ${name}`, `${ms(middle(told[name]))} median, ${ms(told[name].at(-1))} worst`);
  }
  row("playing", `${ms(Math.max(...told.playing))} longest frame of ${told.playing.length}`);
  for (const name of ["zooming", "scrolling"]) {
    const gaps = told[name];
    const rate = (1000 * gaps.length) / gaps.reduce((sum, gap) => sum + gap, 0);
    row(name, `${rate.toFixed(0)} frames a second, longest ${ms(Math.max(...gaps))}`);
  }
  if (!told.scrolls) {
    row("", "the picture fits: nothing scrolled");
  }
}
