// Cost of a full collection of 1,000,000 live containers: `node collections.mjs [--objects=1000000] [--times=10]
// [--reps=3] [--native=build/native/heapscope] [--json=FILE]`.
//
// Natively beside CPython (PYTHON names it), in WebAssembly beside Pyodide. Each program makes its containers and
// collects `times` times, and once more without; the difference of the two processor times, by `times`, is one
// collection: engines have no clock of their own that says it. The runtimes take turns, medians are printed.
import { fork, spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
const options = Object.fromEntries(process.argv.slice(2).map((word) => word.replace(/^--/, '').split('=')));
const objects = Number(options.objects ?? 1_000_000);
const times = Number(options.times ?? 10);
const reps = Number(options.reps ?? 3);
const native = resolve(options.native ?? join(here, '../../build/native/heapscope'));

const SHAPES = {
  'lists': '[[] for i in range(N)]',
  'lists in one chain': 'chain()',
  'instances with an attribute': '[Point(i) for i in range(N)]',
  'tuples with a list in each (N / 2 pairs)': '[([],) for i in range(N // 2)]',
  'dicts with a list in each (N / 2 pairs)': "[{'a': []} for i in range(N // 2)]",
};

const program = (shape, count) => `
import gc
N = ${objects}
gc.disable()

class Point:
    def __init__(self, x):
        self.x = x

def chain():
    at = []
    live = []
    for i in range(N):
        at = [at]
        live.append(at)
    return live

live = ${shape}
gc.collect()
for i in range(${count}):
    gc.collect()
print(len(live))
`;

/** Processor time of a program of the system, from the shell's `time`. */
function nativeRuntime(name, command) {
  return {
    name,
    run(source) {
      const path = join(tmpdir(), `collections-${process.pid}.py`);
      writeFileSync(path, source);
      const script = 'TIMEFORMAT="cpu %3U %3S"; time "$@"';
      const done = spawnSync('bash', ['-c', script, 'bash', ...command, path], { encoding: 'utf8' });
      const [, user, system] = /cpu ([\d.]+) ([\d.]+)/.exec(done.stderr) ?? [];
      if (done.status !== 0) throw new Error(`${name}: ${done.stderr.trim().split('\n')[0]}`);
      return (Number(user) + Number(system)) * 1000;
    },
  };
}

/** A worker process with one of the adapters. */
function adapterRuntime(name) {
  let child;
  const reply = () => new Promise((done, failed) => {
    child.once('message', done);
    child.setMaxListeners(0).once('exit', () => failed(new Error(`${name} ended`)));
  });
  return {
    name,
    async run(source) {
      if (!child) {
        const url = new URL(`adapters/${name}.mjs`, import.meta.url).href;
        child = fork(join(here, 'worker.mjs'), [url], { silent: true, execArgv: ['--stack-size=4000'] });
        const first = await reply();
        if (!first.ready) throw new Error(first.skipped);
      }
      child.send({ source });
      const answer = await reply();
      if (answer.error !== null) throw new Error(answer.error);
      return answer.cpuMs;
    },
    end: () => child?.kill(),
  };
}

const runtimes = [
  nativeRuntime('CPython', [process.env.PYTHON || 'python3']),
  ...(existsSync(native) ? [nativeRuntime('native', [native, 'run'])] : []),
  adapterRuntime('pyodide'),
  adapterRuntime('heapscope'),
];

const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];
const results = {};
for (const [what, shape] of Object.entries(SHAPES)) {
  const found = (results[what] = {});
  for (let rep = 0; rep < reps; ++rep) {
    for (const runtime of runtimes) {
      if (runtime.gone) continue;
      try {
        const without = await runtime.run(program(shape, 0));
        (found[runtime.name] ??= []).push(((await runtime.run(program(shape, times))) - without) / times);
      } catch (problem) {
        runtime.gone = true;
        console.error(`${runtime.name}: ${String(problem.message).slice(0, 200)}`);
      }
    }
  }
}
for (const runtime of runtimes) runtime.end?.();

const cell = (found, name) => (found[name] ? median(found[name]).toFixed(0) : '-');
const ratio = (found, a, b) => (found[a] && found[b] ? (median(found[a]) / median(found[b])).toFixed(2) : '-');
console.log(`One full collection of ${objects} containers, ms of processor time, median of ${reps}.\n`);
console.log('| containers | CPython | Heapscope natively | ratio | Pyodide | Heapscope in WebAssembly | ratio |');
console.log('|---|---:|---:|---:|---:|---:|---:|');
for (const [what, found] of Object.entries(results)) {
  console.log(`| ${what} | ${cell(found, 'CPython')} | ${cell(found, 'native')} | ${ratio(found, 'native', 'CPython')} ` +
    `| ${cell(found, 'pyodide')} | ${cell(found, 'heapscope')} | ${ratio(found, 'heapscope', 'pyodide')} |`);
}
if (options.json) writeFileSync(options.json, JSON.stringify(results, null, 1));
