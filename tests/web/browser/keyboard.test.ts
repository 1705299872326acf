/** A whole lesson by keyboard alone: all five stages, each question answered, both programs written. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { visitor } from "../support/visitor.js";

const v = visitor();

const program = (name: string): string =>
  readFileSync(
    fileURLToPath(
      new URL(`../../../web/lessons/08-aliasing/${name}.py`, import.meta.url),
    ),
    "utf8",
  ).trimEnd();

interface Focus {
  /** Id, `data-` marks and words of what has the focus. */
  readonly mark: string;
  readonly words: string;
}

function focus(): Promise<Focus> {
  return v.reader.page.evaluate(() => {
    let at: Element | null = document.activeElement;
    while (at?.shadowRoot?.activeElement) {
      at = at.shadowRoot.activeElement;
    }
    const marks = Object.entries((at as HTMLElement | null)?.dataset ?? {});
    const named = marks.map(([name, value]) => `${name}=${value}`);
    return {
      mark: [at?.localName ?? "", at?.id ?? "", ...named].join(" "),
      words: at?.getAttribute("aria-label") ?? at?.textContent ?? "",
    };
  });
}

/**
 * Tab, or Shift and Tab, until what has the focus fits, without leaving the page: beyond its ends Firefox gives the
 * focus to itself, and keys that are sent to the page from there press no buttons.
 */
async function tabTo(
  fits: (now: Focus) => boolean,
  way: "on" | "back" = "on",
): Promise<void> {
  const { keyboard } = v.reader.page;
  const seen: string[] = [];
  const back = way === "back";
  for (let n = 0; n < 160; n++) {
    const now = await focus();
    if (fits(now)) {
      return;
    }
    seen.push(now.mark);
    if (n > 0 && now.mark.startsWith("body")) {
      break;
    }
    if (back) {
      await keyboard.down("Shift");
    }
    await keyboard.press("Tab");
    if (back) {
      await keyboard.up("Shift");
    }
  }
  throw new Error(`not reached by Tab; passed ${seen.join(", ")}`);
}

const isDone = (stage: string): Promise<unknown> =>
  v.reader.page.waitForFunction(
    (name) =>
      document
        .querySelector("heap-scope")!
        .shadowRoot!.querySelector("hs-lesson")!
        .shadowRoot!.querySelector(`[data-stage=${name}].done`) !== null,
    { polling: 50 },
    stage,
  );

/** Answers can be given when the run is there and the question is loaded. */
const answerable = (): Promise<unknown> =>
  v.reader.page.waitForFunction(
    () => {
      const one = document
        .querySelector("heap-scope")!
        .shadowRoot!.querySelector("hs-lesson")!
        .shadowRoot!.querySelector("hs-question") as unknown as {
        shadowRoot: ShadowRoot | null;
        question: { kind: string };
        solution: unknown;
      } | null;
      return (
        one?.shadowRoot?.querySelector("#ask") != null &&
        (one.question.kind === "program" || one.solution !== null)
      );
    },
    { polling: 50 },
  );

async function openStage(stage: string): Promise<void> {
  await tabTo(({ mark }) => mark.includes(`stage=${stage}`), "back");
  await v.reader.page.keyboard.press("Enter");
  await v.reader.page.waitForFunction(
    (name) =>
      document
        .querySelector("heap-scope")!
        .shadowRoot!.querySelector("hs-lesson")!
        .shadowRoot!.querySelector(`[data-stage=${name}][aria-current=step]`),
    { polling: 50 },
    stage,
  );
  await v.reader.drawn();
  await answerable();
}

/** Opens the editor, puts a program in the place of what is there, and runs it. */
async function write(source: string): Promise<void> {
  const { keyboard } = v.reader.page;
  await tabTo(({ mark }) => mark.startsWith("button edit"));
  await keyboard.press("Enter");
  await v.reader.page.waitForFunction(
    () =>
      document
        .querySelector("heap-scope")!
        .shadowRoot!.querySelector("hs-code")!
        .shadowRoot!.activeElement?.classList.contains("cm-content"),
    { polling: 50 },
  ); // the editor takes the focus when it is there
  await keyboard.down("Control");
  await keyboard.press("a");
  await keyboard.up("Control");
  for (const line of source.split("\n")) {
    await keyboard.type(line);
    await keyboard.press("Enter");
  }
  await keyboard.down("Control");
  await keyboard.press("Enter");
  await keyboard.up("Control");
  await v.reader.settled();
}

test("predict, run, investigate, modify and make, from the first Tab to the last check", async () => {
  const { keyboard } = v.reader.page;
  await v.reader.open(`${v.site.address}#aliasing`);
  await answerable();

  await tabTo(({ mark }) => mark === "input ");
  await keyboard.type("[1, 2, 3]");
  await keyboard.press("Enter");
  await isDone("predict");

  await openStage("run");
  await tabTo(({ mark }) => mark === "input ");
  await keyboard.type("2");
  await keyboard.press("Enter");
  await isDone("run");

  await openStage("investigate");
  for (const [name, card, way] of [
    ["0", "[1, 2, 3]", "on"],
    ["1", "[1, 2, 3, 4]", "back"],
  ] as const) {
    await tabTo(({ mark }) => mark.includes(`name=${name}`), way);
    await keyboard.press("Enter");
    await tabTo(
      ({ mark, words }) =>
        mark.includes("card=") &&
        words.replace(/^\s*list\s*/, "").trim() === card,
    );
    await keyboard.press("Enter");
    await v.reader.drawn();
  }
  await tabTo(({ mark }) => mark.startsWith("button check"));
  await keyboard.press("Enter");
  await isDone("investigate");

  for (const stage of ["modify", "make"]) {
    await openStage(stage);
    await write(program(stage));
    await isDone(stage);
  }
  const scores = await v.reader.page.evaluate(
    () =>
      Object.entries(localStorage).find(([key]) =>
        key.includes("progress"),
      )?.[1],
  );
  expect(scores).toBeDefined();
  await v.reader.page.evaluate(() => localStorage.clear());
});
