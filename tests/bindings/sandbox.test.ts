/** The npm package in Node: what its users call. */
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { createSandbox } from "../../web/src/engine/sandbox.js";
import { engineFolder } from "../../web/src/engine-module.mjs";

const base = pathToFileURL(`${engineFolder()}/`).href;

test("records a program and shows any of its steps", async () => {
  const sandbox = await createSandbox({ base });
  const recording = await sandbox.record(
    "a = [1]\nb = a\nb.append(2)\nprint(a)\n",
  );
  expect(recording.stdout).toBe("[1, 2]\n");
  expect(recording.error).toBeNull();
  const after = (line: number) => {
    for (let step = 0; step < recording.steps; step++) {
      const view = recording.view(step);
      if (view.previous?.line === line) return view;
    }
    throw new Error(`no step after line ${line}`);
  };
  const view = after(3);
  expect(view.globals.a).toBe(view.globals.b);
  const list = view.objects.find((o) => o.id === view.globals.a)!;
  expect(list).toMatchObject({ type: "list", refcount: 2, length: 2 });
  sandbox.close();
});

test("the same step is the same text, whichever way one comes to it", async () => {
  const sandbox = await createSandbox({ base });
  const recording = await sandbox.record(
    "n = 0\nfor i in range(40):\n    n += i\n    x = [n, i]\n",
  );
  const forward = Array.from({ length: recording.steps }, (_, step) =>
    JSON.stringify(recording.view(step)),
  );
  const hashes = forward.map((_, step) => recording.stateHash(step));
  for (let step = recording.steps - 1; step >= 0; step -= 7) {
    expect(JSON.stringify(recording.view(step))).toBe(forward[step]);
    expect(recording.stateHash(step)).toBe(hashes[step]);
  }
  sandbox.close();
});

test("runs without recording, and tells errors as python3 does", async () => {
  const sandbox = await createSandbox({ base });
  const { stdout, stderr, status } = await sandbox.run("print('hi')\n1 / 0\n", {
    filename: "program.py",
  });
  expect(stdout).toBe("hi\n");
  expect(status).toBe(1);
  expect(stderr).toBe(
    'Traceback (most recent call last):\n  File "program.py", line 2, in <module>\n    1 / 0\n' +
      "    ~~^~~\nZeroDivisionError: division by zero\n",
  );
  sandbox.close();
});

test("a frame that a traceback keeps is as long as its code says", async () => {
  const sandbox = await createSandbox({ base });
  const recording = await sandbox.record(
    "import sys\ndef f(a):\n    b = 1 / a\ntry:\n    f(0)\nexcept Exception as e:\n" +
      "    kept = e.__traceback__.tb_next.tb_frame\nprint(sys.getsizeof(kept))\n",
  );
  const { objects, globals } = recording.view(recording.steps - 2);
  const frame = objects.find((object) => object.id === globals.kept)!;
  expect(String(frame.size)).toBe(recording.stdout.trim());
  sandbox.close();
});

test("a tensor tells the operations behind it, and of a gradient that nobody has looked at", async () => {
  const sandbox = await createSandbox({ base });
  const recording = await sandbox.record(
    "import torch\nw = torch.ones(2, 2, requires_grad=True)\nz = (w * 3).sum()\nz.backward()\ng = w.grad\ndone = 1\n",
  );
  const at = (name: string, line: number) => {
    for (let step = 0; step < recording.steps; step++) {
      const view = recording.view(step);
      if (view.previous?.line === line)
        return view.objects.find((o) => o.id === view.globals[name])!;
    }
    throw new Error(`no step after line ${line}`);
  };
  const { graph } = at("z", 3).buffer!;
  expect(graph).toEqual([
    { name: "SumBackward0", next: [1] },
    { name: "MulBackward0", next: [2] },
    { name: "AccumulateGrad", next: [], leaf: at("w", 3).id },
  ]);
  expect(at("z", 4).buffer!.graph![1]).toMatchObject({ released: true });
  expect(at("w", 3).buffer!.gradient).toBeUndefined();
  expect(at("w", 4).buffer!.gradient).toBe(16);
  expect(at("w", 5).buffer!.gradient).toBeUndefined();
  expect(at("w", 5).fields.find((f) => f.name === "grad")!.to).toBe(
    at("g", 5).id,
  );
  sandbox.close();
});
