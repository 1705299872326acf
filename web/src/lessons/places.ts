/**
 * How lessons name steps and objects, so that nothing has to be counted by hand.
 *
 *   place    9        after line 9 ran for the first time: its effect is what the picture shows
 *            9.2      after its second time; `9.last` after its last
 *            <9       before it runs (`<9.2`)
 *            #12      step 12, for places that a program finds
 *            start    before the first line;  end: after the last;  exit: after the tear-down
 *   path     t[0]     from a name (of the innermost frame, then of the module) through fields:
 *                     [0], ['key'], .attribute
 *            a@3      the object that `a` named at place 3, wherever it is looked for
 *   target   9 t[0]   a path at a place; either may stand alone
 *
 * A step of line 9 is over at the next event that is not inside a call it made.
 */
import type { Field, Ticks, View } from "../engine/view.js";
import { LessonError, objectOf, type Run } from "./run.js";

const PLACE = /^(?:start|end|exit|#\d+|<?\d+(?:\.(?:\d+|last))?)$/;

export const isPlace = (text: string): boolean => PLACE.test(text);

function stepOfLine(ticks: Ticks, place: string): number {
  const before = place.startsWith("<");
  const [line, visit = "1"] = place.replace("<", "").split(".");
  const visits = ticks.event.flatMap((event, step) =>
    event === "line" && ticks.line[step] === Number(line) ? [step] : [],
  );
  const at = visit === "last" ? visits.at(-1) : visits[Number(visit) - 1];
  if (at === undefined) {
    throw new LessonError(`line ${line} does not run ${visit === "1" ? "" : `${visit} times`}`);
  }
  if (before) {
    return at;
  }
  let after = at + 1;
  while (after < ticks.event.length - 1 && ticks.depth[after]! > ticks.depth[at]!) {
    after++;
  }
  return after;
}

/** The step that a place stands for in this run. */
export async function stepAt(run: Run, place: string): Promise<number> {
  switch (place) {
    case "start":
      return Math.min(1, run.steps - 1);
    case "end":
      return Math.max(0, run.steps - 2);
    case "exit":
      return run.steps - 1;
  }
  if (!isPlace(place)) {
    throw new LessonError(`“${place}” is no place`);
  }
  return place.startsWith("#")
    ? Math.min(Number(place.slice(1)), run.steps - 1)
    : stepOfLine(await run.ticks(), place);
}

const SEGMENT = /^(?:\.([A-Za-z_]\w*)|\[(-?\d+)\]|\[('[^']*')\])/;

function fieldOf(fields: readonly Field[], length: number, segment: RegExpExecArray): Field | undefined {
  const [, attribute, index, key] = segment;
  if (index !== undefined) {
    const at = Number(index) < 0 ? length + Number(index) : Number(index);
    return (
      fields.find((f) => (f.role === "item" || f.role === "slot") && f.index === at) ??
      fields.find((f) => f.name === String(at) || f.name === `[${at}]`)
    );
  }
  return fields.find((f) => f.name === (attribute ?? key));
}

/** Innermost frame first, as Python looks names up; null where the name is not bound. */
function named(view: View, name: string): number | null {
  const frame = view.frames.at(-1);
  if (name === "$value") {
    return view.value ?? null;
  }
  return frame?.locals[name] ?? frame?.cells[name] ?? view.globals[name] ?? null;
}

/** Id of the object that a path leads to in this view; null if it leads nowhere. */
export function idAt(view: View, path: string): number | null {
  const name = /^\$?[A-Za-z_]\w*/.exec(path)?.[0];
  if (name === undefined) {
    throw new LessonError(`“${path}” is no path`);
  }
  let id = named(view, name);
  let rest = path.slice(name.length);
  while (rest !== "" && id !== null) {
    const segment = SEGMENT.exec(rest);
    if (!segment) {
      throw new LessonError(`“${path}” is no path`);
    }
    const holder = objectOf(view, id);
    const field = holder && fieldOf(holder.fields, holder.length ?? holder.fields.length, segment);
    id = field?.to ?? null;
    rest = rest.slice(segment[0].length);
  }
  return id;
}

/** `t[0]` at the place given, or `a@3` at place 3. */
export async function objectAt(run: Run, path: string, place: string): Promise<number | null> {
  const [inside, elsewhere] = path.split("@");
  return idAt(await run.view(await stepAt(run, elsewhere ?? place)), inside!);
}

export interface Target {
  readonly place: string | null;
  readonly path: string | null;
}

export function readTarget(text: string): Target {
  const [first = "", ...rest] = text.trim().split(/\s+/);
  return isPlace(first)
    ? { place: first, path: rest.length === 0 ? null : rest.join(" ") }
    : { place: null, path: [first, ...rest].join(" ") };
}

export interface Spot {
  readonly step: number;
  readonly id: number | null;
}

/** Where a reference of a lesson's text leads; `here` is the step for one that names none. */
export async function spotOf(run: Run, text: string, here: number): Promise<Spot> {
  const { place, path } = readTarget(text);
  const step = place === null ? here : await stepAt(run, place);
  if (path === null) {
    return { step, id: null };
  }
  const [inside, elsewhere] = path.split("@");
  const from = elsewhere === undefined ? step : await stepAt(run, elsewhere);
  const id = idAt(await run.view(from), inside!);
  if (id === null || !objectOf(await run.view(step), id)) {
    throw new LessonError(`“${path}” leads to no object ${place === null ? "here" : `at ${place}`}`);
  }
  return { step, id };
}

/**
 * The line during which an object went, 0 while it lives: of the steps from `from` on, at which it is
 * there, the first one without it. What runs in its `__del__` belongs to the line that let it go.
 */
export async function lineOfDeath(run: Run, id: number, from: number): Promise<number> {
  let [there, gone] = [from, run.steps - 1];
  if (objectOf(await run.view(gone), id)) {
    return 0;
  }
  while (there + 1 < gone) {
    const middle = (there + gone) >> 1;
    if (objectOf(await run.view(middle), id)) {
      there = middle;
    } else {
      gone = middle;
    }
  }
  const { event, line, depth } = await run.ticks();
  for (let step = gone - 1; step > 0; step--) {
    if (event[step] === "line" && depth[step]! <= depth[gone]!) {
      return line[step]!;
    }
  }
  return 0;
}
