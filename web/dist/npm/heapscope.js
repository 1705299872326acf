// src/engine/load.ts
async function loadModule(base) {
  const address = new URL("heapscope.mjs", base).href;
  const { default: create } = await import(
    /* @vite-ignore */
    address
  );
  return create({ locateFile: (file) => new URL(file, base).href });
}

// src/engine/recorder.ts
var HostMisuse = class extends Error {
  constructor(code, message) {
    super(message);
    this.code = code;
    this.name = "HostMisuse";
  }
};
function unwrap(answer) {
  if (!answer.ok) {
    throw new HostMisuse(answer.error.code, answer.error.message);
  }
  return answer.value;
}
var read = (text) => unwrap(JSON.parse(text));
var Recorder = class {
  constructor(session) {
    this.session = session;
  }
  record(source, options) {
    return read(this.session.record(source, JSON.stringify(options)));
  }
  run(source, options) {
    return read(this.session.run(source, JSON.stringify(options)));
  }
  advance(milliseconds) {
    return read(this.session.advance(milliseconds));
  }
  stop() {
    return read(this.session.stop());
  }
  view(step, detail) {
    return read(this.session.view(step, detail ? JSON.stringify(detail) : ""));
  }
  verifyHeap(step, level) {
    return read(this.session.verifyHeap(step, level));
  }
  /** Any of the calls that the protocol knows, as an answer that can be posted. */
  call(name, args) {
    const handler = HANDLERS[name];
    const result = handler(this.session, args);
    if (typeof result === "string") {
      return JSON.parse(result);
    }
    return { ok: true, value: result };
  }
};
var HANDLERS = {
  view: (session, { step, detail }) => session.view(step, detail ? JSON.stringify(detail) : ""),
  ticks: (session, { from, to, stride }) => session.ticks(from, to, stride),
  layout: (session, { step, id }) => session.layout(step, id),
  bytes: (session, { step, address, length }) => session.bytes(step, address, length),
  pool: (session, { step, address }) => session.pool(step, address),
  ledger: (session, { step, id }) => session.ledger(step, id),
  stats: (session) => session.stats(),
  stateHash: (session, { step }) => session.stateHash(step)
};

// src/engine/diff.ts
var keyOf = (field) => `${field.role}:${field.role === "item" ? String(field.index) : field.name}`;
function fieldChanges(id, before, after) {
  const changes = [];
  const old = new Map(before.map((field) => [keyOf(field), field]));
  for (const field of after) {
    const key = keyOf(field);
    const was = old.get(key) ?? null;
    old.delete(key);
    if (was === null || was.to !== field.to || was.value !== field.value) {
      changes.push({ id, key, name: field.name, before: was, after: field });
    }
  }
  for (const [key, field] of old) {
    changes.push({ id, key, name: field.name, before: field, after: null });
  }
  return changes;
}
function nameChanges(frame, before, after) {
  const changes = [];
  for (const [name, id] of Object.entries(after)) {
    const was = before[name];
    if (was !== id) {
      changes.push({ frame, name, before: was ?? null, after: id });
    }
  }
  for (const [name, id] of Object.entries(before)) {
    if (after[name] === void 0) {
      changes.push({ frame, name, before: id, after: null });
    }
  }
  return changes;
}
function diffViews(before, after) {
  const old = new Map(before?.objects.map((object) => [object.id, object]));
  const fields = [];
  const counts = /* @__PURE__ */ new Map();
  const created = /* @__PURE__ */ new Set();
  for (const object of after.objects) {
    const was = old.get(object.id);
    if (was === void 0) {
      if (!object.static && object.born >= after.step - 1) {
        created.add(object.id);
      }
      continue;
    }
    fields.push(...fieldChanges(object.id, was.fields, object.fields));
    if (was.refcount !== object.refcount) {
      counts.set(object.id, [was.refcount, object.refcount]);
    }
  }
  const names = [];
  if (before) {
    names.push(...nameChanges(0, before.globals, after.globals));
    for (let at = 1; at < Math.min(before.frames.length, after.frames.length); at++) {
      const was = before.frames[at];
      const is = after.frames[at];
      if (was.name === is.name) {
        names.push(...nameChanges(at, was.locals, is.locals));
      }
    }
  }
  return { names, fields, counts, created };
}

// src/engine/picture.ts
var ZOOMS = ["names", "objects"];
var HEAD_ROWS = 4;
var TAIL_ROWS = 2;
var MOST_ROWS = 8;
var MOST_LANES = 7;
var ATOMS = /* @__PURE__ */ new Set([
  "none",
  "bool",
  "int",
  "float",
  "complex",
  "str",
  "bytes"
]);
var LEAVES = /* @__PURE__ */ new Set(["module", "builtin", "code", "other"]);
function isInline(object, zoom) {
  if (LEAVES.has(object.kind)) {
    return true;
  }
  if (object.kind === "class" && object.static) {
    return true;
  }
  return zoom === "names" && ATOMS.has(object.kind);
}
function inlineText(object, most = 22) {
  const words = object.kind === "module" || object.kind === "builtin" || object.kind === "class" ? `${object.kind} ${object.summary}` : object.summary;
  return shorten(words, most);
}
function shorten(text, most) {
  return text.length <= most ? text : `${text.slice(0, most - 1)}\u2026`;
}
function isDull(field, byId) {
  if (field.role === "slot" && field.name.startsWith("__") && field.name !== "__closure__") {
    return true;
  }
  if (field.role !== "attribute" || !field.name.startsWith("_")) {
    return false;
  }
  const target = field.to === void 0 ? void 0 : byId.get(field.to);
  if (target === void 0) {
    return false;
  }
  return target.kind === "none" || target.kind === "bool" || target.length === 0;
}
function rowOf(field, byId, zoom) {
  const key = `${field.role}:${field.role === "item" ? String(field.index) : field.name}`;
  const label = field.role === "member" ? "\xB7" : shorten(field.name, 18);
  const kind = field.role === "item" ? "item" : field.role === "info" ? "fact" : "name";
  const strength = field.role === "base" ? "base" : field.strength;
  const target = field.to === void 0 ? void 0 : byId.get(field.to);
  const extra = strength === void 0 ? {} : { strength };
  if (target === void 0) {
    return { key, label, kind, text: shorten(field.value ?? "\u2026", 22), ...extra };
  }
  return isInline(target, zoom) ? { key, label, kind, text: inlineText(target), of: target.id, ...extra } : { key, label, kind, to: target.id, ...extra };
}
function rowsOf(object, byId, zoom, open) {
  if (ATOMS.has(object.kind)) {
    return [];
  }
  const rows = [];
  if (object.buffer) {
    const shape = `(${object.buffer.shape.join(", ")}${object.buffer.shape.length === 1 ? "," : ""})`;
    rows.push({ key: "shape", label: "shape", kind: "fact", text: shape });
    rows.push({ key: "dtype", label: "dtype", kind: "fact", text: object.buffer.dtype });
  }
  const all = object.fields;
  const unfolded = open.has(object.id);
  const shown = unfolded ? all : all.filter((field) => !isDull(field, byId));
  const dull = all.length - shown.length;
  const length = Math.max(object.length ?? 0, shown.length);
  if (unfolded || shown.length <= MOST_ROWS && length <= MOST_ROWS) {
    for (const field of shown) {
      rows.push(rowOf(field, byId, zoom));
    }
    if (length > shown.length && object.length !== void 0) {
      rows.push(moreRow(length - shown.length));
    }
  } else {
    const tail = shown.slice(-TAIL_ROWS);
    for (const field of shown.slice(0, HEAD_ROWS)) {
      rows.push(rowOf(field, byId, zoom));
    }
    rows.push(moreRow(length - HEAD_ROWS - TAIL_ROWS));
    for (const field of tail) {
      rows.push(rowOf(field, byId, zoom));
    }
  }
  if (dull > 0) {
    rows.push(moreRow(dull));
  }
  return rows;
}
function moreRow(count) {
  return { key: "more", label: "", kind: "more", more: count };
}
function nameRows(names, byId, zoom) {
  const rows = [];
  for (const [name, to] of Object.entries(names)) {
    const target = byId.get(to);
    if (target && target.kind !== "module") {
      rows.push(rowOf({ name, role: "attribute", to }, byId, zoom));
    }
  }
  return rows;
}
function frameCards(view, byId, zoom) {
  const inner = view.frames.slice(1).map((frame, at) => {
    const cells = Object.entries(frame.cells).map(([name, to]) => ({
      ...rowOf({ name, role: "attribute", to }, byId, "objects")
    }));
    return {
      index: at + 1,
      name: frame.name,
      line: frame.line,
      rows: [...nameRows(frame.locals, byId, zoom), ...cells]
    };
  });
  const module = {
    index: 0,
    name: "__main__",
    line: view.frames[0]?.line ?? 0,
    rows: nameRows(view.globals, byId, zoom)
  };
  const frames = [module, ...inner];
  const value = view.value === void 0 ? void 0 : byId.get(view.value);
  const last = frames[frames.length - 1];
  if (value && last && (view.event === "exception" || value.kind !== "none")) {
    const label = view.event === "exception" ? "raises" : "returns";
    const row = rowOf({ name: label, role: "slot", to: value.id }, byId, zoom);
    frames[frames.length - 1] = { ...last, rows: [...last.rows, { ...row, key: "value" }] };
  }
  return frames;
}
function measureDepth(frames, rows, extra) {
  const state = /* @__PURE__ */ new Map();
  const order = [];
  const back = /* @__PURE__ */ new Set();
  const visit = (start) => {
    const stack = [{ id: start, at: 0 }];
    state.set(start, "open");
    while (stack.length > 0) {
      const top = stack[stack.length - 1];
      const next = rows.get(top.id)?.[top.at++];
      if (next === void 0) {
        state.set(top.id, "done");
        order.push(top.id);
        stack.pop();
      } else if (next.to !== void 0 && rows.has(next.to)) {
        const seen = state.get(next.to);
        if (seen === "open") {
          back.add(`${top.id}>${next.to}`);
        } else if (seen === void 0) {
          state.set(next.to, "open");
          stack.push({ id: next.to, at: 0 });
        }
      }
    }
  };
  const found = /* @__PURE__ */ new Map();
  const begin = (id, from) => {
    if (!state.has(id)) {
      visit(id);
    }
    if (!found.has(id)) {
      found.set(id, { depth: 1, from });
    }
  };
  for (const frame of frames) {
    frame.rows.forEach((row, at) => {
      if (row.to !== void 0 && rows.has(row.to)) {
        begin(row.to, { card: -1 - frame.index, row: at });
      }
    });
  }
  for (const id of extra) {
    begin(id, { card: 0, row: 0 });
  }
  for (const id of order.reverse()) {
    const here = found.get(id) ?? { depth: 1, from: { card: 0, row: 0 } };
    found.set(id, here);
    rows.get(id)?.forEach((row, at) => {
      if (row.to === void 0 || !rows.has(row.to) || back.has(`${id}>${row.to}`)) {
        return;
      }
      const there = found.get(row.to);
      if (there === void 0 || there.depth < here.depth + 1) {
        const from = there && there.from.card < 0 ? there.from : { card: id, row: at };
        found.set(row.to, { depth: here.depth + 1, from });
      }
    });
  }
  return found;
}
var NOTHING_OPEN = /* @__PURE__ */ new Set();
function makePicture(view, zoom, open = NOTHING_OPEN) {
  const byId = new Map(view.objects.map((object) => [object.id, object]));
  const frames = frameCards(view, byId, zoom);
  const rows = /* @__PURE__ */ new Map();
  const pending = [];
  for (const frame of frames) {
    for (const row of frame.rows) {
      if (row.to !== void 0) {
        pending.push(row.to);
      }
    }
  }
  const garbage = view.objects.filter((o) => o.reached === "nothing").map((o) => o.id);
  pending.push(...garbage);
  for (let at = 0; at < pending.length; at++) {
    const id = pending[at];
    const object = byId.get(id);
    if (object === void 0 || rows.has(id)) {
      continue;
    }
    const own = rowsOf(object, byId, zoom, open);
    rows.set(id, own);
    for (const row of own) {
      if (row.to !== void 0) {
        pending.push(row.to);
      }
    }
  }
  const depths = measureDepth(frames, rows, garbage);
  const cards = /* @__PURE__ */ new Map();
  for (const [id, own] of rows) {
    const { depth, from } = depths.get(id) ?? { depth: 1, from: { card: 0, row: 0 } };
    cards.set(id, { object: byId.get(id), rows: own, lane: Math.min(depth, MOST_LANES), from });
  }
  return { frames, cards, byId };
}

// src/engine/scan.ts
var SCAN_STEPS = 600;
function markOf(view, before, diff, shown) {
  if (view.event === "exception") {
    return "raised";
  }
  if (view.changes.collections.some((c) => c.collected > 0)) {
    return "collected";
  }
  for (const id of diff.created) {
    if (shown.cards.has(id)) {
      return "created";
    }
  }
  const freed = view.changes.freed.some((o) => before?.objects.some((b) => b.id === o.id));
  if (freed) {
    return "freed";
  }
  if (diff.fields.length > 0 || diff.names.some((n) => n.before !== n.after)) {
    return "changed";
  }
  return view.stdout === "" ? "none" : "printed";
}
var rowWidth = (label, text) => label.length + text.length;
var Scanner = class {
  constructor() {
    this.before = null;
    this.marks = [];
    this.lives = { names: /* @__PURE__ */ new Map(), objects: /* @__PURE__ */ new Map() };
    this.frames = { names: [], objects: [] };
    this.counts = {};
  }
  add(view) {
    const diff = diffViews(this.before, view);
    for (const zoom of ZOOMS) {
      const picture = makePicture(view, zoom);
      this.addPicture(picture, zoom, view.step);
      if (zoom === "names") {
        this.marks.push(markOf(view, this.before, diff, picture));
      }
    }
    for (const object of view.objects) {
      const list = this.counts[object.id] ??= [];
      if (list[list.length - 1]?.[1] !== object.refcount) {
        list.push([view.step, object.refcount]);
      }
    }
    this.before = view;
  }
  result(steps) {
    const byBirth = (zoom) => [...this.lives[zoom].values()];
    return {
      upTo: this.marks.length,
      steps,
      marks: this.marks,
      lives: { names: byBirth("names"), objects: byBirth("objects") },
      frames: this.frames,
      counts: this.counts
    };
  }
  addPicture(picture, zoom, step) {
    for (const frame of picture.frames) {
      const life = this.frames[zoom][frame.index] ??= { index: frame.index, names: {}, width: 0 };
      const names = life.names[frame.name] ??= [];
      life.width = Math.max(life.width, frame.name.length + 8);
      for (const row of frame.rows) {
        if (!names.includes(row.key)) {
          names.push(row.key);
        }
        life.width = Math.max(life.width, rowWidth(row.label, row.text ?? ""));
      }
    }
    const lives = this.lives[zoom];
    for (const [id, card] of picture.cards) {
      const width = cardWidth(card.object.type, card.object.summary, card.rows);
      const life = lives.get(id);
      if (life === void 0) {
        const { lane, from } = card;
        lives.set(id, { id, born: step, died: step, lane, rows: card.rows.length, width, from });
      } else {
        life.died = step;
        life.lane = Math.max(life.lane, card.lane);
        life.rows = Math.max(life.rows, card.rows.length);
        life.width = Math.max(life.width, width);
      }
    }
  }
};
function cardWidth(type, summary, rows) {
  if (rows.length === 0) {
    return Math.min(summary.length, 24) + 4;
  }
  return rows.reduce(
    (most, row) => Math.max(most, rowWidth(row.label, row.text ?? "")),
    type.length + 6
  );
}

// src/engine/sandbox.ts
var SLICE_MS = 50;
var breathe = () => new Promise((resolve) => setTimeout(resolve, 0));
async function drive(engine, first) {
  let stdout = first.stdout;
  let stderr = first.stderr;
  let progress = first;
  for (let slices = 0; progress.state === "running"; slices++) {
    if (slices % 8 === 7) {
      await breathe();
    }
    progress = engine.advance(SLICE_MS);
    stdout += progress.stdout;
    stderr += progress.stderr;
  }
  return { ...progress, stdout, stderr };
}
var Recording = class {
  constructor(session, end) {
    this.session = session;
    this.end = end;
    this.engine = new Recorder(session);
  }
  get steps() {
    return this.end.steps;
  }
  get stdout() {
    return this.end.stdout;
  }
  get stderr() {
    return this.end.stderr;
  }
  get error() {
    return this.end.error;
  }
  get status() {
    return this.end.status;
  }
  view(step, detail) {
    return this.engine.view(step, detail);
  }
  ticks(from = 0, to = this.steps, stride = 1) {
    return unwrap(JSON.parse(this.session.ticks(from, to, stride)));
  }
  layout(step, id) {
    return unwrap(JSON.parse(this.session.layout(step, id)));
  }
  ledger(step, id) {
    return unwrap(JSON.parse(this.session.ledger(step, id)));
  }
  bytes(step, address, length) {
    return this.session.bytes(step, address, length);
  }
  /** Records of steps in the format of the trace corpus, one JSON object a line. */
  trace(from = 0, to = this.steps) {
    return this.session.trace(from, to);
  }
  stateHash(step) {
    return unwrap(JSON.parse(this.session.stateHash(step)));
  }
  verifyHeap(step, level = "full") {
    return this.engine.verifyHeap(step, level);
  }
  stats() {
    return unwrap(JSON.parse(this.session.stats()));
  }
  scan() {
    const scanner = new Scanner();
    for (let step = 0; step < Math.min(this.steps, SCAN_STEPS); step++) {
      scanner.add(this.view(step));
    }
    return scanner.result(this.steps);
  }
  /** All that a page needs to draw one step before an engine is there. */
  opening(step = Math.max(0, this.steps - 2)) {
    const at = Math.min(step, this.steps - 1);
    return {
      view: this.view(at, { pools: true }),
      before: at > 0 ? this.view(at - 1) : null,
      steps: this.steps,
      scan: this.scan(),
      ticks: this.ticks(),
      output: this.stdout
    };
  }
  close() {
  }
};
var Sandbox = class {
  constructor(module) {
    this.module = module;
    this.session = new module.Session();
  }
  get version() {
    return this.module.version();
  }
  /** Runs a program and keeps every step. */
  async record(source, options = {}) {
    const engine = new Recorder(this.session);
    return new Recording(this.session, await drive(engine, engine.record(source, options)));
  }
  /** Runs a program at full speed and keeps nothing but what it printed. */
  async run(source, options = {}) {
    const engine = new Recorder(this.session);
    const { stdout, stderr, status, error } = await drive(engine, engine.run(source, options));
    return { stdout, stderr, status: status ?? 1, error };
  }
  close() {
    this.session.delete();
  }
};
async function createSandbox(options = {}) {
  const base = options.base ?? new URL("../engine/", import.meta.url).href;
  return new Sandbox(await loadModule(base));
}
export {
  Recording,
  Sandbox,
  createSandbox
};
