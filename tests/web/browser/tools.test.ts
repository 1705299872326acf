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

test("another memory model stays in the lesson, and says beside the picture what it does not follow", async () => {
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
  expect(await v.reader.text("hs-lesson", "h2")).toContain("tuple");
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
  await v.reader.reload();
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

/** Where cards are in the window, by object; without their outlines, which are thicker while new (Firefox counts them). */
const places = (): Promise<Record<string, [number, number]>> =>
  v.reader.page.evaluate(() => {
    const heap = document
      .querySelector("heap-scope")!
      .shadowRoot!.querySelector("hs-heap")!.shadowRoot!;
    return Object.fromEntries(
      [...heap.querySelectorAll<SVGElement>("g[data-id]")].map((card) => {
        const box = card.querySelector<SVGRectElement>(".box")!;
        const { x, y } = box.getBBox();
        const { a, d, e, f } = box.getScreenCTM()!;
        const place: [number, number] = [a * x + e, d * y + f];
        return [card.dataset.id!, place];
      }),
    );
  });

test("a large heap says what it leaves out; when asked for, every object has a card, which keeps its place", async () => {
  await v.reader.open(v.site.address);
  await v.reader.run(
    `${Array.from({ length: 6 }, (_, n) => `a${n} = [[[m] for m in range(6)] for k in range(5)]`).join("\n")}
for i in range(6):
    a0[i % 5].append([i])
`,
  );
  expect(Object.keys(await places()).length).toBe(90);
  const press = (): Promise<void> =>
    v.reader.page.evaluate(() =>
      document
        .querySelector("heap-scope")!
        .shadowRoot!.querySelector("hs-heap")!
        .shadowRoot!.querySelector<HTMLElement>(".left button")!
        .click(),
    );
  await press();
  await v.reader.page.waitForFunction(
    () =>
      document
        .querySelector("heap-scope")!
        .shadowRoot!.querySelector("hs-heap")!
        .shadowRoot!.querySelectorAll("g[data-id]").length > 200,
    { polling: 50 },
  );
  const { step } = await v.reader.state();
  const before = await places();
  const go = (to: number): Promise<void> =>
    v.reader.page.evaluate(async (place) => {
      const element = document.querySelector("heap-scope") as unknown as {
        seek(step: number): Promise<void>;
        updateComplete: Promise<unknown>;
      };
      await element.seek(place);
      await element.updateComplete;
    }, to);
  for (const to of [step - 1, step - 4, step]) {
    await go(to);
    await v.reader.drawn();
    const now = await places();
    const same = Object.keys(now).filter((id) => id in before);
    expect(same.length).toBeGreaterThan(180);
    expect(same.map((id) => now[id])).toEqual(same.map((id) => before[id]));
  }
  await press();
  await v.reader.drawn();
  expect(Object.keys(await places()).length).toBe(90);
});

test("the wheel with Ctrl makes the picture larger, and what is under the pointer stays there", async () => {
  await v.reader.open(`${v.site.address}#deep-copy`);
  const { page } = v.reader;
  /** Where a card is and how wide, seen from the middle of the heap's window. */
  const look = (): Promise<{ x: number; y: number; w: number }> =>
    page.evaluate(() => {
      const host = document
        .querySelector("heap-scope")!
        .shadowRoot!.querySelector("hs-heap")!;
      const window = host.getBoundingClientRect();
      const box = host
        .shadowRoot!.querySelector("g.frame .box")!
        .getBoundingClientRect();
      return {
        x: box.x - window.x - host.clientWidth / 2,
        y: box.y - window.y - host.clientHeight / 2,
        w: box.width,
      };
    });
  await page.evaluate(() => {
    const element = document.querySelector("heap-scope") as unknown as {
      player: { store: { set(state: { scale: number }): void } };
    };
    element.player.store.set({ scale: 2.2 });
  });
  const still = (): Promise<void> =>
    new Promise((done) => setTimeout(done, 600));
  await still();
  const before = await look();
  for (let n = 0; n < 4; n++) {
    await page.evaluate(() => {
      const host = document
        .querySelector("heap-scope")!
        .shadowRoot!.querySelector("hs-heap")!;
      const { x, y } = host.getBoundingClientRect();
      host.dispatchEvent(
        new WheelEvent("wheel", {
          clientX: x + host.clientWidth / 2,
          clientY: y + host.clientHeight / 2,
          deltaY: -20,
          ctrlKey: true,
          cancelable: true,
        }),
      );
    });
    await v.reader.drawn();
  }
  await still();
  const after = await look();
  const by = after.w / before.w;
  expect(by).toBeGreaterThan(1.2);
  expect(Math.abs(after.x - before.x * by)).toBeLessThan(3);
});

test("automatic collection off, addresses shuffled: the same program runs anew with it", async () => {
  const garbage =
    "for n in range(1500):\n    a = []\n    a.append(a)\nprint(id(a) % 4096)\n";
  const toggle = async (panel: string, id: string): Promise<void> => {
    await v.reader.click(panel, `#${id}`);
    await v.reader.settled();
  };
  const facts = () =>
    v.reader.page.evaluate(() => {
      const element = document.querySelector("heap-scope") as unknown as {
        view: {
          gc: { enabled: boolean };
          globals: { a: number };
          objects: { id: number; address: number }[];
        };
      };
      const { gc, globals, objects } = element.view;
      return {
        enabled: gc.enabled,
        address: objects.find((o) => o.id === globals.a)!.address,
      };
    });
  await v.reader.open(v.site.address);
  await v.reader.run(garbage);
  const usual = await facts();
  await v.reader.click("", "#view-collector");
  await toggle("hs-collector", "collects");
  expect((await facts()).enabled).toBe(false);
  await v.reader.click("", "#view-memory");
  await toggle("hs-memory", "shuffle");
  const other = await facts();
  expect(other.address).not.toBe(usual.address);
  expect(other.enabled).toBe(false);
  await toggle("hs-memory", "shuffle");
  await v.reader.click("", "#view-collector");
  await toggle("hs-collector", "collects");
  expect(await facts()).toEqual(usual);
});

test("of two programs asked for in a row the newest runs, though the first is still being read", async () => {
  await v.reader.open(v.site.address);
  await v.reader.page.evaluate(() => {
    const element = document.querySelector("heap-scope") as unknown as {
      run(source: string): void;
    };
    element.run(">>> print(1)\n1\n");
    element.run("print(2)\n");
  });
  await v.reader.settled();
  await v.reader.drawn();
  const { output } = await v.reader.state();
  expect(output).toBe("2\n");
});

test("a lesson writes into the picture, at its step only; a phone has it below the object, and a list as a strip", async () => {
  const { page } = v.reader;
  await v.reader.open(`${v.site.address}#tuple-of-list`);
  const words = "slot 0 holds the same list as before";
  const step = (line: number): Promise<number> =>
    page.evaluate(async (wanted) => {
      const app = document.querySelector("heap-scope") as unknown as {
        steps: number;
        seek(step: number): Promise<void>;
        view: { previous: { line: number } | null };
        step: number;
      };
      for (let n = 1; n < app.steps; n++) {
        await app.seek(n);
        if (app.view.previous?.line === wanted) {
          return n;
        }
      }
      return -1;
    }, line);
  const at = await step(9);
  await page.waitForFunction(
    (text) =>
      document
        .querySelector("heap-scope")!
        .shadowRoot!.querySelector("hs-heap")!
        .shadowRoot!.querySelector(".notes")
        ?.textContent?.includes(text),
    { polling: 20, timeout: 10_000 },
    words,
  );
  await v.reader.seek(at + 1);
  await v.reader.drawn();
  expect(await v.reader.html("hs-heap", ".notes")).not.toContain(words);
  await page.setViewport({ width: 390, height: 844 });
  try {
    await v.reader.seek(at);
    await v.reader.click("", "#pane-heap");
    await page.waitForFunction(
      () =>
        document
          .querySelector("heap-scope")!
          .shadowRoot!.querySelector("hs-heap")!
          .shadowRoot!.querySelector(".s-strip"),
      { polling: 20, timeout: 10_000 },
    );
    expect(await v.reader.text("hs-heap", ".s-note")).toBe(words);
    expect(await v.reader.text("hs-heap", ".s-strip .chg")).toMatch(
      /^3\s+empty →\s+4$/,
    );
  } finally {
    await page.setViewport({ width: 1440, height: 900 });
  }
});

test("two futures of a line run side by side", async () => {
  await v.reader.open(`${v.site.address}#param-to`);
  const { page } = v.reader;
  await v.reader.click("hs-lesson", "[data-stage=modify]");
  const inFutures = async (selector: string): Promise<string> => {
    const find = (s: string): HTMLElement | null | undefined =>
      document
        .querySelector("heap-scope")!
        .shadowRoot!.querySelector("hs-lesson")!
        .shadowRoot!.querySelector("hs-futures")
        ?.shadowRoot?.querySelector<HTMLElement>(s);
    const found = await page.waitForFunction(
      find,
      { polling: 50, timeout: 60_000 },
      selector,
    );
    return page.evaluate((element) => {
      (element as HTMLElement).click();
      return (element as HTMLElement).textContent!.replace(/\s+/g, " ");
    }, found);
  };
  expect(await inFutures("#run-both")).toContain("Run both");
  expect(await inFutures("tbody")).toContain("float32 bfloat16");
  // Both pictures stand in Arrays, one above the other, and the step's own comes back.
  const inArrays = `document.querySelector("heap-scope").shadowRoot.querySelector("hs-arrays").shadowRoot`;
  await page.waitForFunction(
    `[...${inArrays}.querySelectorAll(".branch hs-arrays")].filter((one) => one.shadowRoot.querySelector(".tensors .edge.new")).length === 2`,
    { polling: 50 },
  );
  expect(await v.reader.text("hs-arrays", ".branch.b h2")).toContain(
    "p.data = p.data.to(bfloat16)",
  );
  await v.reader.click("hs-arrays", "#own-picture");
  await page.waitForFunction(
    `${inArrays}.querySelector(".branch") === null && ${inArrays}.querySelector(".tensors [data-id]") !== null`,
    { polling: 50 },
  );
  await v.reader.click("hs-lesson", "[data-stage=make]");
  await page.waitForFunction(
    `${inArrays}.querySelector("#both-futures") === null`,
    { polling: 50 },
  );
});
