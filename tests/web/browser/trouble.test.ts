/** What may go wrong outside of a program: a clear message each time, and nothing of the reader's is lost. */
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { BROWSER, serveSite } from "../support/site.js";
import { DIST, visitor } from "../support/visitor.js";

const v = visitor();

/** Pastes a text into the editor, as a reader would. */
async function paste(text: string): Promise<void> {
  await v.reader.click("hs-code", "#edit");
  await v.reader.page.waitForFunction(
    () =>
      document
        .querySelector("heap-scope")!
        .shadowRoot!.querySelector("hs-code")!
        .shadowRoot!.querySelector(".cm-content") !== null,
    { polling: 20 },
  );
  await v.reader.page.evaluate((words) => {
    const content = document
      .querySelector("heap-scope")!
      .shadowRoot!.querySelector("hs-code")!
      .shadowRoot!.querySelector<HTMLElement>(".cm-content")!;
    content.focus();
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", words);
    // Firefox gives events that a script makes no clipboard of their own.
    const pasted = new Event("paste", { bubbles: true, cancelable: true });
    Object.defineProperty(pasted, "clipboardData", { value: clipboardData });
    content.dispatchEvent(pasted);
  }, text);
}

const draft = (): Promise<string> =>
  v.reader.page.evaluate(
    () =>
      Object.entries(sessionStorage).find(([key]) =>
        key.startsWith("heapscope.draft"),
      )?.[1] ?? "",
  );

test("a page without WebAssembly shows the lesson's picture and says what it cannot do", async () => {
  await v.reader.page.evaluateOnNewDocument(() => {
    Reflect.deleteProperty(globalThis, "WebAssembly");
  });
  await v.reader.open(v.site.address);
  expect((await v.reader.state()).phase).toBe("broken");
  expect(await v.reader.text("hs-output", "#notice")).toContain("WebAssembly");
  expect(await v.reader.html("hs-heap", "svg")).toContain("shelf");
});

test("more than a million characters pasted: told where they are, and the editor keeps them", async () => {
  await v.reader.open(v.site.address);
  await paste("# far too long\n".repeat(70_000));
  await v.reader.click("hs-code", "#run");
  await v.reader.page.waitForFunction(
    () =>
      document
        .querySelector("heap-scope")!
        .shadowRoot!.querySelector("hs-code")!
        .shadowRoot!.querySelector("[role=alert]")
        ?.textContent?.includes("at most 1,000,000 characters"),
    { polling: 20 },
  );
  expect((await draft()).length).toBeGreaterThan(1_000_000);
  await v.reader.page.evaluate(() => sessionStorage.clear());
});

test("bytes that are no text, pasted: an error of the program with its line, and the text is still there", async () => {
  await v.reader.open(v.site.address);
  await paste("\u0001\ufffdPNG\r\n\u001a\u0007\n");
  await v.reader.click("hs-code", "#run");
  await v.reader.settled();
  expect(await v.reader.text("hs-output", "#error pre")).toContain(
    "SyntaxError",
  );
  expect(await v.reader.text("hs-code", ".code")).toContain("PNG");
});

// Puppeteer's Firefox may not open files.
test.skipIf(BROWSER === "firefox")(
  "opened from a disk, where it cannot run, it says how it can",
  async () => {
    await v.reader.page.goto(pathToFileURL(join(DIST, "index.html")).href);
    await v.reader.page.waitForFunction(
      () => {
        const words = document.querySelector<HTMLElement>(".unserved")!;
        return getComputedStyle(words).visibility === "visible";
      },
      { polling: 100 },
    );
    const words = await v.reader.page.evaluate(() => document.body.innerText);
    expect(words).toContain("python3 -m http.server");
    v.reader.problems.length = 0; // what the browser refused to load
  },
);

test("an engine that does not load: the picture stays, and so does what is typed", async () => {
  const damaged = await serveSite(DIST, "/", {
    "engine/heapscope.wasm": "this is no WebAssembly",
  });
  try {
    await v.reader.open(damaged.address);
    expect((await v.reader.state()).phase).toBe("broken");
    // The words come with a part of the page that loads when they are wanted.
    await expect
      .poll(() => v.reader.text("hs-output", "#notice"))
      .toContain("Run again");
    expect(await v.reader.html("hs-heap", "svg")).toContain("shelf");
    await paste("kept = 'typed while the engine was gone'\n");
    await v.reader.reload();
    await v.reader.page.waitForFunction(
      () =>
        document
          .querySelector("heap-scope")!
          .shadowRoot!.querySelector("hs-code")!
          .shadowRoot!.querySelector(".cm-content")
          ?.textContent?.includes("typed while the engine was gone"),
      { polling: 20 },
    );
    await v.reader.page.evaluate(() => sessionStorage.clear());
  } finally {
    await v.reader.page.goto("about:blank"); // what still loads is not to fail
    await damaged.close();
    v.reader.problems.length = 0; // the browser's own words about the damaged file
  }
});

test("a part of the engine that does not load: said in words, and the text is still there", async () => {
  const damaged = await serveSite(DIST, "/", {
    "engine/heapscope.secondary.wasm": "this is no WebAssembly",
  });
  try {
    await v.reader.open(damaged.address);
    await v.reader.run("import numpy\nprint(numpy.zeros(2))\n");
    expect((await v.reader.state()).phase).toBe("broken");
    // The words come with a part of the page that loads when they are wanted.
    await expect
      .poll(() => v.reader.text("hs-output", "#notice"))
      .toContain("Run again");
    expect(await v.reader.text("hs-code", ".code")).toContain("numpy.zeros");
  } finally {
    await v.reader.page.goto("about:blank"); // what still loads is not to fail
    await damaged.close();
    v.reader.problems.length = 0; // the browser's own words about the damaged file
  }
});

test("an engine that crashes in the middle: said in words, the code and its picture stay, the next run has a new engine", async () => {
  await v.reader.open(v.site.address);
  await v.reader.run("kept = ['before the crash']\nagain = kept\n");
  const { step } = await v.reader.state();
  // As when the module traps: its worker reports an error that nobody caught.
  await v.reader.page.evaluate(() => {
    const { player } = document.querySelector("heap-scope") as unknown as {
      player: { client: { worker: Worker } };
    };
    const message = "RuntimeError: unreachable";
    player.client.worker.dispatchEvent(new ErrorEvent("error", { message }));
  });
  await v.reader.drawn();
  expect((await v.reader.state()).phase).toBe("broken");
  expect(await v.reader.text("hs-output", "#notice")).toContain("Run again");
  expect(await v.reader.text("hs-code", ".code")).toContain("before the crash");
  expect(await v.reader.html("hs-heap", "svg")).toContain("kept");
  expect((await v.reader.state()).step).toBe(step);
  await v.reader.reload();
  expect(await v.reader.text("hs-code", ".code")).toContain("before the crash");
  await v.reader.run("print('a new engine')\n");
  expect((await v.reader.state()).output).toBe("a new engine\n");
});
