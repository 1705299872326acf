// Builds web/dist: the page, the engine beside it, one prepared picture per lesson, the npm package.
// The engine is taken from ../build/wasm, or from HEAPSCOPE_ENGINE_DIR.
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build as bundle } from "esbuild";
import { minify } from "terser";
import { build } from "vite";
import { inNode } from "./in-node.mjs";
import { bodyOf, readLessons } from "./lessons.mjs";
import { putPoster } from "./poster.mjs";

const web = fileURLToPath(new URL("..", import.meta.url));
const engine = resolve(process.env.HEAPSCOPE_ENGINE_DIR ?? join(web, "../build/wasm"));
const dist = join(web, "dist");

const ENGINE_FILES = [
  "heapscope.mjs",
  "heapscope.wasm",
  "heapscope.secondary.wasm",
  ...["common", "more", "numpy", "torch", "tables"].map((part) => `heapscope.library.${part}.txt`),
];
for (const file of ENGINE_FILES) {
  if (!existsSync(join(engine, file))) {
    console.error(`${join(engine, file)} is not there: build the engine for WebAssembly first`);
    process.exit(1);
  }
}

await build({ root: web, logLevel: "warn" });
mkdirSync(join(dist, "engine"), { recursive: true });
for (const file of ENGINE_FILES) {
  cpSync(join(engine, file), join(dist, "engine", file), { preserveTimestamps: true });
}
const loader = readFileSync(join(engine, "heapscope.mjs"), "utf8");
const { code } = await minify(loader, { module: true, ecma: 2020, compress: { passes: 3 } });
writeFileSync(join(dist, "engine/heapscope.mjs"), code);

await bundle({
  entryPoints: [join(web, "src/engine/sandbox.ts")],
  outfile: join(dist, "npm/heapscope.js"),
  bundle: true,
  format: "esm",
  target: "es2022",
  platform: "neutral",
  logLevel: "warning",
});

// What lessons are read with is TypeScript of the page; here it runs in Node.
const { openingOf } = await inNode("src/lessons/reading.ts");

const { createSandbox } = await import(pathToFileURL(join(dist, "npm/heapscope.js")).href);
mkdirSync(join(dist, "lessons"), { recursive: true });
const base = pathToFileURL(`${join(dist, "engine")}/`).href;
const lessons = readLessons(join(web, "lessons"));
for (const lesson of lessons) {
  const sandbox = await createSandbox({ base });
  const recording = await sandbox.record(lesson.source, { filename: "program.py" });
  const { step, select } = await openingOf(recording, lesson);
  const opening = recording.opening(step, lesson.tab === "memory");
  const text = JSON.stringify({ ...bodyOf(lesson), step, select, opening });
  writeFileSync(join(dist, `lessons/${lesson.slug}.json`), text);
  if (lesson === lessons[0]) {
    putIntoPage(lesson.slug, text);
    await putPoster({ dist, lesson, opening, select });
  }
  recording.close();
  sandbox.close();
}

/** The first lesson comes with the page itself: as data, so no policy stands against it. */
function putIntoPage(slug, text) {
  const page = join(dist, "index.html");
  const data = text.replaceAll("<", "\\u003c");
  const block = `<script type="application/json" id="lesson-${slug}">${data}</script>`;
  writeFileSync(
    page,
    readFileSync(page, "utf8").replace("</head>", () => `  ${block}\n  </head>`),
  );
}

keepOffline();

/** The service worker with the list of all files of the site; its version is their hash. */
function keepOffline() {
  const files = readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.(br|gz)$/.test(entry.name))
    .map((entry) => relative(dist, join(entry.parentPath ?? entry.path, entry.name)))
    .filter((file) => file !== "sw.js" && !file.startsWith("npm/"))
    .sort();
  const hash = createHash("sha256");
  files.forEach((file) => hash.update(file).update(readFileSync(join(dist, file))));
  const list = ["./", ...files.filter((file) => file !== "index.html")];
  const text = readFileSync(join(web, "scripts/service-worker.js"), "utf8")
    .replace("__VERSION__", `heapscope-${hash.digest("hex").slice(0, 16)}`)
    .replace("__FILES__", JSON.stringify(list));
  writeFileSync(join(dist, "sw.js"), text);
}
