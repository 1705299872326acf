/** Sessions: text pasted with its prompts, what a prompt would wait for, whose line is which. */
import { expect, test } from "vitest";
import {
  fromSession,
  isUnfinished,
  withTyped,
} from "../../../web/src/state/pasted.js";
import { statementStarts } from "../../../web/src/state/units.js";

test("statements are kept, prompts and outputs are not", () => {
  const text =
    ">>> x = 2\n>>> for i in range(x):\n...     i\n... \n0\n1\n>>> x\n2\n";
  expect(fromSession(text)).toBe("x = 2\nfor i in range(x):\n    i\n\nx\n");
  expect(fromSession("In [1]: x = 2\n\nIn [2]: x\nOut[2]: 2\n")).toBe(
    "x = 2\nx\n",
  );
});

test("a program is no session, whatever its strings say", () => {
  expect(fromSession('text = ">>> x"\n')).toBeNull();
  expect(fromSession("")).toBeNull();
});

test.each([
  ["x = 1", false],
  ["for i in x:", true],
  ["for i in x:\n    i", true],
  ["for i in x:\n    i\n", false],
  ["f(1,", true],
  ["s = '('", false],
  ["@wraps", true],
])("%j: does the prompt wait? %s", (text, waits) => {
  expect(isUnfinished(text)).toBe(waits);
});

test("what is typed at an earlier step takes the place of what came next", () => {
  const source = "a = [1]\nb = a\nb.append(2)\n";
  expect(withTyped(source, "print(a)", 0)).toBe(`${source}print(a)\n`);
  expect(withTyped(source, "b = a[:]", 2)).toBe("a = [1]\nb = a[:]\n");
});

test("each statement begins where its own text begins", () => {
  const source = [
    "x = [1,",
    "2]",
    "if x:",
    "    y = 1",
    "else:",
    "    y = 2",
    "@f",
    "def g():",
    '    """',
    "text",
    '    """',
    "# a remark",
    "z = 3",
  ].join("\n");
  expect(statementStarts(source)).toEqual([1, 3, 7, 13]);
});
