// Heapscope's WebAssembly build: build/wasm/heapscope.mjs, or the module that HEAPSCOPE_MODULE names.
import { openEngine, finish } from '../engine.mjs';

let engine;

export default {
  name: 'heapscope',
  async load() {
    engine = await openEngine();
    const session = new engine.Session();
    finish(session, session.run('print("hi")', ''));
    session.delete();
    return engine.version();
  },
  run(source) {
    const session = new engine.Session();
    try {
      const { stdout, stderr, status } = finish(session, session.run(source, ''));
      if (status !== 0) throw new Error(stderr);
      return stdout;
    } finally {
      session.delete();
    }
  },
};
