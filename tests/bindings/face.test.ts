/** The built module has exactly the face that heapscope.d.ts declares, and its answers their keys. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { beforeAll, describe, expect, test } from "vitest";
import type { HeapscopeModule, Session } from "../../bindings/heapscope.js";
import type { Answer, Progress, View } from "../../web/src/engine/view.js";
import { startEngine } from "../../web/src/engine-module.mjs";

const at = (path: string): string =>
  fileURLToPath(new URL(path, import.meta.url));

function parse(path: string): ts.SourceFile {
  return ts.createSourceFile(
    path,
    readFileSync(at(path), "utf8"),
    ts.ScriptTarget.ES2022,
    true,
  );
}

interface Member {
  readonly name: string;
  readonly optional: boolean;
  readonly parameters: number;
}

function membersOf(file: ts.SourceFile, name: string): Member[] {
  const found = file.statements.find(
    (s): s is ts.InterfaceDeclaration =>
      ts.isInterfaceDeclaration(s) && s.name.text === name,
  );
  if (!found) {
    throw new Error(`no interface ${name} in ${file.fileName}`);
  }
  const inherited = (found.heritageClauses ?? []).flatMap((clause) =>
    clause.types.flatMap((type) =>
      membersOf(views, type.expression.getText(file)),
    ),
  );
  const own = found.members.map((member) => ({
    name: member.name?.getText(file) ?? "",
    optional: member.questionToken !== undefined,
    parameters: ts.isMethodSignature(member) ? member.parameters.length : 0,
  }));
  return [...inherited, ...own];
}

const face = parse("../../bindings/heapscope.d.ts");
const views = parse("../../web/src/engine/view.ts");
const answers = parse("../../web/src/engine/answers.ts");

function expectKeys(value: object, file: ts.SourceFile, name: string): void {
  const members = membersOf(file, name);
  const keys = Object.keys(value);
  const known = members.map((m) => m.name);
  const needed = members.filter((m) => !m.optional).map((m) => m.name);
  expect(
    keys.filter((key) => !known.includes(key)),
    `${name}: not declared`,
  ).toEqual([]);
  expect(
    needed.filter((key) => !keys.includes(key)),
    `${name}: missing`,
  ).toEqual([]);
}

const PROGRAM = `class Node:
    pass

a = Node()
a.items = [1, 2.5, "three", (4,)]
b = {"a": a}
def f(x):
    return x
f(b)
`;

let module: HeapscopeModule;
let session: Session;

const valueOf = <T>(text: string): T => {
  const answer = JSON.parse(text) as Answer<T>;
  if (!answer.ok) {
    throw new Error(answer.error.message);
  }
  return answer.value;
};

function record(source: string): Progress {
  let progress = valueOf<Progress>(session.record(source, ""));
  while (progress.state === "running") {
    progress = valueOf<Progress>(session.advance(100));
  }
  return progress;
}

beforeAll(async () => {
  module = await startEngine();
  session = new module.Session();
});

describe("the module's face", () => {
  test("has the declared methods and no others", () => {
    const prototype = Object.getPrototypeOf(session) as object;
    const own = Object.getOwnPropertyNames(prototype).filter(
      (name) => name !== "constructor",
    );
    const declared = membersOf(face, "Session").map((m) => m.name);
    expect(own.filter((name) => !declared.includes(name))).toEqual([]);
    const calls = session as unknown as Record<string, unknown>;
    expect(
      declared.filter((name) => typeof calls[name] !== "function"),
    ).toEqual([]);
  });

  test("takes as many arguments as are declared", () => {
    record("a = 1\n");
    const samples: Record<string, unknown[]> = {
      view: [1, ""],
      ticks: [0, 2, 1],
      layout: [1, 1],
      bytes: [1, 0x7f0000000000, 8],
      pool: [1, 0],
      ledger: [1, 1],
      trace: [0, 1],
      stats: [],
      ask: ["{}"],
      stateHash: [1],
      verifyHeap: [1, "quick"],
      problems: [],
      advance: [1],
      stop: [],
    };
    const calls = session as unknown as Record<
      string,
      (...args: unknown[]) => unknown
    >;
    for (const { name, parameters } of membersOf(face, "Session")) {
      const sample = samples[name];
      if (sample) {
        expect(sample, name).toHaveLength(parameters);
        expect(() => calls[name]!(...sample), name).not.toThrow();
      }
    }
  });
});

describe("answers", () => {
  let view: View;

  beforeAll(() => {
    const progress = record(PROGRAM);
    expect(progress.error).toBeNull();
    expectKeys(progress, answers, "Progress");
    view = valueOf<View>(session.view(progress.steps - 3, '{"pools":true}'));
  });

  test("a view has the declared keys, down to its parts", () => {
    expectKeys(view, views, "View");
    expectKeys(view.changes, views, "Changes");
    expectKeys(view.gc, views, "GcView");
    expectKeys(view.memory, views, "MemoryView");
    expect(view.objects.length).toBeGreaterThan(6);
    for (const object of view.objects) {
      expectKeys(object, views, "HeapObject");
      object.fields.forEach((field) => expectKeys(field, views, "Field"));
    }
    view.frames.forEach((frame) => expectKeys(frame, views, "FrameView"));
    view.memory.arenas.forEach((arena) => {
      expectKeys(arena, views, "ArenaView");
      arena.pools.forEach((pool) => expectKeys(pool, views, "PoolView"));
    });
  });

  test("names lead to objects of the view, and fields too", () => {
    const ids = new Set(view.objects.map((o) => o.id));
    for (const id of Object.values(view.globals)) {
      expect(ids.has(id)).toBe(true);
    }
    for (const object of view.objects) {
      for (const field of object.fields) {
        expect(field.to === undefined).not.toBe(field.value === undefined);
        if (field.to !== undefined) {
          expect(ids.has(field.to), `${object.type} ${field.name}`).toBe(true);
        }
      }
    }
  });

  test("an object's layout covers its bytes, and the bytes say its count", () => {
    const a = view.objects.find((o) => o.id === view.globals.b)!;
    const layout = valueOf<{
      parts: {
        name: string;
        address: number;
        bytes: number;
        fields: object[];
      }[];
    }>(session.layout(view.step, a.id));
    expectKeys(layout, answers, "ObjectLayout");
    const part = layout.parts.find((p) => p.name === "object")!;
    expectKeys(part, answers, "LayoutPart");
    part.fields.forEach((field) => expectKeys(field, answers, "LayoutField"));
    const bytes = session.bytes(view.step, part.address, part.bytes);
    expect(bytes).toHaveLength(part.bytes);
    const count = new DataView(bytes.buffer, bytes.byteOffset).getBigInt64(
      0,
      true,
    );
    expect(count).toBe(BigInt(a.refcount));
  });

  test("a ledger's rows add up to the count", () => {
    const a = view.globals.a!;
    const ledger = valueOf<{ refcount: number; rows: { count: number }[] }>(
      session.ledger(view.step, a),
    );
    expectKeys(ledger, answers, "Ledger");
    ledger.rows.forEach((row) => expectKeys(row, answers, "LedgerRow"));
    expect(ledger.rows.reduce((sum, row) => sum + row.count, 0)).toBe(
      ledger.refcount,
    );
  });

  test("a pool is told block by block", () => {
    const pool = view.memory.arenas
      .flatMap((a) => a.pools)
      .find((p) => p.used > 0)!;
    const detail = valueOf<{ blocks: string; capacity: number }>(
      session.pool(view.step, pool.address),
    );
    expectKeys(detail, answers, "PoolDetail");
    expect(detail.blocks).toHaveLength(detail.capacity);
    expect(detail.blocks).toMatch(/^[ukfv]+$/);
  });

  test("the timeline's columns have one entry for each asked step", () => {
    const ticks = valueOf<{ line: number[]; held: number[] }>(
      session.ticks(0, 10, 3),
    );
    expectKeys(ticks, answers, "Ticks");
    expect(ticks.line).toHaveLength(4);
    expect(ticks.held).toHaveLength(4);
  });

  test("stats and problems of the heap", () => {
    expectKeys(valueOf<object>(session.stats()), answers, "RunStats");
    expect(valueOf<unknown[]>(session.verifyHeap(view.step, "full"))).toEqual(
      [],
    );
  });

  test("a step that is not there is a misuse with a sentence, not a trap", () => {
    const answer = JSON.parse(session.view(9999, "")) as Answer<View>;
    expect(answer).toMatchObject({
      ok: false,
      error: { code: "no-such-step" },
    });
  });

  test("a syntax error is an ordinary end with the caret's range", () => {
    const progress = record("a = (1,\nb = 2\n");
    expect(progress).toMatchObject({ state: "done", status: 1 });
    expectKeys(progress.error!, answers, "ErrorView");
    expect(progress.error).toMatchObject({
      type: "SyntaxError",
      line: 1,
      column: 5,
    });
  });
});
