// The terminal program's `run` and `record`, on the WebAssembly build, for many requests in one process
// (tests/tools/engines.py, BatchEngine). A request a line on stdin: {"arguments": ["run", "--mode", "repl", FILE]};
// an answer a line on stdout: {"status", "stdout", "stderr"}.
//
//     node wasm_batch.mjs MODULE.mjs
//
// One compiled module and one instance serve all requests, each with a session of its own; an instance that aborted
// is lost (docs/webassembly.md) and replaced.
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";

const modulePath = process.argv[2];
const { default: createModule } = await import(pathToFileURL(modulePath).href);
const compiled = new WebAssembly.Module(readFileSync(join(dirname(modulePath), "heapscope.wasm")));

let instance = null;
async function fresh() {
  return createModule({
    instantiateWasm(imports, receive) {
      const made = new WebAssembly.Instance(compiled, imports);
      receive(made, compiled);
      return made.exports;
    },
    print() {},
    printErr() {},
  });
}

function valueOf(text) {
  const answer = JSON.parse(text);
  if (!answer.ok) throw new Error(`${answer.error.code}: ${answer.error.message}`);
  return answer.value;
}

function optionsOf(words) {
  const given = { mode: "script", file: null };
  for (let i = 0; i < words.length; i++) {
    if (words[i] === "--mode" || words[i] === "--view" || words[i] === "--model") {
      given[words[i].slice(2)] = words[++i];
    } else if (words[i].startsWith("--")) {
      given[words[i].slice(2)] = true;
    } else {
      given.file = words[i];
    }
  }
  return given;
}

function finish(session, first) {
  let stdout = "";
  let stderr = "";
  let progress = first;
  for (;;) {
    stdout += progress.stdout;
    stderr += progress.stderr;
    if (progress.state !== "running") return { status: progress.status ?? 1, stdout, stderr };
    progress = valueOf(session.advance(50));
  }
}

function answer([command, ...words]) {
  const given = optionsOf(words);
  const source = readFileSync(given.file, "utf8");
  const options = JSON.stringify({ mode: given.mode, filename: given.file, ...(given.model && { model: given.model }) });
  const session = new instance.Session();
  try {
    if (command === "run") return finish(session, valueOf(session.run(source, options)));
    finish(session, valueOf(session.record(source, options)));
    const { steps } = valueOf(session.stats());
    if (given.trace) return { status: 0, stdout: session.trace(0, steps), stderr: "" };
    if (given.stats) return { status: 0, stdout: `${JSON.stringify(valueOf(session.stats()))}\n`, stderr: "" };
    const view = valueOf(session.view(Number(given.view ?? steps - 1), ""));
    return { status: 0, stdout: `${JSON.stringify(view)}\n`, stderr: "" };
  } finally {
    session.delete();
  }
}

for await (const line of createInterface({ input: process.stdin })) {
  let reply;
  try {
    instance ??= await fresh();
    reply = answer(JSON.parse(line).arguments);
  } catch (error) {
    instance = null;
    reply = { status: -1, stdout: "", stderr: `the engine stopped: ${String(error?.message ?? error)}\n` };
  }
  process.stdout.write(`${JSON.stringify(reply)}\n`);
}
