import { afterEach, beforeEach, expect, test, vi } from "vitest";
import {
  forgetRecent,
  keepRecent,
  readRecent,
  titleOfProgram,
} from "../../../web/src/state/recent.js";

beforeEach(() => {
  const kept = new Map<string, string>();
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => kept.set(key, text),
    removeItem: (key: string) => kept.delete(key),
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const keep = (source: string): void => keepRecent({ source, mode: "script" });
const sources = (): string[] => readRecent().map(({ source }) => source);

test("the newest comes first, each once, and no more than twelve", () => {
  for (let n = 0; n < 20; n++) {
    keep(`a = ${n};\n`);
  }
  keep("a = 15;\n");
  expect(sources().slice(0, 3)).toEqual([
    "a = 15;\n",
    "a = 19;\n",
    "a = 18;\n",
  ]);
  expect(sources()).toHaveLength(12);
});

test("a program that grew takes the place of what it was", () => {
  keep("a = 1\n");
  keep("b = 1\n");
  keep("a = 1\nb = a\n");
  expect(sources()).toEqual(["a = 1\nb = a\n", "b = 1\n"]);
});

test("neither empty programs nor very long ones are kept", () => {
  keep(" \n");
  keep(`a = ${"1".repeat(30_000)}\n`);
  expect(sources()).toEqual([]);
});

test("one is forgotten, or all", () => {
  keep("a = 1\n");
  keep("b = 1\n");
  forgetRecent("a = 1\n");
  expect(sources()).toEqual(["b = 1\n"]);
  forgetRecent();
  expect(sources()).toEqual([]);
});

test("what others wrote to the storage is no program", () => {
  localStorage.setItem("heapscope.recent", '[{"source": 3}, "x", null]');
  expect(sources()).toEqual([]);
  localStorage.setItem("heapscope.recent", "{");
  expect(sources()).toEqual([]);
});

test.each([
  ["import gc\nfrom sys import path\n\nkept = []\n", "kept = []"],
  ["# Who holds it?\na = 1\n", "Who holds it?"],
  ['"""An order book."""\nimport gc\n', "An order book."],
  ["'''\nA cache\n'''\n", "A cache"],
  ["import gc\n", "import gc"],
  ["", ""],
])("%j is called %j", (source, title) => {
  expect(titleOfProgram(source)).toBe(title);
});
