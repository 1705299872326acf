import { expect, test } from "vitest";
import { isRecording } from "../../../web/src/app/files.js";
import { readRecording } from "../../../web/src/state/recording-file.js";

const VERSION = "0.1.0";
const FILE = {
  heapscope: VERSION,
  source: "a = input()\n",
  mode: "script",
  model: "3.11",
  shuffle: 0,
  collects: true,
  filename: "program.py",
  importPath: "",
  stepLimit: 10_000_000,
  waitsForInput: false,
  input: ["one"],
  files: { "helper.py": "b = 1\n" },
  steps: 3,
  stateHash: "0123456789abcdef",
};
const read = (change: object = {}): unknown =>
  readRecording(JSON.stringify({ ...FILE, ...change }), VERSION);

test("a recording is its source, what the run depends on, and what it came to", () => {
  expect(read()).toMatchObject({
    source: FILE.source,
    mode: "script",
    steps: 3,
    options: { input: ["one"], files: FILE.files, collects: true },
  });
  expect(isRecording(JSON.stringify(FILE))).toBe(true);
  expect(isRecording("a = 1\n")).toBe(false);
});

test("of one of another version its program is known", () => {
  expect(read({ heapscope: "0.0.9" })).toEqual({
    why: "version",
    version: "0.0.9",
    source: FILE.source,
  });
});

test.each([
  [{ source: 1 }, "text"],
  [{ heapscope: null }, "text"],
  [{ steps: "3" }, "end"],
  [{ steps: 1.5 }, "end"],
  [{ stateHash: undefined }, "end"],
  [{ input: "one" }, "options"],
  [{ input: [1] }, "options"],
  [{ files: { a: 1 } }, "options"],
  [{ mode: "other" }, "options"],
  [{ stepLimit: -1 }, "options"],
  [{ waitsForInput: "no" }, "options"],
])("what is not as it should be is refused: %j", (change, why) => {
  expect(read(change)).toEqual({ why });
});

test("text that breaks off, or is no object, is refused", () => {
  const text = JSON.stringify(FILE);
  for (let length = 0; length < text.length; length++) {
    expect(readRecording(text.slice(0, length), VERSION)).toEqual({
      why: "text",
    });
  }
  expect(readRecording("[]", VERSION)).toEqual({ why: "text" });
});
