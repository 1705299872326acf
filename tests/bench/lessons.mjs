// Every step of every lesson, forward and back: `node lessons.mjs [--only=NAME] [--slow=8] [--json=FILE]`.
//
// Each lesson is recorded and prepared as the page does it, then all its steps are viewed in order, and back to the first.
// Processor time of this process per view; those above `slow` ms are listed.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { finish, openEngine, valueOf } from './engine.mjs';

const options = Object.fromEntries(process.argv.slice(2).map((word) => word.replace(/^--/, '').split('=')));
const slow = Number(options.slow ?? 8);
const folder = new URL('../../web/lessons/', import.meta.url);

const engine = await openEngine();
const session = new engine.Session();
const cpu = (work) => {
  const before = process.cpuUsage();
  work();
  const used = process.cpuUsage(before);
  return (used.user + used.system) / 1000;
};
const quantile = (times, q) => [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(q * times.length))];
const row = (what, times) =>
  `| ${what} | ${times.length} | ${quantile(times, 0.5).toFixed(1)} | ${quantile(times, 0.95).toFixed(1)} | ${Math.max(...times).toFixed(1)} |`;

const names = readdirSync(folder)
  .filter((name) => /^\d/.test(name) && name.includes(options.only ?? ''))
  .sort();
const forward = [];
const back = [];
const above = [];
let preparing = 0;
let slowestPreparation = 0;
/** Rounds over all lessons until the compiler of WebAssembly, whose threads' time counts here too, has settled. */
const WARM_UP = 1;
for (let round = -WARM_UP; round < 1; round++) {
  for (const name of names) {
    const source = readFileSync(new URL(`${name}/program.py`, folder), 'utf8');
    finish(session, session.record(source, ''));
    const preparation = cpu(() => {
      while (valueOf(session.prepare(12)) > 0);
    });
    const { steps } = valueOf(session.stats());
    const view = (times, direction, step) => {
      const took = cpu(() => valueOf(session.view(step, '')));
      if (round < 0) return;
      times.push(took);
      if (took > slow) above.push({ name, direction, step, line: valueOf(session.view(step, '')).line, took });
    };
    session.view(0, '');
    for (let step = 1; step < steps; step++) view(forward, 'forward', step);
    for (let step = steps - 2; step >= 0; step--) view(back, 'back', step);
    if (round >= 0) {
      preparing += preparation;
      slowestPreparation = Math.max(slowestPreparation, preparation);
    }
  }
}
console.log(`${names.length} lessons; making slow steps ready took ${preparing.toFixed(0)} ms in all,`
  + ` ${slowestPreparation.toFixed(0)} of the slowest lesson\n`);
console.log('| view of a step, processor ms | views | median | 95 % | slowest |');
console.log('|---|---:|---:|---:|---:|');
console.log(row('one step forward', forward));
console.log(row('one step back', back));
console.log(above.length === 0 ? `\nNone takes more than ${slow} ms.` : `\nAbove ${slow} ms:`);
for (const { name, direction, step, line, took } of above) {
  console.log(`  ${name}: ${direction} to step ${step} (line ${line}): ${took.toFixed(1)}`);
}
if (options.json) writeFileSync(options.json, JSON.stringify({ forward, back, above }, null, 1));
