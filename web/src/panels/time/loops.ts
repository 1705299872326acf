/** Turns of the program's loops, as spans of steps: what the timeline draws brackets over. */
import type { Ticks } from "../../engine/view.js";

export interface Loop {
  /** The line with `for` or `while`. */
  readonly line: number;
  /** First step of each turn, and the step at which the last one is over. */
  readonly turns: readonly number[];
  readonly end: number;
}

interface Head {
  readonly line: number;
  /** Last line of its body. */
  readonly last: number;
}

const indent = (line: string): number => line.length - line.trimStart().length;

/** Loops of the text, by lines; what stands on the line itself is no body. */
export function loopHeads(source: string): readonly Head[] {
  const lines = source.split("\n");
  return lines.flatMap((text, at) => {
    if (!/^\s*(?:async\s+)?(?:for|while)\b.*/.test(text)) {
      return [];
    }
    let last = at;
    for (let next = at + 1; next < lines.length; next++) {
      const line = lines[next]!;
      if (line.trim() !== "" && !line.trim().startsWith("#")) {
        if (indent(line) <= indent(text)) {
          break;
        }
        last = next;
      }
    }
    return last > at ? [{ line: at + 1, last: last + 1 }] : [];
  });
}

/** The runs of one loop: each goes on until a step of the same depth is outside of it. */
function runsOf({ line, last }: Head, ticks: Ticks): Loop[] {
  const loops: Loop[] = [];
  let turns: number[] = [];
  let depth = 0;
  let isTurn = false; // the last look at the head finds that there is no further one; an iterator's own steps may follow
  const close = (end: number): void => {
    const whole = isTurn ? turns : turns.slice(0, -1);
    if (whole.length > 0) {
      loops.push({ line, turns: whole, end: isTurn ? end : turns.at(-1)! });
    }
    turns = [];
  };
  ticks.line.forEach((at, step) => {
    const deep = ticks.depth[step]!;
    if (turns.length > 0 && (deep < depth || (deep === depth && (at < line || at > last)))) {
      close(step);
    }
    if (ticks.event[step] === "line" && at === line && (turns.length === 0 || deep === depth)) {
      depth = deep;
      turns.push(step);
      isTurn = false;
    } else if (deep === depth && at > line) {
      isTurn = true;
    }
  });
  close(ticks.line.length);
  return loops;
}

const inside = (a: Loop, b: Loop): boolean => a.turns[0]! >= b.turns[0]! && a.end <= b.end;

/** The outermost loops of a run whose steps are all known; two that lie in each other are told by the outer one. */
export function loopsOf(source: string, ticks: Ticks): readonly Loop[] {
  if (ticks.stride !== 1 || ticks.from !== 0) {
    return [];
  }
  const all = loopHeads(source).flatMap((head) => runsOf(head, ticks));
  return all.filter((one) => !all.some((other) => other !== one && inside(one, other)));
}
