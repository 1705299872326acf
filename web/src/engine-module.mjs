// Finds and starts the WebAssembly engine in Node; shared by the terminal program and the bench.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const here = fileURLToPath(new URL(".", import.meta.url));

/** HEAPSCOPE_ENGINE_DIR, else the package's own engine, else the one just built. */
export function engineFolder() {
  const places = [
    process.env.HEAPSCOPE_ENGINE_DIR,
    join(here, "../../build/wasm"),
    join(here, "../dist/engine"),
  ].filter(Boolean);
  const found = places.find((place) => existsSync(join(place, "heapscope.mjs")));
  if (!found) {
    throw new Error(`no engine (heapscope.mjs) in ${places.join(", ")}`);
  }
  return resolve(found);
}

export async function startEngine() {
  const folder = engineFolder();
  const { default: create } = await import(pathToFileURL(join(folder, "heapscope.mjs")).href);
  // Node's fetch refuses file addresses: the module is handed its bytes (docs/webassembly.md).
  const module = await create({
    wasmBinary: readFileSync(join(folder, "heapscope.wasm")),
    secondary: readFileSync(join(folder, "heapscope.secondary.wasm")),
  });
  const parts = readdirSync(folder).filter((name) => /^heapscope\.library\.\w+\.txt$/.test(name));
  for (const name of parts) {
    if (!module.provideLibrary(readFileSync(join(folder, name)))) {
      throw new Error(`${join(folder, name)} is not of this engine's version`);
    }
  }
  return module;
}

/** The value of an answer; throws what the host did wrong. */
export function valueOf(text) {
  const answer = JSON.parse(text);
  if (!answer.ok) {
    throw new Error(`${answer.error.code}: ${answer.error.message}`);
  }
  return answer.value;
}
