/**
 * Questions about a recording. What is right is worked out from the run when the question is asked
 * (`solve`), never written down; an answer is then graded part by part (`grade`).
 *
 *   number, text   one value                       partly right: no
 *   choice         options, each true or not       by option
 *   survivors      objects that live on or not     by object
 *   arrows         names and slots -> objects      by arrow, equal-looking objects in any order
 *   program        checks of the reader's own run  by check
 *
 * A wrong answer that a known misunderstanding would give is told by its name.
 */
import { evaluate, holds, readFact, type Value } from "./facts.js";
import { lineOfDeath, objectAt, stepAt } from "./places.js";
import { LessonError, objectOf, type Run } from "./run.js";

export type Words = Readonly<Record<"en" | "zh", string>>;
export type QuestionKind = "number" | "text" | "choice" | "survivors" | "arrows" | "program";

export interface Question {
  readonly id: string;
  readonly stage: string;
  readonly kind: QuestionKind;
  /** The place that the question is about; the picture goes there when it was answered. */
  readonly at: string;
  readonly ask: Words;
  /** Said after any answer. */
  readonly why?: Words;
  /** number, text: the expression whose value is right. */
  readonly answer?: string;
  /** number, text: values that a misunderstanding gives. */
  readonly wrong?: readonly { readonly value: string; readonly tell: Words }[];
  /** choice: what may be ticked, and whether it is so. */
  readonly options?: readonly {
    readonly when: string;
    readonly label: Words;
    readonly tell?: Words;
  }[];
  /** survivors: the objects; arrows: where arrows start. Paths. */
  readonly paths?: readonly string[];
  /** program: facts of the reader's run. */
  readonly checks?: readonly { readonly fact: string; readonly tell: Words }[];
}

export interface Card {
  readonly type: string;
  readonly summary: string;
}

export type Solution =
  | { readonly kind: "value"; readonly value: Value; readonly wrong: readonly Value[] }
  | { readonly kind: "ticks"; readonly ticks: readonly boolean[]; readonly reasons: readonly Reason[] }
  | { readonly kind: "arrows"; readonly cards: readonly Card[]; readonly ends: readonly number[] }
  | { readonly kind: "checks"; readonly passed: readonly boolean[] };

/** Why an object is alive or not: the line that freed it, or who holds it. */
export type Reason =
  | { readonly kind: "freed"; readonly line: number }
  | { readonly kind: "held"; readonly by: string }
  | { readonly kind: "cycle" }
  | null;

export type Given = string | readonly boolean[] | readonly (number | null)[] | null;

/** What a wrong answer shows; words for each are in words.ts, `tell` has its own. */
export type Misconception =
  | { readonly kind: "copied" | "merged"; readonly one: string; readonly other: string }
  | { readonly kind: "tell"; readonly tell: Words }
  | { readonly kind: "reason"; readonly path: string; readonly reason: Reason };

export interface Grade {
  /** 0 to 1. */
  readonly score: number;
  readonly parts: readonly boolean[];
  readonly notes: readonly Misconception[];
}

async function reasonOf(run: Run, step: number, id: number, from: number): Promise<Reason> {
  const view = await run.view(step);
  const object = objectOf(view, id);
  if (object?.reached === "nothing") {
    return { kind: "cycle" };
  }
  if (object) {
    const { rows } = await run.ledger(step, id);
    return { kind: "held", by: rows[0]?.holder ?? "" };
  }
  const line = await lineOfDeath(run, id, from);
  return line === 0 ? null : { kind: "freed", line };
}

async function solveSurvivors(run: Run, { at, paths = [] }: Question): Promise<Solution> {
  const step = await stepAt(run, at);
  const view = await run.view(step);
  const ids = await Promise.all(paths.map((path) => objectAt(run, path, at)));
  ids.forEach((id, n) => {
    if (id === null) {
      throw new LessonError(`“${paths[n]!}” leads to no object`);
    }
  });
  const ticks = ids.map((id) => objectOf(view, id!) !== undefined);
  const reasons = await Promise.all(
    ids.map(async (id, n) => {
      const born = paths[n]!.split("@")[1];
      return reasonOf(run, step, id!, born === undefined ? step : await stepAt(run, born));
    }),
  );
  return { kind: "ticks", ticks, reasons };
}

/** The objects that the arrows lead to, and a copy of each that more than one leads to. */
async function solveArrows(run: Run, { at, paths = [] }: Question): Promise<Solution> {
  const view = await run.view(await stepAt(run, at));
  const ids = await Promise.all(paths.map((path) => objectAt(run, path, at)));
  const cards: (Card & { id: number | null })[] = [];
  for (const [n, id] of ids.entries()) {
    const object = id === null ? undefined : objectOf(view, id);
    if (!object) {
      throw new LessonError(`“${paths[n]!}” leads to no object`);
    }
    const card = { type: object.type, summary: object.summary };
    if (!cards.some((one) => one.id === id)) {
      cards.push({ ...card, id });
      if (ids.filter((one) => one === id).length > 1) {
        cards.push({ ...card, id: null });
      }
    }
  }
  // An order that tells nothing: by what they look like, not by who points where.
  cards.sort((a, b) => (look(a) < look(b) ? -1 : look(a) > look(b) ? 1 : 0));
  return {
    kind: "arrows",
    cards: cards.map(({ type, summary }) => ({ type, summary })),
    ends: ids.map((id) => cards.findIndex((card) => card.id === id)),
  };
}

const look = ({ type, summary }: Card): string => `${type} ${summary}`;

/** What is right, from the run. For `program` the run is the reader's own. */
export async function solve(run: Run, question: Question): Promise<Solution> {
  const { at } = question;
  switch (question.kind) {
    case "number":
    case "text": {
      const value = await evaluate(run, question.answer ?? "", at);
      const wrong = (question.wrong ?? []).map(({ value: text }) => evaluate(run, text, at));
      return { kind: "value", value, wrong: await Promise.all(wrong) };
    }
    case "choice": {
      const ticks = (question.options ?? []).map(({ when }) => evaluate(run, when, at));
      const values = await Promise.all(ticks);
      return { kind: "ticks", ticks: values.map((one) => one === true), reasons: [] };
    }
    case "survivors":
      return solveSurvivors(run, question);
    case "arrows":
      return solveArrows(run, question);
    case "program": {
      const checks = (question.checks ?? []).map(({ fact }) => holds(run, readFact(fact)));
      return { kind: "checks", passed: await Promise.all(checks) };
    }
  }
}

const plain = (text: string): string => text.trim().replace(/\s+/g, " ");

function sameValue(value: Value, given: string): boolean {
  if (typeof value === "number") {
    const digits = given.replaceAll(/[\s,_]/g, "").replace("−", "-");
    return digits !== "" && Number(digits) === value;
  }
  return plain(String(value)) === plain(given);
}

function gradeValue(question: Question, solution: Solution & { kind: "value" }, given: string): Grade {
  const right = sameValue(solution.value, given);
  const at = right ? -1 : solution.wrong.findIndex((value) => sameValue(value, given));
  const tell = question.wrong?.[at]?.tell;
  return {
    score: right ? 1 : 0,
    parts: [right],
    notes: tell ? [{ kind: "tell", tell }] : [],
  };
}

/** Only one is so: one point for it. Several: each option counts, and ticking all or none gives nothing. */
function gradeTicks(
  question: Question,
  { ticks, reasons }: Solution & { kind: "ticks" },
  given: readonly boolean[],
): Grade {
  const parts = ticks.map((tick, n) => (given[n] ?? false) === tick);
  const wrong = parts.filter((part) => !part).length;
  const notes: Misconception[] = parts.flatMap((part, n): Misconception[] => {
    const tell = question.options?.[n]?.tell;
    if (part || reasons.length > 0) {
      return part ? [] : [{ kind: "reason", path: question.paths![n]!, reason: reasons[n] ?? null }];
    }
    return tell && given[n] === true ? [{ kind: "tell", tell }] : [];
  });
  const single = question.kind === "choice" && ticks.filter(Boolean).length === 1;
  const lazy = given.every(Boolean) || !given.some(Boolean);
  const score = wrong === 0 ? 1 : single || lazy ? 0 : 1 - wrong / parts.length;
  return { score, parts, notes };
}

/** All orders of the cards that look alike, as maps from a card to the one it stands for. */
function disguises(cards: readonly Card[]): number[][] {
  const groups = new Map<string, number[]>();
  cards.forEach((card, n) => groups.set(look(card), [...(groups.get(look(card)) ?? []), n]));
  let maps: number[][] = [cards.map((_, n) => n)];
  for (const group of groups.values()) {
    maps = maps.flatMap((map) =>
      orders(group).map((order) => {
        const next = [...map];
        group.forEach((from, n) => (next[from] = order[n]!));
        return next;
      }),
    );
  }
  return maps;
}

function orders(of: readonly number[]): number[][] {
  return of.length < 2
    ? [[...of]]
    : of.flatMap((first) =>
        orders(of.filter((one) => one !== first)).map((rest) => [first, ...rest]),
      );
}

function gradeArrows(
  { paths = [] }: Question,
  { cards, ends }: Solution & { kind: "arrows" },
  given: readonly (number | null)[],
): Grade {
  let parts = ends.map(() => false);
  for (const map of disguises(cards)) {
    const now = ends.map((end, n) => given[n] != null && map[given[n]] === end);
    if (now.filter(Boolean).length > parts.filter(Boolean).length) {
      parts = now;
    }
  }
  const notes: Misconception[] = [];
  const alike = (a: number | null | undefined, b: number | null | undefined): boolean =>
    a != null && b != null && look(cards[a]!) === look(cards[b]!);
  ends.forEach((end, n) => {
    for (let m = n + 1; m < ends.length; m++) {
      const pair = { one: paths[n]!, other: paths[m]! };
      if (end === ends[m] && given[n] !== given[m] && alike(given[n], given[m])) {
        notes.push({ kind: "copied", ...pair });
      }
      if (end !== ends[m] && given[n] === given[m] && alike(end, ends[m])) {
        notes.push({ kind: "merged", ...pair });
      }
    }
  });
  const score = parts.length === 0 ? 0 : parts.filter(Boolean).length / parts.length;
  return { score, parts, notes };
}

export function grade(question: Question, solution: Solution, given: Given): Grade {
  switch (solution.kind) {
    case "value":
      return gradeValue(question, solution, typeof given === "string" ? given : "");
    case "ticks":
      return gradeTicks(question, solution, (given ?? []) as readonly boolean[]);
    case "arrows":
      return gradeArrows(question, solution, (given ?? []) as readonly (number | null)[]);
    case "checks": {
      const failed = solution.passed.flatMap((pass, n): Misconception[] =>
        pass ? [] : [{ kind: "tell", tell: question.checks![n]!.tell }],
      );
      const { passed } = solution;
      return { score: passed.filter(Boolean).length / passed.length, parts: passed, notes: failed };
    }
  }
}
