// Opens the WebAssembly build in Node, and runs a session to its end.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { resolve } from 'node:path';

const built = fileURLToPath(new URL('../../build/wasm/heapscope.mjs', import.meta.url));

export async function openEngine() {
  const path = resolve(process.env.HEAPSCOPE_MODULE ?? built);
  const wasm = path.replace(/\.mjs$/, '.wasm');
  if (!existsSync(wasm)) throw new Error('no build/wasm/heapscope.wasm: run ./dev build wasm');
  const { default: create } = await import(pathToFileURL(path).href);
  const secondary = path.replace(/\.mjs$/, '.secondary.wasm');
  const engine = await create({
    wasmBinary: readFileSync(wasm),
    ...(existsSync(secondary) && { secondary: readFileSync(secondary) }),
  });
  for (const part of ['common', 'more', 'numpy', 'torch', 'tables']) {
    const library = path.replace(/\.mjs$/, `.library.${part}.txt`);
    if (existsSync(library)) engine.provideLibrary(readFileSync(library));
  }
  return engine;
}

export function valueOf(text) {
  const answer = JSON.parse(text);
  if (!answer.ok) throw new Error(`${answer.error.code}: ${answer.error.message}`);
  return answer.value;
}

/** Advances in slices of 10 ms, as the page does, until the run has ended. */
export function finish(session, first) {
  let progress = valueOf(first);
  let { stdout, stderr } = progress;
  while (progress.state === 'running') {
    progress = valueOf(session.advance(10));
    stdout += progress.stdout;
    stderr += progress.stderr;
  }
  return { stdout, stderr, status: progress.status, steps: progress.steps, state: progress.state };
}
