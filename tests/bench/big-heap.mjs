// A heap of 1,000,000 live objects: `node big-heap.mjs [--objects=1000000] [--reps=5] [--json=FILE]`.
//
// Instances of a class with slots in a list, each with a list of its own (two objects to each), half of them in a chain.
// At the last step: the view of a window, retained sizes, the shortest paths to one object, the summary by type.
// Processor time of this process; the first time through lets the browser's compiler settle.
import { writeFileSync } from 'node:fs';
import { finish, openEngine, valueOf } from './engine.mjs';

const options = Object.fromEntries(process.argv.slice(2).map((word) => word.replace(/^--/, '').split('=')));
const objects = Number(options.objects ?? 1_000_000);
const reps = Number(options.reps ?? 5);

const PROGRAM = `
class Node:
    __slots__ = ('items', 'next')

def build(n):
    head = None
    kept = []
    for i in range(n):
        node = Node()
        node.items = []
        node.next = head
        if i % 2:
            head = node
        kept.append(node)
    return kept, head

kept, head = build(${objects >> 1})
wanted = kept[${objects >> 2}].items
done = True
`;

const engine = await openEngine();
const session = new engine.Session();
const started = process.cpuUsage();
const run = finish(session, session.record(PROGRAM, JSON.stringify({ stepLimit: 20_000_000 })));
const used = process.cpuUsage(started);
if (run.status !== 0) throw new Error(run.stderr);
const step = run.steps - 2;
const first = valueOf(session.view(step, ''));
const wanted = first.globals.wanted;
const unnamed = wanted - 1;   // the instance that holds it was made just before it; the list of all holds that one

const cpu = (work) => {
  const before = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(before);
  return [result, (user + system) / 1000];
};
// The heap's graph is kept for the next question about a step: asked of two steps in turn, it is built each time.
let turn = 0;
const elsewhere = () => step - (turn++ % 2);
const ask = (question) => valueOf(session.ask(JSON.stringify({ step, ...question })));
const asked = {
  'view of a window': () => valueOf(session.view(step, '')),
  'the same of 60 objects': () => valueOf(session.view(step, JSON.stringify({ objects: 60 }))),
  'summary by type': () => ask({ ask: 'summary' }),
  'retained sizes': () => ask({ ask: 'retained', top: 50 }),
  'shortest paths to an object': () => ask({ ask: 'paths', id: wanted }),
  'retained sizes, first question of a step': () => ask({ step: elsewhere(), ask: 'retained', top: 50 }),
  'shortest paths, first question of a step': () => ask({ step: elsewhere(), ask: 'paths', id: wanted }),
  'the same, of an object without a name': () => ask({ step: elsewhere(), ask: 'paths', id: unnamed }),
};
const report = { steps: run.steps, recordMs: (used.user + used.system) / 1000 };
console.log(`${run.steps} steps, recorded in ${report.recordMs.toFixed(0)} ms; ${JSON.stringify(valueOf(session.stats()))}`);
console.log(`${ask({ ask: 'summary' }).count} objects; the module holds ${process.memoryUsage().rss >> 20} MiB\n`);
console.log('| at the last step, processor ms | times | median | slowest |');
console.log('|---|---:|---:|---:|');
for (const [what, work] of Object.entries(asked)) {
  work();
  const times = Array.from({ length: reps }, () => cpu(work)[1]).sort((a, b) => a - b);
  report[what] = times;
  console.log(`| ${what} | ${reps} | ${times[reps >> 1].toFixed(0)} | ${times.at(-1).toFixed(0)} |`);
}
if (options.json) writeFileSync(options.json, JSON.stringify(report, null, 1));
