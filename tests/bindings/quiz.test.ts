/** Questions that are made of any program, and how answers are graded. */
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { engineFolder } from "../../web/src/engine-module.mjs";
import { createSandbox } from "../../web/src/engine/sandbox.js";
import {
  grade,
  solve,
  type Question,
} from "../../web/src/lessons/questions.js";
import { makeQuiz } from "../../web/src/lessons/quiz-maker.js";
import { runOfRecording } from "../../web/src/lessons/reading.js";
import type { Run } from "../../web/src/lessons/run.js";

async function run(source: string): Promise<Run> {
  const base = pathToFileURL(`${engineFolder()}/`).href;
  const sandbox = await createSandbox({ base });
  return runOfRecording(await sandbox.record(source));
}

const PROGRAM = `a = [1]
b = a
c = [1]
b.append(2)
del c
import gc
x = []
x.append(x)
del x
gc.collect()
print(a)
`;

test("a quiz asks about an alias, a death, a collection, a count and a printed line", async () => {
  const recorded = await run(PROGRAM);
  const questions = await makeQuiz(recorded);
  const kinds = questions.map(({ id }) => id.replace(/-\d+$/, ""));
  for (const kind of ["alias", "dies", "collected", "count", "prints"]) {
    expect(kinds).toContain(kind);
  }
  for (const question of questions) {
    const solution = await solve(recorded, question);
    const given =
      solution.kind === "value"
        ? String(solution.value)
        : solution.kind === "ticks"
          ? solution.ticks
          : solution.kind === "arrows"
            ? solution.ends
            : null;
    expect(grade(question, solution, given).score, question.id).toBe(1);
  }
});

test("a program in which nothing happens gives no quiz", async () => {
  expect(await makeQuiz(await run("pass\n"))).toEqual([]);
});

const arrows = (paths: string[]): Question => ({
  id: "q",
  stage: "run",
  kind: "arrows",
  at: "end",
  ask: { en: "", zh: "" },
  paths,
});

test("equal objects may be drawn in any order, and a copy that is none is told", async () => {
  const recorded = await run("a = [1]\nb = a\nc = [2]\n");
  const question = arrows(["a", "b", "c"]);
  const solution = await solve(recorded, question);
  if (solution.kind !== "arrows") {
    throw new Error("no arrows");
  }
  const ones = solution.cards.flatMap(({ summary }, n) =>
    summary === "[1]" ? [n] : [],
  );
  const two = solution.cards.findIndex(({ summary }) => summary === "[2]");
  expect(ones).toHaveLength(2);
  for (const one of ones) {
    expect(grade(question, solution, [one, one, two]).score).toBe(1);
  }
  const copied = grade(question, solution, [ones[0]!, ones[1]!, two]);
  expect(copied.score).toBeCloseTo(2 / 3);
  expect(copied.notes).toEqual([{ kind: "copied", one: "a", other: "b" }]);
});

test("two objects that look alike are not one", async () => {
  const recorded = await run("a = [1]\nb = [1]\n");
  const question = arrows(["a", "b"]);
  const solution = await solve(recorded, question);
  const merged = grade(question, solution, [0, 0]);
  expect(merged.score).toBe(0.5);
  expect(merged.notes).toEqual([{ kind: "merged", one: "a", other: "b" }]);
});

test("a wrong number that a misunderstanding gives is told by its name", async () => {
  const recorded = await run("a = [1]\nb = a\n");
  const tell = { en: "names count too", zh: "名字也算" };
  const question: Question = {
    id: "q",
    stage: "run",
    kind: "number",
    at: "end",
    ask: tell,
    answer: "count(a)",
    wrong: [{ value: "count(a) - 1", tell }],
  };
  const solution = await solve(recorded, question);
  expect(grade(question, solution, "2").score).toBe(1);
  expect(grade(question, solution, "1")).toMatchObject({
    score: 0,
    notes: [{ kind: "tell", tell }],
  });
  expect(grade(question, solution, "7").notes).toEqual([]);
});
