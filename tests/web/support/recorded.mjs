// Turns steps that a real CPython recorded (fixtures/*.jsonl, the trace corpus's format) into views, so
// that what draws them can be tested without an engine. Addresses, collector and memory are made up.
const KINDS = {
  NoneType: "none",
  type: "class",
  builtin_function_or_method: "builtin",
  method: "method",
};
const PLAIN = new Set(
  (
    "bool int float complex str bytes list tuple dict set function method cell code module generator " +
    "range slice frame traceback"
  ).split(" "),
);
const STATIC_BASE = 1_000_000_000;

function kindOf(record) {
  const { type } = record;
  if (KINDS[type]) return KINDS[type];
  if (PLAIN.has(type)) return type;
  if (/Error$|Exception$|Exit$/.test(type)) return "exception";
  if (record.fields) return "instance";
  if (record.name) return "class";
  return "other";
}

const isStatic = (o) =>
  o.type === "NoneType" ||
  o.type === "bool" ||
  (o.type === "int" && Number(o.repr) >= -5 && Number(o.repr) <= 256);

function fieldsOf(record, byId) {
  const rows = [];
  const items = record.items ?? record.members;
  items?.forEach((to, index) =>
    rows.push({
      name: String(index),
      role: record.items ? "item" : "member",
      to,
      index,
    }),
  );
  record.keys?.forEach((key, index) =>
    rows.push({
      name: byId.get(key)?.repr ?? `#${key}`,
      role: "entry",
      key,
      to: record.values[index],
      index,
    }),
  );
  for (const [name, to] of Object.entries(record.fields ?? {})) {
    rows.push({ name, role: name.startsWith("__") ? "slot" : "attribute", to });
  }
  return rows;
}

export function convert(records) {
  const born = new Map();
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
        address: 0x7f0000100000 + o.id * 64,
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
        ...(items ? { length: items.length } : {}),
        ...(o.type === "list"
          ? { capacity: Math.max(items.length, (o.size - 56) / 8) }
          : {}),
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
      previous: before && {
        event: before.event,
        line: before.line,
        name: before.name,
        depth: before.depth,
      },
      ...(record.value === undefined ? {} : { value: record.value }),
      stdout: record.out ?? "",
      printed,
      error: null,
      globals: record.globals ?? {},
      frames: (record.frames ?? []).map((f) => ({ ...f, stack: [] })),
      objects,
      more: 0,
      unexamined: 0,
      changes: {
        created: created.filter((id) => !nowById.get(id)?.static),
        freed: earlier
          .filter((o) => !nowById.has(o.id) && !o.static)
          .map((o) => ({
            id: o.id,
            type: o.type,
            kind: o.kind,
            summary: o.summary,
            address: o.address,
            size: o.size,
            bufferBytes: 0,
            reason: { kind: "count", line: before.line },
          })),
        changed: earlier
          .filter(
            (o) =>
              nowById.has(o.id) && nowById.get(o.id).refcount !== o.refcount,
          )
          .map((o) => ({
            id: o.id,
            refcount: [o.refcount, nowById.get(o.id).refcount],
          })),
        allocations: created.length,
        frees: 0,
        collections: [],
      },
      gc: gcView(),
      memory: memoryView(objects.reduce((sum, o) => sum + o.size, 0)),
    };
    before = {
      event: view.event,
      line: view.line,
      name: view.name,
      depth: view.depth,
      view,
    };
    return view;
  });
}

export const gcView = () => ({
  enabled: true,
  counts: [312, 4, 1],
  thresholds: [700, 10, 10],
  sizes: [312, 1204, 4819],
  collections: [0, 0, 0],
});

const SIZES = [
  64, 64, 128, 80, 288, 64, 208, 80, 48, 176, 32, 48, 32, 64, 80, 64, 80, 96,
  512, 320,
];
export const memoryView = (held, regions = []) => ({
  resident: 9_100_000 + regions.reduce((sum, r) => sum + r.resident, 0),
  virtual: 19_900_000 + regions.reduce((sum, r) => sum + r.bytes, 0),
  held: 1_310_000 + held + regions.reduce((sum, r) => sum + r.resident, 0),
  arenas: [0, 1].map((a) => ({
    address: 0x7f0000100000 + a * 0x100000,
    bytes: 1 << 20,
    freePools: a === 1 ? 40 : 0,
    pools: Array.from({ length: 64 }, (_, p) => {
      const blockSize =
        a === 1 && p >= 24 ? 0 : SIZES[(p * 7 + a) % SIZES.length];
      const capacity = blockSize && Math.floor((16384 - 48) / blockSize);
      return {
        address: 0x7f0000100000 + a * 0x100000 + p * 16384,
        blockSize,
        used: blockSize && Math.floor(capacity * ((p * 37) % 100) * 0.01),
        capacity,
      };
    }),
  })),
  heap: { chunks: 211, used: 812_304, free: 41_200, bytes: 1_048_576 },
  regions,
  freeLists: [
    { name: "float", count: 3 },
    { name: "list", count: 79 },
    { name: "dict", count: 12 },
  ],
});
