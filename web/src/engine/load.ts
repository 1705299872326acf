/** Loads the WebAssembly module. Nothing else in the page names its files. */
import type { HeapscopeModule, ModuleOptions } from "../../../bindings/heapscope.js";

type Factory = (options?: ModuleOptions) => Promise<HeapscopeModule>;

/** `base` is the address of the folder that holds heapscope.mjs and heapscope.wasm. */
export async function loadModule(base: string): Promise<HeapscopeModule> {
  const address = new URL("heapscope.mjs", base).href;
  const { default: create } = (await import(/* @vite-ignore */ address)) as { default: Factory };
  const locateFile = (file: string): string => new URL(file, base).href;
  if (!base.startsWith("file:")) {
    return create({ locateFile });
  }
  // Node: its fetch refuses file addresses, so the module is handed its bytes (docs/webassembly.md).
  const files = "node:fs/promises";
  const { readFile } = (await import(/* @vite-ignore */ files)) as {
    readFile: (path: URL) => Promise<Uint8Array>;
  };
  return create({ locateFile, wasmBinary: await readFile(new URL("heapscope.wasm", base)) });
}
