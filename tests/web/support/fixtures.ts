/** Steps of small programs as CPython 3.11.2 had them, as views. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { HeapObject, View } from "../../../web/src/engine/view.js";
import { convert } from "./recorded.mjs";

export function fixture(name: "tuple-of-list" | "cycle"): View[] {
  const file = fileURLToPath(
    new URL(`../fixtures/${name}.jsonl`, import.meta.url),
  );
  const lines = readFileSync(file, "utf8").trim().split("\n");
  return convert(lines.map((line) => JSON.parse(line) as unknown)) as View[];
}

/** An object with defaults for all that a test does not care about. */
export function object(some: Partial<HeapObject> & { id: number }): HeapObject {
  return {
    address: 0x7f0000100000 + some.id * 64,
    type: some.kind ?? "list",
    kind: "list",
    size: 64,
    refcount: 1,
    generation: 0,
    summary: "[...]",
    static: false,
    reached: "names",
    born: 0,
    bornLine: 1,
    fields: [],
    ...some,
  };
}

export function view(some: Partial<View>): View {
  return {
    step: 1,
    event: "line",
    line: 2,
    name: "<module>",
    depth: 0,
    previous: { event: "line", line: 1, name: "<module>", depth: 0 },
    stdout: "",
    printed: 0,
    error: null,
    globals: {},
    frames: [{ name: "<module>", line: 2, locals: {}, cells: {}, stack: [] }],
    objects: [],
    more: 0,
    unexamined: 0,
    changes: {
      created: [],
      freed: [],
      changed: [],
      allocations: 0,
      frees: 0,
      collections: [],
    },
    gc: {
      enabled: true,
      counts: [0, 0, 0],
      thresholds: [700, 10, 10],
      sizes: [0, 0, 0],
      collections: [0, 0, 0],
    },
    memory: {
      resident: 0,
      virtual: 0,
      held: 0,
      arenas: [],
      heap: { chunks: 0, used: 0, free: 0, bytes: 0 },
      regions: [],
      freeLists: [],
    },
    ...some,
  };
}
