// Runs every program on every runtime, interleaved, and prints a table of
// medians. Options: --reps=3 --timeout=30 (s) --only=a,b (runtimes)
// --programs=x,y --clock=cpu|wall --json=FILE --verbose
import { fork } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
const opt = Object.fromEntries(process.argv.slice(2).map((a) => {
  const [k, v] = a.replace(/^--/, '').split('=');
  return [k, v ?? true];
}));
const reps = Number(opt.reps || 3);
const timeoutMs = Number(opt.timeout || 30) * 1000;
const clock = opt.clock === 'wall' ? 'wallMs' : 'cpuMs';
const ORDER = ['cpython', 'heapscope', 'pyodide', 'micropython'];

const programs = readdirSync(join(here, 'programs')).filter((f) => f.endsWith('.py'))
  .map((f) => basename(f, '.py')).sort()
  .filter((p) => !opt.programs || opt.programs.split(',').includes(p))
  .map((name) => ({ name, source: readFileSync(join(here, 'programs', `${name}.py`), 'utf8') }));

class Runtime {
  constructor(file) {
    this.url = new URL(`adapters/${file}`, import.meta.url).href;
    this.results = {}; // program -> {times, out, error}
  }
  async start() {
    this.child = fork(join(here, 'worker.mjs'), [this.url], { silent: true, execArgv: ['--stack-size=4000'] });
    this.child.stderr.on('data', () => {});
    this.child.stdout.on('data', () => {});
    const first = await this.reply(60000);
    if (first.ready) Object.assign(this, { version: first.version });
    if (first.ready) this.loadMs ??= first[clock === 'cpuMs' ? 'loadCpuMs' : 'loadMs'];
    return first;
  }
  reply(ms) {
    const child = this.child;
    return new Promise((resolve) => {
      let timer;
      const finish = (value) => {
        clearTimeout(timer);
        child.off('message', finish);
        child.off('exit', gone);
        resolve(value);
      };
      const gone = (code, signal) => finish({ died: `process ended (${signal || code})` });
      timer = setTimeout(() => finish({ died: `over ${ms / 1000} s` }), ms);
      child.on('message', finish);
      child.on('exit', gone);
    });
  }
  async run(program) {
    const r = (this.results[program.name] ??= { times: [] });
    if (r.error) return;
    if (!this.child || !this.child.connected) await this.start();
    this.child.send({ source: program.source });
    const answer = await this.reply(timeoutMs);
    if (answer.died) {
      r.error = answer.died;
      this.child.kill('SIGKILL');
      this.child = null;
    } else if (answer.error !== null) {
      r.error = answer.error.trim().split('\n').pop().slice(0, 90);
    } else {
      r.times.push(answer[clock]);
      (r.both ??= []).push([answer.wallMs, answer.cpuMs]);
      r.out = answer.out;
    }
  }
}

const median = (xs) => {
  const s = [...xs].sort((a, b) => a - b), m = s.length >> 1;
  return s.length % 2 ? s[m] : (s[m - 1] + s[m]) / 2;
};
const geomean = (xs) => Math.exp(xs.reduce((a, x) => a + Math.log(x), 0) / xs.length);

const runtimes = [];
for (const file of readdirSync(join(here, 'adapters')).filter((f) => f.endsWith('.mjs'))) {
  const { default: adapter } = await import(new URL(`adapters/${file}`, import.meta.url).href);
  if (opt.only && !opt.only.split(',').includes(adapter.name)) continue;
  const rt = new Runtime(file);
  Object.assign(rt, { name: adapter.name, maxReps: adapter.maxReps ?? Infinity });
  const first = await rt.start();
  if (first.ready) runtimes.push(rt);
  else console.error(`skipped ${adapter.name}: ${first.skipped || first.died}`);
}
runtimes.sort((a, b) => ORDER.indexOf(a.name) - ORDER.indexOf(b.name));

for (let rep = 0; rep < reps; rep++) {
  for (const program of programs) {
    const turn = runtimes.filter((rt) => rep < rt.maxReps);
    for (let i = 0; i < turn.length; i++) {
      const rt = turn[(i + rep) % turn.length];
      await rt.run(program);
      if (opt.verbose) {
        const r = rt.results[program.name];
        console.error(rep, program.name, rt.name, r.error || r.times.at(-1).toFixed(0));
      }
    }
  }
}

const reference = runtimes.find((rt) => rt.name === 'cpython');
const base = runtimes.find((rt) => rt.name === 'pyodide');
const medianOf = (rt, p) => {
  const r = rt && rt.results[p];
  return r && !r.error && r.times.length ? median(r.times) : null;
};
const notes = [];
const cell = (rt, p) => {
  const r = rt.results[p.name];
  if (r.error) {
    notes.push(`${rt.name} / ${p.name}: ${r.error}`);
    return r.error.startsWith('over') ? `>${timeoutMs / 1000} s` : 'cannot';
  }
  const m = medianOf(rt, p.name), b = medianOf(base, p.name);
  let mark = '';
  const wanted = reference && reference.results[p.name].out;
  if (wanted && r.out.trim() !== wanted.trim()) {
    mark = '*';
    notes.push(`${rt.name} / ${p.name}: prints ${JSON.stringify(r.out.trim().slice(0, 120))}, CPython ${JSON.stringify(wanted.trim())}`);
  }
  return m.toFixed(0) + mark + (b && rt !== base ? ` (${(m / b).toFixed(2)}x)` : '');
};

console.log(`Medians of ${clock === 'cpuMs' ? 'processor' : 'wall'} time in ms, in brackets the ratio to Pyodide; * = output differs from CPython.\n`);
console.log(`| program | ${runtimes.map((rt) => rt.name).join(' | ')} |`);
console.log(`|---|${runtimes.map(() => '---:').join('|')}|`);
for (const p of programs) console.log(`| ${p.name} | ${runtimes.map((rt) => cell(rt, p)).join(' | ')} |`);
const geo = (rt) => {
  const ratios = programs.filter((p) => medianOf(rt, p.name) && medianOf(base, p.name))
    .map((p) => medianOf(rt, p.name) / medianOf(base, p.name));
  return ratios.length ? `${geomean(ratios).toFixed(2)}x (${ratios.length})` : '';
};
if (base) console.log(`| **geomean of ratios (programs run)** | ${runtimes.map(geo).join(' | ')} |`);
console.log(`| repetitions | ${runtimes.map((rt) => Math.min(reps, rt.maxReps)).join(' | ')} |`);
console.log(`| version | ${runtimes.map((rt) => rt.version).join(' | ')} |`);
console.log(`| load in Node, ms | ${runtimes.map((rt) => rt.loadMs.toFixed(0)).join(' | ')} |`);
if (notes.length) console.log('\n' + notes.map((n) => `- ${n}`).join('\n'));
if (opt.json) {
  writeFileSync(opt.json, JSON.stringify(Object.fromEntries(runtimes.map((rt) =>
    [rt.name, { version: rt.version, loadMs: rt.loadMs, results: rt.results }])), null, 1));
}
for (const rt of runtimes) if (rt.child) rt.child.kill();
