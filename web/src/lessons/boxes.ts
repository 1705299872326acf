/**
 * The other machine: a few lines of C beside the Python ones, run on boxes. A C variable *is* a
 * place in memory of the size of its type; assignment copies a value into it. Names have no boxes,
 * boxes have no counts: that is what the comparison is for.
 *
 *   int a = 5;      a box of 4 bytes            a = b + 1;     its content changes
 *   int *p = &a;    a box of 8 bytes that holds the address of another;  *p = 6;  writes through
 *   double x;  long n;  int t[3] = {1, 2, 3};   t[0] = 4;
 *
 * Line n of the C text runs with line n of the program; empty lines do nothing. Boxes stand on the
 * stack in the order of their declarations, each at a multiple of its size. web/lessons/regen.py
 * runs the same lines with a real compiler.
 */
import { LessonError } from "./run.js";

export interface Box {
  readonly name: string;
  readonly type: string;
  readonly bytes: number;
  readonly address: number;
  /** As C would print it; null while nobody has written to it. */
  readonly value: string | null;
  /** The box whose address it holds. */
  readonly points: string | null;
}

const SIZES: Readonly<Record<string, number>> = { char: 1, int: 4, float: 4, long: 8, double: 8 };
/** Where the first box stands: an address like those of a Linux stack. */
const STACK = 0x7ffe_0000_1000;

const DECLARATION = /^(char|int|float|long|double)\s*(\*?)\s*(\w+)(?:\[(\d+)\])?\s*(?:=\s*(.*))?$/;
const ASSIGNMENT = /^(\*?)(\w+)(?:\[(\d+)\])?\s*(\+?)=\s*(.*)$/;

class Machine {
  readonly boxes: Box[] = [];
  private top = STACK;

  private find(name: string): Box {
    const box = this.boxes.find((one) => one.name === name);
    if (!box) {
      throw new LessonError(`C: there is no variable ${name}`);
    }
    return box;
  }

  private write(name: string, value: string, points: string | null): void {
    const at = this.boxes.indexOf(this.find(name));
    this.boxes[at] = { ...this.boxes[at]!, value, points };
  }

  private declare(type: string, name: string): void {
    const bytes = type.endsWith("*") ? 8 : SIZES[type]!;
    this.top = Math.ceil(this.top / bytes) * bytes;
    this.boxes.push({ name, type, bytes, address: this.top, value: null, points: null });
    this.top += bytes;
  }

  /** Sums of numbers and variables, `&x`, `*p`. */
  private value(text: string): { value: string; points: string | null } {
    const address = /^&(\w+(?:\[\d+\])?)$/.exec(text)?.[1];
    if (address !== undefined) {
      return { value: `0x${this.find(address).address.toString(16)}`, points: address };
    }
    const alone = /^\w+$/.test(text) && !/^\d/.test(text) ? this.find(text) : null;
    if (alone) {
      return { value: alone.value ?? "?", points: alone.points };
    }
    const sum = text.split("+").reduce((total, term) => total + this.number(term.trim()), 0);
    return { value: String(sum), points: null };
  }

  private number(term: string): number {
    if (/^-?\d+(?:\.\d+)?$/.test(term)) {
      return Number(term);
    }
    const through = /^\*(\w+)$/.exec(term)?.[1];
    const name = through === undefined ? term : (this.find(through).points ?? "");
    return Number(this.find(name).value);
  }

  statement(text: string): void {
    const declared = DECLARATION.exec(text);
    if (declared) {
      const [, type, star, name, length, initial] = declared as unknown as string[];
      if (length !== undefined) {
        const values = /^\{(.*)\}$/.exec(initial ?? "")?.[1]?.split(",") ?? [];
        for (let n = 0; n < Number(length); n++) {
          this.declare(type!, `${name!}[${n}]`);
          if (values[n] !== undefined) {
            this.write(`${name!}[${n}]`, values[n]!.trim(), null);
          }
        }
        return;
      }
      this.declare(`${type!}${star!}`, name!);
      if (initial !== undefined) {
        const { value, points } = this.value(initial);
        this.write(name!, value, points);
      }
      return;
    }
    const assigned = ASSIGNMENT.exec(text);
    if (!assigned) {
      throw new LessonError(`C: cannot run “${text}”`);
    }
    const [, star, name, index, plus, expression] = assigned as unknown as string[];
    const target =
      star === "*"
        ? (this.find(name!).points ?? "")
        : index === undefined
          ? name!
          : `${name!}[${index}]`;
    const { value, points } = this.value(plus === "+" ? `${target}+${expression!}` : expression!);
    this.write(target, value, points);
  }
}

/** The boxes after the statements of these lines, in this order; lines count from 1. */
export function boxesAfter(source: string, lines: readonly number[]): readonly Box[] {
  const machine = new Machine();
  const text = source.split("\n");
  for (const line of lines) {
    const code = (text[line - 1] ?? "").replace(/\/\/.*$/, "");
    for (const statement of code.split(";")) {
      if (statement.trim() !== "") {
        machine.statement(statement.trim());
      }
    }
  }
  return machine.boxes;
}
