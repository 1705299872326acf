import { differingLine } from "../../../web/src/lessons/futures-run.js";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import {
  readLessons,
  STAGES,
  toHtml,
} from "../../../web/scripts/lessons.mjs";

test("prose becomes paragraphs, and code in it stays as written", () => {
  expect(toHtml("A *view* of `a[:5] < b`\nholds **all**.\n\nNext.")).toBe(
    "<p>A <em>view</em> of <code>a[:5] &lt; b</code> holds <strong>all</strong>.</p><p>Next.</p>",
  );
});

test("references keep their targets, also with code in their words", () => {
  expect(toHtml("See [the `t[0]` slot](<9.2 t[0]) and [counts](?count).")).toBe(
    '<p>See <button class="ref" data-target="&lt;9.2 t[0]">the <code>t[0]</code> slot</button>' +
      ' and <a href="glossary.html#count">counts</a>.</p>',
  );
});

describe("lessons", () => {
  const lessons = readLessons(
    fileURLToPath(new URL("../../../web/lessons", import.meta.url)),
  );

  test("the three pitfalls come first", () => {
    expect(lessons.slice(0, 3).map((l) => l.slug)).toEqual([
      "tuple-of-list",
      "view-leak",
      "param-to",
    ]);
  });

  test.each(lessons)(
    "$slug says everything in both languages",
    ({ stages, questions, source, text, lab }) => {
      expect(source.endsWith("\n")).toBe(true);
      expect(source.split("\n").every((line) => line.length <= 60)).toBe(true);
      if (lab !== true) {
        expect(stages.map(({ name }) => name)).toEqual([...STAGES]);
      }
      const words = [
        ...stages.map(({ html }) => html),
        ...questions.flatMap(({ ask, why }) => [ask, why ?? ask]),
      ];
      for (const { en, zh } of words) {
        expect(en).not.toMatch(/[\u4e00-\u9fff]/);
        expect(zh).toMatch(/[\u4e00-\u9fff]/);
      }
      expect(text.zh.group).not.toBe("");
    },
  );
});

test("of two programs the first line that differs is told", () => {
  expect(differingLine("a = 1\nb = a\n", "a = 1\nb = a[:]\n")).toEqual({
    line: 2,
    one: "b = a",
    other: "b = a[:]",
  });
});
