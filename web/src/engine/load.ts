/** Loads the WebAssembly module. Nothing else in the page names its files. */
import type { HeapscopeModule, ModuleOptions } from "../../../bindings/heapscope.js";

type Factory = (options?: ModuleOptions) => Promise<HeapscopeModule>;

/** `base` is the address of the folder that holds heapscope.mjs and heapscope.wasm. */
export async function loadModule(base: string): Promise<HeapscopeModule> {
  const address = new URL("heapscope.mjs", base).href;
  const { default: create } = (await import(/* @vite-ignore */ address)) as { default: Factory };
  return create({ locateFile: (file) => new URL(file, base).href });
}
