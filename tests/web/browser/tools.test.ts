/** The heap's tools, the prompt, other memory models, bad input, a lesson by keyboard alone. */
import { expect, test } from "vitest";
import { visitor } from "../support/visitor.js";

const v = visitor();

interface App {
  readonly app: { readonly selected: number | null; readonly tab: string };
  readonly view: { readonly globals: Readonly<Record<string, number>> };
}

test("find by name selects the object; a folded card keeps its place; text tells the same", async () => {
  await v.reader.open(v.site.address);
  const { keyboard } = v.reader.page;
  await keyboard.press("/");
  await keyboard.type("shelf");
  await v.reader.drawn();
  await keyboard.press("Enter");
  const [selected, shelf] = await v.reader.page.evaluate(() => {
    const { app, view } = document.querySelector(
      "heap-scope",
    ) as unknown as App;
    return [app.selected, view.globals.shelf];
  });
  expect(selected).toBe(shelf);
  await keyboard.press("Escape"); // out of the field
  await v.reader.click("", "#view-names");
  await keyboard.press("c");
  await v.reader.page.waitForFunction(
    (id) =>
      document
        .querySelector("heap-scope")!
        .shadowRoot!.querySelector("hs-heap")!
        .shadowRoot!.querySelector(`[data-id="${id}"]`)
        ?.textContent?.includes("3 more"),
    { polling: 20, timeout: 10_000 },
    shelf,
  );
  await v.reader.click("hs-view-tools", "#tidy");
  await v.reader.click("hs-view-tools", "#as-text");
  await v.reader.page.waitForFunction(() =>
    document
      .querySelector("heap-scope")!
      .shadowRoot!.querySelector("hs-heap")!
      .shadowRoot!.querySelector("hs-tree")
      ?.shadowRoot?.textContent?.includes("list #1"),
  );
});

test("a pasted session runs as one; what is typed at its end goes on, lines are those of the text", async () => {
  await v.reader.open(v.site.address);
  await v.reader.run(">>> a = [1]\n>>> b = a\n>>> b.append(2)\n>>> a\n[1]\n");
  expect((await v.reader.state()).output).toBe("[1, 2]\n");
  expect(await v.reader.text("hs-code", ".ran .n")).toBe("4");
  await v.reader.page.waitForFunction(
    () =>
      document
        .querySelector("heap-scope")!
        .shadowRoot!.querySelector("hs-repl")
        ?.shadowRoot?.querySelector("#prompt") != null,
  );
  await v.reader.page.evaluate(() => {
    document
      .querySelector("heap-scope")!
      .shadowRoot!.querySelector("hs-repl")!
      .shadowRoot!.querySelector<HTMLElement>("#prompt")!
      .focus();
  });
  await v.reader.page.keyboard.type("len(b)");
  await v.reader.page.keyboard.press("Enter");
  await v.reader.page.waitForFunction(() =>
    (
      document.querySelector("heap-scope") as unknown as { output: string }
    ).output.endsWith("2\n"),
  );
});

test("another memory model says beside the picture what it does not follow", async () => {
  await v.reader.open(v.site.address);
  await v.reader.page.evaluate(() => {
    const select = document
      .querySelector("heap-scope")!
      .shadowRoot!.querySelector<HTMLSelectElement>("#model")!;
    select.value = "3.8";
    select.dispatchEvent(new Event("change"));
  });
  await v.reader.settled();
  expect(await v.reader.text("", ".notice")).toContain("Memory model 3.8.");
});

test.each([
  ["a program of more than a million characters", "#".repeat(1_000_001)],
  ["bytes that are no text", "a = 1\u0000\u0001\u0002\n"],
])("%s is told, and the page lives on", async (_, source) => {
  await v.reader.open(v.site.address);
  await v.reader.run(source);
  const told =
    (await v.reader.text("", ".problem")) +
    (await v.reader.text("hs-output", "#error"));
  expect(told).toMatch(/at most 1,000,000 characters|SyntaxError/);
  await v.reader.run("print('alive')\n");
  expect((await v.reader.state()).output).toBe("alive\n");
});

test("text that was typed and not run survives a reload", async () => {
  await v.reader.open(v.site.address);
  await v.reader.click("hs-code", "#edit");
  const editor = (): Promise<string> =>
    v.reader.page
      .waitForFunction(
        () =>
          document
            .querySelector("heap-scope")!
            .shadowRoot!.querySelector("hs-code")!
            .shadowRoot!.querySelector(".cm-content")?.textContent,
      )
      .then((found) => found.jsonValue() as Promise<string>);
  await editor();
  await v.reader.page.keyboard.type("draft = 1");
  await v.reader.page.reload();
  await v.reader.settled();
  expect(await editor()).toContain("draft = 1");
  await v.reader.page.evaluate(() => sessionStorage.clear());
});

test("a lesson by keyboard alone: open it, step through it, look at an object, its bytes, why it lives", async () => {
  await v.reader.open(v.site.address);
  const { keyboard } = v.reader.page;
  const active = (): Promise<string> =>
    v.reader.page.evaluate(() => {
      let at: Element | null = document.activeElement;
      while (at?.shadowRoot?.activeElement) {
        at = at.shadowRoot.activeElement;
      }
      return at?.id ?? "";
    });
  for (let n = 0; n < 12 && (await active()) !== "current"; n++) {
    await keyboard.press("Tab");
  }
  expect(await active()).toBe("current");
  await keyboard.press("Enter");
  await v.reader.page.waitForFunction(() => {
    const list = document
      .querySelector("heap-scope")!
      .shadowRoot!.querySelector("hs-lessons")!;
    return list.shadowRoot!.activeElement?.localName === "input";
  });
  await keyboard.type("aliasing");
  await keyboard.press("Enter");
  await v.reader.page.waitForFunction(() => {
    const element = document.querySelector("heap-scope") as unknown as {
      lesson: string;
      phase: string;
      settled: boolean;
    };
    return (
      element.lesson === "aliasing" &&
      element.phase === "done" &&
      element.settled
    );
  });
  await v.reader.page.evaluate(() => {
    (document.activeElement as HTMLElement | null)?.blur();
  });
  await keyboard.press("Home");
  const { steps } = await v.reader.state();
  for (let n = 1; n < steps - 1; n++) {
    await keyboard.press("ArrowRight");
    await v.reader.page.waitForFunction(
      (step) =>
        (document.querySelector("heap-scope") as unknown as { step: number })
          .step === step,
      { polling: 20 },
      n,
    );
  }
  await keyboard.press("/");
  await keyboard.type("list");
  await v.reader.drawn();
  await keyboard.press("Enter");
  await keyboard.press("Escape");
  for (const [key, words] of [
    ["b", "ob_refcnt"],
    ["w", "the name"],
    ["r", "ob_refcnt"],
  ] as const) {
    await keyboard.press(key);
    await v.reader.page.waitForFunction(
      (text) =>
        document
          .querySelector("heap-scope")!
          .shadowRoot!.querySelector("hs-inspector")
          ?.shadowRoot?.querySelector("[role=tabpanel]")
          ?.textContent?.includes(text),
      {},
      words,
    );
  }
});
