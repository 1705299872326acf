/** Recordings as files: saved, opened again, run to the same end; what cannot be opened is told, and nothing is lost. */
import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { visitor } from "../support/visitor.js";

const v = visitor();

const PROGRAM = `name = input()
print("hello", name)
kept = [name] * 3
`;

/** What the page saves of the run that it shows. */
const exported = (): Promise<string> =>
  v.reader.page.evaluate(() =>
    (
      document.querySelector("heap-scope") as unknown as {
        player: { question(q: object): Promise<string> };
      }
    ).player.question({ ask: "export" }),
  );

const told = (): Promise<string> =>
  v.reader.page.evaluate(
    () =>
      document
        .querySelector("heap-scope")!
        .shadowRoot!.querySelector(".problem")
        ?.textContent?.replace(/\s+/g, " ")
        .trim() ?? "",
  );

const until = async (words: string): Promise<void> => {
  await v.reader.page.waitForFunction(
    (text) =>
      document
        .querySelector("heap-scope")!
        .shadowRoot!.querySelector(".problem")
        ?.textContent?.replace(/\s+/g, " ")
        .includes(text) ?? false,
    { polling: 20 },
    words,
  );
};

/** Lets a file fall onto the page. */
const drop = (name: string, text: string): Promise<void> =>
  v.reader.page.evaluate(
    (file, content) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([content], file));
      const event = new DragEvent("drop", {
        dataTransfer,
        bubbles: true,
        cancelable: true,
        composed: true,
      });
      document.querySelector("heap-scope")!.dispatchEvent(event);
      if (!event.defaultPrevented) {
        throw new Error("the browser would have left the page for the file");
      }
    },
    name,
    text,
  );

const source = (): Promise<string> =>
  v.reader.page.evaluate(
    () =>
      (document.querySelector("heap-scope") as unknown as { source: string })
        .source,
  );

/** A recording of the program that was given a line. */
async function recorded(): Promise<string> {
  await v.reader.run(PROGRAM);
  await v.reader.page.evaluate(() => {
    (
      document.querySelector("heap-scope") as unknown as {
        player: { answer(line: string): void };
      }
    ).player.answer("Ann");
  });
  await v.reader.settled();
  expect((await v.reader.state()).output).toContain("hello Ann");
  return exported();
}

beforeEach(async () => {
  await v.reader.open(v.site.address);
});

test("a recording that is dropped on the page runs again with its inputs, to the same state", async () => {
  const text = await recorded();
  const { steps, output } = await v.reader.state();
  await v.reader.run("mine = 1\n");
  await drop("ann.recording.json", text);
  await until("all as they were recorded");
  expect(await told()).toContain(`“ann.recording.json”: ${steps} steps`);
  expect(await v.reader.state()).toMatchObject({
    phase: "done",
    steps,
    output,
  });
  expect(await source()).toBe(PROGRAM);
  // and back to what was there
  await v.reader.click("", ".problem button");
  await v.reader.settled();
  expect(await source()).toBe("mine = 1\n");
  expect(await told()).toBe("");
});

test("it is chosen in the menu as well", async () => {
  const text = await recorded();
  const folder = await mkdtemp(join(tmpdir(), "recordings-"));
  const path = join(folder, "chosen.recording.json");
  await writeFile(path, text);
  await v.reader.run("mine = 1\n");
  await v.reader.click("hs-share", "#share");
  await v.reader.page.waitForFunction(
    () =>
      document
        .querySelector("heap-scope")!
        .shadowRoot!.querySelector("hs-share")!
        .shadowRoot!.querySelector("#menu:popover-open #open-file") !== null,
    { polling: 20 },
  );
  const [chooser] = await Promise.all([
    v.reader.page.waitForFileChooser(),
    v.reader.click("hs-share", "#open-file"),
  ]);
  await chooser.accept([path]);
  await until("all as they were recorded");
  expect(await source()).toBe(PROGRAM);
});

test("its text can be pasted, into the editor too", async () => {
  const text = await recorded();
  await v.reader.run("mine = 1\n");
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
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", words);
    document
      .querySelector("heap-scope")!
      .shadowRoot!.querySelector("hs-code")!
      .shadowRoot!.querySelector(".cm-content")!
      .dispatchEvent(
        new ClipboardEvent("paste", {
          clipboardData,
          // Firefox gives the event an empty one instead, and fills it with these.
          ...{ data: words, dataType: "text/plain" },
          bubbles: true,
          cancelable: true,
          composed: true,
        }),
      );
  }, text);
  await until("all as they were recorded");
  expect(await told()).toContain("The pasted text");
  expect(await source()).toBe(PROGRAM);
});

test("a lesson comes back with what was typed and not run", async () => {
  const text = await recorded();
  await v.reader.open(`${v.site.address}#rebinding`);
  const lesson = await source();
  await v.reader.click("hs-code", "#edit");
  await v.reader.page.waitForFunction(
    () =>
      document
        .querySelector("heap-scope")!
        .shadowRoot!.querySelector("hs-code")!
        .shadowRoot!.querySelector(".cm-content") !== null,
    { polling: 20 },
  );
  await v.reader.page.keyboard.type("typed = 1\n");
  await drop("ann.recording.json", text);
  await until("all as they were recorded");
  await v.reader.click("", ".problem button");
  await v.reader.page.waitForFunction(
    () =>
      document
        .querySelector("heap-scope")!
        .shadowRoot!.querySelector("hs-code")!
        .shadowRoot!.querySelector(".cm-content")
        ?.textContent?.includes("typed = 1") ?? false,
    { polling: 20 },
  );
  expect(await source()).toBe(lesson);
});

test("a damaged recording is told, and nothing else changes", async () => {
  const text = await recorded();
  const before = await v.reader.state();
  await drop("half.json", text.slice(0, text.length / 2));
  await until("is a damaged recording");
  await drop("other.json", text.replace('"input":[', '"input":[7,'));
  await until("“other.json” is a damaged recording: its options or inputs");
  await drop("picture.png", "\u0089PNG");
  await until("neither a recording");
  await drop("data.json", '{"a": 1}');
  await until("“data.json” is neither a recording");
  expect(await v.reader.state()).toEqual(before);
  expect(await source()).toBe(PROGRAM);
});

test("one of another version is told, and its program can still be run", async () => {
  const text = await recorded();
  await drop(
    "old.json",
    text.replace(/"heapscope":"[^"]*"/, '"heapscope":"0.0.1"'),
  );
  await until("was recorded by version 0.0.1");
  await v.reader.run("mine = 1\n");
  await drop(
    "old.json",
    text.replace(/"heapscope":"[^"]*"/, '"heapscope":"0.0.1"'),
  );
  await until("was recorded by version 0.0.1");
  await v.reader.click("", ".problem button");
  await v.reader.settled();
  expect(await source()).toBe(PROGRAM);
  await v.reader.click("", ".problem button"); // back
  await v.reader.settled();
  expect(await source()).toBe("mine = 1\n");
});

test("a run that came to something else than the file says is told", async () => {
  const text = await recorded();
  await drop("forged.json", text.replace("hello", "goodbye"));
  await until("another end state");
  expect((await v.reader.state()).output).toContain("goodbye Ann");
});

test("a program is opened as one", async () => {
  await drop("mine.py", "dropped = [1]\n");
  await v.reader.page.waitForFunction(
    () =>
      (document.querySelector("heap-scope") as unknown as { source: string })
        .source === "dropped = [1]\n",
    { polling: 20 },
  );
  await v.reader.settled();
});

test("all of this is said in Chinese too", async () => {
  const text = await recorded();
  await v.reader.set({ lang: "zh" });
  await drop("ann.json", text);
  await until("与录制时完全相同");
  await drop("half.json", text.slice(0, 100));
  await until("是损坏的录制");
});
