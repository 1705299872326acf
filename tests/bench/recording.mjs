// What recording costs and how fast any step is there: `node recording.mjs [--views=200] [--json=FILE]`.
//
// A program of somewhat over 100,000 steps is run plainly and recorded; then steps are visited in an order that jumps
// about (a fixed sequence), then one after the other, forward and back. Processor time for the runs, wall time for
// the views, as a reader would wait. Also checked: the state's hash at a step is the same however it was reached.
import { writeFileSync } from 'node:fs';
import { finish, openEngine, valueOf } from './engine.mjs';

const options = Object.fromEntries(process.argv.slice(2).map((word) => word.replace(/^--/, '').split('=')));
const views = Number(options.views ?? 200);

// Six steps a turn: lists that grow and die, a dict of names, a function call; about 400 objects alive.
const PROGRAM = `
def area(side):
    return side * side

kept = []
sizes = {}
for number in range(15000):
    square = area(number)
    kept.append([number, square])
    sizes[number % 200] = square
    if len(kept) > 200:
        del kept[:100]
print(len(kept), len(sizes), sum(sizes.values()))
`;

const engine = await openEngine();
const session = new engine.Session();

const cpu = (work) => {
  const before = process.cpuUsage();
  const result = work();
  const used = process.cpuUsage(before);
  return [result, (used.user + used.system) / 1000];
};
const wall = (work) => {
  const before = performance.now();
  work();
  return performance.now() - before;
};
const quantile = (times, q) => [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(q * times.length))];
const row = (what, times) =>
  `| ${what} | ${times.length} | ${quantile(times, 0.5).toFixed(1)} | ${quantile(times, 0.95).toFixed(1)} | ${Math.max(...times).toFixed(1)} |`;

for (let i = 0; i < 3; i++) finish(session, session.run(PROGRAM, '')); // let the browser's compiler settle
const [plain, plainMs] = cpu(() => finish(session, session.run(PROGRAM, '')));
const [recorded, recordMs] = cpu(() => finish(session, session.record(PROGRAM, '')));
if (plain.stdout !== recorded.stdout) throw new Error('recording changed what the program prints');
const stats = valueOf(session.stats());
const { steps } = stats;

const seek = (step) => wall(() => valueOf(session.view(step, '')));
let state = 12345;
const next = () => (state = (Math.imul(state, 1103515245) + 12345) >>> 0) % steps;
const jumps = Array.from({ length: views }, () => seek(next()));
const middle = steps >> 1;
session.view(middle, '');
const forward = Array.from({ length: views }, (_, i) => seek(middle + 1 + i));
const back = Array.from({ length: views }, (_, i) => seek(middle + views - 1 - i));

let different = 0;
for (let i = 0; i < 20; i++) {
  const step = Math.min(next(), steps - 2);
  const first = valueOf(session.stateHash(step));
  session.view(step + 1, '');
  if (valueOf(session.stateHash(step)) !== first) different++;
}

console.log(`${steps} steps; plain run ${plainMs.toFixed(0)} ms, recorded ${recordMs.toFixed(0)} ms`
  + ` (${(recordMs / plainMs).toFixed(2)}x), ${stats.checkpoints} checkpoints of ${(stats.checkpointBytes / 2 ** 20).toFixed(1)} MiB,`
  + ` image ${(stats.imageBytes / 2 ** 20).toFixed(1)} MiB\n`);
console.log('| view of a step, wall ms | views | median | 95 % | slowest |');
console.log('|---|---:|---:|---:|---:|');
console.log(row('any step, jumping about', jumps));
console.log(row('one step forward', forward));
console.log(row('one step back', back));
console.log(`\nState hashes of 20 steps reached twice: ${different === 0 ? 'all equal' : `${different} DIFFER`}`);
if (options.json) writeFileSync(options.json, JSON.stringify({ ...stats, plainMs, recordMs, jumps, forward, back }, null, 1));
process.exitCode = different === 0 ? 0 : 1;
