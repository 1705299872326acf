/**
 * What lessons say is so: each fact of a lesson holds on the engine, each reference of its text leads
 * somewhere, each question has an answer that its wrong answers are not, each task can be solved and
 * is not solved already.
 */
import { fileURLToPath, pathToFileURL } from "node:url";
import { beforeAll, describe, expect, test } from "vitest";
import { targetsOf } from "../../web/scripts/lesson-format.mjs";
import { readLessons, type LessonFolder } from "../../web/scripts/lessons.mjs";
import { engineFolder } from "../../web/src/engine-module.mjs";
import { createSandbox } from "../../web/src/engine/sandbox.js";
import { evaluate, readFact } from "../../web/src/lessons/facts.js";
import { spotOf } from "../../web/src/lessons/places.js";
import {
  grade,
  solve,
  type Question,
} from "../../web/src/lessons/questions.js";
import { runOfRecording } from "../../web/src/lessons/reading.js";
import type { Run } from "../../web/src/lessons/run.js";

const at = (path: string): string =>
  fileURLToPath(new URL(path, import.meta.url));
const base = pathToFileURL(`${engineFolder()}/`).href;
const only = process.env.LESSON ?? "";
const lessons = readLessons(at("../../web/lessons")).filter(({ slug }) =>
  slug.includes(only),
);

async function recorded(
  source: string,
): Promise<{ run: Run; stdout: string; error: string; close(): void }> {
  const sandbox = await createSandbox({ base });
  const recording = await sandbox.record(source, { filename: "program.py" });
  return {
    run: runOfRecording(recording),
    stdout: recording.stdout,
    error: recording.error?.traceback ?? "",
    close: () => sandbox.close(),
  };
}

function targets({
  stages,
  questions,
  myth,
  open,
  notes = [],
}: LessonFolder): string[] {
  const texts = stages.flatMap(({ html }) => [html.en, html.zh]);
  for (const { ask, why } of questions) {
    texts.push(ask.en, ask.zh, why?.en ?? "", why?.zh ?? "");
  }
  return [
    ...(open === undefined ? [] : [open]),
    ...stages.flatMap(({ target }) => target ?? []),
    ...(myth ? [myth.proof] : []),
    ...notes.map(({ target }) => target),
    ...texts.flatMap(targetsOf),
  ];
}

async function checkAnswer(run: Run, question: Question): Promise<void> {
  const solution = await solve(run, question);
  switch (solution.kind) {
    case "value":
      expect(solution.value, question.id).not.toBe("");
      expect(solution.wrong, question.id).not.toContain(solution.value);
      expect(grade(question, solution, String(solution.value)).score).toBe(1);
      return;
    case "ticks":
      expect(solution.ticks, `${question.id}: something is so`).toContain(true);
      if (question.kind === "survivors") {
        return;
      }
      expect(solution.ticks, `${question.id}: something is not`).toContain(
        false,
      );
      expect(grade(question, solution, solution.ticks).score).toBe(1);
      return;
    case "arrows":
      expect(solution.ends, question.id).not.toContain(-1);
      expect(grade(question, solution, solution.ends).score).toBe(1);
      return;
    case "checks":
      throw new Error("a program is not asked about the lesson's run");
  }
}

describe.each(lessons)("$slug", (lesson) => {
  let lessonRun: Awaited<ReturnType<typeof recorded>>;
  beforeAll(async () => {
    lessonRun = await recorded(lesson.source);
    return () => lessonRun.close();
  });

  test("prints what CPython prints", () => {
    expect(lessonRun.error).toBe("");
    expect(lessonRun.stdout).toBe(lesson.expected);
  });

  test("its facts hold", async () => {
    expect(lesson.facts.length).toBeGreaterThan(0);
    const wrong: string[] = [];
    for (const line of lesson.facts) {
      const { place, text } = readFact(line);
      const value = await evaluate(lessonRun.run, text, place).catch(String);
      if (value !== true) {
        const sides = text.split(/==|!=|<=|>=|<|>/);
        const seen = await Promise.all(
          sides.map((side) =>
            evaluate(lessonRun.run, side.trim(), place).catch(String),
          ),
        );
        wrong.push(`${line}   (${seen.join(" | ")})`);
      }
    }
    expect(wrong).toEqual([]);
  });

  test("every reference of its text leads somewhere", async () => {
    for (const target of targets(lesson)) {
      await spotOf(lessonRun.run, target, lessonRun.run.steps - 2).catch(
        (error: unknown) => {
          throw new Error(`“${target}”: ${String(error)}`);
        },
      );
    }
  });

  const { futures } = lesson;
  test.runIf(futures)("its two futures can be compared", async () => {
    for (const { source } of [futures!.one, futures!.other]) {
      const future = await recorded(source);
      expect(future.error).toBe("");
      for (const { fact, place } of futures!.rows) {
        await evaluate(future.run, fact, place);
      }
      future.close();
    }
  });

  test("its questions have answers", async () => {
    expect(
      lesson.questions.map(({ stage }) => stage),
      "asks before it tells",
    ).toContain("predict");
    for (const question of lesson.questions.filter(
      ({ kind }) => kind !== "program",
    )) {
      await checkAnswer(lessonRun.run, question).catch((error: unknown) => {
        throw new Error(`${question.id}: ${String(error)}`);
      });
    }
  });

  const tasks = lesson.questions.filter(({ kind }) => kind === "program");
  const passed = async (run: Run, question: Question): Promise<boolean[]> => {
    const solution = await solve(run, question);
    return solution.kind === "checks" ? [...solution.passed] : [];
  };
  test.each(tasks)(
    "its task $id can be solved, and is not yet",
    async (question) => {
      const empty = await recorded("\n");
      const start = question.stage === "modify" ? lessonRun.run : empty.run;
      expect(await passed(start, question), "at the start").toContain(false);
      empty.close();
      const solution = lesson[question.stage as "modify" | "make"];
      expect(solution, `${question.stage}.py`).toBeDefined();
      const own = await recorded(solution!);
      const done = await passed(own.run, question);
      expect(
        question.checks!.filter((_, n) => done[n] !== true),
        own.stdout,
      ).toEqual([]);
      own.close();
    },
  );
});
