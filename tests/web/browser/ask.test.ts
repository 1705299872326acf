/** Questions about the run as a whole, in the panel and on an object. */
import { beforeEach, expect, test } from "vitest";
import { visitor } from "../support/visitor.js";

const v = visitor();

const PROGRAM = `class Node:
    def __init__(self, tail):
        self.tail = tail
a = [1, 2]
b = a
b.append(3)
chain = Node(Node([0]))
chain = None
print(a, len(b))
`;

/** Types into a field of the panel and presses Enter, or clicks the button. */
async function fill(id: string, text: string, button: string): Promise<void> {
  await v.reader.page.evaluate(
    (field, words) => {
      const panel = document
        .querySelector("heap-scope")!
        .shadowRoot!.querySelector("hs-ask")!.shadowRoot!;
      panel.querySelector<HTMLInputElement>(`#${field}`)!.value = words;
    },
    id,
    text,
  );
  await v.reader.click("hs-ask", button);
}

/** Picks what is looked for, and looks for it. */
async function find(
  kind: string,
  text: string,
  way: "after" | "before",
): Promise<string> {
  await v.reader.page.evaluate((picked) => {
    const kinds = document
      .querySelector("heap-scope")!
      .shadowRoot!.querySelector("hs-ask")!
      .shadowRoot!.querySelector<HTMLSelectElement>("#find-kind")!;
    kinds.value = picked;
    kinds.dispatchEvent(new Event("change"));
  }, kind);
  await v.reader.drawn();
  await (text === ""
    ? v.reader.click("hs-ask", `#find-${way}`)
    : fill("find-what", text, `#find-${way}`));
  return answer("find");
}

/** The words of an answer, once they have come. */
async function answer(section: string): Promise<string> {
  await v.reader.page.waitForFunction(
    (id) => {
      const words = document
        .querySelector("heap-scope")!
        .shadowRoot!.querySelector("hs-ask")!
        .shadowRoot!.querySelector(`#${id} .answer`)
        ?.textContent?.trim();
      return words !== undefined && words !== "…" && words !== "";
    },
    { polling: 20 },
    section,
  );
  return v.reader.text("hs-ask", `#${section} .answer`);
}

beforeEach(async () => {
  await v.reader.open(v.site.address);
  await v.reader.run(PROGRAM);
  await v.reader.click("", "#view-ask");
  await v.reader.text("hs-ask", "#find"); // until the panel is there
});

test("a condition is found forwards and backwards, and the page goes to its step", async () => {
  await v.reader.seek(0);
  await fill("find-what", "len(b) > 2", "#find-after");
  expect(await answer("find")).toMatch(/Step \d+, done by line 6/);
  const { step } = await v.reader.state();
  await v.reader.page.waitForFunction(
    (before) =>
      (document.querySelector("heap-scope") as unknown as { step: number })
        .step >= before && before > 0,
    { polling: 20 },
    step,
  );
  await fill("find-what", "len(b) > 2", "#find-before");
  expect(await answer("find")).toContain("Not before step");
});

test.each([
  ["name", "b", /by line 5$/],
  ["line", "6", /^Step \d+/],
  ["call", "__init__", /by line 7$/],
  ["return", "__init__", /by line 3$/],
  ["exception", "", /^Not after/],
  ["created", "list", /by line 4$/],
  ["created", "Node", /by line 7$/],
  ["printed", "", /by line 9$/],
])("what happens in the program: %s %s", async (kind, text, words) => {
  await v.reader.seek(0);
  expect((await find(kind, text, "after")).trim()).toMatch(words);
});

test.each([
  ["collection", "0", /by line 2$/],
  ["collection", "2", /by line 6$/],
  ["pool", "", /^Step \d+/],
  ["arena", "", /by line 4$/],
  ["held", "3_000_000", /by line 3$/],
  ["resident", "1000000000", /^Not after/],
])("what happens in memory: %s %s", async (kind, text, words) => {
  await v.reader.run(`import gc
gc.collect(0)
big = bytearray(3_000_000)
many = list(map(list, [()] * 15_000))
del many
gc.collect()
`);
  await v.reader.seek(0);
  expect((await find(kind, text, "after")).trim()).toMatch(words);
});

test("what a step does inside is told event by event, and follows the steps", async () => {
  const inside = (): Promise<string> => v.reader.text("hs-ask", "#inside");
  const { reader } = v;
  const until = (words: string): Promise<unknown> =>
    reader.page.waitForFunction(
      (text) =>
        document
          .querySelector("heap-scope")!
          .shadowRoot!.querySelector("hs-ask")!
          .shadowRoot!.querySelector("hs-inside")!
          .shadowRoot!.textContent!.replace(/\s+/g, " ")
          .includes(text),
      { polling: 20 },
      words,
    );
  await reader.seek(0);
  await find("line", "5", "after"); // line 4 has run
  await reader.page.evaluate(() => {
    document
      .querySelector("heap-scope")!
      .shadowRoot!.querySelector("hs-ask")!
      .shadowRoot!.querySelector("hs-inside")!
      .shadowRoot!.querySelector<HTMLElement>("#show-inside")!
      .click();
  });
  await until("line 4 BUILD_LIST made list #");
  expect(await inside()).toMatch(/on the way to step \d+/);
  await find("line", "9", "after"); // chain = None frees three objects
  await until("3 freed");
  await until("freed Node");
  await reader.set({ lang: "zh" });
  await until("释放");
});

test("an object must be picked before it is asked about", async () => {
  expect(await find("count", "", "before")).toContain("Pick an object");
});

test.each([
  ["count", "", /^Step \d+/],
  ["content", "", /by line 6$/],
  ["slot", "2", /by line 6$/],
  ["tracked", "", /by line 4$/],
  ["promoted", "", /^Not before/],
  ["dead", "", /^Not before/],
])("what happened to the picked object: %s %s", async (kind, text, words) => {
  await v.reader.page.evaluate(() => {
    const { view, player } = document.querySelector(
      "heap-scope",
    ) as unknown as {
      view: { globals: Record<string, number> };
      player: { select(id: number): void };
    };
    player.select(view.globals["a"]!);
  });
  await v.reader.drawn();
  expect((await find(kind, text, "before")).trim()).toMatch(words);
});

test("the value of an expression at a step, and its error, leave the recording alone", async () => {
  await fill("expression", "b.append(4) or b", "#evaluate");
  expect(await answer("value")).toContain("[1, 2, 3, 4]");
  await fill("expression", "nothing_here", "#evaluate");
  await v.reader.page.waitForFunction(() =>
    document
      .querySelector("heap-scope")!
      .shadowRoot!.querySelector("hs-ask")!
      .shadowRoot!.querySelector("#value .bad"),
  );
  expect(await answer("value")).toContain("NameError");
  expect((await v.reader.state()).output).toBe("[1, 2, 3] 3\n");
});

test("what if: both futures side by side", async () => {
  await v.reader.seek(0);
  await fill("find-what", "b is a", "#find-after");
  await answer("find");
  await fill("statements", "b = a.copy()", "#branch");
  const words = await answer("what-if");
  expect(words).toContain("[1, 2, 3] 3");
  expect(words).toContain("[1, 2] 3");
  expect(words).toMatch(/list\s*\+1/);
});

test("what if another line stood there: the field has the line, and what is typed runs instead", async () => {
  await v.reader.seek(0);
  await fill("find-what", "b is a", "#find-after");
  await answer("find");
  await v.reader.click("hs-ask", "#instead");
  const given = await v.reader.page.evaluate(
    () =>
      document
        .querySelector("heap-scope")!
        .shadowRoot!.querySelector("hs-ask")!
        .shadowRoot!.querySelector<HTMLTextAreaElement>("#statements")!.value,
  );
  expect(given).toBe("b.append(3)");
  await fill("statements", "b.extend([7, 8])", "#branch");
  const words = await answer("what-if");
  expect(words).toContain("[1, 2, 3] 3");
  expect(words).toContain("[1, 2, 7, 8] 4");
});

test("two steps compared: what was made, freed, changed, by type and by line", async () => {
  const last = (await v.reader.state()).steps - 1;
  await fill("to-step", String(last), "#compare");
  const words = await answer("difference");
  expect(words).toMatch(/made/);
  expect(words).toContain("list");
  expect(words).toContain("line 4");
});

test("the bytecode of the step's frame with the instruction that runs next, and its stack", async () => {
  await v.reader.seek(0);
  await fill("find-what", "len(b) > 2", "#find-after");
  await answer("find");
  await v.reader.page.waitForFunction(() =>
    document
      .querySelector("heap-scope")!
      .shadowRoot!.querySelector("hs-ask")!
      .shadowRoot!.querySelector(".bytecode .next")
      ?.textContent?.includes("7"),
  );
  expect(await v.reader.text("hs-ask", ".bytecode")).toContain("LOAD_NAME");
});

test("another program takes the answers away", async () => {
  await fill("expression", "b", "#evaluate");
  await answer("value");
  await v.reader.run("c = 1\n");
  await v.reader.drawn();
  expect(await v.reader.text("hs-ask", "#value .answer")).toBe("");
});

test("the step is shown beside another version's, and follows the reader", async () => {
  const shown = (words: string) =>
    v.reader.page.waitForFunction(
      (wanted) =>
        document
          .querySelector("heap-scope")!
          .shadowRoot!.querySelector("hs-ask")!
          .shadowRoot!.querySelector("hs-versions")!
          .shadowRoot!.querySelector(".answer")
          ?.textContent?.replace(/\s+/g, " ")
          .includes(wanted),
      { polling: 20 },
      words,
    );
  await v.reader.run(
    "import sys\na = [1]\nprint(sys.getrefcount(1) > 4 * 10**9)\n",
  );
  await v.reader.click("", "#view-ask");
  await v.reader.page.evaluate(() => {
    const panel = document
      .querySelector("heap-scope")!
      .shadowRoot!.querySelector("hs-ask")!
      .shadowRoot!.querySelector("hs-versions")!.shadowRoot!;
    const pick = panel.querySelector<HTMLSelectElement>("#other")!;
    pick.value = "3.12";
    pick.dispatchEvent(new Event("change"));
    panel.querySelector("form")!.requestSubmit();
  });
  await shown("a[0] count 10⁹");
  await shown("∞");
  await shown("CPython 3.11 False CPython 3.12 True");
  await v.reader.seek(0);
  await shown("Nothing that is shown of step 0 differs.");
});
