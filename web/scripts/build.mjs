// Builds web/dist: the page, the engine beside it, one prepared picture per lesson, the npm package.
// The engine is taken from ../build/wasm, or from HEAPSCOPE_ENGINE_DIR.
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build as bundle } from "esbuild";
import { build } from "vite";
import { readLessons } from "./lessons.mjs";

const web = fileURLToPath(new URL("..", import.meta.url));
const engine = resolve(process.env.HEAPSCOPE_ENGINE_DIR ?? join(web, "../build/wasm"));
const dist = join(web, "dist");

for (const file of ["heapscope.mjs", "heapscope.wasm"]) {
  if (!existsSync(join(engine, file))) {
    console.error(`${join(engine, file)} is not there: build the engine for WebAssembly first`);
    process.exit(1);
  }
}

await build({ root: web, logLevel: "warn" });
cpSync(engine, join(dist, "engine"), {
  recursive: true,
  filter: (path) =>
    path === engine || /heapscope\.(mjs|wasm|data)$/.test(path) || !/\.\w+$/.test(path),
});

await bundle({
  entryPoints: [join(web, "src/engine/sandbox.ts")],
  outfile: join(dist, "npm/heapscope.js"),
  bundle: true,
  format: "esm",
  target: "es2022",
  platform: "neutral",
  logLevel: "warning",
});

// The first lesson's picture is on its way before the page's code has run.
const lessons = readLessons(join(web, "lessons"));
const page = join(dist, "index.html");
const preload = `<link rel="preload" as="fetch" crossorigin href="./openings/${lessons[0].slug}.json" />`;
writeFileSync(page, readFileSync(page, "utf8").replace("</head>", `  ${preload}\n  </head>`));

const { createSandbox } = await import(pathToFileURL(join(dist, "npm/heapscope.js")).href);
mkdirSync(join(dist, "openings"), { recursive: true });
const base = pathToFileURL(`${join(dist, "engine")}/`).href;
for (const lesson of lessons) {
  const sandbox = await createSandbox({ base });
  const recording = await sandbox.record(lesson.source, { filename: "program.py" });
  const opening = recording.opening(lesson.step);
  writeFileSync(join(dist, `openings/${lesson.slug}.json`), JSON.stringify(opening));
  recording.close();
  sandbox.close();
}
