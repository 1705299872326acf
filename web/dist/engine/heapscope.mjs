// ../tests/web/support/fixture-view-leak.mjs
var VIEW_LEAK_SOURCE = `import numpy as np

corners = []
for i in range(50):
    a = np.random.choice(10, size=(7000, 7000))
    corners.append(a[:5, :5])

print(len(corners), corners[0].shape)
`;
var LINES = [0, 1, 3];
for (let i = 0; i < 50; i++) LINES.push(4, 5, 6);
LINES.push(4, 8, 8, 0);
var viewLeakSteps = LINES.length;
var array = (id, base, turn, refcount) => {
  const start = 139706696204288 + turn * 402653184;
  const view = base !== null;
  return {
    id,
    address: 139637978038272 + id * 128,
    type: "ndarray",
    kind: "ndarray",
    size: view ? 128 : 392000128,
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
      bytes: 392e6,
      owner: base ?? id,
      offset: 0,
      shape: view ? [5, 5] : [7e3, 7e3],
      strides: [56e3, 8],
      dtype: "int64",
      itemsize: 8,
      flags: view ? ["WRITEABLE"] : ["C_CONTIGUOUS", "OWNDATA", "WRITEABLE"],
      used: view ? 200 : 392e6,
      keeps: view ? 392e6 : 0,
      place: "region",
      resident: 392e6,
      preview: Array.from({ length: 25 }, (_, k) => String((k * 7 + turn * 3) % 10))
    }
  };
};
function viewLeakView(step) {
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
      address: 139637977972736,
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
      capacity: views + 4
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
    address: 139706696204288 + k * 402653184,
    bytes: 392003584,
    resident: 392e6,
    purpose: "buffer"
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
      created: inTurn === 2 ? [100 + turnsRun * 2] : before === 6 ? [101 + (views - 1) * 2] : before === 3 ? [10] : [],
      freed: [],
      changed: [],
      allocations: 2,
      frees: 0,
      collections: []
    },
    gc: gcView(),
    memory: memoryView(0, regions)
  };
}

// ../tests/web/support/fixture-module.mjs
var KINDS = {
  NoneType: "none",
  type: "class",
  builtin_function_or_method: "builtin",
  method: "method"
};
var PLAIN = new Set(
  "bool int float complex str bytes list tuple dict set function method cell code module generator range slice frame traceback".split(" ")
);
var STATIC_BASE = 1e9;
function kindOf(record) {
  const { type } = record;
  if (KINDS[type]) return KINDS[type];
  if (PLAIN.has(type)) return type;
  if (/Error$|Exception$|Exit$/.test(type)) return "exception";
  if (record.fields) return "instance";
  if (record.name) return "class";
  return "other";
}
var isStatic = (o) => o.type === "NoneType" || o.type === "bool" || o.type === "int" && Number(o.repr) >= -5 && Number(o.repr) <= 256;
function fieldsOf(record, byId) {
  const rows = [];
  const items = record.items ?? record.members;
  items?.forEach(
    (to, index) => rows.push({ name: String(index), role: record.items ? "item" : "member", to, index })
  );
  record.keys?.forEach(
    (key, index) => rows.push({
      name: byId.get(key)?.repr ?? `#${key}`,
      role: "entry",
      key,
      to: record.values[index],
      index
    })
  );
  for (const [name, to] of Object.entries(record.fields ?? {})) {
    rows.push({ name, role: name.startsWith("__") ? "slot" : "attribute", to });
  }
  return rows;
}
function convert(records) {
  const born = /* @__PURE__ */ new Map();
  let printed = 0;
  let before = null;
  return records.map((record, step) => {
    const byId = new Map((record.objects ?? []).map((o) => [o.id, o]));
    const created = [];
    const objects = (record.objects ?? []).map((o) => {
      if (!born.has(o.id)) {
        born.set(o.id, { step: step - 1, line: before?.line ?? 0 });
        created.push(o.id);
      }
      const items = o.items ?? o.members ?? o.keys;
      const still = isStatic(o);
      return {
        id: o.id,
        address: 139637977776128 + o.id * 64,
        type: o.type,
        kind: kindOf(o),
        size: o.size ?? 64,
        refcount: o.count ?? STATIC_BASE + o.id,
        generation: o.tracked ? 0 : null,
        summary: o.repr ?? o.name ?? `<${o.type}>`,
        static: still,
        reached: "names",
        born: still ? -1 : born.get(o.id).step,
        bornLine: born.get(o.id).line,
        fields: fieldsOf(o, byId),
        ...items ? { length: items.length } : {},
        ...o.type === "list" ? { capacity: Math.max(items.length, (o.size - 56) / 8) } : {}
      };
    });
    objects.sort((a, b) => a.id - b.id);
    printed += Buffer.byteLength(record.out ?? "");
    const nowById = new Map(objects.map((o) => [o.id, o]));
    const earlier = before?.view.objects ?? [];
    const view = {
      step,
      event: record.event,
      line: record.line ?? 0,
      name: record.name ?? "<module>",
      depth: record.depth ?? 0,
      previous: before && { event: before.event, line: before.line, name: before.name, depth: before.depth },
      ...record.value === void 0 ? {} : { value: record.value },
      stdout: record.out ?? "",
      printed,
      error: null,
      globals: record.globals ?? {},
      frames: (record.frames ?? []).map((f) => ({ ...f, stack: [] })),
      objects,
      more: 0,
      changes: {
        created: created.filter((id) => !nowById.get(id)?.static),
        freed: earlier.filter((o) => !nowById.has(o.id) && !o.static).map((o) => ({
          id: o.id,
          type: o.type,
          kind: o.kind,
          summary: o.summary,
          address: o.address,
          size: o.size,
          bufferBytes: 0,
          reason: { kind: "count", line: before.line }
        })),
        changed: earlier.filter((o) => nowById.has(o.id) && nowById.get(o.id).refcount !== o.refcount).map((o) => ({ id: o.id, refcount: [o.refcount, nowById.get(o.id).refcount] })),
        allocations: created.length,
        frees: 0,
        collections: []
      },
      gc: gcView(),
      memory: memoryView(objects.reduce((sum, o) => sum + o.size, 0))
    };
    before = { event: view.event, line: view.line, name: view.name, depth: view.depth, view };
    return view;
  });
}
var gcView = () => ({
  enabled: true,
  counts: [312, 4, 1],
  thresholds: [700, 10, 10],
  sizes: [312, 1204, 4819],
  collections: [0, 0, 0]
});
var SIZES = [64, 64, 128, 80, 288, 64, 208, 80, 48, 176, 32, 48, 32, 64, 80, 64, 80, 96, 512, 320];
var memoryView = (held, regions = []) => ({
  resident: 91e5 + regions.reduce((sum, r) => sum + r.resident, 0),
  virtual: 199e5 + regions.reduce((sum, r) => sum + r.bytes, 0),
  held: 131e4 + held + regions.reduce((sum, r) => sum + r.resident, 0),
  arenas: [0, 1].map((a) => ({
    address: 139637977776128 + a * 1048576,
    bytes: 1 << 20,
    freePools: a === 1 ? 40 : 0,
    pools: Array.from({ length: 64 }, (_, p) => {
      const blockSize = a === 1 && p >= 24 ? 0 : SIZES[(p * 7 + a) % SIZES.length];
      const capacity = blockSize && Math.floor((16384 - 48) / blockSize);
      return {
        address: 139637977776128 + a * 1048576 + p * 16384,
        blockSize,
        used: blockSize && Math.floor(capacity * (p * 37 % 100) * 0.01),
        capacity
      };
    })
  })),
  heap: { chunks: 211, used: 812304, free: 41200, bytes: 1048576 },
  regions,
  freeLists: [
    { name: "float", count: 3 },
    { name: "list", count: 79 },
    { name: "dict", count: 12 }
  ]
});
var answer = (value) => JSON.stringify({ ok: true, value });
function makeModule(fixtures) {
  const runs = new Map([...fixtures].map(([source, records]) => [source.trim(), convert(records)]));
  class Session {
    record(source) {
      this.sent = false;
      if (source.trim() === VIEW_LEAK_SOURCE.trim()) {
        this.steps = viewLeakSteps;
        this.at = viewLeakView;
      } else {
        const views = runs.get(source.trim()) ?? [...runs.values()][0];
        this.steps = views.length;
        this.at = (n) => views[n];
      }
      return answer(this.progress("running", ""));
    }
    run(source) {
      return this.record(source);
    }
    progress(state, stdout) {
      const done = state === "done";
      return { state, steps: this.steps, stdout, stderr: "", status: done ? 0 : null, error: null };
    }
    advance() {
      let out = "";
      for (let n = 0; n < this.steps; n++) out += this.at(n).stdout;
      return answer(this.progress("done", out));
    }
    stop() {
      return answer({ ...this.progress("stopped", ""), stopped: "reader" });
    }
    view(step) {
      return answer(this.at(step));
    }
    ticks(from, to, stride) {
      const views = [];
      for (let n = from; n < to; n += stride) views.push(this.at(n));
      return answer({
        from,
        stride,
        event: views.map((v) => v.event),
        line: views.map((v) => v.line),
        depth: views.map((v) => v.depth),
        printed: views.map((v) => v.printed),
        held: views.map((v) => v.memory.held),
        collections: views.map(() => 0)
      });
    }
    layout(step, id) {
      const o = this.at(step).objects.find((x) => x.id === id);
      if (!o) return JSON.stringify({ ok: false, error: { code: "no-such-object", message: "none" } });
      const head = { name: "gc_head", address: o.address - 16, bytes: 16 };
      const field = (offset, name, kind, meaning) => ({ offset, size: 8, name, kind, meaning });
      return answer({
        id,
        type: o.type,
        parts: [
          ...o.generation === null ? [] : [
            {
              ...head,
              fields: [
                field(-16, "_gc_next", "pointer", "next in generation 0"),
                field(-8, "_gc_prev", "pointer", "previous")
              ]
            }
          ],
          {
            name: "object",
            address: o.address,
            bytes: 40,
            fields: [
              field(0, "ob_refcnt", "int", `${o.refcount} references`),
              field(8, "ob_type", "pointer", o.type),
              field(16, "ob_size", "int", String(o.length ?? 1)),
              field(24, "ob_item", "pointer", "items, below"),
              field(32, "allocated", "int", `room for ${o.capacity ?? 0}`)
            ]
          }
        ]
      });
    }
    bytes(step, address, length) {
      const out = new Uint8Array(length);
      for (let i = 0; i < length; i++) out[i] = i % 8 < 6 ? address + i * 37 & 255 : 0;
      return out;
    }
    pool(step, address) {
      const pool = this.at(step).memory.arenas.flatMap((a) => a.pools).find((p) => p.address === address);
      const blocks = Array.from(
        { length: pool.capacity },
        (_, i) => i < pool.used ? "u" : i % 5 === 0 ? "k" : i < pool.capacity * 0.9 ? "f" : "v"
      );
      return answer({
        ...pool,
        header: 48,
        blocks: blocks.join(""),
        chain: blocks.flatMap((b, i) => b === "f" ? [i] : []),
        objects: []
      });
    }
    ledger(step, id) {
      const o = this.at(step).objects.find((x) => x.id === id);
      return answer({ id, refcount: o.refcount, rows: [{ kind: "name", holder: "t", count: o.refcount }] });
    }
    trace() {
      return "";
    }
    stats() {
      return answer({ steps: this.steps, checkpoints: 1, checkpointBytes: 0, imageBytes: 0, stateHash: "0" });
    }
    stateHash(step) {
      return answer(String(step));
    }
    verifyHeap() {
      return answer([]);
    }
    delete() {
    }
  }
  return { Session, version: () => "fixture" };
}

// ../../../../tmp/fix-engine/in.mjs
globalThis.Buffer ??= { byteLength: (s) => new TextEncoder().encode(s).length };
var in_default = async () => makeModule(/* @__PURE__ */ new Map([['shelf = [1, 2, 3]\nt = (shelf, "blue")\n\ntry:\n    t[0] = [9]\nexcept TypeError as error:\n    print(error)\n\nt[0].append(4)\nprint(t)\n\ntry:\n    t[0] += [5]\nexcept TypeError as error:\n    print(error, t[0])\n', [{ "step": 0, "event": "call", "line": 0, "name": "<module>", "depth": 0, "out": "", "globals": {}, "frames": [{ "name": "<module>", "line": 0, "locals": {}, "cells": {} }], "objects": [] }, { "step": 1, "event": "line", "line": 1, "name": "<module>", "depth": 0, "out": "", "globals": {}, "frames": [{ "name": "<module>", "line": 1, "locals": {}, "cells": {} }], "objects": [] }, { "step": 2, "event": "line", "line": 2, "name": "<module>", "depth": 0, "out": "", "globals": { "shelf": 1 }, "frames": [{ "name": "<module>", "line": 2, "locals": {}, "cells": {} }], "objects": [{ "id": 1, "type": "list", "count": 1, "size": 88, "tracked": true, "items": [2, 3, 4] }, { "id": 2, "type": "int", "count": null, "size": 28, "tracked": false, "repr": "1" }, { "id": 3, "type": "int", "count": null, "size": 28, "tracked": false, "repr": "2" }, { "id": 4, "type": "int", "count": null, "size": 28, "tracked": false, "repr": "3" }] }, { "step": 3, "event": "line", "line": 4, "name": "<module>", "depth": 0, "out": "", "globals": { "shelf": 1, "t": 5 }, "frames": [{ "name": "<module>", "line": 4, "locals": {}, "cells": {} }], "objects": [{ "id": 1, "type": "list", "count": 2, "size": 88, "tracked": true, "items": [2, 3, 4] }, { "id": 5, "type": "tuple", "count": 1, "size": 56, "tracked": true, "items": [1, 6] }, { "id": 2, "type": "int", "count": null, "size": 28, "tracked": false, "repr": "1" }, { "id": 3, "type": "int", "count": null, "size": 28, "tracked": false, "repr": "2" }, { "id": 4, "type": "int", "count": null, "size": 28, "tracked": false, "repr": "3" }, { "id": 6, "type": "str", "count": null, "size": 53, "tracked": false, "repr": "'blue'" }] }, { "step": 4, "event": "line", "line": 5, "name": "<module>", "depth": 0, "out": "", "globals": { "shelf": 1, "t": 5 }, "frames": [{ "name": "<module>", "line": 5, "locals": {}, "cells": {} }], "objects": [{ "id": 1, "type": "list", "count": 2, "size": 88, "tracked": true, "items": [2, 3, 4] }, { "id": 5, "type": "tuple", "count": 1, "size": 56, "tracked": true, "items": [1, 6] }, { "id": 2, "type": "int", "count": null, "size": 28, "tracked": false, "repr": "1" }, { "id": 3, "type": "int", "count": null, "size": 28, "tracked": false, "repr": "2" }, { "id": 4, "type": "int", "count": null, "size": 28, "tracked": false, "repr": "3" }, { "id": 6, "type": "str", "count": null, "size": 53, "tracked": false, "repr": "'blue'" }] }, { "step": 5, "event": "exception", "line": 5, "name": "<module>", "depth": 0, "out": "", "globals": { "shelf": 1, "t": 5 }, "frames": [{ "name": "<module>", "line": 5, "locals": {}, "cells": {} }], "value": 7, "objects": [{ "id": 1, "type": "list", "count": 2, "size": 88, "tracked": true, "items": [2, 3, 4] }, { "id": 5, "type": "tuple", "count": 1, "size": 56, "tracked": true, "items": [1, 6] }, { "id": 7, "type": "TypeError", "count": 1, "size": 88, "tracked": true, "fields": { "args": 8 } }, { "id": 2, "type": "int", "count": null, "size": 28, "tracked": false, "repr": "1" }, { "id": 3, "type": "int", "count": null, "size": 28, "tracked": false, "repr": "2" }, { "id": 4, "type": "int", "count": null, "size": 28, "tracked": false, "repr": "3" }, { "id": 6, "type": "str", "count": null, "size": 53, "tracked": false, "repr": "'blue'" }, { "id": 8, "type": "tuple", "count": 1, "size": 48, "tracked": null, "items": [9] }, { "id": 9, "type": "str", "count": 1, "size": 96, "tracked": false, "repr": `"'tuple' object does not support item assignment"` }] }, { "step": 6, "event": "line", "line": 6, "name": "<module>", "depth": 0, "out": "", "globals": { "shelf": 1, "t": 5 }, "frames": [{ "name": "<module>", "line": 6, "locals": {}, "cells": {} }], "objects": [{ "id": 1, "type": "list", "count": 2, "size": 88, "tracked": true, "items": [2, 3, 4] }, { "id": 5, "type": "tuple", "count": 1, "size": 56, "tracked": true, "items": [1, 6] }, { "id": 2, "type": "int", "count": null, "size": 28, "tracked": false, "repr": "1" }, { "id": 3, "type": "int", "count": null, "size": 28, "tracked": false, "repr": "2" }, { "id": 4, "type": "int", "count": null, "size": 28, "tracked": false, "repr": "3" }, { "id": 6, "type": "str", "count": null, "size": 53, "tracked": false, "repr": "'blue'" }] }, { "step": 7, "event": "line", "line": 7, "name": "<module>", "depth": 0, "out": "", "globals": { "shelf": 1, "t": 5, "error": 7 }, "frames": [{ "name": "<module>", "line": 7, "locals": {}, "cells": {} }], "objects": [{ "id": 1, "type": "list", "count": 2, "size": 88, "tracked": true, "items": [2, 3, 4] }, { "id": 5, "type": "tuple", "count": 1, "size": 56, "tracked": true, "items": [1, 6] }, { "id": 7, "type": "TypeError", "count": 2, "size": 88, "tracked": true, "fields": { "args": 8, "__traceback__": 10 } }, { "id": 2, "type": "int", "count": null, "size": 28, "tracked": false, "repr": "1" }, { "id": 3, "type": "int", "count": null, "size": 28, "tracked": false, "repr": "2" }, { "id": 4, "type": "int", "count": null, "size": 28, "tracked": false, "repr": "3" }, { "id": 6, "type": "str", "count": null, "size": 53, "tracked": false, "repr": "'blue'" }, { "id": 8, "type": "tuple", "count": 1, "size": 48, "tracked": null, "items": [9] }, { "id": 10, "type": "traceback", "count": 1, "size": 56, "tracked": true, "line": 5, "fields": { "tb_frame": 11 } }, { "id": 9, "type": "str", "count": 1, "size": 96, "tracked": false, "repr": `"'tuple' object does not support item assignment"` }, { "id": 11, "type": "frame", "count": 2, "size": null, "tracked": null, "name": "<module>", "locals": {}, "cells": {} }] }, { "step": 8, "event": "line", "line": 9, "name": "<module>", "depth": 0, "out": "'tuple' object does not support item assignment\n", "globals": { "shelf": 1, "t": 5 }, "frames": [{ "name": "<module>", "line": 9, "locals": {}, "cells": {} }], "objects": [{ "id": 1, "type": "list", "count": 2, "size": 88, "tracked": true, "items": [2, 3, 4] }, { "id": 5, "type": "tuple", "count": 1, "size": 56, "tracked": true, "items": [1, 6] }, { "id": 2, "type": "int", "count": null, "size": 28, "tracked": false, "repr": "1" }, { "id": 3, "type": "int", "count": null, "size": 28, "tracked": false, "repr": "2" }, { "id": 4, "type": "int", "count": null, "size": 28, "tracked": false, "repr": "3" }, { "id": 6, "type": "str", "count": null, "size": 53, "tracked": false, "repr": "'blue'" }] }, { "step": 9, "event": "line", "line": 10, "name": "<module>", "depth": 0, "out": "", "globals": { "shelf": 1, "t": 5 }, "frames": [{ "name": "<module>", "line": 10, "locals": {}, "cells": {} }], "objects": [{ "id": 1, "type": "list", "count": 2, "size": 88, "tracked": true, "items": [2, 3, 4, 12] }, { "id": 5, "type": "tuple", "count": 1, "size": 56, "tracked": true, "items": [1, 6] }, { "id": 2, "type": "int", "count": null, "size": 28, "tracked": false, "repr": "1" }, { "id": 3, "type": "int", "count": null, "size": 28, "tracked": false, "repr": "2" }, { "id": 4, "type": "int", "count": null, "size": 28, "tracked": false, "repr": "3" }, { "id": 12, "type": "int", "count": null, "size": 28, "tracked": false, "repr": "4" }, { "id": 6, "type": "str", "count": null, "size": 53, "tracked": false, "repr": "'blue'" }] }, { "step": 10, "event": "line", "line": 12, "name": "<module>", "depth": 0, "out": "([1, 2, 3, 4], 'blue')\n", "globals": { "shelf": 1, "t": 5 }, "frames": [{ "name": "<module>", "line": 12, "locals": {}, "cells": {} }], "objects": [{ "id": 1, "type": "list", "count": 2, "size": 88, "tracked": true, "items": [2, 3, 4, 12] }, { "id": 5, "type": "tuple", "count": 1, "size": 56, "tracked": true, "items": [1, 6] }, { "id": 2, "type": "int", "count": null, "size": 28, "tracked": false, "repr": "1" }, { "id": 3, "type": "int", "count": null, "size": 28, "tracked": false, "repr": "2" }, { "id": 4, "type": "int", "count": null, "size": 28, "tracked": false, "repr": "3" }, { "id": 12, "type": "int", "count": null, "size": 28, "tracked": false, "repr": "4" }, { "id": 6, "type": "str", "count": null, "size": 53, "tracked": false, "repr": "'blue'" }] }, { "step": 11, "event": "line", "line": 13, "name": "<module>", "depth": 0, "out": "", "globals": { "shelf": 1, "t": 5 }, "frames": [{ "name": "<module>", "line": 13, "locals": {}, "cells": {} }], "objects": [{ "id": 1, "type": "list", "count": 2, "size": 88, "tracked": true, "items": [2, 3, 4, 12] }, { "id": 5, "type": "tuple", "count": 1, "size": 56, "tracked": true, "items": [1, 6] }, { "id": 2, "type": "int", "count": null, "size": 28, "tracked": false, "repr": "1" }, { "id": 3, "type": "int", "count": null, "size": 28, "tracked": false, "repr": "2" }, { "id": 4, "type": "int", "count": null, "size": 28, "tracked": false, "repr": "3" }, { "id": 12, "type": "int", "count": null, "size": 28, "tracked": false, "repr": "4" }, { "id": 6, "type": "str", "count": null, "size": 53, "tracked": false, "repr": "'blue'" }] }, { "step": 12, "event": "exception", "line": 13, "name": "<module>", "depth": 0, "out": "", "globals": { "shelf": 1, "t": 5 }, "frames": [{ "name": "<module>", "line": 13, "locals": {}, "cells": {} }], "value": 13, "objects": [{ "id": 1, "type": "list", "count": 2, "size": 120, "tracked": true, "items": [2, 3, 4, 12, 14] }, { "id": 5, "type": "tuple", "count": 1, "size": 56, "tracked": true, "items": [1, 6] }, { "id": 13, "type": "TypeError", "count": 1, "size": 88, "tracked": true, "fields": { "args": 15 } }, { "id": 2, "type": "int", "count": null, "size": 28, "tracked": false, "repr": "1" }, { "id": 3, "type": "int", "count": null, "size": 28, "tracked": false, "repr": "2" }, { "id": 4, "type": "int", "count": null, "size": 28, "tracked": false, "repr": "3" }, { "id": 12, "type": "int", "count": null, "size": 28, "tracked": false, "repr": "4" }, { "id": 14, "type": "int", "count": null, "size": 28, "tracked": false, "repr": "5" }, { "id": 6, "type": "str", "count": null, "size": 53, "tracked": false, "repr": "'blue'" }, { "id": 15, "type": "tuple", "count": 1, "size": 48, "tracked": null, "items": [16] }, { "id": 16, "type": "str", "count": 1, "size": 96, "tracked": false, "repr": `"'tuple' object does not support item assignment"` }] }, { "step": 13, "event": "line", "line": 14, "name": "<module>", "depth": 0, "out": "", "globals": { "shelf": 1, "t": 5 }, "frames": [{ "name": "<module>", "line": 14, "locals": {}, "cells": {} }], "objects": [{ "id": 1, "type": "list", "count": 2, "size": 120, "tracked": true, "items": [2, 3, 4, 12, 14] }, { "id": 5, "type": "tuple", "count": 1, "size": 56, "tracked": true, "items": [1, 6] }, { "id": 2, "type": "int", "count": null, "size": 28, "tracked": false, "repr": "1" }, { "id": 3, "type": "int", "count": null, "size": 28, "tracked": false, "repr": "2" }, { "id": 4, "type": "int", "count": null, "size": 28, "tracked": false, "repr": "3" }, { "id": 12, "type": "int", "count": null, "size": 28, "tracked": false, "repr": "4" }, { "id": 14, "type": "int", "count": null, "size": 28, "tracked": false, "repr": "5" }, { "id": 6, "type": "str", "count": null, "size": 53, "tracked": false, "repr": "'blue'" }] }, { "step": 14, "event": "line", "line": 15, "name": "<module>", "depth": 0, "out": "", "globals": { "shelf": 1, "t": 5, "error": 13 }, "frames": [{ "name": "<module>", "line": 15, "locals": {}, "cells": {} }], "objects": [{ "id": 1, "type": "list", "count": 2, "size": 120, "tracked": true, "items": [2, 3, 4, 12, 14] }, { "id": 5, "type": "tuple", "count": 1, "size": 56, "tracked": true, "items": [1, 6] }, { "id": 13, "type": "TypeError", "count": 2, "size": 88, "tracked": true, "fields": { "args": 15, "__traceback__": 17 } }, { "id": 2, "type": "int", "count": null, "size": 28, "tracked": false, "repr": "1" }, { "id": 3, "type": "int", "count": null, "size": 28, "tracked": false, "repr": "2" }, { "id": 4, "type": "int", "count": null, "size": 28, "tracked": false, "repr": "3" }, { "id": 12, "type": "int", "count": null, "size": 28, "tracked": false, "repr": "4" }, { "id": 14, "type": "int", "count": null, "size": 28, "tracked": false, "repr": "5" }, { "id": 6, "type": "str", "count": null, "size": 53, "tracked": false, "repr": "'blue'" }, { "id": 15, "type": "tuple", "count": 1, "size": 48, "tracked": null, "items": [16] }, { "id": 17, "type": "traceback", "count": 1, "size": 56, "tracked": true, "line": 13, "fields": { "tb_frame": 11 } }, { "id": 16, "type": "str", "count": 1, "size": 96, "tracked": false, "repr": `"'tuple' object does not support item assignment"` }, { "id": 11, "type": "frame", "count": 2, "size": null, "tracked": null, "name": "<module>", "locals": {}, "cells": {} }] }, { "step": 15, "event": "return", "line": 15, "name": "<module>", "depth": 0, "out": "'tuple' object does not support item assignment [1, 2, 3, 4, 5]\n", "globals": { "shelf": 1, "t": 5 }, "frames": [{ "name": "<module>", "line": 15, "locals": {}, "cells": {} }], "value": 18, "objects": [{ "id": 1, "type": "list", "count": 2, "size": 120, "tracked": true, "items": [2, 3, 4, 12, 14] }, { "id": 5, "type": "tuple", "count": 1, "size": 56, "tracked": true, "items": [1, 6] }, { "id": 18, "type": "NoneType", "count": null, "size": 16, "tracked": false, "repr": "None" }, { "id": 2, "type": "int", "count": null, "size": 28, "tracked": false, "repr": "1" }, { "id": 3, "type": "int", "count": null, "size": 28, "tracked": false, "repr": "2" }, { "id": 4, "type": "int", "count": null, "size": 28, "tracked": false, "repr": "3" }, { "id": 12, "type": "int", "count": null, "size": 28, "tracked": false, "repr": "4" }, { "id": 14, "type": "int", "count": null, "size": 28, "tracked": false, "repr": "5" }, { "id": 6, "type": "str", "count": null, "size": 53, "tracked": false, "repr": "'blue'" }] }, { "step": 16, "event": "end", "out": "", "error": null, "status": 0 }]], ['class Node:\n    def __init__(self, name):\n        self.name = name\n        self.other = None\n\na = Node("left")\nb = Node("right")\na.other = b\nb.other = a\ndel a\ndel b\nwords = {"one": 1, "two": [1.5, 2.5]}\ncopy = list(words["two"])\ndel words\n', [{ "step": 0, "event": "call", "line": 0, "name": "<module>", "depth": 0, "out": "", "globals": {}, "frames": [{ "name": "<module>", "line": 0, "locals": {}, "cells": {} }], "objects": [] }, { "step": 1, "event": "line", "line": 1, "name": "<module>", "depth": 0, "out": "", "globals": {}, "frames": [{ "name": "<module>", "line": 1, "locals": {}, "cells": {} }], "objects": [] }, { "step": 2, "event": "call", "line": 1, "name": "Node", "depth": 1, "out": "", "globals": {}, "frames": [{ "name": "<module>", "line": 1, "locals": {}, "cells": {} }, { "name": "Node", "line": 1, "locals": {}, "cells": {} }], "objects": [] }, { "step": 3, "event": "line", "line": 1, "name": "Node", "depth": 1, "out": "", "globals": {}, "frames": [{ "name": "<module>", "line": 1, "locals": {}, "cells": {} }, { "name": "Node", "line": 1, "locals": {}, "cells": {} }], "objects": [] }, { "step": 4, "event": "line", "line": 2, "name": "Node", "depth": 1, "out": "", "globals": {}, "frames": [{ "name": "<module>", "line": 1, "locals": {}, "cells": {} }, { "name": "Node", "line": 2, "locals": {}, "cells": {} }], "objects": [] }, { "step": 5, "event": "return", "line": 2, "name": "Node", "depth": 1, "out": "", "globals": {}, "frames": [{ "name": "<module>", "line": 1, "locals": {}, "cells": {} }, { "name": "Node", "line": 2, "locals": {}, "cells": {} }], "value": 1, "objects": [{ "id": 1, "type": "NoneType", "count": null, "size": 16, "tracked": false, "repr": "None" }] }, { "step": 6, "event": "line", "line": 6, "name": "<module>", "depth": 0, "out": "", "globals": { "Node": 2 }, "frames": [{ "name": "<module>", "line": 6, "locals": {}, "cells": {} }], "objects": [{ "id": 2, "type": "type", "count": null, "name": "Node", "size": 1688, "tracked": true }] }, { "step": 7, "event": "call", "line": 2, "name": "__init__", "depth": 1, "out": "", "globals": { "Node": 2 }, "frames": [{ "name": "<module>", "line": 6, "locals": {}, "cells": {} }, { "name": "__init__", "line": 2, "locals": { "self": 3, "name": 4 }, "cells": {} }], "objects": [{ "id": 2, "type": "type", "count": null, "name": "Node", "size": 1688, "tracked": true }, { "id": 3, "type": "Node", "count": 2, "size": 56, "tracked": true }, { "id": 4, "type": "str", "count": null, "size": 53, "tracked": false, "repr": "'left'" }] }, { "step": 8, "event": "line", "line": 3, "name": "__init__", "depth": 1, "out": "", "globals": { "Node": 2 }, "frames": [{ "name": "<module>", "line": 6, "locals": {}, "cells": {} }, { "name": "__init__", "line": 3, "locals": { "self": 3, "name": 4 }, "cells": {} }], "objects": [{ "id": 2, "type": "type", "count": null, "name": "Node", "size": 1688, "tracked": true }, { "id": 3, "type": "Node", "count": 2, "size": 56, "tracked": true }, { "id": 4, "type": "str", "count": null, "size": 53, "tracked": false, "repr": "'left'" }] }, { "step": 9, "event": "line", "line": 4, "name": "__init__", "depth": 1, "out": "", "globals": { "Node": 2 }, "frames": [{ "name": "<module>", "line": 6, "locals": {}, "cells": {} }, { "name": "__init__", "line": 4, "locals": { "self": 3, "name": 4 }, "cells": {} }], "objects": [{ "id": 2, "type": "type", "count": null, "name": "Node", "size": 1688, "tracked": true }, { "id": 3, "type": "Node", "count": 2, "size": 56, "tracked": true, "fields": { "name": 4 } }, { "id": 4, "type": "str", "count": null, "size": 53, "tracked": false, "repr": "'left'" }] }, { "step": 10, "event": "return", "line": 4, "name": "__init__", "depth": 1, "out": "", "globals": { "Node": 2 }, "frames": [{ "name": "<module>", "line": 6, "locals": {}, "cells": {} }, { "name": "__init__", "line": 4, "locals": { "self": 3, "name": 4 }, "cells": {} }], "value": 1, "objects": [{ "id": 2, "type": "type", "count": null, "name": "Node", "size": 1688, "tracked": true }, { "id": 3, "type": "Node", "count": 2, "size": 56, "tracked": true, "fields": { "name": 4, "other": 1 } }, { "id": 4, "type": "str", "count": null, "size": 53, "tracked": false, "repr": "'left'" }, { "id": 1, "type": "NoneType", "count": null, "size": 16, "tracked": false, "repr": "None" }] }, { "step": 11, "event": "line", "line": 7, "name": "<module>", "depth": 0, "out": "", "globals": { "Node": 2, "a": 3 }, "frames": [{ "name": "<module>", "line": 7, "locals": {}, "cells": {} }], "objects": [{ "id": 2, "type": "type", "count": null, "name": "Node", "size": 1688, "tracked": true }, { "id": 3, "type": "Node", "count": 1, "size": 56, "tracked": true, "fields": { "name": 4, "other": 1 } }, { "id": 4, "type": "str", "count": null, "size": 53, "tracked": false, "repr": "'left'" }, { "id": 1, "type": "NoneType", "count": null, "size": 16, "tracked": false, "repr": "None" }] }, { "step": 12, "event": "call", "line": 2, "name": "__init__", "depth": 1, "out": "", "globals": { "Node": 2, "a": 3 }, "frames": [{ "name": "<module>", "line": 7, "locals": {}, "cells": {} }, { "name": "__init__", "line": 2, "locals": { "self": 5, "name": 6 }, "cells": {} }], "objects": [{ "id": 2, "type": "type", "count": null, "name": "Node", "size": 1688, "tracked": true }, { "id": 3, "type": "Node", "count": 1, "size": 56, "tracked": true, "fields": { "name": 4, "other": 1 } }, { "id": 5, "type": "Node", "count": 2, "size": 56, "tracked": true }, { "id": 6, "type": "str", "count": null, "size": 54, "tracked": false, "repr": "'right'" }, { "id": 4, "type": "str", "count": null, "size": 53, "tracked": false, "repr": "'left'" }, { "id": 1, "type": "NoneType", "count": null, "size": 16, "tracked": false, "repr": "None" }] }, { "step": 13, "event": "line", "line": 3, "name": "__init__", "depth": 1, "out": "", "globals": { "Node": 2, "a": 3 }, "frames": [{ "name": "<module>", "line": 7, "locals": {}, "cells": {} }, { "name": "__init__", "line": 3, "locals": { "self": 5, "name": 6 }, "cells": {} }], "objects": [{ "id": 2, "type": "type", "count": null, "name": "Node", "size": 1688, "tracked": true }, { "id": 3, "type": "Node", "count": 1, "size": 56, "tracked": true, "fields": { "name": 4, "other": 1 } }, { "id": 5, "type": "Node", "count": 2, "size": 56, "tracked": true }, { "id": 6, "type": "str", "count": null, "size": 54, "tracked": false, "repr": "'right'" }, { "id": 4, "type": "str", "count": null, "size": 53, "tracked": false, "repr": "'left'" }, { "id": 1, "type": "NoneType", "count": null, "size": 16, "tracked": false, "repr": "None" }] }, { "step": 14, "event": "line", "line": 4, "name": "__init__", "depth": 1, "out": "", "globals": { "Node": 2, "a": 3 }, "frames": [{ "name": "<module>", "line": 7, "locals": {}, "cells": {} }, { "name": "__init__", "line": 4, "locals": { "self": 5, "name": 6 }, "cells": {} }], "objects": [{ "id": 2, "type": "type", "count": null, "name": "Node", "size": 1688, "tracked": true }, { "id": 3, "type": "Node", "count": 1, "size": 56, "tracked": true, "fields": { "name": 4, "other": 1 } }, { "id": 5, "type": "Node", "count": 2, "size": 56, "tracked": true, "fields": { "name": 6 } }, { "id": 6, "type": "str", "count": null, "size": 54, "tracked": false, "repr": "'right'" }, { "id": 4, "type": "str", "count": null, "size": 53, "tracked": false, "repr": "'left'" }, { "id": 1, "type": "NoneType", "count": null, "size": 16, "tracked": false, "repr": "None" }] }, { "step": 15, "event": "return", "line": 4, "name": "__init__", "depth": 1, "out": "", "globals": { "Node": 2, "a": 3 }, "frames": [{ "name": "<module>", "line": 7, "locals": {}, "cells": {} }, { "name": "__init__", "line": 4, "locals": { "self": 5, "name": 6 }, "cells": {} }], "value": 1, "objects": [{ "id": 2, "type": "type", "count": null, "name": "Node", "size": 1688, "tracked": true }, { "id": 3, "type": "Node", "count": 1, "size": 56, "tracked": true, "fields": { "name": 4, "other": 1 } }, { "id": 5, "type": "Node", "count": 2, "size": 56, "tracked": true, "fields": { "name": 6, "other": 1 } }, { "id": 6, "type": "str", "count": null, "size": 54, "tracked": false, "repr": "'right'" }, { "id": 1, "type": "NoneType", "count": null, "size": 16, "tracked": false, "repr": "None" }, { "id": 4, "type": "str", "count": null, "size": 53, "tracked": false, "repr": "'left'" }] }, { "step": 16, "event": "line", "line": 8, "name": "<module>", "depth": 0, "out": "", "globals": { "Node": 2, "a": 3, "b": 5 }, "frames": [{ "name": "<module>", "line": 8, "locals": {}, "cells": {} }], "objects": [{ "id": 2, "type": "type", "count": null, "name": "Node", "size": 1688, "tracked": true }, { "id": 3, "type": "Node", "count": 1, "size": 56, "tracked": true, "fields": { "name": 4, "other": 1 } }, { "id": 5, "type": "Node", "count": 1, "size": 56, "tracked": true, "fields": { "name": 6, "other": 1 } }, { "id": 4, "type": "str", "count": null, "size": 53, "tracked": false, "repr": "'left'" }, { "id": 1, "type": "NoneType", "count": null, "size": 16, "tracked": false, "repr": "None" }, { "id": 6, "type": "str", "count": null, "size": 54, "tracked": false, "repr": "'right'" }] }, { "step": 17, "event": "line", "line": 9, "name": "<module>", "depth": 0, "out": "", "globals": { "Node": 2, "a": 3, "b": 5 }, "frames": [{ "name": "<module>", "line": 9, "locals": {}, "cells": {} }], "objects": [{ "id": 2, "type": "type", "count": null, "name": "Node", "size": 1688, "tracked": true }, { "id": 3, "type": "Node", "count": 1, "size": 56, "tracked": true, "fields": { "name": 4, "other": 5 } }, { "id": 5, "type": "Node", "count": 2, "size": 56, "tracked": true, "fields": { "name": 6, "other": 1 } }, { "id": 4, "type": "str", "count": null, "size": 53, "tracked": false, "repr": "'left'" }, { "id": 6, "type": "str", "count": null, "size": 54, "tracked": false, "repr": "'right'" }, { "id": 1, "type": "NoneType", "count": null, "size": 16, "tracked": false, "repr": "None" }] }, { "step": 18, "event": "line", "line": 10, "name": "<module>", "depth": 0, "out": "", "globals": { "Node": 2, "a": 3, "b": 5 }, "frames": [{ "name": "<module>", "line": 10, "locals": {}, "cells": {} }], "objects": [{ "id": 2, "type": "type", "count": null, "name": "Node", "size": 1688, "tracked": true }, { "id": 3, "type": "Node", "count": 2, "size": 56, "tracked": true, "fields": { "name": 4, "other": 5 } }, { "id": 5, "type": "Node", "count": 2, "size": 56, "tracked": true, "fields": { "name": 6, "other": 3 } }, { "id": 4, "type": "str", "count": null, "size": 53, "tracked": false, "repr": "'left'" }, { "id": 6, "type": "str", "count": null, "size": 54, "tracked": false, "repr": "'right'" }] }, { "step": 19, "event": "line", "line": 11, "name": "<module>", "depth": 0, "out": "", "globals": { "Node": 2, "b": 5 }, "frames": [{ "name": "<module>", "line": 11, "locals": {}, "cells": {} }], "objects": [{ "id": 2, "type": "type", "count": null, "name": "Node", "size": 1688, "tracked": true }, { "id": 5, "type": "Node", "count": 2, "size": 56, "tracked": true, "fields": { "name": 6, "other": 3 } }, { "id": 6, "type": "str", "count": null, "size": 54, "tracked": false, "repr": "'right'" }, { "id": 3, "type": "Node", "count": 1, "size": 56, "tracked": true, "fields": { "name": 4, "other": 5 } }, { "id": 4, "type": "str", "count": null, "size": 53, "tracked": false, "repr": "'left'" }] }, { "step": 20, "event": "line", "line": 12, "name": "<module>", "depth": 0, "out": "", "globals": { "Node": 2 }, "frames": [{ "name": "<module>", "line": 12, "locals": {}, "cells": {} }], "objects": [{ "id": 2, "type": "type", "count": null, "name": "Node", "size": 1688, "tracked": true }] }, { "step": 21, "event": "line", "line": 13, "name": "<module>", "depth": 0, "out": "", "globals": { "Node": 2, "words": 7 }, "frames": [{ "name": "<module>", "line": 13, "locals": {}, "cells": {} }], "objects": [{ "id": 2, "type": "type", "count": null, "name": "Node", "size": 1688, "tracked": true }, { "id": 7, "type": "dict", "count": 1, "size": 184, "tracked": true, "keys": [8, 10], "values": [9, 11] }, { "id": 8, "type": "str", "count": null, "size": 52, "tracked": false, "repr": "'one'" }, { "id": 9, "type": "int", "count": null, "size": 28, "tracked": false, "repr": "1" }, { "id": 10, "type": "str", "count": null, "size": 52, "tracked": false, "repr": "'two'" }, { "id": 11, "type": "list", "count": 1, "size": 72, "tracked": true, "items": [12, 13] }, { "id": 12, "type": "float", "count": 3, "size": 24, "tracked": false, "repr": "1.5" }, { "id": 13, "type": "float", "count": 3, "size": 24, "tracked": false, "repr": "2.5" }] }, { "step": 22, "event": "line", "line": 14, "name": "<module>", "depth": 0, "out": "", "globals": { "Node": 2, "words": 7, "copy": 14 }, "frames": [{ "name": "<module>", "line": 14, "locals": {}, "cells": {} }], "objects": [{ "id": 2, "type": "type", "count": null, "name": "Node", "size": 1688, "tracked": true }, { "id": 7, "type": "dict", "count": 1, "size": 184, "tracked": true, "keys": [8, 10], "values": [9, 11] }, { "id": 14, "type": "list", "count": 1, "size": 72, "tracked": true, "items": [12, 13] }, { "id": 8, "type": "str", "count": null, "size": 52, "tracked": false, "repr": "'one'" }, { "id": 9, "type": "int", "count": null, "size": 28, "tracked": false, "repr": "1" }, { "id": 10, "type": "str", "count": null, "size": 52, "tracked": false, "repr": "'two'" }, { "id": 11, "type": "list", "count": 1, "size": 72, "tracked": true, "items": [12, 13] }, { "id": 12, "type": "float", "count": 4, "size": 24, "tracked": false, "repr": "1.5" }, { "id": 13, "type": "float", "count": 4, "size": 24, "tracked": false, "repr": "2.5" }] }, { "step": 23, "event": "return", "line": 14, "name": "<module>", "depth": 0, "out": "", "globals": { "Node": 2, "copy": 14 }, "frames": [{ "name": "<module>", "line": 14, "locals": {}, "cells": {} }], "value": 1, "objects": [{ "id": 2, "type": "type", "count": null, "name": "Node", "size": 1688, "tracked": true }, { "id": 14, "type": "list", "count": 1, "size": 72, "tracked": true, "items": [12, 13] }, { "id": 1, "type": "NoneType", "count": null, "size": 16, "tracked": false, "repr": "None" }, { "id": 12, "type": "float", "count": 3, "size": 24, "tracked": false, "repr": "1.5" }, { "id": 13, "type": "float", "count": 3, "size": 24, "tracked": false, "repr": "2.5" }] }, { "step": 24, "event": "end", "out": "", "error": null, "status": 0 }]]]));
export {
  in_default as default
};
