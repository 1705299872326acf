// What numpy costs in WebAssembly: `node --expose-gc arrays.mjs [--size=1000000] [--loops=20] [--reps=3] [--only=TEXT]
// [--pyodide=FOLDER]`.
//
// Three tables. Whole-array operations, beside the same on NumPy: natively (PYTHON names it; one thread), and Pyodide's when
// --pyodide names a folder with its numpy wheel (npm's package has the interpreter alone). Element access through a lazy
// buffer beside a flat one (the aim: twice). The view leak at full size: fifty small views that keep 19.6 GB (the aims: 100 ms,
// 32 MiB of real memory). Processor time; an engine has no clock of its own, so each program runs with its loop and without.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { openEngine, finish } from './engine.mjs';

const options = Object.fromEntries(process.argv.slice(2).map((word) => word.replace(/^--/, '').split('=')));
const size = Number(options.size ?? 1_000_000);
const loops = Number(options.loops ?? 20);
const reps = Number(options.reps ?? 3);

// What is measured, and what it is measured on: as arrays.py does natively.
const cases = JSON.parse(readFileSync(new URL('array_operations.json', import.meta.url), 'utf8'));
const SETUP = `${cases.setup.join('\n').replace('SIZE', String(size))}\n`;
const OPERATIONS = cases.operations;
const LEAK = (taken) => `
import sys
import numpy as np
kept = []
for number in range(50):
    big = np.zeros((7000, 7000))
    kept.append(big[:5, :5]${taken})
    del big
print(sum(sys.getsizeof(a if a.base is None else a.base) for a in kept))
`;

const engine = await openEngine();

/** Runs a program on the engine: its output, and the processor time of this process in ms. */
function run(source) {
  const session = new engine.Session();
  const before = process.cpuUsage();
  try {
    const { stdout, stderr, status } = finish(session, session.run(source, ''));
    if (status !== 0) throw new Error(stderr);
    const { user, system } = process.cpuUsage(before);
    return { stdout, ms: (user + system) / 1000 };
  } finally {
    session.delete();
  }
}

const least = (times) => Math.min(...times);
const repeated = (once) => Array.from({ length: reps }, once);

/** One pass of `text` after `setup`, on anything that tells how long a whole program takes. */
function each(time, setup, text, count) {
  const program = (n) => `${setup}\nfor _ in range(${n}):\n    ${text}\n`;
  const plain = least(repeated(() => time(program(0))));
  return Math.max(0, least(repeated(() => time(program(count)))) - plain) / count;
}

function nativeTime(setup, text) {
  const program = `${setup}
import time
best = 1e9
for _ in range(${reps}):
    start = time.process_time()
    for _ in range(${loops}):
        ${text}
    best = min(best, time.process_time() - start)
print(best * 1000 / ${loops})
`;
  const done = spawnSync(process.env.PYTHON ?? '/usr/bin/python3', ['-c', program], {
    encoding: 'utf8', env: { ...process.env, OPENBLAS_NUM_THREADS: '1' },
  });
  return done.status === 0 ? Number(done.stdout) : NaN;
}

async function openPyodide(folder) {
  const { loadPyodide } = await import('pyodide');
  const pyodide = await loadPyodide({ packageCacheDir: folder });
  await pyodide.loadPackage('numpy', { messageCallback: () => {} });
  return (source) => {
    const before = process.cpuUsage();
    pyodide.runPython(source);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  };
}

const pyodide = options.pyodide ? await openPyodide(options.pyodide) : null;
run(SETUP);
const number = (value) => value.toFixed(2).padStart(9);
console.log(`operation                  Heapscope  NumPy natively  ratio${pyodide ? '  Pyodide  ratio' : ''}`);
for (const text of OPERATIONS.filter((word) => word.includes(options.only ?? ''))) {
  const ours = each((source) => run(source).ms, SETUP, text, loops);
  const native = nativeTime(SETUP, text);
  const theirs = pyodide && each(pyodide, SETUP, text, loops);
  const beside = theirs === null ? '' : `${number(theirs)}${(ours / theirs).toFixed(1).padStart(7)}`;
  console.log(`${text.padEnd(26)}${number(ours)}${number(native).padStart(16)}${(ours / native).toFixed(1).padStart(7)}${beside}`);
}

console.log('\nelement access, microseconds   flat     lazy  ratio');
for (const [name, text] of Object.entries({
  'a[k]': 's = a[k]', 'a[k] = 1.0': 'a[k] = 1.0', 'a[k:k + 100].sum()': 's = a[k:k + 100].sum()',
})) {
  const time = (count, made) => {
    const setup = `import numpy as np\nlength = ${count}\na = ${made}\n`;
    const loop = `for k in range(0, 100000, 20):\n        ${text}`;
    return (each((source) => run(source).ms, setup, loop, loops) * 1000) / 5000;
  };
  const flat = time(101_000, 'np.zeros(length)');
  const lazy = time(1_000_000_000, 'np.full(length, 2.0)');
  console.log(`${name.padEnd(27)}${number(flat)}${number(lazy)}${(lazy / flat).toFixed(1).padStart(7)}`);
}

console.log('\nthe view leak, 50 views of 392 MB       ms   more real memory   in the books');
for (const [name, taken] of [['views', ''], ['copies', '.copy()']]) {
  globalThis.gc?.();
  const before = process.memoryUsage().rss;
  const { stdout, ms } = run(LEAK(taken));
  const more = (process.memoryUsage().rss - before) / 2 ** 20;
  console.log(`${name.padEnd(34)}${number(ms)}${`${more.toFixed(1)} MiB`.padStart(19)}${stdout.trim().padStart(15)}`);
}
