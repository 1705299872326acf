/**
 * Makes questions about any program. It walks over the steps of a recording and picks those at which
 * something worth knowing happens: a count that changes, an object changed through one of its names,
 * an object that dies, a collection, a line that prints. The questions say nothing but which place
 * and which path; their answers come from the run like those of every other question.
 *
 * The wrong answers to choose from are what other machines would do: one that copies on assignment,
 * one that changes nothing.
 */
import type { View } from "../engine/view.js";
import { objectOf, type Run } from "./run.js";
import type { Question, Words } from "./questions.js";
import { rich } from "./rich.js";
import { quizWords as words } from "./question-words.js";

/** Longer runs are looked at up to here. */
const MOST_STEPS = 400;
const MOST_QUESTIONS = 6;
const MOST_COUNT = 20;

interface Moment {
  readonly before: View;
  readonly view: View;
  readonly line: number;
}

type Maker = (moment: Moment) => Question | null;

const place = (view: View): string => `#${view.step}`;

/** Names that lead straight to an object, the innermost frame's first. */
function namesOf(view: View, id: number): string[] {
  const local = Object.entries(view.frames.at(-1)?.locals ?? {});
  const own = new Set(local.map(([name]) => name));
  const globals = Object.entries(view.globals).filter(([name]) => !own.has(name));
  return [...local, ...globals].filter(([, to]) => to === id).map(([name]) => name);
}

const SHOWN = new Set(["list", "tuple", "dict", "set", "instance", "ndarray", "tensor"]);

function countChanged({ before, view, line }: Moment): Question | null {
  for (const { id, refcount } of view.changes.changed) {
    const object = objectOf(view, id);
    const [name] = namesOf(view, id);
    if (
      object &&
      name !== undefined &&
      SHOWN.has(object.kind) &&
      refcount[0] !== refcount[1] &&
      refcount[1] <= MOST_COUNT
    ) {
      return {
        id: `count-${view.step}`,
        stage: "quiz",
        kind: "number",
        at: place(view),
        ask: words("askCount", { name, line }),
        answer: `count(${name})`,
        wrong: [
          // Only what the name led to before has a count that could stay as it was.
          ...(namesOf(before, id).includes(name)
            ? [
                {
                  value: `count(${name}@${place(before)}) @ ${place(before)}`,
                  tell: words("tellUnchanged", { line }),
                },
              ]
            : []),
          { value: `count(${name}) + 1`, tell: words("tellOneMore") },
          { value: `count(${name}) - 1`, tell: words("tellOneLess") },
        ],
      };
    }
  }
  return null;
}

/** The value as a text of the fact language. */
const quoted = (text: string): string => `"${text.replaceAll('"', '\\"')}"`;

function aliasMutated({ before, view, line }: Moment): Question | null {
  for (const { id } of view.changes.changed) {
    const object = objectOf(view, id);
    const earlier = objectOf(before, id);
    const [name, other] = namesOf(view, id);
    if (
      object &&
      earlier &&
      name !== undefined &&
      other !== undefined &&
      object.summary !== earlier.summary &&
      !/["\\]/.test(object.summary + earlier.summary)
    ) {
      const option = (
        summary: string,
        tell?: Words,
      ): NonNullable<Question["options"]>[number] => ({
        when: `value(${other}) == ${quoted(summary)}`,
        label: { en: rich(`\`${summary}\``), zh: rich(`\`${summary}\``) },
        ...(tell ? { tell } : {}),
      });
      return {
        id: `alias-${view.step}`,
        stage: "quiz",
        kind: "choice",
        at: place(view),
        ask: words("askAlias", { name, other, line }),
        options: [
          option(earlier.summary, words("tellAlias", { name, other })),
          option(object.summary),
        ],
        why: words("whyAlias", { name, other }),
      };
    }
  }
  return null;
}

function someDie({ before, view, line }: Moment): Question | null {
  const gone = new Set(view.changes.freed.map((object) => object.id));
  const paths = before.objects
    .filter((object) => SHOWN.has(object.kind) && !object.static)
    .flatMap((object) => {
      const [name] = namesOf(before, object.id);
      return name === undefined ? [] : [{ name, dies: gone.has(object.id) }];
    })
    .slice(0, 5);
  if (!paths.some((path) => path.dies)) {
    return null;
  }
  return {
    id: `dies-${view.step}`,
    stage: "quiz",
    kind: "survivors",
    at: place(view),
    ask: words("askSurvivors", { line }),
    paths: paths.map(({ name }) => `${name}@${place(before)}`),
  };
}

function collected({ view, line }: Moment): Question | null {
  // Of those that begin by themselves, in an import too, nobody can tell what they find.
  const called = view.changes.collections.filter(({ cause }) => cause === "call");
  const found = called.reduce((sum, one) => sum + one.collected, 0);
  if (found === 0 || called.length < view.changes.collections.length) {
    return null;
  }
  return {
    id: `collected-${view.step}`,
    stage: "quiz",
    kind: "number",
    at: place(view),
    ask: words("askCollected", { line }),
    answer: "collected",
    wrong: [{ value: "0", tell: words("tellCollected") }],
  };
}

function prints({ view, line }: Moment): Question | null {
  const text = view.stdout.trimEnd();
  if (text === "" || text.length > 60 || text.includes("\n")) {
    return null;
  }
  return {
    id: `prints-${view.step}`,
    stage: "quiz",
    kind: "text",
    at: place(view),
    ask: words("askPrinted", { line }),
    answer: "printed",
  };
}

/** Three names at least, two of them on one object, and something else beside. */
function shares({ view, line }: Moment): Question | null {
  const shown = Object.entries(view.globals).filter(([, id]) =>
    SHOWN.has(objectOf(view, id)?.kind ?? "other"),
  );
  const ids = shown.map(([, id]) => id);
  if (shown.length < 3 || shown.length > 6 || new Set(ids).size === ids.length) {
    return null;
  }
  return {
    id: `arrows-${view.step}`,
    stage: "quiz",
    kind: "arrows",
    at: place(view),
    ask: words("askArrows", { line }),
    paths: shown.map(([name]) => name),
  };
}

/** In order of worth: of each kind one is taken before any gets a second. */
const MAKERS: readonly Maker[] = [someDie, aliasMutated, collected, shares, countChanged, prints];

export async function makeQuiz(run: Run): Promise<readonly Question[]> {
  const found = MAKERS.map((): Question[] => []);
  for (let step = 2; step < Math.min(run.steps, MOST_STEPS); step++) {
    const view = await run.view(step);
    // Inside of a call nothing is over yet: ask about whole lines, in the frame that ran them.
    if (view.previous?.event === "line" && view.depth === view.previous.depth) {
      const moment = { before: await run.view(step - 1), view, line: view.previous.line };
      MAKERS.forEach((make, n) => {
        const question = make(moment);
        if (question) {
          found[n]!.push(question);
        }
      });
    }
  }
  const rounds = Math.max(0, ...found.map((of) => of.length));
  const picked: Question[] = [];
  for (let round = 0; round < rounds; round++) {
    picked.push(...found.flatMap((of) => of[round] ?? []));
  }
  const stepOf = ({ at }: Question): number => Number(at.slice(1));
  return picked.slice(0, MOST_QUESTIONS).sort((a, b) => stepOf(a) - stepOf(b));
}
