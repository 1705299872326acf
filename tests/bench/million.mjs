// A million steps and any of them at once: `node million.mjs [--rounds=4900] [--views=1000] [--reps=5] [--warm-up=10] [--json=FILE]`.
//
// The program keeps 201 objects alive, a chain of 67 nodes with a list and a str each, and walks it again and again;
// 4900 rounds are just over 1,000,000 steps. It is run plainly and recorded, the median of `reps`; then random steps
// are visited, then one after the other, forward and back. Processor time of this process. The native build's figures:
// build/native/tests/recording_bench.
import { writeFileSync } from 'node:fs';
import { finish, openEngine, valueOf } from './engine.mjs';

const options = Object.fromEntries(process.argv.slice(2).map((word) => word.replace(/^--/, '').split('=')));
const rounds = Number(options.rounds ?? 4900);
const views = Number(options.views ?? 1000);
const reps = Number(options.reps ?? 5);

const PROGRAM = `
class Node:
    def __init__(self, value):
        self.value = value
        self.next = None
        self.tags = [value * 1000, "t" + str(value)]

def build(n):
    head = None
    for i in range(n):
        node = Node(i)
        node.next = head
        head = node
    return head

def main(n):
    head = build(67)
    total = 0
    for i in range(n):
        at = head
        while at is not None:
            total += at.value
            at = at.next
    return total
print(main(${rounds}))
`;

const engine = await openEngine();
const session = new engine.Session();
const OPTIONS = JSON.stringify({ stepLimit: 20_000_000 });

const cpu = (work) => {
  const before = process.cpuUsage();
  const result = work();
  const used = process.cpuUsage(before);
  return [result, (used.user + used.system) / 1000];
};
const quantile = (times, q) => [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(q * times.length))];
const row = (what, times) =>
  `| ${what} | ${times.length} | ${quantile(times, 0.5).toFixed(1)} | ${quantile(times, 0.95).toFixed(1)} | ${Math.max(...times).toFixed(1)} |`;

/** Rounds until the compiler of WebAssembly, whose threads' time counts here too, has settled: with one, the first of five
 * repetitions still have it at work, and tell of it instead of recording. None where memory is what is looked at. */
const warmUp = Number(options['warm-up'] ?? 10);
const plain = [];
const recorded = [];
let stdout = '';
for (let i = -warmUp; i < reps; i++) {
  const [run, plainMs] = cpu(() => finish(session, session.run(PROGRAM, OPTIONS)));
  const [record, recordMs] = cpu(() => finish(session, session.record(PROGRAM, OPTIONS)));
  if (run.stdout !== record.stdout) throw new Error('recording changed what the program prints');
  stdout = record.stdout;
  if (i >= 0) {
    plain.push(plainMs);
    recorded.push(recordMs);
  }
}
const plainMs = quantile(plain, 0.5);
const recordMs = quantile(recorded, 0.5);
const stats = valueOf(session.stats());
const { steps } = stats;

const seek = (step) => cpu(() => valueOf(session.view(step, '')))[1];
let state = 12345;
const next = () => (state = (Math.imul(state, 1103515245) + 12345) >>> 0) % steps;
const jumps = Array.from({ length: views }, () => seek(next()));
const middle = steps >> 1;
session.view(middle, '');
const forward = Array.from({ length: views }, (_, i) => seek(middle + 1 + i));
const back = Array.from({ length: views }, (_, i) => seek(middle + views - 1 - i));

console.log(`${steps} steps (prints ${stdout.trim()}); plain ${plainMs.toFixed(0)} ms, recorded ${recordMs.toFixed(0)} ms`
  + ` (${(recordMs / plainMs).toFixed(2)}x, ${(steps / recordMs / 1000).toFixed(1)} million steps a second),`
  + ` ${stats.checkpoints} checkpoints of ${(stats.checkpointBytes / 2 ** 20).toFixed(1)} MiB\n`);
console.log('| view of a step, processor ms | views | median | 95 % | slowest |');
console.log('|---|---:|---:|---:|---:|');
console.log(row('any step, jumping about', jumps));
console.log(row('one step forward', forward));
console.log(row('one step back', back));
if (options.json) writeFileSync(options.json, JSON.stringify({ ...stats, plain, recorded, jumps, forward, back }, null, 1));
