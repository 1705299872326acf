/** Loads the WebAssembly module. Nothing else in the page names its files. */
import type { HeapscopeModule, ModuleOptions } from "../../../bindings/heapscope.js";

/** The code that most programs do without (docs/webassembly.md). */
const SECONDARY = "heapscope.secondary.wasm";

type Factory = (options?: ModuleOptions) => Promise<HeapscopeModule>;

/**
 * Instantiates while the bytes arrive. A host that does not call them application/wasm gets the
 * slower way, after the last byte.
 */
async function instantiate(
  answer: Promise<Response>,
  imports: WebAssembly.Imports,
): Promise<WebAssembly.WebAssemblyInstantiatedSource> {
  const response = await answer;
  if (!response.ok) {
    throw new Error(`heapscope.wasm: ${String(response.status)} ${response.statusText}`);
  }
  const isWasm = response.headers.get("content-type")?.startsWith("application/wasm") === true;
  return isWasm
    ? WebAssembly.instantiateStreaming(response, imports)
    : WebAssembly.instantiate(await response.arrayBuffer(), imports);
}

/** True in a page's own thread, where nothing can be fetched in the middle of a call. */
const inPage = typeof document !== "undefined";

/** `base` is the address of the folder that holds heapscope.mjs and its .wasm files. */
export async function loadModule(base: string): Promise<HeapscopeModule> {
  const address = new URL("heapscope.mjs", base).href;
  const wasm = new URL("heapscope.wasm", base);
  if (!base.startsWith("file:")) {
    // All files at once: the module's own loader would ask for the next one after the last.
    const answer = fetch(wasm);
    const fetched = inPage ? get(SECONDARY, base) : null;
    const { default: create } = (await import(/* @vite-ignore */ address)) as { default: Factory };
    const secondary = fetched && (await WebAssembly.compile(await fetched));
    return new Promise((resolve, reject) => {
      const instantiateWasm: ModuleOptions["instantiateWasm"] = (imports, receive) => {
        instantiate(answer, imports).then((made) => receive(made.instance, made.module), reject);
        return {};
      };
      create({ instantiateWasm, ...(secondary && { secondary }) }).then(resolve, reject);
    });
  }
  const { default: create } = (await import(/* @vite-ignore */ address)) as { default: Factory };
  // Node: its fetch refuses file addresses, so the module is handed its bytes (docs/webassembly.md).
  return create({
    wasmBinary: await readFromDisk("heapscope.wasm", base),
    secondary: await readFromDisk(SECONDARY, base),
  });
}

/** Gives the module a part of the library, which is fetched only when a program wants it. */
export async function provideLibrary(
  module: HeapscopeModule,
  base: string,
  part: string,
): Promise<void> {
  const name = `heapscope.library.${part}.txt`;
  const contents = base.startsWith("file:")
    ? await readFromDisk(name, base)
    : await get(name, base);
  if (!module.provideLibrary(contents)) {
    throw new Error(`${name} is not of this engine's version`);
  }
}

async function get(name: string, base: string): Promise<Uint8Array<ArrayBuffer>> {
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
