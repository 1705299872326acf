// Steps of the view-leak lesson at its full size, made by rule.
import { gcView, memoryView } from "./fixture-module.mjs";

export const VIEW_LEAK_SOURCE = `import numpy as np

corners = []
for i in range(50):
    a = np.random.choice(10, size=(7000, 7000))
    corners.append(a[:5, :5])

print(len(corners), corners[0].shape)
`;

const LINES = [0, 1, 3];
for (let i = 0; i < 50; i++) LINES.push(4, 5, 6);
LINES.push(4, 8, 8, 0);
export const viewLeakSteps = LINES.length;

const array = (id, base, turn, refcount) => {
  const start = 0x7f1000000000 + turn * 0x18000000;
  const view = base !== null;
  return {
    id,
    address: 0x7f0000140000 + id * 128,
    type: "ndarray",
    kind: "ndarray",
    size: view ? 128 : 392_000_128,
    refcount,
    generation: null,
    summary: view ? "array(5, 5)" : "array(7000, 7000)",
    static: false,
    reached: "names",
    born: 3 + turn * 3 + (view ? 2 : 1),
    bornLine: view ? 6 : 5,
    fields: view ? [{ name: "base", role: "base", to: base }] : [],
    buffer: {
      address: start,
      start,
      bytes: 392_000_000,
      owner: base ?? id,
      offset: 0,
      shape: view ? [5, 5] : [7000, 7000],
      strides: [56_000, 8],
      dtype: "int64",
      itemsize: 8,
      flags: view ? ["WRITEABLE"] : ["C_CONTIGUOUS", "OWNDATA", "WRITEABLE"],
      used: view ? 200 : 392_000_000,
      keeps: view ? 392_000_000 : 0,
      place: "region",
      resident: 392_000_000,
      preview: Array.from({ length: 25 }, (_, k) => String((k * 7 + turn * 3) % 10)),
    },
  };
};

export function viewLeakView(step) {
  const line = LINES[step];
  const last = step === viewLeakSteps - 1;
  const turnsRun = Math.max(0, Math.min(50, Math.floor((step - 3) / 3)));
  const inTurn = step >= 4 && step < 154 ? (step - 3) % 3 : 0;
  const views = Math.min(50, turnsRun);
  const arrays = Math.min(50, turnsRun + (inTurn === 2 ? 1 : 0));
  const objects = [];
  const globals = {};
  if (step > 2 && !last) {
    globals.corners = 10;
    objects.push({
      id: 10,
      address: 0x7f0000130000,
      type: "list",
      kind: "list",
      size: 56 + views * 8,
      refcount: 1,
      generation: 0,
      summary: "[...]",
      static: false,
      reached: "names",
      born: 2,
      bornLine: 3,
      fields: Array.from({ length: views }, (_, k) => ({ name: String(k), role: "item", index: k, to: 101 + k * 2 })),
      length: views,
      capacity: views + 4,
    });
    for (let k = 0; k < arrays; k++) {
      const isLast = k === arrays - 1;
      objects.push(array(100 + k * 2, null, k, (k < views ? 1 : 0) + (isLast ? 1 : 0)));
      if (k < views) objects.push(array(101 + k * 2, 100 + k * 2, k, 1));
    }
    if (arrays) globals.a = 100 + (arrays - 1) * 2;
  }
  const before = step === 0 ? null : LINES[step - 1];
  const regions = Array.from({ length: last ? 0 : arrays }, (_, k) => ({
    address: 0x7f1000000000 + k * 0x18000000,
    bytes: 392_003_584,
    resident: 392_000_000,
    purpose: "buffer",
  }));
  return {
    step,
    event: step === 0 ? "call" : last ? "end" : step === viewLeakSteps - 2 ? "return" : "line",
    line,
    name: "<module>",
    depth: 0,
    previous: before === null ? null : { event: step === 1 ? "call" : "line", line: before, name: "<module>", depth: 0 },
    stdout: step === viewLeakSteps - 2 ? "50 (5, 5)\n" : "",
    printed: step >= viewLeakSteps - 2 ? 10 : 0,
    error: null,
    globals,
    frames: last ? [] : [{ name: "<module>", line, locals: {}, cells: {}, stack: [] }],
    objects: objects.sort((a, b) => a.id - b.id),
    more: 0,
    changes: {
      created:
        inTurn === 2 ? [100 + turnsRun * 2] : before === 6 ? [101 + (views - 1) * 2] : before === 3 ? [10] : [],
      freed: [],
      changed: [],
      allocations: 2,
      frees: 0,
      collections: [],
    },
    gc: gcView(),
    memory: memoryView(0, regions),
  };
}
