import { expect, test } from "vitest";
import { tokenLines } from "../../../web/src/components/python-tokens.js";

const marked = (source: string): string[] =>
  tokenLines(source).map((line) =>
    line
      .map((t) => (t.kind === "" ? t.text : `<${t.kind} ${t.text}>`))
      .join(""),
  );

test("keywords, strings, numbers, comments and calls are told apart", () => {
  expect(marked("for x in f('a', 1):  # hi")).toEqual([
    "<k for> x <k in> <f f>(<s 'a'>, <d 1>):  <c # hi>",
  ]);
});

test("a string over several lines stays one string", () => {
  expect(marked('a = """x\ny"""\nb')).toEqual([
    'a = <s """x>',
    '<s y""">',
    "b",
  ]);
});

test("all of the text is kept, whatever it is", () => {
  for (const source of [
    "",
    "'open",
    "\t\n\n x = 中文 # 注\n",
    'f"{a!r}" + rb"\\""',
  ]) {
    const text = tokenLines(source)
      .map((line) => line.map((t) => t.text).join(""))
      .join("\n");
    expect(text).toBe(source);
  }
});
