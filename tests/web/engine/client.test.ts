import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { EngineClient } from "../../../web/src/engine/client.js";
import type { Message, Request } from "../../../web/src/engine/protocol.js";
import type { Progress } from "../../../web/src/engine/view.js";

class FakeWorker {
  onmessage: ((event: { data: Message }) => void) | null = null;
  onerror: ((event: { message: string }) => void) | null = null;
  readonly got: Request[] = [];
  ended = false;
  postMessage(request: Request): void {
    this.got.push(request);
  }
  terminate(): void {
    this.ended = true;
  }
  say(message: Message): void {
    this.onmessage?.({ data: message });
  }
  run(): number {
    const record = this.got.findLast((r) => r.kind === "record");
    return record?.kind === "record" ? record.run : 0;
  }
}

const progress = (some: Partial<Progress>): Progress => ({
  state: "running",
  steps: 0,
  stdout: "",
  stderr: "",
  status: null,
  error: null,
  ...some,
});

let workers: FakeWorker[];
let told: Progress[];
let broken: string[];
let client: EngineClient;

beforeEach(() => {
  vi.useFakeTimers();
  workers = [];
  told = [];
  broken = [];
  const make = (): Worker => {
    const worker = new FakeWorker();
    workers.push(worker);
    return worker as unknown as Worker;
  };
  client = new EngineClient(make, "https://example.test/engine/", {
    ready: () => undefined,
    progress: (p) => told.push(p),
    scan: () => undefined,
    broken: (m) => broken.push(m),
  });
});

afterEach(() => {
  vi.useRealTimers();
});

test("a worker that answers a stop is kept", () => {
  client.record("while True: pass", {});
  const [worker] = workers;
  worker!.say({
    kind: "progress",
    run: worker!.run(),
    progress: progress({ steps: 500 }),
  });
  client.stop();
  worker!.say({
    kind: "progress",
    run: worker!.run(),
    progress: progress({ state: "stopped", stopped: "reader", steps: 520 }),
  });
  vi.advanceTimersByTime(5000);
  expect(workers).toHaveLength(1);
  expect(told.at(-1)).toMatchObject({ state: "stopped", steps: 520 });
});

test("a worker that is stuck is replaced, and what was seen is recorded again", () => {
  client.record("x = 10 ** 10 ** 8", { mode: "script" });
  workers[0]!.say({
    kind: "progress",
    run: 1,
    progress: progress({ steps: 7, stdout: "hi\n" }),
  });
  client.stop();
  vi.advanceTimersByTime(5000);
  expect(workers[0]!.ended).toBe(true);
  expect(workers).toHaveLength(2);
  const again = workers[1]!.got.find((r) => r.kind === "record");
  expect(again).toMatchObject({
    source: "x = 10 ** 10 ** 8",
    options: { stepLimit: 7 },
  });
  const run = workers[1]!.run();
  workers[1]!.say({
    kind: "progress",
    run,
    progress: progress({ steps: 3, stdout: "hi\n" }),
  });
  expect(told).toHaveLength(1);
  workers[1]!.say({
    kind: "progress",
    run,
    progress: progress({ state: "stopped", stopped: "steps", steps: 7 }),
  });
  expect(told.at(-1)).toMatchObject({
    state: "stopped",
    stopped: "reader",
    steps: 7,
    stdout: "",
  });
});

test("a call is answered by its number; one that never is, is rejected when the worker goes", async () => {
  client.record("a = 1", {});
  const first = client.call("view", { step: 0 });
  const second = client.call("view", { step: 1 });
  const calls = workers[0]!.got.filter((r) => r.kind === "call");
  const view = { step: 1 } as never;
  workers[0]!.say({
    kind: "answer",
    call: calls[1]!.call,
    answer: { ok: true, value: view },
  });
  await expect(second).resolves.toBe(view);
  workers[0]!.say({ kind: "broken", message: "check failed" });
  await expect(first).rejects.toThrow("check failed");
  expect(broken).toEqual(["check failed"]);
});

test("after a breakdown the next run starts a new worker", () => {
  client.record("a = 1", {});
  workers[0]!.say({ kind: "broken", message: "check failed" });
  client.record("a = 2", {});
  expect(workers).toHaveLength(2);
  expect(workers[1]!.got.map((r) => r.kind)).toEqual(["load", "record"]);
});

test("a misuse is an error with the engine's words", async () => {
  client.record("a = 1", {});
  const call = client.call("layout", { step: 0, id: 99 });
  const error = { code: "no-such-object", message: "no object 99" } as const;
  workers[0]!.say({ kind: "answer", call: 1, answer: { ok: false, error } });
  await expect(call).rejects.toMatchObject({
    code: "no-such-object",
    message: "no object 99",
  });
});

test("a line for input() goes to the worker, and belongs to the run from then on", () => {
  client.record("input()", {});
  const worker = workers[0]!;
  const waits = progress({ state: "stopped", stopped: "input", steps: 2 });
  worker.say({ kind: "progress", run: worker.run(), progress: waits });
  client.giveLine("Ann");
  expect(worker.got.at(-1)).toMatchObject({
    kind: "input",
    run: worker.run(),
    line: "Ann",
  });
  worker.say({
    kind: "progress",
    run: worker.run(),
    progress: progress({ steps: 3 }),
  });
  client.stop();
  vi.advanceTimersByTime(5000); // it hangs: the run is recorded again, with the line
  const again = workers[1]!.got.find((r) => r.kind === "record");
  expect(again).toMatchObject({ options: { stepLimit: 3, input: ["Ann"] } });
});
