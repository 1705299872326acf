// The terminal program on the WebAssembly build: the same options and output as the native one.
import { readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { valueOf } from "./engine-module.mjs";

const USAGE = `usage: heapscope run [--mode script|repl] [--model NAME] [--verify] FILE|-
       heapscope record [--mode script|repl] [--model NAME] [--verify] FILE|- [--view STEP]
                        [--stats] [--trace] [--hashes]

run      behaves like python3 FILE: output, traceback, exit status
record   runs FILE step by step and prints
  --view STEP   the heap at a step, as JSON (negative: from the end)
  --stats       the recording's figures, as JSON
  --trace       every step, a JSON object per line (tests/traces/README.md)
  --hashes      a hash of the machine's state at every step

--verify        checks the whole heap at the end; what is wrong goes to stderr, status 3
`;
const SLICE_MS = 20;
const STATUS_OF_PROBLEMS = 3;
const TRACE_STEPS = 256;
const FLAGS = ["stats", "trace", "hashes"];
const VALUES = ["mode", "model", "view"];

class UsageError extends Error {}

function fail(message) {
  throw new UsageError(message);
}

function parseOption(options, word, rest) {
  const name = word.slice(2);
  const isView = FLAGS.includes(name) || name === "view";
  if (isView && options.command !== "record") {
    fail(`unknown option '${word}'`);
  }
  if (VALUES.includes(name)) {
    options[name] = rest.shift() ?? fail(`${word} needs a value`);
  } else if (FLAGS.includes(name) || name === "verify") {
    options[name] = true;
  } else {
    fail(`unknown option '${word}'`);
  }
}

function parseArguments(words) {
  const [command = "--help", ...rest] = words;
  const options = { command, file: undefined };
  if (command !== "run" && command !== "record") {
    return ["--help", "-h", "help", "--version"].includes(command)
      ? options
      : fail(`unknown command '${command}'`);
  }
  while (rest.length > 0) {
    const word = rest.shift();
    if (word.startsWith("-") && word !== "-") {
      parseOption(options, word, rest);
    } else if (options.file !== undefined) {
      fail(`more than one file: '${options.file}' and '${word}'`);
    } else {
      options.file = word;
    }
  }
  if (options.mode !== undefined && options.mode !== "script" && options.mode !== "repl") {
    fail(`--mode is script or repl, not '${options.mode}'`);
  }
  if (options.view !== undefined && !/^-?\d+$/.test(options.view)) {
    fail(`--view needs the number of a step, not '${options.view}'`);
  }
  return options.file === undefined ? fail("no file given") : options;
}

/** Python files beside the program: it can import them. */
function filesBeside(file) {
  const folder = dirname(file);
  const own = basename(file);
  const files = {};
  for (const name of readdirSync(folder)) {
    if (name.endsWith(".py") && name !== own) {
      files[`${folder}/${name}`] = readFileSync(join(folder, name), "utf8");
    }
  }
  return files;
}

function runOptions({ file, mode, model, verify }, source, readInput) {
  const fromStdin = file === "-";
  const options = { filename: fromStdin ? "<stdin>" : file };
  if (mode) options.mode = mode;
  if (model) options.model = model;
  if (verify) options.verify = true;
  if (!fromStdin) options.importPath = dirname(file);
  if (!fromStdin && /\bimport\b/.test(source)) options.files = filesBeside(file);
  if (!fromStdin && /\binput\s*\(/.test(source)) {
    const lines = readInput().split("\n");
    if (lines.at(-1) === "") lines.pop();
    options.input = lines;
  }
  return options;
}

function finish(session, first, write) {
  let progress = first;
  for (;;) {
    write(1, progress.stdout);
    write(2, progress.stderr);
    if (progress.state !== "running") {
      return progress;
    }
    progress = valueOf(session.advance(SLICE_MS));
  }
}

/** The value's own text, byte for byte as the engine wrote it. */
function textOf(answer) {
  const before = '{"ok":true,"value":';
  return answer.startsWith(before) ? answer.slice(before.length, -1) : answer;
}

function printRecord(session, options, steps, write) {
  if (options.trace) {
    for (let from = 0; from < steps; from += TRACE_STEPS) {
      write(1, session.trace(from, Math.min(steps, from + TRACE_STEPS)));
    }
  }
  if (options.view !== undefined) {
    const step = Number(options.view);
    write(1, `${textOf(session.view(step < 0 ? steps + step : step, ""))}\n`);
  }
  if (options.hashes) {
    for (let step = 0; step < steps; step++) {
      write(1, `${textOf(session.stateHash(step))}\n`);
    }
  }
  if (options.stats) {
    write(1, `${textOf(session.stats())}\n`);
  }
}

/**
 * Runs one command. `write(fd, text)` takes its output, `startEngine()` gives the module. Returns the
 * exit status.
 */
export async function terminal(words, { write, startEngine, readInput = readStdin }) {
  try {
    return await command(parseArguments(words), write, startEngine, readInput);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    write(2, `heapscope: ${error.message}\n${USAGE}`);
    return 2;
  }
}

function readStdin() {
  return readFileSync(0, "utf8");
}

async function command(options, write, startEngine, readInput) {
  if (options.command === "--version") {
    const module = await startEngine();
    write(1, `heapscope ${module.version()}\n`);
    return 0;
  }
  if (options.file === undefined) {
    write(1, USAGE);
    return 0;
  }
  let source; // its bytes: the program itself says how they are encoded
  try {
    source = readFileSync(options.file === "-" ? 0 : options.file);
  } catch {
    fail(`can't open file '${options.file}'`);
  }
  const module = await startEngine();
  const session = new module.Session();
  const settings = JSON.stringify(runOptions(options, source.toString("latin1"), readInput));
  let status;
  if (options.command === "run") {
    status = finish(session, valueOf(session.run(source, settings)), write).status ?? 1;
  } else {
    const quiet = options.view !== undefined || FLAGS.some((flag) => options[flag]);
    const echo = quiet ? () => {} : write;
    const end = finish(session, valueOf(session.record(source, settings)), echo);
    printRecord(session, options, end.steps, write);
    status = quiet ? 0 : (end.status ?? 0);
  }
  const problems = session.problems();
  write(2, problems);
  session.delete();
  return problems === "" ? status : STATUS_OF_PROBLEMS;
}
