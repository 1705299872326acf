/** Turns the text of a fact into a tree; facts.ts tells the language. */
import { LessonError } from "./run.js";

export type Expression =
  | { readonly kind: "literal"; readonly value: number | string | boolean }
  | { readonly kind: "call"; readonly name: string; readonly args: readonly string[] }
  | { readonly kind: "not"; readonly inner: Expression }
  | { readonly kind: "elsewhere"; readonly inner: Expression; readonly place: string }
  | {
      readonly kind: "both";
      readonly operator: string;
      readonly left: Expression;
      readonly right: Expression;
    };

/** Loosest first; operators of one row bind alike, from the left. */
const LEVELS: readonly (readonly string[])[] = [
  ["||"],
  ["&&"],
  ["==", "!=", "<=", ">=", "<", ">"],
  ["+", "-"],
  ["*"],
];

const NUMBER = /^-?[\d_]+(?:\.\d+)?/;
const TEXT = /^"((?:[^"\\]|\\.)*)"/;
const NAME = /^[a-z_]\w*/;
const AT = /^@\s*([<#\w.]+)/;

class Parser {
  private rest: string;

  constructor(private readonly text: string) {
    this.rest = text.trim();
  }

  whole(): Expression {
    const expression = this.level(0);
    if (this.rest !== "") {
      throw this.problem();
    }
    return expression;
  }

  private problem(): LessonError {
    return new LessonError(`cannot read “${this.rest}” in “${this.text}”`);
  }

  private take(pattern: RegExp): RegExpExecArray | null {
    const found = pattern.exec(this.rest);
    if (found) {
      this.rest = this.rest.slice(found[0].length).trimStart();
    }
    return found;
  }

  private takeText(text: string): boolean {
    const found = this.rest.startsWith(text);
    if (found) {
      this.rest = this.rest.slice(text.length).trimStart();
    }
    return found;
  }

  private level(at: number): Expression {
    const operators = LEVELS[at];
    if (!operators) {
      return this.placed();
    }
    let left = this.level(at + 1);
    for (;;) {
      const operator = operators.find((one) => this.takeText(one));
      if (operator === undefined) {
        return left;
      }
      left = { kind: "both", operator, left, right: this.level(at + 1) };
    }
  }

  private placed(): Expression {
    const inner = this.single();
    const place = this.take(AT)?.[1];
    return place === undefined ? inner : { kind: "elsewhere", inner, place };
  }

  private single(): Expression {
    if (this.takeText("!")) {
      return { kind: "not", inner: this.placed() };
    }
    if (this.takeText("(")) {
      const inner = this.level(0);
      if (!this.takeText(")")) {
        throw this.problem();
      }
      return inner;
    }
    const number = this.take(NUMBER)?.[0];
    if (number !== undefined) {
      return { kind: "literal", value: Number(number.replaceAll("_", "")) };
    }
    const text = this.take(TEXT)?.[1];
    if (text !== undefined) {
      return { kind: "literal", value: text.replaceAll("\\n", "\n").replaceAll('\\"', '"') };
    }
    const name = this.take(NAME)?.[0];
    if (name === undefined) {
      throw this.problem();
    }
    if (name === "true" || name === "false") {
      return { kind: "literal", value: name === "true" };
    }
    return { kind: "call", name, args: this.takeText("(") ? this.args() : [] };
  }

  /** Paths up to the closing parenthesis; those of a path itself are square. */
  private args(): string[] {
    const end = this.rest.indexOf(")");
    if (end < 0) {
      throw this.problem();
    }
    const inside = this.rest.slice(0, end).trim();
    this.rest = this.rest.slice(end + 1).trimStart();
    return inside === "" ? [] : inside.split(",").map((one) => one.trim());
  }
}

export const parse = (text: string): Expression => new Parser(text).whole();
