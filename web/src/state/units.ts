/**
 * Lines of an interactive session. Each statement is compiled by itself, so the engine, like Python,
 * calls the first line of each of them 1; here they get the lines of the text that the reader sees.
 */
import type { Ticks, View } from "../engine/view.js";

/** First lines of the statements, from 1. */
export function statementStarts(source: string): readonly number[] {
  const starts: number[] = [];
  let depth = 0;
  let quotes: string | null = null;
  let decorated = false;
  let continued = false;
  source.split("\n").forEach((line, at) => {
    const begins =
      depth === 0 &&
      quotes === null &&
      !continued &&
      /^[^\s#]/.test(line) &&
      !/^(?:else|elif|except|finally|case)\b/.test(line);
    if (begins && !decorated) {
      starts.push(at + 1);
    }
    if (begins) {
      decorated = line.startsWith("@");
    }
    continued = line.endsWith("\\");
    ({ depth, quotes } = scanLine(line, depth, quotes));
  });
  return starts;
}

/** Brackets that stay open at the end of a line, and the quotes of a text that goes on. */
function scanLine(
  line: string,
  depth: number,
  quotes: string | null,
): { depth: number; quotes: string | null } {
  let inside = quotes;
  let open = depth;
  for (let at = 0; at < line.length; at++) {
    const three = line.slice(at, at + 3);
    const c = line[at]!;
    if (inside !== null) {
      if (c === "\\") {
        at++;
      } else if (line.startsWith(inside, at)) {
        at += inside.length - 1;
        inside = null;
      }
    } else if (c === "#") {
      break;
    } else if (three === '"""' || three === "'''") {
      inside = three;
      at += 2;
    } else if (c === '"' || c === "'") {
      inside = c;
    } else if ("([{".includes(c)) {
      open++;
    } else if (")]}".includes(c)) {
      open = Math.max(0, open - 1);
    }
  }
  return { depth: open, quotes: inside !== null && inside.length === 3 ? inside : null };
}

export class Units {
  private readonly starts: readonly number[];
  private readonly lines: readonly string[];

  constructor(source: string) {
    this.starts = statementStarts(source);
    this.lines = source.split("\n");
  }

  /** Lines before the `index`-th statement, counted from 1. */
  private before(index: number): number {
    return (this.starts[index - 1] ?? 1) - 1;
  }

  /** Lines before the statement that defined a function, of the first `index` ones. */
  private defined(name: string, index: number): number | null {
    const words = new RegExp(`\\b(?:def|class)\\s+${name.replace(/\W/g, "")}\\b`);
    for (let at = index; at > 0; at--) {
      const text = this.lines.slice(this.before(at), (this.starts[at] ?? Infinity) - 1).join("\n");
      if (words.test(text)) {
        return this.before(at);
      }
    }
    return null;
  }

  private line(line: number, name: string, depth: number, index: number): number {
    const before = depth === 0 ? this.before(index) : this.defined(name, index);
    return line === 0 || before === null ? 0 : line + before;
  }

  /** How many statements have begun at each step. */
  private static begun({ event, depth }: Ticks): number[] {
    let n = 0;
    return event.map((kind, at) => (n += kind === "call" && depth[at] === 0 ? 1 : 0));
  }

  /** `ticks` has every step up to the view's. */
  view(view: View, ticks: Ticks): View {
    const begun = Units.begun(ticks);
    const now = begun.at(-1) ?? 0;
    const was = begun.at(-2) ?? 0;
    const { previous } = view;
    return {
      ...view,
      line: this.line(view.line, view.name, view.depth, now),
      previous: previous && {
        ...previous,
        line: this.line(previous.line, previous.name, previous.depth, was),
      },
      frames: view.frames.map((frame, depth) => ({
        ...frame,
        line: this.line(frame.line, frame.name, depth, now),
      })),
    };
  }

  ticks(ticks: Ticks): Ticks {
    if (ticks.stride !== 1) {
      return ticks;
    }
    const begun = Units.begun(ticks);
    const line = ticks.line.map((n, at) =>
      ticks.depth[at] === 0 ? this.line(n, "", 0, begun[at] ?? 0) : 0,
    );
    return { ...ticks, line };
  }
}
