// Writes `.br` and `.gz` beside every text and WebAssembly file of a built site: `node compress.mjs FOLDER`.
// A compressed file that is newer than its source is left alone; one whose source is gone is removed.
import { readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const COMPRESSED = new Set([
  ".css",
  ".html",
  ".js",
  ".json",
  ".md",
  ".mjs",
  ".py",
  ".svg",
  ".txt",
  ".wasm",
]);
const WAYS = {
  ".br": (data) =>
    promisify(brotliCompress)(data, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: 11,
        [constants.BROTLI_PARAM_LGWIN]: 22,
        [constants.BROTLI_PARAM_SIZE_HINT]: data.length,
      },
    }),
  ".gz": (data) => promisify(gzip)(data, { level: 9 }),
};

async function modified(path) {
  try {
    return (await stat(path)).mtimeMs;
  } catch {
    return -1;
  }
}

const folder = process.argv[2] ?? "dist";
const entries = await readdir(folder, { recursive: true, withFileTypes: true });
const files = entries
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
let sum = 0;
for (const file of files) {
  const way = WAYS[extname(file)];
  if (way) {
    if ((await modified(file.slice(0, -3))) < 0) await rm(file);
    continue;
  }
  if (!COMPRESSED.has(extname(file))) continue;
  const data = await readFile(file);
  for (const [suffix, compress] of Object.entries(WAYS)) {
    if ((await modified(file + suffix)) < (await modified(file)))
      await writeFile(file + suffix, await compress(data));
  }
  sum += Math.min(data.length, (await stat(`${file}.br`)).size);
}
console.log(`${folder}: ${Math.round(sum / 1024)} KiB with brotli`);
