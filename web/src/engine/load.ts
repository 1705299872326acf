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
  return create({ locateFile, wasmBinary: await readFromDisk("heapscope.wasm", base) });
}

/** Gives the module the library, which is fetched only when a program wants it. */
export async function provideLibrary(module: HeapscopeModule, base: string): Promise<void> {
  const name = "heapscope.library.txt";
  const contents = base.startsWith("file:")
    ? await readFromDisk(name, base)
    : await get(name, base);
  if (!module.provideLibrary(contents)) {
    throw new Error(`${name} is not of this engine's version`);
  }
}

async function get(name: string, base: string): Promise<Uint8Array> {
  const response = await fetch(new URL(name, base));
  if (!response.ok) {
    throw new Error(`${name}: ${String(response.status)}`);
  }
  return new Uint8Array(await response.arrayBuffer());
}

async function readFromDisk(name: string, base: string): Promise<Uint8Array> {
  const files = "node:fs/promises";
  const { readFile } = (await import(/* @vite-ignore */ files)) as {
    readFile: (path: URL) => Promise<Uint8Array>;
  };
  return readFile(new URL(name, base));
}
