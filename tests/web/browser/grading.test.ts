/** Questions of lessons and of the quiz: graded by the run, with what a wrong answer would mean. */
import { expect, test } from "vitest";
import { visitor } from "../support/visitor.js";

const v = visitor();

interface Shadow {
  readonly shadowRoot: ShadowRoot;
}

/** The shadow root of the n-th question inside of a panel, once it can be answered. */
async function question(panel: string, n = 0): Promise<void> {
  await v.reader.page.waitForFunction(
    (name, at) => {
      const root = document.querySelector("heap-scope")!.shadowRoot!;
      const all = root
        .querySelector(name)
        ?.shadowRoot?.querySelectorAll("hs-question");
      const one = all?.[at] as (Shadow & { solution: unknown }) | undefined;
      return (
        one?.shadowRoot?.querySelector("#ask") != null && one.solution !== null
      );
    },
    { polling: 20 },
    panel,
    n,
  );
}

/** Answers with a line of text and reads the verdict. */
const typeAnswer = (panel: string, text: string): Promise<string> =>
  v.reader.page.evaluate(
    async (name, words) => {
      const root = document.querySelector("heap-scope")!.shadowRoot!;
      const one = root
        .querySelector(name)!
        .shadowRoot!.querySelector("hs-question") as unknown as Shadow & {
        updateComplete: Promise<unknown>;
      };
      one.shadowRoot.querySelector<HTMLElement>("#again")?.click();
      await one.updateComplete;
      const field = one.shadowRoot.querySelector("input")!;
      field.value = words;
      field.dispatchEvent(new Event("input"));
      await one.updateComplete;
      one.shadowRoot.querySelector<HTMLElement>("#check")!.click();
      await one.updateComplete;
      return one.shadowRoot.querySelector(".verdict")!.textContent!;
    },
    panel,
    text,
  );

test("a line of text: right, wrong, and the misconception behind a wrong one", async () => {
  await v.reader.open(`${v.site.address}#aliasing`);
  await question("hs-lesson");
  expect(await typeAnswer("hs-lesson", "[1, 2]")).toContain(
    "if line 2 had made a copy",
  );
  expect(await typeAnswer("hs-lesson", "[1,2,3]")).not.toContain("copy");
});

test("a number is graded by the count of the run", async () => {
  await v.reader.open(`${v.site.address}#aliasing`);
  await question("hs-lesson");
  await v.reader.click("hs-lesson", "[data-stage=run]");
  await question("hs-lesson");
  expect(await typeAnswer("hs-lesson", "1")).toContain("Both names hold it.");
  const right = await typeAnswer("hs-lesson", "2");
  expect(right).not.toContain("Both names");
  await v.reader.page.waitForFunction(() =>
    document
      .querySelector("heap-scope")!
      .shadowRoot!.querySelector("hs-lesson")!
      .shadowRoot!.querySelector("[data-stage=run].done"),
  );
});

/** Gives an answer to the first question of the panel, as its field would, and reads what is said to it. */
const give = (answer: unknown): Promise<{ score: number; verdict: string }> =>
  v.reader.page.evaluate(async (value) => {
    const one = document
      .querySelector("heap-scope")!
      .shadowRoot!.querySelector("hs-lesson")!
      .shadowRoot!.querySelector("hs-question") as unknown as Shadow & {
      updateComplete: Promise<unknown>;
      given: unknown;
      graded: { score: number };
    };
    one.shadowRoot.querySelector<HTMLElement>("#again")?.click();
    await one.updateComplete;
    const boxes = one.shadowRoot.querySelectorAll("input");
    if (boxes.length > 0) {
      for (const [n, tick] of (value as boolean[]).entries()) {
        if (tick) {
          boxes[n]!.click();
          await one.updateComplete;
        }
      }
    } else {
      const arrows = one.shadowRoot.querySelector("hs-arrows-question")!;
      const ends = arrows.shadowRoot!;
      for (const [n, card] of (value as number[]).entries()) {
        ends.querySelector<HTMLElement>(`[data-name="${n}"]`)!.click();
        ends.querySelector<HTMLElement>(`[data-card="${card}"]`)!.click();
        await one.updateComplete;
      }
    }
    await one.updateComplete;
    one.shadowRoot.querySelector<HTMLElement>("#check")!.click();
    await one.updateComplete;
    const verdict = one.shadowRoot.querySelector(".verdict")!.textContent!;
    return { score: one.graded.score, verdict };
  }, answer);

test("arrows that are drawn are graded one by one; what a copy would have been is said", async () => {
  await v.reader.open(`${v.site.address}#aliasing`);
  await question("hs-lesson");
  await v.reader.click("hs-lesson", "[data-stage=investigate]");
  await question("hs-lesson");
  // a leads to [1, 2, 3], b to [1, 2, 3, 4]: these are the two cards, in an order that tells nothing.
  const scores: number[] = [];
  for (const ends of [
    [0, 1],
    [1, 0],
    [0, 0],
  ]) {
    scores.push((await give(ends)).score);
  }
  expect(scores.toSorted()).toEqual([0, 0.5, 1]);
});

test("who survives: graded object by object, and why one that was wrong is alive or not", async () => {
  await v.reader.open(`${v.site.address}#cycles`);
  await question("hs-lesson");
  const right = await give([true, true]);
  expect(right.score).toBe(1);
  const half = await give([true, false]);
  expect(half.score).toBe(0.5);
  expect(half.verdict).toContain("b");
  expect((await give([false, false])).score).toBe(0);
});

test("a program of the reader's own is checked when it has run", async () => {
  await v.reader.open(`${v.site.address}#aliasing`);
  await question("hs-lesson");
  await v.reader.click("hs-lesson", "[data-stage=modify]");
  await question("hs-lesson");
  const checks = (): Promise<number> =>
    v.reader.page.evaluate(
      () =>
        document
          .querySelector("heap-scope")!
          .shadowRoot!.querySelector("hs-lesson")!
          .shadowRoot!.querySelector("hs-question")!
          .shadowRoot!.querySelectorAll(".checks .good").length,
    );
  expect(await checks()).toBe(0);
  await v.reader.page.evaluate(() => {
    document
      .querySelector("heap-scope")!
      .shadowRoot!.querySelector("hs-lesson")!
      .shadowRoot!.querySelector("hs-question")!
      .shadowRoot!.querySelector<HTMLElement>("#example")!
      .click();
  });
  await v.reader.page.waitForFunction(
    () =>
      document
        .querySelector("heap-scope")!
        .shadowRoot!.querySelector("hs-lesson")!
        .shadowRoot!.querySelector("hs-question")!
        .shadowRoot!.querySelectorAll(".checks .good").length === 2,
    { polling: 50 },
  );
});

test("a quiz is made of any program, and all of its answers come from the run", async () => {
  await v.reader.open(v.site.address);
  await v.reader.run(
    "a = [1]\nb = a\nb.append(2)\nc = a[:]\ndel a, b\nprint(c)\n",
  );
  await v.reader.text("hs-quiz", "#quiz"); // until the panel is there
  await v.reader.click("hs-quiz", "#quiz");
  await question("hs-quiz");
  const graded = await v.reader.page.evaluate(async () => {
    const quiz = document
      .querySelector("heap-scope")!
      .shadowRoot!.querySelector("hs-quiz")!.shadowRoot!;
    const verdicts: string[] = [];
    for (const one of quiz.querySelectorAll("hs-question")) {
      const view = one as unknown as Shadow & {
        readonly solution:
          | { readonly kind: "value"; readonly value: unknown }
          | { readonly kind: "ticks"; readonly ticks: readonly boolean[] }
          | { readonly kind: "arrows"; readonly ends: readonly number[] }
          | null;
        readonly updateComplete: Promise<unknown>;
      };
      while (view.solution === null) {
        await new Promise((later) => setTimeout(later, 20));
      }
      if (view.solution.kind === "value") {
        const field = view.shadowRoot.querySelector("input")!;
        field.value = String(view.solution.value);
        field.dispatchEvent(new Event("input"));
      } else if (view.solution.kind === "arrows") {
        const board = view.shadowRoot.querySelector("hs-arrows-question")!;
        const detail = view.solution.ends;
        board.dispatchEvent(new CustomEvent("hs-draw", { detail }));
      } else {
        const boxes =
          view.shadowRoot.querySelectorAll<HTMLInputElement>("fieldset input");
        view.solution.ticks.forEach((on, at) => {
          if (on) {
            boxes[at]!.click();
          }
        });
      }
      await view.updateComplete;
      view.shadowRoot.querySelector<HTMLElement>("#check")!.click();
      await view.updateComplete;
      verdicts.push(view.shadowRoot.querySelector(".verdict")!.className);
    }
    return verdicts;
  });
  expect(graded.length).toBeGreaterThan(2);
  expect(graded.every((verdict) => verdict.includes("good"))).toBe(true);
  await v.reader.drawn();
  expect(await v.reader.text("hs-quiz", ".score")).toContain(
    String(graded.length),
  );
});

test("a quiz of a program with imports and names that are bound anew asks nothing that cannot be answered", async () => {
  await v.reader.open(v.site.address);
  await v.reader.run(
    `from collections import defaultdict
from dataclasses import dataclass
import gc

@dataclass
class Order:
    number: int

orders = []
for number in range(4):
    order = Order(number)
    orders.append(order)
loop = []
loop.append(loop)
del loop, order
print(gc.collect())
`,
  );
  await v.reader.text("hs-quiz", "#quiz");
  await v.reader.click("hs-quiz", "#quiz");
  await question("hs-quiz");
  const asked = await v.reader.page.evaluate(async () => {
    const quiz = document
      .querySelector("heap-scope")!
      .shadowRoot!.querySelector("hs-quiz")!.shadowRoot!;
    const all = [
      ...quiz.querySelectorAll("hs-question"),
    ] as unknown as (Shadow & {
      readonly solution: unknown;
      readonly problem: string;
    })[];
    for (const one of all) {
      while (one.solution === null && one.problem === "") {
        await new Promise((later) => setTimeout(later, 20));
      }
    }
    return all.map(({ shadowRoot, problem }) => [
      shadowRoot.querySelector("#ask")!.textContent,
      problem,
    ]);
  });
  expect(asked.length).toBeGreaterThan(2);
  for (const [words, problem] of asked) {
    expect(problem, words!).toBe("");
    expect(words).not.toMatch(/collection at line [123]\b/);
  }
  // Questions are many, and yet the program stays in sight.
  const [code, pane] = await v.reader.page.evaluate(() => {
    const root = document.querySelector("heap-scope")!.shadowRoot!;
    return [
      root.querySelector("hs-code")!,
      root.querySelector(".pane-code")!,
    ].map((part) => part.getBoundingClientRect().bottom) as [number, number];
  });
  expect(code).toBeLessThanOrEqual(pane + 1);
});
