/**
 * The language in which lessons say what is so: facts (asserted by tests), answers of questions,
 * checks of the reader's own program. All of it is worked out from a recording; nothing is written
 * down as a result.
 *
 *   9: count(shelf) == 2          at place 9 (places.ts)
 *   end: !alive(a@3) && freed_at(a@3) == 7
 *
 *   values     numbers, "texts", true, false; + - *  == != < <= > >=  && || !
 *   e @ 9      the value of e at another place
 *   of an object: count size len room type value generation tracked alive static same(a, b)
 *                 holders reaches(a, b) freed_at looks keeps used buffer dtype version garbage shared(a, b)
 *   of the step:  printed output objects(list) made(list) gone(list) gc(0) tracked_in(0) collected
 *                 collections(0) held resident arenas free_list(float) bound(x) error line names garbage_count
 *                 most_held
 *
 * A call's arguments that name objects are paths; where a path leads nowhere, the fact cannot be
 * told and an error says so (`bound`, `alive` and `same` answer false).
 */
import { parse, type Expression } from "./fact-parser.js";
import { idAt, lineOfDeath, objectAt, stepAt } from "./places.js";
import { LessonError, objectOf, type Run } from "./run.js";
import type { HeapObject, View } from "../engine/view.js";

export type Value = number | string | boolean;

interface Here {
  readonly run: Run;
  readonly place: string;
  readonly view: View;
}

export interface Fact {
  readonly place: string;
  readonly text: string;
}

/** `9: count(a) == 2`; without a place it is the end. */
export function readFact(line: string): Fact {
  const [, place, text] = /^([<#\w.]+):\s*(.*)$/.exec(line) ?? [];
  return place === undefined ? { place: "end", text: line } : { place, text: text! };
}

async function objectFor(here: Here, path: string): Promise<HeapObject> {
  const id = await objectAt(here.run, path, here.place);
  const object = id === null ? undefined : objectOf(here.view, id);
  if (!object) {
    throw new LessonError(`“${path}” leads to no object at ${here.place}`);
  }
  return object;
}

/** Whether `to` can be reached from `from` along strong references. */
function reaches(view: View, from: number, to: number): boolean {
  const seen = new Set<number>();
  const ahead = [from];
  for (let id = ahead.pop(); id !== undefined; id = ahead.pop()) {
    if (id === to) {
      return true;
    }
    if (!seen.has(id)) {
      seen.add(id);
      for (const field of objectOf(view, id)?.fields ?? []) {
        if (field.to !== undefined && field.strength === undefined) {
          ahead.push(field.to);
        }
        if (field.key !== undefined) {
          ahead.push(field.key);
        }
      }
    }
  }
  return false;
}

/** Longer runs are looked at up to here where every step counts. */
const MOST_STEPS = 600;

/** How many different texts an object had as its value in the run. */
async function looks({ run }: Here, id: number): Promise<number> {
  const seen = new Set<string>();
  for (let step = 0; step < Math.min(run.steps, MOST_STEPS); step++) {
    const object = objectOf(await run.view(step), id);
    if (object) {
      seen.add(object.summary);
    }
  }
  return seen.size;
}

/** Views count printed bytes, in UTF-8. */
const outputBetween = ({ output }: Run, from: number, to: number): string =>
  new TextDecoder().decode(new TextEncoder().encode(output).slice(from, to));

/** What a line printed, calls in it included; at any other place what the last step did. */
async function printedHere({ run, place, view }: Here): Promise<string> {
  const before = /^\d/.test(place) ? await run.view(await stepAt(run, `<${place}`)) : null;
  const text = before === null ? view.stdout : outputBetween(run, before.printed, view.printed);
  return text.trimEnd();
}

const OF_OBJECT: Readonly<Record<string, (object: HeapObject) => Value>> = {
  count: (o) => o.refcount,
  size: (o) => o.size,
  len: (o) => o.length ?? 0,
  room: (o) => o.capacity ?? 0,
  type: (o) => o.type,
  value: (o) => o.summary,
  generation: (o) => o.generation ?? -1,
  tracked: (o) => o.generation !== null,
  static: (o) => o.static,
  garbage: (o) => o.reached === "nothing",
  keeps: (o) => o.buffer?.keeps ?? 0,
  used: (o) => o.buffer?.used ?? 0,
  buffer: (o) => o.buffer?.bytes ?? 0,
  dtype: (o) => o.buffer?.dtype ?? "",
  version: (o) => o.buffer?.version ?? 0,
};

const isOfType = (type: string) => (object: { readonly type: string }) =>
  type === "" || object.type === type;

const OF_STEP: Readonly<Record<string, (here: Here, argument: string) => Value | Promise<Value>>> =
  {
    printed: printedHere,
    output: ({ run, view }) => outputBetween(run, 0, view.printed).trimEnd(),
    objects: ({ view }, type) =>
      view.objects.filter((o) => !o.static && isOfType(type)(o)).length,
    made: ({ view }, type) =>
      view.objects.filter((o) => view.changes.created.includes(o.id) && isOfType(type)(o)).length,
    gone: ({ view }, type) => view.changes.freed.filter(isOfType(type)).length,
    gc: ({ view }, generation) => view.gc.counts[Number(generation) as 0 | 1 | 2],
    tracked_in: ({ view }, generation) => view.gc.sizes[Number(generation) as 0 | 1 | 2],
    collections: ({ view }, generation) => view.gc.collections[Number(generation) as 0 | 1 | 2],
    collected: ({ view }) => view.changes.collections.reduce((sum, c) => sum + c.collected, 0),
    held: ({ view }) => view.memory.held,
    resident: ({ view }) => view.memory.resident,
    arenas: ({ view }) => view.memory.arenas.length,
    free_list: ({ view }, name) =>
      view.memory.freeLists.find((list) => list.name === name)?.count ?? 0,
    bound: ({ view }, name) => idAt(view, name) !== null,
    error: async ({ run }) => (await run.view(run.steps - 1)).error?.type ?? "",
    line: ({ view }) => view.line,
    garbage_count: ({ view }) => view.objects.filter((o) => o.reached === "nothing").length,
    most_held: async ({ run }) => Math.max(...(await run.ticks()).held),
    names: ({ view }) => Object.keys(view.globals).length,
  };

async function ofPair(here: Here, name: string, paths: readonly string[]): Promise<Value> {
  const ids = await Promise.all(paths.map((path) => objectAt(here.run, path, here.place)));
  const [one, other] = ids;
  if (name === "same") {
    return one !== null && ids.every((id) => id === one);
  }
  if (one == null || other == null) {
    throw new LessonError(`“${paths.join(", ")}” leads to no object at ${here.place}`);
  }
  if (name === "reaches") {
    return reaches(here.view, one, other);
  }
  const owners = [one, other].map((id) => objectOf(here.view, id)?.buffer?.owner);
  return owners[0] !== undefined && owners[0] === owners[1];
}

async function call(here: Here, name: string, args: readonly string[]): Promise<Value> {
  const [first = ""] = args;
  const ofStep = OF_STEP[name];
  if (ofStep) {
    return ofStep(here, first);
  }
  const ofObject = OF_OBJECT[name];
  if (ofObject) {
    return ofObject(await objectFor(here, first));
  }
  switch (name) {
    case "same":
    case "reaches":
    case "shared":
      return ofPair(here, name, args);
    case "alive": {
      const id = await objectAt(here.run, first, here.place);
      return id !== null && objectOf(here.view, id) !== undefined;
    }
    case "freed_at": {
      const id = await objectAt(here.run, first, here.place);
      const from = first.includes("@") ? await stepAt(here.run, first.split("@")[1]!) : 0;
      return id === null ? 0 : lineOfDeath(here.run, id, from);
    }
    case "looks":
      return looks(here, (await objectFor(here, first)).id);
    case "holders":
      return (await here.run.ledger(here.view.step, (await objectFor(here, first)).id)).rows.length;
  }
  throw new LessonError(`there is no “${name}(...)”`);
}

const MATHS: Readonly<Record<string, (a: Value, b: Value) => Value>> = {
  "+": (a, b) => (typeof a === "number" && typeof b === "number" ? a + b : `${a}${b}`),
  "-": (a, b) => Number(a) - Number(b),
  "*": (a, b) => Number(a) * Number(b),
  "==": (a, b) => a === b,
  "!=": (a, b) => a !== b,
  "<": (a, b) => a < b,
  "<=": (a, b) => a <= b,
  ">": (a, b) => a > b,
  ">=": (a, b) => a >= b,
};

async function value(here: Here, expression: Expression): Promise<Value> {
  switch (expression.kind) {
    case "literal":
      return expression.value;
    case "call":
      return call(here, expression.name, expression.args);
    case "not":
      return !(await value(here, expression.inner));
    case "elsewhere":
      return value(await standAt(here.run, expression.place), expression.inner);
    case "both": {
      const left = await value(here, expression.left);
      if (expression.operator === "&&") {
        return left ? value(here, expression.right) : false;
      }
      if (expression.operator === "||") {
        return left ? true : value(here, expression.right);
      }
      return MATHS[expression.operator]!(left, await value(here, expression.right));
    }
  }
}

async function standAt(run: Run, place: string): Promise<Here> {
  return { run, place, view: await run.view(await stepAt(run, place)) };
}

/** The value of an expression at a place of a run. */
export async function evaluate(run: Run, text: string, place: string): Promise<Value> {
  return value(await standAt(run, place), parse(text));
}

/** Whether a fact holds; what cannot be told (a name that is not there) does not. */
export async function holds(run: Run, fact: Fact): Promise<boolean> {
  try {
    return (await evaluate(run, fact.text, fact.place)) === true;
  } catch (error) {
    if (error instanceof LessonError) {
      return false;
    }
    throw error;
  }
}
