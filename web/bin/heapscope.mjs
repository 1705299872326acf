#!/usr/bin/env node
// The terminal program on the WebAssembly build: the same options and output as the native one.
import { readdirSync, readFileSync, writeSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { startEngine, valueOf } from "../src/engine-module.mjs";

const USAGE = `usage: heapscope run [--mode script|repl] [--model NAME] FILE|-
       heapscope record FILE [--mode script|repl] [--model NAME] [--view STEP] [--stats] [--trace]
`;
const SLICE_MS = 20;
const TRACE_STEPS = 256;

function fail(message) {
  writeSync(2, `heapscope: ${message}\n${USAGE}`);
  process.exit(2);
}

function parseArguments(words) {
  const [command, ...rest] = words;
  const options = { command, file: undefined };
  const withValue = { "--mode": "mode", "--model": "model", "--view": "view" };
  while (rest.length > 0) {
    const word = rest.shift();
    if (withValue[word]) {
      options[withValue[word]] = rest.shift() ?? fail(`${word} needs a value`);
    } else if (word === "--stats" || word === "--trace") {
      options[word.slice(2)] = true;
    } else if (word.startsWith("--")) {
      fail(`unknown option ${word}`);
    } else if (options.file === undefined) {
      options.file = word;
    } else {
      fail(`one file at a time, not also ${word}`);
    }
  }
  if ((command !== "run" && command !== "record") || options.file === undefined) {
    fail("what to run?");
  }
  return options;
}

/** Python files beside the program: it can import them. */
function filesBeside(file) {
  const folder = dirname(file);
  const own = basename(file);
  const files = {};
  for (const name of readdirSync(folder)) {
    if (name.endsWith(".py") && name !== own) {
      files[name] = readFileSync(join(folder, name), "utf8");
    }
  }
  return files;
}

function runOptions({ file, mode, model }, source) {
  const fromStdin = file === "-";
  const options = { filename: fromStdin ? "<stdin>" : file };
  if (mode) options.mode = mode;
  if (model) options.model = model;
  if (!fromStdin && /\bimport\b/.test(source)) options.files = filesBeside(file);
  if (!fromStdin && /\binput\s*\(/.test(source)) {
    const lines = readFileSync(0, "utf8").split("\n");
    if (lines.at(-1) === "") lines.pop();
    options.input = lines;
  }
  return options;
}

/** Everything, even into a full pipe. */
function writeAll(fd, text) {
  let bytes = Buffer.from(text, "utf8");
  while (bytes.length > 0) {
    try {
      bytes = bytes.subarray(writeSync(fd, bytes));
    } catch (error) {
      if (error.code === "EPIPE") process.exit(0);
      if (error.code !== "EAGAIN") throw error;
    }
  }
}

function drive(session, first, onOutput) {
  let progress = first;
  for (;;) {
    onOutput(progress);
    if (progress.state !== "running") {
      return progress;
    }
    progress = valueOf(session.advance(SLICE_MS));
  }
}

const options = parseArguments(process.argv.slice(2));
let source;
try {
  source = readFileSync(options.file === "-" ? 0 : options.file, "utf8");
} catch (error) {
  fail(`can't open file '${options.file}': ${error.message}`);
}
const module = await startEngine();
const session = new module.Session();
const settings = JSON.stringify(runOptions(options, source));

if (options.command === "run") {
  const end = drive(session, valueOf(session.run(source, settings)), (progress) => {
    writeAll(1, progress.stdout);
    writeAll(2, progress.stderr);
  });
  process.exitCode = end.status ?? 1;
} else {
  const end = drive(session, valueOf(session.record(source, settings)), () => {});
  if (options.trace) {
    for (let from = 0; from < end.steps; from += TRACE_STEPS) {
      writeAll(1, session.trace(from, Math.min(end.steps, from + TRACE_STEPS)));
    }
  }
  if (options.view !== undefined) {
    const step = Number(options.view);
    const view = valueOf(session.view(step < 0 ? end.steps + step : step, ""));
    writeAll(1, `${JSON.stringify(view)}\n`);
  }
  if (options.stats || (!options.trace && options.view === undefined)) {
    writeAll(1, `${JSON.stringify(valueOf(session.stats()))}\n`);
  }
}
session.delete();
