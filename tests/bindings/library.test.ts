/** The parts of the library: which programs ask for which. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import type { HeapscopeModule } from "../../bindings/heapscope.js";
import type { Progress } from "../../web/src/engine/answers.js";
import { engineFolder, valueOf } from "../../web/src/engine-module.mjs";

const folder = engineFolder();
const read = (name: string) => new Uint8Array(readFileSync(join(folder, name)));
const fileOf = (part: string) => read(`heapscope.library.${part}.txt`);

async function freshModule(): Promise<HeapscopeModule> {
  const address = pathToFileURL(join(folder, "heapscope.mjs")).href;
  const { default: create } = (await import(address)) as {
    default: typeof import("../../bindings/heapscope.js").default;
  };
  return create({
    wasmBinary: read("heapscope.wasm"),
    secondary: read("heapscope.secondary.wasm"),
  });
}

/** Runs the program as a host does: which parts it asked for, and what it printed. */
async function runOf(
  source: string,
): Promise<{ parts: string[]; stdout: string }> {
  const module = await freshModule();
  const session = new module.Session();
  const parts: string[] = [];
  for (;;) {
    let progress = valueOf(session.run(source, "")) as Progress;
    let { stdout } = progress;
    while (progress.state === "running") {
      progress = valueOf(session.advance(100)) as Progress;
      stdout += progress.stdout;
    }
    if (!progress.libraryWanted) {
      return { parts, stdout };
    }
    expect(parts).not.toContain(progress.libraryWanted);
    parts.push(progress.libraryWanted);
    expect(module.provideLibrary(fileOf(progress.libraryWanted))).toBe(true);
  }
}

test("a program without imports asks for nothing", async () => {
  expect(await runOf("print([1] * 3)\n")).toEqual({
    parts: [],
    stdout: "[1, 1, 1]\n",
  });
});

test("what courses import most is one part", async () => {
  const names =
    `abc array ast bisect codecs collections.abc contextlib contextvars copy ctypes dataclasses datetime dis
    enum functools gc heapq inspect io itertools json math operator os.path pprint random re reprlib string struct sys
    textwrap threading time timeit traceback tracemalloc types typing warnings weakref`.split(
      /\s+/,
    );
  const source = `import ${names.join(", ")}\nprint(collections.Counter("aab"))\n`;
  expect(await runOf(source)).toEqual({
    parts: ["common"],
    stdout: "Counter({'a': 2, 'b': 1})\n",
  });
});

test("numpy, torch, rarer modules and names of characters come when they are wanted", async () => {
  const source = `import numpy as np
print(np.arange(3).sum())
import torch
print(torch.ones(2).sum())
import fractions
print(fractions.Fraction(1, 3), "\\N{BLACK HEART SUIT}")
`;
  const { parts, stdout } = await runOf(source);
  expect(stdout).toBe("3\ntensor(2.)\n1/3 ♥\n");
  expect([...parts].sort()).toEqual([
    "common",
    "more",
    "numpy",
    "tables",
    "torch",
  ]);
  const there = readdirSync(folder).filter((name) =>
    name.startsWith("heapscope.library."),
  );
  expect(there).toHaveLength(5);
});

test("other contents are refused", async () => {
  const module = await freshModule();
  const damaged = Uint8Array.from(fileOf("common"));
  damaged[damaged.length >> 1]! ^= 1;
  expect(module.provideLibrary(damaged)).toBe(false);
  expect(module.provideLibrary(fileOf("common").subarray(1))).toBe(false);
  expect(module.provideLibrary(fileOf("common"))).toBe(true);
});
