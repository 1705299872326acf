/** Programs that a reader types, the ones that go wrong above all. */
import { beforeEach, describe, expect, test } from "vitest";
import { visitor } from "../support/visitor.js";

const v = visitor();

describe("programs of the reader", () => {
  beforeEach(async () => {
    await v.reader.open(v.site.address);
  });

  test("the editor loads on the first edit and what is typed runs", async () => {
    await v.reader.click("hs-code", "#edit");
    await v.reader.page.waitForFunction(() => {
      const code = document
        .querySelector("heap-scope")!
        .shadowRoot!.querySelector("hs-code")!;
      return code.shadowRoot!.querySelector(".cm-content") !== null;
    });
    const { keyboard } = v.reader.page;
    await keyboard.down("Control");
    await keyboard.press("a");
    await keyboard.up("Control");
    await keyboard.type("words = ['typed']\nprint(words[0])\n");
    await keyboard.down("Control");
    await keyboard.press("Enter");
    await keyboard.up("Control");
    await v.reader.page.waitForFunction(() =>
      (
        document.querySelector("heap-scope") as unknown as { output: string }
      ).output.includes("typed"),
    );
    await v.reader.settled();
    expect(await v.reader.html("hs-heap", "svg")).toContain("words");
  });

  test("an endless loop leaves the page alive; Stop keeps what was recorded", async () => {
    // Steps that take a while each: a million quick ones are recorded in a blink.
    await v.reader.begin("n = 0\nwhile True:\n    n += sum(range(20_000))\n");
    await v.reader.page.waitForFunction(
      () =>
        (document.querySelector("heap-scope") as unknown as { steps: number })
          .steps > 200,
      { timeout: 20_000 },
    );
    await v.reader.click("hs-code", "#stop");
    await v.reader.settled();
    const { phase, steps } = await v.reader.state();
    expect(phase).toBe("stopped");
    expect(steps).toBeGreaterThan(200);
    expect(await v.reader.text("hs-output", "#notice")).toContain(
      "Stopped after",
    );
    const began = Date.now();
    await v.reader.seek(steps - 10);
    expect((await v.reader.state()).step).toBe(steps - 10);
    expect(Date.now() - began).toBeLessThan(2000);
  });

  test("a program inside one long native call can be stopped too", async () => {
    await v.reader.begin("n = 1\nm = 2\nx = sum(range(10 ** 12))\n");
    await new Promise((done) => setTimeout(done, 600));
    await v.reader.click("hs-code", "#stop");
    await v.reader.page.waitForFunction(
      () =>
        (document.querySelector("heap-scope") as unknown as { phase: string })
          .phase === "stopped",
      { timeout: 20_000 },
    );
    await v.reader.run("print('again')\n");
    expect((await v.reader.state()).output).toBe("again\n");
  });

  test("a syntax error is shown with its line and caret", async () => {
    await v.reader.run("a = 1\nb = (2,\nc = 3\n");
    const shown = await v.reader.text("hs-output", "#error pre");
    expect(shown).toContain('File "program.py", line 2');
    expect(shown).toContain("SyntaxError: '(' was never closed");
    expect(await v.reader.html("hs-output", "#error pre")).toMatch(/\n {8}\^/);
  });

  test("an uncaught exception is shown with its traceback, and its steps are there", async () => {
    await v.reader.run(
      "def f(x):\n    return 1 / x\n\nprint('before')\nf(0)\n",
    );
    const shown = await v.reader.text("hs-output", "#error pre");
    expect(shown).toContain("Traceback (most recent call last):");
    expect(shown).toContain('File "program.py", line 2, in f');
    expect(shown).toContain("ZeroDivisionError: division by zero");
    const { output, steps } = await v.reader.state();
    expect(output).toBe("before\n");
    expect(steps).toBeGreaterThan(5);
  });

  test("RecursionError ends the program, not the page", async () => {
    await v.reader.run("def down(n):\n    return down(n + 1)\n\ndown(0)\n");
    expect(await v.reader.text("hs-output", "#error pre")).toContain(
      "RecursionError: maximum recursion depth exceeded",
    );
    await v.reader.seek(500);
    expect(await v.reader.html("hs-heap", "svg")).toContain("down()");
  });

  test("MemoryError ends the program, not the page", async () => {
    await v.reader.run("a = [1]\nb = [0] * 10**12\n");
    expect(await v.reader.text("hs-output", "#error pre")).toContain(
      "MemoryError",
    );
  });

  test("what is not there yet is named", async () => {
    await v.reader.run("import socket\n");
    expect(await v.reader.text("hs-output", "#error pre")).toContain(
      "ModuleNotFoundError: No module named 'socket'",
    );
  });
});
