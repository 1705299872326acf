// The terminal program on the WebAssembly build, for many requests in one process (engines.py, BatchEngine).
// A request a line on stdin: {"arguments": ["run", "--mode", "repl", FILE]}; an answer a line on stdout:
// {"status", "stdout", "stderr"}.
//
//     node wasm_batch.mjs
//
// One instance serves all requests, each with a session of its own, so state that survives a session would show.
// An instance that stopped is lost (docs/webassembly.md) and replaced.
import { createInterface } from "node:readline";
import { startEngine } from "../../web/src/engine-module.mjs";
import { terminal } from "../../web/src/terminal.mjs";

let instance = null;

for await (const line of createInterface({ input: process.stdin })) {
  const written = { 1: "", 2: "" };
  const write = (fd, text) => {
    written[fd] += text;
  };
  let status;
  try {
    status = await terminal(JSON.parse(line).arguments, {
      write,
      readInput: () => "", // stdin brings requests: the programs have none
      startEngine: async () => (instance ??= await startEngine()),
    });
  } catch (error) {
    instance = null;
    status = -1;
    written[2] += `the engine stopped: ${String(error?.message ?? error)}\n`;
  }
  process.stdout.write(`${JSON.stringify({ status, stdout: written[1], stderr: written[2] })}\n`);
}
